/** Answers with data and errors at once: which entries of a list can still be believed. Pure. */
import type { GraphqlError } from './client.ts';

/**
 * True when an error touches the part of an answer at `path`: it lies inside it, or around it, or names no place at all. An
 * issue whose author "is null" because of an error is not an issue of a deleted user.
 */
export function touches(errors: readonly GraphqlError[], path: readonly (string | number)[]): boolean {
  return errors.some((error) => {
    const place = error.path ?? [];
    return place.every((step, index) => index >= path.length || step === path[index]);
  });
}

/** The first thing GitHub said about it. */
export const reasonOf = (errors: readonly GraphqlError[]): string => errors[0]?.message ?? 'GitHub gave no reason.';
