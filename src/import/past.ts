/** What of the schedules of an export is over, or will be. Pure. */
import { toLocal } from '#calendar/index.ts';
import type { Instant } from '#domain/time.ts';
import { calledIds, count, type Export, nearly, type Note, type Rota, same } from './model.ts';

/**
 * The export without layers and overrides that have ended: they call nobody any more, and who is in them alone is no longer there. What
 * ends later is noted. `system` is what the system is called.
 */
export function withoutPast(source: Export, system: string, now: Instant): Export {
  const called = calledIds(source.chains);
  const notes: Note[] = [];
  const rotas = source.rotas.map((rota) => {
    const present = presentOf(rota, now);
    if (called.has(rota.id)) notes.push(...notesOf(rota, present, system));
    return present;
  });
  return { ...source, rotas, notes: [...source.notes, ...notes] };
}

/** What the export computed for the time before now is compared with what was in force then. */
function presentOf(rota: Rota, now: Instant): Rota {
  const since = rota.computed.reduce((first, { start }) => Math.min(first, start), now);
  return {
    ...rota,
    layers: rota.layers.filter(({ until = Infinity }) => until > since),
    overrides: rota.overrides.filter(({ end }) => end > since),
  };
}

function notesOf(rota: Rota, present: Rota, system: string): readonly Note[] {
  const [layers, overrides] = [
    rota.layers.length - present.layers.length,
    rota.overrides.length - present.overrides.length,
  ];
  const past = [
    ...(layers > 0 ? [count(layers, 'layer')] : []),
    ...(overrides > 0 ? [count(overrides, 'override')] : []),
  ];
  const ending = present.layers.flatMap(({ name, until }) => {
    if (until === undefined) return [];
    const { date, time } = toLocal(until, rota.timezone);
    const why = `it ends on ${date} at ${time} in ${system}; a layer of a policy has no end: take it out then`;
    return [nearly(`“${name}” of “${rota.name}”`, why)];
  });
  return [...(past.length > 0 ? [same(`“${rota.name}” without what is over: ${past.join(' and ')}`)] : []), ...ending];
}
