/** `tocsin lint` in a repository with issue forms, as it ships. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runTocsin } from '../../support/command.ts';
import { inRepository } from '../../support/repository.ts';

const FORMS = '.github/ISSUE_TEMPLATE';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tocsin-forms-'));
  mkdirSync(join(folder, '.git'));
  cpSync(inRepository('policies/small-team.yml'), join(folder, '.github/escalation-policy.yml'));
  cpSync(inRepository('policies/incident.form.yml'), join(folder, FORMS, 'incident.yml'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const lint = (...args: readonly string[]): ReturnType<typeof runTocsin> => runTocsin(['lint', ...args], {}, folder);

test('the ready policy and its form agree', async () => {
  const { out, code } = await lint();
  expect(out).not.toContain('ISSUE_TEMPLATE');
  expect(code).toBe(0);
});

test('what is no form is told with its place, and the code is 1', async () => {
  writeFileSync(join(folder, FORMS, 'broken.yml'), 'name: Incident\nlabels: [incident]\n');
  const { out, code } = await lint();
  expect(out).toContain('error[no-form] This is no issue form');
  expect(out).toContain(`${FORMS}/broken.yml:1:1`);
  expect(code).toBe(1);
});

test('what is found in a policy and in a broken form has one total, which comes last', async () => {
  writeFileSync(join(folder, FORMS, 'broken.yml'), 'name: Incident\nlabels: [incident]\n');
  writeFileSync(
    join(folder, FORMS, 'incident.yml'),
    'name: Incident\ndescription: D\nlabels: [incident]\nbody:\n  - { type: input, attributes: { label: Affected service } }\n',
  );
  const { out } = await lint('.github/escalation-policy.yml', inRepository('policies/security.yml'));
  expect(out.match(/^\d+ (?:error|warning|piece)s?\b.*$/gm)).toEqual([expect.stringMatching(/^1 error, \d+ warnings/)]);
  expect(out).toMatch(/\n1 error, .*\n$/);
});

test('a form that does not set the label is told at the policy and at the form', async () => {
  writeFileSync(
    join(folder, FORMS, 'incident.yml'),
    'name: Incident\ndescription: D\nbody:\n  - { type: input, attributes: { label: Affected service } }\n  - { type: textarea, attributes: { label: Business impact } }\n',
  );
  const { out } = await lint();
  expect(out).toMatch(/--> \.github\/escalation-policy\.yml/);
  expect(out).toMatch(/--> \.github\/ISSUE_TEMPLATE\/incident\.yml/);
});
