/** Labels and logins in lists: GitHub compares both without regard to capitals. Pure. */
import type { Issue, TimelineItem } from './issue.ts';

export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export const hasName = (list: readonly string[], name: string): boolean => list.some((one) => sameName(one, name));

export const withName = (list: readonly string[], name: string): readonly string[] =>
  hasName(list, name) ? list : [...list, name];

export const withoutName = (list: readonly string[], name: string): readonly string[] =>
  list.filter((one) => !sameName(one, name));

/** Labels and assignees as they were before these entries of the history, read backwards from what there is after them. */
export function namesBefore(
  items: readonly TimelineItem[],
  after: Pick<Issue, 'labels' | 'assignees'>,
): Pick<Issue, 'labels' | 'assignees'> {
  let { labels, assignees } = after;
  for (const item of items.toReversed()) {
    if (item.kind === 'labeled') labels = withoutName(labels, item.label);
    if (item.kind === 'unlabeled') labels = withName(labels, item.label);
    if (item.kind === 'assigned') assignees = withoutName(assignees, item.login);
    if (item.kind === 'unassigned') assignees = withName(assignees, item.login);
  }
  return { labels, assignees };
}
