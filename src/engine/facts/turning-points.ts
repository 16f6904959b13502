/** Instants at which a time-dependent fact can change a rule's result. Pure. */
import { detailSince, type ElapsedFact } from '#domain/facts.ts';
import type { Trigger } from '#domain/policy.ts';
import type { Facts, Json } from '#domain/rule.ts';
import type { Clock, Instant, Seconds } from '#domain/time.ts';
import { cadenceOn, type Evaluation, type IncidentContext, lastUpdateAt, untilMissed } from './context.ts';
import { reportedAt, STARTS } from './values.ts';
import { factsOn } from './view.ts';
import { type Growing, turnsAt, type WatchedRules } from './watch.ts';

/** The first instant after the evaluation at which a rule that is watched may turn; null when none ever does. */
export function nextTurningPoint(
  context: IncidentContext,
  evaluation: Evaluation,
  watch: WatchedRules,
): Instant | null {
  const { incident } = context;
  if (incident.endedAt !== null) return null;
  let turn: Instant | null = null;
  const offer = (at: Instant | null): void => {
    if (at !== null && at > evaluation.at && (turn === null || at < turn)) turn = at;
  };
  offer(incident.snooze?.until ?? null);
  for (const trigger of watch.triggers) {
    const fired = incident.fired.get(trigger.id);
    const repeat = fired ? repeatSeconds(context, evaluation, trigger, fired.at) : null;
    if (fired && repeat !== null) offer((trigger.clock ?? evaluation.clock).after(fired.at, repeat));
  }
  for (const growing of watch.growing) offerTurns(context, evaluation, growing, offer);
  for (const { dueBy } of context.actions) offer(dueBy);
  for (const timetable of watch.timetables) offer(timetable.nextChange(evaluation.at));
  return turn;
}

/** The instants at which a comparison of a growing fact may turn: of those that count from the same start, the first yet to come. */
function offerTurns(
  context: IncidentContext,
  evaluation: Evaluation,
  { fact, clock: own, numbers, seconds, variable }: Growing,
  offer: (at: Instant | null) => void,
): void {
  const { incident } = context;
  const { inForce, at } = evaluation;
  const clock = own ?? evaluation.clock;
  if (fact === 'count.missed-updates') {
    const cadence = cadenceOn(incident, inForce.severity, () => factsOn(context, evaluation, clock), clock);
    if (cadence.next === null) return;
    const thresholds = variable.flatMap((time) => time.threshold(factsOn(context, evaluation, clock)) ?? []);
    for (const count of [...numbers, ...thresholds.filter(Number.isFinite)]) {
      for (const missed of [Math.ceil(count), Math.floor(count) + 1]) {
        const after = untilMissed(cadence, missed);
        if (after !== null) offer(clock.after(lastUpdateAt(incident), after));
      }
    }
    return;
  }
  const detail = detailSince(fact);
  const start = detail === null ? STARTS[fact as ElapsedFact](incident, inForce.since) : reportedAt(context, detail);
  if (start === null) return;
  // A reported instant may be yet to come: then the fact itself begins.
  if (detail !== null) offer(start);
  offer(firstAfter(clock, start, seconds, at));
  for (const time of variable) {
    const threshold = time.threshold(factsOn(context, evaluation, clock));
    for (const turn of turnsAt(threshold, time.turns)) offer(clock.after(start, turn));
  }
}

/** The first instant after `at` at which one of these seconds, in order, has been counted since `start`. */
function firstAfter(clock: Clock, start: Instant, seconds: readonly Seconds[], at: Instant): Instant | null {
  const counted = at < start ? -1 : clock.elapsed(start, at);
  const next = seconds.find((count) => count > counted);
  return next === undefined ? null : clock.after(start, next);
}

/** Null: it does not repeat, or its rule gives no number (an absent fact). */
export function repeatSeconds(
  context: IncidentContext,
  evaluation: Evaluation,
  trigger: Trigger,
  firedAt: Instant,
): number | null {
  const minutes = trigger.repeat?.evaluate(factsOfRepeat(context, evaluation, trigger, firedAt));
  return typeof minutes === 'number' && minutes >= 0 ? Math.round(minutes * 60) : null;
}

const UPDATE_EVERY = 'severity.update-every';

/** After `/next` what comes again with the updates comes when the promised one is due, and then as often as the severity says. */
function factsOfRepeat(context: IncidentContext, evaluation: Evaluation, trigger: Trigger, firedAt: Instant): Facts {
  const { incident } = context;
  const facts = factsOn(context, evaluation, trigger.clock);
  if (incident.promisedAt === null || !trigger.repeat?.reads.includes(UPDATE_EVERY)) return facts;
  const clock = trigger.clock ?? evaluation.clock;
  const { next, usual } = cadenceOn(incident, evaluation.inForce.severity, () => facts, clock);
  const due = next === null ? null : clock.after(lastUpdateAt(incident), next);
  const every = due !== null && firedAt < due ? clock.elapsed(firedAt, due) : usual;
  const { 'update-every': _, ...severity } = facts['severity'] as Readonly<Record<string, Json>>;
  return { ...facts, severity: every === null ? severity : { ...severity, 'update-every': every / 60 } };
}
