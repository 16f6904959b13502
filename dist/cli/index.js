#!/usr/bin/env node
const require_rolldown_runtime = require("../chunks/rolldown-runtime.js");
let node_fs = require("node:fs");
let node_path = require("node:path");
let node_module = require("node:module");
node_module = require_rolldown_runtime.__toESM(node_module, 1);
// src/cli/compiled-code.ts
function folderForCode(environment, platform) {
	const caches = cachesOf(environment, platform);
	if (caches === null || !(0, node_path.isAbsolute)(caches)) return null;
	return isOwnFolder(caches) ? (0, node_path.join)(caches, "tocsin") : null;
}
function isOwnFolder(path) {
	try {
		const found = (0, node_fs.statSync)(path);
		return found.isDirectory() && (process.getuid === void 0 || found.uid === process.getuid());
	} catch {
		return false;
	}
}
function cachesOf({ XDG_CACHE_HOME, LOCALAPPDATA, HOME }, platform) {
	if (XDG_CACHE_HOME) return XDG_CACHE_HOME;
	if (platform === "win32") return LOCALAPPDATA || null;
	if (!HOME) return null;
	return (0, node_path.join)(HOME, platform === "darwin" ? "Library/Caches" : ".cache");
}
function keepCompiledCode(environment) {
	const { enableCompileCache } = node_module.default;
	if (enableCompileCache === void 0) return;
	const folder = folderForCode(environment, process.platform);
	if (folder !== null) enableCompileCache(folder);
}
// src/cli/index.ts
keepCompiledCode(process.env);
Promise.resolve().then(() => require("../chunks/cli-program.js"));
