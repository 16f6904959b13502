/** When a rule that another trigger made hold is acted on. */
import { expect, test } from 'vitest';
import { foldIssue, nextRunAfter } from '#engine/index.ts';
import { policyOf } from '../../support/policy.ts';
import { instant, play } from '../../support/story.ts';

const policy = policyOf({
  version: 1,
  name: 'p',
  incident: { label: 'incident' },
  severities: [{ id: 'major', name: 'Major' }],
  roles: { first: { who: ['ann'] }, lead: { who: ['bob'] } },
  levels: [
    { name: 'First', roles: ['first'] },
    { name: 'Lead', roles: ['lead'] },
  ],
  triggers: [
    { id: 'help', reason: 'Help.', when: { '>': [{ var: 'count.help-requests' }, 0] }, do: { escalate: 2 } },
    {
      id: 'called',
      reason: 'The lead is called.',
      when: { '>=': [{ var: 'level' }, 2] },
      do: { mention: ['first'] },
    },
  ],
});

test('what a run makes hold fires with the next instant, in a comment of its own', () => {
  const story = play(policy).at('5m', 'ann', '/escalate');
  expect(story.decision.fired).toMatchObject([{ trigger: 'help' }]);
  expect(story.run('5m').effects).toEqual([]);
  const next = nextRunAfter(foldIssue(policy, story.issue), instant('5m'), instant('1h'));
  expect(next).toBe(instant('5m1s'));
  expect(story.run('5m1s').decision.fired).toMatchObject([{ trigger: 'called' }]);
});
