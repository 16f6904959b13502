/** `tocsin validate` on files as a shell names them: policies, and the tests that lie beside them. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lintCommand } from '#cli/commands/lint.ts';
import { testCommand } from '#cli/commands/test.ts';
import { validateCommand } from '#cli/commands/validate.ts';
import { inRepository } from '../../support/repository.ts';
import { runCommand } from '../../support/command.ts';

const POLICY = inRepository('policies/small-team.yml');
const TESTS = inRepository('policies/small-team.test.yml');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tocsin-validate-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('tests beside a policy are checked as tests', async () => {
  const { out, code } = await runCommand(validateCommand, POLICY, TESTS);
  expect(out).toContain(`${TESTS}: valid`);
  expect(out).not.toContain('error');
  expect(code).toBe(0);
});

test('and what is wrong in them is told with its line', async () => {
  const file = join(folder, 'p.test.yml');
  writeFileSync(
    file,
    'version: 1\ncases:\n  - { name: a, declared: 2026-11-23, story: [{ at: 0m, exepct: { level: 1 } }] }\n',
  );
  const { out, code } = await runCommand(validateCommand, file);
  expect(out).toContain('p.test.yml:3:');
  expect(out).toContain('Did you mean `expect`?');
  expect(code).toBe(1);
});

describe('the names in them', () => {
  const policy = (name: string, text: string): string => {
    writeFileSync(join(folder, `${name}.yml`), text);
    return name;
  };
  const validateTests = async (name: string, expected: string, more = ''): Promise<{ out: string; code: number }> => {
    const file = join(folder, `${name}.test.yml`);
    writeFileSync(
      file,
      `version: 1\n${more}cases:\n  - { name: a, declared: 2026-11-23, story: [{ at: 0m, expect: { ${expected} } }] }\n`,
    );
    return runCommand(validateCommand, file);
  };

  test.each([
    ['severity: urgnt', 'Did you mean `urgent`?'],
    ['level: 9', 'The policy has no level `9`.\n'],
    ['level: 9', '= help: It has `1` and `2`.'],
    ['fired: [unacknowledgd]', 'Did you mean `unacknowledged`?'],
    ['holders: { leed: [] }', 'Did you mean `lead`?'],
    ['labels: [incidnet]', 'Did you mean `incident`?'],
    ['not-labels: ["severity: urgnt"]', 'Did you mean `severity: urgent`?'],
  ])('%s is told with its place and a remedy', async (expected, words) => {
    const { out, code } = await validateTests(policy('named', readFileSync(POLICY, 'utf8')), expected);
    expect(out).toMatch(/error\[unknown-name\].*\n.*named\.test\.yml:3:\d+\n/);
    expect(out).toContain(words);
    expect(code).toBe(1);
  });

  test.each([
    ['cannot be read', 'gone', 'gone.yml`, cannot be read: there is no such file.', ''],
    ['is a folder', 'named', 'folder.yml`, cannot be read: it is a folder.', 'policy: folder.yml\n'],
    ['is invalid', policy, 'is invalid, so that their names cannot be checked.', ''],
    [
      'is another, which they name',
      'named',
      'elsewhere.yml`, cannot be read: there is no such file.',
      'policy: elsewhere.yml\n',
    ],
  ])('where their policy %s, that is told', async (_, name, words, more) => {
    mkdirSync(join(folder, 'folder.yml'), { recursive: true });
    const { out, code } = await validateTests(
      typeof name === 'string' ? name : name('broken', 'version: 1\nname: p\n'),
      'level: 1',
      more,
    );
    expect(out).toContain(words);
    expect(code).toBe(1);
  });
});

test('lint leaves them alone', async () => {
  const { out } = await runCommand(lintCommand, POLICY, TESTS);
  expect(out).not.toContain('small-team.test.yml');
});

test.each([
  ['validate', validateCommand],
  ['lint', lintCommand],
  ['test', testCommand],
] as const)('%s skips an issue form that a glob names, and says that it is one', async (_, command) => {
  const form = inRepository('policies/incident.form.yml');
  const { out, err, code } = await runCommand(command, form, POLICY);
  expect(err).toBe(`${form}: skipped, it is an issue form and no policy\n`);
  expect(out).not.toContain('incident.form');
  expect(code).toBe(0);
});

test('--effective prints the policy alone, and what is to be said of it beside it, so that it can be kept', async () => {
  const file = join(folder, 'advised.yml');
  const full = readFileSync(POLICY, 'utf8');
  writeFileSync(
    file,
    `${full}\nschedules:\n  mornings: { timezone: Europe/London, layers: [{ rotate: [dora], every: 1w, from: 2026-01-05T09:00, hours: { days: [mon], from: '09:00', to: '12:00' } }] }\n`,
  );
  const printed = await runCommand(validateCommand, '--effective', file, TESTS);
  expect(printed.code).toBe(0);
  expect(printed.err).toContain('advised.yml:');
  expect(printed.err).toContain(`${TESTS}: valid\n`);
  const printedFile = join(folder, 'whole.yml');
  writeFileSync(printedFile, printed.out);
  expect(await runCommand(validateCommand, '--effective', printedFile)).toMatchObject({
    code: 0,
    out: expect.stringContaining('version: 1'),
  });
});
