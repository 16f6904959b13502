/** What fires where a rule reads what the engine itself does. */
import { expect, test } from 'vitest';
import { decide, foldIssue, nextEffect, nextRunAfter, perform } from '#engine/index.ts';
import { policyOf } from '../../support/policy.ts';
import { instant, play } from '../../support/story.ts';
import { newIncident, START } from '../../support/worlds.ts';

const SOURCE = {
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
};
const policy = policyOf(SOURCE);

test('what a run makes hold fires with the next instant, in a comment of its own', () => {
  const story = play(policy).at('5m', 'ann', '/escalate');
  expect(story.decision.fired).toMatchObject([{ trigger: 'help' }]);
  expect(story.run('5m').effects).toEqual([]);
  const next = nextRunAfter(foldIssue(policy, story.issue), instant('5m'), instant('1h'));
  expect(next).toBe(instant('5m1s'));
  expect(story.run('5m1s').decision.fired).toMatchObject([{ trigger: 'called' }]);
});

test('a first run that was killed once it had set a label leaves to the next what it was to do', () => {
  const flags = policyOf({
    ...SOURCE,
    triggers: [
      {
        id: 'flag',
        reason: 'It has no flag.',
        when: { '!': { in: ['flagged', { var: 'incident.labels' }] } },
        do: { label: ['flagged'], assign: ['lead'] },
      },
    ],
  });
  const folded = foldIssue(flags, newIncident(''));
  const { effect } = nextEffect(folded, START);
  if (effect === null) throw new Error('there is nothing to do');
  const issue = perform(folded.issue, effect, START);
  expect(issue.labels).toEqual(['incident', 'flagged']);
  expect(decide(flags, issue, START + 60)).toMatchObject({ fired: [{ trigger: 'flag' }], assignees: ['ann', 'bob'] });
});

test.each([
  ['399d', '399d'],
  ['400d', '400d'],
  ['401d', null],
])('a rule that time makes hold after %s is foretold up to 400 days ahead', (wait, expected) => {
  const late = { reason: 'Late.', when: { '>=': [{ var: 'elapsed.since-declared' }, { duration: wait }] } };
  const { next } = play(policyOf({ ...SOURCE, triggers: [{ id: 'late', ...late, do: { escalate: 2 } }] })).decision;
  expect(next).toEqual(expected === null ? null : expect.objectContaining({ at: instant(expected) }));
});
