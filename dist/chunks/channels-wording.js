const require_policy_validation = require("./policy-validation.js");
// src/channels/wording.ts
const linesOf = ({ lines, answer }) => [...lines, ...answer === null ? [] : [answer]];
const MOST_INCIDENTS = 10;
const MOST_REASONS = 5;
const MOST_PEOPLE = 20;
function wordingOf({ content, to }) {
	const reader = to.kind === "person" ? to.login : null;
	const [first] = content.incidents;
	const listed = content.incidents.slice(0, MOST_INCIDENTS);
	return {
		headline: headlineOf(content, first),
		sections: listed.map((incident, index) => ({
			link: linkOf(incident),
			headline: index === 0 ? null : lineOf(incident),
			lines: whoAndWhy(content, incident, reader),
			answer: howToAnswer(content, incident)
		})),
		notes: content.mayBeRepeated ? ["Possibly repeated: an earlier sending may have arrived."] : [],
		unlisted: content.incidents.length - listed.length
	};
}
const moreLines = (count) => count === 0 ? [] : [`And ${count} more.`];
const linkOf = ({ issue }) => issue.url === null ? null : {
	reference: `${require_policy_validation.oneLine(issue.repository, 140)}#${issue.number}`,
	url: issue.url
};
function headlineOf(content, first) {
	const more = content.incidents.length - 1;
	const others = more === 0 ? "" : ` (and ${more} more)`;
	return `${lineOf(first, prefixOf(content))}${others}`;
}
function lineOf(incident, prefix = "") {
	return `${[prefix, severityOf(incident)].filter((word) => word !== "").join(", ")}: ${titleOf(incident)}`.replace(/^: /, "");
}
function prefixOf({ kind, incidents }) {
	switch (kind) {
		case "call":
		case "information": return "";
		case "resolved": return incidents[0].isDismissed ? "Closed" : "Resolved";
		case "drill": return "Drill, no incident";
		case "sum": return incidents.length === 1 ? "Held back until now" : `${incidents.length} held back until now`;
		default: return kind;
	}
}
const severityOf = ({ severity }) => severity === null ? "" : require_policy_validation.oneLine(severity.name, 40) || severity.id;
function titleOf({ issue }) {
	return require_policy_validation.isVisible(issue.title) ? linkless(require_policy_validation.oneLine(issue.title, 200)) : "without a title";
}
const linkless = (text) => text.replaceAll("://", ": //").replaceAll(/\bwww\./gi, "www .");
function whoAndWhy(content, incident, reader) {
	if (content.kind === "drill") return ["This is a test: it shows that messages reach you.", ...content.code === null ? ["Somebody sent it from the command line. It needs no answer."] : []];
	const reasons = incident.reasons.slice(0, MOST_REASONS).map((reason) => linkless(require_policy_validation.oneLine(reason, 300)));
	return [
		...calledLines(incident, reader),
		...standInLines(incident, reader),
		...reasons
	];
}
function calledLines({ called }, reader) {
	const mine = called.filter(({ people }) => reader !== null && people.includes(reader)).map(({ role }) => role);
	if (mine.length > 0) return [`You are called as ${require_policy_validation.enumerate(mine)}.`];
	return called.filter(({ people }) => people.length > 0).map(({ role, people }) => `${namesOf(people)} ${people.length === 1 ? "is" : "are"} called as ${require_policy_validation.oneLine(role, 80)}.`);
}
function standInLines({ called }, reader) {
	return called.filter(({ people }) => reader === null || people.includes(reader)).flatMap(({ people, unreached = [], unreachedLast = [] }) => {
		if (people.length === 0) return [];
		const who = reader === null ? namesOf(people) : "You";
		const stand = reader === null && people.length === 1 ? "stands" : "stand";
		return [{
			logins: unreached,
			what: "who could not be reached"
		}, {
			logins: unreachedLast,
			what: "whom the last message may not have reached"
		}].flatMap(({ logins, what }) => logins.length === 0 ? [] : [`${who} ${stand} in for ${namesOf(logins)}, ${what}.`]);
	});
}
const namesOf = (people) => require_policy_validation.enumerate(people.slice(0, MOST_PEOPLE).map((login) => require_policy_validation.oneLine(login, 40)));
function howToAnswer({ kind, code }, { answer }) {
	if (kind === "resolved") return null;
	if (kind === "drill") return code === null ? null : `To confirm it, comment /drill ${code} on the issue.`;
	if (answer === "acknowledge") return "To take it, comment /ack on the issue.";
	return answer === "reply" ? "Please comment on the issue when you are on it." : null;
}
exports.linesOf = linesOf;
exports.linkOf = linkOf;
exports.moreLines = moreLines;
exports.prefixOf = prefixOf;
exports.severityOf = severityOf;
exports.titleOf = titleOf;
exports.whoAndWhy = whoAndWhy;
exports.wordingOf = wordingOf;
