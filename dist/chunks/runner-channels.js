const require_policy_validation = require("./policy-validation.js");
// src/runner/problems.ts
const ANSWERS = [[/\blocked\b/i, "Unlock the conversation of the issue, or close the issue."], [/\barchived\b/i, "An archived repository is read-only: disable the workflow, or unarchive it."]];
const REMEDIES = {
	unauthorised: "Give the job a valid token, or leave the input `token` out.",
	forbidden: "Give the job `permissions: { issues: write, contents: read }`.",
	"not-found": "Check the repository and the number of the issue, and that the token may read them. It may have been deleted or transferred.",
	"rate-limited": "The next run goes on where this one stopped.",
	unavailable: "GitHub could not be reached or failed. The next run tries again."
};
function problemOf(error) {
	if (!(error instanceof require_policy_validation.Unread) && !isGithubError(error)) throw error;
	const { code, message } = error;
	return withRemedy({
		code,
		message,
		remedy: null
	});
}
function withRemedy(problem) {
	const answer = ANSWERS.find(([pattern]) => pattern.test(problem.message));
	return {
		...problem,
		remedy: problem.remedy ?? answer?.[1] ?? REMEDIES[problem.code] ?? null
	};
}
const isGithubError = (error) => error instanceof Error && error.name === "GithubError";
const toProblem = ({ code, message }) => ({
	code,
	message,
	remedy: "Nothing was done about it. The next run reads it again."
});
const stackOf = (error) => error instanceof Error ? error.stack ?? `${error.name}: ${error.message}` : String(error);
// src/runner/channels.ts
async function openChannels(policies, environment, mask) {
	if (policies.every(({ channels }) => channels.size === 0)) return {
		policies,
		problems: [],
		messenger: () => null
	};
	const [{ addressIn, openMessenger, secretsIn }, { withContacts }] = await Promise.all([Promise.resolve().then(() => require("./channels.js")).then((n) => n.channels_exports), Promise.resolve().then(() => require("./policy-secret-contacts.js"))]);
	const known = policies.map((policy) => withContacts(policy, environment[policy.contacts.variable ?? ""]));
	const openers = /* @__PURE__ */ new Map();
	for (const { policy } of known) {
		if (policy.channels.size === 0) continue;
		const configs = new Map([...policy.channels].map(([name, { config }]) => [name, config]));
		for (const secret of await secretsIn(configs, environment)) mask(secret);
		const contacts = policy.contacts.known ?? /* @__PURE__ */ new Map();
		for (const ways of contacts.values()) for (const written of ways.values()) {
			const address = policy.contacts.variable !== null || require_policy_validation.variableIn(written) !== null ? addressIn(written, environment) : null;
			if (address !== null) mask(address);
		}
		openers.set(policy, () => openMessenger(configs, contacts, { environment }));
	}
	return {
		policies: known.map(({ policy }) => policy),
		problems: known.flatMap(({ problems }) => problems),
		messenger: (policy) => openers.get(policy)?.() ?? null
	};
}
Object.defineProperty(exports, "isGithubError", {
	enumerable: true,
	get: function() {
		return isGithubError;
	}
});
Object.defineProperty(exports, "openChannels", {
	enumerable: true,
	get: function() {
		return openChannels;
	}
});
Object.defineProperty(exports, "problemOf", {
	enumerable: true,
	get: function() {
		return problemOf;
	}
});
Object.defineProperty(exports, "stackOf", {
	enumerable: true,
	get: function() {
		return stackOf;
	}
});
Object.defineProperty(exports, "toProblem", {
	enumerable: true,
	get: function() {
		return toProblem;
	}
});
Object.defineProperty(exports, "withRemedy", {
	enumerable: true,
	get: function() {
		return withRemedy;
	}
});
