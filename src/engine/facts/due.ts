/** Which triggers fire at an instant, and when the next one will. Pure. */
import type { Trigger } from '#domain/policy.ts';
import { DAY, type Instant } from '#domain/time.ts';
import type { Evaluation, IncidentContext } from './context.ts';
import { isAtLimit } from '#engine/incident/help-triggers.ts';
import { hasNewEvent } from './open-help.ts';
import { nextTurningPoint, repeatSeconds } from './turning-points.ts';
import type { Snooze } from '#domain/refs.ts';
import { evaluationAt, factsOn } from './view.ts';
import { type WatchedRules, watchedBy } from './watch.ts';

/** When the open incident is given up; null without a `max-age` or once it is over. */
export function abandonedAt({ policy, incident }: Pick<IncidentContext, 'policy' | 'incident'>): Instant | null {
  const { maxAge } = policy.incident;
  return maxAge === null || incident.resolvedAt !== null || incident.endedAt !== null
    ? null
    : incident.lifeStart + maxAge;
}

/** The pause that holds at an instant. */
export const snoozedAt = ({ incident }: IncidentContext, at: Instant): Snooze | null =>
  incident.snooze !== null && incident.endedAt === null && at < incident.snooze.until ? incident.snooze : null;

/** Triggers that fire at this evaluation, in the policy's order; `evaluateOnly` ones are listed apart, as they change nothing. */
export const firing = (
  context: IncidentContext,
  evaluation: Evaluation,
  { evaluateOnly = false, only = null }: { evaluateOnly?: boolean; only?: Trigger | null } = {},
): readonly Trigger[] =>
  waiting(context, evaluation, evaluateOnly).filter(
    (trigger) => (only === null || trigger.id === only.id) && holdsAt(context, evaluation, trigger),
  );

/** Triggers that fire at this evaluation if only their `when` holds. */
export const waiting = (context: IncidentContext, evaluation: Evaluation, evaluateOnly = false): readonly Trigger[] =>
  !evaluateOnly && isOfLastRun(context, evaluation) ? [] : mayFireNext(context, evaluation, evaluateOnly);

/** What a run leaves at its own instant fires in the next second. */
const isOfLastRun = ({ incident: { lastRunAt } }: IncidentContext, { at }: Evaluation): boolean =>
  lastRunAt !== null && at <= lastRunAt;

function mayFireNext(context: IncidentContext, evaluation: Evaluation, evaluateOnly = false): readonly Trigger[] {
  const { policy, incident } = context;
  if (incident.endedAt !== null) return [];
  const abandoned = abandonedAt(context);
  if (abandoned !== null && evaluation.at >= abandoned) return [];
  if (snoozedAt(context, evaluation.at) !== null && !evaluation.inForce.rises) return [];
  const phase = incident.resolvedAt === null ? 'open' : 'resolved';
  return policy.triggers.filter(
    (trigger) =>
      trigger.phase === phase &&
      (trigger.evaluateOnly || policy.evaluateOnly) === evaluateOnly &&
      (evaluateOnly || mayFire(context, evaluation, trigger)),
  );
}

/** The first instant after the evaluation at which a rule that is watched may turn or something may fire; null when nothing ever does. */
export function nextTurn(context: IncidentContext, evaluation: Evaluation, watch: WatchedRules): Instant | null {
  const turn = nextTurningPoint(context, evaluation, watch);
  const { lastRunAt } = context.incident;
  if (lastRunAt === null || !isOfLastRun(context, evaluation)) return turn;
  const isLeft = mayFireNext(context, evaluation).some((one) => holdsAt(context, evaluation, one));
  return isLeft ? Math.min(lastRunAt + 1, turn ?? Number.POSITIVE_INFINITY) : turn;
}

const holdsAt = (context: IncidentContext, evaluation: Evaluation, { when, clock }: Trigger): boolean =>
  when.holds(factsOn(context, evaluation, clock));

/** Not yet fired in this episode; or fewer than `limit` times, and `repeat` has passed. */
function mayFire(context: IncidentContext, evaluation: Evaluation, trigger: Trigger): boolean {
  const fired = evaluation.inForce.rises ? undefined : context.incident.fired.get(trigger.id);
  if (fired === undefined) return trigger.limit === null || trigger.limit > 0;
  if (isAtLimit(context.incident.fired, trigger)) return false;
  const repeat = repeatSeconds(context, evaluation, trigger, fired.at);
  if (repeat === null) return false;
  // Without a pause between two firings, only something new that somebody did can make it fire again.
  if (repeat === 0) return hasNewEvent(context, trigger, fired);
  return evaluation.at > fired.at && (trigger.clock ?? evaluation.clock).elapsed(fired.at, evaluation.at) >= repeat;
}

/** How far ahead what comes next is looked for. */
const HORIZON = 400 * DAY;
/** INVARIANT: each step moves on; the bound keeps a defect from hanging. */
const MOST_STEPS = 5_000;

/** An incident at an instant, as runs that come in time leave it until then. */
interface Moment {
  readonly context: IncidentContext;
  readonly evaluation: Evaluation;
}

/**
 * That of `first`, and then each up to `limit` (included) at which, without a further event, anything may turn. Exact: between two instants at which
 * a comparison, a repeat, a snooze, a severity, a shift or a calendar turns, nothing can change.
 */
function* moments(context: IncidentContext, first: Evaluation, watch: WatchedRules, limit: Instant): Generator<Moment> {
  const end = Math.min(limit, first.at + HORIZON, (abandonedAt(context) ?? Number.POSITIVE_INFINITY) - 1);
  let moment: Moment = { context, evaluation: first };
  for (let step = 0; step < MOST_STEPS; step += 1) {
    yield moment;
    const then = announce(moment);
    const turn = nextTurn(then, moment.evaluation, watch);
    if (turn === null || turn > end) return;
    moment = { context: then, evaluation: evaluationAt(then, turn) };
  }
}

/** The incident once a run has recorded the severity in force, as any run does at once: from then on it counts, and a rise begins an episode. */
function announce({ context, evaluation }: Moment): IncidentContext {
  const { incident } = context;
  const { at, inForce } = evaluation;
  const { severity, since, rises } = inForce;
  if (incident.announced.at(-1)?.severity === severity.id) return context;
  const announced = [...incident.announced, { at, severity: severity.id, since }];
  const episode = rises ? { fired: new Map(), snooze: null } : {};
  return { ...context, incident: { ...incident, announced, ...episode }, evaluations: new Map() };
}

export interface Due extends Moment {
  readonly at: Instant;
  readonly triggers: readonly Trigger[];
}

/** The first instant from that of `first` (included) at which, without a further event, some trigger, or `only` one, fires. */
export function firstDue(context: IncidentContext, first: Evaluation, only: Trigger | null = null): Due | null {
  const watch = watchedBy(context, only);
  if (watch.triggers.length === 0) return null;
  for (const moment of moments(context, first, watch, Number.POSITIVE_INFINITY)) {
    const triggers = firing(moment.context, moment.evaluation, { only });
    if (triggers.length > 0) return { ...moment, at: moment.evaluation.at, triggers };
  }
  return null;
}

/** The first instant after `first` and up to `limit` (included) at which a trigger fires, or the severity turns, or whether it is an incident. */
export function firstTurn(context: IncidentContext, first: Evaluation, limit: Instant): Instant | null {
  if (context.incident.endedAt !== null) return null;
  const { when } = context.policy.incident;
  const is = ({ facts }: Evaluation): boolean => when?.holds(facts) ?? true;
  const was = is(first);
  for (const { context: then, evaluation } of moments(context, first, watchedBy(context), limit)) {
    if (evaluation === first) continue;
    if (is(evaluation) !== was) return evaluation.at;
    const isOther = evaluation.inForce.severity.id !== first.inForce.severity.id;
    if (was && (isOther || firing(then, evaluation).length > 0)) return evaluation.at;
  }
  return null;
}
