/** Spreads the replay over threads: each takes the next batch when it has done one. */
import { extname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Replay } from '#domain/results/replay.ts';
import { mergeReplays, replayer } from '#replay/index.ts';
import { type PastIncident, type PolicyPair, startWork, type Task, taskOf, type Work } from './work.ts';

/** Issues that a thread replays before it says so. */
const BATCH = 25;
/** A thread needs a third of a second to start. */
const WORTH_A_THREAD = 100;

/** How many threads pay for so many issues on a machine with so many cores. */
export const threadsFor = (issues: number, cores: number): number =>
  Math.max(1, Math.min(cores, Math.floor(issues / WORTH_A_THREAD)));

/**
 * The replay of all of them, the same with any number of threads. Places are in `files`. `done` is called with how many are
 * replayed.
 */
export async function replayAll(
  policies: PolicyPair,
  incidents: readonly PastIncident[],
  { threads, files = [], onDone = () => undefined }: PoolOptions,
): Promise<Replay> {
  const batches = Array.from({ length: Math.ceil(incidents.length / BATCH) }, (_, index) =>
    incidents.slice(index * BATCH, (index + 1) * BATCH),
  );
  const player = replayer(policies.before, policies.after);
  const parts: Replay[] = [];
  let count = 0;
  const take = (part: Replay): void => {
    parts.push(part);
    count += part.issues;
    onDone(count);
  };
  if (threads > 1) await inThreads(taskOf(policies, files), batches, threads, take);
  else await inTurn(startWork(player, files), batches, take);
  return mergeReplays(player.nothing, parts);
}

interface PoolOptions {
  readonly threads: number;
  readonly files?: readonly string[];
  readonly onDone?: (count: number) => void;
}

type Batches = readonly (readonly PastIncident[])[];

/** In this thread, which may do something else between two batches. */
async function inTurn(work: Work, batches: Batches, take: (part: Replay) => void): Promise<void> {
  try {
    for (const batch of batches) {
      take(work.batch(batch));
      await setImmediate();
    }
  } finally {
    work.close();
  }
}

async function inThreads(task: Task, batches: Batches, threads: number, take: (part: Replay) => void): Promise<void> {
  const queue = batches.values();
  const workers = Array.from(
    { length: Math.min(threads, batches.length) },
    () => new Worker(PROGRAM, { workerData: task }),
  );
  try {
    await Promise.all(workers.map((worker) => employ(worker, queue, take)));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** As this module: `.ts` from the sources, `.js` in a bundle, where it lies in the same folder. */
const PROGRAM = new URL(`./replay-worker${extname(import.meta.url)}`, import.meta.url);

function employ(worker: Worker, queue: Iterator<readonly PastIncident[]>, take: (part: Replay) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const next = (): void => {
      const batch = queue.next();
      if (batch.done) resolve();
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin, a window has
      else worker.postMessage(batch.value);
    };
    worker.on('message', (part: Replay) => {
      take(part);
      next();
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`A thread of the replay ended by itself (${code}).`)));
    next();
  });
}
