require("./rolldown-runtime.js");
const require_work = require("./cli-replay-work.js");
let node_worker_threads = require("node:worker_threads");
// src/cli/replay/replay-worker.ts
const work = require_work.startWork(node_worker_threads.workerData);
node_worker_threads.parentPort?.on("message", (places) => {
	node_worker_threads.parentPort?.postMessage(work.batch(places));
});
