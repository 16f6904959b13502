const require_policy_validation = require("./policy-validation.js");
const require_report_words = require("./report-words.js");
// src/report/comment/reply.ts
function replySection(message, above = []) {
	const refused = refusals(message);
	const isAlone = above.length + refused.length === 0;
	return [...refused, ...commandList(message).map((list) => isAlone ? list : require_report_words.foldAway("Commands", list))];
}
function repliesInStatus({ replies = [] }) {
	if (replies.length === 0) return "";
	const people = [...new Set(replies.map(({ by }) => by))];
	const names = require_policy_validation.firstItems(people, MOST_PEOPLE, (login) => require_report_words.inSummary(login, 60)).join(", ");
	const answers = [...refusals({
		replies,
		unansweredCommands: 0
	}), ...commandList({ replies })];
	return require_report_words.foldAway(`Answers to commands of ${names}`, answers.join("\n\n"));
}
const MOST_PEOPLE = 5;
function refusals({ replies, unansweredCommands }) {
	const lines = replies.filter((reply) => reply.verdict.kind !== "help").map(refusal);
	if (unansweredCommands > 0) {
		const were = unansweredCommands === 1 ? "command was" : "commands were";
		lines.push(`\u2026 and ${unansweredCommands} more ${were} not carried out.`);
	}
	return lines.length === 0 ? [] : [lines.length === 1 ? lines.join("") : require_report_words.bullets(lines)];
}
function commandList({ replies }) {
	const [list] = replies.flatMap(({ verdict }) => verdict.kind === "help" ? [verdict.commands] : []);
	return list === void 0 ? [] : [help(list)];
}
function help(commands) {
	const forTheReporter = commands.filter(({ who, restrictedTo }) => who === "responders-and-reporter" && restrictedTo === void 0).map(({ name }) => `\`/${name}\``);
	const reporters = forTheReporter.length === 0 ? [] : [`The reporter may use ${require_policy_validation.enumerate(forTheReporter)}.`];
	return [
		"Commands, one to a line, in a comment:",
		require_report_words.table(["Command", "What it does"], commands.map(({ usage, help: meaning }) => [require_report_words.code(usage), meaning])),
		["Responders may use them: assignees, role holders, and people with triage permission.", ...reporters].join(" "),
		...restrictions(commands)
	].join("\n\n");
}
const nameOf = (command) => require_report_words.code(`/${command.replace(/^\//, "")}`, 120);
function refusal({ by, url, command, verdict, obeyed = [] }) {
	const was = obeyed.length === 1 ? "was" : "were";
	const rest = obeyed.length === 0 ? "" : ` ${require_policy_validation.enumerateSome(obeyed, FEW, nameOf)} beside it ${was} carried out.`;
	return `${require_report_words.code(by)}, ${require_report_words.link("your command", url)} ${nameOf(command)} was not carried out: ${refusedBecause(verdict)}${rest}`;
}
const FEW = 3;
function refusedBecause(verdict) {
	switch (verdict.kind) {
		case "help": return "";
		case "not-allowed": return verdict.who === "responders" ? "only responders may use it (assignees, role holders, people with triage permission)." : "only responders and the reporter may use it.";
		case "not-authorised": return `only these may use it: ${require_policy_validation.enumerate([...verdict.roles.map(roleWithHolders), holdersOf(verdict.permission)])}.`;
		case "unknown-command": return `there is no such command.${nearest(verdict.nearest, "/")} \`/help\` lists them.`;
		case "bad-argument": {
			const found = verdict.found === "" ? "" : `, not ${require_report_words.code(verdict.found, 120)}`;
			return `it needs ${require_report_words.prose(verdict.expected)}${found}.${nearest(verdict.nearest, "")}`;
		}
		case "too-long": return `at this severity the longest is ${require_report_words.code(require_policy_validation.formatDuration(verdict.max))}.`;
		case "not-assigned": return `GitHub does not assign ${require_report_words.code(verdict.to)} here: ${staysOf(verdict).join("; ")}.`;
		case "not-now": return `${require_report_words.prose(verdict.reason)}.`.replace(/\.\.$/, ".");
		default: return verdict;
	}
}
function staysOf({ roles, by }) {
	if (roles.length === 0) return [`the incident stays with ${require_report_words.code(by)}`];
	return roles.map(({ name, holders }) => {
		const role = require_report_words.prose(name);
		if (holders.length === 0) return `nobody holds ${role}`;
		return `${role} stays with ${holders.map((login) => require_report_words.code(login)).join(", ")}`;
	});
}
function roleWithHolders({ name, holders }) {
	return holders.length === 0 ? `${require_report_words.prose(name)} (nobody now)` : `${require_report_words.prose(name)} (${holders.map((login) => require_report_words.code(login)).join(", ")})`;
}
const holdersOf = (permission) => permission === "admin" ? "admins" : `people with ${permission} permission`;
const restrictions = (commands) => commands.flatMap(({ restrictedTo = [] }) => restrictedTo.map(({ use, roles, permission }) => `${require_report_words.code(use)} is for ${require_policy_validation.enumerate([...roles.map((role) => require_report_words.prose(role)), holdersOf(permission)])}.`));
function nearest(name, prefix) {
	return name === null ? "" : ` Did you mean ${require_report_words.code(`${prefix}${name}`, 120)}?`;
}
exports.refusedBecause = refusedBecause;
exports.repliesInStatus = repliesInStatus;
exports.replySection = replySection;
