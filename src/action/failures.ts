import { forLog } from '#domain/neutralise.ts';
import type { Problem, RunReport } from '#domain/run-report.ts';
import { sentence } from '#domain/sentence.ts';
import { policyFault } from '#report/run/headline.ts';

/** Why the job is red; empty when everything due was done. */
export function failures(report: RunReport): readonly string[] {
  const { problems, incidents } = report;
  const fault = policyFault(report);
  const failed = incidents.flatMap(({ number, outcome, problems: own }) => {
    if (outcome.kind !== 'failed' && outcome.kind !== 'unread') return [];
    return [
      forLog(
        `#${number} ${outcome.kind === 'failed' ? 'could not be handled' : 'could not be read'}. ${own.map(problemText).join(' ')}`,
        1000,
      ),
    ];
  });
  return [
    ...(fault === null ? [] : [`${fault} Nothing was done.`]),
    ...problems.map((problem) => forLog(problemText(problem), 1000)),
    ...failed,
  ];
}

const problemText = ({ code, message, remedy }: Problem): string =>
  remedy === null ? `${code}: ${message}` : `${code}: ${sentence(message)} ${remedy}`;
