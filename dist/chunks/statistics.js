const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_calendar = require("./calendar.js");
const require_policy_validation = require("./policy-validation.js");
// src/statistics/night.ts
function isNight(at, zone) {
	const { time } = require_calendar.toLocal(at, zone);
	return time >= "22:00" || time < "07:00";
}
const byLayer = ({ overridden }) => !overridden;
function zonesOf(policies, { from, to }) {
	const zones = /* @__PURE__ */ new Map();
	for (const schedule of policies.flatMap((policy) => [...policy.schedules.values()])) {
		const found = require_calendar.parts(schedule, from, to);
		for (const { start, who } of [...found.filter(byLayer), ...found.filter((part) => !byLayer(part))]) for (const login of who) if (!zones.has(login.toLowerCase())) zones.set(login.toLowerCase(), schedule.timezoneAt(start));
	}
	return zones;
}
// src/statistics/span.ts
const USUAL = 30 * require_policy_validation.DAY;
function spanOf(summaries, limits, now) {
	const last = summaries.reduce((latest, { at }) => Math.max(latest ?? at, at), null);
	const to = limits.to ?? (last ?? now) + 1;
	const first = summaries.reduce((earliest, { declaredAt }) => Math.min(earliest, declaredAt), to);
	return {
		from: limits.from ?? (first < to ? Math.floor(first / 86400) * 86400 : to - USUAL),
		to
	};
}
const MONDAY = 4 * require_policy_validation.DAY;
const weekOf = (at) => Math.floor((at - MONDAY) / require_policy_validation.WEEK) * require_policy_validation.WEEK + MONDAY;
function weeksOf({ from, to }) {
	const first = weekOf(from);
	const count = to > from ? (weekOf(to - 1) - first) / require_policy_validation.WEEK + 1 : 0;
	return Array.from({ length: count }, (_, index) => first + index * require_policy_validation.WEEK);
}
// src/statistics/attention.ts
function attentionOf(summaries, { from }) {
	return {
		neverAcknowledged: summaries.filter((summary) => summary.toAcknowledge === null && summary.outcome !== "dismissed" && (summary.declaredAt >= from || isOpen(summary))),
		unresolved: summaries.filter(isOpen),
		overdueReviews: summaries.flatMap((summary) => {
			const { review, at } = summary;
			return review && !review.done && review.due !== null && at >= review.due ? [{
				summary,
				due: review.due
			}] : [];
		}).toSorted((a, b) => a.due - b.due),
		overdueActions: summaries.flatMap((summary) => summary.actions.flatMap(({ text, owner, dueBy }) => dueBy !== null && summary.at >= dueBy ? [{
			summary,
			text,
			owner,
			dueBy
		}] : [])).toSorted((a, b) => a.dueBy - b.dueBy),
		undatedActions: summaries.flatMap((summary) => summary.actions.flatMap(({ text, owner, dueBy }) => dueBy === null ? [{
			summary,
			text,
			owner
		}] : []))
	};
}
const isOpen = ({ outcome }) => outcome === "open" || outcome === "abandoned";
// src/statistics/distribution.ts
function distributionOf(spans) {
	const values = spans.toSorted((a, b) => a - b);
	return {
		values,
		median: median(values),
		p90: p90Of(values),
		max: values.at(-1) ?? null
	};
}
function median(ascending) {
	const low = ascending[Math.floor((ascending.length - 1) / 2)];
	const high = ascending[Math.floor(ascending.length / 2)];
	return low === void 0 || high === void 0 ? null : Math.round((low + high) / 2);
}
function p90Of(ascending) {
	return ascending[Math.ceil(ascending.length * 90 / 100) - 1] ?? null;
}
// src/statistics/people.ts
function timesPerPerson(all, span, zones) {
	const people = /* @__PURE__ */ new Map();
	for (const { login, at } of all) {
		const key = login.toLowerCase();
		const person = people.get(key) ?? {
			login,
			at: []
		};
		person.at.push(at);
		people.set(key, person);
	}
	const weeks = weeksOf(span);
	return [...people].map(([key, { login, at }]) => personOf(login, zones.get(key) ?? null, at, weeks)).toSorted((a, b) => total(b) - total(a) || require_policy_validation.compareTexts(a.login.toLowerCase(), b.login.toLowerCase()));
}
function personOf(login, zone, times, weeks) {
	const where = zone ?? "UTC";
	const night = times.filter((at) => isNight(at, where)).length;
	return {
		login,
		zone: where,
		zoneFrom: zone === null ? "default" : "schedule",
		day: times.length - night,
		night,
		perWeek: weeks.map((week) => times.filter((at) => weekOf(at) === week).length)
	};
}
const total = ({ day, night }) => day + night;
// src/statistics/calls.ts
const LATE = 60;
function callsIn(summaries, span, zones) {
	const made = summaries.flatMap((summary) => summary.calls.map((call) => ({
		summary,
		call
	}))).filter(({ call }) => call.at >= span.from && call.at < span.to);
	const late = made.filter(({ call }) => call.late >= LATE);
	return {
		made: made.length,
		late: late.length,
		lateness: {
			all: latenessOf(made),
			watched: latenessOf(made.filter(({ call }) => call.watched)),
			unwatched: latenessOf(made.filter(({ call }) => !call.watched))
		},
		latest: late.toSorted((a, b) => b.call.late - a.call.late || a.call.at - b.call.at).map(({ summary, call: { at, late: by, level, people } }) => ({
			issue: summary.issue,
			severity: summary.severity,
			due: at - by,
			at,
			late: by,
			level,
			people
		})),
		people: timesPerPerson(made.flatMap(({ call: { at, people } }) => people.map((login) => ({
			login,
			at
		}))), span, zones)
	};
}
const latenessOf = (made) => distributionOf(made.map(({ call }) => call.late));
// src/statistics/messages.ts
function messagesIn(summaries, span, zones) {
	const all = /* @__PURE__ */ new Map();
	for (const one of summaries.flatMap((summary) => summary.messages.map((message) => ({
		...message,
		summary
	})))) {
		if (one.at < span.from || one.at >= span.to) continue;
		const of = one.to === null ? one.summary.id : one.to.toLowerCase();
		all.set(JSON.stringify([
			one.channel,
			one.to === null,
			of,
			one.at,
			require_policy_validation.mayHaveArrived(one),
			require_policy_validation.isLost(one)
		]), one);
	}
	const messages = [...all.values()];
	const channels = [...new Set(messages.map(({ channel }) => channel))].toSorted();
	const sent = messages.filter(require_policy_validation.mayHaveArrived);
	return {
		sent: sent.length,
		lost: messages.filter(require_policy_validation.isLost).length,
		channels: channels.map((name) => messages.filter(({ channel }) => channel === name)).flatMap((own) => {
			const [first] = own;
			const counts = {
				sent: own.filter(require_policy_validation.mayHaveArrived).length,
				lost: own.filter(require_policy_validation.isLost).length
			};
			return first === void 0 ? [] : [{
				channel: first.channel,
				...counts
			}];
		}),
		people: timesPerPerson(sent.flatMap(({ to, at }) => to === null ? [] : [{
			login: to,
			at
		}]), span, zones)
	};
}
// src/statistics/statistics.ts
function statisticsOf(policies, results, span) {
	const all = results.toSorted((a, b) => byIssue(a.issue, b.issue));
	const summaries = all.filter(isSummary).toSorted((a, b) => a.declaredAt - b.declaredAt);
	const known = summaries.filter(({ declaredAt }) => declaredAt < span.to);
	const incidents = known.filter(({ declaredAt }) => declaredAt >= span.from);
	const severities = severitiesOf(policies);
	const inWeek = (week, { id }) => incidents.filter(({ declaredAt, severity }) => weekOf(declaredAt) === week && severity.id === id).length;
	const zones = zonesOf(policies, span);
	return {
		...span,
		at: summaries.reduce((latest, { at }) => Math.max(latest ?? at, at), null),
		policies: policies.map(require_policy_validation.provenance),
		repositories: [...new Set(summaries.map(({ issue }) => issue.repository))].toSorted(require_policy_validation.compareTexts),
		incidents,
		severities: severities.map((severity) => ofSeverity(severity, incidents.filter((one) => one.severity.id === severity.id))),
		weeks: weeksOf(span).map((start) => ({
			start,
			incidents: severities.map((severity) => inWeek(start, severity))
		})),
		cadence: cadenceOf(incidents),
		calls: callsIn(known, span, zones),
		messages: messagesIn(known, span, zones),
		attention: attentionOf(known, span),
		leftOut: all.filter((one) => "why" in one)
	};
}
const isSummary = (one) => !("why" in one);
function severitiesOf(policies) {
	const found = /* @__PURE__ */ new Map();
	for (const severity of policies.flatMap(({ severities }) => severities)) if (!found.has(severity.id)) found.set(severity.id, require_policy_validation.severityRef(severity));
	return [...found.values()].toSorted((a, b) => a.rank - b.rank);
}
function ofSeverity(severity, incidents) {
	const count = (which) => incidents.filter(which).length;
	const times = (read) => incidents.map(read).filter((time) => time !== null);
	return {
		severity,
		incidents: incidents.length,
		reopened: count(({ reopenings }) => reopenings > 0),
		dismissed: count(({ outcome }) => outcome === "dismissed"),
		acknowledge: distributionOf(times(({ toAcknowledge }) => toAcknowledge)),
		mitigate: distributionOf(times(({ toMitigate }) => toMitigate)),
		resolve: distributionOf(times(({ toResolve }) => toResolve)),
		neverAcknowledged: count(({ toAcknowledge, outcome }) => toAcknowledge === null && outcome !== "dismissed"),
		unresolved: count(isOpen)
	};
}
function cadenceOf(incidents) {
	const promised = incidents.filter(({ outcome, cadence }) => outcome !== "dismissed" && cadence.promises !== null);
	const sum = (read) => promised.reduce((total, one) => total + read(one), 0);
	const longest = promised.toSorted((a, b) => b.cadence.longestSilence - a.cadence.longestSilence)[0];
	return {
		of: sum(({ cadence }) => cadence.promises?.of ?? 0),
		inTime: sum(({ cadence }) => cadence.promises?.inTime ?? 0),
		longestSilence: longest ? {
			issue: longest.issue,
			seconds: longest.cadence.longestSilence
		} : null
	};
}
const byIssue = (a, b) => require_policy_validation.compareTexts(a.repository, b.repository) || a.number - b.number;
// src/statistics/index.ts
var statistics_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	USUAL: () => USUAL,
	isNight: () => isNight,
	isSummary: () => isSummary,
	spanOf: () => spanOf,
	statisticsOf: () => statisticsOf,
	weekOf: () => weekOf,
	zonesOf: () => zonesOf
});
exports.isNight = isNight;
exports.statistics_exports = statistics_exports;
exports.weekOf = weekOf;
exports.zonesOf = zonesOf;
