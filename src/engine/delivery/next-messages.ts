/** When the next message is due by itself: a step of a reach, or one that waits or is in doubt. Pure. */
import { type DeliveryRecord, ONLY_RUN, type RunIdentity } from '#domain/delivery.ts';
import type { Next } from '#domain/message.ts';
import type { Instant, Seconds } from '#domain/time.ts';
import type { Evaluation, IncidentContext } from '#engine/facts/context.ts';
import { isInHand } from './claims.ts';
import { type Deliveries, isOpen } from './deliveries.ts';
import { dueBeside } from './intents.ts';
import { nextStep } from './reach.ts';

/** How soon somebody should look again at what waits for the next run, or is in doubt. */
const SOON: Seconds = 60;

export function nextMessages(
  context: IncidentContext,
  evaluation: Evaluation,
  deliveries: Deliveries,
  self: RunIdentity = ONLY_RUN,
): { readonly at: Instant; readonly reach: NonNullable<Next['reach']> } | null {
  const { at: now } = evaluation;
  const step = nextStep(context, evaluation, deliveries);
  const steps = (step?.steps ?? []).map(({ login, by }) => ({ at: step?.at ?? now, to: login, by }));
  // What this very run sends is taken to arrive.
  const open = deliveries
    .filter((one) => isOpen(one) && !isInHand(context, one, now, self))
    .map((one) => ({ at: dueAt(one), to: one.to, by: [one.channel] }));
  // Another run is to send them, and may never do so.
  const left = dueBeside(context, evaluation, deliveries, self).map(({ to, channel }) => ({
    at: now + SOON,
    to,
    by: [channel],
  }));
  const all = [...steps, ...open, ...left].map((one) => ({ ...one, at: Math.max(one.at, now + 1) }));
  if (all.length === 0) return null;
  const at = Math.min(...all.map((one) => one.at));
  return { at, reach: all.filter((one) => one.at === at).map(({ to, by }) => ({ to, by })) };
}

const dueAt = ({ until, at }: DeliveryRecord): Instant => until ?? at + SOON;
