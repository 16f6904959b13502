/** The clients of one run of the Action, made when they are first needed: loading them is most of a cold start. */
import type { Environment } from '#domain/environment.ts';
import { once } from '#domain/once.ts';
import type { Client, ContentLimit } from '#github/index.ts';

export interface Clients {
  /** The client that all parts of a run share. */
  shared(): Promise<Client>;
  /** A new one each time, which waits for no limit: whoever has time to spare waits on his own. Nor for an answer, once `stop` is aborted. */
  fresh(stop?: AbortSignal): Promise<Client>;
}

export function createClients(token: string, repository: string, environment: Environment): Clients {
  let content: ContentLimit | undefined;
  const create = async (patience: { readonly patience?: number; readonly stop?: AbortSignal }): Promise<Client> => {
    const { connectionOf, contentOfProcess, createClient } = await import('#github/index.ts');
    content ??= contentOfProcess();
    return createClient({ token, content, ...connectionOf(repository, environment), ...patience });
  };
  return {
    shared: once(() => create({})),
    fresh: (stop) => create({ patience: 0, ...(stop === undefined ? {} : { stop }) }),
  };
}
