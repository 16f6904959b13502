/** Instants and spans as people read them: with zone, with the date when it is another day, never as bare numbers. */
import { dateOf, DAY, formatDuration, HOUR, type Instant, type Seconds } from '#domain/time.ts';

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
export const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const UNITS: readonly (readonly [string, Seconds])[] = [
  ['day', DAY],
  ['hour', HOUR],
  ['minute', 60],
];

/** `14:35 UTC`; `Tue 24 Nov, 09:00 UTC` when that is not the day of `reference`, with the year when it is another one. */
export const clockTime = (at: Instant, reference: Instant): string => `${timeInUtc(at, reference)} UTC`;

/** `at 14:35 UTC`, `on Tue 24 Nov, 09:00 UTC`; `mark` makes the instant stand out. */
export const atTime = (at: Instant, reference: Instant, mark = (text: string): string => text): string =>
  `${isSameDay(at, reference) ? 'at' : 'on'} ${mark(clockTime(at, reference))}`;

/** Says instants one after the other, as in one line: a date stands only where it is not that of the instant before, or of `reference`. */
export function inTurn(reference: Instant): (at: Instant, say?: (at: Instant, reference: Instant) => string) => string {
  let before = reference;
  return (at, say = clockTime) => {
    const text = say(at, before);
    before = at;
    return text;
  };
}

/** In UTC. */
export const isSameDay = (at: Instant, reference: Instant): boolean =>
  Math.floor(at / DAY) === Math.floor(reference / DAY);

/** The time without its zone: for a table whose heading names it. */
export function timeInUtc(at: Instant, reference: Instant): string {
  const day = dateOf(at);
  const iso = day.toISOString();
  const time = iso.slice(11, 16);
  if (isSameDay(at, reference)) return time;
  const year = day.getUTCFullYear() === dateOf(reference).getUTCFullYear() ? '' : ` ${iso.slice(0, 4)}`;
  return `${DAYS[day.getUTCDay()] ?? ''} ${day.getUTCDate()} ${MONTHS[day.getUTCMonth()] ?? ''}${year}, ${time}`;
}

/** `28 Nov 2026`. */
export function day(at: Instant): string {
  const date = dateOf(at);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`;
}

/** `5 minutes`, `1 hour 5 minutes`, `2 days 3 hours`: the two largest units, rounded down; `less than a minute`. */
export function span(seconds: Seconds): string {
  let rest = Math.max(0, Math.floor(seconds));
  if (rest < 60) return 'less than a minute';
  const words: string[] = [];
  for (const [name, size] of UNITS) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) words.push(plural(count, name));
    // Only the unit directly after the largest is added: "2 days 4 minutes" helps nobody.
    else if (words.length > 0) break;
    if (words.length === 2) break;
  }
  return words.join(' ');
}

/** `in 5 minutes`: to the minute in which it is, as the time beside it is printed. */
export const within = (at: Instant, now: Instant): string =>
  `in ${span(Math.max(60, Math.ceil((at - (at % 60) - now) / 60) * 60))}`;

/** `14:20 UTC (15 minutes ago)`, `14:40 UTC (in 5 minutes)`. Only for what is read when it is written. */
export function clockAndAge(at: Instant, now: Instant): string {
  if (at > now) return `${clockTime(at, now)} (${within(at, now)})`;
  return `${clockTime(at, now)} (${now - at < 60 ? 'just now' : `${span(now - at)} ago`})`;
}

/** `1 comment`, `2 comments`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** `2nd`, `3rd`, `11th`. */
export function ordinal(n: number): string {
  const tens = n % 100;
  const suffix = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${suffix}`;
}

/** `1h30m`: to the minute, as the instants beside it are printed; less than one as it is. */
export const toTheMinute = (seconds: Seconds): string =>
  formatDuration(seconds < 60 ? seconds : Math.round(seconds / 60) * 60);
