const require_files = require("./cli-files.js");
const require_history = require("./history.js");
const require_terminal = require("./report-text-terminal.js");
let node_fs = require("node:fs");
// src/cli/history-file.ts
async function* streamHistory(file) {
	for await (const { line, text } of linesOf(file)) yield judge(line, text);
}
function judge(line, text) {
	const read = require_history.readLine(text);
	return typeof read === "string" ? {
		line,
		bad: read
	} : {
		line,
		read
	};
}
const MOST_PROBLEMS = 20;
async function readHistories(files, wanted = () => true) {
	const readings = [];
	const refusals = [];
	for (const file of new Set(files)) try {
		for await (const one of streamHistory(file)) if ("bad" in one) refusals.push(`${file}:${one.line}: ${require_terminal.visible(one.bad)}`);
		else if (wanted(one.read.issue)) readings.push({
			at: one.read.at,
			issue: one.read.issue
		});
	} catch (error) {
		refusals.push(`${file}: ${require_files.whyUnread(error)}`);
	}
	if (refusals.length === 0) return {
		ok: true,
		value: require_history.latestOf(readings)
	};
	const more = refusals.length - MOST_PROBLEMS;
	return {
		ok: false,
		refusal: [...refusals.slice(0, MOST_PROBLEMS), ...more > 0 ? [`\u2026 and ${more} more.`] : []].join("\n")
	};
}
async function* resumeHistory(file, append) {
	for await (const { line, text, from, ended } of linesOf(file)) {
		const judged = judge(line, text);
		if (!ended && "bad" in judged && isCut(text)) (0, node_fs.truncateSync)(file, from);
		else yield judged;
		if (!ended && "read" in judged) append("\n");
	}
}
const isCut = (text) => text.startsWith(BEGINNING) || BEGINNING.startsWith(text);
const BEGINNING = "{\"format\":\"tocsin-history\",";
const NEWLINE = 10;
async function* linesOf(file) {
	let parts = [];
	let line = 0;
	let from = 0;
	const take = (ended) => {
		const bytes = Buffer.concat(parts);
		parts = [];
		line += 1;
		const start = from;
		from += bytes.length + (ended ? 1 : 0);
		return {
			line,
			text: bytes.toString("utf8").replace(/^\uFEFF/, ""),
			from: start,
			bytes: bytes.length,
			ended
		};
	};
	for await (const chunk of (0, node_fs.createReadStream)(file)) {
		let rest = chunk;
		for (let end = rest.indexOf(NEWLINE); end !== -1; end = rest.indexOf(NEWLINE)) {
			parts.push(rest.subarray(0, end));
			rest = rest.subarray(end + 1);
			const one = take(true);
			if (one.text.trim() !== "") yield one;
		}
		if (rest.length > 0) parts.push(rest);
	}
	if (parts.length === 0) return;
	const last = take(false);
	if (last.text.trim() !== "") yield last;
}
Object.defineProperty(exports, "linesOf", {
	enumerable: true,
	get: function() {
		return linesOf;
	}
});
Object.defineProperty(exports, "readHistories", {
	enumerable: true,
	get: function() {
		return readHistories;
	}
});
Object.defineProperty(exports, "resumeHistory", {
	enumerable: true,
	get: function() {
		return resumeHistory;
	}
});
