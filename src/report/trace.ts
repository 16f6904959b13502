/** Why a rule gave what it gave: only the part that decided, with the values it read. Pure. */
import type { Json, Trace } from '../domain/rule.ts';

const INFIX: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>=', '+', '-', '*', '/', '%', 'in']);
const DEEPEST = 20;

/**
 * One line for each deciding part, indented by depth. Of an `and` that is false only the first false part decided, of an `or`
 * that is true only the first true one; of the others every part did.
 */
export function printTrace(trace: Trace, depth = 0): string {
  const indent = '  '.repeat(depth);
  const parts = deciding(trace);
  if (depth < DEEPEST && (isJunction(trace.operator) || (trace.operator === 'var' && parts.length > 0))) {
    const head = trace.operator === 'var' ? describeRule(trace.rule) : trace.operator;
    const inner = parts.map((part) => printTrace(part, depth + 1));
    return [`${indent}${head} → ${show(trace.value)}`, ...inner].join('\n');
  }
  const read = [...values(trace)].map(([name, value]) => `${name} = ${show(value)}`).join(', ');
  const isVariable = trace.operator === 'var';
  return `${indent}${describeRule(trace.rule)} → ${show(trace.value)}${read === '' || isVariable ? '' : ` (${read})`}`;
}

/** A rule as a person would say it: `elapsed.since-level >= severity.acknowledge-within`. */
export function describeRule(rule: Json): string {
  if (typeof rule !== 'object' || rule === null) return show(rule);
  if (Array.isArray(rule)) return `[${rule.map(describeRule).join(', ')}]`;
  const [entry] = Object.entries(rule);
  if (entry === undefined) return '{}';
  const [operator, operand] = entry;
  const operands: readonly Json[] = Array.isArray(operand) ? operand : [operand];
  if (operator === 'var' || operator === 'duration') return word(operands[0] ?? null);
  if (operator === '!') return `not ${describeInner(operands[0] ?? null)}`;
  if (operator === '!!') return describeInner(operands[0] ?? null);
  if (INFIX.has(operator) && operands.length > 1) return operands.map(describeInner).join(` ${operator} `);
  return `${operator}(${operands.map(describeRule).join(', ')})`;
}

/** A path or a duration: text in any rule that was accepted. */
const word = (operand: Json): string => (typeof operand === 'string' ? operand : show(operand));

function describeInner(rule: Json): string {
  const isRule = typeof rule === 'object' && rule !== null && !Array.isArray(rule);
  const operator = isRule ? (Object.keys(rule)[0] ?? '') : '';
  return INFIX.has(operator) ? `(${describeRule(rule)})` : describeRule(rule);
}

const isJunction = (operator: string): boolean => operator === 'and' || operator === 'or' || operator === 'if';

function deciding(trace: Trace): readonly Trace[] {
  const last = trace.parts.slice(-1);
  if (trace.operator === 'and') return truthy(trace.value) ? trace.parts : last;
  if (trace.operator === 'or') return truthy(trace.value) ? last : trace.parts;
  return trace.parts;
}

/** As JSON logic counts it: an empty list is false, the text "0" is true. */
const truthy = (value: Json): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value));

function values(trace: Trace): ReadonlyMap<string, Json> {
  if (trace.operator === 'var') return new Map([[describeRule(trace.rule), trace.value]]);
  return new Map(trace.parts.flatMap((part) => [...values(part)]));
}

function show(value: Json): string {
  if (typeof value === 'number' && !Number.isInteger(value)) return String(Math.round(value * 1000) / 1000);
  return value === null ? 'nothing' : JSON.stringify(value);
}
