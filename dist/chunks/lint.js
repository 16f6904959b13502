const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
const require_calendar = require("./calendar.js");
const require_analysis = require("./analysis.js");
const require_reference = require("./analysis-reference.js");
const require_policy = require("./policy.js");
const require_action_start = require("./action-start.js");
const require_drill = require("./engine-drill.js");
const require_engine = require("./engine.js");
// src/lint/disable.ts
const needlessDisable = {
	id: "needless-disable",
	level: "warning",
	summary: "A comment that disables a rule without a reason, or where there is nothing to disable."
};
function withoutDisabled(found, texts, { known, ran }) {
	const [own] = texts;
	const comments = texts.flatMap(require_calendar.disablingComments);
	const good = comments.filter(({ why }) => why !== "");
	const needless = comments.flatMap((comment) => {
		const [message, help] = problemOf(comment, known) ?? [];
		if (message !== void 0) return [diagnosticOf(comment, message, help ?? "")];
		if (!ran.has(comment.rule) || comment.place.file !== own?.file || found.some((one) => require_calendar.disables(comment, one))) return [];
		return [diagnosticOf(comment, `\`${comment.rule}\` finds nothing in the next line.`, "Take this comment out.")];
	});
	return {
		left: found.filter((one) => !good.some((comment) => require_calendar.disables(comment, one))),
		needless
	};
}
function problemOf({ formed, rule, why }, known) {
	const form = "Write `# tocsin-disable-next-line <rule>: <why>`.";
	if (!formed) return ["This comment disables nothing: it is not written as such a comment is.", `${form} Each rule has its own.`];
	if (rule === "") return ["This comment disables nothing: it names no rule.", form];
	if (!known.includes(rule)) {
		const near = require_policy_validation.nearest(rule, known);
		return [`There is no rule \`${rule}\`.`, near === null ? form : `Did you mean \`${near}\`?`];
	}
	return why === "" ? [`This comment gives no reason, so it does not disable \`${rule}\`.`, form] : null;
}
const diagnosticOf = ({ place }, message, help) => ({
	code: needlessDisable.id,
	level: needlessDisable.level,
	message,
	help,
	place,
	path: ""
});
// src/lint/standing.ts
const OPEN = [
	"open",
	"acknowledged",
	"mitigated"
];
const premisesOf = ({ phase }) => [{ in: [{ var: "incident.status" }, phase === "open" ? OPEN : ["resolved"]] }, { "!": { var: "incident.snoozed" } }];
const triggersOf = ({ triggers }) => triggers.map((trigger, index) => ({
	trigger,
	path: require_policy_validation.toPointer([
		"triggers",
		index,
		"when"
	]),
	name: `trigger \`${trigger.id}\``,
	source: trigger.when.source,
	premises: premisesOf(trigger)
}));
const severitiesOf = ({ severities }) => severities.flatMap(({ id, when }, index) => when === null ? [] : [{
	path: require_policy_validation.toPointer([
		"severities",
		index,
		"when"
	]),
	name: `severity \`${id}\``,
	source: when.source,
	premises: []
}]);
const conditionsOf = ({ conditions }) => conditions.map(({ name, rule }) => ({
	path: require_policy_validation.toPointer(["conditions", name]),
	name: `condition \`${name}\``,
	source: rule.source,
	premises: []
}));
const incidentOf = ({ incident: { when } }) => when === null ? [] : [{
	path: "/incident/when",
	name: "`incident.when`",
	source: when.source,
	premises: []
}];
const allRulesOf = (policy) => [
	...incidentOf(policy),
	...conditionsOf(policy),
	...severitiesOf(policy),
	...triggersOf(policy)
];
const isLiteral = (source) => typeof source !== "object" || source === null;
// src/lint/target.ts
const NOTHING = {
	workflows: [],
	pathOf: () => null,
	forms: [],
	incidentLabels: [],
	people: null,
	drills: null
};
function targetOf(policy, now, surroundings = NOTHING) {
	const domain = require_analysis.domainOf(policy, require_policy_validation.scopeOf(policy));
	const effort = require_analysis.startEffort();
	const unanswered = [];
	const ask = (question, other = domain) => {
		const verdict = require_reference.confirmFacts(question, {
			...other,
			effort
		});
		if (verdict.kind === "unknown" && verdict.why === "The search took too long.") unanswered.push(question);
		return verdict;
	};
	return {
		policy,
		yaml: require_policy_validation.parsePolicy(policy.texts),
		now,
		domain,
		ask,
		unanswered,
		surroundings
	};
}
function anyIssue({ policy, domain }) {
	return require_analysis.domainOf({
		...policy,
		incident: {
			...policy.incident,
			when: null
		}
	}, domain.scope);
}
const auditOf = require_policy_validation.onceForEach(({ policy, now }) => require_calendar.auditPolicy(policy, now));
const auditFindings = (target, code) => auditOf(target).filter((one) => one.code === code).map(({ path, message, help, place }) => ({
	path,
	message,
	help: help ?? "",
	...place ? { place } : {}
}));
// src/lint/rules/never-true.ts
const neverTrue = {
	meta: {
		id: "never-true",
		level: "error",
		summary: "A rule that no incident can make true."
	},
	check: (target) => {
		const { policy } = target;
		const anything = anyIssue(target);
		const impossible = (standing, domain = target.domain) => !isLiteral(standing.source) && isNeverTrue(target, standing, domain);
		const none = incidentOf(policy).filter((one) => impossible(one, anything));
		if (none.length > 0) return none.map(findingOf$2);
		return [...conditionsOf(policy).filter((one) => impossible(one, anything)), ...[...severitiesOf(policy), ...triggersOf(policy)].filter((one) => impossible(one))].map(findingOf$2);
	}
};
const findingOf$2 = ({ path, name }) => ({
	path,
	message: `The rule of ${name} can never be true.`,
	help: "Look for parts that exclude each other, or that its place excludes: the phase of a trigger, for one."
});
const isNeverTrue = ({ ask }, { source, premises }, domain) => ask({
	holds: [source, ...premises],
	fails: []
}, domain).kind === "proved";
// src/lint/rules/always-true.ts
const alwaysTrue = {
	meta: {
		id: "always-true",
		level: "warning",
		summary: "A rule that is true whatever happens."
	},
	check: (target) => {
		const anything = anyIssue(target);
		const certain = ({ source, premises }, domain = target.domain) => !isLiteral(source) && target.ask({
			holds: premises,
			fails: [source]
		}, domain).kind === "proved";
		const { policy } = target;
		return [...[...incidentOf(policy), ...conditionsOf(policy)].filter((one) => certain(one, anything)), ...[...severitiesOf(policy), ...triggersOf(policy)].filter((one) => certain(one) && !isNeverTrue(target, one))].map(findingOf$1);
	}
};
const findingOf$1 = ({ path, name }) => ({
	path,
	message: `The rule of ${name} is always true.`,
	help: "Write `true` if it is meant, or look for a threshold every value passes."
});
// src/lint/times.ts
function timesOf(policy) {
	const { severities, triggers, conditions, review, reach } = policy;
	const clocksOf = (own, among = severities) => own === null ? among.map(({ clock }) => clock) : [own];
	const on = (clocks, times) => times.map((one) => ({
		...one,
		clocks
	}));
	const all = [
		...severities.flatMap(({ acknowledgeWithin, updateEvery, clock }, index) => on([clock], [...promisedTimes(acknowledgeWithin, [
			"severities",
			index,
			"acknowledge-within"
		]), ...promisedTimes(updateEvery, [
			"severities",
			index,
			"update-every"
		])])),
		...triggers.flatMap(({ when, repeat, clock }, index) => on(clocksOf(clock), [...comparedTimes(when.source, [
			"triggers",
			index,
			"when"
		]), ...promisedTimes(repeat, [
			"triggers",
			index,
			"repeat"
		])])),
		...conditions.flatMap(({ name, rule }) => {
			const readers = triggers.filter(({ when }) => require_policy_validation.readsOf(policy, [when]).has(`is.${name}`));
			const clocks = readers.flatMap(({ clock }) => clocksOf(clock));
			return readers.length === 0 ? [] : on(clocks, comparedTimes(rule.source, ["conditions", name]));
		}),
		...review === null ? [] : on(clocksOf(review.clock, severities.filter(({ id }) => review.severities.includes(id))), [{
			path: ["review", "due"],
			seconds: review.due
		}]),
		...[...reach].flatMap(([name, steps]) => on([], steps.map(({ after }, index) => ({
			path: [
				"reach",
				name,
				index,
				"after"
			],
			seconds: after
		}))))
	];
	return all.filter(({ path }, index) => all.findIndex((one) => String(one.path) === String(path)) === index);
}
const promisedTimes = (time, at) => writtenTimes(resultsOf(time, at));
function rangeOf(time) {
	const results = resultsOf(time, []);
	const times = writtenTimes(results).map(({ seconds }) => seconds);
	if (times.length === 0 || times.length < results.length) return null;
	return {
		shortest: Math.min(...times),
		longest: Math.max(...times)
	};
}
const writtenTimes = (results) => results.flatMap(({ path, seconds }) => seconds === null ? [] : [{
	path,
	seconds
}]);
function resultsOf(time, at) {
	if (time === null || typeof time === "number") return time === null ? [] : [{
		path: at,
		seconds: time
	}];
	return resultsIn(time.source, at);
}
function resultsIn(rule, at) {
	const entry = require_policy_validation.entryOf(rule) ?? require_policy_validation.NO_ENTRY;
	const { operator, operands } = entry;
	const none = [{
		path: at,
		seconds: null
	}];
	if (operator === "lookup") {
		const rows = require_policy_validation.rowsOf(operands);
		const table = typeof operands[0] === "string" ? operands[0] : "";
		const found = rows.flatMap(([key, row]) => resultsIn(row, [
			"tables",
			table,
			key
		]));
		return rows.some(([key]) => key === "*") ? found : [...found, ...none];
	}
	if (operator !== "if") return [{
		path: at,
		seconds: secondsOf(rule)
	}];
	const found = operands.flatMap((one, index) => require_policy_validation.isResult(index, operands.length) ? resultsIn(one, require_policy_validation.operandPath(entry, at, index)) : []);
	return operands.length % 2 === 1 ? found : [...found, ...none];
}
function comparedTimes(rule, at) {
	if (Array.isArray(rule)) return rule.flatMap((one, index) => comparedTimes(one, [...at, index]));
	const entry = require_policy_validation.entryOf(rule) ?? require_policy_validation.NO_ENTRY;
	const isCompared = entry.operands.some((one) => require_policy_validation.factNamed(one)?.startsWith("elapsed."));
	return entry.operands.flatMap((one, index) => {
		const path = require_policy_validation.operandPath(entry, at, index);
		return isCompared ? writtenTimes(resultsIn(one, path)) : comparedTimes(one, path);
	});
}
function secondsOf(side) {
	if (typeof side === "number") return side * 60;
	const { operator, operands } = require_policy_validation.entryOf(side) ?? require_policy_validation.NO_ENTRY;
	const [text] = operands;
	return operator === "duration" && typeof text === "string" ? require_policy_validation.parseDuration(text) : null;
}
// src/lint/rules/cadence-not-monotone.ts
const cadenceNotMonotone = {
	meta: {
		id: "cadence-not-monotone",
		level: "warning",
		summary: "A more severe incident that waits longer than a less severe one.",
		dependsOn: "present"
	},
	check: ({ policy, now }) => policy.severities.flatMap((less, index) => PROMISES.flatMap((promise) => {
		const slower = policy.severities.slice(0, index).flatMap((more) => slowerAt(policy, promise, more, less, now) ?? []).at(-1);
		return slower ? [slower] : [];
	}))
};
const PROMISES = [{
	key: "acknowledge-within",
	of: ({ acknowledgeWithin }) => acknowledgeWithin
}, {
	key: "update-every",
	of: ({ updateEvery }) => updateEvery
}];
function slowerAt(policy, { key, of }, more, less, now) {
	const fast = rangeOf(of(less))?.longest;
	const slow = of(more) === null ? null : rangeOf(of(more))?.shortest;
	if (fast === void 0 || slow === void 0) return null;
	const place = { path: require_policy_validation.toPointer(["severities", more.rank - 1]) };
	const than = `\`${less.id}\`, which is less severe, promises \`${key}: ${require_policy_validation.formatDuration(fast)}\``;
	if (slow === null) return {
		...place,
		key: "id",
		message: `\`${more.id}\` has no \`${key}\`; ${than}.`,
		help: `Give it an \`${key}\` that is no longer.`
	};
	const at = instantsOf$1(policy, now).find((from) => real(more.clock, from, slow) > real(less.clock, from, fast));
	if (at === void 0) return null;
	const clock = more.clock === less.clock ? "" : ` For one that begins at ${require_policy_validation.formatInstant(at)} it is the longer wait.`;
	return {
		path: `${place.path}/${key}`,
		message: `\`${more.id}\` promises \`${key}: ${require_policy_validation.formatDuration(slow)}\`; ${than}.${clock}`,
		help: "Give the more severe one the shorter time, and a clock that runs whenever the other does."
	};
}
function real(clock, from, seconds) {
	const at = clock.after(from, seconds);
	return at === null ? Number.POSITIVE_INFINITY : at - from;
}
const FORTNIGHT = 14 * require_policy_validation.DAY;
const instantsOf$1 = ({ calendars }, now) => [now, ...[...calendars.values()].flatMap((calendar) => require_policy_validation.changesBetween(calendar, now, now + FORTNIGHT))];
// src/lint/path-filter.ts
function startsBy(event, path) {
	const [only, ignored] = ["paths", "paths-ignore"].map((key) => asPatterns(require_policy_validation.asMap(event)?.[key]));
	return only ? isIn(only, path) : !(ignored && isIn(ignored, path));
}
function asPatterns(filter) {
	const list = typeof filter === "string" ? [filter] : require_policy_validation.asList(filter);
	const patterns = list?.filter((pattern) => typeof pattern === "string") ?? [];
	return patterns.length === list?.length ? patterns : null;
}
const isIn = (patterns, path) => patterns.reduce((isNamed, pattern) => {
	const [isOut, text] = pattern.startsWith("!") ? [true, pattern.slice(1)] : [false, pattern];
	return matches(tokensOf(text), path) ? !isOut : isNamed;
}, false);
const once = (fits) => ({
	fits,
	skips: [],
	repeats: false
});
const FOLDERS = {
	fits: () => false,
	skips: [1, 3],
	repeats: false
};
const STARS = {
	"*": {
		fits: (one) => one !== "/",
		skips: [1],
		repeats: true
	},
	"**": {
		fits: () => true,
		skips: [1],
		repeats: true
	}
};
function tokensOf(pattern) {
	const tokens = [];
	for (const { 0: part, index } of pattern.matchAll(/\*{1,2}|\[[^\][]*\]|\\?[^]/g)) {
		const last = tokens.at(-1);
		const stars = STARS[part];
		if (last !== void 0 && part === "?") tokens.splice(-1, 1, {
			...last,
			skips: [...last.skips, 1]
		});
		else if (last !== void 0 && part === "+") tokens.splice(-1, 1, {
			...last,
			repeats: true
		});
		else if (stars !== void 0) {
			const isFolders = pattern.startsWith("**/", index) && (index === 0 || pattern[index - 1] === "/");
			tokens.push(...isFolders ? [FOLDERS] : [], stars);
		} else if (/^\[.+\]$/.test(part)) tokens.push(once(oneOf(part.slice(1, -1))));
		else tokens.push(once((one) => one === part.replace(/^\\(?=.)/, "")));
	}
	return tokens;
}
function oneOf(characters) {
	const ranges = [...characters.matchAll(/([^])(?:-([^]))?/g)];
	return (one) => ranges.some(([, from = "", to = from]) => one >= from && one <= to);
}
function matches(tokens, path) {
	const onward = (places) => {
		const all = new Set(places);
		for (const place of all) for (const skip of tokens[place]?.skips ?? []) all.add(place + skip);
		return all;
	};
	let places = onward([0]);
	for (const character of path) places = onward([...places].flatMap((place) => {
		const token = tokens[place];
		if (!token?.fits(character)) return [];
		return token.repeats ? [place, place + 1] : [place + 1];
	}));
	return places.has(tokens.length);
}
// src/lint/workflow-steps.ts
const CHANGE_EVENTS = ["pull_request", "pull_request_target"];
const isNamed = (uses, known) => /(?:^|\/)tocsin(?:@|\/|$)/i.test(uses) || require_policy_validation.sameName(uses.split(/[@/]/).slice(0, 2).join("/"), "OWNER/REPO") || require_policy_validation.sameName(uses.split("@")[0], known?.split("@")[0]);
const OWN_MODES = /* @__PURE__ */ new Set(["sweep", "drill"]);
const isCopy = (uses, inputs, path) => inputs["watch-for"] !== void 0 || OWN_MODES.has(inputs["mode"]) || /^\.\/?$/.test(uses) && inputs["mode"] === "check" || inputs["policy"] !== void 0 && pathsOf(inputs).includes(path);
const NO_INCIDENTS = /* @__PURE__ */ new Set([
	"check",
	"report",
	"drill"
]);
const NO_CHECK = /* @__PURE__ */ new Set([
	"sweep",
	"issue",
	"watch",
	"report",
	"drill"
]);
const isExpression = (value) => typeof value === "string" && value.includes("${{");
function actionSteps({ file, text }, policyPath, known = null) {
	if (policyPath === null) return [];
	const yaml = require_policy_validation.parseYaml(text, file);
	const workflow = require_policy_validation.asMap(yaml.value);
	const events = eventsOf(workflow?.["on"]);
	const names = [...events.keys()].filter((event) => !event.startsWith("pull_request"));
	const isCalled = names.length > 0 && names.every((event) => event === "workflow_call");
	return Object.entries(require_policy_validation.asMap(workflow?.["jobs"]) ?? {}).flatMap(([id, value]) => {
		const job = require_policy_validation.asMap(value);
		const condition = job?.["if"] ?? null;
		const steps = require_policy_validation.asList(job?.["steps"]) ?? [];
		const written = steps.map((step) => require_policy_validation.asMap(step)?.["run"]).filter((run) => typeof run === "string");
		const toStep = (one, path, isJob) => {
			const step = require_policy_validation.asMap(one);
			const uses = step?.["uses"];
			const inputs = require_policy_validation.asMap(step?.["with"]) ?? {};
			const mode = inputs["mode"];
			if (step === null || typeof uses !== "string" || !(isNamed(uses, known) || isCopy(uses, inputs, policyPath))) return [];
			if (isCalled && [mode, inputs["policy"]].some(isExpression)) return [];
			const isSure = pathsOf(inputs).includes(policyPath);
			if (!isSure && !pathsOf(inputs).some(isExpression)) return [];
			const escalates = names.length > 0 && !NO_INCIDENTS.has(mode);
			const environments = [
				workflow?.["env"],
				job?.["env"],
				step["env"]
			];
			return [{
				place: yaml.place(require_policy_validation.toPointer([...path, "uses"])),
				inputs,
				events,
				checks: CHANGE_EVENTS.some((event) => events.has(event)) && !NO_CHECK.has(mode),
				isCertain: isSure && !isExpression(mode),
				condition,
				escalates,
				sends: escalates || mode === "drill",
				variables: isJob ? null : variablesIn(environments, written.join("\n"))
			}];
		};
		return [...job === null ? [] : toStep(job, ["jobs", id], true), ...steps.flatMap((step, index) => toStep(step, [
			"jobs",
			id,
			"steps",
			index
		], false))];
	});
}
function eventsOf(on) {
	const names = (typeof on === "string" ? [on] : require_policy_validation.asList(on))?.filter((one) => typeof one === "string");
	const events = new Map(names?.map((name) => [name, null]) ?? Object.entries(require_policy_validation.asMap(on) ?? {}));
	return events.size === 0 ? /* @__PURE__ */ new Map([["unknown", null]]) : events;
}
function variablesIn(environments, commands) {
	const maps = environments.map((one) => one === void 0 || one === null ? {} : require_policy_validation.asMap(one));
	if (maps.some((one) => one === null)) return null;
	return /* @__PURE__ */ new Set([...maps.flatMap((one) => Object.keys(one ?? {})), ...commands.match(/\bTOCSIN_[A-Z\d_]+/g) ?? []]);
}
const pathsOf = ({ policy = require_policy_validation.DEFAULT_POLICY }) => (typeof policy === "string" ? policy : require_policy_validation.DEFAULT_POLICY).split(/\r?\n/).map((line) => line.trim()).map((path) => isExpression(path) ? path : bareOf(path)).filter((path) => path !== "");
const bareOf = (path) => path.split("/").filter((part) => part !== "" && part !== ".").join("/");
// src/lint/rules/change-not-checked.ts
const changeNotChecked = {
	meta: {
		id: "change-not-checked",
		level: "warning",
		summary: "A file of the policy whose change does not start the workflow that checks it.",
		dependsOn: "surroundings"
	},
	check: ({ policy, surroundings }) => {
		const checks = surroundings.workflows.flatMap((workflow) => {
			return actionSteps(workflow, surroundings.pathOf(policy.file)).filter((step) => step.checks).map((step) => ({
				step,
				file: workflow.file
			}));
		});
		const files = [...new Set(checks.filter(({ step }) => step.isCertain).map(({ file }) => file))];
		if (files.length === 0) return [];
		return policy.texts.flatMap(({ file }) => surroundings.pathOf(file) ?? []).filter((path) => !checks.some(({ step }) => starts(step, path))).map((path) => ({
			path: "",
			message: `A change of \`${path}\` is not checked: it does not start ${files.join(" or ")}.`,
			help: `Name \`${path}\` there under \`paths\` of \`pull_request\`, or take it out of \`paths-ignore\`.`
		}));
	}
};
const starts = ({ events }, path) => CHANGE_EVENTS.some((event) => events.has(event) && startsBy(events.get(event), path));
// src/lint/holders.ts
const calledRoles = ({ levels, triggers }) => /* @__PURE__ */ new Set([...levels.flatMap((level) => level.roles), ...triggers.flatMap((trigger) => [...require_policy_validation.namesIn(trigger.do, "role"), ...require_policy_validation.namesIn(trigger.do, "recipient")])]);
const SPAN = 90 * require_policy_validation.DAY;
const MOST_INSTANTS = 200;
const MOST_ANSWERS = 200;
function answersOf$1(role, policy, now) {
	const { who, otherwise } = role;
	const answers = instantsOf([...who.reads, ...otherwise?.reads ?? []], policy, now).map((at) => {
		const first = holdersOf$1(who.source, policy, at);
		const second = otherwise === null ? [[]] : holdersOf$1(otherwise.source, policy, at);
		return first === null || second === null ? null : together([first, second]);
	});
	if (answers.some((one) => one === null)) return null;
	const all = answers.flatMap((one) => one ?? []).filter((holders) => holders.length > 0);
	return [...new Map(all.map((holders) => [holders.toSorted().join(" "), holders])).values()];
}
function calledPeople(policy, now) {
	const people = /* @__PURE__ */ new Map();
	for (const id of calledRoles(policy)) {
		const role = policy.roles.get(id);
		if (role === void 0) continue;
		const answers = answersOf$1(role, policy, now);
		if (answers === null) return null;
		for (const login of new Set(answers.flat())) people.set(login, [...people.get(login) ?? [], id]);
	}
	return people;
}
function instantsOf(facts, policy, now) {
	const instants = facts.flatMap((fact) => {
		const schedule = scheduleOf(fact, policy);
		return schedule === void 0 ? [] : require_policy_validation.changesBetween(schedule, now, now + SPAN, MOST_INSTANTS);
	});
	return [now, ...new Set(instants)].slice(0, MOST_INSTANTS);
}
const ON_CALL = "oncall.";
const scheduleOf = (fact, { schedules }) => fact.startsWith(ON_CALL) ? schedules.get(fact.slice(7)) : void 0;
function holdersOf$1(source, policy, at) {
	if (source === null) return [[]];
	if (typeof source === "string") return source.includes("/") ? null : [[loginOf(source)]];
	if (Array.isArray(source)) return together(source.map((one) => holdersOf$1(one, policy, at)));
	const entry = require_policy_validation.entryOf(source);
	if (entry === null) return null;
	const { operator, operands } = entry;
	if (operator === "var") {
		const schedule = scheduleOf(require_policy_validation.factNamed(source) ?? "", policy);
		return schedule === void 0 ? null : [schedule.onCall(at).map((login) => login.toLowerCase())];
	}
	const branches = branchesOf(operator, operands);
	return branches === null ? null : either(branches.map((one) => holdersOf$1(one, policy, at)));
}
const loginOf = (text) => text.replace(/^@/, "").toLowerCase();
function branchesOf(operator, values) {
	if (operator === "if") return require_policy_validation.resultsOf(values);
	if (operator === "lookup") return require_policy_validation.rowsOf(values).map(([, value]) => value);
	return operator === "or" ? values : null;
}
function either(parts) {
	const all = parts.flatMap((part) => part ?? []);
	return parts.includes(null) || all.length > MOST_ANSWERS ? null : all;
}
function together(parts) {
	let all = [[]];
	for (const part of parts) {
		if (part === null || all.length * part.length > MOST_ANSWERS) return null;
		all = all.flatMap((before) => part.map((holders) => [.../* @__PURE__ */ new Set([...before, ...holders])]));
	}
	return all;
}
// src/lint/named.ts
const TEAM = /^@[\w.-]+\/[\w.-]+$/;
function namedIn(yaml) {
	const found = /* @__PURE__ */ new Map();
	for (const one of allNamedIn(yaml)) if (!found.has(one.name)) found.set(one.name, one);
	return [...found.values()];
}
function allNamedIn({ value }) {
	const root = require_policy_validation.asMap(value);
	return [...inRoles(root), ...inSchedules(root)].flatMap(({ text, path }) => {
		const isTeam = TEAM.test(text);
		return isTeam || require_policy_validation.isPerson(text) ? [{
			name: text.replace(/^@/, "").toLowerCase(),
			isTeam,
			path
		}] : [];
	});
}
function inRoles(root) {
	const tables = require_policy_validation.asMap(root?.["tables"]);
	return entriesOf(root?.["roles"]).flatMap(([id, role]) => ["who", "otherwise"].flatMap((key) => {
		const rule = require_policy_validation.asMap(role)?.[key] ?? null;
		const path = require_policy_validation.toPointer([
			"roles",
			id,
			key
		]);
		const teams = require_action_start.textsIn(rule).filter((text) => TEAM.test(text));
		const rows = require_policy_validation.peopleTables(rule).flatMap((table) => entriesOf(tables?.[table]).flatMap(([row, people]) => inList(people, require_policy_validation.toPointer([
			"tables",
			table,
			row
		]))));
		return [
			...require_policy_validation.asMap(rule) === null ? inList(rule, path) : [],
			...teams.map((text) => ({
				text,
				path
			})),
			...rows
		];
	}));
}
const PEOPLE_OF_SCHEDULES = [["layers", "rotate"], ["overrides", "who"]];
const inSchedules = (root) => entriesOf(root?.["schedules"]).flatMap(([name, schedule]) => PEOPLE_OF_SCHEDULES.flatMap(([list, key]) => (require_policy_validation.asList(require_policy_validation.asMap(schedule)?.[list]) ?? []).flatMap((one, index) => inList(require_policy_validation.asMap(one)?.[key], require_policy_validation.toPointer([
	"schedules",
	name,
	list,
	index,
	key
])))));
function inList(list, path) {
	if (typeof list === "string") return [{
		text: list,
		path
	}];
	return (require_policy_validation.asList(list) ?? []).flatMap((one, index) => {
		const at = path + require_policy_validation.toPointer([index]);
		return typeof one === "string" ? [{
			text: one,
			path: at
		}] : inList(require_policy_validation.asList(one) ?? void 0, at);
	});
}
const entriesOf = (value) => Object.entries(require_policy_validation.asMap(value) ?? {});
// src/lint/ways.ts
function reachChannels({ severities, reach }) {
	const reaches = new Set(severities.map((severity) => severity.reach).filter((name) => name !== null));
	return new Set([...reaches].flatMap((name) => (reach.get(name) ?? []).flatMap(({ by }) => by)));
}
const knownContacts = (policy) => reachChannels(policy).size === 0 ? null : policy.contacts.known;
const waysTo = (policy, login) => {
	const used = reachChannels(policy);
	return [...policy.contacts.known?.get(login)?.keys() ?? []].filter((channel) => used.has(channel));
};
function contactPlace({ yaml }, login) {
	const key = Object.keys(require_policy_validation.asMap(require_policy_validation.asMap(yaml.value)?.["contacts"]) ?? {}).find((one) => one.toLowerCase() === login);
	return key === void 0 ? { path: "/contacts" } : {
		path: require_policy_validation.toPointer(["contacts"]),
		key
	};
}
const namedPlace = ({ yaml }, login) => ({ path: namedIn(yaml).find(({ name, isTeam }) => !isTeam && name === login)?.path ?? "/roles" });
function unreachedPeople(policy, now) {
	return [...(knownContacts(policy) === null || require_drill.hasNoContacts(policy) ? null : calledPeople(policy, now)) ?? []].filter(([login]) => waysTo(policy, login).length === 0).map(([login, [role = ""]]) => ({
		login,
		message: `\`${login}\` is called as \`${role}\`, and no channel reaches them: they see it when they look at GitHub.`
	}));
}
// src/lint/rules/contact-of-nobody.ts
const contactOfNobody = {
	meta: {
		id: "contact-of-nobody",
		level: "warning",
		summary: "Contacts of a person whom the policy never calls."
	},
	check: (target) => {
		const { policy, yaml, now } = target;
		const contacts = knownContacts(policy);
		if (contacts === null || calledPeople(policy, now) === null) return [];
		const named = new Set(namedIn(yaml).map(({ name }) => name));
		return [...contacts.keys()].filter((login) => !named.has(login)).map((login) => ({
			...contactPlace(target, login),
			message: `\`${login}\` has contacts, and no role and no schedule of the policy names them.`,
			help: "Check the spelling, give them a role, or take the contacts out: addresses of people are kept no longer than they are needed."
		}));
	}
};
// src/lint/rules/day-on-calendar.ts
const dayOnCalendar = {
	meta: {
		id: "day-on-calendar",
		level: "advice",
		summary: "A time in days or weeks that counts on a calendar, and so lasts longer than its name.",
		dependsOn: "present"
	},
	check: ({ policy, yaml, now }) => timesOf(policy).flatMap((time) => {
		const text = textAt(yaml.value, time.path);
		const calendar = calendarOf(time, policy.calendars);
		if (calendar === null || text === null || !/^(?:\d+[dw])+$/.test(text)) return [];
		const span = spanOf(calendar, now, time.seconds);
		if (span === null || span.to - span.from <= time.seconds) return [];
		const { name, timezone } = calendar;
		return [{
			path: require_policy_validation.toPointer(time.path),
			message: `${text} on \`${name}\` is ${hours(time.seconds)} open hours: from ${require_calendar.localTime(span.from, timezone)} to ${require_calendar.localTime(span.to, timezone)} (${timezone}), ${require_policy_validation.formatDuration(span.to - span.from)} on the wall.`,
			help: `Write the open hours that you mean (\`${inHours(span.open)}\` are open from a Monday on in ${text} of the week), or count on \`always\`.`
		}];
	})
};
const hours = (seconds) => Math.round(10 * seconds / require_policy_validation.HOUR) / 10;
const inHours = (seconds) => [`${Math.floor(seconds / require_policy_validation.HOUR)}h`, ...seconds % 3600 === 0 ? [] : [require_policy_validation.formatDuration(seconds % require_policy_validation.HOUR)]].join("");
function calendarOf({ clocks }, calendars) {
	return clocks.map(({ name }) => calendars.get(name)).find((one) => one !== void 0) ?? null;
}
function spanOf(calendar, now, seconds) {
	const [monday = now] = require_calendar.daysFrom(now + require_policy_validation.WEEK, calendar.timezone, 1);
	const ten = monday + 10 * require_policy_validation.HOUR;
	const from = calendar.open(ten) ? ten : calendar.nextChange(ten);
	const to = from === null ? null : calendar.clock.after(from, seconds);
	return from === null || to === null ? null : {
		from,
		to,
		open: calendar.clock.elapsed(monday, monday + seconds)
	};
}
function textAt(value, path) {
	const written = require_policy_validation.valueAt(value, path);
	const [text] = [require_policy_validation.asMap(written)?.["duration"] ?? written].flat();
	return typeof text === "string" ? text : null;
}
// src/lint/rules/dead-role.ts
const deadRole = {
	meta: {
		id: "dead-role",
		level: "warning",
		summary: "A role that no level and no trigger calls, and no command is kept for."
	},
	check: ({ policy }) => {
		const { roles, reads, commands } = policy;
		const used = /* @__PURE__ */ new Set([...calledRoles(policy), ...[...commands.values()].flatMap((authority) => authority.roles)]);
		return [...roles.keys()].filter((role) => !used.has(role) && !reads.has(`holders.${role}`)).map((role) => ({
			path: require_policy_validation.toPointer(["roles"]),
			key: role,
			message: `Nobody is ever called as \`${role}\`: no level has this role, and no trigger assigns or mentions it.`,
			help: "Add it to a level or a trigger, or take it out."
		}));
	}
};
// src/lint/forms.ts
function readForm({ file, text }) {
	const yaml = require_policy_validation.parseYaml(text, file);
	const form = require_policy_validation.asMap(yaml.value);
	const body = require_policy_validation.asList(form?.["body"]);
	if (form === null || body === null) return null;
	const fields = body.flatMap((one, index) => {
		const field = require_policy_validation.asMap(one);
		const attributes = require_policy_validation.asMap(field?.["attributes"]);
		const [type, label] = [field?.["type"], attributes?.["label"]];
		if (typeof type !== "string" || typeof label !== "string" || type === "markdown") return [];
		return [{
			type,
			label,
			options: (require_policy_validation.asList(attributes?.["options"]) ?? []).flatMap((option) => textOf$1(require_policy_validation.asMap(option)?.["label"] ?? option)),
			place: yaml.place(require_policy_validation.toPointer([
				"body",
				index,
				"attributes",
				"label"
			]))
		}];
	});
	const labels = form["labels"];
	return {
		file,
		labels: (typeof labels === "string" ? labels.split(",") : (require_policy_validation.asList(labels) ?? []).flatMap(textOf$1)).map((label) => label.trim()),
		fields,
		place: yaml.place("/labels")
	};
}
const textOf$1 = (value) => typeof value === "string" ? [value] : [];
function formProblems({ file, text }) {
	const yaml = require_policy_validation.parseYaml(text, file);
	if (yaml.value === void 0) return yaml.diagnostics;
	if (require_policy_validation.asList(require_policy_validation.asMap(yaml.value)?.["body"]) !== null) return [];
	return [{
		code: "no-form",
		level: "error",
		message: "This is no issue form: it has no list `body` of questions, and GitHub does not offer it.",
		help: "Write one as in https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-issue-forms, or move the file elsewhere.",
		place: yaml.place(""),
		path: ""
	}];
}
function formsOf({ policy, surroundings }) {
	const forms = surroundings.forms.flatMap((file) => readForm(file) ?? []);
	const isOthers = (form) => sets(form, surroundings.incidentLabels);
	return forms.filter((form) => setsLabel(form, policy) || asksFor$1(form, policy) && !isOthers(form));
}
const setsLabel = (form, { incident }) => sets(form, incident.labels);
function sets(form, labels) {
	return form.labels.some((label) => require_policy_validation.hasName(labels, label));
}
function asksFor$1(form, { incident }) {
	const required = incident.details.filter((detail) => detail.required);
	const questions = required.filter((detail) => fieldOf(form, detail) !== null);
	return questions.length > 0 && questions.length * 2 >= required.length;
}
function fieldOf({ fields }, { heading }) {
	const key = require_policy_validation.headingKey(heading);
	return fields.find(({ label }) => require_policy_validation.headingKey(label) === key) ?? null;
}
function readingOf(policy, detail, { type }, option) {
	const answer = type === "checkboxes" ? `- [X] ${option}` : option;
	const value = require_engine.readDetails(policy, `### ${detail.heading}\n\n${answer}`)[detail.name] ?? null;
	return Array.isArray(value) ? value : value === null ? [] : [value];
}
const atLine = ({ file, line }) => `${file}:${line}`;
// src/lint/rules/detail-not-in-form.ts
const detailNotInForm = {
	meta: {
		id: "detail-not-in-form",
		level: "warning",
		summary: "A detail whose heading is in no issue form, or a form without a required one.",
		dependsOn: "surroundings"
	},
	check: (target) => {
		const forms = formsOf(target);
		if (forms.length === 0) return [];
		const help = "Give the question of the form and the `heading` in the policy the same words, or take one of them out.";
		return target.policy.incident.details.flatMap((detail) => {
			const { name, heading, required } = detail;
			const at = {
				path: require_policy_validation.toPointer(["incident", "details"]),
				key: name,
				help
			};
			const without = forms.filter((form) => fieldOf(form, detail) === null);
			if (without.length === forms.length) {
				const where = forms.map(({ file }) => `\`${file}\``).join(", ");
				return [{
					...at,
					message: `The detail \`${name}\` is never answered: no form asks \u201c${heading}\u201d (${where}).`
				}];
			}
			if (!required) return [];
			return without.flatMap((form) => [{
				...at,
				message: `The required detail \`${name}\` is not asked for in ${atLine(form.place)}.`
			}, {
				...at,
				place: form.place,
				message: `This form does not ask \u201c${heading}\u201d, which the policy requires (\`${name}\`).`
			}]);
		});
	}
};
// src/lint/rules/empty-level.ts
const emptyLevel = {
	meta: {
		id: "empty-level",
		level: "error",
		summary: "A level that can never call anybody."
	},
	check: ({ policy }) => policy.levels.flatMap(({ number, name, roles: called }) => {
		if (!require_policy_validation.rolesById(policy, called).flatMap(require_policy_validation.rulesOfRole).every(isNobody)) return [];
		return [{
			path: require_policy_validation.toPointer([
				"levels",
				number - 1,
				"roles"
			]),
			message: `Level ${number} (${name}) calls nobody, ever: ${require_policy_validation.listNames(called)} ${called.length === 1 ? "names" : "name"} no one.`,
			help: "Name somebody under `who`, or take the level out."
		}];
	})
};
function isNobody(rule) {
	if (rule.reads.length > 0) return false;
	return require_policy_validation.flattenPeople(rule.evaluate({})).length === 0;
}
// src/lint/rules/escalates-after-resolved.ts
const escalatesAfterResolved = {
	meta: {
		id: "escalates-after-resolved",
		level: "warning",
		summary: "A trigger of phase `resolved` that raises the severity: nobody is left to be called."
	},
	check: ({ policy }) => policy.triggers.flatMap(({ id, phase, do: { raiseSeverity } }, index) => phase !== "resolved" || raiseSeverity === null ? [] : [{
		path: require_policy_validation.toPointer([
			"triggers",
			index,
			"do",
			"raise-severity"
		]),
		message: `The trigger \`${id}\` raises the severity of an incident that is resolved: nobody is called for it any more.`,
		help: "Use `mention` or `assign`, or take `phase: resolved` out."
	}])
};
// src/lint/cron.ts
const DAY_IN_MINUTES = require_policy_validation.DAY / 60;
function shortestGap(workflow, policyPath) {
	const steps = actionSteps(workflow, policyPath).filter(({ escalates }) => escalates);
	const [first] = steps;
	if (first === void 0 || steps.some(keepsTime)) return null;
	const crons = (require_policy_validation.asList(first.events.get("schedule")) ?? []).map((one) => require_policy_validation.asMap(one)?.["cron"]).filter((one) => typeof one === "string");
	const minutes = [...new Set(crons.flatMap(minutesOf))].sort((a, b) => a - b);
	const [earliest] = minutes;
	if (earliest === void 0) return null;
	const gaps = minutes.map((minute, index) => (minutes[index + 1] ?? earliest + DAY_IN_MINUTES) - minute);
	return Math.min(...gaps) * 60;
}
function keepsTime({ inputs }) {
	const span = inputs["watch-for"];
	return typeof span === "string" && (require_policy_validation.parseDuration(span) ?? 0) > 0;
}
function minutesOf(cron) {
	const [minute = "", hour = "", ...days] = cron.trim().split(/\s+/);
	if (days.length !== 3) return [];
	const [minutes, hours] = [field(minute, 60), field(hour, 24)];
	return hours.flatMap((one) => minutes.map((other) => one * 60 + other));
}
function field(text, size) {
	return text.split(",").flatMap((part) => {
		const [, any, from, to, step] = /^(?:(\*)|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part) ?? [];
		if (any === void 0 && from === void 0) return [];
		const first = any ? 0 : Number(from);
		const last = any || step && to === void 0 ? size - 1 : Number(to ?? from);
		const width = Number(step ?? 1);
		if (width === 0) return [];
		return Array.from({ length: size }, (_, n) => first + n * width).filter((one) => one <= last && one < size);
	});
}
// src/lint/rules/finer-than-cron.ts
const finerThanCron = {
	meta: {
		id: "finer-than-cron",
		level: "warning",
		summary: "A time that is shorter than the time between two runs of the workflow.",
		dependsOn: "surroundings"
	},
	check: ({ policy, surroundings }) => {
		const gaps = surroundings.workflows.flatMap((workflow) => {
			const gap = shortestGap(workflow, surroundings.pathOf(policy.file));
			return gap === null ? [] : [{
				file: workflow.file,
				gap
			}];
		});
		const [only] = gaps;
		if (gaps.length !== 1 || !only) return [];
		return timesOf(policy).filter(({ seconds }) => seconds > 0 && seconds < only.gap).map(({ path, seconds }) => ({
			path: require_policy_validation.toPointer(path),
			message: `${require_policy_validation.formatDuration(seconds)} is shorter than the ${require_policy_validation.formatDuration(only.gap)} between two scheduled runs of ${only.file}: it is noticed up to ${require_policy_validation.formatDuration(only.gap)} late.`,
			help: `Let the Action keep time (\`watch-for: 5h30m\`), or promise no less than ${require_policy_validation.formatDuration(only.gap)}.`
		}));
	}
};
// src/lint/rules/form-without-label.ts
const formWithoutLabel = {
	meta: {
		id: "form-without-label",
		level: "warning",
		summary: "An issue form that asks what the policy requires and does not set its label.",
		dependsOn: "surroundings"
	},
	check: (target) => {
		const { policy } = target;
		const labels = policy.incident.labels.map((label) => `\`${label}\``).join(" or ");
		const help = `Write \`labels: [${JSON.stringify(policy.incident.labels[0] ?? "incident")}]\` in the form: without it what people report there is no incident.`;
		return formsOf(target).filter((form) => !setsLabel(form, policy)).flatMap(({ file, place }) => [{
			path: "/incident",
			message: `The form ${atLine(place)} asks what this policy requires, and does not set ${labels}.`,
			help
		}, {
			path: "/incident",
			place,
			message: `\`${file}\` asks what the policy \`${policy.name}\` requires, and does not set ${labels}.`,
			help
		}]);
	}
};
// src/lint/rules/hole-in-schedule.ts
const holeInSchedule = {
	meta: {
		id: "hole-in-schedule",
		level: "advice",
		summary: "A schedule in which nobody is on call for a while.",
		dependsOn: "present"
	},
	check: (target) => auditFindings(target, "hole-in-schedule")
};
// src/lint/rules/implied-by.ts
const impliedBy = {
	meta: {
		id: "implied-by",
		level: "advice",
		summary: "Two rules that are true for the same incidents and mean the same."
	},
	check: (target) => {
		const { policy } = target;
		const anything = anyIssue(target);
		const conditions = pairs(conditionsOf(policy)).filter(([one, other]) => isEqual(target, one, other, anything));
		const triggers = pairs(triggersOf(policy)).filter(([one, other]) => doesTheSame(one.trigger, other.trigger) && isEqual(target, one, other));
		return [...conditions, ...triggers].map(([one, other]) => ({
			path: other.path,
			message: `The rule of ${other.name} is true exactly when that of ${one.name} is.`,
			help: "Keep one of the two."
		}));
	}
};
function pairs(all) {
	return all.flatMap((other, index) => all.slice(0, index).map((one) => [one, other]));
}
function isEqual({ ask }, one, other, domain) {
	const premises = one.premises;
	const differs = (holds, fails) => ask({
		holds: [holds.source, ...premises],
		fails: [fails.source]
	}, domain).kind !== "proved";
	if (differs(one, other) || differs(other, one)) return false;
	return ask({
		holds: [one.source, ...premises],
		fails: []
	}, domain).kind !== "proved" && ask({
		holds: premises,
		fails: [one.source]
	}, domain).kind !== "proved";
}
function doesTheSame(one, other) {
	const workOf = ({ phase, do: todo, repeat, limit, clock, evaluateOnly }) => require_policy_validation.canonicalJson({
		phase,
		todo: { ...todo },
		repeat: repeat?.source ?? null,
		limit,
		clock: clock?.name ?? null,
		evaluateOnly
	});
	return workOf(one) === workOf(other);
}
// src/lint/substitute.ts
function substitute(rule, instead) {
	const known = instead(rule);
	if (known !== void 0) return known;
	if (Array.isArray(rule)) return rule.map((one) => substitute(one, instead));
	const entry = require_policy_validation.entryOf(rule);
	if (entry === null) return rule;
	const isQuantifier = require_policy_validation.QUANTIFIERS.has(entry.operator);
	return require_policy_validation.withOperands(entry, (one, index) => isQuantifier && index > 0 ? one : substitute(one, instead));
}
function inline(rule, policy) {
	const written = new Map(policy.conditions.map(({ name, rule: condition }) => [`is.${name}`, condition.source]));
	const instead = (part) => {
		const condition = written.get(require_policy_validation.factNamed(part) ?? "");
		return condition === void 0 ? void 0 : substitute(condition, instead);
	};
	return substitute(rule, instead);
}
const withValue = (rule, fact, value) => substitute(rule, (part) => require_policy_validation.factNamed(part) === fact ? value : void 0);
// src/lint/labels.ts
const LABELS = "incident.labels";
function labelIn(part) {
	const { operator, operands } = require_policy_validation.entryOf(part) ?? require_policy_validation.NO_ENTRY;
	const [label, list = null] = operands;
	return operator === "in" && typeof label === "string" && require_policy_validation.factNamed(list) === LABELS ? label : null;
}
function asksFor(rule, label, policy) {
	let found = false;
	substitute(inline(rule, policy), (part) => {
		if (require_policy_validation.sameName(labelIn(part), label)) found = true;
	});
	return found;
}
function withLabel(rule, label, has, policy) {
	let open = false;
	const decided = substitute(inline(rule, policy), (part) => {
		const tested = labelIn(part);
		if (tested !== null) return tested === label ? has : part;
		if (require_policy_validation.factNamed(part) === LABELS) open = true;
	});
	return open ? null : decided;
}
// src/lint/rules/label-never-removed.ts
const labelNeverRemoved = {
	meta: {
		id: "label-never-removed",
		level: "advice",
		summary: "A label that decides something, and that the policy sets and never takes off."
	},
	check: ({ policy }) => {
		const removed = new Set(policy.triggers.flatMap(({ do: { unlabel } }) => unlabel.map((one) => one.toLowerCase())));
		return policy.triggers.flatMap((trigger, index) => trigger.do.label.filter((label) => !removed.has(label.toLowerCase()) && othersAskFor(policy, index, label)).map((label) => ({
			path: require_policy_validation.toPointer([
				"triggers",
				index,
				"do",
				"label"
			]),
			message: `Rules ask for the label \`${label}\`; \`${trigger.id}\` sets it, and nothing takes it off again, a reopening included.`,
			help: `Add a trigger with \`unlabel: ${JSON.stringify(label)}\`, unless people are to take it off.`
		})));
	}
};
const othersAskFor = (policy, own, label) => require_policy.rulesOf(policy).filter(({ pointer }) => !["/conditions/", `/triggers/${own}/`].some((place) => pointer.startsWith(place))).some(({ rule }) => asksFor(rule.source, label, policy));
// src/lint/job-condition.ts
const COMPARISON = /github\.(event_name|event\.action|event\.label\.name|event\.issue\.created_at)\s*([!=]=)\s*('(?:[^']|'')*'|github\.event\.issue\.updated_at)|contains\(\s*github\.event\.issue\.labels\.\*\.name\s*,\s*('(?:[^']|'')*')\s*\)/g;
function runsFor(condition, label) {
	if (typeof condition !== "string") return null;
	const event = {
		event_name: "issues",
		"event.action": "labeled",
		"event.label.name": label,
		"event.issue.created_at": "before"
	};
	const answers = condition.replaceAll(COMPARISON, (_, fact, operator, value, one) => {
		const is = fact === void 0 ? require_policy_validation.sameName(textOf(one), label) : require_policy_validation.sameName(event[fact], textOf(value));
		return operator === "!=" !== is ? "T" : "F";
	}).replaceAll(/\$\{\{|\}\}|\s/g, "");
	return /^[TF()!&|]+$/.test(answers) ? resultOf(answers) : null;
}
const textOf = (literal) => literal.startsWith("'") ? literal.slice(1, -1).replaceAll("''", "'") : literal;
function resultOf(answers) {
	const simpler = answers.replaceAll(/\(([TF])\)/g, "$1").replaceAll(/!([TF])/g, (_, one) => one === "T" ? "F" : "T").replace(/(?<!!)([TF])&&([TF])/, (_, one, other) => one === "T" ? other : "F").replace(/(?<![!&])([TF])\|\|([TF])(?!&)/, (_, one, other) => one === "T" ? "T" : other);
	if (simpler === answers) return answers === "T" ? true : answers === "F" ? false : null;
	return resultOf(simpler);
}
// src/lint/rules/label-not-heard.ts
const labelNotHeard = {
	meta: {
		id: "label-not-heard",
		level: "warning",
		summary: "A label that makes an incident, and for which no workflow starts.",
		dependsOn: "surroundings"
	},
	check: ({ policy, surroundings }) => {
		const steps = surroundings.workflows.flatMap((workflow) => actionSteps(workflow, surroundings.pathOf(policy.file))).filter(({ escalates, events }) => escalates && events.has("issues"));
		if (steps.length === 0) return [];
		const places = [...new Set(steps.map(({ place }) => `${place.file}:${place.line}`))];
		return policy.incident.labels.filter((label) => steps.every(({ condition }) => runsFor(condition, label) === false)).map((label) => ({
			path: "/incident",
			message: `The \`if:\` of the job at ${require_policy_validation.enumerate(places)} does not start it for the label \`${label}\`.`,
			help: `Write \`${label}\` there in place of the label that is none of this policy, or beside it: until then an incident waits for the next scheduled run.`
		}));
	}
};
// src/lint/rules/ladder-not-monotone.ts
const ladderNotMonotone = {
	meta: {
		id: "ladder-not-monotone",
		level: "warning",
		summary: "A level that a more severe incident reaches later than a less severe one, while nobody answers.",
		dependsOn: "present"
	},
	check: ({ policy, now }) => {
		const ladders = [];
		for (const severity of policy.severities) {
			const tops = ladders.map(({ ladder }) => ladder.get(policy.levels.length) ?? require_engine.LONGEST_LADDER);
			const ladder = levelsOf(policy, severity, now, severity.when === null ? Math.max(0, ...tops) : require_engine.LONGEST_LADDER);
			if (ladder) ladders.push({
				severity,
				ladder
			});
		}
		return ladders.flatMap(({ severity: more, ladder: slow }, index) => {
			for (const { severity: less, ladder: fast } of ladders.slice(index + 1)) {
				const level = policy.levels.find(({ number }) => later(timeOf(slow, number), timeOf(fast, number)));
				if (!level) continue;
				return [{
					path: require_policy_validation.toPointer([
						"severities",
						more.rank - 1,
						"id"
					]),
					message: `When nobody answers, \`${less.id}\` gets to level ${level.number} ${timeText(timeOf(fast, level.number))} and \`${more.id}\`, which is more severe, ${timeText(timeOf(slow, level.number))} (declared ${require_policy_validation.formatInstant(require_engine.typicalStart(policy, more, now))}).`,
					help: "See both with `tocsin simulate`, and let the triggers that escalate be no slower for the more severe one."
				}];
			}
			return [];
		});
	}
};
function levelsOf(policy, severity, from, within) {
	const start = require_engine.typicalStart(policy, severity, from);
	const levels = /* @__PURE__ */ new Map();
	let runs = 0;
	for (const { at, decision } of require_engine.climb(policy, severity, start, { within })) {
		runs += 1;
		if (runs > 2100) return null;
		const { comment } = decision;
		if (!comment) continue;
		if (runs === 1 && comment.severity.id !== severity.id) return null;
		for (let level = 1; level <= comment.level.number; level += 1) if (!levels.has(level)) levels.set(level, at - start);
		if (levels.size === policy.levels.length) break;
	}
	return levels.size === 0 ? null : levels;
}
const timeOf = (levels, level) => levels.get(level) ?? null;
const later = (one, other) => other !== null && (one === null || one > other);
const timeText = (after) => after === null ? "not within 14 days" : `after ${require_policy_validation.formatDuration(after)}`;
// src/lint/literals.ts
function literalsOf(policy, detail) {
	const found = /* @__PURE__ */ new Map();
	for (const { rule, pointer } of require_policy.rulesOf(policy)) for (const one of require_policy_validation.comparedTexts(rule.source)) if (one.fact === `details.${detail}` && !found.has(one.text)) found.set(one.text, literal(one, pointer));
	return [...found.values()];
}
function literal({ text, path, row }, rule) {
	if (row === void 0) return {
		text,
		path: rule + require_policy_validation.toPointer(path)
	};
	const table = require_policy_validation.toPointer(["tables", row.table]);
	return row.part === "key" ? {
		text,
		path: table,
		key: row.key
	} : {
		text,
		path: table + require_policy_validation.toPointer([row.key])
	};
}
// src/lint/rules/literal-not-in-form.ts
const HELP$3 = "Write the option as the rule has it, or the rule as the form has it.";
const literalNotInForm = {
	meta: {
		id: "literal-not-in-form",
		level: "warning",
		summary: "A rule that compares an answer with what the issue form does not offer.",
		dependsOn: "surroundings"
	},
	check: (target) => {
		const { policy } = target;
		const forms = formsOf(target);
		return policy.incident.details.flatMap((detail) => {
			const fields = forms.flatMap((form) => fieldOf(form, detail) ?? []);
			if (fields.length === 0 || fields.some(({ options }) => options.length === 0)) return [];
			const offered = new Set(fields.flatMap((field) => field.options.flatMap((option) => readingOf(policy, detail, field, option))));
			const values = (detail.values ?? []).map((text) => ({
				text,
				path: require_policy_validation.toPointer([
					"incident",
					"details",
					detail.name,
					"values"
				])
			}));
			const literals = literalsOf(policy, detail.name).filter(({ text }) => !detail.values?.includes(text));
			return [...values, ...literals].filter(({ text }) => !offered.has(text)).flatMap(({ text, ...at }) => [{
				...at,
				message: `\u201c${text}\u201d is no answer to \`${detail.name}\`: ${fields.map(({ place }) => atLine(place)).join(", ")} ${nearly(text, fields) ? "offers it in another spelling" : "does not offer it"}.`,
				help: nearly(text, fields) ? `${HELP$3} An answer is read in any case where the detail has \`values\`.` : HELP$3
			}, ...fields.map(({ place, label }) => ({
				...at,
				place,
				message: `\u201c${label}\u201d does not offer \u201c${text}\u201d, which the policy compares it with.`,
				help: HELP$3
			}))]);
		});
	}
};
const nearly = (text, fields) => fields.some(({ options }) => options.some((option) => require_policy_validation.answerKey(option) === require_policy_validation.answerKey(text)));
// src/lint/rules/login-from-report.ts
const loginFromReport = {
	meta: {
		id: "login-from-report",
		level: "warning",
		summary: "A role that goes to whom the report names."
	},
	check: ({ policy: { roles } }) => [...roles.values()].flatMap(({ id, who, otherwise }) => [["who", who], ["otherwise", otherwise]].flatMap(([key, rule]) => [...new Set(require_policy_validation.peopleDetails(rule?.source ?? null))].map((detail) => ({
		path: require_policy_validation.toPointer([
			"roles",
			id,
			key
		]),
		message: `\`${id}\` goes to whomever \`${detail}\` names: whoever opens an issue picks whom it calls.`,
		help: "Let the report name something that the policy knows, such as a service, and name the people for it in the policy."
	}))))
};
// src/lint/rules/login-like-another.ts
const SHORTEST = 4;
const loginLikeAnother = {
	meta: {
		id: "login-like-another",
		level: "advice",
		summary: "A login that stands in one place, and differs in one letter from one that stands in several."
	},
	check: ({ policy, yaml }) => {
		const people = allNamedIn(yaml).filter(({ isTeam }) => !isTeam);
		const count = (login) => people.filter(({ name }) => name === login).length;
		const others = [...new Set(people.map(({ name }) => name))].filter((login) => count(login) > 1);
		return people.flatMap(({ name, path }) => {
			if (name.length < SHORTEST || count(name) > 1 || policy.contacts.known?.has(name) === true) return [];
			const like = require_policy_validation.nearest(name, others.filter((other) => mayBeMeant(other, name)), () => 1);
			if (like === null) return [];
			return [{
				path,
				message: `\`${name}\` stands here alone, and \`${like}\`, which differs in one letter, in ${count(like)} places.`,
				help: "Check the spelling: a login that is nobody\u2019s is valid, and calls nobody. `tocsin lint --online` asks GitHub."
			}];
		});
	}
};
const mayBeMeant = (other, name) => other[0] === name[0] && withoutDigits(other) !== withoutDigits(name);
const withoutDigits = (login) => login.replaceAll(/\d/g, "");
// src/lint/rules/no-escalation-path.ts
const noEscalationPath = {
	meta: {
		id: "no-escalation-path",
		level: "warning",
		summary: "A severity and a status from which no escalation leads anywhere."
	},
	check: (target) => {
		const { policy } = target;
		const paths = policy.triggers.filter((trigger) => trigger.phase === "open" && leadsOn(trigger, policy));
		return policy.severities.flatMap((severity) => {
			const stuck = SITUATIONS.filter(({ status, alone }) => paths.every((one) => !mayFire(target, one, severity, status, alone)));
			if (stuck.length === 0) return [];
			return [{
				path: require_policy_validation.toPointer([
					"severities",
					severity.rank - 1,
					"id"
				]),
				message: `Nothing escalates an incident of \`${severity.id}\` that is ${require_policy_validation.listNames(stuck.map(({ status }) => status))}, however long it lasts${stuck.some(({ alone }) => !alone) ? " and whoever asks for help" : ""}.`,
				help: "Add a trigger with `escalate: next` for it, such as one on `elapsed.since-level` or `count.help-requests`."
			}];
		});
	}
};
const SITUATIONS = [
	{
		status: "open",
		alone: true
	},
	{
		status: "acknowledged",
		alone: false
	},
	{
		status: "mitigated",
		alone: false
	}
];
function leadsOn({ evaluateOnly, do: { escalate, raiseSeverity } }, { levels }) {
	if (evaluateOnly) return false;
	return raiseSeverity !== null || escalate === "next" || escalate !== null && (escalate > 1 || levels.length === 1);
}
function mayFire(target, trigger, { id, rank }, status, alone) {
	const raised = require_policy_validation.severityById(target.policy, trigger.do.raiseSeverity);
	if (trigger.do.escalate === null && raised && raised.rank >= rank) return false;
	const holds = [
		trigger.when.source,
		...premisesOf(trigger),
		{ "==": [{ var: "severity.id" }, id] },
		{ "==": [{ var: "incident.status" }, status] },
		...alone ? [{ "==": [{ var: "count.help-requests" }, 0] }] : []
	];
	return target.ask({
		holds,
		fails: []
	}).kind !== "proved";
}
// src/lint/rules/nobody-new.ts
const nobodyNew = {
	meta: {
		id: "nobody-new",
		level: "warning",
		summary: "A level that at some time calls only the person whom the level before it calls alone.",
		dependsOn: "present"
	},
	check: ({ policy, now }) => {
		const kinds = kindsOf(policy, now);
		const stretches = stretchesOf(policy, now);
		const found = /* @__PURE__ */ new Map();
		for (const kind of kinds) for (const { from, to, facts } of stretches) for (const { level, person } of repeatedIn(policy, factsIn(policy, kind.facts, facts))) {
			const known = found.get(level);
			if (known && known.kind !== kind) continue;
			const spans = known?.spans ?? [];
			const last = spans.at(-1);
			if (last?.person === person && last.to === from) spans[spans.length - 1] = {
				...last,
				to
			};
			else spans.push({
				person,
				from,
				to
			});
			found.set(level, {
				spans,
				kind
			});
		}
		return [...found].map(([number, { spans, kind }]) => ({
			path: require_policy_validation.toPointer([
				"levels",
				number - 1,
				"roles"
			]),
			message: `In the next 90 days level ${number} (${policy.levels[number - 1]?.name ?? ""}) calls nobody but the one person of the level before it${kind === kinds[0] ? "" : ` for ${kind.name}`}: ${describeSpans(spans, policy, now)}.`,
			help: "Whoever does not answer is called again, where somebody else was meant to be. Move a turn, swap it by an override, or let the level call one more."
		}));
	}
};
function kindsOf(policy, now) {
	return (require_policy_validation.rolesById(policy, [...new Set(policy.levels.flatMap((level) => level.roles))]).flatMap(require_policy_validation.rulesOfRole).flatMap((rule) => rule.reads).every((path) => path.startsWith("oncall.")) ? policy.severities.slice(-1) : policy.severities).flatMap((severity) => require_engine.reportsThatDecide([{
		policy,
		severity
	}], now, require_engine.BLANK).reports.flatMap((report) => {
		const facts = require_engine.factsOnClock(require_engine.foldIssue(policy, require_engine.declareIncident(policy, severity, now, { report })), now, null);
		const says = [...Object.entries(report.details).map(([detail, answer]) => `\`${detail}=${plain(answer)}\``), ...report.labels.map((label) => `label \`${label}\``)];
		const name = `\`${severity.id}\`${says.length === 0 ? "" : ` with ${require_policy_validation.enumerate(says)}`}`;
		return facts === null ? [] : [{
			name,
			facts
		}];
	}));
}
const plain = (answer) => typeof answer === "string" ? answer : JSON.stringify(answer);
const MOST_STRETCHES = 500;
function stretchesOf({ schedules, calendars, reads }, now) {
	const rotas = [...schedules.values()].filter(({ name }) => reads.has(`oncall.${name}`));
	const hours = [...calendars.values()].filter(({ name }) => reads.has(`calendar.${name}`));
	const end = now + require_calendar.HORIZON;
	const changes = [...rotas, ...hours].flatMap((one) => require_policy_validation.changesBetween(one, now, end, MOST_STRETCHES));
	const instants = [.../* @__PURE__ */ new Set([now, ...changes])].toSorted((one, other) => one - other);
	return instants.slice(0, MOST_STRETCHES).map((from, index) => ({
		from,
		to: instants[index + 1] ?? end,
		facts: {
			oncall: Object.fromEntries(rotas.map((one) => [one.name, one.onCall(from)])),
			calendar: Object.fromEntries(hours.map((one) => [one.name, one.open(from)]))
		}
	}));
}
const factsIn = (policy, facts, { oncall, calendar }) => require_engine.factsWith(policy, require_engine.factsWith(policy, facts, "calendar", calendar), "oncall", oncall);
function repeatedIn(policy, facts) {
	const called = policy.levels.map(({ number, roles }) => ({
		level: number,
		people: [...new Set(require_policy_validation.rolesById(policy, roles).flatMap((role) => holdersOf(require_policy_validation.rulesOfRole(role), facts)).map(require_policy_validation.nameKey))]
	})).filter(({ people }) => people.length > 0);
	return called.flatMap(({ level, people: [person = "", ...others] }, index) => {
		const before = called[index - 1]?.people ?? [];
		return others.length === 0 && before.length === 1 && before[0] === person && !person.includes("/") ? [{
			level,
			person
		}] : [];
	});
}
const holdersOf = (rules, facts) => rules.map((rule) => require_policy_validation.flattenPeople(rule.evaluate(facts))).find((people) => people.length > 0) ?? [];
const MOST_SPANS = 2;
function describeSpans(spans, { schedules }, now) {
	const [zone = "UTC"] = [...schedules.values()].map(({ timezone }) => timezone);
	const texts = spans.slice(0, MOST_SPANS).map(({ person, from, to }) => {
		if (from === now && to === now + require_calendar.HORIZON) return `\`${person}\`, all the time`;
		const end = to === now + require_calendar.HORIZON ? "on" : `to ${require_calendar.localTime(to, zone)}`;
		return `\`${person}\` from ${require_calendar.localTime(from, zone)} ${end}`;
	});
	const more = spans.length > MOST_SPANS ? ` and ${spans.length - MOST_SPANS} times more` : "";
	return `${texts.join(", ")}${more} (${zone})`;
}
// src/lint/rules/one-service.ts
const oneService = {
	meta: {
		id: "one-service",
		level: "warning",
		summary: "A role whose holders are all out of reach when one service fails.",
		dependsOn: "present"
	},
	check: ({ policy, now }) => {
		if (knownContacts(policy) === null) return [];
		return [...calledRoles(policy)].flatMap((id) => {
			const role = policy.roles.get(id);
			const found = ((role === void 0 ? null : answersOf$1(role, policy, now)) ?? []).flatMap((holders) => {
				const ways = only(policy, holders);
				return ways === null ? [] : [{
					holders,
					ways
				}];
			})[0];
			if (found === void 0) return [];
			const channels = found.ways.map((channel) => `\`${channel}\``).join(", ");
			const people = found.holders.map((login) => `\`${login}\``).join(", ");
			return [{
				path: require_policy_validation.toPointer(["roles"]),
				key: id,
				message: `When ${serviceOf(policy, found.ways)} fails, no channel reaches anybody of \`${id}\` (${people}): all their ways (${channels}) go through it.`,
				help: "Give one of them an address for a channel of another service, and name that in the `reach`."
			}];
		});
	}
};
function only(policy, holders) {
	const ways = holders.flatMap((login) => waysTo(policy, login));
	return new Set(ways.map((channel) => policy.channels.get(channel)?.service)).size === 1 && ways.length > 1 ? [...new Set(ways)] : null;
}
function serviceOf({ channels }, [way = ""]) {
	const service = channels.get(way)?.service ?? way;
	return require_policy_validation.variableIn(service) !== null ? `the service in \`${service}\`` : `\`${service}\``;
}
// src/lint/rules/option-unknown-to-rules.ts
const REST = /^(?:other|none|n\/a|unknown|unsure|not sure|something else|i do(?:n\u2019t|n't| not) know)/i;
const HELP$2 = "Name it in a rule or among the `values` of the detail, or take it out of the form.";
const KINDS = {
	string: null,
	text: null,
	list: null,
	number: "a number",
	boolean: "yes or no",
	time: "a date and time"
};
const optionUnknownToRules = {
	meta: {
		id: "option-unknown-to-rules",
		level: "advice",
		summary: "An option of an issue form that the rules about its detail do not know.",
		dependsOn: "surroundings"
	},
	check: (target) => {
		const { policy } = target;
		const forms = formsOf(target);
		return policy.incident.details.flatMap((detail) => {
			const kind = KINDS[detail.type];
			const known = [...detail.values ?? [], ...literalsOf(policy, detail.name).map(({ text }) => text)];
			if (kind === null && known.length === 0) return [];
			return forms.flatMap((form) => {
				const field = fieldOf(form, detail);
				if (field === null) return [];
				const isStrange = (option) => {
					const read = readingOf(policy, detail, field, option);
					return kind === null ? !read.some((value) => known.includes(value)) : read.length === 0;
				};
				const strange = field.options.filter((option) => !REST.test(option) && isStrange(option));
				if (strange.length === 0) return [];
				const options = strange.map((option) => `\u201c${option}\u201d`).join(", ");
				const at = {
					path: require_policy_validation.toPointer(["incident", "details"]),
					key: detail.name
				};
				if (kind !== null) {
					const as = `${strange.length === 1 ? "reads" : "read"} as no answer to \`${detail.name}\`, which is ${kind}`;
					const help = "Offer what reads as one, or let the detail be a `string` with these `values`.";
					return [{
						...at,
						help,
						message: `${options}, which ${atLine(field.place)} offers, ${as}.`
					}, {
						...at,
						help,
						place: field.place,
						message: `${options} ${as}.`
					}];
				}
				return [{
					...at,
					help: HELP$2,
					message: `No rule knows ${options}, which ${atLine(field.place)} offers as \`${detail.name}\`.`
				}, {
					...at,
					help: HELP$2,
					place: field.place,
					message: `No rule of the policy knows ${options}.`
				}];
			});
		});
	}
};
// src/lint/rules/oscillation.ts
const oscillation = {
	meta: {
		id: "oscillation",
		level: "warning",
		summary: "Two triggers that undo each other, again and again."
	},
	check: (target) => {
		const { triggers } = target.policy;
		return triggers.flatMap((sets, index) => sets.do.label.flatMap((label) => triggers.filter(({ do: { unlabel } }) => unlabel.includes(label)).flatMap((removes) => {
			const facts = goesRound(target, sets, removes, label);
			if (facts === null) return [];
			return [{
				path: require_policy_validation.toPointer([
					"triggers",
					index,
					"do",
					"label"
				]),
				message: `\`${sets.id}\` sets the label \`${label}\` and \`${removes.id}\` takes it off; each may fire right after the other, again and again.`,
				help: "Let their rules exclude each other whatever the label, or let one of them fire once: without `repeat`.",
				witness: facts
			}];
		})));
	}
};
function goesRound({ policy, ask }, sets, removes, label) {
	if ([sets, removes].some(({ repeat, evaluateOnly }) => repeat === null || evaluateOnly) || sets.phase !== removes.phase) return null;
	const without = withLabel(sets.when.source, label, false, policy);
	const having = withLabel(removes.when.source, label, true, policy);
	if (without === null || having === null) return null;
	const verdict = ask({
		holds: [
			without,
			having,
			...premisesOf(sets)
		],
		fails: []
	});
	return verdict.kind === "witness" ? verdict.facts : null;
}
// src/lint/rules/own-former-name.ts
const ownFormerName = {
	meta: {
		id: "own-former-name",
		level: "warning",
		summary: "A policy that names itself among its former names."
	},
	check: ({ policy: { name, formerly } }) => formerly.flatMap((former, index) => former === name ? [{
		path: require_policy_validation.toPointer(["formerly", index]),
		message: `\`${name}\` is what this policy is called now, and no name that it had before.`,
		help: "Write the name under which its open incidents were declared, or take it out."
	}] : [])
};
// src/lint/rules/person-without-way.ts
const personWithoutWay = {
	meta: {
		id: "person-without-way",
		level: "warning",
		summary: "A person who is called and whom no channel reaches.",
		dependsOn: "present"
	},
	check: (target) => {
		const { policy, now } = target;
		const expected = [...reachChannels(policy)].map((channel) => `\`${channel}\``).join(", ");
		return unreachedPeople(policy, now).map(({ login, message }) => ({
			...namedPlace(target, login),
			message,
			help: `Give them an address in \`contacts\` for one of the channels of \`reach\`: ${expected}.`
		}));
	}
};
// src/lint/rules/redundant-conjunct.ts
const redundantConjunct = {
	meta: {
		id: "redundant-conjunct",
		level: "advice",
		summary: "Part of a rule that the rest of it already says."
	},
	check: (target) => {
		const { policy, domain } = target;
		const written = {
			scope: domain.scope,
			invariants: require_analysis.definitionsOf(new Map(policy.conditions.map(({ name, rule }) => [name, rule.source])))
		};
		return allRulesOf(policy).flatMap((one) => redundant(target, one, written));
	}
};
function redundant(target, { source, path, name }, domain) {
	const isProved = (question) => target.ask(question, domain).kind === "proved";
	if (operandsOf(source).length === 0) return [];
	if (isProved({
		holds: [source],
		fails: []
	}) || isProved({
		holds: [],
		fails: [source]
	})) return [];
	const same = (other) => isProved({
		holds: [source],
		fails: [other]
	}) && isProved({
		holds: [other],
		fails: [source]
	});
	const found = [];
	for (const part of operandsOf(source)) {
		if (found.some((gone) => require_policy_validation.isWithin(require_policy_validation.toPointer(part), require_policy_validation.toPointer(gone)))) continue;
		const without = drop(source, [...found, part], []);
		if (require_policy_validation.checkRule(without, domain.scope, "boolean").length === 0 && same(without)) found.push(part);
	}
	return found.map((part) => ({
		path: path + require_policy_validation.toPointer(part),
		message: `This part changes nothing: without it the rule of ${name} is true for the same incidents.`,
		help: "Take it out, or look for what it was to say."
	}));
}
function operandsOf(rule, at = []) {
	const entry = require_policy_validation.entryOf(rule) ?? require_policy_validation.NO_ENTRY;
	const { operator, operands } = entry;
	const isJoin = operator === "and" || operator === "or";
	if (isJoin ? operands.length < 2 : ![
		"!",
		"!!",
		"if"
	].includes(operator)) return [];
	const placeOf = (index) => require_policy_validation.operandPath(entry, at, index);
	return [...isJoin ? operands.map((_, index) => placeOf(index)) : [], ...operands.flatMap((one, index) => operandsOf(one, placeOf(index)))];
}
function drop(rule, gone, at) {
	const entry = require_policy_validation.entryOf(rule);
	if (entry === null) return rule;
	const { operator, operands } = entry;
	const placeOf = (index) => require_policy_validation.operandPath(entry, at, index);
	const dropIn = (one, index) => drop(one, gone, placeOf(index));
	if (operator !== "and" && operator !== "or") return require_policy_validation.withOperands(entry, dropIn);
	const isGone = (index) => gone.some((path) => require_policy_validation.toPointer(path) === require_policy_validation.toPointer(placeOf(index)));
	const left = operands.flatMap((one, index) => isGone(index) ? [] : [dropIn(one, index)]);
	return left.length === 1 ? left[0] ?? null : { [operator]: left };
}
// src/lint/rules/repeats-without-end.ts
const OFTEN = 5;
const DAY = 1440;
const repeatsWithoutEnd = {
	meta: {
		id: "repeats-without-end",
		level: "warning",
		summary: "A call or reminder that comes again every few minutes, and has no limit."
	},
	check: ({ policy: { triggers, evaluateOnly } }) => triggers.flatMap((trigger, index) => {
		const minutes = evaluateOnly ? null : minutesBetween(trigger);
		if (minutes === null) return [];
		return [{
			path: require_policy_validation.toPointer([
				"triggers",
				index,
				"repeat"
			]),
			message: `\`${trigger.id}\` comes again every ${require_policy_validation.formatDuration(minutes * 60)} for as long as its rule holds, up to ${Math.floor(DAY / minutes)} times a day.`,
			help: "Give it a `limit`, or a longer `repeat`."
		}];
	})
};
function minutesBetween({ repeat, limit, evaluateOnly, do: todo }) {
	const times = rangeOf(repeat);
	if (times === null || limit !== null || evaluateOnly || !tellsSomebody(todo)) return null;
	const minutes = times.longest / 60;
	return times.shortest > 0 && minutes <= OFTEN ? minutes : null;
}
const tellsSomebody = ({ escalate, assign, mention, notify, comment }) => escalate !== null || comment !== null || [
	assign,
	mention,
	notify
].some((names) => names.length > 0);
// src/lint/rules/role-not-in-table.ts
const roleNotInTable = {
	meta: {
		id: "role-not-in-table",
		level: "warning",
		summary: "A role of a table that has no row for some reports."
	},
	check: ({ policy, domain, ask }) => {
		const keysOf = ({ table, fact }) => domain.scope.get(fact)?.type.kind === "number" ? table.map(Number) : table;
		return [...policy.roles.values()].flatMap(({ id, who, otherwise }) => {
			return (otherwise === null ? lookupsIn(who.source) : []).flatMap((lookup) => {
				const { holds, fails, fact, key, name } = lookup;
				const verdict = ask({
					holds,
					fails: [...fails, { in: [key, keysOf(lookup)] }]
				});
				if (verdict.kind !== "witness") return [];
				return [{
					path: require_policy_validation.toPointer([
						"roles",
						id,
						"who"
					]),
					message: `Nobody is called as \`${id}\` where the table \`${name}\` has no row for \`${fact}\`.`,
					help: "Give the table a row `\"*\"` for all others, or the role an `otherwise`.",
					witness: verdict.facts
				}];
			});
		});
	}
};
function lookupsIn(rule) {
	if (Array.isArray(rule)) return rule.length === 1 ? lookupsIn(rule[0] ?? null) : [];
	const entry = require_policy_validation.entryOf(rule);
	if (entry === null) return [];
	const { operator, operands } = entry;
	if (operator === "if") return lookupsInIf(operands);
	const [name, key = null] = operands;
	const fact = require_policy_validation.factNamed(key);
	const table = require_policy_validation.rowsOf(operands).map(([one]) => one);
	if (operator !== "lookup" || typeof name !== "string" || fact === null || table.includes("*")) return [];
	return [{
		name,
		key,
		fact,
		table,
		holds: [],
		fails: []
	}];
}
function lookupsInIf([first = null, result, ...rest]) {
	if (result === void 0) return lookupsIn(first);
	return [...lookupsIn(result).map((one) => ({
		...one,
		holds: [first, ...one.holds]
	})), ...lookupsInIf(rest).map((one) => ({
		...one,
		fails: [first, ...one.fails]
	}))];
}
// src/lint/rules/role-open-to-all.ts
const roleOpenToAll = {
	meta: {
		id: "role-open-to-all",
		level: "warning",
		summary: "A command that is kept for a role, which people may give themselves with `/role`."
	},
	check: ({ policy: { commands } }) => {
		const giving = commands.get("role");
		const open = [...commands].flatMap(([name, authority]) => name !== "role" && isOpen(authority, giving) ? [`\`${name}\``] : []);
		if (open.length === 0) return [];
		const whoever = giving === void 0 ? "Every responder" : "Whoever may use `/role` here";
		return [{
			path: require_policy_validation.toPointer(giving === void 0 ? ["commands"] : ["commands", "role"]),
			message: `${whoever} may give themselves a role with \`/role\`, and then use what is kept for it: ${require_policy_validation.enumerate(open)}.`,
			help: "Name `role` under `commands` as well, with those who decide who gets a role: the same as for these commands, or fewer."
		}];
	}
};
function isOpen({ roles, permissions }, giving) {
	if (roles.every((role) => role === "owner")) return false;
	if (giving === void 0) return true;
	return !require_policy_validation.isAtLeast(require_policy_validation.leastOf(giving.permissions), require_policy_validation.leastOf(permissions)) || giving.roles.includes("owner") && !roles.includes("owner");
}
// src/lint/rules/role-too-large.ts
const roleTooLarge = {
	meta: {
		id: "role-too-large",
		level: "warning",
		summary: `A role that can call more people at once than GitHub assigns to an issue, which is 10.`
	},
	check: ({ policy: { roles } }) => [...roles.values()].flatMap((role) => rulesOf(role).flatMap(({ key, source }) => {
		const people = largest(source);
		if (people.size <= 10) return [];
		return [{
			path: require_policy_validation.toPointer([
				"roles",
				role.id,
				key
			]),
			message: `The role \`${role.id}\` can call ${people.size} people at once, and GitHub assigns at most 10: all of them are called, and the last are not assigned.`,
			help: "Call fewer people first, such as who is on call, and the others at a further level."
		}];
	}))
};
const rulesOf = ({ who, otherwise }) => [{
	key: "who",
	source: who.source
}, ...otherwise === null ? [] : [{
	key: "otherwise",
	source: otherwise.source
}]];
function largest(source) {
	if (typeof source === "string") return new Set(source === "" || source.includes("/") ? [] : [loginOf(source)]);
	if (Array.isArray(source)) return new Set(source.flatMap((one) => [...largest(one)]));
	const { operator, operands } = require_policy_validation.entryOf(source) ?? require_policy_validation.NO_ENTRY;
	return answersOf(operator, operands).map(largest).reduce((most, one) => one.size > most.size ? one : most, /* @__PURE__ */ new Set());
}
const answersOf = (operator, values) => branchesOf(operator, values) ?? (operator === "and" ? values : []);
// src/lint/rules/role-without-holder.ts
const roleWithoutHolder = {
	meta: {
		id: "role-without-holder",
		level: "warning",
		summary: "A role that nobody holds at some hour.",
		dependsOn: "present"
	},
	check: (target) => auditFindings(target, "role-without-holder")
};
// src/lint/numbers.ts
const severityRules = (policy) => severitiesOf(policy).map(({ source }) => inline(source, policy));
function amountsOf(policy) {
	const rules = severityRules(policy);
	return policy.incident.details.filter(({ type }) => type === "number").flatMap(({ name }) => {
		const found = [];
		const isAmount = rules.every((rule) => comparesOnly(rule, `details.${name}`, found));
		const thresholds = [...new Set(found)].sort((a, b) => a - b);
		return isAmount && thresholds.length > 0 ? [{
			name,
			thresholds
		}] : [];
	});
}
function comparesOnly(rule, fact, found) {
	if (require_policy_validation.factNamed(rule) === fact) return false;
	if (Array.isArray(rule)) return rule.every((one) => comparesOnly(one, fact, found));
	const { operator, operands } = require_policy_validation.entryOf(rule) ?? require_policy_validation.NO_ENTRY;
	if (require_policy_validation.ORDER_OPERATORS.has(operator)) {
		const rest = operands.filter((one) => require_policy_validation.factNamed(one) !== fact);
		const numbers = rest.filter((one) => typeof one === "number");
		if (rest.length < operands.length && rest.length === numbers.length) {
			found.push(...numbers);
			return true;
		}
	}
	return comparesOnly(operands, fact, found);
}
function valuesOf({ thresholds }) {
	return [(thresholds[0] ?? 0) - 1, ...thresholds.flatMap((one, index) => [one, between(one, thresholds[index + 1])])];
}
function between(one, next) {
	if (next === void 0 || next - one > 1) return one + 1;
	return (one + next) / 2;
}
// src/lint/rules/severity-not-monotone.ts
const severityNotMonotone = {
	meta: {
		id: "severity-not-monotone",
		level: "warning",
		summary: "A number that makes an incident more severe, and less severe again when it grows further."
	},
	check: (target) => amountsOf(target.policy).flatMap((amount) => peakOf(target, amount) ?? [])
};
function peakOf(target, amount) {
	const { policy } = target;
	const fact = `details.${amount.name}`;
	const values = valuesOf(amount);
	const rules = severityRules(policy);
	for (let rank = 1; rank <= rules.length; rank += 1) {
		const atLeast = { or: rules.slice(0, rank) };
		const ruleAt = (value) => withValue(atLeast, fact, value);
		for (const [index, middle] of values.entries()) for (const low of values.slice(0, index)) for (const high of values.slice(index + 1)) {
			const verdict = target.ask({
				holds: [ruleAt(middle)],
				fails: [ruleAt(low), ruleAt(high)]
			});
			if (verdict.kind === "witness") return findingOf(target, rank, amount.name, [
				low,
				middle,
				high
			], verdict.facts);
		}
	}
	return null;
}
function findingOf({ policy }, rank, name, [low, middle, high], facts) {
	const id = policy.severities[rank - 1]?.id ?? "";
	const details = facts["details"] ?? {};
	return {
		path: require_policy_validation.toPointer([
			"severities",
			rank - 1,
			"when"
		]),
		message: `With \`details.${name}\` at ${middle} an incident is \`${id}\` or more severe; at ${low} and at ${high}, everything else equal, it is less.`,
		help: "Let a larger number never be less severe: drop the upper bound, or write the range into a severity above.",
		witness: {
			...facts,
			details: {
				...details,
				[name]: high
			}
		}
	};
}
// src/lint/rules/shadowed-by.ts
const shadowedBy = {
	meta: {
		id: "shadowed-by",
		level: "warning",
		summary: "A severity whose incidents all get a more severe one."
	},
	check: (target) => {
		const { severities } = target.policy;
		return severities.flatMap((severity, index) => {
			if (index === 0 || !onOneClock(target.policy, index)) return [];
			const source = severity.when?.source ?? true;
			const earlier = severities.slice(0, index);
			if (severity.when && isNeverTrue(target, {
				path: "",
				name: "",
				source,
				premises: []
			})) return [];
			const isTaken = (fails) => target.ask({
				holds: [source],
				fails
			}).kind === "proved";
			if (!isTaken(earlier.map(ruleOf))) return [];
			const one = earlier.find((other) => isTaken([ruleOf(other)]));
			return [{
				path: require_policy_validation.toPointer([
					"severities",
					index,
					"id"
				]),
				message: `No incident is assessed as \`${severity.id}\`: ${require_policy_validation.listNames((one ? [one] : earlier).map(({ id }) => id))} ${one || earlier.length === 1 ? "takes" : "take"} all of them.`,
				help: "The first severity whose `when` holds is taken. Narrow the earlier one, or take this one out."
			}];
		});
	}
};
const ruleOf = ({ when }) => when?.source ?? true;
function onOneClock({ severities, conditions }, upTo) {
	const some = severities.slice(0, upTo + 1);
	const clocks = new Set(some.map(({ clock }) => clock.name));
	const reads = [...some.flatMap(({ when }) => when?.reads ?? []), ...conditions.flatMap(({ rule }) => rule.reads)];
	return clocks.size === 1 || !reads.some((path) => path.startsWith("elapsed."));
}
// src/lint/rules/single-way.ts
const singleWay = {
	meta: {
		id: "single-way",
		level: "warning",
		summary: "A person who is called and whom one channel alone reaches.",
		dependsOn: "present"
	},
	check: (target) => {
		const { policy, now } = target;
		return [...(knownContacts(policy) === null ? null : calledPeople(policy, now)) ?? []].flatMap(([login]) => {
			const [channel, ...others] = waysTo(policy, login);
			if (channel === void 0 || others.length > 0) return [];
			return [{
				...contactPlace(target, login),
				message: `\`${login}\` is reached by \`${channel}\` alone: a telephone without a signal, or a full mailbox, and the call is lost.`,
				help: "Add an address for another channel that a `reach` names, best one of another service."
			}];
		});
	}
};
// src/lint/rules/text-area-for-number.ts
const HELP$1 = "Let the form ask with `type: input` (or a drop-down), or let the policy read a `text`.";
const textAreaForNumber = {
	meta: {
		id: "text-area-for-number",
		level: "warning",
		summary: "A text area of an issue form that the policy reads as a number, a time, or yes or no.",
		dependsOn: "surroundings"
	},
	check: (target) => formsOf(target).flatMap((form) => target.policy.incident.details.filter(({ type }) => type === "number" || type === "time" || type === "boolean").flatMap((detail) => {
		const field = fieldOf(form, detail);
		if (field?.type !== "textarea") return [];
		const at = {
			path: require_policy_validation.toPointer(["incident", "details"]),
			key: detail.name,
			help: HELP$1
		};
		return [{
			...at,
			message: `\`${detail.name}\` is a ${detail.type}, and ${atLine(field.place)} asks for it with a text area.`
		}, {
			...at,
			place: field.place,
			message: `The policy reads this text area as a ${detail.type} (\`${detail.name}\`).`
		}];
	}))
};
// src/lint/edges.ts
function edgesOf(target, taken) {
	return amountsOf(target.policy).flatMap((amount) => amount.thresholds.flatMap((value) => at(target, amount, value, taken)));
}
const NEAR = 1e-6;
function at(target, { name }, value, taken) {
	const { policy } = target;
	const ruled = policy.severities.flatMap(({ id, when }, index) => when === null ? [] : [{
		id,
		index,
		rule: inline(when.source, policy)
	}]);
	const ruleAt = (rule, number) => withValue(rule, `details.${name}`, number);
	const edges = [];
	for (const under of ruled) for (const over of ruled.filter(({ id }) => id !== under.id)) {
		const beside = [ruleAt(under.rule, value - NEAR), ruleAt(over.rule, value + NEAR)];
		const other = [ruleAt(under.rule, value + NEAR), ruleAt(over.rule, value - NEAR)];
		const here = [ruleAt(under.rule, value), ruleAt(over.rule, value)];
		const others = ruled.map(({ rule }) => ruleAt(rule, value));
		const verdict = taken === "neither" ? target.ask({
			holds: beside,
			fails: [...other, ...others]
		}) : target.ask({
			holds: [...beside, ...here],
			fails: other
		});
		if (verdict.kind !== "witness") continue;
		const details = verdict.facts["details"] ?? {};
		edges.push({
			name,
			value,
			below: under.id,
			above: over.id,
			path: require_policy_validation.toPointer([
				"severities",
				Math.max(under.index, over.index),
				"when"
			]),
			facts: {
				...verdict.facts,
				details: {
					...details,
					[name]: value
				}
			}
		});
	}
	return edges;
}
// src/lint/rules/threshold-gap.ts
const thresholdGap = {
	meta: {
		id: "threshold-gap",
		level: "warning",
		summary: "One value between two severities that neither of them takes."
	},
	check: (target) => edgesOf(target, "neither").map(({ name, value, above, below, path, facts }) => ({
		path,
		message: `Below ${value} an incident is \`${below}\`, above it \`${above}\`, and with \`details.${name}\` at exactly ${value} it is neither.`,
		help: "Write `>=` or `<=` on one side.",
		witness: facts
	}))
};
// src/lint/rules/threshold-overlap.ts
const thresholdOverlap = {
	meta: {
		id: "threshold-overlap",
		level: "advice",
		summary: "One value between two severities that both of them claim."
	},
	check: (target) => edgesOf(target, "both").map(({ name, value, above, below, path, facts }) => ({
		path,
		message: `With \`details.${name}\` at exactly ${value} the rules of \`${below}\` and \`${above}\` are both true; the more severe one is taken.`,
		help: "Write `<` or `>` on the side that is not meant to take it.",
		witness: facts
	}))
};
// src/lint/rules/twice-in-a-row.ts
const twiceInARow = {
	meta: {
		id: "twice-in-a-row",
		level: "warning",
		summary: "A rotation that gives somebody two turns in a row."
	},
	check: ({ yaml }) => Object.entries(require_policy_validation.asMap(require_policy_validation.asMap(yaml.value)?.["schedules"]) ?? {}).flatMap(([name, schedule]) => (require_policy_validation.asList(require_policy_validation.asMap(schedule)?.["layers"]) ?? []).flatMap((layer, index) => repeatsIn(require_policy_validation.asList(require_policy_validation.asMap(layer)?.["rotate"]) ?? [], [
		"schedules",
		name,
		"layers",
		index,
		"rotate"
	])))
};
function repeatsIn(rotate, path) {
	const turns = rotate.map(peopleOf);
	return require_calendar.repeatedTurns(turns).map((index) => {
		const turn = turns[index] ?? [];
		return {
			path: require_policy_validation.toPointer([...path, index]),
			message: `${require_policy_validation.enumerate(turn.map((login) => `\`${login}\``))} ${turn.length === 1 ? "has" : "have"} two turns in a row.`,
			help: "Move one of them. Where it is meant, write above this line `# tocsin-disable-next-line twice-in-a-row: <why>`."
		};
	});
}
const peopleOf = (turn) => (require_policy_validation.asList(turn) ?? [turn]).flatMap((login) => typeof login === "string" ? [login.replace(/^@/, "")] : []);
// src/lint/rules/unassignable-person.ts
const unassignablePerson = {
	meta: {
		id: "unassignable-person",
		level: "error",
		summary: "A login that cannot be assigned in the repository. Asked with `--online`, and by the check of a change that adds it.",
		dependsOn: "surroundings"
	},
	check: ({ yaml, surroundings: { people } }) => {
		if (people === null) return [];
		return namedIn(yaml).filter(({ name, isTeam }) => !isTeam && people.assignable.get(name) === false).map(({ name, path }) => ({
			path,
			message: `\`${name}\` cannot be assigned to an issue of ${people.repository}: ${reasonFor(people.permissions.get(name))}.`,
			help: "Check the spelling, give them access to the repository, or name somebody else."
		}));
	}
};
const reasonFor = (permission) => permission === void 0 || permission === "none" ? "nobody of this name has access" : `they may only ${permission}`;
// src/lint/rules/uneven-share.ts
const unevenShare = {
	meta: {
		id: "uneven-share",
		level: "advice",
		summary: "A person who is on call far more than an even share.",
		dependsOn: "present"
	},
	check: (target) => auditFindings(target, "uneven-share")
};
// src/lint/rules/unproved-way.ts
const DAYS = require_policy_validation.PROOF_LIFE / require_policy_validation.DAY;
const HELP = "Hold a drill (`mode: drill`, or `tocsin drill --repo owner/name`), and confirm its codes on the issue of the drills.";
const MOST_NAMES = 10;
const unprovedWay = {
	meta: {
		id: "unproved-way",
		level: "warning",
		summary: `A way by which nobody confirmed a test message for ${DAYS} days. Asked with \`--online\`.`,
		dependsOn: "surroundings"
	},
	check: (target) => {
		const { policy, surroundings, now } = target;
		const { drills } = surroundings;
		if (drills === null || policy.channels.size === 0) return [];
		const records = require_drill.recordsUnder(policy, drills.ways ?? []);
		const known = require_drill.waysOf(policy);
		const ways = policy.contacts.known === null ? [...records.filter(({ to }) => to !== null), ...known] : known;
		if (drills.ways === null) return [{
			path: "",
			key: "channels",
			message: `No drill was ever held in ${drills.repository}: nobody knows whether any message arrives.`,
			help: HELP
		}];
		return findingsOf(target, ways.flatMap((way) => {
			const record = records.find((one) => require_policy_validation.sameWay(one, way));
			return record !== void 0 && require_policy_validation.isProved(record, now) ? [] : [{
				...way,
				proved: record?.proved ?? null
			}];
		}));
	}
};
function findingsOf(target, unproved) {
	const places = unproved.filter(({ to }) => to === null);
	const logins = [...new Set(unproved.flatMap(({ to }) => to ?? []))];
	const channelsTo = (login) => channelsOf(unproved.filter(({ to }) => to === login));
	const isSecret = target.policy.contacts.variable !== null;
	const names = logins.slice(0, MOST_NAMES).map((login) => `\`${login}\` by ${channelsTo(login)}`);
	const more = logins.length > MOST_NAMES ? ` and ${logins.length - MOST_NAMES} more people` : "";
	return [...isSecret ? logins.length === 0 ? [] : [{
		path: "/contacts",
		message: `${SINCE}: ${names.join("; ")}${more}.`,
		help: HELP
	}] : logins.map((login) => ({
		...contactPlace(target, login),
		message: `${SINCE}: \`${login}\` by ${channelsTo(login)}.`,
		help: HELP
	})), ...places.map((way) => ({
		path: require_policy_validation.toPointer(["channels"]),
		key: way.channel,
		message: `${SINCE}: ${channelsOf([way])}.`,
		help: HELP
	}))];
}
const SINCE = `Nobody confirmed a test message for ${DAYS} days`;
const channelsOf = (ways) => ways.map(({ channel, proved }) => proved === null ? `\`${channel}\` (never)` : `\`${channel}\` (last on ${require_policy_validation.formatInstant(proved).slice(0, 10)})`).join(", ");
// src/lint/rules/unreadable-team.ts
const unreadableTeam = {
	meta: {
		id: "unreadable-team",
		level: "error",
		summary: "A team whose members cannot be read, or that has none. Asked with `--online`, and by the check of a change that adds it.",
		dependsOn: "surroundings"
	},
	check: ({ yaml, surroundings: { people } }) => {
		if (people === null) return [];
		return namedIn(yaml).flatMap(({ name, isTeam, path }) => {
			const members = isTeam ? people.teams.get(name) : void 0;
			if (members === void 0 || members !== null && members.length > 0) return [];
			return [{
				path,
				message: members === null ? `The members of \`@${name}\` cannot be read with this token, or there is no such team.` : `The team \`@${name}\` has no members.`,
				help: "Check the spelling, and that the token may read members of the organisation (`read:org`); or name people."
			}];
		});
	}
};
// src/lint/rules/unused-channel.ts
const unusedChannel = {
	meta: {
		id: "unused-channel",
		level: "warning",
		summary: "A channel or a reach by which no message ever goes."
	},
	check: ({ policy }) => {
		const { channels, reach, severities } = policy;
		const used = require_drill.usedChannels(policy);
		return [...[...reach.keys()].filter((name) => severities.every((severity) => severity.reach !== name)).map((name) => ({
			path: require_policy_validation.toPointer(["reach"]),
			key: name,
			message: `Nobody is reached by \`${name}\`: no severity names it.`,
			help: `Write \`reach: ${name}\` on a severity, or take it out.`
		})), ...[...channels.keys()].filter((name) => !used.has(name)).map((name) => ({
			path: require_policy_validation.toPointer(["channels"]),
			key: name,
			message: `No message goes by the channel \`${name}\`: no \`reach\` and no \`notify\` names it.`,
			help: "Name a channel to people in a step of a `reach`, a place in the `notify` of a level or a trigger, or take it out."
		}))];
	}
};
// src/lint/rules/unused-condition.ts
const unusedCondition = {
	meta: {
		id: "unused-condition",
		level: "warning",
		summary: "A condition that decides nothing."
	},
	check: ({ policy }) => {
		const used = usedConditions(policy);
		return policy.conditions.filter(({ name }) => !used.has(name)).map(({ name }) => ({
			path: require_policy_validation.toPointer(["conditions"]),
			key: name,
			message: `No rule that decides anything reads the condition \`${name}\`.`,
			help: `Use it as \`{ var: is.${name} }\`, or take it out.`
		}));
	}
};
function usedConditions(policy) {
	const { conditions } = policy;
	const roots = require_policy.rulesOf(policy).filter(({ pointer }) => !require_policy_validation.isWithin(pointer, "/conditions"));
	const conditionsIn = (reads) => reads.filter((path) => path.startsWith("is.")).map((path) => path.slice(3));
	const used = new Set(roots.flatMap(({ rule }) => conditionsIn(rule.reads)));
	for (const { name } of conditions) if ([...policy.templates.values()].some((text) => text.includes(`is.${name}`))) used.add(name);
	for (const { name, rule } of conditions.toReversed()) if (used.has(name)) conditionsIn(rule.reads).forEach((one) => used.add(one));
	return used;
}
// src/lint/rules/unused-detail.ts
const unusedDetail = {
	meta: {
		id: "unused-detail",
		level: "advice",
		summary: "A detail of the form that nothing reads."
	},
	check: ({ policy }) => {
		const { incident, triggers, reads } = policy;
		const asksForMissing = reads.has("count.missing-details") || triggers.some((one) => one.do.askFor !== null);
		const printed = [...policy.templates.values()].flatMap(pathsIn);
		return incident.details.filter(({ name, required }) => !(required && asksForMissing) && !reads.has(`details.${name}`)).filter(({ name }) => !reads.has(`${require_policy_validation.SINCE_DETAIL}.${name}`)).filter(({ name }) => !incident.headline.includes(name)).filter(({ name }) => {
			const paths = [`details.${name}`, `${require_policy_validation.SINCE_DETAIL}.${name}`];
			return !printed.some((path) => paths.some((fact) => path === fact || path.startsWith(`${fact}.`)));
		}).map(({ name }) => ({
			path: require_policy_validation.toPointer(["incident", "details"]),
			key: name,
			message: `Nothing reads the detail \`${name}\`: no rule, no template, and nobody is asked for it.`,
			help: "Use it in a rule, make it required and ask for it, or take it out of the policy (the form may keep its section)."
		}));
	}
};
const pathsIn = (template) => (template.replaceAll(/\[ *["']([\w-]+)["'] *\]/g, ".$1").match(/\w[\w.-]*/g) ?? []).map((path) => path.replace(/-$/, ""));
// src/lint/rules/unused-template.ts
const SHIPPED = [...Object.keys(require_policy_validation.MESSAGE_TEMPLATES), ...Object.keys(require_policy_validation.REMINDER_TEMPLATES)];
const unusedTemplate = {
	meta: {
		id: "unused-template",
		level: "warning",
		summary: "A wording that no comment uses."
	},
	check: ({ policy: { templates, triggers } }) => {
		const used = new Set(triggers.flatMap((trigger) => require_policy_validation.namesIn(trigger.do, "template")));
		return [...templates.keys()].filter((id) => !used.has(id) && !require_policy_validation.isMessageId(id)).map((id) => ({
			path: require_policy_validation.toPointer(["templates"]),
			key: id,
			message: `No trigger comments with the template \`${id}\`.`,
			help: `${require_policy_validation.didYouMean(id, SHIPPED.filter((one) => one !== id))}Name it with \`comment: ${id}\` in a trigger, or take it out.`
		}));
	}
};
// src/lint/rules/unused-timetable.ts
const unusedTimetable = {
	meta: {
		id: "unused-timetable",
		level: "warning",
		summary: "A schedule or calendar that nothing reads."
	},
	check: ({ policy: { schedules, calendars, severities, triggers, review, reads } }) => [...[...schedules.keys()].filter((name) => !reads.has(`oncall.${name}`)).map((name) => ({
		path: require_policy_validation.toPointer(["schedules"]),
		key: name,
		message: `Nobody is called from the schedule \`${name}\`: no rule reads it.`,
		help: `Use it for a role, as \`who: { var: oncall.${name} }\`, or take it out.`
	})), ...[...calendars.keys()].filter((name) => !reads.has(`calendar.${name}`)).filter((name) => [
		...severities,
		...triggers,
		review
	].every((one) => one?.clock?.name !== name)).map((name) => ({
		path: require_policy_validation.toPointer(["calendars"]),
		key: name,
		message: `The calendar \`${name}\` decides nothing: it is no clock, and no rule reads it.`,
		help: `Use it as \`clock: ${name}\` or \`{ var: calendar.${name} }\`, or take it out.`
	}))]
};
// src/lint/rules/variable-not-passed.ts
const variableNotPassed = {
	meta: {
		id: "variable-not-passed",
		level: "warning",
		summary: "A variable of a channel or of contacts that a workflow does not pass to the Action.",
		dependsOn: "surroundings"
	},
	check: ({ policy, surroundings }) => {
		const variables = require_policy_validation.secretVariables(policy);
		if (variables.length === 0) return [];
		return surroundings.workflows.flatMap((workflow) => actionSteps(workflow, surroundings.pathOf(policy.file))).flatMap(({ sends, place, variables: passed }) => {
			const missing = variables.map(({ name }) => name).filter((name) => passed !== null && !passed.has(name));
			if (!sends || missing.length === 0) return [];
			const listed = missing.map((name) => `\`${name}\``).join(", ");
			return [{
				path: "",
				place,
				message: `This step runs ${policy.file} and does not pass ${listed}, which the policy names: what needs ${missing.length === 1 ? "it" : "them"} fails there.`,
				help: `\`tocsin init --drills\` adds what a workflow that it wrote lacks. In another one, add under \`env:\` of the step: ${missing.map((name) => `\`${name}: \${{ secrets.${name} }}\``).join(", ")}.`
			}];
		});
	}
};
// src/lint/rules/zone-without-summer-time.ts
const ZONES = {
	[-9]: {
		summer: "America/Anchorage",
		steady: "Pacific/Gambier"
	},
	[-8]: {
		summer: "America/Los_Angeles",
		steady: "Pacific/Pitcairn"
	},
	[-7]: {
		summer: "America/Denver",
		steady: "America/Phoenix"
	},
	[-6]: {
		summer: "America/Chicago",
		steady: "America/Costa_Rica"
	},
	[-5]: {
		summer: "America/New_York",
		steady: "America/Panama"
	},
	[-4]: {
		summer: "America/Halifax",
		steady: "America/Puerto_Rico"
	},
	1: {
		summer: "Europe/Berlin",
		steady: "Africa/Lagos"
	},
	2: {
		summer: "Europe/Athens",
		steady: "Africa/Johannesburg"
	},
	10: {
		summer: "Australia/Sydney",
		steady: "Australia/Brisbane"
	},
	12: {
		summer: "Pacific/Auckland",
		steady: "Pacific/Fiji"
	}
};
const ABBREVIATIONS = {
	EST: -5,
	MST: -7
};
const zoneWithoutSummerTime = {
	meta: {
		id: "zone-without-summer-time",
		level: "advice",
		summary: "A time zone that is an offset from UTC, where people at that offset have summer time."
	},
	check: ({ yaml }) => zonesIn(yaml.value).flatMap(({ zone, path }) => {
		const hours = offsetOf(zone);
		const places = hours === null ? void 0 : ZONES[hours];
		if (hours === null || places === void 0) return [];
		const sign = zone.includes("/") ? " The sign in such a name is the reverse of the usual one." : "";
		return [{
			path: require_policy_validation.toPointer(path),
			message: `\`${zone}\` is UTC${hours < 0 ? "\u2212" : "+"}${Math.abs(hours)} all year and knows no summer time: for half of the year its hours are an hour off where clocks are changed.${sign}`,
			help: `Write the zone of a place, such as \`${places.summer}\`; where clocks are never changed, one such as \`${places.steady}\`.`
		}];
	})
};
function offsetOf(zone) {
	const [, west] = /^etc\/gmt([+-]\d{1,2})$/i.exec(zone) ?? [];
	return west === void 0 ? Object.entries(ABBREVIATIONS).find(([name]) => name === zone.toUpperCase())?.[1] ?? null : -Number(west);
}
function zonesIn(document) {
	const zoneAt = (holder, path) => {
		const zone = require_policy_validation.asMap(holder)?.["timezone"];
		return typeof zone === "string" ? [{
			zone,
			path: [...path, "timezone"]
		}] : [];
	};
	return ["schedules", "calendars"].flatMap((section) => Object.entries(require_policy_validation.asMap(require_policy_validation.asMap(document)?.[section]) ?? {}).flatMap(([name, holder]) => [...zoneAt(holder, [section, name]), ...(require_policy_validation.asList(require_policy_validation.asMap(holder)?.["layers"]) ?? []).flatMap((layer, index) => zoneAt(layer, [
		section,
		name,
		"layers",
		index
	]))]));
}
// src/lint/rules/index.ts
const RULES = [
	neverTrue,
	alwaysTrue,
	shadowedBy,
	impliedBy,
	redundantConjunct,
	severityNotMonotone,
	thresholdGap,
	thresholdOverlap,
	cadenceNotMonotone,
	ladderNotMonotone,
	noEscalationPath,
	escalatesAfterResolved,
	oscillation,
	repeatsWithoutEnd,
	labelNeverRemoved,
	finerThanCron,
	emptyLevel,
	nobodyNew,
	deadRole,
	roleOpenToAll,
	roleWithoutHolder,
	holeInSchedule,
	unevenShare,
	roleTooLarge,
	unusedCondition,
	unusedDetail,
	unusedTemplate,
	unusedTimetable,
	unassignablePerson,
	loginLikeAnother,
	unreadableTeam,
	detailNotInForm,
	formWithoutLabel,
	literalNotInForm,
	optionUnknownToRules,
	textAreaForNumber,
	loginFromReport,
	personWithoutWay,
	singleWay,
	oneService,
	contactOfNobody,
	unusedChannel,
	variableNotPassed,
	changeNotChecked,
	labelNotHeard,
	unprovedWay,
	dayOnCalendar,
	zoneWithoutSummerTime,
	ownFormerName,
	roleNotInTable,
	twiceInARow
];
// src/lint/unanswered.ts
function unansweredFinding({ policy, yaml, unanswered }) {
	if (unanswered.length === 0) return [];
	const sources = new Set(unanswered.flatMap(({ holds, fails }) => [...holds, ...fails]));
	const first = allRulesOf(policy).find(({ source }) => sources.has(source));
	const path = first?.path ?? "";
	return [{
		code: "not-looked-through",
		level: "warning",
		message: `${unanswered.length === 1 ? "One question" : `${unanswered.length} questions`} about the rules took too long, so lint says less than it could${first === void 0 ? "" : `; the first is about ${first.name}`}.`,
		help: "Conditions that build on each other in a long chain have very many combinations. Make the chain shorter.",
		path,
		place: yaml.place(path),
		witness: null
	}];
}
// src/lint/lint.ts
const METAS = [...RULES.map(({ meta }) => meta), needlessDisable];
function lintPolicy(policy, now, options = {}) {
	const { surroundings, only } = options;
	const isSelected = (id) => only === void 0 || only.includes(id);
	const target = targetOf(policy, now, surroundings);
	const rules = RULES.filter(({ meta }) => isSelected(meta.id));
	const found = rules.flatMap(({ meta, check }) => check(target).map(({ path, key, message, help, witness = null, place }) => {
		const at = place ?? target.yaml.place(path, key);
		return {
			code: meta.id,
			level: meta.level,
			message,
			help,
			path,
			place: at,
			witness
		};
	}));
	const ran = new Set(rules.flatMap(({ meta }) => meta.dependsOn === void 0 ? [meta.id] : []));
	const known = METAS.map(({ id }) => id);
	const { left, needless } = withoutDisabled(found, policy.texts, {
		known,
		ran
	});
	const all = [
		...left,
		...unansweredFinding(target),
		...isSelected(needlessDisable.id) ? needless.map((one) => ({
			...one,
			witness: null
		})) : []
	];
	const files = policy.texts.map(({ file }) => file);
	const rank = ({ place }) => {
		const index = files.indexOf(place?.file ?? "");
		return index < 0 ? files.length : index;
	};
	return all.toSorted((a, b) => rank(a) - rank(b) || (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.col ?? 0) - (b.place?.col ?? 0));
}
// src/lint/index.ts
var lint_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	METAS: () => METAS,
	actionSteps: () => actionSteps,
	formProblems: () => formProblems,
	lintPolicy: () => lintPolicy,
	namedIn: () => namedIn,
	unreachedPeople: () => unreachedPeople
});
exports.actionSteps = actionSteps;
exports.lintPolicy = lintPolicy;
exports.lint_exports = lint_exports;
