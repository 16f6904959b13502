const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
// src/engine/escalation/reachable-people.ts
var reachable_people_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	callable: () => callable,
	textsIn: () => textsIn
});
function callable(policies, now) {
	const named = policies.flatMap((policy) => [...policy.roles.values()]).flatMap(({ who, otherwise }) => [...textsIn(who.source), ...textsIn(otherwise?.source ?? null)]);
	const onCall = policies.flatMap(({ schedules }) => [...schedules.values()].flatMap((schedule) => schedule.onCall(now)));
	const logins = [...named.filter((text) => /^[A-Za-z0-9][\w-]{0,38}$/.test(text)), ...onCall];
	return [...new Set(logins.map((login) => login.toLowerCase()))];
}
const rows = (table = []) => table.flatMap(([, value]) => textsIn(value));
function textsIn(json) {
	if (typeof json === "string") return [json];
	if (json === null || typeof json !== "object") return [];
	const lookup = json.lookup;
	if (Array.isArray(lookup)) return rows(lookup[2]);
	return Object.values(json).flatMap(textsIn);
}
// src/engine/escalation/needs.ts
var needs_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ repositoryNeeds: () => repositoryNeeds });
const repositoryNeeds = (policies) => ({
	incidentLabels: [...new Set(policies.flatMap((policy) => policy.incident.labels))],
	teams: teamsOf(policies),
	reviewIssues: policies.some(({ review }) => review?.as === "issue"),
	trustedAuthors: [...new Set(policies.flatMap((policy) => policy.trustedAuthors))],
	closedWithin: Math.max(SHORTEST, ...policies.map(({ review }) => review ? 2 * review.due + SHORTEST : 0))
});
const SHORTEST = 1209600;
function teamsOf(policies) {
	const texts = policies.flatMap((policy) => [...policy.roles.values()]).flatMap(({ who, otherwise }) => [...textsIn(who.source), ...textsIn(otherwise?.source ?? null)]);
	return [...new Set(texts.filter((text) => /^@[\w-]+\/[\w.-]+$/.test(text)).map((text) => text.slice(1).toLowerCase()))];
}
// src/engine/incident/ledger.ts
const LINE = /(?:^|\n)<!-- escalation (\{[^\n]*\}) -->\s*$/;
function printLedger(line) {
	const record = recordJson(line.record);
	const text = `<!-- escalation ${line.status === null ? record : `${record.slice(0, -1)},"status":${jsonOf(line.status)}}`} -->`;
	printed = [{
		end: `\n${text}`,
		line
	}, ...printed.slice(0, MOST_PRINTED - 1)];
	return text;
}
const jsonOf = (value) => JSON.stringify(withTexts(value)).replaceAll(">", "\\u003e").replaceAll("<", "\\u003c");
const JSON_OF = /* @__PURE__ */ new WeakMap();
function recordJson(record) {
	const known = JSON_OF.get(record);
	if (known !== void 0) return known;
	const json = jsonOf(record);
	JSON_OF.set(record, json);
	return json;
}
let printed = [];
const MOST_PRINTED = 4;
function withTexts(value) {
	if (typeof value !== "object" || value === null) return value;
	if (Array.isArray(value)) return value.map(withTexts);
	const texts = {};
	for (const key of Object.keys(value)) {
		const one = value[key];
		texts[key] = isInstantKey(key) && typeof one === "number" ? require_policy_validation.formatInstant(one) : withTexts(one);
	}
	return texts;
}
function readInstants(value) {
	if (typeof value !== "object" || value === null) return;
	const data = value;
	for (const key of Object.keys(data)) {
		const one = data[key];
		if (isInstantKey(key) && typeof one === "string") data[key] = require_policy_validation.parseInstant(one) ?? NaN;
		else readInstants(one);
	}
}
const READ = /* @__PURE__ */ new WeakMap();
function ledgerOf(comment) {
	const known = READ.get(comment);
	if (known) return known;
	const latest = printed.find(({ end }) => comment.body.endsWith(end));
	const parsed = latest ? {
		kind: "record",
		...latest.line
	} : parseLedger(comment.body);
	READ.set(comment, parsed);
	return parsed;
}
function parseLedger(body) {
	const match = LINE.exec(body.replaceAll("\r\n", "\n"));
	if (!match?.[1]) return { kind: "none" };
	let data;
	try {
		data = JSON.parse(match[1]);
		readInstants(data);
	} catch {
		return { kind: "unknown" };
	}
	if (!isRecord(data)) return { kind: "unknown" };
	const { status, ...record } = data;
	if (status === void 0) return {
		kind: "record",
		record,
		status: null
	};
	return isStatus(status) ? {
		kind: "record",
		record,
		status
	} : { kind: "unknown" };
}
const INSTANTS = /* @__PURE__ */ new Set([
	"at",
	"since",
	"levelSince",
	"calledAt",
	"first",
	"released",
	"until"
]);
const isInstantKey = (key) => INSTANTS.has(key);
const isShape = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isCount = (value) => Number.isInteger(value) && value >= 0;
const isText = (value) => typeof value === "string";
const isTextOrNull = (value) => value === null || isText(value);
const isTexts = (value) => Array.isArray(value) && value.every(isText);
const isInstant = (value) => Number.isInteger(value);
const every = (value, check) => isShape(value) && Object.values(value).every(check);
function isRecord(data) {
	return isShape(data) && data["v"] === 1 && isText(data["issue"]) && isText(data["policy"]) && isTextOrNull(data["commit"]) && isInstant(data["at"]) && (data["run"] === void 0 || isText(data["run"])) && isCount(data["episode"]) && every(data["fired"], isCount) && isCount(data["level"]) && isText(data["severity"]) && isInstant(data["since"]) && (data["chosen"] === void 0 || isChosen(data["chosen"])) && isTextOrNull(data["raised"]) && every(data["called"], isTexts) && (data["rejectedHandovers"] === void 0 || isRejection(data["rejectedHandovers"])) && (data["reach"] === void 0 || isTexts(data["reach"])) && (data["unreached"] === void 0 || every(data["unreached"], isTexts)) && (data["notify"] === void 0 || every(data["notify"], isTexts)) && typeof data["escalated"] === "boolean" && isTexts(data["answered"]) && typeof data["review"] === "boolean" && isCount(data["late"]) && (data["watched"] === void 0 || data["watched"] === true) && isCount(data["seen"]) && (data["people"] === void 0 || every(data["people"], isLookUp)) && (data["before"] === void 0 || isRecordedState(data["before"]));
}
const isChosen = (data) => isShape(data) && isText(data["severity"]) && isText(data["by"]) && isInstant(data["at"]);
const isLookUp = (data) => isShape(data) && isInstant(data["at"]) && require_policy_validation.PERMISSIONS.some((one) => one === data["permission"]);
const isRejection = (data) => isShape(data) && isTexts(data["comments"]) && every(data["holders"], isTexts);
const isFiring = (data) => isShape(data) && isCount(data["n"]) && isInstant(data["at"]) && isCount(data["seen"]);
function isRecordedState(data) {
	return isShape(data) && [
		"comments",
		"episode",
		"level",
		"escalations"
	].every((key) => isCount(data[key])) && [
		"levelSince",
		"calledAt",
		"since"
	].every((key) => isInstant(data[key])) && every(data["fired"], isFiring) && isText(data["severity"]) && isText(data["mostSevere"]) && isTextOrNull(data["raised"]) && every(data["holders"], isTexts) && (data["answers"] === void 0 || every(data["answers"], isTexts)) && isTexts(data["answered"]);
}
function isStatus(data) {
	return isShape(data) && isText(data["shows"]) && isCount(data["labelAndAssignCount"]) && isReview(data["review"]) && (data["quiet"] === null || isQuiet(data["quiet"])) && (data["last"] === void 0 || isRecord(data["last"])) && (data["deliveries"] === void 0 || isDeliveries(data["deliveries"])) && (data["earlierDeliveries"] === void 0 || isEarlierDeliveries(data["earlierDeliveries"]));
}
const isEarlierDeliveries = (data) => isShape(data) && isInstant(data["until"]) && every(data["sent"], (times) => Array.isArray(times) && times.every(isInstant));
const isDeliveries = (data) => Array.isArray(data) && data.every((one) => isShape(one) && [
	one["id"],
	one["channel"],
	one["cause"],
	one["of"],
	one["state"]
].every(isText) && isTextOrNull(one["to"]) && [one["nth"], one["tries"]].every(isCount) && [one["first"], one["at"]].every(isInstant) && [one["until"], one["released"]].every((at) => at === void 0 || isInstant(at)) && [
	one["reach"],
	one["reference"],
	one["code"],
	one["by"]
].every((text) => text === void 0 || isText(text)));
const isEarlier = (data) => Array.isArray(data) && data.every((one) => isShape(one) && isInstant(one["at"]) && isText(one["severity"]) && isInstant(one["since"]) && isCount(one["seen"]));
const isReview = (data) => data === null || isShape(data) && isText(data["id"]) && isCount(data["episode"]) && (data["issue"] === void 0 || isText(data["issue"]));
function isQuiet(data) {
	return isShape(data) && isInstant(data["at"]) && isCount(data["episode"]) && every(data["fired"], isFiring) && isText(data["severity"]) && isInstant(data["since"]) && (data["raised"] === void 0 || isText(data["raised"])) && isTexts(data["answered"]) && isCount(data["seen"]) && (data["earlier"] === void 0 || isEarlier(data["earlier"]));
}
// src/engine/incident/possible.ts
const LOGIN = /^[a-z\d][a-z\d_-]{0,99}(?:\[bot\])?$/i;
const isPossibleLogin = (login) => LOGIN.test(login);
function isPossible(policy, record) {
	const { called, rejectedHandovers, unreached = {}, notify = {}, reach = [], before, chosen } = record;
	const holders = {
		...called,
		...rejectedHandovers?.holders
	};
	const people = [
		holders,
		unreached,
		before?.holders ?? {}
	].flatMap((one) => Object.values(one).flat());
	if (chosen && !isPossibleLogin(chosen.by)) return false;
	if (![
		...people,
		...reach,
		...Object.keys(record.people ?? {})
	].every(isPossibleLogin)) return false;
	if (record.policy !== `${policy.name}@${policy.digest}`) return true;
	const isSeverity = (id) => policy.severities.some((severity) => severity.id === id);
	const isTrigger = (id) => policy.triggers.some((trigger) => trigger.id === id);
	return record.level <= Math.max(1, policy.levels.length) && isSeverity(record.severity) && (chosen === void 0 || isSeverity(chosen.severity)) && (record.raised === null || isSeverity(record.raised)) && [...Object.keys(holders), ...Object.keys(unreached)].every((role) => policy.roles.has(role)) && Object.keys(record.fired).every(isTrigger) && Object.entries(notify).every(([cause, places]) => isCause(policy, cause) && places.every((one) => policy.channels.has(one))) && yieldsAll(policy, record);
}
function isCause({ levels, triggers }, cause) {
	const [what = "", name = ""] = cause.split(/ (.*)/);
	if (what === "level") return levels.some(({ number }) => String(number) === name);
	return what === "trigger" && triggers.some(({ id }) => id === name);
}
function yieldsAll({ roles }, { called, answered, rejectedHandovers }) {
	if (answered.length > 0 || rejectedHandovers !== void 0) return true;
	return Object.entries(called).every(([id, people]) => {
		const role = roles.get(id);
		const yielded = role === void 0 ? null : yieldedBy$1(role);
		return yielded === null || people.every((login) => yielded.has(require_policy_validation.nameKey(login)));
	});
}
const YIELDED = /* @__PURE__ */ new WeakMap();
function yieldedBy$1(role) {
	const known = YIELDED.get(role);
	if (known !== void 0) return known;
	const all = [role.who.source, role.otherwise?.source ?? null].map(writtenIn);
	const yielded = all.includes(null) ? null : new Set(all.flatMap((logins) => logins ?? []).map(require_policy_validation.nameKey));
	YIELDED.set(role, yielded);
	return yielded;
}
function writtenIn(rule) {
	if (rule === null) return [];
	if (typeof rule === "string") return rule.includes("/") ? null : [rule.replace(/^@/, "")];
	if (typeof rule !== "object") return null;
	if (Array.isArray(rule)) return inAll(rule);
	const { if: branches, lookup } = rule;
	if (Array.isArray(branches)) return inAll(branches.filter((_, index) => require_policy_validation.isResult(index, branches.length)));
	return Array.isArray(lookup) ? inAll((lookup[2] ?? []).map(([, value]) => value)) : null;
}
function inAll(rules) {
	const all = rules.map(writtenIn);
	return all.includes(null) ? null : all.flatMap((logins) => logins ?? []);
}
// src/engine/incident/belief.ts
const BELIEVED = /* @__PURE__ */ new WeakMap();
function beliefOf(policy, { id }, comment) {
	const known = BELIEVED.get(comment);
	if (known?.policy === policy && known.id === id) return known.belief;
	const belief = beliefIn(policy, id, comment);
	BELIEVED.set(comment, {
		policy,
		id,
		belief
	});
	return belief;
}
function beliefIn(policy, id, comment) {
	const line = ledgerOf(comment);
	if (line.kind === "none") return line;
	if (!require_policy_validation.beginsAsOurs(comment.body)) return {
		kind: "foreign",
		why: "beginning"
	};
	if (line.kind === "unknown") return line;
	const records = [line.record, ...line.status?.last ? [line.status.last] : []];
	if (!records.every((record) => record.issue === id)) return {
		kind: "foreign",
		why: "issue"
	};
	if (!records.every((record) => isOwnPolicy(policy, record))) return {
		kind: "foreign",
		why: "policy"
	};
	return records.every((record) => isPossible(policy, record)) ? line : {
		kind: "foreign",
		why: "content"
	};
}
const nameIn = ({ policy }) => policy.slice(0, policy.lastIndexOf("@"));
const isOwnPolicy = (policy, record) => [policy.name, ...policy.formerly].includes(nameIn(record));
// src/engine/incident/people.ts
const spelledAs = (names, text) => names.find((name) => name === text) ?? names.find((name) => require_policy_validation.sameName(name, text)) ?? null;
function uniqueLogins(logins) {
	const seen = /* @__PURE__ */ new Map();
	for (const login of logins) if (!seen.has(require_policy_validation.nameKey(login))) seen.set(require_policy_validation.nameKey(login), login);
	return [...seen.values()];
}
function mayAtLeast(issue, login, least) {
	const permission = issue.people[require_policy_validation.nameKey(login)]?.permission ?? "none";
	return require_policy_validation.PERMISSIONS.indexOf(permission) >= require_policy_validation.PERMISSIONS.indexOf(least);
}
const mayBeAssigned = (issue, login) => issue.people[require_policy_validation.nameKey(login)]?.assignable !== false;
const assigneeLimit = ({ assigneeLimit: limit = 10 }) => limit;
function placesFor(issue, logins) {
	const missing = logins.filter((login) => !require_policy_validation.hasName(issue.assignees, login) && mayBeAssigned(issue, login));
	const free = Math.max(0, assigneeLimit(issue) - issue.assignees.length);
	return {
		fit: missing.slice(0, free),
		overflow: missing.slice(free)
	};
}
// src/engine/incident/trusted.ts
function asTrusted(policy, issue) {
	if (policy.trustedAuthors.length === 0) return issue;
	const seen = SEEN.get(policy) ?? /* @__PURE__ */ new WeakMap();
	SEEN.set(policy, seen);
	const known = seen.get(issue) ?? withTrusted(policy, issue);
	seen.set(issue, known);
	seen.set(known, known);
	return known;
}
const SEEN = /* @__PURE__ */ new WeakMap();
function withTrusted(policy, issue) {
	const former = issue.timeline.filter(({ by }) => by !== null && isTrusted(policy, issue, by));
	if (former.length === 0) return issue;
	const own = new Set(former);
	const last = Math.max(...former.map(recordedAt));
	const timeline = issue.timeline.map((item) => {
		if (own.has(item)) return once(ENTRIES, item, asEngine);
		return item.kind === "comment" && item.at <= last ? once(ANSWERED, item, asAnswered) : item;
	});
	return {
		...issue,
		timeline
	};
}
function isTrusted({ trustedAuthors }, issue, { login, kind }) {
	if (kind === "bot") return trustedAuthors.some((name) => require_policy_validation.sameName(login, `${name}[bot]`));
	return kind === "person" && trustedAuthors.some((name) => require_policy_validation.sameName(login, name)) && mayAtLeast(issue, login, "triage");
}
function recordedAt(item) {
	if (item.kind !== "comment" || ledgerOf(item).kind !== "record") return -Infinity;
	return item.editedByOther ? item.at : item.editedAt ?? item.at;
}
function asEngine(item) {
	const by = item.by && once(ACTORS, item.by, ({ login }) => ({
		login,
		kind: "engine"
	}));
	if (item.kind !== "comment") return {
		...item,
		by
	};
	return {
		...item,
		by,
		editedByOther: item.editedByOther && item.editor?.kind !== "engine"
	};
}
const asAnswered = (item) => item.reactions.length > 0 ? item : {
	...item,
	reactions: REACTIONS
};
const REACTIONS = ["+1"];
function once(all, key, make) {
	const known = all.get(key) ?? make(key);
	all.set(key, known);
	return known;
}
const ACTORS = /* @__PURE__ */ new WeakMap();
const ENTRIES = /* @__PURE__ */ new WeakMap();
const ANSWERED = /* @__PURE__ */ new WeakMap();
// src/engine/escalation/known-people.ts
var known_people_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ knownPeople: () => knownPeople });
const knownPeople = (policies) => ({
	responders: (now) => policies.flatMap((policy) => respondersOf(policy, now)),
	recordedPeople: (issue) => recordedOn(policies, issue),
	ranked: policies.some(({ commands }) => commands.size > 0)
});
function respondersOf({ roles, schedules }, now) {
	return [...[...roles.values()].flatMap((role) => [role.who, role.otherwise].flatMap((rule) => yieldedBy(rule?.source ?? null))), ...[...schedules.values()].flatMap((schedule) => schedule.onCall(now))];
}
function yieldedBy(source) {
	if (typeof source === "string") return [source];
	if (source === null || typeof source !== "object") return [];
	if (Array.isArray(source)) return source.flatMap(yieldedBy);
	const branches = source.if;
	if (!Array.isArray(branches)) return [];
	return branches.filter((_one, index) => require_policy_validation.isResult(index, branches.length)).flatMap(yieldedBy);
}
function recordedOn(policies, issue) {
	const records = policies.flatMap((policy) => asTrusted(policy, issue).timeline.flatMap((item) => {
		if (item.kind !== "comment" || item.by?.kind !== "engine" || item.editedByOther) return [];
		const line = beliefOf(policy, issue, item);
		return line.kind === "record" ? [line.record] : [];
	}));
	const permissions = records.flatMap(({ people }) => Object.entries(people ?? {}).map(([login, { permission, at }]) => [login, {
		permission,
		readAt: at
	}]));
	return {
		holders: records.flatMap(({ called, rejectedHandovers }) => [...Object.values(called).flat(), ...Object.values(rejectedHandovers?.holders ?? {}).flat()]),
		permissions: Object.fromEntries(permissions)
	};
}
Object.defineProperty(exports, "asTrusted", {
	enumerable: true,
	get: function() {
		return asTrusted;
	}
});
Object.defineProperty(exports, "assigneeLimit", {
	enumerable: true,
	get: function() {
		return assigneeLimit;
	}
});
Object.defineProperty(exports, "beliefOf", {
	enumerable: true,
	get: function() {
		return beliefOf;
	}
});
Object.defineProperty(exports, "callable", {
	enumerable: true,
	get: function() {
		return callable;
	}
});
Object.defineProperty(exports, "isPossibleLogin", {
	enumerable: true,
	get: function() {
		return isPossibleLogin;
	}
});
Object.defineProperty(exports, "knownPeople", {
	enumerable: true,
	get: function() {
		return knownPeople;
	}
});
Object.defineProperty(exports, "known_people_exports", {
	enumerable: true,
	get: function() {
		return known_people_exports;
	}
});
Object.defineProperty(exports, "ledgerOf", {
	enumerable: true,
	get: function() {
		return ledgerOf;
	}
});
Object.defineProperty(exports, "mayAtLeast", {
	enumerable: true,
	get: function() {
		return mayAtLeast;
	}
});
Object.defineProperty(exports, "mayBeAssigned", {
	enumerable: true,
	get: function() {
		return mayBeAssigned;
	}
});
Object.defineProperty(exports, "needs_exports", {
	enumerable: true,
	get: function() {
		return needs_exports;
	}
});
Object.defineProperty(exports, "parseLedger", {
	enumerable: true,
	get: function() {
		return parseLedger;
	}
});
Object.defineProperty(exports, "placesFor", {
	enumerable: true,
	get: function() {
		return placesFor;
	}
});
Object.defineProperty(exports, "printLedger", {
	enumerable: true,
	get: function() {
		return printLedger;
	}
});
Object.defineProperty(exports, "reachable_people_exports", {
	enumerable: true,
	get: function() {
		return reachable_people_exports;
	}
});
Object.defineProperty(exports, "repositoryNeeds", {
	enumerable: true,
	get: function() {
		return repositoryNeeds;
	}
});
Object.defineProperty(exports, "spelledAs", {
	enumerable: true,
	get: function() {
		return spelledAs;
	}
});
Object.defineProperty(exports, "textsIn", {
	enumerable: true,
	get: function() {
		return textsIn;
	}
});
Object.defineProperty(exports, "uniqueLogins", {
	enumerable: true,
	get: function() {
		return uniqueLogins;
	}
});
