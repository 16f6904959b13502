const require_policy_validation = require("./policy-validation.js");
const require_connect = require("./cli-connect.js");
const require_files = require("./cli-files.js");
const require_repository = require("./cli-repository.js");
let node_fs = require("node:fs");
let node_path = require("node:path");
// src/cli/bases.ts
const MOST_BYTES = 2097152;
const withToken = (io) => (repository) => require_connect.connect(repository, process.env, io.err);
async function readPolicyFile(file, connectTo) {
	const read = require_files.readText(file);
	if (!read.ok) return read;
	const root = require_repository.repositoryRoot(file === "-" ? "." : (0, node_path.dirname)(file));
	const path = file === "-" ? file : (0, node_path.relative)(root, file).split(node_path.sep).join("/");
	const own = {
		file,
		text: read.value,
		ref: {
			repository: null,
			commit: null,
			path
		}
	};
	const bases = await require_policy_validation.readBases(own, (ref) => ref.repository === null ? Promise.resolve(readInside(root, ref.path)) : readPinned(ref, connectTo));
	return {
		ok: true,
		value: {
			file,
			text: read.value,
			bases
		}
	};
}
function readInside(root, path) {
	const file = (0, node_path.join)(root, path);
	try {
		const [real, top] = [(0, node_fs.realpathSync)(file), (0, node_fs.realpathSync)((0, node_path.resolve)(root))];
		const stat = (0, node_fs.statSync)(real);
		if (!real.startsWith(top.endsWith(node_path.sep) ? top : top + node_path.sep) || !stat.isFile()) return {
			ok: false,
			message: `${file} is no regular file inside the repository.`
		};
		if (stat.size > 2097152) return {
			ok: false,
			message: `${file} has ${stat.size} bytes; a policy has at most ${MOST_BYTES}.`
		};
		return {
			ok: true,
			file,
			text: (0, node_fs.readFileSync)(real, "utf8")
		};
	} catch (error) {
		return {
			ok: false,
			message: `${file}: ${require_files.whyUnread(error)}.`
		};
	}
}
const PINNED = /* @__PURE__ */ new Map();
async function readPinned(ref, connectTo) {
	const name = require_policy_validation.refName(ref);
	const reading = PINNED.get(name) ?? askGithub(ref, name, connectTo);
	PINNED.set(name, reading);
	const read = await reading;
	if (!read.ok) PINNED.delete(name);
	return read;
}
async function askGithub({ repository, path, commit }, file, connectTo) {
	const client = await connectTo(repository ?? "");
	if (!client.ok) return {
		ok: false,
		message: client.refusal
	};
	const { readPolicy } = await Promise.resolve().then(() => require("./github.js"));
	const read = await readPolicy(client.value, path, commit, MOST_BYTES);
	return read.ok ? {
		ok: true,
		file,
		text: read.text
	} : {
		ok: false,
		message: read.message
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
async function readPolicies(io, files, connectTo = withToken(io)) {
	const unique = [...new Map(files.toReversed().map((file) => [(0, node_path.resolve)(file), file])).values()].toReversed();
	const reads = await Promise.all(unique.map(async (file) => ({
		file,
		read: await readPolicyFile(file, connectTo)
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
async function readRemotePolicy(io, client, path, connectTo) {
	const { readPolicy: readFrom } = await Promise.resolve().then(() => require("./github.js"));
	const read = await readFrom(client, path, null, MOST_BYTES);
	if (!read.ok) return {
		ok: false,
		refusal: read.message
	};
	const own = {
		file: path,
		text: read.text,
		ref: {
			repository: null,
			commit: null,
			path
		}
	};
	const bases = await require_policy_validation.readBases(own, async (ref) => {
		if (ref.repository !== null) return readPinned(ref, connectTo);
		const beside = await readFrom(client, ref.path, null, MOST_BYTES);
		return beside.ok ? {
			...beside,
			file: ref.path
		} : beside;
	});
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
const textsOf = ({ file, text, bases }) => [{
	file,
	text
}, ...bases.ok ? bases.value : []];
async function explainProblems(io, texts, diagnostics) {
	const { printDiagnostics } = await Promise.resolve().then(() => require("./report-diagnostics.js")).then((n) => n.diagnostics_exports);
	return printDiagnostics(diagnostics, sourcesOf(texts), { color: io.errColor });
}
const sourcesOf = (texts) => new Map(texts.map(({ file, text }) => [file, text]));
Object.defineProperty(exports, "explainProblems", {
	enumerable: true,
	get: function() {
		return explainProblems;
	}
});
Object.defineProperty(exports, "readPolicies", {
	enumerable: true,
	get: function() {
		return readPolicies;
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
Object.defineProperty(exports, "withToken", {
	enumerable: true,
	get: function() {
		return withToken;
	}
});
