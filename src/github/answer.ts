/**
 * Has an answer the form that its request is for? Something on the way to GitHub, such as a proxy, may answer in its place: with a page, or with nothing,
 * under HTTP 200. Such an answer says nothing of what GitHub has, and is none.
 */
import { GithubError, type GraphqlError } from './error.ts';

const HAVE_BODY: ReadonlySet<number> = new Set([200, 201]);

/** Throws `GithubError` where an answer of REST that has to hold JSON holds something else. `wrote`: the request would have changed something. */
export function refuseForeign<A extends { readonly status: number; readonly data: unknown }>(
  what: string,
  answer: A,
  wrote: boolean,
): A {
  const { status, data } = answer;
  if (!HAVE_BODY.has(status) || (typeof data === 'object' && data !== null)) return answer;
  throw foreign(what, status, wrote);
}

/** An answer of GraphQL; of what is none, both parts are empty. */
export function graphqlParts<T>(answer: unknown): {
  readonly data: T | null;
  readonly errors: readonly GraphqlError[];
} {
  const { data = null, errors } = (answer ?? {}) as { data?: T | null; errors?: unknown };
  return { data, errors: Array.isArray(errors) ? (errors as readonly GraphqlError[]) : [] };
}

/** The list in an answer. Throws `GithubError` where there is none. */
export function listOf<T>(what: string, data: unknown): readonly T[] {
  if (Array.isArray(data)) return data as readonly T[];
  throw foreign(what, 200, false);
}

const foreign = (what: string, status: number, wrote: boolean): GithubError =>
  new GithubError(
    wrote ? 'maybe-written' : 'unavailable',
    status,
    `${what}: the answer is not what GitHub gives. A proxy may have answered in its place.`,
  );

/** What a document is called where it fails: `mutation Say`. */
export const operationOf = (document: string): string =>
  /^\s*((?:query|mutation)(?: \w+)?)/.exec(document)?.[1] ?? 'GraphQL';
