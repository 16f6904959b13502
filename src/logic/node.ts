import type { Json } from '#domain/rule.ts';

/** Deeper than this a rule is refused: nobody can review it, and no stack is spent on it. */
export const MAX_DEPTH = 64;

/** The depth of a rule, counted without recursion and no further than needed to know that it is too deep. */
export function isTooDeep(rule: Json): boolean {
  let level: readonly Json[] = [rule];
  for (let depth = 0; depth <= MAX_DEPTH; depth += 1) {
    level = level.flatMap((node) => (typeof node === 'object' && node !== null ? Object.values(node) : []));
    if (level.length === 0) return false;
  }
  return true;
}

/** A JSON value as it would be written, for messages. */
export const printJson = (value: Json | undefined): string =>
  typeof value === 'string' ? value : JSON.stringify(value ?? null);
