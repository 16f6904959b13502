const require_policy_validation = require("./policy-validation.js");
const require_policy_people = require("./policy-people.js");
const require_channels = require("./runner-channels.js");
const require_budget = require("./run-budget.js");
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
// src/runner/handler.ts
async function handler(policies, repository, warnings, options) {
	const budget = require_budget.createRunBudget();
	const onBug = (error) => options.debug(require_channels.stackOf(error));
	const remediedOf = (incidents) => incidents.map((incident) => ({
		...incident,
		problems: incident.problems.map(require_channels.withRemedy)
	}));
	if (options.dryRun) {
		const { dryRun: plan } = await Promise.resolve().then(() => require("./run-dry-run.js"));
		return async (issues, now) => {
			const known = await repository.introduce(issues, require_policy_people.callable(policies, now));
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
Object.defineProperty(exports, "createHeartbeat", {
	enumerable: true,
	get: function() {
		return createHeartbeat;
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
Object.defineProperty(exports, "managedLabelsOf", {
	enumerable: true,
	get: function() {
		return managedLabelsOf;
	}
});
Object.defineProperty(exports, "nameRun", {
	enumerable: true,
	get: function() {
		return nameRun;
	}
});
Object.defineProperty(exports, "renderer", {
	enumerable: true,
	get: function() {
		return renderer;
	}
});
