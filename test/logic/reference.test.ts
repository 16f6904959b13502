import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '#domain/rule.ts';
import { checkRule, compileRule } from '#logic/index.ts';
import { reference, truthy } from './reference.ts';
import { declared, facts, withDeclaredRows, quantities, rules, scope } from './scope.ts';

describe('law 7: same as the reference', () => {
  it('every accepted rule gives what json-logic-js gives, and so does its explanation', () => {
    let accepted = 0;
    let all = 0;
    fc.assert(
      fc.property(fc.oneof(rules, quantities), facts, (rule, data) => {
        all += 1;
        const asRule = checkRule(rule, scope, 'boolean', declared);
        if (asRule.length > 0 && checkRule(rule, scope, 'number', declared).length > 0) return;
        accepted += 1;
        const compiled = compileRule(withDeclaredRows(rule), null);
        const expected = reference(withDeclaredRows(rule), data);
        expect(compiled.evaluate(data)).toEqual(expected);
        expect(compiled.holds(data)).toBe(truthy(expected));
        expect(compiled.explain(data).value).toEqual(expected);
      }),
      { numRuns: 3000 },
    );
    expect(accepted / all).toBeGreaterThan(0.5);
  });

  it('never reads a prototype, whatever is asked for', () => {
    for (const path of ['constructor.name', '__proto__', 'incident.constructor', 'toString', 'incident.labels.map']) {
      expect(compileRule({ var: path }, null).evaluate({ incident: { labels: ['a'] } })).toBe(null);
      expect(checkRule({ var: path }, scope, 'boolean').map(({ code }) => code)).toEqual(['unknown-fact']);
    }
  });

  it('no accepted comparison holds because a fact is absent', () => {
    const absent = [...scope.values()].filter((spec) => spec.absent).map(({ path }) => path);
    const literal = fc.constantFrom<Json>(
      -5,
      0,
      5,
      30,
      'checkout',
      '',
      '2026-11-23T10:00:00Z',
      { var: 'level' },
      { var: 'count.updates' },
      { var: 'severity.acknowledge-within' },
    );
    const operator = fc.constantFrom('==', '!=', '<', '<=', '>', '>=');
    let accepted = 0;
    fc.assert(
      fc.property(
        operator,
        fc.constantFrom(...absent),
        literal,
        fc.boolean(),
        facts,
        (op, path, other, turned, data) => {
          const rule: Json = { [op]: turned ? [other, { var: path }] : [{ var: path }, other] };
          if (checkRule(rule, scope, 'boolean', declared).length > 0) return;
          accepted += 1;
          const [group = '', name = ''] = path.split('.');
          const { [name]: _gone, ...rest } = (data[group] ?? {}) as Record<string, Json>;
          expect(compileRule(rule, null).holds({ ...data, [group]: rest })).toBe(false);
        },
      ),
      { numRuns: 3000 },
    );
    expect(accepted).toBeGreaterThan(200);
  });
});
