/** Recurrence rules of calendars (RFC 5545) as far as a policy can turn by them. Pure. */
import { WEEKDAYS, type Weekday } from '#calendar/index.ts';

export interface Recurrence {
  readonly unit: 'h' | 'd' | 'w' | 'mo';
  /** One in so many hours, days, weeks or months. */
  readonly interval: number;
  /** The only days that it is on; empty where it names none. */
  readonly days: readonly Weekday[];
  readonly weekStart: Weekday;
  /** The day of the month that it names; null where it names none. */
  readonly monthDay: number | null;
  /** `EXDATE` and `RDATE`, where it has them. */
  readonly dates: readonly string[];
}

const UNITS: Readonly<Record<string, Recurrence['unit']>> = { HOURLY: 'h', DAILY: 'd', WEEKLY: 'w', MONTHLY: 'mo' };
const KNOWN = new Set(['FREQ', 'INTERVAL', 'BYDAY', 'WKST', 'BYMONTHDAY']);

/** `MO`; null for anything else, such as `1MO`, the first of a month. */
const weekdayOf = (text: string): Weekday | null =>
  WEEKDAYS.find((day) => day.slice(0, 2).toUpperCase() === text) ?? null;

/** The rule that these lines come to (`RRULE:FREQ=WEEKLY;BYDAY=MO`); in words why there is none. */
export function recurrenceOf(lines: readonly string[]): Recurrence | string {
  const isDates = (line: string): boolean => /^(?:EXDATE|RDATE)\b/i.test(line);
  const [rule, ...further] = lines.filter((line) => !isDates(line));
  if (rule === undefined) return 'it does not recur';
  if (further.length > 0) return 'it has several rules of recurrence';
  const parts = new Map(
    rule
      .replace(/^RRULE:/i, '')
      .toUpperCase()
      .split(';')
      .filter(Boolean)
      .map((part): readonly [string, string] => [part.replace(/=.*$/, ''), part.replace(/^[^=]*=?/, '')]),
  );
  const unknown = [...parts.keys()].find((name) => !KNOWN.has(name));
  if (unknown !== undefined) return `its recurrence has \`${cut(unknown)}\`, which a rotation here cannot say`;
  const recurrence = ruleOf(parts);
  if (typeof recurrence === 'string') return recurrence;
  return { ...recurrence, dates: ['EXDATE', 'RDATE'].filter((name) => lines.some((line) => nameOf(line) === name)) };
}

const cut = (text: string): string => text.slice(0, 20);
const nameOf = (line: string): string => line.replace(/[^A-Za-z].*$/s, '').toUpperCase();

function ruleOf(parts: ReadonlyMap<string, string>): Omit<Recurrence, 'dates'> | string {
  const [frequency = '', interval = '1', by = '', monthDay] = ['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY'].map((name) =>
    parts.get(name),
  );
  const unit = UNITS[frequency];
  if (unit === undefined) return `it recurs \`${cut(frequency)}\`, which a rotation here cannot`;
  if (!/^[1-9]\d{0,2}$/.test(interval)) return 'its interval is none of 1 to 999';
  const days = by.split(',').filter(Boolean).map(weekdayOf);
  if (days.includes(null)) return 'it is on certain days of a month (`BYDAY`), which a rotation here cannot say';
  const on = WEEKDAYS.filter((day) => days.includes(day));
  return {
    unit,
    interval: Number(interval),
    // All days of the week are no restriction.
    days: on.length === 7 && unit !== 'w' ? [] : on,
    weekStart: weekdayOf(parts.get('WKST') ?? '') ?? 'mon',
    monthDay: monthDay === undefined ? null : Number(monthDay),
  };
}
