/** We use what we ship: a policy for the incidents of this project, its tests, and the form they are reported by. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { lintCommand } from '../../src/cli/commands/lint.ts';
import { testCommand } from '../../src/cli/commands/test.ts';
import { validateCommand } from '../../src/cli/commands/validate.ts';
import { loadPolicy } from '../../src/policy/index.ts';
import { runCommand } from '../support/command.ts';
import { inRepository } from '../support/repository.ts';

const POLICY = inRepository('.github/escalation-policy.yml');

interface Form {
  readonly labels: readonly string[];
  readonly body: readonly { readonly attributes: { readonly label?: string } }[];
}

test('our policy is valid, and there is nothing to find in it', async () => {
  expect(await runCommand(validateCommand, POLICY)).toMatchObject({ code: 0, out: `${POLICY}: valid\n`, err: '' });
  expect(await runCommand(lintCommand, POLICY)).toMatchObject({ code: 0, out: `${POLICY}: nothing found\n`, err: '' });
});

test('its tests pass, and every condition of it decides in one of them', async () => {
  const { code, out } = await runCommand(testCommand, inRepository('.github/escalation-policy.test.yml'), '--coverage');
  expect(code, out).toBe(0);
  expect(out).toMatch(/^Coverage {2}(\d+) of \1 conditions, (\d+) of \2 boundaries$/m);
});

test('our form sets the label of an incident, and asks for what the policy reads', () => {
  const form = parse(readFileSync(inRepository('.github/ISSUE_TEMPLATE/incident.yml'), 'utf8')) as Form;
  const policy = loadPolicy(readFileSync(POLICY, 'utf8'), POLICY);
  if (!policy.ok) throw new Error(JSON.stringify(policy.diagnostics));
  const { labels, details } = policy.value.incident;
  expect(form.labels).toEqual(labels);
  expect(details.length).toBeGreaterThan(0);
  const headings = form.body.map(({ attributes }) => attributes.label);
  expect(details.filter(({ heading }) => !headings.includes(heading))).toEqual([]);
});
