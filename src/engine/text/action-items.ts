/** Action items of a post-incident review: the unticked boxes in it. Pure. */
import { type Instant, parseInstant } from '#domain/time.ts';
import { readLines } from './lines.ts';

export interface ActionItem {
  readonly text: string;
  readonly owner: string | null;
  /** The end of the day it is due, in UTC; null without a date. */
  readonly dueBy: Instant | null;
}

/** Reads `- [ ] text @owner 2026-12-01`. Boxes in quotes, code and HTML comments do not count. */
export function openActions(body: string): readonly ActionItem[] {
  return readLines(body).flatMap((line) => {
    const text =
      line.kind === 'text' ? /^\s{0,6}(?:[-*+]|\d{1,9}[.)]) \[ \] (.*\S)\s*$/.exec(line.text)?.[1] : undefined;
    return text === undefined ? [] : [itemOf(text)];
  });
}

/** A sub-issue as an action item: its title says the date as a line would, its assignee owns it. */
export function actionIssue({ title, owner }: { readonly title: string; readonly owner: string | null }): ActionItem {
  const item = itemOf(title);
  return { ...item, owner: owner ?? item.owner };
}

function itemOf(text: string): ActionItem {
  // A date in a sentence has a comma or a full stop after it; one in an address or an identifier is none.
  const day = /(?:^|[\s(*_~])(\d{4}-\d{2}-\d{2})(?=[\s.,;:!?)*_~]|$)/.exec(text)?.[1];
  const start = day === undefined ? null : parseInstant(day);
  return {
    text,
    owner: /(?:^|\s|\()@([A-Za-z0-9](?:[\w-]*[A-Za-z0-9])?)/.exec(text)?.[1] ?? null,
    dueBy: start === null ? null : start + 86_400,
  };
}

/** Those whose day has passed. */
export const overdueActions = (actions: readonly ActionItem[], at: Instant): number =>
  actions.filter(({ dueBy }) => dueBy !== null && at >= dueBy).length;
