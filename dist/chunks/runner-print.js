let node_fs = require("node:fs");
// src/runner/print.ts
const OUT = 1;
const ERR = 2;
function print(descriptor, text) {
	if (process.platform === "win32") {
		(descriptor === OUT ? process.stdout : process.stderr).write(text);
		return;
	}
	for (let rest = Buffer.from(text); rest.length > 0;) try {
		rest = rest.subarray((0, node_fs.writeSync)(descriptor, rest));
	} catch (error) {
		const { code } = error;
		if (code === "EPIPE") process.exit(141);
		if (code === "ENOSPC") endOnFullDisk(descriptor);
		if (code !== "EAGAIN") throw error;
		Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
	}
}
function endOnFullDisk(descriptor) {
	if (descriptor === OUT) err("Standard output cannot be written: the disk is full.\n");
	process.exit(2);
}
const out = (text) => print(OUT, text);
const err = (text) => print(ERR, text);
Object.defineProperty(exports, "err", {
	enumerable: true,
	get: function() {
		return err;
	}
});
Object.defineProperty(exports, "out", {
	enumerable: true,
	get: function() {
		return out;
	}
});
