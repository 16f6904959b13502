/** The rules behind what differs from an `expect`. Pure. */
import type { Decision } from '#domain/decision.ts';
import type { Issue } from '#domain/issue.ts';
import type { DecidingRule } from '#domain/results/case-result.ts';
import type { Policy, Trigger } from '#domain/policy.ts';
import type { Json, Rule } from '#domain/rule.ts';
import type { Clock } from '#domain/time.ts';
import { factsOnClock, type Snapshot } from '#engine/index.ts';
import { asList, asMap } from '#policy/pointer.ts';
import type { Entry, ExpectDocument, TestCase } from './document.ts';
import type { FoundIssue, Since } from './story.ts';

export interface ExpectContext {
  readonly policy: Policy;
  readonly test: TestCase;
  readonly entry: Entry;
  readonly issue: Issue;
  readonly state: Snapshot;
  readonly since: Since;
  /** The last run's decision, which names the rules that decided. */
  readonly last: Decision | null;
  /** The issue at the entry. */
  readonly now: FoundIssue;
  /** What each trigger last fired on. */
  readonly firedOn: ReadonlyMap<string, FoundIssue>;
}

type What = keyof ExpectDocument;

/** Triggers that fired or should have, severities, and roles: those that have to do with the difference, and no others. */
export function decidingRules(
  compared: ExpectContext,
  what: What,
  expected: Json,
  actual: Json,
): readonly DecidingRule[] {
  switch (what) {
    // What people do decides it, and no rule.
    case 'status':
      return [];
    case 'severity':
      return severityRules(compared, ({ id }) => id === expected || id === actual);
    case 'holders':
      return roleRules(compared, Object.keys(asMap(expected) ?? {}));
    case 'assigned':
      return roleRules(compared, rolesBehind(compared, differenceOf(expected, actual)));
    case 'labels':
    case 'not-labels':
      return labelRules(compared, what, expected, actual);
    case 'mentioned':
      return [
        ...firedRules(compared, what, expected, actual),
        ...roleRules(compared, rolesBehind(compared, differenceOf(expected, actual))),
      ];
    case 'level':
    case 'next':
    case 'fired':
    case 'sent':
    case 'comments':
      return firedRules(compared, what, expected, actual);
    default:
      return what satisfies never;
  }
}

function explain(
  { now }: ExpectContext,
  name: string,
  rule: Rule | null,
  clock: Clock | null = null,
  found = now,
): DecidingRule {
  const facts = rule === null ? null : factsOnClock(found.folded, found.at, clock);
  return { name, place: rule?.place() ?? null, trace: rule !== null && facts !== null ? rule.explain(facts) : null };
}

const severityRules = (
  compared: ExpectContext,
  decides: (severity: { readonly id: string; readonly label: string | null }) => boolean,
): readonly DecidingRule[] =>
  compared.policy.severities
    .filter(decides)
    .map(({ id, when, clock }) => explain(compared, `severity ${id}`, when, clock));

const roleRules = (compared: ExpectContext, names: readonly string[]): readonly DecidingRule[] =>
  names.flatMap((id) => {
    const role = compared.policy.roles.get(id);
    return role ? [explain(compared, `role ${id}`, role.who)] : [];
  });

/** Those that set or take off a label that is missing or should be. */
function labelRules(compared: ExpectContext, what: What, expected: Json, actual: Json): readonly DecidingRule[] {
  const { policy, firedOn } = compared;
  const present = new Set(textsIn(actual));
  const wrong = textsIn(expected).filter((label) => present.has(label) === (what === 'not-labels'));
  const isWrong = (label: string | null): boolean => label !== null && wrong.includes(label.toLowerCase());
  return [
    ...severityRules(compared, ({ label }) => isWrong(label)),
    ...policy.triggers
      .filter(({ do: { label, unlabel } }) => [...label, ...unlabel].some(isWrong))
      .map(({ id, when, clock }) => explain(compared, `trigger ${id}`, when, clock, firedOn.get(id))),
  ];
}

/** Triggers that fired, that were to, or that are next; of a level only those that escalate. */
function firedRules(compared: ExpectContext, what: What, expected: Json, actual: Json): readonly DecidingRule[] {
  const { policy, state, last, since, firedOn, now } = compared;
  const fired = new Set([...since.fired, ...(last?.fired.map(({ trigger }) => trigger) ?? [])]);
  const wanted = asList(expected) ?? [];
  const isLow = typeof expected === 'number' && typeof actual === 'number' && expected > actual;
  const isInvolved = ({ id, do: { escalate } }: Trigger): boolean => {
    if (what === 'level') return escalate !== null && (isLow || fired.has(id));
    if (what === 'fired') return timesIn(expected, id) !== timesIn(actual, id);
    return wanted.includes(id) || fired.has(id) || (what === 'next' && state.next?.trigger === id);
  };
  // What a trigger fired on was so before anything was done: a level just reached is new again.
  const foundBy = (id: string): FoundIssue => (what !== 'next' && fired.has(id) ? (firedOn.get(id) ?? now) : now);
  return policy.triggers
    .filter(isInvolved)
    .map(({ id, when, clock }) => explain(compared, `trigger ${id}`, when, clock, foundBy(id)));
}

const timesIn = (list: Json, id: string): number => (asList(list) ?? []).filter((one) => one === id).length;

/** In lower case: GitHub tells neither logins nor labels apart by it. */
const textsIn = (list: Json): readonly string[] =>
  (asList(list) ?? []).flatMap((text) => (typeof text === 'string' ? [text.toLowerCase()] : []));

/** Who is expected and is not there, or the other way round. */
function differenceOf(expected: Json, actual: Json): ReadonlySet<string> {
  const [wanted, found] = [textsIn(expected), textsIn(actual)];
  return new Set([...wanted, ...found].filter((name) => wanted.includes(name) !== found.includes(name)));
}

/** The roles that these people hold, or would if they were called now. */
function rolesBehind(
  { policy: { roles }, state: { holders }, now }: ExpectContext,
  people: ReadonlySet<string>,
): readonly string[] {
  const facts = factsOnClock(now.folded, now.at, null) ?? {};
  const names = (value: Json): boolean =>
    typeof value === 'string' ? people.has(value.toLowerCase()) : (asList(value) ?? []).some(names);
  return [...roles.values()]
    .filter(({ id, who, otherwise }) =>
      [holders[id] ?? [], who.evaluate(facts), otherwise?.evaluate(facts) ?? null].some(names),
    )
    .map(({ id }) => id);
}
