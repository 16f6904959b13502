/** A worker thread of `tocsin replay`: gets batches of places, answers each with its replay. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Place } from './find-issues.ts';
import { startWork, type Task } from './work.ts';

const work = startWork(workerData as Task);
parentPort?.on('message', (places: readonly Place[]) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin, a window has
  parentPort?.postMessage(work.batch(places));
});
