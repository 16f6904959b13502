import { type Instant, parseDuration, parseInstant } from '#domain/time.ts';

/** A duration since `declared`, or an instant of its own; null when it is neither. */
export function readMoment(text: string, declared: Instant): Instant | null {
  const duration = parseDuration(text);
  return duration === null ? parseInstant(text) : declared + duration;
}
