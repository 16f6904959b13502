/** The first tests of a policy are about an incident of it, whatever makes one, and pass as they stand. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { firstTests, readTests, runCase } from '#cases/index.ts';
import type { Policy } from '#domain/policy.ts';
import { isPolicyName } from '#policy/files.ts';
import { loadPolicy } from '#policy/index.ts';
import { inRepository } from '../support/repository.ts';

function load(text: string): Policy {
  const policy = loadPolicy(text, 'policy.yml');
  if (!policy.ok) throw new Error(JSON.stringify(policy.diagnostics));
  return policy.value;
}

/** The one case in the text, run: it passes, and is about an incident. */
function isRight(policy: Policy, text: string): void {
  const tests = readTests(text, 'first.test.yml');
  if (!tests.ok) throw new Error(JSON.stringify(tests.diagnostics));
  const [result, ...others] = tests.value.cases.map((one) => runCase(policy, one));
  expect(others).toEqual([]);
  expect(result).toMatchObject({ passed: true, leftAlone: null, absent: [] });
  expect(text).not.toMatch(/severity: null|level: null|here, not/);
}

test.each(readdirSync(inRepository('policies')).filter(isPolicyName))('the first tests of %s pass', (name) => {
  const policy = load(readFileSync(inRepository(`policies/${name}`), 'utf8'));
  isRight(policy, firstTests(policy));
});

const policyWhen = (when: string, details = ''): Policy =>
  load(`version: 1
name: shop
incident:
  label: incident
  when: ${when}
  details:
    impact: { heading: Impact, type: string, values: [high, low], required: true }
    area: { heading: Area, type: string, required: true }
${details}
severities: [{ id: sev1, name: Outage }]
tables: { leads: { web: [carl], "*": [dora] } }
roles:
  lead:
    name: Lead
    does: Leads.
    who: { if: [{ "==": [{ var: details.impact }, high] }, anna, { in: [{ var: details.area }, [shop, web]] }, [bert], { lookup: [leads, { var: details.area }] }] }
levels: [{ name: First, roles: [lead] }]
triggers: []
`);

test.each([
  ['an answer', '{ "==": [{ var: details.impact }, high] }', ''],
  ['another answer', '{ in: [{ var: details.impact }, [low]] }', ''],
  ['no answer', '{ "!": { var: details.area } }', ''],
  ['a number', '{ ">=": [{ var: details.users }, 12] }', '    users: { heading: Users, type: number }'],
  ['yes', '{ var: details.down }', '    down: { heading: Down, type: boolean, required: true }'],
  ['one of several answers', '{ in: [eu, { var: details.where }] }', '    where: { heading: Where, type: list }'],
  ['a second label', '{ in: [customer, { var: incident.labels }] }', ''],
  ['a word of the title', '{ contains: [{ var: incident.title }, outage] }', ''],
  ['its author', '{ "==": [{ var: incident.author }, monitor] }', ''],
  ['its type', '{ "==": [{ var: incident.type }, Bug] }', ''],
  [
    'two at once',
    '{ and: [{ "!": { "==": [{ var: details.impact }, low] } }, { "==": [{ var: details.area }, shop] }] }',
    '',
  ],
])('what makes an issue an incident is %s: the first test is one', (_, when, details) => {
  const policy = policyWhen(when, details);
  isRight(policy, firstTests(policy));
});

test('its people are those whom roles may give, not what their conditions compare with', () => {
  const policy = policyWhen('{ "==": [{ var: details.impact }, high] }');
  expect(firstTests(policy)).toContain(
    'people: { anna: write, bert: write, carl: write, dora: write, reporter: triage, responder: ',
  );
});
