/** A witness is believed only after the reference evaluator, run on the rules as they are written, says the same. */
import { agrees } from '#analysis/reference.ts';
import type { Policy } from '#domain/policy.ts';
import type { Facts, Json } from '#domain/rule.ts';
import { compileRule } from '#logic/index.ts';
import { type Assumption, constantsOf, MISSED_UPDATES } from './resolve.ts';

/** Truth of a rule, as `json-logic-js` counts it. */
export const referenceHolds = (rule: Json, facts: Facts): boolean => agrees({ holds: [rule], fails: [] }, facts);

/** The facts as one policy sees them: with its severity, its review, and the conditions among `reads`. */
export function factsFor(policy: Policy, all: Facts, assumption: Assumption, reads: ReadonlySet<string>): Facts {
  const constants = constantsOf(policy, assumption);
  const wanted = [...constants].filter(([path]) => reads.has(path) || path === 'severity.id');
  let facts = withoutEmptyDetails(all);
  const plain = [...constants].filter(([, value]) => value !== null && typeof value !== 'object');
  const valueOf = (constant: Json): Json => {
    if (typeof constant !== 'object' || constant === null) return constant;
    // What is promised by a rule may depend on all of the severity, and on any condition.
    const known = plain.reduce((some, [path, value]) => withFact(some, path, value), facts);
    return compileRule(constant, null).evaluate(withConditions(known, policy.conditions));
  };
  for (const [path, value] of wanted) if (value !== null) facts = withFact(facts, path, valueOf(value));
  const isMissedKnown = assumption.severity !== null && !assumption.promised;
  if (reads.has(MISSED_UPDATES) && isMissedKnown) {
    const every = valueOf(constants.get('severity.update-every') ?? null);
    facts = withFact(facts, MISSED_UPDATES, missedUpdates(facts, every));
  }
  return withConditions(
    facts,
    policy.conditions.filter(({ name }) => reads.has(`is.${name}`)),
  );
}

function withFact(facts: Facts, path: string, value: Json): Facts {
  const [group = '', name = ''] = path.split('.');
  return { ...facts, [group]: { ...(facts[group] as Readonly<Record<string, Json>> | undefined), [name]: value } };
}

const withConditions = (facts: Facts, conditions: Policy['conditions']): Facts =>
  conditions.reduce(
    (known, { name, rule }) => withFact(known, `is.${name}`, referenceHolds(rule.source, known)),
    facts,
  );

/** How many updates are missed since the last one, where one is due every so many minutes. */
function missedUpdates(facts: Facts, minutes: Json): number {
  const since = (facts['elapsed'] as Readonly<Record<string, Json>> | undefined)?.['since-update'];
  return typeof minutes === 'number' && typeof since === 'number' ? Math.floor((since * 60) / (minutes * 60)) : 0;
}

/** A section with nothing in it is absent. */
function withoutEmptyDetails(facts: Facts): Facts {
  const details = Object.entries(facts['details'] ?? {}).filter(([, value]) => !isEmpty(value as Json));
  return facts['details'] === undefined ? facts : { ...facts, details: Object.fromEntries(details) };
}

const isEmpty = (value: Json): boolean => value === '' || (Array.isArray(value) && value.length === 0);
