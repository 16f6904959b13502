/** What is true of the facts of every incident under a policy. Pure. */
import { FACT_TABLE, SINCE_DETAIL } from '#domain/facts.ts';
import { nameKey } from '#domain/names.ts';
import { type Policy, type PromisedTime, visibleLabels } from '#domain/policy.ts';
import { entryOf, isResult, type Json, NO_ENTRY } from '#domain/rule.ts';
import type { Scope } from '#logic/index.ts';
import type { Domain } from './question.ts';

/**
 * The facts an incident of this policy can have once its severity is known: `scope` is the policy's own (`scopeOf`), and the
 * invariants are its conditions, what makes an issue an incident of it, its tables, and what time and status imply. Pure.
 */
export function domainOf(policy: Policy, scope: Scope): Domain {
  return {
    scope,
    invariants: [
      ...definitionsOf(new Map(policy.conditions.map(({ name, rule }) => [name, rule.source]))),
      ...(policy.incident.when === null ? [] : [policy.incident.when.source]),
      ...STATUS,
      ...AGES,
      ...ASSIGNEES,
      ...answers(policy),
      ...severityTable(policy),
      ...reviewFacts(policy),
      ...detailFacts(policy),
      within('level', 1, policy.levels.length),
      ...labelFacts(policy),
    ],
  };
}

const fact = (path: string): Json => ({ var: path });
const is = (path: string, value: Json): Json => ({ '==': [fact(path), value] });
const not = (rule: Json): Json => ({ '!': rule });
const implies = (rule: Json, then: Json): Json => ({ or: [not(rule), then] });
const exactlyWhen = (rule: Json, other: Json): Json => ({ if: [rule, other, not(other)] });
const within = (path: string, min: number, max: number): Json => ({
  and: [{ '>=': [fact(path), min] }, { '<=': [fact(path), max] }],
});
/** Zero minutes ago is not never. */
const hasHappened = (path: string): Json => ({ '!=': [fact(path), null] });

const status = (...values: readonly string[]): Json => ({ in: [fact('incident.status'), values] });
const SINCE = {
  acknowledged: 'elapsed.since-acknowledged',
  mitigated: 'elapsed.since-mitigated',
  resolved: 'elapsed.since-resolved',
} as const;
const ACKNOWLEDGED = fact('incident.acknowledged');

const STATUS: readonly Json[] = [
  exactlyWhen(ACKNOWLEDGED, hasHappened(SINCE.acknowledged)),
  implies(status('open'), not(ACKNOWLEDGED)),
  implies(status('acknowledged'), ACKNOWLEDGED),
  implies(status('open'), not(hasHappened(SINCE.acknowledged))),
  implies(status('acknowledged'), hasHappened(SINCE.acknowledged)),
  implies(status('open', 'acknowledged'), not(hasHappened(SINCE.mitigated))),
  implies(status('mitigated'), hasHappened(SINCE.mitigated)),
  implies(status('open', 'acknowledged', 'mitigated'), not(hasHappened(SINCE.resolved))),
  implies(status('resolved'), hasHappened(SINCE.resolved)),
  implies(fact('review.done'), status('reviewed')),
];

const [DECLARED, OPENED] = ['elapsed.since-declared', 'elapsed.since-opened'];

const noOlder = (path: string, start: string): Json => ({ '<=': [fact(path), fact(start)] });

/** What a reopening does not begin anew. */
const GOES_ON: ReadonlySet<string> = new Set([OPENED, 'elapsed.since-severity']);

/** Nothing is older than the declaration, and what begins anew not than the last reopening; all of them count on the same clock. */
const AGES: readonly Json[] = [
  ...Object.keys(FACT_TABLE)
    .filter((path) => path.startsWith('elapsed.') && path !== DECLARED)
    .flatMap((path) => (GOES_ON.has(path) ? [DECLARED] : [OPENED, DECLARED]).map((start) => noOlder(path, start))),
  { or: [{ '>': [fact('count.reopenings'), 0] }, noOlder(DECLARED, OPENED)] },
];

const ASSIGNEES: readonly Json[] = [exactlyWhen(fact('incident.assignees'), { '>': [fact('count.assignees'), 0] })];

/** Who answers for a role holds it. */
const answers = ({ roles }: Policy): readonly Json[] =>
  [...roles.keys()].map((role) => implies(fact(`answered.${role}`), fact(`holders.${role}`)));

/** `update-every` is not in it: while a promise of `/next` stands, it may be any time. */
function severityTable({ severities }: Policy): readonly Json[] {
  const acknowledge = (promised: PromisedTime | null): Json => {
    const path = 'severity.acknowledge-within';
    return promised !== null && typeof promised === 'object'
      ? gives(path, promised.source)
      : is(path, promised && promised / 60);
  };
  const id = (one: string): Json => is('severity.id', one);
  const rank = (one: number): Json => is('severity.rank', one);
  return [
    within('severity.rank', 1, severities.length),
    { or: severities.map((one) => acknowledge(one.acknowledgeWithin)) },
    { or: severities.map((one) => ({ and: [id(one.id), rank(one.rank)] })) },
    { or: severities.map((one) => ({ and: [id(one.id), acknowledge(one.acknowledgeWithin)] })) },
    { or: severities.map((one) => ({ and: [rank(one.rank), acknowledge(one.acknowledgeWithin)] })) },
  ];
}

/** The fact is what a rule gives, branch by branch. */
function gives(path: string, rule: Json): Json {
  const { operator, operands } = entryOf(rule) ?? NO_ENTRY;
  if (operator !== 'if') return is(path, rule);
  return { if: operands.map((one, index) => (isResult(index, operands.length) ? gives(path, one) : one)) };
}

function reviewFacts({ review, severities }: Policy): readonly Json[] {
  const required = fact('review.required');
  if (review === null) return [not(required), is('review.due', null)];
  const all = severities.every(({ id }) => review.severities.includes(id));
  return [
    is('review.due', review.due / 60),
    exactlyWhen(required, { in: [fact('severity.id'), review.severities] }),
    ...(all ? [required] : []),
  ];
}

/** Labels by which the policy shows severities and levels are none of an incident's: those of them that a rule asks for. */
const labelFacts = (policy: Policy): readonly Json[] =>
  visibleLabels(policy).flatMap((label) => {
    const name = policy.spelling.label.get(nameKey(label));
    return name === undefined ? [] : [not({ in: [name, fact('incident.labels')] })];
  });

/** An empty answer is none; a required detail is missing exactly while it has no answer. */
function detailFacts({ incident: { details } }: Policy): readonly Json[] {
  const missing: Json = { '>': [fact('count.missing-details'), 0] };
  const required = details.filter((detail) => detail.required);
  const hasAnswer = ({ name, type }: (typeof details)[number]): Json =>
    type === 'string' || type === 'text' || type === 'list' ? fact(`details.${name}`) : hasHappened(`details.${name}`);
  return [
    ...details
      .filter(({ type }) => type === 'string' || type === 'text')
      .map(({ name }): Json => ({ '!=': [fact(`details.${name}`), ''] })),
    ...details
      .filter(({ type }) => type === 'time')
      .map(({ name }) => implies(hasHappened(`${SINCE_DETAIL}.${name}`), hasHappened(`details.${name}`))),
    within('count.missing-details', 0, required.length),
    ...required.map((detail) => implies(not(hasAnswer(detail)), missing)),
    implies(missing, { or: required.map((detail) => not(hasAnswer(detail))) }),
  ];
}

/** Invariants that define the facts `is.<name>` by a policy's conditions, by name: each is true exactly when its rule is. Pure. */
export const definitionsOf = (conditions: ReadonlyMap<string, Json>): readonly Json[] =>
  [...conditions].map(([name, rule]): Json => {
    const is: Json = { var: `is.${name}` };
    return { if: [is, rule, { '!': [rule] }] };
  });
