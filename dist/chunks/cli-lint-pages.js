require("./rolldown-runtime.js");
let node_fs = require("node:fs");
// src/cli/lint-pages.ts
const lintPage = (id) => (0, node_fs.readFileSync)(new URL(`../../docs/lint/${id}.md`, require("url").pathToFileURL(__filename).href), "utf8");
exports.lintPage = lintPage;
