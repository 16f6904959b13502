const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_reachable_people = require("./engine-escalation-reachable-people.js");
// src/engine/escalation/needs.ts
var needs_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	closedWithin: () => closedWithin,
	incidentLabelsOf: () => incidentLabelsOf,
	teamsOf: () => teamsOf
});
const incidentLabelsOf = (policies) => [...new Set(policies.flatMap((policy) => policy.incident.labels))];
function teamsOf(policies) {
	const texts = policies.flatMap((policy) => [...policy.roles.values()]).flatMap(({ who, otherwise }) => [...require_reachable_people.textsIn(who.source), ...require_reachable_people.textsIn(otherwise?.source ?? null)]);
	return [...new Set(texts.filter((text) => /^@[\w-]+\/[\w.-]+$/.test(text)).map((text) => text.slice(1).toLowerCase()))];
}
const LEAST = 1209600;
function closedWithin(policies) {
	return Math.max(LEAST, ...policies.map(({ review }) => review ? 2 * review.due + LEAST : 0));
}
Object.defineProperty(exports, "closedWithin", {
	enumerable: true,
	get: function() {
		return closedWithin;
	}
});
Object.defineProperty(exports, "incidentLabelsOf", {
	enumerable: true,
	get: function() {
		return incidentLabelsOf;
	}
});
Object.defineProperty(exports, "needs_exports", {
	enumerable: true,
	get: function() {
		return needs_exports;
	}
});
Object.defineProperty(exports, "teamsOf", {
	enumerable: true,
	get: function() {
		return teamsOf;
	}
});
