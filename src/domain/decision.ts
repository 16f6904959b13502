import type { CommentMessage, Firing, StatusMessage } from './message.ts';
import type { Next } from './next.ts';
import type { ForeignLine } from './incident.ts';
import type { Reaction } from './issue.ts';
import type { LedgerRecord, StatusRecord } from './ledger.ts';
import type { Facts } from './rule.ts';
import type { ReviewDocument } from './review.ts';
import type { IssueRef, Snooze, Status } from './refs.ts';

/**
 * Asks policies about one issue, in their order, and returns one answer: that of the first policy whose incident it is. Where it is no
 * policy's incident, that of the first that waits for somebody to confirm it, else of the first policy. `whyNot` reads from an answer why
 * the issue is left alone.
 */
export function answerOfOwner<Asked, Answer>(
  policies: readonly [Asked, ...Asked[]],
  ask: (policy: Asked) => Answer,
  whyNot: (answer: Answer) => LeftAlone | null,
): Answer {
  const [first, ...others] = policies;
  const rankOf = (answer: Answer): number => {
    const why = whyNot(answer);
    return isNone(why) ? (why === 'unconfirmed' ? 1 : 0) : OWN_RANK;
  };
  let best = ask(first);
  for (const policy of others) {
    if (rankOf(best) === OWN_RANK) return best;
    const answer = ask(policy);
    if (rankOf(answer) > rankOf(best)) best = answer;
  }
  return best;
}

/** Of the policy whose incident it is. */
const OWN_RANK = 2;

/** Is it no incident of this policy, so that it may be one of another? */
const isNone = (why: LeftAlone | null): boolean => why === 'not-an-incident' || why === 'unconfirmed';

/** Why an issue is left alone. */
export type LeftAlone =
  | 'not-an-incident'
  /** It would be an incident if somebody with triage permission had reported or labelled it. */
  | 'unconfirmed'
  | 'pull-request'
  | 'before-effective-from'
  | 'abandoned'
  | 'ended'
  | 'unknown-ledger-version';

/**
 * What should be the case for one issue now, and why. A value: plain readonly data that says the same for the same policy,
 * issue and instant. `plan` turns it into what is not yet so.
 */
export interface Decision {
  /** Null when the incident is live (open or resolved and not yet over). */
  readonly leftAlone: LeftAlone | null;
  readonly facts: Facts | null;
  readonly severity: string | null;
  readonly level: number | null;
  readonly status: Status | null;
  /** The pause that holds at this instant. */
  readonly snoozed: Snooze | null;
  readonly fired: readonly Firing[];
  /** Triggers (or the whole policy) in evaluate mode that would have fired. */
  readonly wouldFire: readonly Firing[];
  /** Hidden lines that record nothing here, and that nothing has been recorded after. */
  readonly foreignLines: readonly ForeignLine[];
  /** What a new comment records; null when no new comment is due. */
  readonly record: LedgerRecord | null;
  /** Labels that must be on the issue, and that must not. `because`: the triggers that change labels. */
  readonly labels: {
    readonly present: readonly string[];
    readonly absent: readonly string[];
    readonly because: readonly string[];
  };
  /** People who must be assigned. */
  readonly assignees: readonly string[];
  readonly comment: CommentMessage | null;
  /** What the status comment must show; null when this incident has none and needs none. */
  readonly statusComment: {
    /** Null while it is yet to be created (as the new comment). */
    readonly id: string | null;
    /** What its creation recorded, kept word for word in every edit. */
    readonly created: LedgerRecord | null;
    readonly isUpToDate: boolean;
    /** What its hidden line is to record. */
    readonly record: StatusRecord;
    /** Null on the model, where nobody reads it. */
    readonly message: StatusMessage | null;
  } | null;
  readonly reactions: readonly { readonly comment: string; readonly with: Reaction }[];
  readonly minimise: readonly { readonly comment: string; readonly as: 'outdated' | 'duplicate' }[];
  readonly close: boolean;
  /** The review issue to be opened; null when none is needed, or it is there. */
  readonly openReview: {
    readonly incident: IssueRef;
    readonly label: string | null;
    readonly review: ReviewDocument;
    readonly episode: number;
  } | null;
  /** Review issues that repeat an older one. */
  readonly duplicateReviews: readonly {
    readonly review: { readonly id: string; readonly number: number };
    readonly of: { readonly id: string; readonly number: number };
  }[];
  /** The first instant at which, without a further event, some trigger would fire; as it will be after this decision is carried out. */
  readonly next: Next | null;
  /** Seconds by which the most overdue firing is late. */
  readonly late: number;
}
