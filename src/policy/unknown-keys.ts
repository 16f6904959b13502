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
  const nearestKey = didYouMean(found, keysToAdd(error, keysBeside));
  const args = { found, expected: listNames(knownKeys(error)), nearest: nearestKey };
  return problem('unknown-key', error.instancePath, args, { key: found });
}

const unknownKeyOf = ({ params }: ErrorObject): string => String(params['additionalProperty']);

const knownKeys = ({ parentSchema }: ErrorObject): readonly string[] =>
  Object.keys((parentSchema as { readonly properties?: object } | undefined)?.properties ?? {});

/** The keys that an unknown one can have been meant as: a key that is there already would be there twice. */
function keysToAdd(error: ErrorObject, keysBeside: KeysBeside): readonly string[] {
  const there = keysBeside(error.instancePath, unknownKeyOf(error));
  return knownKeys(error).filter((key) => !there.includes(key));
}
