require("./rolldown-runtime.js");
const require_engine = require("./engine.js");
const require_by_urgency = require("./run-by-urgency.js");
// src/run/note-unwatched.ts
async function noteUnwatched(policies, issue, { now, after }, { tracker, render }) {
	const { policy } = require_by_urgency.assignPolicy(policies, issue, now);
	const note = require_engine.unwatchedNote(policy, issue, now, after);
	if (note === null) return;
	const outcome = await tracker.perform(issue, render(policy, note));
	if (outcome.done && outcome.issue.lock?.isOpen) await tracker.lockAgain?.(outcome.issue);
}
exports.noteUnwatched = noteUnwatched;
