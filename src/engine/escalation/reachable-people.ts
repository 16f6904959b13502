import { isBareLogin } from '#domain/names.ts';
import { type Policy, rulesOfRole } from '#domain/policy.ts';
import { entryOf, type Json, NO_ENTRY, resultsOf, rowsOf } from '#domain/rule.ts';
import { changesBetween, type Instant } from '#domain/time.ts';

/** Everybody whom a role may yield at `now`: those it names, and those on call. Pure. */
export const callable = (policies: readonly Policy[], now: Instant): readonly string[] => callableAt(policies, [now]);

function callableAt(policies: readonly Policy[], instants: readonly Instant[]): readonly string[] {
  const logins = policies.flatMap((policy) => [
    ...textsOfRoles(policy).filter(isBareLogin),
    ...instants.flatMap((instant) => onCallOf(policy, instant)),
  ]);
  return [...new Set(logins.map((login) => login.toLowerCase()))];
}

/** More changes of who is on call than that are not looked at. */
const MOST_CHANGES = 10_000;

/** Everybody whom a policy may call from `from` to `to`, as shifts and overrides change. Pure. */
export function callableBetween(policy: Policy, from: Instant, to: Instant): readonly string[] {
  const schedules = [...policy.schedules.values()];
  const changes = schedules.flatMap((schedule) => changesBetween(schedule, from, to + 1, MOST_CHANGES));
  return callableAt([policy], [from, ...changes]);
}

const onCallOf = ({ schedules }: Policy, now: Instant): readonly string[] =>
  [...schedules.values()].flatMap((schedule) => schedule.onCall(now));

/** Every text that the roles of a policy may give: logins, and teams. */
export const textsOfRoles = ({ roles }: Policy): readonly string[] =>
  [...roles.values()].flatMap(rulesOfRole).flatMap(({ source }) => textsIn(source));

/** Every text that a rule may give: not what its conditions compare with, nor the keys of its tables. */
export function textsIn(rule: Json): readonly string[] {
  if (typeof rule === 'string') return [rule];
  if (Array.isArray(rule)) return rule.flatMap(textsIn);
  const { operator, operands } = entryOf(rule) ?? NO_ENTRY;
  if (operator === 'lookup') return rowsOf(operands).flatMap(([, row]) => textsIn(row));
  // What stands in for a fact that is absent.
  if (operator === 'var') return operands.slice(1).flatMap(textsIn);
  return operator === 'if' ? resultsOf(operands).flatMap(textsIn) : [];
}
