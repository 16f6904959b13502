/** A person's comment: does it acknowledge, is it an update, which of its commands are obeyed. */
import { nameKey, sameName } from '#domain/names.ts';
import type { Command } from '#domain/incident.ts';
import type { Comment, TimelineItem } from '#domain/issue.ts';
import { isVisible } from '#domain/neutralise.ts';
import { formatDuration } from '#domain/time.ts';
import { ArgumentReader } from '#engine/text/argument-reader.ts';
import { type CommandLine, readCommandLine } from '#engine/text/command-line.ts';
import { mayBeCommand, type OwnLine, ownLines } from '#engine/text/own-lines.ts';
import { type CommandContext, notNow, type RegisteredCommand, type Ruling } from './command-definition.ts';
import { authorityFor, commandsOf, isAuthorised, notAuthorised } from './authority.ts';
import { commandNamed, type NamedCommand } from './command-names.ts';
import { acknowledge, answer, countAnswer } from './answers.ts';
import { hasRunSeen, hasThumbAlone, isAnsweredByThumb, lastWritten, wasObeyed } from './obeyed.ts';
import { accept } from './role-changes.ts';
import { type FoldState, holdsARole, isCalled, isReporter, isResponder, own } from './fold-state.ts';

/** So many commands of one comment are read; a person needs three or four. */
const MOST_COMMANDS = 20;

/** A line that reads as a command, and what becomes of it. */
interface JudgedLine {
  readonly text: string;
  readonly why: string;
  /** The command, or the one that was probably meant. */
  readonly command: RegisteredCommand;
  readonly ruling: Ruling;
  /** Its author may not use it, or not any more, and an earlier run obeyed it. */
  readonly wasObeyed: boolean;
}

interface JudgedComment {
  readonly lines: readonly JudgedLine[];
  /** The first line of text of its own, prose before code; empty where there is none. */
  readonly words: string;
}

/** Folds a comment in: who may, what it acknowledges, whether it is an update, and what its commands do. True when it did something. */
export function judgeComment(state: FoldState, comment: Comment & TimelineItem, by: string): boolean {
  const read = commandContext(state, comment, by, wasObeyed(state, comment));
  const responder = isResponder(state, by);
  const judged = judgeLines(read, comment.body);
  const { lines } = judged;
  // Who hands over in it, and edits it, answers no call of somebody else since.
  const handsOver = lines.some((line) => isObeyed(line) && line.command.name === 'handoff');
  const context = handsOver ? { ...read, writtenAt: comment.at } : read;
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
  if (saysSomething) countAnswer(state, by);
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
  writtenAt: lastWritten(comment),
  comment: comment.id,
  commands: commandsOf(state.policy),
  wasObeyed: obeyed,
});

/** What the comment acknowledges, and which hand-over it accepts. False when it says nothing. */
function foldAnswer({ state, by, at, writtenAt }: CommandContext, judged: JudgedComment): boolean {
  const obeyed = judged.lines.filter(isObeyed).map(({ command }) => command);
  // What was not obeyed says nothing; what stands beside it, or no command at all, counts as ever.
  const saysSomething = judged.lines.length === 0 || judged.words !== '' || obeyed.length > 0;
  if (saysSomething && isResponder(state, by) && !onlyAsksForHelp(judged, obeyed)) {
    if (acknowledges(state, by, judged, obeyed)) acknowledge(state, by, at, writtenAt);
    accept(state, by);
    if (sameName(by, state.owner)) state.worker = by;
  }
  return saysSomething;
}

type Commands = readonly RegisteredCommand[];

/** Whoever asks for help, and for nothing else, does not take the incident over. */
function onlyAsksForHelp({ lines }: JudgedComment, obeyed: Commands): boolean {
  const meant = obeyed.length > 0 ? obeyed : lines.map(({ command }) => command);
  return meant.length > 0 && meant.every(isForHelp);
}

const isForHelp = ({ acknowledgedBy }: RegisteredCommand): boolean => acknowledgedBy === 'nobody';

/** Is it an acknowledgement, in one of the ways that the policy counts? A reporter acknowledges by a command for reporters alone. */
function acknowledges(state: FoldState, by: string, { lines, words }: JudgedComment, obeyed: Commands): boolean {
  const asReporter = isReporter(state, by) && !state.assignees.has(nameKey(by)) && !holdsARole(state, by);
  if (asReporter && !obeyed.some(({ acknowledgedBy }) => acknowledgedBy === 'responders-and-reporter')) return false;
  const isAck = obeyed.some(({ name }) => name === 'ack');
  const isComment = words !== '' || obeyed.some(({ name }) => name !== 'ack') || lines.length === 0;
  return (isAck && counts(state, by, 'ack')) || (isComment && counts(state, by, 'comment'));
}

/** Words of a responder are an update, and so is a command that says so. */
function foldUpdate(
  { state, by, at, writtenAt }: CommandContext,
  { id, url }: Comment,
  { judged: { lines, words }, responder }: { readonly judged: JudgedComment; readonly responder: boolean },
): void {
  const updates = lines.some(({ command, ruling }) => command.isUpdate && ruling.kind === 'accepted');
  if (!updates && (words === '' || !responder)) return;
  state.lastUpdate = { by, at };
  // Who hands over may say more about it: somebody else is to answer.
  const isHandingOver = state.handovers.some((handover) => sameName(handover.by, by));
  if (state.acknowledged !== null && !isHandingOver) answer(state, writtenAt);
  if (words !== '') state.lastWords = { by, at, url };
  own(state, 'updates').push({ at, comment: id, words, promisedAt: state.promisedAt });
  state.promisedAt = null;
}

/** Does the policy take this for an acknowledgement? An `/ack` assigns its author, who is one of those called by that. */
function counts(state: FoldState, by: string, way: 'ack' | 'comment'): boolean {
  const { acknowledge: rule } = state.policy.incident;
  return rule.how.includes(way) && (way === 'ack' || rule.by === 'responders' || isCalled(state, by));
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

const CLOSED = notNow('the issue was closed as not planned or as a duplicate; reopen it, or open a new one');

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

const isObeyed = ({ ruling }: JudgedLine): boolean => ruling.kind === 'accepted' || ruling.kind === 'help';

/**
 * Splits a comment into commands (one to a line) and the rest. Commands in quotes, code and HTML comments do not count; what
 * remains after quotes, HTML comments, obeyed commands with their arguments, and commands that were not obeyed, is text of its
 * own (code blocks and a *why* are text).
 */
function judgeLines(context: CommandContext, body: string): JudgedComment {
  const lines: JudgedLine[] = [];
  const all = ownLines(body);
  const above = new LinesAbove(context, all);
  let unread = 0;
  let prose = '';
  let code = '';
  for (const own of all) {
    const { text, kind } = own;
    const line = mayBeCommand(own) ? judgeLine(above, text) : null;
    if (line === null) {
      const words = isVisible(text) ? text.trim() : '';
      if (kind === 'code') code ||= words;
      else prose ||= words;
      above.add({ lines: [], words });
    } else if (lines.length < MOST_COMMANDS) {
      lines.push(line);
      const words = isObeyed(line) ? line.why : '';
      prose ||= words;
      above.add({ lines: [line], words });
    } else {
      unread += 1;
      lines[MOST_COMMANDS] ??= line;
    }
  }
  return {
    lines: lines.map((line, index) => (index < MOST_COMMANDS ? line : unreadLine(line, unread))),
    words: prose || code,
  };
}

/**
 * How the incident stands where the next line of a comment is read. Commands come one to a line, so each is judged as if the lines
 * above it had come in a comment before: `/reviewed` after `/resolved`, a snooze under the severity that was just chosen. But
 * words above commands that ask for help alone take nothing over, as those of the whole comment do not.
 */
class LinesAbove {
  #context: CommandContext;
  #unread: JudgedComment[] = [];
  #isCopy = false;
  #isForHelp: boolean | null = null;
  readonly #all: readonly OwnLine[];

  constructor(context: CommandContext, all: readonly OwnLine[]) {
    this.#context = context;
    this.#all = all;
  }

  add(line: JudgedComment): void {
    const saysNothing = line.lines.length === 0 && (line.words === '' || this.#unread.at(-1)?.lines.length === 0);
    if (!saysNothing) this.#unread.push(line);
  }

  /** The state is a copy from the second line on: what a comment does is done once all of it was read. */
  context(): CommandContext {
    for (const line of this.#unread.splice(0)) {
      if (!this.#isCopy) {
        const { state } = this.#context;
        // Nobody changes the state while there is a copy, so it still owns what it owned.
        this.#context = { ...this.#context, state: { ...state, owned: [] } };
        this.#isCopy = true;
      }
      if (line.lines.length > 0 || !this.#onlyAsksForHelp()) foldAnswer(this.#context, line);
      for (const { ruling } of line.lines)
        if (ruling.kind === 'accepted') ruling.apply({ ...this.#context, hasText: line.words !== '' });
    }
    return this.#context;
  }

  #onlyAsksForHelp(): boolean {
    this.#isForHelp ??= this.#all.every((line) => {
      const written = mayBeCommand(line) ? readCommand(line.text) : null;
      return written === null || isForHelp(written.command);
    });
    return this.#isForHelp;
  }
}

/** One refusal for all that are too many. */
const unreadLine = (line: JudgedLine, count: number): JudgedLine => ({
  ...line,
  wasObeyed: false,
  ruling: notNow(
    `only the first ${MOST_COMMANDS} commands of a comment are read; ${count === 1 ? 'this one was' : `this one and ${count - 1} more were`} not`,
  ),
});

/** Null: this is no command and nobody meant one ("/tmp is full"). */
function readCommand(text: string): (NamedCommand & { readonly line: CommandLine }) | null {
  const line = readCommandLine(text);
  const named = line === null ? null : commandNamed(line.name);
  return line === null || named === null ? null : { line, command: named.command, isExact: named.isExact };
}

function judgeLine(above: LinesAbove, text: string): JudgedLine | null {
  const written = readCommand(text);
  if (written === null) return null;
  const { line, command, isExact } = written;
  const context = above.context();
  const reader = new ArgumentReader(line.rest, line.name);
  const ruling: Ruling = isExact ? command.judge(reader, context) : { kind: 'unknown-command', nearest: command.name };
  const refused = isExact ? refusal(command, context, ruling) : null;
  return {
    command,
    text: reader.command,
    why: reader.rest,
    ruling: refused ?? ruling,
    wasObeyed: refused !== null && context.wasObeyed,
  };
}

/** Why nobody, or not this person, may use the command, whatever its arguments are. */
function refusal(
  { name, who, callsPeople }: RegisteredCommand,
  context: CommandContext,
  ruling: Ruling,
): Ruling | null {
  if (who === 'everybody') return null;
  const { state, by, at } = context;
  const use = ruling.kind === 'accepted' ? ruling.use : null;
  const authority = authorityFor(state.policy, use === null ? [name] : [use, name]);
  if (authority === null) {
    const mayUse = isResponder(state, by) || (who === 'responders-and-reporter' && isReporter(state, by));
    if (!mayUse) return { kind: 'not-allowed', who };
  } else if (!isAuthorised(state, authority, by)) return notAuthorised(state, authority);
  const { maxAge } = state.policy.incident;
  const isAbandoned = maxAge !== null && state.resolvedAt === null && at >= state.lifeStart + maxAge;
  if (!isAbandoned || !callsPeople) return null;
  const age = `the incident is older than \`${formatDuration(maxAge)}\`, so nobody is called for it any more`;
  return notNow(`${age}; close and reopen the issue to start over`);
}
