/** What a report may say that makes a difference to a rule. Pure. */
import { hasName } from '#domain/names.ts';
import { type Detail, type Policy, visibleLabels } from '#domain/policy.ts';
import { entryOf, factNamed, type Json, NO_ENTRY, OTHERS, QUANTIFIERS, rowsOf } from '#domain/rule.ts';
import type { Instant } from '#domain/time.ts';
import { anyAnswer, type Report } from '#engine/model/sample-body.ts';

/** The rules of a policy that decide. */
export interface Asking {
  readonly policy: Policy;
  readonly rules: readonly Json[];
  /** The rule of each named condition, by the path of its fact. */
  readonly conditions: ReadonlyMap<string, Json>;
}

/** The ways in which a report may say one thing. */
export type Ways = readonly ((report: Report) => Report)[];

/** Of each detail that a rule reads and nobody has answered, and of each label that a rule names: what may make a difference. */
export function waysToReport(all: readonly Asking[], at: Instant, base: Report): readonly Ways[] {
  const details = new Set(all.flatMap(({ policy }) => policy.incident.details.map(({ name }) => name)));
  const answers = [...details]
    .filter((name) => !Object.hasOwn(base.details, name))
    .map((name) =>
      unique(all.flatMap((asking) => answersTo(name, asking, at))).map((answer) => withDetail(name, answer)),
    );
  const labels = [...new Set(all.flatMap(labelsNamed))].filter((label) => !hasName(base.labels, label));
  return [...answers, ...labels.map((label) => [withLabel(label)])].filter((ways) => ways.length > 0);
}

const withDetail =
  (name: string, answer: Json) =>
  (report: Report): Report => ({ ...report, details: { ...report.details, [name]: answer } });

const withLabel =
  (label: string) =>
  (report: Report): Report => ({ ...report, labels: [...report.labels, label] });

const unique = (answers: readonly Json[]): readonly Json[] => [
  ...new Map(answers.map((answer) => [JSON.stringify(answer), answer])).values(),
];

function answersTo(name: string, { policy, rules, conditions }: Asking, at: Instant): readonly Json[] {
  const detail = policy.incident.details.find((one) => one.name === name);
  const facts = [`details.${name}`, `elapsed.since-detail.${name}`];
  const asks = rules.some((rule) => facts.some((fact) => reads(rule, fact, conditions)));
  if (detail === undefined || !asks) return [];
  if (detail.type === 'boolean') return [true, false];
  const literals = rules.flatMap((rule) => literalsBeside(rule, `details.${name}`, conditions));
  return [...[...literals, ...(detail.values ?? [])].flatMap((one) => answersBy(detail, one)), anyAnswer(detail, at)];
}

function answersBy({ type }: Detail, literal: Json): readonly Json[] {
  if (type === 'list') return [[literal]];
  if (type !== 'number') return [literal];
  // The keys of a table are texts, and a threshold may be one that is to be exceeded.
  const value = Number(literal);
  return Number.isFinite(value) ? [value, value + 1, value - 1] : [];
}

/** A label by which the policy knows an incident, or shows something of it, says nothing more about it. */
function labelsNamed({ policy, rules, conditions }: Asking): readonly string[] {
  const own = [...visibleLabels(policy), ...policy.incident.labels.slice(0, 1)];
  return rules
    .flatMap((rule) => literalsBeside(rule, 'incident.labels', conditions))
    .filter((one) => typeof one === 'string')
    .filter((one) => !hasName(own, one));
}

/** A condition stands for its rule. */
function reads(rule: Json, fact: string, conditions: Asking['conditions']): boolean {
  const named = factNamed(rule);
  if (named !== null) return named === fact || reads(conditions.get(named) ?? null, fact, conditions);
  const parts = Array.isArray(rule) ? (rule as readonly Json[]) : (entryOf(rule) ?? NO_ENTRY).operands;
  return parts.some((part) => reads(part, fact, conditions));
}

/** The literals that a rule compares a fact, or its elements, with, or looks it up among; a condition stands for its rule. */
function literalsBeside(rule: Json, fact: string, conditions: Asking['conditions']): readonly Json[] {
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
