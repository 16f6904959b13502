/** Reading a repository over hours: through one client as long as all goes well, and never for longer than its token lives. */
import type { Instant, Seconds } from '#domain/time.ts';
import type { Client, Repository } from '#github/index.ts';
import type { Time } from '#watch/ports.ts';

export interface SessionOptions {
  /** A new client: one that met a limit sends nothing more. */
  readonly connect: () => Promise<Client>;
  readonly open: (client: Client) => Repository;
  readonly time: Time;
}

/** A client, and what was learnt through it. */
interface Session {
  readonly repository: Repository;
  readonly openedAt: Seconds;
  /** GitHub's clock in the last answer. */
  readonly at: () => Instant | null;
}

/** A token of an App lasts an hour, and who may do what may change. */
const LONGEST_SESSION: Seconds = 1800;

export interface Sessions {
  open(): Promise<Session>;
  /** The one that is open, unless it is too old. */
  current(): Promise<Session>;
  /** A session in which a request failed is not used again. */
  within<T>(use: () => Promise<T>): Promise<T>;
}

export function createSessions({ connect, open: openRepository, time }: SessionOptions): Sessions {
  let session: Session | null = null;
  const open = async (): Promise<Session> => {
    const { client, at } = withClock(await connect());
    session = { repository: openRepository(client), openedAt: time.now(), at };
    return session;
  };
  return {
    open,
    current: async () => (session !== null && time.now() - session.openedAt < LONGEST_SESSION ? session : open()),
    within: async (use) => {
      try {
        return await use();
      } catch (error) {
        session = null;
        throw error;
      }
    },
  };
}

/** The client, and what GitHub's clock said in its last answer. */
function withClock(client: Client): { readonly client: Client; readonly at: () => Instant | null } {
  let at: Instant | null = null;
  const noteTime = async <T extends { readonly at: Instant }>(reply: Promise<T>): Promise<T> => {
    const answer = await reply;
    at = answer.at;
    return answer;
  };
  return {
    at: () => at,
    client: {
      ...client,
      query: (...request) => noteTime(client.query(...request)),
      mutate: (...request) => noteTime(client.mutate(...request)),
      get: (...request) => noteTime(client.get(...request)),
    },
  };
}
