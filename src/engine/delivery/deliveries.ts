/** The messages of an incident, as its status comment records them. Pure. */
import { hasName, nameKey, sameName } from '#domain/names.ts';
import type { DoubtKind } from '#domain/channel.ts';
import { type DeliveryRecord, ONLY_RUN, type RunIdentity } from '#domain/delivery.ts';
import type { Answer, Handover, Incident } from '#domain/incident.ts';
import type { Issue } from '#domain/issue.ts';
import type { LedgerRecord } from '#domain/ledger.ts';
import type { Policy } from '#domain/policy.ts';
import type { Instant, Seconds } from '#domain/time.ts';
import { askersIn } from '#engine/incident/answers.ts';
import { ordinalOf } from '#engine/incident/lost-comments.ts';
import { tellsOfLoss } from '#engine/incident/own-text.ts';
import type { Evaluation, IncidentContext } from '#engine/facts/context.ts';

export type Deliveries = readonly DeliveryRecord[];

/** From where a message is looked at: by a run that comes to an incident at an instant. */
export interface Standpoint {
  readonly context: IncidentContext;
  readonly evaluation: Pick<Evaluation, 'at'>;
  readonly self: RunIdentity;
}

/** What messages are decided on: an incident at an instant, and what a run knows of its messages. */
export interface DeliveryBasis extends Standpoint {
  readonly evaluation: Evaluation;
  /** What is known of messages, with what this run came to know. */
  readonly deliveries: Deliveries;
}

/** The basis of a run beside which there is no other, and which knows no more of messages than is recorded. */
export const asRecorded = (context: IncidentContext, evaluation: Evaluation): DeliveryBasis => ({
  context,
  evaluation,
  deliveries: deliveriesOf(context.incident),
  self: ONLY_RUN,
});

const NONE: Deliveries = [];

export const deliveriesOf = ({ statusComment }: Pick<Incident, 'statusComment'>): Deliveries =>
  statusComment?.status.deliveries ?? NONE;

/** Since when messages are recorded: those that are due with a record, or (null) with none. */
export type RecordedFrom = (record: LedgerRecord | null) => Instant;

/**
 * Since when messages are recorded. What became due before is over: its records made way for newer ones, or somebody edited or deleted the
 * status comment that had them, and what it said stands. The history is looked through once for all records of an incident.
 */
export function recordedFrom(context: IncidentContext, now: Instant): RecordedFrom {
  const { incident } = context;
  const madeWay = incident.statusComment?.status.earlierDeliveries?.until ?? 0;
  const afterLoss = Math.max(madeWay, lostUntil(context, now) ?? 0);
  return (record) => (record !== null && !isBeforeStatus(incident, record) ? madeWay : afterLoss);
}

/** What became due in the very second of the loss may have been sent as well. Null: all of the status comments are there. */
function lostUntil({ incident: { statusComment }, issue }: IncidentContext, now: Instant): Instant | null {
  const record = statusComment?.record ?? null;
  if (ordinalOf(record) === 1) return null;
  // The run that wrote this one saw to whatever had become due since the loss.
  const losses = lossesIn(issue).filter((at) => at <= (record?.at ?? at));
  return losses.length === 0 ? (record?.at ?? now) : Math.max(...losses) + 1;
}

/** When comments of ours were deleted, or edited. */
const lossesIn = ({ timeline }: Issue): readonly Instant[] =>
  timeline.filter(tellsOfLoss).flatMap((item) => (item.kind === 'comment' ? (item.editedAt ?? []) : [item.at]));

const isBeforeStatus = ({ statusComment }: Incident, record: LedgerRecord): boolean =>
  statusComment === null || ordinalOf(record) < ordinalOf(statusComment.record);

/** Since when messages are recorded, where there were some before; null where all of this life are. */
export function lostBefore({ incident }: IncidentContext, now: Instant): Instant | null {
  const { statusComment, records, lifeStart } = incident;
  const from = statusComment?.record.at ?? now;
  const isEarlier = (record: LedgerRecord): boolean =>
    statusComment === null ? record.at < now : isBeforeStatus(incident, record);
  const isLost = (record: LedgerRecord): boolean =>
    record.at >= lifeStart && isEarlier(record) && (record.reach !== undefined || record.notify !== undefined);
  return records.some(isLost) ? from : null;
}

/** How doubt about a message by this channel is resolved. Of one that the policy has no more, nothing can be asked. */
export const doubtOf = ({ channels }: Pick<Policy, 'channels'>, channel: string): DoubtKind =>
  channels.get(channel)?.doubt ?? 'blind';

/** What a first intent counts for: a channel that shows nothing twice is tried again at once. */
export const firstTries = (policy: Pick<Policy, 'channels'>, channel: string): number =>
  doubtOf(policy, channel) === 'keyed' ? 2 : 1;

/** Has an earlier run requested it? */
export const isRepeated = (policy: Pick<Policy, 'channels'>, { channel, tries }: DeliveryRecord): boolean =>
  tries > firstTries(policy, channel);

/** May it have arrived already, by an earlier request or by a run that was to send it? */
export const mayHaveArrivedBefore = (policy: Pick<Policy, 'channels'>, one: DeliveryRecord): boolean =>
  one.unrecorded === true || isRepeated(policy, one);

/** Who is called needs another way so soon after the call. */
export const PERSONAL_PATIENCE: Seconds = 15 * 60;

/** Does it wait for so long that the person has to be reached by another way? */
export const isDelayed = ({ to, first, state, until }: DeliveryRecord): boolean =>
  to !== null && state === 'waiting' && until !== undefined && until > first + PERSONAL_PATIENCE;

/** How soon somebody should look again at what waits for the next run, or is in doubt. */
export const SOON: Seconds = 60;

/**
 * When what is open should be tried again. A service that asks for a moment again and again is not asked at each of them: whoever looks writes
 * into the issue twice.
 */
export const triedAgainAt = ({ until, at, code }: DeliveryRecord): Instant =>
  code === 'not-taken' ? Math.max(until ?? 0, at + SOON) : (until ?? at + SOON);

/** Something is still to become of it. */
export const isOpen = ({ state }: DeliveryRecord): boolean =>
  state === 'intended' || state === 'doubt' || state === 'waiting';

/** Those of one call to one person. */
export const ofCall = (deliveries: Deliveries, call: Instant, login: string): Deliveries =>
  deliveries.filter((one) => one.cause === 'call' && one.nth === call && sameName(one.to, login));

/** Has this person an address for this channel? Where nobody can know, everybody has. */
export const hasWay = ({ contacts }: Policy, login: string, channel: string): boolean =>
  contacts.known === null || contacts.known.get(nameKey(login))?.has(channel) === true;

/**
 * Did somebody answer since then? Nobody needs messages of that call any more, or of what was due then. Whoever asked for it is there already. The
 * acknowledgement ends every call that was made while nobody had the incident, also where an edit put it into a comment from before.
 */
export function isAnsweredSince(incident: Incident, at: Instant, record?: LedgerRecord): boolean {
  if (record?.unacknowledged && incident.acknowledged !== null) return true;
  const later = incident.lastAnswers.filter((one) => isAfter(one, at, record));
  if (later.length === 0 || record === undefined) return later.some(({ kind }) => kind === 'update');
  const askers = askersIn(incident, record);
  const called = [...Object.values(record.called).flat(), ...(record.reach ?? [])];
  return later.some(({ kind, by }) => (kind === 'update' || hasName(called, by)) && !hasName(askers, by));
}

/** Of one second, what the run had seen that made the call came before it. */
const isAfter = (answer: Answer, at: Instant, record?: LedgerRecord): boolean =>
  answer.at > at || (answer.at === at && answer.seen > (record?.seen ?? Infinity));

type AnnouncedMessage = Pick<DeliveryRecord, 'cause' | 'of' | 'nth' | 'to'>;

/** The record of the call, the level, or the firing that a message is for: a run may record two calls, of a level and of those who stand in for people of it. */
export const recordBehind = (
  { records }: Incident,
  { cause, of, nth, to }: AnnouncedMessage,
): LedgerRecord | undefined =>
  records.findLast(({ at, reach = [], notify = {}, fired }) => {
    if (cause === 'trigger') return fired[of] === nth && Object.hasOwn(notify, `trigger ${of}`);
    if (at !== nth) return false;
    if (cause === 'level') return Object.hasOwn(notify, `level ${of}`);
    return cause === 'call' && hasName(reach, to ?? '');
  });

/** The roles for which a record calls somebody; none where the owner, who holds no role, hands them the incident. */
export const rolesCalledFor = ({ called }: LedgerRecord, login: string): readonly string[] =>
  Object.keys(called).filter((role) => hasName(called[role] ?? [], login));

/** Is it still theirs what the record called them for? */
export function isStillTheirs({ holders, handovers, owner }: Incident, record: LedgerRecord, login: string): boolean {
  const roles = rolesCalledFor(record, login);
  if (roles.length > 0) return roles.some((role) => hasName(holders.get(role) ?? [], login));
  return sameName(owner, login) || handovers.some(({ by, to }) => sameName(to, login) && sameName(by, owner));
}

/** The hand-over that a record calls somebody for, and that they have not accepted yet; undefined where there is none. */
export const handoverIn = ({ handovers }: Incident, { answered }: LedgerRecord, login: string): Handover | undefined =>
  handovers.findLast(({ to, comment }) => sameName(to, login) && answered.includes(comment));

/** Did somebody answer since this message became due? */
export const isAnswered = (incident: Incident, one: AnnouncedMessage & Pick<DeliveryRecord, 'first'>): boolean =>
  isAnsweredSince(incident, one.cause === 'trigger' ? one.first : one.nth, recordBehind(incident, one));

/** It is resolved or ended: nobody is called for it any more. */
export const isOver = ({ resolvedAt, endedAt }: Incident): boolean => resolvedAt !== null || endedAt !== null;
