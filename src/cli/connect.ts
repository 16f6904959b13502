/** How a command reaches GitHub: by the variables that runners and people set. */
import { HOUR, type Seconds } from '#domain/time.ts';
import type { TokenSource } from '#github/app.ts';
import type { Client, ContentLimit } from '#github/index.ts';
import { type Io, Refusal } from './io.ts';

const NAME = /^[A-Za-z0-9][\w.-]*\/[\w.-]+$/;
/** A job of GitHub lasts no longer. */
const PATIENCE: Seconds = 6 * HOUR;
const ACTIONS = 'github-actions[bot]';

/** Throws a `Refusal` where one of these is not written as `owner/name`. */
export function requireRepositories(...repositories: readonly string[]): void {
  const bad = repositories.find((name) => !NAME.test(name));
  if (bad !== undefined) throw new Refusal(`"${bad}" is no repository. Write it as owner/name.`);
}

/** A client for `owner/name` (of an owner alone, `owner/`). It waits for GitHub's limits, and says so. Throws a `Refusal` without a token. */
export async function connect({ err }: Pick<Io, 'err'>, repository: string): Promise<Client> {
  const token = ownToken();
  if (token === null)
    throw new Refusal('There is no token. Set GITHUB_TOKEN or GH_TOKEN, such as to that of `gh auth token`.');
  const { connectionOf, createClient } = await import('#github/index.ts');
  return createClient({
    token,
    ...connectionOf(repository, process.env),
    patience: PATIENCE,
    onWait: (seconds) => seconds >= 5 && err(`GitHub asks to wait: going on in ${Math.ceil(seconds)} seconds.\n`),
  });
}

/** A file that a token was read from often ends with a line end. */
const ownToken = (): string | null => process.env['GITHUB_TOKEN']?.trim() || process.env['GH_TOKEN']?.trim() || null;

/** The token of the environment, or those of an App. Throws a `Refusal` where there is neither. */
export async function tokenSource(
  app: { readonly appId: string; readonly privateKey: string } | null,
): Promise<TokenSource> {
  if (app !== null) {
    const [{ createAppTokens }, { serverOf }] = await Promise.all([
      import('#github/app.ts'),
      import('#github/index.ts'),
    ]);
    return createAppTokens({ ...app, apiUrl: serverOf(process.env).apiUrl });
  }
  const token = ownToken();
  if (token === null) throw new Refusal('There is no token. Set GITHUB_TOKEN or GH_TOKEN, or name an App by --app-id.');
  return () => Promise.resolve(token);
}

/** Gives new clients for a repository. */
export type ClientSource = (repository: string) => () => Promise<Client>;

/**
 * Clients for a process that lasts. They wait for no limit: the watcher does, and goes on meanwhile; nor for an answer once it has to stop.
 * What they create for one owner counts together, as an App's token for that owner is one to GitHub.
 */
export function watchClients(tokens: TokenSource, stop: AbortSignal): ClientSource {
  const contents = new Map<string, ContentLimit>();
  return (repository) => async () => {
    const [owner = '', name = ''] = repository.split('/');
    const [{ connectionOf, contentOfProcess, createClient }, token] = await Promise.all([
      import('#github/index.ts'),
      tokens(owner, name),
    ]);
    const content = contents.get(owner) ?? contentOfProcess();
    contents.set(owner, content);
    return createClient({ token, content, ...connectionOf(repository, process.env), patience: 0, stop });
  };
}

/** Whose comments are the engine's: the login that is named, else the token's own bot, else that of GitHub Actions. */
export const engineFor =
  (login: string | undefined) =>
  (viewer: string): string =>
    login ?? (viewer.endsWith('[bot]') ? viewer : ACTIONS);
