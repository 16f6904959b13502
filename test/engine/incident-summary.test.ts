/** What is told of an incident afterwards, by hand-made stories run through the engine. */
import { describe, expect, test } from 'vitest';
import type { IncidentSummary } from '#domain/results/incident-summary.ts';
import { parseInstant } from '#domain/time.ts';
import { summarizeIncident } from '#engine/index.ts';
import { type Past, pastIssue, POLICY } from '../support/histories.ts';
import { policyOf } from '../support/policy.ts';

const DECLARED = '2026-11-23T10:00:00Z';
const START = parseInstant(DECLARED) ?? 0;
const MINUTE = 60;
const DAY = 24 * 60;

/** The account `minutes` after the declaration. */
function summaryOf(past: Partial<Past>, minutes: number): IncidentSummary {
  const summary = summarizeIncident(
    [POLICY],
    pastIssue({ number: 1, declared: DECLARED, until: minutes, ...past }),
    START + minutes * MINUTE,
  );
  if ('why' in summary) throw new Error(summary.why);
  return summary;
}

const OUTAGE: Partial<Past> = {
  labels: ['outage'],
  story: [
    [7, 'cyd', '/ack looking'],
    [30, 'cyd', 'still looking'],
    [75, 'cyd', '/mitigated rolled back'],
    [90, 'cyd', '/resolved'],
  ],
};

describe('an incident answered by the second level', () => {
  const summary = summaryOf(OUTAGE, 180);

  test('has its times since the declaration', () => {
    const { toAcknowledge, toMitigate, toResolve } = summary;
    expect([toAcknowledge, toMitigate, toResolve]).toEqual([7 * MINUTE, 75 * MINUTE, 90 * MINUTE]);
    expect(summary).toMatchObject({ severity: { id: 'sev1' }, status: 'resolved', outcome: 'resolved', reopenings: 0 });
  });

  test('has each call with what it was due to, and how late it was', () => {
    expect(summary.calls).toEqual([
      { at: START, late: 0, watched: false, level: 1, triggers: [], people: ['bob'] },
      { at: START + 5 * MINUTE, late: 0, watched: false, level: 2, triggers: ['unacknowledged'], people: ['cyd'] },
    ]);
  });

  test('kept its cadence where the next update came within half an hour', () => {
    // Silences of 7, 23, 45 and 15 minutes.
    expect(summary.cadence).toEqual({ updates: 3, promises: { of: 4, inTime: 3 }, longestSilence: 45 * MINUTE });
  });

  test.each([
    ['kept', 30, '/next 1h', { of: 4, inTime: 4 }],
    ['broken', 30, '/next 44m', { of: 4, inTime: 3 }],
    ['of less than the severity promises', 75, '/next 10m', { of: 4, inTime: 2 }],
  ])('a promise with /next is what counts until the next update: one %s', (_what, minute, next, promise) => {
    const story = (OUTAGE.story ?? []).map(
      ([at, by, act]) => [at, by, at === minute && typeof act === 'string' ? `${act}\n${next}` : act] as const,
    );
    expect(summaryOf({ ...OUTAGE, story }, 180).cadence).toMatchObject({ updates: 3, promises: promise });
  });

  test('is due a review two days after it was resolved, until that is done', () => {
    expect(summary.review).toEqual({ due: START + 90 * MINUTE + 2 * DAY * MINUTE, done: false });
    const story = [...(OUTAGE.story ?? []), [200, 'cyd', '/reviewed'] as const];
    expect(summaryOf({ ...OUTAGE, story }, 201).review).toMatchObject({ done: true });
  });
});

test('a run that came late says by how much', () => {
  const { calls } = summaryOf({ labels: ['outage'], runs: [3, 25] }, 30);
  expect(calls.map(({ late, level }) => [late / MINUTE, level])).toEqual([
    [3, 1],
    [20, 2],
  ]);
});

test('a hand-over is no call', () => {
  const { calls } = summaryOf({ story: [[1, 'bob', '/handoff @ann']] }, 30);
  expect(calls.map(({ people }) => people)).toEqual([['bob']]);
});

test.each<[string, Partial<Past>, number, Partial<IncidentSummary>]>([
  ['open and unanswered', {}, 30, { outcome: 'open', status: 'open', toAcknowledge: null, toResolve: null }],
  [
    'closed without a word',
    { story: [[3, 'ann', { kind: 'close', reason: 'completed' }]] },
    30,
    { outcome: 'resolved', toAcknowledge: null, toResolve: 3 * MINUTE, review: null },
  ],
  [
    'closed as a duplicate',
    { story: [[3, 'ann', { kind: 'close', reason: 'duplicate' }]] },
    30,
    { outcome: 'dismissed', toResolve: null },
  ],
  [
    'reopened: its times are those since then, its calls those of its whole life',
    {
      story: [
        [1, 'ann', '/ack'],
        [10, 'ann', { kind: 'close', reason: 'completed' }],
        [60, 'zoe', { kind: 'reopen' }],
        [64, 'ann', '/ack'],
      ],
    },
    90,
    { outcome: 'open', reopenings: 1, toAcknowledge: 4 * MINUTE, toResolve: null },
  ],
])('%s', (_, past, minutes, expected) => {
  expect(summaryOf(past, minutes)).toMatchObject(expected);
});

test('while it is open the next update is a promise that may still be kept, until it is broken', () => {
  const story: Past['story'] = [[4, 'ann', '/ack on it']];
  const promisesAfter = (minutes: number) => summaryOf({ labels: ['outage'], story }, minutes).cadence.promises;
  expect(promisesAfter(34)).toEqual({ of: 1, inTime: 1 });
  expect(promisesAfter(35)).toEqual({ of: 2, inTime: 1 });
});

test('severity rules that read elapsed time are asked as of the end, not as of the reading', () => {
  const policy = policyOf({
    version: 1,
    name: 'slow',
    incident: { label: 'incident' },
    severities: [
      { id: 'sev1', name: 'One', when: { '>=': [{ var: 'elapsed.since-declared' }, { duration: '1h' }] } },
      { id: 'sev2', name: 'Two' },
    ],
    roles: { first: { name: 'First', who: ['ann'] } },
    levels: [{ name: 'First', roles: ['first'] }],
    triggers: [],
  });
  const closed = { kind: 'close', reason: 'completed' } as const;
  const issue = pastIssue({ number: 1, declared: DECLARED, story: [[10, 'ann', closed]], until: 11 }, policy);
  expect(summarizeIncident([policy], issue, START + DAY * MINUTE)).toMatchObject({ severity: { id: 'sev2' } });
});

test('open action items of the review are told, also where it was written in one request with the status', () => {
  const issue = pastIssue({ number: 1, declared: DECLARED, ...OUTAGE, until: 180 });
  const review = issue.timeline.findLast((item) => item.kind === 'comment' && item.by?.kind === 'engine');
  const timeline = issue.timeline.map((item) =>
    item === review && item.kind === 'comment'
      ? { ...item, body: `${item.body}\n- [ ] alert sooner @bob 2026-12-01\n- [x] done`, editedByOther: true }
      : item,
  );
  expect(summarizeIncident([POLICY], { ...issue, timeline }, START + 180 * MINUTE)).toMatchObject({
    actions: [{ text: 'alert sooner @bob 2026-12-01', owner: 'bob', dueBy: parseInstant('2026-12-02') }],
  });
});

describe('what is no incident is left out by name', () => {
  const issue = pastIssue({ number: 1, declared: DECLARED, until: 1 });
  test.each([
    ['pull-request', { ...issue, isPullRequest: true }],
    ['not-an-incident', { ...issue, labels: [] }],
  ])('%s', (why, one) => {
    expect(summarizeIncident([POLICY], one, START + DAY)).toMatchObject({ why });
  });

  test('and one of the second policy belongs to that', () => {
    const other = policyOf({
      version: 1,
      name: 'other',
      incident: { label: 'other' },
      severities: [{ id: 'sev1', name: 'One' }],
      roles: { first: { name: 'First', who: ['ann'] } },
      levels: [{ name: 'First', roles: ['first'] }],
      triggers: [],
    });
    expect(summarizeIncident([other, POLICY], issue, START + DAY)).toMatchObject({ policy: 'shop' });
  });
});
