/** Says on an incident that no run keeps time for it. */
import type { Issue } from '#domain/issue.ts';
import type { Policies } from '#domain/policy.ts';
import type { Instant } from '#domain/time.ts';
import type { Tracker } from '#domain/tracker.ts';
import { unwatchedNote } from '#engine/index.ts';
import { assignPolicy } from './assigned-issue.ts';
import type { RunOptions } from './options.ts';

/** Edits its status comment once: what is not written is not tried again. */
export async function noteUnwatched(
  policies: Policies,
  issue: Issue,
  { now, after }: { readonly now: Instant; readonly after: Instant },
  { tracker, render }: { readonly tracker: Tracker } & Pick<RunOptions, 'render'>,
): Promise<void> {
  const { policy } = assignPolicy(policies, issue, now);
  const note = unwatchedNote(policy, issue, now, after);
  if (note === null) return;
  const outcome = await tracker.perform(issue, render(policy, note));
  if (outcome.done && outcome.issue.lock?.isOpen) await tracker.lockAgain?.(outcome.issue);
}
