/** Spans of time as people write them, in the words of the language. Pure. */
import { formatDuration, parseDuration } from '#domain/time.ts';

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

const PERIOD = /^(\d*) ?(h|hours?|hourly|d|days?|daily|w|weeks?|weekly|mo|months?|monthly)$/;

/** The length of a turn that was probably meant by something like `weekly`, `1 week`, `1MO` or `1d12h`; empty for none. */
export function periodGuess(text: string): string {
  const [, count = '', word] = PERIOD.exec(text) ?? [];
  if (word !== undefined) return Number(count || 1) > 0 ? `${Number(count || 1)}${/^(?:mo|.)/.exec(word)?.[0]}` : '';
  const hours = (parseDuration(text) ?? 0) / 3600;
  return Number.isInteger(hours) && hours > 0 ? `${hours}h` : '';
}
