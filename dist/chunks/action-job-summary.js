require("./rolldown-runtime.js");
const require_announcement = require("./announcement.js");
const require_policy_validation = require("./policy-validation.js");
// src/action/job-summary.ts
async function writeSummary(markdown) {
	if (!process.env["GITHUB_STEP_SUMMARY"]) return;
	try {
		await require_announcement.summary.addRaw(markdown).write();
	} catch (error) {
		require_announcement.warning(require_policy_validation.forLog(`The job summary could not be written. ${error.message}`));
	}
}
exports.writeSummary = writeSummary;
