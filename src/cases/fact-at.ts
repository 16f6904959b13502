/** Facts by their paths. Pure. */
import type { Facts, Json } from '#domain/rule.ts';

/** The value of a fact by its path; undefined when the facts leave it out. */
export function factAt(facts: Facts, path: string): Json | undefined {
  const [group = '', name] = path.split('.');
  const held = facts[group];
  if (name === undefined) return held;
  return held !== null && typeof held === 'object' && Object.hasOwn(held, name)
    ? (held as { readonly [key: string]: Json })[name]
    : undefined;
}

export const numberAt = (facts: Facts, path: string): number => {
  const value = factAt(facts, path);
  return typeof value === 'number' ? value : 0;
};

/** What is counted, as a story can show it: whole, not negative, and no more than `most`. */
export const countAt = (facts: Facts, name: string, most: number): number =>
  Math.min(most, Math.max(0, Math.ceil(numberAt(facts, `count.${name}`))));
