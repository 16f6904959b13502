require("./rolldown-runtime.js");
const require_cli_index = require("../cli/index.js");
const require_policies = require("./cli-policies.js");
const require_policy_argument = require("./cli-policy-argument.js");
// src/cli/commands/hosts.ts
function hostsCommand(io) {
	return new require_cli_index.Command("hosts").description("Print the hosts that policies send messages to, for the allow-list of a network.").argument("[policies...]", require_policy_argument.MORE_POLICIES).option(...require_policy_argument.POLICIES_OPTION).action(require_cli_index.refusing(io, (files, { policy }) => printHosts(io, files, policy)));
}
async function printHosts(io, files, option) {
	const named = require_policy_argument.policiesNamed(files, option);
	if (!named.ok) return named.refusal;
	const read = await require_policies.readPolicies(io, named.value);
	if (!read.ok) return read.refusal;
	const { hostsOf } = await Promise.resolve().then(() => require("./channels.js"));
	const configs = read.value.flatMap(({ channels }) => [...channels.values()].map(({ name, config }) => [name, config]));
	const hosts = (await Promise.all(configs.map((one) => hostsOf(new Map([one]), process.env)))).flat();
	const known = hosts.flatMap(({ host }) => host === null ? [] : [host]);
	for (const host of [...new Set(known)].toSorted()) io.out(`${host}\n`);
	for (const { channel, host, variables } of hosts) if (host === null) io.err(`The host of the channel ${channel} stands in ${variables.join(" or ")}, which is not set here.\n`);
	return null;
}
exports.hostsCommand = hostsCommand;
