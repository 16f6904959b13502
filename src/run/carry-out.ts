/** Carries one incident's decisions out. */
import type { IncidentOutcome, Problem } from '#domain/run-report.ts';
import type { Decision } from '#domain/decision.ts';
import type { DeliveryResults, RunIdentity } from '#domain/delivery.ts';
import type { Issue } from '#domain/issue.ts';
import type { Effect } from '#domain/effect.ts';
import type { Policy } from '#domain/policy.ts';
import type { Instant } from '#domain/time.ts';
import type { Tracker } from '#domain/tracker.ts';
import { printLedger } from '#domain/ledger-line.ts';
import { createClaims } from './claims.ts';
import { readAfter, tryReread } from './lag.ts';
import { nobodyNotified } from './nobody-reached.ts';
import type { RunOptions } from './options.ts';
import { countTries } from './tries.ts';
import { takeTurn } from './turn.ts';
import { confirmEffect, isRest, write } from './write.ts';
import { advance, type FoldedIssue, foldIssue, nextEffect, type RunStep, sendsOtherRun } from '#engine/index.ts';

/** What has come of one incident so far; a bug leaves it as it stands. */
export interface Progress {
  /** The decision that was carried out: later ones have nothing left to decide. */
  carriedOut: Decision | null;
  decision: Decision;
  issue: Issue;
  /** The issue as it was last folded. */
  folded: FoldedIssue | null;
  /** Another run has the turn at the status comment, so that what was to be sent is left to it. */
  isOthersTurn: boolean;
  readonly done: Effect[];
  readonly problems: Problem[];
}

/** What an incident is carried out with. */
export interface CarryOut {
  readonly policy: Policy;
  readonly now: Instant;
  readonly tracker: Tracker;
  readonly options: RunOptions;
  /** What this run came to know of messages. */
  readonly results: DeliveryResults;
  /** Which of several runs this is. */
  readonly self: RunIdentity;
}

/** Begins with the issue as it was just read. */
export async function carryOut(context: CarryOut, progress: Progress): Promise<IncidentOutcome> {
  const { policy, now, options, results, self } = context;
  const { watchedSince = null } = options;
  const claims = createClaims(policy, self);
  const tries = countTries((effect) => (claims.writtenPart(effect) === effect ? effect.type : 'claim'));
  const state: RunState = { claims, tries, sent: null, lost: null, reading: 'current', hasTurn: false };
  progress.isOthersTurn = false;
  for (;;) {
    const unread = await bringUpToDate(context, progress, state);
    if (unread !== null) return unread;
    const folded = foldedOf({ policy, progress });
    const step = nextEffect(folded, now, { isWanted: tries.isWanted, results, watchedSince, self });
    const { effect } = step;
    // Whatever goes wrong from here on is reported with it.
    progress.decision = step.decision();
    if (effect === null || isRest(effect, progress.done) || (isEdit(effect) && awaitsOtherRun(folded, now, self)))
      return outcomeOf(progress);
    const due = { ...step, effect, line: lineOf(effect) };
    const next = await beforeWrite(context, progress, state, { ...due, folded });
    if (next === 'read') continue;
    if (next !== 'write') return next;
    await writeStep(context, progress, state, due);
  }
}

/** What one incident's run keeps from one effect to the next. */
interface RunState {
  readonly claims: ReturnType<typeof createClaims>;
  readonly tries: ReturnType<typeof countTries>;
  sent: SentComment | null;
  /** The new comment of which it is not known whether it was posted. */
  lost: { readonly line: string; readonly effect: Effect; readonly decision: Decision } | null;
  reading: ReadingState;
  hasTurn: boolean;
}

/** A step with something to do; `line` is the hidden line of a new comment. */
type DueStep = RunStep & { readonly effect: Effect; readonly line: string | null };

/** Reads the issue again where that is due, or wanted; what came of it where it cannot be read. */
async function bringUpToDate(context: CarryOut, progress: Progress, state: RunState): Promise<IncidentOutcome | null> {
  if (state.reading === 'due' || state.reading === 'unsure') {
    const unread = await reread(progress, context, state.reading === 'unsure');
    if (unread !== null) return unread;
    confirmSent(state, progress);
    state.reading = 'current';
  } else if (state.reading === 'wanted') {
    state.reading = (await tryReread([{ progress }], context.tracker))[0] ? 'current' : 'answered';
  }
  return null;
}

/** A comment whose answer was lost, and that is there, was posted by this run: it reports what it decided by that. */
function confirmSent(state: RunState, progress: Progress): void {
  const { lost } = state;
  if (lost === null || !isOwn(progress.issue, lost.line)) return;
  progress.carriedOut ??= lost.decision;
  progress.done.push(lost.effect);
  state.lost = null;
}

/** Is the step to be written now, or is the issue to be read before it is decided anew, or is this the end? */
async function beforeWrite(
  context: CarryOut,
  progress: Progress,
  state: RunState,
  step: DueStep & { readonly folded: FoldedIssue },
): Promise<'write' | 'read' | IncidentOutcome> {
  if (step.line !== null && state.sent !== null) {
    const next = afterPost(state.sent, step.line, state, progress);
    if (next === 'read') state.reading = 'due';
    if (next !== 'write') return next;
  }
  const turn = state.hasTurn ? 'not-needed' : await takeTurn(context, step.folded, step);
  if (turn === 'not-needed') return 'write';
  progress.isOthersTurn = turn === 'others';
  if (progress.isOthersTurn) return outcomeOf(progress);
  // Another run may have had it before, and written since this one read.
  state.hasTurn = true;
  state.reading = 'wanted';
  return 'read';
}

/** The hidden line of a new comment. */
const lineOf = (effect: Effect): string | null =>
  effect.type === 'say' && effect.ledger.comment ? printLedger(effect.ledger.comment) : null;

/** Writes a step, and keeps what came of it. */
async function writeStep(
  context: CarryOut,
  progress: Progress,
  state: RunState,
  { effect, beside, line }: DueStep,
): Promise<void> {
  const { claims, tries } = state;
  const together = tries.isApart() ? null : beside;
  const { outcome, effects } = await write(context, progress.issue, claims.writtenPart(effect), together);
  if (line !== null) state.sent = { line, done: outcome.done };
  tries.count([effect, ...effects.slice(1)], outcome);
  if (!outcome.done) {
    if (!tries.isWanted(effect)) addProblem(progress.problems, outcome);
    // It may or may not have happened: what is there now decides what is still to be done.
    const written = effects[0] ?? effect;
    if (line !== null) state.lost = { line, effect: written, decision: progress.decision };
    state.reading = line !== null && HALF_KNOWN.has(outcome.code) ? 'unsure' : 'due';
    return;
  }
  if (line !== null) state.lost = null;
  if (effect.type === 'say') progress.carriedOut ??= progress.decision;
  progress.problems.push(...nobodyNotified(context.policy, effect, outcome));
  progress.issue = outcome.issue;
  progress.done.push(...effects.flatMap((one) => confirmEffect(one, outcome.issue)));
  state.reading = claims.note(effect, effects[0]) ? 'wanted' : 'answered';
}

/** After these a comment may have been posted. */
const HALF_KNOWN: ReadonlySet<string> = new Set(['maybe-written', 'partly-written']);

const outcomeOf = ({ problems, done }: Progress): IncidentOutcome => ({
  kind: problems.length > 0 ? 'failed' : done.length > 0 ? 'acted' : 'nothing-due',
});

/**
 * A run posts one comment on an incident. What is left, such as more replies to a flood of commands, is for the next run; but whoever stands in
 * for people whom no channel reaches is called in the same.
 */
function afterPost(
  sent: SentComment,
  line: string,
  { reading, claims }: Pick<RunState, 'reading' | 'claims'>,
  { issue, problems, decision }: Progress,
): 'write' | 'read' | IncidentOutcome {
  const mayWait = !claims.isOpen() && decision.record?.unreached === undefined;
  if (sent.done && mayWait && sent.line !== line && !isNotOwn(issue, sent)) return { kind: 'acted' };
  // The answer to a post is no reading of the issue: only what is there decides whether another comment is due.
  if (reading !== 'current') return 'read';
  if (isNotOwn(issue, sent)) {
    problems.push(notOwnProblem(issue));
    return { kind: 'failed' };
  }
  if (sent.done && sent.line === line) throw new Error('the same comment is decided again although it is recorded');
  return 'write';
}

/**
 * How the issue is known: `current`, as it was read; `answered`, with what the answers to own writes showed. `due`: it has to be read again;
 * `unsure`: and that a comment is not there then may mean that the reading lags; `wanted`: it is to be read, but the answer will do.
 */
type ReadingState = 'due' | 'unsure' | 'wanted' | 'current' | 'answered';

/** What fails one write after the other for one reason is one problem. */
function addProblem(problems: Problem[], { code, message }: Pick<Problem, 'code' | 'message'>): void {
  if (!problems.some((one) => one.code === code && one.message === message))
    problems.push({ code, message, remedy: null });
}

/** The issue as it is now, folded from where it was. */
export function foldedOf({
  policy,
  progress,
}: Pick<CarryOut, 'policy'> & { readonly progress: Progress }): FoldedIssue {
  const { folded, issue } = progress;
  progress.folded = folded === null ? foldIssue(policy, issue) : advance(folded, issue);
  return progress.folded;
}

/** What came of an issue that cannot be read; null where it was. */
async function reread(
  progress: Progress,
  { tracker, options }: Pick<CarryOut, 'tracker' | 'options'>,
  isUnsure: boolean,
): Promise<IncidentOutcome | null> {
  try {
    progress.issue = await readAfter(progress.issue, tracker, options, isUnsure);
    return null;
  } catch (error) {
    return withoutReading(error, progress);
  }
}

/** True for what tells nobody anything. */
const isEdit = (effect: Effect): boolean =>
  effect.type === 'say' && effect.comment === null && effect.react.length === 0;

/** Another run is about to write into the status comment what became of its messages: an edit beside it would undo that. */
export const awaitsOtherRun = (folded: FoldedIssue, now: Instant, self: RunIdentity): boolean =>
  self.patience > 0 && sendsOtherRun(folded, now, self);

/** The new comment that was last sent: its hidden line, and whether it is known to have been posted. */
interface SentComment {
  readonly line: string;
  readonly done: boolean;
}

/** Is the comment not among those that are believed? One that may never have been posted has to be there to be missed. */
function isNotOwn(issue: Issue, { line, done }: SentComment): boolean {
  const isPosted = issue.timeline.some((item) => item.kind === 'comment' && item.body.includes(line));
  return !isOwn(issue, line) && (done || isPosted);
}

const isOwn = ({ timeline }: Issue, line: string): boolean =>
  timeline.some(
    (item) => item.kind === 'comment' && item.body.includes(line) && item.by?.kind === 'engine' && !item.editedByOther,
  );

/** Saying it again would come to the same, aloud. */
const notOwnProblem = ({ number }: Issue): Problem => ({
  code: 'comment-not-own',
  message: `The comment just posted on #${number} is not there as one of the token’s own that nobody has edited, so nothing it records is believed.`,
  remedy:
    'Use a token whose comments GitHub tells as its own (`viewerDidAuthor`): the job’s own, or that of a GitHub App or of an account. Let nothing else edit or delete its comments.',
});

/** An issue that is not there any more is no failure: nothing of it is left undone. */
export function withoutReading(error: unknown, progress: Progress): IncidentOutcome {
  const { done, problems } = progress;
  const problem = unreadOf(error);
  if (problem.code !== 'issue-gone') {
    problems.push(problem);
    return { kind: done.length > 0 ? 'failed' : 'unread' };
  }
  progress.decision = { ...progress.decision, next: null };
  progress.carriedOut &&= { ...progress.carriedOut, next: null };
  return { kind: done.length > 0 ? 'acted' : 'nothing-due' };
}

/** What a tracker throws when it could not read has a code; anything else is a bug, and is thrown on. */
export function unreadOf(error: unknown): Problem {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') throw error;
  const { code, message } = error;
  const lasting = code === 'not-found' || code === 'forbidden';
  return { code, message, remedy: lasting ? null : 'The next run reads it again.' };
}
