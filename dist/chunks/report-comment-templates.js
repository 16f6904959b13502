const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_clock = require("./report-text-clock.js");
const require_markdown = require("./report-text-markdown.js");
// src/report/comment/templates.ts
var templates_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	SHIPPED_TEMPLATES: () => SHIPPED_TEMPLATES,
	renderShipped: () => renderShipped,
	shippedTemplates: () => shippedTemplates
});
const SHIPPED = /* @__PURE__ */ new Map([
	["update-due", updateDue],
	["ownership", ownership],
	["review-due", reviewDue],
	["actions-due", actionsDue],
	["missing-details", missingDetails]
]);
const SHIPPED_TEMPLATES = [...SHIPPED.keys()];
const shippedTemplates = { render: renderShipped };
function renderShipped(request) {
	const wording = request.template === null ? void 0 : SHIPPED.get(request.template);
	return wording ? wording(request) : `${address(request, "please look at this incident.")} ${require_markdown.prose(request.reason)}`;
}
function updateDue(request) {
	const { message } = request;
	const { lastUpdate, at } = message;
	const last = lastUpdate ? `The last one, by ${require_markdown.code(lastUpdate.by)}, is from ${require_clock.clockAndAge(lastUpdate.at, at)}.` : `There has been none yet; the incident was ${startText(message)}.`;
	return [
		address(request, "please post an update."),
		`${last}${promise(message)}`,
		`One line each is enough: impact now, what was done, the next step, when the next update comes (${require_markdown.code("/next 45m")}). \u201cNo change\u201d is an update too.`
	].join("\n\n");
}
const startText = ({ reopenedAt, declaredAt, at }) => reopenedAt === null ? `declared at ${require_clock.clockAndAge(declaredAt, at)}` : `reopened at ${require_clock.clockAndAge(reopenedAt, at)}`;
function promise({ updateDue: due, updateEvery, severity, at }) {
	if (due === null || updateEvery === null) return "";
	const verb = due.at > at ? "is" : "was";
	const when = require_clock.clockAndAge(due.at, at);
	if (due.promised) return ` The next ${verb} promised for ${when}.`;
	return ` ${require_markdown.plain(severity.name, 80)} promises one every ${require_clock.span(updateEvery)}, so the next ${verb} due at ${when}.`;
}
function ownership(request) {
	return [address(request, "please settle who owns this incident."), `Name one owner with ${require_markdown.code("/role <role> @login")}, or take it with ${require_markdown.code("/ack")}.`].join("\n\n");
}
function reviewDue(request) {
	return [address(request, "the post-incident review is due."), `It should hold: what happened and when, what contributed, what went well, where we were lucky, and action items with an owner and a date. Causes, not culprits. Reply ${require_markdown.code("/reviewed")} when it is done.`].join("\n\n");
}
function actionsDue(request) {
	const overdue = numberAt(request.message, "count", "overdue-actions");
	return [address(request, `${overdue === null ? "action items of the review are" : overdue === 1 ? "1 action item of the review is" : `${overdue} action items of the review are`} past ${overdue === 1 ? "its date" : "their dates"}.`), "For each of them: tick it when it is done, give it a new date, or hand it to somebody who can do it."].join("\n\n");
}
function missingDetails(request) {
	return [address(request, "the responders need a little more from you."), "Please edit the description of this issue and answer below these headings. A rough answer now beats an exact one later."].join("\n\n");
}
function address(request, sentence) {
	if (request.mentions.length === 0) return `**${require_markdown.capitalise(sentence)}**`;
	return `**${require_markdown.enumerate(request.mentions.map(request.people.name))}, ${sentence}**`;
}
function numberAt(message, group, name) {
	const values = message.facts[group];
	if (typeof values !== "object" || values === null || Array.isArray(values)) return null;
	const value = values[name];
	return typeof value === "number" ? value : null;
}
Object.defineProperty(exports, "renderShipped", {
	enumerable: true,
	get: function() {
		return renderShipped;
	}
});
Object.defineProperty(exports, "shippedTemplates", {
	enumerable: true,
	get: function() {
		return shippedTemplates;
	}
});
Object.defineProperty(exports, "templates_exports", {
	enumerable: true,
	get: function() {
		return templates_exports;
	}
});
