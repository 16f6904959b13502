/** Reads what a person wrote: the commands in it, and whether there is text of its own besides them. Pure. */
import { type Line, readLines } from './lines.ts';

export const COMMANDS = [
  'ack',
  'update',
  'next',
  'severity',
  'escalate',
  'role',
  'handoff',
  'snooze',
  'unsnooze',
  'mitigated',
  'resolved',
  'reviewed',
  'help',
] as const;
export type CommandName = (typeof COMMANDS)[number];

/** What other tools, and people at night, call them: not obeyed, as nobody can know what was meant, but told. */
export const OTHER_NAMES: ReadonlyMap<string, CommandName> = new Map([
  ['acknowledge', 'ack'],
  ['acknowledged', 'ack'],
  ['sev', 'severity'],
  ['page', 'escalate'],
  ['assign', 'role'],
  ['pause', 'snooze'],
  ['resume', 'unsnooze'],
  ['close', 'resolved'],
  ['fixed', 'resolved'],
]);

/** How many words after each command are its argument; what follows them is the author's own text (the *why*). */
const ARGUMENTS: Readonly<Record<CommandName, number>> = {
  ack: 0,
  update: 0,
  next: 1,
  severity: 1,
  escalate: 0,
  role: 2,
  handoff: 1,
  snooze: 1,
  unsnooze: 0,
  mitigated: 0,
  resolved: 0,
  reviewed: 0,
  help: 0,
};

export interface WrittenCommand {
  /** As written, lower case; may be no command of ours. */
  readonly name: string;
  readonly known: CommandName | null;
  readonly arguments: readonly string[];
  readonly why: string;
}

export interface Written {
  readonly commands: readonly WrittenCommand[];
  readonly hasText: boolean;
  /** The first line of text of its own, prose before code; empty where there is none. */
  readonly words: string;
}

/**
 * Splits a comment into commands (one to a line) and the rest. Commands in quotes, code and HTML comments do not count; what
 * remains after quotes, HTML comments and commands with their arguments is text of its own (code blocks and a *why* are text).
 */
export function readComment(body: string): Written {
  const commands: WrittenCommand[] = [];
  let prose = '';
  let code = '';
  const lines = readLines(body);
  const introductions = introducing(lines);
  for (const [index, { text, kind }] of lines.entries()) {
    if (introductions.has(index) || kind === 'quote' || kind === 'fence') continue;
    const isCode = kind === 'code' || /^(?: {4}|\t)/.test(text);
    const command = isCode ? null : readCommand(text);
    if (command) commands.push(command);
    // A line that only looks like a command ("/tmp is full") is text as a whole.
    const own = command?.why === '' || command?.known ? command.why : text.trim();
    if (isCode) code ||= own;
    else prose ||= own;
  }
  const words = prose || code;
  return { commands, hasText: words !== '', words };
}

/** GitHub stars out the addresses in an e-mail. */
const STARRED = /\*\*\*@\*\*\*/;

/** The lines, one or two, with which an e-mail programme introduces what it quotes, in any language: "On Mon, … wrote:". */
function introducing(lines: readonly Line[]): ReadonlySet<number> {
  const isText = (at: number): boolean => lines[at]?.kind === 'text' && lines[at]?.text.trim() !== '';
  const text = (at: number): string => (isText(at) ? (lines[at]?.text ?? '') : '');
  const found = new Set<number>();
  for (const [index, { kind }] of lines.entries()) {
    if (kind !== 'quote' || lines[index - 1]?.kind === 'quote') continue;
    let last = index - 1;
    while (lines[last]?.text.trim() === '' && lines[last]?.kind === 'text') last -= 1;
    if (!text(last).trim().endsWith(':')) continue;
    const isLong = STARRED.test(text(last))
      ? text(last - 1)
          .trim()
          .endsWith('<')
      : STARRED.test(text(last - 1));
    if (isLong) found.add(last - 1);
    if (isLong || STARRED.test(text(last))) found.add(last);
  }
  return found;
}

/** `/resolved.` and `/ack, on it` are commands as well: people write sentences. */
function readCommand(line: string): WrittenCommand | null {
  const match = /^ {0,3}\/([A-Za-z]+)[.,:;!]?(?=\s|$)(.*)$/.exec(line);
  const name = match?.[1]?.toLowerCase();
  if (!name) return null;
  const known = COMMANDS.find((command) => command === name) ?? null;
  const words = (match?.[2] ?? '').trim().split(/\s+/).filter(Boolean);
  const count = known ? ARGUMENTS[known] : 0;
  return { name, known, arguments: words.slice(0, count), why: words.slice(count).join(' ') };
}
