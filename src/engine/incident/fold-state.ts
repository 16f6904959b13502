/** The state of the fold over an issue's history: where it begins, and how it is copied and changed. */
import type { LastFiring, LedgerRecord, QuietRecord, QuietSeverity } from '#domain/ledger.ts';
import type {
  AnnouncedSeverity,
  Choice,
  Command,
  ForeignLine,
  Handover,
  Incident,
  Life,
  StatusComment,
  Update,
} from '#domain/incident.ts';
import type { Issue, TimelineItem } from '#domain/issue.ts';
import type { Policy } from '#domain/policy.ts';
import type { Instant } from '#domain/time.ts';
import { mayAtLeast } from './people.ts';
import type { Snooze } from '#domain/refs.ts';

interface By {
  readonly by: string;
  readonly at: Instant;
}

/** What comments recorded that somebody edited or deleted, each after the entry of the history after which it came: see `recovery.ts`. */
export type LostRecords = ReadonlyMap<TimelineItem, LostRecord>;

export interface LostRecord {
  readonly record: LedgerRecord;
  /** False when nothing but labels tells what it was. */
  readonly isKnown: boolean;
}

/** What the engine did to labels and assignees and has not recorded yet: it does not count as a fact until it has. */
export interface Pending {
  readonly kind: 'labeled' | 'unlabeled' | 'assigned' | 'unassigned';
  readonly what: string;
  /** Its ordinal among the engine's changes of labels and assignees. */
  readonly ordinal: number;
}

/**
 * Where the fold stands. Its owner alone changes it, while folding: `FoldedIssue` holds it as a value, which is copied before it
 * is changed again. Never leaves `src/engine`.
 */
export interface FoldState {
  readonly policy: Policy;
  readonly issue: Issue;
  readonly lost: LostRecords;
  /** Collections that no copy shares: see `own`. */
  readonly owned: CollectionKey[];
  declaredAt: Instant | null;
  lifeStart: Instant;
  /** Who began this life. */
  lifeBy: string | null;
  formerLives: readonly Life[];
  episode: number;
  reopenings: number;
  isTrusted: boolean;
  closed: 'completed' | 'dismissed' | null;
  dismissedAt: Instant | null;

  acknowledged: By | null;
  lastAnswers: Incident['lastAnswers'];
  owner: string | null;
  worker: string | null;
  lastUpdate: By | null;
  lastWords: (By & { readonly url: string }) | null;
  activityAt: Instant;
  mitigatedAt: Instant | null;
  resolvedAt: Instant | null;
  reviewedAt: Instant | null;
  promisedAt: Instant | null;
  snooze: Snooze | null;

  level: number;
  levelSince: Instant;
  calledAt: Instant;
  fired: ReadonlyMap<string, LastFiring>;
  updates: readonly Update[];
  /** Episode at which this life began. */
  lifeEpisode: number;
  review: { readonly id: string; readonly episode: number; readonly body: string | null } | null;
  reassignments: number;
  escalations: number;
  helpRequests: readonly string[];
  commands: readonly Command[];
  /** When the first comment was written that has a 👍 and that no run has seen as it is: the 👍 is older than an edit, or another workflow's. */
  firstUnseen: Instant | null;

  incidentLabels: ReadonlySet<string>;
  assignees: ReadonlyMap<string, string>;
  wasEverAssigned: boolean;
  holders: ReadonlyMap<string, readonly string[]>;
  tried: Incident['tried'];
  /** Role → who answered since its holders were called. */
  answers: ReadonlyMap<string, readonly string[]>;
  /** Roles whose people another account called, before the engine recorded anything. */
  rolesCalledByOthers: ReadonlySet<string>;
  handovers: readonly Handover[];
  handoverEnds: Incident['handoverEnds'];
  choices: readonly Choice[];
  announced: readonly AnnouncedSeverity[];
  raised: string | null;

  pending: readonly Pending[];
  labelAndAssignCount: number;
  /** Digests of the commands that records say were answered. */
  answered: ReadonlySet<string>;
  seen: number;
  lastRecordedRun: { readonly at: Instant; readonly seen: number } | null;
  lastEvent: Instant;
  lastEdit: Instant;
  /** `seen` at that time. */
  lastEventSeen: number;
  records: readonly LedgerRecord[];
  /** Comments that recorded something, duplicates and lost ones included. */
  recordComments: number;
  /** Something was lost since the last comment that is there as it was posted. */
  hasLost: boolean;
  /** The history tells that something may be lost. */
  mayHaveLost: boolean;
  duplicates: readonly string[];
  staleStatus: readonly string[];
  reminders: readonly { readonly id: string; readonly triggers: readonly string[] }[];
  calls: readonly { readonly id: string; readonly record: LedgerRecord }[];
  statusComment: StatusComment | null;
  /** What edits of the status comment recorded and no entry of the history came after yet. */
  quiets: readonly (QuietRecord | QuietSeverity)[];
  /** The incident label that the issue carries although its history tells of none. */
  impliedLabel: string | null;
  foreignLines: readonly ForeignLine[];
  hasUnknownVersion: boolean;
}

export function initialState(policy: Policy, issue: Issue, lost: LostRecords): FoldState {
  return {
    policy,
    issue,
    lost,
    owned: [],
    declaredAt: null,
    lifeStart: issue.createdAt,
    lifeBy: null,
    formerLives: [],
    episode: 0,
    reopenings: 0,
    isTrusted: issue.author?.kind === 'person' && mayAtLeast(issue, issue.author.login, 'triage'),
    closed: null,
    dismissedAt: null,
    acknowledged: null,
    lastAnswers: [],
    owner: null,
    worker: null,
    lastUpdate: null,
    lastWords: null,
    activityAt: issue.createdAt,
    mitigatedAt: null,
    resolvedAt: null,
    reviewedAt: null,
    promisedAt: null,
    snooze: null,
    level: 0,
    levelSince: issue.createdAt,
    calledAt: issue.createdAt,
    fired: new Map(),
    updates: [],
    lifeEpisode: 0,
    review: null,
    reassignments: 0,
    escalations: 0,
    helpRequests: [],
    commands: [],
    firstUnseen: null,
    incidentLabels: new Set(),
    assignees: new Map(),
    wasEverAssigned: false,
    holders: new Map(),
    answers: new Map(),
    rolesCalledByOthers: new Set(),
    handovers: [],
    handoverEnds: [],
    choices: [],
    announced: [],
    raised: null,
    pending: [],
    labelAndAssignCount: 0,
    seen: 0,
    lastRecordedRun: null,
    lastEvent: issue.createdAt,
    lastEdit: issue.createdAt,
    lastEventSeen: 0,
    ...nothingRecorded(),
  };
}

const nothingRecorded = () =>
  ({
    records: [],
    answered: new Set(),
    tried: new Map(),
    recordComments: 0,
    hasLost: false,
    mayHaveLost: false,
    duplicates: [],
    staleStatus: [],
    reminders: [],
    calls: [],
    statusComment: null,
    quiets: [],
    impliedLabel: null,
    foreignLines: [],
    hasUnknownVersion: false,
  }) satisfies Partial<FoldState>;

/** A collection of the state as it may be changed. */
type Collection<Field> = Field extends readonly (infer Item)[]
  ? Item[]
  : Field extends ReadonlyMap<infer Key, infer Value>
    ? Map<Key, Value>
    : Field extends ReadonlySet<infer Item>
      ? Set<Item>
      : never;
type CollectionKey = {
  [Key in keyof FoldState]: Collection<FoldState[Key]> extends never ? never : Key;
}[Exclude<keyof FoldState, 'owned' | 'lost'>];

/** The same state for `issue`, a later reading of the same issue: changing either leaves the other as it is. */
export function copyState(state: Readonly<FoldState>, issue: Issue): FoldState {
  // From here on they share every collection, so neither owns one.
  state.owned.length = 0;
  return { ...state, issue, owned: [] };
}

/** A collection to change in place, which is this state's own from here on: a history is copied at each of its entries, and few change it. */
export function own<Key extends CollectionKey>(state: FoldState, key: Key): Collection<FoldState[Key]> {
  if (!state.owned.includes(key)) {
    state[key] = copyOf(state[key]) as FoldState[Key];
    state.owned.push(key);
  }
  return state[key] as Collection<FoldState[Key]>;
}

const copyOf = (all: ReadonlyMap<unknown, unknown> | ReadonlySet<unknown> | readonly unknown[]): unknown =>
  all instanceof Map ? new Map(all) : all instanceof Set ? new Set(all) : [...all];
