/** The part of a run that lasts: the watcher, who takes its place, and the call to whoever listens for a heartbeat. */
import { info, setSecret } from '@actions/core';
import type { Environment } from '#domain/environment.ts';
import { forLog } from '#domain/neutralise.ts';
import type { RunReport } from '#domain/run-report.ts';
import type { WorkflowRuns } from '#github/index.ts';
import { isAbandonedByRun, isAnyLeft } from '#report/run/left-over.ts';
import { REAL_TIME, sendHeartbeat } from '#runner/machine.ts';
import { createHeartbeat, type RunHeartbeat } from '#watch/heartbeat.ts';
import type { Clients } from './clients.ts';
import type { Event } from './event.ts';
import { failures } from './failures.ts';
import type { Inputs } from './inputs.ts';
import type { PolicySource } from './policies.ts';
import type { ModeOptions } from './mode-options.ts';
import { limitWatch, pollWarning } from './watch-limit.ts';

export interface KeepTimeOptions extends ModeOptions {
  readonly inputs: Inputs;
  readonly event: Event;
  /** The head of the default branch. */
  readonly head: PolicySource;
  readonly clients: Clients;
}

/** Stays and keeps time. `before`: what the run did until it was clear that nobody else can; null for a watcher. */
export async function stayAwake(options: KeepTimeOptions, before: RunReport | null): Promise<RunReport> {
  const { inputs, environment, clients, warn } = options;
  const limits = { isSelfHosted: environment['RUNNER_ENVIRONMENT'] === 'self-hosted', viewer: await viewerOf(clients) };
  const { watchFor, warning } = limitWatch(inputs.watchFor, limits);
  for (const message of [warning, pollWarning(inputs.poll)]) if (message !== null) warn(message);
  const { watchIncidents } = await import('./watch.ts');
  const stop = stopOnSignal();
  return watchIncidents({
    ...options,
    watchFor,
    poll: inputs.poll,
    runs: await runsOf(environment, clients),
    before,
    heartbeat: heartbeatOf(inputs, warn),
    time: REAL_TIME,
    stop,
    connect: () => clients.fresh(stop),
  });
}

/** After a run that decided about everything: sees to it that somebody keeps time, and tells whoever listens. */
export async function afterSweep(report: RunReport, options: KeepTimeOptions): Promise<RunReport> {
  const { inputs, clients } = options;
  if (inputs.dryRun || report.mode !== 'sweep') return report;
  if (inputs.mode !== 'auto' || inputs.watchFor === 0) return withHeartbeat(report, options);
  const { findKeeper, withKeeper } = await import('./timekeeping.ts');
  const timekeeping = {
    ...options,
    watchFor: inputs.watchFor,
    runs: await runsOf(options.environment, clients),
    isDispatched: options.event.name === 'workflow_dispatch',
    time: REAL_TIME,
    stop: new AbortController().signal,
    connect: () => clients.fresh(),
  };
  const { keeper, refusal } = await findKeeper(report, timekeeping);
  if (keeper !== 'this-run') return withHeartbeat(await withKeeper(report, { keeper, refusal }, timekeeping), options);
  info(
    forLog(`No watcher could be started (${refusal ?? 'the runner does not name the workflow'}), so this run stays.`),
  );
  return stayAwake(options, report);
}

/** Tells whoever listens what the run came to; nothing while a watcher goes on with what it left, and tells them then. */
async function withHeartbeat(report: RunReport, { inputs, warn }: KeepTimeOptions): Promise<RunReport> {
  const isWell = failures(report).length === 0 && !isAbandonedByRun(report);
  if (isWell && isAnyLeft(report)) return report;
  const heartbeat = heartbeatOf(inputs, warn);
  heartbeat?.beat(isWell);
  await heartbeat?.idle();
  return report;
}

/** An error that nobody foresaw ends the run. */
export async function tellOfCrash({ inputs, warn }: KeepTimeOptions): Promise<void> {
  const heartbeat = heartbeatOf(inputs, warn);
  heartbeat?.end(false);
  await heartbeat?.idle();
}

/** Null where the runner does not say of which workflow this is a run. */
async function runsOf(environment: Environment, clients: Clients): Promise<WorkflowRuns | null> {
  const file = /\/\.github\/workflows\/([^/@]+)@/.exec(environment['GITHUB_WORKFLOW_REF'] ?? '')?.[1];
  const run = Number(environment['GITHUB_RUN_ID']);
  const branch = environment['GITHUB_REF_NAME'] || environment['GITHUB_REF']?.replace(/^refs\/heads\//, '');
  if (file === undefined || !Number.isSafeInteger(run) || run === 0 || !branch) return null;
  const { createWorkflowRuns } = await import('#github/index.ts');
  return createWorkflowRuns(() => clients.fresh(), { file, branch, run, inputs: { watch: 'true' } });
}

function heartbeatOf({ heartbeat }: Inputs, warn: (message: string) => void): RunHeartbeat | null {
  if (heartbeat === null) return null;
  // Whoever knows the address can say that all is well.
  setSecret(heartbeat);
  return createHeartbeat(heartbeat, REAL_TIME, sendHeartbeat, warn);
}

/** Login of the token's identity; null when GitHub does not say. */
async function viewerOf(clients: Clients): Promise<string | null> {
  const client = await clients.fresh();
  try {
    const { data } = await client.query<{ readonly viewer: { readonly login: string } }>(
      'query { viewer { login } }',
      {},
    );
    return data?.viewer.login ?? null;
  } catch {
    return null;
  }
}

/** A runner gives a cancelled step 7.5 seconds before it ends it by force. */
const GRACE = 6500;

/** Aborted by the signals with which a runner ends a step; a process that is not over by then is ended, and has failed. */
function stopOnSignal(): AbortSignal {
  const stop = new AbortController();
  const signals = ['SIGTERM', 'SIGINT'] as const;
  const end = (signal: NodeJS.Signals): void => {
    if (stop.signal.aborted) return;
    stop.abort();
    const endByForce = (): void => {
      for (const one of signals) process.off(one, end);
      process.kill(process.pid, signal);
    };
    setTimeout(endByForce, GRACE).unref();
  };
  for (const signal of signals) process.on(signal, end);
  return stop.signal;
}
