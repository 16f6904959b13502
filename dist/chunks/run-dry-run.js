require("./rolldown-runtime.js");
const require_engine = require("./engine.js");
const require_in_turn = require("./run-in-turn.js");
// src/run/dry-run.ts
const dryRun = (policies, issues, now, onBug) => require_in_turn.inTurn(policies, issues, now, (one) => {
	const { effects, issue } = require_engine.runOnce(one.policy, one.issue, now);
	const done = effects.flatMap((effect) => require_in_turn.confirmed(effect, issue));
	return require_in_turn.report(one, done, [], { kind: "acted" });
}, onBug);
exports.dryRun = dryRun;
