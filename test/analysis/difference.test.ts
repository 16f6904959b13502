import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference, findFacts } from '#analysis/index.ts';
import type { Facts, Json } from '#domain/rule.ts';
import { checkRule, withoutRows } from '#logic/index.ts';
import { reference, truthy } from '../logic/reference.ts';
import { declared, facts, withDeclaredRows, rules, scope } from '../logic/scope.ts';

const holds = (rule: Json, data: Facts): boolean => truthy(reference(rule, data));
const domain = { scope, invariants: [] };
const late = (minutes: number, operator = '>='): Json => ({ [operator]: [{ var: 'elapsed.since-declared' }, minutes] });

describe('difference', () => {
  it('no false witness, and no difference missed where equality is proved', () => {
    const seen = { proved: 0, witness: 0, unknown: 0 };
    fc.assert(
      fc.property(
        rules.map(withDeclaredRows),
        rules.map(withDeclaredRows),
        fc.array(facts, { minLength: 20, maxLength: 20 }),
        (before, after, samples) => {
          fc.pre(
            [before, after].every((rule) => checkRule(withoutRows(rule), scope, 'boolean', declared).length === 0),
          );
          const { gained } = difference(before, after, domain);
          seen[gained.kind] += 1;
          if (gained.kind === 'witness') {
            expect([holds(before, gained.facts), holds(after, gained.facts)]).toEqual([false, true]);
          }
          if (gained.kind === 'proved') {
            for (const one of samples) expect(!holds(before, one) && holds(after, one)).toBe(false);
          }
        },
      ),
      { numRuns: 500 },
    );
    expect(seen.witness).toBeGreaterThan(50);
    expect(seen.proved).toBeGreaterThan(2);
  });

  it('sees one minute at a threshold, in one direction only', () => {
    const { gained, lost } = difference(late(60), late(60, '>'), domain);
    expect(gained).toEqual({ kind: 'proved' });
    expect(lost).toEqual({ kind: 'witness', facts: { elapsed: { 'since-declared': 60 } } });
  });

  it('proves a rule and its rewriting equal', () => {
    const after: Json = { '!': { or: [late(60, '<'), { '!': { var: 'incident.acknowledged' } }] } };
    const { gained, lost } = difference({ and: [{ var: 'incident.acknowledged' }, late(60)] }, after, domain);
    expect([gained.kind, lost.kind]).toEqual(['proved', 'proved']);
  });
});

describe('what is looked up and looked for', () => {
  const area: Json = { var: 'details.area' };
  const rows: Json = [
    ['checkout', 5],
    ['login', 30],
    ['*', 1],
  ];
  const limit: Json = { lookup: ['limits', area, rows] };
  const titleHas = (...words: readonly string[]): Json => ({ contains: [{ var: 'incident.title' }, words] });

  it.each<readonly [string, Json, Json]>([
    [
      'a table and the `if` that says the same',
      { '>=': [{ var: 'level' }, limit] },
      {
        if: [
          { '==': [area, 'checkout'] },
          { '>=': [{ var: 'level' }, 5] },
          { '==': [area, 'login'] },
          { '>=': [{ var: 'level' }, 30] },
          { '>=': [{ var: 'level' }, 1] },
        ],
      },
    ],
    ['a row that no answer reaches', { '==': [limit, 1] }, { '==': [area, null] }],
    ['a word that is part of a phrase', { or: [titleHas('data'), titleHas('data loss')] }, titleHas('data')],
  ])('proves equal: %s', (_, before, after) => {
    const { gained, lost } = difference(before, after, domain);
    expect([gained.kind, lost.kind]).toEqual(['proved', 'proved']);
  });

  it.each<readonly [string, Json, Json]>([
    ['two rows of a table', { '==': [limit, 5] }, { '==': [limit, 30] }],
    ['two words', titleHas('data'), titleHas('loss')],
    ['a phrase and its words apart', { and: [titleHas('data'), titleHas('loss')] }, titleHas('data loss')],
    ['a word and the text that is nothing else', titleHas('down'), { '==': [{ var: 'incident.title' }, 'down'] }],
    ['what stands between words is none of them', titleHas('else', 'something'), titleHas('something')],
  ])('shows a witness of the difference of %s', (_, before, after) => {
    const { lost } = difference(before, after, domain);
    expect(lost.kind).toBe('witness');
    if (lost.kind === 'witness') expect([holds(before, lost.facts), holds(after, lost.facts)]).toEqual([true, false]);
  });
});

describe('findFacts', () => {
  it('gives no witness that breaks an invariant', () => {
    const invariants: Json[] = [{ or: [{ '!': { var: 'incident.acknowledged' } }, late(10)] }];
    const question = { holds: [{ var: 'incident.acknowledged' }], fails: [late(5)] };
    expect(findFacts(question, domain).kind).toBe('witness');
    expect(findFacts(question, { scope, invariants })).toEqual({ kind: 'proved' });
  });

  it.each<readonly [string, Json, Json, number]>([
    ['not negative', { '<': [{ var: 'x.y' }, 1000] }, false, 0],
    ['whole', { '<': [{ var: 'x.y' }, 5] }, { '<=': [{ var: 'x.y' }, 0] }, 2],
    ['negative where nothing else is left', { '<': [{ var: 'x.y' }, 0] }, false, -1],
    ['a fraction where nothing else is left', { '<': [{ var: 'x.y' }, 1] }, { '<=': [{ var: 'x.y' }, 0] }, 0.5],
  ])('prefers numbers that people could be counted by: %s', (_, holding, failing, y) => {
    const spec = { path: 'x.y', type: { kind: 'number', min: null }, absent: false, time: false } as const;
    const question = { holds: [holding], fails: [failing] };
    expect(findFacts(question, { scope: new Map([['x.y', spec]]), invariants: [] })).toEqual({
      kind: 'witness',
      facts: { x: { y } },
    });
  });

  it('finds a value where the least one is above every threshold', () => {
    const spec = { path: 'x.y', type: { kind: 'number', min: 5 }, absent: false, time: false } as const;
    const question = { holds: [{ '>': [{ var: 'x.y' }, 1] }], fails: [] };
    expect(findFacts(question, { scope: new Map([['x.y', spec]]), invariants: [] }).kind).toBe('witness');
  });

  it('says that it does not know rather than guess', () => {
    const odd: Json = { '==': [{ '*': [{ var: 'count.updates' }, { var: 'count.updates' }] }, 49] };
    expect(findFacts({ holds: [odd], fails: [] }, domain).kind).toBe('unknown');
  });
});
