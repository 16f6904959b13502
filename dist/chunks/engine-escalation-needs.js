const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_reachable_people = require("./engine-escalation-reachable-people.js");
// src/engine/escalation/needs.ts
var needs_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ repositoryNeeds: () => repositoryNeeds });
const repositoryNeeds = (policies) => ({
	incidentLabels: [...new Set(policies.flatMap((policy) => policy.incident.labels))],
	teams: teamsOf(policies),
	reviewIssues: policies.some(({ review }) => review?.as === "issue"),
	closedWithin: Math.max(SHORTEST, ...policies.map(({ review }) => review ? 2 * review.due + SHORTEST : 0))
});
const SHORTEST = 1209600;
function teamsOf(policies) {
	const texts = policies.flatMap((policy) => [...policy.roles.values()]).flatMap(({ who, otherwise }) => [...require_reachable_people.textsIn(who.source), ...require_reachable_people.textsIn(otherwise?.source ?? null)]);
	return [...new Set(texts.filter((text) => /^@[\w-]+\/[\w.-]+$/.test(text)).map((text) => text.slice(1).toLowerCase()))];
}
Object.defineProperty(exports, "needs_exports", {
	enumerable: true,
	get: function() {
		return needs_exports;
	}
});
Object.defineProperty(exports, "repositoryNeeds", {
	enumerable: true,
	get: function() {
		return repositoryNeeds;
	}
});
