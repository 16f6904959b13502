const require_policy_validation = require("./policy-validation.js");
let node_fs = require("node:fs");
let node_path = require("node:path");
// src/cli/files.ts
function readText(file) {
	try {
		return {
			ok: true,
			value: (0, node_fs.readFileSync)(file === "-" ? 0 : file, "utf8")
		};
	} catch (error) {
		return {
			ok: false,
			refusal: `${file}: ${whyUnread(error)}`
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
		return `${file}: it cannot be written (${error.code ?? String(error)})`;
	}
}
const NO_POLICY = "There is no policy in these folders.";
const isFolder = (path) => (0, node_fs.statSync)(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
const PACKAGES = "node_modules";
const GITHUBS = [
	"workflows",
	"actions",
	"ISSUE_TEMPLATE",
	"DISCUSSION_TEMPLATE"
];
const isForeign = (folder, name) => name === PACKAGES || (0, node_path.basename)(folder) === ".github" && GITHUBS.includes(name);
function expand(paths, wanted) {
	return paths.flatMap((path) => {
		if (!isFolder(path)) return [path];
		return (0, node_fs.readdirSync)(path).filter((name) => !isForeign(path, name)).toSorted().flatMap((name) => {
			const inner = (0, node_path.join)(path, name);
			if (isFolder(inner)) return expand([inner], wanted);
			return wanted(name) ? [inner] : [];
		});
	});
}
function skipForms(files, say) {
	for (const form of files.filter(require_policy_validation.isFormName)) say(`${form}: skipped, it is an issue form and no policy\n`);
	return files.filter((file) => !require_policy_validation.isFormName(file));
}
Object.defineProperty(exports, "NO_POLICY", {
	enumerable: true,
	get: function() {
		return NO_POLICY;
	}
});
Object.defineProperty(exports, "expand", {
	enumerable: true,
	get: function() {
		return expand;
	}
});
Object.defineProperty(exports, "readText", {
	enumerable: true,
	get: function() {
		return readText;
	}
});
Object.defineProperty(exports, "skipForms", {
	enumerable: true,
	get: function() {
		return skipForms;
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
