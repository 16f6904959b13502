/** Tables as written: their rows, and what is wrong with them. Pure. */
import { answerKey } from '#domain/spelling.ts';
import type { Json, Path, Table } from '#domain/rule.ts';
import { parseDuration } from '#domain/time.ts';
import type { TableRow } from '#logic/index.ts';
import type { PolicyDraft } from './document.ts';
import { toPointer } from './pointer.ts';
import { badLogin, bareLogin, isLogin } from './people.ts';
import { type Problem, problem } from './problem.ts';

export type Tables = ReadonlyMap<string, Table>;

export const readTables = (policy: PolicyDraft): Tables =>
  new Map(
    Object.entries((policy.tables ?? {}) as unknown as Record<string, Record<string, Json>>).map(([name, rows]) => [
      name,
      Object.entries(rows ?? {}).map(([key, value]): readonly [string, Json] => [key, minutesOf(value)]),
    ]),
  );

/** `{duration: 4h}` is a number of minutes. */
function minutesOf(value: Json): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const { duration } = value as { readonly duration?: Json };
  // Without one it is a problem of shape, and of no kind.
  return typeof duration === 'string' ? (parseDuration(duration) ?? 0) / 60 : null;
}

/** Where a row stands in the document. */
export const placeOfRow = ({ table, key, part }: TableRow): Pick<Problem, 'path' | 'key'> =>
  part === 'key' ? { path: toPointer(['tables', table]), key } : { path: toPointer(['tables', table, key]), key: null };

/** Two keys that people cannot tell apart, and rows of several kinds. */
export const checkTables = (tables: Tables): readonly Problem[] =>
  [...tables].flatMap(([name, table]) => [...checkKeys(name, table), ...checkKinds(name, table)]);

function checkKeys(name: string, table: Table): readonly Problem[] {
  const known = new Map<string, string>();
  return table.flatMap(([key]) => {
    const other = known.get(answerKey(key));
    known.set(answerKey(key), other ?? key);
    return other === undefined
      ? []
      : [problem('table-key-twice', toPointer(['tables', name]), { found: key, other, table: name }, { key })];
  });
}

const KINDS = { string: 'a text', number: 'a number', boolean: 'true or false', list: 'a list' } as const;
const kindOf = (value: Json): keyof typeof KINDS =>
  Array.isArray(value) ? 'list' : (typeof value as 'string' | 'number' | 'boolean');

function checkKinds(name: string, table: Table): readonly Problem[] {
  const rows = table.filter(([, value]) => value !== null);
  const [first] = rows;
  const other = first && rows.find(([, value]) => kindOf(value) !== kindOf(first[1]));
  if (first === undefined || other === undefined) return [];
  const [kind, wanted] = [kindOf(other[1]), kindOf(first[1])];
  const suggestion = wanted === 'list' && typeof other[1] === 'string' ? ` Write \`[${other[1]}]\`.` : '';
  return [
    problem('table-mixed', toPointer(['tables', name, other[0]]), {
      found: KINDS[kind],
      other: `\`${first[0]}\``,
      expected: KINDS[wanted],
      suggestion,
    }),
  ];
}

/** The tables with bare logins in their rows, for rules that give people, and what in them is no login. */
export function tablesOfPeople(
  tables: Tables,
  used: ReadonlySet<string>,
): { readonly tables: Tables; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const read = (value: Json, path: Path): Json => {
    if (Array.isArray(value)) return value.map((item: Json, index) => read(item, [...path, index]));
    if (typeof value !== 'string') return value;
    if (!isLogin(value)) problems.push(badLogin(toPointer(path), value));
    return bareLogin(value);
  };
  const bare = [...tables].map(([name, table]): readonly [string, Table] => [
    name,
    used.has(name)
      ? table.map(([key, value]): readonly [string, Json] => [key, read(value, ['tables', name, key])])
      : table,
  ]);
  return { tables: new Map(bare), problems };
}
