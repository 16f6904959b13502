/** The facts of one incident at one instant, as the rules read them. Absent facts are left out. Pure. */
import { FACT_TABLE, GROUPS } from '#domain/facts.ts';
import type { Incident } from '#domain/incident.ts';
import type { Facts, Json } from '#domain/rule.ts';
import type { Clock, Instant } from '#domain/time.ts';
import { type IncidentContext, secondsOf, type SeverityInForce, updateEvery } from './context.ts';
import { type Assessed, NAMED, STARTS, VALUES } from './values.ts';

type Value = (moment: Assessed) => Json | undefined;

interface Group {
  readonly name: string;
  readonly facts: readonly { readonly name: string; readonly value: Value }[];
}

/** Facts of a group after each other, so that each group is built once. */
const groupsOf = (wanted: (afterSeverity: boolean) => boolean): readonly Group[] =>
  Object.keys(GROUPS).flatMap((name) => {
    const facts = Object.entries(READ).flatMap(([path, value]) => {
      const [group, fact] = path.split('.');
      return group === name && fact !== undefined && wanted(FACT_TABLE[path]?.afterSeverity === true)
        ? [{ name: fact, value }]
        : [];
    });
    return facts.length === 0 ? [] : [{ name, facts }];
  });

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
const WITHOUT_SEVERITY = groupsOf((afterSeverity) => !afterSeverity);
const ALL = groupsOf(() => true);

/** Facts at `at`, elapsed time counted on `clock`; without a severity while it is the severity itself that is being assessed. */
export function factsAt(context: IncidentContext, at: Instant, inForce: SeverityInForce | null, clock: Clock): Facts {
  const none = { acknowledgeWithin: null, updateEvery: null };
  if (inForce === null) return factsWith(context, at, inForce, clock, none);
  const { severity } = inForce;
  // A promise that is a rule reads neither time nor promises: it is answered on the facts without them.
  let known: Facts | null = null;
  const before = (): Facts => (known ??= factsWith(context, at, inForce, clock, none));
  return factsWith(context, at, inForce, clock, {
    acknowledgeWithin: secondsOf(severity.acknowledgeWithin, before),
    updateEvery: updateEvery(context.incident, severity, before, clock),
  });
}

function factsWith(
  context: IncidentContext,
  at: Instant,
  inForce: SeverityInForce | null,
  clock: Clock,
  promises: Pick<Assessed, 'acknowledgeWithin' | 'updateEvery'>,
): Facts {
  // INVARIANT: without a severity only facts are read that do not need one.
  const moment = { context, at, clock, inForce, ...promises } as Assessed;
  const facts: Record<string, Json> = {};
  for (const { name, facts: members } of inForce === null ? WITHOUT_SEVERITY : ALL) {
    const group: Record<string, Json> = {};
    for (const { name: fact, value } of members) {
      const now = value(moment);
      if (now !== undefined) group[fact] = now;
    }
    facts[name] = group;
  }
  facts['level'] = VALUES.level(moment);
  for (const [name, read] of Object.entries(NAMED)) facts[name] = read(moment);
  const is: Record<string, Json> = {};
  facts['is'] = is;
  for (const condition of context.policy.conditions) is[condition.name] = condition.rule.holds(facts);
  return facts;
}
