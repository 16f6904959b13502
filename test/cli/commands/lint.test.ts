/** `tocsin lint`: what it prints, how it ends, what it asks GitHub. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { readTests, runCase } from '#cases/index.ts';
import { lintCommand } from '#cli/commands/lint.ts';
import { startSandbox } from '#sandbox/index.ts';
import { loadPolicy } from '#policy/index.ts';
import { QUIET, type Ran, runCommand } from '../../support/command.ts';
import { inRepository } from '../../support/repository.ts';

const lint = (...args: readonly string[]): Promise<Ran> => runCommand(lintCommand, ...args);

const GAP = `version: 1
name: gap
incident: { label: incident, details: { users: { heading: Users, type: number, required: true } } }
severities:
  - { id: sev1, when: { ">": [{ var: details.users }, 1000] } }
  - { id: sev2, when: { "<": [{ var: [details.users, 5000] }, 1000] } }
  - { id: sev3 }
roles: { first: { who: [ann] }, lead: { who: ["@acme/leads"] } }
levels:
  - { name: First, roles: [first] }
  - { name: Lead, roles: [lead] }
triggers:
  - { id: late, reason: Late., when: { ">=": [{ var: elapsed.since-level }, 5] }, do: { escalate: next } }
  - { id: ask, reason: Missing., when: { ">": [{ var: count.missing-details }, 0] }, do: { ask-for: missing-details } }
`;

let folder = '';
const write = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tocsin-lint-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

describe('tocsin lint', () => {
  test('says nothing bad of the policies that ship, and ends with 0', async () => {
    const { out, code } = await lint(inRepository('policies/security.yml'), inRepository('policies/small-team.yml'));
    expect(out.match(/: nothing found$/gm)).toHaveLength(2);
    expect(code).toBe(0);
  });

  test('shows the line, the remedy and a case that passes when it is pasted', async () => {
    const file = write('gap.yml', GAP);
    const { out, code } = await lint(file);
    expect(code).toBe(1);
    expect(out).toContain('warning[threshold-gap] Below 1000 an incident is `sev2`, above it `sev1`');
    expect(out).toContain(`${file}:6:`);
    expect(out).toContain('Write `>=` or `<=` on one side.');
    expect(out).toContain('details: { users: 1000 }');
  });

  test('prints JSON as its schema says, with the case in it', async () => {
    const { out, code } = await lint(write('gap.yml', GAP), inRepository('policies/security.yml'), '--json');
    const printed = JSON.parse(out) as {
      files: { findings: { code: string; case: string | null; witness: object }[] }[];
    };
    const schema = JSON.parse(readFileSync(inRepository('schemas/lint.v1.schema.json'), 'utf8')) as object;
    const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);
    expect(validate(printed) ? [] : validate.errors).toEqual([]);
    expect(code).toBe(1);
    const found = printed.files[0]?.findings.find((one) => one.code === 'threshold-gap');
    expect(found?.witness).toEqual({ details: { users: 1000 } });
    const people = /# (people: .*)/.exec(found?.case ?? '')?.[1] ?? '';
    const tests = readTests(`version: 1\n${people}\ncases:\n${found?.case}`, 'gap.test.yml');
    const policy = loadPolicy(GAP, 'gap.yml');
    if (!tests.ok || !policy.ok) throw new Error('unreadable');
    expect(tests.value.cases.map((one) => runCase(policy.value, one).passed)).toEqual([true]);
  });

  test('advice alone ends with 0, and --rule asks one rule', async () => {
    const file = write('advice.yml', GAP.replace('"<"', '"<="').replace('">":', '">=":'));
    const one = await lint(file, '--rule', 'threshold-overlap');
    expect([one.code, one.out]).toEqual([0, expect.stringContaining('1 piece of advice')]);
    expect((await lint(file, '--rule', 'dead-role')).out).toContain('nothing found');
  });

  test('a policy that is not valid has the problems of validate, and ends with 1', async () => {
    const { out, code } = await lint(write('bad.yml', GAP.replace('roles: [lead]', 'roles: [leed]')));
    expect([code, out]).toEqual([1, expect.stringContaining('error[unknown-role]')]);
  });

  test('a file that cannot be read keeps nothing of the others from being told', async () => {
    const files = ['nowhere.yml', write('gap.yml', GAP), 'none.yml'];
    const { out, err, code } = await lint(...files);
    expect([code, err]).toEqual([2, 'nowhere.yml: there is no such file\nnone.yml: there is no such file\n']);
    expect(out).toContain('warning[threshold-gap]');
    expect(JSON.parse((await lint(...files, '--json')).out)).toMatchObject({
      files: [{ file: files[1], valid: true }],
      unread: ['nowhere.yml: there is no such file', 'none.yml: there is no such file'],
    });
  });

  test.each([
    ['a file that is not there', ['nowhere.yml'], 'nowhere.yml: there is no such file'],
    ['a rule that is not there', ['--rule', 'dead-rule'], 'There is no rule "dead-rule". Did you mean "dead-role"?'],
    ['--online without a repository', ['--online'], '--online --repo owner/name'],
  ])('cannot run with %s', async (_, args, message) => {
    const { err, code } = await lint(...args);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });

  test('online: asks GitHub who can be assigned and who is in a team, and writes nothing', async () => {
    const sandbox = await startSandbox({
      owner: 'acme',
      name: 'shop',
      people: { ann: 'write', bot: 'admin' },
    });
    sandbox.store.teams.set('acme/leads', []);
    try {
      vi.stubEnv('GITHUB_API_URL', sandbox.url);
      // As a file gives it that somebody wrote with an editor.
      vi.stubEnv('GITHUB_TOKEN', 'x\r\n');
      const file = write('online.yml', GAP.replace('who: [ann]', 'who: [ann, ghost]'));
      const { out, code } = await lint(
        file,
        '--online',
        '--repo',
        'acme/shop',
        '--rule',
        'unassignable-person',
        'unreadable-team',
      );
      expect(out).toContain('error[unassignable-person] `ghost` cannot be assigned to an issue of acme/shop');
      expect(out).toContain('error[unreadable-team] The team `@acme/leads` has no members.');
      expect(out).not.toContain('`ann`');
      expect(code).toBe(1);
      expect(sandbox.log.filter(({ kind }) => kind === 'write')).toEqual([]);
    } finally {
      await sandbox.close();
    }
  });

  test('online: says so when there is no token', async () => {
    vi.stubEnv('GITHUB_TOKEN', '');
    vi.stubEnv('GH_TOKEN', '');
    const { err, code } = await lint(write('gap.yml', GAP), '--online', '--repo', 'acme/shop');
    expect([code, err]).toEqual([2, expect.stringContaining('There is no token.')]);
  });

  test('explains a rule by its page, which ships, and lists them all', async () => {
    const page = readFileSync(inRepository('docs/lint/oscillation.md'), 'utf8');
    expect((await lint('--explain', 'oscillation')).out).toBe(page);
    const { files } = JSON.parse(readFileSync(inRepository('package.json'), 'utf8')) as { files: readonly string[] };
    expect(files).toContain('docs/lint');
    expect((await lint('--explain', 'all')).out.split('\n').length).toBeGreaterThan(20);
  });

  test.each(['oscillation', 'all'])('explains %s as JSON by its schema', async (id) => {
    const schema = JSON.parse(readFileSync(inRepository('schemas/lint-rules.v1.schema.json'), 'utf8')) as object;
    const validate = new Ajv({ strict: true }).compile(schema);
    const { out, code } = await lint('--explain', id, '--json');
    const output = JSON.parse(out) as { rules: { id: string; page: string }[] };
    expect([code, validate(output), validate.errors]).toEqual([0, true, null]);
    expect(output.rules.length > 20).toBe(id === 'all');
    expect(output.rules.filter((rule) => !rule.page.startsWith(`# ${rule.id}\n`))).toEqual([]);
  });

  test('its help fits a screen', () => {
    const help = lintCommand(QUIET).helpInformation();
    expect(help.split('\n').length).toBeLessThanOrEqual(24);
    expect(Math.max(...help.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });
});
