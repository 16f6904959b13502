/** One run, on the model: decide, plan, do the first thing, look again, until nothing is left. Pure. */
import type { Decision } from '#domain/decision.ts';
import type { Effect } from '#domain/effect.ts';
import type { Issue } from '#domain/issue.ts';
import type { Policy } from '#domain/policy.ts';
import type { Instant } from '#domain/time.ts';
import { begin } from '#engine/decide.ts';
import { perform } from '#engine/model/issue-model.ts';
import { plan, planDeeds } from '#engine/plan.ts';

/** What a whole run came to. `decision` is the one that was carried out: later ones have nothing left to decide. */
export interface RunResult {
  readonly issue: Issue;
  readonly decision: Decision;
  readonly effects: readonly Effect[];
}

/** INVARIANT: a performed plan leaves nothing to do, so this ends; the bound only keeps a defect from hanging a test. */
const MOST_EFFECTS = 40;

export function runOnce(policy: Policy, issue: Issue, now: Instant): RunResult {
  let current = issue;
  let said: Decision | null = null;
  const effects: Effect[] = [];
  for (;;) {
    const begun = begin(policy, current, now);
    let [effect] = planDeeds(begun, current);
    // What is said is worked out only once labels and people are as they should be.
    if (effect === undefined) {
      const decision = begun.whole();
      [effect] = plan(decision, current);
      if (effect === undefined) return { issue: current, decision: said ?? decision, effects };
      if (effect.type === 'say') said ??= decision;
    }
    if (effects.length === MOST_EFFECTS)
      throw new Error(`issue ${issue.number} does not runOnce: ${JSON.stringify(effect).slice(0, 500)}`);
    current = perform(current, effect, now);
    effects.push(effect);
  }
}
