import {
  Composer,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';
import type { Diagnostic, Place } from '#domain/diagnostic.ts';
import { onceForEach } from '#domain/once.ts';
import type { Json } from '#domain/rule.ts';
import type { Code } from './catalogue.ts';
import { findLost } from './characters.ts';
import { explain } from './explain.ts';
import { asList, asMap, fromPointer, type KeysBeside } from './pointer.ts';
import { hasLone, ofLone, withoutLone } from './lone-returns.ts';
import { type TokenProblem, parseTokens, scanTokens } from './tokens.ts';
import { syntaxProblem, tagRemedy } from './yaml-slips.ts';

/** The largest file that is read, in characters. A policy that people can review is a hundredth of it. */
export const MAX_CHARACTERS = 262_144;
/** How deep lists and maps may be nested, aliases followed. */
export const MAX_DEPTH = 64;
/** How many values a file may hold once its aliases are followed, and how many aliases. */
const MAX_VALUES = 10_000;
const MAX_ALIASES = 100;

/** A null that is to remove something of what its file extends, where nothing is there to remove. */
export interface IdleRemoval {
  /** The map, as a JSON pointer, and the key in it. */
  readonly path: string;
  readonly key: string;
  /** The file in which it stands. */
  readonly yaml: YamlFile;
  /** What could be removed there instead: the keys of what is extended, without those that the file says something of. */
  readonly others: readonly string[];
}

/** A YAML file as data, and where each part of it stands. */
export interface YamlFile {
  /** Undefined when the file could not be read; the diagnostics then say why. */
  readonly value: Json | undefined;
  /** Where several files cannot be read as one: what those say that could be read. */
  readonly part?: Json;
  /** Where some of several files remove what is not there: these idle removals, and all that the files say, with their nulls in it. */
  readonly idle?: { readonly removals: readonly IdleRemoval[]; readonly value: Json };
  /**
   * The place of the value at a JSON pointer; with `key`, of that key in the map (or element of the list) there. Where the pointer leads nowhere,
   * the place of the nearest part that exists.
   */
  place(pointer: string, key?: string): Place;
  /** Of several files: the keys of the map at a JSON pointer that stand in the same file as this one of them. */
  readonly keysBeside?: KeysBeside;
  /** The files it was read from: one, unless that extends others, which then follow it. */
  readonly files: readonly string[];
  /** All errors. */
  readonly diagnostics: readonly Diagnostic[];
  readonly warnings?: readonly Diagnostic[];
}

/**
 * Reads one YAML 1.2 document (core schema: `on` and dates are strings). YAML's own warnings are errors here, and so are
 * tags, directives, a second document and merge keys. Anchors and aliases work within bounds. Pure, never throws.
 */
export function parseYaml(text: string, file: string): YamlFile {
  const lines = new LineCounter();
  const yaml = parseAsIs(text, file, lines);
  if (text.length > MAX_CHARACTERS || !hasLone(text)) return yaml;
  const otherLines = new LineCounter();
  const other = parseAsIs(withoutLone(text), file, otherLines);
  return { ...yaml, ...ofLone({ ...yaml, lines }, { ...other, lines: otherLines }, text, file) };
}

type Places = (start: number, end: number) => Place;

const placesIn =
  (lines: LineCounter, file: string): Places =>
  (start, end) => {
    const from = lines.linePos(start);
    const to = lines.linePos(Math.max(start, end));
    return {
      file,
      line: Math.max(1, from.line),
      col: Math.max(1, from.col),
      endLine: Math.max(1, to.line),
      endCol: Math.max(1, to.col),
    };
  };

function parseAsIs(text: string, file: string, lines: LineCounter): YamlFile {
  const diagnostics: Diagnostic[] = [];
  const placeOf = placesIn(lines, file);
  const report: Report = (code, start, end, args = {}, help) => {
    const words = explain(code, args);
    diagnostics.push({ ...words, help: help ?? words.help, level: 'error', place: placeOf(start, end), path: '' });
  };
  const start = placeOf(0, 0);
  const unread = (): YamlFile => ({ value: undefined, place: () => start, files: [file], diagnostics });

  if (text.length > MAX_CHARACTERS) {
    report('too-large', 0, 0, { found: String(text.length), limit: String(MAX_CHARACTERS) });
    return unread();
  }
  const { tokens, deep } = parseTokens(text, lines, MAX_DEPTH);
  const lost = findLost(text);
  if (lost !== null) {
    report(lost.code, lost.offset, lost.offset + 1, { found: lost.found }, lost.help);
    return unread();
  }
  const found = deep === null ? scanTokens(tokens, MAX_DEPTH) : [deep];
  for (const { code, offset, source } of found) {
    const isTag = code === 'yaml-tag';
    const args = { found: isTag ? shortTag(source) : source, limit: String(MAX_DEPTH) };
    report(code, offset, offset + source.length, args, isTag ? tagRemedy(source) : undefined);
  }
  if (found.some(isFatal)) return unread();

  const [document, second] = [
    ...new Composer({ version: '1.2', uniqueKeys: false, logLevel: 'silent' }).compose(tokens, true, text.length),
  ];
  if (second) report('several-documents', second.range[0], second.range[0]);
  // Duplicate keys are reported where the data is read, tags and directives by `scanTokens`.
  const [first] = [...(document?.errors ?? []), ...(document?.warnings ?? [])].filter(
    ({ code }) => code !== 'TAG_RESOLVE_FAILED' && code !== 'BAD_DIRECTIVE',
  );
  // One slip in YAML causes many problems downstream of it: only the first is reported.
  if (first) {
    const { code, from, to, found: what, help } = syntaxProblem(first, tokens, text);
    report(code, from, to, { found: what }, help);
  }
  if (!document || first || found.length > 0 || second) return unread();

  const reader: Reader = { document, report, values: 0, aliases: 0, isFull: false };
  const value = toJson(document.contents, reader, 0);
  if (reader.isFull) return unread();
  return {
    value,
    place: (pointer, key) => locate(document, text, pointer, key, placeOf),
    files: [file],
    diagnostics,
  };
}

/** A long one may be a secret that begins with `!`. */
const shortTag = (source: string): string => (source.length > 6 ? `${source.slice(0, 1)}…` : source);

function isFatal(found: TokenProblem): boolean {
  return found.code === 'too-deep';
}

/** Reports a problem of the characters from `start` to `end`; `help` takes the place of the catalogue's. */
type Report = (code: Code, start: number, end: number, args?: Readonly<Record<string, string>>, help?: string) => void;

interface Reader {
  readonly document: Document.Parsed;
  readonly report: Report;
  values: number;
  aliases: number;
  /** True once a bound was passed: that is reported once, and nothing more is read. */
  isFull: boolean;
}

/** Turns a node into plain data; undefined where it cannot (already reported). Aliases are followed, so depth is bounded again. */
function toJson(node: Node | null, reader: Reader, depth: number): Json | undefined {
  if (node === null) return null;
  const [start, end] = node.range ?? [0, 0];
  reader.values += 1;
  if (isAlias(node)) reader.aliases += 1;
  if (depth > MAX_DEPTH || reader.values > MAX_VALUES || reader.aliases > MAX_ALIASES) {
    if (!reader.isFull)
      reader.report('too-many-values', start, end, { limit: String(MAX_VALUES), aliases: String(MAX_ALIASES) });
    reader.isFull = true;
  }
  if (reader.isFull) return undefined;
  if (isAlias(node)) {
    const anchored = node.resolve(reader.document);
    if (!anchored) reader.report('unknown-alias', start, end);
    return toJson(anchored ?? null, reader, depth + 1);
  }
  if (isSeq(node)) return node.items.map((item) => toJson(item as Node, reader, depth + 1) ?? null);
  if (isMap(node)) return mapToJson(node.items, reader, depth);
  if (!isScalar(node)) return null;
  return scalarToJson(node.value, node.range, reader);
}

function scalarToJson(value: unknown, range: Node['range'], reader: Reader): Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  reader.report('bad-number', range?.[0] ?? 0, range?.[1] ?? 0, {
    found: typeof value === 'number' ? String(value) : 'This',
  });
  // A number all the same, so that nothing else is said of it.
  return 1;
}

function mapToJson(items: readonly { key: unknown; value: unknown }[], reader: Reader, depth: number): Json {
  const map: { [key: string]: Json } = {};
  const merged: Json[] = [];
  for (const { key, value } of items) {
    const name = keyName(key);
    const [start, end] = (key as Node | null)?.range ?? [0, 0];
    if (isMergeKey(key)) {
      reader.report('merge-key', start, end);
      merged.push(toJson(value as Node | null, reader, depth + 1) ?? null);
      continue;
    }
    if (name === null) {
      reader.report('bad-key', start, end, { found: 'A list or a map' });
    } else if (name === '__proto__') {
      // It would set the prototype of the map instead of a key of its own.
      reader.report('bad-key', start, end, { found: `\`${name}\`` }, 'Choose another name.');
    } else if (Object.hasOwn(map, name)) {
      reader.report('duplicate-key', start, end, { found: name });
    } else {
      map[name] = toJson(value as Node | null, reader, depth + 1) ?? null;
    }
  }
  // Read all the same, so that nobody is told that what it brings is missing.
  for (const from of merged.flatMap((one) => asList(one) ?? [one]))
    for (const [name, value] of Object.entries(asMap(from) ?? {})) if (!Object.hasOwn(map, name)) map[name] = value;
  return map;
}

const isMergeKey = (key: unknown): boolean => isScalar(key) && key.value === '<<' && key.type === 'PLAIN';

/** The key as text: `1`, `true` and `null` as they were written. */
function keyName(key: unknown): string | null {
  if (key === null) return '';
  if (!isScalar(key)) return null;
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
}

/** The pairs of each map by key, so that placing thousands of problems in one map stays quick. */
const pairsOf = onceForEach((map: YAMLMap): ReadonlyMap<string, Pair> => {
  const pairs = new Map<string, Pair>();
  for (const pair of map.items) {
    const name = keyName(pair.key);
    if (name !== null && !pairs.has(name)) pairs.set(name, pair);
  }
  return pairs;
});

function locate(
  document: Document.Parsed,
  text: string,
  pointer: string,
  key: string | undefined,
  placeOf: Places,
): Place {
  let node: Node | null = document.contents;
  for (const part of fromPointer(pointer)) {
    const inside = follow(node, document);
    const next: unknown = isMap(inside)
      ? pairsOf(inside).get(part)?.value
      : isSeq(inside)
        ? inside.items[Number(part)]
        : undefined;
    if (!next) break;
    node = next as Node;
  }
  const holder = follow(node, document);
  if (key !== undefined && isMap(holder)) {
    const pair = pairsOf(holder).get(key);
    if (pair) node = pair.key as Node;
  } else if (key !== undefined && isSeq(holder)) {
    node = (holder.items[Number(key)] ?? node) as Node;
  }
  const [start, end] = node?.range ?? [0, 0];
  // A block collection's range runs to the start of what follows it.
  return placeOf(start, isCollection(node) ? start + text.slice(start, end).trimEnd().length : end);
}

function follow(node: Node | null, document: Document.Parsed): Node | null {
  return isAlias(node) ? (node.resolve(document) ?? null) : node;
}
