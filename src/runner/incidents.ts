/** The incidents of a repository on GitHub, for a watcher: read by a session that lasts an hour at most, decided by `handle`. */
import type { Issue } from '#domain/issue.ts';
import type { IncidentReport } from '#domain/run-report.ts';
import type { Instant, Seconds } from '#domain/time.ts';
import { Unread } from '#domain/unread.ts';
import type { RepositoryNeeds } from '#engine/escalation/needs.ts';
import type { Client, Repository } from '#github/index.ts';
import type { Incidents, Reading, Time } from '#watch/ports.ts';
import { interruptible } from './interruptible.ts';

/** Decides about these issues at an instant, and writes what is due through the repository. */
export type Handle = (
  repository: Repository,
  issues: readonly Issue[],
  now: Instant,
  isUpToDate: (issue: Issue) => boolean,
) => Promise<readonly IncidentReport[]>;

export interface GithubIncidentsOptions {
  readonly needs: RepositoryNeeds;
  /** A new client: one that met a limit sends nothing more. */
  readonly connect: () => Promise<Client>;
  readonly open: (client: Client) => Promise<Repository>;
  readonly handle: Handle;
  readonly time: Time;
  readonly stop: AbortSignal;
  readonly poll: Incidents['poll'];
}

export interface GithubReading extends Reading {
  readonly issues: readonly Issue[];
  readonly readAt: Seconds;
}

export interface GithubIncidents extends Incidents<GithubReading> {
  /** Login of the token's identity, once something was read. */
  viewer(): string;
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
/** A reading as young as that is not read again before the first write. */
const FRESH: Seconds = 6;

export function githubIncidents(options: GithubIncidentsOptions): GithubIncidents {
  const { time, stop, handle, needs } = options;
  const issuesByNumber = new Map<number, Issue>();
  const changes = createChangeLog();
  let session: Session | null = null;
  let viewer = '';

  const open = async (): Promise<Session> => {
    const { client, at } = withClock(await options.connect());
    const repository = await options.open(client);
    session = { repository, openedAt: time.now(), at };
    return session;
  };
  const current = async (): Promise<Session> =>
    session !== null && time.now() - session.openedAt < LONGEST_SESSION ? session : open();
  /** A session in which a request failed is not used again: after a limit it would send nothing more. */
  const within = async <T>(use: () => Promise<T>): Promise<T> => {
    try {
      return await use();
    } catch (error) {
      session = null;
      throw error;
    }
  };

  const readAll = async (): Promise<GithubReading> => {
    const { repository } = await open();
    const { now, issues, unread } = await repository.readIncidents(needs.closedWithin);
    viewer = repository.viewer();
    issuesByNumber.clear();
    return reading(issues, now, unread);
  };
  const read = async (numbers: readonly number[]): Promise<GithubReading> => {
    const { repository, at } = await current();
    const results = await readIssues(repository, numbers, issuesByNumber);
    const now = at();
    const failures = results.filter((one) => one instanceof Unread);
    // Not one answer: that is GitHub, and no single incident.
    if (now === null || (failures.length === results.length && failures.some(({ code }) => code === 'incident-unread')))
      throw Object.assign(new Error(failures[0]?.message ?? 'GitHub did not answer.'), { code: 'unavailable' });
    const unread = failures.map(({ number, code, message }) => ({ number, code, message }));
    return reading(
      results.flatMap((one) => (one instanceof Unread ? [] : one)),
      now,
      unread,
    );
  };
  const reading = (issues: readonly Issue[], now: Instant, unread: Reading['unread']): GithubReading => {
    for (const issue of issues) {
      issuesByNumber.set(issue.number, issue);
      changes.noteReading(issue);
    }
    return { now, issues, numbers: issues.map(({ number }) => number), unread, readAt: time.now() };
  };
  return {
    viewer: () => viewer,
    poll: options.poll,
    readAll: () => within(readAll),
    read: (numbers) => within(() => read(numbers)),
    act: async ({ issues, readAt }, at) => {
      const { repository } = await current();
      const isFresh = (): boolean => time.now() - readAt <= FRESH;
      const tracker = interruptible(repository, issues, isFresh, stop);
      const reports = await handle({ ...repository, ...tracker }, issues, at, (issue) => changes.isUpToDate(issue));
      const took = Math.ceil(time.now() - readAt);
      for (const { number, done } of reports) if (done.length > 0) changes.noteOwn(number, at + took);
      return reports;
    },
  };
}

/** Which changes are known to be in a reading: this process's own ones, and those that two readings have. */
function createChangeLog() {
  const own = new Map<number, Instant>();
  const readings = new Map<number, { readonly updatedAt: Instant | undefined; readonly count: number }>();
  return {
    noteOwn: (number: number, until: Instant): void => void own.set(number, until),
    noteReading: ({ number, updatedAt }: Issue): void => {
      const before = readings.get(number);
      readings.set(number, { updatedAt, count: before?.updatedAt === updatedAt ? (before?.count ?? 0) + 1 : 1 });
    },
    isUpToDate: ({ number, updatedAt = 0 }: Issue): boolean =>
      updatedAt <= (own.get(number) ?? 0) || (readings.get(number)?.count ?? 0) > 1,
    clear: (): void => {
      own.clear();
      readings.clear();
    },
  };
}

async function readIssues(
  repository: Repository,
  numbers: readonly number[],
  known: ReadonlyMap<number, Issue>,
): Promise<readonly (Issue | Unread)[]> {
  const before = numbers.flatMap((number) => known.get(number) ?? []);
  const again = before.length === 0 ? [] : ((await repository.rereadAll?.(before)) ?? []);
  const results = again.map((one, index) =>
    one instanceof Error && !(one instanceof Unread)
      ? new Unread('incident-unread', before[index]?.number ?? null, one.message)
      : (one as Issue | Unread),
  );
  for (const number of numbers.filter((one) => !known.has(one))) results.push(await readOne(repository, number));
  return results;
}

/** Of an issue that is not known yet. What concerns more than this issue is thrown. */
async function readOne(repository: Repository, number: number): Promise<Issue | Unread> {
  try {
    return (await repository.readIssue(number)).issue;
  } catch (error) {
    if (error instanceof Unread) return error;
    if (error instanceof Error && 'code' in error && error.code === 'not-found')
      return new Unread('not-found', number, error.message);
    throw error;
  }
}

/** The same client, with GitHub's clock in its last answer. */
function withClock(client: Client): { readonly client: Client; readonly at: () => Instant | null } {
  let at: Instant | null = null;
  const noted = async <T extends { readonly at: Instant }>(reply: Promise<T>): Promise<T> => {
    const answer = await reply;
    at = answer.at;
    return answer;
  };
  return {
    at: () => at,
    client: {
      ...client,
      query: (...request) => noted(client.query(...request)),
      mutate: (...request) => noted(client.mutate(...request)),
      get: (...request) => noted(client.get(...request)),
    },
  };
}
