import { a as readLine, i as latestOf, t as linesOf } from "./history-file.js";
import { c as whyUnread } from "./files.js";
import { closeSync, openSync, readSync } from "node:fs";
// src/cli/replay/find-issues.ts
/** Where in history files each issue was read last. Only places are kept, so that memory does not grow with the timelines. */
/** Reads every line once. */
async function findIssues(files) {
	const latest = /* @__PURE__ */ new Map();
	const bad = [];
	const read = openPlaces(files);
	let current = "";
	try {
		for (const [file, path] of files.entries()) {
			current = path;
			for await (const { line, text, from, bytes } of linesOf(path)) {
				const reading = readLine(text);
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
		return { refused: `${current}: ${whyUnread(error)}` };
	} finally {
		read.close();
	}
	return { got: {
		places: [...latest.values()].map(({ file, from, bytes }) => ({
			file,
			from,
			bytes
		})),
		bad
	} };
}
/** As `latestOf` decides; where place and time do not tell, by reading both once more. */
function isLater(one, known, read) {
	if (one.at !== known.at) return one.at > known.at;
	if (one.entries !== known.entries) return one.entries > known.entries;
	const [a, b] = [read.at(known), read.at(one)];
	return latestOf([a, b])[0] === b;
}
function openPlaces(files) {
	const open = /* @__PURE__ */ new Map();
	const descriptorOf = (file) => {
		const known = open.get(file);
		if (known !== void 0) return known;
		const descriptor = openSync(files[file] ?? "", "r");
		open.set(file, descriptor);
		return descriptor;
	};
	return {
		at: ({ file, from, bytes }) => {
			const buffer = Buffer.alloc(bytes);
			const read = readSync(descriptorOf(file), buffer, 0, bytes, from);
			const reading = readLine(buffer.toString("utf8", 0, read).replace(/^\uFEFF/, ""));
			if (typeof reading === "string") throw new Error(`${files[file] ?? ""} was changed while it was read: ${reading}`);
			return {
				at: reading.at,
				issue: reading.issue
			};
		},
		close: () => {
			for (const descriptor of open.values()) closeSync(descriptor);
		}
	};
}
export { openPlaces as n, findIssues as t };
