/** A thread of a replay: gets batches of past incidents, answers each with its replay. */
import { parentPort, workerData } from 'node:worker_threads';
import { type PastIncident, startTask, type Task } from './work.ts';

const work = startTask(workerData as Task);
parentPort?.on('message', (incidents: readonly PastIncident[]) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin, a window has
  parentPort?.postMessage(work.batch(incidents));
});
