/** Tells the runner what a run came to: annotations, the job summary, outputs, and whether the job is red. */
import { error, info, notice, setFailed, setOutput, warning } from '@actions/core';
import type { Diagnostic } from '#domain/diagnostic.ts';
import { forLog } from '#domain/neutralise.ts';
import type { IncidentReport, RunReport } from '#domain/run-report.ts';
import { toAnnotations } from '#report/run/annotations.ts';
import { headline, policyFault } from '#report/run/headline.ts';
import { messagesLeft, whyLeft } from '#report/run/left-over.ts';
import { renderDetails, renderSummary } from '#report/run/summary.ts';
import type { CheckResult } from './check.ts';
import type { HeldDrill } from './drill.ts';
import { failures } from './failures.ts';
import { outputsOf } from './outputs.ts';
import type { PeriodReport } from './report.ts';

/** Named one by one: a namespace of `@actions/core` would keep its HTTP client, most of a cold start, in the bundle. */
const ANNOTATE = { error, warning, notice } as const;

export async function announce(report: RunReport): Promise<void> {
  note(report);
  await summarise(renderSummary(report));
  info(forLog(headline(report)));
  for (const incident of report.incidents) tell(incident, report);
  const left = messagesLeft(report);
  if (left !== null) warning(left);
  failJob(report);
}

/** For `mode: check`: the summary says what the change does, and repeats nothing of it for the same policy. */
export async function announceCheck(checked: CheckResult): Promise<void> {
  const { report, summaries, notes, otherDiagnostics, findings, failures: further } = checked;
  note(report, findings);
  const others = { ...report, diagnostics: otherDiagnostics };
  // Each change has its verdict, so what is found beside them has one only where it is worse.
  const hasVerdict = summaries.length === 0 || otherDiagnostics.some(({ level }) => level === 'error');
  const beside = otherDiagnostics.length === 0 ? [] : [renderDetails(others)];
  await summarise((hasVerdict ? [renderSummary(others), ...summaries] : [...summaries, ...beside]).join('\n'));
  const isOnlyValid = policyFault(report) === null && further.length > 0;
  info(forLog(isOnlyValid ? `The policy is valid, but: ${further.join(' ')}` : headline(report)));
  for (const line of notes) info(forLog(line));
  failJob(report, further);
}

/** Of `mode: report`: what happened is the summary, below what could not be read. */
export async function announceReport({ report, statistics }: PeriodReport): Promise<void> {
  const { renderReport } = await import('#report/period/index.ts');
  note(report);
  const isComplete = report.problems.length + report.diagnostics.length === 0;
  const parts = [
    ...(isComplete && statistics !== null ? [] : [renderSummary(report)]),
    ...(statistics === null ? [] : [renderReport(statistics)]),
  ];
  await summarise(parts.join('\n'));
  info(forLog(headline(report)));
  failJob(report);
}

/** Of `mode: drill`: what became of each test message is the summary. */
export async function announceDrill({ report, drill }: HeldDrill): Promise<void> {
  note(report);
  const { renderDrill } = await import('#report/run/drill.ts');
  await summarise([renderSummary(report), ...(drill === null ? [] : [renderDrill(drill, report.dryRun)])].join('\n'));
  info(forLog(headline(report)));
  failJob(report);
}

/** Annotations and outputs: of each run, whatever became of it. */
export function note(report: RunReport, further: readonly Diagnostic[] = []): void {
  for (const { level, message, ...place } of toAnnotations([...report.diagnostics, ...further]))
    ANNOTATE[level](safeLines(message), place);
  for (const [name, value] of Object.entries(outputsOf(report))) setOutput(name, value);
}

function failJob(report: RunReport, further: readonly string[] = []): void {
  const problems = [...failures(report), ...further];
  if (problems.length > 0) setFailed(firstLines(problems).join('\n'));
}

const MOST = 20;
/** The first of them, for a message that fails the job. */
export const firstLines = (lines: readonly string[]): readonly string[] =>
  lines.length <= MOST ? lines : [...lines.slice(0, MOST), `… and ${lines.length - MOST} more: see the job summary.`];

/** Leaves problems to the message that fails the job: GitHub shows at most ten warnings and ten errors of a step. */
function tell({ number, title, outcome, fired }: IncidentReport, report: RunReport): void {
  if (outcome.kind === 'left-alone' || outcome.kind === 'nothing-due') return;
  const why = fired.length > 0 ? ` because of ${fired.map(({ trigger }) => trigger).join(', ')}` : '';
  info(forLog(`#${number} (${title}): ${outcome.kind}${why}`));
  if (outcome.kind !== 'deferred') return;
  const { whose, why: limit } = whyLeft(report, outcome);
  warning(`#${number} is ${whose}: ${limit}.`);
}

const safeLines = (text: string): string =>
  text
    .split('\n')
    .map((line) => forLog(line, 2000))
    .join('\n');

async function summarise(markdown: string): Promise<void> {
  const { writeSummary } = await import('./job-summary.ts');
  await writeSummary(markdown);
}
