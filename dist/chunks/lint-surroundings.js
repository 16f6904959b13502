import { n as expand, o as readText } from "./files.js";
// src/cli/lint-surroundings.ts
const WORKFLOWS = ".github/workflows";
/** The workflow files of the repository one stands in. */
function readWorkflows() {
	return expand([WORKFLOWS], (name) => /\.ya?ml$/.test(name)).map(readText).flatMap(({ file, text }) => text === null ? [] : [{
		file,
		text
	}]);
}
/** Asks GitHub about everybody the policies name; a sentence when it cannot. Throws `GithubError` when GitHub refuses. */
async function askPeople(sources, repository, environment) {
	const [owner, name, ...more] = repository.split("/");
	if (!owner || !name || more.length > 0) return `"${repository}" is no repository. Write it as owner/name.`;
	const token = environment["GITHUB_TOKEN"] || environment["GH_TOKEN"];
	if (!token) return "There is no token. Set GITHUB_TOKEN or GH_TOKEN, such as to that of `gh auth token`.";
	const [{ createClient, GithubError, readNamed }, { namedIn }, { parseYaml }] = await Promise.all([
		import("./github2.js"),
		import("./lint2.js"),
		import("./policy3.js")
	]);
	const apiUrl = environment["GITHUB_API_URL"] || "https://api.github.com";
	const client = createClient({
		token,
		owner,
		name,
		apiUrl,
		graphqlUrl: `${apiUrl}/graphql`,
		paced: true
	});
	const named = sources.flatMap(({ policy, text }) => namedIn(parseYaml(text, policy.file)));
	const names = (teams) => [...new Set(named.filter(({ isTeam }) => isTeam === teams).map((one) => one.name))];
	try {
		return {
			repository,
			...await readNamed(client, names(false), names(true))
		};
	} catch (error) {
		if (error instanceof GithubError) return `GitHub was asked about the people of the policy: ${error.message}`;
		throw error;
	}
}
export { askPeople, readWorkflows };
