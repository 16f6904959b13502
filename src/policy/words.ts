import { enumerate } from '#domain/sentence.ts';
import { nearest } from '#domain/nearest.ts';
import { OWNER } from '#domain/policy.ts';

/** The name that was probably meant, or null. People shorten names, and write out short ones: `exec`, `monday`. */
export function likelyName(word: string, candidates: Iterable<string>): string | null {
  const names = [...candidates];
  const likely = names.filter((name) => isBeginning(name, word) || isBeginning(word, name));
  return nearest(word, names) ?? (likely.length === 1 ? (likely[0] ?? null) : null);
}

/** "Did you mean `x`?" with a space after it, or nothing where there is no guess. */
export const question = (guess: string | null): string => (guess === null ? '' : `Did you mean \`${guess}\`? `);

/** That question about the candidate that a word was probably meant as. */
export const didYouMean = (word: string, candidates: Iterable<string>): string =>
  question(likelyName(word, candidates));

/** That question about a guess, with a space before it instead; nothing for an empty guess. */
export const orMeant = (guess: string): string => (guess === '' ? '' : ` ${question(guess)}`.trimEnd());

/** A word of three letters at least: fewer begin too much. */
const isBeginning = (name: string, word: string): boolean =>
  word.length >= 3 && name.toLowerCase().startsWith(word.toLowerCase());

/** Names in a sentence: `a`, `b` and `c`; "none" when there are none. */
export function listNames(names: Iterable<string>): string {
  const quoted = [...names].map((name) => `\`${name}\``);
  return quoted.length === 0 ? 'none' : enumerate(quoted);
}

/** A word that no policy can give a meaning of its own, and why: in the section `within`, or anywhere. */
export interface ReservedWord {
  readonly name: string;
  /** A JSON pointer; null: anywhere. */
  readonly within: string | null;
  readonly why: string;
}

export const RESERVED_WORDS: readonly ReservedWord[] = [
  // In kebab-case, but each object of JavaScript, and so of whatever reads a policy, has something of this name.
  { name: 'constructor', within: null, why: 'programs that read policies give it a meaning of their own' },
  { name: OWNER, within: '/roles', why: 'every policy has it, and it is whoever took the incident with `/ack`' },
  { name: 'always', within: '/calendars', why: 'as a clock it means every minute' },
];

/** The name in kebab-case that comes nearest; empty when it would lose a letter, or when nothing in it could be part of one. */
export function kebabOf(name: string): string {
  const plain = plainOf(name.replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2'));
  // Made when it is needed: categories of Unicode are slow to read.
  const losesLetter = /[^ -~]/.test(plain) && new RegExp(String.raw`(?![a-z])\p{L}`, 'u').test(plain);
  return losesLetter ? '' : slugOf(plain);
}

/** In the policy language, in characters. */
export const LONGEST_NAME = 64;

/**
 * What in a text can be part of a name of the policy language, letters without their accents: `Größe (ungefähr)` → `grosse-ungefahr`.
 * Empty when nothing can.
 */
export function slugOf(text: string, most = LONGEST_NAME): string {
  const words = plainOf(text).match(/[a-z\d]+/g) ?? [];
  return words.join('-').slice(0, most).replace(/-$/, '');
}

/** Letters of the Latin alphabet that Unicode does not take apart, as its transliteration to ASCII writes them. */
const LATIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ĸ: 'q',
};

/** In small letters without accents. */
function plainOf(text: string): string {
  const bare = text.normalize('NFKD').replaceAll(/[\u0300-\u036F]+/g, '');
  // In capitals ı is a letter of ASCII.
  const small = bare.toUpperCase().toLowerCase();
  return small.replaceAll(/[ßæœøłđðþħŧŋĸ]/g, (letter) => LATIN[letter] ?? letter);
}

/** The names that a text joins with commas or `and`, or that begin with `@` each. Blanks alone join words, which are no names. */
export const namesIn = (text: string): readonly string[] =>
  text
    .replaceAll(/\s+/g, ' ')
    .split(/[,;&]| and /i)
    .map((name) => name.trim())
    .flatMap((name) => (name.split(' ').every((word) => word.startsWith('@')) ? name.split(' ') : [name]))
    .filter((name) => name !== '');

/** Text as YAML writes it inside a list, quoted where it would be something else. */
export const scalar = (text: string): string =>
  /^[a-z][\w -]*$/i.test(text) && text === text.trim() && !/^(?:y|n|yes|no|on|off|true|false|null)$/i.test(text)
    ? text
    : JSON.stringify(text);
