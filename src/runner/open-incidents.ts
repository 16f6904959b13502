/**
 * The incidents of a repository on GitHub that some policies are for, ready to be watched. The policies are read anew with everything
 * else, so that what was merged is in force.
 */
import type { Environment } from '#domain/environment.ts';
import type { Policies } from '#domain/policy.ts';
import type { Problem } from '#domain/run-report.ts';
import type { Instant, Seconds } from '#domain/time.ts';
import { repositoryNeeds } from '#engine/escalation/needs.ts';
import type { Client, Repository } from '#github/index.ts';
import type { Change, Incidents, Time } from '#watch/ports.ts';
import { openChannels } from './channels.ts';
import { handler, type HandlerOptions, nameRun } from './handler.ts';
import { type GithubIncidents, type GithubReading, githubIncidents } from './incidents.ts';
import { blindPolicies, blindProblem, managedLabelsOf } from './labels.ts';

/** The policies as they are now; or why they cannot be had. */
export type PolicyReading =
  | { readonly ok: true; readonly value: Policies }
  | { readonly ok: false; readonly refusal: string };

export interface OpenOptions extends Pick<HandlerOptions, 'warn' | 'debug' | 'pause'> {
  /** Each call gives a new client. */
  readonly connect: () => Promise<Client>;
  readonly readPolicies: () => Promise<PolicyReading>;
  readonly time: Time;
  readonly stop: AbortSignal;
  /** Where the secrets of channels are. */
  readonly environment: Environment;
  /** Keeps a text out of the log. */
  readonly mask: (secret: string) => void;
}

export interface OpenIncidents {
  readonly incidents: Incidents<GithubReading>;
  /** The policies in force. */
  readonly policies: () => Policies;
  /** Those that belong to no single incident, of every policy that was in force: what they cost meanwhile, no later look finds again. */
  readonly problems: () => readonly Problem[];
  /** To read and write apart from the watcher. */
  readonly repository: () => Promise<Repository>;
  readonly countPolls: () => number;
}

/** A token may live no longer than an hour. */
const CLIENT_LIFE: Seconds = 1800;
/** Whatever was read for longer is read anew with the next reading of all incidents. */
const POLICY_LIFE: Seconds = 1800;

/** What is open under the policies in force. */
interface UnderPolicies {
  readonly policies: Policies;
  readonly incidents: GithubIncidents;
  readonly labels: readonly string[];
  readonly poll: () => Promise<Change>;
  readonly repository: () => Promise<Repository>;
}

export async function openIncidents(first: Policies, options: OpenOptions): Promise<OpenIncidents> {
  const { time, warn } = options;
  const run = nameRun();
  let polls = 0;
  let watchedSince: Instant | undefined;
  const problems = new Map<string, Problem>();
  const known = {
    since: () => watchedSince,
    noteProblem: (problem: Problem): void => {
      if (!problems.has(problem.message)) warn(problem.message);
      problems.set(problem.message, problem);
    },
    noteChange: (number: number, at: Instant): void => current.incidents.noteChange(number, at),
  };
  const openUnder = (policies: Policies, before: UnderPolicies | null) =>
    underPolicies(policies, before, { ...options, run }, known);
  let readAt = time.now();
  let current = await openUnder(first, null);
  const renew = async (): Promise<void> => {
    if (time.now() - readAt < POLICY_LIFE) return;
    const read = await options.readPolicies();
    if (read.ok) {
      const next = await openUnder(read.value, current);
      // What changes from here on shows in the next poll.
      if (next.poll !== current.poll) await next.poll();
      current = next;
    } else warn(`The policies stay as they were. ${read.refusal}`);
    readAt = time.now();
  };
  return {
    policies: () => current.policies,
    problems: () => [...problems.values()],
    repository: () => current.repository(),
    countPolls: () => polls,
    incidents: {
      readAll: async () => {
        await renew();
        return current.incidents.readAll();
      },
      read: (numbers) => current.incidents.read(numbers),
      untilRoom: () => current.incidents.untilRoom(),
      hasLastChange: (number) => current.incidents.hasLastChange(number),
      act: (reading, at) => {
        watchedSince ??= at;
        return current.incidents.act(reading, at);
      },
      poll: () => {
        polls += 1;
        return current.poll();
      },
    },
  };
}

/** What outlasts the policies in force. */
interface LastingState {
  /** When incidents were first decided. */
  readonly since: () => Instant | undefined;
  readonly noteProblem: (problem: Problem) => void;
  /** A poll showed that an issue changed. */
  readonly noteChange: (number: number, at: Instant) => void;
}

async function underPolicies(
  wanted: Policies,
  before: UnderPolicies | null,
  options: OpenOptions & { readonly run: string },
  { since, noteProblem, noteChange }: LastingState,
): Promise<UnderPolicies> {
  const { connect, time, stop, environment, mask } = options;
  const { createPoll, openRepository } = await import('#github/index.ts');
  const channels = await openChannels(wanted, environment, mask);
  for (const problem of channels.problems) noteProblem(problem);
  const { policies, messenger } = channels;
  const needs = repositoryNeeds(policies);
  const openWith = (client: Client): Repository =>
    openRepository(client, { ...needs, managedLabels: managedLabelsOf(policies) });
  const labels = needs.incidentLabels;
  // A poll that goes on knows what it has seen.
  const isSame = before !== null && JSON.stringify(before.labels) === JSON.stringify(labels);
  const incidents = githubIncidents({
    needs,
    lacking: (missing) => {
      const blind = blindPolicies(policies, missing).map(blindProblem);
      for (const problem of blind) noteProblem(problem);
      const [problem] = blind;
      return problem === undefined ? null : { problem, isAll: blind.length === policies.length };
    },
    time,
    stop,
    connect,
    open: openWith,
    handle: async (repository, issues, now, known) => {
      const how = { ...options, ...known, messenger, dryRun: false, watchedSince: since() };
      const handle = await handler(policies, repository, how);
      return handle(issues, now);
    },
  });
  return {
    policies,
    incidents,
    labels,
    poll: isSame ? before.poll : createPoll(keepClient(connect, time), labels, noteChange),
    repository: async () => openWith(await connect()),
  };
}

/** One client for a while: polls are many, and a limit that one of them meets does not concern the next. */
function keepClient(connect: () => Promise<Client>, time: Time): () => Promise<Client> {
  let client: Promise<Client> | null = null;
  let since = 0;
  return () => {
    if (client !== null && time.now() - since < CLIENT_LIFE) return client;
    since = time.now();
    client = connect();
    return client;
  };
}
