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
		const before = (0, node_fs.statSync)(file, { throwIfNoEntry: false });
		if (before?.isFile() === false) (0, node_fs.writeFileSync)(file, text);
		else replace(before ? (0, node_fs.realpathSync)(file) : file, text);
		return null;
	} catch (error) {
		return `${file}: ${whyUnwritten(error)}`;
	}
}
function replace(file, text) {
	const part = `${file}.${process.pid}.part`;
	try {
		(0, node_fs.writeFileSync)(part, text);
		(0, node_fs.renameSync)(part, file);
	} catch (error) {
		(0, node_fs.rmSync)(part, { force: true });
		throw error;
	}
}
function whyUnwritten(error) {
	const { code } = error;
	return code === "ENOSPC" ? "it cannot be written: the disk is full" : `it cannot be written (${code ?? String(error)})`;
}
const isFileError = (error) => error instanceof Error && "syscall" in error && "code" in error && "errno" in error;
function writeNew(files, force) {
	const there = files.filter(({ path }) => !force && (0, node_fs.existsSync)(path)).map(({ path }) => path);
	if (there.length > 0) return `${there.join(", ")}: already there. Nothing was written; --force writes over what is there, or name another file.`;
	const written = [];
	for (const { path, text } of files) {
		const isNew = !(0, node_fs.existsSync)(path);
		const why = writeText(path, text);
		if (why !== null) {
			for (const one of isNew ? [...written, path] : written) (0, node_fs.rmSync)(one, { force: true });
			return why;
		}
		if (isNew) written.push(path);
	}
	return null;
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
const isForeign = (folder, name) => name === PACKAGES || (0, node_path.basename)((0, node_path.resolve)(folder)) === ".github" && GITHUBS.includes(name);
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
Object.defineProperty(exports, "isFileError", {
	enumerable: true,
	get: function() {
		return isFileError;
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
Object.defineProperty(exports, "whyUnwritten", {
	enumerable: true,
	get: function() {
		return whyUnwritten;
	}
});
Object.defineProperty(exports, "writeNew", {
	enumerable: true,
	get: function() {
		return writeNew;
	}
});
Object.defineProperty(exports, "writeText", {
	enumerable: true,
	get: function() {
		return writeText;
	}
});
