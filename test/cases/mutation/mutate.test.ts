/** Mutation of a policy: are its tests able to fail? */
import { describe, expect, test } from 'vitest';
import { applyEdit, editsOfRule } from '#cases/mutation/edits.ts';
import type { Json } from '#domain/rule.ts';
import { story, contextOf } from '../../support/coverage.ts';

const ACKNOWLEDGED: Json = { var: 'incident.acknowledged' };
const SINCE: Json = { '>=': [{ var: 'elapsed.since-declared' }, { duration: '10m' }] };

const changesOf = (rule: Json): readonly string[] =>
  editsOfRule(rule, []).map(({ was, became }) => `${was} → ${became}`);

describe('the mistakes that are made in a rule', () => {
  test.each<readonly [string, Json, readonly string[]]>([
    [
      'a threshold of time is nudged by a second, its comparison turned',
      SINCE,
      [
        'elapsed.since-declared >= 10m → elapsed.since-declared > 10m',
        'elapsed.since-declared >= 10m → elapsed.since-declared < 10m',
        '10m → 9m59s',
        '10m → 10m1s',
      ],
    ],
    [
      'a count is nudged by one',
      { '>': [{ var: 'count.updates' }, 2] },
      ['count.updates > 2 → count.updates >= 2', 'count.updates > 2 → count.updates <= 2', '2 → 1', '2 → 3'],
    ],
    ['a negation is dropped', { '!': ACKNOWLEDGED }, ['not incident.acknowledged → incident.acknowledged']],
    [
      'each member of a list is left out',
      { in: [{ var: 'details.area' }, ['shop', 'bar']] },
      ['["shop", "bar"] → ["bar"]', '["shop", "bar"] → ["shop"]'],
    ],
    ['a fact alone has none', ACKNOWLEDGED, []],
  ])('%s', (_, rule, expected) => expect(changesOf(rule)).toEqual(expected));

  test('`and` and `or` are swapped, and what they join is looked into', () => {
    const [first, ...rest] = changesOf({ and: [{ '!': ACKNOWLEDGED }, { or: [ACKNOWLEDGED, ACKNOWLEDGED] }] });
    expect(first).toMatch(/^and\(.*\) → or\(/);
    expect(rest).toHaveLength(2);
  });

  test('an edit changes its place and nothing else', () => {
    const document: Json = { a: [{ b: 1 }, 2], c: 3 };
    expect(applyEdit(document, { path: ['a', 0, 'b'], value: 5 })).toEqual({ a: [{ b: 5 }, 2], c: 3 });
    expect(applyEdit(document, { path: ['a', 1], value: undefined })).toEqual({ a: [{ b: 1 }], c: 3 });
    expect(applyEdit(document, { path: ['c'], value: undefined })).toEqual({ a: [{ b: 1 }, 2] });
    expect(document).toEqual({ a: [{ b: 1 }, 2], c: 3 });
  });
});

const TIGHT = story('nobody answers', [
  'at: 9m59s, expect: { fired: [], next: 10m }',
  'at: 10m, expect: { fired: [t], mentioned: [dan] }',
]);
const LOOSE = story('nobody answers', ['at: 20m, expect: { fired: [t] }']);

describe('survivors', () => {
  const of = (when: Json, cases: string, more: object = {}): readonly string[] =>
    contextOf(when, more)
      .mutations(cases)
      .survivors.map(({ part, was, became }) => `${part}: ${was} → ${became}`);

  test('a test at the boundary notices every one of this rule', () => {
    expect(of(SINCE, TIGHT).filter((line) => line.startsWith('trigger'))).toEqual([]);
  });

  test('a test away from it does not notice the threshold', () => {
    expect(of(SINCE, LOOSE)).toEqual(
      expect.arrayContaining([
        'trigger t: 10m → 10m1s',
        'trigger t: elapsed.since-declared >= 10m → elapsed.since-declared > 10m',
      ]),
    );
    expect(of(SINCE, LOOSE)).not.toContain('trigger t: the trigger → nothing');
  });

  test('a test that looks at nothing of a trigger does not notice that it is gone', () => {
    expect(of(SINCE, story('nothing', ['at: 1h, expect: { severity: sev1 }']))).toContain(
      'trigger t: the trigger → nothing',
    );
  });

  test('the first of a list of people is missed', () => {
    const roles = { responder: { who: ['dan', 'eve'] } };
    expect(of(SINCE, TIGHT.replace('[dan]', '[dan, eve]'), { roles })).not.toContain(
      'role responder: [dan, eve] → [eve]',
    );
    expect(of(SINCE, LOOSE, { roles })).toContain('role responder: [dan, eve] → [eve]');
  });

  test('what is proved to mean the same is no survivor', () => {
    // Whatever the second part asks, the first has settled it.
    const idle: Json = {
      or: [ACKNOWLEDGED, { and: [ACKNOWLEDGED, { '==': [{ var: 'incident.status' }, 'mitigated'] }] }],
    };
    const cases =
      story('answered', ['at: 1m, by: dan, comment: /ack', 'at: 1m, expect: { fired: [t], mentioned: [dan] }']) +
      story('silent', ['at: 5m, expect: { fired: [], next: null }']);
    const { survivors, equivalent } = contextOf(idle).mutations(cases);
    expect(survivors.filter(({ pointer }) => pointer.startsWith('/triggers/0/when/or/1/and'))).toEqual([]);
    expect(equivalent).toBeGreaterThan(0);
  });

  test('everything that was tried has one fate', () => {
    const { tried, killed, invalid, equivalent, survivors } = contextOf(SINCE).mutations(TIGHT);
    expect(killed + invalid + equivalent + survivors.length).toBe(tried);
    expect(killed).toBeGreaterThan(3);
  });
});
