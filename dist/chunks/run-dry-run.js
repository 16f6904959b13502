require("./rolldown-runtime.js");
const require_engine = require("./engine.js");
const require_take_back = require("./run-take-back.js");
const require_action_start = require("./action-start.js");
// src/run/dry-run.ts
async function dryRun(policies, issues, now, { budget = require_action_start.createRunBudget(), onBug } = {}) {
	const handle = (due) => Promise.resolve(due.map((one) => planIncident(one, now, onBug)));
	const reports = await require_take_back.handleByUrgency(policies, issues, now, handle, {
		budget,
		onBug
	});
	const edit = (_, issue) => Promise.resolve(budget.takeStatusEdit() ? {
		done: true,
		issue
	} : null);
	return require_take_back.takeBackCalls({
		policies,
		now,
		edit,
		onBug
	}, reports, new Map(issues.map((issue) => [issue.number, issue])));
}
function planIncident(one, now, onBug) {
	try {
		const { effects, issue, sent } = require_engine.runOnce(one.policy, one.issue, now);
		const done = effects.flatMap((effect) => require_take_back.confirmEffect(effect, issue));
		return {
			...require_take_back.report(one, done, [], { kind: "acted" }),
			messages: require_take_back.messagesIn(sent)
		};
	} catch (error) {
		return require_take_back.report(one, [], [require_take_back.bugOf(error, one.issue, onBug)], { kind: "failed" });
	}
}
exports.dryRun = dryRun;
