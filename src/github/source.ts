/** What a run reads from, and how it sends a query. The first answer also has the token's login and the ids of labels. */
import type { Instant } from '#domain/time.ts';
import type { AgainBudget } from './again.ts';
import type { Client, GraphqlReply, Parameters, QueryOptions } from './client.ts';
import { labelValues, type Shape } from './documents.ts';
import { GithubError, type GraphqlError, nameGraphqlError } from './error.ts';
import type { KnownIds } from './known.ts';
import { sameName } from '#domain/names.ts';
import type { Reader } from './map.ts';
import type { People } from './people.ts';
import { reasonsOf } from './partial.ts';

export interface Source {
  readonly client: Client;
  readonly known: KnownIds;
  readonly people: People;
  /** A policy gives commands to some responders and not to others. */
  readonly ranked: boolean;
  readonly again: AgainBudget;
  /** Labels, any of which makes an issue an incident. */
  readonly incidentLabels: readonly string[];
  /** Labels that may have to be added, and those that make an issue an incident: the first answer tells which there are. */
  readonly labels: readonly string[];
  /** Login of the engine, from the login of the token. */
  readonly engineFor: (viewer: string) => string;
  /** Apps that ran the policies before. */
  readonly trustedAuthors: readonly string[];
}

const repositoryOf = ({ client }: Source): string => `${client.owner}/${client.name}`;
export function readerOf(source: Source): Reader {
  const { viewer } = source.known;
  const engine = source.engineFor(viewer);
  return {
    repository: repositoryOf(source),
    viewer,
    engine: sameName(engine, viewer) ? null : engine,
    trusted: source.trustedAuthors,
    incidentLabels: source.incidentLabels,
  };
}

type LabelAliases = Readonly<Record<`label${number}`, { readonly id: string } | null>>;
interface Answer<R> {
  readonly viewer: { readonly login: string } | null;
  readonly repository: (R & LabelAliases & { readonly id?: string; readonly hasIssuesEnabled?: boolean }) | null;
}

export interface RepositoryAnswer<R, D = object> {
  readonly at: Instant;
  readonly repository: R;
  /** What the document requests beside the repository. */
  readonly beside: D;
  readonly errors: readonly GraphqlError[];
}

/** Asks about the repository. Throws `GithubError` when there is no answer, or none that says whose token this is. */
export async function ask<R extends object, D extends object = object>(
  source: Source,
  document: (shape: Shape) => string,
  variables: Parameters,
  options?: QueryOptions,
): Promise<RepositoryAnswer<R, D>> {
  const { client, known } = source;
  const labels = known.viewer === '' ? source.labels : [];
  const values = { owner: client.owner, name: client.name, ...variables, ...labelValues(labels) };
  const query = (): Promise<GraphqlReply<Answer<R> & D>> =>
    client.query(document({ labels: labels.length, types: known.types, reviews: known.reviews }), values, options);
  // Both may be unknown to an older server, and it may name only one of them at a time.
  const again = (error: unknown): Promise<GraphqlReply<Answer<R> & D>> => {
    if (!(error instanceof GithubError) || !forgo(known, error.message)) throw error;
    return query().catch(again);
  };
  const { at, data, errors } = await query().catch(again);
  const why = reasonsOf(errors);
  const repository = data?.repository;
  if (!repository) {
    // An error of a part that may not be null takes the whole with it: only GitHub's own word means that there is none.
    const { code } = nameGraphqlError(errors, {}, false);
    // GitHub says the same of what is not there and of what is none of this token's business.
    const hint = code === 'not-found' ? ' It has another name, or this token may not read it.' : '';
    throw new GithubError(code, 200, `The repository ${repositoryOf(source)} could not be read. ${why}${hint}`);
  }
  // Its lists are empty then, which would look like peace.
  if (repository.hasIssuesEnabled === false)
    throw new GithubError(
      'refused',
      410,
      `Issues are switched off in ${repositoryOf(source)}: no incident can be seen.`,
    );
  const viewer = data.viewer?.login ?? known.viewer;
  // Without it the engine's own comments cannot be told from a stranger's imitation.
  if (viewer === '') throw new GithubError('unavailable', 200, `GitHub did not say whose token this is. ${why}`);
  known.viewer = viewer;
  known.repository = repository.id ?? known.repository;
  for (const [index, name] of labels.entries())
    known.labels.set(name.toLowerCase(), repository[`label${index}`]?.id ?? null);
  return { at, repository, beside: data, errors };
}

/** Leaves out what the server does not know; false when that is not what it complained of. */
function forgo(known: KnownIds, message: string): boolean {
  if (known.types && message.includes('issueType')) known.types = false;
  else if (known.reviews && message.includes('subIssues')) known.reviews = false;
  else return false;
  return true;
}
