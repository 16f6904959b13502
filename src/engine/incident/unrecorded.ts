/** What the engine did or said, and no comment that is there as it was posted records. */
import type { TimelineItem } from '#domain/issue.ts';
import type { LedgerRecord } from '#domain/ledger.ts';

/**
 * What comments recorded that somebody edited or deleted, each after the entry of the history after which it came. Who folds the
 * history knows it: see `recovery.ts`.
 */
export type LostRecords = ReadonlyMap<TimelineItem, LostRecord>;

export interface LostRecord {
  readonly record: LedgerRecord;
  /** False when nothing but labels tells what it was. */
  readonly isKnown: boolean;
}

/** What the engine did to labels and assignees and has not recorded yet: it does not count as a fact until it has. */
export interface Pending {
  readonly kind: 'labeled' | 'unlabeled' | 'assigned' | 'unassigned';
  readonly what: string;
  /** Its ordinal among the engine's changes of labels and assignees. */
  readonly ordinal: number;
}
