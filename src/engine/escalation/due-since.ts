/** Since when a trigger that fires has been due. Pure. */
import type { Incident } from '#domain/incident.ts';
import type { Trigger } from '#domain/policy.ts';
import type { Instant } from '#domain/time.ts';
import type { Evaluation, IncidentContext } from '#engine/facts/context.ts';
import { firing, firstDue } from '#engine/facts/due.ts';
import { type Past, pastOf } from '#engine/facts/past.ts';
import { evaluationAt } from '#engine/facts/view.ts';

/** When something last happened to the incident: since then nothing but time has passed. */
export const lastChangeOf = (incident: Incident): Instant =>
  Math.max(incident.lastEvent, incident.lastEdit, incident.lastRecordedRunAt ?? 0, incident.lifeStart);

/** Where the last change is a run's own, nothing is due before the next second. */
function dueFrom(incident: Incident): Instant {
  const change = lastChangeOf(incident);
  return change === incident.lastRecordedRunAt && Math.max(incident.lastEvent, incident.lastEdit) < change
    ? change + 1
    : change;
}

/** INVARIANT: each step goes back before a comment; nobody's flood of them makes a run dearer. */
const MOST_STEPS = 8;

/**
 * A run is often started by a comment, and what it does may have been due long before that: as long as the trigger would have fired just
 * before a comment as well, the search goes back. Other events end it: what labels and texts were before them is not known.
 */
export function duesOf(context: IncidentContext, evaluation: Evaluation): (trigger: Trigger) => Instant {
  const known = pastOf(context);
  let isFirst = true;
  const past: Past = (place) => {
    // The search goes backwards, and a fold only forwards: earlier places are folded first.
    if (isFirst) placesUpTo(context, place).forEach(known);
    isFirst = false;
    return known(place);
  };
  return (trigger) => dueSince(context, evaluation, trigger, past);
}

function dueSince(context: IncidentContext, evaluation: Evaluation, trigger: Trigger, past: Past): Instant {
  let then = context;
  let due = evaluation.at;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const from = Math.min(dueFrom(then.incident), due);
    const first = from === evaluation.at && then === context ? evaluation : evaluationAt(then, from);
    due = Math.min(firstDue(then, first, trigger)?.at ?? due, due);
    const place = due > from ? null : placeOfComments(then, from);
    const before = place === null ? null : past(place);
    if (before === null || firing(before, evaluationAt(before, from), { only: trigger }).length === 0) return due;
    then = before;
  }
  return due;
}

/**
 * Places before `place` at which to fold, earliest first: where the engine did something last, which ends every search, and ever
 * nearer ones. Not each comment is a step, so how far back the steps go is not known.
 */
function placesUpTo(
  { issue: { timeline }, folded: { afterEngine } }: IncidentContext,
  place: number,
): readonly number[] {
  const last = afterEngine?.issue.timeline.length ?? 0;
  const first = last <= place ? last : timeline.slice(0, place).findLastIndex(({ by }) => by?.kind === 'engine') + 1;
  const places: number[] = [];
  for (let back = MOST_STEPS; place - back > first; back *= MOST_STEPS) places.unshift(place - back);
  return [first, ...places];
}

/** Where in the history that begins which happened at this instant or later; null where it is not comments of people alone. */
function placeOfComments({ issue, incident }: IncidentContext, at: Instant): number | null {
  if (incident.lastEvent !== at || incident.lastEdit >= at || (incident.lastRecordedRunAt ?? 0) >= at) return null;
  const place = issue.timeline.findIndex((item) => item.at >= at);
  const others = issue.timeline.slice(place).filter(({ by }) => by?.kind !== 'engine');
  return others.every(({ kind }) => kind === 'comment' || kind === 'words-deleted') ? place : null;
}
