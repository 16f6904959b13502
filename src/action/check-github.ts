/** What a check asks GitHub beside the files, and the comment that it keeps there. Where GitHub refuses, the rest of the check goes on. */
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { Issue } from '#domain/issue.ts';
import type { Policy } from '#domain/policy.ts';
import { sentence } from '#domain/sentence.ts';
import { DAY } from '#domain/time.ts';
import { repositoryNeeds } from '#engine/escalation/needs.ts';
import type { Client, GithubError } from '#github/index.ts';
import type { KnownDrills, AssignablePeople } from '#lint/index.ts';
import type { PolicyChange } from '#report/change/comment.ts';
import { isGithubError, withRemedy } from '#runner/problems.ts';
import type { Clients } from './clients.ts';
import type { Proposal } from './event.ts';
import type { ModeOptions } from './mode-options.ts';

/** Days of past incidents that both policies are played over. */
const PAST = 90 * DAY;

/** The members of the teams that these policies call, as a run reads them; none where the token may not. */
export async function readTeams(
  { connect }: Pick<ModeOptions, 'connect'>,
  policies: readonly Policy[],
): Promise<Issue['teams']> {
  const { teams } = repositoryNeeds(policies);
  if (teams.length === 0) return {};
  const { readAssignability } = await import('#github/index.ts');
  const known = await ifPermitted(connect, (client) => readAssignability(client, [], teams));
  return Object.fromEntries(known?.teams ?? []);
}

/** Reading is enough for the issues of a public repository, and for `issues: read`; without, the rest of the check goes on. */
export async function readPast(options: Pick<ModeOptions, 'connect'>, policies: readonly Policy[]) {
  const client = await options.connect();
  const { openRepository } = await import('#github/index.ts');
  try {
    const repository = openRepository(client, { ...repositoryNeeds(policies), teams: [], managedLabels: [] });
    return await repository.readIncidents(PAST);
  } catch (error) {
    if (!isGithubError(error)) throw error;
    return `Past incidents could not be read. ${answerAndRemedy(error, 'The check needs `issues: read`.')}`;
  }
}

/** What the issue of the drills says. */
export async function readDrills(options: Pick<ModeOptions, 'connect'>): Promise<KnownDrills | null> {
  const { knownDrills } = await import('#runner/drill-issue.ts');
  return ifPermitted(options.connect, knownDrills);
}

/** A request each, and whoever proposes the change writes them. */
const MOST_QUESTIONS = 50;

export interface LookedUp {
  /** Null where GitHub says nothing. */
  readonly people: AssignablePeople | null;
  /** What is to be said of those who were not looked up. */
  readonly findings: readonly Diagnostic[];
}

/** A limit that these questions meet keeps nothing else of the check waiting: they have a client of their own. */
export async function lookUpPeople(
  { repository, clients }: Pick<ModeOptions, 'repository'> & { readonly clients: Clients },
  names: readonly string[],
  teams: Issue['teams'],
): Promise<LookedUp> {
  const { readAssignability } = await import('#github/index.ts');
  const logins = [...new Set(names)];
  try {
    const known = await readAssignability(await clients.fresh(), logins.slice(0, MOST_QUESTIONS), []);
    const unknown = logins.length - known.assignable.size;
    return {
      people: { repository, ...known, teams: new Map(Object.entries(teams)) },
      findings: unknown > 0 ? [notLookedUp(unknown, known.refusal)] : [],
    };
  } catch (error) {
    if (!isGithubError(error)) throw error;
    return { people: null, findings: logins.length > 0 ? [notLookedUp(logins.length, error)] : [] };
  }
}

/** What only reads: where that is not permitted, the rest of the check goes on without. */
async function ifPermitted<T>(connect: () => Promise<Client>, read: (client: Client) => Promise<T>): Promise<T | null> {
  try {
    return await read(await connect());
  } catch (error) {
    if (!isGithubError(error)) throw error;
    return null;
  }
}

/** Such a change is not known to call those whom it names. */
function notLookedUp(count: number, refusal: GithubError | null): Diagnostic {
  const some = count === 1 ? '1 login that the change adds was' : `${count} logins that the change adds were`;
  const why =
    refusal === null
      ? `The check asks about ${MOST_QUESTIONS} at most.`
      : answerAndRemedy(refusal, 'The check needs `issues: read`.');
  return {
    code: 'people-not-looked-up',
    level: 'warning',
    message: `${some} not looked up. ${why}`,
    help: '`tocsin lint --online` asks GitHub about everybody.',
    place: null,
    path: '',
  };
}

/** Keeps the comment up to date. A change that is taken back edits the comment; it never makes a new one. */
export async function keepChangeComment(
  options: Pick<ModeOptions, 'connect' | 'dryRun' | 'warn'>,
  { number, fork }: Proposal,
  path: string,
  change: PolicyChange | null,
): Promise<void> {
  if (number === null || fork || options.dryRun) return;
  const [client, { keepComment }, { markerOf, renderChange }] = await Promise.all([
    options.connect(),
    import('#github/index.ts'),
    import('#report/change/comment.ts'),
  ]);
  const marker = markerOf(path);
  const text = change === null ? '**This pull request no longer changes the policy.**\n' : renderChange(change);
  try {
    await keepComment(client, number, { marker, body: `${marker}\n${text}`, onlyOver: change === null });
  } catch (error) {
    if (!isGithubError(error)) throw error;
    const why = answerAndRemedy(error, 'It needs `pull-requests: write`, and a conversation that is not locked.');
    options.warn(`The comment on the pull request could not be written; the job summary has it all. ${why}`);
  }
}

/** What GitHub answered, and what to do about it: the permission only where the answer is no other that is known. */
function answerAndRemedy({ code, message }: GithubError, permission: string): string {
  const isOfPermission = code === 'forbidden' || code === 'not-found';
  const { remedy } = withRemedy({ code: isOfPermission ? 'permission' : code, message, remedy: null });
  return `${sentence(message)} ${remedy ?? (isOfPermission ? permission : '')}`.trim();
}
