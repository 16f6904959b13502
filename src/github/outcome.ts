/** The outcome of a write that failed, as a value. */
import type { Outcome } from '#domain/tracker.ts';
import { GithubError, type GraphqlError, isForbidden, isTooFast } from './error.ts';

export type Failure = Extract<Outcome, { readonly done: false }>;

/** A failed request as an outcome; anything else is a bug and is thrown on. */
export function failure(error: unknown): Failure {
  if (!(error instanceof GithubError)) throw error;
  return { done: false, code: error.code, message: error.message };
}

/** GraphQL may have carried out some parts of the request: the issue has to be read again. */
export function partly(errors: readonly GraphqlError[]): Failure {
  const reasons = errors.map(({ path, message }) => (path ? `${path.join('.')}: ${message}` : message)).join('; ');
  // Another try cannot help where the permission is missing, so that has a code of its own.
  if (errors.length > 0 && errors.every(isForbidden))
    return { done: false, code: 'forbidden', message: reasons.slice(0, 500) };
  // Nothing more is sent, so nobody learns by this run what was written.
  if (errors.some(isTooFast)) return { done: false, code: 'rate-limited', message: reasons.slice(0, 500) };
  return {
    done: false,
    code: 'partly-written',
    message: `GitHub refused a part of the write. ${reasons.slice(0, 500)}`,
  };
}
