/** What a run left undone because of a limit, and who goes on with it. Pure. */
import type { IncidentReport, RunReport } from '#domain/run-report.ts';

/** Incidents on which something is due that reaches somebody, and that were left for a later run. */
export const leftIncidents = ({ incidents }: RunReport): readonly IncidentReport[] =>
  incidents.filter(({ outcome }) => outcome.kind === 'deferred' && outcome.isEdit !== true);

/** Incidents whose status comment alone is to be edited, by a later run. */
export const leftEdits = ({ incidents }: RunReport): readonly IncidentReport[] =>
  incidents.filter(({ outcome }) => outcome.kind === 'deferred' && outcome.isEdit === true);

/** Does a watcher go on at once with what the run left? */
export const isTakenUp = ({ timekeeping }: RunReport): boolean =>
  timekeeping?.keeper === 'watcher' || timekeeping?.keeper === 'new-watcher';

/** Is somebody's call due now, and nobody awake who makes it? */
export const isAbandonedByRun = (report: RunReport): boolean =>
  !report.dryRun && leftIncidents(report).length > 0 && !isTakenUp(report);
