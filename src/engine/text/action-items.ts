/** Action items of a post-incident review: the unticked boxes in it. Pure. */
import { DAY, type Instant, parseInstant } from '#domain/time.ts';
import { ownLines } from './own-lines.ts';

export interface ActionItem {
  readonly text: string;
  readonly owner: string | null;
  /** The end of the day it is due, in UTC; null without a date. */
  readonly dueBy: Instant | null;
}

/** Reads `- [ ] text @owner 2026-12-01`. Boxes in quotes, code (`<pre>` as well) and HTML comments do not count. */
export function openActions(body: string): readonly ActionItem[] {
  return ownLines(body).flatMap((line) => {
    const text =
      line.kind === 'text' ? /^\s*(?:[-*+]|\d{1,9}[.)])[ \t]+\[ \][ \t](.*\S)/.exec(line.text)?.[1] : undefined;
    return text === undefined ? [] : [itemOf(text.trim())];
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
  const start = day === undefined ? null : (parseInstant(day) ?? lastOfItsMonth(day));
  return {
    text,
    owner: /(?:^|\s|\()@([A-Za-z0-9](?:[\w-]*[A-Za-z0-9])?)/.exec(text)?.[1] ?? null,
    dueBy: start === null ? null : start + DAY,
  };
}

/** The day that is meant by `2026-11-31`: without one, nobody would ever be reminded of the item. */
function lastOfItsMonth(day: string): Instant | null {
  const [month, date] = [day.slice(0, 7), Number(day.slice(8))];
  const days = [30, 29, 28].filter((one) => one < date && date <= 31);
  return days.map((one) => parseInstant(`${month}-${one}`)).find((start) => start !== null) ?? null;
}

/** Those whose day has passed, the longest overdue first. */
export const overdueActions = (actions: readonly ActionItem[], at: Instant): readonly ActionItem[] =>
  actions.filter(({ dueBy }) => dueBy !== null && at >= dueBy).toSorted((a, b) => (a.dueBy ?? 0) - (b.dueBy ?? 0));
