const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
const require_engine = require("./engine.js");
// src/run/assigned-issue.ts
var assigned_issue_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ assignPolicy: () => assignPolicy });
function assignPolicy(policies, issue, now) {
	return require_policy_validation.answerOfOwner(policies, (policy) => ({
		policy,
		issue,
		decision: require_engine.decide(policy, issue, now),
		policies
	}), ({ decision }) => decision.leftAlone);
}
exports.assignPolicy = assignPolicy;
exports.assigned_issue_exports = assigned_issue_exports;
