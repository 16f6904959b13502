/** One way to name files: an argument, `--policy`, or the policy of the repository one stands in; the command line as it ships. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runTocsin } from '../support/command.ts';
import { inRepository } from '../support/repository.ts';

const POLICY = '.github/escalation-policy.yml';
const TESTS = '.github/escalation-policy.test.yml';
let root: string;
let inner: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'tocsin-naming-'));
  inner = join(root, 'repository', 'src', 'deep');
  mkdirSync(inner, { recursive: true });
  mkdirSync(join(root, 'repository', '.git'));
  cpSync(inRepository('policies/service-24x7.yml'), join(root, 'repository', POLICY));
  cpSync(inRepository('policies/service-24x7.test.yml'), join(root, 'repository', TESTS));
  mkdirSync(join(root, 'empty', '.git'), { recursive: true });
  writeFileSync(join(root, 'repository', 'history.ndjson'), '');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const NAMED: readonly (readonly [string, readonly string[]])[] = [
  ['validate', []],
  ['lint', []],
  ['test', []],
  ['oncall', ['--at', '2026-11-23T10:00:00Z', '--json']],
  ['simulate', ['--at', '2026-11-23T10:00:00Z', '--json']],
  ['explain', ['--facts', '/dev/null']],
  ['diff', ['none', '--at', '2026-11-23T10:00:00Z', '--json']],
  ['replay', ['--history', '../../history.ndjson']],
  ['report', ['--history', '../../history.ndjson', '--from', '2026-11-01', '--to', '2026-11-23']],
  ['plan', ['--history', '../../history.ndjson', '--at', '2026-11-23T10:00:00Z']],
];

describe.each(NAMED)('%s', (command, rest) => {
  const run = (...args: readonly string[]): ReturnType<typeof runTocsin> =>
    runTocsin([command, ...rest, ...args], {}, inner);
  const there = `../../${POLICY}`;

  test('an argument, --policy and nothing at all name the same policy', async () => {
    const [argument, option, nothing] = [await run(there), await run('--policy', there), await run()];
    expect(argument.err).not.toContain('unknown option');
    expect(option).toEqual(argument);
    expect(nothing).toEqual(argument);
  });

  test('without a policy anywhere `init` is suggested, and the code is 2', async () => {
    const { err, code } = await runTocsin([command, ...rest], {}, join(root, 'empty'));
    expect(err).toContain(
      'There is no .github/escalation-policy.yml here. Name a policy, or write one with `tocsin init`.',
    );
    expect(code).toBe(2);
  });
});

test('a policy with another name or in another folder is proposed', async () => {
  const stray = join(root, 'stray');
  mkdirSync(join(stray, '.git'), { recursive: true });
  mkdirSync(join(stray, '.github', 'src'), { recursive: true });
  cpSync(join(root, 'repository', POLICY), join(stray, '.github', 'escalation-policy.yaml'));
  writeFileSync(join(stray, '.github', 'dependabot.yml'), 'version: 2\n');
  const { err, code } = await runTocsin(['validate'], {}, stray);
  expect(err).toBe(
    'There is no .github/escalation-policy.yml here. Name .github/escalation-policy.yaml as an argument, or move it there.\n',
  );
  expect(code).toBe(2);
  cpSync(join(root, 'repository', POLICY), join(stray, 'policy.yml'));
  expect((await runTocsin(['validate'], {}, join(stray, '.github', 'src'))).err).toBe(
    'There is no .github/escalation-policy.yml from here up to the root of the repository (../..). Name ../escalation-policy.yaml or ../../policy.yml as an argument, or move it there.\n',
  );
});

test('the search ends at the root of the repository', async () => {
  const nested = join(root, 'repository', 'vendored');
  mkdirSync(join(nested, '.git'), { recursive: true });
  expect((await runTocsin(['validate'], {}, nested)).code).toBe(2);
});

test.each([
  [['valdate'], "error: unknown command 'valdate'\n(Did you mean validate?)\n(tocsin --help shows what there is)\n"],
  [['replay'], "error: required option '--history <file>' not specified\n(tocsin replay --help shows what there is)\n"],
])('a misused command line names the help that is nearest: %s', async (args, expected) => {
  expect(await runTocsin(args, {}, inner)).toEqual({ out: '', err: expected, code: 2 });
});

test.each([
  ['replay', '--histroy', '--history'],
  ['report', '--historyy', '--history'],
  ['history', '--repos', '--repo'],
  ['watch', '--rep', '--repo'],
  ['import', '--form', '--from'],
])('of `%s %s` what was meant is named, and not that it is required', async (command, misspelt, meant) => {
  expect(await runTocsin([command, misspelt, 'x'], {}, inner)).toEqual({
    out: '',
    err: `error: unknown option '${misspelt}'\n(Did you mean ${meant}?)\n(tocsin ${command} --help shows what there is)\n`,
    code: 2,
  });
});

test.each([
  ['lint', '--rule'],
  ['report', '--history'],
  ['plan', '--history'],
  ['history', '--repo'],
])('`%s %s` with a policy alone finds nothing in nothing: it is refused', async (command, option) => {
  expect(await runTocsin([command, option, `../../${POLICY}`], {}, inner)).toEqual({
    out: '',
    err: `${option} needs a value of its own, and ../../${POLICY} has the name of a policy.\n`,
    code: 2,
  });
});

test('an option that takes several values names all the policies that it got instead', async () => {
  expect(await runTocsin(['lint', '--rule', 'a.yml', 'b.yml', 'c.yml'], {}, inner)).toEqual({
    out: '',
    err: '--rule needs a value of its own, and these have names of policies: a.yml, b.yml, c.yml.\n',
    code: 2,
  });
});

test('two policies for a command that takes one are refused', async () => {
  const { err, code } = await runTocsin(['simulate', 'a.yml', '--policy', 'b.yml'], {}, inner);
  expect([err, code]).toEqual(['This takes one policy: a.yml, or --policy b.yml.\n', 2]);
});

describe('without `.git`', () => {
  let copied: string;
  beforeAll(() => {
    copied = join(root, 'home', 'copied');
    cpSync(inRepository('policies/small-team.yml'), join(copied, 'policies', 'base.yml'));
    cpSync(inRepository('policies/small-team.yml'), join(root, 'home', POLICY));
    writeFileSync(join(copied, 'policies', 'c.yml'), 'name: shop\nextends: base.yml\n');
    mkdirSync(join(copied, 'copy', '.github'), { recursive: true });
    cpSync(join(copied, 'policies'), join(copied, 'copy', 'policies'), { recursive: true });
    writeFileSync(join(copied, 'copy', POLICY), 'name: shop\nextends: policies/base.yml\n');
  });
  const validate = (folder: string, ...files: readonly string[]): ReturnType<typeof runTocsin> =>
    runTocsin(['validate', ...files], {}, join(copied, folder));

  test.each([
    ['.', 'policies/c.yml'],
    ['policies', 'c.yml'],
    ['copy/policies', 'c.yml'],
    ['copy', POLICY],
    ['policies', `../copy/${POLICY}`],
  ])(
    'a policy extends a file beside it, or from above the .github in which it lies: in %s, %s',
    async (folder, file) => {
      expect(await validate(folder, file)).toEqual({ out: `${file}: valid\n`, err: '', code: 0 });
    },
  );

  test('an absolute path is the same', async () => {
    const files = [join(copied, 'policies', 'c.yml'), join(copied, 'copy', POLICY)];
    expect((await validate('.', ...files)).out).toBe(files.map((file) => `${file}: valid\n`).join(''));
  });

  test('the policy by default lies in this folder, and never in one above', async () => {
    expect((await validate('copy')).out).toBe(`${POLICY}: valid\n`);
    const { err, code } = await validate('.');
    expect(err).toContain('There is no .github/escalation-policy.yml here.');
    expect(code).toBe(2);
  });
});

describe('errors with --json', () => {
  test.each([
    [['simulate', 'nowhere.yml', '--json'], 'nowhere.yml: there is no such file'],
    [['diff', 'nowhere.yml', '--json'], 'nowhere.yml: there is no such file'],
    [['simulate', '--json', '--severty', 'sev1'], "unknown option '--severty'\n(Did you mean --severity?)"],
    [['report', '--json'], "required option '--history <files...>' not specified"],
  ])('%j', async (args, error) => {
    const { out, code } = await runTocsin(args, {}, inner);
    expect(JSON.parse(out)).toEqual({ error });
    expect(code).toBe(2);
  });
});

test.each<readonly [readonly string[], string]>([
  [['simulate', '--label='], "option '--label <name>'"],
  [['validate', ''], "argument 'files'"],
  [['init', '--dir='], "option '--dir <folder>'"],
  [['init', '--label='], "option '--label <label>'"],
  [['init', '--services', ' '], "option '--services <names>'"],
  [['sandbox', '--title=', '--for', '1m'], "option '--title <text>'"],
  [['import', 'pagerduty', '--from='], "option '--from <folder>'"],
])('%j names what is empty and does nothing', async (args, what) => {
  const { err, code } = await runTocsin(args, {}, inner);
  expect({ err, code }).toMatchObject({
    err: expect.stringContaining(`error: ${what} is empty: give it a value`),
    code: 2,
  });
});
