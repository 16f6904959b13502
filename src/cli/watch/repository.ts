/** Keeps time for one repository until it is stopped. The policies are read anew twice an hour, so that what was merged is in force. */
import { forLog } from '#domain/neutralise.ts';
import type { IncidentReport } from '#domain/run-report.ts';
import { formatInstant, type Instant, type Seconds } from '#domain/time.ts';
import type { Client } from '#github/index.ts';
import { openChannels } from '#runner/channels.ts';
import { openIncidents } from '#runner/open-incidents.ts';
import type { Heartbeat } from '#watch/heartbeat.ts';
import type { Time } from '#watch/ports.ts';
import { watch } from '#watch/watch.ts';
import type { Refusable } from '#cli/io.ts';
import type { Policies } from '#cli/policies.ts';

/** What happened, as one line. */
export interface WatchEvent {
  readonly event: 'started' | 'acted' | 'unread' | 'warning' | 'stopped';
  readonly at: string | null;
  readonly repository: string;
  readonly [detail: string]: unknown;
}

export interface RepositoryOptions {
  readonly repository: string;
  readonly poll: Seconds;
  readonly time: Time;
  readonly stop: AbortSignal;
  readonly heartbeat: Heartbeat | null;
  /** Each call gives a new client. */
  readonly connect: () => Promise<Client>;
  readonly readPolicies: () => Promise<Refusable<Policies>>;
  readonly pause: ((seconds: Seconds) => Promise<void>) | undefined;
  readonly tell: (event: WatchEvent) => void;
  readonly swept: (at: Instant) => void;
}

const POLICY_LIFE: Seconds = 1800;

/** Resolves when it was stopped; to why it cannot even begin, otherwise. */
export async function watchRepository(options: RepositoryOptions, first: Policies): Promise<string | null> {
  const { stop, tell, repository } = options;
  let policies = first;
  while (!stop.aborted) {
    const end = await watchFor(options, policies);
    if (end === 'unauthorised') return `${repository}: GitHub does not take the token any more.`;
    if (stop.aborted) break;
    const read = await options.readPolicies();
    if (read.ok) policies = read.value;
    else tell({ event: 'warning', at: null, repository, message: `The policies stay as they were. ${read.refusal}` });
  }
  tell({ event: 'stopped', at: null, repository });
  return null;
}

/** Until it is stopped, or the policies are old. */
async function watchFor(options: RepositoryOptions, policies: Policies): Promise<string> {
  const { repository, poll, time, stop, heartbeat, connect, pause, tell, swept } = options;
  const warn = (message: string): void => tell({ event: 'warning', at: null, repository, message: forLog(message) });
  const part = new AbortController();
  const end = (): void => part.abort();
  stop.addEventListener('abort', end, { once: true });
  const channels = await openChannels(policies, process.env, () => undefined);
  for (const { message } of channels.problems) warn(message);
  const { incidents } = await openIncidents(channels.policies as Policies, {
    messenger: channels.messenger,
    connect,
    time,
    stop: stop,
    warn,
    debug: warn,
    pause,
  });
  const until = time.now() + POLICY_LIFE;
  const result = await watch({
    incidents,
    time,
    poll,
    limit: null,
    stop: part.signal,
    listener: {
      acted: (reports, at) => {
        for (const report of reports) tellReport(repository, report, at, tell);
        if (time.now() >= until) end();
      },
      swept: (isWhole, at) => {
        heartbeat?.beat(isWhole);
        if (isWhole) swept(at);
        if (time.now() >= until) end();
      },
      failed: ({ code, message }) => {
        heartbeat?.beat(false);
        tell({ event: 'unread', at: null, repository, code, message: forLog(message) });
      },
    },
  });
  stop.removeEventListener('abort', end);
  return result.end;
}

function tellReport(repository: string, report: IncidentReport, at: Instant, tell: RepositoryOptions['tell']): void {
  const { number, outcome, fired, level, severity, late, problems } = report;
  if (outcome.kind === 'nothing-due' || outcome.kind === 'left-alone') return;
  tell({
    event: outcome.kind === 'acted' ? 'acted' : 'unread',
    at: formatInstant(at),
    repository,
    issue: number,
    outcome: outcome.kind,
    severity: severity?.id ?? null,
    level: level?.number ?? null,
    fired: fired.map(({ trigger }) => trigger),
    'late-seconds': late,
    problems: problems.map(({ code, message }) => ({ code, message: forLog(message) })),
  });
}
