/** A policy of several files as one document: what a file says goes before what the file says that it extends. Pure. */
import type { Diagnostic, TextFile } from '#domain/diagnostic.ts';
import { onceForEach } from '#domain/once.ts';
import type { Json, Path } from '#domain/rule.ts';
import type { Code } from './catalogue.ts';
import { explain } from './explain.ts';
import { asMap, fromPointer, toPointer, valueAt } from './pointer.ts';
import { omit } from './prune.ts';
import { type IdleRemoval, parseYaml, type YamlFile } from './yaml.ts';

export const EXTENDS = 'extends';

/** What one file says at a place; `layer` counts from the policy's own file on. */
interface Entry {
  readonly layer: number;
  readonly value: Json;
}

/** A file of a policy, parsed once for as long as its text is at hand. */
export const yamlOf = onceForEach(({ text, file }: TextFile): YamlFile => parseYaml(text, file));

/**
 * Reads the texts of a policy, its own first and then what each extends, as one file. Places lead to the file that decides.
 * `missing` says why what the last of them extends is not among them.
 */
export function parsePolicy(texts: readonly TextFile[], missing?: readonly Diagnostic[]): YamlFile {
  const files = texts.map(yamlOf);
  const [own, ...bases] = files;
  // INVARIANT: a policy has a text of its own.
  if (own === undefined) throw new Error('a policy without a text');
  if (bases.length === 0 && asMap(own.value)?.[EXTENDS] === undefined) return own;
  const diagnostics = [...files.flatMap((file) => file.diagnostics), ...problemsOf(files, missing)];
  const layers = files.map(layerOf);
  const isBroken = diagnostics.length > 0;
  const merged = mergeAll(files, layers, isBroken ? files.length : files.length - 1);
  const fileOf = (pointer: string, key?: string): YamlFile => fileAt(files, layers, pointer, key);
  return {
    ...(isBroken ? { value: undefined, part: merged.value } : merged),
    files: files.flatMap((one) => one.files),
    place: (pointer, key) => fileOf(pointer, key).place(pointer, key),
    keysBeside: (pointer, key) => keysOf(valueAt(fileOf(pointer, key).value, fromPointer(pointer)) ?? null),
    diagnostics,
    warnings: files.flatMap(({ warnings = [] }) => warnings),
  };
}

export const layerOf = ({ value }: YamlFile, layer: number): Entry => ({ layer, value: value ?? null });

/** A base has to be a map, and the last of them extends nothing more: else somebody did not read it. */
function problemsOf(files: readonly YamlFile[], missing?: readonly Diagnostic[]): readonly Diagnostic[] {
  const at = (code: Code, path: string, file: YamlFile | undefined): readonly Diagnostic[] =>
    file === undefined ? [] : [{ ...explain(code), level: 'error', place: file.place(path), path }];
  const flat = files.slice(1).filter(({ value }) => value !== undefined && asMap(value) === null);
  const last = files.at(-1);
  const isOpen = asMap(last?.value)?.[EXTENDS] !== undefined;
  return [
    ...flat.flatMap((file) => at('extends-no-map', '', file)),
    ...(isOpen ? (missing ?? at('extends-not-read', `/${EXTENDS}`, last)) : []),
  ];
}

/** All that the files say; a null in one before `last` removes what it stands for, and is not part of it. */
function mergeAll(
  files: readonly YamlFile[],
  layers: readonly Entry[],
  last: number,
): { readonly value: Json } & Pick<YamlFile, 'idle'> {
  const found: IdleNull[] = [];
  const all = asMap(mergeEntries(layers, [], last, found)) ?? {};
  const value = Object.fromEntries(Object.entries(all).filter(([name]) => name !== EXTENDS));
  if (found.length === 0) return { value };
  const removals = found.flatMap(({ path, key, entry, below }): readonly IdleRemoval[] => {
    const yaml = files[entry.layer];
    const others = below
      .flatMap((one) => keysOf(one.value))
      .filter((name) => !Object.hasOwn(asMap(entry.value) ?? {}, name));
    return yaml === undefined ? [] : [{ path, key, yaml, others }];
  });
  const nulls = found
    .map(({ path, key }) => path + toPointer([key]))
    .filter((at) => valueAt(value, fromPointer(at)) === null);
  return { value: omit(value, new Set(nulls)) ?? {}, idle: { removals, value } };
}

const keysOf = (value: Json): readonly string[] => Object.keys(asMap(value) ?? {});

/** A null for `key` in the map of `entry`, where none of the maps `below` it has something else for it. */
interface IdleNull {
  readonly path: string;
  readonly key: string;
  readonly entry: Entry;
  readonly below: readonly Entry[];
}

/**
 * Merges values from `entries`, the nearest first. A null before the `last` file removes what it stands for, which is then no part of the
 * result. One that removes nothing is added to `idle`, and is part of the result where no nearer file says something else.
 */
function mergeEntries(entries: readonly Entry[], path: Path, last: number, idle: IdleNull[]): Json {
  const [nearest] = entries;
  if (nearest === undefined || !isOpen(nearest.value, path)) return nearest?.value ?? null;
  const keys = new Set(entries.toReversed().flatMap(({ value }) => keysOf(value)));
  return Object.fromEntries(
    [...keys].flatMap((key): readonly (readonly [string, Json])[] => {
      const nulls = idleNulls(entries, path, last, key);
      idle.push(...nulls);
      const below = inside(entries, path, key);
      const [first] = below;
      const isRemoved =
        first?.value === null && first.layer < last && !nulls.some(({ entry }) => entry.layer === first.layer);
      return first === undefined || isRemoved ? [] : [[key, mergeEntries(below, [...path, key], last, idle)]];
    }),
  );
}

function idleNulls(entries: readonly Entry[], path: Path, last: number, key: string): readonly IdleNull[] {
  const sayAt = ({ value }: Entry): Json | undefined => valueAt(value, [key]);
  return entries
    .map((entry, index) => ({ path: toPointer(path), key, entry, below: entries.slice(index + 1) }))
    .filter(
      ({ entry, below }) =>
        sayAt(entry) === null && entry.layer < last && below.every((one) => (sayAt(one) ?? null) === null),
    );
}

/** What the files say at a key, down to the first whose value is not merged with those below it. */
export function inside(entries: readonly Entry[], path: Path, key: string): readonly Entry[] {
  const all = entries.flatMap(({ layer, value }): readonly Entry[] => {
    const map = asMap(value);
    return map !== null && Object.hasOwn(map, key) ? [{ layer, value: map[key] ?? null }] : [];
  });
  const end = all.findIndex(({ value }) => !isOpen(value, [...path, key]));
  return end < 0 ? all : all.slice(0, Math.max(1, end));
}

/** Maps merge key by key; a list, a plain value and a rule are one value. */
const isOpen = (value: Json, path: Path): boolean => asMap(value) !== null && !isWhole(path);

/** Places of rules and of rows of tables outside of lists. */
function isWhole([section, name, key, ...rest]: Path): boolean {
  if (rest.length > 0 || name === undefined) return false;
  if (key === undefined) return section === 'conditions' || (section === 'incident' && name === 'when');
  return section === 'tables' || (section === 'roles' && (key === 'who' || key === 'otherwise'));
}

/** The file that decides what stands at a JSON pointer, or at a key in the map there; the nearest part where nothing does. */
function fileAt(
  files: readonly YamlFile[],
  layers: readonly Entry[],
  pointer: string,
  key: string | undefined,
): YamlFile {
  let entries = layers;
  const path: string[] = [];
  const step = (part: string): boolean => {
    const [nearest] = entries;
    if (nearest === undefined || !isOpen(nearest.value, path)) return false;
    const below = inside(entries, path, part);
    if (below.length === 0) return false;
    entries = below;
    path.push(part);
    return true;
  };
  if (fromPointer(pointer).every(step) && key !== undefined) step(key);
  const file = files[entries[0]?.layer ?? 0];
  // INVARIANT: each entry comes from one of the files.
  if (file === undefined) throw new Error('an entry without its file');
  return file;
}
