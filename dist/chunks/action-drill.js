require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
const require_action_start = require("./action-start.js");
const require_action_index = require("../action/index.js");
// src/action/drill.ts
async function holdDrill(options) {
	const { repository, dryRun, environment, warn } = options;
	const loaded = await require_action_index.readPolicies(options.paths, options.source);
	const empty = require_action_index.emptyReport(loaded, {
		mode: "drill",
		dryRun,
		repository
	});
	if (loaded.all === null) return {
		report: empty,
		drill: null
	};
	const { policies, problems, messenger } = await require_action_start.openChannels(loaded.all, environment, options.mask);
	const withProblem = (problem) => ({
		report: {
			...empty,
			problems: [...problems, problem]
		},
		drill: null
	});
	const [{ drill, drillLabelProblem }, { EVERYTHING, scopeProblem }] = await Promise.all([Promise.resolve().then(() => require("./runner-drill.js")), Promise.resolve().then(() => require("./engine-drill.js")).then((n) => n.drill_exports)]);
	const wrong = drillLabelProblem(policies);
	if (wrong !== null) return withProblem(wrong);
	const client = await options.connect();
	try {
		if (options.confirms) return await readConfirmations(empty, client, options);
		const nothing = scopeProblem(policies, EVERYTHING);
		if (nothing !== null) return withProblem({
			code: "nothing-to-drill",
			message: nothing,
			remedy: NO_WAY
		});
		const result = await drill(client, {
			policies,
			messenger,
			environment,
			scope: EVERYTHING,
			dryRun,
			warn
		});
		const { unreachedPeople } = await Promise.resolve().then(() => require("./lint.js")).then((n) => n.lint_exports);
		for (const { message } of policies.flatMap((policy) => unreachedPeople(policy, result.at))) warn(message);
		const all = [...problems, ...result.problems];
		return {
			report: {
				...empty,
				...summaryOf(result, sentCount(result), client),
				problems: all
			},
			drill: result
		};
	} catch (error) {
		const { report } = withProblem(require_action_start.problemOf(error));
		return {
			report: {
				...report,
				requests: client.requests()
			},
			drill: null
		};
	}
}
const NO_WAY = "Add `channels`, and `contacts` or a place that a level or a trigger notifies.";
async function readConfirmations(empty, client, options) {
	const { confirmDrills, openDrillIssue } = await Promise.resolve().then(() => require("./runner-drill-issue.js"));
	const { at, ways, problems } = options.dryRun ? await openDrillIssue(client).read() : await confirmDrills(client, options);
	return {
		report: {
			...empty,
			...summaryOf({
				at,
				ways
			}, 0, client),
			problems
		},
		drill: null
	};
}
const sentCount = ({ sent }) => sent.filter(({ outcome }) => outcome === null || outcome.kind === "sent" || outcome.kind === "doubt").length;
const summaryOf = ({ at, ways }, sent, client) => ({
	at,
	requests: client.requests(),
	drill: {
		sent,
		ways: ways.length,
		unproved: ways.filter((way) => !require_policy_validation.isProved(way, at)).length
	}
});
exports.holdDrill = holdDrill;
