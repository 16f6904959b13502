/**
 * One run over incidents, for any tracker: read → decide → plan → apply → report. Each incident is decided, the first effect
 * done, what came back of it folded in, and decided again, until nothing is left: so a person GitHub silently did not assign, a
 * comment that may or may not have been posted, and a run beside this one all end in the same place. Messages by channels follow
 * once every incident has its comments: a channel that does not answer holds up nobody's call on GitHub. But where a run has to wait for
 * room, those of the incidents before it, the most severe, go out before its first wait.
 */
import type { Decision } from '#domain/decision.ts';
import type { DeliveryRecord, DeliveryResults } from '#domain/delivery.ts';
import type { Issue } from '#domain/issue.ts';
import type { Policies, Policy } from '#domain/policy.ts';
import type { Messenger } from '#domain/messenger.ts';
import type { IncidentReport } from '#domain/run-report.ts';
import type { Instant, Seconds } from '#domain/time.ts';
import type { Effect } from '#domain/effect.ts';
import type { Outcome, Tracker } from '#domain/tracker.ts';
import { outboxOf } from '#engine/index.ts';
import { createRunBudget } from './budget.ts';
import { carryOut } from './carry-out.ts';
import { handleByUrgency } from './by-urgency.ts';
import { createLag, type Lag, READ_AT_ONCE, readAgain } from './lag.ts';
import { identityOf, waitForOtherRuns } from './other-runs.ts';
import { lockAgain } from './lock-again.ts';
import { foundLost } from './lost-messages.ts';
import type { AssignedIssue } from './assigned-issue.ts';
import type { RunContext, RunOptions } from './options.ts';
import { lineOf } from './own-comment.ts';
import { post, type Posting } from './post.ts';
import { type IncidentRun, type Progress, startRun } from './progress.ts';
import { dueAgain, messagesIn, report, withHeldBack, withLoss } from './report.ts';
import { takeBackCalls } from './take-back.ts';
import { nextWith } from './turn.ts';

/** Runs every issue at `now`, most severe first, within each policy's budget of comments; the rest is left for the next run. */
export async function run(
  policies: Policies,
  issues: readonly Issue[],
  now: Instant,
  tracker: Tracker,
  options: RunOptions,
): Promise<readonly IncidentReport[]> {
  const messengers = new Map<Policy, Messenger | null>();
  // A dead channel costs its time-out once in a run: what is known of it stays with the messenger.
  const messenger = (policy: Policy): Messenger | null => {
    const own = messengers.get(policy) ?? options.messenger?.(policy) ?? null;
    messengers.set(policy, own);
    return own;
  };
  const context = { now, tracker, options: { ...options, messenger } };
  const budget = options.budget ?? createRunBudget();
  const known = new Map([...(options.beside ?? []), ...issues].map((issue) => [issue.number, issue]));
  const memory: RunMemory = { known, hasPosted: false };
  const reports = await handleByUrgency(policies, issues, now, (due) => runPart(due, memory, context), {
    budget,
    onBug: options.onBug,
  });
  const edit = async (policy: Policy, issue: Issue, effect: Effect): Promise<Outcome | null> =>
    budget.takeStatusEdit() ? tracker.perform(issue, options.render(policy, effect)) : null;
  const all = await takeBackCalls({ policies, now, edit, onBug: options.onBug }, reports, known);
  return lockAgain(all, known, tracker, options.onBug);
}

/** At one write a second, so many are in one minute at most. */
const MOST_TO_RECORD = 60;

/** What the parts of a run share. */
interface RunMemory {
  /** Every issue by its number, as it was last read or written. */
  readonly known: Map<number, Issue>;
  /** Have messages gone out before a wait? */
  hasPosted: boolean;
}

/** The reports of those it took up. */
async function runPart(
  due: readonly AssignedIssue[],
  memory: RunMemory,
  context: RunContext,
): Promise<readonly IncidentReport[]> {
  const { now, tracker, options } = context;
  const lag = createLag(now, options);
  const runs: IncidentRun[] = [];
  let posted = 0;
  const toRecord = (): number => Math.min(runs.slice(posted).filter(isSender).length, MOST_TO_RECORD);
  // What becomes of messages that are to go out before a wait is written down before it, which needs room as well.
  const isFull = (): boolean => untilRoom(context, memory.hasPosted ? 0 : toRecord()) > 0;
  while (runs.length < due.length && !runs.some(isLimited)) {
    const some = due.slice(runs.length, runs.length + READ_AT_ONCE);
    if (isFull()) {
      // A watcher does not wait: it comes again, and others may be due meanwhile that are more severe.
      if (options.watchedSince !== undefined) break;
      // Before the first wait alone: after each, somebody who is called for many incidents would have as many messages.
      if (!memory.hasPosted && toRecord() > 0) {
        await post(postingOf(runs, memory, context));
        posted = runs.length;
        memory.hasPosted = true;
      }
      await waitForRoom(context, lag);
    }
    const read = await readAgain(some, tracker, lag);
    for (const [index, one] of some.entries()) {
      // What happens while it waits is not in this reading: the rest is read again then.
      if (index > 0 && (isFull() || runs.some(isLimited))) break;
      const incident = startRun(one, identityOf(options));
      runs.push(incident);
      await carry(context, incident, read[index]);
    }
  }
  // Between sending a message and recording it nothing waits: another run would take it for one that may be lost.
  if (memory.hasPosted && toRecord() > 0) await waitForRoom(context, lag, toRecord());
  await postRest(postingOf(runs, memory, context));
  for (const { progress } of runs) memory.known.set(progress.issue.number, progress.issue);
  return runs.map((one) => reportOf(one, now));
}

async function carry(context: RunContext, one: IncidentRun, read: Issue | Error = one.progress.issue): Promise<void> {
  one.progress = await carryOut({ ...context, results: one.results, self: one.self }, one.progress, read);
}

const isSender = ({ progress: { policy, before, outcome } }: IncidentRun): boolean =>
  policy.channels.size > 0 && before !== null && outcome.kind !== 'unread';

/** What is sent about these incidents, and what is known of others. */
function postingOf(runs: readonly IncidentRun[], { known }: RunMemory, context: RunContext): Posting {
  const numbers = new Set(runs.map(({ progress }) => progress.issue.number));
  const beside = [...known.values()].filter(({ number }) => !numbers.has(number));
  return { ...context, senders: runs.filter(isSender), beside, record: (one) => carry(context, one) };
}

/** Sends what is left, at the end what other runs were waited for and did not send. */
async function postRest(posting: Posting): Promise<void> {
  await post(posting);
  const awaited = await waitForOtherRuns(posting.senders, posting);
  for (const one of awaited) {
    one.self = { ...one.self, patience: 0 };
    await posting.record(one);
  }
  if (awaited.length > 0) await post(posting);
}

/** Then nothing more is sent: the rest is for the next run, and the refusal is told of one incident. */
const isLimited = ({ progress }: IncidentRun): boolean => progress.problems.some(({ code }) => code === 'rate-limited');

/** Nobody waits between the reading of an incident and what is written by it: another run may write meanwhile, or somebody answer. */
async function waitForRoom(context: RunContext, lag: Lag, beside = 0): Promise<void> {
  const seconds = untilRoom(context, beside);
  if (seconds === 0) return;
  context.options.onWait?.(seconds);
  await lag.pause(seconds);
}

const untilRoom = ({ tracker, options: { pause } }: RunContext, beside: number): Seconds =>
  pause === undefined ? 0 : (tracker.untilRoom?.(beside) ?? 0);

function reportOf({ progress, results }: IncidentRun, now: Instant): IncidentReport {
  const { policy, policies, issue, folded, before, carriedOut, decision, done, problems, outcome } = progress;
  const one = { policy, policies, issue, decision: withDelay(carriedOut ?? decision, progress, now) };
  // A comment that could not be posted is due again at once.
  const isDueAgain = outcome.kind === 'failed' && carriedOut === null && decision.comment !== null;
  const again = isDueAgain ? { next: dueAgain(decision, now) } : {};
  if (policy.channels.size === 0 || before === null) return { ...report(one, done, problems, outcome), ...again };
  const after = outboxOf(folded, now).deliveries;
  const losses = foundLost(policy, issue, before, after, { now, results });
  const incident: IncidentReport = {
    ...report(one, done, [...problems, ...losses], losses.length > 0 ? withLoss(outcome) : outcome),
    // Messages that wait, and steps that come sooner because one failed, are known only now.
    next: nextWith(progress, now),
    messages: messagesIn(withResults(after, decision, results).filter(({ at }) => at === now)),
  };
  return { ...withHeldBack(incident, after), ...again };
}

/** What became of a message is known although GitHub took no more, so that it is not written down. */
function withResults(
  recorded: readonly DeliveryRecord[],
  { statusComment }: Decision,
  results: DeliveryResults,
): readonly DeliveryRecord[] {
  const toRecord = statusComment?.record.deliveries ?? [];
  return recorded.map((one) => (results.has(one.id) && toRecord.find(({ id }) => id === one.id)) || one);
}

/** Whoever is called after a wait, for room or for another run, is called when the comment is there, and not when it was decided. */
function withDelay(decision: Decision, { issue, done }: Progress, now: Instant): Decision {
  if (decision.fired.length === 0 && !decision.comment?.calls.length) return decision;
  // A run reports what it decided first, also where it calls those who stand in by a further comment.
  const first = done.find(({ type }) => type === 'say');
  const line = first === undefined ? null : lineOf(first);
  const posted = issue.timeline.find((item) => item.kind === 'comment' && line !== null && item.body.includes(line));
  return { ...decision, late: decision.late + Math.max(0, (posted?.at ?? now) - now) };
}
