import type { Json, Rule } from '#domain/rule.ts';
import { checkRule, compileRule } from '#logic/index.ts';
import { factsOf } from './facts.ts';
import type { Names, Section } from './names.ts';
import { readPeople } from './people.ts';
import { fromPointer, toPointer } from './pointer.ts';
import type { Position } from './positions.ts';
import type { Problem } from './problem.ts';
import { variablesOf } from './variables.ts';
import type { YamlFile } from './yaml.ts';

export interface CheckedRules {
  /** By the JSON pointer at which each stands; only the rules without a problem. */
  readonly compiled: ReadonlyMap<string, Rule>;
  readonly problems: readonly Problem[];
}

/** Checks every rule of a policy against the policy's own facts, and compiles those that pass. Pure. */
export function checkRules(positions: readonly Position[], names: Names, yaml: YamlFile): CheckedRules {
  const scope = factsOf(names);
  const compiled = new Map<string, Rule>();
  const problems: Problem[] = [];
  for (const { path, rule, expected } of positions) {
    const people = expected === 'people' ? readPeople(rule, path) : { rule, problems: [] };
    const all = checkRule(people.rule, scope, expected);
    const found = readsBroken(people.rule, names) ? all.filter(({ code }) => WHATEVER_IT_READS.has(code)) : all;
    problems.push(...people.problems, ...found.map((one) => inDocument(one, path)));
    if (people.problems.length + found.length === 0) compiled.set(path, compileRule(people.rule, yaml.place(path)));
  }
  return { compiled, problems };
}

/** Mistakes in the form of a rule, which stay mistakes whatever the facts in it turn out to be. */
const WHATEVER_IT_READS: ReadonlySet<string> = new Set([
  'unknown-operator',
  'one-operator',
  'wrong-arity',
  'bad-duration',
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
  return variablesOf(rule, '').some(({ fact }) => {
    const [group = '', name = ''] = fact.split('.');
    const section = DECLARED_IN.get(group);
    return (
      section !== undefined &&
      (names.unreadable.has(section) || (group === 'details' && names.details.get(name) === null))
    );
  });
}

function inDocument(found: ReturnType<typeof checkRule>[number], rulePath: string): Problem {
  const { code, message, help, path, key = false } = found;
  const pointer = rulePath + toPointer(key ? path.slice(0, -1) : path);
  return {
    code,
    level: 'error',
    message,
    help,
    path: pointer,
    key: key ? (fromPointer(toPointer(path)).at(-1) ?? null) : null,
  };
}
