/** The check of `lookup`: a table of this policy, and one value as the key. */
import { nearest } from '#domain/nearest.ts';
import { type Json, OTHERS, type Path, type Table } from '#domain/rule.ts';
import { type Context, factName, kind } from './context.ts';
import { printJson, UNKNOWN, value } from './literal.ts';
import type { Absence, OperandType } from './types.ts';

/** The type of what a table holds. */
export function checkLookup(name: Json, key: OperandType, at: (index: number) => Path, context: Context): OperandType {
  const table = typeof name === 'string' ? context.tables.get(name) : undefined;
  if (table === undefined) {
    context.report(
      'unknown-table',
      at(0),
      `There is no table \`${printJson(name)}\` in this policy.`,
      instead(name, context),
    );
    return UNKNOWN;
  }
  const type = typeOf(table);
  if (type === null || key.type.kind === 'unknown' || !isKey(key, at(1), context)) return UNKNOWN;
  const keys = new Set(table.map(([one]) => one));
  const known = valuesOf(key);
  const strays = [...keys].filter((one) => one !== OTHERS && !canBe(one, key, known));
  for (const stray of strays) {
    context.report(
      'unknown-value',
      at(0),
      `The table \`${printJson(name)}\` has the key \`${stray}\`, which ${factName(key)} never is.`,
      insteadOfKey(stray, known),
      { row: { table: printJson(name), key: stray, part: 'key' } },
    );
  }
  const absence = absenceIn(table, printJson(name), key, at);
  return absence === null ? value(type) : { ...value(type), absent: true, absence };
}

/** Why a table may give nothing; null where it always gives something. */
function absenceIn(table: Table, name: string, key: OperandType, at: (index: number) => Path): Absence | null {
  const keys = new Set(table.map(([one]) => one));
  const hasAll = keys.has(OTHERS) || (valuesOf(key)?.every((one) => keys.has(one)) === true && !isOpen(key));
  if (key.absent && !keys.has(OTHERS)) {
    const what = `${factName(key)} can be absent, the table \`${name}\` has no row for that`;
    return { what, help: hasAll ? `${ROW_FOR_OTHERS}, or ${GUARD}.` : `${ROW_FOR_OTHERS}.`, at: at(1) };
  }
  if (!hasAll) {
    const what = `The table \`${name}\` has no row for some keys`;
    return { what, help: `${ROW_FOR_OTHERS}.`, at: at(0) };
  }
  if (table.every(([, one]) => one !== null)) return null;
  return {
    what: `The table \`${name}\` gives null for some keys`,
    help: 'Write a value in each of its rows.',
    at: at(0),
  };
}

const ROW_FOR_OTHERS = 'Give the table a row `"*"` for all others';
const GUARD = 'guard the fact in the same `and` or `if`';

function isKey(key: OperandType, at: Path, context: Context): boolean {
  if (key.fact?.time) {
    context.report('time-misused', at, `${factName(key)} grows with time, so it can only be compared.`, 'Use `if`.');
    return false;
  }
  if (['string', 'enum', 'number'].includes(key.type.kind)) return true;
  const help =
    key.type.kind === 'list' ? 'Ask for its elements with `some` or `in`.' : 'Use a fact that is a text or a number.';
  context.report('type-mismatch', at, `A table is looked up by a text or a number, but this is ${kind(key)}.`, help);
  return false;
}

function instead(name: Json, { tables }: Context): string {
  const near = nearest(printJson(name), tables.keys());
  if (near !== null) return `Did you mean \`${near}\`?`;
  const names = [...tables.keys()].map((one) => `\`${one}\``);
  return names.length === 0 ? 'Declare it under `tables`.' : `There are ${names.join(', ')}.`;
}

/** Can the fact be this key? A number is looked up as it is written. */
function canBe(one: string, { type }: OperandType, known: readonly string[] | null): boolean {
  if (type.kind === 'number') return String(Number(one)) === one;
  return known === null || known.includes(one);
}

function insteadOfKey(stray: string, known: readonly string[] | null): string {
  if (known === null) return 'Write the keys as numbers are written: `5`, `0.5`.';
  const near = nearest(stray, known);
  if (near !== null) return `Did you mean \`${near}\`?`;
  return `It is one of ${known.map((one) => `\`${one}\``).join(', ')}: correct the key, or take it out.`;
}

/** All that a key can be, where that is known. */
function valuesOf({ type }: OperandType): readonly string[] | null {
  return type.kind === 'enum' ? type.values : type.kind === 'string' ? (type.values ?? null) : null;
}

const isOpen = ({ type }: OperandType): boolean => type.kind === 'string' && type.open === true;

/** Null where the rows are of several kinds, which is told at the table itself. */
function typeOf(table: Table): Exclude<OperandType['type'], { kind: 'enum' }> | null {
  const values = table.map(([, one]) => one).filter((one) => one !== null);
  const kinds = new Set(values.map((one) => (Array.isArray(one) ? 'list' : typeof one)));
  if (kinds.size === 0) return { kind: 'null' };
  if (kinds.size > 1) return null;
  const [only] = kinds;
  if (only === 'list') return { kind: 'list' };
  if (only === 'boolean') return { kind: 'boolean' };
  if (only === 'string') return { kind: 'string' };
  const min = Math.min(...values.map(Number));
  return { kind: 'number', min, positive: min > 0 };
}
