let node_timers_promises = require("node:timers/promises");
// src/runner/machine.ts
const LONGEST = 2 ** 31 - 1;
const REAL_TIME = {
	now: () => performance.now() / 1e3,
	sleep: async (seconds, stop) => {
		try {
			await (0, node_timers_promises.setTimeout)(Math.min(LONGEST, seconds * 1e3), void 0, { signal: stop });
		} catch (error) {
			if (!stop.aborted) throw error;
		}
	}
};
const MILLISECONDS = 1e4;
async function sendHeartbeat(url, milliseconds = MILLISECONDS) {
	try {
		const response = await fetch(url, {
			signal: AbortSignal.timeout(milliseconds),
			redirect: "manual"
		});
		await response.body?.cancel();
		return response.ok ? null : `HTTP ${response.status}`;
	} catch (error) {
		const { name, cause } = error;
		if (name === "TimeoutError") return `no answer within ${milliseconds / 1e3} seconds`;
		return cause?.code === 0 ? "the proxy did not let it through" : String(cause?.code ?? name);
	}
}
exports.REAL_TIME = REAL_TIME;
exports.sendHeartbeat = sendHeartbeat;
