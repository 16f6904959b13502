const require_policy_validation = require("./policy-validation.js");
const require_connect = require("./cli-connect.js");
const require_files = require("./cli-files.js");
const require_repository = require("./cli-repository.js");
let node_path = require("node:path");
// src/cli/bases.ts
const withToken = (io) => pinnedBy((repository) => require_connect.connect(repository, process.env, io.err));
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
	const read = require_files.readText(file);
	if (!read.ok) return read;
	const fromHere = require_repository.repositoryRoot(file === "-" ? "." : (0, node_path.dirname)(file));
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
	const unique = [...new Map(files.toReversed().map((file) => [(0, node_path.resolve)(file), file])).values()].toReversed();
	const reads = await Promise.all(unique.map(async (file) => ({
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
async function readRemotePolicy(io, client, path, readPinned) {
	const { readPolicy: readFrom } = await Promise.resolve().then(() => require("./github.js"));
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
Object.defineProperty(exports, "pinnedBy", {
	enumerable: true,
	get: function() {
		return pinnedBy;
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
