/** Schedules of PagerDuty that are based on shifts become a rota that turns shift by shift, on both sides of a change of clocks. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shifts } from '#calendar/index.ts';
import type { Json } from '#domain/rule.ts';
import { formatInstant, type Instant, parseInstant } from '#domain/time.ts';
import type { ImportResult } from '#import/index.ts';
import { lintPolicy } from '#lint/index.ts';
import { loadPolicy } from '#policy/index.ts';
import { inRepository } from '../support/repository.ts';
import { attempt, failing, importedFrom, lossesOf, onCallTogether } from './importing.ts';
import { type Assignment, assignmentsOf, type EventSpec, exportOf, memberJson } from './shift-based.ts';

const NOW = '2026-10-05T00:00:00Z';
const instant = (text: string): Instant => parseInstant(text) ?? 0;

const weekdays = 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR';
const berlin = { zone: 'Europe/Berlin', members: ['ann', 'bob', 'cid'], each: 1 };
const week = { ...berlin, start: '2026-10-05T09:00', end: '2026-10-12T09:00', rule: 'FREQ=WEEKLY' };
const hours = { ...berlin, start: '2026-10-05T09:00', end: '2026-10-05T17:00', rule: weekdays };

/** When the policy and the shifts come to other people, from `from` for so many weeks. */
function differences(imported: ImportResult, all: readonly Assignment[], from = NOW, weeks = 9): readonly string[] {
  const policy = loadPolicy(imported.files[0]?.text ?? '', 'policy.yml');
  if (!policy.ok) throw new Error(JSON.stringify(policy.diagnostics));
  const schedules = [...policy.value.schedules.values()];
  const first = instant(from);
  const last = first + weeks * 7 * 86_400;
  const ours = schedules.flatMap((one) => shifts(one, first, last));
  const edges = [...ours, ...all].flatMap(({ start, end }) => [start, end]).filter((at) => at > first && at < last);
  return [...new Set([first, ...edges])].flatMap((at) => {
    const is = [...new Set(schedules.flatMap((one) => one.onCall(at)))].toSorted().join();
    const there = all.filter(({ start, end, member }) => start <= at && at < end && member !== '');
    const should = [...new Set(there.map(({ member }) => member))].toSorted().join();
    return is === should ? [] : [`${formatInstant(at)}: ${is} instead of ${should}`];
  });
}

const UNTIL = instant('2027-06-30T00:00:00Z');
const importEvents = (...rotations: readonly (readonly EventSpec[])[]): ImportResult =>
  importedFrom('pagerduty', exportOf({ rotations }), { now: NOW });
const shiftsOf = (...events: readonly EventSpec[]): readonly Assignment[] =>
  events.flatMap((event) => assignmentsOf(event, UNTIL));

describe.each<readonly [string, EventSpec]>([
  ['a week each', week],
  ['two weeks each', { ...week, each: 2 }],
  ['a week each, in New York', { ...week, zone: 'America/New_York' }],
  ['two shifts of a fortnight', { ...week, end: '2026-10-19T09:00', rule: 'FREQ=WEEKLY;INTERVAL=2', each: 2 }],
  ['the hours of a week each', { ...hours, each: 5 }],
  ['a day each, on weekdays', hours],
  ['two days each, on weekdays', { ...hours, each: 2 }],
  ['three days each, weekends left out', { ...hours, rule: 'FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR', each: 3 }],
  ['a fortnight of weekdays each', { ...hours, each: 10, members: ['ann', 'bob'] }],
  ['nights, from a Wednesday on', { ...hours, start: '2026-10-07T18:00', end: '2026-10-08T08:00', each: 5 }],
  ['nights of one day each', { ...hours, start: '2026-10-05T18:00', end: '2026-10-06T08:00' }],
  ['whole days, a week of them each', { ...week, end: '2026-10-06T09:00', rule: 'FREQ=DAILY', each: 7 }],
  ['whole days, one each', { ...week, end: '2026-10-06T09:00', rule: 'FREQ=DAILY' }],
  ['hours of a day, three days each', { ...hours, rule: 'FREQ=DAILY', each: 3 }],
  ['two days in a row', { ...week, end: '2026-10-07T09:00', rule: 'FREQ=DAILY;INTERVAL=2' }],
  ['a working week as one shift', { ...week, start: '2026-10-05T08:00', end: '2026-10-09T17:00' }],
  [
    'all days of the week by name',
    { ...hours, end: '2026-10-06T09:00', rule: 'FREQ=WEEKLY;BYDAY=SU,MO,TU,WE,TH,FR,SA' },
  ],
  [
    'weeks that begin on a Sunday',
    { ...hours, rule: 'FREQ=WEEKLY;WKST=SU;BYDAY=SU,MO', each: 2, start: '2026-10-05T09:00' },
  ],
  [
    'weekends that overlap',
    { ...hours, start: '2026-10-10T00:00', end: '2026-10-12T00:00', rule: 'FREQ=WEEKLY;BYDAY=SA,SU' },
  ],
  ['everybody on Mondays', { ...hours, end: '2026-10-06T09:00', rule: 'FREQ=WEEKLY;BYDAY=MO', each: 0 }],
  ['everybody, with a place that is empty', { ...hours, members: ['ann', '', 'bob'], each: 0 }],
  ['half days', { ...week, zone: 'UTC', end: '2026-10-05T21:00', rule: 'FREQ=HOURLY;INTERVAL=12' }],
  [
    'half days of weekdays',
    { ...week, zone: 'UTC', end: '2026-10-05T21:00', rule: `FREQ=HOURLY;INTERVAL=12;BYDAY=MO,TU,WE,TH,FR` },
  ],
  ['parts of half days', { ...week, zone: 'UTC', end: '2026-10-05T15:00', rule: 'FREQ=HOURLY;INTERVAL=12', each: 3 }],
])('%s', (_, event) => {
  test('each shift is of whoever it is of there, in autumn and in spring', () => {
    const imported = importEvents([event]);
    expect(differences(imported, shiftsOf(event))).toEqual([]);
    expect(differences(imported, shiftsOf(event), '2027-03-01T00:00:00Z')).toEqual([]);
    expect(imported.report).toMatch(/⚠️ the schedule “Rota”: \d+ layers?: the export does not say who is on call/);
    expect(imported.notes.filter(({ what }) => what.startsWith('the event'))).toEqual([]);
  });

  test('who was computed for the weeks around a change of clocks is who the tests expect', () => {
    const computed = shiftsOf(event).filter(({ start }) => start < instant('2026-11-09T00:00:00Z'));
    const imported = importedFrom('pagerduty', exportOf({ rotations: [[event]], computed }), { now: NOW });
    expect(imported.report).toMatch(/✅ the schedule “Rota”: \d+ layers?; on call are the same people as in all/);
    expect(imported.report).not.toContain('❌ the field');
    expect(failing(imported)).toEqual([]);
  });
});

describe('an export in the shape that is documented', () => {
  const folder = inRepository('test/import/exports/pagerduty-shift-based');
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const files = Object.fromEntries(names.map((name) => [name, JSON.parse(read(name)) as Json]));
  const imported = importedFrom('pagerduty', files, { map: read('users.csv') });

  test('is read to the last field, and comes to the same people', () => {
    expect(lossesOf(imported)).toEqual([]);
    expect(imported.report.match(/⚠️.*/g)?.slice(1)).toEqual([
      expect.stringMatching(/^⚠️ step 1 of `payments`: nobody is on call in it from /),
    ]);
    expect(imported.report).toContain(
      '✅ the schedule “Desks”: 6 layers; on call are the same people as in all 26 spans that the export computed.',
    );
    expect(failing(imported)).toEqual([]);
  });

  test('has turns that are meant to be two in a row', () => {
    const policy = loadPolicy(imported.files[0]?.text ?? '', 'policy.yml');
    const rules = policy.ok ? lintPolicy(policy.value, instant(NOW)).map(({ code }) => code) : [];
    expect(imported.files[0]?.text).toContain('rotate: [ann, bob, bob, bob, ann, ann]');
    expect(rules).not.toContain('twice-in-a-row');
    expect(rules).toContain('hole-in-schedule');
  });
});

const computedFrom = (from: string, to: string, ...events: readonly EventSpec[]): readonly Assignment[] =>
  shiftsOf(...events).flatMap(({ start, end, member }) => {
    const span = { start: Math.max(start, instant(from)), end: Math.min(end, instant(to)) };
    return span.start < span.end ? [{ ...span, member }] : [];
  });

describe('events that follow each other', () => {
  // A Wednesday: in the middle of a week, and of a shift.
  const change = '2026-10-21T12:00:00Z';
  const members = ['dan', 'eve'];

  test.each<readonly [string, EventSpec, EventSpec]>([
    ['weeks', week, { ...week, members }],
    ['weeks with one place filled', { ...week, members: ['ann', 'dan', 'cid'] }, week],
    ['weekdays', hours, { ...hours, members }],
    ['weekdays, a week each', { ...hours, each: 5 }, { ...hours, members, each: 5 }],
    ['one person', { ...hours, members: ['ann'] }, { ...hours, members: ['bob'] }],
    ['a week and whole days', week, { ...week, end: '2026-10-06T09:00', rule: 'FREQ=DAILY', members }],
  ])('%s: at the instant, and nobody’s turn moves', (_, before, after) => {
    const events = [
      { ...after, since: change },
      { ...before, until: change },
    ];
    const imported = importEvents(events);
    expect(differences(imported, shiftsOf(...events))).toEqual([]);
    expect(imported.report).toContain('it ends on 2026-10-21 at 12:00 in PagerDuty');
  });

  test('one that is over is left out, and what has begun needs no beginning', () => {
    const events = [
      { ...week, until: change },
      { ...week, members, since: change },
    ];
    const computed = computedFrom('2026-11-01T00:00:00Z', '2026-11-29T00:00:00Z', ...events);
    const imported = importedFrom('pagerduty', exportOf({ rotations: [events], computed }), {
      now: '2026-11-01T00:00:00Z',
    });
    expect(imported.report).toContain('✅ “Rota” without what is over: 1 layer.');
    expect(imported.files[0]?.text).toContain(
      '- { rotate: [dan, eve], every: 1w, from: 2026-10-05T09:00, timezone: Europe/Berlin }',
    );
    expect(differences(imported, shiftsOf(...events), '2026-11-01T00:00:00Z')).toEqual([]);
  });

  test('before a schedule begins nobody is on call', () => {
    const event = { ...week, since: change };
    expect(differences(importEvents([event]), shiftsOf(event))).toEqual([]);
  });
});

describe('rotations', () => {
  const night = { ...hours, start: '2026-10-05T17:00', end: '2026-10-06T09:00', members: ['dan', 'eve'], each: 5 };
  const second = { ...hours, zone: 'America/New_York', members: ['eve', 'ann'], each: 5 };

  test('are on call beside each other, each on the clock of its own zone', () => {
    const imported = importEvents([hours], [night], [second], [week]);
    expect(differences(imported, shiftsOf(hours, night, second, week))).toEqual([]);
  });

  test('that never meet are one schedule', () => {
    expect(importEvents([hours], [night]).files[0]?.text.match(/^ {4}layers:/gm)).toHaveLength(1);
    expect(importEvents([hours], [week]).files[0]?.text.match(/^ {4}layers:/gm)).toHaveLength(2);
  });
});

describe('overrides and custom shifts', () => {
  const first = { ...week, zone: 'UTC', members: ['ann', 'bob'] };
  const second = { ...hours, zone: 'UTC', members: ['ann', 'cid'], each: 5 };
  const override = (from: string, to: string, of: Json, replaced: string, by: string): Json => ({
    id: `${from} ${by}`,
    type: 'override_shift',
    start_time: from,
    end_time: to,
    ...(of as object),
    overridden_member: memberJson(replaced),
    overriding_member: memberJson(by),
  });
  const custom = (id: string, from: string, to: string, member: string, self?: string): Json => ({
    id,
    type: 'custom_shift',
    start_time: from,
    end_time: to,
    assignments: [{ id: 'A', type: 'shift_assignment', member: memberJson(member) }],
    ...(self === undefined ? {} : { self }),
  });
  const withDates = (overrides: readonly Json[], custom_shifts: readonly Json[] = []): ImportResult =>
    importedFrom(
      'pagerduty',
      exportOf({
        rotations: [[first], [second]],
        more: {
          'overrides-S.json': { overrides, limit: 100, offset: 0, more: false },
          'custom-shifts-S.json': { custom_shifts, limit: 100, offset: 0, more: false },
        },
      }),
      { now: NOW },
    );
  const R0 = { rotation_id: 'R0' };
  const R1 = { rotation_id: 'R1' };
  // The first week is Ann’s in both rotations. The second has nobody before 09:00 and after 17:00.
  const AT = ['07:00', '10:00', '12:00', '16:00', '20:00'].map((time) => `2026-10-07T${time}:00Z`);
  const [NINE, ELEVEN, EVENING] = ['2026-10-07T08:00:00Z', '2026-10-07T11:00:00Z', '2026-10-07T19:00:00Z'];

  test.each<readonly [string, readonly Json[], readonly Json[], readonly string[]]>([
    ['nothing', [], [], ['ann', 'ann', 'ann', 'ann', 'ann']],
    [
      'one of a rotation',
      [override(ELEVEN, EVENING, R0, 'ann', 'dan')],
      [],
      ['ann', 'ann', 'ann+dan', 'ann+dan', 'ann'],
    ],
    [
      'one of a rotation does nothing outside its shifts',
      [override(NINE, '2026-10-08T00:00:00Z', R1, 'ann', 'dan')],
      [],
      ['ann', 'ann+dan', 'ann+dan', 'ann+dan', 'ann'],
    ],
    [
      'one of both',
      [override(NINE, ELEVEN, R0, 'ann', 'dan'), override(NINE, ELEVEN, R1, 'ann', 'eve')],
      [],
      ['ann', 'dan+eve', 'ann', 'ann', 'ann'],
    ],
    ['by nobody', [override(ELEVEN, EVENING, R0, 'ann', '')], [], ['ann', 'ann', 'ann', 'ann', 'ann']],
    [
      'of both by nobody',
      [override(ELEVEN, EVENING, R0, 'ann', ''), override(ELEVEN, EVENING, R1, 'ann', '')],
      [],
      ['ann', 'ann', '', '', 'ann'],
    ],
    [
      'of somebody who has no turn',
      [override(NINE, EVENING, R0, 'bob', 'dan')],
      [],
      ['ann', 'ann', 'ann', 'ann', 'ann'],
    ],
    [
      'a custom shift is besides',
      [],
      [custom('C', ELEVEN, EVENING, 'eve')],
      ['ann', 'ann', 'ann+eve', 'ann+eve', 'ann'],
    ],
    [
      'a custom shift beside one who stands in',
      [override(ELEVEN, EVENING, R0, 'ann', 'dan')],
      [custom('C', NINE, EVENING, 'eve', 'https://api.pagerduty.com/v3/schedules/S/custom_shifts/C')],
      ['ann', 'ann+eve', 'ann+dan+eve', 'ann+dan+eve', 'ann'],
    ],
    [
      'somebody in a part of a custom shift',
      [override(ELEVEN, '2026-10-07T15:00:00Z', { custom_shift_id: 'C' }, 'eve', 'bob')],
      [custom('C', NINE, EVENING, 'eve')],
      ['ann', 'ann+eve', 'ann+bob', 'ann+eve', 'ann'],
    ],
    ['a custom shift of nobody', [], [custom('C', NINE, EVENING, '')], ['ann', 'ann', 'ann', 'ann', 'ann']],
  ])('%s', (_, overrides, custom_shifts, who) => {
    const imported = withDates(overrides, custom_shifts);
    expect(AT.map((at) => [...new Set(onCallTogether(imported, at))].join('+'))).toEqual(who);
    expect(lossesOf(imported)).toEqual([]);
  });

  test('what is of no schedule of the export is named', () => {
    const self = 'https://api.pagerduty.com/v3/schedules/OTHER/custom_shifts/C';
    const { report } = withDates(
      [
        override(NINE, EVENING, { rotation_id: 'GONE' }, 'ann', 'dan'),
        override(NINE, EVENING, { custom_shift_id: 'GONE' }, 'ann', 'eve'),
      ],
      [custom('C', NINE, EVENING, 'eve', self)],
    );
    expect(report).toContain('❌ an override (`2026-10-07T08:00:00Z dan`): what it is of is not in the export.');
    expect(report).toContain('❌ an override (`2026-10-07T08:00:00Z eve`): what it is of is not in the export.');
    expect(report).toContain('❌ a custom shift (`C`): what it is of is not in the export.');
    expect(report).not.toContain('the field');
  });
});

test.each<readonly [string, Readonly<Record<string, Json>>, string | null]>([
  ['of one schedule alone', { 'overrides-S.json': page('overrides', true, 'S') }, 'overrides-S.json'],
  [
    'beside a whole answer for another schedule',
    { 'overrides-S.json': page('overrides', true, 'S'), 'overrides-T.json': page('overrides', false, 'T') },
    'overrides-S.json',
  ],
  [
    'beside an answer for another schedule that has none',
    { 'custom-S.json': page('custom_shifts', true, 'S'), 'custom-T.json': page('custom_shifts', false, null) },
    'custom-S.json',
  ],
  [
    'and the next one',
    { 'overrides-S.json': page('overrides', true, 'S'), 'overrides-S-2.json': page('overrides', false, 'S', 1) },
    null,
  ],
  [
    'and the next one, which names the schedule by its file',
    { 'overrides-S.json': page('overrides', true, ''), 'overrides-S-2.json': page('overrides', false, '', 1) },
    null,
  ],
])('a page of dates %s', (_, more, file) => {
  const result = attempt('pagerduty', exportOf({ rotations: [[week]], more }), { now: NOW });
  expect(result.ok ? null : result.refusal).toEqual(
    file === null ? null : expect.stringContaining(`another page comes after ${file}.`),
  );
});

/** One date of a schedule, by its address where it has an id; none without one. */
function page(key: string, more: boolean, schedule: string | null, offset = 0): Json {
  const self = schedule === '' ? {} : { self: `https://api.pagerduty.com/v3/schedules/${schedule}/${key}/D${offset}` };
  const date = {
    id: `D${offset}`,
    ...self,
    start_time: NOW,
    end_time: '2026-10-06T00:00:00Z',
    ...(key === 'overrides'
      ? { rotation_id: 'R0', overridden_member: memberJson('ann'), overriding_member: memberJson('bob') }
      : { assignments: [{ id: 'A', type: 'shift_assignment', member: memberJson('bob') }] }),
  };
  return { [key]: schedule === null ? [] : [date], more, limit: 1, offset };
}

describe('what a rotation here cannot say', () => {
  const gap = 'between its shifts nobody of it is on call; here whoever has the turn is, also then';
  test.each<readonly [string, EventSpec, string]>([
    ['a week in two', { ...week, rule: 'FREQ=WEEKLY;INTERVAL=2' }, gap],
    ['weekdays of a week in two', { ...hours, rule: `${weekdays};INTERVAL=2`, each: 5 }, gap],
    ['a day in two', { ...hours, rule: 'FREQ=DAILY;INTERVAL=2' }, gap],
    [
      'a turn of nobody',
      { ...week, members: ['ann', '', 'cid'] },
      'nobody has some of its turns; here whoever has the turn before stays on call',
    ],
    [
      'weeks that overlap',
      { ...week, end: '2026-10-13T09:00' },
      'its shifts overlap; here one ends when the next begins',
    ],
    [
      'a month',
      { ...week, start: '2026-10-01T09:00', end: '2026-11-01T09:00', rule: 'FREQ=MONTHLY' },
      'months are of different length; here each of its shifts ends when the next begins',
    ],
    [
      'a Saturday as the start of weekdays',
      { ...hours, start: '2026-10-03T09:00', end: '2026-10-03T17:00' },
      'it starts on a day that is none of its own; here turns are counted from the first shift after it, and whether they are so there is not documented',
    ],
    [
      'half days where clocks change',
      { ...week, end: '2026-10-05T21:00', rule: 'FREQ=HOURLY;INTERVAL=12' },
      'how its hours are counted when clocks change is not documented; here they are elapsed hours',
    ],
  ])('%s is noted, and everybody keeps their own shifts', (_, event, why) => {
    const imported = importEvents([event]);
    expect(imported.report).toContain(`⚠️ the event “Event” of “Rota”: ${why}.`);
    const own = shiftsOf(event).filter(({ start, member }) => start < instant('2026-10-24T00:00:00Z') && member !== '');
    for (const { start, member } of own)
      expect(onCallTogether(imported, formatInstant(Math.max(start, instant(NOW))))).toContain(member);
  });

  test('nothing is said of what was over before the export', () => {
    const over = { until: '2026-10-26T08:00:00Z' };
    const events = [
      { ...hours, rule: 'FREQ=WEEKLY;INTERVAL=2', ...over },
      { ...week, rule: 'FREQ=WEEKLY;COUNT=2', ...over, members: ['dan'] },
      { ...week, since: over.until },
    ];
    const computed = computedFrom('2026-11-02T08:00:00Z', '2026-11-30T08:00:00Z', events[2] ?? week);
    const { report } = importedFrom('pagerduty', exportOf({ rotations: [events], computed }));
    expect(report).toContain('✅ the schedule “Rota”: 1 layer; on call are the same people as in all');
    expect(report).not.toContain('the event');
  });

  test('what the export computed makes up for it, as far as it goes', () => {
    const event = { ...week, members: ['ann', '', 'cid'] };
    const computed = shiftsOf(event).filter(({ start }) => start < instant('2026-11-09T00:00:00Z'));
    const imported = importedFrom('pagerduty', exportOf({ rotations: [[event]], computed }), { now: NOW });
    expect(differences(imported, computed, NOW, 5)).toEqual([]);
    expect(imported.report).toContain('its rotation comes to other people');
    expect(failing(imported)).toEqual([]);
  });

  test.each<readonly [string, EventSpec, string]>([
    ['nobody', { ...week, members: ['', ''] }, 'nobody is in it'],
    [
      'a count',
      { ...week, rule: 'FREQ=WEEKLY;COUNT=3' },
      'its recurrence has `COUNT`, which a rotation here cannot say',
    ],
    ['an end of its own', { ...week, rule: 'FREQ=WEEKLY;UNTIL=20270101T000000Z' }, 'its recurrence has `UNTIL`'],
    ['years', { ...week, rule: 'FREQ=YEARLY' }, 'it recurs `YEARLY`, which a rotation here cannot'],
    [
      'the first Monday of a month',
      { ...week, rule: 'FREQ=MONTHLY;BYDAY=1MO' },
      'it is on certain days of a month (`BYDAY`)',
    ],
    ['Mondays of a month', { ...week, rule: 'FREQ=MONTHLY;BYDAY=MO' }, 'its recurrence combines days and intervals'],
    [
      'another day of the month',
      { ...week, rule: 'FREQ=MONTHLY;BYMONTHDAY=1' },
      'it is on certain days of a month (`BYMONTHDAY`)',
    ],
    ['a day of a month', { ...hours, rule: 'FREQ=MONTHLY' }, 'nobody is on call between its shifts'],
    [
      'weekdays one in two',
      { ...hours, rule: 'FREQ=DAILY;INTERVAL=2;BYDAY=MO,TU' },
      'its recurrence combines days and intervals',
    ],
    ['a shift that ends first', { ...week, end: '2026-10-05T09:00' }, 'its shifts end before they begin'],
    ['an interval of nothing', { ...week, rule: 'FREQ=WEEKLY;INTERVAL=0' }, 'its interval is none of 1 to 999'],
    ['a turn of ages', { ...week, each: 99_999_999 }, 'its turns are the same again only after years'],
    [
      'a turn of days without end',
      { ...hours, rule: 'FREQ=DAILY', each: 99_999_999 },
      'its turns are longer than any here',
    ],
  ])('%s is not imported', (_, event, why) => {
    const { report } = importEvents([event], [{ ...week, members: ['dan'], name: 'Other' }]);
    expect(report).toContain(`❌ the event “Event” of “Rota”: ${why}`);
  });
});
