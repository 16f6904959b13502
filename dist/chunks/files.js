import { dirname, join } from "node:path";
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
// src/cli/files.ts
/** Files a command is given: read whole, or told apart by why they could not be. */
/** `-` is standard input. */
function readText(file) {
	try {
		return {
			file,
			text: readFileSync(file === "-" ? 0 : file, "utf8")
		};
	} catch (error) {
		return {
			file,
			text: null,
			why: whyUnread(error)
		};
	}
}
/** What the file system threw, in words. */
function whyUnread(error) {
	const { code } = error;
	if (code === "ENOENT") return "there is no such file";
	return code === "EISDIR" ? "it is a folder" : `it cannot be read (${code ?? String(error)})`;
}
/** Writes a file, its folder too where that is missing; why it could not, otherwise. */
function writeText(file, text) {
	try {
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, text);
		return null;
	} catch (error) {
		return `it cannot be written (${error.code ?? String(error)})`;
	}
}
const TEST_SUFFIX = /\.test\.ya?ml$/;
const FORM_SUFFIX = /\.form\.ya?ml$/;
const POLICY_SUFFIX = /\.ya?ml$/;
const isFolder = (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
/** The files named; for a folder, those in it (and below it) that `wanted` takes. */
function expand(paths, wanted) {
	return paths.flatMap((path) => {
		if (!isFolder(path)) return [path];
		return readdirSync(path).filter((name) => name !== "node_modules").toSorted().flatMap((name) => {
			const inner = join(path, name);
			if (isFolder(inner)) return expand([inner], wanted);
			return wanted(name) ? [inner] : [];
		});
	});
}
/** Policies among the files of a folder: every YAML file but the tests and the issue forms. */
const isPolicyName = (name) => POLICY_SUFFIX.test(name) && !TEST_SUFFIX.test(name) && !FORM_SUFFIX.test(name);
const isTestName = (name) => TEST_SUFFIX.test(name);
/** The tests beside a policy. */
const testsOf = (policy) => policy.replace(POLICY_SUFFIX, (suffix) => `.test${suffix}`);
/** The policy a test file is named after. */
const policyOf = (tests) => tests.replace(TEST_SUFFIX, (suffix) => suffix.slice(5));
export { policyOf as a, whyUnread as c, isTestName as i, writeText as l, expand as n, readText as o, isPolicyName as r, testsOf as s, TEST_SUFFIX as t };
