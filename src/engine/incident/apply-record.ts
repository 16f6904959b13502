/** What the engine's own comments recorded, folded in. Stating the same twice changes nothing. */
import { hasName } from '#domain/names.ts';
import type { LedgerRecord, QuietRecord, QuietSeverity, RecordedState } from '#domain/ledger.ts';
import type { Seconds } from '#domain/time.ts';
import { awaitAnswers, rolesCalledIn } from './answers.ts';
import { markAnswered } from './mark-answered.ts';
import { noteTried, restore, restoreChosen } from './recorded-state.ts';
import { type FoldState, own } from './fold-state.ts';
import { isOfLevel } from './responders.ts';
import { isRise, raise } from './severities.ts';

/** It called nobody and answered nobody, so a later reminder of the same triggers supersedes it. */
export const onlyReminds = ({ fired, called, escalated, answered, review }: LedgerRecord): boolean =>
  Object.keys(fired).length > 0 && Object.keys(called).length === 0 && !escalated && answered.length === 0 && !review;

/** What one engine comment recorded. Two comments that state the same count once: the younger is a duplicate. */
export function foldRecord(
  state: FoldState,
  record: LedgerRecord,
  at: number,
  comment: { id: string; body: string; minimised: boolean },
): void {
  if (record.before !== undefined && isMissing(state, record, record.before)) restore(state, record.before, record.at);
  if (record.chosen !== undefined) restoreChosen(state, record.chosen);
  const due = withoutRepeats(state, record);
  state.hasLost = false;
  state.recordComments += 1;
  const callsByItself = rolesCalledIn(state, record);
  const news = [
    (record.review && state.review === null) || state.records.length === 0,
    foldSeverity(state, record, at),
    markAnswered(state, record),
    foldSteps(state, record),
    record.unreached !== undefined && tellsOfStandIns(state, record, record.unreached),
  ];
  if (!news.includes(true)) {
    if (!comment.minimised) own(state, 'duplicates').push(comment.id);
    return;
  }
  for (const [role, people] of Object.entries(record.called)) own(state, 'holders').set(role, people);
  if (record.at >= state.lifeStart) for (const people of [due.called, due.unreached ?? {}]) noteTried(state, people);
  awaitAnswers(state, callsByItself);
  const calls = record.escalated ? Object.keys(record.called) : callsByItself;
  if (calls.some((role) => isOfLevel(state, role))) state.calledAt = record.at;
  if (record.escalated) state.escalations += 1;
  if (record.review) state.review ??= { id: comment.id, episode: record.episode, body: comment.body };
  own(state, 'records').push(due);
  noteRun(state, record);
}

/** True where it is not the one that was last announced. A rise begins a new episode. */
function foldSeverity(state: FoldState, { severity, since, raised }: LedgerRecord, at: number): boolean {
  const last = state.announced.at(-1);
  if (last !== undefined && isRise(state, last.severity, severity)) {
    state.episode += 1;
    state.fired = new Map();
    state.snooze = null;
  }
  own(state, 'announced').push({ at, severity, since });
  if (raised !== null) raise(state, raised);
  return last?.severity !== severity;
}

/** Triggers that fired, and the level: true where one of them is further than it was in this episode. */
function foldSteps(state: FoldState, { episode, fired, level, at, seen }: LedgerRecord): boolean {
  if (episode < state.episode) return false;
  const firings = Object.entries(fired).filter(([trigger, n]) => n > (state.fired.get(trigger)?.n ?? 0));
  for (const [trigger, n] of firings) own(state, 'fired').set(trigger, { n, at, seen });
  if (level <= state.level) return firings.length > 0;
  // The run's own clock reading, not the comment's: the announced next instant stays the same when it is read back.
  if (level > 1) state.levelSince = at;
  state.level = level;
  return true;
}

/** Runs that are further apart see each other. */
export const AT_ONCE: Seconds = 60;

/**
 * Of two runs that came at once, neither of which knew of the other's comment, one may have had somebody to answer as well: its comment is
 * no duplicate, but what both call and announce is due with the earlier comment alone.
 */
function withoutRepeats({ records, recordComments }: FoldState, record: LedgerRecord): LedgerRecord {
  const { run, at, before, called, fired, notify, reach } = record;
  const isUnknown = (one: LedgerRecord): boolean =>
    one.run !== undefined && one.run !== run && Math.abs(one.at - at) < AT_ONCE;
  const other = run === undefined || (before?.comments ?? 0) >= recordComments ? undefined : records.find(isUnknown);
  if (other === undefined) return record;
  const others = (role: string): readonly string[] => other.called[role] ?? [];
  const isNewFiring = (id: string): boolean => other.fired[id] !== fired[id];
  const isNewCause = (cause: string): boolean =>
    other.notify?.[cause] === undefined ||
    (cause.startsWith('trigger ') && isNewFiring(cause.slice('trigger '.length)));
  return {
    ...record,
    called: Object.fromEntries(
      Object.entries(called).filter(([role, people]) => people.some((login) => !hasName(others(role), login))),
    ),
    fired: Object.fromEntries(Object.entries(fired).filter(([id]) => isNewFiring(id))),
    ...(notify && { notify: Object.fromEntries(Object.entries(notify).filter(([cause]) => isNewCause(cause))) }),
    ...(reach && { reach: reach.filter((login) => !hasName(other.reach ?? [], login)) }),
  };
}

/** Is anything of what this run knew not there any more? */
function isMissing(
  { hasLost, recordComments, statusComment }: FoldState,
  { at }: LedgerRecord,
  before: RecordedState,
): boolean {
  if (hasLost || before.comments > recordComments) return true;
  // What edits of a status comment recorded that is gone, no count of comments tells.
  return before.comments === recordComments && (statusComment === null || statusComment.record.at > at);
}

const isNew = ({ holders }: FoldState, role: string, people: readonly string[]): boolean =>
  people.some((login) => !hasName(holders.get(role) ?? [], login));

/** Do others stand in for people whom no channel reached, or is it said for the first time in this life that nobody can? */
const tellsOfStandIns = (
  state: FoldState,
  { called }: LedgerRecord,
  unreached: NonNullable<LedgerRecord['unreached']>,
): boolean =>
  Object.entries(called).some(([role, people]) => isNew(state, role, people)) ||
  Object.entries(unreached).some(([role, people]) => called[role] === undefined && isUnheard(state, role, people));

const isUnheard = ({ records, lifeStart }: FoldState, role: string, people: readonly string[]): boolean =>
  people.some((login) =>
    records.every(({ at, unreached }) => at < lifeStart || !hasName(unreached?.[role] ?? [], login)),
  );

export function foldQuiet(state: FoldState, quiet: QuietRecord | QuietSeverity): void {
  own(state, 'announced').push({ at: quiet.at, severity: quiet.severity, since: quiet.since });
  if (!('fired' in quiet)) return;
  if (quiet.raised !== undefined) raise(state, quiet.raised);
  if (quiet.episode === state.episode) {
    for (const [trigger, fired] of Object.entries(quiet.fired)) {
      if (fired.n > (state.fired.get(trigger)?.n ?? 0)) own(state, 'fired').set(trigger, fired);
    }
  }
  markAnswered(state, quiet);
  noteRun(state, quiet);
}

function noteRun(state: FoldState, { at, seen }: Pick<LedgerRecord, 'at' | 'seen'>): void {
  if (state.lastRecordedRun === null || at >= state.lastRecordedRun.at) state.lastRecordedRun = { at, seen };
}

/** Forgets pending changes that are recorded by now. */
export function dropPending(state: FoldState, isRecorded: (pending: FoldState['pending'][number]) => boolean): void {
  state.pending = state.pending.filter((pending) => !isRecorded(pending));
}
