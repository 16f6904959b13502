/** Whose permission need not be looked up: whom the policy names, whom its records name, and who was looked up within a day. Pure. */
import type { Issue } from '#domain/issue.ts';
import type { KnownPeople, RecordedPeople } from '#domain/known-people.ts';
import type { Policy } from '#domain/policy.ts';
import type { Instant } from '#domain/time.ts';
import { lineIn } from '#engine/incident/belief.ts';
import { asTrusted } from '#engine/incident/trusted.ts';
import { onCallOf, textsOfRoles } from './reachable-people.ts';

export const knownPeople = (policies: readonly Policy[]): KnownPeople => ({
  responders: (now) => policies.flatMap((policy) => respondersOf(policy, now)),
  recordedPeople: (issue) => recordedOn(policies, issue),
  ranked: policies.some(({ commands }) => commands.size > 0),
});

const respondersOf = (policy: Policy, now: Instant): readonly string[] => [
  ...textsOfRoles(policy),
  ...onCallOf(policy, now),
];

function recordedOn(policies: readonly Policy[], issue: Issue): RecordedPeople {
  const records = policies.flatMap((policy) =>
    asTrusted(policy, issue).timeline.flatMap((item) => {
      const line = lineIn(policy, issue, item);
      return line === null ? [] : [line.record];
    }),
  );
  const permissions = records.flatMap(({ people }) =>
    Object.entries(people ?? {}).map(([login, { permission, at }]) => [login, { permission, readAt: at }] as const),
  );
  const holders = records.flatMap(({ called }) => Object.values(called).flat());
  return { holders, permissions: Object.fromEntries(permissions) };
}
