/** A person's comment: does it acknowledge, is it an update, which of its commands are obeyed. */
import type { Command } from '#domain/incident.ts';
import type { Comment, TimelineItem } from '#domain/issue.ts';
import { nearest } from '#domain/nearest.ts';
import { formatDuration } from '#domain/time.ts';
import { ArgumentReader } from '#engine/text/argument-reader.ts';
import { readCommandLine } from '#engine/text/command-line.ts';
import { ownLines } from '#engine/text/own-lines.ts';
import { type CommandContext, notNow, type RegisteredCommand, type Ruling } from './command-definition.ts';
import { COMMAND_LIST } from './command-list.ts';
import { COMMANDS } from './commands/index.ts';
import { accept } from './role-changes.ts';
import { key } from './people.ts';
import { holdsARole, isReporter, isResponder, type FoldState } from './fold-state.ts';

const BY_NAME: ReadonlyMap<string, RegisteredCommand> = new Map(COMMANDS.map((command) => [command.name, command]));
/** What other tools, and people at night, call them: not obeyed, as nobody can know what was meant, but answered. */
const BY_ALIAS: ReadonlyMap<string, RegisteredCommand> = new Map(
  COMMANDS.flatMap((command) => command.aliases.map((alias) => [alias, command] as const)),
);
const NAMES = [...BY_NAME.keys()];

/** A line that reads as a command, and what becomes of it. */
interface JudgedLine {
  readonly name: string;
  readonly text: string;
  readonly why: string;
  /** Null where there is no command of that name. */
  readonly command: RegisteredCommand | null;
  readonly ruling: Ruling;
}

interface JudgedComment {
  readonly lines: readonly JudgedLine[];
  /** The first line of text of its own, prose before code; empty where there is none. */
  readonly words: string;
}

/** Folds a comment in: who may, what it acknowledges, whether it is an update, and what its commands do. */
export function judgeComment(state: FoldState, comment: Comment & TimelineItem, by: string): void {
  const { at } = comment;
  const context: CommandContext = { state, by, at, comment: comment.id, commands: COMMAND_LIST };
  const responder = isResponder(state, by);
  const { lines, words } = judgeLines(context, comment.body);
  const hasText = words !== '';
  const commands = lines.flatMap(({ command }) => command ?? []);
  const obeyed = lines.flatMap(({ command, ruling }) => (command && ruling.kind === 'accepted' ? [command] : []));

  const acknowledgesNothing =
    commands.length > 0 && commands.every(({ acknowledgedBy }) => acknowledgedBy === 'nobody');
  const asReporter = isReporter(state, by) && !state.assignees.has(key(by)) && !holdsARole(state, by);
  const mayAcknowledge =
    !asReporter || obeyed.some(({ acknowledgedBy }) => acknowledgedBy === 'responders-and-reporter');
  if (responder && !acknowledgesNothing && mayAcknowledge) state.acknowledged ??= { by, at };
  if (responder && !acknowledgesNothing) accept(state, by);
  if ((responder && hasText) || obeyed.some(({ isUpdate }) => isUpdate)) {
    state.lastUpdate = { by, at };
    if (hasText) state.lastWords = { by, at, url: comment.url };
    state.updates.push({ at, comment: comment.id, words, promisedAt: state.promisedAt });
    state.promisedAt = null;
  }
  for (const line of lines) {
    const asks = line.ruling.kind === 'accepted' ? line.ruling.apply({ ...context, hasText }) : null;
    const answered = line.ruling.kind === 'accepted' && asks === null && comment.reactions.length > 0;
    state.commands.push({ ...recordOf(line, comment, by), asks, answered });
  }
}

/** What was closed as not planned or as a duplicate hears no commands any more: whoever would be obeyed is told so. */
export function refuseAfterwards(state: FoldState, comment: Comment & TimelineItem, by: string): void {
  const context: CommandContext = { state, by, at: comment.at, comment: comment.id, commands: COMMAND_LIST };
  for (const line of judgeLines(context, comment.body).lines) {
    const record = recordOf(line, comment, by);
    const verdict = record.verdict.kind === 'accepted' ? CLOSED : record.verdict;
    state.commands.push({ ...record, verdict });
  }
}

const CLOSED = notNow('the issue was closed as not planned or as a duplicate; reopen it, or open a new one');

const recordOf = (
  { name, text, why, ruling }: JudgedLine,
  { id, url, at }: Comment & TimelineItem,
  by: string,
): Command => ({
  comment: id,
  url,
  at,
  by,
  name,
  text,
  why,
  verdict: ruling.kind === 'accepted' ? { kind: 'accepted' } : ruling,
  asks: null,
  answered: false,
});

/**
 * Splits a comment into commands (one to a line) and the rest. Commands in quotes, code and HTML comments do not count; what
 * remains after quotes, HTML comments and commands with their arguments is text of its own (code blocks and a *why* are text).
 */
function judgeLines(context: CommandContext, body: string): JudgedComment {
  const lines: JudgedLine[] = [];
  let prose = '';
  let code = '';
  for (const { text, isCode } of ownLines(body)) {
    const line = isCode ? null : judgeLine(context, text);
    if (line) lines.push(line);
    if (isCode) code ||= text.trim();
    else prose ||= textOf(text, line);
  }
  return { lines, words: prose || code };
}

/** A line that only looks like a command ("/tmp is full") is text as a whole. */
function textOf(text: string, line: JudgedLine | null): string {
  if (line?.command) return line.why;
  return readCommandLine(text)?.rest.trim() === '' ? '' : text.trim();
}

/** Null: this is no command and nobody meant one ("/tmp is full"). */
function judgeLine(context: CommandContext, text: string): JudgedLine | null {
  const written = readCommandLine(text);
  if (written === null) return null;
  const { name, rest } = written;
  const reader = new ArgumentReader(rest);
  const command = BY_NAME.get(name) ?? null;
  if (command === null) {
    const near = BY_ALIAS.get(name)?.name ?? nearest(name, NAMES);
    if (near === null) return null;
    return { name, text: `/${name}`, why: reader.rest, command, ruling: { kind: 'unknown-command', nearest: near } };
  }
  const ruling = command.judge(reader, context);
  return {
    name,
    text: `/${name} ${reader.found}`.trim(),
    why: reader.rest,
    command,
    ruling: refusal(command, context) ?? ruling,
  };
}

/** Why nobody, or not this person, may use the command, whatever its arguments are. */
function refusal({ who, callsPeople }: RegisteredCommand, { state, by, at }: CommandContext): Ruling | null {
  if (who === 'everybody') return null;
  const mayUse = isResponder(state, by) || (who === 'responders-and-reporter' && isReporter(state, by));
  if (!mayUse) return { kind: 'not-allowed', who };
  const { maxAge } = state.policy.incident;
  const isAbandoned = maxAge !== null && state.resolvedAt === null && at >= state.lifeStart + maxAge;
  if (!isAbandoned || !callsPeople) return null;
  const age = `the incident is older than \`${formatDuration(maxAge)}\`, so nobody is called for it any more`;
  return notNow(`${age}; close and reopen the issue to start over`);
}
