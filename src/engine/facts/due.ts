/** Which triggers fire at an instant, and when the next one will. Pure. */
import type { Trigger } from '#domain/policy.ts';
import type { Instant } from '#domain/time.ts';
import type { Subject } from './facts.ts';
import { nextTurn, repeatSeconds, watchOf } from './turning-points.ts';
import type { Snooze } from '#domain/refs.ts';
import { type View, viewAt } from './view.ts';

/** When the open incident is given up; null without a `max-age` or once it is resolved. */
export function abandonedAt(subject: Subject): Instant | null {
  const { policy, incident } = subject;
  if (policy.incident.maxAge === null || incident.resolvedAt !== null) return null;
  return incident.lifeStart + policy.incident.maxAge;
}

/** The pause that holds at an instant. */
export const snoozedAt = ({ incident }: Subject, at: Instant): Snooze | null =>
  incident.snooze !== null && !incident.ended && at < incident.snooze.until ? incident.snooze : null;

/** Triggers that fire at this view, in the policy's order; `evaluateOnly` ones are asked for apart, as they change nothing. */
export const firing = (subject: Subject, view: View, evaluateOnly = false): readonly Trigger[] =>
  waiting(subject, view, evaluateOnly).filter((trigger) => trigger.when.holds(view.facts));

/** Triggers that fire at this view if only their `when` holds. */
export function waiting(subject: Subject, view: View, evaluateOnly = false): readonly Trigger[] {
  const { policy, incident } = subject;
  if (incident.ended) return [];
  const abandoned = abandonedAt(subject);
  if (abandoned !== null && view.at >= abandoned) return [];
  if (snoozedAt(subject, view.at) !== null && !view.verdict.rises) return [];
  if (!evaluateOnly && incident.settledAt !== null && view.at <= incident.settledAt) return [];
  const phase = incident.resolvedAt === null ? 'open' : 'resolved';
  return policy.triggers.filter(
    (trigger) =>
      trigger.phase === phase &&
      (trigger.evaluateOnly || policy.evaluateOnly) === evaluateOnly &&
      (evaluateOnly || mayFire(subject, view, trigger)),
  );
}

/** Not yet fired in this episode; or fewer than `limit` times, and `repeat` has passed. */
function mayFire(subject: Subject, view: View, trigger: Trigger): boolean {
  const fired = view.verdict.rises ? undefined : subject.incident.fired.get(trigger.id);
  if (fired === undefined) return trigger.limit === null || trigger.limit > 0;
  if (trigger.limit !== null && fired.n >= trigger.limit) return false;
  const repeat = repeatSeconds(trigger, view.facts);
  if (repeat === null) return false;
  // Without a pause between two firings, only something new that somebody did can make it fire again.
  if (repeat === 0) return fired.seen !== subject.incident.seen || subject.incident.lastEvent > fired.at;
  return view.at > fired.at && view.clock.elapsed(fired.at, view.at) >= repeat;
}

/** How far ahead the next firing is looked for. */
const HORIZON = 400 * 86_400;
const MOST_STEPS = 5_000;

export interface Due {
  readonly at: Instant;
  readonly triggers: readonly Trigger[];
}

/**
 * The first instant from that of `first` (included) at which, without a further event, some trigger fires. Exact: between two
 * instants at which a comparison, a repeat, a snooze, a severity, a shift or a calendar turns, nothing can change.
 */
export function firstDue(
  subject: Subject,
  first: View,
  wanted: (trigger: Trigger) => boolean = () => true,
): Due | null {
  const watch = watchOf(subject, mayYetFire(subject).filter(wanted));
  if (watch.triggers.length === 0) return null;
  const end = Math.min(first.at + HORIZON, (abandonedAt(subject) ?? Number.POSITIVE_INFINITY) - 1);
  let view = first;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const triggers = firing(subject, view).filter(wanted);
    if (triggers.length > 0) return { at: view.at, triggers };
    const turn = nextTurn(subject, view, watch);
    if (turn === null || turn > end) return null;
    view = viewAt(subject, turn);
  }
  return null;
}

/** Triggers that time alone may make fire: the others need not be watched. */
export function mayYetFire({ policy, incident }: Subject): readonly Trigger[] {
  if (incident.ended || policy.evaluateOnly) return [];
  const phase = incident.resolvedAt === null ? 'open' : 'resolved';
  return policy.triggers.filter((trigger) => trigger.phase === phase && !trigger.evaluateOnly);
}
