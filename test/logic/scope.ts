import fc from 'fast-check';
import type { Facts, Json, Table } from '#domain/rule.ts';
import { type Declarations, type FactSpec, type FactType, type Scope, withRows } from '#logic/index.ts';
import { reference, truthy } from './reference.ts';

const fact = (path: string, type: FactType, more: Partial<FactSpec> = {}): FactSpec => ({
  path,
  type,
  absent: false,
  time: false,
  ...more,
});

const SEVERITY: FactType = { kind: 'enum', name: 'severity', values: ['sev1', 'sev2', 'sev3'] };

const SPECS: readonly FactSpec[] = [
  fact('severity.id', SEVERITY),
  fact('severity.acknowledge-within', { kind: 'number', min: null, positive: true }),
  fact('severity.update-every', { kind: 'number', min: null, positive: true }, { absent: true }),
  fact('level', { kind: 'number', min: 1 }),
  fact('count.updates', { kind: 'number', min: 0 }),
  fact('count.missed-updates', { kind: 'number', min: 0 }, { time: true }),
  fact('elapsed.since-declared', { kind: 'number', min: 0 }, { time: true }),
  fact('elapsed.since-acknowledged', { kind: 'number', min: 0 }, { time: true, absent: true }),
  fact('elapsed.since-detail.started', { kind: 'number', min: 0 }, { time: true, absent: true }),
  fact('incident.acknowledged', { kind: 'boolean' }),
  fact('incident.title', { kind: 'string' }),
  fact('incident.type', { kind: 'string' }, { absent: true }),
  fact('incident.labels', { kind: 'list' }),
  fact('details.users', { kind: 'number', min: null }, { absent: true }),
  fact('details.started', { kind: 'time' }, { absent: true }),
  fact('details.service', { kind: 'string' }, { absent: true }),
  fact('details.area', { kind: 'string', values: ['checkout', 'login'] }, { absent: true }),
  fact('details.text', { kind: 'string' }, { absent: true }),
  fact('is.customer-facing', { kind: 'boolean' }),
  fact('answered.lead', { kind: 'boolean' }),
  fact('is.measured', { kind: 'boolean' }),
  fact('is.counted', { kind: 'boolean' }),
];

/** Conditions: one that guards nothing, one that guards two facts, and one of whose branches each guards one. */
const CONDITIONS: Readonly<Record<string, Json>> = {
  'customer-facing': { in: ['checkout', { var: 'incident.labels' }] },
  measured: { and: [{ '!=': [{ var: 'details.users' }, null] }, { '!!': [{ var: 'details.started' }] }] },
  counted: { or: [{ '>=': [{ var: 'details.users' }, 5] }, { var: 'is.measured' }] },
};

const TABLES: Readonly<Record<string, Table>> = {
  limits: [
    ['checkout', 5],
    ['login', 30],
    ['*', 1],
  ],
  teams: [
    ['checkout', 'sev1'],
    ['login', 'sev2'],
  ],
  owners: [
    ['checkout', null],
    ['*', 'ann'],
  ],
  points: [
    ['checkout', 5],
    ['login', 3],
  ],
  counts: [
    ['5', true],
    ['4.5', false],
    ['*', true],
  ],
};

export const declared: Declarations = {
  conditions: new Map(Object.entries(CONDITIONS)),
  tables: new Map(Object.entries(TABLES)),
};

/** A rule as it is compiled: with the rows of its tables. */
export const withDeclaredRows = (rule: Json): Json => withRows(rule, declared.tables);

/** Facts as a policy would have them. */
export const scope: Scope = new Map(SPECS.map((spec) => [spec.path, spec]));

function valueOf(type: FactType): fc.Arbitrary<Json> {
  switch (type.kind) {
    case 'boolean':
      return fc.boolean();
    case 'number':
      return type.positive
        ? fc.constantFrom(0.5, 5, 30, 90)
        : fc.constantFrom(
            ...[-3, 0, 1, 2, 4.5, 5, 30, 1000].filter(
              (n) => type.min === null || (n >= type.min && Number.isInteger(n)),
            ),
          );
    case 'string':
      return type.values
        ? fc.constantFrom(...type.values)
        : fc.constantFrom('', '0', 'checkout', 'sev1', 'login', 'Data  loss at login.', 'relogin, 5xx');
    case 'enum':
      return fc.constantFrom(...type.values);
    case 'time':
      return fc.constantFrom('2026-11-23T10:00:00Z', '2025-01-01T00:00:00Z');
    case 'list':
      return fc.array(fc.constantFrom('checkout', 'sev1', '', '0'), { maxLength: 3 });
    default:
      return type satisfies never;
  }
}

/** A group of facts with one more, however deep its name goes. */
function put(group: Json | undefined, [name, ...rest]: readonly string[], value: Json): Json {
  if (name === undefined) return value;
  const known = (group ?? {}) as Readonly<Record<string, Json>>;
  return { ...known, [name]: put(known[name], rest, value) };
}

/** Facts of the scope; those that can be absent are sometimes left out, as the engine does. */
export const facts: fc.Arbitrary<Facts> = fc
  .tuple(
    ...SPECS.map((spec) =>
      (spec.absent ? fc.option(valueOf(spec.type)) : valueOf(spec.type)).map((value) => [spec.path, value] as const),
    ),
  )
  .map((pairs) => {
    const groups: Record<string, Json> = {};
    for (const [path, value] of pairs) {
      if (value === null) continue;
      const [group = '', ...names] = path.split('.');
      groups[group] = put(groups[group], names, value);
    }
    const is: Record<string, Json> = {};
    for (const name of ['customer-facing', 'measured', 'counted'])
      is[name] = truthy(reference(CONDITIONS[name] ?? null, { ...groups, is }));
    return { ...groups, is };
  });

const v = (path: string): Json => ({ var: path });
const numbers = SPECS.filter(({ type, time, absent }) => type.kind === 'number' && !time && !absent).map(({ path }) =>
  v(path),
);
const duration = fc.constantFrom('90s', '5m', '1h30m').map((text): Json => ({ duration: text }));

const { number, rule } = fc.letrec<{ number: Json; rule: Json }>((tie) => ({
  number: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<Json>(...numbers),
    fc.constantFrom<Json>(-1, 0, 1, 5, 30, 2.5),
    duration,
    fc.constant<Json>({ var: ['details.users', 7] }),
    fc.constantFrom<Json>(
      { lookup: ['limits', v('details.area')] },
      { lookup: ['limits', v('details.service')] },
      { lookup: ['limits', v('severity.id')] },
      { lookup: ['limits', v('level')] },
    ),
    fc
      .tuple(fc.constantFrom('+', '*', 'min', 'max'), fc.array(tie('number'), { minLength: 1, maxLength: 3 }))
      .map(([op, list]): Json => ({ [op]: list })),
    fc
      .tuple(fc.constantFrom('-', '/', '%'), tie('number'), tie('number'))
      .map(([op, a, b]): Json => ({ [op]: [a, b] })),
    fc.tuple(tie('rule'), tie('number'), tie('number')).map((list): Json => ({ if: list })),
  ),
  rule: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc
      .tuple(fc.constantFrom('==', '!=', '<', '<=', '>', '>='), tie('number'), tie('number'))
      .map(([op, a, b]): Json => ({ [op]: [a, b] })),
    fc
      .tuple(fc.constantFrom('<', '<='), tie('number'), tie('number'), tie('number'))
      .map(([op, a, b, c]): Json => ({ [op]: [a, b, c] })),
    fc
      .tuple(
        fc.constantFrom('<', '<=', '>', '>='),
        fc.constantFrom(
          'elapsed.since-declared',
          'count.missed-updates',
          'elapsed.since-acknowledged',
          'elapsed.since-detail.started',
        ),
        tie('number'),
      )
      .map(([op, path, n]): Json => ({ [op]: [v(path), n] })),
    fc
      .tuple(fc.constantFrom('==', '!='), fc.constantFrom('sev1', 'sev2', 'sev9'))
      .map(([op, id]): Json => ({ [op]: [v('severity.id'), id] })),
    fc
      .tuple(fc.constantFrom('>=', '>', '<', '!='), fc.constantFrom(-1, 0, 5))
      .map(([op, n]): Json => ({ [op]: [v('details.users'), n] })),
    fc.constantFrom<Json>(
      v('incident.acknowledged'),
      v('is.customer-facing'),
      { '!!': v('details.service') },
      { '!=': [v('details.users'), null] },
      { '==': [v('details.service'), 'checkout'] },
      { in: [v('details.service'), ['checkout', 'login']] },
      { in: ['sev1', v('incident.labels')] },
      { '<': [v('details.started'), '2026-01-01T00:00:00Z'] },
      v('is.measured'),
      { '>=': [v('details.area'), 5] },
      { '==': [v('details.area'), 'login'] },
      { '==': [{ lookup: ['teams', v('severity.id')] }, 'sev1'] },
      { and: [v('details.area'), { '==': [{ lookup: ['teams', v('details.area')] }, 'sev1'] }] },
      { '!=': [{ lookup: ['teams', { var: ['details.area', 'login'] }] }, 'sev2'] },
      { lookup: ['counts', v('level')] },
      { lookup: ['counts', v('details.users')] },
      { and: [v('is.measured'), { '<': [v('details.users'), 30] }] },
      { and: [v('is.counted'), { '<': [v('details.users'), 30] }] },
      { and: [{ '!': [v('is.counted')] }, { '<': [v('details.users'), 30] }] },
      true,
      false,
    ),
    fc
      .tuple(fc.constantFrom('some', 'none', 'all'), fc.constantFrom('checkout', ''))
      .map(([op, text]): Json => ({ [op]: [v('incident.labels'), { '==': [v(''), text] }] })),
    fc
      .tuple(
        fc.constantFrom('incident.title', 'details.text', 'details.service'),
        fc.constantFrom<Json>('login', ['data loss', 'sev1'], 'LOGIN.', ['5xx']),
      )
      .map(([path, words]): Json => ({ contains: [v(path), words] })),
    fc
      .tuple(fc.constantFrom('and', 'or'), fc.array(tie('rule'), { minLength: 1, maxLength: 4 }))
      .map(([op, list]): Json => ({ [op]: list })),
    fc.tuple(fc.constantFrom('!', '!!'), tie('rule')).map(([op, inner]): Json => ({ [op]: inner })),
    fc.tuple(tie('rule'), tie('rule'), tie('rule')).map((list): Json => ({ if: list })),
    fc
      .tuple(
        fc.constantFrom('details.users', 'elapsed.since-acknowledged'),
        fc.constantFrom('<', '<=', '>='),
        fc.constantFrom(0, 30),
      )
      .map(([path, op, n]): Json => ({ and: [{ '!=': [v(path), null] }, { [op]: [v(path), n] }] })),
  ),
}));

/** Rules of the language over the scope, and a few that are not quite. */
export const rules: fc.Arbitrary<Json> = rule;
export const quantities: fc.Arbitrary<Json> = number;
