/** Action items of a post-incident review: the unticked boxes in it. Pure. */
import { type Instant, parseInstant } from '../domain/time.ts';

export interface ActionItem {
  readonly text: string;
  readonly owner: string | null;
  /** The end of the day it is due, in UTC; null without a date. */
  readonly dueBy: Instant | null;
}

/** Reads `- [ ] text @owner 2026-12-01`. Boxes in quotes, code and HTML comments do not count. */
export function openActions(body: string): readonly ActionItem[] {
  const lines = body
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replaceAll(/^ {0,3}(`{3,}|~{3,})[\s\S]*?^ {0,3}\1/gm, '')
    .split('\n');
  return lines.flatMap((line) => {
    const text = /^\s{0,6}[-*+] \[ \] (.*\S)\s*$/.exec(line)?.[1];
    if (text === undefined) return [];
    return [itemOf(text)];
  });
}

/** A sub-issue as an action item: its title says the date as a line would, its assignee owns it. */
export function actionIssue({ title, owner }: { readonly title: string; readonly owner: string | null }): ActionItem {
  const item = itemOf(title);
  return { ...item, owner: owner ?? item.owner };
}

function itemOf(text: string): ActionItem {
  const day = /(?:^|\s)(\d{4}-\d{2}-\d{2})(?=\s|$)/.exec(text)?.[1];
  const start = day === undefined ? null : parseInstant(day);
  return {
    text,
    owner: /(?:^|\s)@([A-Za-z0-9-]+)/.exec(text)?.[1] ?? null,
    dueBy: start === null ? null : start + 86_400,
  };
}

/** Those whose day has passed. */
export const overdueActions = (actions: readonly ActionItem[], at: Instant): number =>
  actions.filter(({ dueBy }) => dueBy !== null && at >= dueBy).length;
