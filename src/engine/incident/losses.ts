/** Which comments of the engine's are not there as it posted them, and what is known of them. Pure. */
import type { Issue, TimelineItem } from '#domain/issue.ts';
import type { LedgerRecord } from '#domain/ledger.ts';
import type { Policy } from '#domain/policy.ts';
import { beliefOf } from './belief.ts';
import { foldIssue } from './fold.ts';
import { findStatus, isSeen, precedes } from './fold-steps.ts';
import { ledgerOf } from './own-text.ts';
import type { LostRecord } from './unrecorded.ts';

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

/** A deletion after the last comment that is there as it was posted may be of one before it, of which that one tells. */
export function lossesOf(policy: Policy, issue: Issue): Losses {
  const { timeline } = issue;
  if (!timeline.some((item) => item.kind === 'comment-deleted' || isEdited(item))) return { known: [], unknown: [] };
  const records = timeline.map((item) => recordIn(policy, issue, item));
  const last = records.findLastIndex((record) => record !== null);
  const places = timeline.map((item, index) => ({ index, item, isDeleted: item.kind === 'comment-deleted' }));
  const earlier = places.filter(({ index, isDeleted }) => isDeleted && index < last);
  const later = places.filter(({ index, isDeleted }) => isDeleted && index > last);
  // How many comments there were up to the last one, of how many nothing but a deletion tells.
  const posted = ordinalOf(records[last] ?? null);
  const presentPlaces = places.filter(
    ({ index, item }) => index <= last && (records[index] !== null || isEdited(item)),
  );
  const explained = Math.max(0, posted - earlier.length - presentPlaces.length);
  const edited = places.filter(({ item }) => isEdited(item));
  const before = [...edited.filter(({ index }) => index < last), ...earlier];
  const after = [...edited.filter(({ index }) => index > last), ...later.slice(explained)];
  const status = findStatus(policy, issue)?.status ?? null;
  const latest = status?.last ?? null;
  const lost = ordinalOf(latest) - posted;
  // The status may tell of a comment that could not be posted: then nothing of it was edited or deleted since.
  const isCounted =
    latest !== null &&
    !(isReviewAlone(latest) && after.some(({ item }) => isReview(item))) &&
    lost > 0 &&
    lost <= after.filter(({ item }) => item.at >= latest.at).length;
  // Another workflow with the same token deletes comments of its own. The status tells of all of ours; without it, they are known by who
  // deleted them, unless nothing of ours is left.
  const isInStatus = status !== null && (latest !== null || posted === 1);
  const mayBeOurs = ({ isDeleted, item: { by } }: LostPlace): boolean =>
    !isDeleted || (!isInStatus && (by?.kind !== 'engine' || presentPlaces.length + edited.length === 0));
  const unknown = [...before, ...(isCounted ? after.slice(lost) : after).filter(mayBeOurs)].filter(
    ({ item }) => !isReview(item),
  );
  return {
    known: isCounted
      ? placeOf(policy, issue, latest, last).map((item) => [item, { record: latest, isKnown: true }])
      : [],
    unknown: unknown.toSorted((a, b) => a.index - b.index).slice(-MOST_LOST),
  };
}

const isEdited = (item: TimelineItem): boolean =>
  item.kind === 'comment' && item.by?.kind === 'engine' && item.editedByOther && ledgerOf(item).kind !== 'none';

function recordIn(policy: Policy, issue: Issue, item: TimelineItem): LedgerRecord | null {
  if (item.kind !== 'comment' || item.by?.kind !== 'engine' || item.editedByOther) return null;
  const line = beliefOf(policy, issue, item);
  return line.kind === 'record' ? line.record : null;
}

/** The how-manieth comment of the incident this is; 0 = none. */
const ordinalOf = (record: LedgerRecord | null): number => (record === null ? 0 : (record.before?.comments ?? 0) + 1);

/** People are meant to edit the review. Of the hidden line no more is believed than what kind of comment it was. */
function isReview(item: TimelineItem): boolean {
  if (item.kind !== 'comment') return false;
  const line = ledgerOf(item);
  return line.kind === 'record' && line.record.review;
}

/** The status comment records of a review whatever else it is to know. */
const isReviewAlone = ({ review, called }: LedgerRecord): boolean => review && Object.keys(called).length === 0;

/** The entry after which the comment with this record came: the last one that its run knew, with the labels and people that it set. */
function placeOf(policy: Policy, issue: Issue, record: LedgerRecord, last: number): readonly TimelineItem[] {
  const { timeline } = issue;
  let { seen } = foldIssue(policy, { ...issue, timeline: timeline.slice(0, last + 1) }).state;
  let place = last;
  for (const [index, item] of timeline.entries()) {
    if (index <= last) continue;
    if (isOwnChange(item) ? item.at <= record.at + WRITING : !precedes(record, item, seen)) place = index;
    if (isSeen(item)) seen += 1;
  }
  return timeline.slice(place, place + 1);
}
