/** Numbers about one life of an incident, for its review and for reports over many. Pure. */
import type { Incident } from '#domain/incident.ts';
import type { LedgerRecord } from '#domain/ledger.ts';
import type { Facts } from '#domain/rule.ts';
import type { Instant, Seconds } from '#domain/time.ts';
import { type Evaluation, type IncidentContext, promisedAfter, secondsOf } from '#engine/facts/context.ts';
import { type Past, pastOf } from '#engine/facts/past.ts';
import type { Cadence } from '#domain/review.ts';
import { evaluationAt } from '#engine/facts/view.ts';

/** Since the declaration or last reopening; null for what has not happened. */
export function timesOf({ lifeStart, acknowledged, mitigatedAt, resolvedAt }: Incident): {
  readonly toAcknowledge: Seconds | null;
  readonly toMitigate: Seconds | null;
  readonly toResolve: Seconds | null;
} {
  const since = (at: Instant | null): Seconds | null => (at === null ? null : at - lifeStart);
  return {
    toAcknowledge: since(acknowledged?.at ?? null),
    toMitigate: since(mitigatedAt),
    toResolve: since(resolvedAt),
  };
}

/**
 * Intervals between updates, the first from the beginning of this life and the last to `to`, each kept by what was promised in it:
 * the severity's time, or somebody's `/next`. While the incident is `open` the last one is a promise that may still be kept: it
 * counts only once it is broken.
 */
export function cadenceOf(context: IncidentContext, evaluation: Evaluation, to: Instant, open = false): Cadence {
  const { incident } = context;
  const { severity } = evaluation.inForce;
  const past = pastOf(context);
  const updates = incident.updates.filter(({ at }) => at <= to);
  const gaps = [...updates, { at: to, promisedAt: incident.promisedAt, comment: null }].map((gap, index) => {
    const { at: end, promisedAt, comment } = gap;
    const start = updates[index - 1]?.at ?? incident.lifeStart;
    // A promise that is a rule is what it was when the update came.
    const facts = (): Facts => (comment === null ? evaluation : before(past, context, comment, end, evaluation)).facts;
    const every = promisedAfter(severity.clock, start, promisedAt) ?? secondsOf(severity.updateEvery, facts);
    const inTime = every === null ? null : severity.clock.elapsed(start, end) <= every;
    return { silence: end - start, inTime, pending: open && index === updates.length };
  });
  const judged = gaps.filter(({ inTime, pending }) => inTime === false || (inTime === true && !pending));
  return {
    updates: updates.length,
    promises: gaps.every(({ inTime }) => inTime === null)
      ? null
      : { of: judged.length, inTime: judged.filter(({ inTime }) => inTime).length },
    longestSilence: Math.max(0, ...gaps.map(({ silence }) => silence)),
  };
}

/** The incident as it stood when a comment came. */
function before(
  past: Past,
  { issue }: IncidentContext,
  comment: string,
  at: Instant,
  otherwise: Evaluation,
): Evaluation {
  const place = issue.timeline.findIndex((item) => item.kind === 'comment' && item.id === comment);
  const then = past(place);
  return then === null ? otherwise : evaluationAt(then, at);
}

/** The runs from `from` on that called somebody, oldest first. */
export const calledSince = (incident: Incident, from: Instant): readonly LedgerRecord[] =>
  incident.records.filter((record) => record.at >= from && Object.keys(record.called).length > 0);

/** False for a hand-over alone: no trigger fired, nothing was due, and it answers a command. */
export const isCall = ({ fired, answered, late }: LedgerRecord): boolean =>
  Object.keys(fired).length > 0 || late > 0 || answered.length === 0;
