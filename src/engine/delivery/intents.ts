/** Which messages are to be sent by a run, and which pushes to be ended. Pure. */
import { messageKey, threadKey } from '#domain/channel.ts';
import type { DeliveryRecord } from '#domain/delivery.ts';
import type { Issue } from '#domain/issue.ts';
import type { Instant } from '#domain/time.ts';
import { sha256 } from '#hash/index.ts';
import { snoozedAt } from '#engine/facts/due.ts';
import type { IncidentContext } from '#engine/facts/context.ts';
import {
  type Deliveries,
  deliveriesOf,
  type DeliveryBasis,
  firstTries,
  isAnswered,
  isOver,
  recordBehind,
  type Standpoint,
} from './deliveries.ts';
import { type Announcement, announcements } from './places.ts';
import { stepsDue } from './reach.ts';
import { isStillNeeded } from './outcomes.ts';
import { isByOtherRun, isLeftToOtherRun } from './which-run.ts';

/**
 * With what became due, for `self` to send: a message that is recorded already is not intended again. `firings` are announced without a
 * comment that records them. The same array where nothing is due.
 */
export function withIntents(basis: DeliveryBasis, firings: readonly Announcement[]): Deliveries {
  const added = withoutRecorded(basis, dueNow(basis, firings));
  return added.length === 0 ? basis.deliveries : [...basis.deliveries, ...added];
}

/** What is due by now and left to the run that wrote the comment with it. */
export function leftToOtherRuns(basis: DeliveryBasis): Deliveries {
  const { context, evaluation, self } = basis;
  const left = context.incident.records.filter((record) => isLeftToOtherRun(record, evaluation.at, self));
  if (left.length === 0) return [];
  // The other run may have read GitHub's clock a moment later.
  const at = Math.max(evaluation.at, ...left.map((record) => record.at));
  const then = { ...basis, evaluation: { ...evaluation, at }, self: { ...self, patience: 0 } };
  // The other run may have come to answer somebody alone: what is this run's to send waits for nobody.
  const own = new Set(dueNow(basis, []).map(({ id }) => id));
  return withoutRecorded(then, dueNow(then, [])).filter(({ id }) => !own.has(id));
}

function withoutRecorded({ context, evaluation, deliveries }: DeliveryBasis, due: Deliveries): Deliveries {
  const known = new Set(deliveries.map(({ id }) => id));
  return due.filter((one) => !known.has(one.id) && isStillNeeded(context, one, evaluation.at));
}

function dueNow(basis: DeliveryBasis, firings: readonly Announcement[]): Deliveries {
  const { context } = basis;
  const { at } = basis.evaluation;
  // That it is over is told at once: nobody is to be called any more.
  const isPaused = snoozedAt(context, at) !== null && !isOver(context.incident);
  const places = isPaused ? [] : [...announcements(basis), ...firings];
  const people = stepsDue(basis).flatMap(({ login, call, episode, reach, step, channels }) =>
    channels.map((channel) => ({
      episode,
      channel,
      to: login,
      cause: 'call' as const,
      of: String(step),
      nth: call,
      reach,
    })),
  );
  return [...places.map((one) => ({ ...one, to: null })), ...people].map(({ episode, ...what }) =>
    intent(basis, episode, what),
  );
}

type What = Pick<DeliveryRecord, 'channel' | 'to' | 'cause' | 'of' | 'nth' | 'reach'>;

function intent({ context, evaluation: { at }, self }: Standpoint, episode: number, what: What): DeliveryRecord {
  const { incident, issue, policy } = context;
  const { channel, to, cause, of, nth, reach = '' } = what;
  const key = messageKey({
    repository: issue.repository,
    issue: issue.number,
    episode,
    // Of two ways of reaching people, as before and after a change of the policy, each has steps of its own.
    cause: [cause, reach, of].filter((part) => part !== '').join(' '),
    occurrence: nth,
    channel,
    login: to,
  });
  const tries = firstTries(policy, channel);
  // Another run was to send it with its comment. It records what it sends before it does, so this is no request that is known of.
  const record = cause === 'call' && of === '0' ? recordBehind(incident, what) : undefined;
  const isUnrecorded = record !== undefined && isByOtherRun(record, self);
  const since = isUnrecorded ? { first: nth, at, tries, unrecorded: true as const } : { first: at, at, tries };
  const by = self.run === null ? {} : { by: self.run };
  return { id: digestOfText(key), ...what, ...since, state: 'intended', ...by };
}

/** Hex digits that stand for a text. */
export const digestOfText = (text: string): string => sha256(text).slice(0, 24);

export const threadOf = ({ repository, number }: Issue): string => digestOfText(threadKey(repository, number));

/** A push repeats itself for no longer than this. */
export const LONGEST_PUSH = 3 * 3_600;

/** Pushes that repeat themselves, and that nobody needs any more. */
export function cancellations(context: IncidentContext, at: Instant): Deliveries {
  const { incident, policy } = context;
  return deliveriesOf(incident).filter(
    (one) =>
      one.state === 'sent' &&
      one.cause === 'call' &&
      one.reference !== undefined &&
      !one.cancelled &&
      one.first + LONGEST_PUSH > at &&
      policy.channels.get(one.channel)?.cancels === true &&
      (isOver(incident) || snoozedAt(context, at) !== null || isAnswered(incident, one)),
  );
}
