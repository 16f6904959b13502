/** Facts that a rule was found to hold or fail for, as a case one can paste into a policy test. Pure. */
import { canonicalJson } from '#domain/canonical.ts';
import { type Issue, MOST_ASSIGNEES, type Permission } from '#domain/issue.ts';
import type { Detail, Policy } from '#domain/policy.ts';
import type { Facts, Json, JsonMap } from '#domain/rule.ts';
import { DAY, earliestChange, formatDuration, formatInstant, type Instant } from '#domain/time.ts';
import { callable } from '#engine/escalation/reachable-people.ts';
import { factsOnClock, foldIssue, type Snapshot, snapshotAt } from '#engine/index.ts';
import type { CaseDocument, Entry, TestCase } from './document.ts';
import { factAt, numberAt, sinceDetails } from './fact-at.ts';
import { flow } from './print-case.ts';
import { readEvent } from './read.ts';
import { NOTHING, Story } from './story.ts';
import { type Act, actsOf, ageOf, helpersOf, HOLDER, REPORTER, RESPONDER, variantsOf } from './witness-story.ts';

/** A Monday morning: most calendars are open. */
const BASE: Instant = 1_795_428_000;
const MOST_INSTANTS = 200;
/** Runs whenever something is due are shown for no longer than this. */
const LONG = DAY;

/**
 * A case for facts of an incident under this policy, ready to paste under `cases:` (YAML, indented by two), with the people it
 * needs in a comment. It passes as it stands. Facts that no story of this kind reaches are named in comments, with what they
 * are instead: then the case is near the witness, and is not it.
 */
export const witnessCase = (policy: Policy, facts: Facts, name = 'a witness'): string =>
  caseText(name, witnessRun(policy, facts));

/** The story whose facts come nearest to these, as it goes. */
export function witnessRun(policy: Policy, facts: Facts): WitnessRun {
  for (const run of witnessRuns(policy, facts)) return run;
  throw new RangeError('There is a plainest story of any facts.');
}

/** Stories of these facts, as they go: those whose facts come nearest first. */
export function* witnessRuns(policy: Policy, facts: Facts): Generator<WitnessRun> {
  const others: WitnessRun[] = [];
  for (const variant of variantsOf(policy, facts)) {
    const run = simulateActs(policy, facts, actsOf(policy, facts, variant));
    if (run.unlike.length === 0) yield run;
    else others.push(run);
  }
  yield* others.toSorted((one, other) => one.unlike.length - other.unlike.length);
}

/** The people of a witness case, for `people:` of its file. */
export function witnessPeople(policy: Policy, facts: Facts): { readonly [login: string]: Permission } {
  const trusted = factAt(facts, 'incident.trusted') !== false;
  const assignable = [...callable([policy], instantOf(policy, facts)), ...assigneesOf(facts), ...helpersOf(facts)];
  return {
    ...Object.fromEntries(assignable.map((login): [string, Permission] => [login.toLowerCase(), 'write'])),
    [REPORTER]: trusted ? 'triage' : 'none',
    [RESPONDER]: policy.commands.size > 0 ? 'admin' : 'write',
    ...(factAt(facts, 'answered') ? { [HOLDER]: 'write' } : {}),
  };
}

export interface WitnessRun {
  readonly test: TestCase & { readonly end: Instant };
  /** Its story, as it is written. */
  readonly acts: readonly Act[];
  /** At the end, after everything that was due, and what fired then. */
  readonly state: Snapshot;
  readonly fired: readonly string[];
  /** A second before, where something had fired by then: what that was is not what the case is about. */
  readonly before: Snapshot | null;
  /** What had fired by then, from the beginning. */
  readonly firedBefore: readonly string[];
  /** Facts that are not as wanted: path, wanted, found. */
  readonly unlike: readonly (readonly [string, Json, Json | undefined])[];
}

function simulateActs(policy: Policy, facts: Facts, acts: readonly Act[]): WitnessRun {
  const age = ageOf(policy, facts);
  const declared = instantOf(policy, facts) - age;
  const end = declared + age;
  const atEnd = acts.filter(({ at }) => at === age).length;
  const due = age <= LONG && atEnd < 2;
  const times = [...new Set([0, ...acts.map(({ at }) => at), age])].map((at) => declared + at);
  const place = { file: '', line: 1, col: 1, endLine: 1, endCol: 1 };
  const test: TestCase = {
    name: '',
    declared,
    incident: incidentOf(policy, facts),
    people: witnessPeople(policy, facts),
    runs: due ? { kind: 'due' } : { kind: 'at', times },
    story: acts.map((act) => ({ at: declared + act.at, event: readEvent(act), expect: null, place })),
    place,
  };
  const complete = { ...test, end };
  const { story, last, issue } = untilEnd(policy, complete);
  const isBefore = age > 0 && (atEnd === 0 || last !== undefined);
  const firedBefore = isBefore ? story.since.fired : [];
  const before = firedBefore.length > 0 ? snapshotAt(policy, story.issue, end - 1) : null;
  if (before !== null) story.since = NOTHING;
  // The facts that a run at the end decides on: after what people do then, before what it does itself.
  const seen = factsOnClock(foldIssue(policy, issue), end, null) ?? {};
  if (last?.event) story.applyEventAndRun(last, last.event);
  story.runUpTo(end);
  return {
    test: complete,
    acts,
    state: snapshotAt(policy, story.issue, end),
    fired: story.since.fired,
    before,
    firedBefore,
    unlike: unlikeOf(facts, seen),
  };
}

/**
 * The case up to what a run at its end decides on: after what people do then, before what it does itself. `last` is what somebody does at
 * the end, where a run follows at once: `issue` has it, the story not yet.
 */
export function untilEnd(
  policy: Policy,
  test: WitnessRun['test'],
): { readonly story: Story; readonly last: Entry | undefined; readonly issue: Issue } {
  const story = new Story(policy, test);
  const last = test.runs.kind === 'due' ? test.story.find(({ at }) => at === test.end) : undefined;
  for (const entry of test.story) if (entry.event && entry !== last) story.applyEventAndRun(entry, entry.event);
  story.runUpTo(test.end - 1);
  return { story, last, issue: last?.event ? story.after(last.event, test.end) : story.issue };
}

function unlikeOf(wanted: Facts, found: Facts): WitnessRun['unlike'] {
  return Object.entries(wanted)
    .flatMap(([group, value]) =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.keys(value).map((key) => `${group}.${key}`)
        : [group],
    )
    .map((path) => [path, factAt(wanted, path) ?? null, factAt(found, path)] as const)
    .filter(([, one, other]) => !alike(one, other));
}

/** Minutes are whole seconds, which are not exact in minutes. */
function alike(one: Json, other: Json | undefined): boolean {
  if (typeof one === 'number' && typeof other === 'number') return Math.abs(one - other) < 1e-6;
  return other !== undefined && canonicalJson(one) === canonicalJson(other);
}

function incidentOf(policy: Policy, facts: Facts): NonNullable<CaseDocument['incident']> {
  const text = (path: string, otherwise: string): string => {
    const value = factAt(facts, path);
    return typeof value === 'string' && value !== '' ? value : otherwise;
  };
  const wanted = factAt(facts, 'incident.labels');
  const labels = Array.isArray(wanted) ? (wanted as readonly string[]) : [];
  const isLabelled = labels.some((label) => policy.incident.labels.includes(label));
  const people = assigneesOf(facts);
  const type = factAt(facts, 'incident.type');
  return {
    title: text('incident.title', 'An incident'),
    author: text('incident.author', REPORTER),
    ...(typeof type === 'string' ? { type } : {}),
    labels: [...(isLabelled ? [] : policy.incident.labels.slice(0, 1)), ...labels],
    ...(people.length > 0 ? { assignees: people } : {}),
    details: detailsOf(policy, facts),
  };
}

/** Who is assigned from the beginning. */
function assigneesOf(facts: Facts): readonly string[] {
  const assignees = factAt(facts, 'incident.assignees');
  if (Array.isArray(assignees)) return assignees as readonly string[];
  // Only who comes after somebody else is a reassignment.
  const count = Math.max(numberAt(facts, 'count.assignees'), Math.min(1, numberAt(facts, 'count.reassignments')));
  return Array.from({ length: Math.min(count, MOST_ASSIGNEES) }, (_, index) => `early-${index + 1}`);
}

function detailsOf(policy: Policy, facts: Facts): JsonMap {
  const reported = sinceDetails(facts).map(([name, minutes]) => [
    name,
    formatInstant(instantOf(policy, facts) - Math.round(minutes * 60)),
  ]);
  const details = {
    ...(facts['details'] as JsonMap | undefined),
    ...Object.fromEntries(reported),
  } as {
    readonly [name: string]: Json;
  };
  const missing = factAt(facts, 'count.missing-details');
  if (typeof missing !== 'number') return details;
  const open = policy.incident.details.filter(({ name, required }) => required && details[name] === undefined);
  return { ...Object.fromEntries(open.slice(missing).map((detail) => [detail.name, anyAnswer(detail)])), ...details };
}

function anyAnswer({ type, values }: Detail): Json {
  const word = values?.at(-1) ?? 'something';
  if (type === 'number') return 0;
  if (type === 'boolean') return false;
  if (type === 'time') return formatInstant(BASE);
  return type === 'list' ? [word] : word;
}

/** The instant at which the facts are to hold: when its calendars are open and its schedules have the people of the facts. */
function instantOf(policy: Policy, facts: Facts): Instant {
  const from = Math.max(BASE, policy.effectiveFrom ?? 0) + ageOf(policy, facts);
  const names = (group: string): readonly string[] => Object.keys(facts[group] ?? {});
  const calendars = names('calendar').flatMap((name) => policy.calendars.get(name) ?? []);
  const schedules = names('oncall').flatMap((name) => policy.schedules.get(name) ?? []);
  const fits = (at: Instant): boolean =>
    calendars.every((one) => one.open(at) === factAt(facts, `calendar.${one.name}`)) &&
    schedules.every((one) => alike(factAt(facts, `oncall.${one.name}`) ?? [], one.onCall(at)));
  let at: Instant | null = from;
  for (let step = 0; at !== null && step < MOST_INSTANTS; step += 1) {
    if (fits(at)) return at;
    const now: Instant = at;
    at = earliestChange([...calendars, ...schedules], now);
  }
  return from;
}

export function caseText(name: string, { test, acts, state, fired, before, unlike }: WitnessRun): string {
  const age = test.end - test.declared;
  const { severity, level, status } = state;
  const expect = { severity, level, ...(status === null ? {} : { status }), ...(severity === null ? {} : { fired }) };
  const lineOf = (act: Act): string => `    - ${flow({ ...act, at: formatDuration(act.at) })}`;
  const early = acts.filter(({ at }) => at < age);
  const lines = [
    `- name: ${flow(name)}`,
    `  # people: ${flow(test.people)}`,
    ...unlike.map(([path, wanted, found]) => `  # ${path} is ${flow(found ?? null)} here, not ${flow(wanted)}.`),
    `  declared: ${formatInstant(test.declared)}`,
    `  incident: ${flow(test.incident)}`,
    ...(test.runs.kind === 'at'
      ? [`  runs: ${flow(test.runs.times.map((at) => formatDuration(at - test.declared)))}`]
      : []),
    '  story:',
    ...early.map(lineOf),
    ...(before === null
      ? []
      : [
          `    - ${flow({ at: formatDuration(age - 1), expect: { severity: before.severity, status: before.status } })}`,
        ]),
    ...acts.slice(early.length).map(lineOf),
    `    - ${flow({ at: formatDuration(age), expect })}`,
  ];
  return `${lines.map((line) => `  ${line}`).join('\n')}\n`;
}
