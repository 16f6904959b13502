/** A schedule of an export as one of a policy, held against who the system itself says is on call. Pure. */
import {
  createSchedule,
  type LayerSpec,
  type OverrideSpec,
  type ScheduleSpec,
  type Shift,
  shifts,
  toLocal,
} from '#calendar/index.ts';
import { type Instant, MINUTE, WEEK } from '#domain/time.ts';
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
  const { timezone, together } = rota;
  const groups = together ? groupsOf(layers, rota) : [layers.flat()];
  const bases = groups.map((group, index): ScheduleSpec => {
    return { name: index === 0 ? name : nameNext(), timezone, layers: group, overrides: [] };
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

/** Layers that are never on call at the same time can be one schedule, in which the later would win. */
function groupsOf(layers: readonly (readonly LayerSpec[])[], rota: Rota): readonly (readonly LayerSpec[])[] {
  const since = rota.layers.reduce((last, { from }) => Math.max(last, from), 0);
  const spansOfLayers = layers.map((specs) => {
    const spec = { name: 'layer', timezone: rota.timezone, layers: specs, overrides: [] };
    return shifts(createSchedule(spec), since, since + WHILE).filter(({ who }) => who.length > 0);
  });
  const groups: number[][] = [];
  for (const [index, spans] of spansOfLayers.entries()) {
    const meets = (other: number): boolean =>
      spans.some(({ start, end }) => spansOfLayers[other]?.some((one) => one.start < end && start < one.end));
    const free = groups.find((group) => !group.some(meets));
    if (free) free.push(index);
    else groups.push([index]);
  }
  return groups.length === 0 ? [[]] : groups.map((group) => group.flatMap((index) => layers[index] ?? []));
}

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

/** The schedules with overrides: one in the place of somebody takes effect where they are on call, beside whoever is so with them. */
function withOverrides(
  bases: readonly ScheduleSpec[],
  all: readonly RotaOverride[],
  logins: Logins,
): readonly ScheduleSpec[] {
  return all.reduce((specs, one) => {
    const { start, end, replaces } = one;
    const who = loginsOf(one, logins);
    if (replaces === undefined) return insteadOfAll(specs, start, end, who);
    const replaced = replaces === '' ? '' : logins.get(replaces);
    return specs.map((spec, index) =>
      replaced === '' && index > 0
        ? spec
        : { ...spec, overrides: [...spec.overrides, ...instead(spec, one, replaced, who)] },
    );
  }, bases);
}

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

/** `replaced` is '' where these are on call besides, and nothing for somebody who was left out: they are never on call here. */
function instead(
  spec: ScheduleSpec,
  { start, end }: RotaShift,
  replaced: string | null | undefined,
  who: readonly string[],
): readonly OverrideSpec[] {
  if (replaced == null) return [];
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

function localText(at: Instant, timezone: string): string {
  const { date, time } = toLocal(at, timezone);
  return `${date}T${time}`;
}

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
