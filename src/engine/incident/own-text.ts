/** What comments of the engine's own say: read once, or known of a comment on the model, whose text nobody has to print. */
import type { Comment, TimelineItem } from '#domain/issue.ts';
import type { LedgerLine } from '#domain/ledger.ts';
import { beginsAsOurs, type ParsedLedger, parseLedger } from '#domain/ledger-line.ts';

/** What a comment of the engine's own says: its hidden line, and whether it begins as ours do. */
interface OwnText {
  readonly line: ParsedLedger;
  readonly isOurs: boolean;
  /** What it was made from, on the model. */
  readonly made?: LedgerLine;
}

/** A story of many runs is folded anew at each: every comment of it is read once. */
const READ = new WeakMap<object, OwnText>();

/** What a comment of the engine's own says, its hidden line as `parseLedger` reads it. */
export function ownTextOf(comment: { readonly body: string }): OwnText {
  const known = READ.get(comment);
  if (known) return known;
  const text = { line: parseLedger(comment.body), isOurs: beginsAsOurs(comment.body) };
  READ.set(comment, text);
  return text;
}

/** The hidden line of a comment of the engine's own, as `parseLedger` reads it. */
export const ledgerOf = (comment: { readonly body: string }): ParsedLedger => ownTextOf(comment).line;

/**
 * Is it a comment of the engine's that does not say any more what a run wrote? Another workflow may edit with the same token: nothing is
 * below the hidden line of what a run wrote, nor is it without one.
 */
export function isEdited(item: TimelineItem): item is TimelineItem & Comment {
  if (item.kind !== 'comment' || item.by?.kind !== 'engine' || (item.editedAt === null && !item.editedByOther))
    return false;
  const { line, isOurs } = ownTextOf(item);
  if (isOurs && item.editedAt !== null && (line.kind === 'none' || line.kind === 'misplaced')) return true;
  // Whoever edits a comment may write below its hidden line, or take that out.
  return item.editedByOther && (line.kind !== 'none' || isOurs);
}

/** Does an entry of the history tell that something the engine may have posted is not there as it was? */
export const tellsOfLoss = (item: TimelineItem): boolean => item.kind === 'comment-deleted' || isEdited(item);

/** Says of a comment on the model what it was made from, so that nobody has to print its text and read it again. */
export function noteLine(comment: { readonly body: string }, line: LedgerLine): void {
  READ.set(comment, { line: { kind: 'record', ...line }, isOurs: true, made: line });
}

/** Do both say the same? Two readings of a comment on the model are made from the same line, and nobody has to print it. */
export function hasSameText(a: { readonly body: string }, b: { readonly body: string }): boolean {
  const line = notedLine(a);
  return line === null ? a.body === b.body : line === notedLine(b);
}

/** What a comment on the model was made from; null for any other. */
export const notedLine = (comment: { readonly body: string }): LedgerLine | null => READ.get(comment)?.made ?? null;
