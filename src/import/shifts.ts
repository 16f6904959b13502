/**
 * Shifts that recur, each of them somebody's, as layers of a rota. A turn is of so many shifts, not of so many days: the shifts at one time
 * of the week are a layer of their own where that is not the same for all of them. Pure.
 */
import { createSchedule, fromLocal, toLocal, WEEKDAYS } from '#calendar/index.ts';
import { formatInstant, type Instant, parseInstant } from '#domain/time.ts';
import { localText, onDays, type WeekSpan, windowsOf } from './hours.ts';
import type { RotaLayer } from './model.ts';
import type { Recurrence } from './recurrence.ts';

export interface RecurringShift {
  /** When the first shift begins; the others are at the same local times. */
  readonly start: Instant;
  readonly end: Instant;
  readonly timezone: string;
  readonly recurrence: Recurrence;
  /** User ids; the first has the first shifts. */
  readonly turns: readonly (readonly string[])[];
  /** How many shifts a turn is. */
  readonly each: number;
  /** Before it there are none, though turns are counted from the first shift; null where that is past. */
  readonly since: Instant | null;
}

/** What of a layer says when it turns. */
type Turning = Pick<RotaLayer, 'turns' | 'every' | 'from' | 'windows' | 'beside'>;

interface Shifts {
  readonly layers: readonly Turning[];
  /** How the layers differ from the shifts. */
  readonly nearly: readonly string[];
}

const MINUTE = 60;
const DAY = 1440;
const WEEK = 7 * DAY;
/** The days of the shortest month, in minutes. */
const MONTH = 28 * DAY;
/** More turns are no table that anybody reads. */
const MOST_TURNS = 2000;
/** So long is a period, with its unit, at most. */
const MOST_DIGITS = 6;

const GAP = 'between its shifts nobody of it is on call; here whoever has the turn is, also then';
const OVERLAP = 'its shifts overlap; here one ends when the next begins';

/** The layers, the later of which wins unless they are `beside`; in words why there are none. */
export function layersOfShifts(shift: RecurringShift): Shifts | string {
  const minutes = Math.round((localOf(shift.end, shift.timezone) - localOf(shift.start, shift.timezone)) / MINUTE);
  if (minutes <= 0) return 'its shifts end before they begin';
  const { unit, days } = shift.recurrence;
  const found = unit === 'w' || days.length > 0 ? weeklyOf(shift, minutes) : steadyOf(shift, minutes);
  if (typeof found === 'string') return found;
  if (found.layers.some(({ every }) => every.length > MOST_DIGITS)) return 'its turns are longer than any here';
  return { ...found, layers: found.layers.flatMap((layer) => beginning(layer, shift)) };
}

/** One shift in so many hours, days or months: all of them are one layer. */
function steadyOf({ start, timezone, recurrence, turns, each }: RecurringShift, minutes: number): Shifts | string {
  const { unit, interval, monthDay } = recurrence;
  const { date, time } = toLocal(start, timezone);
  if (monthDay !== null && (unit !== 'mo' || monthDay !== Number(date.slice(8))))
    return 'it is on certain days of a month (`BYMONTHDAY`), which a rotation here cannot say';
  const length = interval * ({ h: 60, d: DAY, w: WEEK, mo: MONTH }[unit] ?? DAY);
  const rotates = turns.length > 1;
  const nearly = reasons([
    [rotates && unit !== 'mo' && minutes > length, OVERLAP],
    [rotates && unit === 'mo', MONTHS],
    [unit === 'h' && changesClocks(start, timezone), CLOCKS],
  ]);
  const every = everyOf(interval * each, unit);
  const layer = (windows: RotaLayer['windows']): Turning => ({ turns, every, from: start, windows });
  if (minutes >= length) return { layers: [layer(null)], nearly };
  const perDay = unit === 'h' ? 24 / interval : 1;
  if (unit === 'mo' || !(Number.isInteger(perDay) || interval % 24 === 0))
    return 'nobody is on call between its shifts, and hours of a policy are the same each week';
  const daily = unit === 'd' ? interval : Math.max(1, interval / 24);
  const from = minutesOf(time);
  const times = Array.from({ length: Math.max(1, perDay) }, (_, index) => (from + index * interval * 60) % DAY);
  const spans = times.flatMap((at) => onDays(WEEKDAYS, at, Math.min(minutes, DAY)));
  const windows = minutes > DAY ? null : windowsOf(spans);
  return { layers: [layer(windows)], nearly: [...nearly, ...(daily > 1 ? [GAP] : [])] };
}

const MONTHS = 'months are of different length; here each of its shifts ends when the next begins';
const CLOCKS = 'how its hours are counted when clocks change is not documented; here they are elapsed hours';

/** Shifts at some times of the week. Those that always fall to the same turns are one layer. */
function weeklyOf(shift: RecurringShift, minutes: number): Shifts | string {
  const { start, timezone, recurrence, turns, each } = shift;
  const { unit, interval, monthDay } = recurrence;
  if (unit === 'mo' || monthDay !== null || (unit === 'd' && interval > 1) || (unit === 'h' && 24 % interval > 0))
    return 'its recurrence combines days and intervals in a way that a rotation here cannot say';
  const weeks = unit === 'w' ? interval : 1;
  const times = timesOf(shift);
  const [first = 0] = times;
  const gap = Math.min(...times.map((at, index) => (times[index + 1] ?? first + weeks * WEEK) - at));
  const rotates = turns.length > 1;
  const beside = rotates && minutes > gap;
  const columns = columnsOf(times, { turns: turns.length, each, beside });
  if (columns === null) return 'its turns are the same again only after years';
  const local = localOf(start, timezone);
  const weekStart = weekMinuteOf(start, timezone);
  const layers = columns.map(({ times: ats, whose: all }): Turning => {
    const { whose, rounds } = shorten(all);
    return {
      turns: whose.map((turn) => turns[turn] ?? []),
      every: everyOf(rounds * weeks, 'w'),
      from: instantOf(local + (ats[0] ?? first) * MINUTE, timezone),
      windows: minutes >= WEEK ? null : windowsOf(ats.map((at): WeekSpan => ({ start: weekStart + at, minutes }))),
      ...(beside ? { beside } : {}),
    };
  });
  const nearly = reasons([
    [weeks > 1 && minutes < weeks * WEEK, GAP],
    [rotates && minutes > weeks * WEEK, OVERLAP],
    [rotates && first > 0, FIRST],
    [unit === 'h' && changesClocks(start, timezone), CLOCKS],
  ]);
  return { layers, nearly };
}

const reasons = (all: readonly (readonly [boolean, string])[]): readonly string[] =>
  all.flatMap(([is, why]) => (is ? [why] : []));

interface Column {
  /** When the first shifts begin, in minutes after the start. */
  readonly times: readonly number[];
  /** Whose these shifts are, round by round until it is the same again: indexes of turns. */
  readonly whose: readonly number[];
}

/** Shifts of one time of the round, and of the other times that are always of the same turn; null where there would be too many. */
function columnsOf(
  times: readonly number[],
  { turns, each, beside }: { readonly turns: number; readonly each: number; readonly beside: boolean },
): readonly Column[] | null {
  const rounds = turns === 1 ? 1 : (turns * each) / divisor(times.length, turns * each);
  if (rounds * times.length > MOST_TURNS) return null;
  const columns = new Map<string, Column>();
  for (const [index, at] of times.entries()) {
    const whose = Array.from(
      { length: rounds },
      (_, round) => Math.floor((round * times.length + index) / each) % turns,
    );
    const key = `${whose.join()}${beside ? ` ${index}` : ''}`;
    columns.set(key, { times: [...(columns.get(key)?.times ?? []), at], whose });
  }
  return [...columns.values()];
}

const FIRST =
  'it starts on a day that is none of its own; here turns are counted from the first shift after it, and whether they are so there is not documented';

/** When the shifts of its first round begin, in minutes after its start, in order: a round is as many weeks as its interval. */
function timesOf({ start, timezone, recurrence }: RecurringShift): readonly number[] {
  const { unit, interval, days, weekStart } = recurrence;
  const { weekday } = toLocal(start, timezone);
  const today = WEEKDAYS.findIndex((day) => day === weekday.toLowerCase());
  const weekFirst = WEEKDAYS.indexOf(weekStart);
  const inWeek = (day: number): number => (day - weekFirst + 7) % 7;
  const on = days.length > 0 ? days.map((day) => WEEKDAYS.indexOf(day)) : [today];
  const step = unit === 'h' ? interval * 60 : DAY;
  const from = weekMinuteOf(start, timezone) % DAY;
  const round = (unit === 'w' ? interval : 1) * WEEK;
  return on
    .flatMap((day) =>
      Array.from({ length: DAY / step }, (_, index) => {
        const at = (inWeek(day) - inWeek(today)) * DAY + ((from + index * step) % DAY) - from;
        return at < 0 ? at + round : at;
      }),
    )
    .toSorted((one, other) => one - other);
}

/** Before `since` there is no shift; what of a turn is left then, and the turns after it. */
function beginning(layer: Turning, { since, timezone }: RecurringShift): readonly Turning[] {
  const { turns, every, from, windows } = layer;
  if (since === null || since <= from) return [layer];
  if (turns.length === 1) return [{ ...layer, from: since }];
  const rotate = turns.map((_, index) => `${index}`);
  const spec = { rotate, every, from: localText(from, timezone), hours: null };
  const rotation = createSchedule({ name: 'turns', timezone, layers: [spec], overrides: [] });
  const turn = Number(rotation.onCall(since)[0] ?? 0);
  const starting = (at: number): RotaLayer['turns'] => [...turns.slice(at), ...turns.slice(0, at)];
  if (rotation.nextChange(since - 1) === since) return [{ ...layer, turns: starting(turn), from: since }];
  const next = rotation.nextChange(since) ?? since;
  const rest = { ...layer, turns: [turns[turn] ?? []], from: since, windows };
  return [rest, { ...layer, turns: starting((turn + 1) % turns.length), from: next }];
}

/** Rounds in a row that are of one turn as one; how many rounds that is. */
function shorten(whose: readonly number[]): { readonly whose: readonly number[]; readonly rounds: number } {
  const changes = whose.flatMap((turn, index) => (index > 0 && turn !== whose[index - 1] ? [index] : []));
  if (changes.length === 0) return { whose: whose.slice(0, 1), rounds: 1 };
  const rounds = changes.reduce(divisor, whose.length);
  return { whose: whose.filter((_, index) => index % rounds === 0), rounds };
}

const divisor = (one: number, other: number): number => (other === 0 ? one : divisor(other, one % other));

/** As a policy writes it, in the largest unit that it is whole in. */
function everyOf(number: number, unit: Recurrence['unit']): string {
  if (unit === 'h' && number % 24 === 0) return everyOf(number / 24, 'd');
  return unit === 'd' && number % 7 === 0 ? `${number / 7}w` : `${number}${unit}`;
}

/** Seconds on a clock that is never put forward or back. */
const localOf = (at: Instant, timezone: string): number => parseInstant(`${localText(at, timezone)}:00Z`) ?? at;
const instantOf = (local: number, timezone: string): Instant =>
  fromLocal(formatInstant(local).slice(0, 16), timezone) ?? local;

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Minutes since Monday, 00:00. */
function weekMinuteOf(at: Instant, timezone: string): number {
  const { time, weekday } = toLocal(at, timezone);
  return WEEKDAYS.findIndex((day) => day === weekday.toLowerCase()) * DAY + minutesOf(time);
}

/** Whether clocks of the zone change in the course of a year. */
const changesClocks = (at: Instant, timezone: string): boolean =>
  new Set([0, 91, 182, 273].map((days) => toLocal(at + days * DAY * MINUTE, timezone).offset)).size > 1;
