/** Reads the JSON of an export: each thing by its path, and what nobody read is known afterwards. */
import { toLocal } from '#calendar/index.ts';
import { isMap, type Json, type JsonMap } from '#domain/rule.ts';
import { type Instant, parseInstant } from '#domain/time.ts';
import { type Note, not } from './model.ts';

/** The export is not what the system's API gives. */
export class ExportError extends Error {}

export type ReadItems = Item[];

/** An object of the export. Each read of a field is remembered. */
export class Item {
  readonly #seen = new Set<string>();
  readonly #fields: JsonMap;
  readonly #all: ReadItems;
  readonly path: string;
  /** What it is, such as `schedule`: items of one kind have the same fields. */
  readonly kind: string;

  constructor(value: Json, path: string, kind: string, all: ReadItems) {
    if (!isMap(value))
      throw new ExportError(`${path}: expected an object (${kind}), found ${JSON.stringify(value).slice(0, 40)}`);
    this.#fields = value;
    this.#all = all;
    this.path = path;
    this.kind = kind;
    all.push(this);
  }

  has(key: string): boolean {
    this.#seen.add(key);
    return this.#fields[key] !== undefined && this.#fields[key] !== null;
  }

  raw(key: string): Json {
    this.#seen.add(key);
    return this.#fields[key] ?? null;
  }

  text(key: string): string {
    const value = this.raw(key);
    if (typeof value === 'string') return value;
    throw this.wrong(key, 'a text');
  }

  textOr(key: string, otherwise: string): string {
    return this.has(key) ? this.text(key) : otherwise;
  }

  number(key: string): number {
    const value = this.raw(key);
    if (typeof value === 'number') return value;
    throw this.wrong(key, 'a number');
  }

  numberOr(key: string, otherwise: number): number {
    return this.has(key) ? this.number(key) : otherwise;
  }

  instant(key: string): Instant {
    const at = parseInstant(this.text(key).replace(/\.\d+(?=Z|[+-]|$)/, ''));
    if (at === null) throw this.wrong(key, 'an instant such as 2026-01-05T09:00:00Z');
    return at;
  }

  /** The name of a time zone. */
  timezone(key: string): string {
    const zone = this.text(key);
    try {
      toLocal(0, zone);
    } catch {
      throw this.wrong(key, 'a time zone such as Europe/Berlin');
    }
    return zone;
  }

  item(key: string, kind: string): Item {
    return new Item(this.raw(key), `${this.path}.${key}`, kind, this.#all);
  }

  /** The objects of a list; none where it is absent. */
  items(key: string, kind: string): readonly Item[] {
    return this.#list(key).map((value, index) => new Item(value, `${this.path}.${key}[${index}]`, kind, this.#all));
  }

  texts(key: string): readonly string[] {
    return this.#list(key).map((value) => {
      if (typeof value === 'string') return value;
      throw this.wrong(key, 'a list of texts');
    });
  }

  textLists(key: string): readonly (readonly string[])[] {
    return this.#list(key).map((value): readonly string[] => {
      if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value;
      throw this.wrong(key, 'a list of lists of texts');
    });
  }

  /** Fields that say nothing of who is called when. */
  ignore(...keys: readonly string[]): this {
    for (const key of keys) this.#seen.add(key);
    return this;
  }

  unread(): readonly string[] {
    return Object.keys(this.#fields).filter((key) => !this.#seen.has(key));
  }

  #list(key: string): readonly Json[] {
    const value = this.raw(key);
    if (value === null) return [];
    if (Array.isArray(value)) return value as readonly Json[];
    throw this.wrong(key, 'a list');
  }

  wrong(key: string, expected: string): ExportError {
    const found = JSON.stringify(this.#fields[key] ?? null).slice(0, 60);
    return new ExportError(`${this.path}.${key}: expected ${expected}, found ${found}`);
  }
}

/** Fields that this version does not know, once for each kind of thing. */
export function unreadFields(all: ReadItems): readonly Note[] {
  const found = new Map<string, number>();
  for (const item of all)
    for (const key of item.unread()) {
      const name = `\`${key}\` of a ${item.kind}`;
      found.set(name, (found.get(name) ?? 0) + 1);
    }
  return [...found].map(([name, times]) =>
    not(
      `the field ${name}`,
      `this version does not know it (${times === 1 ? 'once' : `${times} times`} in the export)`,
    ),
  );
}
