/** Law: what people without permission add never changes who is called or when. The reporter may correct the report and ask for help. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Actor, Issue, TimelineItem } from '#domain/issue.ts';
import { withLedger } from '#domain/ledger-line.ts';
import type { Policy } from '#domain/policy.ts';
import { fold, runOnce, snapshotAt } from '#engine/index.ts';
import { lawRuns } from '../support/seed.ts';
import { bodies, type Event, happens, newIncident, policies, START, stories } from '../support/worlds.ts';

const RUNS = lawRuns(30);

type PersonText = { readonly by: Actor; readonly body: string };

/** What somebody without permission adds, as far as GitHub lets them: of others' texts and of labels they change nothing. */
type Addition =
  | (PersonText & {
      readonly kind: 'comment';
      /** What they make of it a while later: runs may have seen it. */
      readonly later: { readonly after: number; readonly body: string | null } | null;
    })
  /** The report is its author's. What the policy reads of it stays. */
  | { readonly kind: 'title' | 'body' };

const STRANGERS: readonly Actor[] = [
  { login: 'sid', kind: 'person' },
  { login: 'tia', kind: 'person' },
  { login: 'echo[bot]', kind: 'bot' },
];
/** Who opened the issue, and may do nothing else in the repository. */
const REPORTER: Actor = { login: 'rea', kind: 'person' };
const ORDERS = ['/ack', '/severity sev1', '/resolved', '/role first @sid', '/snooze 2h', '/handoff @sid', '/next 2h'];
const TEXTS = ['Me too!', '/akc', '/help', ...ORDERS, 'LINE'];
/** The reporter may ask for help, and tell what they know: that is another law's. */
const STRANGERS_TEXTS = [...TEXTS, '/escalate', '/update it is worse'];

const comments = (by: fc.Arbitrary<Actor>, texts: readonly string[]): fc.Arbitrary<Addition> =>
  fc.record({
    kind: fc.constant('comment' as const),
    by,
    body: fc.constantFrom(...texts),
    later: fc.option(
      fc.record({
        after: fc.integer({ min: 1, max: 2000 }),
        body: fc.option(fc.constantFrom(...texts), { nil: null }),
      }),
      { nil: null },
    ),
  });
const additions = fc.array(
  fc.record({
    after: fc.integer({ min: 1, max: 12_000 }),
    what: fc.oneof(
      { weight: 4, arbitrary: comments(fc.constantFrom(...STRANGERS), STRANGERS_TEXTS) },
      { weight: 2, arbitrary: comments(fc.constant(REPORTER), TEXTS) },
      { weight: 2, arbitrary: fc.constantFrom<Addition>({ kind: 'title' }, { kind: 'body' }) },
    ),
  }),
  { minLength: 1, maxLength: 6 },
);

/** A line that says that the last level was called, as anybody can copy it. */
function forgedLine(policy: Policy, issue: Issue): string {
  const record = fold(policy, issue)?.records[0];
  if (record === undefined) return 'Nothing yet.';
  return withLedger('Called.', { record: { ...record, level: policy.levels.length }, status: null });
}

/** What happens to an issue at an instant (seconds since START). */
interface Moment {
  readonly after: number;
  readonly event?: Event;
  readonly change?: (policy: Policy, issue: Issue, at: number) => Issue;
}

const textOf = (policy: Policy, issue: Issue, body: string): string =>
  body === 'LINE' ? forgedLine(policy, issue) : body;

/** One addition, and what becomes of it later. */
function momentsOf({ after, what }: { readonly after: number; readonly what: Addition }, index: number): Moment[] {
  if (what.kind !== 'comment') return [{ after, change: (_policy, issue, at) => reportChanged(issue, what.kind, at) }];
  const id = `addition-${index}`;
  const { by, body, later } = what;
  const first: Moment = {
    after,
    change: (policy, issue, at) => {
      const url = `${issue.url}#${id}`;
      const pristine = { editedAt: null, editedByOther: false, minimised: false, reactions: [] };
      const text = textOf(policy, issue, body);
      return withItem(issue, { kind: 'comment', id, url, body: text, at, by, ...pristine });
    },
  };
  if (later === null) return [first];
  return [first, { after: after + later.after, change: (policy, issue, at) => rewrite(policy, issue, id, later, at) }];
}

const withItem = (issue: Issue, item: TimelineItem): Issue => ({ ...issue, timeline: [...issue.timeline, item] });

function reportChanged(issue: Issue, kind: 'title' | 'body', at: number): Issue {
  if (kind === 'body')
    return withItem({ ...issue, body: `Edited.\n\n${issue.body}` }, { kind: 'edited', at, by: REPORTER });
  const title = `${issue.title}!`;
  return withItem({ ...issue, title }, { kind: 'renamed', title, at, by: REPORTER });
}

function rewrite(policy: Policy, issue: Issue, id: string, later: { readonly body: string | null }, at: number): Issue {
  const { body } = later;
  const isIt = (item: TimelineItem): boolean => item.kind === 'comment' && item.id === id;
  if (body === null) return { ...issue, timeline: issue.timeline.filter((item) => !isIt(item)) };
  const text = textOf(policy, issue, body);
  return {
    ...issue,
    timeline: issue.timeline.map((item) => (isIt(item) ? { ...item, body: text, editedAt: at } : item)),
  };
}

/** What each run did to people, told at every moment. */
function course(policy: Policy, body: string, moments: readonly Moment[], hears: boolean): readonly unknown[] {
  let issue = runOnce(policy, { ...newIncident(body), author: REPORTER }, START).issue;
  return moments.map(({ after, event, change }) => {
    if (event) issue = happens(issue, event);
    if (change && hears) issue = change(policy, issue, START + after);
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

test('who is called, and when, is the same with and without what people without permission add', {
  timeout: 300_000 + RUNS * 400,
}, () => {
  const world = fc.record({ policy: policies, body: bodies, story: stories, additions });
  fc.assert(
    fc.property(world, ({ policy, body, story, additions: all }) => {
      // What happens within one second leaves no trace of its order.
      const events = story.map((event, index) => ({ ...event, after: 2 * (event.after + index) }));
      const moments: readonly Moment[] = [
        ...events.map((event) => ({ after: event.after, event })),
        ...all.flatMap(momentsOf).map((moment) => ({ ...moment, after: 2 * moment.after + 1 })),
      ].toSorted((a, b) => a.after - b.after);
      expect(course(policy, body, moments, true)).toEqual(course(policy, body, moments, false));
    }),
    { numRuns: RUNS },
  );
});
