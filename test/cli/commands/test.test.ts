/** `tocsin test` with its coverage and mutants, and `tocsin explain`, run as commands on files. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { explainCommand } from '#cli/commands/explain.ts';
import { lintCommand } from '#cli/commands/lint.ts';
import { testCommand } from '#cli/commands/test.ts';
import { validateCommand } from '#cli/commands/validate.ts';
import { runCommand } from '../../support/command.ts';
import { inRepository } from '../../support/repository.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tocsin-test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function schemaOf(name: string): ValidateFunction {
  const schema = JSON.parse(readFileSync(inRepository(`schemas/${name}.v1.schema.json`), 'utf8')) as object;
  return new Ajv({
    allErrors: true,
    allowUnionTypes: true,
    formats: { 'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/ },
  }).compile(schema);
}

const SECURITY = inRepository('policies/security.yml');

/** A ready policy with only the first case of its tests. */
function thin(name: string): string {
  const file = join(folder, `${name}.yml`);
  writeFileSync(file, readFileSync(inRepository(`policies/${name}.yml`), 'utf8'));
  const tests = readFileSync(inRepository(`policies/${name}.test.yml`), 'utf8');
  const second = tests.indexOf('  - name:', tests.indexOf('  - name:') + 1);
  writeFileSync(join(folder, `${name}.test.yml`), tests.slice(0, second));
  return file;
}

describe('a policy without tests', () => {
  test('is told how they begin: what it prints can be pasted, passes, and shows which cases are missing', async () => {
    const file = join(folder, 'untested.yml');
    const tests = join(folder, 'untested.test.yml');
    writeFileSync(file, readFileSync(inRepository('policies/small-team.yml'), 'utf8'));
    for (const named of [file, tests, folder]) {
      const { out, code } = await runCommand(testCommand, named);
      expect(code).toBe(2);
      expect(out).toContain(`Write this into ${tests}`);
    }
    const { err } = await runCommand(explainCommand, file, '--case', 'any');
    expect(err).toContain('untested.test.yml: there is no such file. `tocsin test` prints the first tests');
    const valid = schemaOf('test');
    const output = JSON.parse((await runCommand(testCommand, file, '--json')).out) as {
      files: { firstTests: string }[];
    };
    valid(output);
    expect(valid.errors).toBeNull();
    const { out } = await runCommand(testCommand, file);
    const first = /^version: 1$[^]*?\n(?=\n)/m.exec(out)?.[0] ?? '';
    expect(first).toBe(output.files[0]?.firstTests);
    writeFileSync(tests, first);
    const after = await runCommand(testCommand, file, '--coverage');
    expect(after.out).toContain('paste these under `cases:`');
    expect(after.out).toMatch(/^1 passed, 0 failed$/m);
    rmSync(tests);
  });

  test('is found in a folder among files that are no policies, and beside a folder that has tests', async () => {
    const other = mkdtempSync(join(folder, 'other-'));
    writeFileSync(join(other, 'docker-compose.yml'), 'version: "3"\nservices: { web: { image: nginx } }\n');
    writeFileSync(join(other, 'mkdocs.yaml'), 'site_name: Docs\n');
    const alone = await runCommand(testCommand, other);
    expect(alone).toMatchObject({ code: 2, out: '' });
    expect(alone.err).toContain('No file in these folders is a valid policy: see `tocsin validate`.');
    const tested = mkdtempSync(join(folder, 'tested-'));
    writeFileSync(join(tested, 'p.yml'), readFileSync(inRepository('policies/small-team.yml'), 'utf8'));
    writeFileSync(join(tested, 'p.test.yml'), readFileSync(inRepository('policies/small-team.test.yml'), 'utf8'));
    const both = await runCommand(testCommand, tested, other);
    expect(both.code).toBe(0);
    expect(both.err).toBe(`${other}: nothing in it is a test, or a valid policy that one could be for.\n`);
    writeFileSync(join(other, 'p.yml'), readFileSync(inRepository('policies/small-team.yml'), 'utf8'));
    const first = await runCommand(testCommand, tested, other);
    expect(first.code).toBe(2);
    expect(first.out).toContain(`Write this into ${join(other, 'p.test.yml')}`);
    expect(first.out.match(/there is no such file/g)).toHaveLength(1);
    expect(first.err).toBe('');
    for (const made of [other, tested]) rmSync(made, { recursive: true });
  });

  test.each(['shop-test.yml', 'shop.tests.yml', 'shop.spec.yml', 'Shop_Test.yaml', 'shop.test.yaml'])(
    'has them under another name, which is named: %s',
    async (name) => {
      const shop = mkdtempSync(join(folder, 'shop-'));
      const policy = join(shop, 'shop.yml');
      writeFileSync(policy, readFileSync(inRepository('policies/small-team.yml'), 'utf8'));
      writeFileSync(join(shop, name), readFileSync(inRepository('policies/small-team.test.yml'), 'utf8'));
      const { out, code } = await runCommand(testCommand, policy);
      expect(code).toBe(2);
      expect(out).toContain(
        `there is no such file. ${join(shop, name)} seems to hold the tests: name it shop.test.yml.`,
      );
      expect(out).not.toContain('has no tests yet');
      rmSync(shop, { recursive: true });
    },
  );

  test('whose tests are named by their wrong name is told the right one', async () => {
    const wrong = join(folder, 'shop-test.yml');
    writeFileSync(wrong, readFileSync(inRepository('policies/small-team.test.yml'), 'utf8'));
    const { out, code } = await runCommand(testCommand, wrong);
    expect(code).toBe(2);
    expect(out).toContain(`${wrong} seems to hold the tests: name it shop.test.yml.`);
    rmSync(wrong);
  });

  test('whose tests have a name of their own is tested by them where they name it', async () => {
    const shop = mkdtempSync(join(folder, 'shop-'));
    writeFileSync(join(shop, 'shop.yml'), readFileSync(inRepository('policies/small-team.yml'), 'utf8'));
    const text = readFileSync(inRepository('policies/small-team.test.yml'), 'utf8');
    const night = join(shop, 'night.yml');
    writeFileSync(night, text);
    const unnamed = await runCommand(testCommand, night);
    expect(unnamed.code).toBe(2);
    expect(unnamed.out).toContain(
      `${night} seems to hold tests: say in it of which policy, such as with \`policy: escalation-policy.yml\`.`,
    );
    writeFileSync(night, `policy: shop.yml\n${text}`);
    const { out, code } = await runCommand(testCommand, night);
    expect(code, out).toBe(0);
    expect(out).toContain(`${night}\n  ✓ `);
    for (const command of [testCommand, validateCommand, lintCommand])
      expect(await runCommand(command, shop)).toMatchObject({ code: 0 });
    expect((await runCommand(testCommand, shop)).out).toContain(`${night}\n  ✓ `);
    expect((await runCommand(validateCommand, night)).out).toBe(`${night}: valid\n`);
    rmSync(shop, { recursive: true });
  });

  test.each([
    ['shop.yml', 'has those that name it run'],
    ['other.yml', 'has those of another policy left alone'],
  ])('whose tests lie under a similar name, for %s, %s', async (named) => {
    const shop = mkdtempSync(join(folder, 'shop-'));
    const policy = join(shop, 'shop.yml');
    const similar = join(shop, 'shop.spec.yml');
    writeFileSync(policy, readFileSync(inRepository('policies/small-team.yml'), 'utf8'));
    const text = readFileSync(inRepository('policies/small-team.test.yml'), 'utf8');
    writeFileSync(similar, `policy: ${named}\n${text}`);
    const { out, code } = await runCommand(testCommand, policy);
    if (named === 'shop.yml') expect([code, out]).toEqual([0, expect.stringContaining(`${similar}\n  ✓ `)]);
    else expect([code, out]).toEqual([2, expect.stringContaining('The policy has no tests yet.')]);
    rmSync(shop, { recursive: true });
  });

  test.each([
    ['pol-test.yaml', ['pol.yaml'], 'pol.test.yaml'],
    ['pol-test.yaml', ['pol.yml'], 'pol.test.yml'],
    ['Pol_Test.yml', ['pol.yaml'], 'pol.test.yaml'],
    ['pol-test.yaml', [], 'pol.test.yaml'],
  ])('whose tests are %s beside %j has them named %s', async (wrong, policies, right) => {
    const shop = mkdtempSync(join(folder, 'shop-'));
    for (const name of policies)
      writeFileSync(join(shop, name), readFileSync(inRepository('policies/small-team.yml'), 'utf8'));
    const tests = readFileSync(inRepository('policies/small-team.test.yml'), 'utf8');
    writeFileSync(join(shop, wrong), tests);
    expect((await runCommand(testCommand, join(shop, wrong))).out).toContain(
      `seems to hold the tests: name it ${right}.`,
    );
    rmSync(shop, { recursive: true });
  });

  test('beside another policy whose name ends as that of tests may', async () => {
    const shop = mkdtempSync(join(folder, 'shop-'));
    const text = readFileSync(inRepository('policies/small-team.yml'), 'utf8');
    for (const name of ['shop.yml', 'shop-test.yml']) writeFileSync(join(shop, name), text);
    for (const name of ['shop.yml', 'shop-test.yml'])
      expect((await runCommand(testCommand, join(shop, name))).out).toContain('The policy has no tests yet.');
    rmSync(shop, { recursive: true });
  });

  test('that is invalid, or is not there, is told nothing of them', async () => {
    const file = join(folder, 'broken.yml');
    for (const named of [file, join(folder, 'nothing.yml')]) {
      writeFileSync(file, 'version: 1\n');
      const { out, code } = await runCommand(testCommand, named);
      expect(out).toContain('there is no such file');
      expect(out).not.toContain('Write this');
      expect(code).toBe(2);
    }
    rmSync(file);
  });
});

describe('coverage', () => {
  test.each(['small-team', 'security', 'service-24x7'])(
    'the tests of %s show every condition and notice every mistake',
    async (name) => {
      const { out, code } = await runCommand(
        testCommand,
        inRepository(`policies/${name}.yml`),
        '--coverage',
        '--mutate',
      );
      expect(out).toMatch(/^Coverage {2}(\d+) of \1 conditions, (\d+) of \2 boundaries$/m);
      expect(out).toMatch(/^Mutants {2}each of \d+ small changes of the policy fails a test/m);
      expect(code).toBe(0);
    },
  );

  test('gaps are told with their place, the cases printed, and the exit code is 1', async () => {
    const file = thin('small-team');
    const { out, code } = await runCommand(testCommand, file, '--coverage');
    expect(code).toBe(1);
    const line =
      readFileSync(file, 'utf8')
        .split('\n')
        .findIndex((text) => text.includes('"!": { var: incident.acknowledged }')) + 1;
    expect(out).toContain(
      `${file}:${line}:16  trigger unacknowledged: incident.acknowledged never decides while it holds`,
    );
    expect(out).toContain('paste these under `cases:`');
  });

  test('what is printed for a ready policy can be pasted, passes, and leaves less to see', async () => {
    const file = thin('small-team');
    const shares = (out: string): number => Number(/^Coverage {2}(\d+) of/m.exec(out)?.[1]);
    const before = await runCommand(testCommand, file, '--coverage');
    const cases = before.out.slice(before.out.indexOf('  - name:'), before.out.lastIndexOf('\n\n') + 1);
    const tests = join(folder, 'small-team.test.yml');
    writeFileSync(tests, `${readFileSync(tests, 'utf8').trimEnd()}\n${cases}`);
    const after = await runCommand(testCommand, file, '--coverage');
    expect(after.out).toMatch(/ 0 failed$/m);
    expect(shares(after.out)).toBe(9);
    expect(shares(before.out)).toBeLessThan(7);
  });

  test('tests that fail are not mutated', async () => {
    const file = thin('security');
    const tests = join(folder, 'security.test.yml');
    writeFileSync(tests, readFileSync(tests, 'utf8').replace('severity: critical', 'severity: high'));
    const { out, code } = await runCommand(testCommand, file, '--mutate');
    expect(code).toBe(1);
    expect(out).not.toContain('Mutants');
  });

  test('JSON is as its published schema says, with coverage and mutants and a failing case', async () => {
    const valid = schemaOf('test');
    const failing = thin('security');
    const tests = join(folder, 'security.test.yml');
    writeFileSync(tests, readFileSync(tests, 'utf8').replace('severity: critical', 'severity: high'));
    for (const args of [
      [thin('small-team'), '--coverage', '--mutate'],
      [failing],
      [join(folder, 'missing.yml')],
      [inRepository('policies/service-24x7.yml'), '--coverage'],
    ]) {
      const output = JSON.parse((await runCommand(testCommand, ...args, '--json')).out) as object;
      valid(output);
      expect(valid.errors).toBeNull();
      expect(valid({ ...output, more: 1 })).toBe(false);
    }
  });
});

describe('a test file with a mistake in it', () => {
  const breakPolicy = (policy: string) =>
    `version: 1\npolicy: ${policy}\ncases:\n  - { name: a, declared: 2026-11-23, story: [{ at: 0m, exepct: { level: 1 } }] }\n`;

  test('is still of the policy that it names', async () => {
    thin('small-team');
    const tests = join(folder, 'elsewhere.test.yml');
    writeFileSync(tests, breakPolicy('small-team.yml'));
    const { files } = JSON.parse((await runCommand(testCommand, tests, '--json')).out) as { files: readonly unknown[] };
    expect(files).toMatchObject([{ policy: join(folder, 'small-team.yml'), unread: null, diagnostics: [{}] }]);
  });

  test('is told all of it at once: what it is read as, and the names that the policy has not', async () => {
    thin('small-team');
    const tests = join(folder, 'names.test.yml');
    writeFileSync(tests, breakPolicy('small-team.yml').replace('exepct: {', 'expect: { fierd: [], severity: urgnt, '));
    const { out, code } = await runCommand(testCommand, tests);
    expect(code).toBe(2);
    expect(out).toContain('Did you mean `fired`?');
    expect(out).toContain('Did you mean `urgent`?');
  });

  test.each([
    [
      'beside what else is wrong',
      breakPolicy('gone.yml'),
      [/Did you mean `expect`\?/, /\[no-such-policy\].*\n.*:2:9\n/],
    ],
    ['alone', breakPolicy('gone.yml').replace('exepct', 'expect'), [/\[no-such-policy\].*gone\.yml`.*\n.*:2:9\n/]],
    [
      'but not where its key is what is wrong',
      breakPolicy('gone.yml').replace('policy', 'polcy'),
      [/Did you mean `policy`\?/],
    ],
  ])('is told that it names a policy that is not there, %s', async (_, text, expected) => {
    const tests = join(folder, 'nowhere.test.yml');
    writeFileSync(tests, text);
    const { out, code } = await runCommand(testCommand, tests);
    expect(code).toBe(2);
    for (const words of expected) expect(out).toMatch(words);
    expect(out.includes('no-such-policy')).toBe(text.includes('policy:'));
  });
});

test('a policy that tests name by its whole path is found there', async () => {
  const file = join(folder, 'elsewhere.test.yml');
  const tests = readFileSync(inRepository('policies/small-team.test.yml'), 'utf8');
  writeFileSync(file, tests.replace('version: 1', `version: 1\npolicy: ${inRepository('policies/small-team.yml')}`));
  const { out, code } = await runCommand(testCommand, file);
  expect(out).not.toContain('no such file');
  expect(code).toBe(0);
});

describe('explain', () => {
  const CASE = 'nobody answers a critical incident';

  test('tells the part that decided, with its place', async () => {
    const { out, code } = await runCommand(
      explainCommand,
      SECURITY,
      '--case',
      CASE,
      '--at',
      '9m',
      '--rule',
      'unacknowledged',
    );
    expect(code).toBe(0);
    expect(out.split('\n').slice(0, 5)).toEqual([
      'At 2026-11-23T02:09:00Z',
      'Severity critical: its rule holds, in force since 2026-11-23T02:00:00Z.',
      '',
      `trigger unacknowledged does not hold  ${SECURITY}:85`,
      '  87:11  elapsed.since-level >= severity.acknowledge-within is false  (elapsed.since-level = 9m, severity.acknowledge-within = 10m)',
    ]);
  });

  test('facts of a file are as good as an incident', async () => {
    const file = join(folder, 'facts.yml');
    writeFileSync(file, 'incident: { acknowledged: true }\n');
    const { out } = await runCommand(explainCommand, SECURITY, '--facts', file, '--rule', 'unacknowledged');
    expect(out).toContain('incident.acknowledged is true  (incident.acknowledged = true)');
  });

  test.each([
    [['--case', 'nobody answers a critical incidnt'], `Did you mean "${CASE}"?`],
    [['--case', CASE, '--rule', 'unacknowleged'], 'Did you mean "unacknowledged"?'],
    [['--case', CASE, '--at', 'noon'], '"noon" is no instant'],
    [['--case', CASE, '--at', '2026-11-23T01:00:00Z'], 'is before the incident was declared'],
    [[], 'Name an incident'],
    [['--facts', '/nowhere.yml'], 'there is no such file'],
  ])('%j is refused with a remedy', async (args, words) => {
    const { err, code } = await runCommand(explainCommand, SECURITY, ...args);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });

  test('JSON is as its published schema says', async () => {
    const valid = schemaOf('explain');
    for (const at of ['0m', '10m', '1h']) {
      const output = JSON.parse(
        (await runCommand(explainCommand, SECURITY, '--case', CASE, '--at', at, '--json')).out,
      ) as object;
      valid(output);
      expect(valid.errors).toBeNull();
      expect(valid({ ...output, more: 1 })).toBe(false);
    }
  });
});
