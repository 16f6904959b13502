require("./rolldown-runtime.js");
const require_cli_files = require("./cli-files.js");
const require_policy_validation = require("./policy-validation.js");
require("./policy.js");
let node_fs = require("node:fs");
let node_path = require("node:path");
// src/cli/lint-surroundings.ts
const WORKFLOWS = ".github/workflows";
function readWorkflows() {
	return require_cli_files.expand([(0, node_path.join)(require_cli_files.repositoryRoot(), WORKFLOWS)], (name) => /\.ya?ml$/.test(name)).map((file) => ({
		file,
		read: require_cli_files.readText(file)
	})).flatMap(({ file, read }) => read.ok ? [{
		file,
		text: read.value
	}] : []);
}
function pathInRepository(file) {
	if (require_policy_validation.isRemoteName(file)) return null;
	const path = (0, node_path.join)((0, node_path.relative)((0, node_fs.realpathSync)(require_cli_files.repositoryRoot()), (0, node_fs.realpathSync)((0, node_path.dirname)(file))), (0, node_path.basename)(file));
	return path.split(node_path.sep)[0] === ".." ? null : path.split(node_path.sep).join("/");
}
function readForms() {
	const folder = (0, node_path.join)(require_cli_files.repositoryRoot(), require_policy_validation.FORMS);
	if (!(0, node_fs.existsSync)(folder)) return [];
	return require_cli_files.expand([folder], (name) => /\.ya?ml$/.test(name) && !name.startsWith("config.")).map((file) => ({
		file,
		read: require_cli_files.readText(file)
	})).flatMap(({ file, read }) => read.ok ? [{
		file,
		text: read.value
	}] : []);
}
const liesWithForms = (policy) => !(0, node_path.relative)((0, node_path.join)(require_cli_files.repositoryRoot(), ".github"), policy).startsWith("..");
function readPolicyPaths(root) {
	const folder = (0, node_path.join)(root, ".github");
	return ((0, node_fs.existsSync)(folder) ? (0, node_fs.readdirSync)(folder) : []).filter((name) => name.startsWith("escalation-policy") && require_policy_validation.isPolicyName(name)).map((name) => `.github/${name}`).toSorted((a, b) => Number(b === ".github/escalation-policy.yml") - Number(a === ".github/escalation-policy.yml") || a.localeCompare(b, "en"));
}
async function readOwn(root, readPinned) {
	const paths = readPolicyPaths(root);
	const policies = (await Promise.all(paths.map((path) => require_cli_files.readPolicyFile((0, node_path.join)(root, path), readPinned)))).map((read) => {
		const yaml = read.ok ? require_policy_validation.parsePolicy(require_cli_files.textsOf(read.value)) : null;
		return require_policy_validation.asMap(yaml?.value ?? yaml?.part);
	});
	const labels = policies.map((policy) => require_policy_validation.asMap(policy?.["incident"])?.["label"]);
	return {
		names: policies.map((policy) => policy?.["name"]).filter((one) => typeof one === "string"),
		labels: labels.flatMap((label) => require_policy_validation.asList(label) ?? [label]).filter((one) => typeof one === "string")
	};
}
async function askGithub(io, policies, repository) {
	require_cli_files.requireRepositories(repository);
	const client = await require_cli_files.connect(io, repository);
	const { GithubError } = await Promise.resolve().then(() => require("./github.js"));
	try {
		const people = await askPeople(client, policies);
		const hasChannels = policies.some(({ channels }) => channels.size > 0);
		return {
			people: {
				repository,
				...people
			},
			drills: hasChannels ? await (await Promise.resolve().then(() => require("./runner-drill-issue.js"))).knownDrills(client) : null
		};
	} catch (error) {
		if (!(error instanceof GithubError)) throw error;
		throw new require_cli_files.Refusal(`GitHub did not say who the people of the policy are: ${error.message}`);
	}
}
async function askPeople(client, policies) {
	const [{ readAssignability }, { namedIn }, { parsePolicy }] = await Promise.all([
		Promise.resolve().then(() => require("./github.js")),
		Promise.resolve().then(() => require("./lint.js")).then((n) => n.lint_exports),
		Promise.resolve().then(() => require("./policy.js")).then((n) => n.policy_exports)
	]);
	const named = policies.flatMap(({ texts }) => namedIn(parsePolicy(texts)));
	const names = (teams) => [...new Set(named.filter(({ isTeam }) => isTeam === teams).map((one) => one.name))];
	const known = await readAssignability(client, names(false), names(true));
	if (known.refusal !== null) throw known.refusal;
	return known;
}
async function withOwnContacts({ err }, policy) {
	const text = process.env[policy.contacts.variable ?? ""];
	if (policy.contacts.variable === null || text === void 0 || text === "") return policy;
	const { withContacts } = await Promise.resolve().then(() => require("./policy-secret-contacts.js"));
	const { policy: known, problems } = withContacts(policy, text);
	for (const { message } of problems) err(`${message}\n`);
	return known;
}
exports.askGithub = askGithub;
exports.liesWithForms = liesWithForms;
exports.pathInRepository = pathInRepository;
exports.readForms = readForms;
exports.readOwn = readOwn;
exports.readPolicyPaths = readPolicyPaths;
exports.readWorkflows = readWorkflows;
exports.withOwnContacts = withOwnContacts;
