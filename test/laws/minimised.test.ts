/** The same call again minimises the call before it, and no run ever the newest comment or one of somebody else. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SayEffect } from '#domain/effect.ts';
import type { Issue, TimelineItem } from '#domain/issue.ts';
import type { CommentMessage } from '#domain/message.ts';
import type { Policy } from '#domain/policy.ts';
import { runOnce } from '#engine/index.ts';
import { lawRuns } from '../support/seed.ts';
import { bodies, type Event, happens, newIncident, policies, START, stories } from '../support/worlds.ts';

const RUNS = lawRuns();

type Comment = Extract<TimelineItem, { readonly kind: 'comment' }>;

const ownComments = ({ timeline }: Issue): readonly Comment[] =>
  timeline.filter((item): item is Comment => item.kind === 'comment' && item.by?.kind === 'engine');

interface Step {
  readonly says: SayEffect;
  /** The engine's comments before and after the run that says it. */
  readonly before: readonly Comment[];
  readonly after: readonly Comment[];
}

/** What the engine says in a run after each event, and at each of `times`. */
function play(policy: Policy, body: string, story: readonly Event[], times: readonly number[]): readonly Step[] {
  const steps: Step[] = [];
  let issue = newIncident(body);
  const moments = [
    { at: 0, event: null },
    ...story.map((event) => ({ at: event.after, event })),
    ...times.map((at) => ({ at, event: null })),
  ];
  for (const { at, event } of moments.toSorted((a, b) => a.at - b.at)) {
    if (event) issue = happens(issue, event);
    const before = ownComments(issue);
    const result = runOnce(policy, issue, START + at);
    issue = result.issue;
    for (const says of result.effects) if (says.type === 'say') steps.push({ says, before, after: ownComments(issue) });
  }
  return steps;
}

/** One that gives somebody a role answers whoever asked for it. */
const isOnlyCall = ({ reminders, replies, ask, holding, review, record }: CommentMessage): boolean =>
  reminders.length + replies.length + record.answered.length === 0 &&
  ask === null &&
  holding === null &&
  review === null;

const silent = fc.record({
  policy: policies,
  body: bodies,
  story: stories,
  times: fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 4, maxLength: 10 }),
});

test('the call before the same call again is minimised, never the newest comment, and never one of somebody else', {
  timeout: 300_000 + RUNS * 200,
}, () => {
  let again = 0;
  fc.assert(
    fc.property(silent, ({ policy, body, story, times }) => {
      let call: { readonly id: string; readonly message: CommentMessage } | null = null;
      for (const { says, before, after } of play(policy, body, story, times)) {
        const hidden = says.minimise.map(({ comment }) => comment);
        const newest = after.at(-1)?.id;
        expect(hidden).not.toContain(newest);
        expect(before.map(({ id }) => id)).toEqual(expect.arrayContaining(hidden));
        const { comment: message, status } = says;
        if (status?.id != null) expect(hidden).not.toContain(status.id);
        if (message === null || newest === undefined || message.calls.length === 0) continue;
        if (message.callAgain !== null && call !== null && isOnlyCall(call.message) && call.id !== status?.id) {
          again += 1;
          expect(after.find(({ id }) => id === call?.id)?.minimised).toBe(true);
        }
        call = { id: newest, message };
      }
    }),
    { numRuns: Math.ceil(RUNS / 2) },
  );
  expect(again).toBeGreaterThan(0);
});
