const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
const require_report_words = require("./report-words.js");
// src/report/comment/templates.ts
var templates_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	noteBelow: () => noteBelow,
	renderShipped: () => renderShipped,
	shippedTemplates: () => shippedTemplates
});
const SHIPPED = {
	"update-due": updateDue,
	ownership,
	"review-due": reviewDue,
	"actions-due": actionsDue,
	"missing-details": missingDetails
};
const isShipped = (id) => id !== null && Object.hasOwn(SHIPPED, id);
const shippedTemplates = {
	render: renderShipped,
	own: () => null
};
function renderShipped(request) {
	const paragraphs = (isShipped(request.template) ? SHIPPED[request.template](request) : reasonAlone(request)).split("\n\n");
	const stops = paragraphs.length < 2 ? [] : paragraphs.splice(-1);
	const notes = saysDue(request) ? request.notes : notesOf(request);
	return [
		...paragraphs,
		...paragraphOf(notes),
		...stops
	].join("\n\n");
}
const saysDue = ({ template, message: { reviewDraft, at } }) => template === "update-due" || template === "review-due" && (reviewDraft?.due ?? at + 1) <= at;
const notesOf = ({ delay, notes }) => delay === null ? notes : [delay, ...notes];
const paragraphOf = (sentences) => sentences.length === 0 ? [] : [sentences.join(" ")];
const noteBelow = (request) => paragraphOf(notesOf(request));
const reasonAlone = (request) => [`${address(request, "please look at this.")} ${require_report_words.prose(request.reason)}${quote(request)}`, "Handled: a comment says so"].join("\n\n");
function updateDue(request) {
	const { lastUpdate, at, reopenedAt, declaredAt } = request.message;
	const words = lastUpdate === null || lastUpdate.words === "" ? "" : `: \u201c${require_report_words.plain(lastUpdate.words, 200)}\u201d`;
	const { wordsOf } = lastUpdate ?? {};
	const inWords = wordsOf === void 0 ? "" : `, in words ${require_report_words.atTime(wordsOf.at, at)} by ${require_report_words.code(wordsOf.by)}`;
	const since = reopenedAt === null ? `declared ${when(declaredAt, at)}` : `reopened ${when(reopenedAt, at)}`;
	const last = lastUpdate ? `Last update ${when(lastUpdate.at, at)}, by ${require_report_words.code(lastUpdate.by)}${inWords}${words}` : `No update yet; ${since}`;
	return [`${address(request, "post an update.")} ${promise(request.message)}`.trimEnd() + `\n> ${last}`, `${require_report_words.code("/update")} and a line each: impact, what was done, what comes next \u00b7 no change: ${require_report_words.code("/next 45m")} \u00b7 over: ${require_report_words.code("/resolved")}`].join("\n\n");
}
const when = (then, at) => `${require_report_words.atTime(then, at)}, ${require_report_words.ago(then, at)}`;
function promise({ updateDue: due, at }) {
	if (due === null) return "";
	return `It ${due.at > at ? "is" : "was"} ${due.isPromised ? "promised for" : require_report_words.isSameDay(due.at, at) ? "due at" : "due on"} ${require_report_words.clockTime(due.at, at)}, ${due.at > at ? require_report_words.within(due.at, at) : require_report_words.ago(due.at, at)}.`;
}
function ownership(request) {
	return [`${address(request, "settle who owns this.")}${reasonOf(request)}${quote(request)}`, `${require_report_words.code("/ack")} takes it \u00b7 ${require_report_words.code("/role <role> @login")} gives a role to somebody`].join("\n\n");
}
function reviewDue(request) {
	return [
		`${address(request, "the post-incident review is due.")}${draftOf(request.message)}${quote(request)}`,
		"It should hold what happened and when, what contributed, what went well and where we were lucky. Each action item has an owner and a date. Causes, not culprits.",
		`${require_report_words.code("/reviewed")} ends it, when the review is done`
	].join("\n\n");
}
function draftOf({ reviewDraft: draft, at }) {
	if (draft === void 0) return "";
	return ` ${draft.due === null || draft.due > at ? "" : `It was due ${when(draft.due, at)}. `}${require_report_words.link("Its draft", draft.url)} holds what the history tells.`;
}
const MOST_ACTIONS = 5;
function actionsDue(request) {
	const { "overdue-actions": overdue = null } = request.message.facts["count"] ?? {};
	const what = overdue === null ? "action items of the review are" : overdue === 1 ? "1 action item of the review is" : `${overdue} action items of the review are`;
	const { overdueActions = [], reviewDraft } = request.message;
	const place = reviewDraft === void 0 ? "" : ` ${require_report_words.link("The review", reviewDraft.url)} holds ${overdue === 1 ? "it" : "them"}.`;
	const items = require_policy_validation.firstItems(overdueActions, MOST_ACTIONS, ({ text, owner }) => {
		const isNamed = owner === null || text.toLowerCase().includes(`@${owner.toLowerCase()}`);
		return `${require_report_words.plain(text, 160)}${isNamed ? "" : ` (${require_report_words.code(owner)})`}`;
	});
	return [
		`${address(request, `${what} past ${overdue === 1 ? "its date" : "their dates"}.`)}${place}${quote(request)}`,
		...items.length === 0 ? [] : [require_report_words.bullets(items)],
		`Tick each that is done, give it another owner or a new date, such as ${require_report_words.code("2026-12-01")} \u00b7 ${require_report_words.code("/reviewed")} ends all reminders`
	].join("\n\n");
}
function missingDetails(request) {
	return `${address(request, "the responders need a little more from you.")} Please edit the description of this issue and answer below these headings: that ends the questions. A rough answer now beats an exact one later.`;
}
function address({ mentions, people, lead, goesOn }, sentence) {
	if (goesOn) return `**Also: ${sentence}**`;
	if (mentions.length > 0) return `**${lead}${require_policy_validation.enumerate(mentions.map(people.name))}: ${sentence}**`;
	return `**${lead}${lead === "" ? require_policy_validation.capitalise(sentence) : sentence}**`;
}
const quote = ({ message, lead }) => lead === "" ? "" : `\n> ${require_report_words.situationOf(message)}`;
const reasonOf = ({ message, mentions, reason }) => message.calls.length > 0 && mentions.length === 0 ? "" : ` ${require_report_words.prose(reason)}`;
exports.noteBelow = noteBelow;
exports.renderShipped = renderShipped;
exports.shippedTemplates = shippedTemplates;
exports.templates_exports = templates_exports;
