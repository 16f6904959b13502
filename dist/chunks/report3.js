import { n as incidentLabelsOf, r as teamsOf, t as closedWithin } from "./needs2.js";
import { t as loadPolicies } from "./policies.js";
import { n as toProblem, r as started, t as problemOf } from "./problems.js";
// src/action/report.ts
async function report(options) {
	const loaded = await loadPolicies(options.paths, options.source);
	const { policies, valid } = loaded;
	const empty = started(loaded, {
		mode: "report",
		dryRun: false,
		repository: options.repository
	});
	const [first, ...rest] = policies;
	if (!valid || first === void 0) return {
		report: empty,
		statistics: null
	};
	const client = await options.connect();
	const [{ openRepository }, { accountOf }, { statisticsOf, USUAL }] = await Promise.all([
		import("./github2.js"),
		import("./engine2.js"),
		import("./statistics2.js")
	]);
	const repository = openRepository(client, {
		incidentLabels: incidentLabelsOf(policies),
		managedLabels: [],
		reviewIssues: policies.some(({ review }) => review?.as === "issue"),
		teams: teamsOf(policies)
	});
	try {
		const { now, issues, unread } = await repository.readIncidents(Math.max(USUAL, closedWithin(policies)));
		const accounts = issues.map((issue) => accountOf([first, ...rest], issue, now));
		return {
			report: {
				...empty,
				at: now,
				problems: unread.map(toProblem),
				requests: client.requests()
			},
			statistics: statisticsOf([first, ...rest], accounts, {
				from: now - USUAL,
				to: now + 1
			})
		};
	} catch (error) {
		return {
			report: {
				...empty,
				problems: [problemOf(error)],
				requests: client.requests()
			},
			statistics: null
		};
	}
}
export { report };
