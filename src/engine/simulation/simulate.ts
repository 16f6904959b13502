/**
 * Many runs of the engine over one issue, on the model: what happens to an incident when each run comes exactly when something is
 * due. The policy tests, the simulator and the replay of past incidents are all this. Pure.
 */
import type { Instant } from '#domain/time.ts';
import type { Reader } from '#engine/decide-live.ts';
import type { FoldedIssue } from '#engine/incident/fold.ts';
import { runFolded, type RunResult } from './run-once.ts';
import { nextRunAfter } from '#engine/next-run.ts';

/** One run: the issue as it left it, what it decided, and what it did. */
export interface SimulatedRun extends RunResult {
  readonly at: Instant;
}

/** INVARIANT: each run leaves nothing to do at its instant, so due runs move on; the bound keeps a defect from hanging. */
const MOST_RUNS = 20_000;

/** One run at `at` (seconds since 1970), on the model, where nobody reads the status comment unless `reader` says so. Pure. */
export const simulateRun = (folded: FoldedIssue, at: Instant, reader: Reader = 'nobody'): SimulatedRun => ({
  at,
  ...runFolded(folded, at, reader),
});

/**
 * The runs that find something new by themselves after `ran` (the instant of the last run) and up to `limit` (included), one by one: stop
 * asking when you have seen enough. The next one starts from the issue the last one left. Throws only when they find no end, which is
 * a defect. Pure.
 */
export function* simulateDueRuns(
  start: FoldedIssue,
  ran: Instant,
  limit: Instant,
  reader: Reader = 'nobody',
): Generator<SimulatedRun> {
  let folded = start;
  let at = ran;
  for (let runs = 0; runs < MOST_RUNS; runs += 1) {
    const next = nextRunAfter(folded, at, limit);
    if (next === null) return;
    const run = simulateRun(folded, next, reader);
    folded = run.folded;
    at = next;
    yield run;
  }
  throw new Error(`${start.issue.url} needs more than ${MOST_RUNS} runs`);
}
