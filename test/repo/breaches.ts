/** Holds sources against the floors: imports, doors, readings of the clock, and circles. Reads each module's syntax tree. Pure. */
import { posix } from 'node:path';
import { FLOORS, type Room } from './floors.ts';
import { syntaxOf } from './syntax.ts';

export interface Module {
  /** Such as `src/logic/check.ts`. */
  readonly path: string;
  readonly text: string;
}

/** Every breach of the table, one sentence each. Throws when there is nothing to check: a blind gate is no gate. */
export function breaches(modules: readonly Module[]): readonly string[] {
  if (modules.length === 0) throw new Error('No modules to check.');
  return modules.flatMap((module) => {
    const name = roomOf(module.path);
    const room = FLOORS[name];
    if (room === undefined) return [`${module.path} stands in no room: name \`${name}\` in the table.`];
    const { sources, clocks } = read(module);
    const imports = sources.flatMap((source) => importBreaches(module.path, name, room, source));
    if (room.effects) return imports;
    return [...imports, ...clocks.map((clock) => `${module.path} reads the clock: \`${clock}\`.`)];
  });
}

/** Modules that import each other in a loop, types included: each loop once, as the paths along it. */
export function circles(modules: readonly Module[]): readonly (readonly string[])[] {
  const imports = new Map(
    modules.map((module) => [module.path, read(module).sources.flatMap((source) => target(module.path, source) ?? [])]),
  );
  const done = new Set<string>();
  const found: string[][] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) return void found.push([...trail.slice(at), path]);
    if (done.has(path)) return;
    for (const next of imports.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const { path } of modules) visit(path, []);
  return found;
}

/** The room whose folder is the longest that holds the file. */
function roomOf(path: string): string {
  const folder = posix.dirname(path).replace(/^src\/?/, '');
  const parts = folder.split('/');
  for (let length = parts.length; length > 0; length -= 1) {
    const name = parts.slice(0, length).join('/');
    if (FLOORS[name] !== undefined) return name;
  }
  return folder || posix.basename(path);
}

const topOf = (room: string): string => room.split('/')[0] ?? '';

/** The file of `src` that a module imports with this text; null for a package. */
function target(path: string, source: string): string | null {
  if (source.startsWith('#')) return `src/${source.slice(1)}`;
  return source.startsWith('.') ? posix.join(posix.dirname(path), source) : null;
}

function importBreaches(path: string, name: string, room: Room, source: string): readonly string[] {
  const file = target(path, source);
  if (file === null) {
    const allowed = room.packages?.some(
      (one) => source === one || source.startsWith(`${one}/`) || (one === 'node:*' && source.startsWith('node:')),
    );
    return allowed ? [] : [`${path} may not import the package ${source}.`];
  }
  if (source.startsWith('../')) return [`${path} imports ${source} by a way up: write #${file.slice('src/'.length)}.`];
  const other = roomOf(file);
  if (other !== name && !room.imports.includes(other) && !hasDoor(room, other, file))
    return [`${path} may not import ${other} (${source}).`];
  const top = topOf(other);
  const doors = top === topOf(name) ? undefined : FLOORS[top]?.doors;
  const inside = file.slice(`src/${top}/`.length);
  return doors === undefined || doors.includes(inside)
    ? []
    : [`${path} may not import ${file}: the doors of ${top} are ${doors.join(', ')}.`];
}

/** Whoever may import a top-level room may use all its doors, wherever they lie in it. */
const hasDoor = (room: Room, other: string, file: string): boolean => {
  const top = topOf(other);
  return room.imports.includes(top) && (FLOORS[top]?.doors ?? []).includes(file.slice(`src/${top}/`.length));
};

type Node = Readonly<Record<string, unknown>>;

interface Contents {
  readonly sources: readonly string[];
  /** Readings of the clock that lint cannot express. */
  readonly clocks: readonly string[];
}

function read(module: Module): Contents {
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
  visit(syntaxOf(module));
  return { sources, clocks };
}

/** `new Date()` without an argument, and `Date()` with any. */
function isDate(node: Node): boolean {
  const callee = node['callee'] as { readonly name?: unknown } | undefined;
  if (callee?.name !== 'Date') return false;
  return node['type'] === 'CallExpression' || (node['arguments'] as readonly unknown[]).length === 0;
}
