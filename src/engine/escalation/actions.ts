/** What the triggers that fire want done, each key of `do` in one place. Pure. */
import type { Do, Policy, Trigger } from '#domain/policy.ts';
import type { IncidentContext } from '#engine/facts/context.ts';

/** Everything a key of `do` may want of a run. */
interface Wants {
  readonly levels?: readonly number[];
  readonly severities?: readonly string[];
  /** Roles to be called. */
  readonly roles?: readonly string[];
  /** Labels that are to be on the issue, and that are not. */
  readonly present?: readonly string[];
  readonly absent?: readonly string[];
  /** A new comment is due. */
  readonly speaks?: boolean;
  /** The reporter is asked for details. */
  readonly asks?: boolean;
  /** The issue is to be closed. */
  readonly closes?: boolean;
}

type Behaviour<Value> = (value: Value, context: IncidentContext) => Wants;

const BEHAVIOUR: { readonly [Name in keyof Do]: Behaviour<Do[Name]> } = {
  escalate: (level, { incident }) =>
    level === null ? {} : { levels: [level === 'next' ? Math.max(1, incident.called) + 1 : level] },
  raiseSeverity: (severity) => (severity === null ? {} : { severities: [severity] }),
  assign: (roles) => ({ roles }),
  mention: (roles) => ({ speaks: roles.length > 0 }),
  label: (present) => ({ present }),
  unlabel: (absent) => ({ absent }),
  // It is sent beside what the comment says, and makes none.
  notify: () => ({}),
  comment: (template) => ({ speaks: template !== null }),
  askFor: (what) => ({ speaks: what !== null, asks: what !== null }),
};

/** What a run is to do, wanted by its triggers or by people. */
export interface Wanted {
  /** The level these triggers together ask for; null when none escalates. */
  readonly level: number | null;
  /** The most severe that one raises to. */
  readonly severity: string | null;
  readonly roles: readonly string[];
  readonly present: readonly string[];
  readonly absent: readonly string[];
  readonly speaks: boolean;
  readonly asks: boolean;
  readonly closes: boolean;
}

const NOTHING: Wanted = {
  level: null,
  severity: null,
  roles: [],
  present: [],
  absent: [],
  speaks: false,
  asks: false,
  closes: false,
};

export function wantedBy(context: IncidentContext, fires: readonly Trigger[]): Wanted {
  const { policy, incident } = context;
  if (fires.length === 0) return { ...NOTHING, closes: incident.closeRequested };
  const wants: readonly Wants[] = [
    { closes: incident.closeRequested },
    ...fires.flatMap((trigger) => wantsOf(trigger.do, context)),
  ];
  const all = <Item>(list: (one: Wants) => readonly Item[] | undefined): readonly Item[] => [
    ...new Set(wants.flatMap((one) => list(one) ?? [])),
  ];
  const levels = all((one) => one.levels);
  return {
    level: levels.length === 0 ? null : Math.min(Math.max(1, policy.levels.length), Math.max(...levels)),
    severity: mostSevere(
      policy,
      all((one) => one.severities),
    ),
    roles: all((one) => one.roles),
    present: all((one) => one.present),
    absent: all((one) => one.absent),
    speaks: wants.some((one) => one.speaks),
    asks: wants.some((one) => one.asks),
    closes: wants.some((one) => one.closes),
  };
}

function wantsOf(todo: Do, context: IncidentContext): readonly Wants[] {
  const wants = <Name extends keyof Do>(name: Name): Wants => BEHAVIOUR[name](todo[name], context);
  return (Object.keys(BEHAVIOUR) as (keyof Do)[]).map((name) => wants(name));
}

export const mostSevere = (policy: Policy, ids: readonly (string | null)[]): string | null =>
  policy.severities.find(({ id }) => ids.includes(id))?.id ?? null;
