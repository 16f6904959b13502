/** What a schedule does that its authors may not have meant: hours without anybody, somebody with more than their share. Pure. */
import { nameKey } from '#domain/names.ts';
import type { Schedule } from '#domain/policy.ts';
import { DAY, type Instant, type Seconds } from '#domain/time.ts';
import { parts, type Shift } from './shifts.ts';
import type { LayerSpec } from './spec.ts';

/** How far ahead `holes` looks, in seconds. */
export const HORIZON: Seconds = 90 * DAY;
/** Long enough that whose turn comes first does not matter. */
const YEAR: Seconds = 365 * DAY;
/** How many times an even share is too much. */
const MUCH = 1.25;

/** The spans of the 90 days after `from` in which nobody is on call, except where an override names nobody on purpose. Pure. */
export function holes(schedule: Schedule, from: Instant): readonly Shift[] {
  if (schedule.isSteady(from)) return [];
  return parts(schedule, from, from + HORIZON).filter(({ who, overridden }) => who.length === 0 && !overridden);
}

/** Which turns of a rotation have the people of the one before, by their place; the last turn comes before the first. Pure. */
export function repeatedTurns(rotate: LayerSpec['rotate']): readonly number[] {
  const keys = rotate.map((turn) => [turn].flat().map(nameKey).toSorted().join());
  return keys.flatMap((key, index) => (keys.length > 1 && key !== '' && key === keys.at(index - 1) ? [index] : []));
}

export interface Load {
  readonly who: string;
  /** Seconds on call. */
  readonly seconds: Seconds;
  /** Seconds on call if everybody had as many. */
  readonly even: Seconds;
  /** How many people share the schedule. */
  readonly people: number;
}

/**
 * Who is on call much more than an even share of the year after `from`, the busiest first. One turn more than others does not
 * count: it only depends on where the year ends. Overrides do not count either: they are swaps. Pure.
 */
export function overloads(schedule: Schedule, from: Instant): readonly Load[] {
  if (schedule.isSteady(from)) return [];
  const totals = new Map<string, { seconds: Seconds; longest: Seconds }>();
  for (const { start, end, who, overridden } of parts(schedule, from, from + YEAR)) {
    if (overridden) continue;
    for (const login of who) {
      const { seconds, longest } = totals.get(login) ?? { seconds: 0, longest: 0 };
      totals.set(login, { seconds: seconds + end - start, longest: Math.max(longest, end - start) });
    }
  }
  const people = totals.size;
  const even = Math.floor([...totals.values()].reduce((sum, { seconds }) => sum + seconds, 0) / people);
  return [...totals]
    .filter(([, { seconds, longest }]) => seconds > even * MUCH && seconds - even > longest)
    .map(([who, { seconds }]) => ({ who, seconds, even, people }))
    .toSorted((a, b) => b.seconds - a.seconds);
}
