/** What a run has to send for one incident, from what its status comment records. Pure. */
import type { Decision } from '#domain/decision.ts';
import type { CalledRole, IncidentNotice } from '#domain/channel.ts';
import { type DeliveryCause, type DeliveryRecord, ONLY_RUN, type RunIdentity } from '#domain/delivery.ts';
import { closedAs } from '#domain/issue.ts';
import type { LedgerRecord } from '#domain/ledger.ts';
import { OWNER_ROLE, type Policy } from '#domain/policy.ts';
import { sameName } from '#domain/names.ts';
import { issueRef, severityRef } from '#domain/refs.ts';
import { capitalise } from '#domain/sentence.ts';
import { formatDuration, formatInstant, type Instant } from '#domain/time.ts';
import { contextOf, type IncidentContext } from '#engine/facts/context.ts';
import { evaluationAt } from '#engine/facts/view.ts';
import { whoDeclared, dismissalOf } from '#engine/incident/people.ts';
import type { FoldedIssue } from '#engine/incident/fold.ts';
import { isAnsweredIn } from '#engine/incident/mark-answered.ts';
import { isPossibleLogin } from '#engine/incident/possible.ts';
import {
  asRecorded,
  type Deliveries,
  deliveriesOf,
  handoverIn,
  isOver,
  recordBehind,
  rolesCalledFor,
} from './deliveries.ts';
import { cancellations, leftToOtherRuns, threadOf } from './intents.ts';
import { unreachedPerson } from './message-history.ts';
import { isStillNeeded } from './outcomes.ts';
import { isInHand, isOfOtherRun, needsTurn } from './which-run.ts';

/** One message to be sent, with what it says of its incident. */
export interface Sending {
  readonly delivery: DeliveryRecord;
  readonly policy: Policy;
  readonly notice: IncidentNotice;
  readonly thread: string;
}

export interface Outbox {
  readonly send: readonly Sending[];
  /** Somebody answered meanwhile. */
  readonly unneeded: Deliveries;
  /** Pushes that repeat themselves and that nobody needs any more. */
  readonly cancel: Deliveries;
  /** Everything recorded so far. */
  readonly deliveries: Deliveries;
}

const EMPTY: Outbox = { send: [], unneeded: [], cancel: [], deliveries: [] };

export function outboxOf(folded: FoldedIssue, now: Instant, self: RunIdentity = ONLY_RUN): Outbox {
  if (folded.policy.channels.size === 0) return EMPTY;
  const context = contextOf(folded);
  if (context === null) return EMPTY;
  const deliveries = deliveriesOf(context.incident);
  const inHand = deliveries.filter((one) => isInHand({ context, evaluation: { at: now }, self }, one));
  const needed = inHand.filter((one) => isStillNeeded(context, one, now));
  const thread = threadOf(context.issue);
  return {
    send: needed.map((delivery) => ({
      delivery,
      policy: context.policy,
      notice: noticeOf(context, now, delivery),
      thread,
    })),
    unneeded: inHand.filter((one) => !needed.includes(one)),
    cancel: cancellations(context, now),
    deliveries,
  };
}

/** Does this very decision write into the status comment what its run then sends, and no comment of its own stands behind? */
export function sendsByEdit(
  folded: FoldedIssue,
  { statusComment }: Pick<Decision, 'statusComment'>,
  now: Instant,
  self: RunIdentity,
): boolean {
  const context = self.run === null || folded.policy.channels.size === 0 ? null : contextOf(folded);
  if (context === null) return false;
  const before = deliveriesOf(context.incident);
  return (statusComment?.record.deliveries ?? []).some(
    (one) => !before.includes(one) && needsTurn({ context, evaluation: { at: now }, self }, one),
  );
}

/** May another run be sending a message about this incident, or be about to? */
export function sendsOtherRun(folded: FoldedIssue, now: Instant, self: RunIdentity): boolean {
  const context = folded.policy.channels.size === 0 ? null : contextOf(folded);
  if (context === null) return false;
  const basis = { ...asRecorded(context, evaluationAt(context, now)), self };
  return (
    basis.deliveries.some((one) => isOfOtherRun(basis, one) && isStillNeeded(context, one, now)) ||
    leftToOtherRuns(basis).length > 0
  );
}

function noticeOf(context: IncidentContext, now: Instant, delivery: DeliveryRecord): IncidentNotice {
  const { incident, issue, policy } = context;
  // Of a firing it is told why, and not whom else it calls.
  const record = delivery.cause === 'trigger' ? undefined : recordBehind(incident, delivery);
  const handover = record === undefined || delivery.to === null ? undefined : handoverIn(incident, record, delivery.to);
  const triggers = delivery.cause === 'trigger' ? [delivery.of] : Object.keys(record?.fired ?? {});
  return {
    severity: severityRef(evaluationAt(context, now).inForce.severity),
    issue: issueRef(issue),
    called: record === undefined ? [] : calledIn(context, now, record, delivery.to),
    reasons: [
      ...(record === undefined || delivery.to === null ? [] : handedOverIn(context, record, delivery.to)),
      ...policy.triggers.filter((trigger) => triggers.includes(trigger.id)).map(({ reason }) => reason),
    ],
    ...(delivery.cause === 'resolved' && howEnded(context)),
    answer: handover === undefined ? answerTo(context, delivery.cause) : 'acknowledge',
  };
}

/** Who hands what over to somebody by the commands that a record answers. */
const handedOverIn = ({ incident, policy }: IncidentContext, record: LedgerRecord, to: string): readonly string[] =>
  incident.commands.flatMap((command) => {
    const { asks, by } = command;
    if (asks?.kind !== 'hand-over' || !sameName(asks.to, to) || sameName(by, to) || !isAnsweredIn(record, command))
      return [];
    if (asks.toAccept) return [`${by} hands over to you.`];
    return asks.roles.map((id) => `${by} gives you the role ${policy.roles.get(id)?.name ?? id}.`);
  });

/** Who is called as what: of a message to a person, as what they are. */
function calledIn(
  context: IncidentContext,
  now: Instant,
  record: LedgerRecord,
  to: string | null,
): readonly CalledRole[] {
  const { called } = record;
  const roles = to === null ? Object.keys(called) : rolesCalledFor(record, to);
  if (to !== null && roles.length === 0) return [{ role: OWNER_ROLE.name, people: [to] }];
  return roles.map((role) => ({
    role: context.policy.roles.get(role)?.name ?? role,
    people: called[role] ?? [],
    ...replacedIn(context, now, record, role),
  }));
}

/** Whom others stand in for, by what is known now of the messages to them. */
function replacedIn(
  context: IncidentContext,
  now: Instant,
  record: LedgerRecord,
  role: string,
): Pick<CalledRole, 'unreached' | 'unreachedLast'> {
  const logins = record.unreached?.[role];
  if (logins === undefined) {
    const unassigned = record.inPlaceOf?.[role];
    return unassigned === undefined ? {} : { unreached: unassigned };
  }
  const deliveries = deliveriesOf(context.incident);
  const all = logins.map((login) => unreachedPerson({ context, evaluation: { at: now } }, deliveries, login));
  const those = (isLast: boolean): readonly string[] =>
    all.filter(({ mayBeReached }) => mayBeReached === isLast).map(({ login }) => login);
  const [unreached, unreachedLast] = [those(false), those(true)];
  return { ...(unreached.length > 0 && { unreached }), ...(unreachedLast.length > 0 && { unreachedLast }) };
}

/** Whoever reads a message is to take an incident that nobody has; once somebody has it, only whoever is called is to answer. */
function answerTo({ incident }: IncidentContext, cause: DeliveryCause): IncidentNotice['answer'] {
  if (cause === 'call') return incident.acknowledged === null ? 'acknowledge' : 'reply';
  return incident.acknowledged === null && !isOver(incident) ? 'acknowledge' : null;
}

/** Who resolved or closed it, when, and how long after it was declared or last reopened. */
function howEnded({ incident, issue }: IncidentContext): Pick<IncidentNotice, 'reasons' | 'isDismissed'> {
  const dismissal = dismissalOf(incident, issue);
  const at = incident.resolvedAt ?? dismissal?.at ?? null;
  if (at === null) return { reasons: [], isDismissed: true };
  const login = dismissal === null ? whoDeclared(incident, issue, 'resolved') : dismissal.by;
  const by = login === null || !isPossibleLogin(login) ? '' : ` by ${login}`;
  const minutes = Math.floor((at - incident.lifeStart) / 60) * 60;
  const what = dismissal === null ? 'resolved' : closedAs(dismissal.reason);
  const span = formatDuration(minutes);
  const after = incident.reopenings === 0 ? ` after ${span}` : `, ${span} after it was reopened`;
  const words = `${capitalise(what)}${by} at ${formatInstant(at).slice(11, 16)} UTC${after}.`;
  return { reasons: [words], ...(dismissal !== null && { isDismissed: true }) };
}
