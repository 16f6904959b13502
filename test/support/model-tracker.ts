/** GitHub for `run`, as the model: what a run renders is done to issues that the test holds. */
import type { Effect } from '#domain/effect.ts';
import type { Issue } from '#domain/issue.ts';
import type { Instant } from '#domain/time.ts';
import type { Tracker } from '#domain/tracker.ts';
import { perform } from '#engine/index.ts';
import { renderEffect } from '#report/comment/effect.ts';
import { shippedTemplates } from '#report/comment/templates.ts';
import type { RunOptions } from '#run/options.ts';

/** The tracker of one run at `now` over `issues`, by their numbers, and the renderer that goes with it. Writes change the map. */
export function modelTracker(
  issues: Map<number, Issue>,
  now: Instant,
): { readonly tracker: Tracker; readonly render: RunOptions['render'] } {
  let rendered: Effect | null = null;
  return {
    tracker: {
      reread: (some) =>
        Promise.resolve(some.map(({ number }) => issues.get(number) ?? new Error(`There is no issue ${number}.`))),
      perform: (before) => {
        const issue = rendered === null ? before : perform(before, rendered, now);
        issues.set(issue.number, issue);
        return Promise.resolve({ done: true, issue });
      },
    },
    render: (_, effect) => renderEffect((rendered = effect), shippedTemplates),
  };
}
