/** The commands of a comment: which lines are commands, what each asks for, and who may use it. */
import { isVisible } from '#domain/neutralise.ts';
import { formatDuration } from '#domain/time.ts';
import { ArgumentReader } from '#engine/text/argument-reader.ts';
import { type CommandLine, readCommandLine, readNearCommandLine } from '#engine/text/command-line.ts';
import { mayBeCommand, type OwnLine, ownLines } from '#engine/text/own-lines.ts';
import { authorityFor, isAuthorised, notAuthorised } from './authority.ts';
import { type CommandContext, notNow, type RegisteredCommand, type Ruling } from './command-definition.ts';
import { commandNamed, type NamedCommand } from './command-names.ts';
import { foldAnswer, isForHelp, type JudgedComment, type JudgedLine } from './comment-answer.ts';
import { isReporter, isResponder } from './responders.ts';

/** So many commands of one comment are read; a person needs three or four. */
const MOST_COMMANDS = 20;

/**
 * Splits a comment into commands (one to a line) and the rest. Commands in quotes, code and HTML comments do not count; what
 * remains after quotes, HTML comments, obeyed commands with their arguments, and commands that were not obeyed, is text of its
 * own (code blocks and a *why* are text).
 */
export function judgeLines(context: CommandContext, body: string): JudgedComment {
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
      const words = line.ruling.kind === 'accepted' ? line.why : '';
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
  ruling: {
    kind: 'not-now',
    reason: `only the first ${MOST_COMMANDS} commands of a comment are read; ${count === 1 ? 'this one was' : `this one and ${count - 1} more were`} not`,
    more: count - 1,
  },
});

/** Null: this is no command and nobody meant one ("/tmp is full"). */
function readCommand(text: string): (NamedCommand & { readonly line: CommandLine }) | null {
  const line = readCommandLine(text);
  const named = line === null ? null : commandNamed(line.name);
  if (line !== null && named !== null) return { line, ...named };
  const near = readNearCommandLine(text);
  const meant = near === null ? null : commandNamed(near.name);
  return near === null || meant?.isExact !== true ? null : { line: near, command: meant.command, isExact: false };
}

function judgeLine(above: LinesAbove, text: string): JudgedLine | null {
  const written = readCommand(text);
  if (written === null) return null;
  const { line, command, isExact, instead } = written;
  const context = above.context();
  const reader = new ArgumentReader(line.rest, line.name);
  const ruling: Ruling = isExact
    ? command.judge(reader, context)
    : instead === undefined
      ? { kind: 'unknown-command', nearest: command.name }
      : notNow(instead);
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
