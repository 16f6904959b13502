import type { CloseReason, SubIssue } from './issue.ts';
import type { LastFiring, LedgerRecord, StatusRecord } from './ledger.ts';
import type { CommandReply } from './reply.ts';
import type { Instant } from './time.ts';
import type { Snooze, Status } from './refs.ts';

/** Who closed an issue as something that needs no resolving, when, and as what; `by` is null for whoever is no person, or is gone. */
export interface Dismissal {
  readonly at: Instant;
  readonly by: string | null;
  readonly reason: CloseReason;
}

/** How a life of an incident began, and what people brought about in it. */
export interface Life {
  readonly at: Instant;
  /** Who declared or reopened it; null where nobody known did. */
  readonly by: string | null;
  readonly acknowledged: { readonly by: string; readonly at: Instant } | null;
  readonly mitigatedAt: Instant | null;
  readonly resolvedAt: Instant | null;
}

/** `to` accepted what `from` handed over, or `from` took it back. */
export interface HandoverEnd {
  readonly at: Instant;
  readonly from: string;
  readonly to: string;
  readonly isTakenBack?: true;
}

/** An update of this life: when it was posted, and for when it had been promised, where it had. */
export interface Update {
  readonly at: Instant;
  readonly comment: string;
  /** The first line of it that says something; empty where none does. */
  readonly words: string;
  readonly promisedAt: Instant | null;
}

/**
 * An incident: what an issue's history comes to under a policy. `fold` makes it of the timeline, of what people did and of what the
 * engine's own comments record, and of nothing else: the same issue and policy always give the same incident, and nothing in it
 * depends on the time at which it is looked at. What does (facts, the severity in force, what is due) is an `Evaluation` of it.
 *
 * - **Life**: the time from the declaration, or from the last reopening. Acknowledgement, updates, mitigation, resolution, snooze,
 *   level and commands belong to a life and start over with it; severity, holders and `reopenings` go on.
 * - **Episode**: part of a life. One more begins at each announced rise of severity, and triggers may fire again in it.
 * - **Instants** are seconds since 1970 by GitHub's clock, null before the thing happened.
 * - **Logins** are as GitHub writes them, and are compared without regard to case.
 * - What the engine did to labels and assignees counts only once a comment of the engine's has recorded it.
 */
export interface Incident {
  /** When the issue first carried an incident label. */
  readonly declaredAt: Instant;
  /** When this life began. */
  readonly lifeStart: Instant;
  /** 1 in the first life; one more at each reopening and each announced rise of severity. */
  readonly episode: number;
  readonly reopenings: number;
  /** Somebody with triage permission opened or labelled it. */
  readonly isTrusted: boolean;
  /** Since when nothing is left to do: reviewed, or closed as not planned or as a duplicate. */
  readonly endedAt: Instant | null;

  /** The first acknowledgement of this life. */
  readonly acknowledged: { readonly by: string; readonly at: Instant } | null;
  /** What ends calls in this life: of each kind the last by each person. */
  readonly lastAnswers: readonly Answer[];
  /** Who took the incident; goes on in the next life. */
  readonly owner: string | null;
  /** Who is working on it: the owner once they answered in this life, else whoever acknowledged it. Null also once they are unassigned. */
  readonly worker: string | null;
  readonly lastUpdate: { readonly by: string; readonly at: Instant } | null;
  /** The last update with words of its own: a bare `/update` has none. */
  readonly lastWords: { readonly by: string; readonly at: Instant; readonly url: string } | null;
  /** When a person last did anything while it was live. */
  readonly activityAt: Instant;
  readonly mitigatedAt: Instant | null;
  readonly resolvedAt: Instant | null;
  readonly reviewedAt: Instant | null;
  readonly status: Status;
  /** Resolved by a command, and the issue is still open. */
  readonly closeRequested: boolean;

  /** The instant promised by `/next`, until the next update. */
  readonly promisedAt: Instant | null;
  readonly snooze: Snooze | null;

  /** Highest level recorded as engaged in this life; 0 while nobody has been called yet. */
  readonly level: number;
  /** Since when the level now engaged is engaged. */
  readonly levelSince: Instant;
  /** When that level was last called; the start of this life while nobody has been. */
  readonly calledAt: Instant;
  /** Role → who holds it, as called or handed over. */
  readonly holders: ReadonlyMap<string, readonly string[]>;
  /** Role → who was called for it in this life, or could not be. */
  readonly tried: ReadonlyMap<string, readonly string[]>;
  /** Role → who of its holders wrote, acknowledged or assigned themselves since they were called. */
  readonly answers: ReadonlyMap<string, readonly string[]>;
  /** Roles passed on with `/handoff` whose new holder has not commented since. */
  readonly handovers: readonly Handover[];
  /** Those that ended in this life, oldest first. */
  readonly handoverEnds: readonly HandoverEnd[];
  /** Trigger → its last firing in this episode. */
  readonly fired: ReadonlyMap<string, LastFiring>;

  readonly updates: readonly Update[];
  readonly reassignments: number;
  readonly escalations: number;
  /** Comments with an accepted `/escalate` that no engine comment has answered. */
  readonly helpRequests: readonly string[];
  /** Labels and assignees without what the engine did but has not yet recorded. */
  readonly labels: readonly string[];
  readonly assignees: readonly string[];

  /** Severities that people chose, oldest first. */
  readonly choices: readonly Choice[];
  /** Severities that the engine announced, oldest first. */
  readonly announced: readonly AnnouncedSeverity[];
  /** The most severe severity a fired `raise-severity` set. */
  readonly raised: string | null;

  /** What people commanded in this life, oldest first. */
  readonly commands: readonly Command[];
  /** Entries of the history by anybody but the engine: a run records how many it knew. */
  readonly seen: number;
  /** Labels and assignments by the engine in the history. */
  readonly labelAndAssignCount: number;
  /** Instant of the last recorded run, when no person has done anything since; nothing fires again at that very instant. */
  readonly lastRunAt: Instant | null;
  readonly lastRecordedRunAt: Instant | null;
  /**
   * When anybody but the engine last did something; what passers-by write, the report included, does not count, nor does an edit of a comment.
   */
  readonly lastEvent: Instant;
  /**
   * When the report or a comment with commands was last changed, or words of a responder were deleted, by whomever: what is due may have been made
   * so by that.
   */
  readonly lastEdit: Instant;
  /** `seen` at that time. */
  readonly lastEventSeen: number;
  readonly statusComment: StatusComment | null;
  /** The review prepared in this life; `body` is null once somebody deleted it. */
  readonly review: { readonly id: string; readonly episode: number; readonly body: string | null } | null;
  /** The issue in which this life is reviewed. */
  readonly reviewIssue: SubIssue | null;
  /** Younger ones of the same life that are still open. */
  readonly duplicateReviews: readonly SubIssue[];
  /** Engine comments that repeat what an older one recorded. */
  readonly duplicates: readonly string[];
  /** Status comments that somebody else edited, not minimised yet: nothing keeps them up to date any more. */
  readonly staleStatus: readonly string[];
  /** Engine comments that only remind, not minimised yet, oldest first. */
  readonly reminders: readonly { readonly id: string; readonly triggers: readonly string[] }[];
  /** Engine comments that call people, besides the status comment, not minimised yet, oldest first. */
  readonly calls: readonly { readonly id: string; readonly record: LedgerRecord }[];
  /** How many comments of the engine's recorded something, duplicates included. */
  readonly recordComments: number;
  /** What engine comments recorded, oldest first, duplicates left out. */
  readonly records: readonly LedgerRecord[];
  /** Comments by the token since the last record whose hidden line is not this incident's, oldest first. */
  readonly foreignLines: readonly ForeignLine[];
  /** A marker of a version this engine does not know. */
  readonly hasUnknownVersion: boolean;
}

/**
 * A hidden line that records nothing here; `lost`: what it recorded is known by the labels alone; `author`: another account wrote it,
 * and what it called was called.
 */
export type ForeignLine =
  | { readonly url: string; readonly why: 'beginning' | 'place' | 'issue' | 'content' | 'lost' }
  | { readonly url: string; readonly why: 'policy'; readonly policy: string }
  | { readonly url: string; readonly why: 'author'; readonly by: string };

/**
 * Something that may end a call: an `update`, which is the acknowledgement, an `/ack`, or once it is acknowledged an update by somebody whose
 * comment could acknowledge, or a `word`, which is anything that a responder says or does from then on, and ends what called them. `seen`: entries by
 * people up to it, for two things of one second.
 */
export interface Answer {
  readonly kind: 'update' | 'word';
  readonly by: string;
  readonly at: Instant;
  readonly seen: number;
}

/** Somebody passed their roles on to somebody else. */
export interface Handover {
  readonly at: Instant;
  readonly by: string;
  readonly to: string;
  /** By which they did. */
  readonly comment: string;
}

/** A severity that a person chose, by label or command. */
export interface Choice {
  readonly at: Instant;
  readonly severity: string;
  readonly by: string;
  /** Rank of the most severe severity the engine had announced by then; null when it had announced none. */
  readonly announcedRank: number | null;
}

/** A severity that an engine comment announced as being in force. */
export interface AnnouncedSeverity {
  readonly at: Instant;
  readonly severity: string;
  readonly since: Instant;
}

export interface Command {
  readonly comment: string;
  readonly url: string;
  readonly at: Instant;
  /** When its comment was written or last edited. */
  readonly writtenAt: Instant;
  readonly by: string;
  /** The command, or the one that was probably meant. */
  readonly name: string;
  /** The command with its arguments, as written: `/next soon`. */
  readonly text: string;
  /** What its author wrote after the arguments. */
  readonly why: string;
  readonly verdict: CommandReply | { readonly kind: 'accepted' };
  readonly asks: Ask | null;
  /** True when a reaction or a reply of the engine is already there. */
  readonly answered: boolean;
  /** Its author may not use it by now, and an earlier run carried it out: under another policy, or when they might do more. */
  readonly wasObeyed: boolean;
}

/** What an accepted command asks of an engine comment. Where it asks nothing, a reaction is answer enough. */
export type Ask = HandoverAsk | { readonly kind: 'help' } | { readonly kind: 'holding-statement' };

/** Roles went to somebody, who is to be called. */
export interface HandoverAsk {
  readonly kind: 'hand-over';
  readonly to: string;
  readonly roles: readonly string[];
  /** True when the new holder has to accept. */
  readonly toAccept: boolean;
}

export interface StatusComment {
  readonly id: string;
  /** What its creation recorded. */
  readonly record: LedgerRecord;
  readonly status: StatusRecord;
  /** When it was posted or last edited: a run had read by then what was there before. */
  readonly writtenAt: Instant;
}
