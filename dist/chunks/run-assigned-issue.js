const require_policy_validation = require("./policy-validation.js");
const require_engine = require("./engine.js");
// src/run/assigned-issue.ts
function assignPolicy(policies, issue, now) {
	return require_policy_validation.answerOfOwner(policies, (policy) => ({
		policy,
		issue,
		decision: require_engine.decide(policy, issue, now),
		policies
	}), ({ decision }) => decision.leftAlone, ({ decision }) => decision.statusComment?.upToDate === false);
}
exports.assignPolicy = assignPolicy;
