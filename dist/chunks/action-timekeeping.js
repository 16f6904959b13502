require("./rolldown-runtime.js");
const require_action_start = require("./action-start.js");
const require_action_index = require("../action/index.js");
const require_unwatched = require("./action-unwatched.js");
// src/action/timekeeping.ts
function soonest({ at, incidents }, watchFor) {
	if (at === null) return null;
	const due = incidents.flatMap(({ outcome, next }) => {
		const { kind } = outcome;
		if (kind === "unread" || kind === "failed" && outcome.isLoss !== true) return [at];
		return next === null ? [] : [next.at];
	});
	const first = due.length === 0 ? null : Math.min(...due);
	return first !== null && first <= at + watchFor ? first : null;
}
async function findKeeper(report, options) {
	const { runs, watchFor, isDispatched } = options;
	if (soonest(report, watchFor) === null) return {
		keeper: "unneeded",
		refusal: null
	};
	if (runs === null) return {
		keeper: "this-run",
		refusal: null
	};
	if ((await runs.watchers())?.some(({ isYounger }) => isYounger || !isDispatched)) return {
		keeper: "watcher",
		refusal: null
	};
	return start(runs, options);
}
const PAUSES = [2, 5];
const PASSING = /* @__PURE__ */ new Set([
	"unavailable",
	"maybe-written",
	"rate-limited"
]);
async function start(runs, { time, stop }) {
	for (let attempt = 0;; attempt += 1) {
		const dispatch = await runs.dispatch();
		if (dispatch.ok) return {
			keeper: "new-watcher",
			refusal: null
		};
		if (dispatch.code === "forbidden") return {
			keeper: "this-run",
			refusal: dispatch.message
		};
		const pause = PAUSES[attempt];
		if (pause === void 0 || !PASSING.has(dispatch.code) || stop.aborted) return {
			keeper: "nobody",
			refusal: dispatch.message
		};
		await time.sleep(pause, stop);
	}
}
async function withKeeper(report, { keeper, refusal }, options) {
	const timekeeping = {
		keeper,
		refusal,
		nobodyAfter: keeper === "nobody" ? report.at : null,
		watch: null
	};
	if (timekeeping.nobodyAfter === null) return {
		...report,
		timekeeping
	};
	const { all } = await require_action_index.readPolicies(options.paths, options.source);
	if (all !== null) await note(all, report, timekeeping.nobodyAfter, options);
	return {
		...report,
		timekeeping,
		problems: [...report.problems, require_unwatched.unwatchedProblem(timekeeping)]
	};
}
async function note(policies, report, after, options) {
	const { openRepository } = await Promise.resolve().then(() => require("./github.js"));
	const repository = openRepository(await options.connect(), {
		...require_action_start.repositoryNeeds(policies),
		managedLabels: []
	});
	await require_unwatched.noteUnwatchedIncidents(policies, repository, report.incidents, after, options);
}
exports.findKeeper = findKeeper;
exports.withKeeper = withKeeper;
