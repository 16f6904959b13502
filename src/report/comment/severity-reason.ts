/** Why an incident has its severity, in one line: what the rule read, and where it stands. */
import type { StatusMessage } from '#domain/message.ts';
import type { Json, Trace } from '#domain/rule.ts';
import { formatDuration } from '#domain/time.ts';
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
  if (severity.because === null) return `${id} as no other fits`;
  if (severity.because === 'raised') return `${id} as a trigger raised it`;
  const reasons = withoutGuards(reasonsIn(severity.because));
  const first = reasons.slice(0, MOST).map((reason) => plain(reason, 80));
  const why = reasons.length > MOST ? [...first, 'more'] : first;
  const line = policyLine(severity.line, policy, issue);
  return `${id} because ${why.join(' and ')}${line === '' ? '' : ` (${line})`}`;
}

interface Reason {
  readonly text: string;
  /** It says no more than that there is such a fact: as it is named beside its value elsewhere. */
  readonly guards: string | null;
}

/** What is compared is there: that needs no words of its own. */
const withoutGuards = (reasons: readonly Reason[]): readonly string[] =>
  reasons
    .filter(
      ({ guards }) => guards === null || !reasons.some((one) => one.guards === null && one.text.startsWith(guards)),
    )
    .map(({ text }) => text);

/** The deciding parts, each as it reads with the values it read. */
function reasonsIn(trace: Trace): readonly Reason[] {
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

function reason(trace: Trace): Reason {
  const [left, right] = operandsOf(trace);
  const isGuard = trace.operator === '!=' && left !== undefined && right !== undefined && right.value === null;
  if (!isGuard) return { text: comparison(trace, left, right), guards: null };
  const named = side(left, false);
  return { text: `${named} is known`, guards: named };
}

function comparison({ operator, rule }: Trace, left: Operand | undefined, right: Operand | undefined): string {
  const sign = SIGNS[operator];
  if (operator === 'var') return short(describeRule(rule));
  if (operator === '!' && left !== undefined && 'operator' in left && left.operator === 'var')
    return `no ${short(describeRule(left.rule))}`;
  if (sign === undefined || left === undefined || right === undefined) return short(describeRule(rule));
  // Where a list or a text holds it, what was found decides: whoever reads the rule knows the rest.
  if (operator === 'in') return side('operator' in right ? right : left, false);
  const areMinutes = [left, right].some(isSpan);
  return `${side(left, areMinutes)} ${sign} ${side(right, areMinutes)}`;
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

/** A fact with its value; whatever else, its value alone. Elapsed time goes without its value, which changes from minute to minute. */
function side(operand: Operand, areMinutes: boolean): string {
  if (!('operator' in operand) || operand.operator !== 'var') return words(operand.value, areMinutes);
  const name = describeRule(operand.rule);
  return name.startsWith('elapsed.') ? short(name) : `${short(name)} ${words(operand.value, areMinutes)}`;
}

/** Time that has passed, or a duration that is written as one: both are minutes. */
const isSpan = (operand: Operand): boolean =>
  'operator' in operand &&
  (operand.operator === 'duration' ||
    (operand.operator === 'var' && describeRule(operand.rule).startsWith('elapsed.')));

/** Every reader knows that a detail is one: `since noticed` of `elapsed.since-detail.noticed`. */
const short = (name: string): string =>
  name.replaceAll(/\belapsed\.since-(?:detail\.)?/g, 'since ').replaceAll(/\b(?:details|incident)\./g, '');

function words(value: Json, areMinutes: boolean): string {
  if (typeof value === 'number' && areMinutes) return formatDuration(value * 60);
  return typeof value === 'string' ? value : value === null ? 'nothing' : JSON.stringify(value);
}
