/** Whose permission need not be looked up: whom the policy names, whom its records name, and who was looked up within a day. Pure. */
import type { Issue } from '#domain/issue.ts';
import type { KnownPeople, RecordedPeople } from '#domain/known-people.ts';
import type { Policy } from '#domain/policy.ts';
import { lineIn } from '#engine/incident/belief.ts';
import { asTrusted } from '#engine/incident/trusted.ts';
import { callable } from './reachable-people.ts';

export const knownPeople = (policies: readonly Policy[]): KnownPeople => ({
  responders: (now) => callable(policies, now),
  recordedPeople: (issue) => recordedOn(policies, issue),
  ranked: policies.some(({ commands }) => commands.size > 0),
});

function recordedOn(policies: readonly Policy[], issue: Issue): RecordedPeople {
  const lines = policies.flatMap((policy) =>
    asTrusted(policy, issue).timeline.flatMap((item) => lineIn(policy, issue, item) ?? []),
  );
  const permissions = lines
    .flatMap(({ record, status }) => [record.people, status?.people].flatMap((people) => Object.entries(people ?? {})))
    .toSorted(([, a], [, b]) => a.at - b.at)
    .map(([login, { permission, at }]) => [login, { permission, readAt: at }] as const);
  const holders = lines.flatMap(({ record }) => Object.values(record.called).flat());
  return { holders, permissions: Object.fromEntries(permissions) };
}
