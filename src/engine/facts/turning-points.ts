/** Instants at which a time-dependent fact can change a rule's result. Pure. */
import { detailSince, type ElapsedFact } from '#domain/facts.ts';
import type { Calendar, Policy, Schedule, Trigger } from '#domain/policy.ts';
import type { Facts, Rule } from '#domain/rule.ts';
import type { Clock, Instant } from '#domain/time.ts';
import { type Evaluation, type IncidentContext, lastUpdateAt, readsOf, updateEvery } from './context.ts';
import { reportedAt, STARTS } from './values.ts';
import { factsOn } from './view.ts';

/** What of a policy can make these triggers fire. Where nothing of it turns, neither does one of them. */
export interface Watched {
  readonly triggers: readonly Trigger[];
  /** Severities' rules count on each severity's own clock, and so do conditions they may read; null: on that in force. */
  readonly timed: readonly { readonly rule: Rule; readonly clocks: readonly Clock[] | null }[];
  readonly timetables: readonly (Schedule | Calendar)[];
}

/** The same few sets of triggers are watched at every step of every incident. */
const WATCHES = new WeakMap<Policy, Map<string, Watched>>();

interface WatchOptions {
  /** One trigger alone. */
  readonly only?: Trigger | null;
  /** What makes the issue an incident is watched as well. */
  readonly membership?: boolean;
}

/**
 * Triggers that time alone may make fire: the others need not be watched. The severity always is: it has a clock, and its rise a new
 * episode.
 */
export function watchedBy(
  { policy, incident }: IncidentContext,
  { only = null, membership = false }: WatchOptions = {},
): Watched {
  const phase = incident.ended || policy.evaluateOnly ? 'none' : incident.resolvedAt === null ? 'open' : 'resolved';
  const watches = WATCHES.get(policy) ?? new Map<string, Watched>();
  WATCHES.set(policy, watches);
  const key = `${phase} ${membership ? 'membership' : ''} ${only?.id ?? ''}`;
  const known = watches.get(key);
  if (known !== undefined) return known;
  const triggers = policy.triggers.filter(
    (trigger) => trigger.phase === phase && !trigger.evaluateOnly && (only === null || trigger.id === only.id),
  );
  const watch = newWatch(policy, triggers, membership && policy.incident.when !== null ? [policy.incident.when] : []);
  watches.set(key, watch);
  return watch;
}

/** `further`: other rules that are to be watched as well. */
export function newWatch(policy: Policy, triggers: readonly Trigger[], further: readonly Rule[]): Watched {
  const { severities } = policy;
  const watchedRules = [...triggers.flatMap(({ when, repeat }) => [when, ...(repeat ? [repeat] : [])]), ...further];
  const assessed = severities.flatMap((severity) => severity.when ?? []);
  const reads = readsOf(policy, [...watchedRules, ...assessed]);
  const clocks = [...new Set([...severities, ...triggers].flatMap(({ clock }) => clock ?? []))];
  const itemsOfFamily = <Item>(family: string, all: ReadonlyMap<string, Item>): readonly Item[] =>
    [...all].filter(([name]) => reads.has(`${family}.${name}`)).map(([, item]) => item);
  return {
    triggers,
    timed: [
      ...triggers.map(({ when, clock }) => ({ rule: when, clocks: clock === null ? null : [clock] })),
      ...further.map((rule) => ({ rule, clocks: null })),
      ...policy.conditions.filter(({ name }) => reads.has(`is.${name}`)).map(({ rule }) => ({ rule, clocks })),
      ...severities.flatMap(({ when, clock }) => (when ? [{ rule: when, clocks: [clock] }] : [])),
    ].filter(({ rule }) => rule.times().length > 0),
    timetables: [...itemsOfFamily('oncall', policy.schedules), ...itemsOfFamily('calendar', policy.calendars)],
  };
}

/** The first instant after the evaluation at which anything that is watched may turn; null when nothing ever does. */
export function nextTurningPoint(context: IncidentContext, evaluation: Evaluation, watch: Watched): Instant | null {
  const { incident } = context;
  if (incident.ended) return null;
  let turn: Instant | null = null;
  const offer = (at: Instant | null): void => {
    if (at !== null && at > evaluation.at && (turn === null || at < turn)) turn = at;
  };
  offer(incident.lastRunAt === null ? null : incident.lastRunAt + 1);
  offer(incident.snooze?.until ?? null);
  for (const trigger of watch.triggers) {
    const fired = incident.fired.get(trigger.id);
    const repeat = fired ? repeatSeconds(trigger, factsOn(context, evaluation, trigger.clock)) : null;
    if (fired && repeat !== null) offer((trigger.clock ?? evaluation.clock).after(fired.at, repeat));
  }
  for (const { rule, clocks } of watch.timed) {
    if (clocks === null) offerTurningPointsOf(context, evaluation, rule, evaluation.clock, offer);
    else for (const clock of clocks) offerTurningPointsOf(context, evaluation, rule, clock, offer);
  }
  for (const { dueBy } of context.actions) offer(dueBy);
  for (const timetable of watch.timetables) offer(timetable.nextChange(evaluation.at));
  return turn;
}

function offerTurningPointsOf(
  context: IncidentContext,
  evaluation: Evaluation,
  rule: Rule,
  clock: Clock,
  offer: (at: Instant | null) => void,
): void {
  for (const time of rule.times()) {
    const threshold = time.threshold(factsOn(context, evaluation, clock));
    if (threshold === null || !Number.isFinite(threshold)) continue;
    offerTurns(context, evaluation, time.fact, threshold, clock, offer);
  }
}

/** The instants at which a comparison of a growing fact with a threshold may turn. */
function offerTurns(
  context: IncidentContext,
  evaluation: Evaluation,
  fact: string,
  threshold: number,
  clock: Clock,
  offer: (at: Instant | null) => void,
): void {
  const { incident } = context;
  const { inForce } = evaluation;
  if (fact === 'count.missed-updates') {
    const every = updateEvery(incident, inForce.severity, () => factsOn(context, evaluation, clock), clock);
    if (every === null) return;
    offer(clock.after(lastUpdateAt(incident), Math.max(0, Math.ceil(threshold)) * every));
    offer(clock.after(lastUpdateAt(incident), Math.max(0, Math.floor(threshold) + 1) * every));
    return;
  }
  const detail = detailSince(fact);
  const start = detail === null ? STARTS[fact as ElapsedFact](incident, inForce.since) : reportedAt(context, detail);
  if (start === null) return;
  // A reported instant may be yet to come: then the fact itself begins.
  if (detail !== null) offer(start);
  // The comparison itself decides; these are the whole seconds at which `>=` and `>` can turn, whatever rounding did.
  const seconds = Math.round(threshold * 60);
  if (seconds >= 0) offer(clock.after(start, seconds));
  if (seconds >= -1) offer(clock.after(start, seconds + 1));
}

/** Null: it does not repeat, or its rule gives no number (an absent fact). */
export function repeatSeconds(trigger: Trigger, facts: Facts): number | null {
  const minutes = trigger.repeat?.evaluate(facts);
  return typeof minutes === 'number' && minutes >= 0 ? Math.round(minutes * 60) : null;
}
