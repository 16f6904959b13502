import fc from 'fast-check';
import type { Json } from '#domain/rule.ts';

const v = (path: string): Json => ({ var: path });

const ABSENT = ['details.users', 'severity.update-every'] as const;
const ELAPSED = ['elapsed.since-declared', 'elapsed.since-acknowledged', 'count.missed-updates'] as const;
const absent = fc.constantFrom(...ABSENT);
const literal = fc.constantFrom<Json>(-5, 0, 3, 5, 30, { duration: '5m' });
const present = fc.constantFrom<Json>(v('level'), v('count.updates'), v('severity.acknowledge-within'));

/** What asks whether a fact is there, and the branch of an `if` it guards. */
const guard = (path: string): fc.Arbitrary<Json> =>
  fc.constantFrom<Json>(
    { '!=': [v(path), null] },
    { '!=': [null, v(path)] },
    ...(path.startsWith('elapsed.') ? [] : [{ '!!': v(path) }, v(path)]),
    { '!': { '==': [v(path), null] } },
    { '>=': [v(path), 3] },
    { '<': [{ duration: '5m' }, v(path)] },
    { '==': [v(path), 5] },
    { in: [v(path), [3, 5, 30]] },
  );

const { rule } = fc.letrec<{ number: Json; rule: Json }>((tie) => ({
  number: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    literal,
    present,
    absent.map(v),
    fc.tuple(absent, tie('number')).map(([path, stand]): Json => ({ var: [path, stand] })),
    fc.tuple(tie('rule'), tie('number'), tie('number')).map((list): Json => ({ if: list })),
    fc.tuple(tie('rule'), tie('number')).map((list): Json => ({ if: list })),
    absent.chain((path) =>
      fc.tuple(guard(path), tie('number')).map(([asks, other]): Json => ({ if: [asks, v(path), other] })),
    ),
    absent.chain((path) =>
      tie('number').map((other): Json => ({ if: [{ '==': [v(path), null] }, other, { '+': [v(path), 1] }] })),
    ),
    fc
      .tuple(fc.constantFrom('+', '-', '*', 'min', 'max'), tie('number'), tie('number'))
      .map(([op, a, b]): Json => ({ [op]: [a, b] })),
  ),
  rule: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc
      .tuple(fc.constantFrom('==', '!=', '<', '<=', '>', '>='), tie('number'), tie('number'))
      .map(([op, a, b]): Json => ({ [op]: [a, b] })),
    fc
      .tuple(fc.constantFrom('<', '<='), tie('number'), tie('number'), tie('number'))
      .map(([op, ...list]): Json => ({ [op]: list })),
    fc
      .tuple(fc.constantFrom('<', '<=', '>', '>='), fc.constantFrom(...ELAPSED), tie('number'), fc.boolean())
      .map(([op, path, other, turned]): Json => ({ [op]: turned ? [other, v(path)] : [v(path), other] })),
    fc
      .tuple(literal, fc.constantFrom(...ELAPSED), literal)
      .map(([low, path, high]): Json => ({ '<=': [low, v(path), high] })),
    fc
      .constantFrom<string>(...ABSENT, 'elapsed.since-acknowledged')
      .chain((path) =>
        fc
          .tuple(guard(path), fc.constantFrom('<', '<=', '>', '>='), literal)
          .map(([asks, op, other]): Json => ({ and: [asks, { [op]: [v(path), other] }] })),
      ),
    fc.tuple(fc.constantFrom('and', 'or'), tie('rule'), tie('rule')).map(([op, a, b]): Json => ({ [op]: [a, b] })),
    fc.tuple(fc.constantFrom('!', '!!'), tie('rule')).map(([op, inner]): Json => ({ [op]: inner })),
    fc.tuple(tie('rule'), tie('rule'), tie('rule')).map((list): Json => ({ if: list })),
    fc
      .tuple(fc.constantFrom('is.measured', 'is.counted'), fc.boolean(), fc.constantFrom('<', '<=', '>', '>='), literal)
      .map(
        ([path, not, op, other]): Json => ({
          and: [not ? { '!': v(path) } : v(path), { [op]: [v('details.users'), other] }],
        }),
      ),
    fc
      .tuple(fc.constantFrom('<', '>='), fc.constantFrom('limits', 'teams'), absent)
      .map(([op, table, path]): Json => ({ [op]: [{ lookup: [table, v(path)] }, v(path)] })),
    fc.constantFrom<Json>(v('incident.acknowledged'), v('details.users'), v('elapsed.since-acknowledged'), {
      '==': [v('count.missed-updates'), 3],
    }),
  ),
}));

/** Rules that lean on facts that can be absent and on time, in every way that comes to mind: some sound, some not. */
export const thorny: fc.Arbitrary<Json> = rule;
