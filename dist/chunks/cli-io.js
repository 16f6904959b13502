// src/cli/io.ts
const now = () => Math.floor(Date.now() / 1e3);
function refusing(io, run) {
	return async (...args) => {
		const refusal = await run(...args);
		if (refusal === null) return;
		io.err(`${refusal.trimEnd()}\n`);
		io.exit(2);
	};
}
Object.defineProperty(exports, "now", {
	enumerable: true,
	get: function() {
		return now;
	}
});
Object.defineProperty(exports, "refusing", {
	enumerable: true,
	get: function() {
		return refusing;
	}
});
