require("./rolldown-runtime.js");
const require_connect = require("./cli-connect.js");
const require_files = require("./cli-files.js");
const require_repository = require("./cli-repository.js");
let node_fs = require("node:fs");
let node_path = require("node:path");
// src/cli/lint-surroundings.ts
const WORKFLOWS = ".github/workflows";
function readWorkflows() {
	return require_files.expand([(0, node_path.join)(require_repository.repositoryRoot(), WORKFLOWS)], (name) => /\.ya?ml$/.test(name)).map((file) => ({
		file,
		read: require_files.readText(file)
	})).flatMap(({ file, read }) => read.ok ? [{
		file,
		text: read.value
	}] : []);
}
const FORMS = ".github/ISSUE_TEMPLATE";
function readForms() {
	const folder = (0, node_path.join)(require_repository.repositoryRoot(), FORMS);
	if (!(0, node_fs.existsSync)(folder)) return [];
	return require_files.expand([folder], (name) => /\.ya?ml$/.test(name) && !name.startsWith("config.")).map((file) => ({
		file,
		read: require_files.readText(file)
	})).flatMap(({ file, read }) => read.ok ? [{
		file,
		text: read.value
	}] : []);
}
const liesWithForms = (policy) => !(0, node_path.relative)((0, node_path.join)(require_repository.repositoryRoot(), ".github"), policy).startsWith("..");
async function askPeople(sources, repository, environment, say) {
	const wrong = require_connect.misnamed([repository]);
	if (wrong !== null) return wrong;
	const connected = await require_connect.connect(repository, environment, say);
	if (!connected.ok) return connected.refusal;
	const [{ GithubError, readNamed }, { namedIn }, { parseYaml }] = await Promise.all([
		Promise.resolve().then(() => require("./github.js")),
		Promise.resolve().then(() => require("./lint.js")),
		Promise.resolve().then(() => require("./policy.js")).then((n) => n.policy_exports)
	]);
	const named = sources.flatMap(({ policy, text }) => namedIn(parseYaml(text, policy.file)));
	const names = (teams) => [...new Set(named.filter(({ isTeam }) => isTeam === teams).map((one) => one.name))];
	try {
		return {
			repository,
			...await readNamed(connected.value, names(false), names(true))
		};
	} catch (error) {
		if (error instanceof GithubError) return `GitHub was asked about the people of the policy: ${error.message}`;
		throw error;
	}
}
exports.askPeople = askPeople;
exports.liesWithForms = liesWithForms;
exports.readForms = readForms;
exports.readWorkflows = readWorkflows;
