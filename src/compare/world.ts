/** The facts under which two policies can be compared. Pure. */
import { type Domain, domainOf, type Effort, startEffort } from '#analysis/index.ts';
import type { Claim } from '#cases/index.ts';
import { canonicalJson } from '#domain/canonical.ts';
import { type Policy, severityById } from '#domain/policy.ts';
import type { Facts, Json } from '#domain/rule.ts';
import type { FactSpec, Scope } from '#logic/index.ts';
import { scopeOf } from '#policy/index.ts';
import { type Assumption, MISSED_UPDATES, resolve } from './resolve.ts';

/** One severity as each policy has it; the other's where only one of them has it, and null for an incident not yet assessed. */
export interface Situation {
  readonly before: Assumption;
  readonly after: Assumption;
}

/** For rules that read nothing of the severity. */
export const UNASSESSED: Situation = {
  before: { severity: null, promised: false },
  after: { severity: null, promised: false },
};

export interface World {
  readonly before: Policy;
  readonly after: Policy;
  readonly scope: Scope;
  /** Facts of one name that are of two kinds, and what to say of them. */
  readonly conflicts: ReadonlyMap<string, string>;
  /** What all questions of one comparison may cost. */
  readonly effort: Effort;
  readonly caseOf: CaseOf;
}

/** Tells facts as a case of a policy test; null when no story shows what is claimed of them. */
export type CaseOf = (policy: Policy, facts: Facts, name: string, claims: readonly Claim[]) => string | null;

/** Of what no test could expect. */
export const NO_CASE: CaseOf = () => null;

export function worldOf(before: Policy, after: Policy, caseOf: CaseOf = NO_CASE): World {
  const scope = new Map<string, FactSpec>(scopeOf(before));
  const conflicts = new Map<string, string>();
  for (const [path, spec] of scopeOf(after)) {
    const old = scope.get(path);
    if (old !== undefined && old.type.kind !== spec.type.kind)
      conflicts.set(path, `\`${path}\` is a ${old.type.kind} before and a ${spec.type.kind} after.`);
    scope.set(path, old === undefined ? spec : mergeSpecs(old, spec));
  }
  return { before, after, scope, conflicts, effort: startEffort(), caseOf };
}

function mergeSpecs(a: FactSpec, b: FactSpec): FactSpec {
  const absent = a.absent || b.absent;
  if (a.type.kind !== 'enum' || b.type.kind !== 'enum') return { ...b, absent };
  return { ...b, absent, type: { ...b.type, values: [...new Set([...a.type.values, ...b.type.values])] } };
}

/** What every incident obeys under both policies, in one situation. What only one of them promises proves nothing of the other. */
export function domainIn(
  { before, after, scope, effort }: World,
  situation: Situation,
  more: readonly Json[] = [],
): Domain {
  const promises = (policy: Policy, assumption: Assumption): ReadonlyMap<string, Json> =>
    new Map(
      domainOf({ ...policy, conditions: [], incident: { ...policy.incident, when: null } }, scope).invariants.map(
        (rule) => {
          const resolved = resolve(rule, policy, assumption);
          return [canonicalJson(resolved), resolved];
        },
      ),
    );
  const theirs = promises(before, situation.before);
  const common = [...promises(after, situation.after)].filter(([key]) => theirs.has(key));
  return { scope, effort, invariants: [...common.map(([, rule]) => rule), ...more] };
}

/** Where rules that read these facts may differ: for each severity if one of them follows from that. */
export const situationsFor = (reads: Iterable<string>, world: World): readonly Situation[] =>
  [...reads].some((path) => path.startsWith('severity.') || path === 'review.required' || path === MISSED_UPDATES)
    ? situationsOf(world, false)
    : [UNASSESSED];

/** Every severity of either policy, as both have it. */
export function situationsOf({ before, after }: World, promised: boolean): readonly Situation[] {
  const ids = new Set([...after.severities, ...before.severities].map(({ id }) => id));
  return [...ids].map((id) => {
    const [old, now] = [severityById(before, id), severityById(after, id)];
    return { before: { severity: old ?? now, promised }, after: { severity: now ?? old, promised } };
  });
}
