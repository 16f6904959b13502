/** Who may do what on an incident. Logins are compared without regard to case, as GitHub does. Pure. */
import type { Command, Dismissal, Incident, Life } from '#domain/incident.ts';
import { hasName, nameKey, sameName } from '#domain/names.ts';
import type { Instant } from '#domain/time.ts';
import { type Issue, isAtLeast, MOST_ASSIGNEES, type Permission } from '#domain/issue.ts';

/** The name as the policy spells it: telephones begin a word with a capital. Null where there is none. */
export const spelledAs = (names: readonly string[], text: string): string | null =>
  names.find((name) => name === text) ?? names.find((name) => sameName(name, text)) ?? null;

/** Logins without repetition, in the order they first appear. */
export function uniqueLogins(logins: Iterable<string>): readonly string[] {
  const seen = new Map<string, string>();
  for (const login of logins) if (!seen.has(nameKey(login))) seen.set(nameKey(login), login);
  return [...seen.values()];
}

/** True when somebody has at least this permission. Nobody known is `none`: what is not known grants nothing. */
export const mayAtLeast = (issue: Issue, login: string, least: Permission): boolean =>
  isAtLeast(issue.people[nameKey(login)]?.permission, least);

/** False only when it is known that GitHub will not assign this person. */
export const mayBeAssigned = (issue: Issue, login: string): boolean =>
  issue.people[nameKey(login)]?.assignable !== false;

/** True only where it is known that no account has this login: it was deleted, or has another name. */
export const isNobody = (issue: Issue, login: string): boolean => issue.people[nameKey(login)]?.isNobody === true;

/** Those who took it with an `/ack` in this life, in their order. */
export const acksIn = ({ commands }: Pick<Incident, 'commands'>): readonly Command[] =>
  commands.filter(({ name, verdict }) => name === 'ack' && verdict.kind === 'accepted');

export const isUnassignedSince = ({ timeline }: Issue, login: string, at: Instant): boolean =>
  timeline.some((item) => item.kind === 'unassigned' && item.at >= at && sameName(item.login, login));

export const assigneeLimit = ({ assigneeLimit: limit = MOST_ASSIGNEES }: Issue): number => limit;

/**
 * Of these people, in their order, those who are still to be assigned: who fits, and for whom the issue has no place left.
 * Whoever does not fit is called all the same.
 */
export function placesFor(
  issue: Issue,
  logins: readonly string[],
): { readonly fit: readonly string[]; readonly overflow: readonly string[] } {
  const missing = logins.filter((login) => !hasName(issue.assignees, login) && mayBeAssigned(issue, login));
  const free = Math.max(0, assigneeLimit(issue) - issue.assignees.length);
  return { fit: missing.slice(0, free), overflow: missing.slice(free) };
}

/** Who declared it with a command or closed the issue; null when nobody did, as for a deleted user. */
export function whoDeclared(
  { commands, mitigatedAt, resolvedAt }: Incident,
  { timeline }: Issue,
  what: 'mitigated' | 'resolved',
): string | null {
  const at = what === 'mitigated' ? mitigatedAt : resolvedAt;
  if (at === null) return null;
  const command = commands.find((one) => one.name === what && one.at === at && one.verdict.kind === 'accepted');
  const closed = timeline.find((item) => item.kind === 'closed' && item.at === at && item.by?.kind === 'person');
  return command?.by ?? closed?.by?.login ?? null;
}

export const dismissalOf = ({ endedAt, resolvedAt }: Incident, { timeline }: Issue): Dismissal | null =>
  endedAt !== null && resolvedAt === null ? lastDismissal(timeline) : null;

/** Null where it was resolved, or closed by nobody. */
export function dismissalIn({ at, resolvedAt }: Life, end: Instant, { timeline }: Issue): Dismissal | null {
  return resolvedAt === null ? lastDismissal(timeline.filter((item) => item.at >= at && item.at <= end)) : null;
}

function lastDismissal(items: Issue['timeline']): Dismissal | null {
  const closed = items.findLast((item) => item.kind === 'closed');
  if (closed === undefined || closed.reason === 'completed') return null;
  const { at, by, reason } = closed;
  return { at, by: by?.kind === 'person' ? by.login : null, reason };
}
