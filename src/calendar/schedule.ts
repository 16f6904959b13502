/** Who is on call: layers, the later winning where it has somebody, and overrides above them all. Pure. */
import { Temporal } from 'temporal-polyfill';
import type { Schedule } from '#domain/policy.ts';
import type { Instant } from '#domain/time.ts';
import { createRotation } from './rotation.ts';
import type { LayerSpec, ScheduleSpec } from './spec.ts';
import { createWindows } from './windows.ts';
import { resolveLocal } from './zone.ts';

interface Layer {
  readonly timezone: string;
  onCall(at: Instant): readonly string[];
  nextChange(at: Instant): Instant | null;
}

interface Override {
  readonly start: Instant;
  readonly end: Instant;
  readonly who: readonly string[];
}

/** The schedule that `spec` describes, which `checkSchedule` must have passed without errors; otherwise this may throw. Pure. */
export function createSchedule(spec: ScheduleSpec): Schedule {
  const { name, timezone } = spec;
  const layers = spec.layers.map((layer) => createLayer(layer, layer.timezone ?? timezone));
  const layerAt = (at: Instant): Layer | undefined => layers.findLast((layer) => layer.onCall(at).length > 0);
  const overrides = spec.overrides.map(
    ({ from, to, who }): Override => ({
      start: resolveLocal(Temporal.PlainDateTime.from(from), timezone, 'start'),
      end: resolveLocal(Temporal.PlainDateTime.from(to), timezone, 'end'),
      who,
    }),
  );
  const overrideAt = (at: Instant): Override | undefined =>
    overrides.findLast(({ start, end }) => start <= at && at < end);
  const edges = overrides.flatMap(({ start, end }) => [start, end]).toSorted((a, b) => a - b);

  return {
    name,
    timezone,
    onCall: (at) => {
      const override = overrideAt(at);
      if (override) return override.who;
      return layerAt(at)?.onCall(at) ?? [];
    },
    timezoneAt: (at) => (overrideAt(at) ? timezone : (layerAt(at)?.timezone ?? timezone)),
    overridden: (at) => overrideAt(at) !== undefined,
    nextChange: (at) => {
      const changes = [...layers.map((layer) => layer.nextChange(at)), edges.find((edge) => edge > at) ?? null];
      const known = changes.filter((change) => change !== null);
      return known.length > 0 ? Math.min(...known) : null;
    },
  };
}

/** `hours` hides a rotation, it does not stop it: the turns go on behind it. */
function createLayer(layer: LayerSpec, timezone: string): Layer {
  const rotation = createRotation(layer, timezone);
  if (layer.hours === null)
    return { timezone, onCall: (at) => rotation.turn(at), nextChange: (at) => rotation.nextHandoff(at) };
  const windows = createWindows([layer.hours], timezone);
  return {
    timezone,
    onCall: (at) => (windows.covers(at) ? rotation.turn(at) : []),
    nextChange: (at) => {
      const handoff = rotation.nextHandoff(at);
      const edge = windows.nextEdge(at);
      return edge === null ? handoff : Math.min(handoff, edge);
    },
  };
}
