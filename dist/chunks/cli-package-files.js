require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
const require_cli_files = require("./cli-files.js");
let node_url = require("node:url");
let node_fs = require("node:fs");
// src/cli/package-files.ts
const inPackage = (path) => new URL(`../../${path}`, require("url").pathToFileURL(__filename).href);
const schemasAt = (repository) => `https://raw.githubusercontent.com/${repository}/v1/schemas`;
const manifest = () => JSON.parse((0, node_fs.readFileSync)(inPackage("package.json"), "utf8"));
const version = () => manifest().version;
const actionOf = ({ version: number, gitHead }) => `${require_policy_validation.REPOSITORY}@${gitHead === void 0 ? "v1" : `${gitHead} # v${number}`}`;
const ownAction = () => actionOf(manifest());
const lintPage = (id) => (0, node_fs.readFileSync)(inPackage(`docs/lint/${id}.md`), "utf8").replaceAll("](../", () => `](${require_policy_validation.pageAt("")}`);
function readyFile(name) {
	const read = require_cli_files.readText((0, node_url.fileURLToPath)(inPackage(`policies/${name}`)));
	return read.ok ? read.value : null;
}
exports.lintPage = lintPage;
exports.ownAction = ownAction;
exports.readyFile = readyFile;
exports.schemasAt = schemasAt;
exports.version = version;
