/** Spans of time as flags of commands name them: how long they are at most, and the words for a longer one. Pure. */
import { formatInstant, type Instant, parseDuration, type Seconds } from '#domain/time.ts';

const DAY: Seconds = 86_400;
/** Ten years with their leap days. Whole rotations, reports and calendars fit; a slip in a year does not. */
export const LONGEST_SPAN: Seconds = (10 * 365 + 3) * DAY;

/** What passes at once in a sandbox at most: longer than reviews take, and as many runs as one waits for. */
export const LONGEST_WAIT: Seconds = 90 * DAY;

/** Why nothing is said of the time between two instants that `--from` and `--to` name; null where it can be. */
export function spanProblem(from: Instant, to: Instant): string | null {
  if (to - from <= LONGEST_SPAN) return null;
  return `From ${formatInstant(from)} to ${formatInstant(to)} is longer than ten years, the longest span. Write --to ${formatInstant(from + LONGEST_SPAN)} or earlier, or a later --from.`;
}

/** The time that is to pass, in seconds; else why not. `example` is how one is written, `most` the longest. */
export function readSpan(
  text: string,
  { example, most }: { readonly example: string; readonly most: Seconds },
): Seconds | string {
  const seconds = parseDuration(text);
  if (seconds === null || seconds === 0) return `"${text}" is no duration. Write it as ${example}.`;
  return seconds > most ? `"${text}" is too long. Write ${most / DAY}d or less, such as ${example}.` : seconds;
}
