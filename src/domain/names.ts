/** Labels and logins in lists: GitHub compares both without regard to capitals. Pure. */
import type { Issue, TimelineItem } from './issue.ts';

/** What a label or a login is the same by, as the key of a map. */
export const nameKey = (name: string): string => name.toLowerCase();

/** Is it the same label or login? Nobody is the same as nobody. */
export const sameName = (one: string | null | undefined, other: string | null | undefined): boolean =>
  one != null && other != null && nameKey(one) === nameKey(other);

/** That of an Enterprise Managed User ends in `_` and the code of the enterprise, and an old one may have `--`. */
const LOGIN = /^[a-z\d][a-z\d-]{0,38}(?:_[a-z\d]{1,20})?$/i;

/** Is it a login as GitHub has them, without `@`? */
export const isBareLogin = (text: string): boolean => LOGIN.test(text);

/** A role may yield `org/team`, whose people the tracker tells where it may. */
export const isTeam = (name: string): boolean => name.includes('/');

export const hasName = (list: Iterable<string>, name: string): boolean => {
  const key = nameKey(name);
  for (const one of list) if (nameKey(one) === key) return true;
  return false;
};

export const withName = (list: readonly string[], name: string): readonly string[] =>
  hasName(list, name) ? list : [...list, name];

export const withoutName = (list: readonly string[], name: string): readonly string[] =>
  list.filter((one) => !sameName(one, name));

export const withoutNames = (list: readonly string[], names: readonly string[]): readonly string[] =>
  list.filter((one) => !hasName(names, one));

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
