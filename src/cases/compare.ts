/** Holds an `expect` against what is so. Pure. */
import type { Decision } from '#domain/decision.ts';
import type { Issue } from '#domain/issue.ts';
import type { Policy } from '#domain/policy.ts';
import type { Json, Rule } from '#domain/rule.ts';
import { type Clock, formatDuration, formatInstant, type Instant } from '#domain/time.ts';
import { factsOnClock, type Snapshot } from '#engine/index.ts';
import { readMoment, type Entry, type ExpectDocument, type TestCase } from './document.ts';
import type { DecidingRule, Failure } from '#domain/results/case-result.ts';
import type { Found, Since } from './story.ts';
import { asList, asMap } from '#policy/pointer.ts';

interface Compared {
  readonly policy: Policy;
  readonly test: TestCase;
  readonly entry: Entry;
  readonly issue: Issue;
  readonly state: Snapshot;
  readonly since: Since;
  /** The last run's decision, which names the rules that decided. */
  readonly last: Decision | null;
  /** The issue at the entry. */
  readonly now: Found;
  /** What each trigger last fired on. */
  readonly firedOn: ReadonlyMap<string, Found>;
}

/** Everything named in `expect` that is not so; what it does not name is not checked. */
export function compare(compared: Compared, expect: ExpectDocument): readonly Failure[] {
  const { issue, state, since, test } = compared;
  const failures: Failure[] = [];
  const check = (what: keyof ExpectDocument, expected: Json, actual: Json, same: boolean): void => {
    if (!same) failures.push(failure(compared, what, expected, actual));
  };
  if (expect.severity !== undefined)
    check('severity', expect.severity, state.severity, expect.severity === state.severity);
  if (expect.level !== undefined) check('level', expect.level, state.level, expect.level === state.level);
  if (expect.status !== undefined) check('status', expect.status, state.status, expect.status === state.status);
  if (expect.assigned) check('assigned', expect.assigned, issue.assignees, sameSet(expect.assigned, issue.assignees));
  for (const [role, people] of Object.entries(expect.holders ?? {})) {
    const actual = state.holders[role] ?? [];
    check('holders', { [role]: people }, { [role]: actual }, sameSet(people, actual));
  }
  const has = (label: string): boolean => issue.labels.some((own) => fold(own) === fold(label));
  if (expect.labels) check('labels', expect.labels, issue.labels, expect.labels.every(has));
  if (expect['not-labels']) check('not-labels', expect['not-labels'], issue.labels, !expect['not-labels'].some(has));
  if (expect.next !== undefined) {
    const wanted = expect.next === null ? null : readMoment(expect.next, test.declared);
    const actual = state.next?.at ?? null;
    check('next', expect.next, tellMoment(actual, test.declared, expect.next), wanted === actual);
  }
  if (expect.fired) check('fired', expect.fired, since.fired, sameList(expect.fired, since.fired));
  if (expect.mentioned)
    check('mentioned', expect.mentioned, [...new Set(since.mentioned)], sameSet(expect.mentioned, since.mentioned));
  if (expect.sent) check('sent', expect.sent, since.sent, sameList(expect.sent, since.sent));
  if (expect.comments !== undefined)
    check('comments', expect.comments, since.comments, expect.comments === since.comments);
  return failures;
}

const fold = (text: string): string => text.toLowerCase();
const sorted = (list: Iterable<string>): readonly string[] => [...list].map(fold).toSorted();
const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  sameList([...new Set(a.map(fold))], [...new Set(b.map(fold))]);

/** In the terms the author wrote: since `declared`, or as an instant. */
function tellMoment(at: Instant | null, declared: Instant, written: string | null): string | null {
  if (at === null) return null;
  return written !== null && /T|^\d{4}-/.test(written) ? formatInstant(at) : formatDuration(at - declared);
}

function failure(compared: Compared, what: keyof ExpectDocument, expected: Json, actual: Json): Failure {
  const { entry, test } = compared;
  return {
    at: entry.at,
    offset: entry.at - test.declared,
    place: entry.place,
    what,
    expected,
    actual,
    rules: decidingRules(compared, what, expected, actual),
  };
}

/** The rules behind what differs: triggers that fired or should have, the severity's thresholds, a role's `who`. */
function decidingRules(
  { policy, state, last, since, firedOn, now }: Compared,
  what: keyof ExpectDocument,
  expected: Json,
  actual: Json,
): readonly DecidingRule[] {
  const explain = (name: string, rule: Rule | null, clock: Clock | null = null, found = now): DecidingRule => {
    const facts = rule === null ? null : factsOnClock(found.folded, found.at, clock);
    return { name, place: rule?.place ?? null, trace: rule !== null && facts !== null ? rule.explain(facts) : null };
  };
  if (what === 'severity') {
    const ids = new Set([expected, actual]);
    return policy.severities
      .filter(({ id }) => ids.has(id))
      .map(({ id, when, clock }) => explain(`severity ${id}`, when, clock));
  }
  const ofRoles = (names: Iterable<string>): readonly DecidingRule[] =>
    [...names].flatMap((id) => {
      const role = policy.roles.get(id);
      return role ? [explain(`role ${id}`, role.who)] : [];
    });
  if (what === 'holders') return ofRoles(Object.keys(asMap(expected) ?? {}));
  if (what === 'assigned') return ofRoles(rolesBehind(differenceOf(expected, actual), policy, state, now));
  if (what === 'labels' || what === 'not-labels') {
    const present = new Set(textsIn(actual).map(fold));
    const wrong = textsIn(expected)
      .map(fold)
      .filter((label) => present.has(label) === (what === 'not-labels'));
    return policy.triggers
      .filter(({ do: { label, unlabel } }) => [...label, ...unlabel].some((one) => wrong.includes(fold(one))))
      .map(({ id, when, clock }) => explain(`trigger ${id}`, when, clock, firedOn.get(id)));
  }
  const fired = new Set([...since.fired, ...(last?.fired.map(({ trigger }) => trigger) ?? [])]);
  const involved = new Set([...(Array.isArray(expected) ? expected : []), ...fired]);
  if (what === 'next' && state.next) involved.add(state.next.trigger);
  // What a trigger fired on was so before anything was done: a level just reached is new again.
  const foundBy = (id: string): Found => (what !== 'next' && fired.has(id) ? (firedOn.get(id) ?? now) : now);
  const triggers = policy.triggers
    .filter(({ id }) => involved.has(id))
    .map(({ id, when, clock }) => explain(`trigger ${id}`, when, clock, foundBy(id)));
  if (what !== 'mentioned') return triggers;
  return [...triggers, ...ofRoles(rolesBehind(differenceOf(expected, actual), policy, state, now))];
}

const textsIn = (list: Json): readonly string[] =>
  (asList(list) ?? []).flatMap((text) => (typeof text === 'string' ? [text] : []));

/** Who is expected and is not there, or the other way round, in lower case. */
function differenceOf(expected: Json, actual: Json): ReadonlySet<string> {
  const [wanted, found] = [expected, actual].map((list) => textsIn(list).map(fold));
  const isOneSided = (name: string): boolean => wanted?.includes(name) !== found?.includes(name);
  return new Set([...(wanted ?? []), ...(found ?? [])].filter(isOneSided));
}

/** The roles that these people hold, or would if they were called now. */
function rolesBehind(
  people: ReadonlySet<string>,
  { roles }: Policy,
  { holders }: Snapshot,
  now: Found,
): readonly string[] {
  const facts = factsOnClock(now.folded, now.at, null) ?? {};
  const names = (value: Json): boolean =>
    typeof value === 'string' ? people.has(fold(value)) : (asList(value) ?? []).some(names);
  return [...roles.values()]
    .filter(({ id, who, otherwise }) =>
      [holders[id] ?? [], who.evaluate(facts), otherwise?.evaluate(facts) ?? null].some(names),
    )
    .map(({ id }) => id);
}
