import { nearest } from '#domain/nearest.ts';

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

/** In the policy language, in characters. */
export const LONGEST_NAME = 64;

/**
 * What in a text can be part of a name of the policy language, letters without their accents: `Größe (ungefähr)` → `grosse-ungefahr`.
 * Empty when nothing can.
 */
export function slugOf(text: string, most = LONGEST_NAME): string {
  const plain = text.normalize('NFKD').replaceAll(/[\u0300-\u036F]+/g, '');
  // In capitals ß is two letters that have no accent.
  const words =
    plain
      .toUpperCase()
      .toLowerCase()
      .match(/[a-z\d]+/g) ?? [];
  return words.join('-').slice(0, most).replace(/-$/, '');
}
