/** Whom each role would call, before and after, for every kind of incident by which it chooses. Pure. */
import { findFacts } from '#analysis/index.ts';
import { canonicalJson } from '#domain/canonical.ts';
import { type RosterDiff, type RosterSpan, SOME_INCIDENTS } from '#domain/results/policy-diff.ts';
import type { Calendar, Policy, Role, Schedule } from '#domain/policy.ts';
import { type Facts, type Json, flattenPeople } from '#domain/rule.ts';
import type { Span } from '#domain/time.ts';
import { groupBy } from '#domain/sentence.ts';
import { compileRule } from '#logic/index.ts';
import { givesFacts, leavesOf, sayLeaf } from './leaves.ts';
import { readsOf, resolve, withoutTables } from './resolve.ts';
import { type Answer, differing, joinSpans, NOTHING, onlyIn, timesToCompare } from './spans.ts';
import { domainIn, type Situation, situationsFor, type World, worldOf } from './world.ts';

const MOST_QUESTIONS = 6;

/** The question which severity it is. */
const SEVERITY = 'severity';

/** By the path of a fact, spans after the others in which it is known to differ. */
export type Later = ReadonlyMap<string, readonly Span[]>;

export function diffRoles(before: Policy | null, after: Policy, soon: Span, later: Later): readonly RosterDiff[] {
  const world = worldOf(before ?? after, after);
  const ids = [...new Set([...after.roles.keys(), ...(before?.roles.keys() ?? [])])];
  return ids.flatMap((id) => diffRole(id, before, world, [soon, later]));
}

/** Incidents of one kind: how the questions of a role are answered for them. */
interface Kind {
  readonly answers: ReadonlyMap<string, string>;
  readonly spans: readonly RosterSpan[];
  readonly leaves: readonly string[];
}

function diffRole(
  id: string,
  before: Policy | null,
  world: World,
  [soon, later]: readonly [Span, Later],
): readonly RosterDiff[] {
  const { after } = world;
  const [old, now] = [before?.roles.get(id), after.roles.get(id)];
  const sources = [old?.who, old?.otherwise, now?.who, now?.otherwise].map((rule) => rule?.source ?? null);
  const reads = new Set(sources.flatMap((source) => [...readsOf(source, before), ...readsOf(source, after)]));
  const timetables = timetablesIn(reads, [before, after]);
  const head = { kind: 'role', name: id, timezone: zoneOf(timetables) } as const;
  const unknown = (why: string): readonly RosterDiff[] => [
    { ...head, condition: null, spans: [], rest: null, unknown: why },
  ];
  const isKnown = (path: string): boolean => isOfTime(path) || path.startsWith('severity.');
  const alike = canonicalJson(sources.slice(0, 2)) === canonicalJson(sources.slice(2));
  if (!alike && sources.some((source) => givesFacts(source, isKnown)))
    return unknown('It names people by what the incident says.');

  // Two schedules may differ at the same time.
  const looks = joinSpans([soon, ...[...reads].flatMap((path) => later.get(path) ?? [])]);
  const times = timesToCompare(timetables, soon.from);
  const kinds: Kind[] = [];
  for (const situation of situationsFor(reads, world)) {
    const rules = [resolveRole(old, before, situation.before), resolveRole(now, after, situation.after)] as const;
    const found = kindsIn(situation, rules, { looks, times }, world);
    if (typeof found === 'string') return unknown(found);
    kinds.push(...found);
  }
  return groupKinds(kinds).map(({ spans, leaves, condition }) => ({
    ...head,
    condition,
    spans,
    leaves,
    rest: null,
    unknown: null,
  }));
}

/** The schedules and calendars that a role reads. */
const timetablesIn = (
  reads: ReadonlySet<string>,
  policies: readonly (Policy | null)[],
): readonly (Schedule | Calendar)[] =>
  policies.flatMap((policy) => [
    ...[...(policy?.schedules.values() ?? [])].filter(({ name }) => reads.has(`oncall.${name}`)),
    ...[...(policy?.calendars.values() ?? [])].filter(({ name }) => reads.has(`calendar.${name}`)),
  ]);

/** That of these, where they have one. */
function zoneOf(timetables: readonly (Schedule | Calendar)[]): string {
  const [zone = 'UTC', ...others] = new Set(timetables.map(({ timezone }) => timezone));
  return others.length === 0 ? zone : 'UTC';
}

interface RoleTimes {
  /** When it is compared. */
  readonly looks: readonly Span[];
  /** When what is written may show. */
  readonly times: readonly Span[];
}

/** The kinds of incidents between which a role chooses in one situation; in words why they are not known. */
function kindsIn(
  situation: Situation,
  rules: readonly [before: ResolvedRole | null, after: ResolvedRole | null],
  { looks, times }: RoleTimes,
  world: World,
): readonly Kind[] | string {
  const leaves = rules.flatMap((rule) => leavesOf([rule?.who ?? null, rule?.otherwise ?? null]));
  const free = uniqueRules(leaves).filter((leaf) => ![...readsOf(leaf, null)].some(isOfTime));
  if (free.length > MOST_QUESTIONS) return `It asks ${free.length} questions of an incident, too many to try.`;
  const ways = waysToAnswer(free, world, situation);
  if (ways === null) return 'It could not be told between which incidents it chooses.';
  const severity = situation.after.severity?.id;
  return ways.map(({ facts, answers }): Kind => {
    const [was, is] = [answerOf(rules[0], facts), answerOf(rules[1], facts)];
    const spans = looks.flatMap(({ from, to }) => differing(was, is, from, to));
    return {
      spans,
      leaves: spans.length === 0 || rules.includes(null) ? [] : onlyIn(was, is, times),
      answers: severity === undefined ? answers : new Map([[SEVERITY, `severity.id is ${severity}`], ...answers]),
    };
  });
}

interface ResolvedRole {
  readonly policy: Policy;
  readonly who: Json;
  readonly otherwise: Json;
}

function resolveRole(
  role: Role | undefined,
  policy: Policy | null,
  assumption: Situation['after'],
): ResolvedRole | null {
  if (role === undefined || policy === null) return null;
  const ruleOf = (source: Json): Json => withoutTables(resolve(source, policy, assumption));
  return { policy, who: ruleOf(role.who.source), otherwise: ruleOf(role.otherwise?.source ?? null) };
}

const isOfTime = (path: string): boolean => path.startsWith('oncall.') || path.startsWith('calendar.');

const uniqueRules = (rules: readonly Json[]): readonly Json[] => [
  ...new Map(rules.map((rule) => [canonicalJson(rule), rule])).values(),
];

/** Facts for every way in which these questions can be answered together; null when that is not known. */
function waysToAnswer(
  leaves: readonly Json[],
  world: World,
  situation: Situation,
): readonly { readonly facts: Facts; readonly answers: ReadonlyMap<string, string> }[] | null {
  const domain = domainIn(world, situation);
  const ways = leaves.reduce<readonly (readonly boolean[])[]>(
    (all) =>
      all.flatMap((some) => [
        [...some, true],
        [...some, false],
      ]),
    [[]],
  );
  const found: { readonly facts: Facts; readonly answers: ReadonlyMap<string, string> }[] = [];
  for (const answers of ways) {
    const verdict = findFacts(
      { holds: leaves.filter((_, index) => answers[index]), fails: leaves.filter((_, index) => !answers[index]) },
      domain,
    );
    if (verdict.kind === 'unknown') return null;
    if (verdict.kind === 'proved') continue;
    const phrases = leaves.map((leaf, index): readonly [string, string] => [
      canonicalJson(leaf),
      sayLeaf(leaf, answers[index] ?? false),
    ]);
    found.push({ facts: verdict.facts, answers: new Map(phrases) });
  }
  return found;
}

function answerOf(role: ResolvedRole | null, facts: Facts): Answer {
  if (role === null) return NOTHING;
  const { policy, who, otherwise } = role;
  const reads = [...readsOf(who, null), ...readsOf(otherwise, null)].filter(isOfTime);
  const rules = [who, otherwise].map((rule) => compileRule(rule, null));
  const schedules = [...policy.schedules.values()].filter(({ name }) => reads.includes(`oncall.${name}`));
  const calendars = [...policy.calendars.values()].filter(({ name }) => reads.includes(`calendar.${name}`));
  return {
    at: (at) => {
      const now: Facts = {
        ...facts,
        oncall: Object.fromEntries(schedules.map((schedule) => [schedule.name, schedule.onCall(at)])),
        calendar: Object.fromEntries(calendars.map((calendar) => [calendar.name, calendar.open(at)])),
      };
      const people = rules.map((rule) => flattenPeople(rule.evaluate(now))).find((found) => found.length > 0);
      return people ?? [];
    },
    nextChange: (at) => {
      const changes = [...schedules, ...calendars].map((one) => one.nextChange(at)).filter((change) => change !== null);
      return changes.length === 0 ? null : Math.min(...changes);
    },
  };
}

/** Kinds of incidents for which the same differs, as one, named by what they all have in common. */
function groupKinds(
  kinds: readonly Kind[],
): readonly (Pick<Kind, 'spans' | 'leaves'> & { readonly condition: string | null })[] {
  const groups = groupBy(kinds, ({ spans, leaves }) => canonicalJson([spans, leaves]));
  return [...groups.values()].flatMap((group) => {
    const [{ spans, leaves }] = group;
    if (spans.length === 0) return [];
    return [
      { spans, leaves, condition: group.length === kinds.length ? null : conditionOf(group, kinds) || SOME_INCIDENTS },
    ];
  });
}

/** What these have in common, and of several severities which, where that says just which of all are meant. */
function conditionOf(group: readonly Kind[], all: readonly Kind[]): string {
  const common = [...(group[0]?.answers ?? [])].filter(([leaf, answer]) =>
    group.every((kind) => kind.answers.get(leaf) === answer),
  );
  const severities = new Set(group.map(({ answers }) => answers.get(SEVERITY)));
  const isMeant = ({ answers }: Kind): boolean =>
    severities.has(answers.get(SEVERITY)) && common.every(([leaf, answer]) => answers.get(leaf) === answer);
  const which =
    severities.size > 1 && all.filter(isMeant).length === group.length ? [[...severities].join(' or ')] : [];
  return [...which, ...common.map(([, answer]) => answer)].join(', ');
}
