/** What commands make of a folder: its policies, their tests, and nothing of GitHub's own. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hostsCommand } from '#cli/commands/hosts.ts';
import { importCommand } from '#cli/commands/import.ts';
import { initCommand } from '#cli/commands/init.ts';
import { lintCommand } from '#cli/commands/lint.ts';
import { testCommand } from '#cli/commands/test.ts';
import { validateCommand } from '#cli/commands/validate.ts';
import { eachOnce } from '#cli/files.ts';
import { runCommand } from '../support/command.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tocsin-folders-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['validate', validateCommand],
  ['lint', lintCommand],
  ['test', testCommand],
] as const)('%s takes of a repository its policy, and not the workflows and the form beside it', async (_, command) => {
  await runCommand(initCommand, '--dir', folder, '--policy', 'small-team');
  const { out, code } = await runCommand(command, folder);
  expect(code, out).toBe(0);
  expect(out.match(/[\w-]+\.yml/g)).toEqual([expect.stringMatching(/^(?:escalation-policy|test)\.yml$/)]);
});

test('nor does it where one stands in `.github`', async () => {
  await runCommand(initCommand, '--dir', folder, '--policy', 'small-team');
  const { out, code } = await runCommand(validateCommand, `${folder}/.github/.`);
  expect(out).toMatch(/^\S*escalation-policy\.yml: valid\n$/);
  expect(code).toBe(0);
});

test.each([
  ['validate', validateCommand, 'There is no policy among these files and folders.\n'],
  ['lint', lintCommand, 'There is no policy among these files and folders.\n'],
  ['hosts', hostsCommand, 'There is no policy among these files and folders.\n'],
  [
    'test',
    testCommand,
    'There is no policy among these files and folders. The tests of escalation-policy.yml are escalation-policy.test.yml beside it.\n',
  ],
] as const)('%s says of an empty folder that there is nothing in it', async (_, command, message) => {
  mkdirSync(join(folder, 'empty'));
  expect(await runCommand(command, join(folder, 'empty'))).toEqual({ out: '', err: message, code: 2 });
});

test.each([
  ['lint', lintCommand],
  ['hosts', hostsCommand],
] as const)('%s says of tests that are named alone what they are, and what is not there', async (_, command) => {
  const [tests, named, missing] = ['p.test.yml', 'night.yml', 'no.test.yml'].map((name) => join(folder, name));
  writeFileSync(tests ?? '', 'cases: []\n');
  writeFileSync(named ?? '', 'policy: p.yml\ncases: []\n');
  expect(await runCommand(command, tests ?? '', named ?? '', missing ?? '')).toEqual({
    out: '',
    err: `${tests}: these are the tests of a policy. Name the policy.
${named}: these are the tests of a policy. Name the policy.
${missing}: there is no such file\n`,
    code: 2,
  });
});

test('nothing to validate is not told as valid', async () => {
  const { out, code } = await runCommand(validateCommand, '--json', folder);
  expect(JSON.parse(out)).toEqual({
    valid: false,
    files: [],
    unread: ['There is no policy among these files and folders.'],
  });
  expect(code).toBe(2);
});

test.each([
  ['validate', validateCommand],
  ['lint', lintCommand],
  ['test', testCommand],
] as const)('%s takes a file once that is named twice', async (_, command) => {
  await runCommand(initCommand, '--dir', folder, '--policy', 'small-team');
  const policy = `${folder}/.github/escalation-policy.yml`;
  const once = await runCommand(command, policy);
  expect(await runCommand(command, policy, `${folder}/.github/../.github/escalation-policy.yml`, folder)).toEqual(once);
});

test('hosts takes the policies of a folder, and nothing else that is in it', async () => {
  const channel = 'channels: { room: { type: slack, url: "https://hooks.slack.example/x" } }';
  const policy = (name: string): string =>
    `version: 1\nname: ${name}\nincident: { label: incident }\nseverities: [{ id: sev1 }]\nroles: { r: { who: [ann] } }\nlevels: [{ name: L, roles: [r], notify: [room] }]\n`;
  writeFileSync(join(folder, 'a.yml'), `${policy('a')}${channel}\n`);
  writeFileSync(join(folder, 'b.yml'), policy('b').replace(', notify: [room]', ''));
  writeFileSync(join(folder, 'b.test.yml'), 'cases: []\n');
  writeFileSync(join(folder, 'b.form.yml'), 'name: A form\n');
  expect(await runCommand(hostsCommand, folder)).toEqual({ out: 'hooks.slack.example\n', err: '', code: 0 });
  const named = ['a.yml', 'b.yml', 'b.test.yml', 'b.form.yml'].map((name) => join(folder, name));
  expect(await runCommand(hostsCommand, ...named)).toEqual({
    out: 'hooks.slack.example\n',
    err: `${join(folder, 'b.form.yml')}: skipped, it is an issue form and no policy\n`,
    code: 0,
  });
});

test('a file where a folder is meant is called one', async () => {
  const file = join(folder, 'a.json');
  writeFileSync(file, '{}');
  expect(await runCommand(importCommand, 'pagerduty', '--from', file)).toMatchObject({
    err: `${file}: it is no folder, or lies in what is none\n`,
    code: 2,
  });
  expect((await runCommand(initCommand, '--dir', file, '--policy', 'small-team')).err).toBe(
    `${file}/.github/escalation-policy.yml: it cannot be written: what it would lie in is a file\n`,
  );
});

test('the first of several stays the first, where it is named once more', () => {
  expect(eachOnce(['a.yml', 'b.yml', './a.yml', 'c/../b.yml'])).toEqual(['a.yml', 'b.yml']);
});
