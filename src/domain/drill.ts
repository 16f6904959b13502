/** Drills: test messages that people confirm, so that a way is known to work before the night it is needed. */
import type { DeliveryOutcome } from './channel.ts';
import type { IssueRef } from './refs.ts';
import type { Problem } from './run-report.ts';
import { DAY, type Instant, type Seconds, WEEK } from './time.ts';

/** One way by which a policy reaches somebody. */
export interface Way {
  /** The policy's name. */
  readonly policy: string;
  /** The channel's name in the policy. */
  readonly channel: string;
  /** A login; null for the channel's own place. */
  readonly to: string | null;
}

/** `intended`: to be sent by the run of that instant; found by a later run, nothing is known of it. `doubt`: it may have arrived. */
export type DrillState = 'intended' | 'sent' | 'doubt' | 'waiting' | 'failed';

/** A code that was sent, as its digest: the issue shows the code to nobody. */
export interface DrillCode {
  readonly digest: string;
  readonly at: Instant;
  /** Somebody else showed it on the issue: it proves nothing any more. */
  readonly isVoid: boolean;
}

/** What is known of a way. */
export interface WayRecord extends Way {
  /** When a test message was last sent by it; null: never. */
  readonly sent: Instant | null;
  readonly state: DrillState | null;
  /** Why it failed, as a code. */
  readonly reason: string | null;
  /** When somebody last confirmed that a message arrived; null: never. */
  readonly proved: Instant | null;
  /** The newest last. */
  readonly codes: readonly DrillCode[];
}

/** The label of the issue on which drills are confirmed. No policy may take it for that of an incident. */
export const DRILL_LABEL = 'tocsin-drill';

/** How long a code can be confirmed. */
export const CODE_LIFE: Seconds = WEEK;

/** How long a way counts as proved. */
export const PROOF_LIFE: Seconds = 90 * DAY;

/** Was a message by this way confirmed within the time for which that counts? Pure. */
export const isProved = ({ proved }: Pick<WayRecord, 'proved'>, now: Instant): boolean =>
  proved !== null && proved + PROOF_LIFE > now;

/** To GitHub, logins that differ in case alone are the same. Pure. */
export const sameWay = (one: Way, other: Way): boolean =>
  one.policy === other.policy && one.channel === other.channel && one.to?.toLowerCase() === other.to?.toLowerCase();

/** `alice by text`, or the name of a place. Pure. */
export const wayName = ({ channel, to }: Pick<Way, 'channel' | 'to'>): string =>
  to === null ? channel : `${to} by ${channel}`;

/** What one drill came to. */
export interface DrillReport {
  readonly at: Instant;
  /** Null where nothing was written. */
  readonly issue: IssueRef | null;
  /** All that is known of all ways. */
  readonly ways: readonly WayRecord[];
  /** What was sent in this run, or would be. */
  readonly sent: readonly SentTest[];
  /** How many ways wait for the next drill, because a run and a person get no more messages. */
  readonly waiting: number;
  readonly problems: readonly Problem[];
}

export interface SentTest {
  readonly way: Way;
  /** Null in a dry run where nothing is known to stand in its way. */
  readonly outcome: DeliveryOutcome | null;
}
