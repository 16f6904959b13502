/** Carries one incident's decisions out, round by round: each round reads, decides, and writes one effect. */
import type { Decision } from '#domain/decision.ts';
import type { DeliveryResults, RunIdentity } from '#domain/delivery.ts';
import type { Effect } from '#domain/effect.ts';
import type { Issue } from '#domain/issue.ts';
import type { Policy } from '#domain/policy.ts';
import type { IncidentOutcome, Problem } from '#domain/run-report.ts';
import { nextEffect, outboxOf, type RunStep } from '#engine/index.ts';
import { currentOf, readAfter, readIssues } from './lag.ts';
import { nobodyNotified } from './nobody-reached.ts';
import type { RunContext } from './options.ts';
import { isNotOwn, isOwn, lineOf, notOwnProblem, type SentComment } from './own-comment.ts';
import { bugOf, failedBy, unreadOf } from './problems.ts';
import { type Progress, withProblem, withReading } from './progress.ts';
import { isWanted, type Kind, NO_TRIES, type Tries, withTry } from './tries.ts';
import { awaitsOtherRun, takeTurn } from './turn.ts';
import { claimIn, confirmEffect, isRest, write } from './write.ts';

export interface CarryOut extends RunContext {
  /** What this run came to know of messages. */
  readonly results: DeliveryResults;
  /** Which of several runs this is. */
  readonly self: RunIdentity;
}

/** What one incident's run keeps from one round to the next. */
interface Round extends Progress {
  readonly isOver: boolean;
  readonly reading: ReadingState;
  readonly tries: Tries;
  /** A comment is written alone, and the edit of the status comment that is to follow it is not. */
  readonly isClaimOpen: boolean;
  /** The new comment that was last sent. */
  readonly sent: SentComment | null;
  /** The new comment of which it is not known whether it was posted. */
  readonly lost: { readonly line: string; readonly effect: Effect; readonly decision: Decision } | null;
  readonly hasTurn: boolean;
}

/**
 * How the issue is known: `current`, as it was read; `answered`, with what the answers to own writes showed. `due`: it has to be read again;
 * `unsure`: and that a comment is not there then may mean that the reading lags; `wanted`: it is to be read, but the answer will do.
 */
type ReadingState = 'due' | 'unsure' | 'wanted' | 'current' | 'answered';

const FIRST: Omit<Round, keyof Progress> = {
  isOver: false,
  reading: 'current',
  tries: NO_TRIES,
  isClaimOpen: false,
  sent: null,
  lost: null,
  hasTurn: false,
};

/** Begins with the issue as it was just read. A bug is a problem of the incident, and what was done before it is reported all the same. */
export async function carryOut(context: CarryOut, progress: Progress, read: Issue | Error): Promise<Progress> {
  const { now, options, results, self } = context;
  const { watchedSince = null } = options;
  let round: Round = { ...progress, ...FIRST, isOthersTurn: false };
  try {
    if (read instanceof Error) return withoutReading(read, round);
    round = withReading(round, read);
    round = { ...round, before: round.before ?? outboxOf(round.folded, now).deliveries };
    for (;;) {
      const { policy, tries, folded } = round;
      const isStillWanted = (effect: Effect): boolean => isWanted(tries, kindOf(effect, policy, self));
      const step = nextEffect(folded, now, { isWanted: isStillWanted, results, watchedSince, self });
      // Whatever goes wrong from here on is reported with it.
      round = { ...round, decision: step.decision() };
      round = await takeStep(context, round, step);
      if (!round.isOver) round = await bringUpToDate(context, round);
      if (round.isOver) return round;
    }
  } catch (error) {
    return { ...withProblem(round, bugOf(error, round.issue, options.onBug)), outcome: { kind: 'failed' } };
  }
}

const over = (round: Round, outcome: IncidentOutcome): Round => ({ ...round, outcome, isOver: true });

/** Reads the issue again where that is due, or wanted, and folds in what is new. */
async function bringUpToDate({ tracker, options }: CarryOut, round: Round): Promise<Round> {
  const { reading, issue } = round;
  if (reading === 'wanted') {
    const [read] = await readIssues([issue], tracker);
    const current = currentOf(read, issue);
    return { ...withReading(round, current ?? issue), reading: current === null ? 'answered' : 'current' };
  }
  if (reading !== 'due' && reading !== 'unsure') return withReading(round, issue);
  try {
    const read = await readAfter(issue, tracker, options, reading === 'unsure');
    return { ...confirmLost(withReading(round, read)), reading: 'current' };
  } catch (error) {
    return withoutReading(error, round);
  }
}

/** A comment whose answer was lost, and that is there, was posted by this run: it reports what it decided by that. */
function confirmLost(round: Round): Round {
  const { lost, issue, carriedOut, done } = round;
  if (lost === null || !isOwn(issue, lost.line)) return round;
  return { ...round, carriedOut: carriedOut ?? lost.decision, done: [...done, lost.effect], lost: null };
}

/** Writes the effect, unless this is the end, or the issue is to be read before it is decided anew. */
async function takeStep(context: CarryOut, round: Round, step: RunStep): Promise<Round> {
  const { effect, beside } = step;
  const { now, self } = context;
  if (effect === null || isRest(effect, round.done) || (isEdit(effect) && awaitsOtherRun(round.folded, now, self)))
    return end(round);
  const line = lineOf(effect);
  const other = line === null ? null : insteadOfPost(round, line);
  if (other !== null) return other;
  const turn = round.hasTurn ? 'not-needed' : await takeTurn(context, round.folded, step);
  if (turn === 'others') return end({ ...round, isOthersTurn: true });
  // Another run may have had it before, and written since this one read.
  if (turn === 'taken') return { ...round, hasTurn: true, reading: 'wanted' };
  return writeStep(context, round, { effect, beside, line });
}

const end = (round: Round): Round =>
  over(
    round,
    round.problems.length > 0 ? failedBy(round.problems) : { kind: round.done.length > 0 ? 'acted' : 'nothing-due' },
  );

/** True for what tells nobody anything. */
const isEdit = (effect: Effect): boolean =>
  effect.type === 'say' && effect.comment === null && effect.react.length === 0;

/**
 * A run posts one comment on an incident. What is left, such as more replies to a flood of commands, is for the next run; but whoever stands in
 * for people whom no channel reaches is called in the same. Null: the comment is to be posted.
 */
function insteadOfPost(round: Round, line: string): Round | null {
  const { sent, issue, decision } = round;
  if (sent === null) return null;
  const mayWait = !round.isClaimOpen && decision.record?.unreached === undefined;
  if (sent.done && mayWait && sent.line !== line && !isNotOwn(issue, sent)) return over(round, { kind: 'acted' });
  // The answer to a post is no reading of the issue: only what is there decides whether another comment is due.
  if (round.reading !== 'current') return { ...round, reading: 'due' };
  if (isNotOwn(issue, sent)) return over(withProblem(round, notOwnProblem(issue)), { kind: 'failed' });
  if (sent.done && sent.line === line) throw new Error('the same comment is decided again although it is recorded');
  return null;
}

/** Writes an effect; `line` is the hidden line of a new comment. */
async function writeStep(
  context: CarryOut,
  round: Round,
  { effect, beside, line }: Pick<RunStep, 'beside'> & { readonly effect: Effect; readonly line: string | null },
): Promise<Round> {
  const { self } = context;
  const { policy, problems, decision, done } = round;
  const part = claimIn(effect, policy, self) ?? effect;
  const { outcome, effects } = await write(context, round, part, round.tries.isApart ? null : beside);
  const kinds = [effect, ...effects.slice(1)].map((one) => kindOf(one, policy, self));
  const next: Round = {
    ...round,
    tries: withTry(round.tries, kinds, outcome),
    ...(line === null ? {} : { sent: { line, done: outcome.done }, lost: null }),
  };
  if (!outcome.done) {
    return {
      ...next,
      problems: isWanted(next.tries, kindOf(effect, policy, self)) ? problems : withFailure(problems, outcome),
      // It may or may not have happened: what is there now decides what is still to be done.
      lost: line === null ? round.lost : { line, effect: effects[0], decision },
      reading: line !== null && HALF_KNOWN.has(outcome.code) ? 'unsure' : 'due',
    };
  }
  const isClaim = part !== effect;
  return {
    ...next,
    carriedOut: effect.type === 'say' ? (round.carriedOut ?? decision) : round.carriedOut,
    problems: [...problems, ...nobodyNotified(policy, effect, outcome)],
    issue: outcome.issue,
    done: [...done, ...effects.flatMap((one) => confirmEffect(one, outcome.issue))],
    isClaimOpen: isClaim || (round.isClaimOpen && effect.type !== 'say'),
    reading: isClaim ? 'wanted' : 'answered',
  };
}

const kindOf = (effect: Effect, policy: Policy, self: RunIdentity): Kind =>
  claimIn(effect, policy, self) === null ? effect.type : 'claim';

/** After these a comment may have been posted. */
const HALF_KNOWN: ReadonlySet<string> = new Set(['maybe-written', 'partly-written']);

/** What fails one write after the other for one reason is one problem. */
const withFailure = (
  problems: readonly Problem[],
  { code, message }: Pick<Problem, 'code' | 'message'>,
): readonly Problem[] =>
  problems.some((one) => one.code === code && one.message === message)
    ? problems
    : [...problems, { code, message, remedy: null }];

/** An issue that is not there any more is no failure: nothing of it is left undone. */
function withoutReading(error: unknown, round: Round): Round {
  const { done, decision, carriedOut, tries } = round;
  const problem = unreadOf(error);
  // The limit that ended the writes ends the readings, and is one problem.
  const isLimit = ({ code }: Problem): boolean => code === 'rate-limited';
  if (isLimit(problem) && round.problems.some(isLimit)) return over(round, { kind: 'failed' });
  if (problem.code !== 'issue-gone')
    return over(withProblem(round, problem), { kind: done.length + tries.counts.size > 0 ? 'failed' : 'unread' });
  const gone = {
    ...round,
    decision: { ...decision, next: null },
    carriedOut: carriedOut && { ...carriedOut, next: null },
  };
  return over(gone, { kind: done.length > 0 ? 'acted' : 'nothing-due' });
}
