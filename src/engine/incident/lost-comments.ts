/** Which comments of the engine's are not there as it posted them, and what is known of them. Pure. */
import type { Issue, TimelineItem } from '#domain/issue.ts';
import type { StatusComment } from '#domain/incident.ts';
import type { LedgerRecord } from '#domain/ledger.ts';
import type { Policy } from '#domain/policy.ts';
import { lineIn } from './belief.ts';
import { foldHistory } from './fold.ts';
import type { LostRecord } from './fold-state.ts';
import { isEdited, ledgerOf } from './own-text.ts';
import { findStatus, isSeen, precedes } from './status-comment.ts';

/** Nobody edits or deletes more comments of one incident than this. */
const MOST_LOST = 50;

/** Seconds within which a run has set its labels. */
export const WRITING = 30;

export const isOwnChange = ({ by, kind }: TimelineItem): boolean =>
  by?.kind === 'engine' && (kind === 'labeled' || kind === 'unlabeled' || kind === 'assigned');

/** An entry of the history that tells of a comment which is not there as it was posted. */
export interface LostPlace {
  readonly index: number;
  readonly item: TimelineItem;
  readonly isDeleted: boolean;
}

/** What somebody edited or deleted. */
export interface Losses {
  /** What the status comment tells of it, after the entry after which it came. */
  readonly known: readonly (readonly [TimelineItem, LostRecord])[];
  /** What something else has to tell. */
  readonly unknown: readonly LostPlace[];
}

export const isNone = ({ known, unknown }: Losses): boolean => known.length + unknown.length === 0;

/** What the history tells of the engine's comments. */
interface CommentHistory {
  /** Index of the last that is there as it was posted; -1: there is none. */
  readonly last: number;
  /** How many there were up to that one, by what it records. */
  readonly posted: number;
  /** Is one of them there, as it was posted or edited? */
  readonly hasComments: boolean;
  /** What was edited or deleted before the last one, and after it. */
  readonly before: readonly LostPlace[];
  readonly after: readonly LostPlace[];
}

/** A deletion after the last comment that is there as it was posted may be of one before it, of which that one tells. */
function commentsIn(policy: Policy, issue: Issue): CommentHistory {
  const records = issue.timeline.map((item) => lineIn(policy, issue, item)?.record ?? null);
  const last = records.findLastIndex((record) => record !== null);
  const places = issue.timeline.map((item, index) => ({ index, item, isDeleted: item.kind === 'comment-deleted' }));
  const edited = places.filter(({ item }) => isEdited(item));
  const deleted = places.filter(({ isDeleted }) => isDeleted);
  const isEarlier = ({ index }: LostPlace): boolean => index < last;
  const earlier = deleted.filter(isEarlier);
  const posted = ordinalOf(records[last] ?? null);
  const present = records.filter((record) => record !== null).length + edited.filter(isEarlier).length;
  // Of how many up to the last one nothing but a deletion after it tells.
  const explained = Math.max(0, posted - earlier.length - present);
  const later = deleted.filter((place) => !isEarlier(place)).slice(explained);
  return {
    last,
    posted,
    hasComments: present + edited.length > 0,
    before: [...edited.filter(isEarlier), ...earlier],
    after: [...edited.filter((place) => !isEarlier(place)), ...later],
  };
}

export function lossesOf(policy: Policy, issue: Issue): Losses {
  const { last, posted, hasComments, before, after } = commentsIn(policy, issue);
  const status = findStatus(policy, issue)?.status ?? null;
  const latest = status?.last ?? null;
  const count = ordinalOf(latest) - posted;
  // The status may tell of a comment that could not be posted: then nothing of it was edited or deleted since.
  const isCounted =
    latest !== null &&
    !(isReviewAlone(latest) && after.some(({ item }) => isReview(item))) &&
    count > 0 &&
    count <= after.filter(({ item }) => item.at >= latest.at).length;
  // Another workflow with the same token deletes comments of its own. The status tells of all of ours; without it, they are known by who
  // deleted them, unless nothing of ours is left.
  const isInStatus = status !== null && (latest !== null || posted === 1);
  const mayBeOurs = ({ isDeleted, item: { by } }: LostPlace): boolean =>
    !isDeleted || (!isInStatus && (by?.kind !== 'engine' || !hasComments));
  const unknown = [...before, ...(isCounted ? after.slice(count) : after).filter(mayBeOurs)].filter(
    ({ item }) => !isReview(item),
  );
  return {
    known: isCounted
      ? placeOf(policy, issue, latest, last).map((item) => [item, { record: latest, isKnown: true }])
      : [],
    unknown: unknown.toSorted((a, b) => a.index - b.index).slice(-MOST_LOST),
  };
}

/** The ordinal of this comment in the incident, from 1; 0: there is none. */
export const ordinalOf = (record: LedgerRecord | null): number =>
  record === null ? 0 : (record.before?.comments ?? 0) + 1;

/** What the last comment beside the status comment recorded, where that one does not tell of it yet, or of a later one; else null. */
export function lastRecordBeside(policy: Policy, issue: Issue, { id, status }: StatusComment): LedgerRecord | null {
  const last = issue.timeline.findLast((item) => lineIn(policy, issue, item) !== null);
  if (last === undefined || (last.kind === 'comment' && last.id === id)) return null;
  const record = lineIn(policy, issue, last)?.record ?? null;
  const known = status.last ?? null;
  const isNew =
    ordinalOf(record) > ordinalOf(known) || (ordinalOf(record) === ordinalOf(known) && record?.at !== known?.at);
  return isNew ? record : null;
}

/** People are meant to edit the review. Of the hidden line no more is believed than what kind of comment it was. */
function isReview(item: TimelineItem): boolean {
  if (item.kind !== 'comment') return false;
  const line = ledgerOf(item);
  return line.kind === 'misplaced' ? line.isReview : line.kind === 'record' && line.record.review;
}

/** The status comment records of a review whatever else it is to know. */
const isReviewAlone = ({ review, called }: LedgerRecord): boolean => review && Object.keys(called).length === 0;

/** The entry after which the comment with this record came: the last one that its run knew, with the labels and people that it set. */
function placeOf(policy: Policy, issue: Issue, record: LedgerRecord, last: number): readonly TimelineItem[] {
  const { timeline } = issue;
  let { seen } = foldHistory(policy, { ...issue, timeline: timeline.slice(0, last + 1) }).state;
  let place = last;
  for (const [index, item] of timeline.entries()) {
    if (index <= last) continue;
    if (isOwnChange(item) ? item.at <= record.at + WRITING : !precedes(record, item, seen)) place = index;
    if (isSeen(item)) seen += 1;
  }
  return timeline.slice(place, place + 1);
}
