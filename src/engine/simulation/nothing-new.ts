/** Runs that need not be made: since the one before them people wrote words, and nothing is due. Pure. */
import type { Incident } from '#domain/incident.ts';
import type { Issue } from '#domain/issue.ts';
import type { Instant } from '#domain/time.ts';
import { firing } from '#engine/facts/due.ts';
import { isAbandoned, membershipAt } from '#engine/facts/membership.ts';
import type { FoldedIssue } from '#engine/incident/fold.ts';

/**
 * What words change. A run reads it through facts, or for a trigger that fires; for messages by channels, which are no part of this; or to answer
 * a command.
 */
const OF_WORDS: ReadonlySet<string> = new Set<keyof Incident>([
  'activityAt',
  'answers',
  'lastAnswers',
  'lastEvent',
  'lastEventSeen',
  'lastRunAt',
  'lastUpdate',
  'lastWords',
  'promisedAt',
  'seen',
  'updates',
]);

/**
 * Does a run at `now` (seconds since 1970) do nothing? `left`: the incident as a run, or another of which this holds, left it, with nothing more to
 * do. False where that takes a run to say. Pure.
 */
export function findsNothingNew(left: FoldedIssue, folded: FoldedIssue, now: Instant): boolean {
  const { policy, incident, issue } = folded;
  if (policy.channels.size + policy.reach.size > 0 || policy.evaluateOnly) return false;
  if (left.incident === null || incident === null || incident.level === 0) return false;
  if (!differsBy(left.issue, issue, OF_HISTORY) || !differsBy(left.incident, incident, OF_WORDS)) return false;
  // One run answers so many commands and leaves the others to the next.
  if (!incident.commands.every(({ answered }) => answered)) return false;
  const membership = membershipAt(folded, now);
  if ('leftAlone' in membership || isAbandoned(membership.context, now)) return false;
  const { context, evaluation } = membership;
  const isAnnounced = incident.announced.at(-1)?.severity === evaluation.inForce.severity.id;
  return isAnnounced && firing(context, evaluation).length === 0;
}

const OF_HISTORY: ReadonlySet<string> = new Set<keyof Issue>(['timeline']);

/** By these fields at most. Lists that are made anew at each fold are the same where both are empty. */
function differsBy<Whole extends object>(one: Whole, other: Whole, fields: ReadonlySet<string>): boolean {
  for (const key in other) {
    if (one[key] !== other[key] && !fields.has(key) && !(isEmpty(one[key]) && isEmpty(other[key]))) return false;
  }
  return true;
}

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
