/** GitHub on this machine, a sandbox or a script of answers, through the adapter that ships. */
import {
  type Client,
  type ClientOptions,
  createClient,
  openRepository,
  type Repository,
  type RepositoryOptions,
} from '#github/index.ts';

/** A client of acme/shop whose waits last milliseconds. */
export const clientOf = ({ url }: { readonly url: string }, options: Partial<ClientOptions> = {}): Client =>
  createClient({
    token: 'secret',
    owner: 'acme',
    name: 'shop',
    apiUrl: url,
    graphqlUrl: `${url}/graphql`,
    paced: false,
    second: 1,
    ...options,
  });

export const repositoryOf = (client: Client, options: Partial<RepositoryOptions> = {}): Repository =>
  openRepository(client, { incidentLabels: ['incident'], managedLabels: [], teams: [], ...options });
