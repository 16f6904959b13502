/** Grafana OnCall: the answers of its public API, v1 (`users`, `escalation_chains`, `escalation_policies`, `schedules`, `on_call_shifts`, `schedules/<id>/final_shifts`). Pure. */
import { fromLocal, toLocal, WEEKDAYS, type Weekday } from '#calendar/index.ts';
import type { Json } from '#domain/rule.ts';
import { Item, type ReadItems, unreadFields } from '#import/item.ts';
import { minutesOf, onDays, periodOf, windowsOf } from '#import/hours.ts';
import {
  type Chain,
  type Export,
  type ExportFile,
  nearly,
  not,
  type Note,
  type Rota,
  type RotaLayer,
  type RotaShift,
  type Step,
  type Target,
} from '#import/model.ts';

const DAY = 86_400;
/** A repetition of a chain is made five times. */
const PASSES = 6;
const UNIT: Readonly<Record<string, string>> = { hourly: 'h', daily: 'd', weekly: 'w', monthly: 'mo' };
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
    const results = Array.isArray(value) ? value : ((value ?? {}) as { readonly results?: Json }).results;
    for (const [index, one] of ((results ?? []) as readonly Json[]).entries()) {
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
    const type = item.ignore('id', 'important').text('type');
    const what = `the step \`${type}\` of “${name}”, after ${after / 60} minutes`;
    const call = (targets: readonly Target[]): void => {
      if (targets.length > 0) steps.push({ after, targets, unless: 'acknowledged' });
    };
    const users = (key: string): readonly Target[] => item.texts(key).map((user) => ({ kind: 'user', id: user }));
    if (type === 'wait') after += item.number('duration');
    else if (type === 'notify_persons') call(users('persons_to_notify'));
    else if (type === 'notify_person_next_each_time') {
      notes.push(nearly(what, 'it calls one in turn; here all of them are called'));
      call(users('persons_to_notify_next_each_time'));
    } else if (type === 'notify_on_call_from_schedule')
      call([{ kind: 'rota', id: item.text('notify_on_call_from_schedule') }]);
    else if (type === 'repeat_escalation' && after > 0) passes = PASSES;
    else notes.push(not(what, WHY[type] ?? 'a policy has no such step'));
    item.ignore(...Object.keys(STEP_FIELDS));
  }
  return { id, name, steps, passes, pass: after };
}

const STEP_FIELDS = {
  group_to_notify: '',
  notify_to_team_members: '',
  action_to_trigger: '',
  notify_if_time_from: '',
  notify_if_time_to: '',
  num_alerts_in_window: '',
  num_minutes_in_window: '',
  severity: '',
  is_default: '',
};

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
  const named = item.texts('shifts').flatMap((id) => {
    const shift = shifts.get(id);
    if (!shift) notes.push(not(`the shift ${id} of “${name}”`, 'it is not in the export (on_call_shifts)'));
    return shift ?? [];
  });
  const layers: { readonly level: number; readonly layer: RotaLayer }[] = [];
  const overrides: RotaShift[] = [];
  for (const shift of named) {
    const type = shift.ignore('team_id', 'source', 'week_start', 'by_month', 'by_monthday').text('type');
    const zone = shift.has('time_zone') ? shift.timezone('time_zone') : timezone;
    const start = fromLocal(shift.text('start'), zone);
    if (start === null) throw shift.wrong('start', 'a local time such as 2026-01-05T09:00:00');
    const level = shift.numberOr('level', 0);
    if (type === 'override' || type === 'single_event') {
      overrides.push({ start, end: start + shift.number('duration'), users: usersOf(shift).flat() });
      shift.ignore(
        'name',
        'rotation_start',
        'until',
        'frequency',
        'interval',
        'by_day',
        'start_rotation_from_user_index',
      );
      continue;
    }
    const layer = layerOf(shift, start, zone, name, notes);
    if (layer !== null) layers.push({ level, layer });
  }
  const ordered = layers.toSorted((one, other) => one.level - other.level).map(({ layer }) => layer);
  return { id: item.text('id'), name, timezone, layers: ordered, overrides, computed };
}

function usersOf(shift: Item): readonly (readonly string[])[] {
  const [users, rolling] = [shift.texts('users'), shift.textLists('rolling_users')];
  return rolling.length > 0 ? rolling.filter((turn) => turn.length > 0) : users.length > 0 ? [users] : [];
}

function layerOf(shift: Item, start: number, zone: string, schedule: string, notes: Note[]): RotaLayer | null {
  const name = shift.text('name');
  const what = `the shift “${name}” of “${schedule}”`;
  const unit = UNIT[shift.textOr('frequency', '')];
  const interval = shift.numberOr('interval', 1);
  const duration = shift.number('duration');
  const turns = usersOf(shift);
  const first = shift.numberOr('start_rotation_from_user_index', 0);
  const rotationStart = shift.has('rotation_start') ? fromLocal(shift.text('rotation_start'), zone) : null;
  if (shift.has('until'))
    notes.push(
      nearly(
        what,
        `it ends at ${shift.text('until')} in Grafana OnCall; a layer of a policy has no end: take it out then`,
      ),
    );
  const days = shift.texts('by_day').map((day) => DAYS[day] ?? 'mon');
  if (unit === undefined || turns.length === 0) {
    notes.push(not(what, turns.length === 0 ? 'nobody is in it' : 'it does not recur'));
    return null;
  }
  if (unit === 'd' && days.length > 0 && days.length < 7 && turns.length > 1)
    notes.push(nearly(what, 'it hands over on each of its days; here days on which nobody is on call count, too'));
  const from = minutesOf(toLocal(start, zone).time) ?? 0;
  const long = days.length === 0 && periodOf(duration) === `${interval}${unit}`;
  const windows =
    long || (unit === 'h' && days.length === 0) || (duration >= DAY && days.length === 0)
      ? null
      : windowsOf(onDays(days.length > 0 ? days : WEEKDAYS, from, Math.round(duration / 60)));
  return {
    name,
    turns: [...turns.slice(first % turns.length), ...turns.slice(0, first % turns.length)],
    every: `${interval}${unit}`,
    from: rotationStart ?? start,
    windows,
    timezone: zone,
  };
}
