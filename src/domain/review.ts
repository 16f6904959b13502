import type { MessageOutcome } from './delivery.ts';
import type { LevelRef, RoleRef, SeverityRef } from './refs.ts';
import type { Instant, Seconds } from './time.ts';

/** The facts of an incident once it is resolved, read off its history. The lessons are for people to add. */
export interface ReviewDocument {
  readonly declaredAt: Instant;
  /** Since the declaration; null where it never happened. */
  readonly toAcknowledge: Seconds | null;
  readonly toMitigate: Seconds | null;
  readonly toResolve: Seconds;
  readonly severities: readonly { readonly severity: SeverityRef; readonly spent: Seconds }[];
  readonly cadence: Cadence;
  /** Each time somebody was called, how late that was, and by which triggers. */
  readonly escalations: readonly {
    readonly at: Instant;
    readonly late: Seconds;
    readonly triggers: readonly string[];
  }[];
  /** Every level of the policy, from the first on. */
  readonly path: readonly PathLevel[];
  /** Messages by channels in this life, in the order of time. */
  readonly messages: readonly MessageOutcome[];
  readonly timeline: readonly ReviewEntry[];
  readonly due: Instant | null;
}

/** A level of the chain of command, and how it was first called; null when it was not. */
export interface PathLevel {
  readonly level: LevelRef;
  readonly reached: {
    readonly at: Instant;
    /** It was due so long before. */
    readonly late: Seconds;
    /** The address of the comment that called it. */
    readonly url: string | null;
    /** The first thing that somebody who was called did on the issue from then on; null where nobody did anything. */
    readonly answer: { readonly by: string; readonly at: Instant; readonly url: string | null } | null;
    /** True when nobody in it could be called: then the next level was, at once. */
    readonly skipped: boolean;
    readonly roles: readonly {
      readonly role: RoleRef;
      readonly people: readonly string[];
      /** Who should have been called, and cannot be assigned. */
      readonly unassignable: readonly string[];
    }[];
  } | null;
}

/** One thing that happened. `text` is hostile: neutralise before showing. */
export interface ReviewEntry {
  readonly at: Instant;
  readonly by: string | null;
  /** The highest role they held when they did it. */
  readonly role: RoleRef | null;
  readonly what:
    | { readonly kind: 'declared' | 'reopened' | 'acknowledged' | 'mitigated' | 'resolved' }
    | { readonly kind: 'update'; readonly text: string }
    | { readonly kind: 'severity'; readonly severity: SeverityRef }
    | { readonly kind: 'assigned' | 'unassigned'; readonly login: string }
    | { readonly kind: 'called'; readonly level: number; readonly people: readonly string[] }
    /** Roles, or the incident where there are none. */
    | { readonly kind: 'passed'; readonly roles: readonly RoleRef[]; readonly to: string }
    | { readonly kind: 'accepted'; readonly from: string }
    | { readonly kind: 'rose'; readonly severity: SeverityRef }
    | { readonly kind: 'reminded'; readonly triggers: readonly string[] };
  readonly url: string | null;
}

export interface Cadence {
  readonly updates: number;
  /** How many of the intervals between updates were no longer than promised; null without a promise. */
  readonly promises: { readonly of: number; readonly inTime: number } | null;
  readonly longestSilence: Seconds;
}
