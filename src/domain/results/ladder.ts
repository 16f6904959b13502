import type { SentMessage } from '#domain/delivery.ts';
import type { Firing } from '#domain/message.ts';
import type { JsonMap } from '#domain/rule.ts';
import type { Instant, Seconds } from '#domain/time.ts';
import type { LevelRef, SeverityRef } from '#domain/refs.ts';

/** What happens to an incident of one severity that nobody answers. */
export interface Ladder {
  /** The requested severity. */
  readonly severity: SeverityRef;
  /** The severity it has instead, where the policy does not let a person choose the requested one. */
  readonly assessed: SeverityRef | null;
  readonly declaredAt: Instant;
  /** What its report says, by the names of details. */
  readonly details: JsonMap;
  /** Its labels besides that of the policy. */
  readonly labels: readonly string[];
  /** Did a person set the severity? By its report alone the incident would have another. */
  readonly chosen: boolean;
  /** Oldest first; the first is the declaration, unless nobody is called then. */
  readonly rungs: readonly Rung[];
  /** Null where nothing more happens by itself. */
  readonly cut: LadderCut | null;
}

/** Where a ladder ends although something happens after it. */
export interface LadderCut {
  /** Everything up to here, included, is in the ladder. */
  readonly at: Instant;
  /** How far runs were apart, as a median, where they came due too often to go on; null where the span that was asked for is over. */
  readonly every: Seconds | null;
}

/** One run that writes something to somebody, on GitHub or by a channel. */
export interface Rung {
  readonly at: Instant;
  readonly sinceDeclared: Seconds;
  readonly fired: readonly Firing[];
  /** The level engaged after this run. */
  readonly level: LevelRef;
  /** Whether this run engaged that level, called it again, or neither. */
  readonly engages: 'new' | 'again' | null;
  readonly severity: SeverityRef;
  /** The severity goes up with this run. */
  readonly rises: boolean;
  readonly calls: readonly { readonly role: string; readonly people: readonly string[] }[];
  /** Everybody mentioned, those called among them. */
  readonly mentions: readonly string[];
  /** Messages by channels. */
  readonly messages: readonly SentMessage[];
}
