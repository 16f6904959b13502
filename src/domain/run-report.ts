import type { DeliveryState } from './delivery.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { LeftAlone } from './decision.ts';
import type { Effect } from './effect.ts';
import type { Firing } from './message.ts';
import type { Next } from './next.ts';
import type { Instant, Seconds } from './time.ts';
import type { LevelRef, Provenance, SeverityRef, Snooze, Status } from './refs.ts';

/** What one run did and saw: the job summary, the outputs, the exit code and the command line are all read off it. */
export interface RunReport {
  /** The run's clock reading (GitHub's `Date`); null when nothing could be read. */
  readonly at: Instant | null;
  readonly mode: 'sweep' | 'issue' | 'check' | 'watch' | 'plan' | 'report' | 'drill';
  /** True when nothing was written: then `done` is what would have been done. */
  readonly dryRun: boolean;
  /** `owner/name`. */
  readonly repository: string;
  readonly policies: readonly Provenance[];
  /** Most severe first. */
  readonly incidents: readonly IncidentReport[];
  /** Problems that belong to no single incident, such as a page that could not be read. */
  readonly problems: readonly Problem[];
  /** What is said of the policies: errors, warnings, advice. */
  readonly diagnostics: readonly Diagnostic[];
  /** Requests sent to GitHub; null when nobody counted. */
  readonly requests: number | null;
  /** Present for a run that can keep time, or can have another one keep it. */
  readonly timekeeping?: Timekeeping;
  readonly lateness?: Lateness;
  /** Present for a run that sent test messages, or read who confirmed some. */
  readonly drill?: DrillCounts;
}

export interface DrillCounts {
  /** Test messages that were sent, or would be. */
  readonly sent: number;
  readonly ways: number;
  /** By how many of these nobody confirmed a message for a long time. */
  readonly unproved: number;
}

/** Who keeps time for what comes next when the run is over. */
export interface Timekeeping {
  /** `unneeded`: nothing is due soon. */
  readonly keeper: 'unneeded' | 'watcher' | 'new-watcher' | 'nobody';
  /** Since when nobody does. */
  readonly nobodyAfter: Instant | null;
  /** Why no watcher could be started. */
  readonly refusal: string | null;
  /** Set when the run itself kept time. */
  readonly watch: WatchSpan | null;
}

export interface WatchSpan {
  readonly from: Instant;
  readonly to: Instant;
  readonly end: 'nothing-due' | 'time-over' | 'younger-watcher' | 'stopped' | 'unauthorised';
  /** True where the run stayed because it could start no watcher. */
  readonly isStandIn: boolean;
  readonly polls: number;
}

/** By how much each firing was late: those that a watcher waited for, and those that fell due while none did. */
export interface Lateness {
  readonly watched: readonly Seconds[];
  readonly unwatched: readonly Seconds[];
}

/** One issue in a run. */
export interface IncidentReport {
  readonly number: number;
  readonly url: string;
  /** Hostile text: neutralise before showing. */
  readonly title: string;
  /** Name of the policy it belongs to. */
  readonly policy: string;
  readonly severity: SeverityRef | null;
  readonly level: LevelRef | null;
  readonly status: Status | null;
  /** The pause that holds now. */
  readonly snoozed: Snooze | null;
  readonly fired: readonly Firing[];
  /** Triggers in evaluate mode that would have fired. */
  readonly wouldFire: readonly Firing[];
  /** The effects carried out, in order; in a dry run those planned. */
  readonly done: readonly Effect[];
  /** What comes next; it lies in the past where something due was left, or failed, and is due again at once. */
  readonly next: Next | null;
  /** How late the most overdue firing was. */
  readonly late: Seconds;
  /** What became of messages by channels in this run; absent: there were none. */
  readonly messages?: readonly MessageReport[];
  /**
   * Messages that are due and that `messages-per-run` left for a later run, and when to try again. `next` says since when they are due. A name
   * stands for what goes to one person by one channel, about however many incidents, or to a place about one.
   */
  readonly heldBack?: { readonly messages: readonly string[]; readonly again: Instant };
  readonly outcome: IncidentOutcome;
  /** Open for longer than the policy's `max-age`: nobody is called for it any more. Absent: it is not. */
  readonly isAbandoned?: true;
  readonly problems: readonly Problem[];
}

/** One message of a run, without its address. */
export interface MessageReport {
  readonly id: string;
  readonly channel: string;
  /** Null for a place. */
  readonly to: string | null;
  readonly state: DeliveryState;
  readonly code: string | null;
}

export type IncidentOutcome =
  | { readonly kind: 'acted' }
  | { readonly kind: 'nothing-due' }
  | { readonly kind: 'left-alone'; readonly why: LeftAlone }
  /**
   * Something is due, but more urgent incidents used up what one run may write: by its policy's limits, or as GitHub takes no more for now.
   * `next` says since when. `isEdit`: only a status comment is to be edited, which reaches nobody. `isRefused`: GitHub takes no more for now.
   */
  | { readonly kind: 'deferred'; readonly isEdit?: boolean; readonly isRefused?: true }
  /** Its history could not be read whole, so nothing was decided. */
  | { readonly kind: 'unread' }
  /**
   * A write failed, and what was not done is due again in the next run. `isLoss`: everything was done, but a message by a channel was lost, or
   * nobody at all could be told; no later run does anything about that.
   */
  | { readonly kind: 'failed'; readonly isLoss?: true };

/** Something that went wrong in a run and that somebody can do something about. */
export interface Problem {
  /** Stable, such as `write-failed`. */
  readonly code: string;
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string | null;
  /** Absent: it lasts, or is over once the run that tries again succeeds. */
  readonly loss?: Loss;
}

/**
 * What a run lost: a message by a channel, or a call that reached nobody. No later run finds it again, so whoever looks many times keeps
 * it, unless the message turns out to have arrived.
 */
type Loss = LostMessage | { readonly kind: 'call' };

/** It holds no address. */
export interface LostMessage {
  readonly kind: 'message';
  readonly id: string;
  readonly channel: string;
  /** Null for the channel's own place. */
  readonly to: string | null;
  /** What the service answered, or what else is known of it. */
  readonly why: string;
}

export const isLoss = ({ loss }: Problem): boolean => loss !== undefined;

/** Has a look at these incidents found that something is lost? */
export const hasLost = (reports: readonly IncidentReport[]): boolean =>
  reports.some(({ problems }) => problems.some(isLoss));

/** Was not all done, or is anything lost? Then the run is red. */
export const hasFailed = ({ outcome: { kind }, problems }: Pick<IncidentReport, 'outcome' | 'problems'>): boolean =>
  kind === 'failed' || kind === 'unread' || problems.some(isLoss);
