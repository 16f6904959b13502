/** `tocsin lint` finds the workflows that run a policy, however the policy is named and wherever one stands. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runTocsin } from '../../support/command.ts';
import { inRepository } from '../../support/repository.ts';

const POLICY = readFileSync(inRepository('policies/small-team.yml'), 'utf8');

let root = '';
const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'tocsin-lint-workflows-'));
  mkdirSync(join(root, '.git'));
  write('svc/policy.yml', `extends: svc/parts.base.yml\n${POLICY}`);
  write('svc/parts.base.yml', 'version: 1\n');
  write('other/.git/HEAD', '');
  write('other/svc/policy.yml', POLICY);
  symlinkSync(root, `${root}-link`);
  write(
    '.github/workflows/check.yml',
    `on: { pull_request: { paths: [svc/policy.yml] } }
jobs: { check: { steps: [{ uses: acme/tocsin@v1, with: { mode: check, policy: svc/policy.yml } }] } }
`,
  );
});
afterAll(() => {
  rmSync(root, { recursive: true });
  rmSync(`${root}-link`);
});

const messages = async (file: string, folder = '.'): Promise<readonly string[]> => {
  const { out, err } = await runTocsin(
    ['lint', '--json', '--rule', 'change-not-checked', '--', file],
    {},
    join(root, folder),
  );
  const { files } = JSON.parse(out || err) as { files: { findings: { message: string }[] }[] };
  return files.flatMap(({ findings }) => findings.map(({ message }) => message));
};

test.each([
  ['by its path', 'svc/policy.yml', '.'],
  ['with `./`', './svc/policy.yml', '.'],
  ['in a roundabout way', 'svc/../svc/policy.yml', '.'],
  ['in its own folder', 'policy.yml', 'svc'],
  ['from another folder', '../svc/policy.yml', '.github'],
  ['from another folder by a full path', '', '.github'],
  ['by a full path through a link', '-link', '.'],
])('a policy that is named %s has the files whose change is not checked', async (_, name, folder) => {
  const file = name === '' || name === '-link' ? `${root}${name}/svc/policy.yml` : name;
  expect(await messages(file, folder)).toEqual([
    expect.stringContaining('A change of `svc/parts.base.yml` is not checked: '),
  ]);
});

test('a policy of another repository is run by none of the workflows here', async () => {
  expect(await messages('other/svc/policy.yml')).toEqual([]);
});
