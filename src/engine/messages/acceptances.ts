/** Hand-overs that were accepted, for the timeline and the review. Pure. */
import { sameName } from '#domain/names.ts';
import type { Incident } from '#domain/incident.ts';
import type { Issue } from '#domain/issue.ts';
import type { Instant } from '#domain/time.ts';

export interface Acceptance {
  readonly at: Instant;
  readonly by: string;
  /** Who had handed over. */
  readonly from: string;
  readonly url: string;
}

/** Of this life, oldest first: the first comment of whoever somebody handed over to, where that waits no more. */
export function acceptancesOf({ commands, handovers }: Incident, { timeline }: Issue): readonly Acceptance[] {
  return commands.flatMap(({ asks, at, by: from, verdict }) => {
    if (asks?.kind !== 'hand-over' || !asks.toAccept || verdict.kind !== 'accepted') return [];
    if (handovers.some(({ to }) => sameName(to, asks.to))) return [];
    const answer = timeline.find(
      (item) =>
        item.kind === 'comment' && item.at >= at && item.by?.kind === 'person' && sameName(item.by.login, asks.to),
    );
    return answer?.kind === 'comment' ? [{ at: answer.at, by: asks.to, from, url: answer.url }] : [];
  });
}
