/** A rule as a policy means it: conditions in place of their names, a severity's promises in place of the facts that hold them. Pure. */
import { rowByRow } from '#analysis/index.ts';
import type { Policy, PromisedTime, Severity } from '#domain/policy.ts';
import { entryOf, factNamed, isResult, type Json, NO_ENTRY } from '#domain/rule.ts';
import { parseDuration } from '#domain/time.ts';

/** What is known of an incident before its facts are: its severity, and whether `/next` promised something else. */
export interface Assumption {
  readonly severity: Severity | null;
  /** True to leave open how often updates are due, as after a `/next`. */
  readonly promised: boolean;
}

export const MISSED_UPDATES = 'count.missed-updates';

export function resolve(rule: Json, policy: Policy, assumption: Assumption): Json {
  const constants = constantsOf(policy, assumption);
  const conditions = new Map<string, Json>();
  for (const { name, rule: condition } of policy.conditions)
    conditions.set(`is.${name}`, replace(condition.source, constants, conditions, assumption));
  return replace(rule, constants, conditions, assumption);
}

/** A table asks what its key is, as an `if` does. */
export const withoutTables = (rule: Json): Json => {
  const rows = rowByRow(rule);
  return rows === null ? rule : withoutTables(rows);
};

/** The facts that follow from the severity; null for one that is absent. */
export function constantsOf(policy: Policy, { severity, promised }: Assumption): ReadonlyMap<string, Json> {
  const constants = new Map<string, Json>([['review.due', policy.review ? policy.review.due / 60 : null]]);
  if (severity === null) return constants;
  constants
    .set('severity.id', severity.id)
    .set('severity.rank', severity.rank)
    .set('severity.acknowledge-within', minutes(severity.acknowledgeWithin))
    .set('review.required', policy.review?.severities.includes(severity.id) ?? false);
  if (!promised) constants.set('severity.update-every', minutes(severity.updateEvery));
  return constants;
}

/** Minutes; of a promise that is a rule the rule itself, which gives them. */
const minutes = (promised: PromisedTime | null): Json =>
  promised === null ? null : typeof promised === 'number' ? promised / 60 : promised.source;

function replace(
  rule: Json,
  constants: ReadonlyMap<string, Json>,
  conditions: ReadonlyMap<string, Json>,
  assumption: Assumption,
): Json {
  const inner = (part: Json): Json => replace(part, constants, conditions, assumption);
  if (Array.isArray(rule)) return (rule as readonly Json[]).map(inner);
  const entry = entryOf(rule);
  if (entry === null) return rule;
  const { operator, operands } = entry;
  if (operator === 'duration') return (parseDuration(textOf(operands[0])) ?? 0) / 60;
  if (operator === 'var') {
    const [path, otherwise] = operands;
    const name = textOf(path);
    const condition = conditions.get(name);
    if (condition !== undefined) return { '!!': [condition] };
    const constant = constants.get(name);
    if (constant === undefined) return otherwise === undefined ? { var: name } : { var: [name, inner(otherwise)] };
    // A promise that is a rule reads no promise itself.
    return constant === null ? (otherwise === undefined ? null : inner(otherwise)) : inner(constant);
  }
  const parts = operands.map(inner);
  const { severity, promised } = assumption;
  const isKnown = severity !== null && !promised;
  const missed = isKnown ? timeOfMissed(operator, parts, () => inner(minutes(severity.updateEvery))) : null;
  return missed ?? { [operator]: parts };
}

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

const FLIPPED: Readonly<Record<string, string>> = { '>=': '<=', '>': '<', '<=': '>=', '<': '>' };

/** So many updates missed is so much time since the last one, once it is known how often they are due. */
function timeOfMissed(
  operator: string,
  [left = null, right = null, ...more]: readonly Json[],
  updateEvery: () => Json,
): Json | null {
  if (more.length > 0 || FLIPPED[operator] === undefined) return null;
  if (isMissed(right) && typeof left === 'number') return timeOfMissed(FLIPPED[operator], [right, left], updateEvery);
  if (!isMissed(left) || typeof right !== 'number') return null;
  const updates = operator === '>=' || operator === '<' ? Math.ceil(right) : Math.floor(right) + 1;
  return choiceOf(withoutTables(updateEvery()), (every) => {
    if (every === null) return { [operator]: [0, right] };
    if (typeof every !== 'number' || every <= 0) return null;
    const least: Json = { '>=': [{ var: 'elapsed.since-update' }, updates * every] };
    return operator === '>=' || operator === '>' ? least : { '!': [least] };
  });
}

/** What becomes of a value, or of each that an `if` may give; null where one of them becomes nothing. */
function choiceOf(value: Json, become: (one: Json) => Json | null): Json | null {
  const { operator, operands } = entryOf(value) ?? NO_ENTRY;
  if (operator !== 'if') return become(value);
  const results = operands.map((one, index) => (isResult(index, operands.length) ? choiceOf(one, become) : one));
  const all = operands.length % 2 === 0 ? [...results, become(null)] : results;
  return all.some((one, index) => one === null && isResult(index, all.length)) ? null : { if: all };
}

const isMissed = (part: Json): boolean => factNamed(part) === MISSED_UPDATES;

/** The facts that a rule reads once the conditions it names are read too. */
export function readsOf(rule: Json, policy: Policy | null): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (part: Json): void => {
    if (Array.isArray(part)) return (part as readonly Json[]).forEach(visit);
    const name = factNamed(part);
    if (name !== null && !found.has(name)) {
      found.add(name);
      const condition = policy?.conditions.find((one) => `is.${one.name}` === name);
      if (condition) visit(condition.rule.source);
    }
    entryOf(part)?.operands.forEach(visit);
  };
  visit(rule);
  return found;
}
