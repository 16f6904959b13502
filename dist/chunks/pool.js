import { t as startWork } from "./work.js";
import { Worker } from "node:worker_threads";
import { extname } from "node:path";
import { setImmediate } from "node:timers/promises";
// src/cli/replay/pool.ts
/** Spreads the replay over threads: each takes the next batch when it has done one. */
/** Issues that a thread replays before it says so. */
const BATCH = 25;
/** A thread needs a third of a second to start. */
const WORTH_A_THREAD = 100;
/** How many threads pay for so many issues on a machine with so many cores. */
const threadsFor = (issues, cores) => Math.max(1, Math.min(cores, Math.floor(issues / WORTH_A_THREAD)));
/** The replay of all of them, the same with any number of threads. `done` is told how many are. */
async function replayAll(task, places, threads, done = () => void 0) {
	const batches = Array.from({ length: Math.ceil(places.length / BATCH) }, (_, index) => places.slice(index * BATCH, (index + 1) * BATCH));
	const work = startWork(task);
	try {
		const parts = [];
		let count = 0;
		const take = (part) => {
			parts.push(part);
			count += part.issues;
			done(count);
		};
		if (threads > 1) await inThreads(task, batches, threads, take);
		else for (const batch of batches) {
			take(work.batch(batch));
			await setImmediate();
		}
		return work.merge(parts);
	} finally {
		work.close();
	}
}
async function inThreads(task, batches, threads, take) {
	const queue = batches.values();
	const workers = Array.from({ length: Math.min(threads, batches.length) }, () => new Worker(PROGRAM, { workerData: task }));
	try {
		await Promise.all(workers.map((worker) => employ(worker, queue, take)));
	} finally {
		await Promise.all(workers.map((worker) => worker.terminate()));
	}
}
/** As this module: `.ts` from the sources, `.js` in a bundle, where it lies in the same folder. */
const PROGRAM = new URL(`./replay-worker${extname(import.meta.url)}`, import.meta.url);
function employ(worker, queue, take) {
	return new Promise((resolve, reject) => {
		const next = () => {
			const batch = queue.next();
			if (batch.done) resolve();
			else worker.postMessage(batch.value);
		};
		worker.on("message", (part) => {
			take(part);
			next();
		});
		worker.on("error", reject);
		worker.on("exit", (code) => reject(/* @__PURE__ */ new Error(`A thread of the replay ended by itself (${code}).`)));
		next();
	});
}
export { replayAll, threadsFor };
