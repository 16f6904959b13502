/** What a run left undone because of a limit, and who goes on with it. Pure. */
import type { IncidentReport, RunReport } from '#domain/run-report.ts';
import { enumerate } from '#domain/sentence.ts';
import { plural } from '#report/text/clock.ts';

/** Was it left for a later run, with something due that reaches somebody? */
const isDeferred = ({ outcome }: IncidentReport): boolean => outcome.kind === 'deferred' && outcome.isEdit !== true;

/** Is its status comment alone to be edited, by a later run? */
const isLeftEdit = ({ outcome }: IncidentReport): boolean => outcome.kind === 'deferred' && outcome.isEdit === true;

/** Does a watcher go on at once with what the run left? */
const isTakenUp = ({ timekeeping }: Pick<RunReport, 'timekeeping'>): boolean =>
  timekeeping?.keeper === 'watcher' || timekeeping?.keeper === 'new-watcher';

const toWhom = (report: Pick<RunReport, 'timekeeping'>): string =>
  isTakenUp(report) ? 'left to the watcher' : 'left for the next run';

/** Messages that are due and that the policy's limit left for a later run. */
const heldBack = ({ incidents }: RunReport): number =>
  new Set(incidents.flatMap((one) => one.heldBack?.messages ?? [])).size;

/** Is anything of an incident due now that reaches somebody, and left for a later run? */
export const isLeft = (incident: IncidentReport): boolean => isDeferred(incident) || incident.heldBack !== undefined;

/** Is anything due now that reaches somebody, and left for a later run? */
export const isAnyLeft = (report: RunReport): boolean => report.incidents.some(isLeft);

/** Is somebody's call or message due now, and nobody awake who sees to it? */
export const isAbandonedByRun = (report: RunReport): boolean =>
  !report.dryRun && isAnyLeft(report) && !isTakenUp(report);

const dueNow = (report: RunReport, count: number, what: string): string =>
  `${plural(count, what)} due now ${count === 1 ? 'is' : 'are'} ${toWhom(report)}`;

/** Why an incident was left, and to whom: `left for the next run: GitHub takes no more for now`. */
export function whyLeft(
  report: Pick<RunReport, 'timekeeping'>,
  { isRefused }: Extract<IncidentReport['outcome'], { kind: 'deferred' }>,
): { readonly whose: string; readonly why: string } {
  return {
    whose: toWhom(report),
    why: isRefused === true ? 'GitHub takes no more for now' : 'what one run may write was used up',
  };
}

/** What the log says of messages that wait; null where none does. */
export function messagesLeft(report: RunReport): string | null {
  const count = heldBack(report);
  if (count === 0 || report.dryRun) return null;
  return `${dueNow(report, count, 'message')}: \`limits.messages-per-run\` was used up.`;
}

/** Did it decide about the issue of its event alone, since little is left of what GitHub allows in an hour? */
export const isOfOneAlone = ({ diagnostics }: RunReport): boolean =>
  diagnostics.some(({ code }) => code === 'little-budget-left');

/** What a limit left undone, and who goes on with it, or what would. */
export function leftNotes(report: RunReport): readonly string[] {
  const incidents = report.incidents.filter(isDeferred).length;
  const edits = report.incidents.filter(isLeftEdit).length;
  const messages = heldBack(report);
  if (report.dryRun)
    return incidents + edits === 0 ? [] : [`${plural(incidents + edits, 'incident')} would be left for the next run`];
  const left = [
    ...(incidents === 0 ? [] : [dueNow(report, incidents, 'incident')]),
    ...(messages === 0 ? [] : [dueNow(report, messages, 'message')]),
  ];
  const limits = [
    ...(incidents === 0 ? [] : ['`limits.comments-per-run`']),
    ...(messages === 0 ? [] : ['`limits.messages-per-run`']),
  ];
  return [
    ...left.map((words, index) =>
      isTakenUp(report) || index < left.length - 1
        ? words
        : `${words}, which nothing starts soon${remedy(report, limits)}`,
    ),
    ...(edits === 0 ? [] : [`the edit of ${plural(edits, 'status comment')} is ${toWhom(report)}`]),
  ];
}

/** Where something went wrong besides, that is what to mend, and the problems below name it. */
function remedy({ timekeeping, problems, incidents }: RunReport, limits: readonly string[]): string {
  if (timekeeping !== undefined || problems.length > 0 || incidents.some((one) => one.problems.length > 0)) return '';
  return `: set \`watch-for\`, or raise ${enumerate(limits)}`;
}
