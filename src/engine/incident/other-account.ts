/**
 * What another account recorded of this incident before this engine first did: most likely the token was changed, and nobody named the
 * account before under `trusted-authors`. Of its word nothing counts; but whom it called was called, and calling them again helps
 * nobody. Pure.
 */
import { isBareLogin, nameKey } from '#domain/names.ts';
import type { Comment, TimelineItem } from '#domain/issue.ts';
import type { LedgerRecord } from '#domain/ledger.ts';
import { beginsAsOurs } from '#domain/ledger-line.ts';
import { ownLines } from '#engine/text/own-lines.ts';
import { beliefOf } from './belief.ts';
import { type FoldState, own } from './fold-state.ts';
import { isLive } from './lives.ts';
import { mayAtLeast } from './people.ts';
import { markAnswered } from './mark-answered.ts';

/** What a comment by another account records of this issue under this policy; null where it is what people and programs write. */
export function recordByOther({ policy, issue }: FoldState, comment: Comment & TimelineItem): LedgerRecord | null {
  const { by, editedByOther } = comment;
  if (by === null || editedByOther || !beginsAsOurs(comment.body)) return null;
  // Anybody can write such a line. Whoever has a say here would rather use a command.
  if (by.kind === 'person' && !mayAtLeast(issue, by.login, 'triage')) return null;
  const line = beliefOf(policy, issue, comment);
  return line.kind === 'record' ? line.record : null;
}

/** Takes from a record of another account whom it called, as far as GitHub really notified them: nobody holds a role by it. */
export function foldOthersRecord(state: FoldState, record: LedgerRecord, comment: Comment & TimelineItem): void {
  if (state.recordComments > 0 || !isLive(state)) return;
  own(state, 'foreignLines').push({ url: comment.url, why: 'author', by: comment.by?.login ?? '' });
  const mentioned = mentionedIn(comment);
  const isNotified = (login: string): boolean => state.assignees.has(nameKey(login)) || mentioned.has(nameKey(login));
  const calls = Object.entries(record.called).filter(([, people]) => people.length > 0 && people.every(isNotified));
  for (const [role] of calls) own(state, 'rolesCalledByOthers').add(role);
  // A call that a command requested is made.
  if (calls.length > 0 && calls.length === Object.keys(record.called).length) markAnswered(state, record);
  const level = levelCalled(state, record.level);
  if (level <= state.level) return;
  state.level = level;
  state.calledAt = comment.at;
  if (level > 1) state.levelSince = comment.at;
}

/** The highest level up to which each has a role whose people were called. */
function levelCalled({ policy, rolesCalledByOthers }: FoldState, most: number): number {
  const missing = policy.levels.findIndex(({ roles }) => !roles.some((role) => rolesCalledByOthers.has(role)));
  return Math.min(most, missing === -1 ? policy.levels.length : missing);
}

const MENTION = /(?<![\w/@.-])@([a-z\d][\w-]{0,59})(?![\w/-])/gi;

/** Whom it notified when it was posted: what was written later, in quotes or as code notifies nobody. */
function mentionedIn({ body, editedAt }: Comment): ReadonlySet<string> {
  if (editedAt !== null) return new Set();
  const text = ownLines(body)
    .filter(({ kind }) => kind === 'text')
    .map(({ prose }) => prose)
    .join('\n');
  return new Set([...text.matchAll(MENTION)].flatMap(([, login = '']) => (isBareLogin(login) ? nameKey(login) : [])));
}
