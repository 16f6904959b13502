require("./rolldown-runtime.js");
const require_files = require("./cli-files.js");
let node_url = require("node:url");
let node_fs = require("node:fs");
// src/cli/package-files.ts
const inPackage = (path) => new URL(`../../${path}`, require("url").pathToFileURL(__filename).href);
const PUBLISHED_SCHEMAS = "https://tocsin.dev/schemas";
function version() {
	return JSON.parse((0, node_fs.readFileSync)(inPackage("package.json"), "utf8")).version;
}
const lintPage = (id) => (0, node_fs.readFileSync)(inPackage(`docs/lint/${id}.md`), "utf8");
function readyFile(...names) {
	return names.map((name) => require_files.readText((0, node_url.fileURLToPath)(inPackage(`policies/${name}`)))).find((read) => read.ok)?.value ?? null;
}
exports.PUBLISHED_SCHEMAS = PUBLISHED_SCHEMAS;
exports.lintPage = lintPage;
exports.readyFile = readyFile;
exports.version = version;
