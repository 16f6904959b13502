/** What a change of a policy does: two policies compared by meaning. Plain data; `src/report/change` puts it into words. */
import type { SentMessage } from '#domain/delivery.ts';
import type { Line } from '#domain/diagnostic.ts';
import { isTeam } from '#domain/names.ts';
import type { Ladder, Rung } from './ladder.ts';
import type { Facts } from '#domain/rule.ts';
import type { Instant, Seconds } from '#domain/time.ts';

export interface PolicyDiff {
  /** Null when there was no policy, or none that holds: then everything is new. */
  readonly before: PolicyRef | null;
  readonly after: PolicyRef;
  /** The span over which people on call are compared, and the instant at which the ladders begin. */
  readonly from: Instant;
  readonly to: Instant;
  /** What rules decide. In the order of the policy after, what was removed last; those that are equal are among them. */
  readonly rules: readonly RuleDiff[];
  /** What is written down and not decided by a rule: durations, names, limits, templates … Only what differs. */
  readonly settings: readonly SettingDiff[];
  /** Schedules, roles and calendars for which somebody else is named at some time of the span. Only those that differ. */
  readonly rosters: readonly RosterDiff[];
  /** What is the same under a new name: all else is compared as if it had had it. */
  readonly renames: readonly Rename[];
  /** Schedules and calendars of which only what is over differs, within a year before the span. */
  readonly past: readonly string[];
  /** One for each severity of either policy, most severe first; then one for each other report that takes another course than before. */
  readonly ladders: readonly LadderDiff[];
  /** Other reports may take another course, too: not all were tried. */
  readonly hasOtherReports: boolean;
}

export interface PolicyRef {
  readonly name: string;
  readonly digest: string;
  readonly file: string;
}

export interface Rename {
  readonly section:
    | 'schedules'
    | 'calendars'
    | 'tables'
    | 'incident.details'
    | 'conditions'
    | 'reach'
    | 'severities'
    | 'roles'
    | 'levels';
  readonly was: string;
  readonly is: string;
}

export type RuleSection = 'incident' | 'condition' | 'severity' | 'trigger';

/** One rule before and after, with the conditions it names put in its place and the severity's durations filled in. */
export interface RuleDiff {
  readonly section: RuleSection;
  /** Id of the severity or trigger, name of the condition; `when` for `incident.when`. */
  readonly name: string;
  /** Where it stands in the policy before and after; null where it does not, or where that is not known. */
  readonly lines: { readonly before: Line | null; readonly after: Line | null };
  readonly change: RuleChange;
}

export type RuleChange =
  /** The rule is the same, under the same id, or `renamedFrom` another one. */
  | { readonly kind: 'equal'; readonly by: 'text' | 'proof'; readonly renamedFrom: string | null }
  /**
   * `gained`: it holds where it did not. `lost`: it no longer holds where it did. At least one of them is not `none`. `spends`: a trigger that
   * escalates to the next level so many times and no more may have done so before it would have, on incidents that somebody has.
   */
  | { readonly kind: 'changed'; readonly gained: Side; readonly lost: Side; readonly spends?: true }
  /** The witness, if there is one, shows an incident for which it holds. */
  | { readonly kind: 'added'; readonly holds: Side }
  | { readonly kind: 'removed'; readonly held: Side };

/** `none` is proved. A witness was confirmed by `json-logic-js` on both sides. */
export type Side =
  | { readonly kind: 'none' }
  | { readonly kind: 'witness'; readonly witness: Witness }
  | { readonly kind: 'unknown'; readonly why: string };

/** An incident that is decided otherwise. */
export interface Witness {
  /** Every fact that the rules read, as each policy sees it; null where there is no policy. */
  readonly facts: { readonly before: Facts | null; readonly after: Facts | null };
  /** What each policy says: `sev2`, `fires`, `does not fire`, `holds` …; null where there is no rule. */
  readonly before: string | null;
  readonly after: string | null;
  /** A case to paste below `cases:` of a policy test; null when no story leads to these facts. */
  readonly case: string | null;
}

export interface SettingDiff {
  /** Where it stands, such as `severities.sev1.acknowledge-within`, `levels`, `triggers.silent.do`. */
  readonly path: string;
  /** As one would write it on one line; null where it is not there. */
  readonly before: string | null;
  readonly after: string | null;
  /** `wording` is what people read and nothing decides by: names, reasons, templates. */
  readonly matter: 'decides' | 'wording';
}

/** The condition of a role whose incidents no single sentence tells from others. */
export const SOME_INCIDENTS = 'some incidents';

export interface RosterDiff {
  /** `levels`: all of them together, where somebody whom two of them name leaves fewer people to call. */
  readonly kind: 'schedule' | 'role' | 'calendar' | 'levels';
  readonly name: string;
  /** For a role that depends on the incident: which incidents this is about, such as `details.service is payments`; else null. */
  readonly condition: string | null;
  readonly timezone: string;
  /** The spans that differ, oldest first, equal neighbours merged. */
  readonly spans: readonly RosterSpan[];
  /** What of the time that was compared is not in `spans`; null for a role, and where one of the policies has no such schedule or calendar. */
  readonly rest: RosterRest | null;
  /** Whom a role that both policies have names at some time before, and at none after, for these incidents. Absent = nobody. */
  readonly leaves?: readonly string[];
  /** Set when it could not be compared. */
  readonly unknown: string | null;
  /** The first span begins with the comparison, in the middle of a turn of the schedule before. Absent = no. */
  readonly isMidTurn?: true;
  /** What counts its time on a calendar: severities, triggers and the review, as somebody would call them. Absent = nothing. */
  readonly clocks?: readonly string[];
  /** A rule that decides about incidents reads it, so that more follows from it than whom a role calls and how clocks run. */
  readonly decides?: true;
}

/** What differs besides, in as long as what is written in a schedule or calendar may show, and a year at least. */
interface RosterRest {
  /** How many spans differ besides those that are listed. */
  readonly spans: number;
  /** Its end. */
  readonly until: Instant;
  /** Who is on call at some time of it before, and at none after; for a calendar nobody. */
  readonly leaves: readonly string[];
  /** Who is on call at some time of it after, and at none before; for a calendar nobody. */
  readonly joins: readonly string[];
}

/** `before` and `after`: logins, for a calendar `open` or `closed`; empty = nobody; null = there is no such thing in that policy. */
export interface RosterSpan {
  readonly start: Instant;
  readonly end: Instant;
  readonly before: readonly string[] | null;
  readonly after: readonly string[] | null;
  /** Nothing changes at `end`: what is looked at ends there. */
  readonly goesOn?: true;
}

/** What happens to an incident that nobody answers, before and after. */
export interface LadderDiff {
  readonly severity: string;
  readonly name: string;
  /** What the report says; null for one that says only what is required. */
  readonly report: Pick<Ladder, 'details' | 'labels'> | null;
  /**
   * Where only one of the policies has the severity, that of the severity which its incidents have in the other; null where no rule
   * shows which that is.
   */
  readonly before: Ladder | null;
  readonly after: Ladder | null;
  /** Set where one of the policies has no such severity: those which its incidents have there, as far as rules show it, most severe first. */
  readonly elsewhere: { readonly side: 'before' | 'after'; readonly severities: readonly string[] } | null;
  /** Every level of the policy after, in order, then those that are no more. */
  readonly levels: readonly LevelDiff[];
  /** Everybody who is called or reminded another number of times. */
  readonly people: readonly PersonDiff[];
  /** Whoever is sent another number of messages by a channel. */
  readonly messages: readonly MessageDiff[];
  /** False when the same people get the same words at the same times, as far as was looked. */
  readonly changed: boolean;
  /** The first runs that differ, in the order of runs; null where none does. */
  readonly first: { readonly before: Rung | null; readonly after: Rung | null } | null;
  /**
   * How long was looked at, before and after, where something comes due too often for all of `LONGEST_LADDER`, and how often it does; null
   * where that was looked at, or the ladders are proved the same.
   */
  readonly within: { readonly seconds: Seconds; readonly every: Seconds } | null;
}

/** How often somebody is called or reminded while nobody answers. */
export interface PersonDiff {
  readonly person: string;
  readonly before: number;
  readonly after: number;
}

/** How often a person, or a place, is sent a message by a channel while nobody answers. */
export interface MessageDiff extends SentMessage {
  readonly before: number;
  readonly after: number;
}

/** The time from the declaration to the first call of a level; null when it is not called within the span looked at. */
export interface LevelDiff {
  readonly level: string;
  readonly before: Seconds | null;
  readonly after: Seconds | null;
}

/** What a reader needs first. The sentence is plain text and holds names of the policy's author: neutralise it. */
export interface ChangeVerdict {
  /**
   * No incident is decided less severely, called later or no longer at all, at no time is nobody on call where somebody was, nobody is
   * called no more, and nothing was left unproved.
   */
  readonly safe: boolean;
  /** Nothing changes but wording. */
  readonly same: boolean;
  /** One sentence, or two: whether this change is safe and what it does. */
  readonly sentence: string;
}

/** Incidents that have one severity before and another after. */
export interface Move {
  readonly was: string;
  readonly is: string;
}

/** From which severity to which incidents go, as witnesses show it, each once. */
export function movesIn(rules: readonly RuleDiff[]): readonly Move[] {
  const moves = rules
    .filter(({ section }) => section === 'severity')
    .flatMap(sidesOf)
    .flatMap((side): readonly Move[] =>
      side.kind === 'witness' && side.witness.before !== null && side.witness.after !== null
        ? [{ was: side.witness.before, is: side.witness.after }]
        : [],
    );
  return [...new Map(moves.map((move) => [`${move.was} ${move.is}`, move])).values()];
}

export function sidesOf({ change }: Pick<RuleDiff, 'change'>): readonly Side[] {
  switch (change.kind) {
    case 'equal':
      return [];
    case 'changed':
      return [change.gained, change.lost];
    case 'added':
      return [change.holds];
    case 'removed':
      return [change.held];
    default:
      return change satisfies never;
  }
}

/** What there is less of than before, although somebody is called; of a team nobody knows how many it is. */
export function fewerIn({ before, after }: RosterSpan): 'people' | 'teams' | null {
  if (before === null || after === null || after.length === 0) return null;
  if (after.filter(isTeam).length < before.filter(isTeam).length) return 'teams';
  return after.length < before.length ? 'people' : null;
}

/** Nobody is called any more where somebody was, or a clock no longer runs where it did. */
export const losesCover =
  (kind: RosterDiff['kind']) =>
  ({ before, after }: RosterSpan): boolean =>
    kind === 'calendar'
      ? before?.[0] === 'open' && after?.[0] === 'closed'
      : before?.length !== 0 && after?.length === 0;
