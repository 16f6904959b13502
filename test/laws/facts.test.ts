/** Law: what the table of facts says of presence and type is so, for whatever people do. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FACT_TABLE, FAMILIES, type FactType, grows } from '#domain/facts.ts';
import type { Policy } from '#domain/policy.ts';
import type { Facts, Json } from '#domain/rule.ts';
import { evaluatedRulesAt, runOnce, snapshotAt } from '#engine/index.ts';
import { scopeOf } from '#policy/index.ts';
import { lawRuns } from '../support/seed.ts';
import { bodies, happens, newIncident, policies, START, stories } from '../support/worlds.ts';

const RUNS = lawRuns();

function valueAt(facts: Facts, path: string): Json | undefined {
  let value: Json | undefined = facts;
  for (const name of path.split('.'))
    value = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, Json>>)[name] : undefined;
  return value;
}

function isOf(type: FactType, value: Json): boolean {
  switch (type.kind) {
    case 'number':
      return (
        typeof value === 'number' && value >= (type.min ?? Number.NEGATIVE_INFINITY) && !(type.positive && value === 0)
      );
    case 'enum':
      return typeof value === 'string' && type.values.includes(value);
    case 'list':
      return Array.isArray(value) && value.every((one) => typeof one === 'string');
    case 'time':
      return typeof value === 'string' && !Number.isNaN(Date.parse(value));
    default:
      return typeof value === type.kind;
  }
}

/** Facts of this policy that are computed: timetables only where a rule reads them. */
const computeFacts = (policy: Policy) =>
  [...scopeOf(policy).values()].filter(({ path }) => !/^(?:oncall|calendar)\./.test(path) || policy.reads.has(path));

test('a fact that cannot be absent is there, each is of its type, and each that can be absent is there sometimes', () => {
  const seen = new Set<string>();
  const world = fc.record({
    policy: policies,
    body: bodies,
    story: stories,
    type: fc.constantFrom(null, 'Bug'),
    later: fc.integer({ min: 0, max: 20_000 }),
  });
  fc.assert(
    fc.property(world, ({ policy, body, story, type, later }) => {
      let issue = runOnce(policy, { ...newIncident(body), type }, START).issue;
      for (const event of story) {
        issue = happens(issue, event);
        issue = runOnce(policy, issue, START + event.after).issue;
      }
      const at = START + (story.at(-1)?.after ?? 0) + later;
      const { facts } = snapshotAt(policy, issue, at);
      if (facts === null) return;
      // A rule is asked on what rules read, not on every fact: nothing that it reads may be missing there.
      for (const { rule, facts: own } of evaluatedRulesAt(policy, issue, at)) {
        const paths = rule.reads.filter((path) => !grows(path) && !path.startsWith('is.'));
        expect(paths.map((path) => valueAt(own, path))).toEqual(paths.map((path) => valueAt(facts, path)));
      }
      for (const { path, type: kind, absent } of computeFacts(policy)) {
        const value = valueAt(facts, path);
        if (value === undefined) expect(absent, `${path} is absent`).toBe(true);
        else expect([path, value, isOf(kind, value)]).toEqual([path, value, true]);
        if (value !== undefined)
          seen.add(path.replace(/^(details|is|holders|answered|oncall|calendar|elapsed\.since-detail)\..*/, '$1'));
      }
    }),
    { numRuns: Math.ceil(RUNS / 2) },
  );
  // Random policies declare neither conditions nor schedules.
  const families = Object.keys(FAMILIES).filter((name) => name !== 'is' && name !== 'oncall');
  const all = [...Object.keys(FACT_TABLE), ...families];
  expect(all.filter((path) => !seen.has(path))).toEqual([]);
});
