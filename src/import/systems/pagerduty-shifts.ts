/**
 * The shift-based schedules of PagerDuty: `/v3/schedules/{id}?include[]=final_schedule`, and its `overrides` and `custom_shifts`. Pure.
 *
 * Where it is documented, as read on 30 November 2026:
 * - The shapes, and that times are local to the zone beside them (“9 AM–5 PM every Monday in New York”): `reference/REST/openapiv3.json` in
 *   PagerDuty/api-schema, of 14 August 2026. That `date_time` is an instant: the guide to `pagerduty_schedulev2` of its Terraform provider.
 * - That rotations and custom shifts are on call beside each other, and an override stands for one rotation or custom shift alone:
 *   `support.pagerduty.com/main/docs/shift-based-schedules-api-upgrade-examples`, sections 3 to 5.
 * - That turns are counted from `start_time` and not from `effective_since`: section 6 there, where an event that succeeds another with
 *   the same `start_time` leaves everybody their weeks.
 * - That a turn is of so many shifts, weekends left out: `pagerduty.com/blog/insights/custom-on-call-shift-based-schedules`.
 * Not documented: how `EXDATE` and `RDATE` count, hours when clocks change, and a start that is none of its own days.
 */
import type { Item } from '#import/item.ts';
import {
  byStart,
  nearly,
  not,
  type Note,
  type Rota,
  type RotaLayer,
  type RotaOverride,
  type RotaShift,
} from '#import/model.ts';
import { recurrenceOf } from '#import/recurrence.ts';
import { layersOfShifts } from '#import/shifts.ts';
import type { Instant } from '#domain/time.ts';

/** Fields that every object of this API has, and that say nothing of who is called. */
export const REFERENCE = ['type', 'summary', 'self', 'html_url', 'name'];

/** What is in answers of their own. */
export interface Dates {
  readonly overrides: readonly Item[];
  readonly shifts: readonly Item[];
  /** Those that a schedule has. */
  readonly seen: Set<Item>;
}

const IGNORED = ['description', 'escalation_policies', 'users', 'teams', 'http_cal_url', 'web_cal_url'];

/** An item of the list of schedules, which says no more than a name. */
export function isReference(item: Item): boolean {
  const is = item.raw('type') === 'schedule_v3_reference';
  if (is) item.ignore(...REFERENCE, 'id');
  return is;
}

export const isShiftBased = (item: Item): boolean => item.raw('type') === 'schedule_v3' || item.has('rotations');

/** A schedule, with those of `dates` that are of it. */
export function shiftRotaOf(item: Item, dates: Dates, notes: Note[]): Rota {
  item.ignore(...REFERENCE, ...IGNORED, 'personal_web_cal_url');
  const id = item.text('id');
  const name = item.textOr('name', id);
  const computed = item.has('final_schedule') ? computedOf(item.item('final_schedule', 'final schedule')) : [];
  const known = computed.length === 0 ? null : Math.min(...computed.map(({ start }) => start));
  const rotations = item.items('rotations', 'rotation');
  const layers = rotations.flatMap((rotation) => layersOf(rotation, { schedule: name, known }, notes));
  const own = new Set(rotations.map((rotation) => rotation.text('id')));
  const shifts = dates.shifts
    .filter((shift) => isOf(shift, id))
    .flatMap((shift) => {
      const instead = dates.overrides.filter((one) => one.textOr('custom_shift_id', '') === shift.text('id'));
      for (const one of [shift, ...instead]) dates.seen.add(one);
      return customShiftOf(shift, instead.map(overrideOf));
    });
  const overrides = dates.overrides.flatMap((one) => {
    if (!own.has(one.textOr('rotation_id', ''))) return [];
    dates.seen.add(one);
    return [{ ...overrideOf(one), rotation: one.text('rotation_id') }];
  });
  return {
    id,
    name,
    timezone: item.timezone('time_zone'),
    layers,
    together: true,
    // A custom shift is beside whoever is on call by then.
    overrides: [...overrides.toSorted(byStart), ...shifts.toSorted(byStart)],
    computed,
  };
}

/** The user that it is; nobody for a place that is empty on purpose. */
function userOf(member: Item): readonly string[] {
  member.ignore('name', 'summary', 'color');
  const type = member.text('type');
  if (type === 'empty_member') return [];
  if (type !== 'user_member') throw member.wrong('type', 'user_member or empty_member');
  return [member.text('user_id')];
}

const computedOf = (schedule: Item): readonly RotaShift[] =>
  schedule
    .ignore('type', 'rendered_coverage_percentage')
    .items('computed_shift_assignments', 'computed shift')
    .map((one) => ({
      start: one.ignore('type', 'source').instant('start_time'),
      end: one.instant('end_time'),
      users: userOf(one.item('member', 'member')),
    }));

interface Place {
  readonly schedule: string;
  /** Since when the export says who is on call; null where it does not. */
  readonly known: Instant | null;
}

/** The layers of a rotation: its events follow each other. Nothing is said of one that was over before the export. */
function layersOf(rotation: Item, { schedule, known }: Place, notes: Note[]): readonly RotaLayer[] {
  rotation.ignore(...REFERENCE, 'schedule');
  const events = rotation.items('events', 'event').map((event) => ({
    event,
    since: event.instant('effective_since'),
    until: event.has('effective_until') ? event.instant('effective_until') : Infinity,
  }));
  return events
    .toSorted((one, other) => one.since - other.since)
    .flatMap(({ event, since, until }) => {
      const what = `the event “${event.textOr('name', 'event')}” of “${schedule}”`;
      const begins = known !== null && since <= known ? null : since;
      const layers = eventLayersOf(event, begins, what, known !== null && until <= known ? [] : notes);
      const ending = until === Infinity ? {} : { until };
      return layers.map((layer): RotaLayer => ({ ...layer, rotation: rotation.text('id'), ...ending }));
    });
}

function eventLayersOf(event: Item, since: Instant | null, what: string, notes: Note[]): readonly RotaLayer[] {
  event.ignore(...REFERENCE, 'id');
  const recurrence = recurrenceOf(event.texts('recurrence'));
  const [start, end] = [event.item('start_time', 'local time'), event.item('end_time', 'local time')];
  const timezone = start.timezone('time_zone');
  const { turns, each } = turnsOf(event.item('assignment_strategy', 'assignment strategy'), what, notes);
  const span = { start: start.instant('date_time'), end: end.ignore('time_zone').instant('date_time') };
  if (typeof recurrence === 'string' || turns.length === 0) {
    notes.push(not(what, typeof recurrence === 'string' ? recurrence : 'nobody is in it'));
    return [];
  }
  const found = layersOfShifts({ ...span, timezone, recurrence, turns, each, since });
  if (typeof found === 'string') {
    notes.push(not(what, found));
    return [];
  }
  notes.push(...found.nearly.map((why) => nearly(what, why)));
  if (recurrence.dates.length > 0)
    notes.push(
      nearly(what, `its dates besides the rule (\`${recurrence.dates.join('`, `')}\`) are not imported: ${DATES}`),
    );
  return found.layers.map((layer) => ({ ...layer, name: event.textOr('name', 'event'), timezone }));
}

const DATES = 'write them as overrides, and look at whose turn it is after them';

/** Whose turns there are, and how many shifts each is. */
function turnsOf(
  strategy: Item,
  what: string,
  notes: Note[],
): { readonly turns: RotaLayer['turns']; readonly each: number } {
  const type = strategy.text('type');
  const each = strategy.numberOr('shifts_per_member', 1);
  if (!Number.isInteger(each) || each < 1) throw strategy.wrong('shifts_per_member', 'a whole number');
  const members = strategy.items('members', 'member').map((member) => userOf(member));
  const people = members.filter((member) => member.length > 0);
  if (people.length === 0) return { turns: [], each };
  if (type === 'every_member_assignment_strategy') return { turns: [people.flat()], each: 1 };
  if (type !== 'rotating_member_assignment_strategy') {
    notes.push(not(what, `its members are assigned by \`${type.slice(0, 60)}\`, which this version does not know`));
    return { turns: [], each };
  }
  if (people.length < members.length)
    notes.push(nearly(what, 'nobody has some of its turns; here whoever has the turn before stays on call'));
  // The others keep their turns.
  const before = (index: number): readonly string[] =>
    members[index]?.length ? (members[index] ?? []) : before((index + members.length - 1) % members.length);
  return { turns: members.map((_, index) => before(index)), each };
}

/** The answer of custom shifts does not name the schedule: the address of each does, or the name of the file. */
function isOf(shift: Item, schedule: string): boolean {
  const [, id] = /\/v3\/schedules\/([^/]+)\//.exec(shift.textOr('self', '')) ?? [];
  return id === undefined ? shift.path.includes(schedule) : id === schedule;
}

/** In the place of one person; of whoever it is, where nobody had the turn there. */
function overrideOf(item: Item): RotaOverride {
  const [replaced] = userOf(item.ignore(...REFERENCE, 'id').item('overridden_member', 'member'));
  return {
    start: item.instant('start_time'),
    end: item.instant('end_time'),
    users: userOf(item.item('overriding_member', 'member')),
    ...(replaced === undefined ? {} : { replaces: replaced }),
  };
}

/** Somebody besides, in whose place others are for a part of it. */
function customShiftOf(item: Item, overrides: readonly RotaOverride[]): readonly RotaOverride[] {
  item.ignore(...REFERENCE, 'id');
  const users = item
    .items('assignments', 'shift assignment')
    .flatMap((one) => userOf(one.ignore('id', 'type').item('member', 'member')));
  const all: readonly RotaShift[] = [{ start: item.instant('start_time'), end: item.instant('end_time'), users }];
  const parts = overrides.reduce(
    (shifts, one) =>
      shifts.flatMap((shift) => {
        const [start, end] = [Math.max(shift.start, one.start), Math.min(shift.end, one.end)];
        if (start >= end) return [shift];
        return [
          { ...shift, end: start },
          { start, end, users: one.users },
          { ...shift, start: end },
        ];
      }),
    all,
  );
  return parts
    .filter((part) => part.start < part.end && part.users.length > 0)
    .map((part) => ({ ...part, replaces: '' }));
}

const DATED = ['start_time', 'end_time', 'rotation_id', 'custom_shift_id', 'overridden_member', 'overriding_member'];

/** What no schedule of the export has. */
export function withoutSchedule({ overrides, shifts, seen }: Dates): readonly Note[] {
  const noteOf = (what: string, item: Item): readonly Note[] => {
    if (seen.has(item)) return [];
    item.ignore(...REFERENCE, ...DATED, 'id', 'assignments', 'start', 'end', 'user');
    return [not(`${what} (\`${item.textOr('id', item.path)}\`)`, 'what it is of is not in the export')];
  };
  return [
    ...overrides.flatMap((item) => noteOf('an override', item)),
    ...shifts.flatMap((item) => noteOf('a custom shift', item)),
  ];
}
