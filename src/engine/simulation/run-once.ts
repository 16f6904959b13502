/** One run, on the model: step by step, until nothing is left. Pure. */
import type { Decision } from '#domain/decision.ts';
import type { Effect } from '#domain/effect.ts';
import type { Issue } from '#domain/issue.ts';
import type { Policy } from '#domain/policy.ts';
import type { Instant } from '#domain/time.ts';
import { nextEffect } from '#engine/decide.ts';
import type { Reader } from '#engine/decision.ts';
import type { FoldedIssue } from '#engine/incident/fold.ts';
import { advance, foldIssue } from '#engine/recovery.ts';
import { perform } from '#engine/model/issue-model.ts';

/** What a whole run came to. `decision` is the one that was carried out: later ones have nothing left to decide. */
export interface RunResult {
  readonly issue: Issue;
  readonly decision: Decision;
  readonly effects: readonly Effect[];
  /** The issue as it was left, from which the next run can go on. */
  readonly folded: FoldedIssue;
}

/** INVARIANT: a performed plan leaves nothing to do, so this ends; the bound only keeps a defect from hanging a test. */
const MOST_EFFECTS = 40;

/**
 * One run over an issue at `now` (seconds since 1970), on the model, as a run of the Action goes: each message is written. Throws
 * only when it finds no end, which is a defect. Pure.
 */
export const runOnce = (policy: Policy, issue: Issue, now: Instant): RunResult =>
  runFolded(foldIssue(policy, issue), now, 'people');

/** The same for an issue that is folded already, and for a reader. */
export function runFolded(start: FoldedIssue, now: Instant, reader: Reader): RunResult {
  let folded = start;
  let carriedOut: Decision | null = null;
  const effects: Effect[] = [];
  for (;;) {
    const { issue } = folded;
    const { effect, decision } = nextEffect(folded, now, { reader });
    if (effect === null) return { issue, decision: carriedOut ?? decision(), effects, folded };
    if (effect.type === 'say') carriedOut ??= decision();
    if (effects.length === MOST_EFFECTS)
      throw new Error(`The run over issue ${issue.number} finds no end: ${JSON.stringify(effect).slice(0, 500)}`);
    folded = advance(folded, perform(issue, effect, now));
    effects.push(effect);
  }
}
