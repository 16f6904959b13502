/** What ships is what the sources give, and no more is loaded than is needed. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { buildSchema, introspectionFromSchema } from 'graphql';
import { type OutputChunk, rolldown, type RolldownOutput } from 'rolldown';
import { parseSync, Visitor } from 'rolldown/utils';
import { expect, test } from 'vitest';
import config, { groups, output } from '../../rolldown.config.ts';
import { sourceName } from '../../scripts/bundle/chunk-names.ts';
import { publishedSchema } from '../../src/sandbox/graphql/published-schema.ts';
import { NODE_24 } from '../support/node24.ts';
import { inRepository, REPOSITORY } from '../support/repository.ts';

type Files = ReadonlyMap<string, string>;

async function build(): Promise<RolldownOutput> {
  const bundle = await rolldown({ ...config, cwd: REPOSITORY });
  const built = await bundle.generate(output);
  await bundle.close();
  return built;
}

const filesOf = ({ output: files }: RolldownOutput): Files =>
  new Map(files.map((file) => [file.fileName, file.type === 'chunk' ? file.code : String(file.source)]));

function committedFiles(): Files {
  const names = readdirSync(inRepository('dist'), { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(inRepository(`dist/${name}`)).isFile());
  return new Map(files.map((name) => [name.replaceAll('\\', '/'), readFileSync(inRepository(`dist/${name}`), 'utf8')]));
}

const differences = (one: Files, other: Files): readonly string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter((name) => one.get(name) !== other.get(name)).toSorted();

/** All modules in the chunks that one chunk loads, at once or `later` too, but for what the chunk `without` loads. */
function modulesLoaded(
  chunks: readonly OutputChunk[],
  entry: string,
  later: boolean,
  ...without: readonly string[]
): readonly string[] {
  const seen = new Set<string>();
  const follow = (name: string): void => {
    const chunk = chunks.find(({ fileName }) => fileName === name);
    if (chunk === undefined || without.includes(name) || seen.has(name)) return;
    seen.add(name);
    for (const next of later ? [...chunk.imports, ...chunk.dynamicImports] : chunk.imports) follow(next);
  };
  follow(entry);
  return chunks.filter(({ fileName }) => seen.has(fileName)).flatMap(({ moduleIds }) => moduleIds);
}

const built = await build();
const chunks = built.output.filter((file) => file.type === 'chunk');

test('dist/ is what the sources give: `npm run build` brings it up to date', () => {
  expect(differences(filesOf(built), committedFiles())).toEqual([]);
});

test('the command line can be started', () => {
  const { stdout } = spawnSync(inRepository('dist/cli/index.js'), ['--help'], { encoding: 'utf8' });
  expect(stdout).toContain('Usage: tocsin');
});

test('building again gives the same bytes', async () => {
  expect(differences(filesOf(built), filesOf(await build()))).toEqual([]);
  expect(chunks.length).toBeGreaterThan(5);
});

test('all code is ASCII, which Node reads at twice the speed', () => {
  const others = [...committedFiles()].filter(([name, text]) => name.endsWith('.js') && /[^\0-\x7F]/.test(text));
  expect(others.map(([name]) => name)).toEqual([]);
});

test('a changed byte and a forgotten file are seen', () => {
  const files = new Map([
    ['action/index.js', 'a'],
    ['chunks/http.js', 'b'],
  ]);
  expect(differences(files, new Map([['action/index.js', 'A']]))).toEqual(['action/index.js', 'chunks/http.js']);
});

const CLIENT = /node_modules\/(octokit|@octokit|bottleneck)\//;
const matching = (modules: readonly string[], pattern: RegExp): readonly string[] =>
  modules.filter((id) => pattern.test(id));

test('the command line loads the client only for commands that ask GitHub, and nothing of the runner', () => {
  const modules = modulesLoaded(chunks, 'chunks/cli-program.js', false);
  expect(matching(modules, /node_modules\/commander\//)).not.toEqual([]);
  expect(matching(modules, CLIENT)).toEqual([]);
  expect(matching(modulesLoaded(chunks, 'cli/index.js', true), CLIENT)).not.toEqual([]);
  expect(matching(modulesLoaded(chunks, 'cli/index.js', true), /\/src\/action\//)).toEqual([]);
});

test('the Action loads its client only once it needs it', () => {
  expect(matching(modulesLoaded(chunks, 'action/index.js', false), CLIENT)).toEqual([]);
  expect(matching(modulesLoaded(chunks, 'action/index.js', true), CLIENT)).not.toEqual([]);
});

const TIME_ZONES = /\/src\/calendar\/zone\.ts$/;

test('time zones are loaded only once a policy turns out to have schedules or calendars', () => {
  const validate = chunks.find(({ moduleIds }) =>
    moduleIds.some((id) => id.endsWith('/src/policy/load-lazily.ts')),
  )?.fileName;
  const entries = ['action/index.js', 'chunks/cli-program.js', validate ?? 'no chunk validates'];
  for (const entry of entries) expect(matching(modulesLoaded(chunks, entry, false), TIME_ZONES)).toEqual([]);
  for (const entry of entries) expect(matching(modulesLoaded(chunks, entry, true), TIME_ZONES)).not.toEqual([]);
});

test('the command line does not load what starts programs', () => {
  const imported = chunks
    .filter(({ code }) => /commander/.test(code))
    .map(({ code }) => code.includes('child_process"'));
  expect(imported).not.toEqual([]);
  expect(imported).not.toContain(true);
});

/** A hook that writes down each module Node loads, in the process that is started: Node 20 has no such hooks. */
const WATCH = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module';
  const loaded = [];
  registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
  process.on('exit', () => process.stderr.write(loaded.join('\\n')));
`)}`;

/** The modules a program of `dist/` loads until it ends, as `npm run build` left it: names of chunks, and `node:` ones. */
function loads(args: readonly string[], env: Readonly<Record<string, string>> = {}): readonly string[] {
  const { status, stderr } = spawnSync(NODE_24 ?? 'none', ['--import', WATCH, ...args], {
    cwd: REPOSITORY,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...env },
  });
  expect(status, stderr).toBe(0);
  return stderr.split('\n').map((url) => (/^node:/.exec(url) ? url : (url.split('/dist/')[1] ?? url)));
}

/** Of packages: the command line's parser, YAML, and what `@actions/core` needs to write lines. */
const PACKAGES_OF_A_START = /node_modules\/(yaml|commander|@actions\/core)\//;
const SLOW = /^node:(child_process|crypto|dns|http2?|https|net|tls|url|worker_threads|zlib)$/;
const check = {
  INPUT_TOKEN: 'the-token-of-the-job',
  INPUT_MODE: 'check',
  GITHUB_REPOSITORY: 'acme/shop',
  // No payload says what is changed: the policy is validated, and its tests are not run.
  GITHUB_EVENT_NAME: 'pull_request',
  GITHUB_WORKSPACE: REPOSITORY,
};

test.skipIf(NODE_24 === null).each([
  { what: 'the Action', args: ['dist/action/index.js'], policy: 'policies/several-teams.yml' },
  { what: '`tocsin validate`', args: ['dist/cli/index.js', 'validate'], policy: 'policies/several-teams.yml' },
])('$what reads a policy without schedules and templates with little loaded', ({ args, policy }) => {
  const run = args.length > 1 ? loads([...args, policy]) : loads(args, { ...check, INPUT_POLICY: policy });
  const modules = chunks
    .filter(({ fileName }) => run.includes(fileName))
    .flatMap(({ moduleIds }) => moduleIds)
    .filter((id) => id.includes('node_modules/'));
  expect(modules).not.toEqual([]);
  expect(modules.filter((id) => !PACKAGES_OF_A_START.test(id))).toEqual([]);
  expect(run.filter((id) => SLOW.test(id))).toEqual([]);
  // Every file costs an open, a read and a turn of the loader.
  expect(run.filter((id) => id.endsWith('.js')).length).toBeLessThanOrEqual(18);
});

/** Patterns that are written in the code with categories of Unicode, which are looked up as soon as it is read. */
function categoriesIn(code: string): readonly string[] {
  const found: string[] = [];
  new Visitor({
    Literal: (node) => {
      if ('regex' in node && /\\p\{/i.test(node.regex.pattern)) found.push(node.regex.pattern);
    },
  }).visit(parseSync('chunk.js', code).program);
  return found;
}

test.skipIf(NODE_24 === null)('no pattern that a start may not need is made as the code is read', () => {
  const policy = 'policies/service-24x7.yml';
  const names = [
    ...loads(['dist/cli/index.js', 'validate', policy]),
    ...loads(['dist/action/index.js'], { ...check, INPUT_POLICY: policy }),
  ];
  const code = chunks.filter(({ fileName }) => names.includes(fileName));
  expect(code.length).toBeGreaterThan(4);
  expect(code.flatMap((chunk) => categoriesIn(chunk.code))).toEqual([]);
  expect(categoriesIn('const a = /[\\p{L}]/u;')).toEqual(['[\\p{L}]']);
});

test('chunks give each other plain values, not getters', () => {
  const getters = chunks.filter(({ code }) => /^Object\.defineProperty\(exports, "/m.test(code));
  expect(getters.map(({ fileName }) => fileName)).toEqual([]);
  expect(chunks.filter(({ code }) => /^exports\./m.test(code)).length).toBeGreaterThan(5);
});

test.skipIf(NODE_24 === null)('a policy with schedules does load time zones', () => {
  const run = loads(['dist/cli/index.js', 'validate', 'policies/service-24x7.yml']);
  expect(run).toContain('chunks/calendar.js');
});

test('what ships needs no package', () => {
  const inside = new Set(chunks.map(({ fileName }) => fileName));
  const outside = chunks.flatMap(({ imports, dynamicImports }) => [...imports, ...dynamicImports]);
  expect(outside.filter((name) => !inside.has(name) && !isBuiltin(name))).toEqual([]);
  expect(JSON.parse(readFileSync(inRepository('package.json'), 'utf8'))).not.toHaveProperty('dependencies');
});

test('only `tocsin sandbox` and `tocsin demo` load a GraphQL server and GitHub’s schema', () => {
  const heavy = /node_modules\/graphql|\/published-schema\.ts$/;
  const both = ['chunks/cli-commands-sandbox.js', 'chunks/cli-commands-demo.js'];
  for (const command of both) {
    expect(matching(modulesLoaded(chunks, command, true), heavy)).not.toEqual([]);
    expect(matching(modulesLoaded(chunks, command, false), heavy)).toEqual([]);
  }
  expect(matching(modulesLoaded(chunks, 'cli/index.js', true, ...both), heavy)).toEqual([]);
  expect(matching(modulesLoaded(chunks, 'action/index.js', true), heavy)).toEqual([]);
});

test('a parser of Markdown is loaded only with the sandbox and with templates of an author', () => {
  const parser = /node_modules\/micromark/;
  const users = chunks
    .filter(({ moduleIds }) => moduleIds.some((id) => /\/src\/(policy\/template-text|sandbox\/markdown)\.ts$/.test(id)))
    .map(({ fileName }) => fileName);
  for (const entry of ['cli/index.js', 'action/index.js']) {
    expect(matching(modulesLoaded(chunks, entry, true), parser)).not.toEqual([]);
    expect(matching(modulesLoaded(chunks, entry, true, ...users), parser)).toEqual([]);
    expect(matching(modulesLoaded(chunks, entry, false), parser)).toEqual([]);
  }
});

test('GitHub’s schema ships with all its types and fields', () => {
  const shipped = createRequire(import.meta.url)(inRepository('dist/chunks/github-schema.js')) as object;
  const [text] = Object.values(shipped).map((read: () => string) => read());
  const [schema, ours] = [publishedSchema(), text ?? ''].map((sdl) =>
    introspectionFromSchema(buildSchema(sdl, { assumeValid: true }), { descriptions: false }),
  );
  expect(schema?.__schema.types.length).toBeGreaterThan(1000);
  expect(ours).toEqual(schema);
});

/** Chunks that neither their source nor a group gives its name to, as when two have the same and one gets a number. */
const misnamedChunks = (some: readonly Pick<OutputChunk, 'fileName' | 'moduleIds'>[]): readonly string[] =>
  some
    .filter(({ fileName, moduleIds }) => {
      const name = fileName.replace(/^chunks\/(.*)\.js$/, '$1');
      const group = groups.find((one) => one.name === name);
      return !moduleIds.some((id) => (group === undefined ? sourceName(id) === name : group.test.test(id)));
    })
    .map(({ fileName }) => fileName);

test('a chunk is named for its source', () => {
  expect(misnamedChunks(chunks.filter(({ isEntry }) => !isEntry))).toEqual([]);
  const moduleIds = ['/home/ann/tocsin/src/report/oncall.ts'];
  const planted = ['report-oncall', 'report-oncall2', 'oncall', 'yaml'].map((name) => `chunks/${name}.js`);
  expect(misnamedChunks(planted.map((fileName) => ({ fileName, moduleIds })))).toEqual(planted.slice(1));
});

test('the licence of every package in it ships with it', () => {
  const packages = chunks.flatMap(({ moduleIds }) =>
    moduleIds.flatMap((id) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? []),
  );
  const notices = (committedFiles().get('THIRD-PARTY-LICENSES.txt') ?? '').split(/^-{80}$/m).slice(1);
  const named = notices.map((notice) => /^\n\n(\S+) \d/.exec(notice)?.[1]);
  expect([...new Set(packages)].filter((name) => !named.includes(name))).toEqual([]);
  expect(named).toEqual(expect.arrayContaining(['undici', 'graphql', 'github-schema', 'ajv']));
  expect(notices.filter((notice) => !/copyright/i.test(notice))).toEqual([]);
});

test('the compiler of schemas does not ship', () => {
  expect(matching(modulesLoaded(chunks, 'action/index.js', true), /node_modules\/ajv\/dist\/compile\//)).toEqual([]);
});

test('the validators are what the schemas give', () => {
  expect(() => execFileSync(process.execPath, [inRepository('scripts/build-validators.js'), '--check'])).not.toThrow();
});
