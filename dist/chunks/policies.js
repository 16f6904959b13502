import { a as loadLean, o as validatePolicy } from "./policy.js";
import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
// src/action/policies.ts
/** The policies of a run: their text, from the workspace or from GitHub, and what it means. */
/** Bytes. Beyond it a file is not even read; the policy's own limit, in characters, is lower. */
const MOST = 2097152;
/** With `all`, templates are checked too, as a reviewer wants it; a run escalates with the shipped wording rather than not at all. */
async function loadPolicies(paths, source, all = false) {
	const policies = [];
	const diagnostics = [];
	let valid = true;
	for (const path of paths) {
		const text = await readFrom(source, path);
		if (!text.ok) {
			valid = false;
			diagnostics.push(unavailable(path, text));
			continue;
		}
		const options = { commit: source.commit };
		const result = await (all ? validatePolicy : loadLean)(text.text, path, options);
		diagnostics.push(...result.diagnostics);
		if (result.ok) policies.push(result.value);
		else valid = false;
	}
	return {
		policies,
		diagnostics,
		valid
	};
}
/** A file's text, from the workspace where it has one, else from GitHub. */
async function readFrom(source, path) {
	return await readWorkspace(path, source) ?? source.fetch(path, MOST);
}
/** Null when there is no such file in the workspace. */
async function readWorkspace(path, { workspace }) {
	if (workspace === null) return null;
	const file = resolve(workspace, path);
	try {
		const { size } = await stat(file);
		if (size > MOST) return {
			ok: false,
			code: "policy-too-large",
			message: `${path} has ${size} bytes; a policy has at most ${MOST}.`
		};
		return {
			ok: true,
			text: await readFile(file, "utf8")
		};
	} catch (error) {
		const { code, message } = error;
		if (code === "ENOENT" || code === "ENOTDIR") return null;
		return {
			ok: false,
			code: "policy-unread",
			message: `${path} could not be read: ${message}`
		};
	}
}
function unavailable(path, { code, message }) {
	return {
		code,
		level: "error",
		message,
		help: code === "policy-not-found" ? "Put a policy there, or name its path in the input `policy`." : null,
		place: {
			file: path,
			line: 1,
			col: 1,
			endLine: 1,
			endCol: 1
		},
		path: ""
	};
}
export { readFrom as n, loadPolicies as t };
