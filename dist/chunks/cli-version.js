require("./rolldown-runtime.js");
let node_fs = require("node:fs");
// src/cli/version.ts
function version() {
	return JSON.parse((0, node_fs.readFileSync)(new URL("../../package.json", require("url").pathToFileURL(__filename).href), "utf8")).version;
}
exports.version = version;
