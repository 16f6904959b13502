/** When the next message is due by itself: a step of a reach, or one that waits or is in doubt. Pure. */
import type { DeliveryRecord } from '#domain/delivery.ts';
import type { Next } from '#domain/message.ts';
import type { Instant, Seconds } from '#domain/time.ts';
import type { Evaluation, IncidentContext } from '#engine/facts/context.ts';
import { type Deliveries, isInHand, isOpen } from './deliveries.ts';
import { nextStep } from './reach.ts';

/** How soon somebody should look again at what waits for the next run, or is in doubt. */
const SOON: Seconds = 60;

export function nextMessages(
  context: IncidentContext,
  evaluation: Evaluation,
  deliveries: Deliveries,
): { readonly at: Instant; readonly reach: NonNullable<Next['reach']> } | null {
  const { at: now } = evaluation;
  const step = nextStep(context, evaluation, deliveries);
  const steps = (step?.steps ?? []).map(({ login, by }) => ({ at: step?.at ?? now, to: login, by }));
  // What this very run sends is taken to arrive.
  const open = deliveries
    .filter((one) => isOpen(one) && !isInHand(one, now))
    .map((one) => ({ at: dueAt(one), to: one.to, by: [one.channel] }));
  const all = [...steps, ...open].map((one) => ({ ...one, at: Math.max(one.at, now + 1) }));
  if (all.length === 0) return null;
  const at = Math.min(...all.map((one) => one.at));
  return { at, reach: all.filter((one) => one.at === at).map(({ to, by }) => ({ to, by })) };
}

const dueAt = ({ until, at }: DeliveryRecord): Instant => until ?? at + SOON;
