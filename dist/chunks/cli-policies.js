const require_policy_validation = require("./policy-validation.js");
const require_files = require("./cli-files.js");
let node_path = require("node:path");
// src/cli/policies.ts
async function readPolicy(io, file) {
	const read = require_files.readText(file);
	if (!read.ok) return read;
	const text = read.value;
	const loaded = (await require_policy_validation.loadPolicies([{
		file,
		text
	}])).get(file);
	return loaded?.ok ? {
		ok: true,
		value: {
			file,
			text,
			policy: loaded.value
		}
	} : {
		ok: false,
		refusal: await explainProblems(io, {
			file,
			text
		}, loaded?.diagnostics ?? [])
	};
}
async function readPolicies(io, files) {
	const reads = [...new Map(files.toReversed().map((file) => [(0, node_path.resolve)(file), file])).values()].toReversed().map((file) => ({
		file,
		read: require_files.readText(file)
	}));
	const texts = reads.flatMap(({ file, read }) => read.ok ? [{
		file,
		text: read.value
	}] : []);
	const results = await require_policy_validation.loadPolicies(texts);
	const policies = [];
	const refusals = [];
	for (const { file, read } of reads) {
		const result = results.get(file);
		if (!read.ok) refusals.push(read.refusal);
		else if (result?.ok) policies.push(result.value);
		else refusals.push(await explainProblems(io, {
			file,
			text: read.value
		}, result?.diagnostics ?? []));
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
async function readRemotePolicy(io, client, path) {
	const { readPolicy: readFrom } = await Promise.resolve().then(() => require("./github.js"));
	const read = await readFrom(client, path, null, MOST_BYTES);
	if (!read.ok) return {
		ok: false,
		refusal: read.message
	};
	const source = {
		file: path,
		text: read.text
	};
	const loaded = (await require_policy_validation.loadPolicies([source])).get(path);
	return loaded?.ok ? {
		ok: true,
		value: [loaded.value]
	} : {
		ok: false,
		refusal: await explainProblems(io, source, loaded?.diagnostics ?? [])
	};
}
const MOST_BYTES = 2097152;
async function explainProblems(io, { file, text }, diagnostics) {
	const { printDiagnostics } = await Promise.resolve().then(() => require("./report-diagnostics.js")).then((n) => n.diagnostics_exports);
	return printDiagnostics(diagnostics, /* @__PURE__ */ new Map([[file, text]]), { color: io.errColor });
}
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
Object.defineProperty(exports, "readRemotePolicy", {
	enumerable: true,
	get: function() {
		return readRemotePolicy;
	}
});
