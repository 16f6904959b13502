const require_policy_validation = require("./policy-validation.js");
const require_action_start = require("./action-start.js");
// src/action/unwatched.ts
const unwatchedProblem = ({ refusal }) => ({
	code: "nobody-keeps-time",
	message: require_policy_validation.sentence(`Something is due soon, and no run keeps time for it${refusal === null ? "" : `: ${refusal}`}`),
	remedy: "Start the workflow by hand with `watch`, give its job `actions: write`, or run `tocsin watch` elsewhere. Until then only comments and GitHub\u2019s schedule wake it."
});
const MOST_NOTES = 20;
async function noteUnwatchedIncidents(policies, repository, incidents, after, { watchFor, debug }) {
	const dueSoon = incidents.filter(({ next }) => next !== null && next.at <= after + watchFor);
	const [{ unwatchedNote }, { assignPolicy }, render] = await Promise.all([
		Promise.resolve().then(() => require("./engine.js")).then((n) => n.engine_exports),
		Promise.resolve().then(() => require("./run-assigned-issue.js")).then((n) => n.assigned_issue_exports),
		require_action_start.renderer(policies, () => {})
	]);
	for (const { number } of dueSoon.slice(0, MOST_NOTES)) try {
		const { issue, now } = await repository.readIssue(number);
		const { policy } = assignPolicy(policies, issue, now);
		const note = unwatchedNote(policy, issue, now, after);
		if (note === null) continue;
		const outcome = await repository.perform(issue, render(policy, note));
		if (outcome.done && outcome.issue.lock?.isOpen) await repository.lockAgain(outcome.issue);
	} catch (error) {
		if (!(error instanceof Error) || !("code" in error)) throw error;
		debug(error.message);
	}
}
exports.noteUnwatchedIncidents = noteUnwatchedIncidents;
exports.unwatchedProblem = unwatchedProblem;
