/** The status comment in a history: which comment it is, and where what its edits recorded belongs. Pure. */
import type { StatusComment } from '#domain/incident.ts';
import type { Issue, TimelineItem } from '#domain/issue.ts';
import type { QuietRecord, QuietSeverity } from '#domain/ledger.ts';
import type { Policy } from '#domain/policy.ts';
import { lineIn } from './belief.ts';

/** What the fold reads of an item's status part: null where there is none, or it is not believed. */
export function statusIn(
  { policy, issue }: { readonly policy: Policy; readonly issue: Issue },
  item: TimelineItem,
): StatusComment | null {
  if (item.kind !== 'comment') return null;
  const line = lineIn(policy, issue, item);
  if (!line?.status) return null;
  return { id: item.id, record: line.record, status: line.status, writtenAt: item.editedAt ?? item.at };
}

/** The status comment: the oldest engine comment whose hidden line has a status part. */
export function findStatus(policy: Policy, issue: Issue): StatusComment | null {
  for (const item of issue.timeline) {
    const status = statusIn({ policy, issue }, item);
    if (status !== null) return status;
  }
  return null;
}

/** GitHub tells only the last edit of a body, so a second one would leave the count of what was seen where it was. */
export const isSeen = (item: TimelineItem): boolean =>
  item.by?.kind !== 'engine' && !['edited', 'comment-deleted', 'words-deleted'].includes(item.kind);

/** Did an edit of the status comment come before this entry? The history does not list edits: it came before what its run had not seen, as far as that is counted. */
export const precedes = (quiet: QuietSeverity, item: TimelineItem, seen: number): boolean =>
  item.at > quiet.at || (isSeen(item) && item.at === quiet.at && seen >= quiet.seen);

/** What runs recorded that wrote no comment and only edited the status comment, oldest first. Of all but the last the severity alone is kept. */
export const quietsOf = (quiet: QuietRecord | null): (QuietRecord | QuietSeverity)[] =>
  quiet === null ? [] : [...(quiet.earlier ?? []), quiet];
