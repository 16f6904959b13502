const require_history = require("./history.js");
let node_fs = require("node:fs");
// src/runner/replay/places.ts
function openPlaces(files) {
	const open = /* @__PURE__ */ new Map();
	const descriptorOf = (file) => {
		const known = open.get(file);
		if (known !== void 0) return known;
		const descriptor = (0, node_fs.openSync)(files[file] ?? "", "r");
		open.set(file, descriptor);
		return descriptor;
	};
	return {
		at: ({ file, from, bytes }) => {
			const buffer = Buffer.alloc(bytes);
			const read = (0, node_fs.readSync)(descriptorOf(file), buffer, 0, bytes, from);
			const reading = require_history.readLine(buffer.toString("utf8", 0, read).replace(/^\uFEFF/, ""));
			if (typeof reading === "string") throw new Error(`${files[file] ?? ""} was changed while it was read: ${reading}`);
			return {
				at: reading.at,
				issue: reading.issue
			};
		},
		close: () => {
			for (const descriptor of open.values()) (0, node_fs.closeSync)(descriptor);
		}
	};
}
exports.openPlaces = openPlaces;
