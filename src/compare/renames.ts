/** What has another name in the policy after and is otherwise the same: nothing else of it differs, so nothing else is told of it. Pure. */
import { canonicalJson } from '#domain/canonical.ts';
import type { Rename } from '#domain/results/policy-diff.ts';
import { mapEach, type Policy, rulesOfRole } from '#domain/policy.ts';
import { entryOf, type Json, withOperands } from '#domain/rule.ts';
import type { Clock, Instant } from '#domain/time.ts';
import { withRules, withTexts } from './rewrite.ts';
import { type Answer, instantsIn, joinSpans, ofCalendar, ofSchedule, timesToCompare, YEAR } from './spans.ts';

type NameOf = (name: string) => string;

/** What a policy has several of, each with a name. */
interface NamedKind {
  readonly section: Rename['section'];
  readonly names: (policy: Policy) => readonly string[];
  /** The same exactly where nothing but the name differs; null for one whose name more hangs on. */
  readonly body: (policy: Policy, name: string, at: Instant) => unknown;
  readonly withNames: (policy: Policy, nameOf: NameOf) => Policy;
}

/** What others read comes first: they are compared with its new names. */
const KINDS: readonly NamedKind[] = [
  {
    section: 'schedules',
    names: ({ schedules }) => [...schedules.keys()],
    body: ({ schedules }, name, at) => answersOf(ofSchedule(schedules.get(name)), schedules.get(name), at),
    withNames: (policy, nameOf) => ({
      ...withFacts(policy, ['oncall.'], nameOf),
      schedules: withKeys(policy.schedules, nameOf, (schedule, name) => ({ ...schedule, name })),
    }),
  },
  {
    section: 'calendars',
    names: ({ calendars }) => [...calendars.keys()],
    body: ({ calendars }, name, at) => answersOf(ofCalendar(calendars.get(name)), calendars.get(name), at),
    withNames: (policy, nameOf) => withCalendarNames(policy, nameOf),
  },
  {
    section: 'tables',
    names: ({ tables }) => [...tables.keys()],
    body: ({ tables }, name) => tables.get(name),
    withNames: (policy, nameOf) => ({
      ...withRules(policy, (source) => renameIn(source, { tableOf: nameOf })),
      tables: withKeys(policy.tables, nameOf),
    }),
  },
  {
    section: 'incident.details',
    names: ({ incident }) => incident.details.map(({ name }) => name),
    body: ({ incident }, name) => ({ ...incident.details.find((one) => one.name === name), name: '' }),
    withNames: (policy, nameOf) => {
      const { incident, ...rest } = withFacts(policy, ['details.', 'elapsed.since-detail.'], nameOf);
      const details = incident.details.map((detail) => ({ ...detail, name: nameOf(detail.name) }));
      return { ...rest, incident: { ...incident, details, headline: incident.headline.map(nameOf) } };
    },
  },
  {
    section: 'conditions',
    names: ({ conditions }) => conditions.map(({ name }) => name),
    body: ({ conditions }, name) => conditions.find((one) => one.name === name)?.rule.source,
    withNames: (policy, nameOf) => {
      const { conditions, ...rest } = withFacts(policy, ['is.'], nameOf);
      return { ...rest, conditions: conditions.map((one) => ({ ...one, name: nameOf(one.name) })) };
    },
  },
  {
    section: 'reach',
    names: ({ reach }) => [...reach.keys()],
    body: ({ reach }, name) => reach.get(name),
    withNames: (policy, nameOf) => ({
      ...policy,
      reach: withKeys(policy.reach, nameOf),
      severities: mapEach(policy.severities, (one) => ({ ...one, reach: one.reach && nameOf(one.reach) })),
    }),
  },
  {
    section: 'severities',
    names: ({ severities }) => severities.map(({ id }) => id),
    body: ({ severities }, id) => {
      const severity = severities.find((one) => one.id === id);
      return [severity?.rank, severity?.when?.source];
    },
    withNames: (policy, nameOf) => withSeverityNames(policy, nameOf),
  },
  {
    section: 'roles',
    names: ({ roles }) => [...roles.keys()],
    body: ({ roles, reads }, id) => {
      const role = roles.get(id);
      const isRead = [`holders.${id}`, `answered.${id}`].some((fact) => reads.has(fact));
      return role === undefined || isRead ? null : rulesOfRole(role).map(({ source }) => source);
    },
    withNames: (policy, nameOf) => withRoleNames(policy, nameOf),
  },
  {
    section: 'levels',
    names: ({ levels }) => levels.map(({ name }) => name),
    body: ({ levels }, name) => ({ ...levels.find((one) => one.name === name), name: '' }),
    withNames: (policy, nameOf) => ({
      ...policy,
      levels: policy.levels.map((level) => ({ ...level, name: nameOf(level.name) })),
    }),
  },
];

/** The policy before as it would be with the names that the one after has, and which those are. */
export function withNamesOf(
  after: Policy,
  before: Policy,
  at: Instant,
): { readonly policy: Policy; readonly renames: readonly Rename[] } {
  let policy = before;
  const renames: Rename[] = [];
  for (const kind of KINDS) {
    const found = renamesOf(kind, policy, after, at);
    if (found.length === 0) continue;
    renames.push(...found);
    const names = new Map(found.map(({ was, is }) => [was, is]));
    policy = kind.withNames(policy, (name) => names.get(name) ?? name);
  }
  return { policy, renames };
}

/** What only one of the policies has, in pairs: those of which no other could be meant. */
function renamesOf(kind: NamedKind, before: Policy, after: Policy, at: Instant): readonly Rename[] {
  const onlyIn = (policy: Policy, other: Policy): readonly { readonly name: string; readonly body: string }[] => {
    const names = new Set(kind.names(other));
    return kind
      .names(policy)
      .filter((name) => !names.has(name))
      .map((name) => ({ name, body: canonicalJson(kind.body(policy, name, at)) }));
  };
  const fresh = onlyIn(after, before);
  const gone = fresh.length === 0 ? [] : onlyIn(before, after);
  return gone.flatMap(({ name, body }): readonly Rename[] => {
    const isSame = (one: { readonly body: string }): boolean => one.body === body && body !== 'null';
    const [now, ...others] = fresh.filter(isSame);
    const isPlain = others.length === 0 && gone.filter(isSame).length === 1;
    return now === undefined || !isPlain ? [] : [{ section: kind.section, was: name, is: now.name }];
  });
}

/** What it answers in all of the time in which that may be noticed. */
function answersOf(answer: Answer, timetable: Parameters<typeof timesToCompare>[0][number] | undefined, at: Instant) {
  if (timetable === undefined) return null;
  const spans = joinSpans([{ from: at - YEAR, to: at }, ...timesToCompare([timetable], at)]);
  return [timetable.timezone, ...instantsIn(answer, spans).map((instant) => [instant, answer.at(instant)])];
}

/** The values may have their name in them as well. */
const withKeys = <Value>(
  map: ReadonlyMap<string, Value>,
  nameOf: NameOf,
  withName = (value: Value, _name: string): Value => value,
): ReadonlyMap<string, Value> =>
  new Map([...map].map(([name, value]) => [nameOf(name), withName(value, nameOf(name))]));

/** Facts whose paths begin with one of these end with a name. */
function withFacts(policy: Policy, groups: readonly string[], nameOf: NameOf): Policy {
  const factOf = (path: string): string => {
    const group = groups.find((one) => path.startsWith(one));
    return group === undefined ? path : `${group}${nameOf(path.slice(group.length))}`;
  };
  const reads = new Set([...policy.reads].map(factOf));
  return { ...withRules(policy, (source) => renameIn(source, { factOf })), reads };
}

function renameIn(rule: Json, names: { readonly factOf?: NameOf; readonly tableOf?: NameOf }): Json {
  if (Array.isArray(rule)) return (rule as readonly Json[]).map((one) => renameIn(one, names));
  const entry = entryOf(rule);
  if (entry === null) return rule;
  const nameOf = { var: names.factOf, lookup: names.tableOf }[entry.operator];
  return withOperands(entry, (one, index) =>
    index === 0 && nameOf !== undefined && typeof one === 'string' ? nameOf(one) : renameIn(one, names),
  );
}

function withCalendarNames(policy: Policy, nameOf: NameOf): Policy {
  const clockOf = (clock: Clock): Clock => ({ ...clock, name: nameOf(clock.name) });
  const { review, ...rest } = withFacts(policy, ['calendar.'], nameOf);
  return {
    ...rest,
    calendars: withKeys(policy.calendars, nameOf, (one, name) => ({ ...one, name, clock: clockOf(one.clock) })),
    severities: mapEach(rest.severities, (one) => ({ ...one, clock: clockOf(one.clock) })),
    triggers: rest.triggers.map((one) => ({ ...one, clock: one.clock && clockOf(one.clock) })),
    review: review && { ...review, clock: review.clock && clockOf(review.clock) },
  };
}

function withSeverityNames(policy: Policy, nameOf: NameOf): Policy {
  const { review, ...rest } = withRules(policy, (source) =>
    withTexts(source, ({ fact, text }) => (fact === 'severity.id' ? nameOf(text) : text)),
  );
  return {
    ...rest,
    severities: mapEach(rest.severities, (one) => ({ ...one, id: nameOf(one.id) })),
    triggers: rest.triggers.map((trigger) => {
      const { raiseSeverity } = trigger.do;
      return { ...trigger, do: { ...trigger.do, raiseSeverity: raiseSeverity && nameOf(raiseSeverity) } };
    }),
    review: review && { ...review, severities: review.severities.map(nameOf) },
  };
}

const withRoleNames = (policy: Policy, nameOf: NameOf): Policy => ({
  ...policy,
  roles: new Map([...policy.roles.values()].map((role) => [nameOf(role.id), { ...role, id: nameOf(role.id) }])),
  levels: policy.levels.map((level) => ({ ...level, roles: level.roles.map(nameOf) })),
  triggers: policy.triggers.map((trigger) => ({
    ...trigger,
    do: { ...trigger.do, assign: trigger.do.assign.map(nameOf), mention: trigger.do.mention.map(nameOf) },
  })),
  commands: new Map(
    [...policy.commands].map(([command, authority]) => [command, { ...authority, roles: authority.roles.map(nameOf) }]),
  ),
});
