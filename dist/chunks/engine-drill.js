const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
const require_command_line = require("./engine-text-command-line.js");
// src/engine/drill/codes.ts
const SIGNS = "bcdfghjkmnpqrstvwxz23456789";
const LENGTH = 10;
function createCode(random) {
	const signs = Array.from({ length: LENGTH }, () => SIGNS.charAt(random(27)));
	return `${signs.slice(0, LENGTH / 2).join("")}-${signs.slice(LENGTH / 2).join("")}`;
}
function readCode(text) {
	const code = text.normalize("NFKC").toLowerCase().replaceAll(/[\s\p{Pd}`*_"'().,;:!?]+/gu, "");
	return code.length === LENGTH && Array.from(code).every((sign) => SIGNS.includes(sign)) ? code : null;
}
const digestOfCode = (repository, code) => digestOfData({
	drill: repository.toLowerCase(),
	code
}).slice(0, 20);
const digestOfData = (data) => require_policy_validation.sha256(require_policy_validation.canonicalJson(data)).slice(0, 24);
// src/engine/drill/confirm.ts
const MOST_CODES = 20;
function confirm(before, comments, repository) {
	let ways = before;
	const answers = [];
	for (const comment of comments) {
		const { by, isBot, editedByOther } = comment;
		if (by === null || isBot || editedByOther) continue;
		for (const code of codesIn(comment.body).slice(0, MOST_CODES)) {
			const digest = code === null ? null : digestOfCode(repository, code);
			const verdict = digest === null ? UNKNOWN : judge(ways, digest, by, comment.at);
			ways = withVerdict(ways, verdict, digest, comment.at);
			answers.push({
				comment: comment.id,
				by,
				verdict
			});
		}
	}
	return {
		ways,
		answers
	};
}
const UNKNOWN = { kind: "unknown" };
function codesIn(body) {
	return require_command_line.ownLines(body).flatMap((line) => {
		const command = require_command_line.mayBeCommand(line) ? require_command_line.readCommandLine(line.text) : null;
		if (command?.name !== "drill") return [];
		const only = readCode(command.rest);
		if (only !== null) return [only];
		const codes = command.rest.split(/[\s,;]+/).map(readCode).filter((code) => code !== null);
		return codes.length === 0 ? [null] : codes;
	});
}
function judge(ways, digest, by, at) {
	const way = ways.find(({ codes }) => codes.some((code) => code.digest === digest));
	const code = way?.codes.find((one) => one.digest === digest);
	if (way === void 0 || code === void 0) return UNKNOWN;
	const named = {
		policy: way.policy,
		channel: way.channel,
		to: way.to
	};
	if (way.to !== null && !require_policy_validation.sameName(way.to, by)) return {
		kind: "of-somebody-else",
		way: named
	};
	if (code.isVoid) return {
		kind: "void",
		way: named
	};
	return {
		kind: at > code.at + require_policy_validation.CODE_LIFE ? "expired" : "confirmed",
		way: named
	};
}
function withVerdict(ways, { kind }, digest, at) {
	if (kind !== "confirmed" && kind !== "of-somebody-else") return ways;
	return ways.map((way) => {
		if (!way.codes.some((code) => code.digest === digest)) return way;
		if (kind === "confirmed") return {
			...way,
			proved: Math.max(way.proved ?? at, at)
		};
		const codes = way.codes.map((code) => code.digest === digest ? {
			...code,
			isVoid: true
		} : code);
		return {
			...way,
			codes
		};
	});
}
// src/engine/drill/record.ts
const LINE = /(?:^|\n)<!-- tocsin-drill (\{[^\n]*\}) -->\s*$/;
const STATES = [
	"intended",
	"sent",
	"doubt",
	"waiting",
	"failed"
];
function printDrillRecord(ways) {
	const rows = ways.map(({ policy, channel, to, sent, state, reason, proved, codes }) => [
		policy,
		channel,
		to,
		sent,
		state === null ? null : STATES.indexOf(state),
		reason,
		proved,
		codes.map(({ digest, at, isVoid }) => isVoid ? [
			digest,
			at,
			1
		] : [digest, at])
	]);
	return `<!-- tocsin-drill ${JSON.stringify({
		v: 1,
		ways: rows
	}).replaceAll(">", "\\u003e").replaceAll("<", "\\u003c")} -->`;
}
function readDrillRecord(body) {
	const text = LINE.exec(body.replaceAll("\r\n", "\n"))?.[1];
	if (text === void 0) return { kind: "none" };
	try {
		const data = JSON.parse(text);
		const rows = require_policy_validation.isMap(data) && data["v"] === 1 ? data["ways"] : null;
		const ways = Array.isArray(rows) ? rows.map(wayOf) : [null];
		return ways.every((way) => way !== null) ? {
			kind: "record",
			ways
		} : { kind: "unreadable" };
	} catch {
		return { kind: "unreadable" };
	}
}
function wayOf(row) {
	if (!Array.isArray(row)) return null;
	const [policy, channel, to, sent, state, reason, proved, codes] = row;
	if (!(isText(policy) && isText(channel) && (to === null || isText(to)) && isInstantOrNull(sent) && (state === null || typeof state === "number" && STATES[state] !== void 0) && (reason === null || isText(reason)) && isInstantOrNull(proved) && Array.isArray(codes))) return null;
	const read = codes.map((code) => {
		const [digest, at, isVoid] = Array.isArray(code) ? code : [];
		return isText(digest) && isInstant(at) ? {
			digest,
			at,
			isVoid: isVoid === 1
		} : null;
	});
	if (!read.every((code) => code !== null)) return null;
	return {
		policy,
		channel,
		to,
		sent,
		state: state === null ? null : STATES[state] ?? null,
		reason,
		proved,
		codes: read
	};
}
const isText = (value) => typeof value === "string";
const isInstant = (value) => Number.isSafeInteger(value);
const isInstantOrNull = (value) => value === null || isInstant(value);
// src/engine/drill/ways.ts
const EVERYTHING = {
	person: null,
	channel: null
};
const notifiedChannels = ({ levels, triggers }) => /* @__PURE__ */ new Set([...levels.flatMap(({ notify }) => notify), ...triggers.flatMap((trigger) => trigger.do.notify)]);
const usedChannels = (policy) => /* @__PURE__ */ new Set([...[...policy.reach.values()].flatMap((steps) => steps.flatMap(({ by }) => by)), ...notifiedChannels(policy)]);
const hasNoContacts = ({ contacts }) => contacts.variable !== null && (contacts.known?.size ?? 0) === 0;
function waysOf(policy) {
	const { name, channels, contacts } = policy;
	const notified = notifiedChannels(policy);
	const places = [...channels.keys()].filter((channel) => notified.has(channel));
	return [...[...contacts.known ?? []].flatMap(([to, ways]) => [...ways.keys()].filter((channel) => channels.has(channel)).map((channel) => ({
		policy: name,
		channel,
		to
	}))), ...places.map((channel) => ({
		policy: name,
		channel,
		to: null
	}))];
}
const isWithin = ({ channel, to }, scope) => (scope.channel === null || channel === scope.channel) && (scope.person === null || require_policy_validation.sameName(to, scope.person));
function scopeProblem(policies, { person, channel }) {
	const ways = policies.flatMap(waysOf);
	const channels = [...new Set(policies.flatMap((policy) => [...policy.channels.keys()]))];
	if (channels.length === 0) return "The policy has no channels, so there is nothing to drill.";
	if (channel !== null && !channels.includes(channel)) return `There is no channel "${channel}". The channels are ${channels.join(", ")}.`;
	const own = ways.filter((way) => isWithin(way, {
		person,
		channel: null
	}));
	if (person !== null && own.length === 0) return `${person} has no way: the contacts have no address of theirs.`;
	if (ways.some((way) => isWithin(way, {
		person,
		channel
	}))) return null;
	if (person !== null) return `${person} has no address for the channel ${channel ?? ""}: theirs are ${own.map((way) => way.channel).join(", ")}.`;
	return channel === null ? "The policy has no way to drill: it notifies no place, and no contact is known." : `Nobody is reached by the channel ${channel}: no contact has an address for it, and nothing notifies it.`;
}
// src/engine/drill/round.ts
const CODE_RECORDED = 30 * require_policy_validation.DAY;
function recordsOf(before, policies, now) {
	const own = policies.flatMap((policy) => {
		const known = recordsUnder(policy, before);
		return [...hasNoContacts(policy) ? known.filter(({ to }) => to !== null) : [], ...waysOf(policy).map((way) => known.find((one) => require_policy_validation.sameWay(one, way)) ?? fresh(way))];
	});
	const names = new Set(policies.flatMap(({ name, formerly }) => [name, ...formerly]));
	const others = before.filter(({ policy, sent, proved }) => !names.has(policy) && Math.max(sent ?? 0, proved ?? 0) + require_policy_validation.PROOF_LIFE > now);
	return [...own, ...others];
}
const recordsUnder = ({ name, formerly }, records) => records.flatMap((one) => one.policy === name || formerly.includes(one.policy) ? [{
	...one,
	policy: name
}] : []);
function joinedRecords(own, others, now) {
	const recent = others.map((one) => ({
		...one,
		codes: one.codes.filter(({ at }) => at + CODE_RECORDED > now)
	}));
	return [...own.map((one) => {
		const other = recent.find((way) => require_policy_validation.sameWay(way, one));
		return other === void 0 ? one : joinedRecord(one, other);
	}), ...recent.filter((way) => !own.some((one) => require_policy_validation.sameWay(way, one)))];
}
function joinedRecord(one, other) {
	const { sent, state, reason } = (other.sent ?? 0) > (one.sent ?? 0) ? other : one;
	const known = one.codes.map((code) => {
		const isVoid = other.codes.some(({ digest, isVoid: gone }) => gone && digest === code.digest);
		return isVoid ? {
			...code,
			isVoid
		} : code;
	});
	const added = other.codes.filter(({ digest }) => !known.some((code) => code.digest === digest));
	const proved = one.proved === null ? other.proved : Math.max(one.proved, other.proved ?? 0);
	const codes = [...known, ...added].toSorted((a, b) => a.at - b.at);
	return {
		...one,
		sent,
		state,
		reason,
		proved,
		codes
	};
}
const fresh = ({ policy, channel, to }) => ({
	policy,
	channel,
	to,
	sent: null,
	state: null,
	reason: null,
	proved: null,
	codes: []
});
function dueWays(all, wanted, policies, now) {
	const due = [];
	for (const { name, limits } of policies) {
		const { count, within } = limits.messagesPerPerson;
		const hasRoom = ({ to }) => to === null || all.filter((one) => one.to === to && one.sent !== null && one.sent > now - within).length + due.filter((one) => one.to === to).length < count;
		let left = limits.messagesPerRun;
		const own = all.filter((way) => way.policy === name && wanted(way));
		for (const way of own.toSorted((a, b) => (a.proved ?? 0) - (b.proved ?? 0) || (a.sent ?? 0) - (b.sent ?? 0))) {
			if (left === 0 || !hasRoom(way)) continue;
			left -= 1;
			due.push(way);
		}
	}
	return due;
}
const withCodes = (ways, repository, random) => ways.map(({ policy, channel, to }) => {
	const code = createCode(random);
	return {
		way: {
			policy,
			channel,
			to
		},
		code,
		digest: digestOfCode(repository, readCode(code) ?? "")
	};
});
const withSendings = (ways, sendings, now) => withResults(ways, sendings, now, () => ({
	state: "intended",
	reason: null
}));
const withOutcomes = (ways, sendings, now, outcomes) => withResults(ways, sendings, now, (sending) => resultOf(outcomes.get(messageId(sending))));
function withResults(ways, sendings, now, result) {
	const missing = sendings.filter(({ way }) => !ways.some((one) => require_policy_validation.sameWay(one, way))).map(({ way }) => fresh(way));
	return [...ways, ...missing].map((one) => {
		const sending = sendings.find(({ way }) => require_policy_validation.sameWay(way, one));
		if (sending === void 0) return one;
		const { digest } = sending;
		const known = one.codes.filter(({ at }) => at + CODE_RECORDED > now);
		const code = {
			digest,
			at: now,
			isVoid: false
		};
		const codes = known.some((old) => old.digest === digest) ? known : [...known, code].slice(-3);
		return (one.sent ?? 0) > now ? {
			...one,
			codes
		} : {
			...one,
			codes,
			sent: now,
			...result(sending)
		};
	});
}
function resultOf(outcome) {
	switch (outcome?.kind) {
		case "sent": return {
			state: "sent",
			reason: null
		};
		case "failed": return {
			state: "failed",
			reason: outcome.code
		};
		case "not-taken": return {
			state: "waiting",
			reason: null
		};
		case "doubt":
		case "not-needed":
		case void 0: return {
			state: "doubt",
			reason: null
		};
		default: return outcome;
	}
}
const NO_ISSUE = {
	number: null,
	repository: null,
	url: null,
	title: ""
};
function testMessage(sending, issue) {
	const { way, code } = sending;
	const id = messageId(sending);
	const title = `Test of the policy ${way.policy} by ${way.channel}`;
	return {
		id,
		channel: way.channel,
		to: way.to,
		isFirst: true,
		content: {
			kind: "drill",
			incidents: [{
				severity: null,
				issue: {
					...issue ?? NO_ISSUE,
					title
				},
				called: [],
				reasons: [],
				answer: null
			}],
			mayBeRepeated: false,
			code,
			thread: id
		}
	};
}
const messageId = ({ way, digest }) => digestOfData({
	drill: digest,
	...way
});
// src/engine/drill/index.ts
var drill_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	EVERYTHING: () => EVERYTHING,
	confirm: () => confirm,
	dueWays: () => dueWays,
	hasNoContacts: () => hasNoContacts,
	isWithin: () => isWithin,
	joinedRecords: () => joinedRecords,
	printDrillRecord: () => printDrillRecord,
	readDrillRecord: () => readDrillRecord,
	recordsOf: () => recordsOf,
	recordsUnder: () => recordsUnder,
	scopeProblem: () => scopeProblem,
	testMessage: () => testMessage,
	usedChannels: () => usedChannels,
	waysOf: () => waysOf,
	withCodes: () => withCodes,
	withOutcomes: () => withOutcomes,
	withSendings: () => withSendings
});
exports.confirm = confirm;
exports.drill_exports = drill_exports;
exports.dueWays = dueWays;
exports.hasNoContacts = hasNoContacts;
exports.isWithin = isWithin;
exports.joinedRecords = joinedRecords;
exports.printDrillRecord = printDrillRecord;
exports.readDrillRecord = readDrillRecord;
exports.recordsOf = recordsOf;
exports.recordsUnder = recordsUnder;
exports.testMessage = testMessage;
exports.usedChannels = usedChannels;
exports.waysOf = waysOf;
exports.withCodes = withCodes;
exports.withOutcomes = withOutcomes;
exports.withSendings = withSendings;
