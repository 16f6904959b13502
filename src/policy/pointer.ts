import type { Json, JsonMap, Path } from '#domain/rule.ts';

/** The keys of the map at a JSON pointer that stand in the same file as `key` in it. */
export type KeysBeside = (path: string, key: string) => readonly string[];

/** Prints a path as a JSON pointer (RFC 6901), such as `/triggers/2/when`; the root is the empty string. */
export function toPointer(path: Path): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Reads a JSON pointer; every part comes back as a string, positions in lists too. */
export function fromPointer(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** True when `pointer` is `ancestor` or lies inside it. */
export function isWithin(pointer: string, ancestor: string): boolean {
  return pointer === ancestor || pointer.startsWith(`${ancestor}/`);
}

/** The value at a path, or undefined. Reads own properties only. */
export function valueAt(document: Json | undefined, path: Path): Json | undefined {
  let value: Json | undefined = document;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as JsonMap)[part];
  }
  return value;
}

/** The value as a map, or null when it is anything else. */
export function asMap(value: Json | undefined): JsonMap | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonMap) : null;
}

/** The value as a list, or null when it is anything else. */
export function asList(value: Json | undefined): readonly Json[] | null {
  return Array.isArray(value) ? (value as readonly Json[]) : null;
}

export type OneOrMany = string | readonly string[];

/** One value or a list of them, as a list; nulls left out. */
export function many(value: string | readonly (string | null)[] | null | undefined): readonly string[] {
  if (value === null || value === undefined) return [];
  return typeof value === 'string' ? [value] : value.filter((item) => item !== null);
}
