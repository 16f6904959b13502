/** Five weeks of a shop, counted by hand, and that their order does not matter. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseInstant } from '#domain/time.ts';
import { READ_AT, READINGS, SPAN, statisticsFor } from '../support/weeks.ts';

const at = (text: string): number => parseInstant(text) ?? Number.NaN;
const MINUTE = 60;

const numbers = (all: readonly { readonly issue: { readonly number: number } }[]): readonly number[] =>
  all.map(({ issue }) => issue.number);

describe('by hand', () => {
  const statistics = statisticsFor();

  test.each([
    ['sev1', 3, [4, 24], 14, 24],
    ['sev2', 3, [10], 10, 10],
  ])('%s: time to acknowledge over those who did', (id, incidents, values, median, p90) => {
    const { acknowledge, ...one } = statistics.severities.find(({ severity }) => severity.id === id) ?? {};
    expect(one).toMatchObject({ incidents, neverAcknowledged: 1 });
    expect(acknowledge).toEqual({
      values: values.map((minutes) => minutes * MINUTE),
      median: median * MINUTE,
      p90: p90 * MINUTE,
      max: p90 * MINUTE,
    });
  });

  test('time to resolve has those that were resolved, acknowledged or not', () => {
    expect(statistics.severities.map(({ resolve }) => resolve.values.map((seconds) => seconds / MINUTE))).toEqual([
      [60, 100],
      [30, 300],
    ]);
    expect(statistics.severities.map(({ mitigate }) => mitigate.values.length)).toEqual([1, 0]);
  });

  test('a duplicate is counted, and is neither unacknowledged nor unresolved', () => {
    expect(statistics.severities.map(({ dismissed, unresolved }) => [dismissed, unresolved])).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect(numbers(statistics.attention.neverAcknowledged)).toEqual([3, 6]);
    expect(numbers(statistics.attention.unresolved)).toEqual([6]);
  });

  test('incidents by week and severity', () => {
    expect(statistics.weeks.map(({ incidents }) => incidents)).toEqual([
      [1, 0],
      [1, 1],
      [0, 2],
      [0, 0],
      [0, 0],
      [1, 0],
    ]);
  });

  test('cadence: three updates in time, and two of 100 and 60 minutes that were not', () => {
    expect(statistics.cadence).toMatchObject({
      of: 5,
      inTime: 3,
      longestSilence: { issue: { number: 2 }, seconds: 6000 },
    });
  });

  test('calls: eight, one of them a quarter of an hour late', () => {
    const { made, late, lateness, latest } = statistics.calls;
    expect([made, late]).toEqual([8, 1]);
    expect(lateness.all).toMatchObject({ median: 0, p90: 900, max: 900 });
    expect([lateness.watched.values, lateness.unwatched]).toEqual([[], lateness.all]);
    expect(latest).toMatchObject([
      { issue: { number: 2 }, due: at('2026-11-04T15:05:00Z'), at: at('2026-11-04T15:20:00Z'), people: ['cyd'] },
    ]);
  });

  test('calls that a watcher waited for apart from the others', () => {
    const watched = statisticsFor(READINGS, SPAN, (summary) => ({
      ...summary,
      calls: summary.calls.map((call) => ({ ...call, watched: call.level === 1 })),
    }));
    const { lateness } = watched.calls;
    expect(lateness.watched.values).toEqual([0, 0, 0, 0, 0, 0]);
    expect(lateness.unwatched).toEqual({ values: [0, 900], median: 450, p90: 900, max: 900 });
    expect(lateness.all.values).toHaveLength(8);
  });

  test('people: by day and night where they are, and by week', () => {
    expect(statistics.calls.people).toEqual([
      // 22:00, 11:00, 11:00 and 06:00 in New York.
      {
        login: 'ann',
        zone: 'America/New_York',
        zoneFrom: 'schedule',
        day: 2,
        night: 2,
        perWeek: [1, 0, 2, 0, 0, 1],
      },
      // 10:00 and 05:00 in New York.
      {
        login: 'bob',
        zone: 'America/New_York',
        zoneFrom: 'schedule',
        day: 1,
        night: 1,
        perWeek: [0, 2, 0, 0, 0, 0],
      },
      // 15:20 and 11:05 in UTC, as they are on no schedule.
      { login: 'cyd', zone: 'UTC', zoneFrom: 'default', day: 2, night: 0, perWeek: [0, 1, 0, 0, 0, 1] },
    ]);
  });

  test('reviews two days after the resolution, the oldest first', () => {
    expect(statistics.attention.overdueReviews.map(({ summary, due }) => [summary.issue.number, due])).toEqual([
      [1, at('2026-10-30T03:00:00Z')],
      [2, at('2026-11-06T16:40:00Z')],
    ]);
  });
});

describe('a span', () => {
  const november = statisticsFor(READINGS, { from: at('2026-11-04T15:00:00Z'), to: at('2026-11-30T11:00:00Z') });

  test('has what was declared from its beginning on and before its end', () => {
    expect(numbers(november.incidents)).toEqual([2, 3, 4, 5]);
  });

  test('still lists what is overdue from before it, and nothing declared after it', () => {
    expect(november.attention.overdueReviews.map(({ summary }) => summary.issue.number)).toEqual([1, 2]);
    expect(november.attention.unresolved).toEqual([]);
  });

  test('lists what is open from before it', () => {
    const { attention, incidents } = statisticsFor(READINGS, { from: READ_AT - 60, to: READ_AT });
    expect([incidents.length, numbers(attention.unresolved), numbers(attention.neverAcknowledged)]).toEqual([
      0,
      [6],
      [6],
    ]);
  });

  test('without incidents says nothing, and does not fail', () => {
    expect(statisticsFor([])).toMatchObject({ at: null, incidents: [], cadence: { of: 0, longestSilence: null } });
    expect(statisticsFor([]).severities.map(({ acknowledge }) => acknowledge.median)).toEqual([null, null]);
  });
});

describe('laws', () => {
  const all = statisticsFor();
  /** Some of the readings, at a moment before the last. */
  const older = fc
    .subarray([...READINGS])
    .map((some) => some.map(({ at: read, issue }) => ({ at: read - 3600, issue: { ...issue, title: 'older' } })));

  test('the order of incidents does not matter', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...READINGS], { minLength: READINGS.length }), (shuffled) => {
        expect(statisticsFor(shuffled)).toEqual(all);
      }),
    );
  });

  test('shards merged, overlaps and older readings among them, equal one file', () => {
    fc.assert(
      fc.property(fc.array(fc.subarray([...READINGS]), { maxLength: 4 }), older, fc.nat(), (shards, old, seed) => {
        const files = [...shards, old, READINGS].flatMap((shard) => shard);
        const turned = files.map((_, index) => files[(index + seed) % files.length]).filter((one) => one !== undefined);
        expect(statisticsFor(turned)).toEqual(all);
      }),
    );
  });

  test('every incident is in one severity and one week, and every call is by day or by night', () => {
    fc.assert(
      fc.property(
        fc.subarray([...READINGS]),
        fc.integer({ min: SPAN.from, max: SPAN.to }),
        fc.nat(40 * 86_400),
        (some, from, length) => {
          const period = statisticsFor(some, { from, to: from + length });
          const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);
          expect(sum(period.severities.map(({ incidents }) => incidents))).toBe(period.incidents.length);
          expect(sum(period.weeks.flatMap(({ incidents }) => incidents))).toBe(period.incidents.length);
          for (const { day, night, perWeek } of period.calls.people) expect(sum(perWeek)).toBe(day + night);
        },
      ),
    );
  });
});
