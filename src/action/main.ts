/** One run of the Action, from the runner's environment to its exit code. */
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { debug, info, setSecret, warning } from '@actions/core';
import type { Environment } from '#domain/environment.ts';
import { forLog } from '#domain/neutralise.ts';
import type { RunReport } from '#domain/run-report.ts';
import { sentence } from '#domain/sentence.ts';
import type { Seconds } from '#domain/time.ts';
import type { Client } from '#github/index.ts';
import { check } from './check.ts';
import { createClients } from './clients.ts';
import { escalate } from './escalate.ts';
import { type Job, jobOf, readEvent } from './event.ts';
import { readInputs } from './inputs.ts';
import type { KeepTimeOptions } from './keep-time.ts';
import type { EscalationJob } from './decide-job.ts';
import { refuse } from './refuse.ts';
import { checkedSource, type FilesAt, filesOf, refusedSource, trustedSource } from './sources.ts';

export async function main(environment: Environment): Promise<void> {
  const result = readInputs(environment);
  const { token, policies, mode, dryRun } = result.ok ? result.value : result;
  if (token !== '') setSecret(token);
  const repository = environment['GITHUB_REPOSITORY'] ?? '';
  const run = { mode, dryRun, repository };
  if (!/^[^/\s]+\/[^/\s]+$/.test(repository))
    return refuse([...(result.ok ? [] : result.problems), '`GITHUB_REPOSITORY` does not name a repository.'], run);

  const payload = readPayload(environment);
  if (result.ok && payload instanceof Error) return refuse([payload.message], run, null, 'event');
  const event = readEvent(environment, payload);
  const clients = createClients(token, repository, environment);
  const connect = (): Promise<Client> => clients.shared();
  const filesAt = filesOf(connect);
  const refuseJob = (problems: readonly string[], about: 'inputs' | 'job'): Promise<void> => {
    const source = token === '' ? null : refusedSource(event, environment, filesAt);
    return refuse(problems, run, source && { paths: policies, source }, about);
  };
  if (!result.ok) return refuseJob(result.problems, 'inputs');
  const inputs = result.value;
  const job = jobOf(inputs, event);
  if (job.kind === 'impossible') return refuseJob([job.why], 'job');
  const context: KeepTimeOptions = {
    inputs,
    event,
    clients,
    paths: inputs.policies,
    source: trustedSource(event, environment, filesAt),
    // A watcher outlives the checkout, and any one client.
    head: { workspace: null, ...filesOf(() => clients.fresh())(null) },
    repository,
    dryRun,
    environment,
    connect,
    warn: (message) => warning(forLog(message)),
    say: (message) => info(forLog(message)),
    debug: (message) => debug(forLog(message, 4000)),
    mask: setSecret,
    pause: pauseOf(environment['TOCSIN_PAUSE'] ?? ''),
  };
  return runJob(job, context, filesAt);
}

async function runJob(
  job: Exclude<Job, { readonly kind: 'impossible' }>,
  context: KeepTimeOptions,
  filesAt: FilesAt,
): Promise<void> {
  if (job.kind === 'check') {
    const { event, environment } = context;
    const checked = await check({
      ...context,
      source: checkedSource(event, environment, filesAt),
      testsAsIs: job.testsAsIs,
      proposal: event.proposal,
      sourceAt: (commit) => ({ workspace: null, ...filesAt(commit) }),
    });
    return (await import('./announce.ts')).announceCheck(checked);
  }
  if (job.kind === 'report') {
    const [{ report }, { announceReport }] = await Promise.all([import('./report.ts'), import('./announce.ts')]);
    return announceReport(await report(context));
  }
  if (job.kind === 'drill') {
    const [{ holdDrill }, { announceDrill }] = await Promise.all([import('./drill.ts'), import('./announce.ts')]);
    const { confirms, comment } = job;
    return announceDrill(await holdDrill({ ...context, confirms, comment }));
  }
  const report = await escalateOrTell(job, context);
  const { announce } = await import('./announce.ts');
  return announce(report);
}

/** Whoever listens for a heartbeat hears at once of an error that nobody foresaw, wherever it came. */
async function escalateOrTell(
  job: Extract<Job, { readonly kind: 'watch' }> | EscalationJob,
  context: KeepTimeOptions,
): Promise<RunReport> {
  try {
    return await (job.kind === 'watch'
      ? (await import('./keep-time.ts')).stayAwake(context, null)
      : escalateOnce(job, context));
  } catch (error) {
    if (!context.dryRun && job.kind !== 'issue') await (await import('./keep-time.ts')).tellOfCrash(context);
    throw error;
  }
}

/** A run that does not stay, unless nobody else can keep time. */
async function escalateOnce(job: EscalationJob, options: KeepTimeOptions): Promise<RunReport> {
  const { inputs } = options;
  const report = await escalate({ ...options, job });
  if (inputs.watchFor === 0 && inputs.heartbeat === null) return report;
  return (await import('./keep-time.ts')).afterSweep(report, options);
}

/** The payload, or why there is none: a run with wrong inputs names those first. */
function readPayload(environment: Environment): unknown {
  const path = environment['GITHUB_EVENT_PATH'];
  if (!path) return null;
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const why = sentence(`The event’s payload could not be read: ${(error as Error).message}`);
    return new Error(
      `${why} The runner writes it to the file that \`GITHUB_EVENT_PATH\` names: leave that variable as it is.`,
    );
  }
}

/** `off` for a GitHub whose readings do not lag, such as a sandbox; else how many milliseconds a second of a pause lasts. */
function pauseOf(setting: string): ((seconds: Seconds) => Promise<void>) | undefined {
  if (setting === 'off') return undefined;
  const second = setting === '' ? 1000 : Number(setting);
  return (seconds) => sleep(seconds * second);
}
