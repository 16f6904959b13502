/**
 * With what an issue came from another repository. What happened there was under other policies, and is not its history here:
 * that begins with the labels and people it has when it is transferred. Pure.
 */
import type { Actor, TimelineItem } from '#domain/issue.ts';
import { hasName, namesBefore, sameName } from '#domain/names.ts';
import type { Instant } from '#domain/time.ts';

export interface Transfer {
  /** Those that the issue has now. */
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
  /** What happened in the other repository. */
  readonly before: readonly TimelineItem[];
  /** What happened since. */
  readonly here: readonly TimelineItem[];
  /** When it was transferred, and by whom. */
  readonly at: Instant;
  readonly by: Actor | null;
}

/** Whoever transfers an incident declares it here. Who set another label stays known; nobody is taken to have assigned themselves. */
export function arrivalItems(
  { labels, assignees, before, here, at, by }: Transfer,
  incidentLabels: readonly string[],
): readonly TimelineItem[] {
  const arrived = namesBefore(here, { labels, assignees });
  const whoSet = (label: string): Actor | null => {
    if (hasName(incidentLabels, label)) return by;
    const event = before.findLast((item) => item.kind === 'labeled' && sameName(item.label, label));
    return event?.by?.kind === 'person' ? event.by : null;
  };
  return [
    ...arrived.labels.map((label): TimelineItem => ({ at, by: whoSet(label), kind: 'labeled', label })),
    ...arrived.assignees.map((login): TimelineItem => ({ at, by: null, kind: 'assigned', login })),
  ];
}
