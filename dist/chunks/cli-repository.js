const require_policy_validation = require("./policy-validation.js");
const require_files = require("./cli-files.js");
let node_fs = require("node:fs");
let node_path = require("node:path");
// src/cli/repository.ts
function foldersUpwards(from) {
	const folders = [];
	for (let folder = (0, node_path.resolve)(from);; folder = (0, node_path.dirname)(folder)) {
		folders.push(folder);
		if ((0, node_fs.existsSync)((0, node_path.join)(folder, ".git"))) return folders;
		if ((0, node_path.dirname)(folder) === folder) return folders.slice(0, 1);
	}
}
const fromHere = (path) => (0, node_path.relative)("", path) || ".";
const repositoryRoot = (from = ".") => fromHere(foldersUpwards(from).at(-1) ?? from);
function findDefaultPolicy() {
	const found = foldersUpwards(".").map((folder) => (0, node_path.join)(folder, require_policy_validation.DEFAULT_POLICY)).find((file) => (0, node_fs.existsSync)(file));
	return found === void 0 ? null : fromHere(found);
}
const MOST_PROPOSED = 3;
function findStrayPolicies() {
	const folders = foldersUpwards(".").flatMap((folder) => [(0, node_path.join)(folder, (0, node_path.dirname)(require_policy_validation.DEFAULT_POLICY)), folder]);
	return [...new Set(folders)].flatMap(policiesIn).slice(0, MOST_PROPOSED).map((file) => fromHere(file));
}
function policiesIn(folder) {
	if (!(0, node_fs.existsSync)(folder)) return [];
	return (0, node_fs.readdirSync)(folder, { withFileTypes: true }).filter((entry) => entry.isFile() && require_policy_validation.isPolicyName(entry.name)).map(({ name }) => (0, node_path.join)(folder, name)).filter((file) => {
		const read = require_files.readText(file);
		return read.ok && /^severities:/m.test(read.value);
	}).toSorted();
}
Object.defineProperty(exports, "findDefaultPolicy", {
	enumerable: true,
	get: function() {
		return findDefaultPolicy;
	}
});
Object.defineProperty(exports, "findStrayPolicies", {
	enumerable: true,
	get: function() {
		return findStrayPolicies;
	}
});
Object.defineProperty(exports, "repositoryRoot", {
	enumerable: true,
	get: function() {
		return repositoryRoot;
	}
});
