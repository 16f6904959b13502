/**
 * The check of a rule: everything that is accepted means the same here and in `json-logic-js`, never throws, and never holds by
 * accident. Every problem at once; a node with a problem is of unknown type, so that it causes no further problem. Pure.
 */
import { type Entry, entryOf, type Json, operandPath, type Path } from '#domain/rule.ts';
import { checkComparison, isComparison } from './comparison.ts';
import { type Context, guardedBy, kind, factName } from './context.ts';
import { guardsOf } from './guards.ts';
import { duration, literal, UNKNOWN, value } from './literal.ts';
import { checkContains } from './contains.ts';
import { checkLookup } from './lookup.ts';
import { checkIn } from './membership.ts';
import { arithmetic, elementOf, junction, list, lowestOf } from './operand.ts';
import { noMinutes } from './no-minutes.ts';
import { isDurationText, remedyFor } from './remedy.ts';
import { isTooDeep, MAX_DEPTH, sound } from './sound.ts';
import type { Declarations, ExpectedType, RuleProblem, Scope, OperandType } from './types.ts';
import { variable } from './variable.ts';

const NOTHING: Declarations = { conditions: new Map(), tables: new Map() };

/**
 * Every problem of a rule; empty when the rule is accepted. `scope` has the facts it may read, `expected` its type; `declared` the
 * tables and conditions it may name. Pure.
 */
export function checkRule(
  source: Json,
  scope: Scope,
  expected: ExpectedType,
  declared: Declarations = NOTHING,
): readonly RuleProblem[] {
  const problems: RuleProblem[] = [];
  const report: Context['report'] = (code, path, message, help, fault) =>
    problems.push({ code, path, message, help, ...fault });
  if (isTooDeep(source)) {
    report(
      'rule-too-deep',
      [],
      `This rule is nested more than ${MAX_DEPTH} deep.`,
      'Give parts of it a name under `conditions`.',
    );
    return problems;
  }
  const context: Context = {
    scope,
    guarded: new Set(),
    element: null,
    mayBeZero: expected === 'number',
    report,
    ...declared,
  };
  if (expected === 'boolean') truth(source, [], context);
  else if (expected === 'number') quantity(source, [], context);
  else if (expected === 'minutes') promise(source, [], context);
  else people(source, [], context);
  return problems;
}

/**
 * A node that decides: true or false, or a fact alone that can be absent, which is true when it is there. A fact that grows with time
 * does not stand alone: it is false while it is 0, at its very start.
 */
function truth(node: Json, path: Path, context: Context): OperandType {
  if (isRules(node)) return severalRules(node, path, context);
  const typed = check(node, path, context);
  const { fact, type } = typed;
  if (['boolean', 'truth', 'unknown'].includes(type.kind)) return typed;
  if (fact?.absent && !fact.time) return { ...typed, type: { kind: 'truth' } };
  if (fact?.absent) {
    context.report(
      'time-misused',
      path,
      `\`${fact.path}\` grows with time, and is 0, so false, when it starts.`,
      `Ask whether it is there: \`{"!=": [{var: ${fact.path}}, null]}\`, or \`==\` for whether it is not.`,
    );
    return UNKNOWN;
  }
  context.report(
    'not-boolean',
    path,
    `A true or false is expected here, but this is ${kind(typed)}.`,
    remedyForDecision(typed, context),
  );
  return UNKNOWN;
}

/** A list of rules, as other programs join them. */
const isRules = (node: Json): node is readonly Json[] =>
  Array.isArray(node) && node.length > 0 && node.every((one: Json) => entryOf(one) !== null);

/** It is one mistake, and each of them is checked by itself. */
function severalRules(rules: readonly Json[], path: Path, context: Context): OperandType {
  context.report(
    'not-boolean',
    path,
    `A true or false is expected here, but this is a list of ${rules.length === 1 ? 'one rule' : 'rules'}.`,
    rules.length === 1
      ? 'Write it without brackets or `- ` around it.'
      : 'Write `and:` before the list where all are to hold, or `or:` where one is enough.',
  );
  for (const [index, rule] of rules.entries()) truth(rule, [...path, index], context);
  return UNKNOWN;
}

/** Nothing and text decide nothing, whatever they are compared with; a fact that lost its `var` is text. */
function remedyForDecision({ type, literal: written }: OperandType, { scope }: Context): string {
  if (written === 'true' || written === 'false') return `Take the quotes off: \`${written}\`.`;
  if (typeof written === 'string' && scope.has(written)) return `Write \`{var: ${written}}\`.`;
  if (typeof written === 'string' || type.kind === 'null')
    return 'Write a rule, such as `{var: incident.acknowledged}`, or `true` or `false`.';
  return 'Compare it with something, such as `{">": [..., 0]}`.';
}

/** Minutes that are always there, and more than none. */
function promise(node: Json, path: Path, context: Context): void {
  const typed = quantity(node, path, context);
  if (typed.type.kind !== 'number' || typed.fact?.time) return;
  if (typed.absent) {
    context.report(
      'no-number',
      path,
      'This rule may give no number: a branch is missing, or what it reads can be absent.',
      'Give every `if` a last branch, every table a row `"*"`, and every fact a guard or a default.',
    );
  } else if (typed.type.positive !== true) {
    context.report(
      'no-number',
      path,
      'This rule may give no time at all, or less than none.',
      'Give a duration in each branch, such as `{duration: 30m}`, or the larger of two with `max`.',
    );
  }
}

/** Minutes. None at all, where a fact is absent, is for the caller to read. */
function quantity(node: Json, path: Path, context: Context): OperandType {
  const typed = check(node, path, context);
  if (typed.fact?.time) {
    context.report(
      'time-misused',
      path,
      `${factName(typed)} grows with time, so it can only be compared.`,
      'Write a duration such as `30m`.',
    );
  } else if (typed.type.kind !== 'number' && typed.type.kind !== 'unknown') {
    noMinutes(node, typed, path, context);
  }
  return typed;
}

/** `who`: a login, a list of logins, or nobody, chosen by `if`. */
function people(node: Json, path: Path, context: Context): void {
  if (Array.isArray(node)) {
    for (const [index, item] of node.entries()) people(item as Json, [...path, index], context);
    return;
  }
  const entry = entryOf(node);
  if (entry?.operator === 'if') {
    if (sound(node, path, context)) branches(entry, path, context, people);
    return;
  }
  const typed = check(node, path, context);
  if (['string', 'enum', 'list', 'null', 'unknown'].includes(typed.type.kind)) return;
  context.report(
    'not-people',
    path,
    `A login, a list of logins or null is expected here, but this is ${kind(typed)}.`,
    'Name people, such as `[alice]`, or `{var: oncall.<schedule>}`.',
  );
}

/**
 * Checks `if` with every condition a truth and every branch by `each`. A branch is guarded by its own condition, which is true
 * there, and by those before it, which are false.
 */
function branches(
  { operator, operands }: Entry,
  path: Path,
  context: Context,
  each: (node: Json, path: Path, context: Context) => void,
): void {
  let reached = context;
  for (let index = 0; index < operands.length; index += 2) {
    const at = (offset: number): Path => [...path, operator, index + offset];
    const [first = null, then] = operands.slice(index, index + 2);
    if (then === undefined) return each(first, at(0), reached);
    truth(first, at(0), reached);
    each(then, at(1), guardedBy(reached, guardsOf(first, true, context.conditions)));
    reached = guardedBy(reached, guardsOf(first, false, context.conditions));
  }
}

/** The type of a node, everything in it checked. */
function check(node: Json, path: Path, context: Context): OperandType {
  if (Array.isArray(node)) return list(node as readonly Json[], path, context);
  const entry = entryOf(node);
  if (typeof node !== 'object' || node === null) return literal(node);
  return sound(node, path, context) && entry !== null ? operation(entry, path, context) : UNKNOWN;
}

/** The type of what an operator gives. INVARIANT: it has as many operands as it takes. */
function operation(entry: Entry, path: Path, context: Context): OperandType {
  const { operator, operands } = entry;
  const at = (index: number): Path => operandPath(entry, path, index);
  const operand = (index: number): Json => operands[index] ?? null;
  const typeAt = (index: number): OperandType => check(operand(index), at(index), context);
  const types = (): readonly OperandType[] => operands.map((_, index) => typeAt(index));
  if (isComparison(operator)) return checkComparison(entry, types(), path, at, context);
  switch (operator) {
    case 'var':
      return variable(operand(0), operands.length > 1 ? typeAt(1) : null, path, at, context);
    case 'duration':
      return duration(operand(0), at(0), context);
    case 'in':
      checkIn(typeAt(0), typeAt(1), at, context);
      return value({ kind: 'boolean' });
    case 'contains':
      checkContains(typeAt(0), operand(1), at, context);
      return value({ kind: 'boolean' });
    case 'lookup':
      return checkLookup(operand(0), typeAt(1), at, context);
    case 'and': {
      const inner = guardedBy(
        context,
        operands.flatMap((one) => guardsOf(one, true, context.conditions)),
      );
      return junction(operands.map((one, index) => truth(one, at(index), inner)));
    }
    case 'or':
      return junction(operands.map((one, index) => truth(one, at(index), context)));
    case '!':
    case '!!':
      truth(operand(0), at(0), context);
      return value({ kind: 'boolean' });
    case 'if':
      return conditional(entry, path, context);
    case 'some':
    case 'none':
    case 'all':
      return quantifier(operands, at, context);
    default:
      return arithmetic(operator, types(), at, context);
  }
}

/** What the branches of an `if` have in common. A branch of null, or none at the end, gives nothing. */
function conditional(entry: Entry, path: Path, context: Context): OperandType {
  const results: OperandType[] = [];
  branches(entry, path, context, (node, at, inner) => results.push(check(node, at, inner)));
  const growing = results.find(({ fact }) => fact?.time);
  if (growing) {
    context.report(
      'time-misused',
      path,
      `${factName(growing)} grows with time, so it can only be compared.`,
      'Compare it in each branch.',
    );
    return UNKNOWN;
  }
  if (results.some(({ type }) => type.kind === 'unknown')) return UNKNOWN;
  const somewhere = results.filter(({ type }) => type.kind !== 'null');
  const [first] = somewhere;
  if (!first) return literal(null);
  const absent =
    entry.operands.length % 2 === 0 || somewhere.length < results.length || results.some((one) => one.absent);
  if (somewhere.every(({ type }) => type.kind === 'boolean' || type.kind === 'truth')) {
    const plain = somewhere.every(({ type }) => type.kind === 'boolean');
    return { ...value({ kind: plain ? 'boolean' : 'truth' }), absent };
  }
  const other = somewhere.find(({ type }) => type.kind !== first.type.kind);
  if (other) {
    context.report(
      'type-mismatch',
      path,
      `The branches give ${kind(first)} and ${kind(other)}.`,
      // Where one is a number and the other a duration as text, the text is the slip, whichever comes first.
      other.type.kind === 'number' && isDurationText(first)
        ? remedyFor(first, other.type)
        : remedyFor(other, first.type),
    );
    return UNKNOWN;
  }
  const type: OperandType['type'] = first.type.kind === 'number' ? lowestOf(somewhere) : first.type;
  return { ...value(type), absent };
}

function quantifier(operands: readonly Json[], at: (index: number) => Path, context: Context): OperandType {
  const items = check(operands[0] ?? null, at(0), context);
  truth(operands[1] ?? null, at(1), { ...context, element: elementOf(items, at(0), context) });
  return value({ kind: 'boolean' });
}
