import type { Channel } from './channel.ts';
import type { Contacts } from './contacts.ts';
import type { Permission } from './issue.ts';
import type { Place, TextFile } from './diagnostic.ts';
import type { RoleRef } from './refs.ts';
import type { Rule, Table } from './rule.ts';
import type { Spelling } from './spelling.ts';
import type { Clock, Instant, Seconds } from './time.ts';

/** How an issue-form section is read. `list` is a list of strings, `time` an ISO 8601 instant in UTC, `text` may have many lines. */
export type DetailType = 'string' | 'number' | 'boolean' | 'time' | 'list' | 'text';

export interface Detail {
  readonly name: string;
  /** The heading of the form section, as written in the policy. Compared without regard to case and outer white space. */
  readonly heading: string;
  readonly type: DetailType;
  readonly required: boolean;
  /** What an answer is one of, for a string or the elements of a list; null where it may be anything. */
  readonly values: readonly string[] | null;
  /** An answer that is none of `values` is none. */
  readonly otherIsAbsent: boolean;
  /** `None` and `N/A`, where they are answers: they stand for nothing anywhere else. */
  readonly saysNothing: readonly string[];
  /** Answers with a comma in them, by `values` and by what rules compare it with: a line of several answers is not cut there. */
  readonly withComma: readonly string[];
}

export interface Condition {
  readonly name: string;
  readonly rule: Rule;
}

/** What a severity promises: seconds, or a rule that gives minutes, by facts that time alone does not change. */
export type PromisedTime = Seconds | Rule;

/** `rank` 1 is the most severe. */
export interface Severity {
  readonly id: string;
  readonly name: string;
  readonly rank: number;
  /** The label that shows this severity; null when the policy shows it by none. */
  readonly label: string | null;
  /** Null only for the last severity, which takes every incident that no other takes. */
  readonly when: Rule | null;
  readonly acknowledgeWithin: PromisedTime | null;
  readonly updateEvery: PromisedTime | null;
  readonly maxSnooze: Seconds;
  /** The name of how people are reached who are called; null: on GitHub alone. */
  readonly reach: string | null;
  readonly clock: Clock;
}

export interface Role {
  readonly id: string;
  readonly name: string;
  readonly does: string;
  /** Gives a login, a list of logins, or null. `@org/team` stands for its members. */
  readonly who: Rule;
  /** When `who` yields nobody who can be assigned. */
  readonly otherwise: Rule | null;
}

/** A role that every policy has: whoever took the incident. No policy can declare one of this name. */
export const OWNER = 'owner';

export const OWNER_ROLE: RoleRef = { id: OWNER, name: 'Owner', does: 'Takes the incident over.' };

/** The labels by which a policy shows severities and levels on an issue, as they are written. */
export const visibleLabels = ({ severities, levels }: Pick<Policy, 'severities' | 'levels'>): readonly string[] =>
  [...severities, ...levels].flatMap(({ label }) => label ?? []);

/** The visible labels, and whatever the triggers set or take off. */
export const ownLabels = (policy: Pick<Policy, 'severities' | 'levels' | 'triggers'>): readonly string[] => [
  ...visibleLabels(policy),
  ...policy.triggers.flatMap((trigger) => [...trigger.do.label, ...trigger.do.unlabel]),
];

/** Null for an id that the policy has not, or not any more. */
export const severityById = (
  { severities }: Pick<Policy, 'severities'>,
  id: string | null | undefined,
): Severity | null => severities.find((severity) => severity.id === id) ?? null;

/** The roles with these ids, as far as the policy has them. */
export const rolesById = ({ roles }: Pick<Policy, 'roles'>, ids: readonly string[]): readonly Role[] =>
  ids.flatMap((id) => roles.get(id) ?? []);

/** The rules that say who a role's people are. */
export const rulesOfRole = ({ who, otherwise }: Pick<Role, 'who' | 'otherwise'>): readonly Rule[] =>
  otherwise === null ? [who] : [who, otherwise];

export interface EscalationLevel {
  /** 1 for the first. */
  readonly number: number;
  readonly name: string;
  readonly roles: readonly string[];
  readonly label: string | null;
  /** Channels that are places, which its call is announced in. */
  readonly notify: readonly string[];
}

/** A step of how a person is reached: `after` the call, `by` these channels at once. */
export interface ReachStep {
  readonly after: Seconds;
  readonly by: readonly string[];
}

export type Phase = 'open' | 'resolved';

export interface Do {
  readonly escalate: 'next' | number | null;
  readonly raiseSeverity: string | null;
  /** Role ids. */
  readonly assign: readonly string[];
  readonly mention: readonly string[];
  readonly label: readonly string[];
  readonly unlabel: readonly string[];
  /** Channels that are places. */
  readonly notify: readonly string[];
  /** Template id. */
  readonly comment: string | null;
  readonly askFor: 'missing-details' | null;
}

export interface Trigger {
  readonly id: string;
  readonly phase: Phase;
  readonly reason: string;
  readonly when: Rule;
  /** Gives minutes; null = once per episode. */
  readonly repeat: Rule | null;
  readonly limit: number | null;
  /** Its elapsed time and `repeat` count on it; null for that of the severity in force. */
  readonly clock: Clock | null;
  readonly evaluateOnly: boolean;
  readonly do: Do;
  place(): Place | null;
}

export interface Review {
  readonly severities: readonly string[];
  readonly as: 'comment' | 'issue';
  readonly label: string | null;
  readonly due: Seconds;
  /** `due` counts on it; null for that of the severity in force. */
  readonly clock: Clock | null;
}

/** What time alone changes. */
interface Timetable {
  readonly name: string;
  readonly timezone: string;
  /** The first instant after `at` at which it may be otherwise; null when there is none within 5 years. */
  nextChange(at: Instant): Instant | null;
  /** Where something that has a date in it begins or ends, in any order. */
  dates(): readonly Instant[];
  /** About how long it takes until all of it, such as everybody's turn, has come round. */
  readonly round: Seconds;
}

/** Who is on call. Pure. The hand-off instant belongs to the incoming person. */
export interface Schedule extends Timetable {
  /** Who is on call at an instant; empty when nobody is. */
  onCall(at: Instant): readonly string[];
  /** The time zone of the layer that puts somebody on call at an instant; that of the schedule under an override and in a gap. */
  timezoneAt(at: Instant): string;
  /** True where an override decides, one that names nobody included. */
  isOverridden(at: Instant): boolean;
  /**
   * True where, as it is written and whatever the rules of its zone, somebody is always on call from `from` on, without an override, in
   * turns that come round evenly. False where that takes a look at its hours.
   */
  isSteady(from: Instant): boolean;
}

/** Business hours. Pure. */
export interface Calendar extends Timetable {
  open(at: Instant): boolean;
  readonly clock: Clock;
}

/** Whose word acknowledges an incident, and in which ways. */
interface Acknowledgement {
  /** `called`: who was called, holds a role or is assigned. */
  readonly by: 'responders' | 'called';
  readonly how: readonly ('ack' | 'comment' | 'assign')[];
}

/** How people are reached by the policy's channels. */
export interface PolicyContacts {
  /** The variable that holds them; null where they stand in the policy. */
  readonly variable: string | null;
  /** Null where only a run with the variable knows them: whoever asks without it takes it that everybody has every way. */
  readonly known: Contacts | null;
}

/** The most of something that one run, or one person in a while, gets. */
export interface Limits {
  readonly commentsPerRun: number;
  readonly messagesPerRun: number;
  readonly messagesPerPerson: { readonly count: number; readonly within: Seconds };
}

/** Who may use a command, besides admins. */
export interface Authority {
  /** Role ids: who holds them when the command is written. `owner` is one of them. */
  readonly roles: readonly string[];
  /** Repository permissions: who has at least one of them. */
  readonly permissions: readonly Permission[];
}

/** The policies of one run, in their order. */
export type Policies = readonly [Policy, ...Policy[]];

/** What each of these becomes: of one or more there are one or more. */
export const mapEach = <In, Out>(
  [first, ...rest]: readonly [In, ...In[]],
  change: (one: In) => Out,
): readonly [Out, ...Out[]] => [change(first), ...rest.map((one) => change(one))];

/** A policy that was validated and compiled: everything resolved, nothing left to look up or to fail. */
export interface Policy {
  readonly name: string;
  /** Names it had before: what was recorded under them is its own. */
  readonly formerly: readonly string[];
  /** Accounts with whose token it ran before, without `[bot]`: what they recorded is its own. */
  readonly trustedAuthors: readonly string[];
  /** First 8 hex digits of the SHA-256 of the policy's canonical form. */
  readonly digest: string;
  /** Commit the text was read at, when known. */
  readonly commit: string | null;
  /** Path of the file, as the caller of the loader named it. */
  readonly file: string;
  /** What it was read from: the text of that file, then that of each file that the one before extends. */
  readonly texts: readonly TextFile[];
  readonly effectiveFrom: Instant | null;
  /** True for `mode: evaluate`: decided and shown, never done. */
  readonly evaluateOnly: boolean;
  readonly incident: {
    readonly labels: readonly string[];
    readonly when: Rule | null;
    readonly acknowledge: Acknowledgement;
    /** Names of the details that calls show beside the title. */
    readonly headline: readonly string[];
    readonly maxAge: Seconds | null;
    readonly details: readonly Detail[];
  };
  /** The spelling of names in facts: that of this policy, where it has the name. */
  readonly spelling: Spelling;
  readonly tables: ReadonlyMap<string, Table>;
  /** In an order in which each comes after those it reads. */
  readonly conditions: readonly Condition[];
  /** Most severe first; at least one. */
  readonly severities: readonly [Severity, ...Severity[]];
  readonly roles: ReadonlyMap<string, Role>;
  readonly levels: readonly EscalationLevel[];
  readonly triggers: readonly Trigger[];
  readonly review: Review | null;
  readonly schedules: ReadonlyMap<string, Schedule>;
  readonly calendars: ReadonlyMap<string, Calendar>;
  /** The author's wording by template id (Liquid). */
  readonly templates: ReadonlyMap<string, string>;
  /** By name; empty: everything happens on GitHub. */
  readonly channels: ReadonlyMap<string, Channel>;
  readonly contacts: PolicyContacts;
  /** By name, each with its steps in the order of time. */
  readonly reach: ReadonlyMap<string, readonly ReachStep[]>;
  readonly limits: Limits;
  /** Who may use a command, by its name, `raise-severity` or `lower-severity`; a command that is not in it stays as it is. */
  readonly commands: ReadonlyMap<string, Authority>;
  /** Labels by which the other policies of the run show severities and levels, and which this one does not use. */
  readonly labelsOfOthers: readonly string[];
  /** Every fact path that some rule reads (conditions included), so that facts nobody reads are not computed. */
  readonly reads: ReadonlySet<string>;
}

/** Every fact these rules read, themselves or through conditions. */
export function readsOf(policy: Policy, rules: readonly Rule[]): ReadonlySet<string> {
  const reads = new Set(rules.flatMap((rule) => rule.reads));
  // Each condition comes after those it reads.
  for (const { name, rule } of policy.conditions.toReversed()) {
    if (reads.has(`is.${name}`)) for (const path of rule.reads) reads.add(path);
  }
  return reads;
}

/** Does it call people? What it does besides is no cause of a call. */
export const callsPeople = ({ escalate, assign }: Do): boolean => escalate !== null || assign.length > 0;

/** Does it call nobody, and turn to nobody in a comment? Then it tells places, or sets labels, at most. */
export const isSilent = (todo: Do): boolean => !callsPeople(todo) && todo.mention.length === 0 && todo.comment === null;

/** The triggers that called people, of those that fired in a run; of one that the policy has no more nothing else is known. */
export const callersOf = ({ triggers }: Policy, fired: readonly string[]): readonly string[] =>
  fired.filter((id) => triggers.every((trigger) => trigger.id !== id || callsPeople(trigger.do)));
