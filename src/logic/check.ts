/**
 * The check of a rule: everything that is accepted means the same here and in `json-logic-js`, never throws, and never holds by
 * accident. Every problem at once; a node with a problem is of unknown type, so that nothing more is said because of it. Pure.
 */
import { nearest } from '../domain/nearest.ts';
import type { Json } from '../domain/rule.ts';
import { guardsOf } from './absent.ts';
import { checkComparison, isComparison } from './comparison.ts';
import { duration, literal, UNKNOWN, value } from './literal.ts';
import { type Entry, entryOf, isTooDeep, MAX_DEPTH } from './node.ts';
import { sound } from './sound.ts';
import { type Expected, kindOf, type Path, type RuleProblem, type Scope, type Typed } from './types.ts';

/** What is being checked around a node: the facts in scope, those known to be there, and what a quantifier's element is. */
export interface Context {
  readonly scope: Scope;
  readonly guarded: ReadonlySet<string>;
  /** True inside `some`, `none` and `all`: only the element, a string, can be read. */
  readonly element: boolean;
  readonly report: (code: string, path: Path, message: string, help: string | null, key?: boolean) => void;
}

/** Everything wrong with a rule; empty when it is accepted. */
export function checkRule(source: Json, scope: Scope, expected: Expected): readonly RuleProblem[] {
  const problems: RuleProblem[] = [];
  const report: Context['report'] = (code, path, message, help, key) =>
    problems.push({ code, path, message, help, ...(key ? { key } : {}) });
  if (isTooDeep(source)) {
    report(
      'rule-too-deep',
      [],
      `This rule is nested more than ${MAX_DEPTH} deep.`,
      'Give parts of it a name under `conditions`.',
    );
    return problems;
  }
  const context: Context = { scope, guarded: new Set(), element: false, report };
  if (expected === 'boolean') truth(source, [], context);
  else if (expected === 'number') quantity(source, [], context);
  else people(source, [], context);
  return problems;
}

/** A node that must give true or false. A fact that can be absent may stand alone: that asks whether it is there. */
function truth(node: Json, path: Path, context: Context): void {
  const entry = entryOf(node);
  if (
    entry &&
    (entry.operator === 'and' || entry.operator === 'or' || entry.operator === '!' || entry.operator === '!!')
  ) {
    check(node, path, context);
    return;
  }
  const typed = check(node, path, context);
  const { kind } = typed.type;
  if (kind === 'boolean' || kind === 'unknown') return;
  if (typed.fact?.absent) return;
  context.report(
    'not-boolean',
    path,
    `A true or false is expected here, but this is ${article(kindOf(typed))}.`,
    'Compare it with something, such as `{">": [..., 0]}`.',
  );
}

function quantity(node: Json, path: Path, context: Context): void {
  const typed = check(node, path, context);
  if (typed.type.kind === 'number' || typed.type.kind === 'unknown') return;
  context.report(
    'not-a-number',
    path,
    `Minutes are expected here, but this is ${article(kindOf(typed))}.`,
    'Write a duration such as `30m`, or a rule that gives minutes.',
  );
}

/** `who`: a login, a list of logins, or nobody, chosen by `if`. */
function people(node: Json, path: Path, context: Context): void {
  if (Array.isArray(node)) {
    for (const [index, item] of node.entries()) people(item as Json, [...path, index], context);
    return;
  }
  const entry = entryOf(node);
  if (entry?.operator === 'if' && sound(node, path, context)) {
    branches(entry, path, context, people);
    return;
  }
  const typed = check(node, path, context);
  if (['string', 'enum', 'list', 'null', 'unknown'].includes(typed.type.kind)) return;
  context.report(
    'not-people',
    path,
    `A login, a list of logins or null is expected here, but this is ${article(kindOf(typed))}.`,
    'Name people, such as `[alice]`, or `{var: oncall.<schedule>}`.',
  );
}

/** Checks `if` with every condition a truth and every branch by `each`; a branch is guarded by its condition. */
function branches(
  { operator, operands }: Entry,
  path: Path,
  context: Context,
  each: (node: Json, path: Path, context: Context) => void,
): void {
  for (const [index, operand] of operands.entries()) {
    const at = [...path, operator, index];
    const isCondition = index % 2 === 0 && index + 1 < operands.length;
    if (isCondition) truth(operand, at, context);
    else each(operand, at, index % 2 === 1 ? guardedBy(context, guardsOf(operands[index - 1] ?? null)) : context);
  }
}

const guardedBy = (context: Context, paths: readonly string[]): Context => ({
  ...context,
  guarded: new Set([...context.guarded, ...paths]),
});

/** The type of a node, everything in it checked. */
export function check(node: Json, path: Path, context: Context): Typed {
  if (Array.isArray(node)) return list(node as readonly Json[], path, context);
  const entry = entryOf(node);
  if (typeof node !== 'object' || node === null) return literal(node);
  if (!sound(node, path, context) || entry === null) return UNKNOWN;
  const { operator, operands } = entry;
  const at = (index: number): Path => (entry.listed ? [...path, operator, index] : [...path, operator]);
  if (isComparison(operator)) return checkComparison(entry, path, at, context);
  switch (operator) {
    case 'var':
      return variable(entry, path, at, context);
    case 'duration':
      return duration(operands[0] ?? null, at(0), context);
    case 'and': {
      const inner = guardedBy(context, operands.flatMap(guardsOf));
      operands.forEach((operand, index) => truth(operand, at(index), inner));
      return value({ kind: 'boolean' });
    }
    case 'or':
    case '!':
    case '!!':
      operands.forEach((operand, index) => truth(operand, at(index), context));
      return value({ kind: 'boolean' });
    case 'if':
      return conditional(entry, path, context);
    case 'some':
    case 'none':
    case 'all':
      return quantifier(operands, at, context);
    default:
      operands.forEach((operand, index) => number(operand, at(index), context, operator));
      return value({ kind: 'number', min: null });
  }
}

function list(items: readonly Json[], path: Path, context: Context): Typed {
  for (const [index, item] of items.entries()) {
    if (typeof item === 'string' || typeof item === 'number' || typeof item === 'boolean') continue;
    context.report('not-a-value', [...path, index], 'A list in a rule holds plain values only.', null);
  }
  return { ...value({ kind: 'list' }), literal: items };
}

function variable({ operands }: Entry, path: Path, at: (index: number) => Path, context: Context): Typed {
  const [name, otherwise] = operands;
  if (typeof name !== 'string') {
    context.report('bad-fact', at(0), 'A fact is named by its path, such as `severity.id`.', null);
    return UNKNOWN;
  }
  if (context.element) {
    if (name === '') return value({ kind: 'string' });
    const known = context.scope.has(name);
    context.report(
      'fact-out-of-scope',
      at(0),
      `Inside \`some\`, \`none\` and \`all\` only the element can be read, as \`{var: ""}\`; \`${name}\` is null there.`,
      known ? 'Compare with it outside, joined by `and`.' : null,
    );
    return UNKNOWN;
  }
  const fact = context.scope.get(name);
  if (!fact) {
    const near = nearest(name, context.scope.keys());
    context.report(
      'unknown-fact',
      at(0),
      `There is no fact \`${name}\` in this policy.`,
      near
        ? `Did you mean \`${near}\`?`
        : 'The facts are those of the language, and the details, conditions, roles, schedules and calendars this policy declares.',
    );
    return UNKNOWN;
  }
  if (operands.length === 1)
    return { type: fact.type, literal: undefined, fact, absent: fact.absent && !context.guarded.has(name) };
  const second = check(otherwise ?? null, at(1), context);
  const same =
    second.type.kind === fact.type.kind ||
    second.type.kind === 'unknown' ||
    (fact.type.kind === 'enum' && second.type.kind === 'string');
  if (!same)
    context.report(
      'type-mismatch',
      at(1),
      `\`${name}\` is ${article(kindOf({ ...second, type: fact.type }))}, but stands to be replaced by ${article(kindOf(second))}.`,
      null,
    );
  if (fact.time)
    context.report(
      'time-misused',
      path,
      `\`${name}\` grows with time and takes no default.`,
      'Guard it in the same `and` instead.',
    );
  return { type: fact.type, literal: undefined, fact: null, absent: false };
}

function conditional(entry: Entry, path: Path, context: Context): Typed {
  const given: Typed[] = [];
  branches(entry, path, context, (node, at, inner) => given.push(check(node, at, inner)));
  const growing = given.find(({ fact }) => fact?.time);
  if (growing)
    context.report(
      'time-misused',
      path,
      `${told(growing)} grows with time, so it can only be compared.`,
      'Compare it in each branch.',
    );
  const types = given.filter(({ type }) => type.kind !== 'unknown');
  const [first] = types;
  if (!first) return UNKNOWN;
  const other = types.find(({ type }) => type.kind !== first.type.kind);
  if (other)
    context.report(
      'type-mismatch',
      path,
      `The branches give ${article(kindOf(first))} and ${article(kindOf(other))}.`,
      null,
    );
  const complete = entry.operands.length % 2 === 1;
  if (first.type.kind === 'number') return { ...value({ kind: 'number', min: null }), absent: !complete };
  return { ...first, literal: undefined, fact: null, absent: !complete || given.some(({ absent }) => absent) };
}

function quantifier(operands: readonly Json[], at: (index: number) => Path, context: Context): Typed {
  const items = check(operands[0] ?? null, at(0), context);
  if (items.type.kind !== 'list' && items.type.kind !== 'unknown') {
    context.report('type-mismatch', at(0), `A list is expected here, but this is ${article(kindOf(items))}.`, null);
  }
  truth(operands[1] ?? null, at(1), { ...context, element: true });
  return value({ kind: 'boolean' });
}

/** An operand of arithmetic: a number that is there, and does not grow with time. */
function number(operand: Json, path: Path, context: Context, operator: string): void {
  const typed = check(operand, path, context);
  if (typed.type.kind === 'unknown') return;
  if (typed.type.kind !== 'number') {
    context.report(
      'type-mismatch',
      path,
      `\`${operator}\` works on numbers, but this is ${article(kindOf(typed))}.`,
      null,
    );
  } else if (typed.fact?.time) {
    context.report(
      'time-misused',
      path,
      `\`${typed.fact.path}\` grows with time, so it can only be compared.`,
      'Put it alone on one side of a comparison and the arithmetic on the other.',
    );
  } else if (typed.absent) {
    context.report(
      'may-be-absent',
      path,
      `${told(typed)} can be absent, and would count as 0.`,
      'Guard it in the same `and`, or give a default: `{var: [path, 0]}`.',
    );
  }
}

export const told = ({ fact }: Typed): string => (fact ? `\`${fact.path}\`` : 'This');

export const article = (kind: string): string =>
  kind === 'null' ? 'null' : /^[aeiou]/.test(kind) ? `an ${kind}` : `a ${kind}`;
