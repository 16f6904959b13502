/** What an organisation (or a person) owns: the repositories that can have incidents. */
import type { Client } from './client.ts';
import { OWNER_DOCUMENT } from './documents.ts';
import { GithubError } from './error.ts';
import { reasonOf } from './partial.ts';

export interface OwnedRepository {
  /** `owner/name`. */
  readonly repository: string;
  /** Why it can have no new incidents; null when it can. */
  readonly idle: 'archived' | 'disabled' | 'issues-off' | null;
}

interface Page {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly (Raw | null)[] | null;
}

interface Raw {
  readonly nameWithOwner: string;
  readonly isArchived: boolean;
  readonly isDisabled: boolean;
  readonly hasIssuesEnabled: boolean;
}

/** All repositories of an owner that the token can see. Rejects with `GithubError` when one could not be read. */
export async function listRepositories(client: Client, login: string): Promise<readonly OwnedRepository[]> {
  const all: OwnedRepository[] = [];
  let after: string | null = null;
  do {
    const page: Page = await askPage(client, login, after);
    for (const node of page.nodes ?? []) if (node) all.push({ repository: node.nameWithOwner, idle: idleness(node) });
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return all;
}

async function askPage(client: Client, login: string, after: string | null): Promise<Page> {
  const { data, errors } = await client.query<{ readonly repositoryOwner: { readonly repositories: Page } | null }>(
    OWNER_DOCUMENT,
    { login, after },
  );
  const page = data?.repositoryOwner?.repositories;
  if (!page && errors.length === 0)
    throw new GithubError('not-found', 200, `There is no organisation or user "${login}" that this token can see.`);
  if (!page?.nodes || errors.length > 0 || page.nodes.includes(null))
    throw new GithubError('unavailable', 200, `Not all repositories of ${login} could be read. ${reasonOf(errors)}`);
  return page;
}

function idleness({ isArchived, isDisabled, hasIssuesEnabled }: Raw): OwnedRepository['idle'] {
  if (isArchived) return 'archived';
  if (isDisabled) return 'disabled';
  return hasIssuesEnabled ? null : 'issues-off';
}
