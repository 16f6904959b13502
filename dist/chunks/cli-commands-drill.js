require("./rolldown-runtime.js");
const require_cli_index = require("../cli/index.js");
const require_terminal = require("./report-text-terminal.js");
const require_policies = require("./cli-policies.js");
const require_policy_argument = require("./cli-policy-argument.js");
// src/cli/commands/drill.ts
function drillCommand(io) {
	return new require_cli_index.Command("drill").description("Send a message marked as a test by each way that a policy has, and say what each service answers.").argument("[policy]", require_policy_argument.ONE_POLICY).option(...require_policy_argument.POLICY_OPTION).option("--person <login>", "the ways to this person only").option("--channel <name>", "this channel only").action(require_cli_index.refusing(io, (file, options) => drill(io, file, options)));
}
async function drill(io, file, options) {
	const named = require_policy_argument.policyNamed(file, options.policy);
	if (!named.ok) return named.refusal;
	const read = await require_policies.readPolicy(io, named.value);
	if (!read.ok) return read.refusal;
	const { openChannels } = await Promise.resolve().then(() => require("./runner-channels.js")).then((n) => n.channels_exports);
	const opened = await openChannels([read.value.policy], process.env, () => void 0);
	for (const { message } of opened.problems) io.err(`${message}\n`);
	const [policy = read.value.policy] = opened.policies;
	const messages = waysOf(policy, options).map(({ channel, to }, index) => testMessage(policy, channel, to, index));
	const messenger = opened.messenger(policy);
	if (messenger === null || messages.length === 0) return "There is no such way in this policy.";
	const outcomes = await messenger.deliver(messages);
	for (const { id, channel, to } of messages) io.out(`${to === null ? channel : `${to} by ${channel}`}: ${wordsFor(outcomes.get(id))}\n`);
	const isWhole = [...outcomes.values()].every(({ kind }) => kind === "sent");
	io.exit(isWhole && opened.problems.length === 0 ? 0 : 1);
	return null;
}
function waysOf({ channels, contacts, levels, triggers }, { person, channel }) {
	const places = [...levels.flatMap(({ notify }) => notify), ...triggers.flatMap((trigger) => trigger.do.notify)];
	return [...[...new Set(places)].map((name) => ({
		channel: name,
		to: null
	})), ...[...contacts.known ?? []].flatMap(([login, own]) => [...own.keys()].map((name) => ({
		channel: name,
		to: login
	})))].filter((way) => channels.has(way.channel) && (channel === void 0 || way.channel === channel) && (person === void 0 || way.to === person.toLowerCase()));
}
function testMessage(policy, channel, to, index) {
	const id = `${require_cli_index.now().toString(16)}${index.toString(16).padStart(8, "0")}`.padStart(24, "0");
	const title = `Drill of the policy ${policy.name}`;
	return {
		id,
		channel,
		to,
		isFirst: true,
		content: {
			kind: "drill",
			incidents: [{
				severity: null,
				issue: {
					number: 0,
					repository: policy.name,
					url: "https://github.com",
					title
				},
				called: [],
				reasons: [],
				answer: null
			}],
			possiblyRepeated: false,
			code: null,
			thread: id
		}
	};
}
function wordsFor(outcome) {
	switch (outcome?.kind) {
		case "sent": return "taken";
		case "failed": return `failed (${require_terminal.visible(outcome.code)}): ${require_terminal.visible(outcome.message)}`;
		case "not-taken": return "not taken: the service asks for patience";
		case "doubt": return `may have arrived: ${require_terminal.visible(outcome.why)}`;
		case "not-needed":
		case void 0: return "not sent";
		default: return outcome;
	}
}
exports.drillCommand = drillCommand;
