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
// src/runner/problems.ts
const ANSWERS = [[/\blocked\b/i, "Unlock the conversation of the issue, or close the issue."], [/\barchived\b/i, "An archived repository is read-only: disable the workflow, or unarchive it."]];
const REMEDIES = {
	unauthorised: "Give the job a valid token, or leave the input `token` out.",
	forbidden: "Give the job `permissions: { issues: write, contents: read }`.",
	"not-found": "Check the repository and the number of the issue, and that the token may read them. It may have been deleted or transferred.",
	"rate-limited": "The next run goes on where this one stopped.",
	unavailable: "GitHub could not be reached or failed. The next run tries again."
};
function problemOf(error) {
	if (!(error instanceof require_policy_validation.Unread) && !isGithubError(error)) throw error;
	const { code, message } = error;
	return withRemedy({
		code,
		message,
		remedy: null
	});
}
function withRemedy(problem) {
	const answer = ANSWERS.find(([pattern]) => pattern.test(problem.message));
	return {
		...problem,
		remedy: problem.remedy ?? answer?.[1] ?? REMEDIES[problem.code] ?? null
	};
}
const isGithubError = (error) => error instanceof Error && error.name === "GithubError";
const toProblem = ({ code, message }) => ({
	code,
	message,
	remedy: "Nothing was done about it. The next run reads it again."
});
const stackOf = (error) => error instanceof Error ? error.stack ?? `${error.name}: ${error.message}` : String(error);
// src/engine/incident/ledger.ts
const MARK = "<!-- escalation ";
const LINE = /^\n?<!-- escalation (\{[^\n]*\}) -->\s*$/;
function printLedger(line) {
	const record = recordJson(line.record);
	const json = line.status === null ? record : `${record.slice(0, -1)},"status":${jsonOf(line.status)}}`;
	const text = `${MARK}${json} -->`;
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
	const match = LINE.exec(body.slice(Math.max(0, body.lastIndexOf(`\n${MARK}`))));
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
// src/runner/labels.ts
const SEVERITY_COLORS = [
	"b60205",
	"d93f0b",
	"fbca04",
	"c5def5"
];
const LEVEL_COLOR = "5319e7";
const OTHER_COLOR = "ededed";
const MOST_DESCRIPTION = 100;
function managedLabelsOf(policies) {
	const labels = /* @__PURE__ */ new Map();
	const add = (name, color, description) => {
		if (name === null || labels.has(name.toLowerCase())) return;
		labels.set(name.toLowerCase(), {
			name,
			color,
			description: description.slice(0, MOST_DESCRIPTION)
		});
	};
	for (const policy of policies) {
		for (const { label, name, rank } of policy.severities) add(label, SEVERITY_COLORS[Math.min(rank, SEVERITY_COLORS.length) - 1] ?? OTHER_COLOR, `Severity: ${name}`);
		for (const { label, name, number } of policy.levels) add(label, LEVEL_COLOR, `Escalated to level ${number}: ${name}`);
		for (const trigger of policy.triggers) for (const label of trigger.do.label) add(label, OTHER_COLOR, trigger.reason);
		add(policy.review?.label ?? null, OTHER_COLOR, "Post-incident review");
	}
	return [...labels.values()];
}
const blindPolicies = (policies, missing) => policies.filter(({ incident: { labels } }) => labels.every((label) => require_policy_validation.hasName(missing, label)));
const blindProblem = ({ name, incident: { labels } }) => ({
	code: require_policy_validation.MISSING_LABEL,
	message: `The repository has ${labels.length === 1 ? "no label" : "none of the labels"} ${labels.map((label) => `"${label}"`).join(", ")}, so the policy ${name} sees no incident at all.`,
	remedy: "Create the label, or name in `incident.label` the one it has. Issues that were incidents have lost it: give it to them again."
});
// src/runner/channels.ts
async function openChannels(policies, environment, mask) {
	if (policies.every(({ channels }) => channels.size === 0)) return {
		policies,
		problems: [],
		messenger: () => null
	};
	const [{ addressIn, openMessenger, secretsIn }, { withContacts }] = await Promise.all([Promise.resolve().then(() => require("./channels.js")).then((n) => n.channels_exports), Promise.resolve().then(() => require("./policy-secret-contacts.js"))]);
	const known = policies.map((policy) => withContacts(policy, environment[policy.contacts.variable ?? ""]));
	const openers = /* @__PURE__ */ new Map();
	for (const { policy } of known) {
		if (policy.channels.size === 0) continue;
		const configs = new Map([...policy.channels].map(([name, { config }]) => [name, config]));
		for (const secret of await secretsIn(configs, environment)) mask(secret);
		const contacts = policy.contacts.known ?? /* @__PURE__ */ new Map();
		for (const ways of contacts.values()) for (const written of ways.values()) {
			const address = policy.contacts.variable !== null || require_policy_validation.variableIn(written) !== null ? addressIn(written, environment) : null;
			if (address !== null) mask(address);
		}
		openers.set(policy, () => openMessenger(configs, contacts, { environment }));
	}
	return {
		policies: known.map(({ policy }) => policy),
		problems: known.flatMap(({ problems }) => problems),
		messenger: (policy) => openers.get(policy)?.() ?? null
	};
}
// src/run/budget.ts
const MOST_STATUS_EDITS = 60;
function createRunBudget() {
	const comments = /* @__PURE__ */ new Map();
	let statusEdits = 0;
	return {
		takeComment: (policy) => {
			const count = comments.get(policy) ?? 0;
			if (count >= policy.limits.commentsPerRun) return false;
			comments.set(policy, count + 1);
			return true;
		},
		takeStatusEdit: () => {
			statusEdits += 1;
			return statusEdits <= MOST_STATUS_EDITS;
		}
	};
}
// src/runner/handler.ts
async function handler(policies, repository, warnings, options) {
	const budget = createRunBudget();
	const onBug = (error) => options.debug(stackOf(error));
	const remediedOf = (incidents) => incidents.map((incident) => ({
		...incident,
		problems: incident.problems.map(withRemedy)
	}));
	if (options.dryRun) {
		const { dryRun: plan } = await Promise.resolve().then(() => require("./run-dry-run.js"));
		return async (issues, now) => {
			const known = await repository.introduce(issues, callable(policies, now));
			return remediedOf(await plan(policies, known, now, {
				budget,
				onBug
			}));
		};
	}
	const tracker = warning(repository, (message) => options.warn(message));
	const name = options.run ?? nameRun();
	let render = null;
	return async (issues, now) => {
		render ??= await renderer(policies, warnings);
		const { run } = await Promise.resolve().then(() => require("./run-run.js"));
		return remediedOf(await run(policies, issues, now, tracker, {
			render,
			onBug,
			budget,
			run: name,
			...options.pause ? { pause: options.pause } : {},
			...options.messenger ? { messenger: options.messenger } : {},
			...options.watchedSince === void 0 ? {} : { watchedSince: options.watchedSince },
			...options.beside ? { beside: options.beside } : {},
			...options.isUpToDate ? { isUpToDate: options.isUpToDate } : {}
		}));
	};
}
const nameRun = () => crypto.randomUUID().slice(0, 13);
async function renderer(policies, failed) {
	const [{ renderEffect }, { loadTemplates }, { shippedTemplates }] = await Promise.all([
		Promise.resolve().then(() => require("./report-comment-effect.js")),
		Promise.resolve().then(() => require("./report-comment-liquid.js")),
		Promise.resolve().then(() => require("./report-comment-templates.js")).then((n) => n.templates_exports)
	]);
	const load = async (policy) => [policy, await loadTemplates(policy, (problem) => failed.push(problem))];
	const templates = new Map(await Promise.all(policies.map(load)));
	return (policy, effect) => renderEffect(effect, templates.get(policy) ?? shippedTemplates);
}
function warning(tracker, warn) {
	return {
		...tracker,
		perform: async (issue, effect) => {
			const outcome = await tracker.perform(issue, effect);
			if (outcome.done) for (const message of outcome.warnings ?? []) warn(`#${issue.number}: ${message}`);
			return outcome;
		}
	};
}
// src/watch/heartbeat.ts
const EVERY = 300;
function createHeartbeat(url, time, send, warn) {
	let last = Number.NEGATIVE_INFINITY;
	let running = Promise.resolve();
	const call = async (address) => {
		const problem = await send(address);
		if (problem !== null) warn(`The heartbeat was not taken (${problem}): whoever listens for it may soon call somebody in vain.`);
	};
	return {
		beat: (isWhole) => {
			const now = time.now();
			if (now - last < EVERY) return;
			last = now;
			running = call(isWhole ? url : failAddress(url));
		},
		idle: () => running
	};
}
function failAddress(url) {
	const address = new URL(url);
	address.pathname = `${address.pathname.replace(/\/$/, "")}/fail`;
	return address.href;
}
function heartbeatProblem(text) {
	const url = URL.canParse(text) ? new URL(text) : null;
	if (url === null) return "is no address, such as https://example.org/ping/1234";
	const isLoopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(url.hostname);
	if (url.protocol === "https:" || url.protocol === "http:" && isLoopback) return null;
	return "has to be https, or http on this machine alone: whoever knows the address can say that all is well";
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
Object.defineProperty(exports, "blindPolicies", {
	enumerable: true,
	get: function() {
		return blindPolicies;
	}
});
Object.defineProperty(exports, "blindProblem", {
	enumerable: true,
	get: function() {
		return blindProblem;
	}
});
Object.defineProperty(exports, "callable", {
	enumerable: true,
	get: function() {
		return callable;
	}
});
Object.defineProperty(exports, "createHeartbeat", {
	enumerable: true,
	get: function() {
		return createHeartbeat;
	}
});
Object.defineProperty(exports, "createRunBudget", {
	enumerable: true,
	get: function() {
		return createRunBudget;
	}
});
Object.defineProperty(exports, "handler", {
	enumerable: true,
	get: function() {
		return handler;
	}
});
Object.defineProperty(exports, "heartbeatProblem", {
	enumerable: true,
	get: function() {
		return heartbeatProblem;
	}
});
Object.defineProperty(exports, "isGithubError", {
	enumerable: true,
	get: function() {
		return isGithubError;
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
Object.defineProperty(exports, "managedLabelsOf", {
	enumerable: true,
	get: function() {
		return managedLabelsOf;
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
Object.defineProperty(exports, "nameRun", {
	enumerable: true,
	get: function() {
		return nameRun;
	}
});
Object.defineProperty(exports, "needs_exports", {
	enumerable: true,
	get: function() {
		return needs_exports;
	}
});
Object.defineProperty(exports, "openChannels", {
	enumerable: true,
	get: function() {
		return openChannels;
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
Object.defineProperty(exports, "problemOf", {
	enumerable: true,
	get: function() {
		return problemOf;
	}
});
Object.defineProperty(exports, "reachable_people_exports", {
	enumerable: true,
	get: function() {
		return reachable_people_exports;
	}
});
Object.defineProperty(exports, "renderer", {
	enumerable: true,
	get: function() {
		return renderer;
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
Object.defineProperty(exports, "toProblem", {
	enumerable: true,
	get: function() {
		return toProblem;
	}
});
Object.defineProperty(exports, "uniqueLogins", {
	enumerable: true,
	get: function() {
		return uniqueLogins;
	}
});
Object.defineProperty(exports, "withRemedy", {
	enumerable: true,
	get: function() {
		return withRemedy;
	}
});
