/** Who may hold the roles of a policy, as far as its text tells. Pure. */
import type { Policy, Role, Schedule } from '#domain/policy.ts';
import { entryOf, factNamed, type Json, resultsOf, rowsOf } from '#domain/rule.ts';
import { changesBetween, DAY, type Instant, type Seconds } from '#domain/time.ts';
import { namesIn } from '#policy/index.ts';

export const calledRoles = ({ levels, triggers }: Policy): ReadonlySet<string> =>
  new Set([
    ...levels.flatMap((level) => level.roles),
    ...triggers.flatMap((trigger) => [...namesIn(trigger.do, 'role'), ...namesIn(trigger.do, 'recipient')]),
  ]);

/** People who hold a role together, in lower case. */
export type Holders = readonly string[];

const SPAN: Seconds = 90 * DAY;
const MOST_INSTANTS = 200;
const MOST_ANSWERS = 200;

/**
 * All that a role may yield over the next weeks, each answer with whoever holds it together, those of `otherwise` with them. Null where
 * that depends on more than schedules: on a team, or on what a report says.
 */
export function answersOf(role: Role, policy: Policy, now: Instant): readonly Holders[] | null {
  const { who, otherwise } = role;
  const answers = instantsOf([...who.reads, ...(otherwise?.reads ?? [])], policy, now).map((at) => {
    const first = holdersOf(who.source, policy, at);
    const second = otherwise === null ? [[]] : holdersOf(otherwise.source, policy, at);
    return first === null || second === null ? null : together([first, second]);
  });
  if (answers.some((one) => one === null)) return null;
  const all = answers.flatMap((one) => one ?? []).filter((holders) => holders.length > 0);
  return [...new Map(all.map((holders) => [holders.toSorted().join(' '), holders])).values()];
}

/** Everybody whom the called roles may yield, by login, and the roles; null where a role does not say whom. */
export function calledPeople(policy: Policy, now: Instant): ReadonlyMap<string, readonly string[]> | null {
  const people = new Map<string, string[]>();
  for (const id of calledRoles(policy)) {
    const role = policy.roles.get(id);
    // Others, such as the owner, are whoever they are by then.
    if (role === undefined) continue;
    const answers = answersOf(role, policy, now);
    if (answers === null) return null;
    for (const login of new Set(answers.flat())) people.set(login, [...(people.get(login) ?? []), id]);
  }
  return people;
}

/** Now, and each hand-over of the schedules among these facts. */
function instantsOf(facts: readonly string[], policy: Policy, now: Instant): readonly Instant[] {
  const instants = facts.flatMap((fact) => {
    const schedule = scheduleOf(fact, policy);
    return schedule === undefined ? [] : changesBetween(schedule, now, now + SPAN, MOST_INSTANTS);
  });
  return [now, ...new Set(instants)].slice(0, MOST_INSTANTS);
}

const ON_CALL = 'oncall.';

const scheduleOf = (fact: string, { schedules }: Policy): Schedule | undefined =>
  fact.startsWith(ON_CALL) ? schedules.get(fact.slice(ON_CALL.length)) : undefined;

function holdersOf(source: Json, policy: Policy, at: Instant): readonly Holders[] | null {
  if (source === null) return [[]];
  if (typeof source === 'string') return source.includes('/') ? null : [[loginOf(source)]];
  if (Array.isArray(source)) return together(source.map((one: Json) => holdersOf(one, policy, at)));
  const entry = entryOf(source);
  if (entry === null) return null;
  const { operator, operands } = entry;
  if (operator === 'var') {
    // A schedule always gives a list: nothing stands in for it.
    const schedule = scheduleOf(factNamed(source) ?? '', policy);
    return schedule === undefined ? null : [schedule.onCall(at).map((login) => login.toLowerCase())];
  }
  const branches = branchesOf(operator, operands);
  return branches === null ? null : either(branches.map((one) => holdersOf(one, policy, at)));
}

/** A login as a rule may write it. */
export const loginOf = (text: string): string => text.replace(/^@/, '').toLowerCase();

/** What an operator gives one of: of `if` not its conditions, of a table any row; null for one that gives something else. */
export function branchesOf(operator: string, values: readonly Json[]): readonly Json[] | null {
  if (operator === 'if') return resultsOf(values);
  if (operator === 'lookup') return rowsOf(values).map(([, value]) => value);
  return operator === 'or' ? values : null;
}

function either(parts: readonly (readonly Holders[] | null)[]): readonly Holders[] | null {
  const all = parts.flatMap((part) => part ?? []);
  return parts.includes(null) || all.length > MOST_ANSWERS ? null : all;
}

/** One answer of each part at once. */
function together(parts: readonly (readonly Holders[] | null)[]): readonly Holders[] | null {
  let all: readonly Holders[] = [[]];
  for (const part of parts) {
    if (part === null || all.length * part.length > MOST_ANSWERS) return null;
    all = all.flatMap((before) => part.map((holders) => [...new Set([...before, ...holders])]));
  }
  return all;
}
