/** Each thing of an export once, though several of its files have it: lists beside single answers, or the same answer saved again. Pure. */
import type { Export, Rota } from './model.ts';

interface WithId {
  readonly id: string;
}

/** Each once: where two have one id, the first, unless the other has more. */
function distinctById<One extends WithId>(all: readonly One[], sizeOf: (one: One) => number): readonly One[] {
  const found = new Map<string, One>();
  for (const one of all) {
    const before = found.get(one.id);
    if (before === undefined || sizeOf(one) > sizeOf(before)) found.set(one.id, one);
  }
  return [...found.values()];
}

/** A list of schedules has them without their layers, and without who is on call. */
const sizeOfRota = ({ layers, overrides, computed }: Rota): number =>
  layers.length + overrides.length + computed.length;

export const withoutDoubles = (source: Export): Export => ({
  ...source,
  users: distinctById(source.users, ({ names }) => names.length),
  chains: distinctById(source.chains, ({ steps }) => steps.length),
  rotas: distinctById(source.rotas, sizeOfRota),
});
