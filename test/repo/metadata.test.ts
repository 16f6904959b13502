/** What the repository says of itself is so: metadata, README, licence, ready policies. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { INPUTS, MODES } from '#action/inputs.ts';
import { outputsOf } from '#action/outputs.ts';
import { readTests, runCase } from '#cases/index.ts';
import { loadPolicy } from '#policy/index.ts';
import { FLOORS } from './floors.ts';
import { README, snippet } from './readme.ts';
import { inRepository } from '../support/repository.ts';

const read = (path: string): string => readFileSync(inRepository(path), 'utf8');
const manifest = JSON.parse(read('package.json')) as {
  readonly version: string;
  readonly license: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly files: readonly string[];
  readonly scripts: Readonly<Record<string, string>>;
};

interface Metadata {
  readonly name: string;
  readonly description: string;
  readonly branding: { readonly icon: string; readonly color: string };
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
  readonly runs: { readonly using: string; readonly main: string };
}
const action = parse(read('action.yml')) as Metadata;

const OUTPUTS = Object.keys(
  outputsOf({
    at: null,
    mode: 'sweep',
    dryRun: false,
    repository: 'acme/shop',
    policies: [],
    incidents: [],
    problems: [],
    diagnostics: [],
    requests: null,
  }),
);

/** The first cells of the README's table under this head. */
function column(head: string): readonly string[] {
  const lines = README.split('\n');
  const rows = lines.slice(lines.findIndex((line) => line.startsWith(`| ${head} |`)) + 2);
  return rows
    .slice(
      0,
      rows.findIndex((line) => !line.startsWith('|')),
    )
    .map((line) => line.split('|')[1]?.trim() ?? '');
}
const codes = (cells: readonly string[]): readonly string[] =>
  cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code));

describe('action.yml', () => {
  test('has the inputs that are read, with their defaults', () => {
    const defaults = Object.entries(action.inputs).map(([name, { default: value = '' }]) => [name, value]);
    expect(Object.fromEntries(defaults)).toEqual({ ...INPUTS, token: '${{ github.token }}' });
  });

  test('has the outputs that are set', () => {
    expect(Object.keys(action.outputs).toSorted()).toEqual(OUTPUTS.toSorted());
  });

  test('names every mode', () => {
    const { description = '' } = action.inputs['mode'] ?? {};
    expect(MODES.filter((mode) => !description.includes(`\`${mode}\``))).toEqual([]);
  });

  test('is what GitHub’s Marketplace takes', () => {
    // A name is unique there, and may not be that of somebody on GitHub: a single word is likely to be.
    expect(action.name).toMatch(/^\S+ \S+ \S+$/);
    expect(action.description.length).toBeLessThanOrEqual(125);
    expect(action.branding).toEqual({ icon: 'bell', color: 'red' });
    expect(readdirSync(inRepository('.')).filter((name) => /^action\.ya?ml$/.test(name))).toEqual(['action.yml']);
  });

  test('starts a file that is there, on the Node that runners have', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/action/index.js' });
    expect(existsSync(inRepository(action.runs.main))).toBe(true);
  });
});

describe('README.md', () => {
  test('lists every input and output', () => {
    expect(codes(column('input')).toSorted()).toEqual(Object.keys(INPUTS).toSorted());
    expect(codes(column('output')).toSorted()).toEqual(OUTPUTS.toSorted());
  });

  test('names no script that package.json does not have', () => {
    const named = [...README.matchAll(/npm (?:run ([\w:]+)|(test))/g)].map(([, script, test]) => script ?? test ?? '');
    expect(named).toContain('demo');
    expect(named.filter((script) => manifest.scripts[script] === undefined)).toEqual([]);
  });

  test('begins with the demo, then the tests', () => {
    const [first, second] = [...README.matchAll(/^```sh\n(.*)\n/gm)].map(([, command]) => command);
    expect([first, second]).toEqual(['npm run demo', 'npm ci && npm test']);
    expect(read('.ci/run')).toContain('npm test');
  });

  test('links to nothing that is not there', () => {
    const links = [...README.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path = '']) => path);
    expect(links).toContain('ARCHITECTURE.md');
    expect(links.filter((path) => !existsSync(inRepository(path)))).toEqual([]);
  });

  test('shows a policy that is valid, and tests of it that pass', () => {
    const file = '.github/escalation-policy.yml';
    const policy = loadPolicy(snippet(`# ${file}`), file);
    if (!policy.ok) throw new Error(JSON.stringify(policy.diagnostics));
    expect(policy.diagnostics).toEqual([]);
    const tests = readTests(snippet('# .github/escalation-policy.test.yml'), '.github/escalation-policy.test.yml');
    expect(tests.diagnostics).toEqual([]);
    const cases = tests.ok ? tests.value.cases : [];
    expect(cases.length).toBeGreaterThan(0);
    for (const one of cases) expect(runCase(policy.value, one).failures).toEqual([]);
  });

  test('shows the limit on comments that is in force', () => {
    const policy = loadPolicy(snippet('# .github/escalation-policy.yml'), 'x.yml');
    const most = policy.ok ? policy.value.limits.commentsPerRun : null;
    expect(README).toContain(`at most ${most} new comments`);
  });
});

describe('the package', () => {
  test.each(['LICENSE', 'SECURITY.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md'])('has %s', (file) => {
    expect(read(file).length).toBeGreaterThan(200);
  });

  test('is under the licence it names', () => {
    expect(manifest.license).toBe('MIT');
    expect(read('LICENSE')).toMatch(/^MIT License\n\nCopyright \(c\) \d{4} Tocsin contributors\n/);
  });

  test('names only files that are there', () => {
    const files = [...Object.values(manifest.bin), ...manifest.files];
    expect(files.filter((path) => !existsSync(inRepository(path)))).toEqual([]);
  });

  test('has a version of which the changelog tells', () => {
    expect(read('CHANGELOG.md')).toContain(`## [${manifest.version}]`);
  });
});

test.each(['ARCHITECTURE.md', 'CONTRIBUTING.md', 'README.md'])('%s names only paths that are there', (file) => {
  const paths = [
    ...read(file).matchAll(/`((?:src|test|schemas|policies|bench|scripts|tools|\.oxlintrc)[\w./-]*)`/g),
  ].map(([, path = '']) => path);
  expect(paths).not.toEqual([]);
  expect(paths.filter((path) => !existsSync(inRepository(path)))).toEqual([]);
});

test.each(['bug', 'incident'])('the issue form %s is one that GitHub shows', (name) => {
  const form = parse(read(`.github/ISSUE_TEMPLATE/${name}.yml`)) as {
    readonly body: readonly { readonly id?: string }[];
  };
  expect(form).toMatchObject({ name: expect.any(String), description: expect.any(String), labels: [name] });
  const ids = form.body.flatMap(({ id }) => id ?? []);
  expect(ids.length).toBeGreaterThan(1);
  expect(new Set(ids).size).toBe(ids.length);
});

test('dependabot looks after every lock file and every workflow', () => {
  const { updates } = parse(read('.github/dependabot.yml')) as {
    readonly updates: readonly { readonly 'package-ecosystem': string; readonly directories?: readonly string[] }[];
  };
  expect(updates.map((one) => one['package-ecosystem'])).toEqual(['npm', 'github-actions']);
  const locks = ['.', ...readdirSync(inRepository('tools')).map((name) => `tools/${name}`)];
  expect(updates[0]?.directories).toEqual(locks.map((folder) => (folder === '.' ? '/' : `/${folder}`)));
  expect(locks.filter((folder) => !existsSync(inRepository(`${folder}/package-lock.json`)))).toEqual([]);
});

test('ARCHITECTURE.md shows every room that is held to', () => {
  const text = read('ARCHITECTURE.md');
  const rooms = Object.keys(FLOORS).filter((name) => name !== 'generated');
  expect(rooms.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  const inTable = text
    .split('\n')
    .filter((line) => /^\| (?:\d|roof) /.test(line))
    .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name));
  expect(inTable.toSorted()).toEqual(rooms.filter((name) => !name.includes('/')).toSorted());
});

test('every ready policy has its tests beside it', () => {
  const names = readdirSync(inRepository('policies'));
  const policies = names.filter((name) => name.endsWith('.yml') && !/\.(?:test|form)\.yml$/.test(name));
  expect(policies.length).toBeGreaterThanOrEqual(3);
  expect(policies.filter((name) => !names.includes(name.replace(/\.yml$/, '.test.yml')))).toEqual([]);
});
