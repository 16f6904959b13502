/** What the triggers that fire want done, each key of `do` in one place. Pure. */
import type { Do, Policy, Trigger } from '#domain/policy.ts';
import type { IncidentContext } from '#engine/facts/context.ts';

/** What is wanted so far, while one key after another is read. */
interface Draft {
  readonly levels: Set<number>;
  readonly severities: Set<string>;
  readonly roles: Set<string>;
  readonly present: Set<string>;
  readonly absent: Set<string>;
  speaks: boolean;
  asks: boolean;
}

type Behaviour<Value> = (value: Value, wanted: Draft, context: IncidentContext) => void;

const BEHAVIOUR: { readonly [Name in keyof Do]: Behaviour<Do[Name]> } = {
  escalate: (level, { levels }, { incident }) => {
    if (level !== null) levels.add(level === 'next' ? Math.max(1, incident.level) + 1 : level);
  },
  raiseSeverity: (severity, { severities }) => {
    if (severity !== null) severities.add(severity);
  },
  assign: (roles, wanted) => addAll(wanted.roles, roles),
  mention: (roles, wanted) => {
    wanted.speaks ||= roles.length > 0;
  },
  label: (labels, { present }) => addAll(present, labels),
  unlabel: (labels, { absent }) => addAll(absent, labels),
  // It is sent beside what the comment says, and makes none.
  notify: () => {},
  comment: (template, wanted) => {
    wanted.speaks ||= template !== null;
  },
  askFor: (what, wanted) => {
    wanted.speaks ||= what !== null;
    wanted.asks ||= what !== null;
  },
};

const KEYS = Object.keys(BEHAVIOUR) as readonly (keyof Do)[];

function addAll<Item>(set: Set<Item>, items: readonly Item[]): void {
  for (const item of items) set.add(item);
}

/** What a run is to do, wanted by its triggers or by people. */
export interface WantedEffects {
  /** The level these triggers together ask for; null when none escalates. */
  readonly level: number | null;
  /** The most severe that one raises to. */
  readonly severity: string | null;
  /** Roles to be called. */
  readonly roles: readonly string[];
  /** Labels that are to be on the issue, and that are not. */
  readonly present: readonly string[];
  readonly absent: readonly string[];
  /** A new comment is due. */
  readonly speaks: boolean;
  /** The reporter is asked for details. */
  readonly asks: boolean;
  /** The issue is to be closed. */
  readonly closes: boolean;
}

const NOTHING: WantedEffects = {
  level: null,
  severity: null,
  roles: [],
  present: [],
  absent: [],
  speaks: false,
  asks: false,
  closes: false,
};

export function wantedBy(context: IncidentContext, fires: readonly Trigger[]): WantedEffects {
  const { policy, incident } = context;
  const closes = incident.closeRequested;
  if (fires.length === 0) return { ...NOTHING, closes };
  const wanted: Draft = {
    levels: new Set(),
    severities: new Set(),
    roles: new Set(),
    present: new Set(),
    absent: new Set(),
    speaks: false,
    asks: false,
  };
  for (const trigger of fires) addWantsOf(trigger.do, wanted, context);
  return {
    level: wanted.levels.size === 0 ? null : Math.min(Math.max(1, policy.levels.length), Math.max(...wanted.levels)),
    severity: mostSevere(policy, [...wanted.severities]),
    roles: [...wanted.roles],
    present: [...wanted.present],
    absent: [...wanted.absent],
    speaks: wanted.speaks,
    asks: wanted.asks,
    closes,
  };
}

function addWantsOf(todo: Do, wanted: Draft, context: IncidentContext): void {
  const add = <Name extends keyof Do>(name: Name): void => BEHAVIOUR[name](todo[name], wanted, context);
  for (const key of KEYS) add(key);
}

/** Does it call a level, and nothing else? */
export const onlyEscalates = (todo: Do): boolean =>
  KEYS.every((key) => (key === 'escalate') === [todo[key] ?? []].flat().length > 0);

export const mostSevere = (policy: Policy, ids: readonly (string | null)[]): string | null =>
  policy.severities.find(({ id }) => ids.includes(id))?.id ?? null;
