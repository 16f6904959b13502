import { detailSince } from '#domain/facts.ts';
import { entryOf, type Json, NO_ENTRY, type Rule } from '#domain/rule.ts';
import { checkRule, comparedTexts, compileRule, type Declarations, withRows } from '#logic/index.ts';
import { factsOf } from './facts.ts';
import type { Names, Section } from './names.ts';
import { readPeople, peopleTables } from './people.ts';
import { fromPointer, toPointer, valueAt } from './pointer.ts';
import type { Position } from './positions.ts';
import { distinctProblems, type Problem } from './problem.ts';
import { badDuration } from './schema.ts';
import type { ComparedText } from './spelling.ts';
import { placeOfRow, tablesOfPeople } from './tables.ts';
import { variablesOf } from './variables.ts';
import { likelyName } from './words.ts';
import type { YamlFile } from './yaml.ts';

export interface CheckedRules {
  /** By the JSON pointer at which each stands; only the rules without a problem. */
  readonly compiled: ReadonlyMap<string, Rule>;
  readonly problems: readonly Problem[];
  /** The texts that these rules compare facts with. */
  readonly compared: readonly ComparedText[];
}

/** Checks every rule of a policy against the policy's own facts, and compiles those that pass. Pure. */
export function checkRules(
  positions: readonly Position[],
  names: Names,
  declared: Declarations,
  yaml: YamlFile,
): CheckedRules {
  const scope = factsOf(names);
  const compiled = new Map<string, Rule>();
  const compared: ComparedText[] = [];
  const people = positions.filter(({ expected }) => expected === 'people');
  const teams = tablesOfPeople(declared.tables, new Set(people.flatMap(({ rule }) => peopleTables(rule))));
  const problems: Problem[] = [...teams.problems];
  const isBroken =
    names.unreadable.size + names.unreadableTables.length > 0 || [...names.details.values()].includes(null);
  for (const { path, rule, expected } of positions) {
    const read = expected === 'people' ? readPeople(rule, path) : { rule, problems: [] };
    const all = checkRule(read.rule, scope, expected, declared);
    const found =
      isBroken && readsBroken(read.rule, names) ? all.filter(({ code }) => WHATEVER_IT_READS.has(code)) : all;
    problems.push(...read.problems, ...found.map((one) => inDocument(one, path, rule)));
    if (read.problems.length + found.length > 0) continue;
    const rowed = withRows(read.rule, expected === 'people' ? teams.tables : declared.tables);
    compared.push(...comparedTexts(rowed).map((one) => ({ ...one, rule: path })));
    compiled.set(
      path,
      compileRule(rowed, () => yaml.place(path)),
    );
  }
  return { compiled, problems: distinctProblems(problems), compared };
}

/** What is wrong with rules whatever the facts are that they read: of a policy of which a part could not be read. Pure. */
export const checkForms = (positions: readonly Position[]): readonly Problem[] =>
  positions.flatMap(({ path, rule, expected }) => {
    const read = expected === 'people' ? readPeople(rule, path) : { rule, problems: [] };
    const found = checkRule(read.rule, new Map(), expected).filter(({ code }) => WHATEVER_IT_READS.has(code));
    return [...read.problems, ...found.map((one) => inDocument(one, path, rule))];
  });

/** Mistakes in the form of a rule, which stay mistakes whatever the facts in it turn out to be. */
const WHATEVER_IT_READS: ReadonlySet<string> = new Set([
  'unknown-operator',
  'one-operator',
  'wrong-arity',
  'bad-duration',
  'zero-duration',
  'rule-too-deep',
]);

/** The section of a policy that declares the facts of a group. */
const DECLARED_IN: ReadonlyMap<string, Section> = new Map([
  ['details', 'details'],
  ['is', 'conditions'],
  ['holders', 'roles'],
  ['answered', 'roles'],
  ['oncall', 'schedules'],
  ['calendar', 'calendars'],
  ['severity', 'severities'],
]);

/** A section or a detail's type that is misspelt is one mistake, not one in every rule that reads it. */
function readsBroken(rule: Json, names: Names): boolean {
  if (tablesOf(rule).some((table) => isUnreadable(table, names))) return true;
  return variablesOf(rule, '').some(({ fact }) => {
    const since = detailSince(fact);
    const [group = '', name = ''] = since === null ? fact.split('.') : ['details', since];
    const section = DECLARED_IN.get(group);
    return (
      section !== undefined &&
      (names.unreadable.has(section) || (group === 'details' && names.details.get(name) === null))
    );
  });
}

/** A table whose name is misspelt may be one that could not be read. */
const isUnreadable = (table: string, { unreadable, unreadableTables: tables }: Names): boolean =>
  unreadable.has('tables') || tables.includes(table) || likelyName(table, tables) !== null;

/** The tables that a rule looks something up in, as they are named there. */
function tablesOf(rule: Json): readonly string[] {
  if (Array.isArray(rule)) return (rule as readonly Json[]).flatMap(tablesOf);
  const { operator, operands } = entryOf(rule) ?? NO_ENTRY;
  const [name] = operands;
  const inside = operands.flatMap(tablesOf);
  return operator === 'lookup' ? [typeof name === 'string' ? name : '', ...inside] : inside;
}

function inDocument(found: ReturnType<typeof checkRule>[number], rulePath: string, rule: Json): Problem {
  const { code, message, help, path, key = false, row } = found;
  if (row) return { code, level: 'error', message, help, ...placeOfRow(row) };
  const pointer = rulePath + toPointer(key ? path.slice(0, -1) : path);
  if (code === 'bad-duration') return badDuration(pointer, valueAt(rule, path));
  return {
    code,
    level: 'error',
    message,
    help,
    path: pointer,
    key: key ? (fromPointer(toPointer(path)).at(-1) ?? null) : null,
  };
}
