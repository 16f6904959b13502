import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { domainOf, findFacts } from '#analysis/index.ts';
import type { Policy } from '#domain/policy.ts';
import type { Json } from '#domain/rule.ts';
import { foldIssue, snapshotAt, simulateRun } from '#engine/index.ts';
import { compileRule } from '#logic/index.ts';
import { scopeOf } from '#policy/index.ts';
import { policyOf } from '../support/policy.ts';
import { bodies, happens, newIncident, policies, START, stories } from '../support/worlds.ts';

const domain = (policy: Policy) => domainOf(policy, scopeOf(policy));

const POLICY = policyOf({
  version: 1,
  name: 'shop',
  incident: { label: 'incident', details: { service: { heading: 'Service', type: 'string', required: true } } },
  severities: [
    { id: 'sev1', when: { '==': [{ var: 'details.service' }, 'shop'] }, 'acknowledge-within': '5m' },
    { id: 'sev2', 'acknowledge-within': '1h' },
  ],
  roles: { first: { who: ['ann'] } },
  levels: [{ name: 'First', roles: ['first'] }],
  review: { severities: ['sev1'], due: '2d' },
});

describe('the domain of a policy', () => {
  it('holds for every incident the engine can see', () => {
    let seen = 0;
    fc.assert(
      fc.property(policies, bodies, stories, fc.integer({ min: 0, max: 9000 }), (policy, body, story, later) => {
        const rules = domain(policy).invariants.map((source) => compileRule(source, null));
        let issue = newIncident(body);
        const check = (at: number): void => {
          const { facts } = snapshotAt(policy, issue, at);
          if (facts === null) return;
          seen += 1;
          expect(rules.filter((rule) => !rule.holds(facts)).map(({ source }) => source)).toEqual([]);
        };
        for (const event of story) {
          issue = happens(issue, event);
          check(START + event.after);
          ({ issue } = simulateRun(foldIssue(policy, issue), START + event.after));
          check(START + event.after);
        }
        check(START + (story.at(-1)?.after ?? 0) + later);
      }),
      { numRuns: 100 },
    );
    expect(seen).toBeGreaterThan(200);
  });

  it.each<readonly [string, Json[]]>([
    ['a level older than its incident', [later('since-level', 30), { '<': [age('since-declared'), 30] }]],
    ['a level older than the last reopening', [later('since-level', 30), { '<': [age('since-opened'), 30] }]],
    ['an opening before the declaration', [later('since-opened', 30), { '<': [age('since-declared'), 30] }]],
    [
      'an opening after the declaration without a reopening',
      [{ '==': [{ var: 'count.reopenings' }, 0] }, later('since-declared', 30), { '<': [age('since-opened'), 30] }],
    ],
    ['an open incident that was acknowledged', [status('open'), { var: 'incident.acknowledged' }]],
    ['a rank that is not the severity’s', [{ '==': [{ var: 'severity.rank' }, 1] }, severity('sev2')]],
    ['a review where none is required', [{ var: 'review.required' }, severity('sev2')]],
    [
      'a missing detail that is there',
      [{ '>': [{ var: 'count.missing-details' }, 0] }, { '==': [{ var: 'details.service' }, 'shop'] }],
    ],
    [
      'half an hour that is late for an hour',
      [
        { '>=': [age('since-level'), { var: 'severity.acknowledge-within' }] },
        severity('sev2'),
        { '<': [age('since-level'), 30] },
      ],
    ],
  ])('%s is proved impossible', (_, holds) => {
    expect(findFacts({ holds, fails: [] }, domain(POLICY))).toEqual({ kind: 'proved' });
  });
});

function age(name: string): Json {
  return { var: `elapsed.${name}` };
}
function later(name: string, minutes: number): Json {
  return { '>=': [age(name), minutes] };
}
function status(value: string): Json {
  return { '==': [{ var: 'incident.status' }, value] };
}
function severity(id: string): Json {
  return { '==': [{ var: 'severity.id' }, id] };
}
