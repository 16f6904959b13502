/** A record says whether a run that kept time waited for what it records; nothing else follows from it. */
import { expect, test } from 'vitest';
import type { Issue } from '#domain/issue.ts';
import { parseInstant } from '#domain/time.ts';
import { nextEffect } from '#engine/decide.ts';
import { foldIssue, summarizeIncident } from '#engine/index.ts';
import { perform } from '#engine/model/issue-model.ts';
import { pastIssue, POLICY } from '../support/histories.ts';

const DECLARED = '2026-11-23T10:00:00Z';
const START = parseInstant(DECLARED) ?? 0;
const DUE = START + 300;

/** What a run does that keeps time since an instant. */
function runAt(issue: Issue, at: number, watchedSince: number | null): Issue {
  let after = issue;
  for (;;) {
    const { effect } = nextEffect(foldIssue(POLICY, after), at, { watchedSince });
    if (effect === null) return after;
    after = perform(after, effect, at);
  }
}

const callsOf = (issue: Issue, at: number) => {
  const summary = summarizeIncident([POLICY], issue, at);
  if ('why' in summary) throw new Error(summary.why);
  return summary.calls.map(({ level, watched, late }) => ({ level, watched, late }));
};

const declared = pastIssue({ number: 1, declared: DECLARED, labels: ['outage'], runs: [0], until: 0 });

test.each([
  ['that waited for it', DUE - 1, true],
  ['that began in the second in which it was due', DUE, false],
  ['that began afterwards', DUE + 60, false],
  ['that keeps no time', null, false],
])('the second level called by a run %s', (_, watchedSince, watched) => {
  const called = runAt(declared, DUE + 70, watchedSince);
  expect(callsOf(called, DUE + 70)).toEqual([
    { level: 1, watched: false, late: 0 },
    { level: 2, watched, late: 70 },
  ]);
});

test('the first call too, of an incident that is declared while the run keeps time', () => {
  const fresh = pastIssue({ number: 1, declared: DECLARED, labels: ['outage'], runs: [], until: 0 });
  const called = runAt(fresh, START + 10, START - 100);
  expect(callsOf(called, START + 10)).toEqual([{ level: 1, watched: true, late: 10 }]);
  // Later runs state again what the comment says, and do not know that anybody waited.
  const later = runAt(called, DUE, null);
  expect(callsOf(later, DUE)).toEqual([
    { level: 1, watched: true, late: 10 },
    { level: 2, watched: false, late: 0 },
  ]);
});

test('two runs side by side differ in nothing else', () => {
  const without = runAt(declared, DUE, null);
  const comments = (issue: Issue) => issue.timeline.flatMap((item) => (item.kind === 'comment' ? item.body : []));
  expect(comments(runAt(declared, DUE, START)).map((body) => body.replace(',"watched":true', ''))).toEqual(
    comments(without),
  );
});
