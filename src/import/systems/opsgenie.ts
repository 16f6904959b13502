/** Opsgenie: the answers of its REST API, v2 (`/v2/users`, `/v2/schedules?expand=rotation`, `/v2/escalations`, `…/timeline`, `…/overrides`). Pure. */
import { WEEKDAYS, type Weekday } from '#calendar/index.ts';
import type { Json } from '#domain/rule.ts';
import { Item, type ReadItems, unreadFields } from '#import/item.ts';
import { minutesBetween, onDays, windowsOf } from '#import/hours.ts';
import {
  byStart,
  type Chain,
  type Export,
  type ExportedUser,
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

const UNIT: Readonly<Record<string, string>> = { hourly: 'h', daily: 'd', weekly: 'w' };
const MINUTES: Readonly<Record<string, number>> = { minutes: 1, hours: 60, days: 1440 };
const DAYS: Readonly<Record<string, Weekday>> = {
  monday: 'mon',
  tuesday: 'tue',
  wednesday: 'wed',
  thursday: 'thu',
  friday: 'fri',
  saturday: 'sat',
  sunday: 'sun',
};

export function readOpsgenie(files: readonly ExportFile[]): Export {
  const all: ReadItems = [];
  const notes: Note[] = [];
  const users: ExportedUser[] = [];
  const chains: Chain[] = [];
  const schedules: Schedule[] = [];
  const overrides: Override[] = [];
  const computed = new Map<string, RotaShift[]>();
  for (const { file, value } of files) {
    const { data = null } = (value ?? {}) as { readonly data?: Json };
    for (const [index, one] of (Array.isArray(data) ? (data as readonly Json[]) : [data]).entries()) {
      const kind = kindOf(one);
      if (kind === null) {
        notes.push(not(`${file}: data[${index}]`, 'it is nothing that this version knows'));
        continue;
      }
      const item = new Item(one, `${file}: data[${index}]`, kind, all);
      if (kind === 'user') users.push(userOf(item));
      else if (kind === 'schedule') schedules.push(scheduleOf(item, notes));
      else if (kind === 'escalation') chains.push(chainOf(item, notes));
      else if (kind === 'timeline') {
        const schedule = parentOf(item);
        computed.set(schedule, [...(computed.get(schedule) ?? []), ...timelineOf(item)]);
      } else if (kind === 'override') overrides.push(...overrideOf(item, notes));
    }
  }
  const rotas = schedules.map(({ rotations, ...one }) => {
    const own = overrides.filter(({ schedule }) => schedule === one.id).toSorted(byStart);
    for (const { what, rotations: of } of own)
      if (of.length > 0 && !rotations.every((id) => of.includes(id)))
        notes.push(nearly(what, 'it is one of some rotations alone; here it is one of the whole schedule'));
    return { ...one, together: true, overrides: own, computed: computed.get(one.id) ?? [] };
  });
  return { users, chains, rotas, notes: [...notes, ...unreadFields(all)] };
}

function kindOf(value: Json): string | null {
  const has = (key: string): boolean => typeof value === 'object' && value !== null && key in value;
  if (has('rotations') && has('timezone')) return 'schedule';
  if (has('rules')) return 'escalation';
  if (has('finalTimeline')) return 'timeline';
  if (has('user') && has('startDate')) return 'override';
  return has('username') ? 'user' : null;
}

const parentOf = (item: Item): string => item.item('_parent', 'parent').ignore('name', 'enabled').text('id');

function userOf(item: Item): ExportedUser {
  item.ignore('blocked', 'verified', 'role', 'timeZone', 'locale', 'userAddress', 'createdAt', 'tags', 'details');
  item.ignore('skypeUsername', 'invitationDisabled', 'userContacts');
  return { id: item.text('id'), names: [item.text('username'), item.textOr('fullName', '')].filter(Boolean) };
}

type Schedule = Omit<Rota, 'together' | 'overrides' | 'computed'> & { readonly rotations: readonly string[] };

interface Override extends RotaShift {
  readonly schedule: string;
  /** What the report calls it. */
  readonly what: string;
  /** Ids of the rotations that it is one of; empty for all. */
  readonly rotations: readonly string[];
}

function scheduleOf(item: Item, notes: Note[]): Schedule {
  item.ignore('description', 'ownerTeam');
  const name = item.text('name');
  if (item.raw('enabled') === false)
    notes.push(nearly(`the schedule “${name}”`, 'it is switched off in Opsgenie; here it is on'));
  const rotations = item.items('rotations', 'rotation');
  const layers = rotations.flatMap((one) => layerOf(one, name, notes) ?? []);
  return {
    id: item.text('id'),
    name,
    timezone: item.timezone('timezone'),
    layers,
    rotations: rotations.map((one) => one.text('id')),
  };
}

function layerOf(item: Item, schedule: string, notes: Note[]): RotaLayer | null {
  const name = item.textOr('name', 'rotation');
  const what = `the rotation “${name}” of “${schedule}”`;
  const unit = UNIT[item.text('type')];
  if (unit === undefined) throw item.wrong('type', 'hourly, daily or weekly');
  const turns = item.items('participants', 'participant').flatMap((one) => {
    one.ignore('name', 'username');
    const type = one.text('type');
    if (type === 'user') return [[one.text('id')]];
    one.ignore('id');
    const whose = type === 'none' ? 'nobody' : `a ${type}`;
    notes.push(not(`a turn of ${whose} in ${what}`, 'a turn is of people here; the turns after it move up'));
    return [];
  });
  if (turns.length === 0) {
    item.ignore('length', 'startDate', 'endDate', 'timeRestriction');
    notes.push(not(what, 'nobody is in it'));
    return null;
  }
  const windows = item.has('timeRestriction') ? restrictionOf(item.item('timeRestriction', 'time restriction')) : null;
  const ending = item.has('endDate') ? { until: item.instant('endDate') } : {};
  return {
    name,
    turns,
    every: `${item.numberOr('length', 1)}${unit}`,
    from: item.instant('startDate'),
    windows,
    ...ending,
  };
}

function restrictionOf(item: Item): RotaLayer['windows'] {
  const minute = (of: Item, side: 'start' | 'end'): number =>
    of.number(`${side}Hour`) * 60 + of.numberOr(`${side}Min`, 0);
  if (item.text('type') === 'time-of-day') {
    const daily = item.item('restriction', 'restriction');
    const from = minute(daily, 'start');
    return windowsOf(onDays(WEEKDAYS, from, minutesBetween(from, minute(daily, 'end'))));
  }
  const spans = item.items('restrictions', 'restriction').map((one) => {
    const at = (side: 'start' | 'end'): number => {
      const day = DAYS[one.text(`${side}Day`).toLowerCase()];
      if (day === undefined) throw one.wrong(`${side}Day`, 'a day of the week');
      return WEEKDAYS.indexOf(day) * 1440 + minute(one, side);
    };
    const [start, end] = [at('start'), at('end')];
    return { start, minutes: end > start ? end - start : end - start + 7 * 1440 };
  });
  return windowsOf(spans);
}

function overrideOf(item: Item, notes: Note[]): readonly Override[] {
  const schedule = item.item('_parent', 'parent').ignore('enabled');
  const rotations = item.items('rotations', 'rotation').map((one) => one.ignore('name').text('id'));
  const user = item.item('user', 'user').ignore('username', 'name', 'id');
  const [start, end] = [item.instant('startDate'), item.instant('endDate')];
  const what = `an override of “${schedule.textOr('name', '')}” from ${item.ignore('alias').text('startDate')}`;
  const type = user.textOr('type', 'user');
  if (type === 'user')
    return [{ schedule: schedule.text('id'), what, rotations, start, end, users: [user.text('id')] }];
  notes.push(not(what, `it puts a ${type} on call: name its people in an override of the policy`));
  return [];
}

/** Who is on call in all rotations of the schedule together. */
function timelineOf(item: Item): readonly RotaShift[] {
  item.ignore(
    'startDate',
    'endDate',
    'baseTimeline',
    'overrideTimeline',
    'forwardingTimeline',
    'description',
    'offset',
  );
  return item
    .item('finalTimeline', 'timeline')
    .items('rotations', 'rotation of a timeline')
    .flatMap((rotation) => rotation.ignore('id', 'name', 'order').items('periods', 'period'))
    .flatMap((period): readonly RotaShift[] => {
      const start = period.ignore('type', 'fromUsers', 'flattenedRecipients').instant('startDate');
      const end = period.instant('endDate');
      if (!period.has('recipient')) return [];
      const recipient = period.item('recipient', 'recipient').ignore('name', 'username');
      return recipient.text('type') === 'user' ? [{ start, end, users: [recipient.text('id')] }] : [];
    });
}

function chainOf(item: Item, notes: Note[]): Chain {
  item.ignore('description', 'ownerTeam');
  const name = item.text('name');
  const steps = item.items('rules', 'rule').flatMap((rule) => stepOf(rule, name, notes) ?? []);
  if (!item.has('repeat')) return { id: item.text('id'), name, steps, passes: 1, pass: 0 };
  const repeat = item.item('repeat', 'repeat').ignore('resetRecipientStates');
  const [wait, count] = [repeat.numberOr('waitInterval', 0), repeat.numberOr('count', 0)];
  if (repeat.raw('closeAlertAfterAll') === true)
    notes.push(not(`“${name}” closing the alert after its last repetition`, 'an incident is closed by people here'));
  const last = steps.at(-1)?.after ?? 0;
  const repeats = wait > 0 && count > 0;
  return { id: item.text('id'), name, steps, passes: repeats ? 1 + count : 1, pass: repeats ? last + wait * 60 : 0 };
}

function stepOf(rule: Item, chain: string, notes: Note[]): Step | null {
  const delay = rule.item('delay', 'delay');
  const unit = MINUTES[delay.textOr('timeUnit', 'minutes')];
  if (unit === undefined) throw delay.wrong('timeUnit', 'minutes, hours or days');
  const after = delay.number('timeAmount') * unit * 60;
  const recipient = rule.item('recipient', 'recipient').ignore('name', 'username');
  const type = recipient.text('type');
  const id = recipient.text('id');
  const notify = rule.textOr('notifyType', 'default');
  const what = `the step of “${chain}” after ${after / 60} minutes`;
  const condition = rule.text('condition');
  const target: Target | null =
    type === 'user' ? { kind: 'user', id } : type === 'schedule' ? { kind: 'rota', id } : null;
  if (target === null) {
    notes.push(not(what, `it notifies a ${type}: name a role of your own for it, or "@org/team"`));
    return null;
  }
  if (notify !== 'default' && type === 'schedule')
    notes.push(nearly(what, `it notifies “${notify}” of the schedule; here whoever is on call is called`));
  return { after, targets: [target], unless: condition === 'if-not-closed' ? 'resolved' : 'acknowledged' };
}
