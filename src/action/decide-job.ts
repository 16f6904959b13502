/** Which incidents a run decides, and in which order: an event's issue first, then all others, as a sweep does. */
import { hasName } from '#domain/names.ts';
import type { Diagnostic } from '#domain/diagnostic.ts';
import { DRILL_LABEL } from '#domain/drill.ts';
import type { IncidentReport, Problem } from '#domain/run-report.ts';
import type { Instant } from '#domain/time.ts';
import type { RepositoryNeeds } from '#engine/escalation/needs.ts';
import type { Repository } from '#github/index.ts';
import type { Job } from './event.ts';
import type { Handle } from '#runner/handler.ts';
import { problemOf, toProblem } from '#runner/problems.ts';

export type EscalationJob = Extract<Job, { readonly kind: 'sweep' | 'issue' | 'event' }>;

export interface JobContext {
  readonly repository: Pick<Repository, 'readIncidents' | 'readIssue' | 'budgetLeft'>;
  readonly needs: RepositoryNeeds;
  readonly handle: Handle;
  /** Reads what people confirmed on the issue of the drills; null where nothing is written. */
  readonly confirmDrills: ((comment: string | null) => Promise<readonly Problem[]>) | null;
}

interface DecidedReading {
  readonly at: Instant;
  readonly incidents: readonly IncidentReport[];
}

export interface DecidedJob {
  readonly readings: readonly DecidedReading[];
  readonly problems: readonly Problem[];
  readonly diagnostics: readonly Diagnostic[];
  /** False where only one issue was to be decided. */
  readonly isWhole: boolean;
}

/** Never rejects for what GitHub answers: what could not be read is among the problems. */
export async function decideJob(job: EscalationJob, context: JobContext): Promise<DecidedJob> {
  const readings: DecidedReading[] = [];
  const problems: Problem[] = [];
  const finish = (isWhole: boolean, diagnostics: readonly Diagnostic[] = []): DecidedJob => ({
    readings,
    problems,
    diagnostics,
    isWhole,
  });
  try {
    const own = job.kind === 'sweep' ? null : await decideIssue(job, context, readings);
    if (own?.isOfDrills)
      problems.push(...((await context.confirmDrills?.(job.kind === 'event' ? job.comment : null)) ?? []));
    if (job.kind === 'issue') return finish(false);
    if (own?.isAlone) return finish(true);
    if (own?.read && (await context.repository.budgetLeft()) < LEAST_SHARE) return finish(false, [littleLeft]);
    const numbers = await sweep(context, own?.read ? own.number : null, { readings, problems });
    if (own?.unread && !numbers.has(own.number)) problems.unshift(own.unread);
  } catch (error) {
    problems.push(problemOf(error));
  }
  return finish(job.kind !== 'issue');
}

/** Below this share of the hour's budget, what remains is left to the events that are still to come. */
const LEAST_SHARE = 1 / 3;

const littleLeft: Diagnostic = {
  code: 'little-budget-left',
  level: 'warning',
  message:
    'Less than a third of the requests that GitHub allows in an hour is left, so this run decided about the issue of its event alone.',
  help: 'The next scheduled run decides about all others. See what else uses the token, or use that of an own App.',
  place: null,
  path: '',
};

interface OwnIssue {
  readonly number: number;
  readonly read: boolean;
  /** Why it was not read; null also where it is gone, which is no failure of an event about it. */
  readonly unread: Problem | null;
  /** True when it is no incident, and there is none beside it. */
  readonly isAlone: boolean;
  /** It is the issue on which drills are confirmed. */
  readonly isOfDrills: boolean;
}

async function decideIssue(
  job: Exclude<EscalationJob, { readonly kind: 'sweep' }>,
  { repository, needs, handle }: JobContext,
  readings: DecidedReading[],
): Promise<OwnIssue> {
  let reading: Awaited<ReturnType<Repository['readIssue']>>;
  try {
    reading = await repository.readIssue(job.number);
  } catch (error) {
    const problem = problemOf(error);
    if (job.kind === 'issue' || LASTING.has(problem.code)) throw error;
    const unread = problem.code === 'not-found' ? null : problem;
    return { number: job.number, read: false, unread, isAlone: false, isOfDrills: false };
  }
  const { now, issue, openIncidents } = reading;
  readings.push({ at: now, incidents: await handle([issue], now) });
  const labels = job.kind === 'event' && job.label !== null ? [...issue.labels, job.label] : issue.labels;
  const isIncident = labels.some((label) => hasName(needs.incidentLabels, label));
  const isOfDrills = hasName(issue.labels, DRILL_LABEL);
  return { number: job.number, read: true, unread: null, isAlone: !isIncident && openIncidents === 0, isOfDrills };
}

/** With these, GitHub answers no other request either. */
const LASTING: ReadonlySet<string> = new Set(['unauthorised', 'forbidden', 'rate-limited']);

/** Decides about all incidents but one. Returns the numbers of those that GitHub named, unread ones too. */
async function sweep(
  { repository, needs, handle }: JobContext,
  decided: number | null,
  { readings, problems }: { readonly readings: DecidedReading[]; readonly problems: Problem[] },
): Promise<ReadonlySet<number>> {
  const { now, issues, unread } = await repository.readIncidents(needs.closedWithin);
  const others = unread.filter(({ number }) => number === null || number !== decided);
  problems.push(...others.map(toProblem));
  const wanted = issues.filter(({ number }) => number !== decided);
  readings.push({ at: now, incidents: await handle(wanted, now) });
  return new Set([...issues, ...unread].flatMap(({ number }) => number ?? []));
}
