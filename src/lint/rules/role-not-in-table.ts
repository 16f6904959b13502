import { entryOf, factNamed, type Json, OTHERS, rowsOf } from '#domain/rule.ts';
import { toPointer } from '#policy/pointer.ts';
import type { Question } from '#analysis/index.ts';
import type { LintRule } from '#lint/rule.ts';

export const roleNotInTable: LintRule = {
  meta: {
    id: 'role-not-in-table',
    level: 'warning',
    summary: 'A role of a table that has no row for some reports.',
  },
  check: ({ policy, domain, ask }) => {
    /** A number is looked up as it is written. */
    const keysOf = ({ table, fact }: Lookup): readonly Json[] =>
      domain.scope.get(fact)?.type.kind === 'number' ? table.map(Number) : table;
    return [...policy.roles.values()].flatMap(({ id, who, otherwise }) => {
      const lookups = otherwise === null ? lookupsIn(who.source) : [];
      return lookups.flatMap((lookup) => {
        const { holds, fails, fact, key, name } = lookup;
        const verdict = ask({ holds, fails: [...fails, { in: [key, keysOf(lookup)] }] });
        if (verdict.kind !== 'witness') return [];
        return [
          {
            path: toPointer(['roles', id, 'who']),
            message: `Nobody is called as \`${id}\` where the table \`${name}\` has no row for \`${fact}\`.`,
            help: 'Give the table a row `"*"` for all others, or the role an `otherwise`.',
            witness: verdict.facts,
          },
        ];
      });
    });
  },
};

/** A table without a row for all others, and when people are looked up there. */
interface Lookup extends Question {
  readonly name: string;
  readonly key: Json;
  readonly fact: string;
  readonly table: readonly string[];
}

/** The lookups that alone decide whom a rule gives. */
function lookupsIn(rule: Json): readonly Lookup[] {
  if (Array.isArray(rule)) return rule.length === 1 ? lookupsIn((rule as readonly Json[])[0] ?? null) : [];
  const entry = entryOf(rule);
  if (entry === null) return [];
  const { operator, operands } = entry;
  if (operator === 'if') return lookupsInIf(operands);
  const [name, key = null] = operands;
  const fact = factNamed(key);
  const table = rowsOf(operands).map(([one]) => one);
  if (operator !== 'lookup' || typeof name !== 'string' || fact === null || table.includes(OTHERS)) return [];
  return [{ name, key, fact, table, holds: [], fails: [] }];
}

/** A condition, the result where it holds, and the rest, which decides where it fails. */
function lookupsInIf([first = null, result, ...rest]: readonly Json[]): readonly Lookup[] {
  if (result === undefined) return lookupsIn(first);
  return [
    ...lookupsIn(result).map((one) => ({ ...one, holds: [first, ...one.holds] })),
    ...lookupsInIf(rest).map((one) => ({ ...one, fails: [first, ...one.fails] })),
  ];
}
