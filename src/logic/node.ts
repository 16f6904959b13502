import type { Json } from '#domain/rule.ts';

/** An operator and its operands; a single operand may be written without a list. */
export interface Entry {
  readonly operator: string;
  readonly operands: readonly Json[];
  /** True when the operands are written as a list. */
  readonly listed: boolean;
}

/** The operator and operands of a node. Null for anything but an object with a key; only the first key is read. */
export function entryOf(rule: Json): Entry | null {
  if (typeof rule !== 'object' || rule === null || Array.isArray(rule)) return null;
  const [entry] = Object.entries(rule);
  if (entry === undefined) return null;
  const [operator, operands] = entry;
  return Array.isArray(operands)
    ? { operator, operands: operands as readonly Json[], listed: true }
    : { operator, operands: [operands], listed: false };
}

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
