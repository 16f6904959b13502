/** Says on incidents that no run keeps time for them. */
import type { Issue } from '#domain/issue.ts';
import type { Policies } from '#domain/policy.ts';
import type { Instant } from '#domain/time.ts';
import type { Tracker } from '#domain/tracker.ts';
import { unwatchedNote } from '#engine/index.ts';
import { assignPolicy } from './in-turn.ts';
import type { RunOptions } from './options.ts';

/** Edits the status comments of these incidents, each once: whatever is not written is not tried again. */
export async function noteUnwatched(
  policies: Policies,
  issues: readonly Issue[],
  { now, after }: { readonly now: Instant; readonly after: Instant },
  tracker: Tracker,
  { render }: Pick<RunOptions, 'render'>,
): Promise<void> {
  for (const issue of issues) {
    const { policy } = assignPolicy(policies, issue, now);
    const note = unwatchedNote(policy, issue, now, after);
    if (note === null) continue;
    const outcome = await tracker.perform(issue, render(policy, note));
    if (outcome.done && outcome.issue.lock?.isOpen) await tracker.lockAgain?.(outcome.issue);
  }
}
