/** The holding statement that a bare `/update` asks for: the known facts, although there is nothing new. Pure. */
import type { HoldingStatement } from '#domain/message.ts';
import type { Severity } from '#domain/policy.ts';
import type { Facts } from '#domain/rule.ts';
import { roleRef } from './roster.ts';
import { type IncidentContext, updateDueAt } from '#engine/facts/context.ts';
import { uniqueLogins } from '#engine/incident/people.ts';

/** One statement for all who asked since the last; `answered` are their comments. */
export function holdingOf(
  context: IncidentContext,
  severity: Severity,
  facts: Facts,
): { readonly statement: HoldingStatement | null; readonly answered: readonly string[] } {
  const { incident } = context;
  const open = incident.commands.filter(({ asks, answered }) => asks?.kind === 'holding-statement' && !answered);
  if (open.length === 0 || incident.ended) return { statement: null, answered: [] };
  return {
    statement: {
      by: uniqueLogins(open.map(({ by }) => by)),
      leads: leadsOf(context),
      lastWords: incident.lastWords,
      nextUpdate: updateDueAt(incident, severity, facts),
    },
    answered: open.map(({ comment }) => comment),
  };
}

/** The policy knows no word for "leads": it is whoever holds the roles of the highest level that has somebody. */
function leadsOf({ policy, incident }: IncidentContext): HoldingStatement['leads'] {
  const engaged = policy.levels.slice(0, Math.max(1, incident.called)).toReversed();
  for (const { roles } of engaged) {
    const held = roles.flatMap((id) => {
      const role = policy.roles.get(id);
      const people = incident.holders.get(id) ?? [];
      return role && people.length > 0 ? [{ role: roleRef(role), people }] : [];
    });
    if (held.length > 0) return held;
  }
  return [];
}
