/** When an incident is declared that stands for all of its severity. Pure. */
import type { Policy, Severity } from '#domain/policy.ts';
import type { Instant, Seconds } from '#domain/time.ts';

const WEEK: Seconds = 7 * 86_400;
/** Tuesday, 6 January 1970, 10:00 UTC: far from weekends, and from the hand-overs of a Monday. */
const TUESDAY: Instant = 5 * 86_400 + 10 * 3600;

/**
 * The first Tuesday, 10:00 UTC, from `from` on, or, where the severity counts on a calendar that is closed then, when that opens next:
 * what is shown of a policy does not depend on the day on which somebody looks. Pure.
 */
export function typicalStart({ calendars }: Policy, { clock }: Severity, from: Instant): Instant {
  const tuesday = from + ((((TUESDAY - from) % WEEK) + WEEK) % WEEK);
  const calendar = calendars.get(clock.name);
  return calendar === undefined || calendar.open(tuesday) ? tuesday : (calendar.nextChange(tuesday) ?? tuesday);
}
