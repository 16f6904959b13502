/** Tables of a policy, and what `lookup` finds in them. Pure. */
import { entryOf, type Json, OTHERS, type Table, withOperands } from '#domain/rule.ts';

/** What stands at a key; a number is looked up as it is written. Null where there is no row for it. */
export function finder(table: Table): (key: Json) => Json {
  const rows = new Map(table);
  const others = rows.get(OTHERS) ?? null;
  return (key) => {
    if (typeof key !== 'string' && typeof key !== 'number') return others;
    return rows.has(String(key)) ? (rows.get(String(key)) ?? null) : others;
  };
}

/**
 * A rule with the rows of a table as a third operand of each `lookup`: `{lookup: [owners, key]}` is `{lookup: [owners, key, rows]}`.
 * So a compiled rule says by itself all that it means, to the analysis and to `json-logic-js` alike.
 */
export function withRows(rule: Json, tables: ReadonlyMap<string, Table>): Json {
  if (tables.size === 0 || typeof rule !== 'object' || rule === null) return rule;
  if (Array.isArray(rule)) return (rule as readonly Json[]).map((item) => withRows(item, tables));
  const entry = entryOf(rule);
  if (entry === null) return rule;
  if (entry.operator !== 'lookup') return withOperands(entry, (one) => withRows(one, tables));
  const [name = null, key = null] = entry.operands;
  return { lookup: [name, withRows(key, tables), (typeof name === 'string' ? tables.get(name) : undefined) ?? []] };
}

/** A rule as it is written: without the rows of its tables. */
export function withoutRows(rule: Json): Json {
  if (Array.isArray(rule)) return (rule as readonly Json[]).map(withoutRows);
  const entry = entryOf(rule);
  if (entry === null) return rule;
  return entry.operator === 'lookup'
    ? { lookup: entry.operands.slice(0, 2).map(withoutRows) }
    : withOperands(entry, withoutRows);
}
