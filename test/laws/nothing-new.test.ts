/** A run that finds nothing new but words does nothing: a replay need not make it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance, findsNothingNew, type FoldedIssue, foldIssue, simulateRun } from '#engine/index.ts';
import { lawRuns } from '../support/seed.ts';
import { bodies, type Event, happens, newIncident, policies, START, stories } from '../support/worlds.ts';
import { policyOf } from '../support/policy.ts';

const RUNS = lawRuns();

describe('a run that finds nothing new', { timeout: 300_000 + RUNS * 200 }, () => {
  it('does nothing, fires nothing, and leaves the severity as it was', () => {
    fc.assert(
      fc.property(policies, bodies, stories, (policy, body, story) => {
        let run = simulateRun(foldIssue(policy, newIncident(body)), START);
        // As long as runs find nothing new, what the one before them left counts.
        let left: FoldedIssue = run.folded;
        for (const event of story) {
          const folded = advance(run.folded, happens(run.folded.issue, event));
          const at = START + event.after;
          const isIdle = run.decision.leftAlone === null && findsNothingNew(left, folded, at);
          const { severity } = run.decision;
          run = simulateRun(folded, at);
          if (isIdle) {
            expect(run.effects).toEqual([]);
            expect(run.decision).toMatchObject({ leftAlone: null, fired: [], severity });
          }
          left = isIdle ? folded : run.folded;
        }
      }),
      { numRuns: RUNS },
    );
  });

  const policy = policyOf({
    version: 1,
    name: 'p',
    incident: { label: 'incident' },
    severities: [{ id: 'sev1', name: 'Critical', label: 'sev1' }],
    roles: { lead: { name: 'Lead', does: 'Leads.', who: ['ann'] } },
    levels: [{ name: 'Lead', roles: ['lead'] }],
    triggers: [
      {
        id: 'late',
        reason: 'It lasts.',
        when: { '>=': [{ var: 'elapsed.since-declared' }, { duration: '1h' }] },
        do: { label: 'late' },
      },
    ],
  });

  it.each<readonly [string, number, Event['act'], boolean]>([
    ['words', 600, { kind: 'comment', body: 'Still looking.' }, true],
    ['a command', 600, { kind: 'comment', body: '/resolved' }, false],
    ['a label', 600, { kind: 'label', labels: ['api'] }, false],
    ['words after which a trigger is due', 4_000, { kind: 'comment', body: 'Still looking.' }, false],
  ])('is known after %s', (_, after, act, isIdle) => {
    const acknowledged = happens(newIncident(''), { after: 1, by: 'ann', act: { kind: 'comment', body: '/ack' } });
    const { folded: left } = simulateRun(foldIssue(policy, acknowledged), START + 1);
    const folded = advance(left, happens(left.issue, { after, by: 'ann', act }));
    expect(findsNothingNew(left, folded, START + after)).toBe(isIdle);
  });
});
