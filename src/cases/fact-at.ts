/** Facts by their paths. Pure. */
import { SINCE_DETAIL } from '#domain/facts.ts';
import type { Facts, Json, JsonMap } from '#domain/rule.ts';

/** The value of a fact by its path; undefined when the facts leave it out. */
export function factAt(facts: Facts, path: string): Json | undefined {
  let found: Json | undefined = facts;
  for (const name of path.split('.')) {
    if (found === null || typeof found !== 'object' || !Object.hasOwn(found, name)) return undefined;
    found = (found as JsonMap)[name];
  }
  return found;
}

/** Minutes since each detail that says an instant, by its name. */
export const sinceDetails = (facts: Facts): readonly (readonly [string, number])[] =>
  Object.entries(factAt(facts, SINCE_DETAIL) ?? {}).flatMap(([name, minutes]) =>
    typeof minutes === 'number' ? [[name, minutes] as const] : [],
  );

export const numberAt = (facts: Facts, path: string): number => {
  const value = factAt(facts, path);
  return typeof value === 'number' ? value : 0;
};

/** What is counted, as a story can show it: whole, not negative, and no more than `most`. */
export const countAt = (facts: Facts, name: string, most: number): number =>
  Math.min(most, Math.max(0, Math.ceil(numberAt(facts, `count.${name}`))));
