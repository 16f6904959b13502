/** What somebody does to an issue, under the permissions and limits of GitHub. The token's own writes come through here too. */
import type { Instant } from '#domain/time.ts';
import type { Activity } from './activity.ts';
import { type AssigneeActs, assigneeActs } from './acts/assignees.ts';
import { type CommentActs, commentActs } from './acts/comments.ts';
import type { ActContext } from './acts/context.ts';
import { type IssueActs, issueActs } from './acts/issues.ts';
import { type LabelActs, labelActs } from './acts/labels.ts';
import { type WhereaboutsActs, whereaboutsActs } from './acts/whereabouts.ts';
import { Refusal } from './refusal.ts';
import type { Store } from './store.ts';

/** Everything one person can do. Throws `Refusal` where GitHub would answer with an error. */
export interface Acts extends IssueActs, CommentActs, LabelActs, AssigneeActs, WhereaboutsActs {}

/** The acts of `login`. `publish` gets all that one act did, once the act is done or was refused on the way. */
export function createActs(
  store: Store,
  now: () => Instant,
  login: string,
  publish: (activities: readonly Activity[]) => void,
): Acts {
  const activities: Activity[] = [];
  const context: ActContext = { store, now, login, activities };
  const acts: Acts = {
    ...issueActs(context),
    ...commentActs(context),
    ...labelActs(context),
    ...assigneeActs(context),
    ...whereaboutsActs(context),
  };
  return wrapActs(
    acts,
    (name) => {
      if (store.isArchived && name !== 'unarchive') throw new Refusal(403, 'Repository was archived so is read-only.');
    },
    () => publish(activities.splice(0)),
  );
}

/** The same acts, with something done before and after each. */
function wrapActs(acts: Acts, before: (name: string) => void, after: () => void): Acts {
  const all = Object.entries(acts) as [string, (...parameters: unknown[]) => unknown][];
  const entries = all.map(([name, act]) => [
    name,
    (...parameters: unknown[]): unknown => {
      before(name);
      try {
        return act(...parameters);
      } finally {
        after();
      }
    },
  ]);
  return Object.fromEntries(entries) as Acts;
}
