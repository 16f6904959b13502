import { describe, expect, test } from 'vitest';
import { type CalendarSpec, checkCalendar, checkSchedule, type Finding, type ScheduleSpec } from '#calendar/index.ts';
import { calendarSpec, layer, scheduleSpec } from './specs.ts';

type ExpectedFinding = readonly [code: Finding['code'], level: Finding['level'], path: string, words: string];

const tell = (findings: readonly Finding[]) =>
  findings.map(({ code, level, path, message, help }) => [code, level, path.join('/'), `${message} ${help ?? ''}`]);
const expectations = (found: readonly ExpectedFinding[]) =>
  found.map(([code, level, path, words]) => [code, level, path, expect.stringContaining(words)]);

describe('a schedule', () => {
  const gap = { timezone: 'America/Chicago' };
  const over = (from: string, to: string) => ({ overrides: [{ from, to, who: [] }] });
  const table: readonly (readonly [claim: string, spec: Partial<ScheduleSpec>, found: readonly ExpectedFinding[]])[] = [
    ['in order has no finding', {}, []],
    ['with one person has no two turns in a row', { layers: [layer({ rotate: ['ann'] })] }, []],
    [
      'tells an unknown zone and the nearest',
      { timezone: 'Europe/Londno' },
      [['unknown-timezone', 'error', 'timezone', 'Did you mean `Europe/London`?']],
    ],
    [
      'tells an unknown zone that is near to none',
      { timezone: 'office hours' },
      [['unknown-timezone', 'error', 'timezone', 'Use an IANA name']],
    ],
    [
      'refuses an offset, which not every Node takes',
      { timezone: '+01:00' },
      [['unknown-timezone', 'error', 'timezone', 'Use an IANA name']],
    ],
    [
      'refuses an abbreviation, which Intl takes and nothing can reckon with',
      { timezone: 'PST' },
      [['unknown-timezone', 'error', 'timezone', 'Use an IANA name']],
    ],
    [
      'refuses two units in a period',
      { layers: [layer({ every: '1d12h' })] },
      [['bad-period', 'error', 'layers/0/every', '`1d12h` is no period']],
    ],
    [
      'refuses a period of nothing',
      { layers: [layer({ every: '0d' })] },
      [['bad-period', 'error', 'layers/0/every', '`1mo`']],
    ],
    ['refuses minutes', { layers: [layer({ every: '90m' })] }, [['bad-period', 'error', 'layers/0/every', '`90m`']]],
    [
      'refuses a rotation of nobody',
      { layers: [layer({ rotate: [] })] },
      [['empty-turn', 'error', 'layers/0/rotate', 'Name at least one person.']],
    ],
    [
      'refuses a turn of nobody',
      { layers: [layer({ rotate: ['ann', []] })] },
      [['empty-turn', 'error', 'layers/0/rotate/1', 'use an override']],
    ],
    [
      'does not warn of pairs that share a person',
      {
        layers: [
          layer({
            rotate: [
              ['ann', 'bob'],
              ['ann', 'cid'],
            ],
          }),
        ],
      },
      [],
    ],
    [
      'refuses a date that no calendar has',
      { layers: [layer({ from: '2026-02-30T09:00' })] },
      [['bad-local-time', 'error', 'layers/0/from', '2026-01-05T09:00']],
    ],
    [
      'refuses the end of a day, which is the beginning of the next',
      { layers: [layer({ from: '2026-12-31T24:00' })] },
      [['bad-local-time', 'error', 'layers/0/from', 'Write `2027-01-01T00:00`']],
    ],
    [
      'refuses the end of a day that no calendar has',
      { layers: [layer({ from: '2026-02-31T24:00' })] },
      [['bad-local-time', 'error', 'layers/0/from', '2026-01-05T09:00']],
    ],
    [
      'refuses a time with a zone',
      { layers: [layer({ from: '2026-01-05T09:00Z' })] },
      [['bad-local-time', 'error', 'layers/0/from', 'without a zone']],
    ],
    [
      'refuses hours past midnight',
      { layers: [layer({ hours: { days: ['mon'], from: '9:00', to: '24:30' } })] },
      [
        ['bad-local-time', 'error', 'layers/0/hours/from', '`9:00`'],
        ['bad-local-time', 'error', 'layers/0/hours/to', '`24:30`'],
      ],
    ],
    [
      'says what a start in a gap becomes',
      { ...gap, layers: [layer({ from: '2026-03-08T02:30' })] },
      [
        [
          'start-in-gap',
          'warning',
          'layers/0/from',
          'never show 2026-03-08T02:30: the rotation starts at 2026-03-08T08:00:00Z. Later hand-offs keep the time',
        ],
      ],
    ],
    [
      'says what an override in a gap becomes',
      { ...gap, ...over('2026-03-08T02:30', '2026-03-09') },
      [['start-in-gap', 'warning', 'overrides/0/from', 'the override starts at 2026-03-08T08:00:00Z']],
    ],
    [
      'does not look for a gap in an unknown zone',
      { timezone: 'Mars/Base', layers: [layer({ from: '2026-03-08T02:30' })] },
      [['unknown-timezone', 'error', 'timezone', 'Mars/Base']],
    ],
    [
      'refuses a time zone of a layer that is empty',
      { layers: [layer({ timezone: '' })] },
      [['unknown-timezone', 'error', 'layers/0/timezone', 'Use an IANA name']],
    ],
    [
      'refuses an override that ends before it starts',
      over('2026-12-27T09:00', '2026-12-24T09:00'),
      [
        [
          'override-ends-first',
          'error',
          'overrides/0/to',
          'ends (2026-12-24T09:00) before it starts (2026-12-27T09:00)',
        ],
      ],
    ],
    [
      'refuses an override that lasts no time',
      over('2026-12-24T09:00', '2026-12-24T09:00'),
      [['override-ends-first', 'error', 'overrides/0/to', 'ends as it starts']],
    ],
    [
      'tells everything at once',
      { timezone: 'Nowhere', layers: [layer({ every: 'weekly' })], ...over('today', '2026-01-01') },
      [
        ['unknown-timezone', 'error', 'timezone', ''],
        ['bad-period', 'error', 'layers/0/every', ''],
        ['bad-local-time', 'error', 'overrides/0/from', '`today`'],
      ],
    ],
  ];
  test.each(table)('%s', (_claim, spec, found) => {
    expect(tell(checkSchedule(scheduleSpec(spec)))).toEqual(expectations(found));
  });
});

describe('a calendar', () => {
  const table: readonly (readonly [claim: string, spec: Partial<CalendarSpec>, found: readonly ExpectedFinding[]])[] = [
    ['in order has no finding', { holidays: ['2026-12-25'] }, []],
    [
      'tells an unknown zone',
      { timezone: 'Europe/Pariss' },
      [['unknown-timezone', 'error', 'timezone', '`Europe/Paris`']],
    ],
    [
      'refuses a time of day that is none',
      { to: '17:60' },
      [['bad-local-time', 'error', 'to', '`17:60` is no time of day']],
    ],
    [
      'refuses a holiday that is no date',
      { holidays: ['2026-12-25', '2026-02-29', '25.12.'] },
      [
        ['bad-date', 'error', 'holidays/1', '`2026-02-29`'],
        ['bad-date', 'error', 'holidays/2', '2026-12-25'],
      ],
    ],
  ];
  test.each(table)('%s', (_claim, spec, found) => {
    expect(tell(checkCalendar(calendarSpec(spec)))).toEqual(expectations(found));
  });
});
