// src/cli/connect.ts
const NAME = /^[A-Za-z0-9][\w.-]*\/[\w.-]+$/;
/** A job of GitHub lasts no longer. */
const PATIENCE = 21600;
const ACTIONS = "github-actions[bot]";
/** The one of these that is not written as `owner/name`; null when all are. */
function misnamed(repositories) {
	const bad = repositories.find((name) => !NAME.test(name));
	return bad === void 0 ? null : `"${bad}" is no repository. Write it as owner/name.`;
}
/** A client for `owner/name` (of an owner alone, `owner/`). It waits for GitHub's limits, and says so through `say`. */
async function connect(repository, environment, say) {
	const token = environment["GITHUB_TOKEN"] || environment["GH_TOKEN"];
	if (!token) return { refused: "There is no token. Set GITHUB_TOKEN or GH_TOKEN, such as to that of `gh auth token`." };
	const { createClient } = await import("./github2.js");
	const [owner = "", name = ""] = repository.split("/");
	const apiUrl = environment["GITHUB_API_URL"] || "https://api.github.com";
	return { got: createClient({
		token,
		owner,
		name,
		apiUrl,
		graphqlUrl: environment["GITHUB_GRAPHQL_URL"] || graphqlOf(apiUrl),
		paced: environment["TOCSIN_THROTTLE"] !== "off",
		patience: PATIENCE,
		onWait: (seconds) => seconds >= 5 && say(`GitHub asks to wait: going on in ${Math.ceil(seconds)} seconds.\n`)
	}) };
}
/** A server of one's own has REST under `/api/v3` and GraphQL under `/api/graphql`. */
const graphqlOf = (apiUrl) => `${apiUrl.replace(/\/v3\/?$/, "").replace(/\/$/, "")}/graphql`;
/** Whose comments are the engine's: as asked, else the token's own bot, else that of GitHub Actions. */
const engineFor = (asked) => (viewer) => asked ?? (viewer.endsWith("[bot]") ? viewer : ACTIONS);
export { engineFor as n, misnamed as r, connect as t };
