import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { domainOf, findFacts } from '#analysis/index.ts';
import { readTests, runCase, witnessCase, witnessPeople } from '#cases/index.ts';
import type { Policy } from '#domain/policy.ts';
import type { Facts, Json } from '#domain/rule.ts';
import { loadPolicy, scopeOf } from '#policy/index.ts';
import { policies } from '../support/worlds.ts';

/** A ready policy, and the triggers whose facts no such story reaches: counted in office hours, or in a review’s own text. */
const READY = (
  [
    ['small-team', ['owner-silent']],
    ['service-24x7', ['silent']],
    ['security', []],
  ] as const
).map(([name, unreached]): [string, Policy, readonly string[]] => {
  const loaded = loadPolicy(readFileSync(`policies/${name}.yml`, 'utf8'), `${name}.yml`);
  if (!loaded.ok) throw new Error(name);
  return [name, loaded.value, unreached];
});
const SERVICE = READY[1]?.[1] as Policy;

/** The case in a file of its own, read and run. */
function results(policy: Policy, facts: Facts, text: string) {
  const file = `version: 1\npeople: ${JSON.stringify(witnessPeople(policy, facts))}\ncases:\n${text}`;
  const read = readTests(file, 'witness.test.yml');
  if (!read.ok) throw new Error(`${JSON.stringify(read.diagnostics)}\n${file}`);
  return read.value.cases.map((one) => runCase(policy, one));
}

function factsFor(policy: Policy, rule: Json): Facts {
  const verdict = findFacts({ holds: [rule], fails: [] }, domainOf(policy, scopeOf(policy)));
  if (verdict.kind !== 'witness') throw new Error(verdict.kind);
  return verdict.facts;
}

describe('witnessCase', () => {
  it.each(READY)(
    'a case for each trigger of %s passes as it stands and names the facts it does not reach',
    (_, policy, unreached) => {
      const far: string[] = [];
      for (const { id, when } of policy.triggers) {
        const facts = factsFor(policy, when.source);
        const text = witnessCase(policy, facts, id);
        expect(results(policy, facts, text).flatMap(({ failures }) => failures)).toEqual([]);
        if (text.includes(' here, not ')) far.push(id);
      }
      expect(far).toEqual(unreached);
    },
  );

  it('reaches what people can bring about', () => {
    const text = witnessCase(SERVICE, {
      incident: { acknowledged: true, status: 'acknowledged', labels: ['incident', 'customer'] },
      details: { service: 'checkout', 'users-affected': 1000 },
      severity: { id: 'sev1' },
      elapsed: { 'since-declared': 20, 'since-update': 5 },
    });
    expect(text).not.toContain(' here, not ');
    expect(text).toContain('users-affected: 1000');
  });

  it('reopens an incident that was opened later than it was declared', () => {
    const facts: Facts = { severity: { id: 'sev2' }, elapsed: { 'since-declared': 60, 'since-opened': 20 } };
    const text = witnessCase(SERVICE, facts);
    expect(text).not.toContain(' here, not ');
    expect(text).toMatch(/at: 40m, .*reopen: true/);
    expect(results(SERVICE, facts, text).flatMap(({ failures }) => failures)).toEqual([]);
  });

  it('holds what fires at the instant it is about, and not what fired before', () => {
    const policy = READY[0]?.[1] as Policy;
    const late = { elapsed: { 'since-update': 120 }, severity: { id: 'urgent' } };
    const text = witnessCase(policy, { incident: { acknowledged: true }, ...late }, 'due');
    expect(text).toMatch(
      /at: 1h59m59s, expect: \{ severity: urgent, status: acknowledged \} \}\n.*at: 2h, expect: \{ .*, fired: \[update-overdue\] \} \}\n$/,
    );
    const silent = witnessCase(policy, { incident: { acknowledged: false }, ...late }, 'not due');
    expect(silent).toMatch(/at: 2h, expect: \{ .*, fired: \[\] \} \}\n$/);
    const atOnce = witnessCase(policy, { severity: { id: 'urgent' } }, 'at once');
    expect(atOnce).toMatch(/story:\n.*label.*\n.*at: 0m, expect: \{ .*, fired: \[details-missing\] \} \}\n$/);
  });

  it('assigns people who can be assigned, and never more than an issue has places for', () => {
    const facts: Facts = { count: { assignees: 3, reassignments: 12 } };
    const text = witnessCase(SERVICE, facts);
    expect(text).not.toContain('count.reassignments');
    expect(text).toContain('helper-12: write');
    expect(results(SERVICE, facts, text).flatMap(({ failures }) => failures)).toEqual([]);
  });

  it('says so where no story reaches the facts', () => {
    const text = witnessCase(SERVICE, { count: { escalations: 7 }, elapsed: { 'since-declared': 1 } });
    expect(text).toContain('# count.escalations is 0 here, not 7.');
  });

  it('hostile text stays text', () => {
    const facts: Facts = { details: { service: 'a: b }\n- name: "x" # é\u2028' }, incident: { title: '`</details>' } };
    const text = witnessCase(SERVICE, facts, 'x\n  - y: [');
    expect(results(SERVICE, facts, text).every(({ passed }) => passed)).toBe(true);
  });

  it('passes for whatever policy and trigger', () => {
    let count = 0;
    fc.assert(
      fc.property(policies, (policy) => {
        for (const { when } of policy.triggers) {
          const verdict = findFacts({ holds: [when.source], fails: [] }, domainOf(policy, scopeOf(policy)));
          if (verdict.kind !== 'witness') continue;
          count += 1;
          const text = witnessCase(policy, verdict.facts);
          expect(results(policy, verdict.facts, text).flatMap(({ failures }) => failures)).toEqual([]);
        }
      }),
      { numRuns: 4 },
    );
    expect(count).toBeGreaterThan(0);
  });
});
