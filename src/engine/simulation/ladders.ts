/** The ladders of one severity: one for each way in which reports of it differ. Pure. */
import type { Ladder } from '#domain/results/ladder.ts';
import type { Policy, Severity } from '#domain/policy.ts';
import type { Instant, Seconds } from '#domain/time.ts';
import { BLANK, type Report } from '#engine/model/sample-body.ts';
import { reportsThatDecide } from './reports.ts';
import { silentLadder } from './silent-ladder.ts';

const MOST_LADDERS = 12;

/** Of what comes due very often, so many steps of all ladders of a severity are enough. */
export const MOST_STEPS = 4_000;

export interface Ladders {
  /** First that of a report that has only the details which the caller names; each of the others takes another course than all before. */
  readonly ladders: readonly Ladder[];
  /** False: there are more, or there may be. */
  readonly isWhole: boolean;
}

export function silentLadders(
  policy: Policy,
  severity: Severity,
  at: Instant,
  { within, report = BLANK }: { readonly within: Seconds; readonly report?: Report },
): Ladders {
  const { reports, isWhole } = reportsThatDecide([{ policy, severity }], at, report);
  const found = new Map<string, Ladder>();
  let steps = 0;
  for (const one of reports) {
    if (steps > MOST_STEPS) return { ladders: [...found.values()], isWhole: false };
    const ladder = silentLadder(policy, severity, at, { within, report: one });
    steps += ladder.rungs.length;
    const course = JSON.stringify([ladder.rungs, ladder.cut]);
    if (found.has(course)) continue;
    if (found.size === MOST_LADDERS) return { ladders: [...found.values()], isWhole: false };
    found.set(course, ladder);
  }
  return { ladders: [...found.values()], isWhole };
}
