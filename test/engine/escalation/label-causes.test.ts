/** Which triggers the plan names as the cause of what is done. */
import { expect, test } from 'vitest';
import { policyOf } from '../../support/policy.ts';
import { play } from '../../support/story.ts';

const when = { '>=': [{ var: 'elapsed.since-declared' }, 5] };

test('labels change because of the triggers that change labels, and not of what else fires', () => {
  const policy = policyOf({
    version: 1,
    name: 'p',
    incident: { label: 'incident' },
    severities: [{ id: 'major', label: 'major' }],
    roles: { first: { who: 'ann' }, second: { who: 'bob' } },
    levels: [
      { name: 'First', roles: ['first'], label: 'level 1' },
      { name: 'Second', roles: ['second'], label: 'level 2' },
    ],
    triggers: [
      { id: 'remind', reason: 'Late.', when, do: { mention: ['first'] } },
      { id: 'call', reason: 'Late.', when, do: { escalate: 'next' } },
      { id: 'mark', reason: 'Late.', when, do: { label: ['slow'] } },
      { id: 'give', reason: 'Late.', when, do: { assign: ['second'] } },
    ],
  });
  const { effects } = play(policy).run('5m');
  const causes = effects.map((effect) => [effect.type, 'because' in effect ? effect.because : null]);
  expect(causes).toEqual([
    ['label', ['call', 'mark']],
    ['assign', ['call', 'give']],
    ['say', ['remind', 'call', 'mark', 'give']],
  ]);
});
