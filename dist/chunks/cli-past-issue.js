require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
const require_report_words = require("./report-words.js");
const require_latest_readings = require("./cli-latest-readings.js");
const require_cli_files = require("./cli-files.js");
// src/cli/past-issue.ts
const NAME = /^(?:(?<repository>[\w.-]+\/[\w.-]+)?#)?(?<number>\d+)$/;
const MOST_NEAR = 3;
async function findPastIssue(files, name) {
	const { repository, number } = NAME.exec(name)?.groups ?? {};
	if (number === void 0) throw new require_cli_files.Refusal(`--issue is a number, such as 42, or owner/name#42; found "${require_report_words.visible(name)}".`);
	const wanted = Number(number);
	const near = /* @__PURE__ */ new Map();
	const found = await require_latest_readings.readHistories(files, (reading) => {
		const { issue } = reading;
		if (repository !== void 0 && !require_policy_validation.sameName(issue.repository, repository)) return null;
		near.set(`${issue.repository}#${issue.number}`, Math.abs(issue.number - wanted));
		return issue.number === wanted ? reading : null;
	});
	if ([...new Set(found.map(({ issue }) => issue.repository.toLowerCase()))].length > 1) throw new require_cli_files.Refusal(`Issue ${wanted} is one of several repositories. Name one: ${listNames(found.map(refOf))}.`);
	const [reading] = found.toSorted((a, b) => b.at - a.at);
	if (reading === void 0) throw new require_cli_files.Refusal(unknown(name, files, near));
	return reading;
}
function unknown(name, files, near) {
	const nearest = [...near].toSorted(([, a], [, b]) => a - b).slice(0, MOST_NEAR);
	const help = nearest.length === 0 ? "No other issue is in it." : `The nearest: ${listNames(nearest.map(([ref]) => ref))}.`;
	return `There is no issue ${require_report_words.visible(name)} in ${listNames(files)}. ${help}`;
}
const refOf = ({ issue }) => `${issue.repository}#${issue.number}`;
const listNames = (all) => all.map((one) => require_report_words.visible(one)).join(", ");
exports.findPastIssue = findPastIssue;
