let node_fs = require("node:fs");
let node_path = require("node:path");
// src/cli/files.ts
function readText(file) {
	try {
		return {
			file,
			text: (0, node_fs.readFileSync)(file === "-" ? 0 : file, "utf8")
		};
	} catch (error) {
		return {
			file,
			text: null,
			why: whyUnread(error)
		};
	}
}
function whyUnread(error) {
	const { code } = error;
	if (code === "ENOENT") return "there is no such file";
	return code === "EISDIR" ? "it is a folder" : `it cannot be read (${code ?? String(error)})`;
}
function writeText(file, text) {
	try {
		(0, node_fs.mkdirSync)((0, node_path.dirname)(file), { recursive: true });
		(0, node_fs.writeFileSync)(file, text);
		return null;
	} catch (error) {
		return `it cannot be written (${error.code ?? String(error)})`;
	}
}
const TEST_SUFFIX = /\.test\.ya?ml$/;
const FORM_SUFFIX = /\.form\.ya?ml$/;
const POLICY_SUFFIX = /\.ya?ml$/;
const isFolder = (path) => (0, node_fs.statSync)(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
function expand(paths, wanted) {
	return paths.flatMap((path) => {
		if (!isFolder(path)) return [path];
		return (0, node_fs.readdirSync)(path).filter((name) => name !== "node_modules").toSorted().flatMap((name) => {
			const inner = (0, node_path.join)(path, name);
			if (isFolder(inner)) return expand([inner], wanted);
			return wanted(name) ? [inner] : [];
		});
	});
}
const isPolicyName = (name) => POLICY_SUFFIX.test(name) && !TEST_SUFFIX.test(name) && !FORM_SUFFIX.test(name);
const isTestName = (name) => TEST_SUFFIX.test(name);
const testsOf = (policy) => policy.replace(POLICY_SUFFIX, (suffix) => `.test${suffix}`);
const policyOf = (tests) => tests.replace(TEST_SUFFIX, (suffix) => suffix.slice(5));
Object.defineProperty(exports, "TEST_SUFFIX", {
	enumerable: true,
	get: function() {
		return TEST_SUFFIX;
	}
});
Object.defineProperty(exports, "expand", {
	enumerable: true,
	get: function() {
		return expand;
	}
});
Object.defineProperty(exports, "isPolicyName", {
	enumerable: true,
	get: function() {
		return isPolicyName;
	}
});
Object.defineProperty(exports, "isTestName", {
	enumerable: true,
	get: function() {
		return isTestName;
	}
});
Object.defineProperty(exports, "policyOf", {
	enumerable: true,
	get: function() {
		return policyOf;
	}
});
Object.defineProperty(exports, "readText", {
	enumerable: true,
	get: function() {
		return readText;
	}
});
Object.defineProperty(exports, "testsOf", {
	enumerable: true,
	get: function() {
		return testsOf;
	}
});
Object.defineProperty(exports, "whyUnread", {
	enumerable: true,
	get: function() {
		return whyUnread;
	}
});
Object.defineProperty(exports, "writeText", {
	enumerable: true,
	get: function() {
		return writeText;
	}
});
