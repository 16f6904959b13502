/** Whom a policy would call, where nobody ever asked GitHub about them. Pure. */
import type { Issue, Person } from '#domain/issue.ts';
import { nameKey } from '#domain/names.ts';
import type { Policy } from '#domain/policy.ts';
import { earliestChange, type Instant } from '#domain/time.ts';
import { callable } from '#engine/escalation/reachable-people.ts';

/** An issue in which everybody the policy may call at an instant, and of whom nothing is known, can be assigned. */
export type Assume = (issue: Issue, at: Instant) => Issue;

const UNKNOWN: Person = { permission: null, assignable: true };

/**
 * A history knows the people of its own time: those a new policy names first would else all be unreachable. What is known, that
 * somebody has no access, is believed.
 */
export function assumeAssignable(policy: Policy): Assume {
  const timetables = [...policy.schedules.values()];
  // Most runs find the same people, and the same shifts: nothing is to be looked up for them.
  let last: { readonly people: Issue['people']; readonly from: Instant; readonly until: Instant } | null = null;
  return (issue, at) => {
    if (last?.people === issue.people && at >= last.from && at < last.until) return issue;
    const members = Object.values(issue.teams).flatMap((some) => some ?? []);
    const all = [...callable([policy], at), ...members.map(nameKey)];
    const strangers = all.filter((login) => !Object.hasOwn(issue.people, login));
    const people =
      strangers.length === 0
        ? issue.people
        : { ...issue.people, ...Object.fromEntries(strangers.map((login) => [login, UNKNOWN])) };
    last = { people, from: at, until: earliestChange(timetables, at) ?? Number.POSITIVE_INFINITY };
    return strangers.length === 0 ? issue : { ...issue, people };
  };
}
