/** `tocsin diff`: two policies by meaning, for a terminal, as JSON and as Markdown. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTests, runCase } from '#cases/index.ts';
import { diffCommand } from '#cli/commands/diff.ts';
import { editText, textOf } from '../../compare/edits.ts';
import { type Ran, runCommand } from '../../support/command.ts';
import { inRepository } from '../../support/repository.ts';
import { policyOf } from '../../support/policy.ts';

const diff = (...args: readonly string[]): Promise<Ran> =>
  runCommand(diffCommand, ...args, '--at', '2026-11-23T10:00:00Z');

const SMALL = inRepository('policies/small-team.yml');
const SERVICE = inRepository('policies/service-24x7.yml');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tocsin-diff-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const slower = (): string =>
  file(
    'slower.yml',
    editText(
      textOf('service-24x7'),
      ['acknowledge-within: 15m', 'acknowledge-within: 20m'],
      ['}, 1000]', '}, 500]'],
      ['">=": [{ var: count.missed-updates }, 2]', '">": [{ var: count.missed-updates }, 1]'],
      ['rotate: [grace, heidi]', 'rotate: [heidi, grace]'],
      ['name: Executive sponsor', 'name: Sponsor'],
    ),
  );

test.each([
  ['diff.txt', []],
  ['diff.md', ['--markdown']],
])('%s is what a reader gets', async (name, args) => {
  const { out, code } = await diff(SERVICE, slower(), ...args);
  await expect(out).toMatchFileSnapshot(`../../golden/change/${name}`);
  expect(code).toBe(1);
});

test.each([
  ['as text', [], /^  sev1: each level is called when it was, but at 10m grace is called instead of heidi/m],
  [
    'as Markdown',
    ['--markdown'],
    /^- `sev1`: each level is called when it was, but at 10m `grace` is called instead of `heidi`/m,
  ],
])(
  'a ladder that changes is told of %s though no level of it moves, beside one whose levels do',
  async (_, args, message) => {
    const after = editText(
      textOf('service-24x7'),
      ['acknowledge-within: 15m', 'acknowledge-within: 20m'],
      ['rotate: [grace, heidi]', 'rotate: [heidi, grace]'],
    );
    const { out } = await diff(SERVICE, file('both.yml', after), ...args);
    expect(out).toMatch(/sev2.*15m.*20m/);
    expect(out).toMatch(message);
  },
);

test('a change in words alone, or in nothing, ends with 0', async () => {
  const words = file('words.yml', editText(textOf('service-24x7'), ['name: Executive sponsor', 'name: Sponsor']));
  expect(await diff(SERVICE, words)).toMatchObject({ code: 0 });
  expect(await diff(SERVICE, SERVICE)).toEqual({
    out: 'Nothing changes: every rule is proved equal, and from now on the same people are called at the same times.\n\n16 rules proved equal.\n',
    err: '',
    code: 0,
  });
});

test('JSON is as its published schema says: changed, the same, and new', async () => {
  const schema = JSON.parse(readFileSync(inRepository('schemas/diff.v1.schema.json'), 'utf8')) as object;
  const valid = new Ajv({
    allErrors: true,
    allowUnionTypes: true,
    formats: { 'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/ },
  }).compile(schema);
  for (const [before, after] of [
    [SERVICE, slower()],
    [SMALL, SMALL],
    ['none', SMALL],
    [SMALL, SERVICE],
  ] as const) {
    const output = JSON.parse((await diff(before, after, '--json')).out) as { rules: unknown[] };
    valid(output);
    expect(valid.errors).toBeNull();
    expect(output.rules.length).toBeGreaterThan(5);
    expect(valid({ ...output, more: 1 })).toBe(false);
  }
});

test('each case it prints passes when it is pasted into the tests of the policy after', async () => {
  const after = slower();
  const output = JSON.parse((await diff(SERVICE, after, '--json')).out) as {
    rules: { gained?: { case?: string }; lost?: { case?: string } }[];
  };
  const cases = output.rules.flatMap(({ gained, lost }) =>
    [gained?.case, lost?.case].filter((one) => one !== undefined),
  );
  expect(cases.length).toBeGreaterThan(2);
  for (const one of cases) {
    const people = /# people: (.*)/.exec(one)?.[1] ?? '{}';
    const read = readTests(`version: 1\npeople: ${people}\ncases:\n${one}`, 'pasted.test.yml');
    if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
    for (const testCase of read.value.cases) {
      expect(runCase(policyOf(readFileSync(after, 'utf8')), testCase).failures).toEqual([]);
    }
  }
});

describe('cannot run', () => {
  test.each([
    ['a file that is not there', ['nowhere.yml', SMALL], 'nowhere.yml: there is no such file'],
    ['no policy after', [SMALL, 'none'], `"none" stands for no policy before: tocsin diff none ${SMALL}. `],
    ['two from standard input', ['-', '-'], 'Only one of the two can be read from standard input.'],
    ['an instant that is none', [SMALL, SMALL, '--at', 'noon'], '"noon" is no instant.'],
  ])('%s', async (_name, args, message) => {
    const ran = await runCommand(diffCommand, ...args);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(message);
  });

  test('with a policy that is none, told with its place', async () => {
    const broken = file('broken.yml', editText(textOf('small-team'), ['version: 1', 'version: 1\nlevel: []']));
    const { err, out, code } = await diff(SMALL, broken);
    expect({ out, code }).toEqual({ out: '', code: 2 });
    expect(err).toContain('broken.yml');
  });
});
