import { c as setSecret, i as info, l as warning$1, n as debug, o as setFailed, t as summarise } from "../chunks/summarise.js";
import { t as forLog } from "../chunks/neutralise.js";
import { n as loadLean, r as validatePolicy } from "../chunks/validate.js";
import { t as Unread } from "../chunks/unread.js";
import { n as textsIn, t as callable } from "../chunks/callable.js";
import { a as parseDuration } from "../chunks/time.js";
import { r as didYouMean } from "../chunks/facts.js";
import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
// src/action/policies.ts
/** The policies of a run: their text, from the workspace or from GitHub, and what it means. */
/** Bytes. Beyond it a file is not even read; the policy's own limit, in characters, is lower. */
const MOST = 2097152;
/** With `all`, templates are checked too, as a reviewer wants it; a run escalates with the shipped wording rather than not at all. */
async function loadPolicies(paths, source, all = false) {
	const policies = [];
	const diagnostics = [];
	let valid = true;
	for (const path of paths) {
		const text = await readWorkspace(path, source) ?? await source.fetch(path, MOST);
		if (!text.ok) {
			valid = false;
			diagnostics.push(unavailable(path, text));
			continue;
		}
		const options = { commit: source.commit };
		const result = await (all ? validatePolicy : loadLean)(text.text, path, options);
		diagnostics.push(...result.diagnostics);
		if (result.ok) policies.push(result.value);
		else valid = false;
	}
	return {
		policies,
		diagnostics,
		valid
	};
}
/** Null when there is no such file in the workspace. */
async function readWorkspace(path, { workspace }) {
	if (workspace === null) return null;
	const file = resolve(workspace, path);
	try {
		const { size } = await stat(file);
		if (size > MOST) return {
			ok: false,
			code: "policy-too-large",
			message: `${path} has ${size} bytes; a policy has at most ${MOST}.`
		};
		return {
			ok: true,
			text: await readFile(file, "utf8")
		};
	} catch (error) {
		const { code, message } = error;
		if (code === "ENOENT" || code === "ENOTDIR") return null;
		return {
			ok: false,
			code: "policy-unread",
			message: `${path} could not be read: ${message}`
		};
	}
}
function unavailable(path, { code, message }) {
	return {
		code,
		level: "error",
		message,
		help: code === "policy-not-found" ? "Put a policy there, or name its path in the input `policy`." : null,
		place: {
			file: path,
			line: 1,
			col: 1,
			endLine: 1,
			endCol: 1
		},
		path: ""
	};
}
// src/action/provenance.ts
/** Which policy it was, to the letter. */
const provenanceOf = ({ name, digest, file, commit }) => ({
	name,
	digest,
	file,
	commit
});
// src/action/check.ts
async function check(paths, source, repository) {
	const { policies, diagnostics } = await loadPolicies(paths, source, true);
	return {
		at: null,
		mode: "check",
		dryRun: false,
		repository,
		policies: policies.map(provenanceOf),
		incidents: [],
		problems: [],
		diagnostics,
		requests: null
	};
}
// src/action/needs.ts
const incidentLabelsOf = (policies) => [...new Set(policies.flatMap((policy) => policy.incident.labels))];
/** From the most severe on; further ones as the last. */
const SEVERITY_COLORS = [
	"b60205",
	"d93f0b",
	"fbca04",
	"c5def5"
];
const LEVEL_COLOR = "5319e7";
const OTHER_COLOR = "ededed";
/** GitHub takes no more. */
const MOST_DESCRIPTION = 100;
/** Every label that a policy may set, and how it is created where it is missing. The first policy that names a label wins. */
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
/** Teams that some role may yield, as `org/team`. */
function teamsOf(policies) {
	const texts = policies.flatMap((policy) => [...policy.roles.values()]).flatMap(({ who, otherwise }) => [...textsIn(who.source), ...textsIn(otherwise?.source ?? null)]);
	return [...new Set(texts.filter((text) => /^@[\w-]+\/[\w.-]+$/.test(text)).map((text) => text.slice(1).toLowerCase()))];
}
const LEAST = 1209600;
/** How long after its last change a closed incident may still need something: its review, and its reminders. */
function closedWithin(policies) {
	return Math.max(LEAST, ...policies.map(({ review }) => review ? 2 * review.due + LEAST : 0));
}
// src/action/escalate.ts
async function escalate(options) {
	const { policies, diagnostics, valid } = await loadPolicies(options.paths, options.source);
	const report = {
		at: null,
		mode: options.issue === null ? "sweep" : "issue",
		dryRun: options.dryRun,
		repository: options.repository,
		policies: policies.map(provenanceOf),
		incidents: [],
		problems: [],
		diagnostics,
		requests: null
	};
	const [first, ...rest] = policies;
	if (!valid || first === void 0) return report;
	const client = await options.connect();
	const { GithubError, openRepository } = await import("../chunks/github2.js");
	const repository = openRepository(client, {
		incidentLabels: incidentLabelsOf(policies),
		managedLabels: managedLabelsOf(policies),
		teams: teamsOf(policies)
	});
	try {
		const { now, issues: found, unread } = await read(repository, options.issue, policies);
		const issues = options.dryRun ? await repository.introduce(found, callable(policies, now)) : found;
		const warnings = [];
		const render = await renderer(policies, warnings);
		const { run } = await import("../chunks/run.js");
		const tracker = warning(repository, (message) => options.warn(message));
		const incidents = await run([first, ...rest], issues, now, tracker, {
			dryRun: options.dryRun,
			render
		});
		for (const { message } of warnings) options.warn(message);
		return {
			...report,
			at: now,
			incidents,
			problems: unread.map(toProblem),
			requests: client.requests()
		};
	} catch (error) {
		if (!(error instanceof GithubError || error instanceof Unread)) throw error;
		const { code, message } = error;
		return {
			...report,
			problems: [{
				code,
				message,
				remedy: REMEDIES[code] ?? null
			}],
			requests: client.requests()
		};
	}
}
async function read(repository, number, policies) {
	if (number === null) return repository.readIncidents(closedWithin(policies));
	const { now, issue } = await repository.readIssue(number);
	return {
		now,
		issues: [issue],
		unread: []
	};
}
/** Each policy speaks in its own words. */
async function renderer(policies, failed) {
	const { loadTemplates, renderEffect, shippedTemplates } = await import("../chunks/report2.js");
	const load = async (policy) => [policy, await loadTemplates(policy, (problem) => failed.push(problem))];
	const templates = new Map(await Promise.all(policies.map(load)));
	return (policy, effect) => renderEffect(effect, templates.get(policy) ?? shippedTemplates);
}
/** A tracker that tells of what was done but did not reach everybody. */
function warning(tracker, warn) {
	return {
		reread: (issue) => tracker.reread(issue),
		perform: async (issue, effect) => {
			const outcome = await tracker.perform(issue, effect);
			if (outcome.done) for (const message of outcome.warnings ?? []) warn(`#${issue.number}: ${message}`);
			return outcome;
		}
	};
}
const toProblem = ({ code, message }) => ({
	code,
	message,
	remedy: "Nothing was done about it. The next run reads it again."
});
const REMEDIES = {
	unauthorised: "Give the job a valid token, or leave the input `token` out.",
	forbidden: "Give the job `permissions: { issues: write, contents: read }`.",
	"not-found": "Check the repository and the number of the issue, and that the token may read them.",
	"rate-limited": "The next run goes on where this one stopped.",
	unavailable: "GitHub could not be reached or failed. The next run tries again."
};
// src/action/event.ts
function readEvent(environment, payload) {
	const { issue, repository } = typeof payload === "object" && payload !== null ? payload : {};
	const branch = repository?.default_branch;
	return {
		name: environment["GITHUB_EVENT_NAME"] ?? "",
		issue: Number.isSafeInteger(issue?.number) ? issue?.number : null,
		onPullRequest: issue?.pull_request !== void 0 && issue.pull_request !== null,
		sha: environment["GITHUB_SHA"] || null,
		ref: environment["GITHUB_REF"] ?? "",
		defaultBranch: typeof branch === "string" ? branch : null
	};
}
const PULL_REQUEST_EVENTS = [
	"pull_request",
	"pull_request_target",
	"pull_request_review",
	"pull_request_review_comment"
];
function jobOf({ mode, issueNumber }, event) {
	if (mode === "sweep" || mode === "check") return { kind: mode };
	if (mode === "issue") {
		const number = issueNumber ?? event.issue;
		if (number !== null) return {
			kind: "issue",
			number
		};
		return {
			kind: "impossible",
			why: "`mode: issue` needs `issue-number`, as this event is about no issue."
		};
	}
	if (PULL_REQUEST_EVENTS.includes(event.name)) return { kind: "check" };
	if (event.name !== "issues" && event.name !== "issue_comment") return { kind: "sweep" };
	if (event.onPullRequest) return {
		kind: "nothing",
		why: "This event is about a pull request, and incidents are issues."
	};
	return event.issue === null ? { kind: "sweep" } : {
		kind: "issue",
		number: event.issue
	};
}
/** Events that GitHub only ever delivers for the default branch. */
const DEFAULT_BRANCH_EVENTS = [
	"issues",
	"issue_comment",
	"schedule",
	"repository_dispatch"
];
/**
* True when the checked-out files and `GITHUB_SHA` are the default branch's. The policy is taken from nowhere else, so that
* nobody escalates by a policy that was not reviewed.
*/
function onDefaultBranch({ name, ref, defaultBranch }) {
	if (DEFAULT_BRANCH_EVENTS.includes(name)) return true;
	if (PULL_REQUEST_EVENTS.includes(name) || name === "merge_group") return false;
	return defaultBranch === null || ref === "" || ref === `refs/heads/${defaultBranch}`;
}
// src/action/inputs.ts
/** The Action's inputs, as the runner hands them over: read all at once, with everything that is wrong said at once. Pure. */
const MODES = [
	"auto",
	"sweep",
	"issue",
	"check"
];
/** Modes that the Action will have, refused by name until it does. */
const LATER = ["watch", "report"];
/** Name → what an empty or missing input stands for. `action.yml` has the same names and defaults. */
const INPUTS = {
	token: "",
	policy: ".github/escalation-policy.yml",
	mode: "auto",
	"issue-number": "",
	"dry-run": "false",
	"watch-for": "0m"
};
const PREFIX = "INPUT_";
function readInputs(environment) {
	const problems = unknownInputs(environment);
	const value = (name) => (environment[PREFIX + name.toUpperCase()] ?? "").trim() || INPUTS[name];
	const token = value("token");
	if (token === "") problems.push("`token` is empty: leave it out to use the job’s own token.");
	const policies = [...new Set(value("policy").split(/\r?\n/).map((line) => line.trim()))].filter((line) => line !== "");
	const mode = readMode(value("mode"), problems);
	const issueNumber = readNumber(value("issue-number"), problems);
	if (issueNumber !== null && mode !== null && mode !== "issue") problems.push(`\`issue-number\` is for \`mode: issue\`, and the mode is \`${mode}\`.`);
	const dryRun = readBoolean(value("dry-run"), problems);
	checkWatch(value("watch-for"), problems);
	const [first, ...rest] = policies;
	if (problems.length > 0 || mode === null || first === void 0) return {
		ok: false,
		problems
	};
	return {
		ok: true,
		inputs: {
			token,
			policies: [first, ...rest],
			mode,
			issueNumber,
			dryRun
		}
	};
}
function unknownInputs(environment) {
	const known = Object.keys(INPUTS);
	return Object.keys(environment).filter((name) => name.startsWith(PREFIX)).map((name) => name.slice(6).toLowerCase()).filter((name) => !known.includes(name)).map((name) => `There is no input ${quote(name)}. ${didYouMean(name, known)}`.trim());
}
function readMode(text, problems) {
	const mode = MODES.find((one) => one === text);
	if (mode) return mode;
	const later = LATER.find((one) => one === text);
	if (later) problems.push(`\`mode: ${later}\` comes in a later version. This one has ${list(MODES)}.`);
	else problems.push(`${quote(text)} is no mode. ${didYouMean(text, MODES)}The modes are ${list(MODES)}.`);
	return null;
}
function readNumber(text, problems) {
	if (text === "") return null;
	if (/^[1-9]\d{0,9}$/.test(text)) return Number(text);
	problems.push(`\`issue-number\` is ${quote(text)}, and has to be the number of an issue, such as 12.`);
	return null;
}
function readBoolean(text, problems) {
	if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === "true";
	problems.push(`\`dry-run\` is ${quote(text)}, and has to be \`true\` or \`false\`.`);
	return false;
}
function checkWatch(text, problems) {
	const seconds = parseDuration(text);
	if (seconds === null) problems.push(`\`watch-for\` is ${quote(text)}, and has to be a duration such as 20m or 1h30m.`);
	else if (seconds > 0) problems.push("`watch-for` is for `mode: watch`, which comes in a later version. Leave it out.");
}
const quote = (text) => `\`${text.slice(0, 60).replaceAll("`", "")}\``;
const list = (names) => names.map((name) => `\`${name}\``).join(", ");
// src/action/main.ts
/** One run of the Action, from the runner's environment to its exit code. */
async function main(environment) {
	const result = readInputs(environment);
	if (!result.ok) return refuse(result.problems);
	const { inputs } = result;
	setSecret(inputs.token);
	const repository = environment["GITHUB_REPOSITORY"] ?? "";
	if (!/^[^/\s]+\/[^/\s]+$/.test(repository)) return refuse(["`GITHUB_REPOSITORY` does not name a repository."]);
	const event = readEvent(environment, await readPayload(environment));
	const job = jobOf(inputs, event);
	if (job.kind === "impossible") return refuse([job.why]);
	if (job.kind === "nothing") {
		info(job.why);
		return summarise(`${job.why}\n`);
	}
	const connect = connection(inputs, repository, environment);
	const source = sourceOf(job.kind === "check", event, environment, connect);
	const report = job.kind === "check" ? await check(inputs.policies, source, repository) : await escalate({
		paths: inputs.policies,
		source,
		issue: job.kind === "issue" ? job.number : null,
		dryRun: inputs.dryRun,
		repository,
		connect,
		warn: (message) => warning$1(forLog(message))
	});
	const { announce } = await import("../chunks/announce.js");
	await announce(report);
}
/** Everything that is wrong, at once, and nothing done. */
async function refuse(problems) {
	const lines = problems.map((problem) => forLog(problem));
	const [only = ""] = lines;
	setFailed(lines.length === 1 ? only : `${lines.length} things are wrong with the inputs, so nothing was done:\n${lines.join("\n")}`);
	await summarise(`**Nothing was done.** The inputs are wrong:\n\n${lines.map((line) => `- ${line}`).join("\n")}\n`);
}
async function readPayload(environment) {
	const path = environment["GITHUB_EVENT_PATH"];
	if (!path) return null;
	try {
		return JSON.parse(await readFile(path, "utf8"));
	} catch (error) {
		throw new Error(`The event’s payload could not be read: ${error.message}`);
	}
}
/** Makes the client when it is first needed, and once: loading it is most of a cold start. */
function connection(inputs, repository, environment) {
	let client = null;
	const [owner = "", name = ""] = repository.split("/");
	const create = async () => {
		const { createClient } = await import("../chunks/github2.js");
		return createClient({
			token: inputs.token,
			owner,
			name,
			graphqlUrl: environment["GITHUB_GRAPHQL_URL"] || "https://api.github.com/graphql",
			paced: environment["TOCSIN_THROTTLE"] !== "off"
		});
	};
	return () => {
		client ??= create();
		return client;
	};
}
/** A check looks at what the event is about; everything else takes the policy from the default branch alone. */
function sourceOf(checks, event, environment, connect) {
	const trusted = checks || onDefaultBranch(event);
	const commit = trusted ? event.sha : null;
	return {
		workspace: trusted ? environment["GITHUB_WORKSPACE"] || process.cwd() : null,
		commit,
		fetch: async (path, most) => {
			const [client, { readPolicy }] = await Promise.all([connect(), import("../chunks/github2.js")]);
			return readPolicy(client, path, commit, most);
		}
	};
}
// src/action/index.ts
try {
	await main(process.env);
} catch (error) {
	setFailed(forLog(error instanceof Error ? `${error.name}: ${error.message}` : String(error)));
	if (error instanceof Error && error.stack) debug(forLog(error.stack, 4e3));
}
export {};
