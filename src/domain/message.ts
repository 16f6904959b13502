import type { Facts, Json, Trace } from './rule.ts';
import type { Line } from './diagnostic.ts';
import type { DeliveryState, MessageOutcome } from './delivery.ts';
import type { Dismissal, HandoverEnd, Life } from './incident.ts';
import type { LedgerRecord, StatusRecord } from './ledger.ts';
import type { DetailType } from './policy.ts';
import type { Next } from './next.ts';
import type { Reply } from './reply.ts';
import type { ReviewDocument } from './review.ts';
import type { Instant, Seconds } from './time.ts';
import type { IssueRef, LevelRef, Provenance, RoleRef, SeverityRef, Snooze, Status } from './refs.ts';

/** How an incident stands, as every message about it says. */
export interface IncidentBrief {
  readonly issue: IssueRef;
  readonly policy: Provenance;
  readonly severity: SeverityRef;
  readonly level: LevelRef;
  readonly status: Status;
  readonly declaredAt: Instant;
  /** When it was last reopened, where it was. */
  readonly reopenedAt: Instant | null;
  readonly acknowledged: { readonly by: string; readonly at: Instant } | null;
  /** Who took the incident. */
  readonly owner: string | null;
  /** Who is working on it. Absent: the owner, where there is one. */
  readonly worker?: string | null;
  /** `words`: its first line that says something, or that of the earlier one that `wordsOf` names; empty where none does. Hostile text. */
  readonly lastUpdate: {
    readonly by: string;
    readonly at: Instant;
    readonly words: string;
    readonly wordsOf?: { readonly by: string; readonly at: Instant };
  } | null;
  /** Who opened the issue; null once the account is deleted. */
  readonly reporter: string | null;
  /** Who made an incident of it; null where nobody known did. Absent: the reporter. */
  readonly declarer?: string | null;
  /** The details that say how bad it is, in the order of `incident.headline`. Hostile text. */
  readonly headline: readonly HeadlineDetail[];
  /** When nobody is called for it any more, by the policy's `max-age`; null once it is over. */
  readonly abandonedAt: Instant | null;
  /** What `/escalate` comes to. Absent: it calls the next level. `asks`: somebody is told; `none`: nobody. */
  readonly help?: 'asks' | 'none';
}

/** A level that a run called. */
export interface Engagement {
  readonly level: LevelRef;
  /** It was called before. */
  readonly isAgain: boolean;
  /** Somebody could be called there. */
  readonly isReached: boolean;
}

/** A detail beside the title. */
export interface HeadlineDetail {
  readonly name: string;
  readonly type: DetailType;
  readonly value: Json;
}

export const workerOf = ({ owner, worker = owner }: Pick<IncidentBrief, 'owner' | 'worker'>): string | null => worker;

/** The content of a comment, as data. `report/` turns it into Markdown; nothing here is prose but the policy's own. */
export interface CommentMessage extends IncidentBrief {
  readonly kind: 'comment';
  readonly at: Instant;
  /** Set when this comment announces a rise. */
  readonly roseFrom: SeverityRef | null;
  /** Roles called in this run, in the order of their levels. */
  readonly calls: readonly Call[];
  /** Set where the same people are called once more, and nobody else is: how often by now, and since when. */
  readonly callAgain: { readonly nth: number; readonly since: Instant } | null;
  /** Whom the policy called last before this run, and when. */
  readonly calledBefore: { readonly people: readonly string[]; readonly at: Instant } | null;
  /** How late the calls are: a reminder that is late says so itself. */
  readonly callsLate: Seconds;
  /** Levels called in this run, in order. */
  readonly engaged: readonly Engagement[];
  /** True when the last level was tried and nobody at all could be called. */
  readonly isNobodyLeft: boolean;
  /** People called for whom the issue has no place among its assignees; null when everybody is assigned. */
  readonly overflow: { readonly people: readonly string[]; readonly limit: number } | null;
  readonly fired: readonly Firing[];
  /** Everybody this comment mentions, each once: nobody else may be mentioned in it. */
  readonly mentions: readonly string[];
  readonly reminders: readonly Reminder[];
  readonly ask: {
    /** The fired triggers that do nothing else: they explain the questions, and no call. */
    readonly because: readonly string[];
    readonly reporter: string | null;
    readonly missing: readonly string[];
    /** Missing details that somebody answered, but not so that it reads as what is needed. */
    readonly unreadable: readonly {
      readonly heading: string;
      readonly needs: DetailType;
      /** The only answers that count, where there are few. */
      readonly values: readonly string[] | null;
    }[];
    readonly present: readonly string[];
  } | null;
  readonly replies: readonly Reply[];
  /** How many more commands would have been answered, had there not been so many. */
  readonly unansweredCommands: number;
  /** Who passed which roles on to whom, by their names. `toAccept`: the new holder has to accept, as after `/handoff`. */
  readonly handovers: readonly {
    readonly by: string;
    readonly to: string;
    readonly toAccept: boolean;
    readonly roles: readonly string[];
  }[];
  /** Set when a bare `/update` requested a holding statement. */
  readonly holding: HoldingStatement | null;
  /** Set when this comment prepares the post-incident review. */
  readonly review: ReviewDocument | null;
  /** Set when the review is an issue of its own. */
  readonly reviewIssue: ReviewIssueRef | null;
  /** The draft of the review, where one was prepared before, and when it is due. Absent: there is none. */
  readonly reviewDraft?: { readonly url: string; readonly due: Instant | null };
  /** Action items of the review past their dates, the longest overdue first; `text` is hostile. Absent: nobody is reminded of any. */
  readonly overdueActions?: readonly { readonly text: string; readonly owner: string | null }[];
  /** The promised time to an acknowledgement. */
  readonly acknowledgeWithin: Seconds | null;
  /** The promised time between two updates; null also once nobody waits for one. */
  readonly updateEvery: Seconds | null;
  /** For when the next update is `promised`, where somebody wrote `/next`, else when it is due. */
  readonly updateDue: { readonly at: Instant; readonly isPromised: boolean } | null;
  /** The `/escalate` commands this comment answers. `why` is hostile text. */
  readonly helpRequests: readonly { readonly by: string; readonly why: string; readonly url: string }[];
  /** The pause that goes on although people are called, such as that of somebody who was faster than the first run. */
  readonly snoozed?: Snooze;
  readonly next: Next | null;
  /** For the author's own templates. */
  readonly facts: Facts;
  readonly record: LedgerRecord;
}

/** The status comment: edited in place, so everything in it is absolute in time. */
export interface StatusMessage extends IncidentBrief {
  readonly kind: 'status';
  readonly severity: SeverityRef & {
    /** `null` = assessed by the policy; else the person who declared it. */
    readonly declaredBy: string | null;
    readonly since: Instant;
    /** Why the policy assessed it so, or that a trigger raised it; null where a person decided, and for the severity that takes the rest. */
    readonly because: Trace | 'raised' | null;
    readonly line: Line | null;
  };
  /** Which was in force when, oldest first; `to` is null while it is. */
  readonly severities: readonly {
    readonly severity: SeverityRef;
    readonly from: Instant;
    readonly to: Instant | null;
  }[];
  readonly level: LevelRef & { readonly since: Instant };
  readonly snoozed: Snooze | null;
  /** Commands that the comment answered as it was posted, before its first edit. Absent: none. */
  readonly replies?: readonly Reply[];
  readonly mitigatedAt: Instant | null;
  readonly resolvedAt: Instant | null;
  /** Absent: nobody known. */
  readonly resolvedBy?: string;
  /** Null where nobody closed it as something that needs no resolving. */
  readonly dismissal: Dismissal | null;
  readonly holders: readonly Holder[];
  /** People who were called in this life, and did nothing on the issue since. */
  readonly silent: readonly string[];
  /** Those of `silent` who were called after somebody acknowledged: their answer may yet come. Absent: nobody. */
  readonly awaited?: readonly string[];
  /** Who acknowledged or took it before whoever is working on it, and has not been unassigned since. Absent: nobody. */
  readonly earlierTakers?: readonly string[];
  /** Roles passed on and not yet accepted. */
  readonly handovers: readonly { readonly by: string; readonly to: string; readonly at: Instant }[];
  /** Headings of required sections that are still missing; none once nobody needs them. */
  readonly missing: readonly string[];
  /** By when somebody should acknowledge it, and whether a run has come after that and nobody had. */
  readonly acknowledgeBy: Instant | null;
  readonly isAcknowledgementOverdue?: true;
  /** When the next update is due. `overdue` once a run has come after that: the clock alone is no reason to edit. */
  readonly updateDue: Instant | null;
  readonly overdue: boolean;
  readonly next: Next | null;
  /** Why the policy has it no more: it is none by its `incident.when`, or another policy has it. Absent: it is its incident. */
  readonly lost?: 'no-incident' | 'another-policy';
  /** Does it need a review, once it is resolved? */
  readonly needsReview: boolean;
  /** Set once the review is an issue of its own. */
  readonly reviewIssue: ReviewIssueRef | null;
  /** What became of messages by channels, the newest of each channel and recipient. Absent: there are none. */
  readonly deliveries?: readonly {
    readonly channel: string;
    readonly title: string;
    readonly to: string | null;
    readonly at: Instant;
    readonly state: DeliveryState;
    readonly code: string | null;
    readonly tries: number;
    /** Until when it waits, where that is known. */
    readonly until?: Instant;
  }[];
  /** How many people were called last whom no channel reaches, as there are too many. Absent: nobody. */
  readonly beyondReach?: number;
  /** People who were to be reached, and to whom the contacts have no way. Absent: nobody. */
  readonly withoutWay?: readonly string[];
  /** Somebody edited or deleted the comment that had what was sent before. Absent: nobody did. */
  readonly messagesLostBefore?: Instant;
  /** Where it was reopened: every life, oldest first. Absent: there is one, and the message tells of it. This life's `dismissal` is the message's. */
  readonly lives?: readonly (Life & { readonly dismissal?: Dismissal })[];
  /** What was handed over in this life and accepted or taken back since. Absent: nothing. */
  readonly handoverEnds?: readonly HandoverEnd[];
  /** What was done and why, oldest first. */
  readonly log: readonly LogEntry[];
  /** Since when no run keeps time for what comes next, where that is known. */
  readonly unwatchedAfter?: Instant;
  readonly record: StatusRecord;
}

/** The issue in which an incident is reviewed, and when that is due. */
export interface ReviewIssueRef {
  readonly number: number;
  readonly url: string;
  readonly due: Instant | null;
}

/** The last known facts, for readers who wait for news: that there are none yet is news as well. */
export interface HoldingStatement {
  /** Who requested it. */
  readonly by: readonly string[];
  /** The roles of the highest level that somebody holds. */
  readonly leads: readonly { readonly role: RoleRef; readonly people: readonly string[] }[];
  readonly lastWords: { readonly by: string; readonly at: Instant; readonly url: string } | null;
  /** When the next update is due. */
  readonly nextUpdate: Instant | null;
}

export interface Call {
  readonly role: RoleRef;
  readonly level: number | null;
  /** Who holds the role now. */
  readonly people: readonly string[];
  /** Who should have, but cannot be assigned. */
  readonly unassignable: readonly string[];
  /** For whom these people stand in, as no way is left to reach them. Absent: nobody. */
  readonly unreached?: readonly UnreachedPerson[];
  /** These people come from the role's `otherwise`. */
  readonly isStandIn: boolean;
}

/** Somebody who was called, who has not answered, and whom no further message is to reach. */
export interface UnreachedPerson {
  readonly login: string;
  /** May a message of this life have reached them? Then no more than the last of their steps was in vain. */
  readonly mayBeReached: boolean;
  /** What became of the messages of this life to them, the newest by each channel, and the newest that was sent. Oldest first. */
  readonly messages: readonly MessageOutcome[];
}

export interface Holder {
  readonly role: RoleRef;
  readonly people: readonly string[];
  /** Who the role would have gone to when something last happened here, if that is somebody else. */
  readonly onCall: { readonly people: readonly string[]; readonly at: Instant } | null;
}

export interface Firing {
  readonly trigger: string;
  readonly reason: string;
  /** When it became due. */
  readonly due: Instant;
  /** Ordinal in this episode. */
  readonly nth: number;
  readonly line: Line | null;
  /** It does something else than to call people. Absent: it calls some. */
  readonly callsNobody?: true;
}

export interface Reminder {
  readonly trigger: string;
  /** Template id; null: the comment gives the reason alone. */
  readonly template: string | null;
  readonly roles: readonly RoleRef[];
  readonly mentions: readonly string[];
  /** Requested roles that nobody holds. */
  readonly empty: readonly RoleRef[];
}

/** What a run recorded; `since`: since when the incident is of that severity. */
export interface LogEntry extends Pick<LedgerRecord, 'at' | 'level' | 'severity' | 'since' | 'called'> {
  readonly fired: readonly Pick<Firing, 'trigger' | 'reason' | 'line' | 'callsNobody'>[];
  /** Who passed roles on, or the incident, and to whom; `roles`: the names of those that `/role` gave. Absent: nobody did. */
  readonly handovers?: readonly { readonly by: string; readonly to: string; readonly roles?: readonly string[] }[];
}
