import { nearest } from '#domain/nearest.ts';
import { slugOf } from '#domain/spelling.ts';

/** "Did you mean `x`?" with a space after it, or nothing. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const found = nearest(word, candidates);
  return found === null ? '' : `Did you mean \`${found}\`? `;
}

/** Names in a sentence: `a`, `b` and `c`; "none" when there are none. */
export function listNames(names: Iterable<string>): string {
  const quoted = [...names].map((name) => `\`${name}\``);
  if (quoted.length === 0) return 'none';
  if (quoted.length === 1) return quoted[0] ?? '';
  return `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`;
}

/** The name in kebab-case that comes nearest; empty when nothing in it could be part of one. */
export const kebabOf = (name: string): string => slugOf(name.replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2'));
