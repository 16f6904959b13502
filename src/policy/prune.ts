import type { Json } from '#domain/rule.ts';
import type { PolicyDraft } from './document.ts';
import { toPointer } from './pointer.ts';
import type { Problem } from './problem.ts';

/** Problems that leave the value they stand at as good as it was for every later check. */
const HARMLESS: readonly string[] = ['missing-key', 'bad-name', 'duplicate-item'];

/**
 * A document without the parts that have schema problems, so that what is right in it can be checked further and
 * no mistake is reported twice. Pure.
 */
export function prune(document: Json, problems: readonly Problem[]): PolicyDraft {
  const broken = new Set(
    problems
      .filter(({ code }) => !HARMLESS.includes(code))
      .map(({ path, key }) => (key === null ? path : path + toPointer([key]))),
  );
  return (omit(document, broken) ?? {}) as PolicyDraft;
}

/** A document without what stands at these JSON pointers; undefined without all of it. */
export const omit = (document: Json, pointers: ReadonlySet<string>): Json | undefined =>
  pointers.size === 0 ? document : copy(document, '', pointers);

function copy(value: Json, path: string, broken: ReadonlySet<string>): Json | undefined {
  if (broken.has(path)) return undefined;
  if (Array.isArray(value))
    return value.map((item: Json, index) => copy(item, path + toPointer([index]), broken) ?? null);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(
    ([key, item]) => [key, copy(item, path + toPointer([key]), broken)] as const,
  );
  return Object.fromEntries(entries.filter((entry): entry is readonly [string, Json] => entry[1] !== undefined));
}
