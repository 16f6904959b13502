import { n as asList, r as asMap } from "./explain.js";
import { t as nearest } from "./nearest.js";
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
export { listed as i, declaredNames as n, didYouMean as r, factsOf as t };
