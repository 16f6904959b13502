/** The facts of one incident at one instant, as the rules read them. Absent facts are left out. Pure. */
import { FACT_TABLE, FAMILIES, GROUPS, SINCE_DETAIL } from '#domain/facts.ts';
import type { Incident } from '#domain/incident.ts';
import { OWNER, type Policy, readsOf } from '#domain/policy.ts';
import type { Facts, Json } from '#domain/rule.ts';
import type { Clock, Instant } from '#domain/time.ts';
import { cadenceOn, type IncidentContext, NO_CADENCE, secondsOf, type SeverityInForce } from './context.ts';
import { type AssessedMoment, NAMED, reportedAt, STARTS, VALUES } from './values.ts';

type Value = (moment: AssessedMoment) => Json | undefined;

interface Fact {
  readonly name: string;
  readonly value: Value;
}

/** Which facts of a policy are worked out: what no rule reads costs nothing. */
interface Selection {
  readonly groups: readonly { readonly name: string; readonly facts: readonly Fact[] }[];
  /** Facts that are in no group. */
  readonly alone: readonly Fact[];
  readonly conditions: Policy['conditions'];
}

interface Selections {
  /** What some rule reads. */
  readonly read: Selection;
  /** What the rules of severities read, before the severity is known. */
  readonly assessed: Selection;
  /** Every fact, for people and tests to look at. */
  readonly all: Selection;
}

const SELECTIONS = new WeakMap<Policy, Selections>();

function selectionsOf(policy: Policy): Selections {
  const known = SELECTIONS.get(policy);
  if (known !== undefined) return known;
  const rules = policy.severities.flatMap(({ when }) => when ?? []);
  const assessed = readsOf(policy, rules);
  const selections = {
    read: select(policy, (path) => policy.reads.has(path)),
    assessed: select(policy, (path) => assessed.has(path) && FACT_TABLE[path]?.afterSeverity !== true),
    // Schedules and calendars cost time-zone arithmetic: only those that some rule reads are evaluated.
    all: select(policy, (path) => policy.reads.has(path) || !/^(?:oncall|calendar)\./.test(path)),
  };
  SELECTIONS.set(policy, selections);
  return selections;
}

function select(policy: Policy, isWanted: (path: string) => boolean): Selection {
  const factsOfFamily = (family: keyof typeof NAMED, names: readonly string[]): readonly Fact[] =>
    names.filter((name) => isWanted(`${family}.${name}`)).map((name) => ({ name, value: NAMED[family](name) }));
  const plain = (group: string): readonly Fact[] =>
    Object.entries(READ).flatMap(([path, value]) =>
      path.startsWith(`${group}.`) && isWanted(path) ? [{ name: path.slice(group.length + 1), value }] : [],
    );
  const since = timesIn(policy).filter((name) => isWanted(`${SINCE_DETAIL}.${name}`));
  const sinceDetails = since.length === 0 ? [] : [{ name: 'since-detail', value: sinceAll(since) }];
  return {
    groups: [
      ...Object.keys(GROUPS)
        .filter((name) => name !== 'level' && !Object.hasOwn(FAMILIES, name))
        .map((name) => ({ name, facts: name === 'elapsed' ? [...plain(name), ...sinceDetails] : plain(name) })),
      {
        name: 'details',
        facts: factsOfFamily(
          'details',
          policy.incident.details.map(({ name }) => name),
        ),
      },
      { name: 'holders', facts: factsOfFamily('holders', [...policy.roles.keys(), OWNER]) },
      { name: 'answered', facts: factsOfFamily('answered', [...policy.roles.keys()]) },
      { name: 'oncall', facts: factsOfFamily('oncall', [...policy.schedules.keys()]) },
      { name: 'calendar', facts: factsOfFamily('calendar', [...policy.calendars.keys()]) },
    ],
    alone: isWanted('level') ? [{ name: 'level', value: VALUES.level }] : [],
    conditions: policy.conditions.filter(({ name }) => isWanted(`is.${name}`)),
  };
}

const timesIn = ({ incident }: Policy): readonly string[] =>
  incident.details.filter(({ type }) => type === 'time').map(({ name }) => name);

/** Minutes since each of these details. */
const sinceAll =
  (details: readonly string[]): Value =>
  ({ context, at, clock }) =>
    Object.fromEntries(
      details.flatMap((name) => {
        const from = reportedAt(context, name);
        return from === null || from > at ? [] : [[name, clock.elapsed(from, at) / 60]];
      }),
    );

const elapsedSince =
  (start: (incident: Incident, severitySince: Instant) => Instant | null): Value =>
  ({ context, at, clock, inForce }) => {
    const from = start(context.incident, inForce?.since);
    return from === null || from > at ? undefined : clock.elapsed(from, at) / 60;
  };

const READ: Readonly<Record<string, Value>> = {
  ...VALUES,
  ...Object.fromEntries(Object.entries(STARTS).map(([path, start]) => [path, elapsedSince(start)])),
};

const NO_PROMISES = { acknowledgeWithin: null, cadence: NO_CADENCE };

/** Facts on which severities are assessed: none that needs a severity. Elapsed time is counted on `clock`. */
export function factsBeforeSeverity(context: IncidentContext, at: Instant, clock: Clock): Facts {
  // INVARIANT: only facts are selected that do not need a severity.
  const moment = { context, at, clock, inForce: null, ...NO_PROMISES } as unknown as AssessedMoment;
  return factsOf(selectionsOf(context.policy).assessed, moment);
}

/** Facts at `at`, elapsed time counted on `clock`: those that rules read, or all. */
export function factsAt(
  context: IncidentContext,
  at: Instant,
  inForce: SeverityInForce,
  clock: Clock,
  which: 'read' | 'all' = 'read',
): Facts {
  const selection = selectionsOf(context.policy)[which];
  const { severity } = inForce;
  // A promise that is a rule reads neither time nor promises: it is answered on the facts without them.
  let known: Facts | null = null;
  const before = (): Facts => (known ??= factsOf(selection, { context, at, clock, inForce, ...NO_PROMISES }));
  return factsOf(selection, {
    context,
    at,
    clock,
    inForce,
    acknowledgeWithin: secondsOf(severity.acknowledgeWithin, before),
    cadence: cadenceOn(context.incident, severity, before, clock),
  });
}

function factsOf({ groups, alone, conditions }: Selection, moment: AssessedMoment): Facts {
  const facts: Record<string, Json> = {};
  for (const group of groups) facts[group.name] = valuesOf(group.facts, moment);
  for (const { name, value } of alone) facts[name] = value(moment) ?? null;
  const is: Record<string, Json> = {};
  facts['is'] = is;
  for (const condition of conditions) is[condition.name] = condition.rule.holds(facts);
  return facts;
}

const NO_FACTS = Object.freeze({});

function valuesOf(members: readonly Fact[], moment: AssessedMoment): Readonly<Record<string, Json>> {
  if (members.length === 0) return NO_FACTS;
  const group: Record<string, Json> = {};
  for (const { name, value } of members) {
    const now = value(moment);
    if (now !== undefined) group[name] = now;
  }
  return group;
}
