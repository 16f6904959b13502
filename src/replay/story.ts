/** A past incident without the engine's own part: how it was opened, and what people and other programs did to it. Pure. */
import type { Issue, TimelineItem } from '#domain/issue.ts';
import { namesBefore, withName, withoutName } from '#domain/names.ts';
import { ownLabels, type Policy } from '#domain/policy.ts';
import type { Instant } from '#domain/time.ts';

/** What happened at one instant: a run never comes between two things of the same second. */
interface Happening {
  readonly at: Instant;
  readonly items: readonly TimelineItem[];
}

export interface Story {
  /** With no history, and the labels and assignees it was opened with. */
  readonly opened: Issue;
  /** The first is the opening, at which nothing else need have happened. */
  readonly happenings: readonly Happening[];
}

/** Labels that the engine itself sets and removes under these policies, in lower case; those that make an incident are not its own. */
export function engineLabels(policies: readonly Policy[]): ReadonlySet<string> {
  const incident = new Set(policies.flatMap((policy) => policy.incident.labels).map(lower));
  return new Set(
    policies
      .flatMap(ownLabels)
      .map(lower)
      .filter((label) => !incident.has(label)),
  );
}

/** `own` as `engineLabels` tells: other labels that the engine's identity set were set by another workflow with the same token. */
export function storyOf(issue: Issue, own: ReadonlySet<string>): Story {
  const happenings: { at: Instant; items: TimelineItem[] }[] = [{ at: issue.createdAt, items: [] }];
  for (const item of issue.timeline) {
    if (isOfEngine(item, own)) continue;
    const last = happenings.at(-1);
    // GitHub's order holds, even where two clocks of it disagree.
    if (last && item.at <= last.at) last.items.push(fresh(item));
    else happenings.push({ at: item.at, items: [fresh(item)] });
  }
  return { opened: openedAs(issue), happenings };
}

/** Something the past engine did. A close of its own may be somebody else's: `applyItem` decides that when it comes to it. */
function isOfEngine(item: TimelineItem, own: ReadonlySet<string>): boolean {
  if (item.by?.kind !== 'engine') return false;
  switch (item.kind) {
    case 'comment':
    case 'assigned':
      return true;
    case 'labeled':
    case 'unlabeled':
      return own.has(lower(item.label));
    default:
      return false;
  }
}

/** The engine's reactions are its answers: it has not answered yet. */
const fresh = (item: TimelineItem): TimelineItem =>
  item.kind === 'comment' && item.reactions.length > 0 ? { ...item, reactions: [] } : item;

/** Labels and assignees as they were before everything in the timeline, read backwards from what there is now. */
export function openedAs(issue: Issue): Issue {
  return { ...issue, ...namesBefore(issue.timeline, issue), state: 'open', timeline: [] };
}

/** The issue after something of its story happened to it. */
export function applyItem(issue: Issue, item: TimelineItem): Issue {
  // The engine closes what somebody resolved. Where this replay has done so already, that was its own deed.
  if (item.kind === 'closed' && item.by?.kind === 'engine' && issue.state === 'closed') return issue;
  const after = { ...issue, timeline: [...issue.timeline, item] };
  switch (item.kind) {
    case 'labeled':
      return { ...after, labels: withName(issue.labels, item.label) };
    case 'unlabeled':
      return { ...after, labels: withoutName(issue.labels, item.label) };
    case 'assigned':
      return { ...after, assignees: withName(issue.assignees, item.login) };
    case 'unassigned':
      return { ...after, assignees: withoutName(issue.assignees, item.login) };
    case 'closed':
      return { ...after, state: 'closed' };
    case 'reopened':
      return { ...after, state: 'open' };
    case 'comment':
    case 'renamed':
    case 'edited':
    case 'comment-deleted':
    case 'words-deleted':
      return after;
    default:
      return item satisfies never;
  }
}

const lower = (text: string): string => text.toLowerCase();
