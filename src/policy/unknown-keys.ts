/** Keys that the language does not have at their place, and which of its keys each was probably meant as. Pure. */
import type { ErrorObject } from 'ajv';
import type { KeysBeside } from './pointer.ts';
import { type Problem, problem } from './problem.ts';
import { didYouMean, likelyName, listNames } from './words.ts';

/** The key that the one of an error of `additionalProperties` was probably meant as, or null. */
export const keyGuess = (error: ErrorObject, keysBeside: KeysBeside): string | null =>
  likelyName(unknownKeyOf(error), keysToAdd(error, keysBeside));

export function unknownKey(error: ErrorObject, keysBeside: KeysBeside): Problem {
  const found = unknownKeyOf(error);
  const nearestKey = BLANKS.test(found) ? NO_SPACES : didYouMean(found, keysToAdd(error, keysBeside));
  const args = { found, expected: listNames(knownKeys(error)), nearest: nearestKey };
  return problem('unknown-key', error.instancePath, args, { key: found });
}

/** Blanks of other kinds, and marks that nobody sees: to YAML they are part of the key. */
const BLANKS = /^[\u00A0\u1680\u2000-\u200F\u202F\u205F\u2060\u3000\uFEFF\uFFFE]/;
const NO_SPACES =
  'What stands before it looks like spaces and is none, as in text from a page or a chat: write spaces instead. ';

const unknownKeyOf = ({ params }: ErrorObject): string => String(params['additionalProperty']);

const knownKeys = ({ parentSchema }: ErrorObject): readonly string[] =>
  Object.keys((parentSchema as { readonly properties?: object } | undefined)?.properties ?? {});

/** The keys that an unknown one can have been meant as: a key that is there already would be there twice. */
function keysToAdd(error: ErrorObject, keysBeside: KeysBeside): readonly string[] {
  const there = keysBeside(error.instancePath, unknownKeyOf(error));
  return knownKeys(error).filter((key) => !there.includes(key));
}
