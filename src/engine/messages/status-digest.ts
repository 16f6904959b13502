/** The digest by which a run knows that the status comment shows what it should, without reading its text. Pure. */
import type { Dismissal } from '#domain/incident.ts';
import type { Call, Holder, HeadlineDetail, StatusMessage } from '#domain/message.ts';
import type { Next, NextCall } from '#domain/next.ts';
import type { LevelRef, RoleRef, SeverityRef } from '#domain/refs.ts';
import { sha256 } from '#hash/index.ts';

/**
 * What people see of it. The policy's digest, line numbers and the title may change without anything to tell: they are no reason
 * to edit. Nor is what a rule of a severity read: it may be the time.
 */
export type StatusContent = Omit<StatusMessage, 'record' | 'issue' | 'policy' | 'lost'>;

/** Equal for messages that show the same. */
export const digestOfStatus = (message: StatusContent): string => sha256(canonicalStatus(message)).slice(0, 12);

/**
 * What `canonicalJson` gives, for which the keys of every map stand in order here: a sweep prints it once for each incident, and to sort
 * them takes ten times as long.
 */
export const canonicalStatus = (message: StatusContent): string => JSON.stringify(inOrder(message));

type InOrder<T> = { readonly [key in keyof Required<T>]: unknown };

const inOrder = (message: StatusContent): InOrder<StatusContent> => ({
  abandonedAt: message.abandonedAt,
  acknowledgeBy: message.acknowledgeBy,
  acknowledged: message.acknowledged && { at: message.acknowledged.at, by: message.acknowledged.by },
  awaited: message.awaited,
  beyondReach: message.beyondReach,
  declaredAt: message.declaredAt,
  declarer: message.declarer,
  deliveries: message.deliveries?.map(deliveryInOrder),
  dismissal: message.dismissal && dismissalInOrder(message.dismissal),
  earlierTakers: message.earlierTakers,
  handoverEnds: message.handoverEnds?.map(({ at, from, isTakenBack, to }) => ({ at, from, isTakenBack, to })),
  handovers: message.handovers.map(({ at, by, to }) => ({ at, by, to })),
  headline: message.headline.map(({ name, type, value }: HeadlineDetail) => ({ name, type, value })),
  help: message.help,
  holders: message.holders.map(({ onCall, people, role }: Holder) => ({
    // Something else that happens is no reason to edit.
    onCall: onCall && { people: onCall.people },
    people,
    role: roleOf(role),
  })),
  isAcknowledgementOverdue: message.isAcknowledgementOverdue,
  kind: message.kind,
  lastUpdate: message.lastUpdate && {
    at: message.lastUpdate.at,
    by: message.lastUpdate.by,
    words: message.lastUpdate.words,
    wordsOf: message.lastUpdate.wordsOf && { at: message.lastUpdate.wordsOf.at, by: message.lastUpdate.wordsOf.by },
  },
  level: { ...levelOf(message.level), since: message.level.since },
  lives: message.lives?.map(lifeInOrder),
  log: message.log.map(({ at }) => at),
  messagesLostBefore: message.messagesLostBefore,
  missing: message.missing,
  mitigatedAt: message.mitigatedAt,
  needsReview: message.needsReview,
  next: nextOf(message.next),
  overdue: message.overdue,
  owner: message.owner,
  reopenedAt: message.reopenedAt,
  replies: message.replies?.map(({ command, to }) => ({ command, to })),
  reporter: message.reporter,
  resolvedAt: message.resolvedAt,
  resolvedBy: message.resolvedBy,
  reviewIssue: message.reviewIssue && {
    due: message.reviewIssue.due,
    number: message.reviewIssue.number,
    url: message.reviewIssue.url,
  },
  severities: message.severities.map(({ from, severity, to }) => ({ from, severity: severityOf(severity), to })),
  severity: [message.severity.id, message.severity.declaredBy, message.severity.since],
  silent: message.silent,
  snoozed: message.snoozed && { by: message.snoozed.by, until: message.snoozed.until, why: message.snoozed.why },
  status: message.status,
  unwatchedAfter: message.unwatchedAfter,
  updateDue: message.updateDue,
  withoutWay: message.withoutWay,
  worker: message.worker,
});

type Life = NonNullable<StatusMessage['lives']>[number];
type Delivery = NonNullable<StatusMessage['deliveries']>[number];

const deliveryInOrder = ({ at, channel, code, state, title, to, tries }: Delivery): unknown => ({
  at,
  channel,
  code,
  state,
  title,
  to,
  tries,
});

const dismissalInOrder = ({ at, by, reason }: Dismissal): InOrder<Dismissal> => ({ at, by, reason });

const lifeInOrder = ({ acknowledged, at, by, dismissal, mitigatedAt, resolvedAt }: Life): InOrder<Life> => ({
  acknowledged: acknowledged && { at: acknowledged.at, by: acknowledged.by },
  at,
  by,
  dismissal: dismissal && dismissalInOrder(dismissal),
  mitigatedAt,
  resolvedAt,
});

const nextOf = (next: Next | null): InOrder<Next> | null =>
  next && {
    at: next.at,
    below: next.below?.map(levelOf),
    call: next.call && callOf(next.call),
    calls: next.calls.map(callsOf),
    escalatesTo: next.escalatesTo && levelOf(next.escalatesTo),
    inAnyCase: next.inAnyCase,
    reach: next.reach?.map(({ by, to }) => ({ by, to })),
    reason: next.reason,
    trigger: next.trigger,
    turns: next.turns,
  };

const callOf = ({ at, below, calls, escalatesTo, inAnyCase }: NextCall): InOrder<NextCall> => ({
  at,
  below: below?.map(levelOf),
  calls: calls.map(callsOf),
  escalatesTo: escalatesTo && levelOf(escalatesTo),
  inAnyCase,
});

const callsOf = ({ people, role }: Pick<Call, 'people' | 'role'>): object => ({ people, role: roleOf(role) });

const roleOf = ({ does, id, name }: RoleRef): InOrder<RoleRef> => ({ does, id, name });
const levelOf = ({ name, number, of }: LevelRef): InOrder<LevelRef> => ({ name, number, of });
const severityOf = ({ id, name, rank }: SeverityRef): InOrder<SeverityRef> => ({ id, name, rank });
