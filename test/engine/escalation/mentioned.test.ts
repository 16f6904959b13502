/** Whom a trigger with `mention` mentions. */
import { expect, test } from 'vitest';
import { policyOf } from '../../support/policy.ts';
import { play } from '../../support/story.ts';

const policy = policyOf({
  version: 1,
  name: 'p',
  incident: { label: 'incident' },
  severities: [{ id: 'major', name: 'Major' }],
  roles: { first: { name: 'First', who: ['ann', 'bob'] } },
  levels: [{ name: 'First', roles: ['first'] }],
  triggers: [
    {
      id: 'remind',
      reason: 'Reminds.',
      when: { '>=': [{ var: 'elapsed.since-declared' }, 20] },
      do: { mention: ['first'] },
    },
  ],
});

test.each([[['20m']], [['15m', '20m']]])(
  'everybody who holds the role, also those who kept it at a hand-over: runs at %j',
  (runs) => {
    const handed = play(policy).at('1m', 'ann', '/ack').before('12m', 'ann', '/handoff @cyd');
    const { decision } = runs.reduce((story, at) => story.run(at), handed);
    expect(decision.comment?.reminders.map(({ mentions }) => mentions)).toEqual([['bob', 'cyd']]);
  },
);
