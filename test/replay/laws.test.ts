/** What holds of every replay: it is the walk of every second, and its parts merge in any order. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Issue } from '#domain/issue.ts';
import type { Policy } from '#domain/policy.ts';
import { foldIssue, simulateRun } from '#engine/index.ts';
import { mergeReplays, replayer } from '#replay/index.ts';
import { courseDraft, courseOf, noteRun, replayable } from '#replay/course.ts';
import { applyItem, engineLabels, storyOf } from '#replay/story.ts';
import { POLICY } from '../engine/delivery/world.ts';
import { policyOf } from '../support/policy.ts';
import { bodies, type Event, happens, newIncident, policies, START, stories } from '../support/worlds.ts';

/** As a history has it: the engine ran along. */
function playStory(policy: Policy, body: string, story: readonly Event[]): Issue {
  let issue = simulateRun(foldIssue(policy, newIncident(body)), START).issue;
  for (const event of story) issue = simulateRun(foldIssue(policy, happens(issue, event)), START + event.after).issue;
  return issue;
}

/** With messages by steps, and a severity that turns by itself. */
const REACHED = policyOf(
  POLICY.replace(/when: \{ in: .*/, 'when: { ">=": [{ var: elapsed.since-declared }, { duration: 7m }] } }'),
);

const past = fc.record({ body: bodies, story: stories });

/** The course as a run in every second up to `until` writes it, each on a history that is folded anew. */
function courseOfEverySecond(policy: Policy, issue: Issue, until: number): unknown {
  const { opened: start, happenings } = storyOf(issue, engineLabels([policy]));
  const { policy: inForce, assume } = replayable(policy);
  const draft = courseDraft();
  let current = start;
  for (let at = start.createdAt; at <= until; at += 1) {
    const now = happenings.filter((happening) => happening.at === at);
    current = now.flatMap(({ items }) => items).reduce(applyItem, current);
    const run = simulateRun(foldIssue(inForce, assume(current, at)), at);
    current = run.issue;
    // An incident that has ended waits for no instant: no run comes due by itself.
    if (run.decision.leftAlone !== 'ended' || now.length > 0) noteRun(draft, inForce, run);
  }
  return draft.declaredAt === null ? null : draft;
}

describe('a replay', { timeout: 300_000 }, () => {
  test('is, to the letter, the course of a run in every second', () => {
    const each = fc.oneof({ weight: 2, arbitrary: policies }, { weight: 1, arbitrary: fc.constant(REACHED) });
    const world = fc.record({ policy: each, body: bodies, story: stories });
    fc.assert(
      fc.property(world, ({ policy, body, story }) => {
        const brief = story.slice(0, 3).map((event) => ({ ...event, after: Math.floor(event.after / 8) }));
        const issue = playStory(policy, body, brief);
        const until = START + (brief.at(-1)?.after ?? 0) + 700;
        const course = courseOf(replayable(policy), storyOf(issue, engineLabels([policy])), until);
        expect(course).toEqual(courseOfEverySecond(policy, issue, until));
      }),
      { numRuns: 20 },
    );
  });

  test('of parts merges to that of the whole, in any order and grouping', () => {
    const pasts = fc.array(past, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(policies, policies, pasts, fc.infiniteStream(fc.nat()), (before, after, all, chance) => {
        const { nothing, one } = replayer(before, after);
        const parts = all.map(({ body, story }, index) => {
          const issue = { ...playStory(before, body, story), number: index + 1 };
          return one(issue, START + 8 * 3600);
        });
        const draw = (): number => chance.next().value ?? 0;
        const shuffled = parts.map((part) => ({ part, key: draw() })).toSorted((a, b) => a.key - b.key);
        const cut = draw() % (parts.length + 1);
        const halves = [shuffled.slice(0, cut), shuffled.slice(cut)].map((half) =>
          mergeReplays(
            nothing,
            half.map(({ part }) => part),
          ),
        );
        expect(mergeReplays(nothing, [nothing, ...halves])).toEqual(mergeReplays(nothing, parts));
      }),
      { numRuns: 8 },
    );
  });

  test('does not depend on when the permissions of people were looked up', () => {
    fc.assert(
      fc.property(policies, past, (policy, { body, story }) => {
        const issue = playStory(policy, body, story);
        const at = START + 8 * 3600;
        const people = Object.entries(issue.people).map(([login, person]) => [login, { ...person, readAt: at }]);
        const read: Issue = { ...issue, people: Object.fromEntries(people) };
        expect(replayer(null, policy).one(read, at)).toEqual(replayer(null, policy).one(issue, at));
      }),
      { numRuns: 20 },
    );
  });

  test('of the policy that was in force changes nothing', () => {
    fc.assert(
      fc.property(policies, past, (policy, { body, story }) => {
        const issue = playStory(policy, body, story);
        expect(replayer(policy, policy).one(issue, START + 6 * 3600).changed).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });
});
