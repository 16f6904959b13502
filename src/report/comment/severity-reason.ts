/** Why an incident has its severity, in one line: what the rule read, and where it stands. */
import type { StatusMessage } from '#domain/message.ts';
import type { Json, Trace } from '#domain/rule.ts';
import { decisive, describeRule } from '#logic/index.ts';
import { code, plain } from '#report/text/markdown.ts';
import { NOBODY } from './mentions.ts';
import { policyLine } from './provenance.ts';

const MOST = 3;

/** `sev1 because users-affected 1200 ≥ 500 and no workaround (line 23)`. */
export function severityReason(message: StatusMessage): string {
  const { severity, policy, issue } = message;
  const id = code(severity.id, 60);
  if (severity.declaredBy !== null) return `${id} as ${NOBODY.name(severity.declaredBy)} set it`;
  if (severity.because === null) return `${id} by the policy`;
  const reasons = reasonsIn(severity.because);
  const first = reasons.slice(0, MOST).map((reason) => plain(reason, 80));
  const why = reasons.length > MOST ? [...first, 'more'] : first;
  const line = policyLine(severity.line, policy, issue);
  return `${id} because ${why.join(' and ')}${line === '' ? '' : ` (${line})`}`;
}

/** The deciding parts, each as it reads with the values it read. */
function reasonsIn(trace: Trace): readonly string[] {
  const { operator } = trace;
  const isJunction = operator === 'and' || operator === 'or' || operator === 'if';
  const isCondition = operator === 'var' && trace.parts.length > 0;
  return isJunction || isCondition ? decisive(trace).flatMap(reasonsIn) : [reason(trace)];
}

const SIGNS: Readonly<Record<string, string>> = {
  '>=': '≥',
  '<=': '≤',
  '==': 'is',
  '!=': 'is not',
  '>': '>',
  '<': '<',
  in: 'in',
};

function reason(trace: Trace): string {
  const { operator, rule } = trace;
  const sign = SIGNS[operator];
  const [left, right] = operandsOf(trace);
  if (operator === 'var') return short(describeRule(rule));
  if (operator === '!' && left !== undefined && 'operator' in left && left.operator === 'var')
    return `no ${short(describeRule(left.rule))}`;
  if (sign === undefined || left === undefined || right === undefined) return short(describeRule(rule));
  // Where a list or a text holds it, what was found decides: whoever reads the rule knows the rest.
  if (operator === 'in') return side('operator' in right ? right : left);
  return `${side(left)} ${sign} ${side(right)}`;
}

type Operand = Trace | { readonly value: Json };

/** Only what was evaluated has a trace of its own: a plain value stands in the rule. */
function operandsOf({ operator, rule, parts }: Trace): readonly Operand[] {
  const written =
    typeof rule === 'object' && rule !== null && !Array.isArray(rule)
      ? (rule as { [name: string]: Json })[operator]
      : null;
  const all: readonly Json[] = Array.isArray(written) ? written : [written ?? null];
  const traced = [...parts];
  return all.map(
    (value) =>
      (typeof value === 'object' && value !== null && !Array.isArray(value) ? traced.shift() : null) ?? { value },
  );
}

/** A fact with its value; whatever else, its value alone. What passes with time is told without it. */
function side(operand: Operand): string {
  if (!('operator' in operand) || operand.operator !== 'var') return words(operand.value);
  const name = describeRule(operand.rule);
  return name.startsWith('elapsed.') ? name : `${short(name)} ${words(operand.value)}`;
}

/** Nobody has to be told that a detail is one. */
const short = (name: string): string => name.replace(/\b(?:details|incident)\./g, '');

const words = (value: Json): string =>
  typeof value === 'string' ? value : value === null ? 'nothing' : JSON.stringify(value);
