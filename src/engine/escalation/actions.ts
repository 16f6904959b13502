/** What the triggers that fire want done, each key of `do` in one place. Pure. */
import type { Do, Policy, Trigger } from '#domain/policy.ts';
import type { IncidentContext } from '#engine/facts/context.ts';

/** What one key of `do` wants; absent: nothing. */
interface Wish {
  readonly level?: number | null;
  readonly severity?: string | null;
  readonly roles?: readonly string[];
  readonly present?: readonly string[];
  readonly absent?: readonly string[];
  readonly speaks?: boolean;
  readonly asks?: boolean;
}

const BEHAVIOUR: { readonly [Name in keyof Do]: (value: Do[Name], context: IncidentContext) => Wish } = {
  escalate: (level, { incident }) => ({ level: level === 'next' ? Math.max(1, incident.level) + 1 : level }),
  raiseSeverity: (severity) => ({ severity }),
  assign: (roles) => ({ roles }),
  mention: (roles) => ({ speaks: roles.length > 0 }),
  label: (present) => ({ present }),
  unlabel: (absent) => ({ absent }),
  // It is sent beside what the comment says, and makes none.
  notify: () => ({}),
  comment: (template) => ({ speaks: template !== null }),
  askFor: (what) => ({ speaks: what !== null, asks: what !== null }),
};

const KEYS = Object.keys(BEHAVIOUR) as readonly (keyof Do)[];

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
  /** Triggers that change labels: those of their own, or of the level or severity. */
  readonly relabels: readonly string[];
  /** A new comment is due. */
  readonly speaks: boolean;
  /** The reporter is asked for details. */
  readonly asks: boolean;
  /** The issue is to be closed. */
  readonly closes: boolean;
}

const NOTHING_WANTED: Omit<WantedEffects, 'closes'> = {
  level: null,
  severity: null,
  roles: [],
  present: [],
  absent: [],
  relabels: [],
  speaks: false,
  asks: false,
};

export function wantedBy(context: IncidentContext, fires: readonly Trigger[]): WantedEffects {
  const { policy, incident } = context;
  // In most runs nothing fires.
  if (fires.length === 0) return { ...NOTHING_WANTED, closes: incident.closeRequested };
  const wishes = fires.flatMap((trigger) => KEYS.map((key) => wishOf(key, trigger.do, context)));
  const levels = wishes.flatMap(({ level }) => level ?? []);
  return {
    level: levels.length === 0 ? null : Math.min(Math.max(1, policy.levels.length), Math.max(...levels)),
    severity: mostSevere(
      policy,
      wishes.flatMap(({ severity }) => severity ?? []),
    ),
    roles: unique(wishes.flatMap(({ roles = [] }) => roles)),
    present: unique(wishes.flatMap(({ present = [] }) => present)),
    absent: unique(wishes.flatMap(({ absent = [] }) => absent)),
    relabels: fires.filter((trigger) => changesLabels(trigger.do)).map(({ id }) => id),
    speaks: wishes.some(({ speaks }) => speaks),
    asks: wishes.some(({ asks }) => asks),
    closes: incident.closeRequested,
  };
}

const wishOf = <Name extends keyof Do>(name: Name, todo: Do, context: IncidentContext): Wish =>
  BEHAVIOUR[name](todo[name], context);

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)];

const changesLabels = ({ escalate, raiseSeverity, label, unlabel }: Do): boolean =>
  escalate !== null || raiseSeverity !== null || label.length + unlabel.length > 0;

/** Does it call a level, and nothing else? */
export const onlyEscalates = (todo: Do): boolean =>
  KEYS.every((key) => (key === 'escalate') === [todo[key] ?? []].flat().length > 0);

export const mostSevere = (policy: Policy, ids: readonly (string | null)[]): string | null =>
  policy.severities.find(({ id }) => ids.includes(id))?.id ?? null;
