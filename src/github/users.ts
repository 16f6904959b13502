/** Node ids of people, by which GraphQL assigns them. */
import type { GraphqlError } from './error.ts';
import type { KnownIds } from './known.ts';
import { touches } from './partial.ts';

/** Those of whom it is not known yet; each once. */
export const unknownUsers = ({ users }: KnownIds, logins: readonly string[]): readonly string[] =>
  [...new Map(logins.map((login) => [login.toLowerCase(), login])).values()].filter(
    (login) => !users.has(login.toLowerCase()),
  );

type UserAliases = Readonly<Record<string, unknown>>;

/** Keeps what an answer has of `user0` …; returns those whose look-up failed. */
export function learnUsers(
  { users }: KnownIds,
  logins: readonly string[],
  data: UserAliases | null,
  errors: readonly GraphqlError[],
): readonly string[] {
  return logins.filter((login, index) => {
    const found = data?.[`user${index}`] as { readonly id?: string } | null | undefined;
    const id = found?.id ?? null;
    const touching = errors.filter((error) => touches([error], [`user${index}`]));
    // A person whose look-up failed is not unassignable for that reason.
    if (id === null && !touching.every(({ type }) => type === 'NOT_FOUND')) return true;
    users.set(login.toLowerCase(), id);
    return false;
  });
}
