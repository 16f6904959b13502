/** Tokens of a GitHub App, minted by its private key and renewed before they end. Load this module only for an App. */
import { createAppAuth } from '@octokit/auth-app';
import { Octokit } from '@octokit/core';
import { nameError } from './error.ts';
import { SILENT, transport } from './transport.ts';

export interface AppOptions {
  readonly appId: string;
  /** PEM, as GitHub gives it. */
  readonly privateKey: string;
  readonly apiUrl: string;
}

/** The token for one repository where the App is installed; the same until it is about to end. Rejects with `GithubError`. */
export type TokenSource = (owner: string, name: string) => Promise<string>;

export function createAppTokens({ appId, privateKey, apiUrl }: AppOptions): TokenSource {
  const octokit = new Octokit({
    baseUrl: apiUrl,
    request: { fetch: transport() },
    authStrategy: createAppAuth,
    auth: { appId, privateKey },
    log: SILENT,
  });
  const installations = new Map<string, number>();
  const installationOf = async (owner: string, name: string): Promise<number> => {
    const known = installations.get(`${owner}/${name}`);
    if (known !== undefined) return known;
    const { data } = await octokit.request('GET /repos/{owner}/{repo}/installation', { owner, repo: name });
    installations.set(`${owner}/${name}`, data.id);
    return data.id;
  };
  return async (owner, name) => {
    try {
      const installationId = await installationOf(owner, name);
      const { token } = (await octokit.auth({ type: 'installation', installationId })) as { readonly token: string };
      return token;
    } catch (thrown) {
      installations.delete(`${owner}/${name}`);
      throw nameError(thrown, `the token of App ${appId} for ${owner}/${name}`, false);
    }
  };
}
