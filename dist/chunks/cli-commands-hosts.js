require("./rolldown-runtime.js");
const require_program = require("./cli-program.js");
const require_cli_files = require("./cli-files.js");
const require_action_start = require("./action-start.js");
// src/cli/commands/hosts.ts
function hostsCommand(io) {
	return new require_program.Command("hosts").description("Print the hosts that policies send messages to, for the allow-list of a network.").argument("[policies...]", require_cli_files.MORE_POLICIES).option(...require_cli_files.POLICIES_OPTION).option("--json", "print as JSON, by schemas/hosts.v1.schema.json").action(require_cli_files.refusing(io, (files, options) => printHosts(io, files, options)));
}
async function printHosts(io, names, options) {
	const named = require_cli_files.policiesNamed(names, options.policy);
	const files = require_cli_files.policiesIn(named, io.err);
	if (files.length === 0) throw require_cli_files.noPolicyIn(named);
	const policies = await require_cli_files.readPolicies(io, files);
	const { hostsOf } = await Promise.resolve().then(() => require("./channels.js")).then((n) => n.channels_exports);
	const parts = policies.map(async (policy) => {
		return (await hostsOf(require_action_start.configsOf(policy), process.env)).map((one) => ({
			policy: policy.name,
			...one
		}));
	});
	const channels = (await Promise.all(parts)).flat();
	const hosts = [...new Set(channels.flatMap(({ host }) => host ?? []))].toSorted();
	if (options.json) {
		io.out(`${JSON.stringify({
			hosts,
			channels
		}, null, 2)}\n`);
		return;
	}
	if (channels.length === 0) io.err("No policy named here has a channel, so GitHub is the only host.\n");
	for (const host of hosts) io.out(`${host}\n`);
	for (const { channel, host, variables } of channels) if (host === null) io.err(`The host of the channel ${channel} stands in ${variables.join(" or ")}, which is not set here.\n`);
}
exports.hostsCommand = hostsCommand;
