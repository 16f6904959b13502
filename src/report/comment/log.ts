/** What was done to an incident and why, folded away: the newest entries as far as there is room. */
import type { HandoverEnd } from '#domain/incident.ts';
import { closedAs } from '#domain/issue.ts';
import { sameName } from '#domain/names.ts';
import { capitalise, enumerate, enumerateSome } from '#domain/sentence.ts';
import { dateOf, type Instant } from '#domain/time.ts';
import type { LogEntry, StatusMessage } from '#domain/message.ts';
import { clockTime, plural, span } from '#report/text/clock.ts';
import { bullets, code, foldAway, plain, prose } from '#report/text/markdown.ts';
import { NOBODY } from './mentions.ts';
import { policyLine } from './provenance.ts';
import { rolesInWords } from './wording.ts';

/** Characters of entries: a comment holds 65,536 in all. */
const FOLDED = 12_000;
const MOST = 4;

export function logSection(message: StatusMessage): string {
  const entries = message.log.filter((entry, index) => tells(entry, message.log[index - 1] ?? null));
  const all = [
    ...reopenings(message),
    ...entries.map((entry, index) => ({ at: entry.at, text: line(entry, entries[index - 1] ?? null, message) })),
    ...milestones(message),
    ...(message.handoverEnds ?? []).flatMap((end) => milestone(end.at, handoverEnd(end), message)),
  ];
  const lines = all.toSorted((a, b) => a.at - b.at).map(({ text }) => text);
  const head = [declarationLine(message), ...severities(message)];
  const recent = newest(lines, FOLDED);
  const rest = lines.length - recent.length;
  const { level } = message;
  const title = `Timeline: level ${level.number} of ${level.of}, ${plural(head.length + lines.length, 'entry').replace('entrys', 'entries')}, and why each`;
  const parts = [
    ...(rest > 0 ? [`The ${rest} before these are in the comments below.`] : []),
    bullets([...head, ...recent]),
  ];
  return foldAway(title, parts.join('\n\n'));
}

/** The one time that always has its date: the others are on that day unless they say otherwise. */
function declarationLine({ declaredAt: at, reporter, declarer = reporter }: StatusMessage): string {
  const day = dateOf(at).toISOString().slice(0, 10);
  return `${day}, ${clockTime(at, at)}: declared${byWhom(declarer)}.`;
}

const byWhom = (login: string | null): string => (login === null ? '' : ` by ${NOBODY.name(login)}`);

interface Milestone {
  readonly at: Instant;
  readonly text: string;
}

const milestone = (at: Instant | null, what: string, message: StatusMessage): readonly Milestone[] =>
  at === null ? [] : [{ at, text: `${timeOf(at, message)}: ${what}.` }];

const reopenings = (message: StatusMessage): readonly Milestone[] =>
  (message.lives ?? []).slice(1).flatMap(({ at, by }) => milestone(at, `Reopened${byWhom(by)}`, message));

const handoverEnd = ({ from, to, isTakenBack }: HandoverEnd): string =>
  isTakenBack
    ? `${NOBODY.name(from)} took back what was handed over to ${NOBODY.name(to)}`
    : `${NOBODY.name(to)} accepted what ${NOBODY.name(from)} handed over`;

const MOST_SPELLS = 6;

/** Only where it has changed since this life began. */
function severities(message: StatusMessage): readonly string[] {
  const all = message.severities;
  const start = message.lives?.at(-1)?.at ?? message.declaredAt;
  if (all.every(({ from }) => from === start)) return [];
  const spells = all.slice(-MOST_SPELLS).map(({ severity, from, to }) => {
    const start = clockTime(from, message.declaredAt);
    const name = plain(severity.name, 80);
    return to === null ? `${name} since ${start}` : `${name} for ${span(to - from)} from ${start}`;
  });
  const before = all.length > MOST_SPELLS ? [`${all.length - MOST_SPELLS} before these`] : [];
  return [`Severity: ${[...before, ...spells].join(', then ')}.`];
}

/** An answer to a command is a record too, but nothing that was done about the incident. */
function tells(entry: LogEntry, before: LogEntry | null): boolean {
  const isNews = before === null || before.severity !== entry.severity || before.level !== entry.level;
  return isNews || entry.fired.length + (entry.handovers ?? []).length > 0 || Object.keys(entry.called).length > 0;
}

/** The last lines that together have at most `budget` characters. */
function newest(lines: readonly string[], budget: number): readonly string[] {
  let left = budget;
  const first = lines.findLastIndex((text) => (left -= text.length) < 0);
  return lines.slice(first + 1);
}

/** What people brought about in each life: who took it, and when it was over. */
const milestones = (message: StatusMessage): readonly Milestone[] =>
  [...(message.lives ?? []).slice(0, -1), message].flatMap(({ acknowledged, mitigatedAt, resolvedAt, dismissal }) => [
    ...milestone(acknowledged?.at ?? null, `Acknowledged${byWhom(acknowledged?.by ?? null)}`, message),
    ...milestone(mitigatedAt, 'Mitigated', message),
    ...milestone(resolvedAt, 'Resolved', message),
    ...(dismissal
      ? milestone(dismissal.at, capitalise(closedAs(dismissal.reason)) + byWhom(dismissal.by), message)
      : []),
  ]);

function timeOf(at: Instant, { declaredAt }: StatusMessage): string {
  const passed = at - declaredAt;
  return `${clockTime(at, declaredAt)}${passed < 60 ? '' : ` (${span(passed)} in)`}`;
}

function line(entry: LogEntry, before: LogEntry | null, message: StatusMessage): string {
  const time = timeOf(entry.at, message);
  const done = describeEntry(entry, before, message);
  const isCall = Object.keys(entry.called).length > 0;
  const [causes, others] = [true, false].map((calls) =>
    entry.fired
      .slice(0, MOST)
      .flatMap((one) => ((!isCall || one.callsNobody !== true) === calls ? [reasonOf(one, message)] : [])),
  );
  const besides = others?.length ? ['Besides:', ...others] : [];
  const handovers = (entry.handovers ?? [])
    .filter(({ by, to }) => !sameName(by, to))
    .slice(0, MOST)
    .map(({ by, to, roles }) =>
      roles === undefined
        ? `${NOBODY.name(by)} handed over to ${NOBODY.name(to)}.`
        : `${NOBODY.name(by)} gave ${rolesInWords(roles)} to ${NOBODY.name(to)}.`,
    );
  return `${time}: ${[done, ...handovers, ...(causes ?? []), ...besides].filter((part) => part !== '').join(' ')}`;
}

function reasonOf({ trigger, reason, line: at }: LogEntry['fired'][number], message: StatusMessage): string {
  const place = policyLine(at, message.policy, message.issue);
  const rule = `(${code(trigger, 60)}${place === '' ? '' : `, ${place}`})`;
  // Of a trigger that the policy has no more nothing else is known.
  return reason === '' ? rule : `${prose(reason, 120)} ${rule}`;
}

function describeEntry(entry: LogEntry, before: LogEntry | null, message: StatusMessage): string {
  const called = Object.entries(entry.called).slice(0, MOST);
  const names = called.map(([role, people]) => `${roleName(role, message)} ${whoOf(people)}`);
  const rose = before !== null && before.severity !== entry.severity ? [severityOf(entry, message)] : [];
  const level = before === null || entry.level !== before.level ? `level ${entry.level} called` : 'called';
  const calls = names.length === 0 ? [] : [`${level}: ${enumerate(names)}`];
  const all = [...rose, ...calls];
  if (all.length === 0) return before === null ? 'Declared.' : '';
  return `${capitalise(all.join('; '))}.`;
}

/** A run may record it later, with a call. */
function severityOf({ severity, since, at }: LogEntry, { declaredAt }: StatusMessage): string {
  const id = code(severity, 60);
  return at - since < 60 ? `severity is now ${id}` : `severity is ${id} since ${clockTime(since, declaredAt)}`;
}

function whoOf(people: readonly string[]): string {
  return people.length === 0 ? '(nobody)' : enumerateSome(people, MOST, NOBODY.name);
}

function roleName(id: string, message: StatusMessage): string {
  const holder = message.holders.find(({ role }) => role.id === id);
  return holder ? plain(holder.role.name, 80) : code(id, 60);
}
