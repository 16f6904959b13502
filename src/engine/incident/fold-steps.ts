/** What lies between two readings of an issue, as steps that the fold can take. Pure. */
import type { StatusComment } from '#domain/incident.ts';
import type { Issue, Person, TimelineItem } from '#domain/issue.ts';
import type { QuietRecord, QuietSeverity } from '#domain/ledger.ts';
import type { FoldState } from './fold-state.ts';
import { isHandedOverOtherwise } from './not-assigned.ts';
import { hasThumbAlone, isAnsweredByThumb } from './obeyed.ts';
import { hasSameText } from './own-text.ts';
import { isSeen, precedes, quietsOf, statusIn } from './status-comment.ts';

/** One thing that happened to an issue since it was folded. */
export type Step =
  | { readonly kind: 'item'; readonly item: TimelineItem }
  /** The engine answered a comment with a 👍. */
  | { readonly kind: 'reaction'; readonly comment: string }
  | { readonly kind: 'minimised'; readonly comment: string }
  /** The engine edited the status comment; `quiets` are still to be folded in. */
  | {
      readonly kind: 'status';
      readonly status: StatusComment;
      readonly quiets: readonly (QuietRecord | QuietSeverity)[];
    };

/**
 * The steps from a folded issue to the issue as it is now; null when what was folded looks different: an entry is gone or
 * inserted, somebody edited a comment of the engine's, or other people may do other things.
 */
export function stepsBetween(state: Readonly<FoldState>, after: Issue): readonly Step[] | null {
  const { issue: before } = state;
  if (before.id !== after.id || before.author !== after.author || before.createdAt !== after.createdAt) return null;
  if (after.timeline.length < before.timeline.length || !grantsSame(before.people, after.people)) return null;
  if (isHandedOverOtherwise(state, after)) return null;
  const steps: Step[] = [];
  // An index, for all of the history is compared at each of its entries.
  for (let index = 0; index < before.timeline.length; index += 1) {
    const item = before.timeline[index];
    const now = after.timeline[index];
    if (item === undefined || now === item) continue;
    const change = now === undefined ? null : changeOf(state, item, now);
    if (change === null) return null;
    steps.push(...change);
  }
  let { statusComment } = state;
  for (const item of after.timeline.slice(before.timeline.length)) {
    if (statusComment === null) {
      statusComment = statusIn(state, item);
      // What such edits recorded may belong before entries that are folded already.
      if (statusComment !== null && statusComment.status.quiet !== null) return null;
    }
    steps.push({ kind: 'item', item });
  }
  return steps;
}

function changeOf(state: Readonly<FoldState>, item: TimelineItem, now: TimelineItem): readonly Step[] | null {
  if (item.kind !== 'comment' || now.kind !== 'comment') return null;
  const isSame =
    item.id === now.id &&
    item.url === now.url &&
    item.at === now.at &&
    item.by === now.by &&
    item.editedByOther === now.editedByOther;
  if (!isSame || (item.minimised && !now.minimised)) return null;
  if (isJudgedOtherwise(state, item, now)) return null;
  const answer = thumbOf(state, item, now);
  // An edit tells of itself: nobody has to print a comment on the model to see it.
  const isEdited = item.editedAt !== now.editedAt || !hasSameText(item, now);
  const edit = isEdited ? editOf(state, item, now) : [];
  if (answer === null || edit === null) return null;
  return [...edit, ...answer, ...(now.minimised && !item.minimised ? [step('minimised', now)] : [])];
}

type Comment = Extract<TimelineItem, { kind: 'comment' }>;

const step = (kind: 'reaction' | 'minimised', { id }: Comment): Step => ({ kind, comment: id });

/** The 👍 that answers a comment; null where it is gone, or where what it answered is not what stands there. */
function thumbOf(state: Readonly<FoldState>, item: Comment, now: Comment): readonly Step[] | null {
  const [had, has] = [item, now].map(({ reactions }) => reactions.includes('+1'));
  if ((had && !has) || (has && !isAnsweredByThumb(state, now))) return null;
  return has && !had ? [step('reaction', now)] : [];
}

/** Do other reactions say otherwise whether its commands were obeyed? Those that are accepted in any case, as nearly all are, stay so. */
function isJudgedOtherwise({ commands, lifeStart }: Readonly<FoldState>, item: Comment, now: Comment): boolean {
  const hadThumb = hasThumbAlone(item);
  if (item.by?.kind !== 'person' || hadThumb === hasThumbAlone(now)) return false;
  // Of lives before this one no commands are kept.
  return (
    item.at <= lifeStart ||
    commands.some(
      ({ comment, verdict }) => comment === item.id && (hadThumb || !['accepted', 'help'].includes(verdict.kind)),
    )
  );
}

/** An edit of the status comment that changes nothing of what was folded; any other edit has none. */
function editOf(state: Readonly<FoldState>, item: Comment, now: Comment): readonly Step[] | null {
  const { issue, statusComment, quiets: unfolded } = state;
  const status = statusIn(state, now);
  if (statusComment?.id !== item.id || item.by?.kind !== 'engine' || status === null || status.record.review)
    return null;
  if (!isSameData(statusComment.record, status.record)) return null;
  if (isSameQuiet(statusComment.status.quiet, status.status.quiet))
    return [{ kind: 'status', status, quiets: unfolded }];
  const quiets = quietsOf(status.status.quiet);
  const [first] = quiets;
  const nothingFolded = unfolded.length === quietsOf(statusComment.status.quiet).length;
  return nothingFolded && !(first && precedesAny(issue.timeline, first)) ? [{ kind: 'status', status, quiets }] : null;
}

function precedesAny(timeline: readonly TimelineItem[], quiet: QuietSeverity): boolean {
  let seen = 0;
  for (const item of timeline) {
    if (precedes(quiet, item, seen)) return true;
    if (isSeen(item)) seen += 1;
  }
  return false;
}

/** Most differ by their instant: the rest is compared where they do not. */
const isSameQuiet = (a: QuietRecord | null, b: QuietRecord | null): boolean => a?.at === b?.at && isSameData(a, b);

const isSameData = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

type People = Issue['people'];

/** May everybody do what they might? Whether somebody can be assigned is read for hand-overs alone. */
function grantsSame(before: People, after: People): boolean {
  if (before === after) return true;
  const grant = (people: People, login: string): Person['permission'] => people[login]?.permission ?? 'none';
  return [...Object.keys(before), ...Object.keys(after)].every((login) => grant(before, login) === grant(after, login));
}
