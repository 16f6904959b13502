const require_history = require("./history.js");
const require_cli_files = require("./cli-files.js");
let node_fs = require("node:fs");
// src/cli/history-file.ts
async function* streamHistory(file) {
	for await (const line of linesOf(file)) yield judge(line);
}
function judge({ line, text, from, bytes }) {
	const read = require_history.readLine(text);
	return typeof read === "string" ? {
		line,
		bad: read
	} : {
		line,
		read,
		from,
		bytes
	};
}
async function* resumeHistory(file, append) {
	for await (const line of linesOf(file)) {
		const judged = judge(line);
		if (!line.ended && "bad" in judged && isCut(line.text)) (0, node_fs.truncateSync)(file, line.from);
		else yield judged;
		if (!line.ended && "read" in judged) append("\n");
	}
}
const isCut = (text) => text.startsWith(BEGINNING) || BEGINNING.startsWith(text);
const BEGINNING = "{\"format\":\"tocsin-history\",";
const NEWLINE = 10;
async function* linesOf(file) {
	let parts = [];
	let line = 0;
	let from = 0;
	let unended = 0;
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
			unended = 0;
			const one = take(true);
			if (one.text.trim() !== "") yield one;
		}
		if (rest.length > 0) parts.push(rest);
		unended += rest.length;
		if (unended > 268435456) throw require_cli_files.endless();
	}
	if (parts.length === 0) return;
	const last = take(false);
	if (last.text.trim() !== "") yield last;
}
exports.resumeHistory = resumeHistory;
exports.streamHistory = streamHistory;
