/** `tocsin import` as it ships: an export becomes files that the other commands accept, or nothing at all is written. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runTocsin } from '../support/command.ts';
import { inRepository } from '../support/repository.ts';

const EXPORT = inRepository('test/import/exports/pagerduty');
const FROM = ['--from', EXPORT];
const MAP = ['--map', join(EXPORT, 'users.csv')];
const POLICY = '.github/escalation-policy.yml';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tocsin-import-'));
  mkdirSync(join(folder, '.git'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: readonly string[]): ReturnType<typeof runTocsin> => runTocsin(args, {}, folder);
const importing = (...args: readonly string[]): ReturnType<typeof runTocsin> => run('import', 'pagerduty', ...args);
const expectNoFiles = (): void => expect(readdirSync(folder)).toEqual(['.git']);

test('what it writes is valid, passes lint, and its tests pass', async () => {
  const { out, code } = await importing(...FROM, ...MAP);
  expect(out).toContain('✅ the escalation “Payments”: 2 steps, 3 times.');
  expect(code).toBe(1);
  for (const command of ['validate', 'lint', 'test']) expect((await run(command)).code, command).toBe(0);
});

test('of an export that is whole in the policy it exits with 0, whatever every report says', async () => {
  cpSync(EXPORT, join(folder, 'export'), { recursive: true });
  rmSync(join(folder, 'export', 'services.json'));
  const { out, code } = await importing('--from', 'export', ...MAP);
  expect([out.match(/- [❌⚠].*/gu)?.length, code]).toEqual([2, 0]);
});

test('prints as JSON what its schema says', async () => {
  const { out } = await importing(...FROM, ...MAP, '--json');
  const schema = JSON.parse(readFileSync(inRepository('schemas/import.v1.schema.json'), 'utf8')) as object;
  const valid = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
  expect(valid(JSON.parse(out)), JSON.stringify(valid.errors)).toBe(true);
});

test('writes over nothing that is there, and then writes nothing', async () => {
  mkdirSync(join(folder, '.github'));
  writeFileSync(join(folder, POLICY), 'mine');
  const { err, code } = await importing(...FROM, ...MAP);
  expect([err, code]).toEqual([expect.stringContaining(`${POLICY}: already there. Nothing was written`), 2]);
  expect(existsSync(join(folder, POLICY.replace('.yml', '.test.yml')))).toBe(false);
  expect((await importing(...FROM, ...MAP, '--force')).code).toBe(1);
});

test.each([
  ['without logins', [...FROM], 'no login on GitHub'],
  ['without an export', ['--from', 'nowhere'], 'nowhere: there is no such file'],
  ['from a folder without JSON', ['--from', '.git'], '.git: there are no JSON files in it.'],
  ['without a map that is named', [...FROM, '--map', 'nowhere.csv'], 'nowhere.csv: there is no such file'],
])('%s nothing is written', async (_, args, message) => {
  const { err, code } = await importing(...args);
  expect(err).toContain(message);
  expect(code).toBe(2);
  expectNoFiles();
});

test('a file that is no JSON is named', async () => {
  mkdirSync(join(folder, 'export'));
  writeFileSync(join(folder, 'export', 'users.json'), '{"users": [');
  expect((await importing('--from', 'export')).err).toContain(`${join('export', 'users.json')}: this is no JSON`);
});

test.each(['latin1', 'utf16le'] as const)('a file in %s is named, and what to do about it', async (encoding) => {
  writeFileSync(
    join(folder, '.git', 'users.csv'),
    Buffer.from('\uFEFFuser,login\nJürgen,juergen\n'.slice(encoding === 'latin1' ? 1 : 0), encoding),
  );
  const { err, code } = await importing(...FROM, '--map', '.git/users.csv');
  expect(err).toBe('.git/users.csv: it is not in UTF-8: save it again as that (a spreadsheet has “CSV UTF-8”)\n');
  expect(code).toBe(2);
  expectNoFiles();
});

test('an export in another encoding is named, without the remedy for a spreadsheet', async () => {
  mkdirSync(join(folder, 'export'));
  writeFileSync(join(folder, 'export', 'users.json'), Buffer.from('{"name": "Jürgen"}', 'latin1'));
  const { err, code } = await importing('--from', 'export');
  expect(err).toBe(`${join('export', 'users.json')}: it is not in UTF-8: save it again as that\n`);
  expect(code).toBe(2);
});

test('the mark that some systems write before UTF-8 is no part of an export', async () => {
  const marked = join(folder, '.git', 'export');
  cpSync(EXPORT, marked, { recursive: true });
  for (const name of readdirSync(marked))
    writeFileSync(join(marked, name), `\uFEFF${readFileSync(join(marked, name), 'utf8')}`);
  const { err, code } = await importing('--from', marked, '--map', join(marked, 'users.csv'));
  expect([err, code]).toEqual(['', 1]);
});

test('--dry-run writes nothing', async () => {
  await importing(...FROM, ...MAP, '--dry-run');
  expectNoFiles();
});

test('a system that is none is told with those there are', async () => {
  expect((await run('import', 'splunk', ...FROM)).err).toContain(
    'Allowed choices are opsgenie, pagerduty, grafana-oncall, goalert',
  );
});
