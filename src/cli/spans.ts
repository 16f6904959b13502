/** Spans of time as flags of commands name them: how long they are at most, and the words for a longer one. Pure. */
import { Refusal } from './io.ts';
import { DAY, formatInstant, type Instant, parseDuration, type Seconds } from '#domain/time.ts';

/** Ten years with their leap days. Whole rotations, reports and calendars fit; a slip in a year does not. */
export const LONGEST_SPAN: Seconds = (10 * 365 + 3) * DAY;

/** What passes at once in a sandbox at most: longer than reviews take, and as many runs as one waits for. */
export const LONGEST_WAIT: Seconds = 90 * DAY;

/** Throws a `Refusal` where too long a time lies between two instants that `--from` and `--to` name. */
export function requireSpan(from: Instant, to: Instant): void {
  if (to - from <= LONGEST_SPAN) return;
  throw new Refusal(
    `From ${formatInstant(from)} to ${formatInstant(to)} is longer than ten years, the longest span. Write --to ${formatInstant(from + LONGEST_SPAN)} or earlier, or a later --from.`,
  );
}

/** The time that is to pass, in seconds; throws a `Refusal`. `example` is how one is written, `most` the longest. */
export function readSpan(
  text: string,
  { example, most }: { readonly example: string; readonly most: Seconds },
): Seconds {
  const seconds = parseDuration(text);
  if (seconds === null || seconds === 0) throw new Refusal(`"${text}" is no duration. Write it as ${example}.`);
  if (seconds > most) throw new Refusal(`"${text}" is too long. Write ${most / DAY}d or less, such as ${example}.`);
  return seconds;
}
