import type { IncidentSummary, UnsummarizedIssue } from './incident-summary.ts';
import type { Instant, Seconds, Span } from '#domain/time.ts';
import type { IssueRef, Provenance, SeverityRef } from '#domain/refs.ts';

/** What summarises several spans of time. All null when there are none. */
export interface Distribution {
  /** Ascending. */
  readonly values: readonly Seconds[];
  /** The middle one, or the mean of the middle two, in whole seconds. */
  readonly median: Seconds | null;
  /** The nearest rank: the least value that at least 90 % of all do not exceed. It is always one that occurred. */
  readonly p90: Seconds | null;
  readonly max: Seconds | null;
}

/** What happened in a span of time, over all incidents. */
export interface Statistics extends Span {
  /** The latest instant at which a history was read; null without any. */
  readonly at: Instant | null;
  readonly policies: readonly Provenance[];
  /** In alphabetical order. */
  readonly repositories: readonly string[];
  /** Declared in the span, oldest first. */
  readonly incidents: readonly IncidentSummary[];
  /** Most severe first: those of the policies, and only they. */
  readonly severities: readonly SeverityStatistics[];
  /** The weeks that the span touches, Monday to Sunday in UTC; counts are in the order of `severities`. */
  readonly weeks: readonly { readonly start: Instant; readonly incidents: readonly number[] }[];
  /** Over the incidents declared in the span. */
  readonly cadence: {
    readonly of: number;
    readonly inTime: number;
    readonly longestSilence: { readonly issue: IssueRef; readonly seconds: Seconds } | null;
  };
  /** Calls made in the span, whenever their incident was declared. */
  readonly calls: CallStatistics;
  /** Messages by channels in the span, whenever their incident was declared. */
  readonly messages: MessageStatistics;
  readonly attention: Attention;
  readonly leftOut: readonly UnsummarizedIssue[];
}

export interface SeverityStatistics {
  readonly severity: SeverityRef;
  /** Declared in the span. */
  readonly incidents: number;
  readonly reopened: number;
  readonly dismissed: number;
  readonly acknowledge: Distribution;
  readonly mitigate: Distribution;
  readonly resolve: Distribution;
  readonly neverAcknowledged: number;
  readonly unresolved: number;
}

export interface CallStatistics {
  /** How often somebody was called, and how often that came later than a run itself takes. */
  readonly made: number;
  readonly late: number;
  /** How late all calls were, those in time too; and the same apart for those that a watcher waited for, and all others. */
  readonly lateness: { readonly all: Distribution; readonly watched: Distribution; readonly unwatched: Distribution };
  /** The latest first. */
  readonly latest: readonly LateCall[];
  /** By number of calls. */
  readonly people: readonly PersonTimes[];
}

/** What one run sends to one person or place by one channel is one message, of however many incidents it tells. */
export interface MessageStatistics {
  /** Those that arrived, as far as anybody knows. */
  readonly sent: number;
  /** Those that failed, or may never have arrived. */
  readonly lost: number;
  /** Every channel that was used, by its name. */
  readonly channels: readonly { readonly channel: string; readonly sent: number; readonly lost: number }[];
  /** Who was sent how many, by their number. */
  readonly people: readonly PersonTimes[];
}

interface LateCall {
  readonly issue: IssueRef;
  readonly severity: SeverityRef;
  readonly due: Instant;
  readonly at: Instant;
  readonly late: Seconds;
  readonly level: number;
  readonly people: readonly string[];
}

/** How often somebody was called, or sent a message. A person is called once when one comment calls them for several roles. */
export interface PersonTimes {
  readonly login: string;
  /** Where night is judged: the time zone of a schedule they are on, else UTC. */
  readonly zone: string;
  readonly zoneFrom: 'schedule' | 'default';
  readonly day: number;
  /** From 22:00 to 07:00 there. */
  readonly night: number;
  /** In the order of `weeks`. */
  readonly perWeek: readonly number[];
}

/** What somebody should do something about. Whatever is still open is here, even where it began before the span. */
export interface Attention {
  readonly neverAcknowledged: readonly IncidentSummary[];
  readonly unresolved: readonly IncidentSummary[];
  readonly overdueReviews: readonly { readonly summary: IncidentSummary; readonly due: Instant }[];
  readonly overdueActions: readonly {
    readonly summary: IncidentSummary;
    readonly text: string;
    readonly owner: string | null;
    readonly dueBy: Instant;
  }[];
  /** Those without a date that is read as one: nobody is ever reminded of them. */
  readonly undatedActions: readonly {
    readonly summary: IncidentSummary;
    readonly text: string;
    readonly owner: string | null;
  }[];
}
