const require_rolldown_runtime = require("./rolldown-runtime.js");
// src/cli/progress.ts
const SILENT = {
	to: () => void 0,
	end: () => void 0
};
async function progressBar(what, terminal = process.stderr.isTTY) {
	if (!terminal) return SILENT;
	const { SingleBar } = await Promise.resolve().then(() => require("./progress-bar.js")).then((n) => /* @__PURE__ */ require_rolldown_runtime.__toESM(n.require_cli_progress(), 1));
	const bar = new SingleBar({
		format: `${what} {bar} {value} of {total}, {eta_formatted} left`,
		barsize: 24,
		hideCursor: true,
		clearOnComplete: true,
		stream: process.stderr
	});
	bar.start(0, 0);
	return {
		to: (done, total) => {
			bar.setTotal(total);
			bar.update(Math.min(done, total));
		},
		end: () => bar.stop()
	};
}
exports.progressBar = progressBar;
