/** Shifts of Grafana OnCall are on call when Grafana OnCall has them so; the rules are those of its `custom_on_call_shift.py`. */
import { describe, expect, test } from 'vitest';
import type { Json } from '#domain/rule.ts';
import type { ImportResult } from '#import/index.ts';
import { failing, importedFrom, onCall, onCallTogether, PEOPLE } from './importing.ts';

type Fields = Readonly<Record<string, Json>>;

const weekly: Fields = {
  id: 'O1',
  schedule: 'S1',
  team_id: null,
  type: 'rolling_users',
  name: 'Weeks',
  level: 0,
  start: '2026-11-02T09:00:00',
  rotation_start: '2026-11-02T09:00:00',
  duration: 8 * 3600,
  time_zone: null,
  frequency: 'weekly',
  interval: 1,
  week_start: 'MO',
  by_day: ['MO', 'TU', 'WE', 'TH', 'FR'],
  by_month: null,
  by_monthday: null,
  until: null,
  rolling_users: [['ann'], ['bob']],
  start_rotation_from_user_index: 0,
};

function importShifts(shifts: readonly Fields[], schedule: Fields = {}): ImportResult {
  const results = [
    ...PEOPLE.map((id) => ({ id, username: id })),
    { id: 'C', name: 'Chain' },
    {
      id: 'E',
      escalation_chain_id: 'C',
      position: 0,
      type: 'notify_on_call_from_schedule',
      notify_on_call_from_schedule: 'S1',
    },
    {
      id: 'S1',
      name: 'Rota',
      type: 'calendar',
      time_zone: 'Europe/Berlin',
      on_call_now: [],
      shifts: shifts.map(({ id = '' }) => id),
      ...schedule,
    },
    ...shifts,
  ];
  return importedFrom('grafana-oncall', { 'all.json': { results } });
}

test('a shift that was made in the browser is in UTC, one of the API in the zone of its schedule', () => {
  const daily = { ...weekly, frequency: 'daily', by_day: null, rolling_users: [['ann']] };
  const at = ['2026-12-01T08:30:00Z', '2026-12-01T16:30:00Z'];
  expect(at.map((one) => onCall(importShifts([daily]), one))).toEqual([['ann'], []]);
  expect(at.map((one) => onCall(importShifts([daily], { type: 'web' }), one))).toEqual([[], ['ann']]);
});

test.each<readonly [string, Fields, readonly string[]]>([
  // Tuesday 1, Friday 4, Monday 7 and Friday 11 December 2026, at noon: weeks 4 and 5 after that of 2 November.
  ['its start', { start: '2026-11-02T09:00:00' }, ['ann', 'ann', 'bob', 'bob']],
  ['a start within the week', { start: '2026-11-04T09:00:00' }, ['ann', 'ann', 'bob', 'bob']],
  [
    'a start on the day before, with the days that come',
    { start: '2026-11-01T09:00:00' },
    ['ann', 'ann', 'bob', 'bob'],
  ],
  [
    'its start, with later days for the first time',
    { rotation_start: '2026-11-10T09:00:00' },
    ['ann', 'ann', 'bob', 'bob'],
  ],
  ['the second of its people', { start_rotation_from_user_index: 1 }, ['bob', 'bob', 'ann', 'ann']],
  ['a week that begins on Friday', { week_start: 'FR', start: '2026-11-06T09:00:00' }, ['bob', 'ann', 'ann', 'bob']],
])('a weekly rotation of some days hands over as its week begins, counted from %s', (_, fields, who) => {
  const days = ['2026-12-01', '2026-12-04', '2026-12-07', '2026-12-11'];
  const result = importShifts([{ ...weekly, ...fields }]);
  expect(days.flatMap((day) => onCall(result, `${day}T11:00:00Z`))).toEqual(who);
  expect(onCall(result, '2026-12-05T11:00:00Z')).toEqual([]);
});

test('a weekly shift without days is one on the day of its start, and lasts as long as it does', () => {
  const result = importShifts([{ ...weekly, by_day: null, start: '2026-11-07T09:00:00', duration: 36 * 3600 }]);
  const at = [
    '2026-12-05T07:00:00Z',
    '2026-12-05T09:00:00Z',
    '2026-12-06T19:00:00Z',
    '2026-12-06T21:00:00Z',
    '2026-12-08T11:00:00Z',
  ];
  expect(at.map((one) => onCall(result, one))).toEqual([[], ['ann'], ['ann'], [], []]);
});

test.each<readonly [string, Fields, string]>([
  [
    'days of the month',
    { by_monthday: [1, 15] },
    'it is only on some days of the year (`by_monthday`); here it is on all',
  ],
  ['months', { by_month: [12] }, 'it is only on some days of the year (`by_month`); here it is on all'],
  [
    'every second week',
    { interval: 2 },
    'nobody of it is on call between its shifts, one in 2 weeks; here somebody is',
  ],
  ['half an hour of each', { frequency: 'hourly', by_day: null, duration: 1800 }, 'one in 1 hours; here somebody is'],
])('%s are not in a policy, and the report says so', (_, fields, why) => {
  expect(importShifts([{ ...weekly, ...fields }]).report).toContain(why);
});

test('a shift that lasts as long as its turn is on call without a break, which is as it was', () => {
  const { report } = importShifts([{ ...weekly, interval: 2, by_day: null, duration: 14 * 86_400 }]);
  expect(report).not.toContain('between its shifts');
});

test('a wait that says nothing lasts five minutes', () => {
  const step = { escalation_chain_id: 'C', important: false };
  const results = [
    ...PEOPLE.map((id) => ({ id, username: id })),
    { id: 'C', name: 'Chain' },
    { ...step, id: '1', position: 0, type: 'notify_persons', persons_to_notify: ['ann'] },
    { ...step, id: '2', position: 1, type: 'wait', duration: null },
    { ...step, id: '3', position: 2, type: 'notify_persons', persons_to_notify: ['bob'] },
  ];
  expect(importedFrom('grafana-oncall', { 'all.json': { results } }).files[0]?.text).toContain('{ duration: 5m }');
});

describe('shifts at the same time', () => {
  const always: Fields = { ...weekly, by_day: null, duration: 7 * 86_400, rolling_users: [['ann'], ['bob']] };
  const backup: Fields = { ...always, id: 'O2', name: 'Backup', rolling_users: [['cid']] };
  const event: Fields = {
    id: 'O3',
    type: 'single_event',
    name: 'Move',
    level: 0,
    start: '2026-12-01T00:00:00',
    duration: 86_400,
    time_zone: 'UTC',
    users: ['dan'],
  };
  const DURING = '2026-12-01T11:00:00Z';
  const AFTER = '2026-12-03T11:00:00Z';

  test('of one level are on call together, by a schedule for each', () => {
    const result = importShifts([always, backup]);
    expect(result.files[0]?.text).toContain('who: [{ var: oncall.rota }, { var: oncall.rota-2 }]');
    expect(onCallTogether(result, DURING)).toEqual(['ann', 'cid']);
    expect(failing(result)).toEqual([]);
  });

  test('of a higher level take over, in one schedule', () => {
    const result = importShifts([always, { ...backup, level: 1 }]);
    expect(result.files[0]?.text).toContain('who: { var: oncall.rota }');
    expect(onCallTogether(result, DURING)).toEqual(['cid']);
  });

  test('that are never on call at the same time are one schedule', () => {
    const result = importShifts([
      weekly,
      { ...weekly, id: 'O2', name: 'Evenings', start: '2026-11-02T17:00:00', rolling_users: [['cid']] },
    ]);
    expect(result.files[0]?.text).toContain('who: { var: oncall.rota }');
  });

  test.each<readonly [string, Fields, readonly string[]]>([
    ['a single event of the same level adds its people', {}, ['ann', 'cid', 'dan']],
    ['a single event of a higher level is in the place of all', { level: 1 }, ['dan']],
    ['an override is in the place of all', { type: 'override' }, ['dan']],
  ])('%s', (_, fields, who) => {
    const result = importShifts([always, backup, { ...event, ...fields }]);
    expect(onCallTogether(result, DURING)).toEqual(who);
    expect(onCallTogether(result, AFTER)).toEqual(['ann', 'cid']);
  });

  // Two of an hour, the second of which begins within the first: who is on call at 10:30, 11:30 and 12:30 (UTC).
  const hour: Fields = { ...event, start: '2026-12-01T10:00:00', duration: 5400 };
  const late: Fields = { ...hour, id: 'O4', name: 'Late', start: '2026-12-01T11:00:00', users: ['ann'] };
  const [higher, override] = [{ level: 1 }, { type: 'override' }];
  const HALVES = ['10:30', '11:15', '12:15'].map((time) => `2026-12-01T${time}:00Z`);

  test.each<readonly [string, readonly Fields[], readonly (readonly string[])[]]>([
    ['without a recurring shift', [hour, late], [['dan'], ['ann', 'dan'], ['ann']]],
    [
      'of one level that is higher than that of recurring shifts',
      [backup, { ...hour, ...higher }, { ...late, ...higher }],
      [['dan'], ['ann', 'dan'], ['ann']],
    ],
    [
      'of two levels, both of them higher, the lower of which begins later',
      [backup, { ...hour, level: 2 }, { ...late, ...higher }],
      [['dan'], ['dan'], ['ann']],
    ],
    [
      'of two levels, both of them higher, the higher of which begins later',
      [backup, { ...hour, ...higher }, { ...late, level: 2 }],
      [['dan'], ['ann'], ['ann']],
    ],
    [
      'the first of which is an override',
      [backup, { ...hour, ...override }, { ...late, users: ['bob'] }],
      [['dan'], ['dan'], ['bob', 'cid']],
    ],
    [
      'both of which are overrides',
      [backup, { ...hour, ...override }, { ...late, ...override }],
      [['dan'], ['ann', 'dan'], ['ann']],
    ],
    [
      'that name nobody, one an override',
      [backup, { ...hour, ...override, users: [] }, { ...late, ...higher, users: [] }],
      [['cid'], ['cid'], ['cid']],
    ],
  ])('dated shifts that overlap are on call as those that recur: %s', (_, shifts, who) => {
    const result = importShifts(shifts);
    expect(HALVES.map((at) => onCallTogether(result, at))).toEqual(who);
  });

  test('a single event of a lower level is noted', () => {
    const { report } = importShifts([{ ...always, level: 2 }, event]);
    expect(report).toContain('⚠️ the shift “Move” of “Rota”: shifts of a higher level go before it');
  });
});

test('a last step with the first of the next pass is held by one expectation of both', () => {
  const step = { escalation_chain_id: 'C', important: false };
  const person = (position: number, id: string): Fields => {
    return { ...step, id, position, type: 'notify_persons', persons_to_notify: [id] };
  };
  const wait = (position: number, duration: number): Fields => {
    return { ...step, id: `${position}`, position, type: 'wait', duration };
  };
  const repeat = { ...step, id: 'R', position: 5, type: 'repeat_escalation' };
  const steps = [person(0, 'ann'), wait(1, 300), person(2, 'bob'), wait(3, 900), person(4, 'cid'), repeat];
  const results = [...PEOPLE.map((id) => ({ id, username: id })), { id: 'C', name: 'Chain' }, ...steps];
  const result = importedFrom('grafana-oncall', { 'all.json': { results } });
  const expected = [
    ...(result.files[1]?.text ?? '').matchAll(/at: (\w+), expect: \{ level: (\d), mentioned: \[(.*)\]/g),
  ];
  expect(expected.map(([, at, level, who]) => `${at} ${level} ${who}`)).toEqual([
    '0m 1 ann',
    '5m 2 bob',
    '20m 3 ann, cid',
    '25m 3 bob',
    '40m 3 ann, cid',
  ]);
  expect(failing(result)).toEqual([]);
});
