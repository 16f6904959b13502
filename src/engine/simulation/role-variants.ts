/** Which answers of a report decide who is called: one report for each way in which that differs. Pure. */
import { type Detail, type Policy, rulesOfRole, type Severity } from '#domain/policy.ts';
import { entryOf, factNamed, type Json, NO_ENTRY, OTHERS, QUANTIFIERS, rowsOf } from '#domain/rule.ts';
import type { Instant } from '#domain/time.ts';
import { anyAnswer, type Details } from '#engine/model/sample-body.ts';
import { declareIncident } from './silent-ladder.ts';
import { snapshotAt } from './snapshot.ts';

/** More ways than this are for `--detail` to choose from. */
const MOST_TRIED = 256;
const MOST_VARIANTS = 12;

export interface RoleVariants {
  /** Each calls other people than the ones before. */
  readonly reports: readonly Details[];
  /** False: there are more, or there may be, as not everything was tried. */
  readonly isWhole: boolean;
}

/**
 * The reports that decide who is called, as the roles' rules have it at `at` for an incident of this severity; first the one with nothing
 * but `answers`, which stay in all.
 */
export function roleVariants(policy: Policy, severity: Severity, at: Instant, answers: Details): RoleVariants {
  const variants = new Map<string, Details>();
  let tried = 0;
  for (const details of combinations(possibleAnswers(policy, at, answers), answers)) {
    const key = tried === MOST_TRIED ? null : holdersKey(policy, severity, at, details);
    tried += 1;
    if (key !== null && variants.has(key)) continue;
    if (key === null || variants.size === MOST_VARIANTS) return { reports: [...variants.values()], isWhole: false };
    variants.set(key, details);
  }
  return { reports: [...variants.values()], isWhole: true };
}

type Possible = readonly (readonly [detail: string, answers: readonly Json[]])[];

/**
 * What decides alone before what decides together, and one answer of each detail before the next of any: there may be more than anybody
 * tries.
 */
function* combinations(possible: Possible, answers: Details): Generator<Details> {
  const queue: { readonly details: Details; readonly others: Possible }[] = [{ details: answers, others: possible }];
  for (const { details, others } of queue) {
    yield details;
    if (queue.length > MOST_TRIED) continue;
    const most = Math.max(0, ...others.map(([, values]) => values.length));
    for (let nth = 0; nth < most; nth += 1)
      for (const [index, [name, values]] of others.entries())
        for (const value of values.slice(nth, nth + 1))
          queue.push({ details: { ...details, [name]: value }, others: others.slice(index + 1) });
  }
}

/** Of each detail that a role's rule reads and nobody has answered: what may make a difference. */
function possibleAnswers(policy: Policy, at: Instant, answers: Details): Possible {
  const sources = [...policy.roles.values()].flatMap(rulesOfRole).map(({ source }) => source);
  const conditions = new Map(policy.conditions.map(({ name, rule }) => [`is.${name}`, rule.source]));
  return policy.incident.details
    .filter(({ name }) => !Object.hasOwn(answers, name))
    .flatMap((detail): Possible => {
      const fact = `details.${detail.name}`;
      if (!sources.some((source) => reads(source, fact, conditions))) return [];
      const literals = sources.flatMap((source) => literalsBeside(source, fact, conditions));
      const possible = [...new Set([...literals, ...(detail.values ?? [])])].flatMap((one) => answersBy(detail, one));
      return [[detail.name, detail.type === 'boolean' ? [true, false] : [...possible, anyAnswer(detail, at)]]];
    });
}

function answersBy({ type }: Detail, literal: Json): readonly Json[] {
  if (type === 'list') return [[literal]];
  if (type !== 'number') return [literal];
  // The keys of a table are texts, and a threshold may be one that is to be exceeded.
  const value = Number(literal);
  return Number.isFinite(value) ? [value, value + 1, value - 1] : [];
}

/** A condition stands for its rule. */
function reads(rule: Json, fact: string, conditions: ReadonlyMap<string, Json>): boolean {
  const named = factNamed(rule);
  if (named !== null) return named === fact || reads(conditions.get(named) ?? null, fact, conditions);
  const parts = Array.isArray(rule) ? (rule as readonly Json[]) : (entryOf(rule) ?? NO_ENTRY).operands;
  return parts.some((part) => reads(part, fact, conditions));
}

/** The literals that a rule compares a fact, or its elements, with, or looks it up among; a condition stands for its rule. */
function literalsBeside(rule: Json, fact: string, conditions: ReadonlyMap<string, Json>): readonly Json[] {
  const { operator, operands } = entryOf(rule) ?? NO_ENTRY;
  if (operator === 'lookup') {
    const [, key = null] = operands;
    const keys = factNamed(key) === fact ? rowsOf(operands).map(([one]) => one) : [];
    return [...keys.filter((one) => one !== OTHERS), ...literalsBeside(key, fact, conditions)];
  }
  const [list = null, ofElement = null] = operands;
  if (QUANTIFIERS.has(operator) && factNamed(list) === fact) return literalsBeside(ofElement, '', conditions);
  const parts = Array.isArray(rule) ? (rule as readonly Json[]) : operands;
  const beside = parts.some((part) => factNamed(part) === fact) ? parts.flat().filter(isLiteral) : [];
  const inner = parts.flatMap((part) => {
    const condition = conditions.get(factNamed(part) ?? '');
    return literalsBeside(condition ?? part, fact, conditions);
  });
  return [...beside, ...inner];
}

const isLiteral = (part: Json): part is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof part);

function holdersKey(policy: Policy, severity: Severity, at: Instant, details: Details): string {
  const { facts } = snapshotAt(policy, declareIncident(policy, severity, at, { details }), at);
  if (facts === null) return '';
  return JSON.stringify(
    [...policy.roles.values()].map(({ who, otherwise }) => [who.evaluate(facts), otherwise?.evaluate(facts) ?? null]),
  );
}
