/** Law: what is called different has a witness that the reference confirms; what is called equal, no facts tell apart. */
import fc from 'fast-check';
import jsonLogic from 'json-logic-js';
import { expect, test } from 'vitest';
import { compareRules } from '#compare/ask.ts';
import { worldOf } from '#compare/world.ts';
import type { Policy, Severity } from '#domain/policy.ts';
import type { Facts, Json } from '#domain/rule.ts';
import { parseDuration } from '#domain/time.ts';
import { policyOf } from '../support/policy.ts';
import { textOf } from './edits.ts';

jsonLogic.add_operation('duration', (text: string) => (parseDuration(text) ?? Number.NaN) / 60);
const holds = (rule: Json, facts: Facts): boolean => jsonLogic.truthy(jsonLogic.apply(rule as never, facts));

const POLICIES = ['small-team', 'service-24x7', 'security'].map((name) => policyOf(textOf(name)));

/** Every way to nudge one number or duration of a rule, or to turn one operator. */
function mutants(rule: Json): readonly Json[] {
  if (typeof rule === 'number') return [rule - 1, rule + 1];
  if (Array.isArray(rule)) {
    const items = rule as readonly Json[];
    return items.flatMap((item, index) => mutants(item).map((other) => items.with(index, other)));
  }
  if (typeof rule !== 'object' || rule === null) return [];
  const [operator = '', operands = null] = Object.entries(rule)[0] ?? [];
  if (operator === 'var') return [];
  if (operator === 'duration') return ['61m', '1m', '90s', '4h'].map((text) => ({ duration: text }));
  const turned = (TURNS[operator] ?? []).map((other): Json => ({ [other]: operands }));
  return [...turned, ...mutants(operands).map((other): Json => ({ [operator]: other })), { '!': [rule] }];
}
const TURNS: Readonly<Record<string, readonly string[]>> = {
  '>=': ['>', '<'],
  '>': ['>=', '<='],
  '==': ['!='],
  '!=': ['=='],
  and: ['or'],
  or: ['and'],
};

const cases = POLICIES.flatMap((policy) =>
  policy.triggers.flatMap((trigger) =>
    mutants(trigger.when.source).map((after) => ({ policy, before: trigger.when.source, after })),
  ),
);

const minutes = fc.constantFrom(0, 1, 4, 5, 14, 15, 16, 29, 30, 31, 60, 61, 119, 120, 240, 241, 1440, 7200, 10_080);
const count = fc.integer({ min: 0, max: 5 });
const COUNTS = [
  'updates',
  'help-requests',
  'reassignments',
  'escalations',
  'reopenings',
  'open-actions',
  'overdue-actions',
];
const STATUSES = ['open', 'acknowledged', 'mitigated', 'resolved', 'reviewed'] as const;

/** What has happened longest ago comes first. */
function elapsedOf(
  ages: readonly number[],
  status: (typeof STATUSES)[number],
  acknowledged: boolean,
  reopened: boolean,
) {
  const [
    oldest = 0,
    opened = 0,
    update = 0,
    sinceLevel = 0,
    sinceSeverity = 0,
    activity = 0,
    ack = 0,
    mitigated = 0,
    resolved = 0,
  ] = ages.toSorted((a, b) => b - a);
  return {
    'since-declared': oldest,
    'since-opened': reopened ? opened : oldest,
    'since-update': update,
    'since-level': sinceLevel,
    'since-severity': sinceSeverity,
    'since-activity': activity,
    ...(acknowledged ? { 'since-acknowledged': ack } : {}),
    ...(status === 'open' || status === 'acknowledged' ? {} : { 'since-mitigated': mitigated }),
    ...(status === 'resolved' || status === 'reviewed' ? { 'since-resolved': resolved } : {}),
  };
}

/** Facts that an incident of the policy may have together. */
const factsOf = (policy: Policy): fc.Arbitrary<Facts> =>
  fc
    .record({
      severity: fc.constantFrom<Severity>(...policy.severities),
      status: fc.constantFrom(...STATUSES),
      alsoAcknowledged: fc.boolean(),
      ages: fc.array(minutes, { minLength: 9, maxLength: 9 }),
      counts: fc.record(Object.fromEntries(COUNTS.map((name) => [name, count]))),
      level: fc.integer({ min: 1, max: policy.levels.length }),
      label: fc.constantFrom('maintenance', 'contained'),
    })
    .map(({ severity, status, alsoAcknowledged, ages, counts, level, label }): Facts => {
      const acknowledged = status === 'acknowledged' || (status !== 'open' && alsoAcknowledged);
      const elapsed = elapsedOf(ages, status, acknowledged, (counts['reopenings'] ?? 0) > 0);
      const every = typeof severity.updateEvery === 'number' ? severity.updateEvery / 60 : null;
      const facts: Facts = {
        incident: { acknowledged, status, labels: [label], assignees: [] },
        severity: {
          id: severity.id,
          rank: severity.rank,
          ...(typeof severity.acknowledgeWithin === 'number'
            ? { 'acknowledge-within': severity.acknowledgeWithin / 60 }
            : {}),
          ...(every === null ? {} : { 'update-every': every }),
        },
        elapsed,
        count: {
          ...counts,
          assignees: 0,
          'missing-details': policy.incident.details.filter(({ required }) => required).length,
          'missed-updates': every === null ? 0 : Math.floor(elapsed['since-update'] / every),
        },
        review: {
          done: status === 'reviewed',
          required: policy.review?.severities.includes(severity.id) ?? false,
          ...(policy.review ? { due: policy.review.due / 60 } : {}),
        },
        level,
        details: {},
      };
      const is: Record<string, Json> = {};
      for (const { name, rule } of policy.conditions) is[name] = holds(rule.source, { ...facts, is });
      return { ...facts, is };
    });

test('over mutations of every trigger of the ready policies', () => {
  const seen = { equal: 0, witness: 0, unknown: 0 };
  const arbitraryPair = fc
    .constantFrom(...cases)
    .chain((one) =>
      fc.record({ one: fc.constant(one), samples: fc.array(factsOf(one.policy), { minLength: 15, maxLength: 15 }) }),
    );
  fc.assert(
    fc.property(arbitraryPair, ({ one: { policy, before, after }, samples }) => {
      const world = worldOf(policy, policy);
      const pair = { before, after };
      const sides = compareRules({ world, pair, where: [], say: (_side, is) => String(is) });
      for (const [name, side] of Object.entries(sides)) {
        if (side.kind === 'unknown') seen.unknown += 1;
        if (side.kind === 'witness') {
          seen.witness += 1;
          const { facts } = side.witness;
          expect([holds(before, facts.before ?? {}), holds(after, facts.after ?? {})]).toEqual(
            name === 'gained' ? [false, true] : [true, false],
          );
        }
        if (side.kind !== 'none') continue;
        seen.equal += 1;
        const [is, not] = name === 'gained' ? [after, before] : [before, after];
        for (const facts of samples) expect(holds(is, facts) && !holds(not, facts)).toBe(false);
      }
    }),
    { numRuns: 200 },
  );
  expect(seen.witness).toBeGreaterThan(100);
  expect(seen.equal).toBeGreaterThan(50);
  expect(seen.unknown).toBeLessThan(20);
});
