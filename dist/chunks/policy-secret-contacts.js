require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
const require_channel_types = require("./generated-channel-types.js");
// src/policy/secret-contacts.ts
function withContacts(policy, text) {
	const { variable } = policy.contacts;
	if (variable === null) return {
		policy,
		problems: []
	};
	const withKnown = (contacts) => ({
		...policy,
		contacts: {
			variable,
			known: contacts
		}
	});
	const none = (message) => ({
		policy: withKnown(/* @__PURE__ */ new Map()),
		problems: [problemOf(message)]
	});
	if (text === void 0 || text.trim() === "") return none(`The variable ${variable}, which holds the contacts, is not set: nobody can be reached by a channel.`);
	const yaml = require_policy_validation.parseYaml(text, variable);
	if (yaml.value === void 0 || yaml.diagnostics.some(({ level }) => level === "error")) {
		const [first] = yaml.diagnostics;
		return none(`What ${variable} holds cannot be read as YAML or JSON${first === void 0 ? "" : ` (line ${first.place?.line ?? 1}: ${first.code})`}: nobody can be reached by a channel.`);
	}
	const facts = new Map(require_channel_types.CHANNEL_TYPES.map((one) => [one.type, one]));
	const forms = new Map([...policy.channels].flatMap(([name, { config }]) => {
		const form = facts.get(config.type);
		return form === void 0 ? [] : [[name, form]];
	}));
	const { contacts, problems } = require_policy_validation.checkContacts(yaml.value, forms);
	return {
		policy: withKnown(contacts),
		problems: problems.map(({ message }) => problemOf(`${variable}: ${message}`))
	};
}
const problemOf = (message) => ({
	code: "bad-contacts",
	message,
	remedy: "Mend the secret; contacts that are right are used all the same."
});
exports.withContacts = withContacts;
