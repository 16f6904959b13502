require("./rolldown-runtime.js");
const require_engine = require("./engine.js");
const require_write = require("./run-write.js");
const require_by_urgency = require("./run-by-urgency.js");
const require_action_start = require("./action-start.js");
// src/run/dry-run.ts
const dryRun = (policies, issues, now, { budget = require_action_start.createRunBudget(), onBug } = {}) => require_by_urgency.handleByUrgency(policies, issues, now, (due) => Promise.resolve(due.map((one) => planIncident(one, now, onBug))), {
	budget,
	onBug
});
function planIncident(one, now, onBug) {
	try {
		const { effects, issue, sent } = require_engine.runOnce(one.policy, one.issue, now);
		const done = effects.flatMap((effect) => require_write.confirmEffect(effect, issue));
		const messages = sent.map(({ id, channel, to, state, code }) => ({
			id,
			channel,
			to,
			state,
			code: code ?? null
		}));
		return {
			...require_by_urgency.report(one, done, [], { kind: "acted" }),
			messages
		};
	} catch (error) {
		return require_by_urgency.report(one, [], [require_by_urgency.bugOf(error, one.issue, onBug)], { kind: "failed" });
	}
}
exports.dryRun = dryRun;
