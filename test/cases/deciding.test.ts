/** A failure names the rule that decided, as it was when it decided. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { explainIssue, issueAt, readTests, runCase } from '#cases/index.ts';
import { loadPolicy, parseYaml } from '#policy/index.ts';
import { inRepository } from '../support/repository.ts';

const POLICY = loadPolicy(readFileSync(inRepository('policies/small-team.yml'), 'utf8'), 'p.yml');
const TESTS = `version: 1
people: { alice: write, bob: write, carol: maintain, zoe: read }
cases:
  - name: nobody is called a second time
    declared: 2026-11-23T10:00:00Z
    incident: { author: zoe, labels: [incident], details: { service: login, impact: Everybody, customers-blocked: true } }
    story:
      - { at: 30m, expect: { level: 1, next: null } }
`;

test('a trigger that fired is shown as it was before it did anything, and what is next as it is now', () => {
  const tests = readTests(TESTS, 'p.test.yml');
  if (!POLICY.ok || !tests.ok) throw new Error('The policy or its test is invalid.');
  const [only] = tests.value.cases.map((one) => runCase(POLICY.value, one));
  const traces = (what: string) =>
    only?.failures.find((one) => one.what === what)?.rules.find(({ name }) => name === 'trigger unacknowledged')?.trace;
  expect(only?.failures.map(({ what }) => what)).toEqual(['level', 'next']);
  expect(traces('level')?.value).toBe(true);
  expect(traces('next')?.value).toBe(false);
});

const CLOCKS_TEXT = `version: 1
name: clocks
incident: { label: incident, details: { noticed: { heading: Noticed, type: time } } }
severities: [{ id: sev1, label: sev1, acknowledge-within: 1h, clock: office }]
roles: { responder: { who: [alice] } }
levels: [{ name: First, roles: [responder] }]
calendars: { office: { timezone: UTC, days: [mon, tue, wed, thu, fri], from: "09:00", to: "17:00" } }
triggers:
  - { id: overdue, reason: R., when: { ">=": [{ var: elapsed.since-level }, 60] }, limit: 1, do: { mention: [responder] } }
  - { id: authority, reason: R., when: { ">=": [{ var: elapsed.since-detail.noticed }, { duration: 72h }] }, clock: always, do: { mention: [responder] } }
`;
const CLOCKS = loadPolicy(CLOCKS_TEXT, 'p.yml');

// Noticed on a Friday at 16:00, declared an hour later, as the office closes: the next open minute is on Monday at 9:00.
const clockCase = (at: string): string => `version: 1
people: { alice: write, zoe: read }
cases:
  - name: over a weekend
    declared: 2026-11-27T17:00:00Z
    incident: { author: zoe, labels: [incident], details: { noticed: 2026-11-27T16:00:00Z } }
    story:
      - { at: ${at}, expect: { fired: [nothing] } }
`;

test.each([
  ['2d23h', 'authority', 72 * 60],
  ['3d', 'overdue', 60],
  ['4d', 'authority', 72 * 60],
])('at %s the trigger %s is shown on its own clock, at the instant at which it fired', (at, id, minutes) => {
  const tests = readTests(clockCase(at), 'p.test.yml');
  if (!CLOCKS.ok || !tests.ok) throw new Error('The policy or its test is invalid.');
  const [only] = tests.value.cases.map((one) => runCase(CLOCKS.value, one));
  const trace = only?.failures[0]?.rules.find(({ name }) => name === `trigger ${id}`)?.trace;
  expect([trace?.value, trace?.parts[0]?.value]).toEqual([true, minutes]);
});

test('a trigger that may not fire again is explained on its own clock as well', () => {
  const tests = readTests(clockCase('4d'), 'p.test.yml');
  const [only] = tests.ok ? tests.value.cases : [];
  if (!CLOCKS.ok || only === undefined) throw new Error('The policy or its test is invalid.');
  const at = only.declared + 4 * 86_400;
  const yaml = parseYaml(CLOCKS_TEXT, 'p.yml');
  const { rules } = explainIssue(CLOCKS.value, yaml, issueAt(CLOCKS.value, only, at), at);
  const rule = rules.find(({ name }) => name === 'trigger authority');
  expect(rule).toMatchObject({ idle: 'fired', holds: true });
  expect(rule?.because[0]?.read).toEqual({ 'elapsed.since-detail.noticed': 97 * 60 });
});

test.each([
  ['assigned', '[alice, dora]', ['role first-responder']],
  ['assigned', '[alice, bob, carol]', ['role first-responder', 'role lead']],
  ['mentioned', '[alice, bob, carol]', ['role first-responder', 'role lead']],
  ['mentioned', '[ALICE]', ['role first-responder']],
  ['assigned', '[alice, bob, zoe]', []],
])(
  'of who is %s, where %s is expected, those roles are named that have to do with the difference',
  (what, people, expected) => {
    const text = TESTS.replace('at: 30m, expect: { level: 1, next: null }', `at: 0m, expect: { ${what}: ${people} }`);
    const tests = readTests(text, 'p.test.yml');
    if (!POLICY.ok || !tests.ok) throw new Error('The policy or its test is invalid.');
    const [only] = tests.value.cases.map((one) => runCase(POLICY.value, one));
    const names = only?.failures.flatMap(({ rules }) => rules.map(({ name }) => name));
    expect(names?.filter((name) => name.startsWith('role '))).toEqual(expected);
  },
);

test.each([
  ['labels', '[got b]', ['trigger b']],
  ['labels', '[got a]', []],
  ['not-labels', '[GOT A, got b]', ['trigger a']],
  ['labels', '[other]', []],
  ['labels', '[sev1]', ['severity sev1']],
  ['status', 'mitigated', []],
  ['level', '2', ['trigger late']],
])('of %s, where %s is expected, those rules are named that have to do with it', (what, labels, expected) => {
  const policy = loadPolicy(
    `version: 1
name: labels
incident: { label: incident }
severities: [{ id: sev1, label: sev1, when: false }, { id: sev2, label: sev2 }]
roles: { responder: { who: [alice] } }
levels: [{ name: First, roles: [responder] }, { name: Second, roles: [responder] }]
triggers:
  - { id: late, reason: R., when: { ">=": [{ var: elapsed.since-declared }, 5] }, do: { escalate: next } }
  - { id: a, reason: R., when: { "==": [{ var: incident.author }, zoe] }, do: { label: got a } }
  - { id: b, reason: R., when: { "==": [{ var: incident.author }, bob] }, do: { label: got b } }
`,
    'p.yml',
  );
  const tests = readTests(
    `version: 1
people: { alice: write, zoe: read }
cases:
  - { name: x, declared: 2026-11-23T10:00:00Z, incident: { author: zoe, labels: [incident] }, story: [{ at: 1m, expect: { ${what}: ${labels} } }] }
`,
    'p.test.yml',
  );
  if (!policy.ok || !tests.ok) throw new Error('The policy or its test is invalid.');
  const [only] = tests.value.cases.map((one) => runCase(policy.value, one));
  expect(only?.failures.flatMap(({ rules }) => rules.map(({ name }) => name))).toEqual(expected);
});

test('of what fired only the triggers are named that fired more or less often than was expected', () => {
  const text = clockCase('4d').replace('fired: [nothing]', 'fired: [overdue, authority, authority]');
  const tests = readTests(text, 'p.test.yml');
  if (!CLOCKS.ok || !tests.ok) throw new Error('The policy or its test is invalid.');
  const [failure] = tests.value.cases.flatMap((one) => runCase(CLOCKS.value, one).failures);
  expect(failure?.actual).toEqual(['overdue', 'authority']);
  expect(failure?.rules.map(({ name }) => name)).toEqual(['trigger authority']);
});
