/** The boundaries of schedules and calendars, one by one. */
import { describe, expect, test } from 'vitest';
import { shifts, WEEKDAYS } from '#calendar/index.ts';
import type { CalendarSpec, ScheduleSpec } from '#calendar/index.ts';
import { formatInstant } from '#domain/time.ts';
import { calendarOf, instant, layer, scheduleOf } from './specs.ts';

const always = WEEKDAYS;
const night = { days: always, from: '18:00', to: '08:00' };

describe('who is on call', () => {
  const two = [layer({ rotate: ['ann', 'bob'], every: '1w' }), layer({ rotate: ['dee'], hours: night })];
  const over = (from: string, to: string, who: readonly string[]) => ({ from, to, who });
  const table: readonly (readonly [claim: string, spec: Partial<ScheduleSpec>, at: string, who: readonly string[]])[] =
    [
      ['nobody before `from`', {}, '2026-01-05T08:59:59Z', []],
      ['the first person at `from`', {}, '2026-01-05T09:00:00Z', ['ann']],
      ['the outgoing person a second before the hand-off', {}, '2026-01-06T08:59:59Z', ['ann']],
      ['the incoming person at the hand-off', {}, '2026-01-06T09:00:00Z', ['bob']],
      ['the first again after the last', {}, '2026-01-08T09:00:00Z', ['ann']],
      [
        'everybody of a turn',
        { layers: [layer({ rotate: [['ann', 'bob'], 'cid'] })] },
        '2026-01-05T09:00:00Z',
        ['ann', 'bob'],
      ],
      ['the later layer where it has somebody', { layers: two }, '2026-01-06T18:00:00Z', ['dee']],
      ['the earlier layer where the later has nobody', { layers: two }, '2026-01-06T08:00:00Z', ['ann']],
      ['the window of yesterday after midnight', { layers: two }, '2026-01-07T03:00:00Z', ['dee']],
      ['nobody of a layer before its `from`, inside its window', { layers: two }, '2026-01-05T07:00:00Z', []],
      [
        'whoever an override names, from its start',
        { overrides: [over('2026-01-06T00:00', '2026-01-07T00:00', ['gil'])] },
        '2026-01-06T00:00:00Z',
        ['gil'],
      ],
      [
        'the rotation again at the end of an override',
        { overrides: [over('2026-01-06T00:00', '2026-01-07T00:00', ['gil'])] },
        '2026-01-07T00:00:00Z',
        ['bob'],
      ],
      [
        'nobody in an empty override, whatever the layers say',
        { layers: two, overrides: [over('2026-01-06T00:00', '2026-01-07T00:00', [])] },
        '2026-01-06T20:00:00Z',
        [],
      ],
      [
        'the later of two overrides',
        { overrides: [over('2026-01-06', '2026-01-09', ['gil']), over('2026-01-07', '2026-01-08', [])] },
        '2026-01-07T12:00:00Z',
        [],
      ],
      [
        'the earlier override where the later is over',
        { overrides: [over('2026-01-06', '2026-01-09', ['gil']), over('2026-01-07', '2026-01-08', [])] },
        '2026-01-08T12:00:00Z',
        ['gil'],
      ],
      [
        'somebody of an override before any rotation',
        { overrides: [over('2025-12-01', '2025-12-02', ['gil'])] },
        '2025-12-01T12:00:00Z',
        ['gil'],
      ],
    ];
  test.each(table)('%s', (_claim, spec, at, who) => {
    expect(scheduleOf(spec).onCall(instant(at))).toEqual(who);
  });
});

describe('a rotation hands off', () => {
  const table: readonly (readonly [
    claim: string,
    timezone: string,
    every: string,
    from: string,
    handoffs: readonly string[],
  ])[] = [
    [
      'on the last day of a shorter month, and on the 31st again',
      'UTC',
      '1mo',
      '2026-01-31T09:00',
      ['2026-02-28T09:00:00Z', '2026-03-31T09:00:00Z', '2026-04-30T09:00:00Z', '2026-05-31T09:00:00Z'],
    ],
    [
      'on 29 February in leap years',
      'UTC',
      '12mo',
      '2024-02-29T09:00',
      ['2025-02-28T09:00:00Z', '2026-02-28T09:00:00Z', '2027-02-28T09:00:00Z', '2028-02-29T09:00:00Z'],
    ],
    [
      'at the same wall clock in winter and summer',
      'Europe/London',
      '1w',
      '2026-03-23T09:00',
      ['2026-03-30T08:00:00Z', '2026-04-06T08:00:00Z'],
    ],
    [
      'after elapsed hours, whatever the clock does',
      'Europe/London',
      '24h',
      '2026-03-28T09:00',
      ['2026-03-29T09:00:00Z', '2026-03-30T09:00:00Z'],
    ],
    [
      'at the end of a gap, and at the time as written after it',
      'America/Chicago',
      '1d',
      '2026-03-07T02:30',
      ['2026-03-08T08:00:00Z', '2026-03-09T07:30:00Z'],
    ],
    [
      'at the first of two equal local times',
      'America/Chicago',
      '1d',
      '2026-10-31T01:30',
      ['2026-11-01T06:30:00Z', '2026-11-02T07:30:00Z'],
    ],
    [
      'twice at once where a day is missing: one turn falls away',
      'Pacific/Apia',
      '1d',
      '2011-12-29T00:00',
      ['2011-12-30T10:00:00Z', '2011-12-31T10:00:00Z'],
    ],
  ];
  test.each(table)('%s', (_claim, timezone, every, from, handoffs) => {
    const schedule = scheduleOf({ timezone, layers: [layer({ every, from })] });
    let at = schedule.nextChange(instant(`${from}:00Z`) - 3 * 86_400) ?? 0;
    const found = handoffs.map(() => {
      at = schedule.nextChange(at) ?? 0;
      return formatInstant(at);
    });
    expect(found).toEqual(handoffs);
  });

  test('from the end of the gap where `from` lies in one', () => {
    const schedule = scheduleOf({ timezone: 'America/Chicago', layers: [layer({ from: '2026-03-08T02:30' })] });
    expect(schedule.onCall(instant('2026-03-08T07:59:59Z'))).toEqual([]);
    expect(schedule.onCall(instant('2026-03-08T08:00:00Z'))).toEqual(['ann']);
    expect(schedule.nextChange(instant('2026-03-08T08:00:00Z'))).toBe(instant('2026-03-09T07:30:00Z'));
  });

  test('behind its hours: the turns of hidden days are gone, and a hand-off inside a window changes the person there', () => {
    const weekend = { days: ['sat', 'sun'], from: '00:00', to: '00:00' } as const;
    const schedule = scheduleOf({ layers: [layer({ hours: weekend })] });
    const found = shifts(schedule, instant('2026-01-10T00:00:00Z'), instant('2026-01-12T00:00:00Z'));
    expect(found.map(({ start, who }) => [formatInstant(start), ...who])).toEqual([
      ['2026-01-10T00:00:00Z', 'bob'],
      ['2026-01-10T09:00:00Z', 'cid'],
      ['2026-01-11T09:00:00Z', 'ann'],
    ]);
  });
});

describe('an override', () => {
  test('begins at the first and ends at the last of two equal local times', () => {
    const over = { from: '2026-11-01T01:15', to: '2026-11-01T01:45', who: ['gil'] };
    const schedule = scheduleOf({ timezone: 'America/Chicago', overrides: [over] });
    expect(schedule.nextChange(instant('2026-11-01T06:00:00Z'))).toBe(instant('2026-11-01T06:15:00Z'));
    expect(schedule.onCall(instant('2026-11-01T07:44:59Z'))).toEqual(['gil']);
    expect(schedule.onCall(instant('2026-11-01T07:45:00Z'))).not.toEqual(['gil']);
  });

  test('inside a gap is no time at all', () => {
    const over = { from: '2026-03-08T02:10', to: '2026-03-08T02:50', who: ['gil'] };
    const schedule = scheduleOf({ timezone: 'America/Chicago', overrides: [over] });
    const found = shifts(schedule, instant('2026-03-08T00:00:00Z'), instant('2026-03-09T00:00:00Z'));
    expect(found.flatMap(({ who }) => who)).not.toContain('gil');
  });
});

describe('shifts', () => {
  test('are merged where the same people go on, and clipped to the span', () => {
    const schedule = scheduleOf({ layers: [layer({ rotate: ['ann'] })] });
    const [from, to] = [instant('2026-01-04T00:00:00Z'), instant('2026-02-01T00:00:00Z')];
    expect(shifts(schedule, from, to)).toEqual([
      { start: from, end: instant('2026-01-05T09:00:00Z'), who: [] },
      { start: instant('2026-01-05T09:00:00Z'), end: to, who: ['ann'] },
    ]);
  });

  test('of an empty span are none', () => {
    expect(shifts(scheduleOf({}), 100, 100)).toEqual([]);
    expect(shifts(scheduleOf({}), 100, 99)).toEqual([]);
  });
});

describe('a calendar', () => {
  const overnight = { days: ['fri'], from: '22:00', to: '06:00' } as const;
  const fullDay = { days: ['sat'], from: '09:00', to: '09:00' } as const;
  const table: readonly (readonly [claim: string, spec: Partial<CalendarSpec>, at: string, open: boolean])[] = [
    ['is open at its start', {}, '2026-01-05T09:00:00Z', true],
    ['is closed at its end', {}, '2026-01-05T17:00:00Z', false],
    ['is open a second before its end', {}, '2026-01-05T16:59:59Z', true],
    ['is closed on other days', {}, '2026-01-10T12:00:00Z', false],
    ['is open over midnight, into a day it does not name', overnight, '2026-01-10T05:59:59Z', true],
    ['belongs to the day it starts on', overnight, '2026-01-09T05:00:00Z', false],
    ['that ends when it starts lasts a day: its start', fullDay, '2026-01-10T09:00:00Z', true],
    ['that ends when it starts lasts a day: its last second', fullDay, '2026-01-11T08:59:59Z', true],
    ['that ends when it starts lasts a day: its end', fullDay, '2026-01-11T09:00:00Z', false],
    ['is closed on a holiday', { holidays: ['2026-01-05'] }, '2026-01-05T12:00:00Z', false],
    [
      'starts no window on a holiday, over midnight',
      { ...overnight, holidays: ['2026-01-09'] },
      '2026-01-10T05:00:00Z',
      false,
    ],
    [
      'ends yesterday’s window on a holiday as ever',
      { ...overnight, holidays: ['2026-01-10'] },
      '2026-01-10T05:00:00Z',
      true,
    ],
    [
      'starts at the end of a gap',
      { timezone: 'America/Chicago', days: ['sun'], from: '02:30', to: '04:00' },
      '2026-03-08T08:00:00Z',
      true,
    ],
    [
      'is closed before a gap it starts in',
      { timezone: 'America/Chicago', days: ['sun'], from: '02:30', to: '04:00' },
      '2026-03-08T07:59:59Z',
      false,
    ],
    [
      'ends at the last of two equal local times',
      { timezone: 'America/Chicago', days: ['sun'], from: '00:00', to: '01:30' },
      '2026-11-01T07:29:59Z',
      true,
    ],
    [
      'has no window on a date that never was',
      { timezone: 'Pacific/Apia', days: ['fri'], from: '09:00', to: '08:00' },
      '2011-12-30T12:00:00Z',
      false,
    ],
  ];
  test.each(table)('%s', (_claim, spec, at, open) => {
    expect(calendarOf(spec).open(instant(at))).toBe(open);
  });

  test('that touches itself every day is always open and never changes', () => {
    const calendar = calendarOf({ days: WEEKDAYS, from: '09:00', to: '09:00' });
    expect(calendar.nextChange(instant('2026-01-05T12:00:00Z'))).toBeNull();
    expect(calendar.clock.elapsed(0, 1_000_000_000)).toBe(1_000_000_000);
  });

  test('counts office hours over a weekend', () => {
    const { clock } = calendarOf({ holidays: ['2026-01-12'] });
    const friday = instant('2026-01-09T16:00:00Z');
    expect(clock.after(friday, 2 * 3600)).toBe(instant('2026-01-13T10:00:00Z'));
    expect(clock.after(friday, 3600)).toBe(instant('2026-01-09T17:00:00Z'));
    expect(clock.elapsed(friday, instant('2026-01-13T10:00:00Z'))).toBe(2 * 3600);
    expect(clock.name).toBe('office');
  });
});
