import type { Instant } from '#domain/time.ts';
import type { RunContext, Workflow } from './workflow.ts';

export type Conclusion = 'success' | 'failure' | 'cancelled' | 'skipped';

/** One run of a workflow. */
export interface Run {
  readonly id: number;
  /** Counts the runs of its workflow. */
  readonly number: number;
  readonly workflow: Workflow;
  readonly context: RunContext;
  readonly createdAt: Instant;
  /** `queued`: for a runner; `pending`: for its concurrency group. */
  status: 'queued' | 'pending' | 'in_progress' | 'completed';
  conclusion: Conclusion | null;
  /** When a runner took it. */
  startedAt: Instant | null;
  completedAt: Instant | null;
  updatedAt: Instant;
  /** The run is being cancelled: its runner should stop. */
  isCancelling: boolean;
  /** The runner is gone, and GitHub has not noticed. */
  isLost: boolean;
  /** The token of its job, which ends with the job. */
  readonly token: string;
}

/** Minutes that are billed for it so far where minutes are billed: each begun one is whole. */
export function minutesOf({ startedAt, completedAt }: Run, now: Instant): number {
  return startedAt === null ? 0 : Math.max(1, Math.ceil(((completedAt ?? now) - startedAt) / 60));
}
