/** `mode: report`: what became of the incidents of the last thirty days, as the job summary. It only reads. */
import type { RunReport } from '#domain/run-report.ts';
import type { Statistics } from '#domain/results/statistics.ts';
import { repositoryNeeds } from '#engine/escalation/needs.ts';
import { readPolicies } from './policies.ts';
import type { ModeOptions } from './mode-options.ts';
import { problemOf, toProblem } from '#runner/problems.ts';
import { emptyReport } from './empty-report.ts';

/** Null statistics when nothing could be read. */
export interface PeriodReport {
  readonly report: RunReport;
  readonly statistics: Statistics | null;
}

export async function report(options: ModeOptions): Promise<PeriodReport> {
  const loaded = await readPolicies(options.paths, options.source);
  const { all: policies } = loaded;
  const empty = emptyReport(loaded, { mode: 'report', dryRun: false, repository: options.repository });
  if (policies === null) return { report: empty, statistics: null };

  const client = await options.connect();
  const [{ openRepository }, { summarizeIncident }, { statisticsOf, USUAL }] = await Promise.all([
    import('#github/index.ts'),
    import('#engine/index.ts'),
    import('#statistics/index.ts'),
  ]);
  const needs = repositoryNeeds(policies);
  const repository = openRepository(client, { ...needs, managedLabels: [] });
  try {
    // Whatever was declared in the span changed in it, at the latest by that.
    const { now, issues, unread } = await repository.readIncidents(Math.max(USUAL, needs.closedWithin));
    const summaries = issues.map((issue) => summarizeIncident(policies, issue, now));
    return {
      report: { ...empty, at: now, problems: unread.map(toProblem), requests: client.requests() },
      statistics: statisticsOf(policies, summaries, { from: now - USUAL, to: now + 1 }),
    };
  } catch (error) {
    return { report: { ...empty, problems: [problemOf(error)], requests: client.requests() }, statistics: null };
  }
}
