/** `elapsed.since-detail.<name>`: minutes since what the report says, whatever it says. */
import { describe, expect, it, test } from 'vitest';
import { difference, domainOf, findFacts } from '#analysis/index.ts';
import { coverageOf, mutationsOf, readTests, runCase, witnessCase, witnessPeople } from '#cases/index.ts';
import { comparePolicies } from '#compare/index.ts';
import type { Policy } from '#domain/policy.ts';
import type { Facts, Json } from '#domain/rule.ts';
import { foldIssue, nextRunAfter, runOnce, snapshotAt } from '#engine/index.ts';
import { lintPolicy } from '#lint/index.ts';
import { loadPolicy, parsePolicy, scopeOf } from '#policy/index.ts';
import { policyOf } from '../support/policy.ts';
import { happens, newIncident, START } from '../support/worlds.ts';

const SINCE = 'elapsed.since-detail.noticed';
const DUE: Json = { and: [{ '!=': [{ var: SINCE }, null] }, { '>=': [{ var: SINCE }, { duration: '72h' }] }] };
const source = (when: Json = DUE, more: object = {}, trigger: object = {}): object => ({
  version: 1,
  name: 'duty',
  incident: { label: 'incident', details: { noticed: { heading: 'Noticed', type: 'time' } } },
  severities: [{ id: 'breach' }],
  roles: { officer: { who: 'dee' } },
  levels: [{ name: 'Officers', roles: ['officer'] }],
  triggers: [
    {
      id: 'notify',
      reason: 'The authority has to know.',
      when,
      do: { mention: 'officer', comment: 'update-due' },
      ...trigger,
    },
  ],
  calendars: { office: { timezone: 'UTC', days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' } },
  ...more,
});
const POLICY = policyOf(source());
const body = (answer: string): string => `### Noticed\n\n${answer}`;
const HOUR = 3600;

const sinceAt = (policy: Policy, text: string, at: number): Json | undefined => {
  const elapsed = snapshotAt(policy, runOnce(policy, newIncident(text), START).issue, at).facts?.['elapsed'] as {
    readonly 'since-detail'?: { readonly noticed?: Json };
  };
  return elapsed['since-detail']?.noticed;
};

test.each([
  ['before the declaration', body('2026-11-23 08:00'), START, 120],
  ['at this very second', body('2026-11-23T10:00:00Z'), START, 0],
  ['a second ahead', body('2026-11-23T10:00:01Z'), START, undefined],
  ['ahead, once it has come', body('2026-11-23 11:00'), START + 2 * HOUR, 60],
  ['in another zone', body('2026-11-23T12:30+02:30'), START, 0],
  ['no answer', '', START, undefined],
  ['a placeholder', body('_No response_'), START, undefined],
  ['no time', body('yesterday'), START, undefined],
])('%s', (_, text, at, expected) => {
  expect(sinceAt(POLICY, text, at)).toBe(expected);
});

test('an answer that is edited counts from what it says now', () => {
  const first = runOnce(POLICY, newIncident(body('2026-11-23 08:00')), START).issue;
  const edited = happens(first, {
    after: 60,
    by: 'dee',
    act: { kind: 'edit', title: null, body: body('2026-11-23 09:30') },
  });
  const facts = snapshotAt(POLICY, edited, START + 60).facts as { readonly elapsed: Json };
  expect(facts.elapsed).toMatchObject({ 'since-detail': { noticed: 31 } });
});

describe('what is due', () => {
  const nextOf = (policy: Policy, text: string): number | null =>
    nextRunAfter(foldIssue(policy, runOnce(policy, newIncident(text), START).issue), START, START + 400 * 24 * HOUR);

  test.each<readonly [string, Policy, string, number | null]>([
    ['72 hours after it was noticed, not after the report', POLICY, body('2026-11-22 10:00'), START + 48 * HOUR],
    ['what is noticed later', POLICY, body('2026-11-23 12:00'), START + 74 * HOUR],
    ['nothing without an answer', POLICY, '', null],
    [
      'on the clock of the trigger',
      policyOf(source(DUE, {}, { clock: 'office' })),
      body('2026-11-23 10:00'),
      Date.UTC(2026, 11, 4, 10) / 1000,
    ],
    [
      'on that of the severity',
      policyOf(source(DUE, { severities: [{ id: 'breach', clock: 'office' }] })),
      body('2026-11-23 10:00'),
      Date.UTC(2026, 11, 4, 10) / 1000,
    ],
    [
      'the instant itself, where a rule asks whether it has come',
      policyOf(source({ '!=': [{ var: SINCE }, null] })),
      body('2026-11-23 12:00'),
      START + 2 * HOUR,
    ],
  ])('%s', (_, policy, text, expected) => {
    expect(nextOf(policy, text)).toBe(expected);
  });
});

test.each([
  ['of a detail of another type', { details: { noticed: { heading: 'Noticed', type: 'string' } } }, 'unknown-fact'],
  ['without a guard', {}, 'may-be-absent'],
])('a rule that reads it %s is refused', (_, incident, code) => {
  const text = JSON.stringify(
    source(
      { '<': [{ var: SINCE }, 5] },
      { incident: { label: 'incident', details: { noticed: { heading: 'Noticed', type: 'time' } }, ...incident } },
    ),
  );
  expect(loadPolicy(text, 'p.yml').diagnostics.map((one) => one.code)).toContain(code);
});

test('no promise and no `incident.when` reads it, a severity does', () => {
  const codes = (more: object): readonly string[] =>
    loadPolicy(JSON.stringify(source(DUE, more)), 'p.yml').diagnostics.map(({ code }) => code);
  expect(codes({ severities: [{ id: 'late', when: DUE }, { id: 'breach' }] })).toEqual([]);
  expect(
    codes({ incident: { label: 'incident', when: DUE, details: { noticed: { heading: 'Noticed', type: 'time' } } } }),
  ).toContain('fact-not-here');
  expect(
    codes({ severities: [{ id: 'breach', 'update-every': { if: [DUE, { duration: '1h' }, { duration: '2h' }] } }] }),
  ).toContain('fact-not-here');
});

describe('the exact analysis', () => {
  const domain = domainOf(POLICY, scopeOf(POLICY));
  it('knows that it is absent without an answer', () => {
    const absent: Json = { '==': [{ var: 'details.noticed' }, null] };
    expect(findFacts({ holds: [DUE, absent], fails: [] }, domain)).toEqual({ kind: 'proved' });
  });

  it('shows where two rules differ, and proves where they do not', () => {
    const hours = (text: string): Json => ({
      and: [{ '!=': [{ var: SINCE }, null] }, { '>=': [{ var: SINCE }, { duration: text }] }],
    });
    expect(difference(hours('72h'), hours('3d'), domain)).toMatchObject({
      gained: { kind: 'proved' },
      lost: { kind: 'proved' },
    });
    expect(difference(hours('72h'), hours('48h'), domain)).toMatchObject({
      gained: { kind: 'witness' },
      lost: { kind: 'proved' },
    });
  });

  it('gives a witness that is a case which passes', () => {
    const found = findFacts({ holds: [DUE], fails: [] }, domain);
    const facts: Facts = found.kind === 'witness' ? found.facts : {};
    const text = witnessCase(POLICY, facts, 'late');
    expect(text).not.toContain(' here, not ');
    const read = readTests(
      `version: 1\npeople: ${JSON.stringify(witnessPeople(POLICY, facts))}\ncases:\n${text}`,
      'w.test.yml',
    );
    if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
    expect(read.value.cases.flatMap((one) => runCase(POLICY, one).failures)).toEqual([]);
  });

  it('compares policies by it', () => {
    const sooner = policyOf(
      source({ and: [{ '!=': [{ var: SINCE }, null] }, { '>=': [{ var: SINCE }, { duration: '24h' }] }] }),
    );
    expect(JSON.stringify(comparePolicies(POLICY, sooner, START))).toContain('since-detail');
  });
});

test('tests cover it to the second, no mutant survives them, and lint takes its detail for read', () => {
  const cases = ['71h59m59s', '72h'].map((at, index) => ({
    name: `after ${at}`,
    declared: '2026-11-23T10:00:00Z',
    incident: { details: { noticed: '2026-11-23T10:00:00Z' } },
    story: [{ at, expect: { fired: index === 0 ? [] : ['notify'] } }],
  }));
  const none = {
    name: 'without an answer',
    declared: '2026-11-23T10:00:00Z',
    story: [{ at: '80h', expect: { fired: [] } }],
  };
  const tests = readTests(
    JSON.stringify({ version: 1, people: { dee: 'write' }, cases: [...cases, none] }),
    't.test.yml',
  );
  if (!tests.ok) throw new Error(JSON.stringify(tests.diagnostics));
  expect(tests.value.cases.flatMap((one) => runCase(POLICY, one).failures)).toEqual([]);
  const yaml = parsePolicy(POLICY.texts);
  const { atoms, boundaries } = coverageOf(POLICY, yaml, tests.value);
  expect([atoms.covered, boundaries.covered]).toEqual([atoms.total, boundaries.total]);
  expect(boundaries.total).toBeGreaterThan(0);
  const survivors = mutationsOf(POLICY, yaml, tests.value, () => undefined).survivors;
  expect(JSON.stringify(survivors)).not.toContain('since-detail');
  expect(lintPolicy(POLICY, START).map(({ code }) => code)).not.toContain('unused-detail');
});
