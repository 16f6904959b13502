/** Who is reminded, and of what. Pure. */
import type { Incident } from '#domain/incident.ts';
import type { LedgerRecord } from '#domain/ledger.ts';
import type { Call, Reminder } from '#domain/message.ts';
import { OWNER, OWNER_ROLE, type Trigger } from '#domain/policy.ts';
import { commentsCalling } from './earlier-calls.ts';
import { roleRef, rosterOf } from './roster.ts';
import type { RunPlan } from './run-plan.ts';
import type { Evaluation, IncidentContext } from '#engine/facts/context.ts';
import { isNobody, uniqueLogins } from '#engine/incident/people.ts';
import type { RoleRef } from '#domain/refs.ts';

/** A reminder for each firing that mentions roles or says something of its own. `called`: what the run records. */
export function remindersOf(
  context: IncidentContext,
  evaluation: Evaluation,
  fires: readonly Trigger[],
  called: LedgerRecord['called'],
): readonly Reminder[] {
  return fires
    .filter(({ do: what }) => what.mention.length > 0 || what.comment !== null)
    .map((trigger) => {
      const roles = [...new Set([...rolesToMention(context, trigger), ...trigger.do.assign])];
      const reached = roles.map((id) => ({ id, people: peopleOf(context, evaluation, id, called) }));
      const ref = (id: string): readonly RoleRef[] => {
        if (id === OWNER) return [OWNER_ROLE];
        const role = context.policy.roles.get(id);
        return role ? [roleRef(role)] : [];
      };
      return {
        trigger: trigger.id,
        template: trigger.do.comment,
        roles: roles.flatMap(ref),
        mentions: uniqueLogins(reached.flatMap(({ people }) => people)),
        empty: reached.filter(({ people }) => people.length === 0).flatMap(({ id }) => ref(id)),
      };
    });
}

/**
 * The roles a trigger mentions. While nobody took the incident, the roles of the engaged level stand for its owner; an owner whose account is
 * gone counts as none.
 */
function rolesToMention({ policy, incident, issue }: IncidentContext, { do: { mention } }: Trigger): readonly string[] {
  const level = policy.levels[Math.max(1, incident.level) - 1];
  const isOwned = takersOf(incident).some((login) => !isNobody(issue, login));
  return mention.flatMap((id) => (id === OWNER && !isOwned ? (level?.roles ?? []) : [id]));
}

/** The owner; after a reopening whoever acknowledged it anew as well, until the owner answers. */
const takersOf = ({ owner, worker }: Incident): readonly string[] =>
  uniqueLogins([owner, worker].filter((login) => login !== null));

/**
 * Whoever holds the role by what this run calls, else whoever holds it, else whom it would go to now, for this mention only. A holder whose account is
 * gone counts as none.
 */
function peopleOf(
  context: IncidentContext,
  evaluation: Evaluation,
  id: string,
  called: LedgerRecord['called'],
): readonly string[] {
  if (id === OWNER) return takersOf(context.incident);
  const role = context.policy.roles.get(id);
  if (role === undefined) return [];
  const now = called[id];
  if (now !== undefined) return now;
  const holders = context.incident.holders.get(id) ?? [];
  const there = holders.filter((login) => !isNobody(context.issue, login));
  if (there.length > 0) return there;
  return rosterOf(context, role, evaluation.facts).people;
}

/** Everybody a comment mentions, each once. */
export function mentionsOf(
  calls: readonly Call[],
  reminders: readonly Reminder[],
  reporter: string | null,
): readonly string[] {
  return uniqueLogins([
    ...calls.flatMap(({ people }) => people),
    ...reminders.flatMap(({ mentions }) => mentions),
    ...(reporter === null ? [] : [reporter]),
  ]);
}

/**
 * Comments that are out of date: earlier reminders of triggers that fire again now with a new comment, the same call before this one, and, once a new comment becomes the status comment,
 * one that was, and that is not believed any more. Only then: whoever unfolds it again has the last word.
 */
export function supersededComments({ context, fires, calls, callAgain }: RunPlan, speaks: boolean): readonly string[] {
  const { reminders, staleStatus, statusComment } = context.incident;
  const now = new Set(fires.map(({ id }) => id));
  const repeated = reminders
    .filter(({ triggers }) => speaks && triggers.every((id) => now.has(id)))
    .map(({ id }) => id);
  const called = callAgain === null ? [] : commentsCalling(context, calls);
  return [...(speaks && statusComment === null ? staleStatus : []), ...repeated, ...called];
}
