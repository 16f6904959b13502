import { describe, expect, test } from 'vitest';
import type { Json, Trace } from '#domain/rule.ts';
import { describeRule, printTrace } from '#report/trace.ts';

const fact = (name: string, value: Json): Trace => ({
  path: '',
  operator: 'var',
  rule: { var: name },
  value,
  parts: [],
});
const op = (operator: string, rule: Json, value: Json, parts: readonly Trace[]): Trace => ({
  path: '',
  operator,
  rule,
  value,
  parts,
});

const late = op('>=', { '>=': [{ var: 'elapsed.since-level' }, { var: 'severity.acknowledge-within' }] }, false, [
  fact('elapsed.since-level', 3.33333),
  fact('severity.acknowledge-within', 5),
]);
const open = op('!', { '!': { var: 'incident.acknowledged' } }, true, [fact('incident.acknowledged', false)]);

describe('why a rule gave what it gave', () => {
  test('of an `and` that is false, only the part that made it so', () => {
    expect(printTrace(op('and', {}, false, [open, late]))).toBe(
      'and → false\n  elapsed.since-level >= severity.acknowledge-within → false (elapsed.since-level = 3m20s, severity.acknowledge-within = 5m)',
    );
  });

  test('of an `and` that is true, every part', () => {
    expect(printTrace(op('and', {}, true, [open, open])).split('\n')).toEqual([
      'and → true',
      '  not incident.acknowledged → true (incident.acknowledged = false)',
      '  not incident.acknowledged → true (incident.acknowledged = false)',
    ]);
  });

  test('of an `or` that is true, only the part that made it so; of one that is false, every part', () => {
    expect(printTrace(op('or', {}, true, [late, open])).split('\n')).toHaveLength(2);
    expect(printTrace(op('or', {}, false, [late, late])).split('\n')).toHaveLength(3);
  });

  test('an `and` that ends in an empty list is false, as JSON logic counts it', () => {
    expect(printTrace(op('and', {}, [], [open, fact('oncall.leads', [])]))).toBe('and → []\n  oncall.leads → []');
  });

  test('a condition shows the rule behind its name', () => {
    expect(printTrace({ ...fact('is.late', false), parts: [late] }).split('\n')[0]).toBe('is.late → false');
    expect(printTrace({ ...fact('is.late', false), parts: [late] }).split('\n')).toHaveLength(2);
  });

  test('an absent fact is nothing', () => {
    expect(printTrace(fact('details.started-at', null))).toBe('details.started-at → nothing');
  });

  test.each<[Json, string]>([
    [{ in: [{ var: 'details.service' }, ['checkout', 'login']] }, 'details.service in ["checkout", "login"]'],
    [{ '>=': [{ var: 'elapsed.since-update' }, { duration: '45m' }] }, 'elapsed.since-update >= 45m'],
    [{ '<': [{ duration: '5m' }, { var: 'elapsed.since-level' }, 30] }, '5m < elapsed.since-level < 30'],
    [{ '*': [2, { '+': [1, { var: 'level' }] }] }, '2 * (1 + level)'],
    [{ some: [{ var: 'incident.labels' }, { '==': [{ var: '' }, 'x'] }] }, 'some(incident.labels, it == "x")'],
    [{ '!!': [{ var: 'details.tried' }] }, 'details.tried'],
    [{ max: [1, 2] }, 'max(1, 2)'],
    [true, 'true'],
  ])('%j reads %s', (rule, text) => {
    expect(describeRule(rule)).toBe(text);
  });
});
