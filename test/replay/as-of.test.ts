/** A past incident as it stood: what a run would have decided on then is what it decides on now that the rest is taken out. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Issue } from '#domain/issue.ts';
import { foldIssue, decide, simulateRun } from '#engine/index.ts';
import { issueAsOf } from '#replay/index.ts';
import { pastIssue } from '../support/histories.ts';
import { bodies, happens, newIncident, policies, START, stories } from '../support/worlds.ts';

describe('an issue as of an instant', () => {
  test('stands as the run of that instant found it', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(policies, bodies, stories, (policy, body, events) => {
        // GitHub does not tell what a text was before it was edited.
        const story = events.filter(({ act }) => act.kind !== 'edit');
        const found: { readonly at: number; readonly issue: Issue }[] = [];
        let issue = newIncident(body);
        const run = (at: number): void => {
          if (found.at(-1)?.at === at) found.pop();
          else found.push({ at, issue });
          issue = simulateRun(foldIssue(policy, issue), at).issue;
        };
        run(START);
        for (const event of story) {
          issue = happens(issue, event);
          run(START + event.after);
        }
        for (const then of found) {
          const stateOf = ({ facts, severity, status, fired, snoozed }: ReturnType<typeof decide>): object => ({
            facts,
            severity,
            status,
            fired: fired.map(({ trigger }) => trigger),
            snoozed,
          });
          expect(stateOf(decide(policy, issueAsOf(issue, then.at), then.at))).toEqual(
            stateOf(decide(policy, then.issue, then.at)),
          );
        }
      }),
      { numRuns: 25 },
    );
  });

  const issue = pastIssue({
    number: 1,
    declared: '2026-11-23T16:00:00Z',
    labels: ['outage'],
    story: [
      [12, 'ann', { kind: 'label', labels: ['shop'] }],
      [20, 'ann', '/resolved'],
    ],
    until: 60,
  });
  test.each([
    [0, ['incident', 'outage'], [], 'open'],
    // The run of minute 5 is left out, that of the declaration is in.
    [5, ['incident', 'outage', 'sev1'], ['ann'], 'open'],
    [6, ['incident', 'outage', 'sev1'], ['ann', 'cyd'], 'open'],
    [12, ['incident', 'outage', 'sev1', 'shop'], ['ann', 'cyd'], 'open'],
    [30, ['incident', 'outage', 'sev1', 'shop'], ['ann', 'cyd'], 'closed'],
  ])('after %d minutes', (minutes, labels, assignees, state) => {
    const stood = issueAsOf(issue, issue.createdAt + minutes * 60);
    expect([stood.labels, stood.assignees, stood.state]).toEqual([labels, assignees, state]);
  });
});
