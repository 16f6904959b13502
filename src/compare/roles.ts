/** Whom each role would call, before and after, for every kind of incident by which it chooses. Pure. */
import { findFacts } from '#analysis/index.ts';
import { canonicalJson } from '#domain/canonical.ts';
import { type RosterDiff, type RosterSpan, SOME_INCIDENTS } from '#domain/results/policy-diff.ts';
import { type Calendar, type Policy, type Role, rolesById, type Schedule } from '#domain/policy.ts';
import { type Facts, type Json, flattenPeople } from '#domain/rule.ts';
import { earliestChange, type Instant, type Span } from '#domain/time.ts';
import { groupBy } from '#domain/sentence.ts';
import { compileRule } from '#logic/index.ts';
import { givesFacts, leavesOf, sayLeaf } from './leaves.ts';
import { readsOf, resolve, withoutTables } from './resolve.ts';
import { type Answer, differing, joinSpans, NOTHING, onlyIn, spansToTell, timesToCompare } from './spans.ts';
import { domainIn, type Situation, situationsFor, type World, worldOf } from './world.ts';

const MOST_QUESTIONS = 6;

/** The question which severity it is. */
const SEVERITY = 'severity';

/** By the path of a fact, spans after the others in which it is known to differ. */
export type Later = ReadonlyMap<string, readonly Span[]>;

export function diffRoles(before: Policy | null, after: Policy, soon: Span, later: Later): readonly RosterDiff[] {
  const world = worldOf(before ?? after, after);
  const ids = [...new Set([...after.roles.keys(), ...(before?.roles.keys() ?? [])])];
  return ids.flatMap((id) =>
    diffCalled(id, [rolesIn(before, [id]), rolesIn(after, [id])], before, world, [soon, later]),
  );
}

/** Everybody whom the levels call, as if it were one role. */
export function diffLevels(before: Policy, after: Policy, soon: Span, later: Later): readonly RosterDiff[] {
  const [old, now] = [before, after].map((policy) =>
    rolesIn(
      policy,
      policy.levels.flatMap(({ roles }) => roles),
    ),
  );
  return diffCalled('all levels', [old ?? [], now ?? []], before, worldOf(before, after), [soon, later]);
}

const rolesIn = (policy: Policy | null, ids: readonly string[]): readonly Role[] =>
  policy === null ? [] : rolesById(policy, [...new Set(ids)]);

/** Incidents of one kind: how the questions of a role are answered for them. */
interface Kind {
  readonly answers: ReadonlyMap<string, string>;
  readonly spans: readonly RosterSpan[];
  readonly leaves: readonly string[];
}

/** Whom these roles call together. */
function diffCalled(
  name: string,
  roles: readonly [before: readonly Role[], after: readonly Role[]],
  before: Policy | null,
  world: World,
  [soon, later]: readonly [Span, Later],
): readonly RosterDiff[] {
  const { after } = world;
  const [old, now] = [rulesOfRoles(roles[0]), rulesOfRoles(roles[1])];
  const sources = [...old, ...now];
  const reads = new Set(sources.flatMap((source) => [...readsOf(source, before), ...readsOf(source, after)]));
  const timetables = timetablesIn(reads, [before, after]);
  const head = { kind: 'role', name, timezone: zoneOf(timetables) } as const;
  const unknown = (why: string): readonly RosterDiff[] => [
    { ...head, condition: null, spans: [], rest: null, unknown: why },
  ];
  const isKnown = (path: string): boolean => isOfTime(path) || path.startsWith('severity.');
  const alike = canonicalJson(old) === canonicalJson(now);
  if (!alike && sources.some((source) => givesFacts(source, isKnown)))
    return unknown('It names people by what the incident says.');

  const times = timesToCompare(timetables, soon.from);
  // Two schedules may differ at the same time; the same rules differ only where these do.
  const looks = alike ? joinSpans([soon, ...[...reads].flatMap((path) => later.get(path) ?? [])]) : times;
  const kinds: Kind[] = [];
  for (const situation of situationsFor(reads, world)) {
    const resolved = [
      resolveRoles(roles[0], before, situation.before),
      resolveRoles(roles[1], after, situation.after),
    ] as const;
    const found = kindsIn(situation, resolved, { looks, times, to: soon.to }, world);
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
  /** The end of the weeks of which all is told. */
  readonly to: Instant;
}

/** The kinds of incidents between which a role chooses in one situation; in words why they are not known. */
function kindsIn(
  situation: Situation,
  roles: readonly [before: readonly ResolvedRole[], after: readonly ResolvedRole[]],
  { looks, times, to }: RoleTimes,
  world: World,
): readonly Kind[] | string {
  const leaves = roles.flat().flatMap(({ who, otherwise }) => leavesOf([who, otherwise]));
  const free = uniqueRules(leaves).filter((leaf) => ![...readsOf(leaf, null)].some(isOfTime));
  if (free.length > MOST_QUESTIONS) return `It asks ${free.length} questions of an incident, too many to try.`;
  const ways = waysToAnswer(free, world, situation);
  if (ways === null) return 'It could not be told between which incidents it chooses.';
  const severity = situation.after.severity?.id;
  return ways.map(({ facts, answers }): Kind => {
    const [was, is] = [answerOf(roles[0], facts), answerOf(roles[1], facts)];
    const all = looks.flatMap((look) => differing(was, is, look.from, look.to));
    const spans = spansToTell(all, to, 'role');
    return {
      spans,
      leaves: spans.length === 0 || roles.some((side) => side.length === 0) ? [] : onlyIn(was, is, times),
      answers: severity === undefined ? answers : new Map([[SEVERITY, `severity.id is ${severity}`], ...answers]),
    };
  });
}

interface ResolvedRole {
  readonly policy: Policy;
  readonly who: Json;
  readonly otherwise: Json;
}

const rulesOfRoles = (roles: readonly Role[]): readonly Json[] =>
  roles.flatMap((role) => [role.who.source, role.otherwise?.source ?? null]);

function resolveRoles(
  roles: readonly Role[],
  policy: Policy | null,
  assumption: Situation['after'],
): readonly ResolvedRole[] {
  if (policy === null) return [];
  const ruleOf = (source: Json): Json => withoutTables(resolve(source, policy, assumption));
  return roles.map(({ who, otherwise }) => ({
    policy,
    who: ruleOf(who.source),
    otherwise: ruleOf(otherwise?.source ?? null),
  }));
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

function answerOf(roles: readonly ResolvedRole[], facts: Facts): Answer {
  const answers = roles.map((role) => answerOfRole(role, facts));
  if (answers.length === 0) return NOTHING;
  return {
    at: (at) => [...new Set(answers.flatMap((answer) => answer.at(at)))],
    nextChange: (at) => earliestChange(answers, at),
  };
}

function answerOfRole({ policy, who, otherwise }: ResolvedRole, facts: Facts) {
  const reads = [...readsOf(who, null), ...readsOf(otherwise, null)].filter(isOfTime);
  const rules = [who, otherwise].map((rule) => compileRule(rule, null));
  const schedules = [...policy.schedules.values()].filter(({ name }) => reads.includes(`oncall.${name}`));
  const calendars = [...policy.calendars.values()].filter(({ name }) => reads.includes(`calendar.${name}`));
  return {
    at: (at: Instant): readonly string[] => {
      const now: Facts = {
        ...facts,
        oncall: Object.fromEntries(schedules.map((schedule) => [schedule.name, schedule.onCall(at)])),
        calendar: Object.fromEntries(calendars.map((calendar) => [calendar.name, calendar.open(at)])),
      };
      const people = rules.map((rule) => flattenPeople(rule.evaluate(now))).find((found) => found.length > 0);
      return people ?? [];
    },
    nextChange: (at: Instant): Instant | null => earliestChange([...schedules, ...calendars], at),
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
