/** Weekly spans of an export as the windows of a policy, each of which lasts a day at most. Pure. */
import { DAY, type Instant, MINUTE, WEEK } from '#domain/time.ts';
import { type HoursSpec, toLocal, WEEKDAYS, type Weekday } from '#calendar/index.ts';

const DAY_IN_MINUTES = DAY / MINUTE;
const WEEK_IN_MINUTES = WEEK / MINUTE;

/** How periods of a rotation end in a policy, by what exports call them. */
export const PERIOD_UNITS: Readonly<Record<string, string>> = { hourly: 'h', daily: 'd', weekly: 'w', monthly: 'mo' };

/** An instant as a policy writes it, on the clock of a zone. */
export function localText(at: Instant, timezone: string): string {
  const { date, time } = toLocal(at, timezone);
  return `${date}T${time}`;
}

/** Minutes since Monday, 00:00, and how long. */
export interface WeekSpan {
  readonly start: number;
  readonly minutes: number;
}

const timeOf = (minutes: number): string => {
  const inDay = ((minutes % DAY_IN_MINUTES) + DAY_IN_MINUTES) % DAY_IN_MINUTES;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
};

/** `09:00` or `09:00:00` as minutes since midnight; null for anything else. */
export function minutesOf(time: string): number | null {
  const match = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(time);
  return match ? Number(match[1]) * 60 + Number(match[2]) : null;
}

/** The windows that these spans come to; those of the same hours are one. Null when they are all of the week. */
export function windowsOf(spans: readonly WeekSpan[]): readonly HoursSpec[] | null {
  const pieces = spans.flatMap(splitAtMidnights);
  const grouped = new Map<string, Set<Weekday>>();
  for (const { start, minutes } of pieces) {
    const day = WEEKDAYS[Math.floor(start / DAY_IN_MINUTES) % 7] ?? 'mon';
    const key = `${timeOf(start)} ${timeOf(start + minutes)}`;
    grouped.set(key, (grouped.get(key) ?? new Set<Weekday>()).add(day));
  }
  const windows = [...grouped].map(([key, days]): HoursSpec => {
    const [from = '', to = ''] = key.split(' ');
    return { days: WEEKDAYS.filter((day) => days.has(day)), from, to };
  });
  const [only] = windows;
  return windows.length === 1 && only?.days.length === 7 && only.from === only.to ? null : windows;
}

/** A span of at most a day stays whole, so that a night is one window; a longer one is cut at each midnight. */
function splitAtMidnights({ start, minutes }: WeekSpan): readonly WeekSpan[] {
  const from = ((start % WEEK_IN_MINUTES) + WEEK_IN_MINUTES) % WEEK_IN_MINUTES;
  if (minutes <= DAY_IN_MINUTES) return [{ start: from, minutes }];
  const pieces: WeekSpan[] = [];
  for (let at = from, rest = Math.min(minutes, WEEK_IN_MINUTES); rest > 0; ) {
    const length = Math.min(rest, DAY_IN_MINUTES - (at % DAY_IN_MINUTES));
    pieces.push({ start: at % WEEK_IN_MINUTES, minutes: length });
    at += length;
    rest -= length;
  }
  return pieces;
}

/** The same hours on each of these days. */
export const onDays = (days: readonly Weekday[], from: number, minutes: number): readonly WeekSpan[] =>
  days.map((day) => ({ start: WEEKDAYS.indexOf(day) * DAY_IN_MINUTES + from, minutes }));

/** How long from one time of day to another: over midnight where it is not later, a day where it is the same. */
export const minutesBetween = (from: number, to: number): number =>
  to > from ? to - from : to - from + DAY_IN_MINUTES;

/** A turn of so many seconds as a policy writes it; null where that is no whole number of hours. */
export function periodOf(seconds: number): string | null {
  if (seconds <= 0 || seconds % 3600 !== 0) return null;
  const hours = seconds / 3600;
  if (hours % 168 === 0) return `${hours / 168}w`;
  return hours % 24 === 0 ? `${hours / 24}d` : `${hours}h`;
}
