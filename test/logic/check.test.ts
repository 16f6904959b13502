import { describe, expect, it } from 'vitest';
import type { Json } from '#domain/rule.ts';
import { checkRule, compileRule, OPERATORS } from '#logic/index.ts';
import { scope } from './scope.ts';

const v = (path: string): Json => ({ var: path });
const problemsOf = (rule: Json): readonly string[] =>
  checkRule(rule, scope, 'boolean').map(({ code, path }) => `${code} ${path.join('/')}`);

describe('what is refused, and where', () => {
  it.each<[string, Json, readonly string[]]>([
    ['an operator that is nearly one', { '=<': [v('level'), 2] }, ['unknown-operator =<']],
    ['strict equality', { '===': [v('level'), 2] }, ['unknown-operator ===']],
    ['log', { log: 'x' }, ['unknown-operator log']],
    ['method', { method: [v('incident.title'), 'toString'] }, ['unknown-operator method']],
    ['two operators', { '>': [v('level'), 2], '<': [v('level'), 4] }, ['one-operator ']],
    ['an empty object', { and: [{}] }, ['one-operator and/0']],
    ['too few operands', { '>=': [v('level')] }, ['wrong-arity >=']],
    ['too many operands', { '>': [1, 2, 3] }, ['wrong-arity >']],
    ['an unknown fact', { '>': [v('elapsed.since-updates'), 5] }, ['unknown-fact >/0/var']],
    [
      'two mistakes at once',
      { and: [{ '>': [v('levle'), 1] }, { '=<': [1, 2] }] },
      ['unknown-fact and/0/>/0/var', 'unknown-operator and/1/=<'],
    ],
    ['an unknown severity', { '==': [v('severity.id'), 'sev4'] }, ['unknown-value ==/1']],
    ['an unknown severity in a list', { in: [v('severity.id'), ['sev1', 'sve2']] }, ['unknown-value in/1/1']],
    ['a number compared with text', { '==': [v('level'), '2'] }, ['type-mismatch ==/1']],
    ['a list compared', { '==': [v('incident.labels'), 'sev1'] }, ['type-mismatch ==/0']],
    ['in with text on the right', { in: ['sev1', v('incident.title')] }, ['type-mismatch in/1']],
    ['order of text', { '<': [v('incident.title'), 'b'] }, ['type-mismatch </1']],
    ['a number where a truth is due', v('level'), ['not-boolean ']],
    ['text where a truth is due', { and: [v('incident.title'), true] }, ['not-boolean and/0']],
    [
      'a fact outside the element',
      { some: [v('incident.labels'), { '==': [v('level'), 1] }] },
      ['fact-out-of-scope some/1/==/0/var'],
    ],
    ['a bad duration', { '>=': [v('elapsed.since-declared'), { duration: '1h40' }] }, ['bad-duration >=/1/duration']],
    ['no duration', { '>=': [v('elapsed.since-declared'), { duration: '0m' }] }, ['zero-duration >=/1/duration']],
  ])('%s', (_name, rule, expected) => {
    expect(problemsOf(rule)).toEqual(expected);
  });

  it.each<[Json, string]>([
    [{ '<': [v('elapsed.since-acknowledged'), 30] }, 'may-be-absent'],
    [{ '<=': [v('elapsed.since-acknowledged'), 30] }, 'may-be-absent'],
    [{ '>': [30, v('elapsed.since-acknowledged')] }, 'may-be-absent'],
    [{ '>=': [v('elapsed.since-acknowledged'), 0] }, 'may-be-absent'],
    [{ '>=': [v('details.users'), v('count.updates')] }, 'may-be-absent'],
    [{ '>=': [v('elapsed.since-declared'), v('severity.update-every')] }, 'may-be-absent'],
    [{ '!=': [v('details.service'), 'checkout'] }, 'may-be-absent'],
    [{ '>': [{ '+': [v('details.users'), 1] }, 5] }, 'may-be-absent'],
    [{ '==': [v('elapsed.since-declared'), 30] }, 'time-misused'],
    [{ '>': [{ '+': [v('elapsed.since-declared'), 1] }, 30] }, 'time-misused'],
    [{ '>': [v('elapsed.since-declared'), v('elapsed.since-acknowledged')] }, 'time-misused'],
    [{ in: [v('elapsed.since-declared'), [1, 2]] }, 'time-misused'],
    [{ '>': [{ if: [true, v('elapsed.since-declared'), 3] }, 2] }, 'time-misused'],
    [{ '>': [v('level'), null] }, 'compared-with-null'],
    [{ '==': [v('level'), null] }, 'compared-with-null'],
  ])('%j: %s', (rule, code) => {
    expect(checkRule(rule, scope, 'boolean').map((problem) => problem.code)).toEqual([code]);
  });

  it.each<[Json]>([
    [{ '>=': [v('details.users'), 1000] }],
    [{ '<': [0, v('details.users')] }],
    [{ '>=': [v('elapsed.since-acknowledged'), 30] }],
    [{ and: [{ '!=': [v('elapsed.since-acknowledged'), null] }, { '<': [v('elapsed.since-acknowledged'), 30] }] }],
    [{ and: [{ '<': [v('elapsed.since-acknowledged'), 30] }, { '!=': [v('elapsed.since-acknowledged'), null] }] }],
    [
      {
        and: [
          { '!!': v('severity.update-every') },
          { '>=': [v('elapsed.since-declared'), v('severity.update-every')] },
        ],
      },
    ],
    [{ if: [{ '!=': [v('details.users'), null] }, { '<': [v('details.users'), 5] }, false] }],
    [{ '<': [{ var: ['details.users', 9] }, 5] }],
    [{ '<': [1, v('level'), 5] }],
    [{ '!': v('incident.acknowledged') }],
  ])('accepts %j', (rule) => {
    expect(problemsOf(rule)).toEqual([]);
  });

  it('says what was meant', () => {
    expect(checkRule({ '>': [v('elapsed.since-declraed'), 5] }, scope, 'boolean')[0]?.help).toContain(
      'elapsed.since-declared',
    );
    expect(checkRule({ '==': [v('severity.id'), 'sve1'] }, scope, 'boolean')[0]?.help).toContain('sev1');
    expect(checkRule({ '=<': [1, 2] }, scope, 'boolean')[0]?.help).toContain('`<=`');
    expect(checkRule({ not: [true] }, scope, 'boolean')[0]?.help).toContain('`!`');
  });

  it('a rule nested 10,000 deep is one problem', () => {
    let rule: Json = true;
    for (let depth = 0; depth < 10_000; depth += 1) rule = { '!': rule };
    expect(problemsOf(rule)).toEqual(['rule-too-deep ']);
  });

  it('people are logins, lists, or nobody', () => {
    const people = (rule: Json): readonly string[] => checkRule(rule, scope, 'people').map(({ code }) => code);
    expect(people({ if: [{ '==': [v('severity.id'), 'sev1'] }, ['alice', 'bob'], 'carol'] })).toEqual([]);
    expect(people(null)).toEqual([]);
    expect(people({ if: [v('incident.acknowledged'), null, v('incident.labels')] })).toEqual([]);
    expect(people(v('level'))).toEqual(['not-people']);
  });
});

describe('where time turns a rule', () => {
  const times = (rule: Json, data = {}): readonly unknown[] =>
    compileRule(rule, null)
      .times()
      .map(({ fact, threshold }) => [fact, threshold(data)]);

  it('a comparison turns once the fact has reached what it is compared with, or passed it', () => {
    const elapsed = v('elapsed.since-declared');
    const turns = (rule: Json): readonly string[] =>
      compileRule(rule, null)
        .times()
        .map((time) => time.turns);
    expect([{ '>=': [elapsed, 5] }, { '<': [elapsed, 5] }].flatMap(turns)).toEqual(['reached', 'reached']);
    expect([{ '>': [elapsed, 5] }, { '<=': [elapsed, 5] }].flatMap(turns)).toEqual(['passed', 'passed']);
    expect([{ '<=': [5, elapsed] }, { '>': [5, elapsed] }].flatMap(turns)).toEqual(['reached', 'reached']);
    expect([{ '<': [5, elapsed] }, { '>=': [5, elapsed] }].flatMap(turns)).toEqual(['passed', 'passed']);
    expect(turns({ '<': [5, elapsed, 10] })).toEqual(['passed', 'reached']);
    expect(turns({ '==': [v('count.missed-updates'), 2] })).toEqual(['either']);
  });

  it('a threshold is fixed where no fact decides it', () => {
    const isFixed = (side: Json): readonly boolean[] =>
      compileRule({ '>=': [v('elapsed.since-declared'), side] }, null)
        .times()
        .map((time) => time.isFixed);
    expect(isFixed({ '+': [{ duration: '1h' }, 30] })).toEqual([true]);
    expect(isFixed({ if: [v('incident.acknowledged'), 5, 10] })).toEqual([false]);
    expect(isFixed({ lookup: ['waits', v('level'), [['*', 5]]] })).toEqual([false]);
  });

  it('thresholds are read off, whichever side they stand on', () => {
    expect(times({ '>=': [v('elapsed.since-declared'), { duration: '90s' }] })).toEqual([
      ['elapsed.since-declared', 1.5],
    ]);
    expect(times({ '<': [5, v('elapsed.since-declared'), 10] })).toEqual([
      ['elapsed.since-declared', 5],
      ['elapsed.since-declared', 10],
    ]);
    expect(
      times(
        {
          and: [
            { '>': [v('count.missed-updates'), 2] },
            { '>=': [v('elapsed.since-declared'), v('severity.acknowledge-within')] },
          ],
        },
        { severity: { 'acknowledge-within': 15 } },
      ),
    ).toEqual([
      ['count.missed-updates', 2],
      ['elapsed.since-declared', 15],
    ]);
  });

  it('reads name the facts of the outer scope only', () => {
    expect(
      compileRule({ and: [v('incident.acknowledged'), { some: [v('incident.labels'), { '==': [v(''), 'x'] }] }] }, null)
        .reads,
    ).toEqual(['incident.acknowledged', 'incident.labels']);
  });

  it('every operator is explained', () => {
    expect(OPERATORS.every(({ does }) => does.endsWith('.'))).toBe(true);
  });
});
