/** Which triggers fire at an instant, and when the next one will. Pure. */
import type { Snooze } from '../domain/message.ts';
import type { Policy, Trigger } from '../domain/policy.ts';
import type { Facts, Rule } from '../domain/rule.ts';
import type { Clock, Instant } from '../domain/time.ts';
import { factsAt, startsOf, type Subject, updateEvery } from './facts.ts';
import { severityAt, type SeverityVerdict } from './severity.ts';

/** An incident looked at, at one instant. */
export interface View {
  readonly at: Instant;
  readonly verdict: SeverityVerdict;
  readonly facts: Facts;
  readonly clock: Clock;
}

export function viewAt(subject: Subject, at: Instant): View {
  const verdict = severityAt(subject, at);
  const { clock } = verdict.severity;
  return { at, verdict, clock, facts: factsAt(subject, at, verdict, clock) };
}

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
  if (repeat === 0) return fired.seen !== subject.incident.seen;
  return view.at > fired.at && view.clock.elapsed(fired.at, view.at) >= repeat;
}

/** Null: it does not repeat, or its rule gives no number (an absent fact). */
function repeatSeconds(trigger: Trigger, facts: Facts): number | null {
  const minutes = trigger.repeat?.evaluate(facts);
  return typeof minutes === 'number' && minutes >= 0 ? Math.round(minutes * 60) : null;
}

/** How far ahead the next firing is looked for. */
const HORIZON = 400 * 86_400;
const MOST_STEPS = 5_000;

export interface Due {
  readonly at: Instant;
  readonly triggers: readonly Trigger[];
}

/**
 * The first instant from `from` (included) at which, without a further event, some trigger fires. Exact: between two
 * instants at which a comparison, a repeat, a snooze, a severity, a shift or a calendar turns, nothing can change.
 */
export function firstDue(
  subject: Subject,
  from: Instant,
  wanted: (trigger: Trigger) => boolean = () => true,
): Due | null {
  let at = from;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const view = viewAt(subject, at);
    const triggers = firing(subject, view).filter(wanted);
    if (triggers.length > 0) return { at, triggers };
    const turn = nextTurn(subject, view);
    if (turn === null || turn > from + HORIZON) return null;
    at = turn;
  }
  return null;
}

/** The first instant after the view at which anything a rule reads may turn; null when nothing ever does. */
export function nextTurn(subject: Subject, view: View): Instant | null {
  const { incident, policy } = subject;
  if (incident.ended) return null;
  let turn: Instant | null = null;
  const offer = (at: Instant | null): void => {
    if (at !== null && at > view.at && (turn === null || at < turn)) turn = at;
  };
  offer(incident.settledAt === null ? null : incident.settledAt + 1);
  offer(incident.snooze?.until ?? null);
  for (const trigger of policy.triggers) {
    const fired = incident.fired.get(trigger.id);
    const repeat = fired ? repeatSeconds(trigger, view.facts) : null;
    if (fired && repeat !== null) offer(view.clock.after(fired.at, repeat));
  }
  for (const { rule, clocks } of timedRules(policy, view.clock)) {
    for (const clock of clocks) offerTurnsOf(subject, view, rule, clock, offer);
  }
  for (const { dueBy } of subject.actions) offer(dueBy);
  for (const [name, schedule] of policy.schedules)
    if (policy.reads.has(`oncall.${name}`)) offer(schedule.nextChange(view.at));
  for (const [name, calendar] of policy.calendars)
    if (policy.reads.has(`calendar.${name}`)) offer(calendar.nextChange(view.at));
  return turn;
}

/** Severities' rules count on each severity's own clock, and so do conditions they may read. */
function timedRules(
  policy: Policy,
  clock: Clock,
): readonly { readonly rule: Rule; readonly clocks: ReadonlySet<Clock> }[] {
  const all = new Set([clock, ...policy.severities.map((severity) => severity.clock)]);
  const { when: isIncident } = policy.incident;
  return [
    ...(isIncident ? [{ rule: isIncident, clocks: new Set([clock]) }] : []),
    ...policy.triggers.map(({ when }) => ({ rule: when, clocks: new Set([clock]) })),
    ...policy.conditions.map(({ rule }) => ({ rule, clocks: all })),
    ...policy.severities.flatMap((severity) =>
      severity.when ? [{ rule: severity.when, clocks: new Set([severity.clock]) }] : [],
    ),
  ].filter(({ rule }) => rule.times.length > 0);
}

function offerTurnsOf(
  subject: Subject,
  view: View,
  rule: Rule,
  clock: Clock,
  offer: (at: Instant | null) => void,
): void {
  const starts = startsOf(subject.incident, view.verdict.since);
  const every = updateEvery(subject.incident, view.verdict.severity);
  for (const time of rule.times) {
    const threshold = time.threshold(view.facts);
    if (threshold === null || !Number.isFinite(threshold)) continue;
    if (time.fact === 'count.missed-updates') {
      const start = starts['since-update'] ?? null;
      if (start === null || every === null) continue;
      for (const count of [Math.ceil(threshold), Math.floor(threshold) + 1])
        offer(clock.after(start, Math.max(0, count) * every));
      continue;
    }
    const start = starts[time.fact.slice('elapsed.'.length)] ?? null;
    if (start === null) continue;
    // The comparison itself decides; these are the whole seconds at which `>=` and `>` can turn, whatever rounding did.
    const seconds = Math.round(threshold * 60);
    for (const count of [seconds - 1, seconds, seconds + 1]) if (count >= 0) offer(clock.after(start, count));
  }
}
