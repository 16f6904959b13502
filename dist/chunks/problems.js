import { r as Unread } from "./policy.js";
// src/action/provenance.ts
/** Which policy it was, to the letter. */
const provenanceOf = ({ name, digest, file, commit }) => ({
	name,
	digest,
	file,
	commit
});
// src/action/started.ts
const started = ({ policies, diagnostics }, what) => ({
	...what,
	at: null,
	policies: policies.map(provenanceOf),
	incidents: [],
	problems: [],
	diagnostics,
	requests: null
});
// src/action/problems.ts
const REMEDIES = {
	unauthorised: "Give the job a valid token, or leave the input `token` out.",
	forbidden: "Give the job `permissions: { issues: write, contents: read }`.",
	"not-found": "Check the repository and the number of the issue, and that the token may read them.",
	"rate-limited": "The next run goes on where this one stopped.",
	unavailable: "GitHub could not be reached or failed. The next run tries again."
};
/** Only what GitHub answered is an expected problem. Anything else is a bug, and is thrown on. */
function problemOf(error) {
	if (!(error instanceof Unread) && !isGithubError(error)) throw error;
	const { code, message } = error;
	return {
		code,
		message,
		remedy: REMEDIES[code] ?? null
	};
}
/** By name: its class is loaded with octokit, which a run that never asked GitHub does without. */
const isGithubError = (error) => error instanceof Error && error.name === "GithubError";
const toProblem = ({ code, message }) => ({
	code,
	message,
	remedy: "Nothing was done about it. The next run reads it again."
});
export { toProblem as n, started as r, problemOf as t };
