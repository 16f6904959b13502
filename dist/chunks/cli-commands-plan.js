require("./rolldown-runtime.js");
const require_program = require("./cli-program.js");
const require_policy_validation = require("./policy-validation.js");
const require_cli_files = require("./cli-files.js");
const require_latest_readings = require("./cli-latest-readings.js");
const require_instants = require("./cli-instants.js");
// src/cli/commands/plan.ts
function planCommand(io) {
	return new require_program.Command("plan").description("Say what a run would do now, and why. Writes nothing.").argument("[policies...]", require_cli_files.ORDERED_POLICIES).option(...require_cli_files.POLICIES_OPTION).option("--repo <owner/name>", "the live incidents of this repository, by GITHUB_TOKEN or GH_TOKEN, and its policy if none is here").option("--history <files...>", "instead: incidents of files, as `tocsin history` writes them").option("--at <instant>", "with --history: when, ISO 8601, with the incidents as they stood then (default: when the last was read)").option("--engine <login>", "with --repo: who runs the policy (default: as `tocsin history` has it)").option("--json", "print as JSON, by schemas/plan.v1.schema.json").addHelpText("after", "\nExits with 1 when something is due, 0 when nothing is, 2 when not all was read.").action(require_cli_files.refusing(io, (files, options) => plan(io, files, options)));
}
async function plan(io, files, options) {
	if (options.repo === void 0 === (options.history === void 0)) throw new require_cli_files.Refusal("Say whose incidents: --repo owner/name, or --history with files of `tocsin history`.");
	const history = require_cli_files.withoutPolicies("--history", options.history);
	const { repo } = options;
	if (repo !== void 0) require_cli_files.requireRepositories(repo);
	if (repo !== void 0 && options.at !== void 0) throw new require_cli_files.Refusal("--at is for --history: live incidents are looked at as of now.");
	const policies = await require_cli_files.readPoliciesFor(io, require_cli_files.policiesHere([...files, ...history.policies], options.policy), repo);
	const report = await planFor(policies, await (repo === void 0 ? past(io, policies, history.values, options.at) : live(io, repo, policies, options)));
	const { isDue, isUnhandled, planOf, printPlan } = await Promise.resolve().then(() => require("./report-run-plan.js"));
	io.out(options.json ? `${JSON.stringify(planOf(report), null, 2)}\n` : printPlan(report, io));
	if (report.incidents.some(isDue)) io.exit(1);
	if (report.incidents.some(isUnhandled) || report.problems.length > 0) io.exit(2);
}
async function past(io, policies, files, moment) {
	const instants = require_instants.readInstants(io, { at: moment });
	const histories = await require_latest_readings.readHistories(files, (reading) => reading);
	const last = histories.reduce((latest, one) => Math.max(latest ?? one.at, one.at), null);
	const [{ assumeAssignable, issueAsOf }, { asTrusted }] = await Promise.all([Promise.resolve().then(() => require("./replay.js")).then((n) => n.replay_exports), Promise.resolve().then(() => require("./engine.js")).then((n) => n.engine_exports)]);
	const at = instants.at ?? last ?? require_cli_files.now();
	const ownOf = (issue) => policies.reduce((seen, policy) => asTrusted(policy, seen), issue);
	const readings = histories.filter(({ issue }) => issue.createdAt <= at);
	const pastIssues = readings.map(({ issue, at: readAt }) => at < readAt ? issueAsOf(ownOf(issue), at) : issue);
	const earlier = new Set(readings.flatMap((one) => at < one.at ? [one.issue.url] : []));
	const assumptions = policies.map(assumeAssignable);
	const issues = pastIssues.map((issue) => assumptions.reduce((known, assume) => assume(known, at), issue));
	return {
		now: at,
		repository: [...new Set(histories.map(({ issue }) => issue.repository))].toSorted().join(", "),
		issues,
		earlier,
		problems: [],
		requests: null
	};
}
async function live(io, repository, policies, { engine }) {
	const client = await require_cli_files.connect(io, repository);
	const [{ GithubError, openRepository }, { repositoryNeeds }, { knownPeople }, { callable }] = await Promise.all([
		Promise.resolve().then(() => require("./github.js")),
		Promise.resolve().then(() => require("./action-start.js")).then((n) => n.needs_exports),
		Promise.resolve().then(() => require("./action-start.js")).then((n) => n.known_people_exports),
		Promise.resolve().then(() => require("./action-start.js")).then((n) => n.reachable_people_exports)
	]);
	const needs = repositoryNeeds(policies);
	const github = openRepository(client, {
		...needs,
		...knownPeople(policies),
		managedLabels: [],
		engineFor: require_cli_files.engineFor(engine)
	});
	try {
		const { now, issues, unread } = await github.readIncidents(needs.closedWithin);
		const introduced = await github.introduce(issues, callable(policies, now));
		const problems = unread.map(({ code, message }) => ({
			code,
			message,
			remedy: "Ask again."
		}));
		const requests = client.requests();
		return {
			now,
			repository,
			issues: introduced,
			earlier: /* @__PURE__ */ new Set(),
			problems,
			requests
		};
	} catch (error) {
		if (!(error instanceof GithubError)) throw error;
		throw new require_cli_files.Refusal(`${repository}: ${error.message}`);
	}
}
async function planFor(policies, scene) {
	const { now, repository, issues, earlier, problems, requests } = scene;
	const { dryRun } = await Promise.resolve().then(() => require("./run-dry-run.js"));
	const incidents = await dryRun(policies, issues, now);
	return {
		at: now,
		mode: "plan",
		dryRun: true,
		repository,
		policies: policies.map(require_policy_validation.provenance),
		incidents: incidents.map((one) => earlier.has(one.url) && onlyEditsStatus(one) ? nothingDue(one) : one),
		problems,
		diagnostics: [],
		requests
	};
}
const onlyEditsStatus = ({ fired, messages = [], done }) => fired.length + messages.length === 0 && done.every((one) => one.type === "say" && one.comment === null && one.react.length + one.minimise.length === 0);
const nothingDue = (one) => one.outcome.kind === "acted" ? {
	...one,
	done: [],
	outcome: { kind: "nothing-due" }
} : one;
exports.planCommand = planCommand;
