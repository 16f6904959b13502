/** Keys that the language does not have at their place, and which of its keys each was probably meant as. Pure. */
import type { ErrorObject } from 'ajv';
import type { Json, JsonMap } from '#domain/rule.ts';
import type { KeysBeside } from './pointer.ts';
import { type Problem, problem } from './problem.ts';
import { likelyKey } from './everyday-words.ts';
import { listNames, question } from './words.ts';

/** The key that the one of an error of `additionalProperties` was probably meant as, or null. */
export const keyGuess = (error: ErrorObject, keysBeside: KeysBeside): string | null =>
  likelyKey(bareOf(unknownKeyOf(error)), keysToAdd(error, keysBeside));

export function unknownKey(error: ErrorObject, keysBeside: KeysBeside): Problem {
  const found = unknownKeyOf(error);
  const meant = keyGuess(error, keysBeside);
  const args = { found, expected: listNames(knownKeys(error)), nearest: remedy(found, meant) };
  return { ...problem('unknown-key', error.instancePath, args, { key: found }), meant };
}

/** What to YAML is part of a key: blanks of other kinds, and characters without width, which nobody sees. */
const WIDE = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;
const UNSEEN = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFFE]/g;
const NO_SPACES =
  'What stands before it looks like spaces and is none, as in text from a page or a chat: write spaces instead. ';

const bareOf = (key: string): string => key.replaceAll(WIDE, '').replaceAll(UNSEEN, '').trim();

/** What indents a key of another map is to be spaces; before and in a key of this one it is too much. */
function remedy(found: string, meant: string | null): string {
  return isIndented(found) && meant === null ? NO_SPACES + takeOut(unseenIn(found)) : question(meant) + blanksIn(found);
}

/** Does a key begin with blanks that are no spaces, as text from a page has them? It was to stand deeper. */
export const isIndented = (key: string): boolean => key.replaceAll(UNSEEN, '').search(WIDE) === 0;

/** Was the key that stands below `key` in this map to be indented, and so part of what `key` has? */
export function isCutOff(map: JsonMap, key: string): boolean {
  const keys = Object.keys(map);
  const at = keys.indexOf(key);
  return at !== -1 && isIndented(keys[at + 1] ?? '');
}

const unseenIn = (key: string): readonly string[] => key.match(UNSEEN) ?? [];

/**
 * The remedy for what nobody sees in a name that stands below `before`; empty where there is nothing. Below a key without a value, the name
 * was to be indented.
 */
export const unseenInName = (name: string, before: Json | undefined): string =>
  isIndented(name) && before === null ? NO_SPACES + takeOut(unseenIn(name)) : blanksIn(name);

const blanksIn = (key: string): string => takeOut([...unseenIn(key), ...(key.match(WIDE) ?? [])]);

function takeOut(characters: readonly string[]): string {
  const codes = characters.map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
  return codes.length === 0 ? '' : `Take out ${[...new Set(codes)].join(' and ')}, which nobody sees. `;
}

const unknownKeyOf = ({ params }: ErrorObject): string => String(params['additionalProperty']);

const knownKeys = ({ parentSchema }: ErrorObject): readonly string[] =>
  Object.keys((parentSchema as { readonly properties?: object } | undefined)?.properties ?? {});

/** The keys that an unknown one can have been meant as: a key that is there already would be there twice. */
function keysToAdd(error: ErrorObject, keysBeside: KeysBeside): readonly string[] {
  const there = keysBeside(error.instancePath, unknownKeyOf(error));
  return knownKeys(error).filter((key) => !there.includes(key));
}
