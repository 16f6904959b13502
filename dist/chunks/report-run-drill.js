require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
const require_report_words = require("./report-words.js");
// src/report/run/drill.ts
const MOST_ROWS = 200;
function renderDrill({ issue, sent, waiting }, dryRun) {
	const where = issue === null ? [] : [`${require_report_words.link("The issue of the drills", issue.url)} has the table of all ways.`];
	const isFailed = ({ outcome }) => outcome?.kind === "failed";
	const lines = require_policy_validation.firstItems([...sent.filter(isFailed), ...sent.filter((one) => !isFailed(one))], MOST_ROWS, (one) => {
		const text = `${require_report_words.plain(require_policy_validation.wayName(one.way), 130)}: ${require_report_words.plain(describeTest(one.outcome, dryRun), 300)}`;
		return isFailed(one) ? `**${text}**` : text;
	});
	const rest = waiting === 0 ? [] : [`${require_report_words.plural(waiting, "way")} ${waiting === 1 ? "waits" : "wait"} for the next drill: by \`limits\` a run and a person get no more messages at once.`];
	return `${[
		"### Test messages",
		require_report_words.bullets(lines),
		...rest,
		...where
	].join("\n\n")}\n`;
}
function describeTest(outcome, dryRun) {
	switch (outcome?.kind) {
		case "sent": return "sent";
		case "failed": return `${dryRun ? "would fail" : "failed"} (${outcome.code}): ${outcome.message}`;
		case "not-taken": return "not sent: the service asks to wait";
		case "doubt": return `may have arrived: ${outcome.why}`;
		case "not-needed": return "not sent";
		case void 0: return "would be sent";
		default: return outcome;
	}
}
function drillJson({ at, issue, ways, sent, waiting, problems }) {
	const wayJson = ({ policy, channel, to }) => ({
		policy,
		channel,
		to
	});
	const instant = (one) => one === null ? null : require_policy_validation.formatInstant(one);
	const output = {
		at: require_policy_validation.formatInstant(at),
		issue: issue?.url ?? null,
		tests: sent.map(({ way, outcome }) => ({
			...wayJson(way),
			...outcomeJson(outcome)
		})),
		waiting,
		ways: issue === null ? null : ways.map((way) => ({
			...wayJson(way),
			sent: instant(way.sent),
			proved: instant(way.proved),
			"is-proved": require_policy_validation.isProved(way, at)
		})),
		problems: problems.map(({ code, message, remedy }) => ({
			code,
			message,
			remedy
		}))
	};
	return `${JSON.stringify(output, null, 2)}\n`;
}
function outcomeJson(outcome) {
	switch (outcome?.kind) {
		case "failed": return {
			outcome: "failed",
			code: outcome.code,
			why: outcome.message
		};
		case "doubt": return {
			outcome: "doubt",
			code: null,
			why: outcome.why
		};
		case "sent":
		case "not-taken":
		case "not-needed": return {
			outcome: outcome.kind,
			code: null,
			why: null
		};
		case void 0: return {
			outcome: "planned",
			code: null,
			why: null
		};
		default: return outcome;
	}
}
exports.describeTest = describeTest;
exports.drillJson = drillJson;
exports.renderDrill = renderDrill;
