/** Rules in words. Pure. */
import { isMinutes } from '#domain/facts.ts';
import { entryOf, type Facts, type Json, NO_ENTRY } from '#domain/rule.ts';
import { formatDuration } from '#domain/time.ts';

const INFIX: ReadonlySet<string> = new Set([
  '==',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  '+',
  '-',
  '*',
  '/',
  '%',
  'in',
  'contains',
]);

/** A rule in one line, as a person would write it: `elapsed.since-level >= severity.acknowledge-within`. */
export function describeRule(rule: Json): string {
  if (Array.isArray(rule)) return `[${rule.map(describeRule).join(', ')}]`;
  const entry = entryOf(rule);
  if (entry === null) return describeValue(rule);
  const { operator, operands } = entry;
  if (operator === 'var' || operator === 'duration') return word(operands[0] ?? null);
  if (operator === 'lookup') return `${word(operands[0] ?? null)}[${describeRule(operands[1] ?? null)}]`;
  if (operator === '!') return `not ${describeInner(operands[0] ?? null)}`;
  if (operator === '!!') return describeInner(operands[0] ?? null);
  if (INFIX.has(operator) && operands.length > 1) return operands.map(describeInner).join(` ${operator} `);
  return `${operator}(${operands.map(describeRule).join(', ')})`;
}

/** A path or a duration: text in any rule that was accepted. The empty path is the element of a list. */
const word = (operand: Json): string => (typeof operand === 'string' ? operand || 'it' : describeValue(operand));

const describeInner = (rule: Json): string =>
  INFIX.has((entryOf(rule) ?? NO_ENTRY).operator) ? `(${describeRule(rule)})` : describeRule(rule);

/** A value as text beside a rule: numbers rounded, null as `nothing`. */
export function describeValue(value: Json): string {
  if (typeof value === 'number' && !Number.isInteger(value)) return String(Math.round(value * 1000) / 1000);
  return value === null ? 'nothing' : JSON.stringify(value);
}

/** A fact with its value, such as `count.updates = 2`; what counts minutes as a policy writes it: `elapsed.since-level = 15m`. */
export function describeFact(path: string, value: Json): string {
  const isSpan = typeof value === 'number' && value >= 0 && isMinutes(path);
  return `${path} = ${isSpan ? formatDuration(Math.round(value * 60)) : describeValue(value)}`;
}

/** Each of these facts with its value, however deep it lies: `elapsed.since-detail.started = 1h`. */
export const describeFacts = (facts: Facts, group = ''): readonly string[] =>
  Object.entries(facts).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? describeFacts(value as Facts, `${group}${name}.`)
      : [describeFact(`${group}${name}`, value)],
  );
