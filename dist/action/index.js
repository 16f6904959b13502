import { c as setSecret, i as info, l as warning$1, n as debug, o as setFailed, t as summarise } from "../chunks/summarise.js";
import { B as forLog, D as parseDuration, k as didYouMean } from "../chunks/policy.js";
import { n as incidentLabelsOf, r as teamsOf, t as closedWithin } from "../chunks/needs2.js";
import { t as loadPolicies } from "../chunks/policies.js";
import { n as toProblem, r as started, t as problemOf } from "../chunks/problems.js";
import { t as callable } from "../chunks/callable2.js";
import { readFile } from "node:fs/promises";
// src/action/check.ts
async function check(options) {
	const loaded = await loadPolicies(options.paths, options.source, true);
	const { diagnostics } = loaded;
	const report = started(loaded, {
		mode: "check",
		dryRun: options.dryRun,
		repository: options.repository
	});
	const { pull } = options;
	if (pull === null) return {
		report,
		changes: [],
		untold: diagnostics,
		failures: []
	};
	const changes = await review(options, pull);
	const { renderChange } = await import("../chunks/comment.js");
	return {
		report: {
			...report,
			diagnostics: merge(diagnostics, changes)
		},
		changes: changes.map((change) => renderChange(change, LONGEST_SUMMARY)),
		untold: diagnostics.filter(({ place }) => !changes.some(({ file }) => file === place?.file)),
		failures: changes.flatMap(failure)
	};
}
/** GitHub takes 1 MiB for the summary of a step. */
const LONGEST_SUMMARY = 5e5;
/** Days of past incidents that both policies are played over. */
const PAST = 7776e3;
async function review(options, pull) {
	const { readChange } = await import("../chunks/change.js");
	const found = [];
	for (const path of options.paths) {
		const change = await readChange(path, {
			head: options.source,
			base: options.sourceAt(pull.base),
			now: Math.floor(Date.now() / 1e3),
			past: (policies) => past(options, policies)
		});
		if (change !== null) found.push(change);
		await tell(options, pull, path, change);
	}
	return found;
}
/** Reading is enough for the issues of a public repository, and for `issues: read`; without, the rest of the check goes on. */
async function past(options, policies) {
	const client = await options.connect();
	const { GithubError, openRepository } = await import("../chunks/github2.js");
	try {
		return await openRepository(client, {
			incidentLabels: incidentLabelsOf(policies),
			managedLabels: [],
			teams: teamsOf(policies)
		}).readIncidents(PAST);
	} catch (error) {
		if (!(error instanceof GithubError)) throw error;
		return `Past incidents could not be read (${error.message}). The check needs \`issues: read\`.`;
	}
}
/** Keeps the comment up to date: a change taken back is said over it, and never anew. */
async function tell(options, pull, path, change) {
	if (pull.fork || options.dryRun) return;
	const [client, { GithubError, keepComment }, { markerOf, renderChange }] = await Promise.all([
		options.connect(),
		import("../chunks/github2.js"),
		import("../chunks/comment.js")
	]);
	const marker = markerOf(path);
	const text = change === null ? "**This pull request no longer changes the policy.**\n" : renderChange(change);
	try {
		await keepComment(client, pull.number, marker, `${marker}\n${text}`, change === null);
	} catch (error) {
		if (!(error instanceof GithubError)) throw error;
		options.warn(`The comment on the pull request could not be written (${error.code}); the job summary has it all. It needs \`pull-requests: write\`.`);
	}
}
function merge(diagnostics, changes) {
	const known = new Set(diagnostics.map((one) => JSON.stringify(one)));
	return [...diagnostics, ...changes.flatMap((change) => change.diagnostics).filter((one) => !known.has(JSON.stringify(one)))];
}
function failure({ tests }) {
	if (tests === null) return [];
	if (tests.broken > 0) return [`The tests in ${tests.file} cannot be run.`];
	const failed = tests.cases.filter(({ passed }) => !passed).length;
	return failed === 0 ? [] : [`${failed} of ${tests.cases.length} policy tests in ${tests.file} failed.`];
}
// src/action/needs.ts
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
// src/action/escalate.ts
async function escalate(options) {
	const loaded = await loadPolicies(options.paths, options.source);
	const { policies, valid } = loaded;
	const report = started(loaded, {
		mode: options.issue === null ? "sweep" : "issue",
		dryRun: options.dryRun,
		repository: options.repository
	});
	const [first, ...rest] = policies;
	if (!valid || first === void 0) return report;
	const client = await options.connect();
	const { openRepository } = await import("../chunks/github2.js");
	const repository = openRepository(client, {
		incidentLabels: incidentLabelsOf(policies),
		managedLabels: managedLabelsOf(policies),
		reviewIssues: policies.some(({ review }) => review?.as === "issue"),
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
		return {
			...report,
			problems: [problemOf(error)],
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
// src/action/event.ts
function readEvent(environment, payload) {
	const { issue, repository, pull_request: pull } = typeof payload === "object" && payload !== null ? payload : {};
	const branch = repository?.default_branch;
	return {
		name: environment["GITHUB_EVENT_NAME"] ?? "",
		issue: Number.isSafeInteger(issue?.number) ? issue?.number : null,
		onPullRequest: issue?.pull_request !== void 0 && issue.pull_request !== null,
		sha: environment["GITHUB_SHA"] || null,
		ref: environment["GITHUB_REF"] ?? "",
		defaultBranch: typeof branch === "string" ? branch : null,
		pullRequest: readPullRequest(pull)
	};
}
function readPullRequest(pull) {
	const { number, base, head } = pull ?? {};
	const [from, to] = [base?.sha, head?.sha];
	if (!Number.isSafeInteger(number) || typeof from !== "string" || typeof to !== "string") return null;
	return {
		number,
		base: from,
		head: to,
		fork: base?.repo?.full_name !== head?.repo?.full_name
	};
}
const PULL_REQUEST_EVENTS = [
	"pull_request",
	"pull_request_target",
	"pull_request_review",
	"pull_request_review_comment"
];
function jobOf({ mode, issueNumber }, event) {
	if (mode === "sweep" || mode === "check" || mode === "report") return { kind: mode };
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
	"check",
	"report"
];
/** Modes that the Action will have, refused by name until it does. */
const LATER = ["watch"];
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
	const fetchAt = fetcher(connect);
	const warn = (message) => warning$1(forLog(message));
	if (job.kind === "check") {
		const checked = await check({
			paths: inputs.policies,
			source: checkedSource(event, environment, fetchAt),
			repository,
			dryRun: inputs.dryRun,
			pull: event.pullRequest,
			sourceAt: (commit) => ({
				workspace: null,
				commit,
				fetch: fetchAt(commit)
			}),
			connect,
			warn
		});
		const { announceCheck } = await import("../chunks/announce.js");
		return announceCheck(checked);
	}
	const source = trustedSource(event, environment, fetchAt);
	if (job.kind === "report") {
		const [{ report }, { announceReport }] = await Promise.all([import("../chunks/report3.js"), import("../chunks/announce.js")]);
		return announceReport(await report({
			paths: inputs.policies,
			source,
			repository,
			connect
		}));
	}
	const report = await escalate({
		paths: inputs.policies,
		source,
		issue: job.kind === "issue" ? job.number : null,
		dryRun: inputs.dryRun,
		repository,
		connect,
		warn
	});
	const { announce } = await import("../chunks/announce.js");
	return announce(report);
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
const fetcher = (connect) => (commit) => async (path, most) => {
	const [client, { readPolicy }] = await Promise.all([connect(), import("../chunks/github2.js")]);
	return readPolicy(client, path, commit, most);
};
const workspaceOf = (environment) => environment["GITHUB_WORKSPACE"] || process.cwd();
/** The policy is taken from the default branch alone. */
function trustedSource(event, environment, fetchAt) {
	const trusted = onDefaultBranch(event);
	const commit = trusted ? event.sha : null;
	return {
		workspace: trusted ? workspaceOf(environment) : null,
		commit,
		fetch: fetchAt(commit)
	};
}
/** A check looks at what the event is about. `pull_request_target` has the base checked out, so the change is asked for. */
function checkedSource(event, environment, fetchAt) {
	if (event.name === "pull_request_target" && event.pullRequest !== null) {
		const { head } = event.pullRequest;
		return {
			workspace: null,
			commit: head,
			fetch: fetchAt(head)
		};
	}
	return {
		workspace: workspaceOf(environment),
		commit: event.sha,
		fetch: fetchAt(event.sha)
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
