require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
// src/report/change/replay-json.ts
function replayJson(replay, unread) {
	const { span, incidentsUnder } = replay;
	return {
		version: 1,
		before: replay.before && policy(replay.before),
		after: policy(replay.after),
		span: span && {
			from: require_policy_validation.formatInstant(span.from),
			to: require_policy_validation.formatInstant(span.to)
		},
		issues: replay.issues,
		incidents: replay.incidents,
		"incidents-under": incidentsUnder,
		"unread-lines": unread,
		noise: replay.noise,
		changed: replay.changed.map(incident),
		people: replay.people.map(({ login, calls, weeks, messages }) => ({
			login,
			calls,
			weeks: weeks.map(week),
			messages: messages.map((one) => ({
				...one,
				weeks: one.weeks.map(week)
			}))
		}))
	};
}
const week = ({ start, before, after }) => ({
	start: require_policy_validation.formatInstant(start).slice(0, 10),
	before,
	after
});
const policy = ({ name, digest, file, commit }) => ({
	name,
	digest,
	file,
	commit
});
const instant = (at) => at === null ? null : require_policy_validation.formatInstant(at);
const sidesJson = ({ before, after }) => ({
	before: instant(before),
	after: instant(after)
});
const call = ({ at, level, people }) => ({
	at: require_policy_validation.formatInstant(at),
	level,
	people
});
function incident({ issue, declaredAt, changes, calls, noise, cutAt }) {
	return {
		issue,
		declared: require_policy_validation.formatInstant(declaredAt),
		changes: changes.map(change),
		calls: {
			before: calls.before.map(call),
			after: calls.after.map(call)
		},
		noise,
		"cut-at": instant(cutAt)
	};
}
function change(one) {
	const { kind } = one;
	switch (one.kind) {
		case "incident": return {
			kind,
			when: require_policy_validation.formatInstant(one.when),
			is: one.is
		};
		case "severity": {
			const { before, after } = one.severity;
			const severity = {
				before: before?.id ?? null,
				after: after?.id ?? null
			};
			return {
				kind,
				when: require_policy_validation.formatInstant(one.when),
				until: instant(one.until),
				severity
			};
		}
		case "level": return {
			kind,
			level: one.level,
			at: sidesJson(one.at)
		};
		case "firing": return {
			kind,
			trigger: one.trigger,
			at: sidesJson(one.at)
		};
		case "call":
		case "mention": return {
			kind,
			login: one.login,
			at: sidesJson(one.at)
		};
		case "message": return {
			kind,
			channel: one.channel,
			to: one.to,
			at: sidesJson(one.at)
		};
		case "label": return {
			kind,
			label: one.label,
			set: one.set,
			at: sidesJson(one.at)
		};
		case "comment": return {
			kind,
			at: sidesJson(one.at)
		};
		default: return one;
	}
}
exports.replayJson = replayJson;
