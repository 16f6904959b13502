const require_policy_validation = require("./policy-validation.js");
const require_clock = require("./report-text-clock.js");
const require_markdown = require("./report-text-markdown.js");
const require_wording = require("./report-comment-wording.js");
// src/report/run/effects.ts
const MOST$1 = 10;
const MARKDOWN = {
	code: require_markdown.code,
	plain: require_markdown.plain
};
function describeRun(effects, words = MARKDOWN) {
	const order = [
		"say",
		"assign",
		"label",
		"open-review",
		"close-duplicate",
		"close"
	];
	const sorted = effects.toSorted((a, b) => order.indexOf(a.type) - order.indexOf(b.type));
	const called = new Set(effects.flatMap((effect) => effect.type === "say" ? calledIn(effect) : []));
	return [...new Set(sorted.flatMap((effect) => describeEffect(effect, called, words)))];
}
const calledIn = (effect) => effect.comment?.calls.flatMap(({ people }) => people) ?? [];
function describeEffect(effect, called, words) {
	switch (effect.type) {
		case "say": return describeSay(effect, words);
		case "assign": {
			const others = effect.logins.filter((login) => !called.has(login));
			return others.length === 0 ? [] : [`assigned ${names(others, words)}`];
		}
		case "label": {
			const labels = [...effect.add.map((label) => `+${words.code(label, 60)}`), ...effect.remove.map((label) => `\u2212${words.code(label, 60)}`)];
			return labels.length === 0 ? [] : [`changed labels ${labels.join(" ")}`];
		}
		case "open-review": return ["opened the post-incident review as an issue"];
		case "close-duplicate": return [`closed #${effect.review.number}, which repeats #${effect.of.number}`];
		case "close": return ["closed the issue"];
		default: return effect;
	}
}
function describeSay({ comment, status, react, minimise }, words) {
	const updated = comment === null && status !== null ? ["updated the status comment"] : [];
	const answered = react.length > 0 ? [`reacted to ${require_clock.plural(react.length, "command")}`] : [];
	const folded = minimise.length > 0 ? [`folded ${require_clock.plural(minimise.length, "old comment")}`] : [];
	return [
		...comment ? describeComment(comment, words) : [],
		...updated,
		...answered,
		...folded
	];
}
function describeComment(comment, words) {
	const { engaged, calls, reminders, ask, roseFrom, replies, nobodyLeft } = comment;
	const reached = engaged.filter((one) => one.reached).map(({ level }) => `level ${level.number}, ${words.plain(level.name, 60)}`);
	const called = calls.flatMap(({ people }) => people);
	const reminded = reminders.flatMap(({ mentions }) => mentions);
	return [
		...called.length > 0 ? [`called ${reached.length > 0 ? `${require_markdown.enumerate(reached)}: ` : ""}${names(called, words)}`] : [],
		...nobodyLeft ? ["found nobody who could be called"] : [],
		...roseFrom ? ["announced the rise in severity"] : [],
		...reminded.length > 0 ? [`reminded ${names(reminded, words)}`] : [],
		...ask ? [`asked ${ask.reporter === null ? "the reporter" : names([ask.reporter], words)} for missing details`] : [],
		...replies.length > 0 ? [`answered ${require_clock.plural(replies.length, "command")}`] : []
	];
}
function names(people, words) {
	const unique = [...new Set(people)];
	const logins = unique.slice(0, MOST$1).map((login) => words.code(login, 60));
	return require_markdown.enumerate(unique.length > MOST$1 ? [...logins, `${unique.length - MOST$1} more`] : logins);
}
// src/report/run/messages.ts
const MOST = 20;
function describeMessages(messages = [], words = { code: require_markdown.code }) {
	if (messages.length === 0) return "";
	const people = /* @__PURE__ */ new Map();
	for (const one of messages) people.set(one.to ?? "", [...people.get(one.to ?? "") ?? [], one]);
	const lines = [...people].flatMap(([login, own]) => {
		if (login === "") return own.map((one) => `${words.code(one.channel, 60)} (${stateOf(one)})`);
		const ways = own.map((one) => `by ${words.code(one.channel, 60)} (${stateOf(one)})`);
		return [`${words.code(login, 60)} ${require_markdown.enumerate(ways)}`];
	});
	const more = lines.length > MOST ? [`and ${lines.length - MOST} more`] : [];
	return `messages: ${[...lines.slice(0, MOST), ...more].join("; ")}`;
}
const stateOf = ({ state, code: why }) => why === null || state !== "failed" ? require_wording.STATES[state] : `${require_wording.STATES[state]}: ${why.slice(0, 40)}`;
// src/report/run/plan-json.ts
function planOf(report) {
	return {
		version: 1,
		at: report.at === null ? null : require_policy_validation.formatInstant(report.at),
		mode: report.mode,
		"dry-run": report.dryRun,
		repository: report.repository,
		policies: report.policies.map(({ name, digest, file, commit }) => ({
			name,
			digest,
			file,
			commit
		})),
		incidents: report.incidents.filter(({ outcome }) => outcome.kind !== "left-alone").map(incidentOf),
		problems: report.problems
	};
}
function incidentOf(incident) {
	const { next, outcome } = incident;
	return {
		number: incident.number,
		url: incident.url,
		title: incident.title,
		policy: incident.policy,
		severity: incident.severity?.id ?? null,
		level: incident.level?.number ?? null,
		status: incident.status,
		outcome: outcome.kind,
		fired: incident.fired.map(({ trigger, due, nth, line }) => ({
			trigger,
			due: require_policy_validation.formatInstant(due),
			nth,
			file: line?.file ?? null,
			line: line?.line ?? null
		})),
		"would-fire": incident.wouldFire.map(({ trigger }) => trigger),
		effects: incident.done.map(effectOf),
		...incident.messages === void 0 || incident.messages.length === 0 ? {} : { messages: incident.messages.map(({ channel, to, state }) => ({
			channel,
			to,
			state
		})) },
		next: next === null ? null : {
			at: require_policy_validation.formatInstant(next.at),
			trigger: next.trigger
		},
		"late-seconds": incident.late,
		problems: incident.problems
	};
}
function effectOf(effect) {
	switch (effect.type) {
		case "label": return {
			type: "label",
			add: effect.add,
			remove: effect.remove,
			because: effect.because
		};
		case "assign": return {
			type: "assign",
			logins: effect.logins,
			because: effect.because
		};
		case "say": return {
			type: "say",
			comment: effect.comment !== null,
			status: effect.status !== null,
			mentions: effect.comment?.mentions ?? [],
			reactions: effect.react.length,
			minimised: effect.minimise.length,
			because: effect.because
		};
		case "open-review": return {
			type: "open-review",
			label: effect.label,
			because: effect.because
		};
		case "close-duplicate": return {
			type: "close-duplicate",
			number: effect.review.number,
			of: effect.of.number,
			because: effect.because
		};
		case "close": return {
			type: "close",
			reason: effect.reason,
			because: effect.because
		};
		default: return effect;
	}
}
Object.defineProperty(exports, "describeMessages", {
	enumerable: true,
	get: function() {
		return describeMessages;
	}
});
Object.defineProperty(exports, "describeRun", {
	enumerable: true,
	get: function() {
		return describeRun;
	}
});
Object.defineProperty(exports, "planOf", {
	enumerable: true,
	get: function() {
		return planOf;
	}
});
