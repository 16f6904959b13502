import { t as startWork } from "./work.js";
import { parentPort, workerData } from "node:worker_threads";
// src/cli/replay/replay-worker.ts
/** A worker thread of `tocsin replay`: gets batches of places, answers each with its replay. */
const work = startWork(workerData);
parentPort?.on("message", (places) => {
	parentPort?.postMessage(work.batch(places));
});
export {};
