/** Keeps time for one repository until it is stopped. */
import { forLog } from '#domain/neutralise.ts';
import { hasLost, type IncidentReport } from '#domain/run-report.ts';
import { formatInstant, type Instant, type Seconds } from '#domain/time.ts';
import type { Policies } from '#domain/policy.ts';
import type { Client } from '#github/index.ts';
import { openIncidents, type PolicyReading } from '#runner/open-incidents.ts';
import { Refusal } from '#cli/io.ts';
import type { Heartbeat } from '#watch/heartbeat.ts';
import type { Time } from '#watch/ports.ts';
import { watch } from '#watch/watch.ts';

/** `docs/keeping-time.md` says what each means. */
export const WATCH_EVENTS = ['started', 'acted', 'deferred', 'unread', 'lost', 'warning', 'stopped'] as const;

/** What happened, as one line. */
export interface WatchEvent {
  readonly event: (typeof WATCH_EVENTS)[number];
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
  readonly readPolicies: () => Promise<PolicyReading>;
  readonly pause: ((seconds: Seconds) => Promise<void>) | undefined;
  readonly tell: (event: WatchEvent) => void;
  readonly onSwept: (at: Instant) => void;
}

/** Resolves when it was stopped. Throws a `Refusal` where GitHub does not take the token any more. */
export async function watchRepository(options: RepositoryOptions, policies: Policies): Promise<void> {
  const { repository, poll, time, stop, heartbeat, tell, onSwept } = options;
  const warn = (message: string): void => tell({ event: 'warning', at: null, repository, message: forLog(message) });
  const { incidents } = await openIncidents(policies, {
    ...options,
    environment: process.env,
    mask: () => undefined,
    warn,
    debug: warn,
  });
  const { end } = await watch({
    incidents,
    time,
    poll,
    limit: null,
    stop,
    listener: {
      onActed: (reports, at, unread) => {
        for (const report of reports) tellReport(repository, report, at, tell);
        for (const { number, code, message } of unread) {
          const issue = number === null ? {} : { issue: number };
          tell({ event: 'unread', at: formatInstant(at), repository, ...issue, code, message: forLog(message) });
        }
        if (hasLost(reports)) heartbeat?.lose();
      },
      onSwept: (isWhole, at) => {
        heartbeat?.beat(isWhole);
        if (isWhole) onSwept(at);
      },
      onFailed: ({ code, message }) => {
        heartbeat?.beat(false);
        tell({ event: 'unread', at: null, repository, code, message: forLog(message) });
      },
    },
  });
  if (end === 'unauthorised') throw new Refusal(`${repository}: GitHub does not take the token any more.`);
  tell({ event: 'stopped', at: null, repository });
}

function tellReport(repository: string, report: IncidentReport, at: Instant, tell: RepositoryOptions['tell']): void {
  const { number, outcome, fired, level, severity, late, problems } = report;
  if (outcome.kind === 'nothing-due' || outcome.kind === 'left-alone') return;
  tell({
    event: outcome.kind === 'failed' ? (outcome.isLoss === true ? 'lost' : 'unread') : outcome.kind,
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
