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
	const folder = (0, node_path.join)(caches, "tocsin");
	try {
		const inCaches = process.getuid === void 0 ? void 0 : (0, node_fs.lstatSync)(folder, { throwIfNoEntry: false });
		return isOwnFolder((0, node_fs.statSync)(caches)) && (inCaches === void 0 || isOwnFolder(inCaches)) ? folder : null;
	} catch {
		return null;
	}
}
const BY_OTHERS = 18;
const isOwnFolder = (found) => found.isDirectory() && (process.getuid === void 0 || found.uid === process.getuid() && (found.mode & BY_OTHERS) === 0);
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
	if (folder === null) return;
	makePrivate(folder);
	enableCompileCache(folder);
}
function makePrivate(folder) {
	try {
		(0, node_fs.mkdirSync)(folder, { mode: 448 });
	} catch {}
}
// src/cli/index.ts
keepCompiledCode(process.env);
Promise.resolve().then(() => require("../chunks/cli-program.js"));
