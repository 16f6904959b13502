require("./rolldown-runtime.js");
const require_in_turn = require("./run-in-turn.js");
// src/run/run.ts
const run = (policies, issues, now, tracker, options) => require_in_turn.inTurn(policies, issues, now, (one) => runIncident(one, now, tracker, options), options.onBug);
async function runIncident({ policy, issue, decision }, now, tracker, options) {
	const progress = {
		carriedOut: null,
		decision,
		issue,
		done: [],
		problems: []
	};
	try {
		return finishedReport(policy, progress, await require_in_turn.carryOut(policy, progress, now, tracker, options));
	} catch (error) {
		progress.problems.push(require_in_turn.bugOf(error, issue, options.onBug));
		return finishedReport(policy, progress, { kind: "failed" });
	}
}
const finishedReport = (policy, progress, outcome) => {
	const { issue, carriedOut, decision, done, problems } = progress;
	return require_in_turn.report({
		policy,
		issue,
		decision: carriedOut ?? decision
	}, done, problems, outcome);
};
exports.run = run;
