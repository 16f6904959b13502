/** Shifts in other time zones than their schedule's: the imported policy turns at the instants that the export computed. */
import { expect, test } from 'vitest';
import type { Json } from '#domain/rule.ts';
import type { ImportResult } from '#import/index.ts';
import { failing, importedFrom } from './importing.ts';

const importFile = (system: string, file: string, value: Json): ImportResult =>
  importedFrom(system, { [file]: value }, { now: '2026-10-29T00:00:00Z' });

const daily = (id: string, time_zone: string | null, users: readonly string[]): Json => ({
  id,
  team_id: null,
  type: 'rolling_users',
  name: id,
  level: 0,
  start: '2026-10-26T09:00:00',
  rotation_start: '2026-10-26T09:00:00',
  duration: 8 * 3600,
  time_zone,
  frequency: 'weekly',
  interval: 1,
  week_start: 'MO',
  by_day: ['MO', 'TU', 'WE', 'TH', 'FR'],
  until: null,
  rolling_users: users.map((user) => [user]),
  start_rotation_from_user_index: 0,
  source: 0,
});
const final = (user_pk: string, shift_start: string, shift_end: string): Json => ({ user_pk, shift_start, shift_end });
/** New York leaves summer time on 1 November, Tokyo has none: the Friday before and the Monday after. */
const SHIFTS = [
  final('ann', '2026-10-30T00:00:00Z', '2026-10-30T08:00:00Z'),
  final('cid', '2026-10-30T09:00:00Z', '2026-10-30T17:00:00Z'),
  final('bob', '2026-10-30T13:00:00Z', '2026-10-30T21:00:00Z'),
  final('dan', '2026-11-02T00:00:00Z', '2026-11-02T08:00:00Z'),
  final('cid', '2026-11-02T09:00:00Z', '2026-11-02T17:00:00Z'),
  final('bob', '2026-11-02T14:00:00Z', '2026-11-02T22:00:00Z'),
];
const CHAIN = { id: 'chain', name: 'Chain' };
const STEP = {
  id: 'step',
  escalation_chain_id: 'chain',
  position: 0,
  type: 'notify_on_call_from_schedule',
  notify_on_call_from_schedule: 'S1',
};
const SCHEDULE = {
  id: 'S1',
  name: 'Sun',
  type: 'calendar',
  time_zone: 'UTC',
  shifts: ['london', 'tokyo', 'new-york'],
  on_call_now: [],
};
const GRAFANA = {
  results: [
    ...['ann', 'bob', 'cid', 'dan'].map((id) => ({ id, username: id })),
    CHAIN,
    STEP,
    SCHEDULE,
    daily('london', null, ['cid']),
    daily('tokyo', 'Asia/Tokyo', ['ann', 'dan']),
    daily('new-york', 'America/New_York', ['bob']),
    ...SHIFTS,
  ],
};

test('Grafana OnCall: each shift keeps the clock of its own zone, also after one of them leaves summer time', () => {
  const result = importFile('grafana-oncall', 'final_shifts-S1.json', GRAFANA);
  expect(result.report).toContain('✅ the schedule “Sun”: 3 layers; on call are the same people as in all');
  expect(result.files[0]?.text).toContain('from: 2026-10-26T09:00, timezone: Asia/Tokyo, hours:');
  expect(result.files[0]?.text).toContain('from: 2026-10-26T09:00, hours:');
  expect(failing(result)).toEqual([]);
});

/** A rotation of Berlin hands over on Mondays at 09:00 there, in a schedule of New York; Berlin leaves summer time a week earlier. */
const goalert = (rules: Json): Json => ({
  data: {
    users: { nodes: ['ann', 'bob'].map((id) => ({ id, name: id })) },
    rotations: {
      nodes: [
        {
          id: 'R',
          name: 'Weeks',
          timeZone: 'Europe/Berlin',
          type: 'weekly',
          shiftLength: 1,
          start: '2026-10-12T07:00:00Z',
          userIDs: ['ann', 'bob'],
          activeUserIndex: 0,
          nextHandoffTimes: ['2026-10-19T07:00:00Z'],
        },
      ],
    },
    schedules: {
      nodes: [
        {
          id: 'S',
          name: 'Sun',
          timeZone: 'America/New_York',
          targets: [{ scheduleID: 'S', target: { id: 'R', type: 'rotation', name: 'Weeks' }, rules }],
          temporarySchedules: [],
          shifts: [
            { userID: 'ann', start: '2026-10-12T07:00:00Z', end: '2026-10-19T07:00:00Z' },
            { userID: 'bob', start: '2026-10-19T07:00:00Z', end: '2026-10-26T08:00:00Z' },
            { userID: 'ann', start: '2026-10-26T08:00:00Z', end: '2026-11-02T08:00:00Z' },
            { userID: 'bob', start: '2026-11-02T08:00:00Z', end: '2026-11-09T08:00:00Z' },
          ],
        },
      ],
    },
    escalationPolicies: {
      nodes: [
        {
          id: 'E',
          name: 'Chain',
          repeat: 0,
          steps: [{ id: 'x', stepNumber: 0, delayMinutes: 5, targets: [{ id: 'S', type: 'schedule', name: 'Sun' }] }],
        },
      ],
    },
  },
});

test('GoAlert: a rotation of another zone hands over on its own clock; with hours of the schedule this is only nearly so', () => {
  const daily = { id: 'x', scheduleID: 'S', start: '09:00', end: '17:00', weekdayFilter: Array<boolean>(7).fill(true) };
  const always = importFile('goalert', 'export.json', goalert([{ ...daily, start: '00:00', end: '00:00' }]));
  expect(always.report).toContain('✅ the schedule “Sun”: 1 layer; on call are the same people as in all 4 spans');
  expect(failing(always)).toEqual([]);
  const office = importFile('goalert', 'export.json', goalert([daily]));
  expect(office.report).toContain('⚠️ the rotation “Weeks” in “Sun”: its hours are in the time zone of the schedule');
});
