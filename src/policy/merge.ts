/** A policy of several files as one document: what a file says goes before what the file says that it extends. Pure. */
import type { Diagnostic, Place } from '#domain/diagnostic.ts';
import type { PolicyText } from '#domain/policy.ts';
import type { Json } from '#domain/rule.ts';
import type { Code } from './catalogue.ts';
import { explain } from './explain.ts';
import { asMap, fromPointer, type Path, toPointer } from './pointer.ts';
import { type IdleRemovals, parseYaml, type YamlFile } from './yaml.ts';

export const EXTENDS = 'extends';

/** What one file says at a place; `layer` counts from the policy's own file on. */
interface Entry {
  readonly layer: number;
  readonly value: Json;
}

const PARSED = new WeakMap<PolicyText, YamlFile>();

/** A file of a policy, parsed once for as long as its text is at hand. */
export function yamlOf(text: PolicyText): YamlFile {
  const yaml = PARSED.get(text) ?? parseYaml(text.text, text.file);
  PARSED.set(text, yaml);
  return yaml;
}

/**
 * Reads the texts of a policy, its own first and then what each extends, as one file. Places lead to the file that decides.
 * `missing` says why what the last of them extends is not among them.
 */
export function parsePolicy(texts: readonly PolicyText[], missing?: readonly Diagnostic[]): YamlFile {
  const files = texts.map(yamlOf);
  const [own, ...bases] = files;
  // INVARIANT: a policy has a text of its own.
  if (own === undefined) throw new Error('a policy without a text');
  if (bases.length === 0 && asMap(own.value)?.[EXTENDS] === undefined) return own;
  const diagnostics = [...files.flatMap((file) => file.diagnostics), ...problemsOf(files, missing)];
  const layers = files.map(layerOf);
  const mergedUpTo = (last: number, idle?: IdleKeys): Json => without(mergeEntries(layers, [], last, idle), EXTENDS);
  return {
    ...(diagnostics.length > 0
      ? { value: undefined, part: mergedUpTo(files.length) }
      : { value: mergedUpTo(files.length - 1), ...idleIn((keys) => mergedUpTo(files.length - 1, keys)) }),
    files: files.flatMap((one) => one.files),
    place: (pointer, key) => placeIn(files, layers, pointer, key),
    diagnostics,
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

type IdleKeys = { readonly path: string; readonly key: string }[];

function idleIn(merge: (idle: IdleKeys) => Json): { readonly idle?: IdleRemovals } {
  const keys: IdleKeys = [];
  const value = merge(keys);
  return keys.length === 0 ? {} : { idle: { keys, value } };
}

const without = (value: Json, key: string): Json =>
  Object.fromEntries(Object.entries(asMap(value) ?? {}).filter(([name]) => name !== key));

/**
 * Merges values from `entries`, the nearest first. A null removes what it stands for; one in the last file removes nothing. One that
 * finds nothing to remove is put into `idle`, and stays where that is given.
 */
function mergeEntries(entries: readonly Entry[], path: Path, last: number, idle?: IdleKeys): Json {
  const [nearest] = entries;
  if (nearest === undefined || !isOpen(nearest.value, path)) return nearest?.value ?? null;
  const keys = new Set(entries.toReversed().flatMap(({ value }) => Object.keys(asMap(value) ?? {})));
  const map: { [key: string]: Json } = {};
  for (const key of keys) {
    const below = inside(entries, path, key);
    const [first] = below;
    if (first === undefined) continue;
    if (first.value === null && first.layer < last) {
      if (idle === undefined || hasKeyBelow(entries, first.layer, key)) continue;
      idle.push({ path: toPointer(path), key });
    }
    map[key] = mergeEntries(below, [...path, key], last, idle);
  }
  return map;
}

const hasKeyBelow = (entries: readonly Entry[], layer: number, key: string): boolean =>
  entries.some((entry) => entry.layer > layer && Object.hasOwn(asMap(entry.value) ?? {}, key));

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

function placeIn(
  files: readonly YamlFile[],
  layers: readonly Entry[],
  pointer: string,
  key: string | undefined,
): Place {
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
  return file.place(pointer, key);
}
