import { n as textsIn } from "./callable2.js";
// src/engine/needs.ts
const incidentLabelsOf = (policies) => [...new Set(policies.flatMap((policy) => policy.incident.labels))];
/** Teams that some role may yield, as `org/team`. */
function teamsOf(policies) {
	const texts = policies.flatMap((policy) => [...policy.roles.values()]).flatMap(({ who, otherwise }) => [...textsIn(who.source), ...textsIn(otherwise?.source ?? null)]);
	return [...new Set(texts.filter((text) => /^@[\w-]+\/[\w.-]+$/.test(text)).map((text) => text.slice(1).toLowerCase()))];
}
const LEAST = 1209600;
/** How long after its last change a closed incident may still need something: its review, and its reminders. */
function closedWithin(policies) {
	return Math.max(LEAST, ...policies.map(({ review }) => review ? 2 * review.due + LEAST : 0));
}
export { incidentLabelsOf as n, teamsOf as r, closedWithin as t };
