/** What the runner writes to the file of an event, in the shapes of REST. */
import type { Activity } from '#sandbox/activity.ts';
import { labelOf } from '#sandbox/store.ts';
import type { Place } from './answer.ts';
import { comment, issue, label, repository, user } from './shapes.ts';

export function eventPayload(place: Place, activity: Activity): Readonly<Record<string, unknown>> {
  return {
    action: activity.action,
    issue: issue(place, activity.issue),
    ...detail(place, activity),
    repository: repository(place.store, place.base),
    sender: user(place.store, activity.by),
  };
}

function detail(place: Place, activity: Activity): object {
  if (activity.event === 'issue_comment') return { comment: comment(place, activity.issue, activity.comment) };
  if ('login' in activity) return { assignee: user(place.store, activity.login) };
  if (!('label' in activity)) return {};
  // The event of a label that comes off because it was deleted has no label: https://github.com/octokit/webhooks/issues/639.
  const known = labelOf(place.store, activity.label);
  return known ? { label: label(place, known) } : {};
}
