/** The incidents of a repository on GitHub, for a watcher: read by a session that lasts an hour at most, decided by `handle`. */
import type { Issue } from '#domain/issue.ts';
import { hasName } from '#domain/names.ts';
import type { IncidentReport, Problem } from '#domain/run-report.ts';
import type { Instant, Seconds } from '#domain/time.ts';
import { Unread } from '#domain/unread.ts';
import type { RepositoryNeeds } from '#engine/escalation/needs.ts';
import type { Repository } from '#github/index.ts';
import type { Incidents, WatchReading } from '#watch/ports.ts';
import { createChangeLog } from './change-log.ts';
import type { HandlerOptions } from './handler.ts';
import { interruptible } from './interruptible.ts';
import { createSessions, type SessionOptions } from './session.ts';

/** Decides about these issues at an instant, and writes what is due through the repository. `known.beside`: all incidents, as they were last read. */
type HandleThrough = (
  repository: Repository,
  issues: readonly Issue[],
  now: Instant,
  known: Pick<HandlerOptions, 'isUpToDate' | 'beside'>,
) => Promise<readonly IncidentReport[]>;

export interface GithubIncidentsOptions extends SessionOptions {
  readonly needs: RepositoryNeeds;
  /** What is wrong where the repository lacks these labels, and whether nothing can be an incident then. */
  readonly lacking: (labels: readonly string[]) => { readonly problem: Problem; readonly isAll: boolean } | null;
  readonly handle: HandleThrough;
  readonly stop: AbortSignal;
}

export interface GithubReading extends WatchReading {
  readonly issues: readonly Issue[];
  readonly readAt: Seconds;
}

export interface GithubIncidents extends Omit<Incidents<GithubReading>, 'poll'> {
  /** A poll showed that an issue changed at `at`. */
  noteChange(number: number, at: Instant): void;
}

/** A reading as young as that is not read again before the first write. */
const FRESH: Seconds = 6;

export function githubIncidents(options: GithubIncidentsOptions): GithubIncidents {
  const { time, stop, handle, needs, lacking } = options;
  const issuesByNumber = new Map<number, Issue>();
  const changes = createChangeLog();
  const sessions = createSessions(options);
  let untilRoom = (): Seconds => 0;

  const readAll = async (): Promise<GithubReading> => {
    const { repository } = await sessions.open();
    const { now, issues, unread } = await repository.readIncidents(needs.closedWithin);
    const lack = unread.length > 0 ? null : lacking(repository.missingLabels());
    // That nothing is an incident any more is no peace.
    if (lack?.isAll) throw Object.assign(new Error(lack.problem.message), { code: lack.problem.code });
    issuesByNumber.clear();
    return reading(issues, now, unread);
  };
  const read = async (numbers: readonly number[]): Promise<GithubReading> => {
    const { repository, at } = await sessions.current();
    const results = await readIssues(repository, numbers, issuesByNumber);
    const now = at();
    const failures = results.filter((one) => one instanceof Unread);
    // Not one answer: that is GitHub, and no single incident.
    if (now === null || (failures.length === results.length && failures.some(({ code }) => code === 'incident-unread')))
      throw Object.assign(new Error(failures[0]?.message ?? 'GitHub did not answer.'), { code: 'unavailable' });
    const issues = results.flatMap((one) => (one instanceof Unread ? [] : one));
    const unread = failures.map(({ number, code, message }) => ({ number, code, message }));
    return reading(issues, now, [...unread, ...labelsLost(needs.incidentLabels, issues, issuesByNumber)]);
  };
  const reading = (issues: readonly Issue[], now: Instant, unread: WatchReading['unread']): GithubReading => {
    for (const issue of issues) {
      issuesByNumber.set(issue.number, issue);
      changes.noteReading(issue);
    }
    return { now, issues, numbers: issues.map(({ number }) => number), unread, readAt: time.now() };
  };
  return {
    readAll: () => sessions.within(readAll),
    read: (numbers) => sessions.within(() => read(numbers)),
    noteChange: changes.noteChange,
    hasLastChange: changes.hasLastChange,
    untilRoom: () => untilRoom(),
    act: async ({ issues, readAt }, at) => {
      const { repository } = await sessions.current();
      untilRoom = repository.untilRoom;
      const isFresh = (): boolean => time.now() - readAt <= FRESH;
      const known = { isUpToDate: changes.isUpToDate, beside: [...issuesByNumber.values()] };
      const reports = await handle(interruptible(repository, issues, isFresh, stop), issues, at, known);
      const took = Math.ceil(time.now() - readAt);
      for (const { number, done } of reports) if (done.length > 0) changes.noteOwn(number, at + took);
      return reports;
    },
  };
}

/** Where an incident lost its label, somebody took it off, or renamed the label itself: then a reading of all tells. */
function labelsLost(
  labels: readonly string[],
  issues: readonly Issue[],
  before: ReadonlyMap<number, Issue>,
): WatchReading['unread'] {
  const isLabelled = (issue: Issue | undefined): boolean =>
    issue?.labels.some((label) => hasName(labels, label)) === true;
  const unlabelled = issues.find((issue) => !isLabelled(issue) && isLabelled(before.get(issue.number)));
  if (unlabelled === undefined) return [];
  return [{ number: null, code: 'label-lost', message: `#${unlabelled.number} carries no incident label any more.` }];
}

async function readIssues(
  repository: Repository,
  numbers: readonly number[],
  known: ReadonlyMap<number, Issue>,
): Promise<readonly (Issue | Unread)[]> {
  const before = numbers.flatMap((number) => known.get(number) ?? []);
  const again = before.length === 0 ? [] : await repository.reread(before);
  const results = again.map((one, index) =>
    one instanceof Error && !(one instanceof Unread)
      ? new Unread('incident-unread', before[index]?.number ?? null, one.message)
      : one,
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
