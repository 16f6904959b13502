/** Numbers about one life of an incident, for its review and for reports over many. Pure. */
import type { Cadence } from '../domain/account.ts';
import type { Incident } from '../domain/incident.ts';
import type { LedgerRecord } from '../domain/ledger.ts';
import type { Instant, Seconds } from '../domain/time.ts';
import type { View } from './due.ts';
import { type Subject, updateEvery } from './facts.ts';

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
 * Intervals between updates, the first from the beginning of this life and the last to `to`. While the incident is `open` that
 * last one is a promise that may still be kept: it counts only once it is broken.
 */
export function cadenceOf({ incident }: Subject, view: View, to: Instant, open = false): Cadence {
  const updates = incident.updates.filter((at) => at <= to);
  const ends = [...updates, to];
  const gaps = ends.map((end, index) => ({
    start: ends[index - 1] ?? incident.lifeStart,
    end,
    pending: open && index === updates.length,
  }));
  const every = updateEvery({ ...incident, promisedAt: null }, view.verdict.severity);
  return {
    updates: updates.length,
    kept: every === null ? null : keptOf(gaps, (start, end) => view.clock.elapsed(start, end) <= every),
    longestSilence: Math.max(0, ...gaps.map(({ start, end }) => end - start)),
  };
}

function keptOf(
  gaps: readonly { readonly start: Instant; readonly end: Instant; readonly pending: boolean }[],
  within: (start: Instant, end: Instant) => boolean,
): NonNullable<Cadence['kept']> {
  const judged = gaps.filter(({ start, end, pending }) => !pending || !within(start, end));
  return { of: judged.length, kept: judged.filter(({ start, end }) => within(start, end)).length };
}

/** The runs from `from` on that called somebody, oldest first. */
export const calledSince = (incident: Incident, from: Instant): readonly LedgerRecord[] =>
  incident.records.filter((record) => record.at >= from && Object.keys(record.called).length > 0);

/** False for a hand-over alone: no trigger fired, nothing was due, and it answers a command. */
export const isCall = ({ fired, answered, late }: LedgerRecord): boolean =>
  Object.keys(fired).length > 0 || late > 0 || answered.length === 0;
