/**
 * PagerDuty: the answers of its REST API, v2 (`/users`, `/escalation_policies`, `/schedules/{id}?since=…&until=…`, `/services`). Its
 * shift-based schedules are read by `pagerduty-shifts.ts`. Pure.
 */
import { WEEKDAYS } from '#calendar/index.ts';
import { formatDuration, MINUTE } from '#domain/time.ts';
import { Item, type ReadItems, unreadFields } from '#import/item.ts';
import { minutesOf, onDays, periodOf, type WeekSpan, windowsOf } from '#import/hours.ts';
import {
  byStart,
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
import { SUPPORT_HOURS } from '#import/remarks.ts';
import { type Dates, isReference, isShiftBased, REFERENCE, shiftRotaOf, withoutSchedule } from './pagerduty-shifts.ts';

const asItIs = (item: Item): Item => item;

export function readPagerduty(files: readonly ExportFile[]): Export {
  const all: ReadItems = [];
  const notes: Note[] = [];
  const roots = files.map(({ file, value }) =>
    new Item(value, file, 'answer of the API', all).ignore('limit', 'offset', 'more', 'total'),
  );
  const each = <Read>(one: string, many: string, read: (item: Item) => Read): readonly Read[] =>
    roots.flatMap((root) => [...(root.has(one) ? [root.item(one, one)] : []), ...root.items(many, one)].map(read));
  const users = each('user', 'users', (item) => {
    item.ignore(...REFERENCE, 'time_zone', 'color', 'avatar_url', 'billed', 'role', 'description', 'invitation_sent');
    item.ignore('job_title', 'teams', 'contact_methods', 'notification_rules', 'coordinated_incidents', 'locale');
    item.ignore('created_via_sso', 'license', 'http_cal_url', 'web_cal_url');
    return { id: item.text('id'), names: [item.textOr('email', ''), item.textOr('name', '')].filter(Boolean) };
  });
  const dates: Dates = {
    overrides: each('override', 'overrides', asItIs),
    shifts: each('custom_shift', 'custom_shifts', asItIs),
    seen: new Set(),
  };
  const rotas = each('schedule', 'schedules', (item) => {
    if (isReference(item)) return [];
    return [isShiftBased(item) ? shiftRotaOf(item, dates, notes) : rotaOf(item, notes)];
  }).flat();
  notes.push(...withoutSchedule(dates));
  const chains = each('escalation_policy', 'escalation_policies', (item) => chainOf(item, notes));
  each('service', 'services', (item) => serviceNotes(item, notes));
  return { users, chains, rotas, notes: [...notes, ...unreadFields(all)] };
}

function rotaOf(item: Item, notes: Note[]): Rota {
  item.ignore(
    ...REFERENCE,
    'description',
    'escalation_policies',
    'users',
    'teams',
    'http_cal_url',
    'web_cal_url',
    'personal_web_cal_url',
    'next_oncall_for_user',
  );
  const name = item.textOr('name', item.text('id'));
  // The API has the layer that wins first; in a policy the later one wins.
  const layers = item
    .items('schedule_layers', 'schedule layer')
    .toReversed()
    .flatMap((layer) => layerOf(layer, name, notes) ?? []);
  const entries = (key: string): readonly RotaShift[] =>
    item.has(key) ? entriesOf(item.item(key, 'subschedule').ignore('name', 'rendered_coverage_percentage')) : [];
  return {
    id: item.text('id'),
    name,
    timezone: item.timezone('time_zone'),
    layers,
    together: false,
    overrides: entries('overrides_subschedule').toSorted(byStart),
    computed: entries('final_schedule'),
  };
}

const entriesOf = (schedule: Item): readonly RotaShift[] =>
  schedule.items('rendered_schedule_entries', 'schedule entry').map((entry) => ({
    start: entry.ignore('id').instant('start'),
    end: entry.instant('end'),
    users: [
      entry
        .item('user', 'user reference')
        .ignore(...REFERENCE)
        .text('id'),
    ],
  }));

function layerOf(item: Item, schedule: string, notes: Note[]): RotaLayer | null {
  item.ignore('id', 'rendered_schedule_entries', 'rendered_coverage_percentage', 'start');
  const name = item.textOr('name', 'layer');
  const what = `the layer “${name}” of “${schedule}”`;
  const turns = item.items('users', 'user of a layer').map((one) => [
    one
      .item('user', 'user reference')
      .ignore(...REFERENCE)
      .text('id'),
  ]);
  const seconds = item.number('rotation_turn_length_seconds');
  const every = periodOf(seconds);
  const from = item.instant('rotation_virtual_start');
  const restrictions = item.items('restrictions', 'restriction').map(restrictionOf);
  const spans = restrictions.flatMap((one) => one.spans);
  if (turns.length === 0 || every === null) {
    notes.push(
      not(what, turns.length === 0 ? 'nobody is in it' : `a turn of ${seconds} seconds is no whole number of hours`),
    );
    return null;
  }
  const rounded = restrictions.flatMap((one) => one.rounded);
  if (rounded.length > 0)
    notes.push(nearly(what, `hours are whole minutes here, and it is on call ${[...new Set(rounded)].join(', ')}`));
  const ending = item.has('end') ? { until: item.instant('end') } : {};
  return { name, turns, every, from, windows: spans.length === 0 ? null : windowsOf(spans), ...ending };
}

/** The hours of a restriction, and what they are where that is not to the minute. */
function restrictionOf(item: Item): { readonly spans: readonly WeekSpan[]; readonly rounded: readonly string[] } {
  const start = item.text('start_time_of_day');
  const from = minutesOf(start);
  if (from === null) throw item.wrong('start_time_of_day', 'a time such as 09:00:00');
  const seconds = item.number('duration_seconds');
  const minutes = Math.round(seconds / MINUTE);
  const rounded =
    seconds % MINUTE === 0 && /^\d+:\d+(?::00)?$/.test(start) ? [] : [`from ${start} for ${formatDuration(seconds)}`];
  if (item.text('type') === 'daily_restriction') return { spans: onDays(WEEKDAYS, from, minutes), rounded };
  return { spans: [{ start: (item.number('start_day_of_week') - 1) * 1440 + from, minutes }], rounded };
}

function chainOf(item: Item, notes: Note[]): Chain {
  item.ignore(...REFERENCE, 'services', 'teams', 'description', 'privilege');
  item.ignore('on_call_handoff_notifications');
  const name = item.textOr('name', item.text('id'));
  const steps: Step[] = [];
  let after = 0;
  for (const rule of item.items('escalation_rules', 'escalation rule')) {
    const targets = rule
      .ignore('id')
      .items('targets', 'target')
      .flatMap((target) => targetOf(target, `the step of “${name}” after ${after / 60} minutes`, notes) ?? []);
    // Answers have it as a text, an object with a type, or a list of one.
    if (JSON.stringify(rule.raw('escalation_rule_assignment_strategy')).includes('round_robin'))
      notes.push(
        nearly(`the step of “${name}” after ${after / 60} minutes`, 'it calls one in turn; here all of it are called'),
      );
    if (targets.length > 0) steps.push({ after, targets, unless: 'acknowledged' });
    after += rule.number('escalation_delay_in_minutes') * 60;
  }
  return { id: item.text('id'), name, steps, passes: 1 + item.numberOr('num_loops', 0), pass: after };
}

function targetOf(item: Item, what: string, notes: Note[]): Target | null {
  const type = item.text('type').replace(/_reference$/, '');
  const id = item.ignore(...REFERENCE).text('id');
  if (type === 'user') return { kind: 'user', id };
  if (type === 'schedule' || type === 'schedule_v3') return { kind: 'rota', id };
  notes.push(not(what, `it notifies a ${type}`));
  return null;
}

const SERVICE = [
  'id',
  'description',
  'status',
  'teams',
  'created_at',
  'updated_at',
  'last_incident_timestamp',
  'integrations',
];

/** No scheduled action, a pause that is off, and calls that are all urgent, as here. */
const SAYS_NOTHING = /^(?:\[\]|.*"enabled":false.*|\{"type":"constant","urgency":"high"\})$/;

const SEVERITIES = 'severities and their clocks say that in a policy: write them by hand';

/** What of a service decides how urgent a call is, and how a policy says it. */
const URGENCY: Readonly<Record<string, string>> = {
  incident_urgency_rule: SEVERITIES,
  support_hours: SUPPORT_HOURS,
  scheduled_actions: SUPPORT_HOURS,
  auto_pause_notifications_parameters: SEVERITIES,
};

function serviceNotes(item: Item, notes: Note[]): void {
  item.ignore(...REFERENCE, ...SERVICE, 'addons', 'alert_creation', 'response_play');
  item.ignore('alert_grouping', 'alert_grouping_timeout', 'alert_grouping_parameters');
  const name = item.textOr('name', item.text('id'));
  if (item.has('escalation_policy')) item.item('escalation_policy', 'policy reference').ignore(...REFERENCE, 'id');
  if (item.has('acknowledgement_timeout'))
    notes.push(
      not(
        `the acknowledgement timeout of the service “${name}” (${item.number('acknowledgement_timeout') / 60} minutes)`,
        'an acknowledged incident stays so; `update-every` and a reminder of the owner do what it is for',
      ),
    );
  if (item.has('auto_resolve_timeout'))
    notes.push(not(`the auto-resolve timeout of the service “${name}”`, 'an incident is closed by people here'));
  for (const [key, remedy] of Object.entries(URGENCY)) {
    const says = JSON.stringify(item.raw(key));
    if (!item.has(key) || SAYS_NOTHING.test(says)) continue;
    notes.push(
      not(`\`${key}\` of the service “${name}”`, says.includes('"use_support_hours"') ? SUPPORT_HOURS : remedy),
    );
  }
}
