/** What people may do in the repository, and who is in a team: asked once per login and run, only of those who matter. */
import type { Issue, Permission, Person } from '#domain/issue.ts';
import { PERMISSIONS } from '#domain/issue.ts';
import type { Client } from './client.ts';
import { GithubError } from './error.ts';

export interface People {
  /** By lower-case login; who could not be asked about is left out: unknown is not none. */
  of(logins: Iterable<string>): Promise<ReadonlyMap<string, Person>>;
  /** Members by lower-case team (`org/team`); null when the token may not read them. */
  teams(): Promise<Issue['teams']>;
}

interface PermissionAnswer {
  readonly permission: string;
  readonly role_name?: string;
}

const AT_ONCE = 5;

export function createPeople(client: Client, teams: readonly string[]): People {
  const asked = new Map<string, Promise<Person | null>>();
  const ask = (login: string): Promise<Person | null> => {
    const known = asked.get(login) ?? askPermission(client, login);
    asked.set(login, known);
    return known;
  };
  const of = async (logins: Iterable<string>): Promise<ReadonlyMap<string, Person>> => {
    const wanted = [...new Set([...logins].map((login) => login.toLowerCase()))];
    const known = new Map<string, Person>();
    for (let from = 0; from < wanted.length; from += AT_ONCE) {
      const some = wanted.slice(from, from + AT_ONCE);
      const answers = await Promise.all(some.map(ask));
      for (const [index, person] of answers.entries()) {
        const login = some[index];
        if (person && login !== undefined) known.set(login, person);
      }
    }
    return known;
  };
  let members: Promise<Issue['teams']> | null = null;
  const readTeams = (): Promise<Issue['teams']> => {
    members ??= askTeams(client, teams);
    return members;
  };
  return { of, teams: readTeams };
}

/** GitHub answers 404 for a login that does not exist (any more): such a person may do nothing. Null: could not be found out. */
async function askPermission(client: Client, login: string): Promise<Person | null> {
  try {
    const { data } = await client.get<PermissionAnswer>('/repos/{owner}/{repo}/collaborators/{username}/permission', {
      username: login,
    });
    return { permission: toPermission(data), assignable: null };
  } catch (error) {
    if (!(error instanceof GithubError)) throw error;
    return error.code === 'not-found' ? { permission: 'none', assignable: null } : null;
  }
}

/** `role_name` tells triage and maintain apart; a custom role is taken for the permission it is built on. */
export function toPermission({ permission, role_name: role }: PermissionAnswer): Permission {
  const named = PERMISSIONS.find((one) => one === role);
  return named ?? PERMISSIONS.find((one) => one === permission) ?? 'none';
}

async function askTeams(client: Client, teams: readonly string[]): Promise<Issue['teams']> {
  const entries = await Promise.all(
    [...new Set(teams.map((team) => team.toLowerCase()))].map(
      async (team) => [team, await askMembers(client, team)] as const,
    ),
  );
  return Object.fromEntries(entries);
}

const MEMBERS = 100;

async function askMembers(client: Client, team: string): Promise<readonly string[] | null> {
  const [org = '', slug = ''] = team.split('/');
  try {
    const { data } = await client.get<readonly { readonly login: string }[]>('/orgs/{org}/teams/{slug}/members', {
      org,
      slug,
      per_page: MEMBERS,
    });
    return data.map(({ login }) => login);
  } catch (error) {
    if (!(error instanceof GithubError)) throw error;
    return null;
  }
}

/**
 * Whose permission decides something about an issue: the reporter and whoever set an incident label (is it trusted?), people
 * who commented or assigned themselves (are they responders?). Bots never are. Of an issue that never was an incident nobody.
 */
export function loginsThatMatter(issue: Issue, incidentLabels: readonly string[]): readonly string[] {
  const labels = new Set(incidentLabels.map((label) => label.toLowerCase()));
  const logins = new Set<string>();
  if (!wasIncident(issue, labels)) return [];
  if (issue.author?.kind === 'person') logins.add(issue.author.login.toLowerCase());
  for (const item of issue.timeline) {
    if (item.by?.kind !== 'person') continue;
    const matters =
      item.kind === 'comment' ||
      (item.kind === 'labeled' && labels.has(item.label.toLowerCase())) ||
      (item.kind === 'assigned' && item.login.toLowerCase() === item.by.login.toLowerCase());
    if (matters) logins.add(item.by.login.toLowerCase());
  }
  return [...logins];
}

const wasIncident = ({ labels, timeline }: Issue, incident: ReadonlySet<string>): boolean =>
  labels.some((label) => incident.has(label.toLowerCase())) ||
  timeline.some((item) => item.kind === 'labeled' && incident.has(item.label.toLowerCase()));
