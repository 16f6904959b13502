/** What commands print as JSON is as their published schemas say; commands with more to say have this among their own tests. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { initCommand } from '#cli/commands/init.ts';
import { oncallCommand } from '#cli/commands/oncall.ts';
import { validateCommand } from '#cli/commands/validate.ts';
import { inRepository } from '../support/repository.ts';
import { runCommand } from '../support/command.ts';

const SERVICE = inRepository('policies/service-24x7.yml');
const SPAN = ['--from', '2026-11-23T00:00:00Z', '--to', '2026-12-23T00:00:00Z'];
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tocsin-schemas-'));
  writeFileSync(join(folder, 'bad.yml'), 'version: 1\nname: Bad Name\nlimts: {}\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function problems(schema: string, out: string): readonly unknown[] {
  const text = readFileSync(inRepository(`schemas/${schema}.v1.schema.json`), 'utf8');
  const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(JSON.parse(text) as object);
  return validate(JSON.parse(out)) ? [] : (validate.errors ?? []);
}

test.each([
  ['validate', validateCommand, [SERVICE], 0],
  ['validate', validateCommand, ['bad.yml', 'nowhere.yml'], 2],
  ['oncall', oncallCommand, ['--policy', SERVICE], 0],
  ['oncall', oncallCommand, ['--policy', SERVICE, '--schedule', 'primary', ...SPAN], 0],
  ['oncall', oncallCommand, ['--policy', SERVICE, ...SPAN], 0],
  ['init', initCommand, ['--dry-run'], 0],
] as const)('%s --json, asked %#', async (schema, command, args, expected) => {
  const named = args.map((arg) => (arg === 'bad.yml' ? join(folder, arg) : arg));
  const { out, code } = await runCommand(command, '--json', ...named, ...(schema === 'init' ? ['--dir', folder] : []));
  expect(problems(schema, out)).toEqual([]);
  expect(code).toBe(expected);
});

test.each(['validate', 'oncall', 'init'])('something else is not what %s prints', (schema) => {
  expect(problems(schema, '{"other": 1}')).not.toEqual([]);
});
