require("./rolldown-runtime.js");
const require_replay = require("./replay.js");
const require_work = require("./runner-replay-work.js");
let node_worker_threads = require("node:worker_threads");
let node_timers_promises = require("node:timers/promises");
let node_path = require("node:path");
// src/runner/replay/pool.ts
const BATCH = 25;
const WORTH_A_THREAD = 100;
const threadsFor = (issues, cores) => Math.max(1, Math.min(cores, Math.floor(issues / WORTH_A_THREAD)));
async function replayAll(policies, incidents, { threads, files = [], onDone = () => void 0 }) {
	const batches = Array.from({ length: Math.ceil(incidents.length / BATCH) }, (_, index) => incidents.slice(index * BATCH, (index + 1) * BATCH));
	const player = require_replay.replayer(policies.before, policies.after);
	const parts = [];
	let count = 0;
	const take = (part) => {
		parts.push(part);
		count += part.issues;
		onDone(count);
	};
	if (threads > 1) await inThreads(require_work.taskOf(policies, files), batches, threads, take);
	else await inTurn(require_work.startWork(player, files), batches, take);
	return require_replay.mergeReplays(player.nothing, parts);
}
async function inTurn(work, batches, take) {
	try {
		for (const batch of batches) {
			take(work.batch(batch));
			await (0, node_timers_promises.setImmediate)();
		}
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
