/** When the next message is due by itself: a step of a reach, or one that waits or is in doubt. Pure. */
import type { Next } from '#domain/next.ts';
import type { Instant } from '#domain/time.ts';
import { abandonedAt, snoozedAt } from '#engine/facts/due.ts';
import { type DeliveryBasis, isOpen, SOON, triedAgainAt } from './deliveries.ts';
import { leftToOtherRuns } from './intents.ts';
import { nextStep, unreachedRoles } from './reach.ts';
import { isInHand } from './which-run.ts';

export function nextMessages(
  basis: DeliveryBasis,
): { readonly at: Instant; readonly reach: NonNullable<Next['reach']> } | null {
  const { context, deliveries } = basis;
  const { at: now } = basis.evaluation;
  const step = nextStep(basis);
  const steps = (step?.steps ?? []).map(({ login, channels }) => ({ at: step?.at ?? now, to: login, by: channels }));
  // What this very run sends is taken to arrive.
  const open = deliveries
    .filter((one) => isOpen(one) && !isInHand(basis, one))
    .map((one) => ({ at: triedAgainAt(one), to: one.to, by: [one.channel] }));
  // Another run is to send them, and may never do so.
  const left = leftToOtherRuns(basis).map(({ to, channel }) => ({ at: now + SOON, to, by: [channel] }));
  const pause = snoozedAt(context, now);
  // Whoever stands in for people whom no channel reaches is called once the pause is over.
  const roles = pause === null ? [] : [...unreachedRoles(basis).keys()];
  const standIns = roles
    .filter((id) => context.policy.roles.get(id)?.otherwise != null)
    .map(() => ({ at: pause?.until ?? now, to: null, by: [] }));
  const all = [...steps, ...open, ...left, ...standIns].map((one) => ({ ...one, at: Math.max(one.at, now + 1) }));
  const at = Math.min(...all.map((one) => one.at));
  // None is sent once the incident is given up.
  if (at >= (abandonedAt(context) ?? Number.POSITIVE_INFINITY)) return null;
  const first = all.filter((one) => one.at === at && one.by.length > 0);
  return { at, reach: first.map(({ to, by }) => ({ to, by })) };
}
