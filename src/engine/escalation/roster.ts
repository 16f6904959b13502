/** Who is called: roles to people, levels to roles. Pure. */
import { isTeam, nameKey, sameName } from '#domain/names.ts';
import { type EscalationLevel, type Policy, type Role, rolesById } from '#domain/policy.ts';
import type { Call, Engagement } from '#domain/message.ts';
import { type Facts, flattenPeople, type Rule } from '#domain/rule.ts';
import type { IncidentContext } from '#engine/facts/context.ts';
import { mayBeAssigned, uniqueLogins } from '#engine/incident/people.ts';
import type { LevelRef, RoleRef } from '#domain/refs.ts';

interface RosterPeople {
  readonly people: readonly string[];
  /** Whom GitHub does not let be assigned. */
  readonly unassignable: readonly string[];
}

export interface Roster extends RosterPeople {
  /** These people come from the role's `otherwise`. */
  readonly isStandIn: boolean;
}

/** A team whose members nobody knows calls nobody; one that stands for itself, where it is only assumed what happens, has its `@`. */
const isUnreadTeam = (login: string): boolean => isTeam(login) && !login.startsWith('@');

/** Who is called for a role in a level, or for it alone (null), in the place of whomever its rule yields; null: nobody is. */
export type PassedOn = (role: string, level: number | null) => Roster | null;

const NOT_PASSED_ON: PassedOn = () => null;

/** Which of these can be assigned. A team never can. */
export function byAssignability({ issue }: IncidentContext, logins: readonly string[]): RosterPeople {
  const people = logins.filter((login) => mayBeAssigned(issue, login) && !isUnreadTeam(login));
  return { people, unassignable: logins.filter((login) => !people.includes(login)) };
}

/** Everybody a role yields now who can be assigned; `otherwise` only when nobody is left. */
export function rosterOf(context: IncidentContext, role: Role, facts: Facts): Roster {
  const first = byAssignability(context, yields(context, role.who, facts));
  if (first.people.length > 0 || role.otherwise === null) return { ...first, isStandIn: false };
  const { people, unassignable } = byAssignability(context, yields(context, role.otherwise, facts));
  return { people, unassignable: uniqueLogins([...first.unassignable, ...unassignable]), isStandIn: people.length > 0 };
}

/** Who stands in for a role where nobody who holds it could be reached, whether GitHub lets them be assigned or not. */
export const standInsOf = (context: IncidentContext, { otherwise }: Role, facts: Facts): readonly string[] =>
  otherwise === null ? [] : yields(context, otherwise, facts).filter((login) => !isUnreadTeam(login));

/**
 * Everybody a role yields now, whether GitHub lets them be assigned or not: a run learns that only when it tries, and what the
 * status comment shows must not differ in the next.
 */
export function onCallFor(context: IncidentContext, role: Role, facts: Facts): readonly string[] {
  const people = (rule: Rule): readonly string[] =>
    yields(context, rule, facts).filter((login) => !isUnreadTeam(login));
  const first = people(role.who);
  return first.length > 0 || role.otherwise === null ? first : people(role.otherwise);
}

/** A login, a list of logins, or nobody; teams are expanded where the token may read them, else they stay as they are. */
function yields(context: IncidentContext, rule: Rule, facts: Facts): readonly string[] {
  const logins = flattenPeople(rule.evaluate(facts)).map((login) => login.replace(/^@/, ''));
  return uniqueLogins(
    logins.flatMap((login) => (isTeam(login) ? (context.issue.teams[nameKey(login)] ?? [login]) : [login])),
  );
}

export const roleRef = ({ id, name, does }: Role): RoleRef => ({ id, name, does });

export const levelRef = (policy: Policy, number: number): LevelRef => ({
  number,
  name: policy.levels[number - 1]?.name ?? `Level ${number}`,
  of: policy.levels.length,
});

/** What engaging levels comes to. */
export interface LevelCalls {
  readonly calls: readonly Call[];
  readonly engaged: readonly Engagement[];
  /** Highest level engaged afterwards. */
  readonly level: number;
  readonly isNobodyLeft: boolean;
}

/**
 * Engages `target`: also every lower level not yet engaged, and, where nobody can be called, the next level with somebody.
 * A target at or below the engaged level calls that one again. `askers` asked for help: to them a level in which they alone are is one with nobody.
 */
export function engage(
  context: IncidentContext,
  facts: Facts,
  target: number,
  askers: readonly string[] = [],
  passedOn = NOT_PASSED_ON,
): LevelCalls {
  const { policy } = context;
  // 0 while no level is recorded as engaged yet.
  const { level: before } = context.incident;
  const calls: Call[] = [];
  const engaged: Engagement[] = [];
  const call = (level: EscalationLevel): boolean => {
    const made = callsOf(context, level.roles, facts, level.number, passedOn);
    const reached = made.some(({ people }) => people.length > 0);
    calls.push(...made);
    engaged.push({ level: levelRef(policy, level.number), isAgain: level.number <= before, isReached: reached });
    return reached;
  };
  const top = Math.min(Math.max(1, target, before), policy.levels.length);
  let reached = false;
  for (let number = Math.min(top, before + 1); number <= top; number += 1) {
    const level = policy.levels[number - 1];
    if (level) reached = call(level);
  }
  let last = top;
  while (!(reached && isHelp(calls, askers)) && last < policy.levels.length) {
    last += 1;
    const level = policy.levels[last - 1];
    if (level) reached = call(level) || reached;
  }
  return { calls, engaged, level: Math.max(before, last, 1), isNobodyLeft: !reached && policy.levels.length > 0 };
}

/** Is there somebody else for each who asked? Level 1 is called for any incident: where a level beyond it is called with it, that one is the help. */
export function isHelp(calls: readonly Call[], askers: readonly string[]): boolean {
  const beyond = calls.filter(({ level }) => level !== 1);
  const help = beyond.length === 0 ? calls : beyond;
  return askers.every((asker) => help.some(({ people }) => people.some((login) => !sameName(login, asker))));
}

/**
 * Calls roles: who holds each from now on, and who could not be reached. A role whose rule yields nobody is not called: that is what
 * its policy says, and whoever held it goes on holding it.
 */
export function callsOf(
  context: IncidentContext,
  roles: readonly string[],
  facts: Facts,
  level: number | null,
  passedOn = NOT_PASSED_ON,
): readonly Call[] {
  return rolesById(context.policy, roles)
    .map((role) => ({ role: roleRef(role), level, ...(passedOn(role.id, level) ?? rosterOf(context, role, facts)) }))
    .filter(({ people, unassignable }) => people.length + unassignable.length > 0);
}
