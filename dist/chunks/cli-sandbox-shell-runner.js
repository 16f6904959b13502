require("./rolldown-runtime.js");
let node_url = require("node:url");
let node_fs = require("node:fs");
let node_path = require("node:path");
let node_os = require("node:os");
let node_child_process = require("node:child_process");
let node_fs_promises = require("node:fs/promises");
// src/cli/sandbox-shell/runner.ts
function actionEntry() {
	let folder = (0, node_path.dirname)((0, node_url.fileURLToPath)(require("url").pathToFileURL(__filename).href));
	for (;;) {
		const found = [(0, node_path.join)(folder, "action/index.js"), (0, node_path.join)(folder, "dist/action/index.js")].find((path) => (0, node_fs.existsSync)(path));
		if (found !== void 0) return found;
		if ((0, node_path.dirname)(folder) === folder) return null;
		folder = (0, node_path.dirname)(folder);
	}
}
async function runAction(entry, sandbox, event, issue, environment) {
	const folder = await (0, node_fs_promises.mkdtemp)((0, node_path.join)((0, node_os.tmpdir)(), "tocsin-sandbox-"));
	const [payload, output, summary] = [
		"event.json",
		"output",
		"summary"
	].map((name) => (0, node_path.join)(folder, name));
	try {
		await Promise.all([
			(0, node_fs_promises.writeFile)(payload, JSON.stringify(issue === null ? {} : { issue: { number: issue } })),
			(0, node_fs_promises.writeFile)(output, ""),
			(0, node_fs_promises.writeFile)(summary, "")
		]);
		const { code, log } = await toEnd(entry, folder, {
			...environment,
			PATH: process.env["PATH"] ?? "",
			INPUT_TOKEN: "the-token-of-the-job",
			GITHUB_ACTIONS: "true",
			GITHUB_API_URL: sandbox.url,
			GITHUB_GRAPHQL_URL: sandbox.graphqlUrl,
			GITHUB_REPOSITORY: `${sandbox.store.owner}/${sandbox.store.name}`,
			GITHUB_EVENT_NAME: event,
			GITHUB_EVENT_PATH: payload,
			GITHUB_OUTPUT: output,
			GITHUB_STEP_SUMMARY: summary,
			GITHUB_WORKSPACE: folder,
			GITHUB_SHA: "5a11d0c5".repeat(5),
			GITHUB_REF: "refs/heads/main",
			TOCSIN_THROTTLE: "off",
			TOCSIN_PAUSE: "off"
		});
		const outputs = await (0, node_fs_promises.readFile)(output, "utf8");
		return {
			code,
			plan: /^plan<<(\S+)\r?\n([\s\S]*?)\r?\n\1$/m.exec(outputs)?.[2] ?? "",
			nextAt: /^next-at<<\S+\r?\n(\S+)\r?$/m.exec(outputs)?.[1] ?? "",
			log
		};
	} finally {
		await (0, node_fs_promises.rm)(folder, {
			recursive: true,
			force: true
		});
	}
}
function toEnd(entry, cwd, env) {
	const child = (0, node_child_process.spawn)(process.execPath, [entry], {
		cwd,
		env,
		stdio: [
			"ignore",
			"pipe",
			"pipe"
		]
	});
	const parts = [];
	for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => parts.push(chunk));
	return new Promise((done, failed) => {
		child.on("error", failed);
		child.on("close", (code) => done({
			code,
			log: withoutMasks(Buffer.concat(parts).toString("utf8"))
		}));
	});
}
const withoutMasks = (log) => log.replaceAll(/^::add-mask::[^\n]*\n/gm, "");
exports.actionEntry = actionEntry;
exports.runAction = runAction;
