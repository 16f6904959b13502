// src/engine/escalation/reachable-people.ts
var reachable_people_exports = /* @__PURE__ */ require("./rolldown-runtime.js").__exportAll({
	callable: () => callable,
	textsIn: () => textsIn
});
function callable(policies, now) {
	const named = policies.flatMap((policy) => [...policy.roles.values()]).flatMap(({ who, otherwise }) => [...textsIn(who.source), ...textsIn(otherwise?.source ?? null)]);
	const onCall = policies.flatMap(({ schedules }) => [...schedules.values()].flatMap((schedule) => schedule.onCall(now)));
	const logins = [...named.filter((text) => /^[A-Za-z0-9][\w-]{0,38}$/.test(text)), ...onCall];
	return [...new Set(logins.map((login) => login.toLowerCase()))];
}
function textsIn(json) {
	if (typeof json === "string") return [json];
	if (json === null || typeof json !== "object") return [];
	return Object.values(json).flatMap(textsIn);
}
Object.defineProperty(exports, "callable", {
	enumerable: true,
	get: function() {
		return callable;
	}
});
Object.defineProperty(exports, "reachable_people_exports", {
	enumerable: true,
	get: function() {
		return reachable_people_exports;
	}
});
Object.defineProperty(exports, "textsIn", {
	enumerable: true,
	get: function() {
		return textsIn;
	}
});
