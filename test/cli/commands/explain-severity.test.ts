/** `tocsin explain` says who or what chose the severity in force. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { explainCommand } from '#cli/commands/explain.ts';
import { inRepository } from '../../support/repository.ts';
import { type Ran, runCommand } from '../../support/command.ts';

const POLICY = `version: 1
name: choices
incident: { label: incident, details: { users: { heading: Users, type: number } } }
severities:
  - { id: sev1, label: "severity: 1", when: { ">=": [{ var: [details.users, 0] }, 1000] } }
  - { id: sev2, label: "severity: 2", when: { ">=": [{ var: [details.users, 0] }, 100] } }
  - { id: sev3, label: "severity: 3" }
roles: { responder: { who: [alice] } }
levels: [{ name: L1, roles: [responder] }]
triggers:
  - id: old
    reason: It is old.
    when: { ">=": [{ var: elapsed.since-declared }, { duration: 2h }] }
    do: { raise-severity: sev1 }
  - id: older
    reason: It is older.
    when: { ">=": [{ var: elapsed.since-declared }, { duration: 4h }] }
    do: { raise-severity: sev1 }
`;

const incident = (users: number, labels = ''): string =>
  `declared: 2026-11-23T10:00:00Z, incident: { author: zoe, labels: [incident${labels}], details: { users: ${users} } }`;
const TESTS = `version: 1
people: { alice: write, zoe: read }
cases:
  - { name: by a rule, ${incident(500)}, story: [{ at: 1m, expect: { severity: sev2 } }] }
  - { name: by none, ${incident(5)}, story: [{ at: 1m, expect: { severity: sev3 } }] }
  - { name: by the form, ${incident(5, ', "severity: 2"')}, story: [{ at: 1m, expect: { severity: sev2 } }] }
  - { name: by a label, ${incident(5)}, story: [{ at: 5m, by: alice, label: "Severity: 2" }, { at: 6m, expect: { severity: sev2 } }] }
  - { name: by a command, ${incident(500)}, story: [{ at: 5m, by: alice, comment: /severity sev3 it is calm }, { at: 6m, expect: { severity: sev3 } }] }
  - { name: by a trigger, ${incident(5)}, story: [{ at: 3h, expect: { severity: sev1 } }] }
  - { name: by two triggers, ${incident(5)}, story: [{ at: 5h, expect: { severity: sev1 } }] }
  - { name: "replaced, later", ${incident(500)}, story: [{ at: 5m, by: alice, comment: /severity sev3 it is calm }, { at: 9m, by: zoe, edit: { details: { users: 2000 } } }, { at: 10m, expect: { severity: sev1 } }] }
  - { name: no incident, declared: 2026-11-23T10:00:00Z, incident: { author: zoe, labels: [] }, story: [{ at: 1m, expect: { severity: null } }] }
`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tocsin-explain-severity-'));
  writeFileSync(join(folder, 'policy.yml'), POLICY);
  writeFileSync(join(folder, 'policy.test.yml'), TESTS);
});
afterAll(() => rmSync(folder, { recursive: true }));

const valid = new Ajv({ strict: false, validateFormats: false }).compile(
  JSON.parse(readFileSync(inRepository('schemas/explain.v1.schema.json'), 'utf8')),
);
const explain = (name: string, ...args: readonly string[]): Promise<Ran> =>
  runCommand(explainCommand, join(folder, 'policy.yml'), '--case', name, ...args);

const SINCE_START = 'in force since 2026-11-23T10:00:00Z';
const SINCE_CHOICE = 'in force since 2026-11-23T10:05:00Z';
const ALICE = { login: 'alice', at: '2026-11-23T10:05:00Z' };

test.each([
  ['by a rule', `sev2: its rule holds, ${SINCE_START}.`, { by: 'rule', choice: null, replaced: null }],
  [
    'by none',
    `sev3: no rule of another holds, and it is for the rest, ${SINCE_START}.`,
    { by: 'rest', choice: null, assessed: 'sev3' },
  ],
  [
    'by the form',
    `sev2: zoe opened the issue with its label, by a form or by hand, at 2026-11-23T10:00:00Z, ${SINCE_START}. The rules alone make it sev3.`,
    { by: 'opening', choice: { severity: 'sev2', login: 'zoe', by: 'opening' }, assessed: 'sev3' },
  ],
  [
    'by a label',
    `sev2: alice set its label at 2026-11-23T10:05:00Z, ${SINCE_CHOICE}. The rules alone make it sev3.`,
    { by: 'label', choice: { severity: 'sev2', by: 'label', ...ALICE } },
  ],
  [
    'by a command',
    `sev3: alice said \`/severity sev3\` at 2026-11-23T10:05:00Z, ${SINCE_CHOICE}. The rules alone make it sev2.`,
    { by: 'command', choice: { severity: 'sev3', by: 'command', ...ALICE }, assessed: 'sev2' },
  ],
  [
    'by a trigger',
    'sev1: raised by the trigger old, in force since 2026-11-23T12:00:00Z. The rules alone make it sev3.',
    { by: 'trigger', triggers: ['old'], choice: null, assessed: 'sev3' },
  ],
  [
    'by two triggers',
    'sev1: raised by the triggers old and older, in force since 2026-11-23T12:00:00Z. The rules alone make it sev3.',
    { by: 'trigger', triggers: ['old', 'older'], choice: null, assessed: 'sev3' },
  ],
  [
    'replaced, later',
    'sev1: its rule holds, in force since 2026-11-23T10:09:00Z. What alice chose at 2026-11-23T10:05:00Z, sev3, is less severe and does not stand.',
    { by: 'rule', choice: null, replaced: { severity: 'sev3', by: 'command', ...ALICE } },
  ],
])('a severity in force %s', async (name, text, json) => {
  const { out, code } = await explain(name);
  expect(code).toBe(0);
  expect(out.split('\n')[1]).toBe(`Severity ${text}`);
  const printed = JSON.parse((await explain(name, '--json')).out) as { severity: object };
  expect(valid(printed), JSON.stringify(valid.errors)).toBe(true);
  expect(printed.severity).toMatchObject(json);
});

test('what is no incident has none', async () => {
  const printed = JSON.parse((await explain('no incident', '--json')).out) as object;
  expect(printed).toMatchObject({ severity: null });
  expect(valid(printed), JSON.stringify(valid.errors)).toBe(true);
});
