/**
 * Every fact that rules may read: its path, its type, when it can be absent, whether it grows with time, and what it means. The
 * check of rules, the schemas and the reference are all made from this table; `src/engine/facts/values.ts` has the values.
 */
import { type DetailType, OWNER } from './policy.ts';
import type { Status } from './refs.ts';

export type FactType =
  | { readonly kind: 'boolean' }
  /** `min`: known lower bound, inclusive. `positive`: more than 0 whenever it is there. */
  | { readonly kind: 'number'; readonly min: number | null; readonly positive?: boolean }
  | ({ readonly kind: 'string' } & Values)
  | { readonly kind: 'enum'; readonly name: string; readonly values: readonly string[] }
  /** ISO 8601 text in UTC. */
  | { readonly kind: 'time' }
  /** A list of strings. */
  | ({ readonly kind: 'list' } & Values);

/** What a text, or an element of a list, is one of, where the policy says so. */
interface Values {
  readonly values?: readonly string[];
  /** It may be something else as well. */
  readonly open?: boolean;
}

/** A fact as the rules of one policy may read it. */
export interface FactSpec {
  readonly path: string;
  readonly type: FactType;
  /** Can be absent. */
  readonly absent: boolean;
  /** Grows with time by itself. */
  readonly time: boolean;
}

/** What a policy declares, as far as its facts depend on it. */
export interface PolicyDeclarations {
  /** Null where it could not be read. */
  readonly details: ReadonlyMap<string, DeclaredDetail | null>;
  readonly conditions: readonly string[];
  readonly severities: readonly string[];
  readonly roles: readonly string[];
  readonly schedules: readonly string[];
  readonly calendars: readonly string[];
  readonly hasReview: boolean;
  readonly everySeverityHas: { readonly acknowledgeWithin: boolean; readonly updateEvery: boolean };
}

export interface DeclaredDetail {
  readonly type: DetailType;
  readonly values: readonly string[] | null;
  readonly otherIsAbsent: boolean;
}

interface Fact {
  readonly type: FactType | ((declared: PolicyDeclarations) => FactType);
  /** One sentence or two, for the reference and the schemas. */
  readonly about: string;
  /** Can be absent: always, or under policies of which this is true. */
  readonly absent?: true | ((declared: PolicyDeclarations) => boolean);
  /** Grows with time by itself. */
  readonly grows?: true;
  /** Known only once the severity is, so that no severity's `when` can read it. */
  readonly afterSeverity?: true;
}

/** Facts that are named after something the policy declares: `<family>.<name>`. */
interface Family {
  /** The type of each, by its name. */
  readonly of: (declared: PolicyDeclarations) => readonly (readonly [name: string, type: FactType])[];
  /** The types one of them may have. */
  readonly types: readonly FactType[];
  readonly absent?: true;
  readonly grows?: true;
}

const TEXT: FactType = { kind: 'string' };
const TRUTH: FactType = { kind: 'boolean' };
const LIST: FactType = { kind: 'list' };
const COUNT: FactType = { kind: 'number', min: 0 };
/** Minutes or ordinals that are never zero. */
const ABOVE_ZERO: FactType = { kind: 'number', min: 0, positive: true };
const STATUSES = ['open', 'acknowledged', 'mitigated', 'resolved', 'reviewed'] as const satisfies readonly Status[];

const DETAILS: Readonly<Record<DetailType, FactType>> = {
  string: TEXT,
  text: TEXT,
  number: { kind: 'number', min: null },
  boolean: TRUTH,
  time: { kind: 'time' },
  list: LIST,
};

function detailType({ type, values, otherIsAbsent }: DeclaredDetail): FactType {
  const plain = DETAILS[type];
  const isChoice = values !== null && (plain.kind === 'string' || plain.kind === 'list');
  return isChoice ? { kind: plain.kind, values, open: !otherIsAbsent } : plain;
}

const all =
  (names: (declared: PolicyDeclarations) => readonly string[], type: FactType): Family['of'] =>
  (declared) =>
    names(declared).map((name) => [name, type]);

/** What comes before the first dot of a path, and what those facts are about; in the order of the reference. */
export const GROUPS = {
  incident: 'The issue and what is known of it.',
  details:
    'The sections of the issue form that the policy declares, each as its type. Absent when the section is missing, empty, a placeholder, or not of its type. `time` is ISO 8601 in UTC.',
  severity: 'The severity in force. Not usable inside `severities[].when`.',
  level: 'Highest level engaged.',
  elapsed: "Minutes that have passed since something happened, on the severity's clock; absent before it happened.",
  count: 'How often something happened in this life of the incident, or how much of it there is.',
  holders:
    'Who holds each role now: `holders.<role>`; `holders.owner` is who took the incident, empty while nobody has.',
  answered:
    'Whether a holder of the role wrote, acknowledged or assigned themselves since the role was last called: `answered.<role>`; false while nobody holds it.',
  oncall: 'Who is on call at this instant: `oncall.<schedule>`.',
  calendar: 'Whether it is open at this instant: `calendar.<name>`.',
  review: 'The post-incident review.',
  is: 'The named conditions: `is.<condition>`.',
} as const;

type Group = keyof typeof GROUPS;

const FACTS = {
  'incident.number': { type: ABOVE_ZERO, about: 'Number of the issue.' },
  'incident.title': { type: TEXT, about: "Its title. Text of the reporter's." },
  'incident.author': { type: TEXT, about: 'Login of who opened it.' },
  'incident.type': { type: TEXT, absent: true, about: 'Its issue type; absent when it has none.' },
  'incident.repository': { type: TEXT, about: '`owner/name`.' },
  'incident.labels': { type: LIST, about: 'Labels that this policy does not itself manage.' },
  'incident.assignees': { type: LIST, about: 'Logins.' },
  'incident.acknowledged': {
    type: TRUTH,
    about: 'Somebody took it: `/ack`, a comment or a self-assignment by a responder.',
  },
  'incident.snoozed': { type: TRUTH, about: 'Calls and reminders are paused.' },
  'incident.trusted': { type: TRUTH, about: 'Reported, or labelled, by somebody with triage permission.' },
  'incident.status': { type: { kind: 'enum', name: 'status', values: STATUSES }, about: 'How far it is.' },
  'severity.id': {
    type: ({ severities }) => ({ kind: 'enum', name: 'severity', values: severities }),
    afterSeverity: true,
    about: 'As the policy names it.',
  },
  'severity.rank': { type: ABOVE_ZERO, afterSeverity: true, about: '1 for the most severe.' },
  'severity.acknowledge-within': {
    type: ABOVE_ZERO,
    absent: ({ everySeverityHas }) => !everySeverityHas.acknowledgeWithin,
    afterSeverity: true,
    about: 'Minutes; absent when the severity promises none.',
  },
  'severity.update-every': {
    type: ABOVE_ZERO,
    absent: ({ everySeverityHas }) => !everySeverityHas.updateEvery,
    afterSeverity: true,
    about:
      'Minutes; absent when the severity promises none. After `/next` those from the last update to when the promised one is due: a `repeat` waits for that, and goes on by the time of the severity.',
  },
  level: { type: ABOVE_ZERO, about: GROUPS.level },
  'elapsed.since-declared': { type: COUNT, grows: true, about: 'Since the issue first carried the incident label.' },
  'elapsed.since-opened': { type: COUNT, grows: true, about: 'Since it was declared, or last reopened.' },
  'elapsed.since-acknowledged': { type: COUNT, grows: true, absent: true, about: 'Since somebody acknowledged it.' },
  'elapsed.since-update': {
    type: COUNT,
    grows: true,
    about: 'Since the last update; since the declaration until there is one.',
  },
  'elapsed.since-level': { type: COUNT, grows: true, about: 'Since the level in force was engaged.' },
  'elapsed.since-called': {
    type: COUNT,
    grows: true,
    about: 'Since the level in force was last called, or somebody was given a role of it.',
  },
  'elapsed.since-severity': {
    type: COUNT,
    grows: true,
    afterSeverity: true,
    about: 'Since the severity in force came into force.',
  },
  'elapsed.since-activity': {
    type: COUNT,
    grows: true,
    about:
      'Since anybody did anything to it; what passers-by write, and changes of the report by its reporter, do not count.',
  },
  'elapsed.since-mitigated': { type: COUNT, grows: true, absent: true, about: 'Since its impact was over.' },
  'elapsed.since-resolved': { type: COUNT, grows: true, absent: true, about: 'Since it was over.' },
  'count.updates': { type: COUNT, about: 'Updates by responders.' },
  'count.missed-updates': {
    type: COUNT,
    grows: true,
    afterSeverity: true,
    about:
      'Whole `update-every` periods inside `elapsed.since-update`; what `/next` promised takes the place of the first.',
  },
  'count.help-requests': { type: COUNT, about: '`/escalate` commands that nothing has answered yet.' },
  'count.reassignments': {
    type: COUNT,
    about: 'Assignments, by a person, of somebody not yet assigned, after somebody was.',
  },
  'count.escalations': { type: COUNT, about: 'Levels engaged after the first.' },
  'count.reopenings': { type: COUNT, about: 'How often it was reopened.' },
  'count.missing-details': { type: COUNT, about: 'Required details that are absent.' },
  'count.assignees': { type: COUNT, about: 'People assigned.' },
  'count.open-actions': { type: COUNT, about: 'Action items of the review that nobody has ticked.' },
  'count.overdue-actions': { type: COUNT, about: 'Those of them that are past their date.' },
  'review.required': { type: TRUTH, afterSeverity: true, about: 'The policy asks for one at this severity.' },
  'review.done': { type: TRUTH, afterSeverity: true, about: '`/reviewed` was said.' },
  'review.due': {
    type: ABOVE_ZERO,
    absent: ({ hasReview }) => !hasReview,
    afterSeverity: true,
    about: 'Minutes after the resolution; absent without `review` in the policy.',
  },
} as const satisfies Readonly<Record<`${Group}.${string}`, Fact>> & { readonly level: Fact };

/** Since the instant that a detail of type `time` says: `elapsed.since-detail.<name>`. */
export const SINCE_DETAIL = 'elapsed.since-detail';
export const ABOUT_SINCE_DETAIL =
  'Minutes since the instant that a detail of type `time` says; absent without an answer and before that instant.';

export const FAMILIES = {
  details: {
    of: ({ details }) => [...details].map(([name, detail]) => [name, detail === null ? TEXT : detailType(detail)]),
    types: Object.values(DETAILS),
    // A required one too: the reporter can leave its section out.
    absent: true,
  },
  is: {
    of: all(({ conditions }) => conditions, TRUTH),
    types: [TRUTH],
  },
  holders: {
    of: all(({ roles }) => [...roles, OWNER], LIST),
    types: [LIST],
  },
  answered: {
    of: all(({ roles }) => roles, TRUTH),
    types: [TRUTH],
  },
  oncall: {
    of: all(({ schedules }) => schedules, LIST),
    types: [LIST],
  },
  calendar: {
    of: all(({ calendars }) => calendars, TRUTH),
    types: [TRUTH],
  },
  [SINCE_DETAIL]: {
    of: ({ details }) =>
      [...details].flatMap(([name, detail]) => (detail?.type === 'time' ? [[name, COUNT] as const] : [])),
    types: [COUNT],
    // An answer can be missing, and say what is yet to come.
    absent: true,
    grows: true,
  },
} as const satisfies Readonly<Partial<Record<Group | typeof SINCE_DETAIL, Family>>>;

type Table = typeof FACTS;
export type FactPath = keyof Table;
export type FamilyName = keyof typeof FAMILIES;
type Having<Key extends keyof Fact> = {
  [Path in FactPath]: Table[Path] extends Record<Key, unknown> ? Path : never;
}[FactPath];
/** Those that can be absent once the severity is known. */
export type AbsentFact = Having<'absent'>;
export type FactAfterSeverity = Having<'afterSeverity'>;
export type ElapsedFact = Extract<FactPath, `elapsed.${string}`>;

/** The table as anybody may go through it. */
export const FACT_TABLE: Readonly<Record<string, Fact>> = FACTS;

/** True for facts that grow with time by themselves. */
export const grows = (path: string): boolean => FACT_TABLE[path]?.grows === true || detailSince(path) !== null;

/** The detail from which a fact counts; null for every other fact. */
export const detailSince = (path: string): string | null =>
  path.startsWith(`${SINCE_DETAIL}.`) ? path.slice(SINCE_DETAIL.length + 1) : null;

const DURATIONS: ReadonlySet<string> = new Set(['severity.acknowledge-within', 'severity.update-every', 'review.due']);

/** Is a number of this fact so many minutes? */
export const isMinutes = (path: string): boolean => path.startsWith('elapsed.') || DURATIONS.has(path);

/**
 * Into how many steps one of a number of this fact is cut: minutes are whole seconds, what is counted is whole. Null for a number that
 * somebody reports, which may be any.
 */
export function stepsIn(path: string): number | null {
  if (isMinutes(path)) return 60;
  const type = FACT_TABLE[path]?.type;
  return typeof type === 'object' && type.kind === 'number' ? 1 : null;
}
