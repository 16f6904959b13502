const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_calendar = require("./calendar.js");
const require_policy_validation = require("./policy-validation.js");
// src/policy/audit.ts
var audit_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ auditPolicy: () => auditPolicy });
const MOST_SPANS = 3;
function auditPolicy(policy, now) {
	const schedules = [...policy.schedules.values()];
	if (schedules.length === 0) return [];
	const problems = [...schedules.flatMap((schedule) => auditSchedule(schedule, now)), ...[...policy.roles.values()].flatMap((role) => auditRole(role, policy, now))];
	return problems.length === 0 ? [] : require_policy_validation.locateProblems(problems, require_policy_validation.parsePolicy(policy.texts));
}
function auditSchedule(schedule, now) {
	const { name } = schedule;
	const at = {
		path: require_policy_validation.toPointer(["schedules"]),
		key: name,
		level: "advice"
	};
	const empty = require_calendar.holes(schedule, now);
	const problems = require_calendar.overloads(schedule, now).map(({ who, seconds, even, people }) => ({
		...at,
		code: "uneven-share",
		message: `\`${who}\` is on call ${times(seconds / even)} as long as an even share of \`${name}\` among its ${people} people.`,
		help: "Give some of these turns to others, unless it is meant."
	}));
	if (empty.length > 0) problems.push({
		...at,
		code: "hole-in-schedule",
		message: `In the next 90 days nobody is on call in \`${name}\` ${spans(empty, schedule.timezone)}.`,
		help: "Add a layer, or an override with `who: []` where nobody is meant to be on call."
	});
	return problems;
}
function auditRole(role, policy, now) {
	const read = schedulesOf(role.who, policy);
	if (read === null || read.length === 0) return [];
	const alternative = role.otherwise === null ? [] : schedulesOf(role.otherwise, policy);
	if (alternative === null) return [];
	const empty = unheld(role, [.../* @__PURE__ */ new Set([...read, ...alternative])], now);
	if (empty.length === 0) return [];
	const zone = read[0]?.timezone ?? "UTC";
	return [{
		code: "role-without-holder",
		level: "warning",
		message: `In the next 90 days nobody holds the role \`${role.id}\` ${spans(empty, zone)}.`,
		help: "Fill the schedule it reads, or name somebody under `otherwise`.",
		path: require_policy_validation.toPointer([
			"roles",
			role.id,
			"who"
		]),
		key: null
	}];
}
function schedulesOf(rule, { schedules }) {
	const found = rule.reads.map((path) => path.startsWith("oncall.") ? schedules.get(path.slice(7)) : void 0);
	return found.every((schedule) => schedule !== void 0) ? found : null;
}
function unheld({ who, otherwise }, schedules, now) {
	const spans = [];
	const last = now + require_calendar.HORIZON;
	for (let at = now; at < last;) {
		const oncall = {};
		for (const schedule of schedules) oncall[schedule.name] = schedule.onCall(at);
		const facts = { oncall };
		const end = Math.min(last, ...schedules.map((schedule) => schedule.nextChange(at) ?? last));
		if (require_policy_validation.peopleIn(who.evaluate(facts)).length + require_policy_validation.peopleIn(otherwise?.evaluate(facts) ?? null).length === 0) {
			const before = spans.at(-1);
			if (before?.end === at) spans[spans.length - 1] = {
				...before,
				end
			};
			else spans.push({
				start: at,
				end,
				who: []
			});
		}
		at = end;
	}
	return spans;
}
function spans(found, timezone) {
	const spansText = found.slice(0, MOST_SPANS).map(({ start, end }) => `from ${local(start, timezone)} to ${local(end, timezone)}`);
	const more = found.length - spansText.length;
	return `${more > 0 ? `${spansText.join(", ")} and ${more} times more` : spansText.join(" and ")} (${timezone})`;
}
function local(at, timezone) {
	const { weekday, date, time } = require_calendar.toLocal(at, timezone);
	return `${weekday} ${date} ${time}`;
}
const times = (factor) => factor >= 1.95 && factor < 2.05 ? "twice" : `${factor.toFixed(1)} times`;
Object.defineProperty(exports, "auditPolicy", {
	enumerable: true,
	get: function() {
		return auditPolicy;
	}
});
Object.defineProperty(exports, "audit_exports", {
	enumerable: true,
	get: function() {
		return audit_exports;
	}
});
