/** The tests that a policy without any begins with. Pure. */
import { domainOf, findFacts } from '#analysis/index.ts';
import type { Policy } from '#domain/policy.ts';
import type { Facts } from '#domain/rule.ts';
import { scopeOf } from '#policy/index.ts';
import { flow } from './print-case.ts';
import { caseText, type WitnessRun, witnessPeople, witnessRun } from './witness.ts';

/** As a file: one incident, whom it calls, and what is made of it. It passes as it stands. */
export function firstTests(policy: Policy): string {
  const [first, ...others] = reportsOf(policy);
  let facts = first;
  let run = witnessRun(policy, facts);
  for (const other of others) {
    if (isIncident(run)) break;
    facts = other;
    run = witnessRun(policy, facts);
  }
  // The people of the one case are those of the file.
  const text = caseText('an incident as it is reported', run).replace(/^ *# people: .*\n/m, '');
  return `version: 1\npeople: ${flow(witnessPeople(policy, facts))}\ncases:\n${text}`;
}

const isIncident = ({ state }: WitnessRun): boolean => state.severity !== null;

/** A report with all that the policy requires, as it comes in. */
const COMPLETE: Facts = { count: { 'missing-details': 0 } };

/** Reports that may be incidents of it, the most complete first: what `incident.when` asks may be that a required answer is missing. */
function reportsOf(policy: Policy): readonly [Facts, ...Facts[]] {
  const { when, labels } = policy.incident;
  if (when === null) return [COMPLETE];
  const isLabelled = { or: labels.map((label) => ({ in: [label, { var: 'incident.labels' }] })) };
  const verdict = findFacts({ holds: [when.source, isLabelled], fails: [] }, domainOf(policy, scopeOf(policy)));
  if (verdict.kind !== 'witness') return [COMPLETE];
  return [{ ...verdict.facts, ...COMPLETE }, verdict.facts];
}
