/**
 * One run over incidents, for any tracker: read → decide → plan → apply → report. Each incident is decided, the first effect
 * done, what came back of it folded in, and decided again, until nothing is left: so a person GitHub silently did not assign, a
 * comment that may or may not have been posted, and a run beside this one all end in the same place. Messages by channels follow
 * once every incident has its comments: a channel that does not answer holds up nobody's call on GitHub.
 */
import type { DeliveryRecord, DeliveryResult, RunIdentity } from '#domain/delivery.ts';
import type { Issue } from '#domain/issue.ts';
import type { Policy } from '#domain/policy.ts';
import type { IncidentOutcome, IncidentReport } from '#domain/run-report.ts';
import type { Instant, Seconds } from '#domain/time.ts';
import type { Tracker } from '#domain/tracker.ts';
import { foldIssue, outboxOf } from '#engine/index.ts';
import { createRunBudget } from './budget.ts';
import { type CarryOut, carryOut, type Progress, withoutReading } from './carry-out.ts';
import { inTurn } from './in-turn.ts';
import { createLag, type Lag, READ_AT_ONCE, readAgain } from './lag.ts';
import { identityOf, waitForOtherRuns } from './other-runs.ts';
import { lockAgain } from './lock-again.ts';
import { foundLost } from './lost-messages.ts';
import type { Assigned, RunOptions } from './options.ts';
import { post, type Sender } from './post.ts';
import { bugOf, report } from './report.ts';
import { nextWith } from './turn.ts';

/** Runs every issue at `now`, most severe first, within each policy's budget of comments; the rest is left for the next run. */
export async function run(
  policies: readonly [Policy, ...Policy[]],
  issues: readonly Issue[],
  now: Instant,
  tracker: Tracker,
  options: RunOptions,
): Promise<readonly IncidentReport[]> {
  const known = new Map([...(options.beside ?? []), ...issues].map((issue) => [issue.number, issue]));
  const reports = await inTurn(policies, issues, now, (due) => runAll(due, known, now, tracker, options), {
    budget: options.budget ?? createRunBudget(),
    onBug: options.onBug,
  });
  return lockAgain(reports, known, tracker, options.onBug);
}

/** `known`: every issue by its number, as it was last read or written. */
async function runAll(
  due: readonly Assigned[],
  known: Map<number, Issue>,
  now: Instant,
  tracker: Tracker,
  options: RunOptions,
): Promise<readonly IncidentReport[]> {
  const lag = createLag(now, options);
  const carried: Carried[] = [];
  while (carried.length < due.length) {
    const some = due.slice(carried.length, carried.length + READ_AT_ONCE);
    await waitForRoom(tracker, lag, options);
    const read = await readAgain(some, tracker, lag);
    for (const [index, one] of some.entries()) {
      // What happens while it waits is not in this reading: the rest is read again then.
      if (index > 0 && untilRoom(tracker, options) > 0) break;
      const issue = read[index] ?? one.issue;
      const incident = begin(one, { now, tracker, options }, identityOf(options));
      carried.push(incident);
      await proceed(incident, issue);
    }
  }
  const senders = carried.filter(
    ({ policy, progress, outcome }) =>
      policy.channels.size > 0 && progress.folded !== null && outcome.kind !== 'unread',
  );
  const record = (incident: Carried): Promise<void> => proceed(incident, incident.progress.issue);
  for (const { progress } of carried) known.delete(progress.issue.number);
  const beside = [...known.values()];
  const posting = { senders, beside, now, tracker, messenger: options.messenger, record };
  await post(posting);
  const awaited = await waitForOtherRuns(senders, now, tracker, options);
  for (const incident of awaited) {
    incident.self = { ...incident.self, patience: 0 };
    await record(incident);
  }
  if (awaited.length > 0) await post(posting);
  for (const { progress } of carried) known.set(progress.issue.number, progress.issue);
  return carried.map((incident) => reportOf(incident, now));
}

/** Nobody waits between the reading of an incident and what is written by it: another run may write meanwhile, or somebody answer. */
async function waitForRoom(tracker: Tracker, lag: Lag, options: RunOptions): Promise<void> {
  const seconds = untilRoom(tracker, options);
  if (seconds === 0) return;
  options.onWait?.(seconds);
  await lag.pause(seconds);
}

const untilRoom = (tracker: Tracker, { pause }: RunOptions): Seconds =>
  pause === undefined ? 0 : (tracker.untilRoom?.() ?? 0);

interface Carried extends Sender {
  self: RunIdentity;
  readonly context: Omit<CarryOut, 'self'>;
  /** What was known of its messages before this run did anything; null until it was read. */
  before: readonly DeliveryRecord[] | null;
  outcome: IncidentOutcome;
}

function begin(
  { policy, issue, decision }: Assigned,
  context: Pick<CarryOut, 'now' | 'tracker' | 'options'>,
  self: RunIdentity,
): Carried {
  const progress: Progress = {
    carriedOut: null,
    decision,
    issue,
    folded: null,
    isOthersTurn: false,
    done: [],
    problems: [],
  };
  const results = new Map<string, DeliveryResult>();
  return {
    policy,
    progress,
    results,
    self,
    before: null,
    context: { ...context, policy, results },
    outcome: { kind: 'nothing-due' },
  };
}

async function proceed(incident: Carried, read: Issue | Error): Promise<void> {
  const { policy, progress, context } = incident;
  try {
    if (read instanceof Error) {
      incident.outcome = withoutReading(read, progress);
      return;
    }
    progress.issue = read;
    if (policy.channels.size > 0) incident.before ??= outboxOf(foldIssue(policy, read), context.now).deliveries;
    incident.outcome = await carryOut({ ...context, self: incident.self }, progress);
  } catch (error) {
    // What was done before the bug is reported all the same.
    progress.problems.push(bugOf(error, progress.issue, context.options.onBug));
    incident.outcome = { kind: 'failed' };
  }
}

function reportOf({ policy, progress, before, outcome }: Carried, now: Instant): IncidentReport {
  const { issue, carriedOut, decision, done, problems, folded } = progress;
  const one = { policy, issue, decision: carriedOut ?? decision };
  if (policy.channels.size === 0 || folded === null) return report(one, done, problems, outcome);
  const after = outboxOf(folded, now).deliveries;
  const lost = foundLost(policy, issue, before ?? [], after, now);
  const messages = after.filter(({ at }) => at === now);
  return {
    ...report(one, done, [...problems, ...lost], lost.length > 0 ? { kind: 'failed' } : outcome),
    // Messages that wait, and steps that come sooner because one failed, are known only now.
    next: nextWith(progress, now),
    messages: messages.map(({ channel, to, state, code }) => ({ channel, to, state, code: code ?? null })),
  };
}
