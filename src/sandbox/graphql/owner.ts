/** The owner of a store's repository, and the list of all that they own. */
import { sameName } from '#domain/names.ts';
import type { ListedRepository, Store } from '#sandbox/store.ts';
import { connection, type PageArguments } from './connection.ts';

/** Who owns the repositories; null for anybody else. */
export function ownerView(store: Store, login: string): object | null {
  if (!sameName(login, store.owner)) return null;
  const all = [{ name: store.name, isArchived: store.isArchived }, ...store.siblings].map((one) =>
    repositoryView(store, one),
  );
  return {
    __typename: 'Organization',
    id: 'O_1',
    login: store.owner,
    repositories: (page: PageArguments & { orderBy?: { field: string } | null }) => {
      if (page.orderBy?.field !== 'NAME') throw new Error('sandbox: repositories are listed by NAME alone');
      return connection(
        all.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
        page,
      );
    },
  };
}

const repositoryView = (
  store: Store,
  { name, isArchived = false, isDisabled = false, hasIssues = true }: ListedRepository,
) => ({
  __typename: 'Repository',
  name,
  nameWithOwner: `${store.owner}/${name}`,
  isArchived,
  isDisabled,
  hasIssuesEnabled: hasIssues,
});
