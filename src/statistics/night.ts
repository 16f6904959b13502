/** Whether it was night where somebody is. Pure. */
import { type Part, parts, toLocal } from '#calendar/index.ts';
import type { Policy } from '#domain/policy.ts';
import type { Instant, Span } from '#domain/time.ts';

/** Night begins at 22:00 and ends at 07:00 by local clocks. */
export function isNight(at: Instant, zone: string): boolean {
  const { time } = toLocal(at, zone);
  return time >= '22:00' || time < '07:00';
}

const byLayer = ({ overridden }: Part): boolean => !overridden;

/** By lower-case login, the time zone of the first layer that has them on call in the span; of a schedule where only overrides do. */
export function zonesOf(policies: readonly Policy[], { from, to }: Span): ReadonlyMap<string, string> {
  const zones = new Map<string, string>();
  for (const schedule of policies.flatMap((policy) => [...policy.schedules.values()])) {
    const found = parts(schedule, from, to);
    for (const { start, who } of [...found.filter(byLayer), ...found.filter((part) => !byLayer(part))]) {
      for (const login of who)
        if (!zones.has(login.toLowerCase())) zones.set(login.toLowerCase(), schedule.timezoneAt(start));
    }
  }
  return zones;
}
