/** A schedule of an export as one of a policy, held against who the system itself says is on call. Pure. */
import {
  createSchedule,
  type LayerSpec,
  type OverrideSpec,
  type ScheduleSpec,
  shifts,
  toLocal,
} from '#calendar/index.ts';
import type { Instant } from '#domain/time.ts';
import type { Logins } from './logins.ts';
import { count, nearly, not, type Note, type Rota, type RotaOverride, type RotaShift, same } from './model.ts';

export interface ImportedRota {
  readonly spec: ScheduleSpec;
  /** Who is on call when, as the export says it, by login and without overlaps; empty where it does not say. */
  readonly computed: readonly OnCallSpan[];
  readonly notes: readonly Note[];
}

export interface OnCallSpan {
  readonly start: Instant;
  readonly end: Instant;
  readonly who: readonly string[];
}

const MINUTE = 60;

/** Null when nobody is left in it. `title` is what the report calls it. */
export function importRota(rota: Rota, name: string, title: string, logins: Logins): ImportedRota | null {
  const notes: Note[] = [];
  const layers = rota.layers.flatMap((layer): readonly LayerSpec[] => {
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
  const computed = spansOf(rota.computed, logins);
  const spec = withOverrides({ name, timezone: rota.timezone, layers, overrides: [] }, rota.overrides, logins);
  const { overrides } = spec;
  if (layers.length === 0 && [...overrides, ...computed].every(({ who }) => who.length === 0)) return null;
  const differing = differences(spec, computed);
  const what = `the schedule ${title}: ${rota.layers.length === 0 ? 'dates alone' : count(rota.layers.length, 'layer')}`;
  if (computed.length === 0)
    notes.push(nearly(what, 'the export does not say who is on call when, so nothing was compared'));
  else if (differing.length === 0)
    notes.push(
      same(`${what}; on call are the same people as in all ${computed.length} spans that the export computed`),
    );
  else notes.push(nearly(what, differ(differing, computed, rota.timezone)));
  const mended = differing.map(({ start, end, who }) => overrideOf(start, end, who, rota.timezone));
  return { spec: { ...spec, overrides: [...overrides, ...mended] }, computed, notes };
}

function differ(differing: readonly OnCallSpan[], computed: readonly OnCallSpan[], timezone: string): string {
  const [first] = differing;
  const last = computed.at(-1)?.end ?? 0;
  const say = (at: Instant): string => localText(at, timezone).replace('T', ' ');
  return `its rotation comes to other people ${differing.length === 1 ? 'once' : `${differing.length} times`} in the time that the export computed, first from ${say(first?.start ?? 0)} (the export says ${first?.who.join(', ') || 'nobody'}). Overrides make up for it until ${say(last)}; look at what is after`;
}

const loginsOf = ({ users }: RotaShift, logins: Logins): readonly string[] => [
  ...new Set(users.flatMap((user) => logins.get(user) ?? [])),
];

/** The schedule with overrides: one in the place of somebody takes effect where they are on call, beside whoever is so with them. */
function withOverrides(base: ScheduleSpec, all: readonly RotaOverride[], logins: Logins): ScheduleSpec {
  return all.reduce((spec, one): ScheduleSpec => {
    const { start, end, replaces } = one;
    const who = loginsOf(one, logins);
    const plain = [overrideOf(start, end, who, spec.timezone)];
    const more = replaces === undefined ? plain : instead(spec, one, replaces === '' ? '' : logins.get(replaces), who);
    return { ...spec, overrides: [...spec.overrides, ...more] };
  }, base);
}

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

/** Shifts that overlap are people who are on call together; where there is none between two, nobody is. */
function spansOf(all: readonly RotaShift[], logins: Logins): readonly OnCallSpan[] {
  const edges = [...new Set(all.flatMap(({ start, end }) => [start, end]))].toSorted((a, b) => a - b);
  const spans: OnCallSpan[] = [];
  for (const [index, start] of edges.slice(0, -1).entries()) {
    const end = edges[index + 1] ?? start;
    const there = all.filter((one) => one.start <= start && end <= one.end);
    const who = [...new Set(there.flatMap((one) => loginsOf(one, logins)))].toSorted();
    const before = spans.at(-1);
    if (before && before.who.join() === who.join()) spans[spans.length - 1] = { ...before, end };
    else spans.push({ start, end, who });
  }
  return spans;
}

/** Where the schedule comes to other people than the export, for a minute at least; with those of the export. */
function differences(spec: ScheduleSpec, computed: readonly OnCallSpan[]): readonly OnCallSpan[] {
  const [first] = computed;
  if (first === undefined) return [];
  const schedule = createSchedule(spec);
  const ours = shifts(schedule, first.start, computed.at(-1)?.end ?? first.end);
  return computed.flatMap(({ start, end, who }) => {
    const inside = ours.flatMap((one) => [one.start, one.end]).filter((edge) => edge > start && edge < end);
    const edges = [start, ...inside, end].toSorted((a, b) => a - b);
    return edges.slice(0, -1).flatMap((from, index): readonly OnCallSpan[] => {
      const to = edges[index + 1] ?? from;
      const is = schedule.onCall(from).toSorted().join();
      return to - from < MINUTE || is === who.join() ? [] : [{ start: from, end: to, who }];
    });
  });
}
