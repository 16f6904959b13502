/** Spans in which somebody else is on call, in the time of their schedule. */
import { localTimes, toLocal } from '#calendar/index.ts';
import type { RosterDiff, RosterSpan } from '#domain/results/policy-diff.ts';
import { toTheMinute } from '#report/text/clock.ts';

/** `from`, `to`, `for`, `before`, `after`. */
export type SpanRow = readonly [string, string, string, string, string];

export const SPAN_HEAD = ['from', 'to', 'for', 'before', 'after'] as const;

export function spanRows({ spans, timezone }: RosterDiff): readonly SpanRow[] {
  const format = localTimes(
    spans.flatMap(({ start, end }) => [start, end]),
    timezone,
  );
  return spans.map((span) => [
    format(span.start),
    `${format(span.end)}${span.goesOn ? ' and on' : ''}`,
    `${toTheMinute(span.end - span.start)}${span.goesOn ? ' or more' : ''}`,
    ...sides(span),
  ]);
}

/** What the rows do not show: how much more differs, and who is on call no more or for the first time; empty where they show it. */
export function describeRest({ rest, timezone }: RosterDiff): string {
  if (rest === null) return '';
  return [
    ...(rest.spans === 0 ? [] : [`And ${rest.spans} more until ${toLocal(rest.until, timezone).date}.`]),
    ...(rest.leaves.length === 0 ? [] : [`No longer on call: ${rest.leaves.join(', ')}.`]),
    ...(rest.joins.length === 0 ? [] : [`New on call: ${rest.joins.join(', ')}.`]),
  ].join(' ');
}

const sides = ({ before, after }: RosterSpan): readonly [string, string] => [people(before), people(after)];

function people(who: readonly string[] | null): string {
  if (who === null) return '–';
  return who.length === 0 ? 'nobody' : who.join(', ');
}
