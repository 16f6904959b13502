import { o as __toESM } from "./rolldown-runtime.js";
// src/cli/progress.ts
const SILENT = {
	to: () => void 0,
	end: () => void 0
};
async function progressBar(what, terminal = process.stderr.isTTY) {
	if (!terminal) return SILENT;
	const { SingleBar } = await import("./cli-progress.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
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
export { progressBar as t };
