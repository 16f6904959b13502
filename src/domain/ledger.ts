import type { Permission } from './issue.ts';
import type { DeliveryRecord, EarlierDeliveries } from './delivery.ts';
import type { Instant } from './time.ts';

/** What the hidden line of a comment says. */
export interface LedgerLine {
  readonly record: LedgerRecord;
  /** Present on the status comment only. */
  readonly status: StatusRecord | null;
}

/**
 * What one engine comment records of the run that wrote it: the hidden line at its end, and the only state there is. The
 * comment is the mark, so saying and marking are one write. Every field states something that is true from then on, and
 * stating it twice changes nothing, so two overlapping runs cannot count double.
 */
export interface LedgerRecord {
  readonly v: 1;
  /** Node id of the issue: a comment that came here from another repository, or is repeated by another bot, records nothing. */
  readonly issue: string;
  /** `name@digest` of the policy that decided. */
  readonly policy: string;
  /** Commit of the policy, when known. */
  readonly commit: string | null;
  /** The run's clock reading (GitHub's `Date`). */
  readonly at: Instant;
  /** The run that wrote this, which sends what is due with it. Absent = nothing is sent, or the run has no name. */
  readonly run?: string;
  /** Episode the firings count in: 1 from the declaration, one more at each reopening and each rise of severity. */
  readonly episode: number;
  /** For each trigger that fired in this run, its ordinal in the episode: 2 = for the second time. */
  readonly fired: { readonly [trigger: string]: number };
  /** Highest level engaged after this run. */
  readonly level: number;
  /** Severity in force after this run. */
  readonly severity: string;
  /** Since when it is in force. */
  readonly since: Instant;
  /** The severity that a person chose last, where that was by a label. Absent = none. */
  readonly chosen?: ChosenSeverity;
  /** Set by a fired `raise-severity`. */
  readonly raised: string | null;
  /** Roles called in this run: who holds each from now on. */
  readonly called: { readonly [role: string]: readonly string[] };
  /** Comment → to whom its commands handed roles over, and whom GitHub does not assign: those commands were refused. Absent = none. */
  readonly notAssigned?: { readonly [comment: string]: readonly string[] };
  /** People who are to be reached by channels because this run called them. Absent = none. */
  readonly reach?: readonly string[];
  /** Nobody had the incident when this run told people or places of it. Absent = somebody had, or it told none. */
  readonly unacknowledged?: true;
  /**
   * Role → people whom no further message is to reach, and those of their stand-ins whom GitHub does not assign: nobody of them is called for the role again.
   * Absent = none.
   */
  readonly unreached?: { readonly [role: string]: readonly string[] };
  /** Role → whom GitHub does not assign, where the first call went to others in their place: messages say for whom. Absent = none. */
  readonly inPlaceOf?: { readonly [role: string]: readonly string[] };
  /** Level or trigger (`level 2`, `trigger silent`) → places that are told of it. Absent = none. */
  readonly notify?: { readonly [cause: string]: readonly string[] };
  /** True when a trigger escalated in this run. */
  readonly escalated: boolean;
  /** Comments of which this run answered commands (node ids). */
  readonly answered: readonly string[];
  /** Which commands of those comments, a digest of each and its comment: what an edit puts there was not answered. Absent = none. */
  readonly commands?: readonly string[];
  /** True when this comment is the post-incident review. */
  readonly review: boolean;
  /** Seconds by which the most overdue thing of the run was late. */
  readonly late: number;
  /** A watcher waited for it. Absent = none did. */
  readonly watched?: true;
  /** How many entries by people the run had seen: nothing enabled by its own doing is due before the next second. */
  readonly seen: number;
  /** By lower-case login: permissions that were looked up, and when. They count for all that was written until a day after. Absent = none. */
  readonly people?: LookUps;
  /** What earlier comments had recorded: the fold goes on from it where one of them is gone or was edited. Absent = nothing. */
  readonly before?: RecordedState;
}

/** How often a trigger has fired in an episode, when last, and what that run had seen. */
export interface LastFiring {
  readonly n: number;
  readonly at: Instant;
  readonly seen: number;
}

/** Somebody may rename or delete a label, and what it was set for is not to be read in the history any more. */
export interface ChosenSeverity {
  readonly severity: string;
  readonly by: string;
  readonly at: Instant;
}

/** All that the engine's comments had recorded when a run began. */
export interface RecordedState {
  /** How many comments had recorded something. */
  readonly comments: number;
  readonly episode: number;
  readonly level: number;
  readonly levelSince: Instant;
  readonly calledAt: Instant;
  readonly escalations: number;
  readonly fired: { readonly [trigger: string]: LastFiring };
  /** The severity in force, since when, and the most severe so far. */
  readonly severity: string;
  readonly since: Instant;
  readonly mostSevere: string;
  readonly raised: string | null;
  readonly holders: { readonly [role: string]: readonly string[] };
  /** Role → who of its holders had answered since they were called. Absent = nobody. */
  readonly answers?: { readonly [role: string]: readonly string[] };
  /** Role → who had been called for it in this life, or could not be, where others hold it: they stand in for nobody. Absent = none. */
  readonly tried?: { readonly [role: string]: readonly string[] };
  /** Comments of this life of which commands were answered in words, the latest of them, and which commands as in a record. */
  readonly answered: readonly string[];
  readonly commands?: readonly string[];
  /** To whom the commands of such a comment handed roles over, and whom GitHub did not assign. Absent = none. */
  readonly notAssigned?: { readonly [comment: string]: readonly string[] };
}

interface LookUps {
  readonly [login: string]: { readonly permission: Permission; readonly at: Instant };
}

/**
 * The status comment's hidden line: what its creation recorded, what its later edits recorded without a new comment, and a
 * digest of what it shows, by which a run knows that it is already right.
 */
export interface StatusRecord {
  /** As in a record: what people write may change the status comment alone. Absent = none. */
  readonly people?: LookUps;
  readonly quiet: QuietRecord | null;
  /** How many of its own label and assignment entries the engine had seen: those are recorded by this. */
  readonly labelAndAssignCount: number;
  /** The review comment, and the review issue it names: people edit them, and they are the review all the same. */
  readonly review: { readonly id: string; readonly episode: number; readonly issue?: string } | null;
  readonly shows: string;
  /** What the last comment recorded that is not the status comment itself: nothing else tells it when that one is deleted. Absent = none. */
  readonly last?: LedgerRecord;
  /** What is known of messages by channels, oldest first. Absent = none. */
  readonly deliveries?: readonly DeliveryRecord[];
  /** What is known of earlier messages, as far as there is room for it. Absent = none. */
  readonly earlierDeliveries?: EarlierDeliveries;
}

/** What runs since recorded by editing the status comment only. Firings here had no comment of their own. */
export interface QuietRecord {
  readonly at: Instant;
  readonly episode: number;
  readonly fired: { readonly [trigger: string]: LastFiring };
  readonly severity: string;
  readonly since: Instant;
  /** The most severe that a trigger raised it to while it was that severe already. Absent = none. */
  readonly raised?: string;
  /** Comments of this life of which such runs answered commands, and which commands, as in a record. */
  readonly answered: readonly string[];
  readonly commands?: readonly string[];
  readonly seen: number;
  /** Severities that such edits announced before this one, oldest first: a later rise is one from these. Absent = none. */
  readonly earlier?: readonly QuietSeverity[];
}

/** A severity in force that an edit of the status comment announced. */
export interface QuietSeverity {
  readonly at: Instant;
  readonly severity: string;
  readonly since: Instant;
  readonly seen: number;
}
