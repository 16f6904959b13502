/** A schedule of an export as one of a policy, held against who the system itself says is on call. Pure. */
import {
  createSchedule,
  type LayerSpec,
  type OverrideSpec,
  type ScheduleSpec,
  type Shift,
  shifts,
} from '#calendar/index.ts';
import { type Instant, MINUTE, WEEK } from '#domain/time.ts';
import { localText } from './hours.ts';
import type { Logins } from './logins.ts';
import { count, nearly, not, type Note, type Rota, type RotaOverride, type RotaShift, same, spansOf } from './model.ts';

export interface ImportedRota {
  /** One, or as many as there have to be for all to be on call who are on call together. */
  readonly specs: readonly ScheduleSpec[];
  /** Who is on call when, as the export says it, by login and without overlaps; empty where it does not say. */
  readonly computed: readonly Shift[];
  readonly notes: readonly Note[];
}

/** Null when nobody is left in it. `title` is what the report calls it, `nameNext` names a schedule beside the first. */
export function importRota(
  rota: Rota,
  { name, title, nameNext }: { readonly name: string; readonly title: string; readonly nameNext: () => string },
  logins: Logins,
): ImportedRota | null {
  const notes: Note[] = [];
  const layers = rota.layers.map((layer): readonly LayerSpec[] => {
    const rotate = layer.turns.flatMap((turn): LayerSpec['rotate'] => {
      const people = turn.flatMap((user) => logins.get(user) ?? []);
      if (people.length < turn.length)
        notes.push(
          not(
            `${turn.length - people.length} of “${layer.name}” in ${title}`,
            'the map has no login for them; turns move up',
          ),
        );
      const [only] = people;
      return people.length === 0 ? [] : people.length === 1 && only !== undefined ? [only] : [people];
    });
    if (rotate.length === 0) return [];
    const zone = layer.timezone ?? rota.timezone;
    const own = zone === rota.timezone ? {} : { timezone: zone };
    const base = { rotate, every: layer.every, from: localText(layer.from, zone), ...own };
    return layer.windows === null ? [{ ...base, hours: null }] : layer.windows.map((hours) => ({ ...base, hours }));
  });
  const computed = spansOf(rota.computed.map((one) => ({ ...one, users: loginsOf(one, logins) }))).map(
    ({ start, end, users }): Shift => ({ start, end, who: users }),
  );
  const groups = groupsOf(rotationsOf(rota, layers), rota);
  const bases = groups.map((rotations, index): Base => {
    const own = rotations.flatMap((one) => one.layers);
    const spec = { name: index === 0 ? name : nameNext(), timezone: rota.timezone, layers: own, overrides: [] };
    return { rotations, spec };
  });
  const specs = withOverrides(bases, rota.overrides, logins);
  const dates = [...specs.flatMap(({ overrides }) => overrides), ...computed];
  if (layers.flat().length === 0 && dates.every(({ who }) => who.length === 0)) return null;
  const differing = differences(specs, computed);
  const what = `the schedule ${title}: ${rota.layers.length === 0 ? 'dates alone' : count(rota.layers.length, 'layer')}`;
  if (computed.length === 0)
    notes.push(nearly(what, 'the export does not say who is on call when, so nothing was compared'));
  else if (differing.length === 0)
    notes.push(
      same(`${what}; on call are the same people as in all ${computed.length} spans that the export computed`),
    );
  else notes.push(nearly(what, differ(differing, computed, rota.timezone)));
  const mended = differing.reduce((all, { start, end, who }) => insteadOfAll(all, start, end, who), specs);
  return { specs: mended, computed, notes };
}

/** Eight weeks: in the course of them each weekly window has met each other one, also where clocks change. */
const WHILE = 8 * WEEK;

/** Layers of which the later wins. */
interface Rotation {
  readonly id: string | null;
  readonly layers: readonly LayerSpec[];
}

/** Those that are on call beside each other, if anybody is. */
function rotationsOf(rota: Rota, layers: readonly (readonly LayerSpec[])[]): readonly Rotation[] {
  if (!rota.together) return [{ id: null, layers: layers.flat() }];
  const rotations: Rotation[] = [];
  const joined = new Map<string, number>();
  for (const [index, { rotation: id = null, beside = false }] of rota.layers.entries()) {
    const own = layers[index] ?? [];
    const before = id === null || beside ? undefined : joined.get(id);
    if (before === undefined) {
      if (id !== null && !beside) joined.set(id, rotations.length);
      rotations.push({ id, layers: own });
    } else rotations[before] = { id, layers: [...(rotations[before]?.layers ?? []), ...own] };
  }
  return rotations;
}

/** Rotations that are never on call at the same time can be one schedule, in which the later would win. */
function groupsOf(rotations: readonly Rotation[], rota: Rota): readonly (readonly Rotation[])[] {
  const since = rota.layers.reduce((last, { from }) => Math.max(last, from), 0);
  const spansOfEach = rotations.map((rotation) =>
    shifts(createSchedule(alone(rotation, rota.timezone)), since, since + WHILE).filter(({ who }) => who.length > 0),
  );
  const groups: number[][] = [];
  for (const [index, spans] of spansOfEach.entries()) {
    const meets = (other: number): boolean =>
      spans.some(({ start, end }) => spansOfEach[other]?.some((one) => one.start < end && start < one.end));
    const free = groups.find((group) => !group.some(meets));
    if (free) free.push(index);
    else groups.push([index]);
  }
  return groups.length === 0 ? [[]] : groups.map((group) => group.flatMap((index) => rotations[index] ?? []));
}

const alone = ({ layers }: Rotation, timezone: string): ScheduleSpec => {
  return { name: 'rotation', timezone, layers, overrides: [] };
};

/** Everybody who is on call by these together. */
export function onCallBy(specs: readonly ScheduleSpec[]): (at: Instant) => readonly string[] {
  const schedules = specs.map(createSchedule);
  return (at) => [...new Set(schedules.flatMap((schedule) => schedule.onCall(at)))];
}

function differ(differing: readonly Shift[], computed: readonly Shift[], timezone: string): string {
  const [first] = differing;
  const last = computed.at(-1)?.end ?? 0;
  const say = (at: Instant): string => localText(at, timezone).replace('T', ' ');
  return `its rotation comes to other people ${differing.length === 1 ? 'once' : `${differing.length} times`} in the time that the export computed, first from ${say(first?.start ?? 0)} (the export says ${first?.who.join(', ') || 'nobody'}). Overrides make up for it until ${say(last)}; look at what is after`;
}

const loginsOf = ({ users }: RotaShift, logins: Logins): readonly string[] => [
  ...new Set(users.flatMap((user) => logins.get(user) ?? [])),
];

/** A schedule before its overrides. */
interface Base {
  readonly rotations: readonly Rotation[];
  readonly spec: ScheduleSpec;
}

/** The schedules with overrides: one in the place of somebody takes effect where they are on call, beside whoever is so with them. */
function withOverrides(bases: readonly Base[], all: readonly RotaOverride[], logins: Logins): readonly ScheduleSpec[] {
  const before = bases.map(({ spec }) => spec);
  return all.reduce<readonly ScheduleSpec[]>((specs, one) => {
    const { start, end, replaces, rotation } = one;
    const who = loginsOf(one, logins);
    if (replaces === undefined && rotation === undefined) return insteadOfAll(specs, start, end, who);
    const replaced = replaces === undefined ? undefined : replaces === '' ? '' : (logins.get(replaces) ?? null);
    return specs.map((spec, index) => {
      if (rotation === undefined && replaced === '' && index > 0) return spec;
      const spans = rotation === undefined ? [one] : spansOfRotation(bases[index], rotation, one);
      return spans.reduce((sum, span) => {
        return { ...sum, overrides: [...sum.overrides, ...instead(sum, span, replaced, who)] };
      }, spec);
    });
  }, before);
}

/** When somebody of a rotation of this schedule is on call, in the time of an override. */
const spansOfRotation = (base: Base | undefined, id: string, { start, end }: RotaShift): readonly RotaShift[] =>
  (base?.rotations ?? [])
    .filter((rotation) => rotation.id === id)
    .flatMap((rotation) => shifts(createSchedule(alone(rotation, base?.spec.timezone ?? 'UTC')), start, end))
    .filter(({ who }) => who.length > 0)
    .map((span) => ({ start: span.start, end: span.end, users: [] }));

/** These, and nobody else of any of the schedules. */
const insteadOfAll = (
  specs: readonly ScheduleSpec[],
  start: Instant,
  end: Instant,
  who: readonly string[],
): readonly ScheduleSpec[] =>
  specs.map((spec, index) => {
    const override = overrideOf(start, end, index === 0 ? who : [], spec.timezone);
    return { ...spec, overrides: [...spec.overrides, override] };
  });

/** `replaced` is '' where these are on call besides, absent where nobody else is, and null for somebody who was left out: they are never on call here. */
function instead(
  spec: ScheduleSpec,
  { start, end }: RotaShift,
  replaced: string | null | undefined,
  who: readonly string[],
): readonly OverrideSpec[] {
  if (replaced === null) return [];
  if (replaced === undefined) return [overrideOf(start, end, who, spec.timezone)];
  return shifts(createSchedule(spec), start, end).flatMap((shift) => {
    if (replaced !== '' && !shift.who.includes(replaced)) return [];
    const others = shift.who.filter((login) => login !== replaced);
    return [overrideOf(shift.start, shift.end, [...new Set([...others, ...who])], spec.timezone)];
  });
}

const overrideOf = (start: Instant, end: Instant, who: readonly string[], timezone: string): OverrideSpec => ({
  from: localText(start, timezone),
  to: localText(end, timezone),
  who,
});

/** Where the schedule comes to other people than the export, for a minute at least; with those of the export. */
function differences(specs: readonly ScheduleSpec[], computed: readonly Shift[]): readonly Shift[] {
  const [first] = computed;
  if (first === undefined) return [];
  const onCall = onCallBy(specs);
  const until = computed.at(-1)?.end ?? first.end;
  const ours = specs.flatMap((spec) => shifts(createSchedule(spec), first.start, until));
  return computed.flatMap(({ start, end, who }) => {
    const inside = ours.flatMap((one) => [one.start, one.end]).filter((edge) => edge > start && edge < end);
    const edges = [...new Set([start, ...inside, end])].toSorted((a, b) => a - b);
    return edges.slice(0, -1).flatMap((from, index): readonly Shift[] => {
      const to = edges[index + 1] ?? from;
      const is = onCall(from).toSorted().join();
      return to - from < MINUTE || is === who.join() ? [] : [{ start: from, end: to, who }];
    });
  });
}
