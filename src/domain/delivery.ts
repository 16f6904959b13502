/** What becomes of the messages that leave GitHub, as the status comment records it. */
import type { DeliveryOutcome, Inquiry } from './channel.ts';
import type { Instant, Seconds } from './time.ts';

/**
 * `intended`: to be sent in the run of that instant; found by a later run, nothing is known of it. `doubt`: it may have arrived.
 * `waiting`: the service or the person's limit asks for patience. The others are final; `dropped` is doubt that was given up.
 */
export type DeliveryState = 'intended' | 'doubt' | 'waiting' | 'sent' | 'failed' | 'dropped' | 'not-needed';

/** What a message is sent for. */
export type DeliveryCause =
  /** The call of a person, step by step: `of` is the step from 0, `nth` the instant of the call. */
  | 'call'
  /** The call of a level, announced in a place: `of` is its number, `nth` the instant. */
  | 'level'
  /** A trigger: `of` is its id, `nth` which time it fired in its episode. */
  | 'trigger'
  /** The incident is over: `nth` is its episode. */
  | 'resolved';

/** One message by one channel, to its place or to one person. It holds no address. */
export interface DeliveryRecord {
  readonly id: string;
  readonly channel: string;
  /** Null for the channel's own place. */
  readonly to: string | null;
  readonly cause: DeliveryCause;
  readonly of: string;
  readonly nth: number;
  /** The reach by which a person is called. */
  readonly reach?: string;
  /** When it was first to be sent. */
  readonly first: Instant;
  /** When it was to be sent after it had waited, the last time. Absent: it did not wait, or still does. */
  readonly released?: Instant;
  /** When its state last changed. */
  readonly at: Instant;
  /** How often it was requested, as far as that is known. */
  readonly tries: number;
  /** Another run was to send it with its comment, and recorded nothing of it: it may have arrived all the same. */
  readonly unrecorded?: true;
  readonly state: DeliveryState;
  /** The service's own reference. */
  readonly reference?: string;
  /** Why it failed or waits; `limit`: the person has had as many messages as the policy lets them have. */
  readonly code?: string;
  /** Until when it waits; absent: until the next run. */
  readonly until?: Instant;
  /** The push that repeated itself is ended. */
  readonly cancelled?: true;
  /** The run that is to send it, while it is `intended`. Absent: that run has no name. */
  readonly by?: string;
}

/** How long what a run is to send is left to it: by then it has written down what became of it, or was killed. */
export const TURN: Seconds = 20;

/** A run as the others see it: of those that come to an incident at once, one sends a message. */
export interface RunIdentity {
  /** A name that no other run has; null where there is none beside it. */
  readonly run: string | null;
  /** For how long a message that another run was to send is left to it. */
  readonly patience: Seconds;
  /** It looks every few seconds, where others come once: a message is not tried again with each look. */
  readonly isWatcher: boolean;
}

/** Nobody else runs, as on the model. */
export const ONLY_RUN: RunIdentity = { run: null, patience: 0, isWatcher: false };

/** What became of one message, without what it takes to send it. It holds no address. */
export interface MessageOutcome {
  readonly channel: string;
  /** Null for the channel's own place. */
  readonly to: string | null;
  /** When it was sent, or was first to be. */
  readonly at: Instant;
  readonly state: DeliveryState;
  /** Why it failed or waits. */
  readonly code: string | null;
}

/** A message that a run sends, on the model, where each arrives. */
export interface SentMessage {
  readonly channel: string;
  /** Null for the channel's own place. */
  readonly to: string | null;
}

/** The code of a message that is not needed any more, and that may have arrived before. */
export const UNSURE = 'doubt';

/** It was sent, as far as anybody knows. */
export const mayHaveArrived = ({
  state,
  code,
}: {
  readonly state: DeliveryState;
  readonly code?: string | null;
}): boolean =>
  state === 'sent' || state === 'doubt' || state === 'dropped' || (state === 'not-needed' && code === UNSURE);

/** As far as anybody knows it did not arrive, and nothing more is tried. */
export const isLost = ({ state }: Pick<DeliveryRecord, 'state'>): boolean => state === 'failed' || state === 'dropped';

/** Messages whose records made way for newer ones: the issue says what became of them. */
export interface EarlierDeliveries {
  /** Whatever became due before then is over. */
  readonly until: Instant;
  /** When messages were sent, the newest of them, by channel and recipient: `phone alice`, `war-room`. */
  readonly sent: { readonly [way: string]: readonly Instant[] };
}

/** What a run came to know of messages, by their ids. */
export type DeliveryResults = ReadonlyMap<string, DeliveryResult>;

export type DeliveryResult =
  | DeliveryOutcome
  /** The person has had as many messages as they may have until then. */
  | { readonly kind: 'held-back'; readonly until: Instant | null }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'inquired'; readonly inquiry: Inquiry };
