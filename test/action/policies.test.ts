import { mkdtemp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesIn, listFrom, readPolicies, type PolicySource } from '#action/policies.ts';

const VALID = `
version: 1
name: small
incident: { label: incident }
severities: [{ id: high, name: High }]
roles: { responder: { name: Responder, does: Acts., who: [carol] } }
levels: [{ name: Responders, roles: [responder] }]
triggers: []
`;

let workspace = '';
beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'tocsin-policies-'));
});
afterEach(() => rm(workspace, { recursive: true, force: true }));

const requests: string[] = [];
const source = (over: Partial<PolicySource> = {}): PolicySource => ({
  workspace,
  commit: 'abc',
  fetch: (path) => {
    requests.push(path);
    return Promise.resolve({ ok: false, code: 'policy-not-found', message: `There is no ${path}.` });
  },
  fetchPinned: ({ path }) => {
    requests.push(path);
    return Promise.resolve({ ok: false, code: 'policy-not-found', message: `There is no ${path}.` });
  },
  list: () => Promise.resolve([]),
  ...over,
});

test('a file in the workspace is taken, and GitHub not asked', async () => {
  requests.length = 0;
  await writeFile(join(workspace, 'p.yml'), VALID);
  const loaded = await readPolicies(['p.yml'], source());
  expect(loaded).toMatchObject({ all: [{ name: 'small', file: 'p.yml', commit: 'abc' }] });
  expect(requests).toEqual([]);
});

test('without one, and where the workspace is not to be trusted, GitHub is asked', async () => {
  await writeFile(join(workspace, 'p.yml'), 'nonsense: true');
  const fetch: PolicySource['fetch'] = () => Promise.resolve({ ok: true, text: VALID });
  expect(await readPolicies(['other.yml'], source({ fetch }))).toMatchObject({
    all: [{ name: 'small' }],
  });
  expect(await readPolicies(['p.yml'], source({ fetch, workspace: null }))).toMatchObject({
    all: [{ name: 'small' }],
  });
});

test.each([
  ['connect ECONNREFUSED 127.0.0.1:80', 'connect ECONNREFUSED 127.0.0.1:80.'],
  ['GitHub is down.', 'GitHub is down.'],
])(
  'why a policy could not be had ends as a sentence, as what to do stands behind it: %s',
  async (message, sentence) => {
    const fetch: PolicySource['fetch'] = () => Promise.resolve({ ok: false, code: 'policy-unread', message });
    const { diagnostics } = await readPolicies(['other.yml'], source({ fetch }));
    expect(diagnostics).toMatchObject([
      {
        message: sentence,
        help: 'The next run reads it again. If it stays so, see that the file is there and that the token has `contents: read`.',
      },
    ]);
  },
);

test('a limit of GitHub is no fault of the policy: it is told until when to wait, and at no place of the file', async () => {
  const message = 'p.yml could not be read. API rate limit exceeded';
  const fetch: PolicySource['fetch'] = () =>
    Promise.resolve({ ok: false, code: 'policy-unread', message, after: 34 * 60 + 1 });
  const { diagnostics } = await readPolicies(['other.yml'], source({ fetch }));
  expect(diagnostics).toMatchObject([{ code: 'policy-unread', place: null }]);
  expect(diagnostics[0]?.help).toContain('It asks to wait for 35m: a run after that reads the policy.');
});

test.each([
  ['escalation-policy.yml', 'Did you mean `.github/escalation-policy.yaml`? Name it in the input `policy`.'],
  ['dependabot.json', 'Put a policy there, or name its path in the input `policy`.'],
])('of %s, which is not there, the one that is probably meant is named', async (name, help) => {
  const list: PolicySource['list'] = (folder) =>
    Promise.resolve(
      folder === '.github' ? ['escalation-policy.yaml', 'escalation-policy.test.yaml', 'labels.yml'] : [],
    );
  expect((await readPolicies([`.github/${name}`], source({ list }))).diagnostics).toMatchObject([{ help }]);
  const fails = source({ list: () => Promise.reject(new Error('GitHub is down.')) });
  expect((await readPolicies([`.github/${name}`], fails)).diagnostics).toMatchObject([{ code: 'policy-not-found' }]);
});

test('everything wrong with all of them is said at once', async () => {
  await writeFile(join(workspace, 'a.yml'), VALID.replace('version: 1', 'version: 1\nnmae: x'));
  await writeFile(join(workspace, 'b.yml'), VALID.replace('triggers: []', 'trigers: []'));
  await mkdir(join(workspace, 'folder.yml'));
  const { all, policies, diagnostics } = await readPolicies(['a.yml', 'b.yml', 'missing.yml', 'folder.yml'], source());
  expect(all).toBeNull();
  expect(policies).toEqual([]);
  expect(new Set(diagnostics.map(({ place }) => place?.file))).toEqual(
    new Set(['a.yml', 'b.yml', 'missing.yml', 'folder.yml']),
  );
  expect(diagnostics.find(({ place }) => place?.file === 'missing.yml')).toMatchObject({
    code: 'policy-not-found',
    level: 'error',
  });
});

test.each([false, true])('two policies of one name are an error at the second’s (checked whole: %s)', async (all) => {
  await writeFile(join(workspace, 'a.yml'), VALID);
  await writeFile(join(workspace, 'b.yml'), VALID);
  const loaded = await readPolicies(['a.yml', 'b.yml'], source(), { templates: all });
  expect(loaded).toMatchObject({ all: null, policies: [{ file: 'a.yml' }] });
  expect(loaded.files[1]?.result?.ok).toBe(false);
  expect(loaded.diagnostics).toMatchObject([
    {
      code: 'duplicate-policy-name',
      level: 'error',
      message: expect.stringContaining('"small" is the name of the policy in a.yml too') as string,
      place: { file: 'b.yml', line: 3, col: 7 },
      path: '/name',
    },
  ]);
});

test('a file far too large is not even read', async () => {
  await writeFile(join(workspace, 'p.yml'), ' '.repeat(1024 * 1024 + 1));
  expect(await readPolicies(['p.yml'], source())).toMatchObject({
    all: null,
    diagnostics: [{ code: 'policy-too-large' }],
  });
});

test.each([
  ['/proc/self/environ', 'a file of the runner'],
  ['/dev/zero', 'a device that never ends'],
  ['/etc/passwd', 'a file of the machine'],
  ['..', 'a folder outside'],
])('a link to %s (%s) is not followed', async (target) => {
  await symlink(target, join(workspace, 'p.yml'));
  const { diagnostics, files } = await readPolicies(['p.yml'], source());
  expect(diagnostics).toMatchObject([{ code: 'policy-outside', place: { file: 'p.yml' } }]);
  expect(JSON.stringify(files)).not.toContain('PATH=');
});

test('a folder on the way that leads outside is not followed', async () => {
  await symlink('/etc', join(workspace, 'policies'));
  const { diagnostics } = await readPolicies(['policies/passwd'], source());
  expect(diagnostics).toMatchObject([{ code: 'policy-outside' }]);
});

test('a path that leaves the workspace is not read', async () => {
  const { diagnostics } = await readPolicies(['../../../../../../etc/passwd'], source());
  expect(diagnostics).toMatchObject([{ code: 'policy-outside' }]);
});

test('a link to a file of the workspace is that file', async () => {
  await writeFile(join(workspace, 'real.yml'), VALID);
  await symlink('real.yml', join(workspace, 'p.yml'));
  expect(await readPolicies(['p.yml'], source())).toMatchObject({ all: [{}] });
});

test.each([
  ['/etc', []],
  ['..', []],
  ['real', ['a.yml']],
  ['.', ['policies', 'real']],
])('of a folder that is a link to %s only names of the workspace are listed', async (target, expected) => {
  await mkdir(join(workspace, 'real'));
  await writeFile(join(workspace, 'real', 'a.yml'), VALID);
  await symlink(target, join(workspace, 'policies'));
  const list = (): Promise<readonly string[]> => Promise.reject(new Error('GitHub is not asked'));
  expect((await listFrom(source({ list }), 'policies')).toSorted()).toEqual(expected);
});

const warnings: string[] = [];
const workflowsOf = (folder: string, over: Partial<PolicySource> = {}) => {
  warnings.length = 0;
  return filesIn(source(over), folder, {
    isWanted: (name) => /\.ya?ml$/.test(name),
    first: ['drills.yml'],
    warn: (message) => warnings.push(message),
  });
};

test('of a thousand files of a folder a hundred are looked at, the named ones first', async () => {
  await mkdir(join(workspace, 'many'));
  const names = Array.from({ length: 1_000 }, (_, n) => `a${String(n).padStart(3, '0')}.yml`);
  await Promise.all([...names, 'drills.yml', 'a.txt'].map((name) => writeFile(join(workspace, 'many', name), name)));
  requests.length = 0;
  const files = await workflowsOf('many');
  expect(files.map(({ text }) => text)).toEqual(['drills.yml', ...names.slice(0, 99)]);
  expect(requests).toEqual([]);
  expect(warnings).toEqual(['Of the 1001 files of many, 100 were looked at.']);
});

test('of the files of a folder that GitHub has twenty are looked at, each by a request, and the rest is said', async () => {
  let fetched = 0;
  const fetch: PolicySource['fetch'] = () => Promise.resolve({ ok: true, text: String((fetched += 1)) });
  const list = () => Promise.resolve(Array.from({ length: 1_000 }, (_, n) => `${n}.yml`));
  expect(await workflowsOf('elsewhere', { fetch, list })).toHaveLength(20);
  expect(fetched).toBe(20);
  expect(warnings).toEqual([
    'Of the 1000 files of elsewhere, 20 were looked at. Without a checkout each takes a request: with `actions/checkout` before this step, more are.',
  ]);
});

test('of a folder only regular files of the workspace are looked at, and a million characters of them', async () => {
  await mkdir(join(workspace, 'odd', 'folder.yml'), { recursive: true });
  await writeFile(join(workspace, 'secret'), 'inside');
  for (const [name, target] of [
    ['a.yml', '/proc/self/environ'],
    ['b.yml', '/dev/zero'],
    ['c.yml', '../secret'],
    ['d.yml', 'nothing'],
  ] as const)
    await symlink(target, join(workspace, 'odd', name));
  await writeFile(join(workspace, 'odd', 'e.yml'), 'e'.repeat(999_000));
  await writeFile(join(workspace, 'odd', 'f.yml'), 'f'.repeat(1_000));
  await writeFile(join(workspace, 'odd', 'g.yml'), 'g');
  const files = await workflowsOf('odd');
  expect(files.map(({ file }) => file)).toEqual(['odd/c.yml', 'odd/e.yml', 'odd/g.yml']);
});
