import { describe, expect, it } from 'vitest';
import type { Json } from '#domain/rule.ts';
import { checkRule, compileRule, containsWords, type RuleProblem } from '#logic/index.ts';
import { declared, withDeclaredRows, scope } from './scope.ts';

const v = (path: string): Json => ({ var: path });
const problems = (
  rule: Json,
  expected: 'boolean' | 'number' | 'minutes' | 'people' = 'boolean',
): readonly RuleProblem[] => checkRule(rule, scope, expected, declared);
const codes = (rule: Json, expected: 'boolean' | 'number' | 'minutes' | 'people' = 'boolean'): readonly string[] =>
  problems(rule, expected).map(({ code, path }) => `${code} ${path.join('/')}`);

describe('contains', () => {
  it.each<readonly [string, Json, boolean]>([
    ['Checkout is down', 'down', true],
    ['Checkout is DOWN!', 'down', true],
    ['Shutdown of checkout', 'down', false],
    ['downtime', 'down', false],
    ['down_time', 'down', false],
    ['up__down', 'down', false],
    ['It is _down_', 'down', true],
    ['___Data loss___, again', 'data loss', true],
    ['_on_call', '_on_call', true],
    ['an_on_call', '_on_call', false],
    ['call_on_', 'on', false],
    ['a_____b', 'b', false],
    ['a_____b', 'a', false],
    ['a_____b', 'a_____b', true],
    ['_____down_____', 'down', true],
    ['down_____', 'down', true],
    ['_snake_case_', 'snake_case', true],
    ['_snake_case_', 'case', false],
    ['_data_ _loss_', 'data', true],
    ['(_down_)', 'down', true],
    ['𝐱_____𝐲', '𝐲', false],
    ['_____𝐲', '𝐲', true],
    ['_1', '_', false],
    ['snake_case', '_', false],
    ['a _ b', '_', false],
    ['data loss', ['outage', 'data loss'], true],
    ['Data\n  loss.', 'data loss', true],
    ['loss of data', 'data loss', false],
    ['we use C++ here', 'C++', true],
    ['ÄRGER', 'ärger', true],
    ['ärgerlich', 'ärger', false],
    ['5xx', '5xx', true],
    ['15xx', '5xx', false],
    ['I can\u2019t log in', "can't log in", true],
    ["I can't log in", 'can\u2019t', true],
    ['down', [], false],
    ['', 'down', false],
  ])('%j has %j: %s', (text, words, found) => {
    expect(containsWords(text, words)).toBe(found);
  });

  it.each<readonly [string, Json, readonly string[]]>([
    ['the title', { contains: [v('incident.title'), 'down'] }, []],
    ['a text that can be absent', { contains: [v('details.text'), ['down', 'data loss']] }, []],
    ['a list', { contains: [v('incident.labels'), 'x'] }, ['type-mismatch contains/0']],
    ['a number', { contains: [v('level'), 'x'] }, ['type-mismatch contains/0']],
    ['words that are no text', { contains: [v('incident.title'), 5] }, ['not-a-value contains/1']],
    ['a fact as the words', { contains: [v('incident.title'), v('details.text')] }, ['not-a-value contains/1']],
    ['no words', { contains: [v('incident.title'), []] }, ['not-a-value contains/1']],
    ['an empty word', { contains: [v('incident.title'), ['a', ' ']] }, ['not-a-value contains/1/1']],
    ['underscores alone', { contains: [v('incident.title'), '__'] }, ['not-a-value contains/1']],
  ])('takes a text, and words that are written down: %s', (_, rule, expected) => {
    expect(codes(rule)).toEqual(expected);
  });

  it('is what `in` on a text is told to be', () => {
    const [on] = problems({ in: ['down', v('incident.title')] });
    expect(on?.help).toBe(
      'Use `contains: [{var: incident.title}, …]` for words of it, `==` for all of it, or write a list.',
    );
    expect(problems({ in: ['down', 'downtime'] })[0]?.help).toBe('Use `==`, or write a list.');
  });
});

describe('lookup', () => {
  it.each<readonly [string, Json, readonly string[]]>([
    ['a table that does not exist', { '>': [{ lookup: ['limit', v('level')] }, 1] }, ['unknown-table >/0/lookup/0']],
    ['an absent key without a row for it', { '==': [{ lookup: ['teams', v('details.area')] }, 'sev1'] }, []],
    [
      'the same where null would hold',
      { '!=': [{ lookup: ['teams', v('details.area')] }, 'sev1'] },
      ['may-be-absent !=/0/lookup/1'],
    ],
    ['a list as key', { '==': [{ lookup: ['limits', v('incident.labels')] }, 1] }, ['type-mismatch ==/0/lookup/1']],
    ['time as key', { '==': [{ lookup: ['limits', v('elapsed.since-declared')] }, 1] }, ['time-misused ==/0/lookup/1']],
    [
      'a row compared with another kind',
      { '==': [{ lookup: ['limits', v('details.area')] }, 'x'] },
      ['type-mismatch ==/1'],
    ],
    [
      'keys that the fact never is',
      { '>': [{ lookup: ['limits', v('severity.id')] }, 1] },
      ['unknown-value >/0/lookup/0', 'unknown-value >/0/lookup/0'],
    ],
    [
      'keys that are no numbers',
      { '>': [{ lookup: ['limits', v('level')] }, 1] },
      ['unknown-value >/0/lookup/0', 'unknown-value >/0/lookup/0'],
    ],
    ['a number as key', { lookup: ['counts', v('level')] }, []],
    [
      'rows for some keys only, compared',
      { '!=': [{ lookup: ['teams', v('details.service')] }, 'sev1'] },
      ['may-be-absent !=/0/lookup/1'],
    ],
    [
      'rows for all that the key is',
      { and: [v('details.area'), { '!=': [{ lookup: ['teams', v('details.area')] }, 'x'] }] },
      [],
    ],
  ])('is checked: %s', (_, rule, expected) => {
    expect(codes(rule)).toEqual(expected);
  });

  it('names the nearest table and the remedy', () => {
    expect(problems({ '>': [{ lookup: ['limit', v('level')] }, 1] })[0]?.help).toBe('Did you mean `limits`?');
  });

  it.each<readonly [string, Json, string, string]>([
    [
      'a key that can be absent, of which every value has its row',
      { '!=': [{ lookup: ['teams', v('details.area')] }, 'sev1'] },
      '!=/0/lookup/1: `details.area` can be absent, the table `teams` has no row for that, and null is unequal to every value.',
      'Give the table a row `"*"` for all others, or guard the fact in the same `and` or `if`.',
    ],
    [
      'a key that can be absent, and anything else',
      { '!=': [{ lookup: ['teams', v('details.service')] }, 'sev1'] },
      '!=/0/lookup/1: `details.service` can be absent, the table `teams` has no row for that, and null is unequal to every value.',
      'Give the table a row `"*"` for all others.',
    ],
    [
      'values of the key without a row',
      { '!=': [{ lookup: ['teams', v('incident.title')] }, 'sev1'] },
      '!=/0/lookup/0: The table `teams` has no row for some keys, and null is unequal to every value.',
      'Give the table a row `"*"` for all others.',
    ],
    [
      'two that may both be absent',
      { '==': [{ lookup: ['teams', v('incident.title')] }, v('details.service')] },
      '==/0/lookup/0: The table `teams` has no row for some keys, and what it is compared with can be absent too: null equals null.',
      'Give the table a row `"*"` for all others.',
    ],
    [
      'a row that holds nothing',
      { '!=': [{ lookup: ['owners', v('incident.title')] }, 'ann'] },
      '!=/0/lookup/0: The table `owners` gives null for some keys, and null is unequal to every value.',
      'Write a value in each of its rows.',
    ],
    [
      'arithmetic',
      { '>': [{ '+': [{ lookup: ['points', v('details.area')] }, 1] }, 2] },
      '>/0/+/0/lookup/1: `details.area` can be absent, the table `points` has no row for that, and null would count as 0.',
      'Give the table a row `"*"` for all others, or guard the fact in the same `and` or `if`.',
    ],
  ])('says what of a table is absent, at its place: %s', (_, rule, message, help) => {
    expect(problems(rule).map((one) => [`${one.path.join('/')}: ${one.message}`, one.help])).toEqual([[message, help]]);
  });

  it.each<readonly [Json, Json]>([
    ['checkout', 5],
    ['search', 1],
    [null, 1],
  ])('gives what stands at %j', (area, expected) => {
    const rule = compileRule(withDeclaredRows({ lookup: ['limits', v('details.area')] }), null);
    expect(rule.evaluate({ details: area === null ? {} : { area } })).toBe(expected);
    expect(rule.reads).toEqual(['details.area']);
  });

  it('gives nothing for a key without a row, and for none', () => {
    const rule = compileRule(withDeclaredRows({ lookup: ['teams', v('details.service')] }), null);
    expect([{}, { service: 'other' }].map((details) => rule.evaluate({ details }))).toEqual([null, null]);
    expect(codes({ lookup: ['teams', v('details.service')] }, 'people')).toEqual([]);
  });

  it('gives people', () => {
    expect(codes({ lookup: ['teams', { var: ['details.service', 'login'] }] }, 'people')).toEqual([]);
    expect(codes([{ lookup: ['teams', { var: ['details.service', 'login'] }] }, 'carla'], 'people')).toEqual([]);
    expect(codes({ lookup: ['limits', v('details.area')] }, 'people')).toEqual(['not-people ']);
  });
});

describe('values', () => {
  it.each<readonly [string, Json, readonly string[]]>([
    ['one of them', { '==': [v('details.area'), 'login'] }, []],
    ['none of them', { '==': [v('details.area'), 'logn'] }, ['unknown-value ==/1']],
    ['none of them, on the left', { '==': ['logn', v('details.area')] }, ['unknown-value ==/0']],
    ['in a list', { in: [v('details.area'), ['login', 'search']] }, ['unknown-value in/1/1']],
    ['a default', { '==': [{ var: ['details.area', 'nowhere'] }, 'nowhere'] }, []],
    [
      'none of them, beside a default',
      { '==': [{ var: ['details.area', 'nowhere'] }, 'search'] },
      ['unknown-value ==/1'],
    ],
  ])('%s', (_, rule, expected) => {
    expect(codes(rule)).toEqual(expected);
  });
});

describe('a named condition guards', () => {
  const compared: Json = { '<': [v('details.users'), 30] };
  it.each<readonly [string, Json, readonly string[]]>([
    ['what it guards', { and: [v('is.measured'), compared] }, []],
    ['what each of its branches guards', { and: [v('is.counted'), compared] }, []],
    ['nothing where it is false', { and: [{ '!': v('is.measured') }, compared] }, ['may-be-absent and/1']],
    ['in an `if`', { if: [v('is.measured'), compared, false] }, []],
    [
      'not what only one branch guards',
      { and: [{ or: [v('is.measured'), v('is.customer-facing')] }, compared] },
      ['may-be-absent and/1'],
    ],
    ['nothing, if it does not ask', { and: [v('is.customer-facing'), compared] }, ['may-be-absent and/1']],
  ])('%s', (_, rule, expected) => {
    expect(codes(rule)).toEqual(expected);
  });
});

describe('what a severity promises', () => {
  const m = (text: string): Json => ({ duration: text });
  it.each<readonly [string, Json, readonly string[]]>([
    ['a duration in each branch', { if: [v('is.measured'), m('4h'), m('30m')] }, []],
    ['a table', { lookup: ['limits', v('details.service')] }, []],
    ['what is positive, added', { '+': [m('30m'), v('severity.acknowledge-within')] }, []],
    ['the larger of two', { max: [m('30m'), v('count.updates')] }, []],
    ['no last branch', { if: [v('is.measured'), m('4h')] }, ['no-number ']],
    ['a number that may be none', v('count.updates'), ['no-number ']],
    ['a difference', { '-': [m('4h'), m('30m')] }, ['no-number ']],
    ['a fact that can be absent', v('severity.update-every'), ['no-number ']],
    ['a truth', v('is.measured'), ['not-a-number ']],
    ['time', v('elapsed.since-declared'), ['time-misused ']],
  ])('is a number of minutes, always: %s', (_, rule, expected) => {
    expect(codes(rule, 'minutes')).toEqual(expected);
  });
});
