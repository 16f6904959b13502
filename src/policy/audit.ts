/** What is worth a look in a valid policy's timetables: it depends on when one looks, so it is no part of loading. */
import { HORIZON, holes, localTime, overloads, type Shift } from '#calendar/index.ts';
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { Calendar, Policy, Role, Schedule } from '#domain/policy.ts';
import { flattenPeople, type Rule } from '#domain/rule.ts';
import type { Instant } from '#domain/time.ts';
import { asMap, toPointer } from './pointer.ts';
import { locateProblems, type Problem } from './problem.ts';
import { parsePolicy } from './merge.ts';
import { listNames } from './words.ts';

/** So many spans are listed with their times. */
const MOST_SPANS = 3;

/**
 * Holes in the 90 days after `now`, people with more than their share, roles that nobody holds at some hour: warnings and
 * advice about a policy that is valid. `when` names those days. Pure.
 */
export function auditPolicy(policy: Policy, now: Instant, when = 'In the next 90 days'): readonly Diagnostic[] {
  const schedules = [...policy.schedules.values()];
  if (schedules.length + policy.calendars.size === 0) return [];
  const problems = [
    ...schedules.flatMap((schedule) => auditSchedule(schedule, policy, now, when)),
    ...[...policy.roles.values()].flatMap((role) => auditRole(role, policy, now, when)),
  ];
  return problems.length === 0 ? [] : locateProblems(problems, parsePolicy(policy.texts));
}

function auditSchedule(schedule: Schedule, policy: Policy, now: Instant, when: string): readonly Problem[] {
  const { name } = schedule;
  const at = { path: toPointer(['schedules']), key: name, level: 'advice' } as const;
  const empty = holes(schedule, now);
  const problems: Problem[] = [];
  const loads = overloads(schedule, now);
  const [most] = loads;
  if (most !== undefined)
    problems.push({
      ...at,
      code: 'uneven-share',
      message: `${listNames(loads.map(({ who }) => who))} ${loads.length === 1 ? 'is on call' : 'are on call up to'} ${times(most.seconds / most.even)} as long as an even share of \`${name}\` among its ${most.people} people.`,
      help: 'Give some of these turns to others, unless it is meant.',
    });
  if (empty.length > 0 && !isFilledByOthers(schedule, policy, now))
    problems.push({
      ...at,
      code: 'hole-in-schedule',
      message: `${when} nobody is on call in \`${name}\` ${spans(empty, schedule.timezone)}.`,
      help: 'Add a layer. Where nobody is meant to be on call, write an override with `who: []`, or above this line `# tocsin-disable-next-line hole-in-schedule: <why>`.',
    });
  return problems;
}

/**
 * True where each role that reads it reads others as well, and calls somebody by them at every hour. Whoever a role has `otherwise` is
 * the last whom it can call: nobody fills a hole there.
 */
function isFilledByOthers({ name }: Schedule, policy: Policy, now: Instant): boolean {
  const reads = (rule: Rule | null): boolean => rule?.reads.includes(`oncall.${name}`) === true;
  const readers = [...policy.roles.values()].filter(({ who, otherwise }) => reads(who) || reads(otherwise));
  return (
    readers.length > 0 &&
    readers.every((role) => {
      if (reads(role.otherwise)) return false;
      const read = schedulesOf(role.who, policy) ?? [];
      return read.length > 1 && unheld({ ...role, otherwise: null }, read, now, null).length === 0;
    })
  );
}

/** Who will hold a role is known beforehand only where nothing but time and the severity decides it. */
function auditRole(role: Role, policy: Policy, now: Instant, when: string): readonly Problem[] {
  const who = decidedBy(role.who, policy);
  const otherwise = role.otherwise === null ? NOTHING : decidedBy(role.otherwise, policy);
  if (who === null || otherwise === null || who.timetables.length === 0) return [];
  // The rule is a schedule itself, in which somebody is always on call.
  if (isSchedule(role.who) && who.timetables.every((one) => 'onCall' in one && one.isSteady(now))) return [];
  const timetables = [...new Set([...who.timetables, ...otherwise.timetables])];
  const severities = who.bySeverity || otherwise.bySeverity ? policy.severities.map(({ id }) => id) : [null];
  for (const severity of severities) {
    const empty = unheld(role, timetables, now, severity);
    if (empty.length === 0) continue;
    const zone = timetables[0]?.timezone ?? 'UTC';
    const inSeverity = severity === null ? '' : ` in an incident of \`${severity}\``;
    return [
      {
        code: 'role-without-holder',
        level: 'warning',
        message: `${when} nobody holds the role \`${role.id}\`${inSeverity} ${spans(empty, zone)}.`,
        help: 'Fill the schedule it reads, or name somebody under `otherwise`: a level of nobody calls the next one at once.',
        path: toPointer(['roles', role.id, 'who']),
        key: null,
      },
    ];
  }
  return [];
}

interface DecidedBy {
  readonly timetables: readonly (Schedule | Calendar)[];
  readonly bySeverity: boolean;
}
const NOTHING: DecidedBy = { timetables: [], bySeverity: false };

/** What of time a rule reads, and whether it reads the severity; null when it reads anything else. */
function decidedBy({ reads }: Rule, { schedules, calendars }: Policy): DecidedBy | null {
  const others = reads.filter((path) => path !== 'severity.id');
  const timetables = others.flatMap((path) => {
    const [family = '', name = ''] = path.split('.');
    return (family === 'oncall' ? schedules : family === 'calendar' ? calendars : NO_TIMETABLES).get(name) ?? [];
  });
  return timetables.length === others.length ? { timetables, bySeverity: others.length < reads.length } : null;
}
const NO_TIMETABLES: ReadonlyMap<string, Schedule | Calendar> = new Map();

/** The schedules a rule reads; null when it reads anything else. */
function schedulesOf(rule: Rule, policy: Policy): readonly Schedule[] | null {
  const decided = decidedBy(rule, policy);
  const found = decided?.timetables.filter((one) => 'onCall' in one) ?? [];
  return decided === null || decided.bySeverity || found.length < decided.timetables.length ? null : found;
}

/** True for `{ var: oncall.primary }`, which yields whoever is on call and nothing else. */
function isSchedule({ source }: Rule): boolean {
  const parts = Object.entries(asMap(source) ?? {});
  return parts.length === 1 && parts.every(([key, name]) => key === 'var' && typeof name === 'string');
}

/** The spans in which a role yields nobody in an incident of this severity, adjacent ones as one. */
function unheld(
  { who, otherwise }: Role,
  timetables: DecidedBy['timetables'],
  now: Instant,
  severity: string | null,
): readonly Shift[] {
  const spans: Shift[] = [];
  const last = now + HORIZON;
  for (let at = now; at < last; ) {
    const oncall: { [name: string]: readonly string[] } = {};
    const calendar: { [name: string]: boolean } = {};
    for (const one of timetables) {
      if ('onCall' in one) oncall[one.name] = one.onCall(at);
      else calendar[one.name] = one.open(at);
    }
    const facts = { oncall, calendar, severity: { id: severity } };
    const end = Math.min(last, ...timetables.map((one) => one.nextChange(at) ?? last));
    if (flattenPeople(who.evaluate(facts)).length + flattenPeople(otherwise?.evaluate(facts) ?? null).length === 0) {
      const before = spans.at(-1);
      if (before?.end === at) spans[spans.length - 1] = { ...before, end };
      else spans.push({ start: at, end, who: [] });
    }
    at = end;
  }
  return spans;
}

/** `from Sat 2026-11-28 09:00 to Mon 2026-11-30 09:00 and 12 times more (Europe/London)`. */
function spans(found: readonly Shift[], timezone: string): string {
  const spansText = found
    .slice(0, MOST_SPANS)
    .map(({ start, end }) => `from ${localTime(start, timezone)} to ${localTime(end, timezone)}`);
  const more = found.length - spansText.length;
  const all = more > 0 ? `${spansText.join(', ')} and ${more} times more` : spansText.join(' and ');
  return `${all} (${timezone})`;
}

const times = (factor: number): string => (factor >= 1.95 && factor < 2.05 ? 'twice' : `${factor.toFixed(1)} times`);
