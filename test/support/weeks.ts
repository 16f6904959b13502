/** Five weeks of a shop, made to be counted by hand. */
import type { IncidentSummary } from '#domain/results/incident-summary.ts';
import type { Statistics } from '#domain/results/statistics.ts';
import { parseInstant } from '#domain/time.ts';
import { summarizeIncident } from '#engine/index.ts';
import { latestOf, type Reading, writeLine } from '#history/index.ts';
import { statisticsOf } from '#statistics/index.ts';
import { type Past, pastIssue, POLICY } from './histories.ts';

export const READ_AT = parseInstant('2026-11-30T12:00:00Z') ?? 0;

const closed = { kind: 'close', reason: 'completed' } as const;

/** On call: ann from Monday 26 October, 9 and 23 November, bob in between, handing over at 09:00 in New York. */
const PASTS: readonly Past[] = [
  // In time, at night in New York (22:00): ann.
  {
    number: 1,
    declared: '2026-10-28T02:00:00Z',
    title: 'Payments fail',
    labels: ['outage'],
    story: [
      [4, 'ann', '/ack on it'],
      [30, 'ann', '/update rolling back'],
      [50, 'ann', '/mitigated'],
      [60, 'ann', '/resolved'],
    ],
    until: 70,
  },
  // The second level answers; by day: bob, then cyd. Late by 15 minutes.
  {
    number: 2,
    declared: '2026-11-04T15:00:00Z',
    title: 'Checkout is slow for **everybody** <b>now</b>',
    labels: ['outage'],
    runs: [0, 20, 40, 100, 200],
    story: [
      [24, 'cyd', '/ack'],
      [100, 'cyd', '/resolved'],
    ],
    until: 200,
  },
  // Nobody ever said a word, and somebody closed it.
  { number: 3, declared: '2026-11-05T10:00:00Z', title: 'Typo', story: [[30, 'bob', closed]], until: 40 },
  // Minor, in time.
  {
    number: 4,
    declared: '2026-11-12T16:00:00Z',
    title: 'Search index is old',
    story: [
      [10, 'ann', '/ack'],
      [300, 'ann', '/resolved'],
    ],
    until: 310,
  },
  {
    number: 5,
    declared: '2026-11-13T16:00:00Z',
    title: 'Duplicate of 4',
    story: [[1, 'ann', { kind: 'close', reason: 'duplicate' }]],
    until: 2,
  },
  // Open, and nobody has answered.
  { number: 6, declared: '2026-11-30T11:00:00Z', title: 'Login fails', labels: ['outage'], until: 60 },
];

export const READINGS: readonly Reading[] = PASTS.map((past) => ({ at: READ_AT, issue: pastIssue(past) }));

/** From a Monday on, over all of them. */
export const SPAN = { from: parseInstant('2026-10-26') ?? 0, to: READ_AT + 1 };

/** What is said of readings under the policy of the histories. `change` is done to each summary first. */
export const statisticsFor = (
  readings: readonly Reading[] = READINGS,
  span = SPAN,
  change: (summary: IncidentSummary) => IncidentSummary = (summary) => summary,
): Statistics =>
  statisticsOf(
    [POLICY],
    latestOf(readings).map(({ issue, at }) => {
      const summary = summarizeIncident([POLICY], issue, at);
      return 'why' in summary ? summary : change(summary);
    }),
    span,
  );

/** As `tocsin history` writes it. */
export const historyLine = (reading: Reading): string => writeLine({ ...reading, updated: null });
