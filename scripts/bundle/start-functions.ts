/**
 * V8 reads a function twice: as it reads the file, to find where the function ends, and again to compile it once it is called. One
 * in parentheses it compiles as it reads the file. Here those that a start calls are put in them, which spares a start 5 ms or more,
 * and lets Node keep their code for later starts. Which they are is found by starting what was built.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { OutputBundle, Plugin } from 'rolldown';
import { type ESTree, parseSync, Visitor } from 'rolldown/utils';
import { type Edit, withEdits } from './edits.ts';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));

/** The entry of the command line calls other functions by the version of Node, and what ships is to be the same by all. */
const LEFT = 'cli/index.js';

export const startFunctions: Plugin = {
  name: 'start-functions',
  generateBundle(_options, bundle) {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tocsin-build-')));
    try {
      write(bundle, folder);
      for (const [name, ends] of calledIn(startsOf(folder), folder)) {
        const chunk = bundle[name];
        if (chunk?.type === 'chunk' && name !== LEFT) chunk.code = inParentheses(chunk.code, ends);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

function write(bundle: OutputBundle, folder: string): void {
  for (const [name, file] of Object.entries(bundle)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), file.type === 'chunk' ? file.code : file.source);
  }
}

interface Start {
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** The command line and the Action check the ready policies: neither asks for anything. */
function startsOf(folder: string): readonly Start[] {
  const policies = readdirSync(join(REPOSITORY, 'policies')).filter((name) => /^[^.]+\.yml$/.test(name));
  const paths = policies.map((name) => `policies/${name}`);
  return [
    { args: [join(folder, 'cli/index.js'), 'validate', ...paths], environment: {} },
    { args: [join(folder, 'action/index.js')], environment: { ...CHECK, INPUT_POLICY: paths.join('\n') } },
  ];
}

/** No payload says what is changed: the policy is validated, and its tests are not run. */
const CHECK = {
  INPUT_TOKEN: 'the-token-of-the-job',
  INPUT_MODE: 'check',
  GITHUB_EVENT_NAME: 'pull_request',
  GITHUB_REPOSITORY: 'acme/shop',
  GITHUB_WORKSPACE: REPOSITORY,
};

/** What V8 says of the functions in a file; the first range of each is the whole of it. */
interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly {
      readonly ranges: readonly { readonly endOffset: number; readonly count: number }[];
    }[];
  }[];
}

/** By the file, where the functions in it end that one of the starts called. */
function calledIn(starts: readonly Start[], folder: string): ReadonlyMap<string, ReadonlySet<number>> {
  const called = new Map<string, Set<number>>();
  for (const { url, functions } of starts.flatMap((start) => coverageOf(start, folder))) {
    const name = url.slice(`${pathToFileURL(folder).href}/`.length);
    const ends = called.get(name) ?? new Set();
    for (const { ranges } of functions) {
      const [body] = ranges;
      if (body !== undefined && body.count > 0) ends.add(body.endOffset);
    }
    called.set(name, ends);
  }
  return called;
}

/** Of the files in the folder. Throws where the start fails, as each policy is valid. */
function coverageOf({ args, environment }: Start, folder: string): Coverage['result'] {
  const NODE_V8_COVERAGE = mkdtempSync(join(folder, 'coverage-'));
  const env = { ...environment, NODE_V8_COVERAGE };
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: REPOSITORY, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${String(status)}.\n${stderr}`);
  return readdirSync(NODE_V8_COVERAGE)
    .flatMap((name) => (JSON.parse(readFileSync(join(NODE_V8_COVERAGE, name), 'utf8')) as Coverage).result)
    .filter(({ url }) => url.startsWith(pathToFileURL(folder).href));
}

/** The code with the functions that end at `ends` in parentheses: arrow functions, and those that the file declares. */
export function inParentheses(code: string, ends: ReadonlySet<number>): string {
  const { program } = parseSync('chunk.cjs', code);
  const names = declarationsOf(program).flatMap(({ id, end }) => (id && ends.has(end) ? [id.name] : []));
  const enclosed = new Set<object>();
  const edits: Edit[] = [];
  new Visitor({
    ParenthesizedExpression: ({ expression }) => void enclosed.add(expression),
    ArrowFunctionExpression: (node) => {
      if (enclosed.has(node) || !ends.has(node.end)) return;
      edits.push({ from: node.start, to: node.start, by: '(' }, { from: node.end, to: node.end, by: ')' });
    },
  }).visit(program);
  return withConstants(withEdits(code, edits), new Set(names));
}

/** How a module begins in a chunk: with its path, which leads out of the repository where its packages are linked. */
const MODULE = /^ \S+\/\S+$/;

/**
 * The code with functions of these names as constants: a declaration cannot stand in parentheses. Each moves to the start of its
 * module, as what runs there may call it. Throws where no module begins before it.
 */
function withConstants(code: string, names: ReadonlySet<string>): string {
  const { program, comments } = parseSync('chunk.cjs', code);
  const isInside = (at: number): boolean => program.body.some(({ start, end }) => start < at && at < end);
  const modules = comments
    .filter(({ value, start }) => MODULE.test(value) && !isInside(start))
    .map(({ end }) => end + 1);
  const edits = declarationsOf(program).flatMap(({ id, start, end }): readonly Edit[] => {
    if (!id || !names.has(id.name)) return [];
    const module = modules.findLast((at) => at <= start);
    if (module === undefined) throw new Error(`No comment says in which module ${id.name} is.`);
    const constant = `const ${id.name} = (${code.slice(start, end)});\n`;
    return [
      { from: module, to: module, by: constant },
      { from: start, to: end + 1, by: '' },
    ];
  });
  return withEdits(code, edits);
}

const declarationsOf = ({ body }: ESTree.Program): readonly ESTree.Function[] =>
  body.flatMap((node) => (node.type === 'FunctionDeclaration' ? [node] : []));
