import { describe, expect, it } from 'vitest';
import { agrees, confirmFacts } from '#analysis/reference.ts';
import type { Json } from '#domain/rule.ts';
import { scope } from '../logic/scope.ts';

const domain = { scope, invariants: [] };
const old: Json = { '>=': [{ var: 'elapsed.since-declared' }, { duration: '1h' }] };

describe('the reference', () => {
  it('confirms a witness, durations included', () => {
    const verdict = confirmFacts({ holds: [old], fails: [{ var: 'incident.acknowledged' }] }, domain);
    expect(verdict).toEqual({
      kind: 'witness',
      facts: { elapsed: { 'since-declared': 60 }, incident: { acknowledged: false } },
    });
  });

  it('does not confirm facts that show nothing', () => {
    expect(agrees({ holds: [old], fails: [] }, { elapsed: { 'since-declared': 59 } })).toBe(false);
    expect(agrees({ holds: [], fails: [old] }, { elapsed: { 'since-declared': 60 } })).toBe(false);
  });

  it('neither prints nor calls methods', () => {
    for (const operator of ['log', 'method'])
      expect(() => agrees({ holds: [{ [operator]: ['x', 'toUpperCase'] }], fails: [] }, {})).toThrow(
        'Unrecognized operation',
      );
  });
});
