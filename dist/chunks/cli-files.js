const require_policy_validation = require("./policy-validation.js");
let node_util = require("node:util");
let node_fs = require("node:fs");
let node_path = require("node:path");
// src/cli/io.ts
const refusing = (function refusing(io, run) {
	return (async (...args) => {
		try {
			await run(...args);
		} catch (error) {
			const { message } = refusalIn(error);
			if (args.some(isJson)) io.out(errorJson(message));
			io.err(`${message.trimEnd()}\n`);
			io.exit(2);
		}
	});
});
const now = (() => Math.floor(Date.now() / 1e3));
var Refusal = class extends Error {};
function refusalIn(error) {
	if (error instanceof Refusal) return error;
	throw error;
}
function orRefuse(read) {
	if (read.ok) return read.value;
	throw new Refusal(read.refusal);
}
async function together(all) {
	const ends = await Promise.all(all.map((one) => one.then((value) => ({ value }), refusalIn)));
	const refusals = ends.flatMap((end) => end instanceof Refusal ? end.message : []);
	if (refusals.length > 0) throw new Refusal(refusals.join("\n"));
	return ends.flatMap((end) => end instanceof Refusal ? [] : [end.value]);
}
const isJson = (argument) => typeof argument === "object" && argument !== null && "json" in argument && argument.json === true;
const errorJson = (message) => `${JSON.stringify({ error: (0, node_util.stripVTControlCharacters)(message).trimEnd() }, null, 2)}\n`;
// src/cli/connect.ts
const NAME = /^[A-Za-z0-9][\w.-]*\/[\w.-]+$/;
const PATIENCE = 6 * require_policy_validation.HOUR;
const ACTIONS = "github-actions[bot]";
function requireRepositories(...repositories) {
	const bad = repositories.find((name) => !NAME.test(name));
	if (bad !== void 0) throw new Refusal(`"${bad}" is no repository. Write it as owner/name.`);
}
async function connect({ err }, repository) {
	const token = ownToken();
	if (token === null) throw new Refusal("There is no token. Set GITHUB_TOKEN or GH_TOKEN, such as to that of `gh auth token`.");
	const { connectionOf, createClient } = await Promise.resolve().then(() => require("./github.js"));
	return createClient({
		token,
		...connectionOf(repository, process.env),
		patience: PATIENCE,
		onWait: (seconds) => seconds >= 5 && err(`GitHub asks to wait: going on in ${Math.ceil(seconds)} seconds.\n`)
	});
}
const ownToken = () => process.env["GITHUB_TOKEN"]?.trim() || process.env["GH_TOKEN"]?.trim() || null;
async function tokenSource(app) {
	if (app !== null) {
		const [{ createAppTokens }, { serverOf }] = await Promise.all([Promise.resolve().then(() => require("./github-app.js")), Promise.resolve().then(() => require("./github.js"))]);
		return createAppTokens({
			...app,
			apiUrl: serverOf(process.env).apiUrl
		});
	}
	const token = ownToken();
	if (token === null) throw new Refusal("There is no token. Set GITHUB_TOKEN or GH_TOKEN, or name an App by --app-id.");
	return () => Promise.resolve(token);
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
// src/cli/read-whole.ts
const readWhole = (function readWhole(file) {
	const descriptor = file === "-" ? STANDARD_INPUT : (0, node_fs.openSync)(file, "r");
	try {
		return readAll(descriptor);
	} finally {
		if (descriptor !== STANDARD_INPUT) (0, node_fs.closeSync)(descriptor);
	}
});
const readAll = (function readAll(descriptor) {
	const parts = [];
	for (let size = 0;;) {
		const part = Buffer.allocUnsafe(CHUNK);
		const read = (0, node_fs.readSync)(descriptor, part, 0, CHUNK, null);
		if (read === 0) return Buffer.concat(parts);
		size += read;
		if (size > 268435456) throw endless();
		parts.push(part.subarray(0, read));
	}
});
const MOST_BYTES = 268435456;
const STANDARD_INPUT = 0;
const CHUNK = 65536;
const endless = () => Object.assign(/* @__PURE__ */ new Error("it is too long to be read"), { code: "EFBIG" });
// src/cli/files.ts
const readText = (function readText(file) {
	try {
		return {
			ok: true,
			value: Buffer.from(readWhole(file)).toString("utf8")
		};
	} catch (error) {
		const why = whyUnread(error);
		return {
			ok: false,
			refusal: `${file}: ${why}`,
			why
		};
	}
});
const statOf = (function statOf(path) {
	try {
		return (0, node_fs.statSync)(path, { throwIfNoEntry: false });
	} catch (error) {
		if (error.code === "ELOOP") return void 0;
		throw error;
	}
});
const expand = (function expand(paths, wanted) {
	const read = /* @__PURE__ */ new Set();
	let again = 0;
	const filesIn = (folder, above) => {
		const real = (0, node_fs.realpathSync)(folder);
		if (above.includes(real)) return [];
		if (read.has(real)) again += 1;
		if (read.has(real) && again > MOST_AGAIN) return [];
		read.add(real);
		return (0, node_fs.readdirSync)(folder).filter((name) => !isForeign(folder, name)).toSorted().flatMap((name) => {
			const inner = (0, node_path.join)(folder, name);
			const stat = statOf(inner);
			if (stat?.isDirectory() === true) return filesIn(inner, [...above, real]);
			return (stat?.isFile() ?? true) && wanted(name) ? [inner] : [];
		});
	};
	return eachOnce(paths.flatMap(((path) => isFolder(path) ? filesIn(path, []) : [path])));
});
const eachOnce = (function eachOnce(files) {
	const known = /* @__PURE__ */ new Map();
	for (const file of files) if (!known.has((0, node_path.resolve)(file))) known.set((0, node_path.resolve)(file), file);
	return [...known.values()];
});
const skipForms = (function skipForms(files, say) {
	for (const form of files.filter(require_policy_validation.isFormName)) say(`${form}: skipped, it is an issue form and no policy\n`);
	return files.filter(((file) => !require_policy_validation.isFormName(file)));
});
function readUtf8(file, how = "") {
	try {
		return {
			ok: true,
			value: new TextDecoder("utf-8", { fatal: true }).decode(readWhole(file))
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
	if (code === "ELOOP") return "its links lead in a circle";
	if (code === "EFBIG") return `it has more than ${MOST_BYTES / 1024 / 1024} MiB, or no end`;
	return code === "EISDIR" ? "it is a folder" : `it cannot be read (${code ?? String(error)})`;
}
function writeText(file, text) {
	try {
		makeFolder((0, node_path.dirname)(file));
		const before = (0, node_fs.statSync)(file, { throwIfNoEntry: false });
		if (before?.isFile() === false) (0, node_fs.writeFileSync)(file, text);
		else replace(before ? (0, node_fs.realpathSync)(file) : file, text);
	} catch (error) {
		throw new Refusal(`${file}: ${whyUnwritten(error)}`);
	}
}
function makeFolder(folder) {
	if ((0, node_fs.existsSync)(folder)) return;
	makeFolder((0, node_path.dirname)(folder));
	try {
		(0, node_fs.mkdirSync)(folder);
	} catch (error) {
		if (error.code !== "EEXIST" || !isFolder(folder)) throw error;
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
	if (code === "EISDIR") return "it is a folder";
	if (code === "ENOTDIR") return "it cannot be written: what it would lie in is a file";
	return `it cannot be written (${code ?? String(error)})`;
}
const isFileError = (error) => error instanceof Error && "syscall" in error && "code" in error && "errno" in error;
function writeNew(files, force) {
	const existingPaths = files.filter(({ path }) => !force && (0, node_fs.existsSync)(path)).map(({ path }) => path);
	if (existingPaths.length > 0) throw new Refusal(`${existingPaths.join(", ")}: already there. Nothing was written; --force writes over what is there, or name another file.`);
	const written = [];
	for (const { path, text } of files) {
		if (!(0, node_fs.existsSync)(path)) written.push(path);
		try {
			writeText(path, text);
		} catch (error) {
			for (const one of written) (0, node_fs.rmSync)(one, { force: true });
			throw error;
		}
	}
}
const NO_POLICY = "There is no policy among these files and folders.";
const isFolder = ((path) => statOf(path)?.isDirectory() ?? false);
const PACKAGES = "node_modules";
const GITHUBS = [
	"workflows",
	"actions",
	"ISSUE_TEMPLATE",
	"DISCUSSION_TEMPLATE"
];
const isForeign = (folder, name) => name === PACKAGES || (0, node_path.basename)((0, node_path.resolve)(folder)) === ".github" && GITHUBS.includes(name);
const MOST_AGAIN = 100;
function isTestFile(file) {
	if (require_policy_validation.isTestName(file)) return true;
	const text = require_policy_validation.isPolicyName(file) ? readText(file) : null;
	return text?.ok === true && require_policy_validation.namesItsPolicy(text.value);
}
function noPolicyIn(paths) {
	const lines = paths.filter((path) => !isFolder(path) && !require_policy_validation.isFormName(path)).map((file) => {
		const text = readText(file);
		return text.ok ? `${file}: these are the tests of a policy. Name the policy.` : text.refusal;
	});
	return new Refusal(lines.length === 0 ? NO_POLICY : lines.join("\n"));
}
const policiesIn$1 = (paths, say) => skipForms(expand(paths, require_policy_validation.isPolicyName), say).filter((file) => !isTestFile(file));
// src/cli/repository.ts
const foldersUpwards = (function foldersUpwards(from) {
	const folders = [(0, node_path.resolve)(from)];
	for (let folder = (0, node_path.resolve)(from);; folder = (0, node_path.dirname)(folder), folders.push(folder)) {
		if ((0, node_fs.existsSync)((0, node_path.join)(folder, ".git"))) return folders;
		if ((0, node_path.dirname)(folder) === folder) return null;
	}
});
const rootOf = (function rootOf(file) {
	const folder = (0, node_path.resolve)((0, node_path.dirname)(file));
	const root = foldersUpwards(folder)?.at(-1);
	if (root !== void 0) return fromHere(root);
	const parts = folder.split(node_path.sep);
	const github = parts.lastIndexOf(".github");
	return fromHere(github === -1 ? folder : parts.slice(0, github).join(node_path.sep) || node_path.sep);
});
const fromHere = ((path) => (0, node_path.relative)("", path) || ".");
const repositoryRoot = () => fromHere(foldersUpwards(".")?.at(-1) ?? ".");
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
const readPolicyFile = (async function readPolicyFile(file, readPinned) {
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
});
const withToken = ((io) => pinnedBy((repository) => connect(io, repository)));
const pinnedBy = ((connectTo) => require_policy_validation.readEachOnce(async ({ repository, path, commit }) => {
	const client = await connectTo(repository ?? "").catch(refusalIn);
	if (client instanceof Refusal) return {
		ok: false,
		code: "no-token",
		message: client.message
	};
	const { readPolicy } = await Promise.resolve().then(() => require("./github.js"));
	return readPolicy(client, path, commit, require_policy_validation.MOST_BYTES);
}));
// src/cli/policy-argument.ts
const policiesNamed = (function policiesNamed(positional, option = []) {
	const named = policiesHere(positional, option);
	if (named === null) throw noneHere();
	return named;
});
const policiesHere = (function policiesHere(positional, option = []) {
	const named = [...positional, ...option];
	const found = named.length > 0 ? null : findDefaultPolicy();
	return found === null ? named.length > 0 ? named : null : [found];
});
const ONE_POLICY = "the policy (default: the one of this repository)";
const MORE_POLICIES = "policies, or folders of them (default: the one of this repository)";
const ORDERED_POLICIES = "policies; an incident belongs to the first whose `incident` matches";
const POLICY_OPTION = ["--policy <file>", "the same, named as an option"];
const POLICIES_OPTION = ["--policy <files...>", "the same, named as an option"];
function noneHere() {
	const root = repositoryRoot();
	const where = root === "." ? "here" : `from here up to the root of the repository (${root})`;
	const strays = findStrayPolicies();
	const remedy = strays.length === 0 ? "Name a policy, or write one with `tocsin init`." : `Name ${strays.join(" or ")} as an argument, or move it there.`;
	return new Refusal(`There is no ${require_policy_validation.DEFAULT_POLICY} ${where}. ${remedy}`);
}
function policyNamed(positional, option) {
	if (positional !== void 0 && option !== void 0 && positional !== option) throw new Refusal(`This takes one policy: ${positional}, or --policy ${option}.`);
	const [named = require_policy_validation.DEFAULT_POLICY] = policiesNamed([positional ?? option ?? []].flat());
	return named;
}
function withoutPolicies(option, values = []) {
	const policies = values.filter(require_policy_validation.isPolicyName);
	const others = values.filter((value) => !require_policy_validation.isPolicyName(value));
	if (policies.length > 0 && others.length === 0) throw new Refusal(`${option} needs a value of its own, and ${namesOfPolicies(policies)}.`);
	return {
		values: others,
		policies
	};
}
const namesOfPolicies = (files) => files.length === 1 ? `${files.join()} has the name of a policy` : `these have names of policies: ${files.join(", ")}`;
// src/cli/policies.ts
const readPolicy = async (io, file) => loadOne(io, orRefuse(await readPolicyFile(file, withToken(io))));
async function loadOne(io, read) {
	const loaded = (await require_policy_validation.loadPolicies([read])).get(read.file);
	if (loaded?.ok) return loaded.value;
	throw new Refusal(await explainProblems(io, textsOf(read), loaded?.diagnostics ?? []));
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
	if (refusals.length > 0 || first === void 0) throw new Refusal(refusals.join("\n"));
	return [first, ...rest];
}
async function readPoliciesFor(io, named, repository) {
	if (named !== null) return readPolicies(io, named);
	if (repository === void 0) throw noneHere();
	const read = await readRemotePolicy(io, await connect(io, repository), withToken(io)).catch(refusalIn);
	if (read instanceof Refusal) throw new Refusal(`${noneHere().message}\n${read.message}`);
	io.err(`There is no ${require_policy_validation.DEFAULT_POLICY} here: this is that of ${repository}.\n`);
	return read;
}
async function readRemotePolicy(io, client, readPinned) {
	const { readPolicy: readFrom } = await Promise.resolve().then(() => require("./github.js"));
	const path = require_policy_validation.DEFAULT_POLICY;
	const read = await readFrom(client, path, null, require_policy_validation.MOST_BYTES);
	if (!read.ok) throw new Refusal(read.message);
	const bases = await require_policy_validation.basesOf({
		file: path,
		path,
		text: read.text
	}, readPinned, async (beside) => ({
		...await readFrom(client, beside, null, require_policy_validation.MOST_BYTES),
		file: beside
	}));
	return [await loadOne(io, {
		file: path,
		text: read.text,
		bases
	})];
}
function policyUnder(tests, named) {
	if (named === null) return require_policy_validation.policyOf(tests);
	return (0, node_path.isAbsolute)(named) ? named : (0, node_path.join)((0, node_path.dirname)(tests), named);
}
const textsOf = (({ file, text, bases }) => [{
	file,
	text
}, ...bases.ok ? bases.value : bases.read]);
async function explainProblems(io, texts, diagnostics) {
	const { printDiagnostics } = await Promise.resolve().then(() => require("./report-words.js")).then((n) => n.diagnostics_exports);
	return printDiagnostics(diagnostics, sourcesOf(texts), { color: io.errColor });
}
const sourcesOf = (texts) => new Map(texts.map(({ file, text }) => [file, text]));
exports.MORE_POLICIES = MORE_POLICIES;
exports.MOST_BYTES = MOST_BYTES;
exports.NO_POLICY = NO_POLICY;
exports.ONE_POLICY = ONE_POLICY;
exports.ORDERED_POLICIES = ORDERED_POLICIES;
exports.POLICIES_OPTION = POLICIES_OPTION;
exports.POLICY_OPTION = POLICY_OPTION;
exports.Refusal = Refusal;
exports.connect = connect;
exports.eachOnce = eachOnce;
exports.endless = endless;
exports.engineFor = engineFor;
exports.errorJson = errorJson;
exports.expand = expand;
exports.explainProblems = explainProblems;
exports.isFileError = isFileError;
exports.isTestFile = isTestFile;
exports.noPolicyIn = noPolicyIn;
exports.now = now;
exports.orRefuse = orRefuse;
exports.pinnedBy = pinnedBy;
exports.policiesHere = policiesHere;
exports.policiesIn = policiesIn$1;
exports.policiesNamed = policiesNamed;
exports.policyNamed = policyNamed;
exports.policyUnder = policyUnder;
exports.readPolicies = readPolicies;
exports.readPoliciesFor = readPoliciesFor;
exports.readPolicy = readPolicy;
exports.readPolicyFile = readPolicyFile;
exports.readRemotePolicy = readRemotePolicy;
exports.readText = readText;
exports.readUtf8 = readUtf8;
exports.refusalIn = refusalIn;
exports.refusing = refusing;
exports.repositoryRoot = repositoryRoot;
exports.requireRepositories = requireRepositories;
exports.skipForms = skipForms;
exports.sourcesOf = sourcesOf;
exports.textsOf = textsOf;
exports.together = together;
exports.tokenSource = tokenSource;
exports.watchClients = watchClients;
exports.whyUnread = whyUnread;
exports.whyUnwritten = whyUnwritten;
exports.withToken = withToken;
exports.withoutPolicies = withoutPolicies;
exports.writeNew = writeNew;
exports.writeText = writeText;
