/** What each fact of an incident is at an instant: one line for each row of `src/domain/facts.ts`. Pure. */
import { hasName, sameName } from '#domain/names.ts';
import type { AbsentFact, ElapsedFact, FactAfterSeverity, FactPath, FamilyName, SINCE_DETAIL } from '#domain/facts.ts';
import type { Incident } from '#domain/incident.ts';
import { OWNER } from '#domain/policy.ts';
import type { Json } from '#domain/rule.ts';
import { spell } from '#domain/spelling.ts';
import { type Clock, type Instant, parseInstant, type Seconds } from '#domain/time.ts';
import { overdueActions } from '#engine/text/action-items.ts';
import {
  type Cadence,
  type IncidentContext,
  lastUpdateAt,
  missedAfter,
  ownerOf,
  type SeverityInForce,
} from './context.ts';

/** What facts are read from. */
export interface Moment {
  readonly context: IncidentContext;
  readonly at: Instant;
  /** Elapsed time is counted on it. */
  readonly clock: Clock;
}

/** The same once the severity is known; its promises in seconds, null where there is none. */
export interface AssessedMoment extends Moment {
  readonly inForce: SeverityInForce;
  readonly acknowledgeWithin: Seconds | null;
  readonly cadence: Cadence;
}

/** `undefined`: absent. Only a fact whose row says that it can be absent may give it. */
type Value<Path extends FactPath> = (
  moment: Path extends FactAfterSeverity ? AssessedMoment : Moment,
) => Path extends AbsentFact ? Json | undefined : Json;

/** The instant that a detail of type `time` says; null without one. It may be yet to come. */
export function reportedAt({ details }: IncidentContext, detail: string): Instant | null {
  const answer = details[detail];
  return typeof answer === 'string' ? parseInstant(answer) : null;
}

/** Where each `elapsed.*` fact counts from; null before it happened. */
type Start<Path extends ElapsedFact> = (
  incident: Incident,
  ...severitySince: Path extends FactAfterSeverity ? [Instant] : []
) => Path extends AbsentFact ? Instant | null : Instant;

export const STARTS = {
  'elapsed.since-declared': ({ declaredAt }) => declaredAt,
  'elapsed.since-opened': ({ lifeStart }) => lifeStart,
  'elapsed.since-acknowledged': ({ acknowledged }) => acknowledged?.at ?? null,
  'elapsed.since-update': lastUpdateAt,
  'elapsed.since-level': ({ levelSince }) => levelSince,
  'elapsed.since-called': ({ calledAt }) => calledAt,
  'elapsed.since-severity': (_, severitySince) => severitySince,
  'elapsed.since-activity': ({ activityAt }) => activityAt,
  'elapsed.since-mitigated': ({ mitigatedAt }) => mitigatedAt,
  'elapsed.since-resolved': ({ resolvedAt }) => resolvedAt,
} as const satisfies { readonly [Path in ElapsedFact]: Start<Path> };

const minutes = (seconds: Seconds | null | undefined): number | undefined =>
  seconds == null ? undefined : seconds / 60;

export const VALUES = {
  'incident.number': ({ context }) => context.issue.number,
  'incident.title': ({ context }) => context.issue.title,
  'incident.author': ({ context: { issue, policy } }) => spell(issue.author?.login ?? '', 'login', policy.spelling),
  'incident.type': ({ context: { issue, policy } }) =>
    issue.type === null ? undefined : spell(issue.type, 'type', policy.spelling),
  'incident.repository': ({ context: { issue, policy } }) => spell(issue.repository, 'repository', policy.spelling),
  'incident.labels': ({ context }) => context.labels,
  'incident.assignees': ({ context }) => logins(context, context.incident.assignees),
  'incident.acknowledged': ({ context }) => context.incident.acknowledged !== null,
  'incident.snoozed': ({ context: { incident }, at }) => incident.snooze !== null && at < incident.snooze.until,
  'incident.trusted': ({ context }) => context.incident.isTrusted,
  'incident.status': ({ context }) => context.incident.status,
  'severity.id': ({ inForce }) => inForce.severity.id,
  'severity.rank': ({ inForce }) => inForce.severity.rank,
  'severity.acknowledge-within': ({ acknowledgeWithin }) => minutes(acknowledgeWithin),
  'severity.update-every': ({ cadence }) => minutes(cadence.next),
  level: ({ context }) => Math.max(1, context.incident.level),
  'count.updates': ({ context }) => context.incident.updates.length,
  'count.missed-updates': ({ context, at, clock, cadence }) =>
    missedAfter(cadence, clock.elapsed(lastUpdateAt(context.incident), at)),
  'count.help-requests': ({ context }) => context.incident.helpRequests.length,
  'count.reassignments': ({ context }) => context.incident.reassignments,
  'count.escalations': ({ context }) => context.incident.escalations,
  'count.reopenings': ({ context }) => context.incident.reopenings,
  'count.missing-details': ({ context }) => context.missing.length,
  'count.assignees': ({ context }) => context.incident.assignees.length,
  'count.open-actions': ({ context }) => context.actions.length,
  'count.overdue-actions': ({ context, at }) => overdueActions(context.actions, at).length,
  'review.required': ({ context: { policy }, inForce }) =>
    policy.review !== null && policy.review.severities.includes(inForce.severity.id),
  'review.done': ({ context }) => context.incident.reviewedAt !== null,
  'review.due': ({ context: { policy } }) => minutes(policy.review?.due),
} as const satisfies { readonly [Path in Exclude<FactPath, ElapsedFact>]: Value<Path> };

/** Facts by the policy's own names. Conditions are rules over all other facts, so `factsAt` itself asks them last. */
export const NAMED = {
  details:
    (name) =>
    ({ context }) =>
      context.details[name] ?? undefined,
  holders: (name) =>
    name === OWNER
      ? ({ context }) => logins(context, ownerOf(context.incident))
      : ({ context }) => logins(context, context.incident.holders.get(name) ?? []),
  answered:
    (name) =>
    ({ context }) =>
      hasAnswered(context.incident, name),
  oncall:
    (name) =>
    ({ context, at }) =>
      logins(context, context.policy.schedules.get(name)?.onCall(at) ?? []),
  calendar:
    (name) =>
    ({ context: { policy }, at }) =>
      policy.calendars.get(name)?.open(at),
} as const satisfies Readonly<
  Record<Exclude<FamilyName, 'is' | typeof SINCE_DETAIL>, (name: string) => (moment: Moment) => Json | undefined>
>;

/** Logins as the policy spells them; whom it does not name, as GitHub spells the author, the one login that stands alone in a fact. */
function logins({ policy, issue }: Moment['context'], all: readonly string[]): readonly string[] {
  const author = issue.author?.login ?? '';
  const loginOf = (login: string): string => (sameName(login, author) ? author : login);
  return all.map((login) => spell(loginOf(login), 'login', policy.spelling));
}

/** Has a holder of the role answered since it was called? */
function hasAnswered({ answers, holders }: Incident, role: string): boolean {
  const since = answers.get(role) ?? [];
  return (holders.get(role) ?? []).some((login) => hasName(since, login));
}
