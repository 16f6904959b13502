/**
 * What people may do in the repository, and who is in a team. A permission is a request, and strangers decide how many people
 * there are: so a run asks a limited number of them, and does not ask what it knows.
 */
import type { Issue, Permission, Person } from '#domain/issue.ts';
import type { KnownPeople, RecordedPeople } from '#domain/known-people.ts';
import { isAtLeast, PERMISSIONS } from '#domain/issue.ts';
import { once } from '#domain/once.ts';
import { DAY, type Instant } from '#domain/time.ts';
import { listOf } from './answer.ts';
import type { Client } from './client.ts';
import { GithubError } from './error.ts';
import { inTurn, type Question } from './questions.ts';

export interface PeopleOptions extends Partial<KnownPeople> {
  /** `org/team` */
  readonly teams: readonly string[];
  /** For how many people GitHub is asked at most. */
  readonly most?: number;
}

export interface People {
  /**
   * By lower-case login. People whose permission could not be read are left out: unknown is not none. People beyond the limit of
   * questions have no permission: they count as strangers, for whom nobody is called less.
   */
  of(questions: readonly (readonly Question[])[]): Promise<ReadonlyMap<string, Person>>;
  /** Takes what the records of these issues say, and who responds by the policy at `now`. */
  remember(issues: readonly Issue[], now: Instant): void;
  /** Logins beyond the limit of questions. */
  unaskedLogins(): readonly string[];
  /** Members by lower-case team (`org/team`); null when the token may not read them. */
  teams(): Promise<Issue['teams']>;
}

interface PermissionAnswer {
  readonly permission: string;
  readonly role_name?: string;
}

const AT_ONCE = 5;
const COMMANDS: readonly Question['why'][] = ['obeyed', 'command', 'refused'];
/** Permissions read in a run, unless `most` is set. */
const MOST = 20;
const STRANGER: Person = { permission: null, assignable: null };
/** The least that a responder may do. */
const RESPONDER: Person = { permission: 'triage', assignable: null };

export function createPeople(client: Client, options: PeopleOptions): People {
  const { teams, responders, recordedPeople, ranked = false, most = MOST } = options;
  const known = new Map<string, Person | null>();
  const presumed = new Set<string>();
  const lookedUp = new Set<string>();
  const unasked = new Set<string>();
  let questionCount = 0;

  /**
   * What was looked up decides about all that was done until a day after: nothing is judged anew because time has gone by, or because its author
   * has a role since.
   */
  const isOpen = ({ login, why, at }: Question): boolean => {
    if (lookedUp.has(login) || (presumed.has(login) && !(ranked && COMMANDS.includes(why)))) return false;
    const readAt = known.get(login)?.readAt;
    return readAt === undefined || readAt + DAY <= at;
  };
  const of = async (questions: readonly (readonly Question[])[]): Promise<ReadonlyMap<string, Person>> => {
    const ordered = inTurn(questions);
    const logins = [...new Set(ordered.map(({ login }) => login))];
    const open = new Set(ordered.filter(isOpen).map(({ login }) => login));
    const wanted = [...open].slice(0, Math.max(0, most - questionCount));
    questionCount += wanted.length;
    // Of whom there is no room to ask, an older answer entitles, and refuses nobody.
    for (const login of open) if (!isAtLeast(known.get(login)?.permission, 'triage')) known.delete(login);
    for (let from = 0; from < wanted.length; from += AT_ONCE) {
      const some = wanted.slice(from, from + AT_ONCE);
      const answers = await Promise.all(some.map((login) => askPermission(client, login)));
      for (const [index, login] of some.entries()) {
        known.set(login, answers[index] ?? null);
        lookedUp.add(login);
      }
    }
    const people = new Map<string, Person>();
    for (const login of logins) {
      const person = known.has(login) ? known.get(login) : presumed.has(login) ? RESPONDER : STRANGER;
      if (person === STRANGER) unasked.add(login);
      if (person) people.set(login, person);
    }
    return people;
  };
  const learn = ({ holders, permissions }: RecordedPeople): void => {
    for (const login of holders) presumed.add(login.toLowerCase());
    for (const [login, { permission, readAt }] of Object.entries(permissions)) {
      const current = known.get(login.toLowerCase());
      const isNewer = current === undefined || (current?.readAt !== undefined && current.readAt < readAt);
      if (isNewer) known.set(login.toLowerCase(), { permission, assignable: null, readAt });
    }
  };
  const remember = (issues: readonly Issue[], now: Instant): void => {
    for (const login of responders?.(now) ?? []) presumed.add(login.toLowerCase());
    if (recordedPeople !== undefined) for (const issue of issues) learn(recordedPeople(issue));
  };
  return { of, remember, unaskedLogins: () => [...unasked], teams: once(() => askTeams(client, teams)) };
}

/** GitHub answers 404 for a login that does not exist (any more): such a person may do nothing. Null: could not be found out. */
async function askPermission(client: Client, login: string): Promise<Person | null> {
  try {
    const { at, data } = await client.get<Partial<PermissionAnswer>>(
      '/repos/{owner}/{repo}/collaborators/{username}/permission',
      {
        username: login,
      },
    );
    const { permission } = data;
    if (permission === undefined) return null;
    return { permission: toPermission({ ...data, permission }), assignable: null, readAt: at };
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
    const { data } = await client.get<unknown>('/orgs/{org}/teams/{slug}/members', {
      org,
      slug,
      per_page: MEMBERS,
    });
    return listOf<{ readonly login: string }>(`The members of ${team}`, data).map(({ login }) => login);
  } catch (error) {
    if (!(error instanceof GithubError)) throw error;
    return null;
  }
}
