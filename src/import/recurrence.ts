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
export const weekdayOf = (text: string): Weekday | null =>
  WEEKDAYS.find((day) => day.slice(0, 2).toUpperCase() === text) ?? null;

/** The rule that these lines come to (`RRULE:FREQ=WEEKLY;BYDAY=MO`); in words why there is none. */
export function recurrenceOf(lines: readonly string[]): Recurrence | string {
  const isDates = (line: string): boolean => /^(?:EXDATE|RDATE)\b/i.test(line);
  const [rule, ...further] = lines.filter((line) => !isDates(line));
  if (rule === undefined) return 'it does not recur';
  if (further.length > 0) return 'it has several rules of recurrence';
  const parts = new Map<string, string>();
  for (const part of rule
    .replace(/^RRULE:/i, '')
    .toUpperCase()
    .split(';')
    .filter(Boolean)) {
    const [name = '', value = ''] = part.split('=');
    if (!KNOWN.has(name)) return `its recurrence has \`${name.slice(0, 20)}\`, which a rotation here cannot say`;
    parts.set(name, value);
  }
  const unit = UNITS[parts.get('FREQ') ?? ''];
  if (unit === undefined)
    return `it recurs \`${(parts.get('FREQ') ?? '').slice(0, 20)}\`, which a rotation here cannot`;
  const interval = Number(parts.get('INTERVAL') ?? 1);
  if (!Number.isInteger(interval) || interval < 1 || interval > 999) return 'its interval is none of 1 to 999';
  const days = (parts.get('BYDAY') ?? '').split(',').filter(Boolean).map(weekdayOf);
  if (days.includes(null)) return 'it is on certain days of a month (`BYDAY`), which a rotation here cannot say';
  const on = WEEKDAYS.filter((day) => days.includes(day));
  return {
    unit,
    interval,
    // Every day of the week is no restriction of hours and days.
    days: on.length === 7 && unit !== 'w' ? [] : on,
    weekStart: weekdayOf(parts.get('WKST') ?? 'MO') ?? 'mon',
    monthDay: parts.has('BYMONTHDAY') ? Number(parts.get('BYMONTHDAY')) : null,
    dates: ['EXDATE', 'RDATE'].filter((name) => lines.some((line) => line.toUpperCase().startsWith(name))),
  };
}
