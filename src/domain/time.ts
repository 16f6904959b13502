/** A point in time: whole seconds since 1970-01-01T00:00:00Z. GitHub stamps everything in whole seconds. */
export type Instant = number;

/** A span of time in whole seconds. */
export type Seconds = number;

export const MINUTE: Seconds = 60;
export const HOUR: Seconds = 60 * MINUTE;
export const DAY: Seconds = 24 * HOUR;
export const WEEK: Seconds = 7 * DAY;

/** From `from` (included) to `to` (excluded). */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

const UNIT: Readonly<Record<string, Seconds>> = { s: 1, m: MINUTE, h: HOUR, d: DAY, w: WEEK };
const DURATION = /^(?:(\d{1,7})w)?(?:(\d{1,7})d)?(?:(\d{1,7})h)?(?:(\d{1,7})m)?(?:(\d{1,7})s)?$/;

/**
 * The pattern the JSON Schema uses for a duration. `parseDuration` accepts exactly what it matches.
 * Units from large to small, each at most once, at least one: `90s`, `15m`, `1h30m`, `2d`, `1w`.
 */
export const DURATION_PATTERN = '^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$';

/** Reads `90s`, `15m`, `1h30m`, `2d`, `1w` into seconds; null for anything else. Zero is a duration here. */
export function parseDuration(text: string): Seconds | null {
  const match = DURATION.exec(text);
  if (!match || text === '') return null;
  const [, w, d, h, m, s] = match;
  const parts: [string | undefined, Seconds][] = [
    [w, WEEK],
    [d, DAY],
    [h, HOUR],
    [m, MINUTE],
    [s, 1],
  ];
  return parts.reduce((sum, [digits, unit]) => sum + Number(digits ?? 0) * unit, 0);
}

/** Prints seconds as the shortest exact duration: `90s` → `1m30s`, 5400 → `1h30m`, 0 → `0m`. `parseDuration` reads it back. */
export function formatDuration(seconds: Seconds): string {
  let rest = Math.max(0, Math.round(seconds));
  if (rest === 0) return '0m';
  let text = '';
  for (const unit of ['d', 'h', 'm', 's']) {
    const size = UNIT[unit] ?? 1;
    const count = Math.floor(rest / size);
    if (count > 0) text += `${count}${unit}`;
    rest -= count * size;
  }
  return text;
}

/** 0000-01-01T00:00:00Z and 9999-12-31T23:59:59Z: what `formatInstant` writes so that `parseInstant` reads it. */
const FIRST_INSTANT: Instant = -62_167_219_200;
export const LAST_INSTANT: Instant = 253_402_300_799;

const ISO = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/** An instant as GitHub writes it, which is most of what is read: no part of it has to be taken out. */
const WRITTEN = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

/**
 * Reads an ISO 8601 date or date-time into an instant; null when it is not one, or not of the years 0000 to 9999 in UTC. Without an
 * offset it is UTC, a date alone is its midnight in UTC. Fractions of a second are dropped, as GitHub has none.
 */
export function parseInstant(text: string): Instant | null {
  if (WRITTEN.test(text)) return instantOf(text);
  const match = ISO.exec(text.trim());
  if (!match) return null;
  const [, date = '', time = '00:00', seconds = '00', zone = 'Z'] = match;
  return instantOf(`${date}T${time}:${seconds}${zone}`);
}

function instantOf(text: string): Instant | null {
  const milliseconds = Date.parse(text);
  if (Number.isNaN(milliseconds)) return null;
  const at = Math.floor(milliseconds / 1000);
  // Years are written in four digits: an offset can lead out of them.
  if (at < FIRST_INSTANT || at > LAST_INSTANT) return null;
  // Date.parse rolls 2026-02-30 over into March: refuse a day the calendar does not have.
  const day = Number(text.slice(8, 10));
  if (day > 28 && day !== new Date(`${text.slice(0, 10)}T00:00Z`).getUTCDate()) return null;
  return at;
}

/** The date that is shown for an instant: years have four digits, and what lies beyond them, such as the end of a pause, is their end. */
export const dateOf = (at: Instant): Date => new Date(Math.min(Math.max(at, FIRST_INSTANT), LAST_INSTANT) * 1000);

/** 0001-01-01 and 9000-01-01: what follows from an instant is shown as well, in every zone. */
const EARLIEST: Instant = -62_135_596_800;
const END: Instant = 221_845_392_000;

/** Why nothing is played or shown at an instant, and which instants to write instead; null where it can be. */
export function whyOutOfTime(at: Instant): { readonly why: string; readonly instead: string } | null {
  if (at < EARLIEST) return { why: 'is too early', instead: `an instant from ${formatInstant(EARLIEST)} on` };
  return at < END ? null : { why: 'is too late', instead: `an instant before ${formatInstant(END)}` };
}

/** Prints an instant as ISO 8601 in UTC to the second: `2026-11-23T10:00:00Z`. One beyond the years of four digits is printed as their end. */
export function formatInstant(at: Instant): string {
  let text = FORMATTED.get(at);
  if (text === undefined) {
    text = `${dateOf(at).toISOString().slice(0, 19)}Z`;
    if (FORMATTED.size >= MOST_FORMATTED) FORMATTED.clear();
    FORMATTED.set(at, text);
  }
  return text;
}

/** Facts that are times have exactly the form that `formatInstant` gives, as rules compare their text. */
export function isInstant(value: unknown): value is string {
  const at = typeof value === 'string' ? parseInstant(value) : null;
  return at !== null && formatInstant(at) === value;
}

/** The instants of an incident are written again in each of its records. */
const FORMATTED = new Map<Instant, string>();
const MOST_FORMATTED = 500;

/**
 * How time is counted for `elapsed.*`: `always` counts every second, a calendar only its open ones. Pure.
 * Laws: `elapsed(a, a) = 0`; monotone in `to`; `after(a, n)` is the first instant t ≥ a with `elapsed(a, t) ≥ n`.
 */
export interface Clock {
  readonly name: string;
  /** Counted seconds from `from` to `to`; 0 when `to` is before `from`. */
  elapsed(from: Instant, to: Instant): Seconds;
  /** The first instant at which `seconds` have been counted since `from`; null when that never comes (within 5 years). */
  after(from: Instant, seconds: Seconds): Instant | null;
}

/** The clock that never stops. */
export const ALWAYS: Clock = {
  name: 'always',
  elapsed: (from, to) => Math.max(0, to - from),
  after: (from, seconds) => from + Math.max(0, seconds),
};

/** When one of these schedules and calendars may change next; null where none does. */
export function earliestChange(
  timetables: readonly { nextChange(at: Instant): Instant | null }[],
  at: Instant,
): Instant | null {
  const changes = timetables.flatMap((one) => one.nextChange(at) ?? []);
  return changes.length === 0 ? null : Math.min(...changes);
}

/** The instants after `from` and before `to` at which a schedule or calendar may change, the first `most` of them. */
export function changesBetween(
  timetable: { nextChange(at: Instant): Instant | null },
  from: Instant,
  to: Instant,
  most = Number.POSITIVE_INFINITY,
): readonly Instant[] {
  const changes: Instant[] = [];
  // The next change may be years away, and the search for it takes long: nobody searches where it does not count.
  while (changes.length < most) {
    const at = timetable.nextChange(changes.at(-1) ?? from);
    if (at === null || at >= to) break;
    changes.push(at);
  }
  return changes;
}
