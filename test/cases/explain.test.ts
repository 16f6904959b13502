/** Why a rule holds or not. */
import { describe, expect, test } from 'vitest';
import { explainFacts, explainIssue, issueAt, readTests } from '#cases/index.ts';
import type { Json } from '#domain/rule.ts';
import { describeRule } from '#logic/index.ts';
import { HEAD, story, contextOf } from '../support/coverage.ts';

const ACKNOWLEDGED: Json = { var: 'incident.acknowledged' };
const SHOP: Json = { '==': [{ var: 'details.area' }, 'shop'] };
const SINCE: Json = { '>=': [{ var: 'elapsed.since-declared' }, { duration: '10m' }] };

function because(when: Json, facts: object, more: object = {}): readonly string[] {
  const { policy, yaml } = contextOf(when, more);
  const rule = explainFacts(policy, yaml, facts as never).rules.find(({ name }) => name === 'trigger t');
  return (rule?.because ?? []).map(({ rule: part, holds, condition }) =>
    [describeRule(part), holds, ...(condition === null ? [] : [condition])].join(' '),
  );
}

describe('what decided', () => {
  const facts = { incident: { acknowledged: false }, details: { area: 'bar' }, elapsed: { 'since-declared': 12 } };
  test.each<readonly [string, Json, readonly string[]]>([
    [
      'of an `and` that fails, the part that failed',
      { and: [SINCE, ACKNOWLEDGED, SHOP] },
      ['incident.acknowledged false'],
    ],
    [
      'of an `and` that holds, all of it',
      { and: [SINCE, { '!': ACKNOWLEDGED }] },
      ['elapsed.since-declared >= 10m true', 'incident.acknowledged false'],
    ],
    [
      'of an `or` that holds, the part that held',
      { or: [ACKNOWLEDGED, SINCE, SHOP] },
      ['elapsed.since-declared >= 10m true'],
    ],
    [
      'of an `or` that fails, all of it',
      { or: [ACKNOWLEDGED, SHOP] },
      ['incident.acknowledged false', 'details.area == "shop" false'],
    ],
    [
      'of an `if`, what it asked and what it gave',
      { if: [SHOP, ACKNOWLEDGED, SINCE] },
      ['details.area == "shop" false', 'elapsed.since-declared >= 10m true'],
    ],
    ['of a rule that is always so, nothing', true, []],
  ])('%s', (_, when, expected) => expect(because(when, facts)).toEqual(expected));

  test('a condition is looked into', () => {
    const conditions = { shopping: { and: [SHOP, SINCE] } };
    expect(because({ '!': { var: 'is.shopping' } }, { ...facts, is: { shopping: false } }, { conditions })).toEqual([
      'details.area == "shop" false shopping',
    ]);
  });

  test('the facts it read are told, and that one is absent', () => {
    const { policy, yaml } = contextOf(SHOP);
    const [, rule] = explainFacts(policy, yaml, {}).rules;
    const [only] = explainFacts(policy, yaml, {}).rules;
    expect((rule ?? only)?.because[0]).toMatchObject({
      read: { 'details.area': null },
      place: yaml.place('/triggers/0/when'),
    });
  });
});

describe('facts that are not given', () => {
  const LATE: Json = { '>=': [{ var: 'elapsed.since-update' }, { var: 'severity.update-every' }] };
  const verdict = (when: Json, facts: object, more: object = {}): boolean | null | undefined => {
    const { policy, yaml } = contextOf(when, more);
    return explainFacts(policy, yaml, facts as never).rules.find(({ name }) => name === 'trigger t')?.holds;
  };
  const acknowledgement = (it: boolean): object => ({ incident: { acknowledged: it } });

  test.each<readonly [string, Json, object, boolean | null]>([
    ['a comparison of two of them', LATE, {}, null],
    ['its negation', { '!': LATE }, {}, null],
    ['one of two', LATE, { elapsed: { 'since-update': 40 } }, null],
    ['none of two', LATE, { elapsed: { 'since-update': 40 }, severity: { 'update-every': 30 } }, true],
    ['null is not given either', LATE, { elapsed: { 'since-update': null }, severity: { 'update-every': null } }, null],
    ['an `and` that another part makes fail', { and: [LATE, ACKNOWLEDGED] }, acknowledgement(false), false],
    ['an `and` that no other part makes fail', { and: [LATE, ACKNOWLEDGED] }, acknowledgement(true), null],
    ['an `or` that another part makes hold', { or: [LATE, ACKNOWLEDGED] }, acknowledgement(true), true],
    ['an `if` that does not come to it', { if: [ACKNOWLEDGED, SHOP, LATE] }, acknowledgement(true), false],
    ['an `if` that comes to it', { if: [ACKNOWLEDGED, SHOP, LATE] }, acknowledgement(false), null],
    ['what an incident can lack is absent', { '==': [{ var: 'details.area' }, null] }, {}, true],
  ])('%s', (_, when, facts, expected) => expect(verdict(when, facts)).toBe(expected));

  test.each([
    ['follows from what is given', { details: { area: 'shop' } }, true],
    ['does not follow', {}, null],
  ])('a condition %s', (_, facts, expected) => {
    const conditions = { pressing: { or: [SHOP, LATE] } };
    expect(verdict({ '!!': { var: 'is.pressing' } }, facts, { conditions })).toBe(expected);
    expect(verdict({ '==': [{ var: 'is.pressing' }, true] }, facts, { conditions })).toBe(expected);
  });
});

describe('at an instant of a test', () => {
  function at(minutes: number, entries: readonly string[], more: object = {}) {
    const { policy, yaml } = contextOf(SINCE, more);
    const read = readTests(HEAD + story('a', entries), 'policy.test.yml');
    const [one] = read.ok ? read.value.cases : [];
    if (!one) throw new Error('no case');
    const instant = one.declared + minutes * 60;
    const { rules } = explainIssue(policy, yaml, issueAt(policy, one, instant), instant);
    return rules.find(({ name }) => name === 'trigger t');
  }
  const SILENT = ['at: 1h, expect: { level: 1 }'];

  test.each([
    [9, false, null],
    [10, true, null],
    [11, true, 'fired'],
  ])('after %i minutes it holds: %s, and is idle: %s', (minutes, holds, idle) => {
    expect(at(minutes, SILENT)).toMatchObject({ holds, idle });
  });

  test.each([
    ['snoozed', 'comment: /snooze 2h waiting for the vendor', 'snoozed'],
    ['resolved', 'close: completed', 'other-phase'],
  ])('an incident that is %s is not asked', (_, act, idle) => {
    expect(at(20, [`at: 1m, by: dan, ${act}`, ...SILENT])).toMatchObject({ idle });
  });

  test('what is no incident is told by its own rule alone', () => {
    const { policy, yaml } = contextOf(SINCE, {
      incident: { label: 'incident', when: { '!': { in: ['drill', { var: 'incident.labels' }] } } },
    });
    const cases = `${HEAD}  - { name: a, declared: 2026-11-23T10:00:00Z, incident: { labels: [incident, drill] }, story: [{ at: 1h, expect: { level: null } }] }`;
    const read = readTests(cases, 'policy.test.yml');
    const [one] = read.ok ? read.value.cases : [];
    if (!one) throw new Error('no case');
    const { rules } = explainIssue(policy, yaml, issueAt(policy, one, one.declared + 60), one.declared + 60);
    expect(rules).toMatchObject([{ name: 'incident', holds: false }]);
  });
});
