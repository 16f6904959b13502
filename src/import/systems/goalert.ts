/** GoAlert: the answers of its GraphQL API (`escalationPolicies`, `schedules`, `rotations`, `users`, `userOverrides`). Pure. */
import { periodBefore, WEEKDAYS } from '#calendar/index.ts';
import type { Json } from '#domain/rule.ts';
import type { Instant } from '#domain/time.ts';
import { Item, type ReadItems, unreadFields } from '#import/item.ts';
import { minutesBetween, minutesOf, onDays, PERIOD_UNITS, windowsOf } from '#import/hours.ts';
import {
  byStart,
  calledIds,
  type Chain,
  type Export,
  type ExportFile,
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

/** A rotation that a step names itself is a schedule of its own. */
const rotationSchedule = (id: string): string => `rotation:${id}`;

interface Rotation {
  readonly id: string;
  readonly name: string;
  readonly timezone: string;
  readonly layer: RotaLayer;
}

export function readGoalert(files: readonly ExportFile[]): Export {
  const all: ReadItems = [];
  const notes: Note[] = [];
  const answers = files.map(({ file, value }) => {
    const data = ((value ?? {}) as { readonly data?: Json }).data ?? value;
    return new Item(data, file, 'answer of the API', all);
  });
  const each = (one: string, many: string): readonly Item[] =>
    answers.flatMap((answer) => [
      ...(answer.has(one) ? [answer.item(one, one)] : []),
      ...(answer.has(many) ? answer.item(many, `list of ${many}`).ignore('pageInfo').items('nodes', one) : []),
    ]);
  const users = each('user', 'users').map((item) => {
    item.ignore('role', 'contactMethods', 'notificationRules', 'onCallSteps', 'statusUpdateContactMethodID');
    return { id: item.text('id'), names: [item.textOr('email', ''), item.textOr('name', '')].filter(Boolean) };
  });
  const rotations = new Map(
    each('rotation', 'rotations').flatMap((item) => {
      const rotation = rotationOf(item, notes);
      return rotation === null ? [] : [[rotation.id, rotation] as const];
    }),
  );
  const overrides = each('userOverride', 'userOverrides');
  const rotas = each('schedule', 'schedules').map((item) => rotaOf(item, rotations, overrides, notes));
  const chains = each('escalationPolicy', 'escalationPolicies').map((item) => chainOf(item, notes));
  const calls = calledIds(chains);
  const own = [...rotations.values()]
    .filter(({ id }) => calls.has(rotationSchedule(id)))
    .map(({ id, name, timezone, layer }): Rota => {
      return { id: rotationSchedule(id), name, timezone, layers: [layer], together: true, overrides: [], computed: [] };
    });
  return { users, chains, rotas: [...rotas, ...own], notes: [...notes, ...unreadFields(all)] };
}

/** GoAlert stores whose turn it is; a policy counts turns from an instant, so that it has to be the current turn’s. */
function rotationOf(item: Item, notes: Note[]): Rotation | null {
  item.ignore('description', 'isFavorite', 'users', 'labels');
  const [id, name, timezone] = [item.text('id'), item.text('name'), item.timezone('timeZone')];
  const what = `the rotation “${name}”`;
  const unit = PERIOD_UNITS[item.text('type')];
  const length = item.numberOr('shiftLength', 1);
  const users = item.texts('userIDs');
  const active = item.numberOr('activeUserIndex', 0);
  const start = item.instant('start');
  const [next] = item.texts('nextHandoffTimes');
  if (users.length === 0 || unit === undefined) {
    notes.push(not(what, users.length === 0 ? 'nobody is in it' : `its type is ${item.text('type')}`));
    return null;
  }
  if (unit === 'h')
    notes.push(
      nearly(what, 'GoAlert counts hours of the local clock, a policy elapsed hours: they differ when clocks change'),
    );
  const every = `${length}${unit}`;
  const since = next === undefined ? null : periodBefore(next, every, timezone);
  if (since === null)
    notes.push(
      nearly(what, 'without `nextHandoffTimes` in the export its turns are counted from its start, whoever is active'),
    );
  const turns = since === null ? users : [...users.slice(active), ...users.slice(0, active)];
  const layer = { name, turns: turns.map((user) => [user]), every, from: since ?? start, windows: null };
  return { id, name, timezone, layer };
}

function rotaOf(item: Item, rotations: ReadonlyMap<string, Rotation>, overrides: readonly Item[], notes: Note[]): Rota {
  item.ignore('description', 'isFavorite', 'assignedTo', 'labels', 'onCallNotificationRules');
  const [id, name, timezone] = [item.text('id'), item.text('name'), item.timezone('timeZone')];
  const layers = item.items('targets', 'schedule target').flatMap((target): readonly RotaLayer[] => {
    const of = target.ignore('scheduleID').item('target', 'target').ignore('name');
    const type = of.text('type');
    const windows = windowsOfRules(target.items('rules', 'schedule rule'));
    const rotation = rotations.get(of.text('id'));
    if (type === 'rotation' && rotation) {
      if (windows === null) return [{ ...rotation.layer, timezone: rotation.timezone }];
      if (rotation.timezone !== timezone) notes.push(nearly(`the rotation “${rotation.name}” in “${name}”`, ZONES));
      return [{ ...rotation.layer, windows }];
    }
    if (type === 'user') return [{ name: 'a person', turns: [[of.text('id')]], every: '1w', from: EPOCH, windows }];
    notes.push(
      not(`an assignment of “${name}”`, type === 'rotation' ? 'its rotation is not in the export' : `it is a ${type}`),
    );
    return [];
  });
  return {
    id,
    name,
    timezone,
    layers,
    together: true,
    overrides: [...overridesOf(id, overrides).toSorted(byStart), ...temporaryOf(item)],
    computed: item.items('shifts', 'shift').map(shiftOf),
  };
}

/** A layer of a policy has one zone for both. */
const ZONES =
  'its hours are in the time zone of the schedule and its hand-offs in its own; here both are in that of the schedule';

/** Monday, 1 January 2024: a rotation of one person may begin at any time. */
const EPOCH: Instant = 1_704_067_200;

function shiftOf(item: Item): RotaShift {
  item.ignore('user', 'truncated');
  return { start: item.instant('start'), end: item.instant('end'), users: [item.text('userID')] };
}

/** Sunday is the first day of a `weekdayFilter`. */
function windowsOfRules(rules: readonly Item[]): RotaLayer['windows'] {
  const spans = rules.flatMap((rule) => {
    const filter = rule.ignore('id', 'scheduleID', 'target', 'targetID').raw('weekdayFilter');
    const [from, to] = [minutesOf(rule.text('start')), minutesOf(rule.text('end'))];
    if (from === null || to === null) throw rule.wrong('start', 'a time such as 09:00');
    const days = WEEKDAYS.filter((_, index) => (filter as readonly Json[] | null)?.[(index + 1) % 7] !== false);
    return onDays(days, from, minutesBetween(from, to));
  });
  return windowsOf(spans);
}

/**
 * Somebody in the place of another while that one is on call; or somebody more, or one less. Its database refuses two at once that share
 * somebody (`user_override_no_conflict_allowed`), so that their order says nothing.
 */
function overridesOf(schedule: string, items: readonly Item[]): readonly RotaOverride[] {
  return items.flatMap((item): readonly RotaOverride[] => {
    const target = item.ignore('id', 'addUser', 'removeUser').item('target', 'target').ignore('type', 'name');
    if (target.text('id') !== schedule) return [];
    const added = item.textOr('addUserID', '');
    const replaces = item.textOr('removeUserID', '');
    return [{ start: item.instant('start'), end: item.instant('end'), users: added === '' ? [] : [added], replaces }];
  });
}

/** A temporary schedule replaces everything while it lasts, and its gaps are nobody’s. */
const temporaryOf = (item: Item): readonly RotaShift[] =>
  item
    .items('temporarySchedules', 'temporary schedule')
    .flatMap((one) => [
      { start: one.instant('start'), end: one.instant('end'), users: [] },
      ...one.items('shifts', 'shift').map(shiftOf),
    ]);

function chainOf(item: Item, notes: Note[]): Chain {
  item.ignore('description', 'isFavorite', 'assignedTo', 'labels', 'notices');
  const name = item.text('name');
  const steps: Step[] = [];
  let after = 0;
  const sorted = item.items('steps', 'step');
  for (const step of sorted) {
    const what = `the step of “${name}” after ${after / 60} minutes`;
    const targets = step
      .ignore('id', 'stepNumber', 'escalationPolicy', 'actions')
      .items('targets', 'target')
      .flatMap((target) => targetOf(target, what, notes) ?? []);
    if (targets.length > 0) steps.push({ after, targets, unless: 'acknowledged' });
    after += step.number('delayMinutes') * 60;
  }
  return { id: item.text('id'), name, steps, passes: 1 + Math.max(0, item.numberOr('repeat', 0)), pass: after };
}

function targetOf(item: Item, what: string, notes: Note[]): Target | null {
  const [type, id] = [item.ignore('name').text('type'), item.text('id')];
  if (type === 'user') return { kind: 'user', id };
  if (type === 'schedule') return { kind: 'rota', id };
  if (type === 'rotation') return { kind: 'rota', id: rotationSchedule(id) };
  notes.push(not(what, `it notifies a ${type}: see \`notify\` and \`channels\` in the reference`));
  return null;
}
