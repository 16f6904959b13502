import { type PolicyDeclarations, FACT_TABLE, FAMILIES, type FactSpec } from '#domain/facts.ts';
import type { Policy } from '#domain/policy.ts';
import type { Scope } from '#logic/index.ts';

/** Every fact the rules of a policy may read: the table of facts, filled in with the policy's own names. Pure. */
export function factsOf(declared: PolicyDeclarations): Scope {
  const fixed = Object.entries(FACT_TABLE).map(
    ([path, { type, absent = false, grows = false }]): FactSpec => ({
      path,
      type: typeof type === 'function' ? type(declared) : type,
      absent: typeof absent === 'function' ? absent(declared) : absent,
      time: grows,
    }),
  );
  const named = Object.entries(FAMILIES).flatMap(([family, { of, ...options }]) =>
    of(declared).map(
      ([name, type]): FactSpec => ({
        path: `${family}.${name}`,
        type,
        absent: 'absent' in options,
        time: 'grows' in options,
      }),
    ),
  );
  return new Map([...fixed, ...named].map((spec) => [spec.path, spec]));
}

/** The facts the rules of a policy may read, from the policy itself. Pure. */
export function scopeOf(policy: Policy): Scope {
  const { severities } = policy;
  return factsOf({
    details: new Map(policy.incident.details.map((detail) => [detail.name, detail])),
    conditions: policy.conditions.map(({ name }) => name),
    severities: severities.map(({ id }) => id),
    roles: [...policy.roles.keys()],
    schedules: [...policy.schedules.keys()],
    calendars: [...policy.calendars.keys()],
    hasReview: policy.review !== null,
    everySeverityHas: {
      acknowledgeWithin: severities.every(({ acknowledgeWithin }) => acknowledgeWithin !== null),
      updateEvery: severities.every(({ updateEvery }) => updateEvery !== null),
    },
  });
}
