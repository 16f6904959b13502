/** Spans of time as people write them, in the words of the language. Pure. */
import { formatDuration, HOUR, parseDuration } from '#domain/time.ts';

/** What was probably meant by something like `1h40`, `5 minutes`, `-5m`, `1.5h`. */
export function durationGuess(text: string): string {
  const compact = text.trim().toLowerCase().replace(/^-/, '').replace(/\s+/g, '');
  const words = compact.replace(
    /(\d)(weeks?|days?|hours?|hrs?|minutes?|mins?|seconds?|secs?)/g,
    (_, digit: string, unit: string) => digit + unit.charAt(0),
  );
  if (/^\d+$/.test(words)) return `${words}m`;
  if (/h\d+$/.test(words)) return `${words}m`;
  const [, count = '', unit = ''] = /^(\d+\.\d{1,3})([wdhm])$/.exec(words) ?? [];
  return unit === '' ? words : formatDuration(Number(count) * (parseDuration(`1${unit}`) ?? 0));
}

/** The units of a turn, by the words for them. */
const UNITS: ReadonlyMap<string, string> = new Map([
  ...['h', 'hour', 'hours', 'hourly'].map((word) => [word, 'h'] as const),
  ...['d', 'day', 'days', 'daily'].map((word) => [word, 'd'] as const),
  ...['w', 'week', 'weeks', 'weekly'].map((word) => [word, 'w'] as const),
  ...['mo', 'month', 'months', 'monthly'].map((word) => [word, 'mo'] as const),
]);

/** The length of a turn that was probably meant by something like `weekly`, `1 week`, `1MO` or `1d12h`; empty for none. */
export function periodGuess(text: string): string {
  const [, count = '', word = ''] = /^(\d*) ?([a-z]+)$/.exec(text) ?? [];
  const unit = UNITS.get(word);
  if (unit !== undefined) return `${Number(count || 1)}${unit}`;
  const hours = (parseDuration(text) ?? 0) / HOUR;
  return Number.isInteger(hours) && hours > 0 ? `${hours}h` : '';
}
