/** Which answers of a report decide who is called: one report for each way in which that differs. Pure. */
import { type Detail, type Policy, rulesOfRole } from '#domain/policy.ts';
import { entryOf, factNamed, type Json, NO_ENTRY, OTHERS, rowsOf } from '#domain/rule.ts';
import type { Instant } from '#domain/time.ts';
import { type Details, sampleBody } from '#engine/model/sample-body.ts';
import { openIssue } from '#engine/model/open-issue.ts';
import { snapshotAt } from './snapshot.ts';

/** More ways than this are for `--detail` to choose from. */
const MOST_TRIED = 64;
const MOST_VARIANTS = 12;

/**
 * Reports of which each calls other people than the ones before, as the roles' rules have it at `at`; first the one with nothing but
 * `answers`, which stay in all.
 */
export function roleVariants(policy: Policy, at: Instant, answers: Details): readonly Details[] {
  const variants = new Map<string, Details>();
  for (const details of combinations(policy, answers)) {
    const key = holdersKey(policy, at, details);
    if (!variants.has(key)) variants.set(key, details);
    if (variants.size === MOST_VARIANTS) break;
  }
  return [...variants.values()];
}

function combinations(policy: Policy, answers: Details): readonly Details[] {
  const rules = [...policy.roles.values()].flatMap(rulesOfRole);
  const conditions = new Map(policy.conditions.map(({ name, rule }) => [`is.${name}`, rule.source]));
  const sources = rules.map(({ source }) => source);
  let all: readonly Details[] = [answers];
  for (const detail of policy.incident.details.filter(({ name }) => !Object.hasOwn(answers, name))) {
    const values = sources.flatMap((source) => literalsBeside(source, `details.${detail.name}`, conditions));
    const possible = [...new Set(values)].flatMap((value) => answerOf(detail, value));
    all = [...all, ...possible.flatMap((answer) => all.map((one) => ({ ...one, [detail.name]: answer })))].slice(
      0,
      MOST_TRIED,
    );
  }
  return all;
}

const answerOf = ({ type }: Detail, value: Json): readonly Json[] => {
  if (type === 'list') return [[value]];
  if (type !== 'number') return [value];
  // The keys of a table are texts.
  return Number.isFinite(Number(value)) ? [Number(value)] : [];
};

/** The literals that a rule compares a fact with, or looks it up among; a condition stands for its rule. */
function literalsBeside(rule: Json, fact: string, conditions: ReadonlyMap<string, Json>): readonly Json[] {
  const { operator, operands } = entryOf(rule) ?? NO_ENTRY;
  if (operator === 'lookup') {
    const [, key = null] = operands;
    const keys = factNamed(key) === fact ? rowsOf(operands).map(([one]) => one) : [];
    return [...keys.filter((one) => one !== OTHERS), ...literalsBeside(key, fact, conditions)];
  }
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

function holdersKey(policy: Policy, at: Instant, details: Details): string {
  const issue = openIssue({
    at,
    author: 'the-reporter',
    title: 'An incident',
    body: sampleBody(policy, at, details),
    type: null,
    labels: policy.incident.labels.slice(0, 1),
    assignees: [],
    people: {},
  });
  const { facts } = snapshotAt(policy, issue, at);
  if (facts === null) return '';
  return JSON.stringify(
    [...policy.roles.values()].map(({ who, otherwise }) => [who.evaluate(facts), otherwise?.evaluate(facts) ?? null]),
  );
}
