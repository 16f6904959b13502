const require_policy_validation = require("./policy-validation.js");
// src/history/shape.ts
const is = (expected, fits) => (value, path) => fits(value) ? null : {
	path,
	expected,
	found: value
};
const text = is("text", (value) => typeof value === "string");
const flag = is("true or false", (value) => typeof value === "boolean");
const instant = is("whole seconds since 1970", (value) => Number.isSafeInteger(value) && Math.abs(Number(value)) < 8e12);
const number = is("the number of an issue", (value) => Number.isSafeInteger(value) && Number(value) > 0);
const oneOf = (...words) => is(`one of ${words.join(", ")}`, (value) => typeof value === "string" && words.includes(value));
const orNull = (check) => (value, path) => value === null ? null : check(value, path);
const ifPresent = (check) => (value, path) => value === void 0 ? null : check(value, path);
const listOf = (check) => (value, path) => Array.isArray(value) ? first(value.map((item, index) => () => check(item, `${path}[${index}]`))) : {
	path,
	expected: "a list",
	found: value
};
const object = (fields) => (value, path) => require_policy_validation.isMap(value) ? first(Object.entries(fields).map(([name, check]) => () => check(value[name], `${path}.${name}`))) : {
	path,
	expected: "an object",
	found: value
};
const mapOf = (check) => (value, path) => require_policy_validation.isMap(value) ? first(Object.entries(value).map(([name, one]) => () => check(one, `${path}.${name}`))) : {
	path,
	expected: "an object",
	found: value
};
function first(checks) {
	for (const check of checks) {
		const misfit = check();
		if (misfit) return misfit;
	}
	return null;
}
const actor = orNull(object({
	login: text,
	kind: oneOf("person", "bot", "engine")
}));
const ITEMS = {
	comment: {
		id: text,
		url: text,
		body: text,
		editedAt: orNull(instant),
		editedByOther: flag,
		editor: ifPresent(actor),
		minimised: flag,
		reactions: listOf(oneOf("+1", "confused", "eyes"))
	},
	labeled: { label: text },
	unlabeled: { label: text },
	assigned: { login: text },
	unassigned: { login: text },
	closed: { reason: oneOf("completed", "not-planned", "duplicate") },
	reopened: {},
	renamed: { title: text },
	"comment-deleted": {},
	"words-deleted": { login: text },
	edited: {}
};
const item = (value, path) => {
	const kind = require_policy_validation.isMap(value) ? value["kind"] : void 0;
	const fields = typeof kind === "string" && Object.hasOwn(ITEMS, kind) ? ITEMS[kind] : void 0;
	if (require_policy_validation.isMap(value) && fields === void 0) return {
		path: `${path}.kind`,
		expected: `one of ${Object.keys(ITEMS).join(", ")}`,
		found: kind
	};
	return object({
		at: instant,
		by: actor,
		...fields
	})(value, path);
};
const subIssue = object({
	id: text,
	number,
	url: text,
	body: text,
	closedAt: orNull(instant),
	open: listOf(object({
		title: text,
		owner: orNull(text)
	}))
});
const issue = object({
	id: text,
	number,
	repository: text,
	url: text,
	title: text,
	body: text,
	author: actor,
	createdAt: instant,
	type: orNull(text),
	state: oneOf("open", "closed"),
	isPullRequest: flag,
	labels: listOf(text),
	assignees: listOf(text),
	timeline: listOf(item),
	subIssues: ifPresent(listOf(subIssue)),
	people: mapOf(object({
		permission: orNull(oneOf(...require_policy_validation.PERMISSIONS)),
		assignable: orNull(flag)
	})),
	teams: mapOf(orNull(listOf(text)))
});
function readIssue(value) {
	const misfit = issue(value, "issue");
	return misfit === null ? { issue: value } : { misfit };
}
// src/history/lines.ts
function writeLine({ at, updated, issue }) {
	const head = {
		format: "tocsin-history",
		version: 1,
		at: require_policy_validation.formatInstant(at)
	};
	return JSON.stringify({
		...head,
		...updated === null ? {} : { updated: require_policy_validation.formatInstant(updated) },
		issue
	});
}
function readLine(text) {
	let value;
	try {
		value = JSON.parse(text);
	} catch {
		return `expected a JSON object, found ${quote(text)}. A line that was cut short has to be written again.`;
	}
	const { format, version, at, updated, issue } = typeof value === "object" && value !== null ? value : {};
	if (format !== "tocsin-history") return `expected "format": "tocsin-history", found ${quote(format)}. \`tocsin history\` writes such a file.`;
	if (version !== 1) return `expected "version": 1, found ${quote(version)}. Use the version of Tocsin that wrote the file, or write it anew.`;
	const instant = typeof at === "string" ? require_policy_validation.parseInstant(at) : null;
	if (instant === null) return `expected "at" as 2026-11-23T10:00:00Z, found ${quote(at)}.`;
	const read = readIssue(issue);
	const changed = typeof updated === "string" ? require_policy_validation.parseInstant(updated) : null;
	if ("issue" in read) return {
		at: instant,
		updated: changed,
		issue: read.issue
	};
	const { path, expected, found } = read.misfit;
	return `expected \`${path}\` to be ${expected}, found ${quote(found)}.`;
}
function quote(value) {
	if (value === void 0) return "nothing";
	const json = JSON.stringify(value);
	if (json.length <= 60) return json;
	return typeof value === "string" ? `${json.slice(0, 58)}\u2026"` : `${json.slice(0, 59)}\u2026`;
}
function latestOf(readings) {
	const latest = /* @__PURE__ */ new Map();
	for (const reading of readings) {
		const { id } = reading.issue;
		const known = latest.get(id);
		if (known === void 0 || isLater(reading, known)) latest.set(id, reading);
	}
	return [...latest.values()];
}
function isLater(a, b) {
	if (a.at !== b.at) return a.at > b.at;
	const [long, short] = [a.issue.timeline.length, b.issue.timeline.length];
	return long === short ? JSON.stringify(a.issue) > JSON.stringify(b.issue) : long > short;
}
exports.latestOf = latestOf;
exports.readLine = readLine;
exports.writeLine = writeLine;
