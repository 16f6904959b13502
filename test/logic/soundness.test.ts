import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts, Json } from '#domain/rule.ts';
import { checkRule, compileRule } from '#logic/index.ts';
import { reference, truthy } from './reference.ts';
import { declared, facts, withDeclaredRows, scope } from './scope.ts';
import { thorny } from './thorny.ts';
import { watch } from './watch.ts';

/** Runs `claim` on accepted rules and expects enough of them for it to mean something. */
function onAccepted(claim: (rule: Json, data: Facts) => void, numRuns: number): void {
  let accepted = 0;
  fc.assert(
    fc.property(thorny, facts, (rule, data) => {
      if (checkRule(rule, scope, 'boolean', declared).length > 0) return;
      accepted += 1;
      claim(withDeclaredRows(rule), data);
    }),
    { numRuns },
  );
  expect(accepted / numRuns).toBeGreaterThan(0.3);
}

describe('rules that lean on absent facts', () => {
  it('in an accepted rule nothing holds, and nothing is counted, because a fact is absent', () => {
    onAccepted((rule, data) => {
      const { value, misled } = watch(rule, data);
      expect(value).toEqual(reference(rule, data));
      expect(misled).toEqual([]);
    }, 2500);
  });

  it('that watch sees what it is for', () => {
    const x: Json = { var: 'x' };
    expect(watch({ and: [{ '!=': [x, null] }, { '<': [x, 30] }] }, {}).misled).toEqual([]);
    expect(watch({ and: [{ '<': [x, 30] }, x] }, {}).misled).toEqual([]);
    expect(watch({ or: [{ '<': [x, 30] }, x] }, {}).misled).toEqual(['<']);
    expect(watch({ '!=': [x, 'a'] }, {}).misled).toEqual(['!=']);
    expect(watch({ '>': [{ '+': [x, 1] }, 0] }, {}).misled).toEqual(['+']);
  });

  it('means what json-logic-js means, in its value, its truth and its explanation', () => {
    onAccepted((rule, data) => {
      const compiled = compileRule(withDeclaredRows(rule), null);
      const expected = reference(withDeclaredRows(rule), data);
      expect(compiled.evaluate(data)).toEqual(expected);
      expect(compiled.holds(data)).toBe(truthy(expected));
      expect(compiled.explain(data).value).toEqual(expected);
    }, 2500);
  });
});

describe('rules that lean on time', () => {
  it('turn at their thresholds only', () => {
    const moment = fc.constantFrom(0, 0.5, 1, 2.5, 3, 4, 5, 6, 10, 29, 30, 31, 90, 1001);
    const growing = fc.constantFrom('elapsed.since-declared', 'elapsed.since-acknowledged', 'count.missed-updates');
    let turns = 0;
    fc.assert(
      fc.property(thorny, facts, growing, moment, moment, (rule, data, path, a, b) => {
        if (checkRule(rule, scope, 'boolean', declared).length > 0) return;
        const [group = '', name = ''] = path.split('.');
        const at = (value: number): Facts => ({ ...data, [group]: { ...(data[group] as object), [name]: value } });
        const compiled = compileRule(withDeclaredRows(rule), null);
        if (compiled.holds(at(a)) === compiled.holds(at(b))) return;
        turns += 1;
        const thresholds = compiled
          .times()
          .filter(({ fact }) => fact === path)
          .map((time) => time.threshold(data) ?? Number.NaN);
        expect(thresholds.some((one) => one >= Math.min(a, b) && one <= Math.max(a, b))).toBe(true);
      }),
      { numRuns: 5000 },
    );
    expect(turns).toBeGreaterThan(20);
  });
});

describe('what json-logic-js does that the language relies on', () => {
  it.each<[string, Json, unknown]>([
    ['an empty list is false', { '!!': [[]] }, false],
    ['the text "0" is true', { '!!': '0' }, true],
    ['an absent fact is null', { var: 'nothing' }, null],
    ['null counts as 0', { '<': [{ var: 'nothing' }, 30] }, true],
    ['null is unequal to every value', { '!=': [{ var: 'nothing' }, 0] }, true],
    ['between leaves its ends out', { '<': [1, 1, 5] }, false],
    ['between, or equal', { '<=': [1, 1, 5] }, true],
    ['and gives the first that is false', { and: [true, 0, false] }, 0],
    ['or gives the first that is true', { or: [0, 'a', 'b'] }, 'a'],
    ['an if without a last branch gives null', { if: [false, 1] }, null],
    ['all of an empty list is false', { all: [{ var: 'nothing' }, true] }, false],
    ['none of an empty list is true', { none: [{ var: 'nothing' }, true] }, true],
    ['two operators are data, which holds', { '!!': [{ '<': [2, 1], '>': [1, 2] }] }, true],
    ['a default stands in for what is absent', { var: ['nothing', 7] }, 7],
    ['the product of one operand is that operand', { '*': [4] }, 4],
    ['no sum has a negative zero', { '+': [{ '-': [0] }] }, 0],
    ['no product of several reads a negative zero', { '/': [1, { '*': [{ '-': [0] }, 5] }] }, Number.POSITIVE_INFINITY],
  ])('%s', (_name, rule, expected) => {
    expect(reference(rule, {})).toEqual(expected);
    if (JSON.stringify(rule).includes('{"<":[2,1],')) return;
    expect(compileRule(rule, null).evaluate({})).toEqual(expected);
  });
});
