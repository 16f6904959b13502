/** What the job summary says of who kept time, who keeps it from now on, and how late firings were. */
import { describe, expect, test } from 'vitest';
import type { Lateness, RunReport, Timekeeping, WatchSpan } from '#domain/run-report.ts';
import { parseInstant } from '#domain/time.ts';
import { timekeeping } from '#report/run/timekeeping.ts';

const FROM = parseInstant('2026-11-23T14:05:00Z') ?? 0;
const TO = FROM + 5 * 3600;

function linesOf(by: Partial<Timekeeping> | null, lateness: Lateness | null = null): readonly string[] {
  const report: RunReport = {
    at: TO,
    mode: 'watch',
    dryRun: false,
    repository: 'acme/shop',
    policies: [],
    incidents: [],
    problems: [],
    diagnostics: [],
    requests: 0,
    ...(by === null
      ? {}
      : { timekeeping: { keeper: 'unneeded', nobodyAfter: null, refusal: null, watch: null, ...by } }),
    ...(lateness === null ? {} : { lateness }),
  };
  return timekeeping(report).flatMap((part) => part.split('\n'));
}

const watchSpan = (span: Partial<WatchSpan> = {}): WatchSpan => ({
  from: FROM,
  to: TO,
  end: 'nothing-due',
  isStandIn: false,
  polls: 1800,
  ...span,
});

test('a run that could not keep time says nothing of it', () => {
  expect(linesOf(null)).toEqual([]);
});

describe('a run that kept time', () => {
  test.each([
    ['nothing-due', 'until nothing more was due soon'],
    ['time-over', 'until its own time was over'],
    ['younger-watcher', 'until another watcher ran'],
    ['stopped', 'until it was told to stop'],
    ['unauthorised', 'until GitHub no longer took its token'],
  ] as const)('%s: %s', (end, words) => {
    const keeper = end === 'younger-watcher' ? 'watcher' : 'unneeded';
    expect(linesOf({ keeper, watch: watchSpan({ end }) })).toEqual([
      '### Time',
      `- This run kept time from 14:05 UTC to 19:05 UTC, ${words}, with 1800 polls.`,
    ]);
  });

  test('says why it stayed where it stood in for a watcher', () => {
    expect(linesOf({ watch: watchSpan({ isStandIn: true, polls: 1 }) })[1]).toBe(
      '- This run kept time from 14:05 UTC to 19:05 UTC, until nothing more was due soon, with 1 poll. It stayed because its token may not start another run (`actions: write`).',
    );
  });
});

test.each([
  [{ keeper: 'unneeded' }, 'Nothing is due soon: nobody has to keep time.'],
  [{ keeper: 'watcher' }, 'A watcher keeps time.'],
  [{ keeper: 'new-watcher' }, 'A watcher was started, which keeps time from now on.'],
  [{ keeper: 'nobody', nobodyAfter: FROM }, '**Nobody keeps time after 14:05 UTC.**'],
  [{ keeper: 'nobody', nobodyAfter: FROM, refusal: 'Disabled.' }, '**Nobody keeps time after 14:05 UTC.** Disabled.'],
] as const)('who keeps time afterwards: %j', (by, line) => {
  expect(linesOf(by)).toEqual(['### Time', `- ${line}`]);
});

describe('lateness', () => {
  const upTo = (most: number): readonly number[] => Array.from({ length: most }, (_, index) => most - 1 - index);

  test.each([
    [[7], '1, half of them at most 7 s late, nine in ten at most 7 s, the latest 7 s'],
    [[0, 90], '2, half of them at most 0 s late, nine in ten at most 1 minute, the latest 1 minute'],
    [upTo(10), '10, half of them at most 4 s late, nine in ten at most 8 s, the latest 9 s'],
    [upTo(11), '11, half of them at most 5 s late, nine in ten at most 9 s, the latest 10 s'],
  ])('of %j', (late, words) => {
    expect(linesOf(null, { watched: late, unwatched: [] })).toEqual([
      '### Time',
      `- Firings that a watcher waited for: ${words}.`,
    ]);
  });

  test('of those that nobody waited for, apart', () => {
    expect(linesOf(null, { watched: [1], unwatched: [7200] })).toEqual([
      '### Time',
      '- Firings that a watcher waited for: 1, half of them at most 1 s late, nine in ten at most 1 s, the latest 1 s.',
      '- Firings that fell due while nobody watched: 1, half of them at most 2 hours late, nine in ten at most 2 hours, the latest 2 hours.',
    ]);
  });

  test('of nothing is not said', () => expect(linesOf(null, { watched: [], unwatched: [] })).toEqual([]));
});
