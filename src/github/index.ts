/** GitHub: what other rooms may use of it. Load this module only when a request is due: octokit is most of a cold start. */
import type { Issue } from '#domain/issue.ts';
import type { Seconds } from '#domain/time.ts';
import type { Tracker } from '#domain/tracker.ts';
import { createAgainBudget } from './again.ts';
import type { Client } from './client.ts';
import { askAssignable } from './assignable.ts';
import { type ManagedLabel, startKnown } from './known.ts';
import { type PastSelection, type PastPage, readPast } from './past.ts';
import { sameName } from '#domain/names.ts';
import type { KnownPeople } from '#domain/known-people.ts';
import { createPeople } from './people.ts';
import { type IssueReading, readIncidents, readIssue, type IncidentsReading } from './read.ts';
import type { Source } from './source.ts';
import { createTracker } from './write.ts';

export { type Client, type ClientOptions, connectionOf, createClient, serverOf } from './client.ts';
export { type Assignability, readAssignability } from './assignable.ts';
export {
  type DrillIssue,
  type DrillIssueComment,
  type DrillIssueReading,
  readDrillIssue,
  withEarlierComments,
} from './drill-issue.ts';
export { createDrillIssue, writeDrillIssue } from './drill-issue-write.ts';
export { type ContentLimit, contentOfProcess } from './content-limit.ts';
export { GithubError } from './error.ts';
export type { ManagedLabel } from './known.ts';
export { listRepositories, type OwnedRepository } from './owner.ts';
export type { PastPage } from './past.ts';
export { type PolicyText, readFolder, readPolicy } from './policy.ts';
export { createPoll, type PollChange } from './poll.ts';
export { keepComment, readChangedFiles } from './pull-request.ts';
export type { IncidentsReading } from './read.ts';
export { createWorkflowRuns, type WorkflowOptions, type WorkflowRuns } from './runs.ts';
export type { UnreadIssue } from './unread.ts';

export interface RepositoryOptions extends Partial<KnownPeople> {
  /** Labels, any of which makes an issue an incident. */
  readonly incidentLabels: readonly string[];
  /** Labels the policies manage, and how a missing one is created. */
  readonly managedLabels: readonly ManagedLabel[];
  /** True when some policy's review is an issue: then sub-issues are read as well. */
  readonly reviewIssues?: boolean;
  /** Teams that roles name, as `org/team`. */
  readonly teams: readonly string[];
  /** Apps that ran the policies before, without `[bot]`: reviews that they opened count as well. */
  readonly trustedAuthors?: readonly string[];
  /** Login of the engine, from the token's login: its comments are records. By default the token's own login. */
  readonly engineFor?: (viewer: string) => string;
}

/** One repository's incidents, for the length of one run. Reads reject with `GithubError` when GitHub gives no usable answer. */
export interface Repository extends Required<Tracker> {
  /** All open incidents, and the closed ones touched within the last `closedWithin` seconds, with the reasons for any left out. */
  readIncidents(closedWithin: Seconds): Promise<IncidentsReading>;
  /** All incidents there ever were, page by page, those longest unchanged first. */
  readPast(selection: PastSelection): AsyncGenerator<PastPage>;
  /** One issue, or a pull request as an issue. Rejects with `Unread` when a part of it could not be read. */
  readIssue(number: number): Promise<IssueReading>;
  /** Login of the token's identity, once something was read. */
  viewer(): string;
  /** Incident labels that the repository lacks, once something was read: no issue can be an incident by them. */
  missingLabels(): readonly string[];
  /** The share that is left of the hour's budget, of REST or GraphQL, whichever is scarcer. May send a request that costs nothing of it. */
  budgetLeft(): Promise<number>;
  /** Logins whose permission was not read, because a run reads a limited number: they count as strangers. */
  unaskedLogins(): readonly string[];
  /**
   * The same issues, with whether these people can be assigned: a run that only plans does not find out by trying. Sends one
   * request for each person, and rejects with `GithubError` when the token is refused or a limit is reached.
   */
  introduce(issues: readonly Issue[], logins: readonly string[]): Promise<readonly Issue[]>;
}

/** The repository that the client is for. Sends nothing yet; each read and write sends its own requests. */
export function openRepository(client: Client, options: RepositoryOptions): Repository {
  const known = startKnown(options.reviewIssues);
  const { incidentLabels, managedLabels } = options;
  const people = createPeople(client, options);
  const source: Source = {
    client,
    known,
    people,
    ranked: options.ranked ?? false,
    again: createAgainBudget(),
    incidentLabels,
    labels: uniqueNames([...managedLabels.map(({ name }) => name), ...incidentLabels]),
    engineFor: options.engineFor ?? ((viewer) => viewer),
    trustedAuthors: options.trustedAuthors ?? [],
  };
  return {
    ...createTracker(source, { client, known, labels: managedLabels }),
    readIncidents: (closedWithin) => readIncidents(source, closedWithin),
    // Statistics of years need the permission of everybody who took part, and may take their time.
    readPast: (selection) =>
      readPast({ ...source, people: createPeople(client, { ...options, most: Number.POSITIVE_INFINITY }) }, selection),
    readIssue: (number) => readIssue(source, number),
    viewer: () => known.viewer,
    missingLabels: () => incidentLabels.filter((label) => known.labels.get(label.toLowerCase()) === null),
    budgetLeft: () => client.budgetLeft(),
    unaskedLogins: () => people.unaskedLogins(),
    introduce: async (issues, logins) => {
      const assignable = await askAssignable(client, logins);
      return issues.map((issue) => ({ ...issue, people: { ...issue.people, ...introduce(issue, assignable) } }));
    },
  };
}

const introduce = ({ people }: Issue, assignable: ReadonlyMap<string, boolean>): Issue['people'] =>
  Object.fromEntries(
    [...assignable].map(([login, may]) => [login, { ...(people[login] ?? { permission: null }), assignable: may }]),
  );

/** The names without repetitions. To GitHub, labels that differ in case alone are the same. */
const uniqueNames = (names: readonly string[]): readonly string[] =>
  names.filter((name, index) => names.findIndex((other) => sameName(other, name)) === index);
