/** Whose permission need not be looked up: whom the policy names, whom its records name, and who was looked up within a day. Pure. */
import type { Issue } from '#domain/issue.ts';
import type { KnownPeople, RecordedPeople } from '#domain/known-people.ts';
import { type Policy, rulesOfRole } from '#domain/policy.ts';
import { entryOf, type Json, NO_ENTRY, resultsOf } from '#domain/rule.ts';
import type { Instant } from '#domain/time.ts';
import { beliefOf } from '#engine/incident/belief.ts';
import { asTrusted } from '#engine/incident/trusted.ts';

export const knownPeople = (policies: readonly Policy[]): KnownPeople => ({
  responders: (now) => policies.flatMap((policy) => respondersOf(policy, now)),
  recordedPeople: (issue) => recordedOn(policies, issue),
  ranked: policies.some(({ commands }) => commands.size > 0),
});

function respondersOf({ roles, schedules }: Policy, now: Instant): readonly string[] {
  const named = [...roles.values()].flatMap(rulesOfRole).flatMap(({ source }) => yieldedBy(source));
  return [...named, ...[...schedules.values()].flatMap((schedule) => schedule.onCall(now))];
}

/** The logins that stand where a rule names people. A text that a rule only compares with is nobody's name. */
function yieldedBy(source: Json): readonly string[] {
  if (typeof source === 'string') return [source];
  if (Array.isArray(source)) return source.flatMap(yieldedBy);
  const { operator, operands } = entryOf(source) ?? NO_ENTRY;
  return operator === 'if' ? resultsOf(operands).flatMap(yieldedBy) : [];
}

function recordedOn(policies: readonly Policy[], issue: Issue): RecordedPeople {
  const records = policies.flatMap((policy) =>
    asTrusted(policy, issue).timeline.flatMap((item) => {
      if (item.kind !== 'comment' || item.by?.kind !== 'engine' || item.editedByOther) return [];
      const line = beliefOf(policy, issue, item);
      return line.kind === 'record' ? [line.record] : [];
    }),
  );
  const permissions = records.flatMap(({ people }) =>
    Object.entries(people ?? {}).map(([login, { permission, at }]) => [login, { permission, readAt: at }] as const),
  );
  const holders = records.flatMap(({ called, rejectedHandovers }) => [
    ...Object.values(called).flat(),
    ...Object.values(rejectedHandovers?.holders ?? {}).flat(),
  ]);
  return { holders, permissions: Object.fromEntries(permissions) };
}
