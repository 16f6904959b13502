const require_history = require("./history.js");
const require_report_words = require("./report-words.js");
const require_places = require("./runner-replay-places.js");
const require_cli_files = require("./cli-files.js");
const require_history_file = require("./cli-history-file.js");
// src/cli/latest-readings.ts
async function takeLatest(files, take) {
	const latest = /* @__PURE__ */ new Map();
	const bad = [];
	const unread = [];
	const places = require_places.openPlaces(files);
	try {
		for (const [file, path] of files.entries()) for await (const one of readableLines(path)) if ("unread" in one) unread.push(`${path}: ${one.unread}`);
		else if ("bad" in one) bad.push(`${path}:${one.line}: ${one.bad}`);
		else keepLatest(latest, places, {
			file,
			from: one.from,
			bytes: one.bytes
		}, one.read, take);
	} finally {
		places.close();
	}
	if (unread.length > 0) throw new require_cli_files.Refusal([...firstOf(bad), ...unread].join("\n"));
	return {
		values: Array.from(latest.values(), ({ value }) => value),
		bad
	};
}
async function* readableLines(file) {
	try {
		yield* require_history_file.streamHistory(file);
	} catch (error) {
		yield { unread: require_cli_files.whyUnread(error) };
	}
}
function keepLatest(latest, places, place, { at, issue }, take) {
	const value = take({
		at,
		issue
	}, place);
	if (value === null) return;
	const one = {
		...place,
		at,
		entries: issue.timeline.length,
		value
	};
	const known = latest.get(issue.id);
	if (known === void 0 || isLater(one, known, places)) latest.set(issue.id, one);
}
function isLater(one, known, places) {
	if (one.at !== known.at) return one.at > known.at;
	if (one.entries !== known.entries) return one.entries > known.entries;
	const [a, b] = [places.at(known), places.at(one)];
	return require_history.latestOf([a, b])[0] === b;
}
async function readHistories(files, take) {
	const { values, bad } = await takeLatest([...new Set(files)], take);
	if (bad.length > 0) throw new require_cli_files.Refusal(firstOf(bad).join("\n"));
	return values;
}
const MOST_PROBLEMS = 20;
function firstOf(bad) {
	const more = bad.length - MOST_PROBLEMS;
	return [...bad.slice(0, MOST_PROBLEMS).map(require_report_words.visible), ...more > 0 ? [`\u2026 and ${more} more.`] : []];
}
exports.firstOf = firstOf;
exports.readHistories = readHistories;
exports.takeLatest = takeLatest;
