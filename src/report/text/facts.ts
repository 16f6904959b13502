/** Facts with their values, as people read them beside a rule. Pure. */
import { isMinutes } from '#domain/facts.ts';
import type { Facts, Json } from '#domain/rule.ts';
import { formatDuration } from '#domain/time.ts';
import { describeValue } from '#logic/index.ts';

/** Such as `count.updates = 2`; what counts minutes as the policy writes it: `elapsed.since-level = 15m`. */
export function factWithValue(path: string, value: Json): string {
  const isSpan = typeof value === 'number' && value >= 0 && isMinutes(path);
  return `${path} = ${isSpan ? formatDuration(Math.round(value * 60)) : describeValue(value)}`;
}

/** The same of all facts, one for each. */
export const factsWithValues = (facts: Facts): readonly string[] =>
  Object.entries(facts).flatMap(([group, value]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value).map(([name, one]) => factWithValue(`${group}.${name}`, one))
      : [factWithValue(group, value)],
  );
