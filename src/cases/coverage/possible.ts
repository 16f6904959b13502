/** Facts under which an atom is seen deciding its rule, by the exact analysis. Pure. */
import {
  type Domain,
  domainOf as domainOfIncidents,
  findFacts,
  type Question,
  startEffort,
  type Verdict,
} from '#analysis/index.ts';
import type { Policy } from '#domain/policy.ts';
import type { Json } from '#domain/rule.ts';
import type { NamedRule } from '#policy/index.ts';
import type { Scope } from '#logic/index.ts';
import { decidesAt } from './atoms.ts';
import { nearBoundary } from './boundary.ts';
import type { Sighting, ObservedRule } from './seen.ts';

const fact = (path: string): Json => ({ var: path });
const RESOLVED: Json = { in: [fact('incident.status'), ['resolved', 'reviewed']] };

/** What holds for every issue whose rules the engine evaluates, `incident.when` itself included. */
export function domainOf(policy: Policy, scope: Scope): Domain {
  const { invariants } = domainOfIncidents(policy, scope);
  return {
    scope,
    effort: startEffort(),
    invariants: invariants.filter((rule) => rule !== policy.incident.when?.source),
  };
}

/** What holds, and what does not, whenever the engine asks a rule. */
export function evaluationOf(policy: Policy, { rule, pointer }: NamedRule): Question {
  const trigger = policy.triggers.find(({ when, repeat }) => when === rule || repeat === rule);
  // A severity's only while no more severe one holds.
  const index = Number(/^\/severities\/(\d+)\/when$/.exec(pointer)?.[1] ?? 0);
  const above = policy.severities.slice(0, index).flatMap(({ when }) => (when === null ? [] : [when.source]));
  if (!trigger) return { holds: [], fails: above };
  // A trigger's only in its phase, and no more once the incident is reviewed.
  return trigger.phase === 'resolved'
    ? { holds: [{ '==': [fact('incident.status'), 'resolved'] }], fails: above }
    : { holds: [], fails: [RESOLVED] };
}

/** Facts that show it; `proved` where there are none. */
export function factsFor(policy: Policy, domain: Domain, watched: ObservedRule, { atom, aspect }: Sighting): Verdict {
  const { named } = watched;
  const wanted = watched.atoms[atom];
  if (!wanted) return { kind: 'proved' };
  const holds = aspect === 'true' || aspect === 'holding';
  const decides = decidesAt(named.rule.source, named.isTruth, wanted.path);
  const close = aspect === 'true' || aspect === 'false' ? [] : nearBoundary(wanted.rule);
  const question = evaluationOf(policy, named);
  const fails = [...(holds ? [] : [wanted.rule]), ...question.fails];
  const so = [...(holds ? [wanted.rule] : []), ...question.holds];
  const verdict = findFacts({ holds: [decides, ...close, ...so], fails }, domain);
  if (verdict.kind !== 'unknown') return verdict;
  // What the rest of the rule compares may be beyond the analysis, and the atom alone still be impossible.
  return findFacts({ holds: so, fails }, domain).kind === 'proved' ? { kind: 'proved' } : verdict;
}

/** What of a sighting is still to be seen: facts that show it, or that there are none. */
export interface Open {
  readonly watched: ObservedRule;
  readonly sighting: Sighting;
  readonly facts: ReturnType<typeof factsFor>;
}
