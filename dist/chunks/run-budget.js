// src/run/budget.ts
function createRunBudget() {
	const comments = /* @__PURE__ */ new Map();
	return { takeComment: (policy) => {
		const count = comments.get(policy) ?? 0;
		if (count >= policy.limits.commentsPerRun) return false;
		comments.set(policy, count + 1);
		return true;
	} };
}
Object.defineProperty(exports, "createRunBudget", {
	enumerable: true,
	get: function() {
		return createRunBudget;
	}
});
