require("./rolldown-runtime.js");
const require_history = require("./history.js");
const require_files = require("./cli-files.js");
const require_history_file = require("./cli-history-file.js");
const require_places = require("./runner-replay-places.js");
// src/cli/find-issues.ts
async function findIssues(files) {
	const latest = /* @__PURE__ */ new Map();
	const bad = [];
	const read = require_places.openPlaces(files);
	let current = "";
	try {
		for (const [file, path] of files.entries()) {
			current = path;
			for await (const { line, text, from, bytes } of require_history_file.linesOf(path)) {
				const reading = require_history.readLine(text);
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
	return require_history.latestOf([a, b])[0] === b;
}
exports.findIssues = findIssues;
