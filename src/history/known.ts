/** What a file has already, so that reading goes on where it stopped and reads nothing twice. Pure. */
import type { Instant } from '#domain/time.ts';
import type { HistoryLine } from './lines.ts';

export interface RepositoryKnowledge {
  /** Everything last changed before it is in the file: reading goes on from here. Null: from the beginning. */
  mark: Instant | null;
  /** Node id → the change after which the issue was read. */
  readonly updated: Map<string, Instant>;
}

/** By repository, in lower case. */
export type Knowledge = Map<string, RepositoryKnowledge>;

export const knowledge = (): Knowledge => new Map();

/** Lines are written in the order of their changes, so the last mark is the latest; one without a mark proves nothing. */
export function learn(all: Knowledge, { updated, issue }: HistoryLine): void {
  const key = issue.repository.toLowerCase();
  const known = all.get(key) ?? { mark: null, updated: new Map<string, Instant>() };
  all.set(key, known);
  if (updated === null) return;
  known.mark = Math.max(known.mark ?? updated, updated);
  known.updated.set(issue.id, updated);
}
