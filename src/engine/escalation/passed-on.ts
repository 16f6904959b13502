/** Roles that people gave away before a run announces it, and that this run calls as well. Pure. */
import { hasName } from '#domain/names.ts';
import type { Firing } from '#domain/message.ts';
import type { Trigger } from '#domain/policy.ts';
import type { Instant } from '#domain/time.ts';
import type { IncidentContext } from '#engine/facts/context.ts';
import { helpWanted } from './help.ts';
import type { PassedOn } from './roster.ts';
import { openHandovers } from './replies.ts';

/** What a run calls: what fires, since when it has been due, and the level that is engaged with it. */
interface Calling {
  readonly fires: readonly Trigger[];
  readonly fired: readonly Firing[];
  readonly level: number | null;
}

/**
 * Who is called for a role that somebody gave away since its call fell due: whoever holds it, as if the run had come in time. What was passed on
 * before that is overtaken by the call; and so is what whoever asks for help took, as they are no help to themselves.
 */
export function passedOnBefore(context: IncidentContext, calling: Calling): PassedOn {
  const { incident, policy } = context;
  const { askers } = helpWanted(context, calling.fires);
  const passedAt = new Map<string, Instant>();
  for (const { command, ask } of openHandovers(incident)) {
    if (hasName(askers, ask.to)) continue;
    for (const role of ask.roles) if (hasName(incident.holders.get(role) ?? [], ask.to)) passedAt.set(role, command.at);
  }
  if (passedAt.size === 0) return () => null;
  const { fires, fired } = calling;
  const dues = (isCalling: (trigger: Trigger) => boolean): readonly Instant[] =>
    fired
      .filter((_, index) => fires.some((trigger, place) => place === index && isCalling(trigger)))
      .map(({ due }) => due);
  const escalations = dues(({ do: { escalate } }) => escalate !== null);
  const top = Math.max(1, calling.level ?? 1, incident.level);
  const isOfTop = (role: string): boolean => policy.levels[top - 1]?.roles.includes(role) ?? false;
  const levelDue = (role: string, level: number): Instant => {
    const all = level === 1 && incident.level === 0 ? [incident.lifeStart, ...escalations] : escalations;
    // Those below the last level are called once; whatever else escalates calls that one again.
    return level < top && !isOfTop(role) ? Math.min(...all) : Math.max(...all);
  };
  const dueSince = (role: string, level: number | null): Instant =>
    Math.max(
      ...dues(({ do: { assign } }) => assign.includes(role)),
      ...(level === null ? [] : [levelDue(role, level)]),
    );
  return (role, level) => {
    const at = passedAt.get(role);
    if (at === undefined || at < dueSince(role, level)) return null;
    return { people: incident.holders.get(role) ?? [], unassignable: [], isStandIn: false };
  };
}
