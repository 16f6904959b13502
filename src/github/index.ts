/** GitHub, as the rest of the house sees it. Load it only when something is to be asked: octokit is most of a cold start. */
import type { Issue } from '#domain/issue.ts';
import type { Instant, Seconds } from '#domain/time.ts';
import type { Tracker } from '#domain/tracker.ts';
import { createAgainBudget } from './again.ts';
import type { Client } from './client.ts';
import { askAssignable } from './assignable.ts';
import { type ManagedLabel, startKnown } from './known.ts';
import { type PastSelection, type PastPage, readPast } from './past.ts';
import { sameLogin } from './map.ts';
import { createPeople, type Remembered } from './people.ts';
import { readIncidents, readIssue, type Reading } from './read.ts';
import type { Source } from './source.ts';
import { createTracker } from './write.ts';

export { type Client, type ClientOptions, createClient } from './client.ts';
export { type Named, readNamed } from './assignable.ts';
export { GithubError } from './error.ts';
export type { ManagedLabel } from './known.ts';
export { listRepositories, type OwnedRepository } from './owner.ts';
export type { PastPage } from './past.ts';
export { type PolicyText, readPolicy } from './policy.ts';
export { keepComment } from './pull-request.ts';
export type { Remembered } from './people.ts';
export type { Reading } from './read.ts';
export type { UnreadIssue } from './unread.ts';

export interface RepositoryOptions {
  /** Labels, any of which makes an issue an incident. */
  readonly incidentLabels: readonly string[];
  /** Labels the policies manage, and how a missing one is created. */
  readonly managedLabels: readonly ManagedLabel[];
  /** True when some policy's review is an issue: then sub-issues are read as well. */
  readonly reviewIssues?: boolean;
  /** Teams that roles name, as `org/team`. */
  readonly teams: readonly string[];
  /** Whose words are the engine's, by whose token it is; the token's own unless said otherwise. */
  readonly engineFor?: (viewer: string) => string;
  /** Logins that are responders whatever their permission, such as those that the policies name: nobody asks about them. */
  readonly responders?: readonly string[];
  /** What an incident's records say of people who were asked about before: for a day they are not asked about again. */
  readonly remembered?: (issue: Issue) => Remembered;
}

/** One repository's incidents, for the length of one run. */
export interface Repository extends Tracker {
  /** All open incidents, and the closed ones touched within the last `closedWithin` seconds. */
  readIncidents(closedWithin: Seconds): Promise<Reading>;
  /** All incidents there ever were, page by page, those longest unchanged first. */
  readPast(selection: PastSelection): AsyncGenerator<PastPage>;
  readIssue(number: number): Promise<{ readonly now: Instant; readonly issue: Issue }>;
  /** Login of the token's identity, once something was read. */
  viewer(): string;
  /** Incident labels the repository does not have, once something was read of it: nothing can be an incident by them. */
  missingLabels(): readonly string[];
  /** Whose permission was not asked for, as a run asks about a limited number of people: they count as strangers. */
  unasked(): readonly string[];
  /** The issues with whether these people can be assigned: a run that only plans does not learn it by trying. A request a person. */
  introduce(issues: readonly Issue[], logins: readonly string[]): Promise<readonly Issue[]>;
}

export function openRepository(client: Client, options: RepositoryOptions): Repository {
  const known = startKnown(options.reviewIssues);
  const { incidentLabels, managedLabels } = options;
  const people = createPeople(client, options);
  const source: Source = {
    client,
    known,
    people,
    again: createAgainBudget(),
    incidentLabels,
    labels: uniqueNames([...managedLabels.map(({ name }) => name), ...incidentLabels]),
    engineFor: options.engineFor ?? ((viewer) => viewer),
  };
  return {
    ...createTracker(source, { client, known, labels: managedLabels }),
    readIncidents: (closedWithin) => readIncidents(source, closedWithin),
    // Statistics of years want to know of everybody who took part, and take their time.
    readPast: (selection) =>
      readPast({ ...source, people: createPeople(client, { ...options, most: Number.POSITIVE_INFINITY }) }, selection),
    readIssue: (number) => readIssue(source, number),
    viewer: () => known.viewer,
    missingLabels: () => incidentLabels.filter((label) => known.labels.get(label.toLowerCase()) === null),
    unasked: () => people.unasked(),
    introduce: async (issues, logins) => {
      const assignable = await askAssignable(client, logins);
      return issues.map((issue) => ({ ...issue, people: { ...issue.people, ...introduced(issue, assignable) } }));
    },
  };
}

const introduced = ({ people }: Issue, assignable: ReadonlyMap<string, boolean>): Issue['people'] =>
  Object.fromEntries(
    [...assignable].map(([login, may]) => [login, { ...(people[login] ?? { permission: null }), assignable: may }]),
  );

/** GitHub tells no two labels apart by case alone. */
const uniqueNames = (names: readonly string[]): readonly string[] =>
  names.filter((name, index) => names.findIndex((other) => sameLogin(other, name)) === index);
