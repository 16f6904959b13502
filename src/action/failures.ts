import { forLog } from '#domain/neutralise.ts';
import { hasFailed, type IncidentReport, type Problem, type RunReport } from '#domain/run-report.ts';
import { enumerateSome, groupBy, sentence } from '#domain/sentence.ts';
import { policyFault } from '#report/run/headline.ts';
import { problemsTogether } from '#report/run/losses.ts';

/** Why the job is red; empty when everything due was done. */
export function failures(report: RunReport): readonly string[] {
  const { problems, incidents } = report;
  const fault = policyFault(report);
  const failed = [...groupBy(incidents.filter(hasFailed), whyFailed)].toSorted(([, a], [, b]) => a.length - b.length);
  return [
    ...(fault === null ? [] : [`${fault} Nothing was done.`]),
    ...problems.map((problem) => forLog(problemText(problem), 1000)),
    ...failed.map(([why, all]) => {
      const each = all.length > 1 && why.startsWith(':') ? ', each' : '';
      return forLog(`${enumerateSome(all, MOST, ({ number }) => `#${number}`)}${each}${why}`, 1000);
    }),
  ];
}

/** Of a storm most fail for one reason: it is said once, and what is unlike it first. */
const whyFailed = (incident: IncidentReport): string =>
  `${WHAT[whatOf(incident)]} ${problemsTogether(incident.problems).map(problemText).join(' ')}`;

const MOST = 10;

const WHAT = {
  undone: ' could not be handled.',
  partly: ': not all could be done.',
  unread: ' could not be read.',
  lost: ':',
} as const;

const whatOf = ({ outcome, done }: IncidentReport): keyof typeof WHAT => {
  if (outcome.kind === 'unread') return 'unread';
  if (outcome.kind !== 'failed' || outcome.isLoss === true) return 'lost';
  return done.length > 0 ? 'partly' : 'undone';
};

const problemText = ({ code, message, remedy }: Problem): string =>
  remedy === null ? `${code}: ${message}` : `${code}: ${sentence(message)} ${remedy}`;
