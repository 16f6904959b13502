import type { Policy, Role } from '#domain/policy.ts';
import type { Json, Table } from '#domain/rule.ts';
import type { Instant } from '#domain/time.ts';

/** Everybody whom a role may yield at `now`: those it names, and those on call. A few names in it may be no logins at all. Pure. */
export function callable(policies: readonly Policy[], now: Instant): readonly string[] {
  const roles = policies.flatMap((policy): readonly Role[] => [...policy.roles.values()]);
  const named = roles.flatMap(({ who, otherwise }) => [...textsIn(who.source), ...textsIn(otherwise?.source ?? null)]);
  const onCall = policies.flatMap(({ schedules }) =>
    [...schedules.values()].flatMap((schedule) => schedule.onCall(now)),
  );
  const logins = [...named.filter((text) => /^[A-Za-z0-9][\w-]{0,38}$/.test(text)), ...onCall];
  return [...new Set(logins.map((login) => login.toLowerCase()))];
}

const rows = (table: Table = []): readonly string[] => table.flatMap(([, value]) => textsIn(value));

/** Every text in a rule, but for the keys of its tables. */
export function textsIn(json: Json): readonly string[] {
  if (typeof json === 'string') return [json];
  if (json === null || typeof json !== 'object') return [];
  const lookup = (json as { readonly lookup?: readonly Json[] }).lookup;
  // Its third operand has the rows of the table.
  if (Array.isArray(lookup)) return rows(lookup[2]);
  return Object.values(json).flatMap(textsIn);
}
