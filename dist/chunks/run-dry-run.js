require("./rolldown-runtime.js");
const require_engine = require("./engine.js");
const require_write = require("./run-write.js");
const require_in_turn = require("./run-in-turn.js");
const require_action_start = require("./action-start.js");
// src/run/dry-run.ts
const dryRun = (policies, issues, now, { budget = require_action_start.createRunBudget(), onBug } = {}) => require_in_turn.inTurn(policies, issues, now, (due) => Promise.resolve(due.map((one) => planIncident(one, now, onBug))), {
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
			...require_in_turn.report(one, done, [], { kind: "acted" }),
			messages
		};
	} catch (error) {
		return require_in_turn.report(one, [], [require_in_turn.bugOf(error, one.issue, onBug)], { kind: "failed" });
	}
}
exports.dryRun = dryRun;
