require("./rolldown-runtime.js");
const require_program = require("./cli-program.js");
const require_policy_validation = require("./policy-validation.js");
const require_instants = require("./cli-instants.js");
const require_cli_files = require("./cli-files.js");
const require_detail_option = require("./cli-detail-option.js");
const require_no_such = require("./cli-no-such.js");
const require_spans = require("./cli-spans.js");
// src/cli/commands/sandbox.ts
function sandboxCommand(io) {
	return new require_program.Command("sandbox").description("A local GitHub with an incident in it: turn its clock, act as anybody, see what the Action does.").argument("[policy]", require_cli_files.ONE_POLICY).option(...require_cli_files.POLICY_OPTION).option("--at <instant>", "when it begins, ISO 8601 (default: now)").option("--every <duration>", "the Action runs so often, and not whenever something is due").option("--for <duration>", "let so much time pass, 90d at most, show the thread, and end").option("--severity <id>", "of the first incident, as its reporter chooses it").option("--detail <name=value>", "what its report says; may be given more than once", require_detail_option.collect).option("--title <text>", "of the first incident", "Something is down").option("--json", "at the end print all issues and messages as JSON, by schemas/sandbox.v1.schema.json").addHelpText("after", "\nIt reads lines: +30m \u00b7 run \u00b7 alice: /ack \u00b7 alice close \u00b7 open \u2026 \u00b7 #2 \u00b7 help").action(require_cli_files.refusing(io, (file, options) => open(io, file, options)));
}
async function open(io, file, options) {
	const named = require_cli_files.policyNamed(file, options.policy);
	const { at, every, span } = readTimes(io, options);
	const policy = await require_cli_files.readPolicy(io, named);
	const [{ readDetails, sampleBody }, { actionEntry }] = await Promise.all([Promise.resolve().then(() => require("./engine.js")).then((n) => n.engine_exports), Promise.resolve().then(() => require("./cli-sandbox-shell-runner.js"))]);
	const details = require_detail_option.detailsFrom(policy, options.detail ?? [], readDetails);
	const severity = options.severity ?? null;
	const ids = policy.severities.map(({ id }) => id);
	if (severity !== null && !ids.includes(severity)) throw require_no_such.noSuch("severity", severity, ids);
	const action = actionEntry();
	if (action === null) throw new require_cli_files.Refusal("The bundle of the Action is not there. In a clone, `npm run build` makes it.");
	const [{ contentsOf, startSandbox }, { withLocalChannels }, { playFrom }] = await Promise.all([
		Promise.resolve().then(() => require("./sandbox.js")),
		Promise.resolve().then(() => require("./cli-local-channels.js")),
		Promise.resolve().then(() => require("./cli-sandbox-shell-play.js"))
	]);
	const people = await peopleOf(policy, at);
	const sandbox = await startSandbox({
		at: require_policy_validation.formatInstant(at),
		people
	});
	const local = await withLocalChannels(policy, sandbox, Object.keys(people));
	sandbox.store.files.set(require_policy_validation.DEFAULT_POLICY, local.text);
	const stage = {
		sandbox,
		action,
		environment: local.environment,
		every,
		body: (now) => sampleBody(policy, now, details),
		label: policy.incident.labels[0] ?? "incident",
		hand: 1,
		wakes: 0
	};
	const narrator = options.json ? {
		...io,
		out: io.err
	} : io;
	try {
		io.err(welcome(sandbox.url, policy.channels.size > 0));
		await playFrom(stage, narrator, {
			title: options.title,
			severity,
			span
		});
		if (options.json) io.out(`${JSON.stringify(contentsOf(sandbox), null, 2)}\n`);
	} finally {
		await sandbox.close();
	}
}
function readTimes(io, options) {
	const at = require_instants.readInstants(io, { at: options.at }).at ?? require_cli_files.now();
	const every = options.every === void 0 ? null : require_policy_validation.parseDuration(options.every);
	if (options.every !== void 0 && (every === null || every === 0)) throw new require_cli_files.Refusal(`"${options.every}" is no duration. Write it as 5m or 1h30m.`);
	return {
		at,
		every,
		span: options.for === void 0 ? null : require_spans.readSpan(options.for, {
			example: "2h or 1h30m",
			most: require_spans.LONGEST_WAIT
		})
	};
}
const welcome = (url, sends) => `A local GitHub at ${url}, for a browser and for programs of this machine. help lists what to write.\n${sends ? `Messages by channels arrive at ${url}/mailbox and ${url}/chat; none leaves this machine.\n` : ""}`;
async function peopleOf(policy, at) {
	const { callableBetween } = await Promise.resolve().then(() => require("./action-start.js")).then((n) => n.reachable_people_exports);
	return {
		...Object.fromEntries(callableBetween(policy, at, at + 365 * require_policy_validation.DAY).map((login) => [login, "write"])),
		reporter: "triage"
	};
}
exports.sandboxCommand = sandboxCommand;
