const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
const require_engine = require("./engine.js");
const require_action_start = require("./action-start.js");
const require_statistics = require("./statistics.js");
// src/replay/story.ts
function engineLabels(policies) {
	const incident = new Set(policies.flatMap((policy) => policy.incident.labels).map(lower));
	return new Set(policies.flatMap(require_policy_validation.ownLabels).map(lower).filter((label) => !incident.has(label)));
}
function storyOf(issue, own) {
	const happenings = [{
		at: issue.createdAt,
		items: []
	}];
	for (const item of issue.timeline) {
		if (isOfEngine(item, own)) continue;
		const last = happenings.at(-1);
		if (last && item.at <= last.at) last.items.push(fresh(item));
		else happenings.push({
			at: item.at,
			items: [fresh(item)]
		});
	}
	return {
		opened: openedAs(issue),
		happenings
	};
}
function isOfEngine(item, own) {
	if (item.by?.kind !== "engine") return false;
	switch (item.kind) {
		case "comment":
		case "assigned": return true;
		case "labeled":
		case "unlabeled": return own.has(lower(item.label));
		default: return false;
	}
}
const fresh = (item) => item.kind === "comment" && item.reactions.length > 0 ? {
	...item,
	reactions: []
} : item;
function openedAs(issue) {
	return {
		...issue,
		...require_policy_validation.namesBefore(issue.timeline, issue),
		state: "open",
		timeline: []
	};
}
function applyItem(issue, item) {
	if (item.kind === "closed" && item.by?.kind === "engine" && issue.state === "closed") return issue;
	const after = {
		...issue,
		timeline: [...issue.timeline, item]
	};
	switch (item.kind) {
		case "labeled": return {
			...after,
			labels: require_policy_validation.withName(issue.labels, item.label)
		};
		case "unlabeled": return {
			...after,
			labels: require_policy_validation.withoutName(issue.labels, item.label)
		};
		case "assigned": return {
			...after,
			assignees: require_policy_validation.withName(issue.assignees, item.login)
		};
		case "unassigned": return {
			...after,
			assignees: require_policy_validation.withoutName(issue.assignees, item.login)
		};
		case "closed": return {
			...after,
			state: "closed"
		};
		case "reopened": return {
			...after,
			state: "open"
		};
		case "comment":
		case "renamed":
		case "edited":
		case "comment-deleted":
		case "words-deleted": return after;
		default: return item;
	}
}
const lower = (text) => text.toLowerCase();
// src/replay/as-of.ts
function issueAsOf(issue, at) {
	const timeline = issue.timeline.filter((item) => item.by?.kind === "engine" ? item.at < at : item.at <= at);
	const ids = new Set(timeline.flatMap((item) => item.kind === "comment" ? [item.id] : []));
	const stood = timeline.map((item) => recordedBy(item, at, ids)).reduce(applyItem, openedAs(issue));
	const title = timeline.findLast((item) => item.kind === "renamed")?.title ?? issue.title;
	const { subIssues } = issue;
	return {
		...stood,
		title,
		...subIssues ? { subIssues: subIssues.map((review) => openAt(review, at)) } : {}
	};
}
const openAt = (review, at) => review.closedAt !== null && review.closedAt > at ? {
	...review,
	closedAt: null
} : review;
function recordedBy(item, at, ids) {
	if (item.kind !== "comment" || item.by?.kind !== "engine") return item;
	const line = require_policy_validation.parseLedger(item.body);
	if (line.kind !== "record" || line.status === null) return item;
	const { quiet, last, review, deliveries, ...rest } = line.status;
	const status = {
		...rest,
		...last === void 0 || last.at >= at ? {} : { last },
		...deliveries === void 0 ? {} : { deliveries: deliveries.filter(({ first }) => first < at) },
		quiet: quiet && quietBefore(quiet, at),
		review: review !== null && (review.id === "" || ids.has(review.id)) ? review : null
	};
	return {
		...item,
		body: require_policy_validation.withLedger("", {
			record: line.record,
			status
		})
	};
}
function quietBefore(quiet, at) {
	if (quiet.at < at) return quiet;
	const fired = Object.entries(quiet.fired).filter(([, firing]) => firing.at < at);
	const severities = [...quiet.earlier ?? [], quiet].filter(({ since }) => since < at);
	const { severity, since } = severities.pop() ?? quiet;
	const last = [...fired.map(([, firing]) => firing), ...severities].toSorted((a, b) => a.at - b.at).at(-1);
	if (last === void 0) return null;
	const earlier = severities.map((one) => ({
		at: one.at,
		severity: one.severity,
		since: one.since,
		seen: one.seen
	}));
	return {
		...quiet,
		at: last.at,
		seen: last.seen,
		severity,
		since,
		fired: Object.fromEntries(fired),
		earlier
	};
}
// src/replay/marks.ts
function marksOf(course) {
	if (course === null) return [];
	const called = new Set(course.calls.flatMap(({ at, people }) => people.map((login) => `${at} ${login.toLowerCase()}`)));
	return [
		...course.levels.map(({ at, level: { number, name } }) => mark(`level ${number}`, {
			kind: "level",
			level: {
				number,
				name
			}
		}, at)),
		...course.calls.flatMap(({ at, people }) => people.map((login) => mark(`call ${login.toLowerCase()}`, {
			kind: "call",
			login
		}, at))),
		...course.messages.map(({ at, channel, to }) => mark(`message ${channel} ${to?.toLowerCase() ?? ""}`, {
			kind: "message",
			channel,
			to
		}, at)),
		...course.firings.map(({ at, trigger }) => mark(`firing ${trigger}`, {
			kind: "firing",
			trigger
		}, at)),
		...course.labels.map(({ at, label, set }) => mark(`label ${String(set)} ${label.toLowerCase()}`, {
			kind: "label",
			label,
			set
		}, at)),
		...course.comments.flatMap(({ at, mentions }) => mentions.filter((login) => !called.has(`${at} ${login.toLowerCase()}`)).map((login) => mark(`mention ${login.toLowerCase()}`, {
			kind: "mention",
			login
		}, at))),
		...course.comments.map(({ at }) => mark("comment", { kind: "comment" }, at))
	];
}
const mark = (key, what, at) => ({
	key,
	what,
	at
});
function differences(before, after) {
	const [old, fresh] = [byKey(before), byKey(after)];
	return [.../* @__PURE__ */ new Set([...old.keys(), ...fresh.keys()])].flatMap((key) => {
		const [a, b] = [old.get(key) ?? [], fresh.get(key) ?? []];
		const [onlyOld, onlyFresh] = [minus(a, b), minus(b, a)];
		const shared = minus(a, onlyOld).map(({ at }) => at);
		const [oldParts, freshParts] = [between(onlyOld, shared), between(onlyFresh, shared)];
		return shared.concat(Number.POSITIVE_INFINITY).flatMap((_, part) => pairs(oldParts[part], freshParts[part]));
	});
}
const pairs = (a = [], b = []) => Array.from({ length: Math.max(a.length, b.length) }, (_, index) => change(a[index], b[index])).flat();
function between(marks, instants) {
	const parts = instants.concat(Number.POSITIVE_INFINITY).map(() => []);
	let part = 0;
	for (const one of marks) {
		while (one.at >= (instants[part] ?? Number.POSITIVE_INFINITY)) part += 1;
		parts[part]?.push(one);
	}
	return parts;
}
function change(before, after) {
	const what = after?.what ?? before?.what;
	if (what === void 0) return [];
	const at = {
		before: before?.at ?? null,
		after: after?.at ?? null
	};
	return [{
		when: Math.min(at.before ?? Number.POSITIVE_INFINITY, at.after ?? Number.POSITIVE_INFINITY),
		at,
		...what
	}];
}
function byKey(marks) {
	const found = /* @__PURE__ */ new Map();
	for (const one of marks) {
		const same = found.get(one.key);
		if (same) same.push(one);
		else found.set(one.key, [one]);
	}
	return found;
}
function minus(these, those) {
	const left = /* @__PURE__ */ new Map();
	for (const { at } of those) left.set(at, (left.get(at) ?? 0) + 1);
	return these.filter(({ at }) => {
		const count = left.get(at) ?? 0;
		if (count > 0) left.set(at, count - 1);
		return count === 0;
	});
}
// src/replay/severities.ts
function severityChanges(before, after) {
	const turns = [...new Set([...before, ...after].map(({ at }) => at))].toSorted((a, b) => a - b);
	const changes = [];
	for (const [index, when] of turns.entries()) {
		const severity = {
			before: at(before, when),
			after: at(after, when)
		};
		if (severity.before?.id === severity.after?.id) continue;
		const until = turns[index + 1] ?? null;
		const last = changes.at(-1);
		const goesOn = last?.until === when && last.severity.before?.id === severity.before?.id && last.severity.after?.id === severity.after?.id;
		if (last && goesOn) changes[changes.length - 1] = {
			...last,
			until
		};
		else changes.push({
			when,
			kind: "severity",
			until,
			severity
		});
	}
	return changes;
}
const at = (steps, when) => steps.findLast((step) => step.at <= when)?.severity ?? null;
// src/replay/compare.ts
function changesOf(issue, sides, alone) {
	const cutAt = earliest([sides.before?.cutAt, sides.after?.cutAt]);
	const until = cutAt ?? Number.POSITIVE_INFINITY;
	const before = clip(sides.before, until);
	const after = clip(sides.after, until);
	const declaredAt = earliest([before?.declaredAt, after?.declaredAt]);
	if (declaredAt === null) return null;
	const is = {
		before: before !== null,
		after: after !== null
	};
	const changes = [
		...alone || is.before === is.after ? [] : [{
			when: declaredAt,
			kind: "incident",
			is
		}],
		...severityChanges(before?.severities ?? [], after?.severities ?? []),
		...withoutExplained(differences(marksOf(before), marksOf(after)))
	].toSorted((a, b) => a.when - b.when || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
	if (changes.length === 0) return null;
	return {
		issue,
		declaredAt,
		changes,
		calls: {
			before: before?.calls ?? [],
			after: after?.calls ?? []
		},
		noise: {
			before: noiseOf(before),
			after: noiseOf(after)
		},
		cutAt
	};
}
const ORDER = [
	"incident",
	"severity",
	"level",
	"call",
	"message",
	"firing",
	"mention",
	"label",
	"comment"
];
function noiseOf(course) {
	const comments = course?.comments ?? [];
	return {
		comments: comments.length,
		mentions: comments.reduce((sum, { mentions }) => sum + mentions.length, 0),
		messages: course?.messages.length ?? 0
	};
}
function clip(course, until) {
	if (course === null || course.declaredAt > until) return null;
	if (until === Number.POSITIVE_INFINITY) return course;
	const upTo = (all) => all.filter(({ at }) => at <= until);
	return {
		...course,
		severities: upTo(course.severities),
		levels: upTo(course.levels),
		firings: upTo(course.firings),
		labels: upTo(course.labels),
		calls: upTo(course.calls),
		comments: upTo(course.comments),
		messages: upTo(course.messages)
	};
}
function withoutExplained(changes) {
	const paired = new Set(changes.flatMap((change) => change.kind !== "comment" && "at" in change ? [`b${change.at.before}`, `a${change.at.after}`] : []));
	return changes.filter((change) => change.kind !== "comment" || change.at.before !== null && !paired.has(`b${change.at.before}`) || change.at.after !== null && !paired.has(`a${change.at.after}`));
}
const earliest = (instants) => instants.reduce((least, at) => at == null ? least : Math.min(least ?? at, at), null);
// src/replay/assume.ts
const UNKNOWN = {
	permission: null,
	assignable: true
};
function assumeAssignable(policy) {
	const timetables = [...policy.schedules.values()];
	let last = null;
	return (issue, at) => {
		if (last?.people === issue.people && at >= last.from && at < last.until) return issue;
		const members = Object.values(issue.teams).flatMap((some) => some ?? []);
		const strangers = [...require_action_start.callable([policy], at), ...members.map(require_policy_validation.nameKey)].filter((login) => !Object.hasOwn(issue.people, login));
		const people = strangers.length === 0 ? issue.people : {
			...issue.people,
			...Object.fromEntries(strangers.map((login) => [login, UNKNOWN]))
		};
		last = {
			people,
			from: at,
			until: require_policy_validation.earliestChange(timetables, at) ?? Number.POSITIVE_INFINITY
		};
		return strangers.length === 0 ? issue : {
			...issue,
			people
		};
	};
}
// src/replay/course.ts
function replayable(policy) {
	const inForce = {
		...policy,
		effectiveFrom: null
	};
	return {
		policy: inForce,
		assume: assumeAssignable(inForce)
	};
}
function courseOf({ policy, assume }, { opened, happenings }, until) {
	const record = courseDraft();
	let folded = require_engine.foldIssue(policy, {
		...opened,
		teams: require_action_start.assumedTeams(policy, opened.teams)
	});
	let ran = opened.createdAt;
	let dueRuns = 0;
	let left = null;
	const run = (at) => {
		folded = require_engine.advance(folded, assume(folded.issue, at));
		ran = at;
		if (left !== null && require_engine.findsNothingNew(left, folded, at)) {
			left = folded;
			return;
		}
		const result = require_engine.simulateRun(folded, at);
		folded = result.folded;
		left = result.decision.leftAlone === null ? folded : null;
		noteRun(record, policy, result);
	};
	const runUpTo = (limit) => {
		for (let due = require_engine.nextRunAfter(folded, ran, limit); due !== null; due = require_engine.nextRunAfter(folded, ran, limit)) {
			if (dueRuns === 200) {
				record.cutAt = due - 1;
				return false;
			}
			dueRuns += 1;
			run(due);
		}
		return true;
	};
	for (const { at, items } of happenings) {
		if (at > until || !runUpTo(at - 1)) break;
		folded = require_engine.advance(folded, items.reduce(applyItem, folded.issue));
		run(at);
	}
	if (record.cutAt === null) runUpTo(until);
	const { declaredAt, ...rest } = record;
	return declaredAt === null ? null : {
		declaredAt,
		...rest
	};
}
const courseDraft = () => ({
	declaredAt: null,
	severities: [],
	levels: [],
	firings: [],
	labels: [],
	calls: [],
	comments: [],
	messages: [],
	cutAt: null
});
function noteRun(draft, policy, run) {
	const { at, decision, effects } = run;
	const severity = require_policy_validation.severityById(policy, decision.severity);
	if (decision.severity !== null) draft.declaredAt ??= at;
	if ((draft.severities.at(-1)?.severity ?? null)?.id !== severity?.id) draft.severities.push({
		at,
		severity: severity && require_policy_validation.severityRef(severity)
	});
	for (const { trigger } of decision.fired) draft.firings.push({
		at,
		trigger
	});
	for (const message of require_engine.sentMessages(run)) draft.messages.push({
		at,
		...message
	});
	for (const effect of effects) {
		if (effect.type === "label") {
			for (const label of effect.add) draft.labels.push({
				at,
				label,
				set: true
			});
			for (const label of effect.remove) draft.labels.push({
				at,
				label,
				set: false
			});
		}
		if (effect.type === "say" && effect.comment !== null) noteComment(draft, at, effect.comment);
	}
}
function noteComment(draft, at, comment) {
	draft.comments.push({
		at,
		mentions: comment.mentions
	});
	for (const { level, isAgain } of comment.engaged) if (!isAgain) draft.levels.push({
		at,
		level
	});
	const people = comment.engaged.length + comment.fired.length > 0 ? comment.calls.flatMap((call) => call.people) : [];
	if (people.length > 0) draft.calls.push({
		at,
		level: comment.level.number,
		people: once(people)
	});
}
function once(logins) {
	return [...new Map(logins.toReversed().map((login) => [login.toLowerCase(), login])).values()].toReversed();
}
// src/replay/people.ts
const NONE = {
	before: 0,
	after: 0
};
function peopleOfCourses(courses, policies, span) {
	const all = [policies.after, policies.before].filter((policy) => policy !== null);
	const zones = [courses.before, courses.after].some((course) => (course?.messages.length ?? 0) > 0) ? require_statistics.zonesOf(all, span) : /* @__PURE__ */ new Map();
	const typeOf = (channel) => all.map(({ channels }) => channels.get(channel)?.config.type).find((type) => type !== void 0) ?? "";
	return mergePeople(["before", "after"].flatMap((side) => {
		const course = courses[side];
		return course === null ? [] : [...callsOf(course, side), ...messagesOf(course, side, zones, typeOf)];
	}));
}
const callsOf = ({ calls }, side) => calls.flatMap(({ at, people }) => people.map((login) => ({
	login,
	calls: one(side),
	weeks: [{
		start: require_statistics.weekOf(at),
		...one(side)
	}],
	messages: []
})));
function messagesOf({ messages }, side, zones, typeOf) {
	return messages.flatMap(({ at, channel, to }) => {
		if (to === null) return [];
		const night = require_statistics.isNight(at, zones.get(to.toLowerCase()) ?? "UTC") ? one(side) : NONE;
		const weeks = [{
			start: require_statistics.weekOf(at),
			...one(side)
		}];
		const message = {
			channel,
			type: typeOf(channel),
			sent: one(side),
			night,
			weeks
		};
		return [{
			login: to,
			calls: NONE,
			weeks: [],
			messages: [message]
		}];
	});
}
const one = (side) => ({
	...NONE,
	[side]: 1
});
function mergePeople(all) {
	return [...groupBy(all, ({ login }) => login.toLowerCase())].map(([, own]) => ({
		login: own.map(({ login }) => login).toSorted(require_policy_validation.compareTexts)[0] ?? "",
		calls: own.map(({ calls }) => calls).reduce(plus, NONE),
		weeks: mergeWeeks(own.flatMap(({ weeks }) => weeks)),
		messages: [...groupBy(own.flatMap(({ messages }) => messages), ({ channel }) => channel)].map(([channel, sent]) => ({
			channel,
			type: sent[0]?.type ?? "",
			sent: sent.map((message) => message.sent).reduce(plus, NONE),
			night: sent.map(({ night }) => night).reduce(plus, NONE),
			weeks: mergeWeeks(sent.flatMap(({ weeks }) => weeks))
		}))
	}));
}
const mergeWeeks = (weeks) => [...groupBy(weeks, ({ start }) => String(start))].map(([start, own]) => ({
	start: Number(start),
	...own.reduce(plus, NONE)
})).toSorted((a, b) => a.start - b.start);
function groupBy(all, keyOf) {
	const groups = /* @__PURE__ */ new Map();
	for (const item of all) {
		const group = groups.get(keyOf(item));
		if (group) group.push(item);
		else groups.set(keyOf(item), [item]);
	}
	return [...groups].toSorted(([a], [b]) => require_policy_validation.compareTexts(a, b));
}
const plus = (a, b) => ({
	before: a.before + b.before,
	after: a.after + b.after
});
// src/replay/replay.ts
function replayer(before, after) {
	const policies = {
		before: before && replayable(before),
		after: replayable(after)
	};
	const own = engineLabels(before === null ? [after] : [before, after]);
	const nothing = {
		before: before && require_policy_validation.provenance(before),
		after: require_policy_validation.provenance(after),
		span: null,
		issues: 0,
		incidents: 0,
		incidentsUnder: {
			before: 0,
			after: 0
		},
		changed: [],
		noise: {
			before: SILENCE,
			after: SILENCE
		},
		people: []
	};
	return {
		nothing,
		one: (issue, at) => {
			if (issue.isPullRequest) return {
				...nothing,
				issues: 1
			};
			const story = storyOf(asEngines(issue, before, after), own);
			const course = (policy) => policy && courseOf(policy, story, at);
			return tally(nothing, {
				before,
				after
			}, issue, at, {
				before: course(policies.before),
				after: course(policies.after)
			});
		}
	};
}
function asEngines(issue, before, after) {
	return require_action_start.asTrusted(after, before === null ? issue : require_action_start.asTrusted(before, issue));
}
function tally(nothing, policies, issue, at, sides) {
	const { before, after } = sides;
	const declared = [before, after].flatMap((course) => course === null ? [] : [course.declaredAt]);
	if (declared.length === 0) return {
		...nothing,
		issues: 1
	};
	const changed = changesOf(require_policy_validation.issueRef(issue), sides, nothing.before === null);
	const until = Math.min(before?.cutAt ?? Number.POSITIVE_INFINITY, after?.cutAt ?? Number.POSITIVE_INFINITY);
	const span = {
		from: Math.min(...declared),
		to: at + 1
	};
	const courses = {
		before: clip(before, until),
		after: clip(after, until)
	};
	return {
		...nothing,
		span,
		issues: 1,
		incidents: 1,
		incidentsUnder: {
			before: before === null ? 0 : 1,
			after: after === null ? 0 : 1
		},
		changed: changed === null ? [] : [changed],
		noise: {
			before: noiseOf(courses.before),
			after: noiseOf(courses.after)
		},
		people: peopleOfCourses(courses, policies, span)
	};
}
function mergeReplays(nothing, parts) {
	const sum = (read) => parts.reduce((total, part) => total + read(part), 0);
	const spans = parts.flatMap(({ span }) => span === null ? [] : [span]);
	const noise = (side) => ({
		comments: sum((part) => part.noise[side].comments),
		mentions: sum((part) => part.noise[side].mentions),
		messages: sum((part) => part.noise[side].messages)
	});
	return {
		...nothing,
		span: spans.reduce(cover, null),
		issues: sum(({ issues }) => issues),
		incidents: sum(({ incidents }) => incidents),
		incidentsUnder: {
			before: sum(({ incidentsUnder }) => incidentsUnder.before),
			after: sum(({ incidentsUnder }) => incidentsUnder.after)
		},
		changed: parts.flatMap(({ changed }) => changed).toSorted(byDeclaration),
		noise: {
			before: noise("before"),
			after: noise("after")
		},
		people: mergePeople(parts.flatMap(({ people }) => people))
	};
}
const cover = (a, b) => ({
	from: Math.min(a?.from ?? b.from, b.from),
	to: Math.max(a?.to ?? b.to, b.to)
});
const SILENCE = {
	comments: 0,
	mentions: 0,
	messages: 0
};
const byDeclaration = (a, b) => a.declaredAt - b.declaredAt || require_policy_validation.compareTexts(a.issue.repository, b.issue.repository) || a.issue.number - b.issue.number || require_policy_validation.compareTexts(a.issue.url, b.issue.url);
// src/replay/index.ts
var replay_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	assumeAssignable: () => assumeAssignable,
	issueAsOf: () => issueAsOf,
	mergeReplays: () => mergeReplays,
	replayer: () => replayer
});
exports.mergeReplays = mergeReplays;
exports.replay_exports = replay_exports;
exports.replayer = replayer;
