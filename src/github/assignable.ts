/** What GitHub says of the people a policy names, before anybody is called. Reads only. */
import type { Permission } from '#domain/issue.ts';
import type { Client, SendOptions } from './client.ts';
import { GithubError } from './error.ts';
import { createPeople } from './people.ts';

export interface Assignability {
  /** By lower-case login; a login for which GitHub gave no answer is left out. */
  readonly assignable: ReadonlyMap<string, boolean>;
  readonly permissions: ReadonlyMap<string, Permission>;
  /** Members by lower-case team (`org/team`); null when they cannot be read. */
  readonly teams: ReadonlyMap<string, readonly string[] | null>;
}

/**
 * Reads whether each login can be assigned, the permission of those who cannot, and the members of each team (`org/team`). Sends
 * a request for each. Rejects with `GithubError` when the token is refused or a limit is reached; other gaps are left out.
 */
export async function readAssignability(
  client: Client,
  logins: readonly string[],
  teams: readonly string[],
): Promise<Assignability> {
  const people = createPeople(client, { teams, most: logins.length });
  const assignable = await askAssignable(client, logins);
  const refused = [...assignable].filter(([, may]) => !may);
  const known = await people.of([refused.map(([login]) => ({ login, why: 'assignment' }))]);
  return {
    assignable,
    permissions: new Map([...known].flatMap(([login, { permission }]) => (permission ? [[login, permission]] : []))),
    teams: new Map(Object.entries(await people.teams())),
  };
}

const AT_ONCE = 5;

/** Whether each of these people can be assigned in the repository, by lower-case login: one request each. */
export async function askAssignable(
  client: Client,
  logins: readonly string[],
  how: SendOptions = {},
): Promise<ReadonlyMap<string, boolean>> {
  const wanted = [...new Set(logins.map((login) => login.toLowerCase()))];
  const known = new Map<string, boolean>();
  for (let from = 0; from < wanted.length; from += AT_ONCE) {
    const some = wanted.slice(from, from + AT_ONCE);
    const answers = await Promise.all(some.map((login) => mayAssign(client, login, how)));
    for (const [index, login] of some.entries()) {
      const answer = answers[index];
      if (answer != null) known.set(login, answer);
    }
  }
  return known;
}

/** Null: it could not be found out. */
async function mayAssign(client: Client, assignee: string, how: SendOptions): Promise<boolean | null> {
  try {
    await client.get('/repos/{owner}/{repo}/assignees/{assignee}', { assignee }, how);
    return true;
  } catch (error) {
    if (!(error instanceof GithubError)) throw error;
    if (error.code === 'not-found') return false;
    if (error.code === 'unauthorised' || error.code === 'rate-limited') throw error;
    return null;
  }
}
