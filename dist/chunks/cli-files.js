const require_policy_validation = require("./policy-validation.js");
let node_fs = require("node:fs");
let node_path = require("node:path");
// src/cli/connect.ts
const NAME = /^[A-Za-z0-9][\w.-]*\/[\w.-]+$/;
const PATIENCE = 21600;
const ACTIONS = "github-actions[bot]";
function repositoryProblem(repositories) {
	const bad = repositories.find((name) => !NAME.test(name));
	return bad === void 0 ? null : `"${bad}" is no repository. Write it as owner/name.`;
}
async function connect({ err }, repository) {
	const token = ownToken();
	if (token === null) return {
		ok: false,
		refusal: "There is no token. Set GITHUB_TOKEN or GH_TOKEN, such as to that of `gh auth token`."
	};
	const { connectionOf, createClient } = await Promise.resolve().then(() => require("./github.js"));
	return {
		ok: true,
		value: createClient({
			token,
			...connectionOf(repository, process.env),
			patience: PATIENCE,
			onWait: (seconds) => seconds >= 5 && err(`GitHub asks to wait: going on in ${Math.ceil(seconds)} seconds.\n`)
		})
	};
}
const ownToken = () => process.env["GITHUB_TOKEN"]?.trim() || process.env["GH_TOKEN"]?.trim() || null;
async function tokenSource(app) {
	if (app !== null) {
		const [{ createAppTokens }, { serverOf }] = await Promise.all([Promise.resolve().then(() => require("./github-app.js")), Promise.resolve().then(() => require("./github.js"))]);
		return {
			ok: true,
			value: createAppTokens({
				...app,
				apiUrl: serverOf(process.env).apiUrl
			})
		};
	}
	const token = ownToken();
	return token !== null ? {
		ok: true,
		value: () => Promise.resolve(token)
	} : {
		ok: false,
		refusal: "There is no token. Set GITHUB_TOKEN or GH_TOKEN, or name an App by --app-id."
	};
}
function watchClients(tokens, stop) {
	const contents = /* @__PURE__ */ new Map();
	return (repository) => async () => {
		const [owner = "", name = ""] = repository.split("/");
		const [{ connectionOf, contentOfProcess, createClient }, token] = await Promise.all([Promise.resolve().then(() => require("./github.js")), tokens(owner, name)]);
		const content = contents.get(owner) ?? contentOfProcess();
		contents.set(owner, content);
		return createClient({
			token,
			content,
			...connectionOf(repository, process.env),
			patience: 0,
			stop
		});
	};
}
const engineFor = (login) => (viewer) => login ?? (viewer.endsWith("[bot]") ? viewer : ACTIONS);
// src/cli/files.ts
function readText(file) {
	try {
		return {
			ok: true,
			value: (0, node_fs.readFileSync)(file === "-" ? 0 : file, "utf8")
		};
	} catch (error) {
		const why = whyUnread(error);
		return {
			ok: false,
			refusal: `${file}: ${why}`,
			why
		};
	}
}
function readUtf8(file, how = "") {
	try {
		return {
			ok: true,
			value: new TextDecoder("utf-8", { fatal: true }).decode((0, node_fs.readFileSync)(file === "-" ? 0 : file))
		};
	} catch (error) {
		const why = error instanceof TypeError ? `it is not in UTF-8: save it again as that${how}` : whyUnread(error);
		return {
			ok: false,
			refusal: `${file}: ${why}`,
			why
		};
	}
}
function whyUnread(error) {
	const { code } = error;
	if (code === "ENOENT") return "there is no such file";
	if (code === "ENOTDIR") return "it is no folder, or lies in what is none";
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
	if (code === "ENOSPC") return "it cannot be written: the disk is full";
	if (code === "ENOTDIR") return "it cannot be written: what it would lie in is a file";
	return `it cannot be written (${code ?? String(error)})`;
}
const isFileError = (error) => error instanceof Error && "syscall" in error && "code" in error && "errno" in error;
function writeNew(files, force) {
	const existingPaths = files.filter(({ path }) => !force && (0, node_fs.existsSync)(path)).map(({ path }) => path);
	if (existingPaths.length > 0) return `${existingPaths.join(", ")}: already there. Nothing was written; --force writes over what is there, or name another file.`;
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
const NO_POLICY = "There is no policy among these files and folders.";
const isFolder = (path) => (0, node_fs.statSync)(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
const PACKAGES = "node_modules";
const GITHUBS = [
	"workflows",
	"actions",
	"ISSUE_TEMPLATE",
	"DISCUSSION_TEMPLATE"
];
const isForeign = (folder, name) => name === PACKAGES || (0, node_path.basename)((0, node_path.resolve)(folder)) === ".github" && GITHUBS.includes(name);
const expand = (paths, wanted) => eachOnce(paths.flatMap((path) => filesIn(path, wanted)));
function filesIn(path, wanted) {
	if (!isFolder(path)) return [path];
	return (0, node_fs.readdirSync)(path).filter((name) => !isForeign(path, name)).toSorted().flatMap((name) => {
		const inner = (0, node_path.join)(path, name);
		if (isFolder(inner)) return filesIn(inner, wanted);
		return wanted(name) ? [inner] : [];
	});
}
function eachOnce(files) {
	const known = /* @__PURE__ */ new Map();
	for (const file of files) if (!known.has((0, node_path.resolve)(file))) known.set((0, node_path.resolve)(file), file);
	return [...known.values()];
}
function skipForms(files, say) {
	for (const form of files.filter(require_policy_validation.isFormName)) say(`${form}: skipped, it is an issue form and no policy\n`);
	return files.filter((file) => !require_policy_validation.isFormName(file));
}
function isTestFile(file) {
	if (require_policy_validation.isTestName(file)) return true;
	const text = require_policy_validation.isPolicyName(file) ? readText(file) : null;
	return text?.ok === true && require_policy_validation.namesItsPolicy(text.value);
}
function noPolicyIn(paths) {
	const tests = paths.filter((path) => !isFolder(path) && isTestFile(path));
	if (tests.length === 0) return NO_POLICY;
	return tests.map((file) => {
		const text = readText(file);
		return text.ok ? `${file}: these are the tests of a policy. Name the policy.` : text.refusal;
	}).join("\n");
}
const policiesIn$1 = (paths, say) => skipForms(expand(paths, require_policy_validation.isPolicyName), say).filter((file) => !isTestFile(file));
// src/cli/repository.ts
function foldersUpwards(from) {
	const folders = [(0, node_path.resolve)(from)];
	for (let folder = (0, node_path.resolve)(from);; folder = (0, node_path.dirname)(folder), folders.push(folder)) {
		if ((0, node_fs.existsSync)((0, node_path.join)(folder, ".git"))) return folders;
		if ((0, node_path.dirname)(folder) === folder) return null;
	}
}
const fromHere = (path) => (0, node_path.relative)("", path) || ".";
const repositoryRoot = (from = ".") => fromHere(foldersUpwards(from)?.at(-1) ?? from);
function rootOf(file) {
	const folder = (0, node_path.resolve)((0, node_path.dirname)(file));
	const root = foldersUpwards(folder)?.at(-1);
	if (root !== void 0) return fromHere(root);
	const parts = folder.split(node_path.sep);
	const github = parts.lastIndexOf(".github");
	return fromHere(github === -1 ? folder : parts.slice(0, github).join(node_path.sep) || node_path.sep);
}
function findDefaultPolicy() {
	const found = (foldersUpwards(".") ?? ["."]).map((folder) => (0, node_path.join)(folder, require_policy_validation.DEFAULT_POLICY)).find((file) => (0, node_fs.existsSync)(file));
	return found === void 0 ? null : fromHere(found);
}
const MOST_PROPOSED = 3;
function findStrayPolicies() {
	const folders = (foldersUpwards(".") ?? ["."]).flatMap((folder) => [(0, node_path.join)(folder, (0, node_path.dirname)(require_policy_validation.DEFAULT_POLICY)), folder]);
	return [...new Set(folders)].flatMap(policiesIn).slice(0, MOST_PROPOSED).map((file) => fromHere(file));
}
function policiesIn(folder) {
	if (!(0, node_fs.existsSync)(folder)) return [];
	return (0, node_fs.readdirSync)(folder, { withFileTypes: true }).filter((entry) => entry.isFile() && require_policy_validation.isPolicyName(entry.name)).map(({ name }) => (0, node_path.join)(folder, name)).filter((file) => {
		const read = readText(file);
		return read.ok && /^severities:/m.test(read.value);
	}).toSorted();
}
// src/cli/bases.ts
const withToken = (io) => pinnedBy((repository) => connect(io, repository));
const pinnedBy = (connectTo) => require_policy_validation.onceEach(async ({ repository, path, commit }) => {
	const client = await connectTo(repository ?? "");
	if (!client.ok) return {
		ok: false,
		code: "no-token",
		message: client.refusal
	};
	const { readPolicy } = await Promise.resolve().then(() => require("./github.js"));
	return readPolicy(client.value, path, commit, require_policy_validation.MOST_BYTES);
});
async function readPolicyFile(file, readPinned) {
	const read = readText(file);
	if (!read.ok) return read;
	const fromHere = rootOf(file);
	const root = (0, node_path.isAbsolute)(file) ? (0, node_path.resolve)(fromHere) : fromHere;
	const path = file === "-" ? file : (0, node_path.relative)(root, file).split(node_path.sep).join("/");
	const bases = await require_policy_validation.basesOf({
		file,
		path,
		text: read.value
	}, readPinned, (beside) => {
		const name = (0, node_path.join)(root, beside);
		const found = require_policy_validation.readInside({
			path: root,
			called: "repository"
		}, beside);
		const missing = {
			ok: false,
			code: "policy-not-found",
			message: `There is no ${name}.`
		};
		return Promise.resolve({
			...found ?? missing,
			file: name
		});
	});
	return {
		ok: true,
		value: {
			file,
			text: read.value,
			bases
		}
	};
}
// src/cli/policies.ts
async function readPolicy(io, file) {
	const read = await readPolicyFile(file, withToken(io));
	return read.ok ? loadOne(io, read.value) : read;
}
async function loadOne(io, read) {
	const loaded = (await require_policy_validation.loadPolicies([read])).get(read.file);
	return loaded?.ok ? {
		ok: true,
		value: loaded.value
	} : {
		ok: false,
		refusal: await explainProblems(io, textsOf(read), loaded?.diagnostics ?? [])
	};
}
async function readPolicies(io, files, readPinned = withToken(io)) {
	const reads = await Promise.all(eachOnce(files).map(async (file) => ({
		file,
		read: await readPolicyFile(file, readPinned)
	})));
	const results = await require_policy_validation.loadPolicies(reads.flatMap(({ read }) => read.ok ? [read.value] : []));
	const policies = [];
	const refusals = [];
	for (const { file, read } of reads) {
		const result = results.get(file);
		if (!read.ok) refusals.push(read.refusal);
		else if (result?.ok) policies.push(result.value);
		else refusals.push(await explainProblems(io, textsOf(read.value), result?.diagnostics ?? []));
	}
	const [first, ...rest] = policies;
	return refusals.length > 0 || first === void 0 ? {
		ok: false,
		refusal: refusals.join("\n")
	} : {
		ok: true,
		value: [first, ...rest]
	};
}
async function readPoliciesFor(io, named, repository) {
	if (named.ok) return readPolicies(io, named.value);
	if (repository === void 0) return named;
	const client = await connect(io, repository);
	if (!client.ok) return client;
	const read = await readRemotePolicy(io, client.value, withToken(io));
	if (!read.ok) return {
		ok: false,
		refusal: `${named.refusal}\n${read.refusal}`
	};
	io.err(`There is no ${require_policy_validation.DEFAULT_POLICY} here: this is that of ${repository}.\n`);
	return read;
}
async function readRemotePolicy(io, client, readPinned) {
	const { readPolicy: readFrom } = await Promise.resolve().then(() => require("./github.js"));
	const path = require_policy_validation.DEFAULT_POLICY;
	const read = await readFrom(client, path, null, require_policy_validation.MOST_BYTES);
	if (!read.ok) return {
		ok: false,
		refusal: read.message
	};
	const bases = await require_policy_validation.basesOf({
		file: path,
		path,
		text: read.text
	}, readPinned, async (beside) => ({
		...await readFrom(client, beside, null, require_policy_validation.MOST_BYTES),
		file: beside
	}));
	const loaded = await loadOne(io, {
		file: path,
		text: read.text,
		bases
	});
	return loaded.ok ? {
		ok: true,
		value: [loaded.value]
	} : loaded;
}
function policyUnder(tests, named) {
	if (named === null) return require_policy_validation.policyOf(tests);
	return (0, node_path.isAbsolute)(named) ? named : (0, node_path.join)((0, node_path.dirname)(tests), named);
}
const textsOf = ({ file, text, bases }) => [{
	file,
	text
}, ...bases.ok ? bases.value : bases.read];
async function explainProblems(io, texts, diagnostics) {
	const { printDiagnostics } = await Promise.resolve().then(() => require("./report-words.js")).then((n) => n.diagnostics_exports);
	return printDiagnostics(diagnostics, sourcesOf(texts), { color: io.errColor });
}
const sourcesOf = (texts) => new Map(texts.map(({ file, text }) => [file, text]));
// src/cli/policy-argument.ts
const ONE_POLICY = "the policy (default: the one of this repository)";
const MORE_POLICIES = "policies, or folders of them (default: the one of this repository)";
const ORDERED_POLICIES = "policies; an incident belongs to the first whose `incident` matches";
const POLICY_OPTION = ["--policy <file>", "the same, named as an option"];
const POLICIES_OPTION = ["--policy <files...>", "the same, named as an option"];
function policiesNamed(positional, option = []) {
	const named = [...positional, ...option];
	if (named.length > 0) return {
		ok: true,
		value: named
	};
	const found = findDefaultPolicy();
	if (found !== null) return {
		ok: true,
		value: [found]
	};
	const root = repositoryRoot();
	const where = root === "." ? "here" : `from here up to the root of the repository (${root})`;
	const strays = findStrayPolicies();
	const remedy = strays.length === 0 ? "Name a policy, or write one with `tocsin init`." : `Name ${strays.join(" or ")} as an argument, or move it there.`;
	return {
		ok: false,
		refusal: `There is no ${require_policy_validation.DEFAULT_POLICY} ${where}. ${remedy}`
	};
}
function policyNamed(positional, option) {
	if (positional !== void 0 && option !== void 0 && positional !== option) return {
		ok: false,
		refusal: `This takes one policy: ${positional}, or --policy ${option}.`
	};
	const named = policiesNamed([], [positional ?? option ?? []].flat());
	return named.ok ? {
		ok: true,
		value: named.value[0] ?? ".github/escalation-policy.yml"
	} : named;
}
function withoutPolicies(option, values = []) {
	const policies = values.filter(require_policy_validation.isPolicyName);
	const others = values.filter((value) => !require_policy_validation.isPolicyName(value));
	if (policies.length > 0 && others.length === 0) return {
		ok: false,
		refusal: `${option} needs a value of its own, and ${namesOfPolicies(policies)}.`
	};
	return {
		ok: true,
		value: {
			values: others,
			policies
		}
	};
}
const namesOfPolicies = (files) => files.length === 1 ? `${files.join()} has the name of a policy` : `these have names of policies: ${files.join(", ")}`;
Object.defineProperty(exports, "MORE_POLICIES", {
	enumerable: true,
	get: function() {
		return MORE_POLICIES;
	}
});
Object.defineProperty(exports, "NO_POLICY", {
	enumerable: true,
	get: function() {
		return NO_POLICY;
	}
});
Object.defineProperty(exports, "ONE_POLICY", {
	enumerable: true,
	get: function() {
		return ONE_POLICY;
	}
});
Object.defineProperty(exports, "ORDERED_POLICIES", {
	enumerable: true,
	get: function() {
		return ORDERED_POLICIES;
	}
});
Object.defineProperty(exports, "POLICIES_OPTION", {
	enumerable: true,
	get: function() {
		return POLICIES_OPTION;
	}
});
Object.defineProperty(exports, "POLICY_OPTION", {
	enumerable: true,
	get: function() {
		return POLICY_OPTION;
	}
});
Object.defineProperty(exports, "connect", {
	enumerable: true,
	get: function() {
		return connect;
	}
});
Object.defineProperty(exports, "eachOnce", {
	enumerable: true,
	get: function() {
		return eachOnce;
	}
});
Object.defineProperty(exports, "engineFor", {
	enumerable: true,
	get: function() {
		return engineFor;
	}
});
Object.defineProperty(exports, "expand", {
	enumerable: true,
	get: function() {
		return expand;
	}
});
Object.defineProperty(exports, "explainProblems", {
	enumerable: true,
	get: function() {
		return explainProblems;
	}
});
Object.defineProperty(exports, "isFileError", {
	enumerable: true,
	get: function() {
		return isFileError;
	}
});
Object.defineProperty(exports, "isTestFile", {
	enumerable: true,
	get: function() {
		return isTestFile;
	}
});
Object.defineProperty(exports, "noPolicyIn", {
	enumerable: true,
	get: function() {
		return noPolicyIn;
	}
});
Object.defineProperty(exports, "pinnedBy", {
	enumerable: true,
	get: function() {
		return pinnedBy;
	}
});
Object.defineProperty(exports, "policiesIn", {
	enumerable: true,
	get: function() {
		return policiesIn$1;
	}
});
Object.defineProperty(exports, "policiesNamed", {
	enumerable: true,
	get: function() {
		return policiesNamed;
	}
});
Object.defineProperty(exports, "policyNamed", {
	enumerable: true,
	get: function() {
		return policyNamed;
	}
});
Object.defineProperty(exports, "policyUnder", {
	enumerable: true,
	get: function() {
		return policyUnder;
	}
});
Object.defineProperty(exports, "readPolicies", {
	enumerable: true,
	get: function() {
		return readPolicies;
	}
});
Object.defineProperty(exports, "readPoliciesFor", {
	enumerable: true,
	get: function() {
		return readPoliciesFor;
	}
});
Object.defineProperty(exports, "readPolicy", {
	enumerable: true,
	get: function() {
		return readPolicy;
	}
});
Object.defineProperty(exports, "readPolicyFile", {
	enumerable: true,
	get: function() {
		return readPolicyFile;
	}
});
Object.defineProperty(exports, "readRemotePolicy", {
	enumerable: true,
	get: function() {
		return readRemotePolicy;
	}
});
Object.defineProperty(exports, "readText", {
	enumerable: true,
	get: function() {
		return readText;
	}
});
Object.defineProperty(exports, "readUtf8", {
	enumerable: true,
	get: function() {
		return readUtf8;
	}
});
Object.defineProperty(exports, "repositoryProblem", {
	enumerable: true,
	get: function() {
		return repositoryProblem;
	}
});
Object.defineProperty(exports, "repositoryRoot", {
	enumerable: true,
	get: function() {
		return repositoryRoot;
	}
});
Object.defineProperty(exports, "skipForms", {
	enumerable: true,
	get: function() {
		return skipForms;
	}
});
Object.defineProperty(exports, "sourcesOf", {
	enumerable: true,
	get: function() {
		return sourcesOf;
	}
});
Object.defineProperty(exports, "textsOf", {
	enumerable: true,
	get: function() {
		return textsOf;
	}
});
Object.defineProperty(exports, "tokenSource", {
	enumerable: true,
	get: function() {
		return tokenSource;
	}
});
Object.defineProperty(exports, "watchClients", {
	enumerable: true,
	get: function() {
		return watchClients;
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
Object.defineProperty(exports, "withToken", {
	enumerable: true,
	get: function() {
		return withToken;
	}
});
Object.defineProperty(exports, "withoutPolicies", {
	enumerable: true,
	get: function() {
		return withoutPolicies;
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
