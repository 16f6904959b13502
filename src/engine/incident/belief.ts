/**
 * Whose word the ledger is. Every workflow of a repository writes as the same bot, and one that repeats what a stranger wrote
 * repeats a hidden line in it as well; a transferred issue brings the comments of another repository. So a line counts only in a
 * comment that begins as ours do, and only where it is about this issue, by this policy, and says what the policy can do. Pure.
 */
import type { Comment, Issue, TimelineItem } from '#domain/issue.ts';
import type { LedgerLine, LedgerRecord } from '#domain/ledger.ts';
import type { Policy } from '#domain/policy.ts';
import { ownTextOf } from './own-text.ts';
import { CLOCKS_APART, isPossible, isPossibleIn } from './possible.ts';

export type Belief =
  | { readonly kind: 'none' }
  /** Begins as ours do, and this version cannot read it: never to be guessed at. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'foreign'; readonly why: 'beginning' | 'place' | 'issue' | 'content' }
  | { readonly kind: 'foreign'; readonly why: 'policy'; readonly policy: string }
  | ({ readonly kind: 'record' } & LedgerLine);

/** Who may do what, what was lost and what was recorded all read a comment: under one policy, it is judged once. */
const BELIEVED = new WeakMap<object, { readonly policy: Policy; readonly id: Issue['id']; readonly belief: Belief }>();

/** What a comment by the token records of this issue under this policy. */
export function beliefOf(policy: Policy, { id }: Pick<Issue, 'id'>, comment: OwnComment): Belief {
  const known = BELIEVED.get(comment);
  if (known?.policy === policy && known.id === id) return known.belief;
  const belief = beliefIn(policy, id, comment);
  BELIEVED.set(comment, { policy, id, belief });
  return belief;
}

/** What the engine itself recorded of this issue in an entry of its history; null where it recorded nothing, or is not believed. */
export function lineIn(policy: Policy, issue: Pick<Issue, 'id'>, item: TimelineItem): LedgerLine | null {
  if (item.kind !== 'comment' || item.by?.kind !== 'engine' || item.editedByOther) return null;
  const line = beliefOf(policy, issue, item);
  return line.kind === 'record' ? line : null;
}

type OwnComment = Comment & Pick<TimelineItem, 'at'>;

function beliefIn(policy: Policy, id: Issue['id'], comment: OwnComment): Belief {
  const { line, isOurs } = ownTextOf(comment);
  if (line.kind === 'none') return line;
  if (!isOurs) return { kind: 'foreign', why: 'beginning' };
  // Of one that somebody edited, what was lost tells.
  if (line.kind === 'misplaced')
    return comment.editedAt === null ? { kind: 'foreign', why: 'place' } : { kind: 'none' };
  if (line.kind === 'unknown') return line;
  const records = [line.record, ...(line.status?.last ? [line.status.last] : [])];
  if (!records.every((record) => record.issue === id)) return { kind: 'foreign', why: 'issue' };
  const other = records.find((record) => !isOwnPolicy(policy, record));
  if (other !== undefined) return { kind: 'foreign', why: 'policy', policy: nameIn(other) };
  const writtenAt = Math.max(comment.at, comment.editedAt ?? 0);
  const isBelieved =
    records.every((record) => isPossible(policy, record) && isPossibleIn(record, writtenAt)) &&
    (line.status?.quiet?.at ?? 0) <= writtenAt + CLOCKS_APART;
  return isBelieved ? line : { kind: 'foreign', why: 'content' };
}

const nameIn = ({ policy }: LedgerRecord): string => policy.slice(0, policy.lastIndexOf('@'));

const isOwnPolicy = (policy: Policy, record: LedgerRecord): boolean =>
  [policy.name, ...policy.formerly].includes(nameIn(record));
