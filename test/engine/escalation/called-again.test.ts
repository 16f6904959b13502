/** Which call is said to be the second or third: the same people as in the call before it. */
import { expect, test } from 'vitest';
import { snapshotAt } from '#engine/index.ts';
import { policyOf } from '../../support/policy.ts';
import { instant, play } from '../../support/story.ts';

/** Calls ann every five minutes, whose next level is ann as well. */
const policy = policyOf({
  version: 1,
  name: 'p',
  incident: { label: 'incident' },
  severities: [{ id: 'major', name: 'Major' }],
  roles: { first: { who: 'ann' }, lead: { who: 'ann' } },
  levels: [
    { name: 'First', roles: ['first'] },
    { name: 'Lead', roles: ['first'] },
  ],
  triggers: [
    {
      id: 'silence',
      reason: 'Nobody answers.',
      when: { '>=': [{ var: 'elapsed.since-declared' }, 5] },
      repeat: '5m',
      do: { escalate: 1 },
    },
    {
      id: 'help',
      reason: 'Somebody asked for help.',
      when: { '>': [{ var: 'count.help-requests' }, 0] },
      do: { escalate: 2 },
    },
  ],
});

const MINUTES = ['5m', '10m', '15m', '20m'];

test('a call that comes after one of somebody else tells why it calls, and is not said to be the same again', () => {
  let story = play(policy);
  const calls = MINUTES.map((minute) => {
    story = minute === '15m' ? story.at('12m', 'ann', '/role lead @dee').run(minute) : story.run(minute);
    const { comment } = story.decision;
    return [comment?.calls[0]?.people, comment?.callAgain?.nth ?? null];
  });
  expect(calls).toEqual([
    [['ann'], 2],
    [['ann'], 3],
    [['ann'], null],
    [['ann'], 5],
  ]);
});

test('one that calls a further level is not said to be the same again, whoever is called by that', () => {
  const { decision } = play(policy).at('2m', 'cyd', '/escalate');
  expect(decision.comment).toMatchObject({ calls: [{ people: ['ann'] }], callAgain: null });
});

test.each([
  ['5m', '6m', 1, 6],
  ['10m', '12m', 2, 12],
])(
  'after the call at %s and by %s, what counts since the call is %j, and since the level %j',
  (last, at, call, level) => {
    const minutes = MINUTES.slice(0, MINUTES.indexOf(last) + 1);
    const { issue } = minutes.reduce((story, minute) => story.run(minute), play(policy));
    const { facts } = snapshotAt(policy, issue, instant(at));
    expect(facts?.['elapsed']).toMatchObject({ 'since-called': call, 'since-level': level });
  },
);
