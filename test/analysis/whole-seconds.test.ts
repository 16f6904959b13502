/** Law: over facts that are whole, what is proved equal no value tells apart, and what is not has one that does. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference, findFacts } from '#analysis/index.ts';
import type { Facts, Json } from '#domain/rule.ts';
import type { FactSpec } from '#logic/index.ts';
import { reference, truthy } from '../logic/reference.ts';

const number = (path: string): FactSpec => ({ path, type: { kind: 'number', min: 0 }, absent: false, time: false });
const [DECLARED, LEVEL, COUNT, USERS] = [
  'elapsed.since-declared',
  'elapsed.since-level',
  'count.updates',
  'details.users',
] as const;
const scope = new Map([DECLARED, LEVEL, COUNT, USERS].map((path) => [path, number(path)]));
const domain = { scope, invariants: [] };
const holds = (rule: Json, facts: Facts): boolean => truthy(reference(rule, facts));
const fact = (path: string): Json => ({ var: path });

/** Up to three minutes, in as many ways as they can be written. */
const threshold: fc.Arbitrary<Json> = fc.oneof(
  fc.integer({ min: 0, max: 180 }).map((seconds): Json => ({ duration: `${seconds}s` })),
  fc.constantFrom<Json>(0, 0.1, 0.5, 0.51, 0.515, 0.516_666_666_7, 0.7, 1, 1.1, 1.2, 2, 2.999_999_9, 3),
  fc
    .tuple(
      fc.constantFrom('+', '-', '*', '/', 'max', 'min'),
      fc.constantFrom(0.7, 1, 1.5),
      fc.constantFrom(0.1, 0.6, 1),
    )
    .map(([operator, a, b]): Json => ({ [operator]: [a, b] })),
);
const comparison = (path: string): fc.Arbitrary<Json> =>
  fc
    .tuple(fc.constantFrom('<', '<=', '>', '>='), threshold, fc.boolean(), threshold)
    .chain(([operator, a, isTurned, b]) =>
      fc.constantFrom<Json>(
        { [operator]: isTurned ? [a, fact(path)] : [fact(path), a] },
        ...(operator.startsWith('<') ? [{ [operator]: [a, fact(path), b] }] : []),
      ),
    );
const rule = (path: string): fc.Arbitrary<Json> =>
  fc.oneof(
    { weight: 3, arbitrary: comparison(path) },
    fc
      .tuple(fc.constantFrom('and', 'or'), comparison(path), comparison(path))
      .map(([operator, a, b]): Json => ({ [operator]: [a, b] })),
    comparison(path).map((one): Json => ({ '!': [one] })),
    fc.tuple(comparison(path), comparison(path)).map(([a, b]): Json => ({ if: [a, false, b] })),
  );

/** Two rules of which many are near each other, so that a second decides. */
const pair = (path: string): fc.Arbitrary<readonly [Json, Json]> =>
  fc.tuple(rule(path), rule(path), fc.boolean()).map(([a, b, isNear]) => [a, isNear ? (nextTo(a) ?? b) : b]);

/** The same a second or an equals sign further. */
function nextTo(one: Json): Json | null {
  const [operator = '', operands] = Object.entries(one as Readonly<Record<string, readonly Json[]>>)[0] ?? [];
  const [left = null, right] = operands ?? [];
  const { duration } = (right ?? {}) as { readonly duration?: unknown };
  const seconds = typeof duration === 'string' ? Number.parseInt(duration, 10) : Number.NaN;
  if (Number.isNaN(seconds) || operands?.length !== 2) return null;
  if (operator === '>') return { '>=': [left, { duration: `${seconds + 1}s` }] };
  if (operator === '<=') return { '<': [left, { duration: `${seconds + 1}s` }] };
  return operator === '>=' ? { '>': [left, { duration: `${Math.max(0, seconds - 1)}s` }] } : null;
}

describe.each([
  [DECLARED, 60, (value: number): Facts => ({ elapsed: { 'since-declared': value } })],
  [COUNT, 1, (value: number): Facts => ({ count: { updates: value } })],
] as const)('%s', (path, steps, factsOf) => {
  const values = Array.from({ length: 18 * steps }, (_, index) => index / steps);

  it('is different exactly where one of its values shows it, and the witness is such a value', () => {
    const seen = { proved: 0, witness: 0 };
    fc.assert(
      fc.property(pair(path), ([before, after]) => {
        const differs = values.some((one) => !holds(before, factsOf(one)) && holds(after, factsOf(one)));
        const { gained } = difference(before, after, domain);
        expect(gained.kind).toBe(differs ? 'witness' : 'proved');
        seen[differs ? 'witness' : 'proved'] += 1;
        if (gained.kind !== 'witness') return;
        expect([holds(before, gained.facts), holds(after, gained.facts)]).toEqual([false, true]);
        expect(values.map((one) => factsOf(one))).toContainEqual(gained.facts);
      }),
      { numRuns: 400 },
    );
    expect(Math.min(seen.proved, seen.witness)).toBeGreaterThan(50);
  });
});

it.each<readonly [string, Json, Json]>([
  [
    '> 14m59s and >= 15m',
    { '>': [fact(DECLARED), { duration: '14m59s' }] },
    { '>=': [fact(DECLARED), { duration: '15m' }] },
  ],
  ['> 15m and >= 15m1s', { '>': [fact(DECLARED), 15] }, { '>=': [fact(DECLARED), { duration: '15m1s' }] }],
  ['two fractions of one second', { '>=': [fact(DECLARED), 0.51] }, { '>=': [fact(DECLARED), 0.515] }],
  ['< 15m and <= 14m59s', { '<': [fact(DECLARED), 15] }, { '<=': [fact(DECLARED), { duration: '14m59s' }] }],
])('are one instant, so equal: %s', (_, before, after) => {
  const { gained, lost } = difference(before, after, domain);
  expect([gained.kind, lost.kind]).toEqual(['proved', 'proved']);
});

describe('facts that are compared with each other', () => {
  const above = (a: string, b: string): Json => ({ '>': [fact(a), fact(b)] });
  const inside = (path: string, from: string, to: string): Json => ({
    and: [{ '>': [fact(path), { duration: from }] }, { '<': [fact(path), { duration: to }] }],
  });

  it.each<readonly [string, readonly Json[], 'proved' | 'witness']>([
    [
      'two seconds find room in two',
      [inside(DECLARED, '5m', '5m3s'), inside(LEVEL, '5m', '5m3s'), above(DECLARED, LEVEL)],
      'witness',
    ],
    [
      'two seconds find none in one',
      [inside(DECLARED, '5m', '5m2s'), inside(LEVEL, '5m', '5m2s'), above(DECLARED, LEVEL)],
      'proved',
    ],
    [
      'a reported number lies between two seconds',
      [inside(DECLARED, '5m', '5m2s'), { '>': [fact(USERS), { duration: '5m' }] }, above(DECLARED, USERS)],
      'witness',
    ],
    [
      'a count is a whole minute',
      [inside(DECLARED, '5m', '6m1s'), above(COUNT, DECLARED), { '<': [fact(COUNT), 6] }],
      'proved',
    ],
    [
      'and may be the next',
      [inside(DECLARED, '5m', '6m1s'), above(COUNT, DECLARED), { '<': [fact(COUNT), 7] }],
      'witness',
    ],
    [
      'a number of any kind between two seconds, and no third',
      [
        { '>': [fact(DECLARED), 3] },
        above(USERS, DECLARED),
        above(LEVEL, USERS),
        { '<': [fact(LEVEL), { duration: '3m2s' }] },
      ],
      'proved',
    ],
    [
      'the same with a second more',
      [
        { '>': [fact(DECLARED), 3] },
        above(USERS, DECLARED),
        above(LEVEL, USERS),
        { '<': [fact(LEVEL), { duration: '3m3s' }] },
      ],
      'witness',
    ],
  ])('%s', (_, rules, kind) => {
    const verdict = findFacts({ holds: rules, fails: [] }, domain);
    expect(verdict.kind).toBe(kind);
    if (verdict.kind === 'witness') for (const one of rules) expect(holds(one, verdict.facts)).toBe(true);
  });
});
