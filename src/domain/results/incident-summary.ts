import type { MessageOutcome } from '#domain/delivery.ts';
import type { LeftAlone } from '#domain/decision.ts';
import type { Instant, Seconds } from '#domain/time.ts';
import type { IssueRef, SeverityRef, Status } from '#domain/refs.ts';
import type { Cadence } from '#domain/review.ts';

/**
 * What became of one incident, by its history up to `at`. Times count from the declaration or, where it was reopened, from
 * the last reopening, as in the post-incident review; they are null for what has not happened.
 */
export interface IncidentSummary {
  /** GraphQL node id of the issue: an incident that is read twice is one incident. */
  readonly id: string;
  readonly issue: IssueRef;
  /** Name of the policy it belongs to. */
  readonly policy: string;
  /** When its history was read: everything here is as of then. */
  readonly at: Instant;
  /** In force when it was over, or at `at`. */
  readonly severity: SeverityRef;
  readonly status: Status;
  readonly outcome: IncidentOutcomeKind;
  readonly declaredAt: Instant;
  readonly reopenings: number;
  readonly toAcknowledge: Seconds | null;
  readonly toMitigate: Seconds | null;
  readonly toResolve: Seconds | null;
  readonly cadence: Cadence;
  /** Every time the policy called somebody, since the first declaration. Hand-overs are people's own doing and not in it. */
  readonly calls: readonly SummarizedCall[];
  /** Messages by channels since the first declaration, as far as they are recorded, in the order of time. */
  readonly messages: readonly MessageOutcome[];
  /** Null where the policy asks for none, and before it is resolved. */
  readonly review: { readonly due: Instant | null; readonly done: boolean } | null;
  /** Action items of the review that nobody has ticked. `text` is hostile: neutralise before showing. */
  readonly actions: readonly {
    readonly text: string;
    readonly owner: string | null;
    readonly dueBy: Instant | null;
  }[];
}

/** `abandoned`: open for longer than `max-age`. `dismissed`: closed as not planned or as a duplicate. */
export type IncidentOutcomeKind = 'open' | 'abandoned' | 'resolved' | 'dismissed';

/** One time somebody was called: it was due `late` seconds before `at`. `watched`: a watcher waited for it. */
export interface SummarizedCall {
  readonly at: Instant;
  readonly late: Seconds;
  readonly watched: boolean;
  readonly level: number;
  readonly triggers: readonly string[];
  /** Each once. */
  readonly people: readonly string[];
}

/** An issue that is not in the account, and why. */
export interface UnsummarizedIssue {
  readonly issue: IssueRef;
  readonly why: Exclude<LeftAlone, 'abandoned' | 'ended'>;
}
