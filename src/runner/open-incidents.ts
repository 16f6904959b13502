/** The incidents of a repository on GitHub that some policies are for, ready to be watched. */
import type { Policy } from '#domain/policy.ts';
import type { Problem } from '#domain/run-report.ts';
import type { Instant } from '#domain/time.ts';
import { repositoryNeeds } from '#engine/escalation/needs.ts';
import type { Client, Repository } from '#github/index.ts';
import type { Time } from '#watch/ports.ts';
import { handler, type HandlerOptions } from './handler.ts';
import { type GithubIncidents, githubIncidents } from './incidents.ts';
import { managedLabelsOf } from './labels.ts';

export interface OpenOptions extends Omit<HandlerOptions, 'dryRun' | 'isUpToDate' | 'watchedSince'> {
  /** Each call gives a new client. */
  readonly connect: () => Promise<Client>;
  readonly time: Time;
  readonly stop: AbortSignal;
}

export interface OpenIncidents {
  readonly incidents: GithubIncidents;
  /** To read and write apart from the watcher. */
  readonly repository: () => Promise<Repository>;
  readonly countPolls: () => number;
}

/** A token may live no longer than an hour. */
const CLIENT_LIFE = 1800;

export async function openIncidents(
  policies: readonly [Policy, ...Policy[]],
  options: OpenOptions,
): Promise<OpenIncidents> {
  const { connect, time, stop, warn } = options;
  const { createPoll, openRepository } = await import('#github/index.ts');
  const needs = repositoryNeeds(policies);
  const open = (client: Client): Repository =>
    openRepository(client, { ...needs, managedLabels: managedLabelsOf(policies) });
  const problems: Problem[] = [];
  let polls = 0;
  let watchedSince: Instant | null = null;
  const poll = createPoll(lasting(connect, time), needs.incidentLabels);
  const incidents = githubIncidents({
    needs,
    time,
    stop,
    connect,
    open,
    handle: async (repository, issues, now, isUpToDate) => {
      watchedSince ??= now;
      const how = { ...options, dryRun: false, isUpToDate, watchedSince };
      const handle = await handler(policies, repository, problems, how);
      const reports = await handle(issues, now);
      for (const { message } of problems.splice(0)) warn(message);
      return reports;
    },
    poll: () => {
      polls += 1;
      return poll();
    },
  });
  return { incidents, repository: async () => open(await connect()), countPolls: () => polls };
}

/** The same client for a while: polls are many, and a limit that one of them meets does not concern the next. */
function lasting(connect: () => Promise<Client>, time: Time): () => Promise<Client> {
  let client: Promise<Client> | null = null;
  let since = 0;
  return () => {
    if (client !== null && time.now() - since < CLIENT_LIFE) return client;
    since = time.now();
    client = connect();
    return client;
  };
}
