/** A run works out what is said only once labels and people are as they should be: it comes to the same. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Decision } from '#domain/decision.ts';
import type { Effect } from '#domain/effect.ts';
import type { Issue } from '#domain/issue.ts';
import type { Policy } from '#domain/policy.ts';
import {
  decide,
  foldIssue,
  snapshotAt,
  perform,
  plan,
  simulateDueRuns,
  runOnce,
  type RunResult,
} from '#engine/index.ts';
import { policyOf } from '../../support/policy.ts';
import { lawRuns } from '../../support/seed.ts';
import { play } from '../../support/story.ts';
import { bodies, happens, newIncident, policies, START, stories } from '../../support/worlds.ts';

const RUNS = lawRuns(20);

/** Decides everything anew after each thing it did. */
function step(policy: Policy, issue: Issue, now: number): RunResult {
  let current = issue;
  let comment: Decision | null = null;
  const effects: Effect[] = [];
  for (;;) {
    const decision = decide(policy, current, now);
    const [effect] = plan(decision, current);
    if (effect === undefined)
      return { issue: current, decision: comment ?? decision, effects, folded: foldIssue(policy, current), sent: [] };
    if (effect.type === 'say') comment ??= decision;
    current = perform(current, effect, now);
    effects.push(effect);
  }
}

/** Where a fold may go back to is as the issue was then. */
const comparable = ({ folded, ...rest }: RunResult): unknown => ({
  ...rest,
  folded: { ...folded, beforeQuiets: null, afterEngine: null },
});

test('a run does what deciding anew after each effect does', { timeout: 300_000 + RUNS * 2_000 }, () => {
  fc.assert(
    fc.property(policies, bodies, stories, (policy, body, story) => {
      let issue = newIncident(body);
      let ran = START;
      const run = (at: number): void => {
        const after = runOnce(policy, issue, at);
        expect(comparable(after)).toEqual(comparable(step(policy, issue, at)));
        ({ issue } = after);
        ran = at;
        // What comes next is told in the decision too, which is made in another way.
        const { next, leftAlone, facts } = decide(policy, issue, at);
        const announcement = snapshotAt(policy, issue, at).next;
        // The end of a pause is nothing that people are told of beside the pause.
        if (next?.turns) expect(announcement?.at ?? Infinity).toBeGreaterThan(next.at);
        else expect(announcement).toEqual(leftAlone === null ? next : null);
        expect(snapshotAt(policy, issue, at).facts === null).toBe(facts === null && leftAlone !== null);
      };
      run(START);
      for (const event of story) {
        for (const due of simulateDueRuns(foldIssue(policy, issue), ran, START + event.after - 1)) {
          run(due.at);
          if (due.at > START + 7_200) break;
        }
        issue = happens(issue, event);
        run(START + event.after);
      }
    }),
    { numRuns: RUNS },
  );
});

test('no trigger closes an issue', () => {
  const policy = policyOf({
    version: 1,
    name: 'p',
    incident: { label: 'incident' },
    severities: [{ id: 'sev1' }],
    roles: { first: { who: ['ann'] } },
    levels: [{ name: 'First', roles: ['first'] }],
    triggers: [
      {
        id: 'over',
        reason: 'It is over.',
        phase: 'resolved',
        when: { var: 'incident.acknowledged' },
        do: { label: 'over' },
      },
    ],
  });
  const { effects } = play(policy).at('5m', 'ann', '/resolved');
  expect(effects.map(({ type, because }) => [type, because])).toEqual([
    ['label', ['over']],
    ['say', ['over']],
    ['close', []],
  ]);
});
