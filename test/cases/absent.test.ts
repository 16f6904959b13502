/** A case that fails because somebody is not among `people:` names them, and nobody else who is not there; one of a refused command, that. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readTests, runCase } from '#cases/index.ts';
import type { CaseResult } from '#domain/results/case-result.ts';
import { loadPolicy } from '#policy/index.ts';
import { inRepository } from '../support/repository.ts';

const POLICY = loadPolicy(readFileSync(inRepository('policies/small-team.yml'), 'utf8'), 'p.yml');
function resultsOf(people: string, story: string, label = 'incident'): readonly CaseResult[] {
  const tests = readTests(
    `version: 1
people: { ${people} }
cases:
  - name: one
    declared: 2026-11-23T10:00:00Z
    incident: { author: zoe, labels: [${label}], details: { service: login, impact: Everybody, customers-blocked: true } }
    story:
      ${story}
`,
    'p.test.yml',
  );
  if (!POLICY.ok || !tests.ok) throw new Error(JSON.stringify([POLICY, tests]));
  return tests.value.cases.map((one) => runCase(POLICY.value, one));
}
function failingCase(people: string, story: string, label?: string): CaseResult {
  const [only] = resultsOf(people, story, label);
  if (!only || only.passed) throw new Error('The case has to fail.');
  return only;
}
const absentFor = (people: string, story: string): readonly string[] => failingCase(people, story).absent;
const CALLED = '- { at: 0m, expect: { assigned: [alice, bob] } }';

test.each([
  ['who is called', 'alice: write, carol: maintain', CALLED, ['bob']],
  ['all who are called, where one alone does not help', 'carol: maintain', CALLED, ['alice', 'bob']],
  [
    'who acknowledges',
    'alice: write, bob: write, carol: maintain',
    '- { at: 1m, by: Dora, comment: /ack }\n      - { at: 2m, expect: { status: acknowledged } }',
    ['dora'],
  ],
  [
    'who is assigned by hand',
    'alice: write, bob: write, carol: maintain',
    '- { at: 1m, by: alice, assign: [Dora] }\n      - { at: 2m, expect: { assigned: [alice, bob, dora] } }',
    ['dora'],
  ],
  ['nobody where the rest is wrong', 'alice: write, bob: write', '- { at: 0m, expect: { level: 2 } }', []],
  [
    'nobody who needs no rights',
    'alice: write, bob: write, carol: maintain',
    '- { at: 1m, by: zoe, comment: Any news? }\n      - { at: 2m, expect: { level: 2 } }',
    [],
  ],
])('%s', (_, people, story, absent) => expect(absentFor(people, story)).toEqual(absent));

test('a command that was not carried out before the first failure is named, but for one of somebody absent', () => {
  const { refusals } = failingCase(
    'alice: write, bob: write, carol: maintain',
    `- { at: 1m, by: alice, comment: "/severity purple" }
      - { at: 2m, by: dora, comment: /ack }
      - { at: 3m, by: bob, comment: /mitigatd }
      - { at: 4m, by: bob, comment: /help }
      - { at: 5m, expect: { status: mitigated } }
      - { at: 6m, by: bob, comment: /nextt }
      - { at: 6m, expect: { status: mitigated } }`,
  );
  expect(refusals).toMatchObject([
    { offset: 60, by: 'alice', command: '/severity purple', answer: { kind: 'bad-argument' } },
    { offset: 120, by: 'dora', command: '/ack', answer: { kind: 'not-allowed' } },
    { offset: 180, by: 'bob', command: '/mitigatd', answer: { kind: 'unknown-command', nearest: 'mitigated' } },
  ]);
  const acknowledged = '- { at: 1m, by: Dora, comment: /ack }\n      - { at: 2m, expect: { status: acknowledged } }';
  expect(failingCase('alice: write, bob: write, carol: maintain', acknowledged)).toMatchObject({
    absent: ['dora'],
    refusals: [],
  });
});

test('a case of an issue that the engine leaves alone says why, and one of an incident does not', () => {
  const people = 'alice: write, bob: write, carol: maintain';
  const story = '- { at: 0m, expect: { level: 2 } }';
  expect(failingCase(people, story, 'incidents').leftAlone).toBe('not-an-incident');
  expect(failingCase(people, story).leftAlone).toBeNull();
  const [passed] = resultsOf(people, '- { at: 0m, expect: { status: null } }', 'incidents');
  expect(passed).toMatchObject({ passed: true, leftAlone: null });
});

test('people assign whom GitHub assigns: whoever has read permission, and no eleventh', () => {
  const many = Array.from({ length: 9 }, (_, index) => `p${index + 1}`);
  const [result] = resultsOf(
    `alice: write, bob: write, carol: maintain, zoe: read, mallory: none, ${many.map((one) => `${one}: write`).join(', ')}`,
    `- { at: 1m, by: alice, assign: [mallory, zoe, nobodyknown] }
      - { at: 1m, expect: { assigned: [alice, bob, zoe] } }
      - { at: 2m, by: alice, assign: [${many.join(', ')}] }
      - { at: 2m, expect: { assigned: [alice, bob, zoe, ${many.slice(0, 7).join(', ')}] } }`,
  );
  expect(result?.failures).toEqual([]);
});

/** `bob` is on call by a schedule, `alice` is named by a role; neither is among `people:`. */
const NAMING = `version: 1
name: naming
incident: { label: incident }
schedules:
  nights:
    timezone: UTC
    layers: [{ rotate: [bob], every: 1w, from: '2026-01-05' }]
roles:
  lead: { who: alice }
levels: [{ name: one, roles: [lead] }]
severities: [{ id: sev1, name: Bad }]
`;

describe('whoever is absent from people: and named by the policy is a responder, as in the Action', () => {
  const statusAfter = (by: string, more = '', listed = ''): unknown => {
    const policy = loadPolicy(NAMING + more, 'p.yml');
    const tests = readTests(
      `version: 1
people: { ${listed} }
cases:
  - name: one
    declared: 2026-11-23T10:00:00Z
    story:
      - { at: 1m, by: ${by}, comment: /ack }
      - { at: 2m, expect: { status: acknowledged } }
`,
      'p.test.yml',
    );
    if (!policy.ok || !tests.ok) throw new Error(JSON.stringify([policy, tests]));
    const [one] = tests.value.cases.map((each) => runCase(policy.value, each));
    return one?.passed;
  };

  test.each([
    ['somebody whom a role names', 'alice', '', true],
    ['somebody whom a schedule has on call', 'Bob', '', true],
    ['somebody of them who may only read', 'alice', 'alice: read', true],
    ['somebody else', 'dora', '', false],
  ])('%s', (_, by, listed, passed) => expect(statusAfter(by, '', listed)).toBe(passed));

  test('not where commands are for some responders alone: the Action asks GitHub then', () =>
    expect(statusAfter('alice', 'commands: { severity: write }\n')).toBe(false));
});
