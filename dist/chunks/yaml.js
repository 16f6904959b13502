import { t as nearest } from "./nearest.js";
import { t as require_dist } from "./yaml2.js";
// src/policy/pointer.ts
/** Prints a path as a JSON pointer (RFC 6901), such as `/triggers/2/when`; the root is the empty string. */
function toPointer(path) {
	return path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
/** Reads a JSON pointer; every part comes back as a string, positions in lists too. */
function fromPointer(pointer) {
	return pointer.split("/").slice(1).map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}
/** True when `pointer` is `ancestor` or lies inside it. */
function isWithin(pointer, ancestor) {
	return pointer === ancestor || pointer.startsWith(`${ancestor}/`);
}
/** The value at a path, or undefined. Reads own properties only. */
function valueAt(document, path) {
	let value = document;
	for (const part of path) {
		if (typeof value !== "object" || value === null || !Object.hasOwn(value, part)) return void 0;
		value = value[part];
	}
	return value;
}
/** The value as a map, or null when it is anything else. */
function asMap(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
}
/** The value as a list, or null when it is anything else. */
function asList(value) {
	return Array.isArray(value) ? value : null;
}
// src/policy/catalogue.ts
/**
* Every problem this floor finds in a policy, by its stable code. Problems inside rules have codes of `src/logic`, those of
* schedules and calendars codes of `src/calendar`.
*/
const CATALOGUE = {
	"too-large": {
		about: "The file is larger than a policy that people can review.",
		message: "The file has {found} characters; a policy has at most {limit}.",
		help: "Split it into several policies, or take generated data out of it."
	},
	"too-deep": {
		about: "Lists and maps are nested deeper than any reviewer could follow.",
		message: "Lists and maps are nested more than {limit} deep here.",
		help: "Give parts of the rule a name under `conditions` and use `{var: is.<name>}`."
	},
	"too-many-values": {
		about: "More values or aliases than a policy may hold, or an alias that contains itself.",
		message: "With its aliases followed, the file holds more than {limit} values or {aliases} aliases, or nests without end.",
		help: "Split the policy, and write values out instead of using aliases."
	},
	"empty-file": {
		about: "There is nothing in the file.",
		message: "The file is empty; a policy was expected.",
		help: "Start from one of the ready policies, or with `version: 1`."
	},
	"yaml-syntax": {
		about: "The file is not YAML, or YAML reads something in it differently from how it looks.",
		message: "This is not valid YAML: {found}.",
		help: "Check the indentation, and put text with `:`, `#`, `@`, `*`, `&`, `%`, `!`, `>` or `|` in quotes."
	},
	"yaml-tag": {
		about: "An unquoted `!` makes a YAML tag, and what it was meant to be vanishes.",
		message: "YAML reads `{found}` as a tag, not as a key or a value.",
		help: "Quote the key: `\"!\"` for not, `\"!=\"` for not equal."
	},
	"yaml-directive": {
		about: "A YAML directive would change how the rest is read.",
		message: "The directive `{found}` is not allowed in a policy.",
		help: "Take the line out: policies are YAML 1.2."
	},
	"several-documents": {
		about: "The file holds more than one YAML document.",
		message: "A second YAML document begins here; a policy is one document.",
		help: "Take out the `---` line, or move what follows into a file of its own."
	},
	"unknown-alias": {
		about: "A YAML alias without its anchor.",
		message: "There is no anchor `&{found}` before this alias.",
		help: "Write the value out, or quote the text if it was to begin with `*`."
	},
	"bad-key": {
		about: "Something that is not a name stands where a key belongs.",
		message: "{found} cannot be a key.",
		help: "Keys are plain names in kebab-case."
	},
	"duplicate-key": {
		about: "The same key stands twice in one map.",
		message: "The key `{found}` is already given in this map.",
		help: "Keep one of the two."
	},
	"bad-number": {
		about: "A number without a finite value.",
		message: "`{found}` is not a number that can be compared.",
		help: "Write a finite number, or quote it if it is text."
	},
	"unsupported-version": {
		about: "The policy is written in a version of the language that this release does not read.",
		message: "This release reads version 1 of the policy language; found {found}.",
		help: "Write `version: 1`, or use a release that reads the version you want."
	},
	"unknown-key": {
		about: "A key that the language does not have at this place.",
		message: "Unknown key `{found}`.",
		help: "{nearest}The keys here are {expected}."
	},
	"channels-unavailable": {
		about: "`notify` belongs to a later version.",
		message: "Notification channels are not available yet, so `notify` cannot be used.",
		help: "Use `mention` to reach people on the issue, and take `notify` out."
	},
	"missing-key": {
		about: "A required key is missing.",
		message: "`{found}` is missing here.",
		help: "Add it. {expected}"
	},
	"wrong-type": {
		about: "A value of another kind than the key takes.",
		message: "Found {found}; expected {expected}.",
		help: "{remedy}"
	},
	"unknown-value": {
		about: "A value that is not one of the few the key takes.",
		message: "Unknown value {found}.",
		help: "{nearest}The values here are {expected}."
	},
	"out-of-range": {
		about: "A number outside what makes sense.",
		message: "Found {found}; expected at least {expected}.",
		help: "Write a number that is at least {expected}."
	},
	"empty-value": {
		about: "An empty text, list or map where something is needed.",
		message: "There is nothing here; at least one {expected} was expected.",
		help: "Fill it in, or take the key out if it may be left out."
	},
	"too-many": {
		about: "More elements than a policy that people can review has.",
		message: "There are more than {expected} elements here.",
		help: "Split the policy, or merge elements that do the same."
	},
	"too-long": {
		about: "A text longer than GitHub or a reader takes.",
		message: "This text has {found} characters; at most {expected} are allowed.",
		help: "Shorten it."
	},
	"duplicate-item": {
		about: "The same value stands twice in a list.",
		message: "{found} is already in this list.",
		help: "Keep one of the two."
	},
	"bad-name": {
		about: "An id that is not in kebab-case.",
		message: "`{found}` is not a name: lower-case letters, digits and single dashes between them, at most 64.",
		help: "{suggestion}"
	},
	"bad-duration": {
		about: "Text that is not a duration.",
		message: "Found {found}; expected a duration.",
		help: "Write units from large to small without spaces: `90s`, `15m`, `1h30m`, `2d`, `1w`.{suggestion}"
	},
	"zero-duration": {
		about: "A duration of zero where only `repeat` may have one.",
		message: "`{found}` is no time at all; only `repeat` may be zero.",
		help: "Write a duration above zero, such as `15m`."
	},
	"bad-login": {
		about: "Text that cannot be a GitHub login or team.",
		message: "`{found}` is not a GitHub login or team.",
		help: "Write a login (`alice`), or a team in quotes (`\"@org/team\"`)."
	},
	"bad-time": {
		about: "Text that is not a date or time in the form its key takes.",
		message: "`{found}` is no {expected} that exists.",
		help: "Write it like {example}."
	},
	"bad-period": {
		about: "Text that is not the length of a turn.",
		message: "`{found}` is not the length of a turn.",
		help: "Write one whole number of one unit: `12h`, `1d`, `1w` or `1mo`."
	},
	"unknown-role": {
		about: "A role that the policy does not define.",
		message: "There is no role `{found}`.",
		help: "{nearest}The roles are {expected}."
	},
	"unknown-severity": {
		about: "A severity that the policy does not define.",
		message: "There is no severity `{found}`.",
		help: "{nearest}The severities are {expected}."
	},
	"unknown-level": {
		about: "A level that the policy does not have.",
		message: "There is no level {found}.",
		help: "The levels are 1 to {expected}; `next` is the one above the highest engaged."
	},
	"unknown-calendar": {
		about: "A calendar that the policy does not define.",
		message: "There is no calendar `{found}`.",
		help: "{nearest}`clock` is `always` or a calendar; the calendars are {expected}."
	},
	"unknown-template": {
		about: "A template that is neither shipped nor defined in the policy.",
		message: "There is no template `{found}`.",
		help: "{nearest}The templates are {expected}."
	},
	"duplicate-id": {
		about: "Two elements of a list have the same id.",
		message: "The id `{found}` is already taken by {other}.",
		help: "Give each its own id."
	},
	"duplicate-label": {
		about: "One label would stand for two things.",
		message: "The label `{found}` already stands for {other}; GitHub does not tell labels apart by case.",
		help: "Give each incident, severity and level label a name of its own."
	},
	"duplicate-heading": {
		about: "Two details read the same section of the form.",
		message: "The section `{found}` is already read by the detail `{other}`.",
		help: "Give each detail the heading of a section of its own."
	},
	"reserved-name": {
		about: "A name that already means something else.",
		message: "`{found}` cannot be the name of a calendar: as a clock it means every minute.",
		help: "Choose another name."
	},
	"condition-cycle": {
		about: "Conditions that are defined by each other.",
		message: "The condition `{found}` is defined by itself: {cycle}.",
		help: "Take one of these references out."
	},
	"unreachable-severity": {
		about: "A severity without `when` takes every incident, so the ones after it take none.",
		message: "The severity `{found}` has no `when`, so it takes every incident and {others} none.",
		help: "Give it a `when`, or move it to the end."
	},
	"review-as-comment": {
		about: "The review is asked for as an issue of its own, which is not available yet.",
		message: "A review cannot be opened as an issue of its own yet: it is prepared as a comment on the incident.",
		help: "Write `as: comment`, or leave it out."
	},
	"unasked-when": {
		about: "The last severity takes what no other takes, whatever its `when` says.",
		message: "The `when` of the last severity is not asked: `{found}` takes every incident that no other severity takes.",
		help: "Take the `when` out, or add a severity after it for the other incidents."
	},
	"fact-not-here": {
		about: "A fact that is not known yet, or not allowed, where the rule stands.",
		message: "`{found}` cannot be used {where}{through}: {why}.",
		help: "{remedy}"
	},
	"escalates-after-resolution": {
		about: "A trigger of phase `resolved` that escalates.",
		message: "A trigger of phase `resolved` cannot escalate: nobody is left to be called to a resolved incident.",
		help: "Use `mention` or `assign`, or take `phase: resolved` out."
	},
	"managed-label": {
		about: "A trigger that sets or takes off a label which the policy itself keeps right.",
		message: "The label `{found}` stands for {other}, and this policy keeps such labels right by itself.",
		help: "Use `escalate` or `raise-severity`, or another label."
	},
	"bad-instant": {
		about: "Text in a policy test that is neither a duration nor an instant.",
		message: "`{found}` is not a moment that exists.",
		help: "Write a duration since `declared` (`15m`), or an instant (`2026-11-23T10:00:00Z`)."
	},
	"story-goes-back": {
		about: "An entry of a story that is earlier than the one before it.",
		message: "This entry is at `{found}`, before the one above it.",
		help: "Write the entries of a story in the order of time."
	},
	"case-without-expect": {
		about: "A case that checks nothing.",
		message: "The case `{found}` expects nothing, so it could not fail.",
		help: "Add an `expect` to an entry of its story."
	},
	"several-events": {
		about: "Two events in one entry of a story.",
		message: "This entry holds several events: {found}.",
		help: "Give each event an entry of its own; entries can have the same `at`."
	},
	"event-by-nobody": {
		about: "An event that nobody does.",
		message: "Nobody does this: {found}.",
		help: "Say who with `by: <login>`."
	},
	"empty-entry": {
		about: "An entry in which nothing happens and nothing is expected.",
		message: "Nothing happens at `{found}`, and nothing is expected.",
		help: "Add an event or an `expect`, or take the entry out."
	},
	"does-nothing": {
		about: "A person in an entry without an event.",
		message: "`{found}` does nothing here.",
		help: "Add what they do, such as `comment: /ack`, or take `by` out."
	},
	"template-syntax": {
		about: "A template that is not valid Liquid.",
		message: "This template cannot be read: {found}.",
		help: "Values stand in double braces, `{{severity.name}}`; conditions in `{% if … %} … {% endif %}`."
	},
	"unknown-variable": {
		about: "A template that uses a value which does not exist.",
		message: "There is no value `{found}` for a template.",
		help: "{nearest}A template can use `mentions`, `reason`, `issue.number`, `issue.title`, `severity.name`, `level.name`, `policy.name`, `next.at`, and every fact of this policy."
	}
};
// src/policy/explain.ts
/** The catalogue's words for a code, with `{name}` filled in from `args`; unknown names are left as they stand. Pure. */
function explain(code, args = {}) {
	const fill = (text) => text.replace(/\{(\w+)\}/g, (all, name) => Object.hasOwn(args, name) ? String(args[name]) : all);
	const help = fill(CATALOGUE[code].help).trim();
	return {
		code,
		message: fill(CATALOGUE[code].message),
		help: help === "" ? null : help
	};
}
// src/policy/words.ts
/** "Did you mean `x`?" with a space after it, or nothing. */
function didYouMean(word, candidates) {
	const found = nearest(word, candidates);
	return found === null ? "" : `Did you mean \`${found}\`? `;
}
/** Names in a sentence: `a`, `b` and `c`; "none" when there are none. */
function listed(names) {
	const quoted = [...names].map((name) => `\`${name}\``);
	if (quoted.length === 0) return "none";
	if (quoted.length === 1) return quoted[0] ?? "";
	return `${quoted.slice(0, -1).join(", ")} and ${quoted.at(-1)}`;
}
// src/policy/names.ts
/** The templates whose wording ships; a policy may replace it. */
const SHIPPED_TEMPLATES = [
	"update-due",
	"ownership",
	"review-due",
	"actions-due",
	"missing-details"
];
/** Without these a policy has a problem of shape already. */
const REQUIRED = [
	"severities",
	"roles",
	"levels"
];
/** Keys beside the sections, each of which is no misspelling of another. */
const KEYS = [
	"version",
	"name",
	"effective-from",
	"mode",
	"incident",
	"details",
	"conditions",
	"severities",
	"roles",
	"levels",
	"triggers",
	"review",
	"schedules",
	"calendars",
	"templates",
	"limits",
	"label",
	"when",
	"max-age"
];
const LISTS = ["severities", "levels"];
const DETAIL_TYPES = [
	"string",
	"number",
	"boolean",
	"time",
	"list",
	"text"
];
/** Collects the names a document declares, whatever else is wrong with it. Pure. */
function declaredNames(document) {
	const root = asMap(document);
	const incident = asMap(root?.["incident"]);
	const keys = (section) => Object.keys(asMap(section) ?? {});
	const severities = (asList(root?.["severities"]) ?? []).map((severity) => asMap(severity));
	const details = Object.entries(asMap(incident?.["details"]) ?? {});
	const every = (key) => severities.every((severity) => nearest(key, Object.keys(severity ?? {})) !== null);
	return {
		details: new Map(details.map(([name, detail]) => [name, detailType(asMap(detail)?.["type"])])),
		conditions: keys(root?.["conditions"]),
		severities: severities.map((severity) => severity?.["id"]).filter((id) => typeof id === "string"),
		roles: keys(root?.["roles"]),
		levels: asList(root?.["levels"])?.length ?? 0,
		schedules: keys(root?.["schedules"]),
		calendars: keys(root?.["calendars"]),
		templates: [.../* @__PURE__ */ new Set([...SHIPPED_TEMPLATES, ...keys(root?.["templates"])])],
		hasReview: asMap(root?.["review"]) !== null,
		unreadable: /* @__PURE__ */ new Set([...unreadable(root, [
			"conditions",
			"severities",
			"roles",
			"levels",
			"schedules",
			"calendars",
			"templates"
		]), ...unreadable(incident, ["details"])]),
		everySeverityHas: {
			acknowledgeWithin: every("acknowledge-within"),
			updateEvery: every("update-every")
		}
	};
}
/** Sections of another kind than they should be, left out though required, or there under a misspelt key. */
function unreadable(holder, sections) {
	return sections.filter((section) => {
		if (holder === null) return true;
		if (Object.hasOwn(holder, section)) return (LISTS.includes(section) ? asList : asMap)(holder[section]) === null;
		return REQUIRED.includes(section) || nearest(section, Object.keys(holder).filter((key) => !KEYS.includes(key))) !== null;
	});
}
function detailType(type) {
	return typeof type === "string" && DETAIL_TYPES.includes(type) ? type : null;
}
// src/policy/facts.ts
function fact(path, type, { absent = false, time = false } = {}) {
	return {
		path,
		type,
		absent,
		time
	};
}
const TEXT = { kind: "string" };
const TRUTH = { kind: "boolean" };
const LIST = { kind: "list" };
const COUNT = {
	kind: "number",
	min: 0
};
/** Minutes or ordinals that are never zero. */
const ABOVE_ZERO = {
	kind: "number",
	min: 0,
	positive: true
};
const STATUS = {
	kind: "enum",
	name: "status",
	values: [
		"open",
		"acknowledged",
		"mitigated",
		"resolved",
		"reviewed"
	]
};
const ABSENT = { absent: true };
const GROWS = { time: true };
/** The facts every policy has, whatever it declares. */
const COMMON = [
	fact("incident.number", ABOVE_ZERO),
	fact("incident.title", TEXT),
	fact("incident.author", TEXT),
	fact("incident.type", TEXT, ABSENT),
	fact("incident.repository", TEXT),
	fact("incident.labels", LIST),
	fact("incident.assignees", LIST),
	fact("incident.acknowledged", TRUTH),
	fact("incident.snoozed", TRUTH),
	fact("incident.trusted", TRUTH),
	fact("incident.status", STATUS),
	fact("severity.rank", ABOVE_ZERO),
	fact("level", ABOVE_ZERO),
	fact("elapsed.since-declared", COUNT, GROWS),
	fact("elapsed.since-acknowledged", COUNT, {
		...GROWS,
		...ABSENT
	}),
	fact("elapsed.since-update", COUNT, GROWS),
	fact("elapsed.since-level", COUNT, GROWS),
	fact("elapsed.since-severity", COUNT, GROWS),
	fact("elapsed.since-activity", COUNT, GROWS),
	fact("elapsed.since-mitigated", COUNT, {
		...GROWS,
		...ABSENT
	}),
	fact("elapsed.since-resolved", COUNT, {
		...GROWS,
		...ABSENT
	}),
	fact("count.updates", COUNT),
	fact("count.missed-updates", COUNT, GROWS),
	fact("count.help-requests", COUNT),
	fact("count.reassignments", COUNT),
	fact("count.escalations", COUNT),
	fact("count.reopenings", COUNT),
	fact("count.missing-details", COUNT),
	fact("count.assignees", COUNT),
	fact("count.open-actions", COUNT),
	fact("count.overdue-actions", COUNT),
	fact("review.required", TRUTH),
	fact("review.done", TRUTH)
];
const DETAILS = {
	string: TEXT,
	text: TEXT,
	number: {
		kind: "number",
		min: null
	},
	boolean: TRUTH,
	time: { kind: "time" },
	list: LIST
};
/**
* Every fact the rules of a policy may read: the fact table of the language, filled in with the policy's own names. A detail
* may always be absent, a required one too: the reporter can leave its section out. Pure.
*/
function factsOf(names) {
	const { acknowledgeWithin, updateEvery } = names.everySeverityHas;
	const facts = [
		...COMMON,
		fact("severity.id", {
			kind: "enum",
			name: "severity",
			values: names.severities
		}),
		fact("severity.acknowledge-within", ABOVE_ZERO, { absent: !acknowledgeWithin }),
		fact("severity.update-every", ABOVE_ZERO, { absent: !updateEvery }),
		fact("review.due", ABOVE_ZERO, { absent: !names.hasReview }),
		...[...names.details].map(([name, type]) => fact(`details.${name}`, type === null ? TEXT : DETAILS[type], ABSENT)),
		...names.conditions.map((name) => fact(`is.${name}`, TRUTH)),
		...names.roles.map((name) => fact(`holders.${name}`, LIST)),
		...names.schedules.map((name) => fact(`oncall.${name}`, LIST)),
		...names.calendars.map((name) => fact(`calendar.${name}`, TRUTH))
	];
	return new Map(facts.map((one) => [one.path, one]));
}
// src/policy/tokens.ts
var import_dist = require_dist();
/**
* Walks YAML's token tree, before it is composed into values. Composing recurses, so a file nested ten thousand deep must be
* refused here, where the walk keeps its own stack. Tags are refused because an unquoted `!:` or `!=:` is one, and the
* operator it was meant to be would vanish without an error. Pure.
*/
function scanTokens(tokens, maxDepth) {
	const found = [];
	const stack = [];
	for (const token of [...tokens].reverse()) stack.push({
		token,
		depth: 0
	});
	for (let next = stack.pop(); next; next = stack.pop()) {
		const { token, depth } = next;
		if (depth > maxDepth) return [{
			code: "too-deep",
			offset: token.offset,
			source: ""
		}];
		if (token.type === "tag") found.push({
			code: "yaml-tag",
			offset: token.offset,
			source: token.source
		});
		if (token.type === "directive") found.push({
			code: "yaml-directive",
			offset: token.offset,
			source: token.source
		});
		const nested = "items" in token ? depth + 1 : depth;
		for (const part of partsOf(token).toReversed()) stack.push({
			token: part,
			depth: nested
		});
	}
	return found;
}
function partsOf(token) {
	if (token.type === "document") return [...token.start, ...token.value ? [token.value] : []];
	if (token.type === "block-scalar") return token.props;
	if (!("items" in token)) return [];
	return token.items.flatMap(({ start, key, sep, value }) => [
		...start,
		...key ? [key] : [],
		...sep ?? [],
		...value ? [value] : []
	]);
}
// src/policy/yaml.ts
/** The largest file that is read, in characters. A policy that people can review is a hundredth of it. */
const MAX_CHARACTERS = 262144;
/** How many values a file may hold once its aliases are followed, and how many aliases. */
const MAX_VALUES = 1e4;
const MAX_ALIASES = 100;
/**
* Reads one YAML 1.2 document (core schema: `on` and dates are strings). YAML's own warnings are errors here, and so are
* tags, directives and a second document. Anchors and aliases work within bounds; merge keys do not. Pure, never throws.
*/
function parseYaml(text, file) {
	const lines = new import_dist.LineCounter();
	const diagnostics = [];
	const placeOf = (start, end) => {
		const from = lines.linePos(start);
		const to = lines.linePos(Math.max(start, end));
		return {
			file,
			line: Math.max(1, from.line),
			col: Math.max(1, from.col),
			endLine: Math.max(1, to.line),
			endCol: Math.max(1, to.col)
		};
	};
	const report = (code, start, end, args = {}) => {
		diagnostics.push({
			...explain(code, args),
			level: "error",
			place: placeOf(start, end),
			path: ""
		});
	};
	const start = placeOf(0, 0);
	const unread = () => ({
		value: void 0,
		place: () => start,
		diagnostics
	});
	if (text.length > 262144) {
		report("too-large", 0, 0, {
			found: String(text.length),
			limit: String(MAX_CHARACTERS)
		});
		return unread();
	}
	const tokens = [...new import_dist.Parser(lines.addNewLine).parse(text)];
	const found = scanTokens(tokens, 64);
	for (const { code, offset, source } of found) report(code, offset, offset + source.length, {
		found: source,
		limit: String(64)
	});
	if (found.some(isFatal)) return unread();
	const [document, second] = [...new import_dist.Composer({
		version: "1.2",
		uniqueKeys: true,
		logLevel: "silent"
	}).compose(tokens, true, text.length)];
	if (second) report("several-documents", second.range[0], second.range[0]);
	const told = ["DUPLICATE_KEY", "TAG_RESOLVE_FAILED"];
	const [first] = [...document?.errors ?? [], ...document?.warnings ?? []].filter(({ code }) => !told.includes(code));
	if (first) report("yaml-syntax", first.pos[0], first.pos[1], { found: firstLine(first.message) });
	if (!document || first || found.length > 0 || second) return unread();
	const reader = {
		document,
		report,
		values: 0,
		aliases: 0,
		isFull: false
	};
	const value = toJson(document.contents, reader, 0);
	if (reader.isFull) return unread();
	return {
		value,
		place: (pointer, key) => locate(document, text, pointer, key, placeOf),
		diagnostics
	};
}
function isFatal(found) {
	return found.code === "too-deep";
}
function firstLine(message) {
	return (message.split("\n")[0] ?? message).replace(/[.:]$/, "");
}
/** Turns a node into plain data; undefined where it cannot (already reported). Aliases are followed, so depth is bounded again. */
function toJson(node, reader, depth) {
	if (node === null) return null;
	const [start, end] = node.range ?? [0, 0];
	reader.values += 1;
	if ((0, import_dist.isAlias)(node)) reader.aliases += 1;
	if (depth > 64 || reader.values > MAX_VALUES || reader.aliases > MAX_ALIASES) {
		if (!reader.isFull) reader.report("too-many-values", start, end, {
			limit: String(MAX_VALUES),
			aliases: String(MAX_ALIASES)
		});
		reader.isFull = true;
	}
	if (reader.isFull) return void 0;
	if ((0, import_dist.isAlias)(node)) {
		const anchored = node.resolve(reader.document);
		if (!anchored) reader.report("unknown-alias", start, end, { found: node.source });
		return toJson(anchored ?? null, reader, depth + 1);
	}
	if ((0, import_dist.isSeq)(node)) return node.items.map((item) => toJson(item, reader, depth + 1) ?? null);
	if ((0, import_dist.isMap)(node)) return mapToJson(node.items, reader, depth);
	if (!(0, import_dist.isScalar)(node)) return null;
	return scalarToJson(node.value, node.range, reader);
}
function scalarToJson(value, range, reader) {
	if (value === null || typeof value === "string" || typeof value === "boolean") return value;
	if (typeof value === "number" && Number.isFinite(value)) return value;
	reader.report("bad-number", range?.[0] ?? 0, range?.[1] ?? 0, { found: typeof value === "number" ? String(value) : "This" });
	return null;
}
function mapToJson(items, reader, depth) {
	const map = {};
	for (const { key, value } of items) {
		const name = keyName(key);
		const [start, end] = key?.range ?? [0, 0];
		if (name === null || name === "__proto__") reader.report("bad-key", start, end, { found: name ?? "a list or map" });
		else if (Object.hasOwn(map, name)) reader.report("duplicate-key", start, end, { found: name });
		else map[name] = toJson(value, reader, depth + 1) ?? null;
	}
	return map;
}
/** The key as text: `1`, `true` and `null` as they were written. */
function keyName(key) {
	if (key === null) return "";
	if (!(0, import_dist.isScalar)(key)) return null;
	return typeof key.value === "string" ? key.value : key.source ?? String(key.value);
}
/** The pairs of each map by key, so that placing thousands of problems in one map stays quick. */
const PAIRS = /* @__PURE__ */ new WeakMap();
function pairsOf(map) {
	const known = PAIRS.get(map);
	if (known) return known;
	const pairs = /* @__PURE__ */ new Map();
	for (const pair of map.items) {
		const name = keyName(pair.key);
		if (name !== null && !pairs.has(name)) pairs.set(name, pair);
	}
	PAIRS.set(map, pairs);
	return pairs;
}
function locate(document, text, pointer, key, placeOf) {
	let node = document.contents;
	for (const part of fromPointer(pointer)) {
		const inside = follow(node, document);
		const next = (0, import_dist.isMap)(inside) ? pairsOf(inside).get(part)?.value : (0, import_dist.isSeq)(inside) ? inside.items[Number(part)] : void 0;
		if (!next) break;
		node = next;
	}
	const holder = follow(node, document);
	if (key !== void 0 && (0, import_dist.isMap)(holder)) {
		const pair = pairsOf(holder).get(key);
		if (pair) node = pair.key;
	} else if (key !== void 0 && (0, import_dist.isSeq)(holder)) node = holder.items[Number(key)] ?? node;
	const [start, end] = node?.range ?? [0, 0];
	return placeOf(start, (0, import_dist.isCollection)(node) ? start + text.slice(start, end).trimEnd().length : end);
}
function follow(node, document) {
	return (0, import_dist.isAlias)(node) ? node.resolve(document) ?? null : node;
}
export { listed as a, asMap as c, toPointer as d, valueAt as f, didYouMean as i, fromPointer as l, factsOf as n, explain as o, declaredNames as r, asList as s, parseYaml as t, isWithin as u };
