/** What was done to an incident and why: the last few entries in sight, the others folded away. */
import type { LogEntry, StatusMessage } from '#domain/message.ts';
import { clockTime, span } from '#report/text/clock.ts';
import { bullets, capitalise, code, enumerate, plain, prose } from '#report/text/markdown.ts';
import { NOBODY } from './mentions.ts';
import { policyLine } from './provenance.ts';

const IN_SIGHT = 4;
/** Characters of older entries: a comment holds 65,536 in all. */
const FOLDED = 8_000;
const MOST = 4;

export function logSection(message: StatusMessage): readonly string[] {
  if (message.log.length === 0) return [];
  const entries = message.log.filter((entry, index) => tells(entry, message.log[index - 1] ?? null));
  const lines = entries.map((entry, index) => line(entry, entries[index - 1] ?? null, message));
  const recent = lines.slice(-IN_SIGHT);
  const earlier = newest(lines.slice(0, -IN_SIGHT), FOLDED);
  const lost = lines.length - recent.length - earlier.length;
  const summary = `${earlier.length} earlier ${earlier.length === 1 ? 'entry' : 'entries'}`;
  const note = lost > 0 ? `The ${lost} before these are told in the comments below.\n\n` : '';
  const folded = `<details><summary>${summary}</summary>\n\n${note}${bullets(earlier)}\n\n</details>`;
  return ['**What was done and why**', ...(earlier.length > 0 ? [folded] : []), bullets(recent)];
}

/** An answer to a command is a record too, but nothing that was done about the incident. */
function tells(entry: LogEntry, before: LogEntry | null): boolean {
  const isNews = before === null || before.severity !== entry.severity || before.level !== entry.level;
  return isNews || entry.fired.length > 0 || Object.keys(entry.called).length > 0;
}

/** The last lines that together have at most `budget` characters. */
function newest(lines: readonly string[], budget: number): readonly string[] {
  let left = budget;
  const first = lines.findLastIndex((text) => (left -= text.length) < 0);
  return lines.slice(first + 1);
}

function line(entry: LogEntry, before: LogEntry | null, message: StatusMessage): string {
  const passed = entry.at - message.declaredAt;
  const time = `${clockTime(entry.at, message.declaredAt)}${passed < 60 ? '' : ` (${span(passed)} in)`}`;
  const done = describeEntry(entry, before, message);
  const why = entry.fired.slice(0, MOST).map(({ trigger, reason, line: at }) => {
    const place = policyLine(at, message.policy, message.issue);
    return `${prose(reason, 120)} (${code(trigger, 60)}${place === '' ? '' : `, ${place}`})`;
  });
  return `${time}: ${[done, ...why].filter((part) => part !== '').join(' ')}`;
}

function describeEntry(entry: LogEntry, before: LogEntry | null, message: StatusMessage): string {
  const called = Object.entries(entry.called).slice(0, MOST);
  const names = called.map(([role, people]) => `${roleName(role, message)} ${whoOf(people)}`);
  const rose =
    before !== null && before.severity !== entry.severity ? [`severity is now ${code(entry.severity, 60)}`] : [];
  const level = before === null || entry.level !== before.level ? `level ${entry.level} called` : 'called';
  const calls = names.length === 0 ? [] : [`${level}: ${enumerate(names)}`];
  const all = [...rose, ...calls];
  if (all.length === 0) return before === null ? 'Declared.' : '';
  return `${capitalise(all.join('; '))}.`;
}

function whoOf(people: readonly string[]): string {
  return people.length === 0 ? '(nobody)' : enumerate(people.slice(0, MOST).map(NOBODY.name));
}

function roleName(id: string, message: StatusMessage): string {
  const holder = message.holders.find(({ role }) => role.id === id);
  return holder ? plain(holder.role.name, 80) : code(id, 60);
}
