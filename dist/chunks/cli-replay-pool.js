require("./rolldown-runtime.js");
const require_work = require("./cli-replay-work.js");
let node_worker_threads = require("node:worker_threads");
let node_timers_promises = require("node:timers/promises");
let node_path = require("node:path");
// src/cli/replay/pool.ts
const BATCH = 25;
const WORTH_A_THREAD = 100;
const threadsFor = (issues, cores) => Math.max(1, Math.min(cores, Math.floor(issues / WORTH_A_THREAD)));
async function replayAll(task, places, threads, done = () => void 0) {
	const batches = Array.from({ length: Math.ceil(places.length / BATCH) }, (_, index) => places.slice(index * BATCH, (index + 1) * BATCH));
	const work = require_work.startWork(task);
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
			await (0, node_timers_promises.setImmediate)();
		}
		return work.merge(parts);
	} finally {
		work.close();
	}
}
async function inThreads(task, batches, threads, take) {
	const queue = batches.values();
	const workers = Array.from({ length: Math.min(threads, batches.length) }, () => new node_worker_threads.Worker(PROGRAM, { workerData: task }));
	try {
		await Promise.all(workers.map((worker) => employ(worker, queue, take)));
	} finally {
		await Promise.all(workers.map((worker) => worker.terminate()));
	}
}
const PROGRAM = new URL(`./replay-worker${(0, node_path.extname)(require("url").pathToFileURL(__filename).href)}`, require("url").pathToFileURL(__filename).href);
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
exports.replayAll = replayAll;
exports.threadsFor = threadsFor;
