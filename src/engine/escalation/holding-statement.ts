/** The holding statement that a bare `/update` asks for: the known facts, although there is nothing new. Pure. */
import type { Command } from '#domain/incident.ts';
import type { HoldingStatement } from '#domain/message.ts';
import { OWNER_ROLE, type Severity } from '#domain/policy.ts';
import type { Facts } from '#domain/rule.ts';
import { hasName, sameName } from '#domain/names.ts';
import { roleRef } from './roster.ts';
import { type IncidentContext, updateDueAt } from '#engine/facts/context.ts';
import { uniqueLogins } from '#engine/incident/people.ts';

/** One statement for all who asked since the last; `answered` are their commands. */
export function holdingOf(
  context: IncidentContext,
  severity: Severity,
  facts: Facts,
): { readonly statement: HoldingStatement | null; readonly answered: readonly Command[] } {
  const { incident } = context;
  const open = incident.commands.filter(({ asks, answered }) => asks?.kind === 'holding-statement' && !answered);
  if (open.length === 0 || incident.endedAt !== null) return { statement: null, answered: [] };
  return {
    statement: {
      by: uniqueLogins(open.map(({ by }) => by)),
      leads: leadsOf(context),
      lastWords: incident.lastWords,
      nextUpdate: updateDueAt(incident, severity, facts),
    },
    answered: open,
  };
}

/**
 * The policy knows no word for "leads": it is whoever is working on the incident, and whoever holds a role of the highest level from which somebody
 * answered. Readers are to rely on them: whoever was called and has not answered yet is not named.
 */
function leadsOf({ policy, incident }: IncidentContext): HoldingStatement['leads'] {
  const { holders, answers, owner, worker } = incident;
  const isThere = (role: string, login: string): boolean =>
    sameName(login, worker) || hasName(answers.get(role) ?? [], login);
  const engaged = policy.levels.slice(0, Math.max(1, incident.level)).toReversed();
  const rolesByLevel = engaged.map(({ roles }) =>
    roles.flatMap((id) => {
      const role = policy.roles.get(id);
      const people = (holders.get(id) ?? []).filter((login) => isThere(id, login));
      return role && people.length > 0 ? [{ role: roleRef(role), people }] : [];
    }),
  );
  const leads = rolesByLevel.find((roles) => roles.length > 0) ?? [];
  const isNamed = worker === null || worker !== owner || leads.some(({ people }) => hasName(people, worker));
  return isNamed ? leads : [{ role: OWNER_ROLE, people: [worker] }, ...leads];
}
