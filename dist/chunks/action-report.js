require("./rolldown-runtime.js");
const require_action_start = require("./action-start.js");
const require_action_index = require("../action/index.js");
// src/action/report.ts
async function report(options) {
	const loaded = await require_action_index.readPolicies(options.paths, options.source);
	const { all: policies } = loaded;
	const empty = require_action_index.emptyReport(loaded, {
		mode: "report",
		dryRun: false,
		repository: options.repository
	});
	if (policies === null) return {
		report: empty,
		statistics: null
	};
	const client = await options.connect();
	const [{ openRepository }, { summarizeIncident }, { statisticsOf, USUAL }] = await Promise.all([
		Promise.resolve().then(() => require("./github.js")),
		Promise.resolve().then(() => require("./engine.js")).then((n) => n.engine_exports),
		Promise.resolve().then(() => require("./statistics.js")).then((n) => n.statistics_exports)
	]);
	const needs = require_action_start.repositoryNeeds(policies);
	const repository = openRepository(client, {
		...needs,
		managedLabels: []
	});
	try {
		const { now, issues, unread } = await repository.readIncidents(Math.max(USUAL, needs.closedWithin));
		const summaries = issues.map((issue) => summarizeIncident(policies, issue, now));
		return {
			report: {
				...empty,
				at: now,
				problems: unread.map(require_action_start.toProblem),
				requests: client.requests()
			},
			statistics: statisticsOf(policies, summaries, {
				from: now - USUAL,
				to: now + 1
			})
		};
	} catch (error) {
		return {
			report: {
				...empty,
				problems: [require_action_start.problemOf(error)],
				requests: client.requests()
			},
			statistics: null
		};
	}
}
exports.report = report;
