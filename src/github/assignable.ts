/** What GitHub says of the people a policy names, before anybody is called. Reads only. */
import type { Permission } from '#domain/issue.ts';
import type { Client, SendOptions } from './client.ts';
import { GithubError } from './error.ts';
import { createPeople } from './people.ts';

export interface Assignability {
  /** By lower-case login; a login for which GitHub gave no answer is left out. */
  readonly assignable: ReadonlyMap<string, boolean>;
  /** What GitHub said instead of an answer, if it did: a limit ends the questions. */
  readonly refusal: GithubError | null;
  readonly permissions: ReadonlyMap<string, Permission>;
  /** Members by lower-case team (`org/team`); null when they cannot be read. */
  readonly teams: ReadonlyMap<string, readonly string[] | null>;
}

/**
 * Reads whether each login can be assigned, the permission of those who cannot, and the members of each team (`org/team`). Sends
 * a request for each. Rejects with `GithubError` when the token is refused; other gaps are left out.
 */
export async function readAssignability(
  client: Client,
  logins: readonly string[],
  teams: readonly string[],
): Promise<Assignability> {
  const people = createPeople(client, { teams, most: logins.length });
  const { assignable, refusal } = await askEach(client, logins);
  if (refusal?.code === 'unauthorised') throw refusal;
  const refused = [...assignable].filter(([, may]) => !may);
  const known = await people.of([refused.map(([login]) => ({ login, why: 'assignment', at: 0 }))]);
  return {
    assignable,
    refusal,
    permissions: new Map([...known].flatMap(([login, { permission }]) => (permission ? [[login, permission]] : []))),
    teams: new Map(Object.entries(await people.teams())),
  };
}

const AT_ONCE = 5;

/**
 * Whether each of these people can be assigned in the repository, by lower-case login: one request each. Rejects with `GithubError` when the
 * token is refused or a limit is reached.
 */
export async function askAssignable(
  client: Client,
  logins: readonly string[],
  how: SendOptions = {},
): Promise<ReadonlyMap<string, boolean>> {
  const { assignable, refusal } = await askEach(client, logins, how);
  if (refusal !== null && isLast(refusal)) throw refusal;
  return assignable;
}

async function askEach(
  client: Client,
  logins: readonly string[],
  how: SendOptions = {},
): Promise<Pick<Assignability, 'assignable' | 'refusal'>> {
  const wanted = [...new Set(logins.map((login) => login.toLowerCase()))];
  const assignable = new Map<string, boolean>();
  let refusal: GithubError | null = null;
  for (let from = 0; from < wanted.length && (refusal === null || !isLast(refusal)); from += AT_ONCE) {
    const some = wanted.slice(from, from + AT_ONCE);
    const answers = await Promise.all(some.map(async (login) => [login, await mayAssign(client, login, how)] as const));
    for (const [login, answer] of answers)
      if (typeof answer === 'boolean') assignable.set(login, answer);
      else if (refusal === null || isLast(answer)) refusal = answer;
  }
  return { assignable, refusal };
}

/** True for what GitHub would answer to each further question as well. */
const isLast = ({ code }: GithubError): boolean => code === 'unauthorised' || code === 'rate-limited';

/** An error: it could not be found out. */
async function mayAssign(client: Client, assignee: string, how: SendOptions): Promise<boolean | GithubError> {
  try {
    await client.get('/repos/{owner}/{repo}/assignees/{assignee}', { assignee }, how);
    return true;
  } catch (error) {
    if (!(error instanceof GithubError)) throw error;
    return error.code === 'not-found' ? false : error;
  }
}
