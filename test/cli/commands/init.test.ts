/** `tocsin init`: what it writes is a working start, and nothing that was there is lost. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { initCommand } from '#cli/commands/init.ts';
import { lintCommand } from '#cli/commands/lint.ts';
import { testCommand } from '#cli/commands/test.ts';
import { validateCommand } from '#cli/commands/validate.ts';
import { STARTERS } from '#cli/init/starters.ts';
import { snippet } from '../../repo/readme.ts';
import { type Ran, runCommand } from '../../support/command.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tocsin-init-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const init = (...args: readonly string[]): Promise<Ran> => runCommand(initCommand, '--dir', folder, ...args);
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
const files = (): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();

const WRITTEN = [
  '.github/ISSUE_TEMPLATE/incident.yml',
  '.github/escalation-policy.test.yml',
  '.github/escalation-policy.yml',
  '.github/workflows/escalation-policy.yml',
  '.github/workflows/escalation.yml',
];
const NEW = ['anna', 'bert', 'cleo', 'dora', 'emil', 'fay', 'gus', 'hal'];

describe.each(STARTERS)('$name', (starter) => {
  test('passes validate, lint and test untouched, with the people that were given and nobody of the example', async () => {
    const people = NEW.slice(0, starter.seats.length);
    const { code } = await init('--policy', starter.name, '--people', people.join(','));
    expect(code).toBe(0);
    expect(files()).toEqual(WRITTEN);
    const [policy, tests] = ['.github/escalation-policy.yml', '.github/escalation-policy.test.yml'].map((path) =>
      join(folder, path),
    ) as [string, string];
    expect((await runCommand(validateCommand, policy)).out).not.toMatch(/error|warning/);
    expect(await runCommand(lintCommand, policy)).toMatchObject({ code: 0, out: `${policy}: nothing found\n` });
    const tested = await runCommand(testCommand, tests, '--json');
    expect(JSON.parse(tested.out)).toMatchObject({ failed: 0 });
    expect(tested.code).toBe(0);
    expect(parse(read('.github/ISSUE_TEMPLATE/incident.yml'))).toMatchObject({ labels: [starter.label] });
    const texts = read('.github/escalation-policy.yml') + read('.github/escalation-policy.test.yml');
    for (const { login } of starter.seats) expect(texts).not.toMatch(new RegExp(`(?<![\\w-])${login}(?![\\w-])`));
    for (const login of people) expect(texts).toContain(login);
  });

  test('without people the example stays as it ships', async () => {
    const { out, code } = await init('--policy', starter.name);
    expect(code).toBe(0);
    expect(out).toContain('Replace the example logins');
    expect((await runCommand(testCommand, join(folder, '.github/escalation-policy.test.yml'))).code).toBe(0);
  });
});

test('somebody of the team may be called as a reporter of the example is', async () => {
  expect((await init('--policy', 'small-team', '--people', 'zoe,mallory,carol')).code).toBe(0);
  expect((await runCommand(testCommand, join(folder, '.github/escalation-policy.test.yml'))).code).toBe(0);
});

test('the workflow is the one of the README, and both are workflows', async () => {
  await init();
  expect(`# .github/workflows/escalation.yml\n${read('.github/workflows/escalation.yml')}`).toBe(
    snippet('# .github/workflows/escalation.yml'),
  );
  expect(parse(read('.github/workflows/escalation-policy.yml'))).toMatchObject({
    on: { pull_request: { paths: ['.github/escalation-policy*.yml'] } },
    permissions: { contents: 'read', issues: 'read', 'pull-requests': 'write' },
  });
});

test('the Action that is named stands in both workflows, and the schema is of the same home', async () => {
  await init('--uses', 'acme/tocsin@v1.2.3');
  for (const path of ['.github/workflows/escalation.yml', '.github/workflows/escalation-policy.yml'])
    expect(read(path)).toContain('uses: acme/tocsin@v1.2.3');
  expect(read('.github/escalation-policy.yml').split('\n')[0]).toBe(
    '# yaml-language-server: $schema=https://raw.githubusercontent.com/acme/tocsin/v1/schemas/policy.v1.schema.json',
  );
});

test('the workflow of drills is written where it is wanted, and its variables are named as the next step', async () => {
  const { out } = await init('--drills', '--uses', 'acme/tocsin@v1.2.3');
  expect(files()).toEqual([...WRITTEN, '.github/workflows/drills.yml'].toSorted());
  expect(read('.github/workflows/drills.yml')).toContain(
    'uses: acme/tocsin@v1.2.3\n        with:\n          mode: drill',
  );
  expect(out).toMatch(/^ {2}\d\. Give the workflows the variables/m);
  expect(read('.github/workflows/drills.yml')).toContain('TOCSIN_SMTP_URL: ${{ secrets.TOCSIN_SMTP_URL }}\n');
});

test('a file that is there is kept and named, unless it is to be written over', async () => {
  mkdirSync(join(folder, '.github'));
  writeFileSync(join(folder, '.github/escalation-policy.yml'), 'mine');
  const { out, code } = await init();
  expect(code).toBe(1);
  expect(out).toMatch(/^kept +.*escalation-policy\.yml$/m);
  expect(read('.github/escalation-policy.yml')).toBe('mine');
  expect((await init('--force')).code).toBe(0);
  expect(read('.github/escalation-policy.yml')).not.toBe('mine');
});

test('the workflows pass the variables of the policy that is there already, so that lint has nothing to say of them', async () => {
  const channels =
    'channels: { mail: { type: email, server: env:TOCSIN_MAIL, from: a@acme.example } }\ncontacts: env:TOCSIN_PEOPLE\n';
  await init();
  const path = '.github/escalation-policy.yml';
  writeFileSync(join(folder, path), read(path) + channels);
  for (const name of ['escalation', 'drills']) rmSync(join(folder, `.github/workflows/${name}.yml`), { force: true });
  await init('--drills');
  for (const name of ['escalation', 'drills']) {
    const workflow = read(`.github/workflows/${name}.yml`);
    const passed = ['TOCSIN_MAIL', 'TOCSIN_PEOPLE'].map((one) => `          ${one}: \${{ secrets.${one} }}\n`).join('');
    expect(workflow.endsWith(`        env:\n${passed}`)).toBe(true);
    expect(parse(workflow)).toMatchObject({ permissions: { issues: 'write' } });
  }
});

test('a dry run writes nothing, and as JSON says which files it would', async () => {
  const { out, code } = await init('--dry-run', '--json');
  expect(code).toBe(0);
  const { policy, files: fates } = JSON.parse(out) as { policy: string; files: { path: string; fate: string }[] };
  expect(policy).toBe('small-team');
  expect(fates.map(({ path, fate }) => [path.slice(folder.length + 1), fate]).toSorted()).toEqual(
    WRITTEN.map((path) => [path, 'would be written']),
  );
  expect(files()).toEqual([]);
});

test('where nobody can be asked it says which policy it took, and which there are besides', async () => {
  expect((await init('--json')).err).toBe(
    'There is no terminal to ask on: this starts from small-team, for three to six people who look after one product, mostly in working hours. Or say --policy service-24x7 or --policy security.\n',
  );
  expect((await init('--policy', 'security', '--force')).err).toBe('');
});

test('it tells where reviewers are named', async () => {
  writeFileSync(join(folder, 'CODEOWNERS'), '* @acme');
  const { out } = await init('--people', 'anna,bert,cleo');
  expect(out).toMatch(/in CODEOWNERS:\n.*\/\.github\/escalation-policy\* {2}@cleo/);
});

test.each([
  [['--policy', 'smal-team'], 'Did you mean "small-team"?'],
  [['--policy', 'x'], 'There are: small-team, service-24x7, security.'],
  [['--uses', 'acme/tocsin'], '"acme/tocsin" is no Action for a workflow.'],
  [['--uses', 'acme/tocsin@v1 # x: y'], 'Write it as owner/repository@version, such as acme/tocsin@v1.'],
  [['--people', 'anna,bert'], 'small-team names 3 people, and 2 were given. Give, in this order: first responder'],
  [['--people', '@anna,bert,cleo'], '"@anna" is no GitHub login'],
  [['--people', 'anna,Anna,cleo'], '"Anna" is named twice'],
])('%j is refused, and nothing is written', async (args, message) => {
  const { err, code } = await init(...args);
  expect(code).toBe(2);
  expect(err).toContain(message);
  expect(existsSync(join(folder, '.github'))).toBe(false);
});
