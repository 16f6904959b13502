require("./rolldown-runtime.js");
const require_work = require("./runner-replay-work.js");
let node_worker_threads = require("node:worker_threads");
// src/runner/replay/replay-worker.ts
const work = require_work.startTask(node_worker_threads.workerData);
node_worker_threads.parentPort?.on("message", (incidents) => {
	node_worker_threads.parentPort?.postMessage(work.batch(incidents));
});
