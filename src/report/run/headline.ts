/** The first line of a run's report: what somebody must know if they read nothing else. Pure. */
import { type DrillCounts, hasFailed, type IncidentReport, type RunReport } from '#domain/run-report.ts';
import { capitalise } from '#domain/sentence.ts';
import { isAbandonedByRun, isLeft, leftNotes } from './left-over.ts';
import { describeLosses } from './losses.ts';
import { atTime, plural } from '#report/text/clock.ts';

export function headline(report: RunReport): string {
  const fault = policyFault(report);
  if (fault !== null) return `${fault} Nothing was done.`;
  if (report.mode === 'check') return 'The policy is valid.';
  if (report.mode === 'report')
    return report.problems.length === 0
      ? 'The report is written.'
      : `Not all incidents could be read: ${plural(report.problems.length, 'problem')} stood in the way.`;
  if (report.drill) return drillLine(report, report.drill);
  const sentences = [troubles(report), [...waiting(report), ...escalationsNote(report), end(report)]]
    .filter((parts) => parts.length > 0)
    .map((parts) => `${capitalise(parts.join('; '))}.`);
  return `${sentences.join(' ')}${nextDue(report)}`;
}

function drillLine({ problems, dryRun }: RunReport, { sent, ways, unproved }: DrillCounts): string {
  const trouble = problems.length === 0 ? '' : `${plural(problems.length, 'problem')} stood in the way; `;
  const messages = `${plural(sent, 'test message')} ${dryRun ? 'would be sent' : sent === 1 ? 'was sent' : 'were sent'}`;
  return `${trouble}${messages}; ${ways - unproved} of ${plural(ways, 'way')} to reach people proved.`;
}

/** Lasting, and somebody is not heard until it is mended. */
const DEAF = 'token-of-a-responder';

/** Does somebody have to do what the run could not: mend something, or answer an incident for which nobody else is called? */
export const mustLook = (report: RunReport): boolean =>
  policyFault(report) !== null ||
  report.problems.length > 0 ||
  report.timekeeping?.keeper === 'nobody' ||
  isAbandonedByRun(report) ||
  report.diagnostics.some(({ code }) => code === DEAF) ||
  incidentsToLookAt(report).length > 0;

/** The incidents for which somebody has to. */
export function incidentsToLookAt(report: RunReport): readonly IncidentReport[] {
  const isLeftAlone = isAbandonedByRun(report);
  return report.incidents.filter((one) => needsSomebody(one) || (isLeftAlone && isLeft(one)));
}

const needsSomebody = ({ outcome, status, next, snoozed, problems }: IncidentReport): boolean =>
  problems.length > 0 ||
  outcome.kind === 'failed' ||
  outcome.kind === 'unread' ||
  (outcome.kind === 'left-alone' && outcome.why === 'unconfirmed') ||
  // Nobody is called for it: not while somebody paused it, and no more once it was given up.
  (status === 'open' && next === null && snoozed === null);

/** Why there is no policy to go by; null when there is one. One that GitHub did not hand out is not therefore wrong. */
export function policyFault({ diagnostics }: RunReport): string | null {
  const errors = diagnostics.filter(({ level }) => level === 'error');
  if (errors.length === 0) return null;
  return errors.every(({ code }) => code === 'policy-unread' || code === 'policy-not-found')
    ? 'The policy could not be read.'
    : `The policy is not valid: ${plural(errors.length, 'error')}.`;
}

const having = (report: RunReport, is: (incident: IncidentReport) => boolean): number =>
  report.incidents.filter(is).length;

function troubles(report: RunReport): readonly string[] {
  const failed = report.incidents.filter(
    ({ outcome }) => outcome.kind === 'unread' || (outcome.kind === 'failed' && outcome.isLoss !== true),
  );
  const partly = failed.filter(({ done }) => done.length > 0).length;
  const unhandled = failed.length - partly;
  return [
    ...(unhandled > 0
      ? [`${plural(unhandled, 'incident')} could not be handled${partly > 0 ? `, ${partly} only in part` : ''}`]
      : []),
    ...(unhandled === 0 && partly > 0 ? [`${plural(partly, 'incident')} could be handled only in part`] : []),
    ...describeLosses(report.incidents),
    ...waitingMessagesNote(report),
    ...(report.problems.length > 0 ? [`${plural(report.problems.length, 'problem')} stood in the way`] : []),
    ...leftNotes(report),
  ];
}

/** Messages that their services asked to wait for: they are sent again, and whoever waits too long is named among what is lost. */
const waitingMessages = ({ incidents }: RunReport): number =>
  incidents.flatMap(({ messages = [], problems }) => {
    const lost = problems.flatMap(({ loss }) => (loss?.kind === 'message' ? [loss.id] : []));
    return messages.filter(({ id, state, code }) => state === 'waiting' && code === 'not-taken' && !lost.includes(id));
  }).length;

function waitingMessagesNote(report: RunReport): readonly string[] {
  const count = waitingMessages(report);
  return count === 0
    ? []
    : [`${plural(count, 'message')} ${count === 1 ? 'is' : 'are'} not taken yet and will be sent again`];
}

function waiting(report: RunReport): readonly string[] {
  const open = having(report, ({ status }) => status === 'open');
  const unconfirmed = having(report, ({ outcome }) => outcome.kind === 'left-alone' && outcome.why === 'unconfirmed');
  return [
    ...(open === 0 ? [] : [`${plural(open, 'incident')} ${open === 1 ? 'waits' : 'wait'} for somebody to acknowledge`]),
    ...(unconfirmed === 0
      ? []
      : [`${plural(unconfirmed, 'report')} ${unconfirmed === 1 ? 'waits' : 'wait'} for somebody to confirm`]),
  ];
}

function escalationsNote(report: RunReport): readonly string[] {
  const count = having(report, ({ done }) =>
    done.some((effect) => effect.type === 'say' && effect.comment?.record.escalated === true),
  );
  if (count === 0) return [];
  const incidents = plural(count, 'incident');
  return [report.dryRun ? `${incidents} would be escalated` : `${incidents} ${count === 1 ? 'was' : 'were'} escalated`];
}

/** The problem of a watcher that ends while something is due. */
const LEFT_UNDONE = 'left-undone';

function end(report: RunReport): string {
  if (report.at === null) return 'nothing was done';
  if (report.dryRun) return 'this was a dry run, nothing was written';
  if (report.problems.some(({ code }) => code === LEFT_UNDONE)) return 'not everything due was done';
  const left = having(
    report,
    (incident) => hasFailed(incident) || incident.outcome.kind === 'deferred' || incident.heldBack !== undefined,
  );
  if (left + waitingMessages(report) > 0 || report.problems.length > 0) return 'everything else due was done';
  const acted = having(report, ({ outcome }) => outcome.kind === 'acted');
  return acted > 0 ? 'everything due was done' : 'nothing was due';
}

function nextDue(report: RunReport): string {
  const [first] = report.incidents
    .flatMap(({ next, number }) => (next === null || next.at <= (report.at ?? 0) ? [] : [{ at: next.at, number }]))
    .toSorted((a, b) => a.at - b.at);
  if (first === undefined) return '';
  return ` Next: incident ${first.number} ${atTime(first.at, report.at ?? first.at)}.`;
}
