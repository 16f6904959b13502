/** Which call is said to be the second or third: the same people as in the call before it. */
import { expect, test } from 'vitest';
import { policyOf } from '../../support/policy.ts';
import { play, type Story } from '../../support/story.ts';

/** Calls ann every five minutes, and cyd after 13. */
const policy = policyOf({
  version: 1,
  name: 'p',
  incident: { label: 'incident' },
  severities: [{ id: 'major', name: 'Major' }],
  roles: { first: { who: 'ann' }, lead: { who: 'cyd' } },
  levels: [
    { name: 'First', roles: ['first'] },
    { name: 'Lead', roles: ['lead'] },
  ],
  triggers: [
    {
      id: 'silence',
      reason: 'Nobody answers.',
      when: { '>=': [{ var: 'elapsed.since-declared' }, 5] },
      repeat: '5m',
      do: { escalate: 1 },
    },
    { id: 'late', reason: 'Late.', when: { '>=': [{ var: 'elapsed.since-declared' }, 13] }, do: { escalate: 2 } },
  ],
});

test('a call that comes after one of somebody else tells why it calls, and is not said to be the same again', () => {
  const minutes = [5, 10, 13, 15, 20];
  const stories = minutes.reduce(
    (all, minute) => [...all, (all.at(-1) ?? play(policy)).run(`${minute}m`)],
    [] as Story[],
  );
  const calls = stories.map(({ decision: { comment } }) => [
    comment?.calls[0]?.people,
    comment?.callAgain?.nth ?? null,
  ]);
  expect(calls).toEqual([
    [['ann'], 2],
    [['ann'], 3],
    [['cyd'], null],
    [['ann'], null],
    [['ann'], 5],
  ]);
});
