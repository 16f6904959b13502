/** What the engine's own comments recorded, folded in. Stating the same twice changes nothing. */
import type { LedgerRecord, QuietRecord, QuietSeverity } from '#domain/ledger.ts';
import { answeredCommand } from './commands.ts';
import { keepHolders } from './role-changes.ts';
import { rankOf, type Walk } from './fold-state.ts';

/** It called nobody, so a later reminder of the same triggers supersedes it. */
export const onlyReminds = (record: LedgerRecord): boolean =>
  Object.keys(record.fired).length > 0 && Object.keys(record.called).length === 0 && !record.escalated;

/** What one engine comment recorded. Two comments that state the same count once: the younger is a duplicate. */
export function foldRecord(
  walk: Walk,
  record: LedgerRecord,
  at: number,
  comment: { id: string; body: string; minimised: boolean },
): void {
  const last = walk.announced.at(-1);
  const rank = rankOf(walk.policy, record.severity);
  const lastRank = last ? rankOf(walk.policy, last.severity) : null;
  let news = (record.review && walk.review === null) || walk.records.length === 0 || last?.severity !== record.severity;
  if (rank !== null && lastRank !== null && rank < lastRank) {
    walk.episode += 1;
    walk.fired.clear();
    walk.snooze = null;
  }
  walk.announced.push({ at, severity: record.severity, since: record.since });
  if (record.raised !== null && isMoreSevere(walk, record.raised, walk.raised)) walk.raised = record.raised;
  for (const id of record.answered) {
    if (!walk.answered.has(id)) news = true;
    answeredCommand(walk, id);
  }
  if (record.episode >= walk.episode) {
    for (const [trigger, n] of Object.entries(record.fired)) {
      if (n <= (walk.fired.get(trigger)?.n ?? 0)) continue;
      news = true;
      walk.fired.set(trigger, { n, at: record.at, seen: record.seen });
    }
    if (record.level > walk.called) {
      news = true;
      // The run's own clock reading, not the comment's: what was told as next stays exactly so when it is read back.
      if (record.level > 1) walk.levelSince = record.at;
      walk.called = record.level;
    }
  }
  if (!news) {
    if (!comment.minimised) walk.duplicates.push(comment.id);
    return;
  }
  for (const [role, people] of Object.entries(record.called)) walk.holders.set(role, people);
  if (record.kept) keepHolders(walk, record.kept);
  if (record.escalated) walk.escalations += 1;
  if (record.review) walk.review ??= { id: comment.id, episode: record.episode, body: comment.body };
  walk.records.push(record);
  mark(walk, record.at, record.seen);
}

/** What runs recorded by editing the status comment alone, in the order in which they did: all but the last only a severity. */
export const quietsOf = (quiet: QuietRecord | null): (QuietRecord | QuietSeverity)[] =>
  quiet === null ? [] : [...(quiet.earlier ?? []), quiet];

export function foldQuiet(walk: Walk, quiet: QuietRecord | QuietSeverity | undefined): void {
  if (quiet === undefined) return;
  walk.announced.push({ at: quiet.at, severity: quiet.severity, since: quiet.since });
  if (!('fired' in quiet)) return;
  if (quiet.episode === walk.episode) {
    for (const [trigger, fired] of Object.entries(quiet.fired)) {
      if (fired.n > (walk.fired.get(trigger)?.n ?? 0)) walk.fired.set(trigger, fired);
    }
  }
  for (const id of quiet.answered) answeredCommand(walk, id);
  mark(walk, quiet.at, quiet.seen);
}

function mark(walk: Walk, at: number, seen: number): void {
  if (walk.lastMark === null || at >= walk.lastMark.at) walk.lastMark = { at, seen };
}

function isMoreSevere(walk: Walk, severity: string, than: string | null): boolean {
  const rank = rankOf(walk.policy, severity);
  const other = than === null ? null : rankOf(walk.policy, than);
  return rank !== null && (other === null || rank < other);
}

/** Forgets pending changes that are recorded by now. */
export function dropPending(walk: Walk, settled: (pending: Walk['pending'][number]) => boolean): void {
  const rest = walk.pending.filter((pending) => !settled(pending));
  walk.pending.splice(0, walk.pending.length, ...rest);
}
