/** A policy that is changed while an incident is open, with other rules, people, levels and names: the laws hold all the same. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Policy } from '#domain/policy.ts';
import { advance, decide, fold, foldIssue, plan, runOnce } from '#engine/index.ts';
import { policyOf } from '../support/policy.ts';
import { lawRuns } from '../support/seed.ts';
import { bodies, happens, newIncident, policies, START, stories } from '../support/worlds.ts';

const RUNS = lawRuns();

/** The same with other names for a role and a severity. */
const renamePolicy = (policy: Policy): Policy =>
  policyOf(
    JSON.parse(
      fc
        .stringify(policy)
        .replaceAll('"first"', '"starter"')
        .replaceAll('answered.first', 'answered.starter')
        .replaceAll('"sev3"', '"low"'),
    ) as object,
  );

const world = fc.record({
  before: policies,
  after: fc.oneof(policies, policies.map(renamePolicy)),
  changesAt: fc.nat(8),
  body: bodies,
  story: stories,
  times: fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 6 }),
});

test('what is done is done, and nothing is due before it is announced', { timeout: 300_000 + RUNS * 400 }, () => {
  fc.assert(
    fc.property(world, ({ before, after, changesAt, body, story, times }) => {
      let { issue } = runOnce(before, newIncident(body), START);
      const moments = [
        ...story.map((event) => ({ at: event.after, event })),
        ...times.map((at) => ({ at, event: null })),
      ].toSorted((a, b) => a.at - b.at);
      for (const [index, { at, event }] of moments.entries()) {
        const policy = index < changesAt ? before : after;
        const now = START + at;
        if (event) issue = happens(issue, event);
        const folded = foldIssue(policy, issue);
        ({ issue } = runOnce(policy, issue, now));
        expect(plan(decide(policy, issue, now), issue)).toEqual([]);
        const next = decide(policy, issue, now).next?.at ?? Number.POSITIVE_INFINITY;
        expect(next).toBeGreaterThan(now);
        expect(plan(decide(policy, issue, Math.min(now + 86_400, next - 1)), issue)).toEqual([]);
        expect(advance(folded, issue).incident).toEqual(fold(policy, issue));
      }
    }),
    { numRuns: RUNS },
  );
});
