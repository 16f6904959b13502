/** Law: nobody is called again because somebody edited or deleted a comment of the engine's. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Issue, TimelineItem } from '#domain/issue.ts';
import { fold, runOnce } from '#engine/index.ts';
import { bodies, happens, opened, policies, START, stories } from '../support/worlds.ts';

const RUNS = Number(process.env['LAW_RUNS'] ?? 50);

const isOwn = (item: TimelineItem): boolean => item.kind === 'comment' && item.by?.kind === 'engine';

/** The issue after somebody edited this comment of the engine's, or deleted it. */
function tampered(issue: Issue, comment: TimelineItem, how: 'edit' | 'delete', at: number): Issue {
  if (how === 'edit')
    return {
      ...issue,
      timeline: issue.timeline.map((item) =>
        item === comment && item.kind === 'comment' ? { ...item, editedByOther: true, editedAt: at } : item,
      ),
    };
  const rest = issue.timeline.filter((item) => item !== comment);
  return {
    ...issue,
    timeline: [...rest, { kind: 'comment-deleted', at, by: { login: 'cyd', kind: 'person' } }],
  };
}

const world = fc.record({
  policy: policies,
  body: bodies,
  // What a report said before it was edited, nobody knows: labels and assignments alone tell of it.
  story: stories.map((events) => events.filter(({ act }) => act.kind !== 'edit')),
  times: fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 4 }),
  which: fc.nat(),
  how: fc.constantFrom('edit' as const, 'delete' as const),
  more: fc.boolean(),
});

test('nobody is called again', { timeout: 60_000 + RUNS * 200 }, () => {
  let tried = 0;
  fc.assert(
    fc.property(world, ({ policy, body, story, times, which, how, more }) => {
      let issue = runOnce(policy, opened(body), START).issue;
      const moments = [
        // What happens within one second leaves no trace of its order.
        ...story.map((event, index) => ({
          at: event.after + index + 1,
          event: { ...event, after: event.after + index + 1 },
        })),
        ...times.map((at) => ({ at, event: null })),
      ];
      for (const { at, event } of moments.toSorted((a, b) => a.at - b.at)) {
        if (event) issue = happens(issue, event);
        issue = runOnce(policy, issue, START + at).issue;
      }
      const end = START + Math.max(0, ...moments.map(({ at }) => at)) + 1;
      const whole = fold(policy, issue);
      const own = issue.timeline.filter(isOwn);
      const candidates = more ? own : own.slice(-1);
      const comment = candidates[which % candidates.length];
      if (whole === null || comment === undefined || whole.ended) return;
      tried += 1;
      const after = tampered(issue, comment, how, end);
      const incident = fold(policy, after);
      expect({ called: incident?.called, holders: [...(incident?.holders ?? [])].toSorted() }).toEqual({
        called: whole.called,
        holders: [...whole.holders].toSorted(),
      });
      // What is due now is due all the same.
      const calls = (one: Issue): unknown => runOnce(policy, one, end).decision.comment?.calls ?? [];
      expect(calls(after)).toEqual(calls(issue));
    }),
    { numRuns: RUNS },
  );
  expect(tried).toBeGreaterThan(RUNS / 4);
});
