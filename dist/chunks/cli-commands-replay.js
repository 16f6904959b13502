require("./rolldown-runtime.js");
const require_program = require("./cli-program.js");
const require_detail_option = require("./cli-detail-option.js");
const require_cli_files = require("./cli-files.js");
const require_progress = require("./cli-progress.js");
const require_latest_readings = require("./cli-latest-readings.js");
let node_os = require("node:os");
// src/cli/commands/replay.ts
function replayCommand(io) {
	return new require_program.Command("replay").description("Tell which past incidents would have gone differently under a changed policy.").argument("[before]", "the policy as it is; alone: tell what it would have done").argument("[after]", "the policy as it would be").option("--policy <file>", "the policy alone, or the one as it would be").requiredOption("--history <file>", "past incidents, as `tocsin history` writes them; may be given more than once", require_detail_option.collect).option("--json", "print as JSON, by schemas/replay.v1.schema.json").option("--markdown", "print as Markdown, as on a pull request").option("--threads <number>", "how many threads to use (default: what pays on this machine)").addHelpText("after", `
What people did stays as it happened; what the engine did is played anew.
Exits 0 when nothing would have changed, 1 when something would, 2 when it
cannot run or a line could not be read.`).action(require_cli_files.refusing(io, async (before, after, options) => {
		await replay(io, require_cli_files.policiesNamed([before ?? [], after ?? []].flat(), [options.policy ?? []].flat()), options);
	}));
}
async function replay(io, names, options) {
	const threads = options.threads === void 0 ? null : Number(options.threads);
	if (threads !== null && !(Number.isInteger(threads) && threads > 0 && threads <= 256)) throw new require_cli_files.Refusal(`--threads is a whole number from 1 to 256, found "${options.threads ?? ""}".`);
	if (names.length > 2) throw new require_cli_files.Refusal("Name two policies at most: as it is, and as it would be.");
	const [first, second] = await require_cli_files.together(names.map((name) => require_cli_files.readPolicy(io, name)));
	if (first === void 0) throw new require_cli_files.Refusal("Name a policy.");
	const files = [...new Set(options.history)];
	const { values: places, bad } = await require_latest_readings.takeLatest(files, (_, place) => place);
	if (places.length === 0 && bad.length > 0) throw new require_cli_files.Refusal(unreadable(bad, "No line could be read, so nothing was replayed"));
	const result = await play({
		before: second ? first : null,
		after: second ?? first
	}, files, places, threads);
	if (options.json) {
		const { replayJson } = await Promise.resolve().then(() => require("./report-change-replay-json.js"));
		io.out(`${JSON.stringify(replayJson(result, bad.length), null, 2)}\n`);
	} else {
		const { printReplay, renderReplay } = await Promise.resolve().then(() => require("./report-change-replay.js"));
		io.out(options.markdown ? `${renderReplay(result).join("\n\n")}\n` : printReplay(result, io));
	}
	if (result.before !== null && result.changed.length > 0) io.exit(1);
	if (bad.length === 0) return;
	io.err(`${unreadable(bad, "Lines left out of the replay")}\n`);
	io.exit(2);
}
async function play(policies, files, places, wanted) {
	const { replayAll, threadsFor } = await Promise.resolve().then(() => require("./runner-replay-pool.js"));
	const threads = wanted ?? threadsFor(places.length, (0, node_os.availableParallelism)());
	const bar = await require_progress.progressBar("Replaying");
	try {
		return await replayAll(policies, places, {
			threads,
			files,
			onDone: (count) => bar.to(count, places.length)
		});
	} finally {
		bar.end();
	}
}
const unreadable = (bad, what) => [...require_latest_readings.firstOf(bad), `${what}: ${bad.length}. Mend them, or write the history anew.`].join("\n");
exports.replayCommand = replayCommand;
