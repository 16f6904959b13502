const require_policy_validation = require("./policy-validation.js");
// src/cli/sandbox-shell/effects.ts
function describeEffects(plan) {
	return incidentsOf(plan).filter(({ effects }) => effects.length > 0).map(({ number, severity, level, status, fired, effects }) => {
		const lines = [...new Set(effects.flatMap(effectLines))];
		const because = fired.length > 0 ? ` (${fired.map(({ trigger }) => trigger).join(", ")})` : "";
		return `#${number} ${severity}, level ${level}, ${status}: ${lines.join(", ")}${because}`;
	});
}
function wakesAt(plan, nextAt, now) {
	const due = plan !== "" && incidentsOf(plan).every(({ outcome }) => OUTCOMES_AT_REST.has(outcome)) ? require_policy_validation.parseInstant(nextAt) ?? Number.POSITIVE_INFINITY : now;
	return due > now ? due : now + 60;
}
const OUTCOMES_AT_REST = /* @__PURE__ */ new Set(["acted", "nothing-due"]);
const incidentsOf = (plan) => plan === "" ? [] : JSON.parse(plan).incidents;
function effectLines({ type, comment, mentions = [] }) {
	if (type !== "say") return [];
	if (comment !== true) return ["brings the status up to date"];
	return [mentions.length > 0 ? `writes to ${mentions.join(" and ")}` : "writes a comment that calls nobody"];
}
const describeArrivals = ({ messages, names }, from) => messages.slice(from).map(({ channel, type, to, title }) => {
	const who = to === null ? channel : names.get(to) ?? to;
	return `${type === "email" ? "mail" : type} to ${who}: ${title}`;
});
exports.describeArrivals = describeArrivals;
exports.describeEffects = describeEffects;
exports.wakesAt = wakesAt;
