// src/run/budget.ts
const MOST_STATUS_EDITS = 60;
function createRunBudget() {
	const comments = /* @__PURE__ */ new Map();
	let statusEdits = 0;
	return {
		takeComment: (policy) => {
			const count = comments.get(policy) ?? 0;
			if (count >= policy.limits.commentsPerRun) return false;
			comments.set(policy, count + 1);
			return true;
		},
		takeStatusEdit: () => {
			statusEdits += 1;
			return statusEdits <= MOST_STATUS_EDITS;
		}
	};
}
Object.defineProperty(exports, "createRunBudget", {
	enumerable: true,
	get: function() {
		return createRunBudget;
	}
});
