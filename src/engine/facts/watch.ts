/** What of a policy time alone can turn, sorted so that the next turn is found without a look at each rule. Pure. */
import { type Calendar, type Policy, readsOf, type Schedule, type Severity, type Trigger } from '#domain/policy.ts';
import type { Rule, TimeComparison, Turns } from '#domain/rule.ts';
import type { Clock, Seconds } from '#domain/time.ts';
import type { IncidentContext } from './context.ts';

/** What of a policy can make these triggers fire. Where nothing of it turns, neither does one of them. */
export interface WatchedRules {
  readonly triggers: readonly Trigger[];
  readonly growing: readonly Growing[];
  readonly timetables: readonly (Schedule | Calendar)[];
}

/** A fact that grows, as it counts on one clock, and all that rules compare it with. */
export interface Growing {
  readonly fact: string;
  /** Null: that of the severity in force. */
  readonly clock: Clock | null;
  /** Numbers that the policy itself says: minutes, or a count. */
  readonly numbers: readonly number[];
  /** The whole seconds at which a comparison with one of these minutes can turn, in order. */
  readonly seconds: readonly Seconds[];
  /** Comparisons with what facts decide. */
  readonly variable: readonly TimeComparison[];
}

type WatchedPhase = Trigger['phase'] | 'none';

/** The same few sets of triggers are watched at every step of every incident: those of a phase, or one alone. */
const WATCHES = new WeakMap<Policy, Map<WatchedPhase | Trigger, WatchedRules>>();

/**
 * Triggers that time alone may make fire, or `only` one of them: the others need not be watched. What makes the issue an incident always is, and so is
 * the severity until it is resolved: it has a clock, and its rise a new episode.
 */
export function watchedBy({ policy, incident }: IncidentContext, only: Trigger | null = null): WatchedRules {
  const phase =
    incident.endedAt !== null || policy.evaluateOnly ? 'none' : incident.resolvedAt === null ? 'open' : 'resolved';
  const key = only === null ? phase : only.phase === phase && !only.evaluateOnly ? only : 'none';
  const watches = WATCHES.get(policy) ?? new Map<WatchedPhase | Trigger, WatchedRules>();
  WATCHES.set(policy, watches);
  const known = watches.get(key);
  if (known !== undefined) return known;
  const ofPhase = policy.triggers.filter((trigger) => trigger.phase === key && !trigger.evaluateOnly);
  const triggers = typeof key === 'string' ? ofPhase : [key];
  const membership = policy.incident.when === null ? [] : [policy.incident.when];
  const further = watchedWith(phase === 'open' ? policy.severities : [], membership);
  const watch = newWatch(policy, triggers, further);
  watches.set(key, watch);
  return watch;
}

/** Each severity's rule, which counts on its own clock, beside these, which count on that of the severity in force. */
export const watchedWith = (severities: readonly Severity[], rules: readonly Rule[]): readonly TimedRule[] => [
  ...rules.map((rule) => ({ rule, clocks: [null] })),
  ...severities.flatMap(({ when, clock }) => (when ? [{ rule: when, clocks: [clock] }] : [])),
];

/** `further`: other rules that are to be watched as well. */
export function newWatch(policy: Policy, triggers: readonly Trigger[], further: readonly TimedRule[]): WatchedRules {
  const ofTriggers = triggers.flatMap(({ when, repeat }) => [when, ...(repeat ? [repeat] : [])]);
  const reads = readsOf(policy, [...ofTriggers, ...further.map(({ rule }) => rule)]);
  const clocks = [...new Set([...policy.severities, ...triggers].flatMap(({ clock }) => clock ?? []))];
  const itemsOfFamily = <Item>(family: string, all: ReadonlyMap<string, Item>): readonly Item[] =>
    [...all].filter(([name]) => reads.has(`${family}.${name}`)).map(([, item]) => item);
  return {
    triggers,
    growing: growingIn([
      ...triggers.map(({ when, clock }) => ({ rule: when, clocks: [clock] })),
      ...further,
      // Rules that count on different clocks may read them.
      ...policy.conditions.filter(({ name }) => reads.has(`is.${name}`)).map(({ rule }) => ({ rule, clocks })),
    ]),
    timetables: [...itemsOfFamily('oncall', policy.schedules), ...itemsOfFamily('calendar', policy.calendars)],
  };
}

/** A rule, and the clocks on which it may be asked. */
interface TimedRule {
  readonly rule: Rule;
  readonly clocks: readonly (Clock | null)[];
}

function growingIn(rules: readonly TimedRule[]): readonly Growing[] {
  const onClocks = new Map<Clock | null, Map<string, TimeComparison[]>>();
  for (const { rule, clocks } of rules) {
    for (const clock of rule.times().length === 0 ? [] : clocks) {
      const facts = onClocks.get(clock) ?? new Map<string, TimeComparison[]>();
      onClocks.set(clock, facts);
      for (const time of rule.times()) facts.set(time.fact, [...(facts.get(time.fact) ?? []), time]);
    }
  }
  return [...onClocks].flatMap(([clock, facts]) =>
    [...facts].map(([fact, comparisons]) => {
      const fixed = comparisons.filter(({ isFixed }) => isFixed);
      const seconds = fixed.flatMap((time) => turnsAt(time.threshold({}), time.turns));
      return {
        fact,
        clock,
        numbers: fixed.flatMap((time) => time.threshold({}) ?? []).filter(Number.isFinite),
        seconds: [...new Set(seconds)].toSorted((a, b) => a - b),
        variable: comparisons.filter(({ isFixed }) => !isFixed),
      };
    }),
  );
}

/** The whole seconds at which a comparison of elapsed time with so many minutes turns: counted as rules count, whatever rounding does. */
export function turnsAt(minutes: number | null, turns: Turns): readonly Seconds[] {
  if (minutes === null || !Number.isFinite(minutes)) return [];
  const about = Math.round(minutes * 60);
  const near = [about - 1, about, about + 1].filter((seconds) => seconds >= 0);
  const reached = turns === 'passed' ? undefined : near.find((seconds) => seconds / 60 >= minutes);
  const passed = turns === 'reached' ? undefined : near.find((seconds) => seconds / 60 > minutes);
  return [reached, passed].filter((seconds) => seconds !== undefined);
}
