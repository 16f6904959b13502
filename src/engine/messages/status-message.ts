/** What the status comment shows. Pure: only what an event, a firing or the end of a pause can change is in it, never the present instant. */
import { hasName, sameName } from '#domain/names.ts';
import { lineOf } from '#domain/diagnostic.ts';
import type { Holder, IncidentBrief, LogEntry, StatusMessage } from '#domain/message.ts';
import type { Next } from '#domain/next.ts';
import type { StatusRecord } from '#domain/ledger.ts';
import { firstReplies } from '#engine/escalation/replies.ts';
import { lookUps } from '#engine/escalation/record.ts';
import { levelRef, onCallFor, roleRef } from '#engine/escalation/roster.ts';
import { type Deliveries, type DeliveryBasis, lostBefore } from '#engine/delivery/deliveries.ts';
import { peopleWithoutWay } from '#engine/delivery/reach.ts';
import { MOST_REACHED, recordedMessages } from '#engine/delivery/room.ts';
import { acknowledgeBy, type Evaluation, type IncidentContext, updateDueAt } from '#engine/facts/context.ts';
import { severitiesOf } from './severity-spans.ts';
import { livesOf } from '#engine/incident/lives.ts';
import { presentIn, saysNothing } from '#engine/incident/answers.ts';
import { isAnsweredIn } from '#engine/incident/mark-answered.ts';
import {
  acksIn,
  dismissalIn,
  dismissalOf,
  isUnassignedSince,
  uniqueLogins,
  whoDeclared,
} from '#engine/incident/people.ts';
import { assessedFacts } from '#engine/facts/severity.ts';
import { snoozedAt } from '#engine/facts/due.ts';
import { isAbandoned } from '#engine/facts/membership.ts';
import { evaluationAt } from '#engine/facts/view.ts';
import { callersOf, type Policy, rolesById } from '#domain/policy.ts';
import { factNamed, type Facts, type Trace } from '#domain/rule.ts';
import type { Instant } from '#domain/time.ts';
import { severityRef } from '#domain/refs.ts';
import { reviewIssueRef } from './review-document.ts';
import { digestOfStatus } from './status-digest.ts';
import { lastChangeOf } from '#engine/escalation/due-since.ts';

/** What the status comment records besides what it shows. */
export type RecordedStatus = Pick<StatusRecord, 'quiet' | 'last'>;

/** An incident as it stands after everything in a run is done. */
export type AfterRun = Pick<DeliveryBasis, 'context' | 'evaluation'>;

/**
 * The status as it stands after everything in this run is done. What a run does by itself may change the severity and the level of its
 * `brief`, and nothing else of it.
 */
export function statusOf(
  brief: IncidentBrief,
  { context, evaluation, deliveries }: DeliveryBasis,
  next: Next | null,
  recorded: RecordedStatus,
): StatusMessage {
  const { incident, policy } = context;
  const { severity, since, declaredBy } = evaluation.inForce;
  const updateDue = updateDueAt(incident, severity, evaluation.facts);
  const promisedBy = acknowledgeBy(incident, severity, evaluation.facts);
  const replies = firstReplies(context);
  const message: Omit<StatusMessage, 'record'> = {
    ...brief,
    kind: 'status',
    severity: { ...severityRef(severity), declaredBy, since, ...reasonOf(context, evaluation) },
    severities: severitiesOf(context, evaluation.inForce),
    level: { ...levelRef(policy, Math.max(1, incident.level)), since: incident.levelSince },
    snoozed: isAbandoned(context, evaluation.at) ? null : snoozedAt(context, evaluation.at),
    mitigatedAt: incident.mitigatedAt,
    resolvedAt: incident.resolvedAt,
    ...resolverOf(context),
    dismissal: dismissalOf(incident, context.issue),
    holders: holdersOf(context, evaluation),
    handovers: incident.resolvedAt === null ? incident.handovers : [],
    missing: incident.resolvedAt === null && incident.endedAt === null ? context.missing : [],
    ...silentOf(context),
    ...earlierTakersOf(context),
    updateDue,
    overdue: isOverdue(incident, updateDue),
    acknowledgeBy: promisedBy,
    ...(incident.status === 'open' && isOverdue(incident, promisedBy) && { isAcknowledgementOverdue: true }),
    next,
    needsReview: incident.review !== null || (policy.review?.severities.includes(severity.id) ?? false),
    reviewIssue: reviewIssueRef(context, evaluation),
    ...messagesOf({ context, evaluation, deliveries }),
    ...(incident.reopenings > 0 && { lives: livesWithDismissals(context) }),
    ...(incident.handoverEnds.length > 0 && { handoverEnds: incident.handoverEnds }),
    ...(replies.length > 0 && { replies }),
    log: logOf(context),
  };
  return {
    ...message,
    record: {
      ...recorded,
      labelAndAssignCount: incident.labelAndAssignCount,
      review: reviewRecord(context),
      shows: digestOfStatus(message),
      ...lookUps(context.issue, evaluation.at),
      ...recordedMessages(deliveries, incident.statusComment?.status.earlierDeliveries, evaluation.at),
    },
  };
}

function resolverOf({ incident, issue }: IncidentContext): Pick<StatusMessage, 'resolvedBy'> {
  const by = whoDeclared(incident, issue, 'resolved');
  return by === null ? {} : { resolvedBy: by };
}

/** Why the policy gives the incident this severity, where its rule does. */
function reasonOf(
  context: IncidentContext,
  { at, assessed, inForce }: Evaluation,
): Pick<StatusMessage['severity'], 'because' | 'line'> {
  const { severity, declaredBy } = inForce;
  if (declaredBy !== null) return { because: null, line: null };
  if (assessed.id !== severity.id) return { because: 'raised', line: null };
  if (severity.when === null) return { because: null, line: null };
  const facts = assessedFacts(context, at)(severity);
  return {
    because: expandConditions(context.policy, severity.when.explain(facts), facts),
    line: lineOf(severity.when.place()),
  };
}

/** A named condition, with what decided it. INVARIANT: conditions name no condition that names them. */
function expandConditions(policy: Policy, trace: Trace, facts: Facts): Trace {
  const parts = trace.parts.map((part) => expandConditions(policy, part, facts));
  const name = /^is\.(.+)$/.exec(factNamed(trace.rule) ?? '')?.[1];
  const condition = policy.conditions.find((one) => one.name === name);
  return { ...trace, parts: condition ? [expandConditions(policy, condition.rule.explain(facts), facts)] : parts };
}

/** People whom the policy called in this life and who have done nothing since then. */
function silentOf({ incident, issue }: IncidentContext): Pick<StatusMessage, 'silent' | 'awaited'> {
  const { acknowledged, resolvedAt, lifeStart } = incident;
  const calls = incident.records
    .filter(({ at }) => at >= lifeStart)
    .map((record) => {
      const present = presentIn(incident, record).map(({ by }) => by);
      const people = Object.values(record.called).flat();
      return { at: record.at, people: people.filter((login) => !hasName(present, login)) };
    });
  const silent = uniqueLogins(calls.flatMap(({ people }) => people)).filter((login) => {
    const since = calls.find(({ people }) => hasName(people, login))?.at ?? 0;
    return !issue.timeline.some(
      (item) =>
        item.at >= since &&
        item.by?.kind === 'person' &&
        sameName(item.by.login, login) &&
        !saysNothing(incident, item),
    );
  });
  if (acknowledged === null || resolvedAt !== null) return { silent };
  const later = calls.filter(({ at }) => at >= acknowledged.at);
  const awaited = silent.filter((login) => later.some(({ people }) => hasName(people, login)));
  return awaited.length === 0 ? { silent } : { silent, awaited };
}

function earlierTakersOf({ incident, issue }: IncidentContext): Pick<StatusMessage, 'earlierTakers'> {
  const { acknowledged, owner, worker } = incident;
  const all = [...(acknowledged === null ? [] : [acknowledged]), ...acksIn(incident)];
  const earlier = all.filter(
    ({ by, at }) => !sameName(by, owner) && !sameName(by, worker) && !isUnassignedSince(issue, by, at),
  );
  return earlier.length === 0 ? {} : { earlierTakers: uniqueLogins(earlier.map(({ by }) => by)) };
}

const isOverdue = (incident: IncidentContext['incident'], due: Instant | null): boolean =>
  due !== null && hasRunSince(incident, due) && incident.resolvedAt === null;

const hasRunSince = ({ lastRecordedRunAt }: IncidentContext['incident'], at: Instant): boolean =>
  lastRecordedRunAt !== null && lastRecordedRunAt >= at;

/** Every life, those before this one with whoever closed it as something that needs no resolving. */
const livesWithDismissals = ({ folded, issue }: IncidentContext): NonNullable<StatusMessage['lives']> =>
  livesOf(folded.state).map((life, index, lives) => {
    const next = lives[index + 1];
    const dismissal = next === undefined ? null : dismissalIn(life, next.at, issue);
    return dismissal === null ? life : { ...life, dismissal };
  });

/** Those of this life, the newest of each channel and recipient. */
function messagesOf(
  after: Omit<DeliveryBasis, 'self'>,
): Pick<StatusMessage, 'deliveries' | 'beyondReach' | 'withoutWay' | 'messagesLostBefore'> {
  const { context, deliveries } = after;
  const { incident, policy } = context;
  if (policy.channels.size === 0 && deliveries.length === 0) return {};
  const lossAt = lostBefore(context, after.evaluation.at);
  const beyond = beyondReach(incident);
  const withoutWay = peopleWithoutWay(after);
  const noted = {
    ...(lossAt === null ? {} : { messagesLostBefore: lossAt }),
    ...(beyond === 0 ? {} : { beyondReach: beyond }),
    ...(withoutWay.length === 0 ? {} : { withoutWay }),
  };
  if (deliveries.length === 0) return noted;
  const newest = new Map<string, Deliveries[number]>();
  for (const one of deliveries) if (one.first >= incident.lifeStart) newest.set(`${one.channel} ${one.to ?? ''}`, one);
  const list = [...newest.values()].map(({ channel, to, first, at, state, code, tries, until }) => ({
    channel,
    title: policy.channels.get(channel)?.title ?? channel,
    to,
    at: state === 'sent' ? at : first,
    state,
    code: code ?? null,
    tries,
    ...(until === undefined ? {} : { until }),
  }));
  return { ...noted, deliveries: list };
}

/** Whom the latest call that was to reach people calls on GitHub alone. */
function beyondReach({ records, lifeStart }: IncidentContext['incident']): number {
  const call = records.findLast(({ at, reach }) => at >= lifeStart && reach !== undefined);
  if (call?.reach?.length !== MOST_REACHED) return 0;
  return uniqueLogins(Object.values(call.called).flat()).length - MOST_REACHED;
}

/** What the status comment remembers of the review. */
export function reviewRecord({ incident }: IncidentContext): StatusRecord['review'] {
  const before = incident.statusComment?.status.review ?? null;
  if (!incident.review) return before;
  const { id, episode } = incident.review;
  // Once remembered it stays so, even while the issue cannot be found.
  const issue = incident.reviewIssue?.id ?? (before?.episode === episode ? before.issue : undefined);
  return issue === undefined ? { id, episode } : { id, episode, issue };
}

/** That a shift changes is nothing to edit for: who is on call is told of when something last happened to the incident, not of now. */
function holdersOf(context: IncidentContext, evaluation: Evaluation): readonly Holder[] {
  const { resolvedAt, endedAt } = context.incident;
  const isLive = resolvedAt === null && endedAt === null;
  const at = Math.min(lastChangeOf(context.incident), evaluation.at);
  return [...context.policy.roles.values()].flatMap((role) => {
    const people = context.incident.holders.get(role.id);
    if (people === undefined) return [];
    // Who is on call matters only while somebody may have to be called.
    const onCall = isLive ? onCallFor(context, role, evaluationAt(context, at).facts) : [];
    const other =
      onCall.length > 0 && (onCall.length !== people.length || onCall.some((login) => !hasName(people, login)));
    return [{ role: roleRef(role), people, onCall: other ? { people: onCall, at } : null }];
  });
}

function logOf({ policy, incident }: IncidentContext): readonly LogEntry[] {
  const triggers = new Map(policy.triggers.map((trigger) => [trigger.id, trigger]));
  return incident.records.map((record) => {
    const ids = Object.keys(record.fired);
    const callers = callersOf(policy, ids);
    const handovers = incident.commands.flatMap((command) => {
      if (command.asks?.kind !== 'hand-over' || !isAnsweredIn(record, command)) return [];
      const { to, toAccept, roles } = command.asks;
      return [{ by: command.by, to, ...(!toAccept && { roles: rolesById(policy, roles).map(({ name }) => name) }) }];
    });
    return {
      at: record.at,
      fired: ids.map((id) => ({
        trigger: id,
        reason: triggers.get(id)?.reason ?? '',
        line: lineOf(triggers.get(id)?.place()),
        ...(!callers.includes(id) && { callsNobody: true as const }),
      })),
      ...(handovers.length > 0 && { handovers }),
      level: record.level,
      severity: record.severity,
      since: record.since,
      called: record.called,
    };
  });
}
