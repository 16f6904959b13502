import { describe, expect, it } from 'vitest';
import type { Json } from '#domain/rule.ts';
import { checkRule, compileRule, OPERATORS, type RuleProblem } from '#logic/index.ts';
import { scope } from './scope.ts';

const v = (path: string): Json => ({ var: path });
const problems = (rule: Json): readonly RuleProblem[] => checkRule(rule, scope, 'boolean');
const problemsOf = (rule: Json): readonly string[] =>
  problems(rule).map(({ code, path }) => `${code} ${path.join('/')}`);

describe('a value of another kind comes with what to write instead', () => {
  it.each<[Json, string]>([
    [{ '>=': [v('elapsed.since-declared'), '30m'] }, 'Write `{duration: 30m}`, which is in minutes.'],
    [{ '<=': ['1h30m', v('elapsed.since-declared')] }, 'Write `{duration: 1h30m}`, which is in minutes.'],
    [{ '>=': [v('elapsed.since-declared'), '0m'] }, 'Write a number here.'],
    [{ '==': [v('level'), '2'] }, 'Take the quotes off: `2`.'],
    [{ '==': [v('incident.acknowledged'), 'true'] }, 'Take the quotes off: `true`.'],
    [{ '==': [v('incident.title'), 2] }, 'Quote it: `"2"`.'],
    [{ in: [v('level'), [1, '2']] }, 'Take the quotes off: `2`.'],
    [{ '==': [v('severity.id'), 1] }, 'Name a severity: `sev1`, `sev2`, `sev3`.'],
    [{ '>': [{ '+': [v('level'), '1h'] }, 2] }, 'Write `{duration: 1h}`, which is in minutes.'],
    [{ '==': [{ var: ['details.users', '5'] }, 2] }, 'Take the quotes off: `5`.'],
  ])('%j', (rule, help) => {
    expect(problems(rule).map((one) => one.help)).toEqual([help]);
  });

  it('no remedy proposes a default for what grows with time, which takes part in none', () => {
    const [problem] = problems({ '<': [v('elapsed.since-acknowledged'), 30] });
    expect(problem?.code).toBe('may-be-absent');
    expect(problem?.help).not.toContain('default');
  });
});

describe('a fact that lost its var is no text', () => {
  it.each<[Json, string]>([
    [{ '>=': ['details.users', 100] }, '>=/0'],
    [{ '>=': ['elapsed.since-declared', v('level')] }, '>=/0'],
    [{ '==': ['details.service', 'checkout'] }, '==/0'],
    [{ '!=': ['checkout', 'incident.title'] }, '!=/1'],
    [{ in: ['details.service', ['checkout', 'search']] }, 'in/0'],
    [{ in: ['checkout', 'incident.labels'] }, 'in/1'],
    [{ contains: ['incident.title', 'fire'] }, 'contains/0'],
    [{ '>': [{ '+': ['details.users', 1] }, 2] }, '>/0/+/0'],
  ])('%j', (rule, at) => {
    const path = at.split('/').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
    const name = String(path.reduce<unknown>((part, step) => (part as Record<string, unknown>)[String(step)], rule));
    expect(problems(rule)).toEqual([
      expect.objectContaining({
        path,
        message: `\`${name}\` is text here, and no fact.`,
        help: `Write \`{var: ${name}}\`.`,
      }),
    ]);
  });

  it('a text that looks like a fact may be compared with a fact that is text', () => {
    expect(problems({ '==': [v('incident.title'), 'details.users'] })).toEqual([]);
    expect(problems({ in: ['details.users', v('incident.labels')] })).toEqual([]);
  });
});

describe('what could hold by absence', () => {
  it.each<[string, Json, readonly string[]]>([
    ['a default that can be absent', { '<': [{ var: ['details.users', v('details.users')] }, 5] }, ['may-be-absent ']],
    [
      'a branch that can be absent',
      { '<': [{ if: [v('incident.acknowledged'), v('details.users'), 5] }, 9] },
      ['may-be-absent '],
    ],
    ['an if that may give nothing', { '<': [{ if: [v('incident.acknowledged'), 3] }, 9] }, ['may-be-absent ']],
    ['a branch of null', { '<': [{ if: [v('incident.acknowledged'), 3, null] }, 9] }, ['may-be-absent ']],
    [
      'a default below the bound of its fact',
      { '>': [v('details.users'), { var: ['severity.update-every', -5] }] },
      ['may-be-absent '],
    ],
    ['one mistake in a between, told once', { '<=': [0, v('details.users'), 5] }, ['may-be-absent ']],
    [
      'a fact guarded in another and',
      { or: [{ and: [v('details.users')] }, { '<': [v('details.users'), 5] }] },
      ['may-be-absent or/1'],
    ],
    [
      'the branch for absence',
      { if: [{ '==': [v('details.users'), null] }, { '<': [v('details.users'), 5] }, false] },
      ['may-be-absent if/1'],
    ],
  ])('%s is refused', (_name, rule, expected) => {
    expect(problemsOf(rule)).toEqual(expected);
  });

  it.each<[string, Json]>([
    ['a window', { and: [{ '>=': [v('details.users'), { duration: '5m' }] }, { '<': [v('details.users'), 30] }] }],
    [
      'a guard written the other way round',
      { and: [{ '<': [3, v('details.users')] }, { '<': [v('details.users'), 30] }] },
    ],
    [
      'the last branch, after asking for absence',
      { if: [{ '==': [v('details.users'), null] }, false, { '<': [v('details.users'), 5] }] },
    ],
    [
      'the last branch, after "is not there"',
      { if: [{ '!': v('details.users') }, false, { '<': [v('details.users'), 5] }] },
    ],
    ['a default that counts', { '<': [{ var: ['details.users', v('level')] }, 5] }],
    ['membership in a written list', { and: [{ in: [v('details.users'), [1, 2]] }, { '<': [v('details.users'), 2] }] }],
  ])('%s is accepted', (_name, rule) => {
    expect(problemsOf(rule)).toEqual([]);
  });

  it('the help names the fact, and what to write is accepted', () => {
    const [problem] = problems({ '<': [v('elapsed.since-acknowledged'), 30] });
    expect(problem?.message).toContain('`elapsed.since-acknowledged` can be absent');
    expect(problem?.help).toContain('{"!=": [{var: elapsed.since-acknowledged}, null]}');
    expect(problems({ '!=': [v('details.service'), 'x'] })[0]?.message).toContain('unequal');
  });
});

describe('time', () => {
  it.each<[string, Json, readonly string[]]>([
    ['as a default', { '>': [{ var: ['details.users', v('elapsed.since-declared')] }, 5] }, ['time-misused >/0']],
    ['with a default', { '>': [{ var: ['elapsed.since-acknowledged', 0] }, 5] }, ['time-misused >/0']],
    [
      'against what depends on time',
      { '>=': [v('elapsed.since-declared'), { if: [{ '>': [v('count.missed-updates'), 3] }, 5, 15] }] },
      ['time-misused '],
    ],
    ['negated: it would hold at its start', { '!': v('elapsed.since-acknowledged') }, ['time-misused !']],
    ['alone', v('elapsed.since-acknowledged'), ['time-misused ']],
    ['in an or', { or: [v('elapsed.since-acknowledged'), false] }, ['time-misused or/0']],
    [
      'as a guard',
      { and: [v('elapsed.since-acknowledged'), { '<': [v('elapsed.since-acknowledged'), 30] }] },
      ['time-misused and/0'],
    ],
    ['as a guard with !!', { and: [{ '!!': v('elapsed.since-acknowledged') }, true] }, ['time-misused and/0/!!']],
    ['as a question', { if: [v('elapsed.since-acknowledged'), true, false] }, ['time-misused if/0']],
    [
      'as a question with !!',
      { if: [{ '!!': [v('elapsed.since-acknowledged')] }, true, false] },
      ['time-misused if/0/!!/0'],
    ],
    ['as a branch', { if: [v('incident.acknowledged'), v('elapsed.since-acknowledged'), false] }, ['time-misused ']],
    ['as a member of a list', { in: [v('elapsed.since-declared'), [1, 2]] }, ['time-misused in/0']],
    ['twice in a between', { '<': [1, v('elapsed.since-declared'), v('count.missed-updates')] }, ['time-misused ']],
    ['in arithmetic', { '>': [{ '*': [v('count.missed-updates'), 2] }, 5] }, ['time-misused >/0/*/0']],
    ['in a list', { in: [v('count.missed-updates'), [1, 2]] }, ['time-misused in/0']],
    ['equal to minutes', { '!=': [v('elapsed.since-declared'), 5] }, ['time-misused ']],
  ])('%s is refused', (_name, rule, expected) => {
    expect(problemsOf(rule)).toEqual(expected);
  });

  it('cannot say how often to repeat', () => {
    expect(checkRule(v('elapsed.since-declared'), scope, 'number').map(({ code }) => code)).toEqual(['time-misused']);
    expect(checkRule(v('severity.update-every'), scope, 'number')).toEqual([]);
  });

  it.each<[string, Json]>([
    [
      'a guard',
      {
        and: [{ '!=': [v('elapsed.since-acknowledged'), null] }, { '<': [v('elapsed.since-acknowledged'), 30] }],
      },
    ],
    ['absence', { '==': [v('elapsed.since-acknowledged'), null] }],
    ['a number of missed updates', { '==': [v('count.missed-updates'), 2] }],
    ['the middle of a between', { '<=': [5, v('elapsed.since-declared'), 10] }],
    ['the end of a between', { '<=': [5, v('level'), v('elapsed.since-declared')] }],
  ])('%s is accepted', (_name, rule) => {
    expect(problemsOf(rule)).toEqual([]);
  });

  it('thresholds are the sides beside it, and a number of missed updates', () => {
    const times = (rule: Json): readonly unknown[] =>
      compileRule(rule, null)
        .times()
        .map(({ fact, threshold }) => [fact, threshold({ level: 4 })]);
    expect(times({ '<=': [5, v('level'), v('elapsed.since-declared')] })).toEqual([['elapsed.since-declared', 4]]);
    expect(times({ '==': [v('count.missed-updates'), 2] })).toEqual([['count.missed-updates', 2]]);
    expect(times({ '!=': [v('elapsed.since-acknowledged'), null] })).toEqual([]);
  });
});

describe('types', () => {
  it.each<[string, Json, readonly string[]]>([
    ['numbers among text', { in: [v('level'), ['1', 2]] }, ['type-mismatch in/1/0']],
    ['a number in a list of text', { in: [v('level'), v('incident.labels')] }, ['type-mismatch in/0']],
    ['null in a list', { in: [null, v('incident.labels')] }, ['type-mismatch in/0']],
    ['what only counts as true', { '!=': [{ and: [v('details.users')] }, true] }, ['type-mismatch !=/0']],
    [
      'a default of no such severity',
      { '==': [{ var: ['severity.id', 'sve1'] }, 'sev1'] },
      ['unknown-value ==/0/var/1'],
    ],
    ['a default of another type', { '>': [{ var: ['details.users', 'x'] }, 1] }, ['type-mismatch >/0/var/1']],
    ['a time without seconds', { '>': [v('details.started'), '2026-01-01T00:00Z'] }, ['type-mismatch >/1']],
    ['the order of severities', { '<': [v('severity.id'), 'sev2'] }, ['type-mismatch </0']],
    ['null with itself', { '==': [null, null] }, ['compared-with-null ']],
    ['a value with null', { '!=': [5, null] }, ['compared-with-null ']],
    ['elements as numbers', { some: [[1, 2], { '==': [v(''), '1'] }] }, ['type-mismatch some/0']],
    [
      'an operator in the default of an element',
      { some: [v('incident.labels'), { '==': [{ var: ['', { log: 1 }] }, 'x'] }] },
      ['unknown-operator some/1/==/0/var/1/log'],
    ],
  ])('%s is refused', (_name, rule, expected) => {
    expect(problemsOf(rule)).toEqual(expected);
  });

  it('a mistake in an if is told once where people are expected', () => {
    expect(checkRule({ if: [true] }, scope, 'people').map(({ code }) => code)).toEqual(['wrong-arity']);
  });
});

describe('operators that are not in the language', () => {
  const names = new Set(OPERATORS.map(({ name }) => name));
  const nearestIn = (help: string | null | undefined): string => /^Did you mean `(.*)`\?$/.exec(help ?? '')?.[1] ?? '';

  it.each([
    '===',
    '!==',
    '?:',
    'method',
    'cat',
    'substr',
    'map',
    'filter',
    'reduce',
    'merge',
    'missing',
    'missing_some',
  ])('%s of JSON logic is refused, and the nearest is named', (name) => {
    const [problem, ...more] = problems({ [name]: [1, 2] });
    expect([problem?.code, problem?.path, problem?.key, more]).toEqual(['unknown-operator', [name], true, []]);
    expect(names).toContain(nearestIn(problem?.help));
  });

  it('log, which only gives what it is given, is to be taken off', () => {
    const [problem, ...more] = problems({ log: v('incident.acknowledged') });
    expect([problem?.code, more]).toEqual(['unknown-operator', []]);
    expect(problem?.help).toBe('Take it off and keep what is in it; `!!` asks for that as true or false.');
  });

  it.each([
    ['=>', '>='],
    ['=<', '<='],
    ['&&', 'and'],
    ['nand', 'and'],
    ['nnoe', 'none'],
    ['durations', 'duration'],
    ['gte', '>='],
  ])('%s is told to be %s', (name, meant) => {
    expect(nearestIn(problems({ [name]: [1, 2] })[0]?.help)).toBe(meant);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%s is nothing but unknown', (name) => {
    const rule = JSON.parse(`{"${name}": [1]}`) as Json;
    expect(problemsOf(rule)).toEqual([`unknown-operator ${name}`]);
    expect(problems(rule)[0]?.help).toMatch(/^There are `var`, /);
  });
});

describe('why', () => {
  it('each explanation has its own parts, and elements of lists are not among them', () => {
    const some = { some: [v('incident.labels'), { '==': [v(''), 'a'] }] };
    const { explain } = compileRule({ and: [some, v('incident.acknowledged')] }, null);
    const [first, second] = [true, false].map((acknowledged) => explain({ incident: { labels: ['a'], acknowledged } }));
    const labels = { operator: 'var', value: ['a'] };
    expect(first).toMatchObject({ value: true, parts: [{ operator: 'some', parts: [labels] }, { value: true }] });
    expect(second).toMatchObject({ value: false, parts: [{ operator: 'some', parts: [labels] }, { value: false }] });
    expect(first?.parts[0]?.parts).toHaveLength(1);
  });

  it('a list is explained as a whole, with what it read', () => {
    const trace = compileRule([v('incident.labels'), 'bob'], null).explain({ incident: { labels: ['a'] } });
    expect(trace).toMatchObject({ path: '', value: [['a'], 'bob'], parts: [{ path: '/0', value: ['a'] }] });
  });

  it('a path is a JSON pointer into the rule as it is written', () => {
    const trace = compileRule({ '!': { '>': [{ '/': [v('level'), 2] }, 1] } }, null).explain({ level: 4 });
    expect(trace.parts[0]).toMatchObject({ path: '/!', operator: '>', value: true });
    expect(trace.parts[0]?.parts[0]).toMatchObject({ path: '/!/>/0', operator: '/', value: 2 });
    expect(trace.parts[0]?.parts[0]?.parts[0]).toMatchObject({ path: '/!/>/0/~1/0', operator: 'var', value: 4 });
  });
});

describe('facts of two types', () => {
  const facts = new Map<string, string>([
    ['incident.title', 'text'],
    ['details.service', 'text'],
    ['severity.id', 'severity'],
    ['incident.status', 'status'],
    ['level', 'number'],
    ['incident.acknowledged', 'truth'],
    ['details.started', 'time'],
    ['incident.labels', 'list'],
  ]);
  const status = { kind: 'enum', name: 'status', values: ['open', 'acknowledged'] } as const;
  const all = new Map([
    ...scope,
    ['incident.status', { path: 'incident.status', type: status, absent: false, time: false }],
  ]);
  const pairs = [...facts].flatMap(([one, a]) => [...facts].map(([other, b]) => [one, other, a === b] as const));

  it.each(pairs)('%s == %s agrees only within one type', (one, other, isSame) => {
    const codes = checkRule({ '==': [v(one), v(other)] }, all, 'boolean').map(({ code }) => code);
    expect(codes.includes('type-mismatch')).toBe(!isSame || facts.get(one) === 'list');
  });

  it('a severity may be a label, and one of those that are listed', () => {
    const codes = (list: Json) => checkRule({ in: [v('severity.id'), list] }, all, 'boolean').map(({ code }) => code);
    expect([codes(v('incident.labels')), codes(['sev1', 'sev2'])]).toEqual([[], []]);
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ['whose answers are severities', ['sev1', 'sev3'], []],
    ['whose answers may be others', ['sev1', 'none'], []],
    ['whose answers are no severities', ['high', 'none'], ['type-mismatch']],
  ])('a detail %s and a severity', (_name, values, expected) => {
    const chosen = { path: 'details.chosen', type: { kind: 'string', values }, absent: false, time: false } as const;
    const known = new Map([...scope, ['details.chosen', chosen]]);
    const rule = { '==': [v('details.chosen'), v('severity.id')] };
    expect(checkRule(rule, known, 'boolean').map(({ code }) => code)).toEqual(expected);
  });
});
