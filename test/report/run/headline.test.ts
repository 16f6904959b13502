/** What the first line of a run's report says of what was due. */
import { expect, test } from 'vitest';
import type { Problem, RunReport } from '#domain/run-report.ts';
import { headline } from '#report/run/headline.ts';

const problem = (code: string): Problem => ({ code, message: 'Something.', remedy: null });

const reportWith = (...problems: readonly Problem[]): RunReport => ({
  at: 0,
  mode: 'watch',
  dryRun: false,
  repository: 'acme/shop',
  policies: [],
  incidents: [],
  problems,
  diagnostics: [],
  requests: 0,
});

test.each([
  ['nothing stood in the way', [], 'Nothing was due.'],
  ['a page was not read', ['page-unread'], '1 problem stood in the way. Everything else due was done.'],
  [
    'a watcher left something undone',
    ['refused', 'left-undone'],
    '2 problems stood in the way. Not everything due was done.',
  ],
])('of a run in which %s', (_what, codes, line) => {
  expect(headline(reportWith(...codes.map(problem)))).toBe(line);
});
