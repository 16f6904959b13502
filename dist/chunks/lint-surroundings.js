import { r as misnamed, t as connect } from "./connect.js";
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
async function askPeople(sources, repository, environment, say) {
	const wrong = misnamed([repository]);
	if (wrong !== null) return wrong;
	const connected = await connect(repository, environment, say);
	if ("refused" in connected) return connected.refused;
	const [{ GithubError, readNamed }, { namedIn }, { parseYaml }] = await Promise.all([
		import("./github2.js"),
		import("./lint2.js"),
		import("./policy3.js")
	]);
	const named = sources.flatMap(({ policy, text }) => namedIn(parseYaml(text, policy.file)));
	const names = (teams) => [...new Set(named.filter(({ isTeam }) => isTeam === teams).map((one) => one.name))];
	try {
		return {
			repository,
			...await readNamed(connected.got, names(false), names(true))
		};
	} catch (error) {
		if (error instanceof GithubError) return `GitHub was asked about the people of the policy: ${error.message}`;
		throw error;
	}
}
export { askPeople, readWorkflows };
