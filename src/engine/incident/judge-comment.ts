/** A person's comment, folded in: does it acknowledge, is it an update, which of its commands are obeyed. */
import type { Command } from '#domain/incident.ts';
import type { Comment, TimelineItem } from '#domain/issue.ts';
import { answer, countAnswer } from './answers.ts';
import { commandsOf } from './authority.ts';
import { type CommandContext, notNow } from './command-definition.ts';
import { foldAnswer, isObeyed, type JudgedComment, type JudgedLine, mayAcknowledge } from './comment-answer.ts';
import { type FoldState, own } from './fold-state.ts';
import { isResponder } from './responders.ts';
import { judgeLines } from './judge-lines.ts';
import { hasRunSeen, hasThumbAlone, isAnsweredByThumb, lastWritten, wasObeyed } from './obeyed.ts';

/** Folds a comment in: who may, what it acknowledges, whether it is an update, and what its commands do. True when it did something. */
export function judgeComment(state: FoldState, comment: Comment & TimelineItem, by: string): boolean {
  const context = commandContext(state, comment, by, wasObeyed(state, comment));
  const responder = isResponder(state, by);
  const judged = judgeLines(context, comment.body);
  const { lines } = judged;
  const saysSomething = foldAnswer(context, judged);
  foldUpdate(context, comment, { judged, responder });
  const isUnseen = comment.reactions.includes('+1') && !hasRunSeen(state, comment);
  if (isUnseen && (comment.editedAt !== null || (hasThumbAlone(comment) && !lines.every(isObeyed))))
    state.firstUnseen = Math.min(state.firstUnseen ?? Infinity, lastWritten(comment));
  const hasText = judged.words !== '';
  for (const line of lines) {
    const asks = line.ruling.kind === 'accepted' ? line.ruling.apply({ ...context, hasText }) : null;
    const answered = line.ruling.kind === 'accepted' && asks === null && isAnsweredByThumb(state, comment);
    own(state, 'commands').push({ ...recordOf(line, comment, by), asks, answered });
  }
  if (saysSomething) countAnswer(state, by, comment.at);
  return lines.some(({ ruling }) => ruling.kind === 'accepted');
}

const commandContext = (
  state: FoldState,
  comment: Comment & TimelineItem,
  by: string,
  obeyed: boolean,
): CommandContext => ({
  state,
  by,
  at: comment.at,
  comment: comment.id,
  commands: commandsOf(state.policy),
  wasObeyed: obeyed,
});

/** Words of a responder are an update, and so is a command that says so. */
function foldUpdate(
  { state, by, at }: CommandContext,
  { id, url }: Comment,
  { judged: { lines, words }, responder }: { readonly judged: JudgedComment; readonly responder: boolean },
): void {
  const updates = lines.some(({ command, ruling }) => command.isUpdate && ruling.kind === 'accepted');
  if (!updates && (words === '' || !responder)) return;
  state.lastUpdate = { by, at };
  if (state.acknowledged !== null && mayAcknowledge(state, by)) answer(state, 'update', by, at);
  if (words !== '') state.lastWords = { by, at, url };
  own(state, 'updates').push({ at, comment: id, words, promisedAt: state.promisedAt });
  state.promisedAt = null;
}

/** An incident that was closed as not planned or as a duplicate obeys no commands any more: a reply says so to people who may use them. */
export function refuseAfterwards(state: FoldState, comment: Comment & TimelineItem, by: string): void {
  const context = commandContext(state, comment, by, false);
  for (const line of judgeLines(context, comment.body).lines) {
    const record = recordOf(line, comment, by);
    const verdict = record.verdict.kind === 'accepted' ? CLOSED : record.verdict;
    own(state, 'commands').push({ ...record, verdict });
  }
}

const CLOSED = notNow('the issue was closed and the incident is over; reopen it, or open a new one');

const recordOf = (
  { command, text, why, ruling, wasObeyed }: JudgedLine,
  item: Comment & TimelineItem,
  by: string,
): Command => ({
  comment: item.id,
  url: item.url,
  at: item.at,
  writtenAt: lastWritten(item),
  by,
  name: command.name,
  text,
  why,
  verdict: ruling.kind === 'accepted' ? { kind: 'accepted' } : ruling,
  asks: null,
  answered: false,
  wasObeyed,
});
