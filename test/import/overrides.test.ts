/** Who is on call instead: as GoAlert and Opsgenie have it, while those are on call in whose place it is. */
import { describe, expect, test } from 'vitest';
import type { Json } from '#domain/rule.ts';
import { failing, importedFrom, onCall, onCallTogether, PEOPLE } from './importing.ts';

const NOBODY = '';

/** A rota of days, from 2026-11-30 on with ann, bob and cid, and these overrides; `shifts` are not in the export. */
function goalert(
  overrides: readonly (readonly [add: string, remove: string])[],
  temporary: Json = [],
  besides: readonly string[] = [],
): Readonly<Record<string, Json>> {
  const target = { id: 'S', type: 'schedule', name: 'Rota' };
  const span = { start: '2026-12-01T00:00:00Z', end: '2026-12-05T12:00:00Z' };
  return {
    'export.json': {
      data: {
        users: { nodes: PEOPLE.map((id) => ({ id, name: id })) },
        rotations: {
          nodes: [
            {
              id: 'R',
              name: 'Days',
              timeZone: 'UTC',
              type: 'daily',
              shiftLength: 1,
              start: '2026-11-01T00:00:00Z',
              userIDs: ['ann', 'bob', 'cid'],
              activeUserIndex: 0,
              nextHandoffTimes: ['2026-12-01T00:00:00Z'],
            },
          ],
        },
        schedules: {
          nodes: [
            {
              id: 'S',
              name: 'Rota',
              timeZone: 'UTC',
              targets: [
                {
                  target: { id: 'R', type: 'rotation', name: 'Days' },
                  rules: [{ id: 'x', start: '00:00', end: '00:00', weekdayFilter: Array<boolean>(7).fill(true) }],
                },
                ...besides.map((id) => ({
                  target: { id, type: 'user', name: id },
                  rules: [{ id: 'y', start: '09:00', end: '20:00', weekdayFilter: Array<boolean>(7).fill(true) }],
                })),
              ],
              temporarySchedules: temporary,
              shifts: [],
            },
          ],
        },
        userOverrides: {
          nodes: overrides.map(([addUserID, removeUserID], index) => ({
            id: `${index}`,
            ...span,
            addUserID,
            removeUserID,
            target,
          })),
        },
        escalationPolicies: {
          nodes: [
            {
              id: 'E',
              name: 'Chain',
              repeat: 0,
              steps: [{ id: 'x', stepNumber: 0, delayMinutes: 5, targets: [target] }],
            },
          ],
        },
      },
    },
  };
}

const DAYS = ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-05'];

describe('GoAlert', () => {
  test.each<readonly [string, Parameters<typeof goalert>[0], readonly string[]]>([
    ['nothing', [], ['ann', 'bob', 'cid', 'ann', 'bob', 'cid']],
    ['dan for bob', [['dan', 'bob']], ['ann', 'dan', 'cid', 'ann', 'dan', 'cid']],
    ['dan besides', [['dan', NOBODY]], ['ann', 'bob+dan', 'cid+dan', 'ann+dan', 'bob+dan', 'cid']],
    ['nobody for bob', [[NOBODY, 'bob']], ['ann', '', 'cid', 'ann', '', 'cid']],
    // GoAlert's database refuses two at once that share somebody, so their order says nothing.
    [
      'dan for bob, and eve for cid',
      [
        ['dan', 'bob'],
        ['eve', 'cid'],
      ],
      ['ann', 'dan', 'eve', 'ann', 'dan', 'cid'],
    ],
    [
      'the same in another order',
      [
        ['eve', 'cid'],
        ['dan', 'bob'],
      ],
      ['ann', 'dan', 'eve', 'ann', 'dan', 'cid'],
    ],
    [
      'somebody who is on call with themselves',
      [['ann', NOBODY]],
      ['ann', 'ann+bob', 'ann+cid', 'ann', 'ann+bob', 'cid'],
    ],
  ])('%s', (_, overrides, who) => {
    const result = importedFrom('goalert', goalert(overrides));
    expect(DAYS.map((day) => onCall(result, `${day}T18:00:00Z`).join('+'))).toEqual(who);
    expect(result.report).not.toContain('an override of');
  });

  test('who is assigned at the same time is on call together, and each is replaced alone', () => {
    const at = ['2026-11-30T18:00:00Z', '2026-12-01T18:00:00Z', '2026-12-01T21:00:00Z', '2026-12-02T18:00:00Z'];
    const whoOf = (overrides: Parameters<typeof goalert>[0]): readonly string[] => {
      const result = importedFrom('goalert', goalert(overrides, [], ['dan']));
      expect(failing(result)).toEqual([]);
      return at.map((one) => onCallTogether(result, one).join('+'));
    };
    expect(whoOf([])).toEqual(['ann+dan', 'bob+dan', 'bob', 'cid+dan']);
    expect(whoOf([['ann', 'dan']])).toEqual(['ann+dan', 'ann+bob', 'bob', 'ann+cid']);
    expect(whoOf([['ann', 'bob']])).toEqual(['ann+dan', 'ann+dan', 'ann', 'cid+dan']);
  });

  test('a temporary schedule is in the place of all who are on call together', () => {
    const temporary = [{ start: '2026-11-30T12:00:00Z', end: '2026-12-02T00:00:00Z', shifts: [] }];
    const result = importedFrom('goalert', goalert([], temporary, ['dan']));
    const at = ['2026-11-30T11:00:00Z', '2026-11-30T18:00:00Z', '2026-12-02T18:00:00Z'];
    expect(at.map((one) => onCallTogether(result, one).join('+'))).toEqual(['ann+dan', '', 'cid+dan']);
  });

  test('a temporary schedule is in force whatever an override says', () => {
    const shifts = [{ userID: 'cid', start: '2026-12-01T12:00:00Z', end: '2026-12-01T20:00:00Z', truncated: false }];
    const temporary = [{ start: '2026-11-30T12:00:00Z', end: '2026-12-02T00:00:00Z', shifts }];
    const result = importedFrom('goalert', goalert([['dan', 'bob']], temporary));
    const at = ['2026-12-01T11:00:00Z', '2026-12-01T18:00:00Z', '2026-12-04T18:00:00Z'];
    expect(at.map((one) => onCall(result, one).join('+'))).toEqual(['', 'cid', 'dan']);
  });

  test('somebody without a login is in nobody’s place', () => {
    const map = 'user,login\nann,ann\nbob,\ncid,cid\ndan,dan\n';
    const result = importedFrom('goalert', goalert([['dan', 'bob']]), { map });
    expect(DAYS.map((day) => onCall(result, `${day}T18:00:00Z`).join('+'))).toEqual([
      'ann',
      'cid',
      'ann',
      'cid',
      'ann',
      'cid',
    ]);
  });
});

describe('Opsgenie', () => {
  const rotation = (id: string, from: number, to: number): Json => ({
    id,
    name: id,
    startDate: '2026-11-02T00:00:00Z',
    type: 'weekly',
    length: 1,
    participants: [{ type: 'user', id: 'ann', username: 'ann' }, { type: 'none' }],
    timeRestriction: { type: 'time-of-day', restriction: { startHour: from, startMin: 0, endHour: to, endMin: 0 } },
  });
  const importOverride = (override: Readonly<Record<string, Json>>): ReturnType<typeof importedFrom> =>
    importedFrom('opsgenie', {
      'users.json': { data: ['ann', 'bob'].map((id) => ({ id, username: id })) },
      'escalations.json': {
        data: [
          {
            id: 'E',
            name: 'Chain',
            rules: [
              {
                condition: 'if-not-acked',
                notifyType: 'default',
                delay: { timeAmount: 0, timeUnit: 'minutes' },
                recipient: { type: 'schedule', id: 'S', name: 'Rota' },
              },
            ],
          },
        ],
      },
      'schedules.json': {
        data: [
          {
            id: 'S',
            name: 'Rota',
            timezone: 'UTC',
            enabled: true,
            rotations: [rotation('day', 8, 20), rotation('night', 20, 8)],
          },
        ],
      },
      'overrides.json': {
        data: [
          {
            _parent: { id: 'S', name: 'Rota', enabled: true },
            alias: 'x',
            startDate: '2026-12-01T00:00:00Z',
            endDate: '2026-12-02T00:00:00Z',
            ...override,
          },
        ],
      },
    });
  const BOB = { type: 'user', id: 'bob', username: 'bob' };

  test.each<readonly [string, Json, boolean]>([
    [
      'all rotations',
      [
        { id: 'day', name: 'day' },
        { id: 'night', name: 'night' },
      ],
      false,
    ],
    ['no rotation in particular', null, false],
    ['one of the rotations', [{ id: 'night', name: 'night' }], true],
  ])('an override of %s', (_, rotations, differs) => {
    const result = importOverride({ user: BOB, rotations });
    expect(onCall(result, '2026-12-01T12:00:00Z')).toEqual(['bob']);
    const note =
      '⚠️ an override of “Rota” from 2026-12-01T00:00:00Z: it is one of some rotations alone; here it is one of the whole schedule.';
    expect(result.report.includes(note)).toBe(differs);
  });

  test('an override that puts a team on call is not imported, and asks for no login of the team', () => {
    const result = importOverride({ user: { type: 'team', id: 'T', name: 'Core' } });
    expect(result.report).toContain(
      '❌ an override of “Rota” from 2026-12-01T00:00:00Z: it puts a team on call: name its people in an override of the policy.',
    );
    expect(onCall(result, '2026-12-01T12:00:00Z')).toEqual(['ann']);
  });

  test('a turn of nobody is noted in words', () => {
    expect(importOverride({ user: BOB }).report).toContain(
      '❌ a turn of nobody in the rotation “day” of “Rota”: a turn is of people here',
    );
  });
});

test('a login that YAML would read as something else is quoted', () => {
  const logins = ['42', 'null', '1e3', 'True', 'dan'];
  const map = `user,login\n${PEOPLE.map((id, index) => `${id},${logins[index]}\n`).join('')}`;
  const imported = importedFrom('goalert', goalert([['dan', 'ann']], [], ['eve']), { map });
  expect(failing(imported)).toEqual([]);
  expect(onCallTogether(imported, '2026-11-30T06:00:00Z')).toEqual(['42']);
});
