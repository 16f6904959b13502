const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
// src/engine/escalation/reachable-people.ts
var reachable_people_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	callable: () => callable,
	callableBetween: () => callableBetween,
	textsIn: () => textsIn,
	textsOfRoles: () => textsOfRoles
});
const callable = (policies, now) => callableAt(policies, [now]);
function callableAt(policies, instants) {
	const logins = policies.flatMap((policy) => [...textsOfRoles(policy).filter(require_policy_validation.isBareLogin), ...instants.flatMap((instant) => onCallOf(policy, instant))]);
	return [...new Set(logins.map((login) => login.toLowerCase()))];
}
const MOST_CHANGES = 1e4;
function callableBetween(policy, from, to) {
	const changes = [...policy.schedules.values()].flatMap((schedule) => require_policy_validation.changesBetween(schedule, from, to + 1, MOST_CHANGES));
	return callableAt([policy], [from, ...changes]);
}
const onCallOf = ({ schedules }, now) => [...schedules.values()].flatMap((schedule) => schedule.onCall(now));
const textsOfRoles = ({ roles }) => [...roles.values()].flatMap(require_policy_validation.rulesOfRole).flatMap(({ source }) => textsIn(source));
function textsIn(rule) {
	if (typeof rule === "string") return [rule];
	if (Array.isArray(rule)) return rule.flatMap(textsIn);
	const { operator, operands } = require_policy_validation.entryOf(rule) ?? require_policy_validation.NO_ENTRY;
	if (operator === "lookup") return require_policy_validation.rowsOf(operands).flatMap(([, row]) => textsIn(row));
	if (operator === "var") return operands.slice(1).flatMap(textsIn);
	return operator === "if" ? require_policy_validation.resultsOf(operands).flatMap(textsIn) : [];
}
// src/engine/escalation/needs.ts
var needs_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	assumedTeams: () => assumedTeams,
	repositoryNeeds: () => repositoryNeeds
});
const repositoryNeeds = (policies) => ({
	incidentLabels: [...new Set(policies.flatMap((policy) => policy.incident.labels))],
	teams: [...new Set(teamsOf(policies).map((team) => require_policy_validation.nameKey(team.slice(1))))],
	reviewIssues: policies.some(({ review }) => review?.as === "issue"),
	trustedAuthors: [...new Set(policies.flatMap((policy) => policy.trustedAuthors))],
	closedWithin: Math.max(SHORTEST, ...policies.map(({ review }) => review ? 2 * review.due + SHORTEST : 0))
});
const SHORTEST = 14 * require_policy_validation.DAY;
const teamsOf = (policies) => policies.flatMap(textsOfRoles).filter((text) => /^@[\w-]+\/[\w.-]+$/.test(text));
const assumedTeams = (policy, known = {}) => Object.fromEntries(teamsOf([policy]).map((team) => {
	const key = require_policy_validation.nameKey(team.slice(1));
	return [key, known[key] ?? [team]];
}));
// src/runner/problems.ts
const ANSWERS = [
	[/\blocked\b/i, "Unlock the conversation of the issue, or close the issue."],
	[/\bissues are switched off\b/i, "Switch issues on in the settings of the repository, or disable the workflow. Incidents that were open go on then."],
	[/\barchived\b/i, "An archived repository is read-only: disable the workflow, or unarchive it."]
];
const REMEDIES = {
	unauthorised: "Give the job a valid token, or leave the input `token` out.",
	forbidden: "Give the job `permissions: { issues: write, contents: read }`.",
	"not-found": "Check the repository and the number of the issue, and that the token may read them. It may have been deleted or transferred.",
	"rate-limited": "The next run goes on where this one stopped.",
	"maybe-written": "The next run looks whether it was written, and writes what is not there.",
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
// src/engine/incident/own-text.ts
const READ = /* @__PURE__ */ new WeakMap();
function ownTextOf(comment) {
	const known = READ.get(comment);
	if (known) return known;
	const text = {
		line: require_policy_validation.parseLedger(comment.body),
		isOurs: require_policy_validation.beginsAsOurs(comment.body)
	};
	READ.set(comment, text);
	return text;
}
const ledgerOf = (comment) => ownTextOf(comment).line;
function isEdited(item) {
	if (item.kind !== "comment" || item.by?.kind !== "engine" || item.editedAt === null && !item.editedByOther) return false;
	const { line, isOurs } = ownTextOf(item);
	if (isOurs && item.editedAt !== null && (line.kind === "none" || line.kind === "misplaced")) return true;
	return item.editedByOther && (line.kind !== "none" || isOurs);
}
const tellsOfLoss = (item) => item.kind === "comment-deleted" || isEdited(item);
function noteLine(comment, line) {
	READ.set(comment, {
		line: {
			kind: "record",
			...line
		},
		isOurs: true,
		made: line
	});
}
function hasSameText(a, b) {
	const line = notedLine(a);
	return line === null ? a.body === b.body : line === notedLine(b);
}
const notedLine = (comment) => READ.get(comment)?.made ?? null;
// src/engine/incident/possible.ts
const LOGIN = /^[a-z\d][a-z\d_-]{0,99}(?:\[bot\])?$/i;
const isPossibleLogin = (login) => LOGIN.test(login);
const isPossible = (policy, record) => loginsIn(record).every(isPossibleLogin) && (record.policy !== require_policy_validation.versionOf(policy) || mayHaveDone(policy, record));
function isPossibleIn(record, writtenAt) {
	const { before, episode, fired } = record;
	return instantsIn(record).every((at) => at <= writtenAt + 60) && (before === void 0 || before.episode <= episode && episode <= before.episode + 1) && Object.entries(fired).every(([trigger, n]) => n === 1 || n === (before?.fired[trigger]?.n ?? 0) + 1);
}
function instantsIn({ at, since, chosen, before, people = {} }) {
	return [
		at,
		since,
		...chosen === void 0 ? [] : [chosen.at],
		...Object.values(people).map((one) => one.at),
		...before === void 0 ? [] : [
			before.levelSince,
			before.calledAt,
			before.since,
			...Object.values(before.fired).map((one) => one.at)
		]
	];
}
const missingIn = ({ unreached = {}, inPlaceOf = {} }) => [unreached, inPlaceOf];
function loginsIn(record) {
	const { before, chosen, reach = [], people = {} } = record;
	const { called, notAssigned = {} } = record;
	return [
		...[
			called,
			notAssigned,
			...missingIn(record),
			before?.holders ?? {},
			before?.tried ?? {},
			before?.notAssigned ?? {}
		].flatMap((one) => Object.values(one).flat()),
		...reach,
		...Object.keys(people),
		...chosen === void 0 ? [] : [chosen.by]
	];
}
function mayHaveDone(policy, record) {
	const { notify = {}, chosen } = record;
	const isSeverity = (id) => policy.severities.some((severity) => severity.id === id);
	const isFiring = ([id, n]) => {
		const trigger = policy.triggers.find((one) => one.id === id);
		if (trigger === void 0) return false;
		return n <= (trigger.repeat === null ? 1 : trigger.limit ?? Infinity);
	};
	return record.level <= Math.max(1, policy.levels.length) && isSeverity(record.severity) && (chosen === void 0 || isSeverity(chosen.severity)) && (record.raised === null || isSeverity(record.raised)) && [record.called, ...missingIn(record)].flatMap(Object.keys).every((role) => policy.roles.has(role)) && Object.entries(record.fired).every(isFiring) && Object.entries(notify).every(([cause, places]) => isCause(policy, cause) && places.every((one) => policy.channels.has(one))) && yieldsAll(policy, record);
}
function isCause({ levels, triggers }, cause) {
	const [what = "", name = ""] = cause.split(/ (.*)/);
	if (what === "level") return levels.some(({ number }) => String(number) === name);
	return what === "trigger" && triggers.some(({ id }) => id === name);
}
function yieldsAll({ roles }, { called, answered }) {
	if (answered.length > 0) return true;
	return Object.entries(called).every(([id, people]) => {
		const role = roles.get(id);
		const yielded = role === void 0 ? null : yieldedBy(role);
		return yielded === null || people.every((login) => yielded.has(require_policy_validation.nameKey(login)));
	});
}
const yieldedBy = require_policy_validation.onceForEach((role) => {
	const all = require_policy_validation.rulesOfRole(role).map(({ source }) => writtenIn(source));
	return all.includes(null) ? null : new Set(all.flatMap((logins) => logins ?? []).map(require_policy_validation.nameKey));
});
function writtenIn(rule) {
	if (rule === null) return [];
	if (typeof rule === "string") return rule.includes("/") ? null : [rule.replace(/^@/, "")];
	if (Array.isArray(rule)) return inAll(rule);
	const { operator, operands } = require_policy_validation.entryOf(rule) ?? require_policy_validation.NO_ENTRY;
	if (operator === "if") return inAll(require_policy_validation.resultsOf(operands));
	return operator === "lookup" ? inAll(require_policy_validation.rowsOf(operands).map(([, value]) => value)) : null;
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
function lineIn(policy, issue, item) {
	if (item.kind !== "comment" || item.by?.kind !== "engine" || item.editedByOther) return null;
	const line = beliefOf(policy, issue, item);
	return line.kind === "record" ? line : null;
}
function beliefIn(policy, id, comment) {
	const { line, isOurs } = ownTextOf(comment);
	if (line.kind === "none") return line;
	if (!isOurs) return {
		kind: "foreign",
		why: "beginning"
	};
	if (line.kind === "misplaced") return comment.editedAt === null ? {
		kind: "foreign",
		why: "place"
	} : { kind: "none" };
	if (line.kind === "unknown") return line;
	const records = [line.record, ...line.status?.last ? [line.status.last] : []];
	if (!records.every((record) => record.issue === id)) return {
		kind: "foreign",
		why: "issue"
	};
	const other = records.find((record) => !isOwnPolicy(policy, record));
	if (other !== void 0) return {
		kind: "foreign",
		why: "policy",
		policy: nameIn(other)
	};
	const writtenAt = Math.max(comment.at, comment.editedAt ?? 0);
	return records.every((record) => isPossible(policy, record) && isPossibleIn(record, writtenAt)) && (line.status?.quiet?.at ?? 0) <= writtenAt + 60 ? line : {
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
const mayAtLeast = (issue, login, least) => require_policy_validation.isAtLeast(issue.people[require_policy_validation.nameKey(login)]?.permission, least);
const mayBeAssigned = (issue, login) => issue.people[require_policy_validation.nameKey(login)]?.assignable !== false;
const isNobody = (issue, login) => issue.people[require_policy_validation.nameKey(login)]?.isNobody === true;
const acksIn = ({ commands }) => commands.filter(({ name, verdict }) => name === "ack" && verdict.kind === "accepted");
const isUnassignedSince = ({ timeline }, login, at) => timeline.some((item) => item.kind === "unassigned" && item.at >= at && require_policy_validation.sameName(item.login, login));
const assigneeLimit = ({ assigneeLimit: limit = 10 }) => limit;
function placesFor(issue, logins) {
	const missing = logins.filter((login) => !require_policy_validation.hasName(issue.assignees, login) && mayBeAssigned(issue, login));
	const free = Math.max(0, assigneeLimit(issue) - issue.assignees.length);
	return {
		fit: missing.slice(0, free),
		overflow: missing.slice(free)
	};
}
function whoDeclared({ commands, mitigatedAt, resolvedAt }, { timeline }, what) {
	const at = what === "mitigated" ? mitigatedAt : resolvedAt;
	if (at === null) return null;
	const command = commands.find((one) => one.name === what && one.at === at && one.verdict.kind === "accepted");
	const closed = timeline.find((item) => item.kind === "closed" && item.at === at && item.by?.kind === "person");
	return command?.by ?? closed?.by?.login ?? null;
}
const dismissalOf = ({ endedAt, resolvedAt }, { timeline }) => endedAt !== null && resolvedAt === null ? lastDismissal(timeline) : null;
function dismissalIn({ at, resolvedAt }, end, { timeline }) {
	return resolvedAt === null ? lastDismissal(timeline.filter((item) => item.at >= at && item.at <= end)) : null;
}
function lastDismissal(items) {
	const closed = items.findLast((item) => item.kind === "closed");
	if (closed === void 0 || closed.reason === "completed") return null;
	const { at, by, reason } = closed;
	return {
		at,
		by: by?.kind === "person" ? by.login : null,
		reason
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
		if (own.has(item)) return asEngine(item);
		return item.kind === "comment" && item.at <= last ? asAnswered(item) : item;
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
const engineOf = require_policy_validation.onceForEach(({ login }) => ({
	login,
	kind: "engine"
}));
const asEngine = require_policy_validation.onceForEach((item) => {
	const by = item.by && engineOf(item.by);
	if (item.kind !== "comment") return {
		...item,
		by
	};
	return {
		...item,
		by,
		editedByOther: item.editedByOther && item.editor?.kind !== "engine"
	};
});
const asAnswered = require_policy_validation.onceForEach((item) => item.reactions.length > 0 ? item : {
	...item,
	reactions: REACTIONS
});
const REACTIONS = ["+1", "confused"];
// src/engine/escalation/known-people.ts
var known_people_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ knownPeople: () => knownPeople });
const knownPeople = (policies) => ({
	responders: (now) => callable(policies, now),
	recordedPeople: (issue) => recordedOn(policies, issue),
	ranked: policies.some(({ commands }) => commands.size > 0)
});
function recordedOn(policies, issue) {
	const lines = policies.flatMap((policy) => asTrusted(policy, issue).timeline.flatMap((item) => lineIn(policy, issue, item) ?? []));
	const permissions = lines.flatMap(({ record, status }) => [record.people, status?.people].flatMap((people) => Object.entries(people ?? {}))).toSorted(([, a], [, b]) => a.at - b.at).map(([login, { permission, at }]) => [login, {
		permission,
		readAt: at
	}]);
	return {
		holders: lines.flatMap(({ record }) => Object.values(record.called).flat()),
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
const configsOf = ({ channels }) => new Map([...channels].map(([name, { config }]) => [name, config]));
async function openChannels(policies, environment, mask) {
	if (policies.every(({ channels }) => channels.size === 0)) return {
		policies,
		problems: [],
		messenger: () => null
	};
	const [{ addressIn, openMessenger, secretsIn }, { withContacts }] = await Promise.all([Promise.resolve().then(() => require("./channels.js")).then((n) => n.channels_exports), Promise.resolve().then(() => require("./policy-secret-contacts.js"))]);
	const known = require_policy_validation.mapEach(policies, (policy) => withContacts(policy, environment[policy.contacts.variable ?? ""]));
	const openers = /* @__PURE__ */ new Map();
	for (const { policy } of known) {
		if (policy.channels.size === 0) continue;
		const configs = configsOf(policy);
		const { variable } = policy.contacts;
		const contacts = policy.contacts.known ?? /* @__PURE__ */ new Map();
		const addresses = [...contacts.values()].flatMap((ways) => [...ways.values()]).flatMap((written) => variable === null && require_policy_validation.variableIn(written) === null ? [] : addressIn(written, environment) ?? []);
		for (const secret of [...await secretsIn(configs, environment), ...addresses]) mask(secret);
		openers.set(policy, () => openMessenger(configs, contacts, { environment }));
	}
	return {
		policies: require_policy_validation.mapEach(known, ({ policy }) => policy),
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
async function handler(policies, repository, { dryRun, warn, debug, run: name = nameRun(), ...others }) {
	const budget = createRunBudget();
	const onBug = (error) => debug(stackOf(error));
	const remediedOf = (incidents) => incidents.map((incident) => ({
		...incident,
		problems: incident.problems.map(withRemedy)
	}));
	if (dryRun) {
		const { dryRun: plan } = await Promise.resolve().then(() => require("./run-dry-run.js"));
		return async (issues, now) => {
			const known = await repository.introduce(issues, callable(policies, now));
			return remediedOf(await plan(policies, known, now, {
				budget,
				onBug
			}));
		};
	}
	const tracker = withWarnings(repository, warn);
	let render = null;
	return async (issues, now) => {
		render ??= await renderer(policies, ({ message }) => warn(message));
		const { run } = await Promise.resolve().then(() => require("./run-run.js"));
		return remediedOf(await run(policies, issues, now, tracker, {
			...others,
			render,
			onBug,
			budget,
			run: name
		}));
	};
}
const nameRun = () => crypto.randomUUID().slice(0, 13);
async function renderer(policies, onFailed) {
	const [{ renderEffect }, { loadTemplates }, { shippedTemplates }] = await Promise.all([
		Promise.resolve().then(() => require("./report-comment-effect.js")),
		Promise.resolve().then(() => require("./report-comment-liquid.js")),
		Promise.resolve().then(() => require("./report-comment-templates.js")).then((n) => n.templates_exports)
	]);
	const load = async (policy) => [policy, await loadTemplates(policy, onFailed)];
	const templates = new Map(await Promise.all(policies.map(load)));
	return (policy, effect) => renderEffect(effect, templates.get(policy) ?? shippedTemplates);
}
function withWarnings(tracker, warn) {
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
	let hasFailed = false;
	let isLossUntold = false;
	let running = Promise.resolve();
	const call = async (address) => {
		const problem = await send(address);
		if (problem !== null) warn(`The heartbeat was not taken (${problem}): whoever listens for it may soon call somebody in vain.`);
	};
	const tell = (isWhole) => {
		last = time.now();
		hasFailed = !isWhole;
		running = call(isWhole && !isLossUntold ? url : failAddress(url));
		isLossUntold = false;
	};
	return {
		beat: (isWhole) => {
			if (time.now() - last >= EVERY || isWhole && hasFailed) tell(isWhole);
		},
		lose: () => {
			isLossUntold = true;
		},
		end: (isWell) => {
			if (isLossUntold || !isWell && !hasFailed) tell(isWell);
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
	if (url.username !== "" || url.password !== "") return "has a login in it, which is not sent: put the secret into its path";
	const isLoopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(url.hostname);
	if (url.protocol === "https:" || url.protocol === "http:" && isLoopback) return null;
	return "has to be https, or http on this machine alone: whoever knows the address can say that all is well";
}
exports.acksIn = acksIn;
exports.asTrusted = asTrusted;
exports.assigneeLimit = assigneeLimit;
exports.assumedTeams = assumedTeams;
exports.beliefOf = beliefOf;
exports.blindPolicies = blindPolicies;
exports.blindProblem = blindProblem;
exports.callable = callable;
exports.callableBetween = callableBetween;
exports.configsOf = configsOf;
exports.createHeartbeat = createHeartbeat;
exports.createRunBudget = createRunBudget;
exports.dismissalIn = dismissalIn;
exports.dismissalOf = dismissalOf;
exports.handler = handler;
exports.hasSameText = hasSameText;
exports.heartbeatProblem = heartbeatProblem;
exports.isEdited = isEdited;
exports.isGithubError = isGithubError;
exports.isNobody = isNobody;
exports.isPossibleLogin = isPossibleLogin;
exports.isUnassignedSince = isUnassignedSince;
exports.knownPeople = knownPeople;
exports.known_people_exports = known_people_exports;
exports.ledgerOf = ledgerOf;
exports.lineIn = lineIn;
exports.managedLabelsOf = managedLabelsOf;
exports.mayAtLeast = mayAtLeast;
exports.mayBeAssigned = mayBeAssigned;
exports.nameRun = nameRun;
exports.needs_exports = needs_exports;
exports.noteLine = noteLine;
exports.notedLine = notedLine;
exports.openChannels = openChannels;
exports.placesFor = placesFor;
exports.problemOf = problemOf;
exports.reachable_people_exports = reachable_people_exports;
exports.renderer = renderer;
exports.repositoryNeeds = repositoryNeeds;
exports.spelledAs = spelledAs;
exports.tellsOfLoss = tellsOfLoss;
exports.textsIn = textsIn;
exports.toProblem = toProblem;
exports.uniqueLogins = uniqueLogins;
exports.whoDeclared = whoDeclared;
exports.withRemedy = withRemedy;
