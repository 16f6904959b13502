/** Commands on an incident that was closed as not planned or as a duplicate: nobody is left to wonder why nothing happens. */
import { expect, it } from 'vitest';
import { decide, personDid } from '#engine/index.ts';
import { replySection } from '#report/comment/reply.ts';
import { policyOf } from '../../support/policy.ts';
import { play, type Story } from '../../support/story.ts';
import { newIncident, START } from '../../support/worlds.ts';

const policy = policyOf({
  version: 1,
  name: 'closed',
  incident: { label: 'incident' },
  severities: [{ id: 'major', name: 'Major' }],
  roles: { responder: { name: 'First responder', does: 'Looks.', who: ['ann'] } },
  levels: [{ name: 'All', roles: ['responder'] }],
  triggers: [
    { id: 'help', reason: 'Help.', when: { '>': [{ var: 'count.help-requests' }, 0] }, do: { escalate: 'next' } },
  ],
});
const closeAs = (reason: 'not-planned' | 'duplicate'): Story => play(policy).at('1m', 'ann', { kind: 'close', reason });

it.each<[string, 'not-planned' | 'duplicate', string, string]>([
  ['ann', 'not-planned', '/ack', 'the issue was closed and the incident is over; reopen it, or open a new one'],
  ['eli', 'duplicate', '/escalate it is still down', 'the incident is over; reopen it'],
  ['eli', 'duplicate', '/ack', 'only responders may use it'],
  ['ann', 'duplicate', '/help', 'Commands, one to a line'],
])('%s, after it was closed as %s, hears once of %j: %s', (who, reason, body, words) => {
  const story = closeAs(reason).at('2m', who, body);
  const { decision } = story;
  expect((decision.comment ? replySection(decision.comment) : []).join('').replaceAll('\\', '')).toContain(words);
  expect([decision.status, decision.fired, decision.comment?.mentions]).toEqual(['reviewed', [], []]);
  expect(story.run('3m').effects).toEqual([]);
});

it('starts over when it is reopened: what was refused is not made up for', () => {
  const { decision } = closeAs('duplicate').at('2m', 'ann', '/escalate').at('3m', 'ann', { kind: 'reopen' });
  expect([decision.status, decision.fired]).toEqual(['open', []]);
});

it.each([
  ['closed and reopened', ['close', 'reopen'], 'open'],
  ['reopened and closed', ['reopen', 'close'], 'resolved'],
] as const)('of two events of one second the later one stands: %s', (_what, kinds, status) => {
  const act = (kind: 'close' | 'reopen') => (kind === 'close' ? { kind, reason: 'completed' as const } : { kind });
  const [first, second] = kinds;
  const story = play(policy).at('1m', 'ann', act(first)).at('1m', 'ann', act(second));
  expect(story.decision.status).toBe(status);
});

it('counts what happens after the instant of the run: GitHub’s machines have clocks of their own', () => {
  const ahead = personDid(newIncident(''), 'ann', { kind: 'comment', body: '/ack' }, START + 5);
  expect(decide(policy, ahead, START).status).toBe('acknowledged');
});

it.each<[string, (story: Story) => Story, readonly string[]]>([
  ['was resolved, what is due then', (story) => story.at('1m', 'ann', '/resolved'), ['review']],
  ['was reviewed, nothing', (story) => story.at('1m', 'ann', '/resolved').at('2m', 'ann', '/reviewed'), []],
  [
    'was closed as not planned, nothing',
    (story) => story.at('1m', 'ann', { kind: 'close', reason: 'not-planned' }),
    [],
  ],
])('is done once it %s', (_, ends, expected) => {
  const timed = policyOf({
    version: 1,
    name: 'timed',
    incident: { label: 'incident' },
    severities: [{ id: 'major', name: 'Major' }],
    roles: { responder: { name: 'First responder', does: 'Looks.', who: ['ann'] } },
    levels: [{ name: 'All', roles: ['responder'] }],
    triggers: [
      { id: 'late', reason: 'Late.', when: { '>=': [{ var: 'elapsed.since-declared' }, 10] }, do: { escalate: 1 } },
      {
        id: 'review',
        phase: 'resolved',
        reason: 'The review is due.',
        when: { '>=': [{ var: 'elapsed.since-declared' }, 10] },
        do: { mention: ['responder'] },
      },
    ],
  });
  const { decision } = ends(play(timed)).run('10m');
  expect(decision.fired.map(({ trigger }) => trigger)).toEqual(expected);
});

it('gives no role away that no run had given away by then', () => {
  const { decision } = play(policy)
    .before('1m', 'ann', '/role responder @bob')
    .at('2m', 'ann', { kind: 'close', reason: 'duplicate' });
  expect([decision.assignees, decision.comment]).toEqual([[], null]);
});

it('leaves plain comments alone', () => {
  expect(closeAs('duplicate').at('2m', 'ann', 'Thanks!').effects).toEqual([]);
});
