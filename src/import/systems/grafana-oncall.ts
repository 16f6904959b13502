/** Grafana OnCall: the answers of its public API, v1 (`users`, `escalation_chains`, `escalation_policies`, `schedules`, `on_call_shifts`, `schedules/<id>/final_shifts`). Pure. */
import { fromLocal, toLocal, WEEKDAYS, type Weekday } from '#calendar/index.ts';
import type { Json } from '#domain/rule.ts';
import { DAY, WEEK } from '#domain/time.ts';
import { Item, type ReadItems, unreadFields } from '#import/item.ts';
import { minutesOf, onDays, windowsOf as windowsOfSpans, PERIOD_UNITS } from '#import/hours.ts';
import {
  type Chain,
  type Export,
  type ExportFile,
  heldIn,
  nearly,
  not,
  type Note,
  type Rota,
  type RotaLayer,
  type RotaOverride,
  type RotaShift,
  type Step,
  type Target,
} from '#import/model.ts';

/** How long a wait is that says nothing. */
const WAIT = 300;
/** A repetition of a chain is made five times. */
const PASSES = 6;
const LENGTH: Readonly<Record<string, number>> = { h: DAY / 24, d: DAY, w: WEEK, mo: 28 * DAY };
const WORD: Readonly<Record<string, string>> = { h: 'hours', d: 'days', w: 'weeks', mo: 'months' };
const DAYS: Readonly<Record<string, Weekday>> = {
  MO: 'mon',
  TU: 'tue',
  WE: 'wed',
  TH: 'thu',
  FR: 'fri',
  SA: 'sat',
  SU: 'sun',
};

type Kinds = 'user' | 'chain' | 'step' | 'schedule' | 'shift' | 'final shift';

export function readGrafanaOncall(files: readonly ExportFile[]): Export {
  const all: ReadItems = [];
  const notes: Note[] = [];
  const found: Record<Kinds, { readonly item: Item; readonly file: string }[]> = {
    user: [],
    chain: [],
    step: [],
    schedule: [],
    shift: [],
    'final shift': [],
  };
  for (const { file, value } of files) {
    // An answer that is no list is one item, or what the API says in its place.
    const answer = (value as { readonly results?: Json } | null)?.results ?? value;
    for (const [index, one] of (Array.isArray(answer) ? (answer as readonly Json[]) : [answer]).entries()) {
      const kind = kindOf(one);
      if (kind === null) notes.push(not(`${file}: results[${index}]`, 'it is nothing that this version knows'));
      else found[kind].push({ item: new Item(one, `${file}: results[${index}]`, kind, all), file });
    }
  }
  const shifts = new Map(found.shift.map(({ item }) => [item.text('id'), item]));
  const chains = found.chain.map(({ item }) => {
    const id = item.ignore('team_id').text('id');
    const steps = found.step.map((one) => one.item).filter((step) => step.text('escalation_chain_id') === id);
    return chainOf(id, item.text('name'), steps, notes);
  });
  const rotas = found.schedule.map(({ item }) => {
    const id = item.text('id');
    const computed = found['final shift'].filter(({ file }) => file.includes(id)).map((one) => computedOf(one.item));
    return rotaOf(item, shifts, computed, notes);
  });
  const users = found.user.map(({ item }) => {
    item.ignore('slack', 'role', 'timezone', 'teams', 'is_phone_number_verified', 'grafana_id', 'name');
    return { id: item.text('id'), names: [item.textOr('email', ''), item.text('username')].filter(Boolean) };
  });
  for (const { item } of found['final shift']) item.ignore('user_pk', 'shift_start', 'shift_end');
  return { users, chains, rotas, notes: [...notes, ...unreadFields(all)] };
}

function kindOf(value: Json): Kinds | null {
  const has = (key: string): boolean => typeof value === 'object' && value !== null && key in value;
  if (has('escalation_chain_id') && has('type')) return 'step';
  if (has('shift_start')) return 'final shift';
  if (has('rolling_users') || has('rotation_start') || (has('duration') && has('start'))) return 'shift';
  if (has('shifts') || has('on_call_now') || has('ical_url_primary')) return 'schedule';
  if (has('username')) return 'user';
  return has('name') && has('id') ? 'chain' : null;
}

function computedOf(item: Item): RotaShift {
  item.ignore('user_email', 'user_username');
  return { start: item.instant('shift_start'), end: item.instant('shift_end'), users: [item.text('user_pk')] };
}

function chainOf(id: string, name: string, items: readonly Item[], notes: Note[]): Chain {
  const steps: Step[] = [];
  let after = 0;
  let passes = 1;
  for (const item of items.toSorted((one, other) => one.number('position') - other.number('position'))) {
    const type = item.ignore('id', 'important', 'position').text('type');
    const what = `the step \`${type}\` of “${name}”, after ${after / 60} minutes`;
    const call = (targets: readonly Target[]): void => {
      if (targets.length > 0) steps.push({ after, targets, unless: 'acknowledged' });
    };
    const users = (key: string): readonly Target[] => item.texts(key).map((user) => ({ kind: 'user', id: user }));
    if (type === 'wait') after += item.numberOr('duration', WAIT);
    else if (type === 'notify_persons') call(users('persons_to_notify'));
    else if (type === 'notify_person_next_each_time') {
      notes.push(nearly(what, 'it calls one in turn; here all of them are called'));
      call(users('persons_to_notify_next_each_time'));
    } else if (type === 'notify_on_call_from_schedule')
      call([{ kind: 'rota', id: item.text('notify_on_call_from_schedule') }]);
    else if (type === 'repeat_escalation' && after > 0) passes = PASSES;
    else notes.push(not(what, WHY[type] ?? 'a policy has no such step'));
    item.ignore(...STEP_FIELDS);
  }
  return { id, name, steps, passes, pass: after };
}

const STEP_FIELDS = [
  'group_to_notify',
  'notify_to_team_members',
  'team_to_notify',
  'action_to_trigger',
  'notify_if_time_from',
  'notify_if_time_to',
  'num_alerts_in_window',
  'num_minutes_in_window',
  'severity',
  'is_default',
];

const WHY: Readonly<Record<string, string>> = {
  resolve: 'an incident is closed by people here',
  repeat_escalation: 'without a wait before it there is no time between the repetitions',
  notify_if_time_from_to: 'hours are those of a severity’s clock; the steps after it do not wait here',
  notify_if_num_alerts_in_window: 'an issue is one alert; the steps after it do not depend on it here',
  notify_user_group: 'a group of Slack has no logins: name a role of your own for it',
  trigger_webhook: 'see `notify` and channels of type `webhook` in the reference',
  notify_team_members: 'name a role of your own for it, or "@org/team"',
};

function rotaOf(item: Item, shifts: ReadonlyMap<string, Item>, computed: readonly RotaShift[], notes: Note[]): Rota {
  item.ignore(
    'team_id',
    'slack',
    'on_call_now',
    'enable_web_overrides',
    'ical_url_overrides',
    'ical_url_primary',
    'type',
  );
  const name = item.text('name');
  const timezone = item.has('time_zone') ? item.timezone('time_zone') : 'UTC';
  if (item.raw('type') === 'ical')
    notes.push(not(`the shifts of “${name}”`, 'they come from a calendar file, not from the API'));
  // Shifts that were made in the browser are in UTC, whatever the zone of their schedule.
  const otherwise = item.raw('type') === 'web' ? 'UTC' : timezone;
  const named = item.texts('shifts').flatMap((id) => {
    const shift = shifts.get(id);
    if (!shift) notes.push(not(`the shift ${id} of “${name}”`, 'it is not in the export (on_call_shifts)'));
    return shift ?? [];
  });
  const layers: { readonly level: number; readonly layer: RotaLayer }[] = [];
  const overrides: RotaOverride[] = [];
  const events: SingleEvent[] = [];
  for (const shift of named) {
    const type = shift.ignore('team_id', 'source', 'schedule').text('type');
    const zone = shift.has('time_zone') ? shift.timezone('time_zone') : otherwise;
    const start = fromLocal(shift.text('start'), zone);
    if (start === null) throw shift.wrong('start', 'a local time such as 2026-01-05T09:00:00');
    const level = shift.numberOr('level', 0);
    if (type === 'override' || type === 'single_event') {
      const event = { start, end: start + shift.number('duration'), users: usersOf(shift).flat() };
      if (type === 'override') overrides.push(event);
      else events.push({ level, what: `the shift “${shift.text('name')}” of “${name}”`, event });
      shift.ignore(
        'name',
        'rotation_start',
        'until',
        'frequency',
        'interval',
        'by_day',
        'by_month',
        'by_monthday',
        'week_start',
        'start_rotation_from_user_index',
      );
      continue;
    }
    const layer = layerOf(shift, start, zone, name, notes);
    if (layer !== null) layers.push({ level, layer });
  }
  const ordered = layers.toSorted((one, other) => one.level - other.level).map(({ layer }) => layer);
  // Shifts of one level are on call together, and a higher level takes over from all lower ones.
  const together = new Set(layers.map(({ level }) => level)).size === 1;
  const highest = layers.reduce((most, { level }) => Math.max(most, level), -1);
  const dated = [...eventsOf(events, highest, notes), ...heldIn(overrides)];
  return { id: item.text('id'), name, timezone, layers: ordered, together, overrides: dated, computed };
}

interface SingleEvent {
  readonly level: number;
  readonly what: string;
  readonly event: RotaShift;
}

/** A single event is a shift as well: on call beside those of its level, and in the place of lower ones, which come first here. */
function eventsOf(events: readonly SingleEvent[], highest: number, notes: Note[]): readonly RotaOverride[] {
  for (const { what } of events.filter(({ level }) => level < highest))
    notes.push(nearly(what, 'shifts of a higher level go before it; here whoever it names is on call besides'));
  const beside = events.filter(({ level }) => level <= highest).map(({ event }) => ({ ...event, replaces: '' }));
  const levels = [...new Set(events.map(({ level }) => level))].filter((level) => level > highest);
  const of = (one: number): readonly SingleEvent[] => events.filter(({ level }) => level === one);
  const instead = levels.toSorted((a, b) => a - b).flatMap((level) => heldIn(of(level).map(({ event }) => event)));
  return [...beside, ...instead];
}

function usersOf(shift: Item): readonly (readonly string[])[] {
  const [users, rolling] = [shift.texts('users'), shift.textLists('rolling_users')];
  return rolling.length > 0 ? rolling.filter((turn) => turn.length > 0) : users.length > 0 ? [users] : [];
}

function layerOf(shift: Item, start: number, zone: string, schedule: string, notes: Note[]): RotaLayer | null {
  const name = shift.text('name');
  const what = `the shift “${name}” of “${schedule}”`;
  const unit = PERIOD_UNITS[shift.textOr('frequency', '')];
  const interval = shift.numberOr('interval', 1);
  const turns = usersOf(shift);
  const first = shift.numberOr('start_rotation_from_user_index', 0);
  const until = shift.has('until') ? fromLocal(shift.text('until'), 'UTC') : null;
  const days = shift.texts('by_day').map((day) => DAYS[day] ?? 'mon');
  // Turns are counted from the start, also where nobody is on call before `rotation_start`.
  const weekStart = DAYS[shift.ignore('rotation_start').textOr('week_start', 'SU')] ?? 'sun';
  if (unit === undefined || turns.length === 0) {
    notes.push(not(what, turns.length === 0 ? 'nobody is in it' : 'it does not recur'));
    return null;
  }
  const { windows, why } = windowsOf({ shift, unit, interval, days, start, zone });
  notes.push(...why.map((one) => nearly(what, one)));
  if (unit === 'd' && days.length > 0 && days.length < 7 && turns.length > 1)
    notes.push(nearly(what, 'it hands over on each of its days; here days on which nobody is on call count, too'));
  return {
    name,
    turns: [...turns.slice(first % turns.length), ...turns.slice(0, first % turns.length)],
    every: `${interval}${unit}`,
    from: unit === 'w' && days.length > 0 ? startOfWeek(start, { days, weekStart, zone }) : start,
    windows,
    timezone: zone,
    ...(until === null ? {} : { until }),
  };
}

interface Recurrence {
  readonly shift: Item;
  readonly unit: string;
  readonly interval: number;
  readonly days: readonly Weekday[];
  readonly start: number;
  readonly zone: string;
}

/** The hours of a shift, and how they differ from its own: a policy repeats hours each week. */
function windowsOf({ shift, unit, interval, days, start, zone }: Recurrence): {
  readonly windows: RotaLayer['windows'];
  readonly why: readonly string[];
} {
  const duration = shift.number('duration');
  const some = ['by_month', 'by_monthday'].filter((key) => shift.has(key));
  const why = some.map((key) => `it is only on some days of the year (\`${key}\`); here it is on all`);
  if (duration >= (LENGTH[unit] ?? DAY) * interval && days.length === 0) return { windows: null, why };
  const gaps =
    interval > 1 || unit === 'h' || (unit === 'mo' && some.length === 0)
      ? [`nobody of it is on call between its shifts, one in ${interval} ${WORD[unit] ?? unit}; here somebody is`]
      : [];
  if (unit === 'h') return { windows: null, why: [...why, ...gaps] };
  const { time, weekday } = toLocal(start, zone);
  const own = WEEKDAYS.filter((day) => day === weekday.toLowerCase());
  const on = days.length > 0 ? days : unit === 'w' ? own : WEEKDAYS;
  const spans = onDays(on, minutesOf(time) ?? 0, Math.round(duration / 60));
  return { windows: windowsOfSpans(spans), why: [...why, ...gaps] };
}

/** A weekly rotation of some days hands over when the week begins, on the day of its first shift: at the time of day of its shifts. */
function startOfWeek(
  start: number,
  { days, weekStart, zone }: { readonly days: readonly Weekday[]; readonly weekStart: Weekday; readonly zone: string },
): number {
  const { date, time, weekday } = toLocal(start, zone);
  const first = WEEKDAYS.indexOf(weekStart);
  const inWeek = (day: string): number => (WEEKDAYS.findIndex((one) => one === day) - first + 7) % 7;
  const today = weekday.toLowerCase();
  const isShift = days.some((day) => day === today);
  // A start on another day stands for the first of the days that comes.
  const next = Math.min(...days.map(inWeek));
  const shift = isShift ? 0 : (next - inWeek(today) + 7) % 7;
  const back = isShift ? inWeek(today) : next;
  const noon = fromLocal(`${date}T12:00`, zone) ?? start;
  return fromLocal(`${toLocal(noon + (shift - back) * DAY, zone).date}T${time}`, zone) ?? start;
}
