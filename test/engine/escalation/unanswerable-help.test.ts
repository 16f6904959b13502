/** `/escalate` is answered also where the policy calls nobody for it. */
import { describe, expect, test } from 'vitest';
import { stopsIncident, stopsStatus } from '#report/comment/stops.ts';
import { replySection } from '#report/comment/reply.ts';
import { policyOf } from '../../support/policy.ts';
import { play, type Story } from '../../support/story.ts';

const HELP = { '>': [{ var: 'count.help-requests' }, 0] };
const policy = (...triggers: readonly object[]) =>
  policyOf({
    version: 1,
    name: 'p',
    incident: { label: 'incident' },
    severities: [{ id: 'sev1' }],
    roles: { first: { who: ['ann'] }, lead: { who: ['cyd'] } },
    levels: [
      { name: 'First', roles: ['first'] },
      { name: 'Lead', roles: ['lead'] },
    ],
    triggers,
  });
const trigger = (more: object): object => ({
  id: 'help',
  reason: 'Help.',
  when: HELP,
  do: { escalate: 'next' },
  ...more,
});
const answer = ({ decision }: Story): string =>
  (decision.comment ? replySection(decision.comment) : []).join('\n').replaceAll('\\', '');
/** What people are offered beside a call, and in the status comment once somebody has the incident. */
const offers = ({ decision }: Story): string =>
  [
    ...(decision.comment ? [stopsIncident(decision.comment)] : []),
    ...(decision.statusComment?.message ? [stopsStatus(decision.statusComment.message)] : []),
  ].join('\n');
const NOBODY = 'was not carried out: this policy calls nobody more for it; write to people yourself.';

test.each<readonly [string, readonly object[], readonly string[]]>([
  ['no trigger that answers it', [], [NOBODY, NOBODY]],
  ['one that is only tried out', [trigger({ mode: 'evaluate' })], [NOBODY, NOBODY]],
  ['one that calls once', [trigger({})], ['', NOBODY]],
  ['one that calls once at most, again and again', [trigger({ repeat: '0m', limit: 1 })], ['', NOBODY]],
  ['one that goes on', [trigger({ repeat: '0m' })], ['', '']],
  [
    'one that calls later',
    [trigger({ when: { and: [HELP, { '>=': [{ var: 'elapsed.since-declared' }, 60] }] } })],
    ['', ''],
  ],
])('%s', (_, triggers, expected) => {
  const first = play(policy(...triggers)).at('1m', 'ann', '/escalate I have no access');
  const second = first.at('2m', 'ann', '/escalate again');
  expect([first, second].map(answer)).toEqual(
    expected.map((text) => (text === '' ? '' : expect.stringContaining(text))),
  );
  // The answer comes once.
  expect(second.run('3m').decision.comment).toBeNull();
});

test.each<readonly [string, (story: Story) => Story]>([
  ['by the same comment', (story) => story.at('1m', 'ann', '/resolved\n/escalate no, wait')],
  [
    'before the run that would call somebody',
    (story) => story.before('1m', 'ann', '/escalate').at('2m', 'ann', '/resolved'),
  ],
])('an incident that is resolved %s calls nobody for it, and says so once', (_, tell) => {
  const story = tell(play(policy(trigger({ repeat: '0m' }))));
  expect(answer(story)).toContain('was not carried out: the incident is resolved; reopen the issue');
  expect(story.decision.comment?.mentions).toEqual([]);
  expect(story.run('3m').decision.comment).toBeNull();
  expect(story.at('4m', 'ann', { kind: 'reopen' }).decision.comment?.replies).toEqual([]);
});

describe('`/escalate` is offered', () => {
  const NEXT = '`/escalate` calls the next level now';
  test.each<readonly [string, readonly object[], boolean, string]>([
    ['where it calls the next level', [trigger({ repeat: '0m' })], true, NEXT],
    ['as a call for help where it tells somebody', [trigger({ do: { mention: ['lead'] } })], true, 'asks for help'],
    ['nowhere where no trigger answers it', [], false, ''],
    ['nowhere where the trigger is only tried out', [trigger({ mode: 'evaluate' })], false, ''],
  ])('%s', (_, triggers, isOffered, words) => {
    const called = play(policy(...triggers));
    const taken = called.at('1m', 'ann', '/ack');
    expect(taken.decision.statusComment?.message?.status).toBe('acknowledged');
    for (const story of [called, taken]) expect(offers(story).includes('/escalate')).toBe(isOffered);
    expect(offers(called)).toContain(words);
  });

  test('no more once it was used up', () => {
    const story = play(policy(trigger({})))
      .at('1m', 'ann', '/escalate I have no access')
      .at('2m', 'ann', 'On it.');
    expect(offers(story)).not.toContain('/escalate');
  });
});

describe('a pause', () => {
  test.each<readonly [string, readonly object[], string, string | null]>([
    ['goes on where no trigger answers it', [], NOBODY, 'rebooting'],
    ['ends where somebody is called', [trigger({ repeat: '0m' })], '', null],
  ])('%s', (_, triggers, words, why) => {
    const paused = play(policy(...triggers)).at('1m', 'ann', '/snooze 1h rebooting');
    const story = paused.at('2m', 'ann', '/escalate');
    expect([answer(story), story.incident.snooze?.why ?? null]).toEqual([expect.stringContaining(words), why]);
  });

  test('goes on where what called for help was used up before', () => {
    const called = play(policy(trigger({}))).at('1m', 'ann', '/escalate');
    const paused = called.at('2m', 'ann', '/snooze 1h rebooting').at('3m', 'ann', '/escalate');
    expect([answer(paused), paused.incident.snooze?.why]).toEqual([expect.stringContaining(NOBODY), 'rebooting']);
  });
});
