/** Law: what people without permission add never changes who is called or when. The reporter may correct the report and ask for help. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Actor, Issue, TimelineItem } from '#domain/issue.ts';
import { withLedger } from '#domain/ledger.ts';
import type { Policy } from '#domain/policy.ts';
import { fold, printLedger, runOnce, snapshotAt } from '#engine/index.ts';
import { bodies, type Event, happens, opened, policies, START, stories } from '../support/worlds.ts';

const RUNS = Number(process.env['LAW_RUNS'] ?? 50);

interface Remark {
  /** Seconds since START. */
  readonly after: number;
  readonly by: Actor;
  readonly body: string;
  /** Edited or deleted a while later, before the next run. */
  readonly later: 'stays' | 'edited' | 'deleted';
}

const STRANGERS: readonly Actor[] = [
  { login: 'sid', kind: 'person' },
  { login: 'tia', kind: 'person' },
  { login: 'echo[bot]', kind: 'bot' },
];
const remarks = fc.array(
  fc.record({
    after: fc.integer({ min: 1, max: 12_000 }),
    by: fc.constantFrom(...STRANGERS),
    body: fc.constantFrom(
      'Me too!',
      '/ack',
      '/akc',
      '/severity sev1',
      '/resolved',
      '/role first @sid',
      '/snooze 2h',
      '/help',
      'LINE',
    ),
    later: fc.constantFrom('stays' as const, 'edited' as const, 'deleted' as const),
  }),
  { minLength: 1, maxLength: 6 },
);

/** A line that says that the last level was called, as anybody can copy it. */
function forgedLine(policy: Policy, issue: Issue): string {
  const record = fold(policy, issue)?.records[0];
  if (record === undefined) return 'Nothing yet.';
  return withLedger('Called.', printLedger({ record: { ...record, level: policy.levels.length }, status: null }));
}

function remarked(policy: Policy, issue: Issue, { by, body, later, after }: Remark, index: number): Issue {
  if (later === 'deleted') return issue;
  const comment: TimelineItem = {
    kind: 'comment',
    id: `remark-${index}`,
    url: `${issue.url}#remark-${index}`,
    body: body === 'LINE' ? forgedLine(policy, issue) : body,
    at: START + after,
    by,
    editedAt: later === 'edited' ? START + after + 1 : null,
    editedByOther: false,
    minimised: false,
    reactions: [],
  };
  return { ...issue, timeline: [...issue.timeline, comment] };
}

interface Moment {
  readonly after: number;
  readonly event?: Event;
  readonly remark?: Remark;
}

/** What each run did to people, told at every moment. */
function course(policy: Policy, body: string, moments: readonly Moment[], hears: boolean): readonly unknown[] {
  let issue = runOnce(policy, opened(body), START).issue;
  return moments.map(({ after, event, remark }, index) => {
    if (event) issue = happens(issue, event);
    if (remark && hears) issue = remarked(policy, issue, remark, index);
    const { issue: left, decision } = runOnce(policy, issue, START + after);
    issue = left;
    const { level, severity, status, holders, next } = snapshotAt(policy, issue, START + after);
    return {
      after,
      fired: decision.fired.map(({ trigger }) => trigger),
      calls: (decision.comment?.calls ?? []).map(({ role, people }) => [role.id, people]),
      mentions: decision.comment?.mentions ?? [],
      level,
      severity,
      status,
      holders,
      next: next?.at ?? null,
    };
  });
}

test('who is called, and when, is the same with and without what strangers write', {
  timeout: 60_000 + RUNS * 400,
}, () => {
  const world = fc.record({ policy: policies, body: bodies, story: stories, remarks });
  fc.assert(
    fc.property(world, ({ policy, body, story, remarks: all }) => {
      // What happens within one second leaves no trace of its order.
      const events = story.map((event, index) => ({ ...event, after: 2 * (event.after + index) }));
      const moments: readonly Moment[] = [
        ...events.map((event) => ({ after: event.after, event })),
        ...all.map((remark) => ({ after: 2 * remark.after + 1, remark: { ...remark, after: 2 * remark.after + 1 } })),
      ].toSorted((a, b) => a.after - b.after);
      expect(course(policy, body, moments, true)).toEqual(course(policy, body, moments, false));
    }),
    { numRuns: RUNS },
  );
});
