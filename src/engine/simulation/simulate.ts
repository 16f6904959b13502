/**
 * Many runs of the engine over one issue, on the model: what happens to an incident when each run comes exactly when something is
 * due. The policy tests, the simulator and the replay of past incidents are all this. Pure.
 */
import type { Decision } from '#domain/decision.ts';
import type { Effect } from '#domain/effect.ts';
import type { Issue } from '#domain/issue.ts';
import type { Policy } from '#domain/policy.ts';
import type { Instant } from '#domain/time.ts';
import { runOnce } from './run-once.ts';
import { nextRunAfter } from './next-run.ts';

/** One run: the issue as it left it, what it decided, and what it did. */
export interface SimulatedRun {
  readonly at: Instant;
  readonly issue: Issue;
  readonly decision: Decision;
  readonly effects: readonly Effect[];
}

/** INVARIANT: each run leaves nothing to do at its instant, so due runs move on; the bound keeps a defect from hanging. */
const MOST_RUNS = 20_000;

/** One run at `at`, on the model. */
export function simulateRun(policy: Policy, issue: Issue, at: Instant): SimulatedRun {
  return { at, ...runOnce(policy, issue, at) };
}

/**
 * The runs that find something new by themselves after `ran` (the instant of the last run) and up to `limit` (included), one by one: stop
 * asking when you have seen enough. The next one starts from the issue the last one left.
 */
export function* simulateDueRuns(policy: Policy, issue: Issue, ran: Instant, limit: Instant): Generator<SimulatedRun> {
  let current = issue;
  let at = ran;
  for (let runs = 0; runs < MOST_RUNS; runs += 1) {
    const wake = nextRunAfter(policy, current, at, limit);
    if (wake === null) return;
    const run = simulateRun(policy, current, wake);
    current = run.issue;
    at = wake;
    yield run;
  }
  throw new Error(`${issue.url} needs more than ${MOST_RUNS} runs`);
}
