/** The rules of the ready policies, compiled, against `json-logic-js` on the same facts. */
import { readFileSync } from 'node:fs';
import jsonLogic from 'json-logic-js';
import { expand } from '#cli/files.ts';
import { isPolicyName } from '#policy/files.ts';
import type { Facts, Rule } from '#domain/rule.ts';
import { parseDuration } from '#domain/time.ts';
import { loadPolicy } from '#policy/index.ts';
import { inRepository } from '../test/support/repository.ts';
import { timeOf, type Measure, medians } from './measure.ts';

const FACTS = 10_000;
export const RULES = 30;
const ROUNDS = 5;

jsonLogic.add_operation('duration', (text: string) => (parseDuration(text) ?? Number.NaN) / 60);
const reference = (rule: Rule, facts: Facts): boolean => jsonLogic.truthy(jsonLogic.apply(rule.source as never, facts));

export async function rules(): Promise<readonly Measure[]> {
  const compiled = readyRules().slice(0, RULES);
  if (compiled.length < RULES)
    throw new Error(`The ready policies have ${compiled.length} rules; ${RULES} are needed.`);
  const all = Array.from({ length: FACTS }, (_, index) => factsOf(index));
  const differing = compiled.filter((rule) => all.some((facts) => rule.holds(facts) !== reference(rule, facts)));
  if (differing.length > 0) throw new Error(`Not what json-logic-js says: ${JSON.stringify(differing[0]?.source)}`);
  const each = (run: (rule: Rule, facts: Facts) => boolean) => () =>
    timeOf(() => {
      for (const facts of all) for (const rule of compiled) run(rule, facts);
    });
  const [ours = 0, theirs = 0] = await medians(ROUNDS, [each((rule, facts) => rule.holds(facts)), each(reference)]);
  const note = `${ours.toFixed(0)} ms, json-logic-js ${theirs.toFixed(0)} ms`;
  return [{ what: '30 compiled rules on 10,000 facts', value: ours / theirs, budget: 1, unit: 'x', note }];
}

/** Rules of conditions, severities and triggers. */
export function readyRules(): readonly Rule[] {
  return expand([inRepository('policies')], isPolicyName).flatMap((file) => {
    const policy = loadPolicy(readFileSync(file, 'utf8'), file);
    if (!policy.ok) throw new Error(`${file} is not valid`);
    const { incident, conditions, severities, triggers } = policy.value;
    const guarded = [incident, ...severities, ...triggers].flatMap(({ when }) => when ?? []);
    return [...[...conditions.values()].map(({ rule }) => rule), ...guarded];
  });
}

/** Facts that differ in everything the rules read, without chance: each run measures the same work. */
function factsOf(index: number): Facts {
  const pick = <T>(values: readonly T[], step: number): T => values[Math.floor(index / step) % values.length] as T;
  return {
    incident: {
      number: index + 1,
      title: `Incident ${index}`,
      labels: pick([[], ['maintenance'], ['api', 'eu-west']], 1),
      acknowledged: index % 2 === 0,
      snoozed: false,
      trusted: index % 5 !== 0,
      status: pick(['open', 'acknowledged', 'mitigated', 'resolved'], 3),
    },
    details: {
      service: pick(['checkout', 'api', 'wiki', 'payments'], 2),
      'users-affected': (index * 37) % 3000,
      consequences: pick([[], ['data loss'], ['degraded']], 5),
    },
    severity: {
      id: pick(['sev1', 'sev2', 'sev3'], 7),
      rank: (index % 3) + 1,
      'acknowledge-within': 15,
      'update-every': 60,
    },
    is: { 'customer-facing': index % 3 === 0, 'data-at-risk': index % 11 === 0, 'after-hours': index % 4 === 0 },
    level: (index % 4) + 1,
    elapsed: {
      'since-declared': index % 600,
      'since-level': index % 45,
      'since-update': index % 130,
      'since-resolved': index % 9000,
    },
    count: {
      updates: index % 6,
      'missed-updates': index % 3,
      'help-requests': index % 2,
      reassignments: index % 5,
      'missing-details': index % 4,
      'overdue-actions': index % 2,
    },
    review: { required: index % 2 === 1, done: index % 3 === 1, due: 7200 },
  };
}
