/** Who is on call: layers, the later winning where it has somebody, and overrides above them all. Pure. */
import type { Schedule } from '#domain/policy.ts';
import type { Instant } from '#domain/time.ts';
import { createRotation, roundOf } from './rotation.ts';
import type { LayerSpec, ScheduleSpec } from './spec.ts';
import { withLatestStretch } from './stretch.ts';
import { createWindows } from './windows.ts';
import { isSteady } from './steady.ts';
import { instantOf } from './zone.ts';

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
  let known: Turns | null = null;
  const turns = (): Turns => (known ??= turnsOf(spec));
  const overrideAt = (at: Instant): Override | undefined =>
    turns().overrides.findLast(({ start, end }) => start <= at && at < end);
  const layerAt = (at: Instant): Layer | undefined => turns().layers.findLast((layer) => layer.onCall(at).length > 0);

  return {
    name,
    timezone,
    onCall: (at) => {
      const override = overrideAt(at);
      if (override) return override.who;
      return layerAt(at)?.onCall(at) ?? [];
    },
    timezoneAt: (at) => (overrideAt(at) ? timezone : (layerAt(at)?.timezone ?? timezone)),
    isOverridden: (at) => overrideAt(at) !== undefined,
    isSteady: (from) => isSteady(spec, from),
    nextChange: withLatestStretch((at) => {
      const { layers, edges } = turns();
      const changes = [...layers.map((layer) => layer.nextChange(at)), edges.find((edge) => edge > at) ?? null];
      const some = changes.filter((change) => change !== null);
      return some.length > 0 ? Math.min(...some) : null;
    }),
    dates: () => [...spec.layers.map(({ from, timezone: own = timezone }) => instantOf(from, own)), ...turns().edges],
    round: Math.max(0, ...spec.layers.map(roundOf)),
  };
}

/** Who has it when, as instants: worked out when somebody asks, as whoever only checks a policy never does. */
interface Turns {
  readonly layers: readonly Layer[];
  readonly overrides: readonly Override[];
  /** Where an override begins or ends, in order. */
  readonly edges: readonly Instant[];
}

function turnsOf({ timezone, layers, overrides: written }: ScheduleSpec): Turns {
  const overrides = written.map(
    ({ from, to, who }): Override => ({
      start: instantOf(from, timezone),
      end: instantOf(to, timezone, 'end'),
      who,
    }),
  );
  return {
    layers: layers.map((layer) => createLayer(layer, layer.timezone ?? timezone)),
    overrides,
    edges: overrides.flatMap(({ start, end }) => [start, end]).toSorted((a, b) => a - b),
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
      return windows.nextEdge(at, handoff) ?? handoff;
    },
  };
}
