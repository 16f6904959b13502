const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
const require_channel_types = require("./generated-channel-types.js");
// src/policy/settings-of-channels.ts
const EXPRESSION = "${{";
const VARIABLE = /^TOCSIN_[A-Z\d_]+$/;
function checkSettings({ type, settings, required, address }, config, path) {
	const keys = Object.keys(config).filter((key) => key !== "type");
	const hasToken = required.some((set) => !set.includes(address.setting) && set.every((one) => keys.includes(one)));
	const isMeant = ({ code, path: at }) => !hasToken || address.default === null || code !== "secret-in-policy" || at !== path + require_policy_validation.toPointer([address.setting]);
	const problems = keys.flatMap((key) => {
		const schema = Object.hasOwn(settings, key) ? settings[key] : void 0;
		if (schema !== void 0) return checkSetting(type, key, schema, config[key], path + require_policy_validation.toPointer([key])).filter(isMeant);
		const known = Object.keys(settings);
		const args = {
			type,
			found: key,
			nearest: require_policy_validation.didYouMean(key, known),
			expected: require_policy_validation.listNames(known)
		};
		return [require_policy_validation.problem("unknown-setting", path, args, { key })];
	});
	if (isUnsafeAddress(config[address.setting]) && config["insecure"] !== true) problems.push(require_policy_validation.problem("unsafe-address", path, { found: address.setting }, { key: address.setting }));
	const keysMeant = keys.map((key) => require_policy_validation.likelyName(key, Object.keys(settings)) ?? key);
	if (required.some((set) => set.every((key) => keysMeant.includes(key)))) return problems;
	const expected = required.map((set) => set.map((key) => `\`${key}\``).join(" and ")).join(", or ");
	return [...problems, require_policy_validation.problem("missing-setting", path, {
		type,
		expected
	})];
}
function checkSetting(type, key, schema, value, path) {
	const expected = `${slipIn(value, schema)}${schema.description}`;
	if (typeof value !== schema.type) return [require_policy_validation.problem("bad-setting", path, {
		type,
		found: key,
		expected
	})];
	if (typeof value !== "string") return [];
	if (value.trim() === "" || value.includes(EXPRESSION)) return [require_policy_validation.problem("bad-setting", path, {
		type,
		found: key,
		expected
	})];
	const name = require_policy_validation.variableIn(value);
	if (name !== null) return VARIABLE.test(name) ? [] : [require_policy_validation.problem("refused-variable", path, { found: name })];
	if (schema.pattern !== void 0 && !new RegExp(schema.pattern).test(value)) return [require_policy_validation.problem("bad-setting", path, {
		type,
		found: key,
		expected
	})];
	return schema.secret ? [require_policy_validation.problem("secret-in-policy", path, { found: key }, { level: "warning" })] : [];
}
function slipIn(value, { type }) {
	if (typeof value === "number" && type === "string") return "To YAML it is a number: put it in quotes. ";
	if (typeof value !== "string" || !value.includes(EXPRESSION)) return "";
	return `${require_policy_validation.NO_EXPRESSIONS} `;
}
function isUnsafeAddress(value) {
	if (typeof value !== "string" || !URL.canParse(value)) return false;
	const { protocol, hostname } = new URL(value);
	return protocol === "http:" || require_policy_validation.isLoopback(hostname);
}
// src/policy/channels.ts
var channels_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ buildWays: () => buildWays });
const buildWays = (policy, shape) => {
	if (!Object.hasOwn(policy, "channels")) return require_policy_validation.withoutChannels(policy, shape);
	const isWhole = (name) => !shape.some((found) => require_policy_validation.isWithin(found.path, require_policy_validation.toPointer(["channels", name])));
	const known = new Map(Object.entries(policy.channels ?? {}).flatMap(([name, written]) => {
		const facts = require_channel_types.CHANNEL_TYPES.find(({ type }) => type === written?.type);
		return facts && written && isWhole(name) ? [[name, {
			facts,
			config: written
		}]] : [];
	}));
	const isRefused = (name) => Object.hasOwn(policy.channels ?? {}, name) || !isWhole(name);
	const contacts = contactsOf(policy, known, isRefused);
	return {
		channels: new Map([...known].map(([name, one]) => [name, channelOf(name, one)])),
		contacts: contacts.contacts,
		reach: reachOf(policy),
		problems: [
			...[...known].flatMap(([name, { facts, config }]) => checkSettings(facts, config, require_policy_validation.toPointer(["channels", name]))),
			...contacts.problems,
			...checkPlaces(policy, known),
			...checkReaches(policy, known)
		]
	};
};
function channelOf(name, { facts, config }) {
	const { doubt, askableWith, cancels = false, contact, title, address } = facts;
	const at = config[address.setting];
	return {
		name,
		config,
		doubt: askableWith !== null && Object.hasOwn(config, askableWith) ? "askable" : doubt,
		cancels,
		reachesPeople: contact !== null,
		title,
		service: serviceOf(typeof at === "string" ? at : address.default ?? title)
	};
}
const serviceOf = (address) => URL.canParse(address) && new URL(address).host || address;
function contactsOf({ contacts }, known, isRefused) {
	if (typeof contacts === "string") return {
		contacts: {
			variable: contacts.slice(4),
			known: null
		},
		problems: []
	};
	if (contacts === void 0 || contacts === null) return {
		contacts: {
			variable: null,
			known: /* @__PURE__ */ new Map()
		},
		problems: []
	};
	const forms = new Map([...known].map(([name, { facts }]) => [name, facts]));
	const checked = require_policy_validation.checkContacts(contacts, forms);
	const people = require_policy_validation.listNames([...known].filter(([, { facts }]) => facts.contact !== null).map(([name]) => name));
	const without = Object.entries(contacts).flatMap(([login, ways]) => ways !== null && typeof ways === "object" && Object.keys(ways).length === 0 ? [require_policy_validation.problem("contact-without-way", "/contacts", {
		found: login,
		expected: people
	}, { key: login })] : []);
	return {
		contacts: {
			variable: null,
			known: checked.contacts
		},
		problems: [...checked.problems.filter(({ code, found = "" }) => code !== "unknown-channel" || !isRefused(found)).map((found) => contactProblem(found, known)), ...without]
	};
}
function contactProblem({ login, channel, message, code, found }, known) {
	const path = login === null ? "/contacts" : require_policy_validation.toPointer(["contacts", login]);
	const nearest = code === "unknown-channel" && found !== void 0 ? require_policy_validation.didYouMean(found, known.keys()) : "";
	return require_policy_validation.problem("bad-contact", path, {
		found: message,
		nearest
	}, channel === null ? {} : { key: channel });
}
function reachOf({ reach }) {
	return new Map(Object.entries(reach ?? {}).map(([name, steps]) => [name, (steps ?? []).flatMap((step) => step === null ? [] : [{
		after: afterOf(step.after),
		by: require_policy_validation.many(step.by)
	}])]));
}
const afterOf = (after) => after ? require_policy_validation.parseDuration(after) ?? 0 : 0;
function checkPlaces(policy, known) {
	const isPlace = ({ facts, config }) => facts.place !== null && facts.place.requires.every((key) => Object.hasOwn(config, key));
	const expected = require_policy_validation.listNames([...known].filter(([, one]) => isPlace(one)).map(([name]) => name));
	return [...(policy.levels ?? []).map((level, index) => ({
		notify: level?.notify,
		path: `/levels/${index}/notify`
	})), ...(policy.triggers ?? []).map((trigger, index) => ({
		notify: trigger?.do?.notify,
		path: `/triggers/${index}/do/notify`
	}))].flatMap(({ notify, path }) => itemsOf(notify, path).flatMap(({ name, at }) => {
		const one = known.get(name);
		if (one === void 0 || isPlace(one)) return [];
		const requires = (one.facts.place?.requires ?? []).map((key) => `\`${key}\``).join(" and ");
		const why = requires === "" ? "" : `: it lacks ${requires}`;
		return [require_policy_validation.problem("not-a-place", at, {
			found: name,
			type: one.facts.type,
			why,
			expected
		})];
	}));
}
function checkReaches({ reach }, known) {
	const expected = require_policy_validation.listNames([...known].filter(([, { facts }]) => facts.contact !== null).map(([name]) => name));
	return Object.entries(reach ?? {}).flatMap(([name, steps]) => (steps ?? []).flatMap((step, index) => {
		const path = require_policy_validation.toPointer([
			"reach",
			name,
			index
		]);
		const before = index === 0 ? null : afterOf(steps?.[index - 1]?.after);
		const after = afterOf(step?.after);
		const late = before === null || after > before ? [] : [require_policy_validation.problem("reach-order", path, {
			found: require_policy_validation.formatDuration(after),
			other: require_policy_validation.formatDuration(before)
		})];
		const places = itemsOf(step?.by, `${path}/by`).flatMap(({ name: channel, at }) => {
			const one = known.get(channel);
			return one === void 0 || one.facts.contact !== null ? [] : [require_policy_validation.problem("not-for-people", at, {
				found: channel,
				type: one.facts.type,
				expected
			})];
		});
		return [...late, ...places];
	}));
}
function itemsOf(value, path) {
	if (typeof value === "string") return [{
		name: value,
		at: path
	}];
	return (value ?? []).flatMap((name, index) => name === null ? [] : [{
		name,
		at: `${path}/${index}`
	}]);
}
exports.buildWays = buildWays;
exports.channels_exports = channels_exports;
