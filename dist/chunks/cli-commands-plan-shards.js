require("./rolldown-runtime.js");
const require_program = require("./cli-program.js");
const require_cli_files = require("./cli-files.js");
let node_crypto = require("node:crypto");
// src/cli/shards.ts
function dealOut(repositories, shards) {
	const dealt = /* @__PURE__ */ new Map();
	const unique = new Map(repositories.map((repository) => [repository.toLowerCase(), repository]));
	for (const [key, repository] of [...unique].toSorted(([a], [b]) => a < b ? -1 : 1)) {
		const shard = shardOf(key, shards);
		dealt.set(shard, [...dealt.get(shard) ?? [], repository]);
	}
	return [...dealt].toSorted(([a], [b]) => a - b).map(([shard, names]) => ({
		shard,
		repositories: names
	}));
}
function shardOf(key, shards) {
	let best = {
		shard: 1,
		weight: ""
	};
	for (let shard = 1; shard <= shards; shard += 1) {
		const weight = (0, node_crypto.createHash)("sha256").update(`${shard}:${key}`).digest("hex");
		if (weight > best.weight) best = {
			shard,
			weight
		};
	}
	return best.shard;
}
// src/cli/commands/plan-shards.ts
const MOST_SHARDS = 256;
function planShardsCommand(io) {
	return new require_program.Command("plan-shards").description("Deal repositories out to the jobs of a matrix, each to exactly one, always the same.").argument("[repositories...]", "as owner/name").option("--org <login>", "all repositories of this owner that can have incidents, by GITHUB_TOKEN or GH_TOKEN").option("--file <file>", "a list of repositories, one a line").option("--shards <number>", `how many jobs, at most ${MOST_SHARDS}`, "20").option("--json", "the same: this prints JSON in any case").addHelpText("after", "\nPrints {\"include\":[{\"shard\":1,\"repositories\":[\"o/a\"]}]}, for `strategy.matrix`.").action(require_cli_files.refusing(io, (repositories, options) => planShards(io, repositories, options)));
}
async function planShards(io, repositories, options) {
	const shards = Number(options.shards);
	if (!Number.isInteger(shards) || shards < 1 || shards > MOST_SHARDS) throw new require_cli_files.Refusal(`--shards is "${options.shards}", and has to be a whole number from 1 to ${MOST_SHARDS}.`);
	const listed = [...repositories, ...options.file === void 0 ? [] : readList(options.file)];
	require_cli_files.requireRepositories(...listed);
	const all = [...listed, ...options.org === void 0 ? [] : await readOwner(io, options.org)];
	if (all.length === 0) throw new require_cli_files.Refusal(options.org === void 0 ? "Say which repositories: as arguments, with --file, or with --org." : `${options.org} has no repository that can have incidents.`);
	io.out(`${JSON.stringify({ include: dealOut(all, shards) })}\n`);
}
function readList(file) {
	return require_cli_files.orRefuse(require_cli_files.readText(file)).split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#"));
}
async function readOwner(io, login) {
	const client = await require_cli_files.connect(io, `${login}/`);
	const { GithubError, listRepositories } = await Promise.resolve().then(() => require("./github.js"));
	try {
		const all = await listRepositories(client, login);
		const live = all.filter(({ idle }) => idle === null);
		const left = all.length - live.length;
		if (left > 0) io.err(`${left} of ${all.length} repositories are left out: archived, disabled, or without issues.\n`);
		return live.map(({ repository }) => repository);
	} catch (error) {
		if (!(error instanceof GithubError)) throw error;
		throw new require_cli_files.Refusal(error.message);
	}
}
exports.planShardsCommand = planShardsCommand;
