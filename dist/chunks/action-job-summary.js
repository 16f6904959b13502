require("./rolldown-runtime.js");
const require_announcement = require("./announcement.js");
const require_policy_validation = require("./policy-validation.js");
// src/action/job-summary.ts
const writeSummary = (async function writeSummary(markdown) {
	if (!process.env["GITHUB_STEP_SUMMARY"]) return;
	try {
		await require_announcement.summary.addRaw(fitSummary(markdown)).write();
	} catch (error) {
		require_announcement.warning(require_policy_validation.forLog(`The job summary could not be written. ${error.message}`));
	}
});
const MOST_BYTES = 1048576;
const CUT = "**This is too long for GitHub to show: its end is missing.**\n\n";
function fitSummary(markdown, most = MOST_BYTES) {
	if (Buffer.byteLength(markdown) <= most) return markdown;
	const start = Buffer.from(markdown).subarray(0, most - 62 - 1);
	return `${CUT}${start.subarray(0, Math.max(0, start.lastIndexOf("\n"))).toString()}\n`;
}
exports.fitSummary = fitSummary;
exports.writeSummary = writeSummary;
