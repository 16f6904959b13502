// src/runner/channels.ts
async function openChannels(policies, environment, mask) {
	if (policies.every(({ channels }) => channels.size === 0)) return {
		policies,
		problems: [],
		messenger: () => null
	};
	const [{ addressIn, openMessenger, secretsIn }, { withContacts }] = await Promise.all([Promise.resolve().then(() => require("./channels.js")), Promise.resolve().then(() => require("./policy-secret-contacts.js"))]);
	const known = policies.map((policy) => withContacts(policy, environment[policy.contacts.variable ?? ""]));
	const openers = /* @__PURE__ */ new Map();
	for (const { policy } of known) {
		if (policy.channels.size === 0) continue;
		const configs = new Map([...policy.channels].map(([name, { config }]) => [name, config]));
		for (const secret of await secretsIn(configs, environment)) mask(secret);
		const contacts = policy.contacts.known ?? /* @__PURE__ */ new Map();
		for (const ways of contacts.values()) for (const written of ways.values()) {
			const address = policy.contacts.variable !== null || written.startsWith("env:") ? addressIn(written, environment) : null;
			if (address !== null) mask(address);
		}
		openers.set(policy, () => openMessenger(configs, contacts, { environment }));
	}
	return {
		policies: known.map(({ policy }) => policy),
		problems: known.flatMap(({ problems }) => problems),
		messenger: (policy) => openers.get(policy)?.() ?? null
	};
}
Object.defineProperty(exports, "openChannels", {
	enumerable: true,
	get: function() {
		return openChannels;
	}
});
