require("./rolldown-runtime.js");
const require_channels = require("./channels.js");
const require_policy_validation = require("./policy-validation.js");
require("./policy.js");
// src/cli/local-channels.ts
async function withLocalChannels(policy, { inbox }, people) {
	const [{ text } = { text: "" }, ...bases] = policy.texts;
	const effective = bases.length === 0 ? text : (await Promise.resolve().then(() => require("./policy-validation.js")).then((n) => n.effective_exports)).effectiveText(policy.texts);
	if (policy.channels.size === 0) return {
		text: effective,
		environment: {}
	};
	const { channels, variables } = await localChannels(policy, inbox);
	const contacts = await localContacts(policy, people, inbox);
	return {
		text: replaceChannels(effective, channels),
		environment: {
			...variables,
			...contacts
		}
	};
}
async function localChannels(policy, inbox) {
	const channels = {};
	const variables = {};
	for (const [name, { config }] of policy.channels) {
		const facts = await require_channels.loadType(config.type);
		if (facts === null) continue;
		const { setting } = facts.address;
		const url = setting === "server" ? await inbox.mailUrl() : inbox.serviceUrl(config.type, name);
		const isSecret = facts.settings[setting]?.secret === true;
		const variable = `TOCSIN_SANDBOX_${Object.keys(channels).length + 1}`;
		const local = {
			...config,
			[setting]: isSecret ? `env:${variable}` : url,
			insecure: true
		};
		channels[name] = local;
		for (const [key, value] of Object.entries(local)) {
			const read = require_policy_validation.variableIn(value);
			if (read !== null) variables[read] = key === setting ? url : fitting(facts.settings[key]?.pattern, name);
		}
	}
	return {
		channels,
		variables
	};
}
async function localContacts(policy, people, inbox) {
	const { variable, known } = policy.contacts;
	const variables = variable === null ? {} : { [variable]: JSON.stringify(await contactsOf(policy, people, inbox)) };
	for (const [index, [login, ways]] of [...known ?? []].entries()) for (const [channel, written] of ways) {
		const of = require_policy_validation.variableIn(written);
		const address = of === null ? written : addressOf(await formOf(policy, channel), login, index);
		if (of !== null) variables[of] = address;
		inbox.names.set(address, login);
	}
	return variables;
}
function replaceChannels(text, channels) {
	const section = /^channels:[^\n]*\n(?:(?:[ \t]+[^\n]*|#[^\n]*)?\n)*/m.exec(`${text}\n`);
	if (section === null) return JSON.stringify({
		...require_policy_validation.parseYaml(text, "").value,
		channels
	});
	const [found] = section;
	const lines = found.split("\n").length - 2;
	const line = `channels: ${JSON.stringify(channels)}\n${"\n".repeat(lines)}`;
	return `${text.slice(0, section.index)}${line}${text.slice(section.index + found.length)}`;
}
async function contactsOf(policy, people, inbox) {
	const contacts = {};
	for (const { name, reachesPeople } of policy.channels.values()) {
		if (!reachesPeople) continue;
		const form = await formOf(policy, name);
		for (const [index, login] of people.entries()) {
			const address = addressOf(form, login, index);
			inbox.names.set(address, login);
			contacts[login] = {
				...contacts[login],
				[name]: address
			};
		}
	}
	return contacts;
}
const formOf = async ({ channels }, channel) => new RegExp((await require_channels.loadType(channels.get(channel)?.config.type ?? ""))?.contact?.pattern ?? "");
function addressOf(form, login, index) {
	const number = String(index).padStart(6, "0");
	const key = `u${login.replaceAll(/[^A-Za-z\d]/g, "")}${"0".repeat(30)}`.slice(0, 30);
	return [
		`${login}@people.example`,
		`+44163${number}`,
		key,
		`${login}-topic`,
		`1${number}`
	].find((one) => form.test(one)) ?? login;
}
const fitting = (pattern, channel) => [
	`${channel.replaceAll(/[^A-Za-z\d]/g, "")}${"0".repeat(32)}`.slice(0, 32),
	"1:sandbox",
	"+15005550006",
	"c2FuZGJveC1zZWNyZXQtb2YtdGhlLXNhbmRib3g=",
	"C0SANDBOX",
	"sandbox@sandbox.example",
	"1"
].find((one) => new RegExp(pattern ?? "").test(one)) ?? "sandbox";
exports.withLocalChannels = withLocalChannels;
