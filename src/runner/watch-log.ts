/** What a watcher did, over all that it decided, as one report. */
import {
  hasFailed,
  type IncidentOutcome,
  type IncidentReport,
  type Lateness,
  type MessageReport,
  type Problem,
} from '#domain/run-report.ts';
import type { Instant, Seconds } from '#domain/time.ts';

export interface WatchLog {
  /** Incidents were decided at `at`. */
  note(reports: readonly IncidentReport[], at: Instant): void;
  /** Each incident as it was last, with all that was done about it. */
  incidents(): readonly IncidentReport[];
  lateness(): Lateness;
  /** When incidents were first decided; null before. */
  since(): Instant | null;
}

export function createWatchLog(): WatchLog {
  const incidents = new Map<number, IncidentReport>();
  const watched: Seconds[] = [];
  const unwatched: Seconds[] = [];
  let since: Instant | null = null;
  return {
    note: (reports, at) => {
      since ??= at;
      for (const report of reports) {
        incidents.set(report.number, mergeReports(incidents.get(report.number), report));
        if (report.outcome.kind !== 'acted' && report.outcome.kind !== 'failed') continue;
        // What fell due before the watcher was there, it did not wait for.
        for (const { due } of report.fired) (due > since ? watched : unwatched).push(Math.max(0, at - due));
      }
    },
    incidents: () => [...incidents.values()],
    lateness: () => ({ watched, unwatched }),
    since: () => since,
  };
}

function mergeReports(before: IncidentReport | undefined, report: IncidentReport): IncidentReport {
  if (before === undefined) return report;
  const isIdle = report.outcome.kind === 'nothing-due' || report.outcome.kind === 'left-alone';
  const messages = latestOf(before.messages, report.messages);
  const lost = lossesBefore(before.problems, report, messages);
  const outcome: IncidentOutcome = isIdle && before.done.length > 0 ? { kind: 'acted' } : report.outcome;
  return {
    ...report,
    fired: [...before.fired, ...(isIdle ? [] : report.fired)],
    done: [...before.done, ...report.done],
    late: Math.max(before.late, report.late),
    problems: [...lost, ...report.problems],
    outcome: lost.length > 0 && outcome.kind !== 'deferred' && !hasFailed(report) ? LOSS : outcome,
    ...(messages.length === 0 ? {} : { messages }),
  };
}

/** Everything else was done; what is left for later stays so, with the loss among its problems. */
const LOSS: IncidentOutcome = { kind: 'failed', isLoss: true };

/** What became of each message at last, in the order of the first look that had it. */
const latestOf = (...looks: readonly IncidentReport['messages'][]): readonly MessageReport[] => [
  ...new Map(looks.flatMap((messages = []) => messages.map((one) => [one.id, one] as const))).values(),
];

/**
 * What a later look does not mend: a message that was lost, but for one that was sent at last, one that was not taken and that nobody needs
 * any more, or one of which the later look tells more; and a call that reached nobody. Whatever else went wrong is over, unless the later look
 * says it again.
 */
function lossesBefore(
  problems: readonly Problem[],
  later: IncidentReport,
  messages: readonly MessageReport[],
): readonly Problem[] {
  const states = new Map(messages.map(({ id, state }) => [id, state]));
  const again = new Set(later.problems.flatMap(({ loss }) => (loss?.kind === 'message' ? [loss.id] : [])));
  const isOver = ({ code, loss }: Problem): boolean => {
    if (loss?.kind !== 'message') return loss === undefined;
    const state = states.get(loss.id);
    return state === 'sent' || (code === 'message-delayed' && state === 'not-needed') || again.has(loss.id);
  };
  return problems.filter((problem) => !isOver(problem));
}
