const require_policy_validation = require("./policy-validation.js");
// src/run/write.ts
async function write({ tracker, options }, { policy, issue }, effect, beside) {
	if (effect.type === "label" && beside?.type === "assign" && tracker.labelAndAssign) return {
		outcome: await tracker.labelAndAssign(issue, effect, beside),
		effects: [effect, beside]
	};
	const only = effect.type === "say" ? {
		...effect,
		react: firstReactions(effect.react)
	} : effect;
	return {
		outcome: await tracker.perform(issue, options.render(policy, only)),
		effects: [only]
	};
}
const claimIn = (effect, { channels }, { run }) => effect.type === "say" && effect.comment !== null && effect.status?.id && channels.size > 0 && run !== null ? {
	...effect,
	status: null,
	ledger: {
		...effect.ledger,
		status: null
	}
} : null;
const MOST_REACTIONS = 20;
const firstReactions = (all) => all.length <= MOST_REACTIONS ? all : [...all.filter((one) => one.with === "+1"), ...all.filter((one) => one.with !== "+1")].slice(0, MOST_REACTIONS);
const isRest = (effect, done) => effect.type === "say" && effect.comment === null && effect.status === null && done.some((one) => one.type === "say" && one.react.length === MOST_REACTIONS);
function confirmEffect(effect, { assignees }) {
	if (effect.type !== "assign") return [effect];
	const logins = effect.logins.filter((login) => require_policy_validation.hasName(assignees, login));
	return logins.length === 0 ? [] : [{
		...effect,
		logins
	}];
}
exports.claimIn = claimIn;
exports.confirmEffect = confirmEffect;
exports.isRest = isRest;
exports.write = write;
