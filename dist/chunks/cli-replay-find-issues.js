const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_history_file = require("./cli-history-file.js");
const require_files = require("./cli-files.js");
let node_fs = require("node:fs");
// src/cli/replay/find-issues.ts
var find_issues_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ findIssues: () => findIssues });
async function findIssues(files) {
	const latest = /* @__PURE__ */ new Map();
	const bad = [];
	const read = openPlaces(files);
	let current = "";
	try {
		for (const [file, path] of files.entries()) {
			current = path;
			for await (const { line, text, from, bytes } of require_history_file.linesOf(path)) {
				const reading = require_history_file.readLine(text);
				if (typeof reading === "string") {
					bad.push(`${path}:${line}: ${reading}`);
					continue;
				}
				const { at, issue } = reading;
				const one = {
					file,
					from,
					bytes,
					at,
					entries: issue.timeline.length
				};
				const known = latest.get(issue.id);
				if (known === void 0 || isLater(one, known, read)) latest.set(issue.id, one);
			}
		}
	} catch (error) {
		return {
			ok: false,
			refusal: `${current}: ${require_files.whyUnread(error)}`
		};
	} finally {
		read.close();
	}
	return {
		ok: true,
		value: {
			places: [...latest.values()].map(({ file, from, bytes }) => ({
				file,
				from,
				bytes
			})),
			bad
		}
	};
}
function isLater(one, known, read) {
	if (one.at !== known.at) return one.at > known.at;
	if (one.entries !== known.entries) return one.entries > known.entries;
	const [a, b] = [read.at(known), read.at(one)];
	return require_history_file.latestOf([a, b])[0] === b;
}
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
			const reading = require_history_file.readLine(buffer.toString("utf8", 0, read).replace(/^\uFEFF/, ""));
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
Object.defineProperty(exports, "find_issues_exports", {
	enumerable: true,
	get: function() {
		return find_issues_exports;
	}
});
Object.defineProperty(exports, "openPlaces", {
	enumerable: true,
	get: function() {
		return openPlaces;
	}
});
