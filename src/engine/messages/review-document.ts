/** The post-incident review, as far as the history tells it. Pure. */
import { hasName } from '#domain/names.ts';
import type { CommentMessage, ReviewIssueRef } from '#domain/message.ts';
import type { TimelineItem } from '#domain/issue.ts';
import type { LedgerRecord } from '#domain/ledger.ts';
import type { ReviewDocument, ReviewEntry } from '#domain/review.ts';
import type { Instant } from '#domain/time.ts';
import { whoDeclared } from '#engine/incident/people.ts';
import { messagesSince } from '#engine/delivery/message-history.ts';
import { roleRef } from '#engine/escalation/roster.ts';
import type { Evaluation, IncidentContext } from '#engine/facts/context.ts';
import { cadenceOf, calledSince, isCall, timesOf } from './measures.ts';
import { pathOf, placeOfRecord } from './escalation-path.ts';
import { type Past, pastOf, placeOf } from '#engine/facts/past.ts';
import { type RoleRef, severityRef } from '#domain/refs.ts';
import { callersOf, rolesById, severityById } from '#domain/policy.ts';

/** Is the review an issue of its own? Where sub-issues cannot be read it could not be found again: then it is a comment. */
export const asIssue = ({ policy, issue }: IncidentContext): boolean =>
  policy.review?.as === 'issue' && issue.subIssues !== undefined;

function reviewDue({ incident, policy }: IncidentContext, evaluation: Evaluation): Instant | null {
  return policy.review === null
    ? null
    : (policy.review.clock ?? evaluation.clock).after(incident.resolvedAt ?? evaluation.at, policy.review.due);
}

export function reviewIssueRef(context: IncidentContext, evaluation: Evaluation): ReviewIssueRef | null {
  const { reviewIssue } = context.incident;
  return reviewIssue && { number: reviewIssue.number, url: reviewIssue.url, due: reviewDue(context, evaluation) };
}

/** The draft that was prepared, for whoever is reminded of it. */
export function reviewDraftOf(context: IncidentContext, evaluation: Evaluation): Pick<CommentMessage, 'reviewDraft'> {
  const { incident, issue } = context;
  const { review, reviewIssue } = incident;
  if (review === null) return {};
  const comment = issue.timeline.find((item) => item.kind === 'comment' && item.id === review.id);
  const url = reviewIssue?.url ?? (comment?.kind === 'comment' ? comment.url : null);
  return url === null ? {} : { reviewDraft: { url, due: reviewDue(context, evaluation) } };
}

export function reviewOf(context: IncidentContext, evaluation: Evaluation): ReviewDocument {
  const { incident } = context;
  const past = pastOf(context);
  const from = incident.lifeStart;
  const resolvedAt = incident.resolvedAt ?? evaluation.at;
  return {
    declaredAt: from,
    ...timesOf(incident),
    toResolve: resolvedAt - from,
    severities: spentInSeverities(context, evaluation, from, resolvedAt),
    cadence: cadenceOf(context, evaluation, resolvedAt),
    escalations: calledSince(incident, from)
      .filter(isCall)
      .map(({ at, late, fired }) => ({ at, late, triggers: callersOf(context.policy, Object.keys(fired)) })),
    path: pathOf(context, past, from),
    messages: messagesSince(incident, from),
    timeline: timelineOf(context, past, from),
    due: reviewDue(context, evaluation),
  };
}

function spentInSeverities(
  { incident, policy }: IncidentContext,
  evaluation: Evaluation,
  from: Instant,
  to: Instant,
): ReviewDocument['severities'] {
  const marks = [
    ...incident.announced.map(({ since, severity }) => ({ at: Math.max(since, from), id: severity })),
    { at: to, id: evaluation.inForce.severity.id },
  ];
  const spent = new Map<string, number>();
  for (const [index, { at, id }] of marks.entries()) {
    const end = Math.min(to, marks[index + 1]?.at ?? to);
    spent.set(id, (spent.get(id) ?? 0) + Math.max(0, end - at));
  }
  return policy.severities.flatMap((severity) => {
    const seconds = spent.get(severity.id) ?? 0;
    return seconds > 0 ? [{ severity: severityRef(severity), spent: seconds }] : [];
  });
}

/** Only what a reader needs: a long incident keeps its first and last entries. */
const MOST_ENTRIES = 80;

function timelineOf(context: IncidentContext, past: Past, from: Instant): readonly ReviewEntry[] {
  const { incident, issue } = context;
  const entry = (
    at: Instant,
    by: string | null,
    what: ReviewEntry['what'],
    url: string | null = by === null ? null : urlAt(issue.timeline, placeOf(issue.timeline, at, by)),
  ): ReviewEntry => ({
    at,
    by,
    what,
    url,
    role: by === null ? null : roleHeldBy(context, past, at, by),
  });
  const entries: ReviewEntry[] = [
    entry(from, context.folded.state.lifeBy, { kind: incident.reopenings > 0 ? 'reopened' : 'declared' }),
    ...(incident.acknowledged
      ? [entry(incident.acknowledged.at, incident.acknowledged.by, { kind: 'acknowledged' })]
      : []),
    ...(incident.mitigatedAt === null
      ? []
      : [entry(incident.mitigatedAt, whoDeclared(incident, context.issue, 'mitigated'), { kind: 'mitigated' })]),
    ...(incident.resolvedAt === null
      ? []
      : [entry(incident.resolvedAt, whoDeclared(incident, context.issue, 'resolved'), { kind: 'resolved' })]),
    ...incident.handoverEnds
      .filter(({ isTakenBack }) => !isTakenBack)
      .map(({ at, from: giver, to }) => entry(at, to, { kind: 'accepted', from: giver })),
    ...incident.choices
      .filter(({ at }) => at >= from)
      .flatMap(({ at, by, severity }) => {
        const chosen = severityById(context.policy, severity);
        return chosen ? [entry(at, by, { kind: 'severity', severity: severityRef(chosen) })] : [];
      }),
    ...incident.commands.flatMap(({ at, by, asks, url }) => {
      if (asks?.kind !== 'hand-over') return [];
      const roles = rolesById(context.policy, asks.roles);
      return [entry(at, by, { kind: 'passed', roles: roles.map(roleRef), to: asks.to }, url)];
    }),
    ...issue.timeline.filter(({ at }) => at >= from).flatMap((item) => worthTelling(context, item, entry)),
    // What the engine did at an instant, it did because of what people did then.
    ...incident.records
      .filter(({ at }) => at >= from)
      .flatMap((record) =>
        doneIn(context, record).map((what) =>
          entry(record.at, null, what, urlAt(issue.timeline, placeOfRecord(issue.timeline, record))),
        ),
      ),
  ];
  const sorted = entries.toSorted((a, b) => a.at - b.at);
  return sorted.length <= MOST_ENTRIES
    ? sorted
    : [...sorted.slice(0, MOST_ENTRIES / 2), ...sorted.slice(-MOST_ENTRIES / 2)];
}

/** What a comment of the engine's says: whom it called, which severity it announced, and of what it reminded people. */
function doneIn(
  { policy, incident: { records } }: IncidentContext,
  record: LedgerRecord,
): readonly ReviewEntry['what'][] {
  const { called, fired, level, severity: id } = record;
  const before = severityById(policy, records[records.indexOf(record) - 1]?.severity);
  const severity = severityById(policy, id);
  const people = [...new Set(Object.values(called).flat())];
  const triggers = Object.keys(fired);
  const callers = people.length > 0 ? callersOf(policy, triggers) : [];
  const others = triggers.filter((trigger) => !callers.includes(trigger));
  return [
    ...(before && severity && before.rank > severity.rank
      ? [{ kind: 'rose' as const, severity: severityRef(severity) }]
      : []),
    ...(people.length > 0 && isCall(record) ? [{ kind: 'called' as const, level, people }] : []),
    ...(others.length > 0 ? [{ kind: 'reminded' as const, triggers: others }] : []),
  ];
}

/** What a person did that is worth telling: an update, an assignment. */
function worthTelling(
  { incident }: IncidentContext,
  item: TimelineItem,
  entry: (at: Instant, by: string | null, what: ReviewEntry['what'], url?: string | null) => ReviewEntry,
): readonly ReviewEntry[] {
  const by = item.by?.kind === 'person' ? item.by.login : null;
  if (by === null) return [];
  switch (item.kind) {
    case 'comment': {
      const words = incident.updates.find(({ comment }) => comment === item.id)?.words ?? '';
      return words === '' ? [] : [entry(item.at, by, { kind: 'update', text: words }, item.url)];
    }
    case 'assigned':
    case 'unassigned':
      return [entry(item.at, by, { kind: item.kind, login: item.login })];
    default:
      return [];
  }
}

/** The role somebody held when they did something: what they did then may have passed it on. */
function roleHeldBy(context: IncidentContext, past: Past, at: Instant, login: string): RoleRef | null {
  const { timeline } = context.issue;
  const did = placeOf(timeline, at, login);
  const later = timeline.findIndex((item) => item.at > at);
  const then = past(did >= 0 ? did : later >= 0 ? later : timeline.length);
  const own = [...context.policy.roles.values()].filter(({ id }) =>
    hasName(then?.incident.holders.get(id) ?? [], login),
  );
  const level = context.policy.levels.findLast(({ roles }) => own.some(({ id }) => roles.includes(id)));
  const role = own.find(({ id }) => level?.roles.includes(id)) ?? own[0];
  return role ? roleRef(role) : null;
}

function urlAt(timeline: IncidentContext['issue']['timeline'], place: number): string | null {
  const item = timeline[place];
  return item?.kind === 'comment' ? item.url : null;
}
