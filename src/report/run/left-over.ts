/** What a run left undone because of a limit, and who goes on with it. Pure. */
import type { IncidentReport, RunReport } from '#domain/run-report.ts';
import { plural } from '#report/text/clock.ts';

/** Incidents on which something is due that reaches somebody, and that were left for a later run. */
export const leftIncidents = ({ incidents }: RunReport): readonly IncidentReport[] =>
  incidents.filter(({ outcome }) => outcome.kind === 'deferred' && outcome.isEdit !== true);

/** Incidents whose status comment alone is to be edited, by a later run. */
const leftEdits = ({ incidents }: RunReport): readonly IncidentReport[] =>
  incidents.filter(({ outcome }) => outcome.kind === 'deferred' && outcome.isEdit === true);

/** Does a watcher go on at once with what the run left? */
export const isTakenUp = ({ timekeeping }: RunReport): boolean =>
  timekeeping?.keeper === 'watcher' || timekeeping?.keeper === 'new-watcher';

/** Is somebody's call due now, and nobody awake who makes it? */
export const isAbandonedByRun = (report: RunReport): boolean =>
  !report.dryRun && leftIncidents(report).length > 0 && !isTakenUp(report);

/** Did it decide about the issue of its event alone, since little is left of what GitHub allows in an hour? */
export const isOfOneAlone = ({ diagnostics }: RunReport): boolean =>
  diagnostics.some(({ code }) => code === 'little-budget-left');

/** What a limit left undone, and who goes on with it, or what would. */
export function leftNotes(report: RunReport): readonly string[] {
  const [incidents, edits] = [leftIncidents(report).length, leftEdits(report).length];
  if (report.dryRun)
    return incidents + edits === 0 ? [] : [`${plural(incidents + edits, 'incident')} would be left for the next run`];
  const whose = isTakenUp(report) ? 'left to the watcher' : 'left for the next run';
  const due = `${plural(incidents, 'incident')} due now ${incidents === 1 ? 'is' : 'are'} ${whose}`;
  return [
    ...(incidents === 0 ? [] : [isTakenUp(report) ? due : `${due}, which nothing starts soon${remedy(report)}`]),
    ...(edits === 0 ? [] : [`the edit of ${plural(edits, 'status comment')} is ${whose}`]),
  ];
}

/** Where something went wrong besides, that is what to mend, and the problems below name it. */
function remedy({ timekeeping, problems, incidents }: RunReport): string {
  if (timekeeping !== undefined || problems.length > 0 || incidents.some((one) => one.problems.length > 0)) return '';
  return ': set `watch-for`, or raise `limits.comments-per-run`';
}
