/**
 * What policies would have done with past incidents. People's events stay as they happened; only the engine's part is played anew.
 * Every number here is a sum and every list has one order, so the replays of parts of a history merge into that of the whole.
 */
import type { Instant, Span } from '#domain/time.ts';
import type { IssueRef, LevelRef, Provenance, SeverityRef } from '#domain/refs.ts';

/** Something under the policy before the change, and under the one after it. */
export interface Sides<T> {
  readonly before: T;
  readonly after: T;
}

/** Two policies over the same past incidents; or one alone, against nothing. */
export interface Replay {
  /** Null: `after` was replayed alone, and `changed` lists what it would have done. */
  readonly before: Provenance | null;
  readonly after: Provenance;
  /** From the first declaration to the last reading (excluded); null without any incident. */
  readonly span: Span | null;
  /** Each issue counts once, as it was read last. */
  readonly issues: number;
  /** Issues that are incidents under at least one of the policies. The rest is none. */
  readonly incidents: number;
  /** Under each policy. */
  readonly incidentsUnder: Sides<number>;
  /** Oldest declaration first, then by repository and number. */
  readonly changed: readonly ChangedIncident[];
  /** Over all incidents, changed or not. */
  readonly noise: Sides<Noise>;
  /** Everybody called under either policy, over all incidents, by login. */
  readonly people: readonly PersonReplayed[];
}

/** What reaches people's inboxes. Edits of the status comment notify nobody. */
export interface Noise {
  readonly comments: number;
  /** Each person once per comment. */
  readonly mentions: number;
  /** By channels, to people and places. */
  readonly messages: number;
}

/** How often somebody would have been called. One comment that calls for several roles calls once. */
export interface PersonReplayed {
  readonly login: string;
  readonly calls: Sides<number>;
  /** Only weeks with a call, in order; each starts Monday 00:00 UTC. */
  readonly weeks: readonly ({ readonly start: Instant } & Sides<number>)[];
  /** By channel, in alphabetical order. */
  readonly messages: readonly ChannelReplayed[];
}

/** How many messages somebody would have been sent by one channel, where every message arrives. */
export interface ChannelReplayed {
  readonly channel: string;
  /** The type of the channel, such as `twilio-voice`. */
  readonly type: string;
  readonly sent: Sides<number>;
  /** Those from 22:00 to 07:00, by the schedule the person is on; else in UTC. */
  readonly night: Sides<number>;
  /** Only weeks with a message, in order; each starts Monday 00:00 UTC. */
  readonly weeks: readonly ({ readonly start: Instant } & Sides<number>)[];
}

/** A past incident that would have gone differently. */
export interface ChangedIncident {
  /** The title in it is hostile text. */
  readonly issue: IssueRef;
  readonly declaredAt: Instant;
  /** In the order of time. Never empty. */
  readonly changes: readonly ReplayChange[];
  /** Every call, whether or not it is the same under both. */
  readonly calls: Sides<readonly ReplayedCall[]>;
  readonly noise: Sides<Noise>;
  /** Set when so much would have happened that only what came up to this instant was compared. */
  readonly cutAt: Instant | null;
}

export interface ReplayedCall {
  readonly at: Instant;
  readonly level: number;
  readonly people: readonly string[];
}

/** When something happens under each policy; null on one side: there it does not. Never null on both, nor the same on both. */
export type InstantSides = Sides<Instant | null>;

/** One difference. `when` is the earliest instant of it. */
export type ReplayChange = { readonly when: Instant } & (
  | { readonly kind: 'incident'; readonly is: Sides<boolean> }
  /** From `when` to `until` (null: to the end) the two policies see different severities; null: not an incident there. */
  | { readonly kind: 'severity'; readonly until: Instant | null; readonly severity: Sides<SeverityRef | null> }
  /** A level reached for the first time in a life of the incident. */
  | { readonly kind: 'level'; readonly level: Pick<LevelRef, 'number' | 'name'>; readonly at: InstantSides }
  | { readonly kind: 'firing'; readonly trigger: string; readonly at: InstantSides }
  /** Somebody is called at another time, or only under one of the policies. */
  | { readonly kind: 'call'; readonly login: string; readonly at: InstantSides }
  /** A message by a channel, at another time or only under one of the policies; `to` is null for a place. */
  | { readonly kind: 'message'; readonly channel: string; readonly to: string | null; readonly at: InstantSides }
  | { readonly kind: 'label'; readonly label: string; readonly set: boolean; readonly at: InstantSides }
  /** A new comment, with or without mentions. */
  | { readonly kind: 'comment'; readonly at: InstantSides }
  /** Somebody is mentioned in a new comment without being called. */
  | { readonly kind: 'mention'; readonly login: string; readonly at: InstantSides }
);
