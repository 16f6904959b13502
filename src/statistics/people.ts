/** How often something came to people, by day, at night, and by week. Pure. */
import { compareTexts } from '#domain/canonical.ts';
import type { PersonTimes } from '#domain/results/statistics.ts';
import type { Instant, Span } from '#domain/time.ts';
import { isNight } from './night.ts';
import { weekOf, weeksOf } from './span.ts';

/** Those with the most first. `zones` has people's time zones by lower-case login. */
export function timesPerPerson(
  all: readonly { readonly login: string; readonly at: Instant }[],
  span: Span,
  zones: ReadonlyMap<string, string>,
): readonly PersonTimes[] {
  const people = new Map<string, { readonly login: string; readonly at: Instant[] }>();
  for (const { login, at } of all) {
    const key = login.toLowerCase();
    const person = people.get(key) ?? { login, at: [] };
    person.at.push(at);
    people.set(key, person);
  }
  const weeks = weeksOf(span);
  return [...people]
    .map(([key, { login, at }]) => personOf(login, zones.get(key) ?? null, at, weeks))
    .toSorted((a, b) => total(b) - total(a) || compareTexts(a.login.toLowerCase(), b.login.toLowerCase()));
}

function personOf(
  login: string,
  zone: string | null,
  times: readonly Instant[],
  weeks: readonly Instant[],
): PersonTimes {
  const where = zone ?? 'UTC';
  const night = times.filter((at) => isNight(at, where)).length;
  return {
    login,
    zone: where,
    zoneFrom: zone === null ? 'default' : 'schedule',
    day: times.length - night,
    night,
    perWeek: weeks.map((week) => times.filter((at) => weekOf(at) === week).length),
  };
}

const total = ({ day, night }: PersonTimes): number => day + night;
