/** The messages of an incident, as its status comment records them. Pure. */
import type { DeliveryRecord } from '#domain/delivery.ts';
import type { Incident } from '#domain/incident.ts';
import type { Policy } from '#domain/policy.ts';
import type { Instant } from '#domain/time.ts';
import { key, same } from '#engine/incident/people.ts';

export type Deliveries = readonly DeliveryRecord[];

const NONE: Deliveries = [];

export const deliveriesOf = ({ statusComment }: Pick<Incident, 'statusComment'>): Deliveries =>
  statusComment?.status.deliveries ?? NONE;

/** It did not arrive, and nothing more is tried. */
export const isLost = ({ state }: DeliveryRecord): boolean => state === 'failed' || state === 'dropped';

/** Something is still to become of it. */
export const isOpen = ({ state }: DeliveryRecord): boolean =>
  state === 'intended' || state === 'doubt' || state === 'waiting';

/** Was this to be sent in the run of this instant, and is nothing known of it yet? */
export const isInHand = ({ state, at }: DeliveryRecord, now: Instant): boolean => state === 'intended' && at === now;

/** Those of one call to one person. */
export const ofCall = (deliveries: Deliveries, call: Instant, login: string): Deliveries =>
  deliveries.filter((one) => one.cause === 'call' && one.nth === call && same(one.to, login));

/** Has this person an address for this channel? Where nobody can know, everybody has. */
export const hasWay = ({ contacts }: Policy, login: string, channel: string): boolean =>
  contacts.known === null || contacts.known.get(key(login))?.has(channel) === true;

/**
 * Did somebody answer since `since`, or was the incident paused or resolved? Then nobody needs a message of before that. A later call
 * is answered by whoever says something after it.
 */
export function isAnsweredSince(incident: Incident, since: Instant): boolean {
  const { acknowledged, lastUpdate, commands } = incident;
  const acks = commands.filter(({ name, verdict }) => name === 'ack' && verdict.kind === 'accepted');
  const answers = [acknowledged?.at, lastUpdate?.at, ...acks.map(({ at }) => at)];
  return answers.some((at) => at !== undefined && at > since);
}

/** Nobody is called any more for it. */
export const isOver = ({ resolvedAt, ended }: Incident): boolean => resolvedAt !== null || ended;
