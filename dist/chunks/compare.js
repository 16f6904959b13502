require("./rolldown-runtime.js");
const require_cases = require("./cases.js");
const require_policy_validation = require("./policy-validation.js");
const require_engine = require("./engine.js");
const require_policy = require("./policy.js");
const require_analysis = require("./analysis.js");
const require_reference = require("./analysis-reference.js");
// src/compare/ladders.ts
function diffLadders(compared, from) {
	const { before, after, alike } = compared;
	const plain = [...new Set([...after.severities, ...before?.severities ?? []].map(({ id }) => id))].map((id) => diffLadder(compared, id, startOf(compared, id, from), null));
	const others = alike ? [] : plain.map((one) => otherReports(compared, one, startOf(compared, one.severity, from)));
	return {
		ladders: [...plain, ...others.flatMap(({ ladders }) => ladders)],
		hasOtherReports: others.some(({ isWhole }) => !isWhole)
	};
}
function otherReports(compared, plain, start) {
	const severities = [compared.before, compared.after].flatMap((policy) => {
		const severity = policy && require_policy_validation.severityById(policy, plain.severity);
		return policy && severity ? [{
			policy,
			severity
		}] : [];
	});
	if (severities.length < 2) return {
		ladders: [],
		isWhole: true
	};
	const { reports, isWhole } = require_engine.reportsThatDecide(severities, start, require_engine.BLANK);
	const seen = /* @__PURE__ */ new Set([newsOf(plain)]);
	const ladders = [];
	let steps = 0;
	for (const report of reports.slice(1)) {
		if (steps > 4e3) return {
			ladders,
			isWhole: false
		};
		const ladder = diffLadder(compared, plain.severity, start, report);
		steps += (ladder.before?.rungs.length ?? 0) + (ladder.after?.rungs.length ?? 0);
		if (!(ladder.changed || ladder.within !== null && plain.within === null) || seen.has(newsOf(ladder))) continue;
		seen.add(newsOf(ladder));
		ladders.push(ladder);
	}
	return {
		ladders,
		isWhole
	};
}
function newsOf({ changed, levels, people, messages, within, first }) {
	const differs = people.length + messages.length > 0 || levels.some(({ before, after }) => before !== after);
	return JSON.stringify([
		changed,
		levels,
		people,
		messages,
		within,
		differs ? null : first
	]);
}
function startOf({ before, after }, id, from) {
	const policy = before === null || require_policy_validation.severityById(after, id) !== null ? after : before;
	const severity = require_policy_validation.severityById(policy, id);
	return severity === null ? from : require_engine.typicalStart(policy, severity, from);
}
function diffLadder(compared, id, start, report) {
	const { before, after, alike, renames, teams } = compared;
	const elsewhere = elsewhereOf(compared, id);
	const { was, is } = comparedSeverities(compared, id, elsewhere?.severities ?? []);
	const options = report === null ? { teams } : {
		report,
		teams
	};
	const now = is && require_engine.silentLadder(after, is, start, options);
	const old = alike ? now : before && was && require_engine.silentLadder(before, was, start, options);
	const cut = firstCut([old, now]);
	const rungs = {
		before: rungsUpTo(old, cut),
		after: rungsUpTo(now, cut)
	};
	const first = firstDifference(rungs, {
		triggers: renames,
		severity: [was?.id, is?.id]
	});
	return {
		severity: id,
		name: (require_policy_validation.severityById(after, id) ?? was)?.name ?? id,
		report,
		before: old,
		after: now,
		elsewhere,
		levels: pairLevels(before, after).map((level) => ({
			level: level.name,
			before: firstCall(rungs.before, level.was),
			after: firstCall(rungs.after, level.is)
		})),
		people: peopleOf(rungs),
		messages: messagesOf(rungs),
		changed: first !== null || old === null !== (now === null),
		first,
		within: alike || cut === null ? null : {
			seconds: cut.at - start,
			every: cut.every
		}
	};
}
const comparedSeverities = ({ before, after }, id, others) => ({
	was: before && (require_policy_validation.severityById(before, id) ?? require_policy_validation.severityById(before, others[0])),
	is: require_policy_validation.severityById(after, id) ?? require_policy_validation.severityById(after, others.at(-1))
});
function elsewhereOf({ before, after, moves }, id) {
	if (before === null) return null;
	if (require_policy_validation.severityById(after, id) === null) {
		const found = new Set(moves.filter(({ was }) => was === id).map(({ is }) => is));
		return {
			side: "after",
			severities: idsOf(after).filter((one) => found.has(one))
		};
	}
	if (require_policy_validation.severityById(before, id) !== null) return null;
	const found = new Set(moves.filter(({ is }) => is === id).map(({ was }) => was));
	return {
		side: "before",
		severities: idsOf(before).filter((one) => found.has(one))
	};
}
const idsOf = ({ severities }) => severities.map(({ id }) => id);
function pairLevels(before, after) {
	const old = before?.levels ?? [];
	const gone = old.filter(({ name }) => !after.levels.some((level) => level.name === name));
	const partners = new Map(after.levels.map((level) => {
		return [level, old.find(({ name }) => name === level.name) ?? gone.find(({ roles }) => roles.join() === level.roles.join())];
	}));
	const paired = new Set(partners.values());
	return [...after.levels.map((level) => ({
		name: level.name,
		was: partners.get(level)?.number ?? null,
		is: level.number
	})), ...gone.filter((level) => !paired.has(level)).map(({ name, number }) => ({
		name,
		was: number,
		is: null
	}))];
}
function firstCut(ladders) {
	return ladders.flatMap((ladder) => ladder?.cut == null || ladder.cut.every === null ? [] : [{
		at: ladder.cut.at,
		every: ladder.cut.every
	}]).toSorted((a, b) => a.at - b.at)[0] ?? null;
}
const rungsUpTo = (ladder, cut) => ladder?.rungs.filter(({ at }) => cut === null || at <= cut.at) ?? [];
function peopleOf({ before, after }) {
	const count = (rungs, person) => rungs.filter(({ mentions }) => require_policy_validation.hasName(mentions, person)).length;
	return [...new Map([...before, ...after].flatMap(({ mentions }) => mentions.map((one) => [require_policy_validation.nameKey(one), one]))).values()].map((person) => ({
		person,
		before: count(before, person),
		after: count(after, person)
	})).filter((one) => one.before !== one.after);
}
function messagesOf({ before, after }) {
	const diffs = /* @__PURE__ */ new Map();
	for (const [side, rungs] of [["before", before], ["after", after]]) for (const { channel, to } of rungs.flatMap(({ messages }) => messages)) {
		const name = JSON.stringify([channel, to === null ? null : require_policy_validation.nameKey(to)]);
		const diff = diffs.get(name) ?? {
			channel,
			to,
			before: 0,
			after: 0
		};
		diff[side] += 1;
		diffs.set(name, diff);
	}
	return [...diffs.values()].filter((one) => one.before !== one.after);
}
function firstCall(rungs, number) {
	if (number === null) return null;
	return rungs.find((rung) => rung.level.number >= number)?.sinceDeclared ?? null;
}
function firstDifference({ before, after }, { triggers, severity: [was, is] }) {
	const withNewNames = (rung) => ({
		...rung,
		fired: rung.fired.map((firing) => ({
			...firing,
			trigger: triggers.get(firing.trigger) ?? firing.trigger
		})),
		severity: rung.severity.id === was ? {
			...rung.severity,
			id: is ?? was
		} : rung.severity
	});
	const [then, now] = [before.map((rung) => noticeable(withNewNames(rung))), after.map(noticeable)];
	const index = Array.from({ length: Math.max(then.length, now.length) }, (_, at) => at).find((at) => then[at] !== now[at]);
	return index === void 0 ? null : {
		before: before[index] ?? null,
		after: after[index] ?? null
	};
}
function noticeable({ sinceDeclared, fired, level, engages, severity, calls, mentions, messages }) {
	const called = calls.map(({ role, people }) => [role, people.toSorted()]);
	return JSON.stringify([
		sinceDeclared,
		fired.map(({ trigger }) => trigger),
		level.name,
		engages,
		severity.id,
		require_policy_validation.nameKey(JSON.stringify([
			called,
			mentions.toSorted(),
			messages
		]))
	]);
}
// src/compare/rewrite.ts
function withRules(policy, change) {
	const changeRule = (rule) => {
		const source = change(rule.source);
		return source === rule.source ? rule : {
			...require_policy_validation.compileRule(source, null),
			place: () => rule.place()
		};
	};
	const some = (rule) => rule === null ? rule : changeRule(rule);
	const promise = (time) => typeof time === "number" ? time : some(time);
	const [first, ...rest] = policy.severities;
	const severity = (one) => ({
		...one,
		when: some(one.when),
		acknowledgeWithin: promise(one.acknowledgeWithin),
		updateEvery: promise(one.updateEvery)
	});
	return {
		...policy,
		incident: {
			...policy.incident,
			when: some(policy.incident.when)
		},
		conditions: policy.conditions.map((one) => ({
			...one,
			rule: changeRule(one.rule)
		})),
		severities: [severity(first), ...rest.map(severity)],
		roles: new Map([...policy.roles].map(([id, one]) => [id, {
			...one,
			who: changeRule(one.who),
			otherwise: some(one.otherwise)
		}])),
		triggers: policy.triggers.map((one) => ({
			...one,
			when: changeRule(one.when),
			repeat: some(one.repeat)
		}))
	};
}
const withTexts = (source, change) => require_policy_validation.comparedTexts(source).reduce((now, compared) => {
	const text = compared.row === void 0 ? change(compared) : compared.text;
	return text === compared.text ? now : withTextAt(now, compared.path, text);
}, source);
function withTextAt(rule, path, text) {
	const [step, ...rest] = path;
	if (step === void 0) return text;
	if (Array.isArray(rule)) return rule.map((one, index) => index === step ? withTextAt(one, rest, text) : one);
	const map = rule;
	return {
		...map,
		[step]: withTextAt(map[step] ?? null, rest, text)
	};
}
// src/compare/spans.ts
const NOTHING = {
	at: () => null,
	nextChange: () => null
};
const ofSchedule = (schedule) => schedule ? {
	at: (at) => schedule.onCall(at),
	nextChange: (at) => schedule.nextChange(at)
} : NOTHING;
const ofCalendar = (calendar) => calendar ? {
	at: (at) => [calendar.open(at) ? "open" : "closed"],
	nextChange: (at) => calendar.nextChange(at)
} : NOTHING;
const YEAR = 366 * require_policy_validation.DAY;
const LONGEST = 5 * YEAR;
function timesToCompare(timetables, from) {
	const length = Math.min(LONGEST, Math.max(YEAR, ...timetables.map(({ round }) => round)));
	const dates = timetables.flatMap((one) => one.dates()).filter((date) => date > from);
	return joinSpans([{
		from,
		to: from + length
	}, ...dates.map((date) => ({
		from: Math.max(from, date - LONGEST),
		to: date + length
	}))]);
}
function joinSpans(spans) {
	const found = [];
	for (const span of spans.toSorted((one, other) => one.from - other.from)) {
		const last = found.at(-1);
		if (last && span.from < last.to) found[found.length - 1] = {
			from: last.from,
			to: Math.max(last.to, span.to)
		};
		else found.push(span);
	}
	return found;
}
const keyOf = (people) => require_policy_validation.canonicalJson(people.map((some) => {
	const names = some?.map(require_policy_validation.nameKey) ?? null;
	return names && [names.slice(0, 10).toSorted(), names.slice(10).toSorted()];
}));
function differing(before, after, from, to) {
	const found = [];
	let at = from;
	while (at < to) {
		const [was, is] = [before.at(at), after.at(at)];
		const end = Math.min(before.nextChange(at) ?? to, after.nextChange(at) ?? to, to);
		if (keyOf([was]) !== keyOf([is])) {
			const last = found.at(-1);
			if (last?.end === at && keyOf([last.before, last.after]) === keyOf([was, is])) found[found.length - 1] = {
				...last,
				end
			};
			else found.push({
				start: at,
				end,
				before: was,
				after: is
			});
		}
		at = end;
	}
	const last = found.at(-1);
	const goesOn = last?.end === to && keyOf([last.before, last.after]) === keyOf([before.at(to), after.at(to)]);
	return last && goesOn ? [...found.slice(0, -1), {
		...last,
		goesOn
	}] : found;
}
function spansToTell(all, to, kind) {
	const soon = all.filter(({ start }) => start < to).map((span) => span.end > to ? {
		...span,
		end: to,
		goesOn: true
	} : span);
	const later = all.slice(soon.length);
	const changes = soon.length > 0 ? soon : later.slice(0, 1);
	const missed = [require_policy_validation.losesCover(kind), require_policy_validation.fewerIn].flatMap((isWorse) => {
		const first = later.findIndex(isWorse);
		if (first === -1 || soon.some(isWorse)) return [];
		const run = later.slice(first);
		const end = run.findIndex((span, index) => !isWorse(span) || index > 0 && span.start !== run[index - 1]?.end);
		return end === -1 ? run : run.slice(0, end);
	});
	return [.../* @__PURE__ */ new Set([...changes, ...missed])].toSorted((one, other) => one.start - other.start);
}
function onlyIn(answer, other, spans) {
	const [people, others] = [peopleIn$1(answer, spans), peopleIn$1(other, spans)];
	return [...people].filter((one) => !require_policy_validation.hasName(others, one)).toSorted();
}
const peopleIn$1 = (answer, spans) => new Set(instantsIn(answer, spans).flatMap((at) => answer.at(at) ?? []));
const instantsIn = (answer, spans) => spans.flatMap(({ from, to }) => [from, ...require_policy_validation.changesBetween(answer, from, to)]);
// src/compare/renames.ts
const KINDS = [
	{
		section: "schedules",
		names: ({ schedules }) => [...schedules.keys()],
		body: ({ schedules }, name, at) => answersOf(ofSchedule(schedules.get(name)), schedules.get(name), at),
		withNames: (policy, nameOf) => ({
			...withFacts(policy, ["oncall."], nameOf),
			schedules: withKeys(policy.schedules, nameOf, (schedule, name) => ({
				...schedule,
				name
			}))
		})
	},
	{
		section: "calendars",
		names: ({ calendars }) => [...calendars.keys()],
		body: ({ calendars }, name, at) => answersOf(ofCalendar(calendars.get(name)), calendars.get(name), at),
		withNames: (policy, nameOf) => withCalendarNames(policy, nameOf)
	},
	{
		section: "tables",
		names: ({ tables }) => [...tables.keys()],
		body: ({ tables }, name) => tables.get(name),
		withNames: (policy, nameOf) => ({
			...withRules(policy, (source) => renameIn(source, { tableOf: nameOf })),
			tables: withKeys(policy.tables, nameOf)
		})
	},
	{
		section: "incident.details",
		names: ({ incident }) => incident.details.map(({ name }) => name),
		body: ({ incident }, name) => ({
			...incident.details.find((one) => one.name === name),
			name: ""
		}),
		withNames: (policy, nameOf) => {
			const { incident, ...rest } = withFacts(policy, ["details.", "elapsed.since-detail."], nameOf);
			const details = incident.details.map((detail) => ({
				...detail,
				name: nameOf(detail.name)
			}));
			return {
				...rest,
				incident: {
					...incident,
					details,
					headline: incident.headline.map(nameOf)
				}
			};
		}
	},
	{
		section: "conditions",
		names: ({ conditions }) => conditions.map(({ name }) => name),
		body: ({ conditions }, name) => conditions.find((one) => one.name === name)?.rule.source,
		withNames: (policy, nameOf) => {
			const { conditions, ...rest } = withFacts(policy, ["is."], nameOf);
			return {
				...rest,
				conditions: conditions.map((one) => ({
					...one,
					name: nameOf(one.name)
				}))
			};
		}
	},
	{
		section: "reach",
		names: ({ reach }) => [...reach.keys()],
		body: ({ reach }, name) => reach.get(name),
		withNames: (policy, nameOf) => ({
			...policy,
			reach: withKeys(policy.reach, nameOf),
			severities: require_policy_validation.mapEach(policy.severities, (one) => ({
				...one,
				reach: one.reach && nameOf(one.reach)
			}))
		})
	},
	{
		section: "severities",
		names: ({ severities }) => severities.map(({ id }) => id),
		body: ({ severities }, id) => {
			const severity = severities.find((one) => one.id === id);
			return [severity?.rank, severity?.when?.source];
		},
		withNames: (policy, nameOf) => withSeverityNames(policy, nameOf)
	},
	{
		section: "roles",
		names: ({ roles }) => [...roles.keys()],
		body: ({ roles, reads }, id) => {
			const role = roles.get(id);
			const isRead = [`holders.${id}`, `answered.${id}`].some((fact) => reads.has(fact));
			return role === void 0 || isRead ? null : require_policy_validation.rulesOfRole(role).map(({ source }) => source);
		},
		withNames: (policy, nameOf) => withRoleNames(policy, nameOf)
	},
	{
		section: "levels",
		names: ({ levels }) => levels.map(({ name }) => name),
		body: ({ levels }, name) => ({
			...levels.find((one) => one.name === name),
			name: ""
		}),
		withNames: (policy, nameOf) => ({
			...policy,
			levels: policy.levels.map((level) => ({
				...level,
				name: nameOf(level.name)
			}))
		})
	}
];
function withNamesOf(after, before, at) {
	let policy = before;
	const renames = [];
	for (const kind of KINDS) {
		const found = renamesOf(kind, policy, after, at);
		if (found.length === 0) continue;
		renames.push(...found);
		const names = new Map(found.map(({ was, is }) => [was, is]));
		policy = kind.withNames(policy, (name) => names.get(name) ?? name);
	}
	return {
		policy,
		renames
	};
}
function renamesOf(kind, before, after, at) {
	const onlyIn = (policy, other) => {
		const names = new Set(kind.names(other));
		return kind.names(policy).filter((name) => !names.has(name)).map((name) => ({
			name,
			body: require_policy_validation.canonicalJson(kind.body(policy, name, at))
		}));
	};
	const fresh = onlyIn(after, before);
	const gone = fresh.length === 0 ? [] : onlyIn(before, after);
	return gone.flatMap(({ name, body }) => {
		const isSame = (one) => one.body === body && body !== "null";
		const [now, ...others] = fresh.filter(isSame);
		const isPlain = others.length === 0 && gone.filter(isSame).length === 1;
		return now === void 0 || !isPlain ? [] : [{
			section: kind.section,
			was: name,
			is: now.name
		}];
	});
}
function answersOf(answer, timetable, at) {
	if (timetable === void 0) return null;
	const spans = joinSpans([{
		from: at - YEAR,
		to: at
	}, ...timesToCompare([timetable], at)]);
	return [timetable.timezone, ...instantsIn(answer, spans).map((instant) => [instant, answer.at(instant)])];
}
const withKeys = (map, nameOf, withName = (value, _name) => value) => new Map([...map].map(([name, value]) => [nameOf(name), withName(value, nameOf(name))]));
function withFacts(policy, groups, nameOf) {
	const factOf = (path) => {
		const group = groups.find((one) => path.startsWith(one));
		return group === void 0 ? path : `${group}${nameOf(path.slice(group.length))}`;
	};
	const reads = new Set([...policy.reads].map(factOf));
	return {
		...withRules(policy, (source) => renameIn(source, { factOf })),
		reads
	};
}
function renameIn(rule, names) {
	if (Array.isArray(rule)) return rule.map((one) => renameIn(one, names));
	const entry = require_policy_validation.entryOf(rule);
	if (entry === null) return rule;
	const nameOf = {
		var: names.factOf,
		lookup: names.tableOf
	}[entry.operator];
	return require_policy_validation.withOperands(entry, (one, index) => index === 0 && nameOf !== void 0 && typeof one === "string" ? nameOf(one) : renameIn(one, names));
}
function withCalendarNames(policy, nameOf) {
	const clockOf = (clock) => ({
		...clock,
		name: nameOf(clock.name)
	});
	const { review, ...rest } = withFacts(policy, ["calendar."], nameOf);
	return {
		...rest,
		calendars: withKeys(policy.calendars, nameOf, (one, name) => ({
			...one,
			name,
			clock: clockOf(one.clock)
		})),
		severities: require_policy_validation.mapEach(rest.severities, (one) => ({
			...one,
			clock: clockOf(one.clock)
		})),
		triggers: rest.triggers.map((one) => ({
			...one,
			clock: one.clock && clockOf(one.clock)
		})),
		review: review && {
			...review,
			clock: review.clock && clockOf(review.clock)
		}
	};
}
function withSeverityNames(policy, nameOf) {
	const { review, ...rest } = withRules(policy, (source) => withTexts(source, ({ fact, text }) => fact === "severity.id" ? nameOf(text) : text));
	return {
		...rest,
		severities: require_policy_validation.mapEach(rest.severities, (one) => ({
			...one,
			id: nameOf(one.id)
		})),
		triggers: rest.triggers.map((trigger) => {
			const { raiseSeverity } = trigger.do;
			return {
				...trigger,
				do: {
					...trigger.do,
					raiseSeverity: raiseSeverity && nameOf(raiseSeverity)
				}
			};
		}),
		review: review && {
			...review,
			severities: review.severities.map(nameOf)
		}
	};
}
const withRoleNames = (policy, nameOf) => ({
	...policy,
	roles: new Map([...policy.roles.values()].map((role) => [nameOf(role.id), {
		...role,
		id: nameOf(role.id)
	}])),
	levels: policy.levels.map((level) => ({
		...level,
		roles: level.roles.map(nameOf)
	})),
	triggers: policy.triggers.map((trigger) => ({
		...trigger,
		do: {
			...trigger.do,
			assign: trigger.do.assign.map(nameOf),
			mention: trigger.do.mention.map(nameOf)
		}
	})),
	commands: new Map([...policy.commands].map(([command, authority]) => [command, {
		...authority,
		roles: authority.roles.map(nameOf)
	}]))
});
// src/compare/resolve.ts
const MISSED_UPDATES = "count.missed-updates";
function resolve(rule, policy, assumption) {
	const constants = constantsOf(policy, assumption);
	const conditions = /* @__PURE__ */ new Map();
	for (const { name, rule: condition } of policy.conditions) conditions.set(`is.${name}`, replace(condition.source, constants, conditions, assumption));
	return replace(rule, constants, conditions, assumption);
}
const withoutTables = (rule) => {
	const rows = require_analysis.rowByRow(rule);
	return rows === null ? rule : withoutTables(rows);
};
function constantsOf(policy, { severity, promised }) {
	const constants = /* @__PURE__ */ new Map([["review.due", policy.review ? policy.review.due / 60 : null]]);
	if (severity === null) return constants;
	constants.set("severity.id", severity.id).set("severity.rank", severity.rank).set("severity.acknowledge-within", minutes(severity.acknowledgeWithin)).set("review.required", policy.review?.severities.includes(severity.id) ?? false);
	if (!promised) constants.set("severity.update-every", minutes(severity.updateEvery));
	return constants;
}
const minutes = (promised) => promised === null ? null : typeof promised === "number" ? promised / 60 : promised.source;
function replace(rule, constants, conditions, assumption) {
	const inner = (part) => replace(part, constants, conditions, assumption);
	if (Array.isArray(rule)) return rule.map(inner);
	const entry = require_policy_validation.entryOf(rule);
	if (entry === null) return rule;
	const { operator, operands } = entry;
	if (operator === "duration") return (require_policy_validation.parseDuration(textOf(operands[0])) ?? 0) / 60;
	if (operator === "var") {
		const [path, otherwise] = operands;
		const name = textOf(path);
		const condition = conditions.get(name);
		if (condition !== void 0) return { "!!": [condition] };
		const constant = constants.get(name);
		if (constant === void 0) return otherwise === void 0 ? { var: name } : { var: [name, inner(otherwise)] };
		return constant === null ? otherwise === void 0 ? null : inner(otherwise) : inner(constant);
	}
	const parts = operands.map(inner);
	const { severity, promised } = assumption;
	return (severity !== null && !promised ? timeOfMissed(operator, parts, () => inner(minutes(severity.updateEvery))) : null) ?? { [operator]: parts };
}
const textOf = (value) => typeof value === "string" ? value : "";
const FLIPPED = {
	">=": "<=",
	">": "<",
	"<=": ">=",
	"<": ">"
};
function timeOfMissed(operator, [left = null, right = null, ...more], updateEvery) {
	if (more.length > 0 || FLIPPED[operator] === void 0) return null;
	if (isMissed(right) && typeof left === "number") return timeOfMissed(FLIPPED[operator], [right, left], updateEvery);
	if (!isMissed(left) || typeof right !== "number") return null;
	const updates = operator === ">=" || operator === "<" ? Math.ceil(right) : Math.floor(right) + 1;
	return choiceOf(withoutTables(updateEvery()), (every) => {
		if (every === null) return { [operator]: [0, right] };
		if (typeof every !== "number" || every <= 0) return null;
		const least = { ">=": [{ var: "elapsed.since-update" }, updates * every] };
		return operator === ">=" || operator === ">" ? least : { "!": [least] };
	});
}
function choiceOf(value, become) {
	const { operator, operands } = require_policy_validation.entryOf(value) ?? require_policy_validation.NO_ENTRY;
	if (operator !== "if") return become(value);
	const results = operands.map((one, index) => require_policy_validation.isResult(index, operands.length) ? choiceOf(one, become) : one);
	const all = operands.length % 2 === 0 ? [...results, become(null)] : results;
	return all.some((one, index) => one === null && require_policy_validation.isResult(index, all.length)) ? null : { if: all };
}
const isMissed = (part) => require_policy_validation.factNamed(part) === MISSED_UPDATES;
function readsOf(rule, policy) {
	const found = /* @__PURE__ */ new Set();
	const visit = (part) => {
		if (Array.isArray(part)) return part.forEach(visit);
		const name = require_policy_validation.factNamed(part);
		if (name !== null && !found.has(name)) {
			found.add(name);
			const condition = policy?.conditions.find((one) => `is.${one.name}` === name);
			if (condition) visit(condition.rule.source);
		}
		require_policy_validation.entryOf(part)?.operands.forEach(visit);
	};
	visit(rule);
	return found;
}
// src/compare/units.ts
function withUnits(rule) {
	if (Array.isArray(rule)) return rule.map(withUnits);
	const entry = require_policy_validation.entryOf(rule);
	if (entry === null) return rule;
	return require_policy_validation.withOperands(entry, comparesMinutes(entry) ? (part) => durationOf(part) ?? withUnits(part) : withUnits);
}
function minutesWithUnits(rule) {
	const entry = require_policy_validation.entryOf(rule);
	if (entry?.operator !== "if") return durationOf(rule) ?? withUnits(rule);
	return require_policy_validation.withOperands(entry, (part, index) => require_policy_validation.isResult(index, entry.operands.length) ? minutesWithUnits(part) : withUnits(part));
}
const comparesMinutes = ({ operator, operands }) => operator !== "var" && operands.some((operand) => require_policy_validation.isMinutes(require_policy_validation.factNamed(operand) ?? ""));
const durationOf = (minutes) => typeof minutes === "number" && minutes >= 0 ? require_policy_validation.formatDuration(minutes * 60) : null;
// src/compare/leaves.ts
function leavesOf(value) {
	const found = /* @__PURE__ */ new Map();
	const ask = (rule) => {
		const { operator, operands } = require_policy_validation.entryOf(rule) ?? require_policy_validation.NO_ENTRY;
		if ([
			"and",
			"or",
			"!",
			"!!",
			"if"
		].includes(operator)) operands.forEach(ask);
		else if (operator !== "") found.set(require_policy_validation.canonicalJson(rule), rule);
	};
	const look = (part) => {
		if (Array.isArray(part)) return part.forEach(look);
		const { operator, operands } = require_policy_validation.entryOf(part) ?? require_policy_validation.NO_ENTRY;
		operands.forEach((operand, index) => operator === "if" && !require_policy_validation.isResult(index, operands.length) ? ask(operand) : look(operand));
	};
	look(value);
	return [...found.values()];
}
function givesFacts(value, isKnown) {
	if (Array.isArray(value)) return value.some((part) => givesFacts(part, isKnown));
	const { operator, operands } = require_policy_validation.entryOf(value) ?? require_policy_validation.NO_ENTRY;
	if (operator === "var") return !isKnown(require_policy_validation.factNamed(value) ?? "");
	if (operator === "lookup") return false;
	if (operator === "if") return operands.some((part, index) => require_policy_validation.isResult(index, operands.length) && givesFacts(part, isKnown));
	return operands.some((part) => givesFacts(part, isKnown));
}
const WORDS = {
	"==": ["is", "is not"],
	"!=": ["is not", "is"],
	">=": ["is at least", "is less than"],
	">": ["is more than", "is at most"],
	"<=": ["is at most", "is more than"],
	"<": ["is less than", "is at least"]
};
function sayLeaf(leaf, holds) {
	const entry = require_policy_validation.entryOf(leaf) ?? require_policy_validation.NO_ENTRY;
	const { operator, operands } = entry;
	const [left = null, right = null] = operands;
	const say = (side) => (comparesMinutes(entry) ? durationOf(side) : null) ?? sayValue(side);
	const words = WORDS[operator];
	if (operator === "var") return `${holds ? "" : "not "}${require_policy_validation.factNamed(leaf) ?? ""}`;
	if (words) return `${say(left)} ${words[holds ? 0 : 1]} ${say(right)}`;
	if (operator === "in" && Array.isArray(right)) return `${sayValue(left)} is ${holds ? "" : "not "}one of ${right.map(sayValue).join(", ")}`;
	if (operator === "in") return `${sayValue(right)} ${holds ? "holds" : "does not hold"} ${sayValue(left)}`;
	return `${holds ? "" : "not "}${JSON.stringify(leaf)}`;
}
const sayValue = (value) => require_policy_validation.factNamed(value) ?? (typeof value === "string" ? value : JSON.stringify(value));
function peopleIn(rule) {
	if (typeof rule === "string") return [require_policy_validation.nameKey(rule)];
	if (rule === null) return [];
	const { operator, operands } = require_policy_validation.entryOf(rule) ?? require_policy_validation.NO_ENTRY;
	const people = Array.isArray(rule) ? rule.flatMap(peopleIn) : operator === "if" ? [{ if: operands.map((one, index) => require_policy_validation.isResult(index, operands.length) ? peopleIn(one) : one) }] : [rule];
	return [...new Map(people.map((one) => [require_policy_validation.canonicalJson(one), one]))].toSorted(([a], [b]) => require_policy_validation.compareTexts(a, b)).map(([, one]) => one);
}
// src/compare/world.ts
const UNASSESSED = {
	before: {
		severity: null,
		promised: false
	},
	after: {
		severity: null,
		promised: false
	}
};
const NO_CASE = () => null;
function worldOf(before, after, caseOf = NO_CASE) {
	const scope = new Map(require_policy_validation.scopeOf(before));
	const conflicts = /* @__PURE__ */ new Map();
	for (const [path, spec] of require_policy_validation.scopeOf(after)) {
		const old = scope.get(path);
		if (old !== void 0 && old.type.kind !== spec.type.kind) conflicts.set(path, `\`${path}\` is a ${old.type.kind} before and a ${spec.type.kind} after.`);
		scope.set(path, old === void 0 ? spec : mergeSpecs(old, spec));
	}
	return {
		before,
		after,
		scope,
		conflicts,
		effort: require_analysis.startEffort(),
		caseOf
	};
}
function mergeSpecs(a, b) {
	const absent = a.absent || b.absent;
	if (a.type.kind !== "enum" || b.type.kind !== "enum") return {
		...b,
		absent
	};
	return {
		...b,
		absent,
		type: {
			...b.type,
			values: [.../* @__PURE__ */ new Set([...a.type.values, ...b.type.values])]
		}
	};
}
function domainIn({ before, after, scope, effort }, situation, more = []) {
	const promises = (policy, assumption) => new Map(require_analysis.domainOf({
		...policy,
		conditions: [],
		incident: {
			...policy.incident,
			when: null
		}
	}, scope).invariants.map((rule) => {
		const resolved = resolve(rule, policy, assumption);
		return [require_policy_validation.canonicalJson(resolved), resolved];
	}));
	const theirs = promises(before, situation.before);
	return {
		scope,
		effort,
		invariants: [...[...promises(after, situation.after)].filter(([key]) => theirs.has(key)).map(([, rule]) => rule), ...more]
	};
}
const situationsFor = (reads, world) => [...reads].some((path) => path.startsWith("severity.") || path === "review.required" || path === "count.missed-updates") ? situationsOf(world, false) : [UNASSESSED];
function situationsOf({ before, after }, promised) {
	return [...new Set([...after.severities, ...before.severities].map(({ id }) => id))].map((id) => {
		const [old, now] = [require_policy_validation.severityById(before, id), require_policy_validation.severityById(after, id)];
		return {
			before: {
				severity: old ?? now,
				promised
			},
			after: {
				severity: now ?? old,
				promised
			}
		};
	});
}
// src/compare/roles.ts
const MOST_QUESTIONS = 6;
const SEVERITY$1 = "severity";
function diffRoles(before, after, soon, later) {
	const world = worldOf(before ?? after, after);
	return [.../* @__PURE__ */ new Set([...after.roles.keys(), ...before?.roles.keys() ?? []])].flatMap((id) => diffCalled(id, [rolesIn(before, [id]), rolesIn(after, [id])], before, world, [soon, later]));
}
function diffLevels(before, after, soon, later) {
	const [old, now] = [before, after].map((policy) => rolesIn(policy, policy.levels.flatMap(({ roles }) => roles)));
	return diffCalled("all levels", [old ?? [], now ?? []], before, worldOf(before, after), [soon, later]);
}
const rolesIn = (policy, ids) => policy === null ? [] : require_policy_validation.rolesById(policy, [...new Set(ids)]);
function diffCalled(name, roles, before, world, [soon, later]) {
	const { after } = world;
	const [old, now] = [rulesOfRoles(roles[0]), rulesOfRoles(roles[1])];
	const sources = [...old, ...now];
	const reads = new Set(sources.flatMap((source) => [...readsOf(source, before), ...readsOf(source, after)]));
	const timetables = timetablesIn(reads, [before, after]);
	const head = {
		kind: "role",
		name,
		timezone: zoneOf(timetables)
	};
	const unknown = (why) => [{
		...head,
		condition: null,
		spans: [],
		rest: null,
		unknown: why
	}];
	const isKnown = (path) => isOfTime(path) || path.startsWith("severity.");
	const alike = require_policy_validation.canonicalJson(old) === require_policy_validation.canonicalJson(now);
	if (!alike && sources.some((source) => givesFacts(source, isKnown))) return unknown("It names people by what the incident says.");
	const times = timesToCompare(timetables, soon.from);
	const looks = alike ? joinSpans([soon, ...[...reads].flatMap((path) => later.get(path) ?? [])]) : times;
	const kinds = [];
	for (const situation of situationsFor(reads, world)) {
		const found = kindsIn(situation, [resolveRoles(roles[0], before, situation.before), resolveRoles(roles[1], after, situation.after)], {
			looks,
			times,
			to: soon.to
		}, world);
		if (typeof found === "string") return unknown(found);
		kinds.push(...found);
	}
	return groupKinds(kinds).map(({ spans, leaves, condition }) => ({
		...head,
		condition,
		spans,
		leaves,
		rest: null,
		unknown: null
	}));
}
const timetablesIn = (reads, policies) => policies.flatMap((policy) => [...[...policy?.schedules.values() ?? []].filter(({ name }) => reads.has(`oncall.${name}`)), ...[...policy?.calendars.values() ?? []].filter(({ name }) => reads.has(`calendar.${name}`))]);
function zoneOf(timetables) {
	const [zone = "UTC", ...others] = new Set(timetables.map(({ timezone }) => timezone));
	return others.length === 0 ? zone : "UTC";
}
function kindsIn(situation, roles, { looks, times, to }, world) {
	const leaves = roles.flat().flatMap(({ who, otherwise }) => leavesOf([who, otherwise]));
	const free = uniqueRules(leaves).filter((leaf) => ![...readsOf(leaf, null)].some(isOfTime));
	if (free.length > MOST_QUESTIONS) return `It asks ${free.length} questions of an incident, too many to try.`;
	const ways = waysToAnswer(free, world, situation);
	if (ways === null) return "It could not be told between which incidents it chooses.";
	const severity = situation.after.severity?.id;
	return ways.map(({ facts, answers }) => {
		const [was, is] = [answerOf(roles[0], facts), answerOf(roles[1], facts)];
		const spans = spansToTell(looks.flatMap((look) => differing(was, is, look.from, look.to)), to, "role");
		return {
			spans,
			leaves: spans.length === 0 || roles.some((side) => side.length === 0) ? [] : onlyIn(was, is, times),
			answers: severity === void 0 ? answers : new Map([[SEVERITY$1, `severity.id is ${severity}`], ...answers])
		};
	});
}
const rulesOfRoles = (roles) => roles.flatMap((role) => [role.who.source, role.otherwise?.source ?? null]);
function resolveRoles(roles, policy, assumption) {
	if (policy === null) return [];
	const ruleOf = (source) => withoutTables(resolve(source, policy, assumption));
	return roles.map(({ who, otherwise }) => ({
		policy,
		who: ruleOf(who.source),
		otherwise: ruleOf(otherwise?.source ?? null)
	}));
}
const isOfTime = (path) => path.startsWith("oncall.") || path.startsWith("calendar.");
const uniqueRules = (rules) => [...new Map(rules.map((rule) => [require_policy_validation.canonicalJson(rule), rule])).values()];
function waysToAnswer(leaves, world, situation) {
	const domain = domainIn(world, situation);
	const ways = leaves.reduce((all) => all.flatMap((some) => [[...some, true], [...some, false]]), [[]]);
	const found = [];
	for (const answers of ways) {
		const verdict = require_analysis.findFacts({
			holds: leaves.filter((_, index) => answers[index]),
			fails: leaves.filter((_, index) => !answers[index])
		}, domain);
		if (verdict.kind === "unknown") return null;
		if (verdict.kind === "proved") continue;
		const phrases = leaves.map((leaf, index) => [require_policy_validation.canonicalJson(leaf), sayLeaf(leaf, answers[index] ?? false)]);
		found.push({
			facts: verdict.facts,
			answers: new Map(phrases)
		});
	}
	return found;
}
function answerOf(roles, facts) {
	const answers = roles.map((role) => answerOfRole(role, facts));
	if (answers.length === 0) return NOTHING;
	return {
		at: (at) => [...new Set(answers.flatMap((answer) => answer.at(at)))],
		nextChange: (at) => require_policy_validation.earliestChange(answers, at)
	};
}
function answerOfRole({ policy, who, otherwise }, facts) {
	const reads = [...readsOf(who, null), ...readsOf(otherwise, null)].filter(isOfTime);
	const rules = [who, otherwise].map((rule) => require_policy_validation.compileRule(rule, null));
	const schedules = [...policy.schedules.values()].filter(({ name }) => reads.includes(`oncall.${name}`));
	const calendars = [...policy.calendars.values()].filter(({ name }) => reads.includes(`calendar.${name}`));
	return {
		at: (at) => {
			const now = {
				...facts,
				oncall: Object.fromEntries(schedules.map((schedule) => [schedule.name, schedule.onCall(at)])),
				calendar: Object.fromEntries(calendars.map((calendar) => [calendar.name, calendar.open(at)]))
			};
			return rules.map((rule) => require_policy_validation.flattenPeople(rule.evaluate(now))).find((found) => found.length > 0) ?? [];
		},
		nextChange: (at) => require_policy_validation.earliestChange([...schedules, ...calendars], at)
	};
}
function groupKinds(kinds) {
	return [...require_policy_validation.groupBy(kinds, ({ spans, leaves }) => require_policy_validation.canonicalJson([spans, leaves])).values()].flatMap((group) => {
		const [{ spans, leaves }] = group;
		if (spans.length === 0) return [];
		return [{
			spans,
			leaves,
			condition: group.length === kinds.length ? null : conditionOf(group, kinds) || "some incidents"
		}];
	});
}
function conditionOf(group, all) {
	const common = [...group[0]?.answers ?? []].filter(([leaf, answer]) => group.every((kind) => kind.answers.get(leaf) === answer));
	const severities = new Set(group.map(({ answers }) => answers.get(SEVERITY$1)));
	const isMeant = ({ answers }) => severities.has(answers.get(SEVERITY$1)) && common.every(([leaf, answer]) => answers.get(leaf) === answer);
	return [...severities.size > 1 && all.filter(isMeant).length === group.length ? [[...severities].join(" or ")] : [], ...common.map(([, answer]) => answer)].join(", ");
}
// src/compare/rosters.ts
function diffRosters(before, after, from, to) {
	const soon = {
		from,
		to
	};
	const read = new Set([before, after].flatMap((policy) => policy === null ? [] : readsOfDecisions(policy)));
	const timetables = [...rostersOf("schedule", [before?.schedules, after.schedules], ofSchedule, soon).map((roster) => isMidTurn(roster, before?.schedules.get(roster.name), from) ? {
		...roster,
		isMidTurn: true
	} : roster), ...rostersOf("calendar", [before?.calendars, after.calendars], ofCalendar, soon).map((roster) => ({
		...roster,
		clocks: clocksOn(roster.name, after)
	}))].map((roster) => read.has(factOf(roster)) ? {
		...roster,
		decides: true
	} : roster);
	const later = laterIn(timetables, to);
	const all = [...timetables, ...diffRoles(before, after, soon, later)].filter(({ spans, unknown }) => spans.length > 0 || unknown !== null);
	return [...all, ...before === null || all.length === 0 ? [] : peopleTwice(diffLevels(before, after, soon, later), all)];
}
function peopleTwice(levels, others) {
	if (others.some(({ kind, spans }) => spans.some((span) => require_policy_validation.fewerIn(span) !== null || require_policy_validation.losesCover(kind)(span)))) return [];
	return levels.flatMap((one) => {
		const spans = one.spans.filter(require_policy_validation.fewerIn);
		return spans.length === 0 ? [] : [{
			...one,
			kind: "levels",
			leaves: [],
			spans
		}];
	});
}
function pastRosters(before, after, from) {
	const isOther = (old, answerOf, name, now) => {
		const was = old.get(name);
		return was !== void 0 && differing(answerOf(was), answerOf(now), from - YEAR, from).length > 0;
	};
	return [...[...after.schedules].filter(([name, now]) => isOther(before.schedules, ofSchedule, name, now)), ...[...after.calendars].filter(([name, now]) => isOther(before.calendars, ofCalendar, name, now))].map(([name]) => name);
}
const isMidTurn = ({ spans: [first] }, before, from) => first?.start === from && before !== void 0 && before.onCall(from - 1).join() === before.onCall(from).join();
function clocksOn(calendar, { severities, triggers, review }) {
	return [
		...severities,
		...triggers,
		...review === null ? [] : [{
			...review,
			id: "the review"
		}]
	].filter(({ clock }) => clock?.name === calendar).map(({ id }) => id);
}
const readsOfDecisions = (policy) => require_policy.rulesOf(policy).filter(({ name }) => !/^(?:role|condition) /.test(name)).flatMap(({ rule }) => [...readsOf(rule.source, policy)]);
const factOf = ({ kind, name }) => `${kind === "schedule" ? "oncall" : "calendar"}.${name}`;
const laterIn = (timetables, to) => new Map(timetables.map((roster) => [factOf(roster), roster.spans.filter(({ start }) => start >= to).map(({ start, end }) => ({
	from: start,
	to: end
}))]));
function rostersOf(kind, [old, now], answerOf, { from, to }) {
	return [.../* @__PURE__ */ new Set([...now.keys(), ...old?.keys() ?? []])].map((name) => {
		const [was, is] = [old?.get(name), now.get(name)];
		const answers = [answerOf(was), answerOf(is)];
		const times = timesToCompare([was, is].filter((one) => one !== void 0), from);
		const all = times.flatMap((time) => differing(...answers, time.from, time.to));
		const spans = spansToTell(all, to, kind);
		const rest = spans.length === 0 || was === void 0 || is === void 0 ? null : {
			spans: all.length - spans.length,
			until: times.at(-1)?.to ?? to,
			...kind === "schedule" ? {
				leaves: onlyIn(answers[0], answers[1], times),
				joins: onlyIn(answers[1], answers[0], times)
			} : {
				leaves: [],
				joins: []
			}
		};
		return {
			kind,
			name,
			condition: null,
			timezone: (is ?? was)?.timezone ?? "UTC",
			spans,
			rest,
			unknown: null
		};
	});
}
// src/compare/confirm.ts
const referenceHolds = (rule, facts) => require_reference.agrees({
	holds: [rule],
	fails: []
}, facts);
function factsFor(policy, all, assumption, reads) {
	const constants = constantsOf(policy, assumption);
	const wanted = [...constants].filter(([path]) => reads.has(path) || path === "severity.id");
	let facts = withoutEmptyDetails(all);
	const plain = [...constants].filter(([, value]) => value !== null && typeof value !== "object");
	const valueOf = (constant) => {
		if (typeof constant !== "object" || constant === null) return constant;
		const known = plain.reduce((some, [path, value]) => withFact(some, path, value), facts);
		return require_policy_validation.compileRule(constant, null).evaluate(withConditions(known, policy.conditions));
	};
	for (const [path, value] of wanted) if (value !== null) facts = withFact(facts, path, valueOf(value));
	const isMissedKnown = assumption.severity !== null && !assumption.promised;
	if (reads.has("count.missed-updates") && isMissedKnown) {
		const every = valueOf(constants.get("severity.update-every") ?? null);
		facts = withFact(facts, MISSED_UPDATES, missedUpdates(facts, every));
	}
	return withConditions(facts, policy.conditions.filter(({ name }) => reads.has(`is.${name}`)));
}
function withFact(facts, path, value) {
	const [group = "", name = ""] = path.split(".");
	return {
		...facts,
		[group]: {
			...facts[group],
			[name]: value
		}
	};
}
const withConditions = (facts, conditions) => conditions.reduce((known, { name, rule }) => withFact(known, `is.${name}`, referenceHolds(rule.source, known)), facts);
function missedUpdates(facts, minutes) {
	const since = facts["elapsed"]?.["since-update"];
	return typeof minutes === "number" && typeof since === "number" ? Math.floor(since * 60 / (minutes * 60)) : 0;
}
function withoutEmptyDetails(facts) {
	const details = Object.entries(facts["details"] ?? {}).filter(([, value]) => !isEmpty(value));
	return facts["details"] === void 0 ? facts : {
		...facts,
		details: Object.fromEntries(details)
	};
}
const isEmpty = (value) => value === "" || Array.isArray(value) && value.length === 0;
// src/compare/ask.ts
function openSituations({ world, pair }) {
	const reads = [...readsOf(pair.before, world.before), ...readsOf(pair.after, world.after)];
	const promises = reads.some((path) => path === "severity.update-every" || path === "count.missed-updates");
	return [...situationsFor(reads, world), ...promises ? situationsOf(world, true) : []].filter((situation) => {
		const rules = resolvedPair(world, pair, situation);
		return require_policy_validation.canonicalJson(rules.before) !== require_policy_validation.canonicalJson(rules.after);
	});
}
const resolvedPair = (world, pair, situation) => ({
	before: resolve(pair.before, world.before, situation.before),
	after: resolve(pair.after, world.after, situation.after)
});
function compareRules(comparison) {
	const { world, pair } = comparison;
	const reads = /* @__PURE__ */ new Set([...readsOf(pair.before, world.before), ...readsOf(pair.after, world.after)]);
	const clash = [...reads].map((path) => world.conflicts.get(path)).find((why) => why !== void 0);
	if (clash !== void 0) {
		const unknown = {
			kind: "unknown",
			why: clash
		};
		return {
			gained: unknown,
			lost: unknown
		};
	}
	const situations = openSituations(comparison);
	return {
		gained: firstOf(situations, (situation) => ask(comparison, situation, reads, "after")),
		lost: firstOf(situations, (situation) => ask(comparison, situation, reads, "before"))
	};
}
function firstOf(items, look) {
	let best = { kind: "none" };
	for (const item of items) {
		const side = look(item);
		if (side.kind === "witness") return side;
		if (best.kind === "none") best = side;
	}
	return best;
}
function ask(comparison, situation, reads, only) {
	const { world, pair, where } = comparison;
	const rules = resolvedPair(world, pair, situation);
	const other = only === "before" ? "after" : "before";
	const verdict = require_analysis.findFacts({
		holds: [rules[only]],
		fails: [rules[other]]
	}, domainIn(world, situation, where));
	if (verdict.kind === "proved") return { kind: "none" };
	if (verdict.kind === "unknown") return verdict;
	if (situation.after.promised && reads.has("count.missed-updates")) return {
		kind: "unknown",
		why: "It was not decided for updates that `/next` promised."
	};
	const confirmation = confirmedWitness(comparison, situation, reads, verdict.facts);
	if (confirmation[only] && !confirmation[other]) return {
		kind: "witness",
		witness: confirmation.witness
	};
	return {
		kind: "unknown",
		why: "An incident was found, but `json-logic-js` does not decide it so."
	};
}
function confirmedWitness({ world, pair, say }, situation, reads, found) {
	const facts = {
		before: factsFor(world.before, found, situation.before, reads),
		after: factsFor(world.after, found, situation.after, reads)
	};
	const before = referenceHolds(pair.before, facts.before);
	const after = referenceHolds(pair.after, facts.after);
	const outcomes = {
		before: say("before", before),
		after: say("after", after)
	};
	const name = `${outcomes.after}, and before ${outcomes.before}`;
	const claims = [{
		policy: world.before,
		rule: pair.before,
		holds: before
	}, {
		policy: world.after,
		rule: pair.after,
		holds: after
	}];
	return {
		before,
		after,
		witness: {
			...outcomes,
			facts,
			case: world.caseOf(world.after, facts.after, name, claims)
		}
	};
}
// src/compare/alone.ts
function aloneIn({ rule, where, outcome }, both, side) {
	const policy = both[side];
	const world = {
		...both,
		before: policy,
		after: policy
	};
	const reads = readsOf(rule, policy);
	return firstOf(situationsFor(reads, world), (situation) => {
		const state = situation.after;
		const question = {
			holds: [resolve(rule, policy, state)],
			fails: []
		};
		const verdict = require_analysis.findFacts(question, domainIn(world, situation, where));
		if (verdict.kind === "proved") return { kind: "none" };
		if (verdict.kind === "unknown") return verdict;
		const facts = factsFor(policy, verdict.facts, state, reads);
		if (!referenceHolds(rule, facts)) return {
			kind: "unknown",
			why: "It was not confirmed by `json-logic-js`."
		};
		const outcomes = {
			before: null,
			after: null,
			[side]: outcome
		};
		const seen = {
			before: null,
			after: null,
			[side]: facts
		};
		const claims = [{
			policy,
			rule,
			holds: true
		}];
		return {
			kind: "witness",
			witness: {
				...outcomes,
				facts: seen,
				case: world.caseOf(policy, facts, outcome, claims)
			}
		};
	});
}
// src/compare/severities.ts
function diffSeverities(before, after, world) {
	const gone = (before?.severities ?? []).filter(({ id }) => require_policy_validation.severityById(after, id) === null);
	return [...after.severities, ...gone].map(({ id }) => {
		const [was, is] = [before && require_policy_validation.severityById(before, id), require_policy_validation.severityById(after, id)];
		return {
			section: "severity",
			name: id,
			lines: {
				before: require_policy_validation.lineOf(was?.when?.place()),
				after: require_policy_validation.lineOf(is?.when?.place())
			},
			change: before === null ? isNew(id, world) : changeOf$1(id, {
				...world,
				before
			})
		};
	});
}
function ruleFor({ severities }, id) {
	const index = severities.findIndex((severity) => severity.id === id);
	if (index === -1) return false;
	const whens = severities.slice(0, index + 1).map(({ when }) => when?.source ?? true);
	const own = whens.pop() ?? true;
	return whens.length === 0 ? own : { and: [...whens.map((when) => ({ "!": [when] })), own] };
}
const isNew = (id, world) => ({
	kind: "added",
	holds: aloneIn({
		rule: ruleFor(world.after, id),
		where: [],
		outcome: id
	}, world, "after")
});
function changeOf$1(id, world) {
	const { before, after } = world;
	const pair = {
		before: ruleFor(before, id),
		after: ruleFor(after, id)
	};
	const all = compareRules({
		world: {
			...world,
			caseOf: NO_CASE
		},
		pair,
		where: [],
		say: () => ""
	});
	const from = (other) => sideOf$1(other, id, world);
	const to = (other) => sideOf$1(id, other, world);
	const gained = precisely(all.gained, others(before, id), from);
	const lost = precisely(all.lost, others(after, id).toReversed(), to);
	if (require_policy_validation.severityById(before, id) === null) return {
		kind: "added",
		holds: gained
	};
	if (require_policy_validation.severityById(after, id) === null) return {
		kind: "removed",
		held: lost
	};
	if (gained.kind !== "none" || lost.kind !== "none") return {
		kind: "changed",
		gained,
		lost
	};
	return {
		kind: "equal",
		by: require_policy_validation.canonicalJson(pair.before) === require_policy_validation.canonicalJson(pair.after) ? "text" : "proof",
		renamedFrom: null
	};
}
const others = ({ severities }, id) => severities.map((severity) => severity.id).filter((other) => other !== id);
function precisely(side, ids, look) {
	if (side.kind === "none") return side;
	const found = firstOf(ids, look);
	return found.kind === "none" ? side : found;
}
function sideOf$1(was, is, world) {
	const pair = {
		before: { "!": [ruleFor(world.before, was)] },
		after: ruleFor(world.after, is)
	};
	const say = (side) => side === "before" ? was : is;
	return compareRules({
		world,
		pair,
		where: [],
		say
	}).gained;
}
// src/compare/rules.ts
function diffRules(before, after, caseOf) {
	const world = worldOf(before ?? after, after, caseOf);
	const old = before === null ? [] : rulesOf(before, after);
	const now = rulesOf(after, before);
	const removed = old.filter((rule) => partner(rule, now) === void 0);
	const paired = now.map((rule) => {
		const same = partner(rule, old) ?? findRenamed(rule, removed, world, now, old);
		return {
			section: rule.section,
			name: rule.name,
			lines: {
				before: same?.line ?? null,
				after: rule.line
			},
			change: same ? changeOf(same, rule, world) : {
				kind: "added",
				holds: sideOf(rule, world, "after")
			}
		};
	});
	const renames = new Set(paired.map(({ change }) => change.kind === "equal" ? change.renamedFrom : null));
	const gone = removed.filter(({ name, section }) => section !== "trigger" || !renames.has(name)).map((rule) => ({
		section: rule.section,
		name: rule.name,
		lines: {
			before: rule.line,
			after: null
		},
		change: {
			kind: "removed",
			held: sideOf(rule, world, "before")
		}
	}));
	const severities = diffSeverities(before, after, world);
	return [
		...paired,
		...gone,
		...severities
	].toSorted((a, b) => ORDER.indexOf(a.section) - ORDER.indexOf(b.section));
}
const ORDER = [
	"incident",
	"condition",
	"severity",
	"trigger"
];
function rulesOf(policy, other) {
	const nameRule = (section, name, rule, where = []) => ({
		section,
		name,
		rule: rule?.source ?? true,
		line: require_policy_validation.lineOf(rule?.place()),
		where
	});
	return [
		...policy.incident.when !== null || other !== null && other.incident.when !== null ? [nameRule("incident", "when", policy.incident.when)] : [],
		...policy.conditions.map(({ name, rule }) => nameRule("condition", name, rule)),
		...policy.triggers.map(({ id, when, phase }) => nameRule("trigger", id, when, [during(phase)]))
	];
}
const during = (phase) => ({ in: [{ var: "incident.status" }, phase === "open" ? [
	"open",
	"acknowledged",
	"mitigated"
] : ["resolved"]] });
const partner = (rule, others) => others.find(({ section, name }) => section === rule.section && name === rule.name);
function findRenamed(rule, removed, { before, after }, now, old) {
	if (rule.section !== "trigger") return void 0;
	const body = bodyOf(after.triggers.find(({ id }) => id === rule.name));
	const alike = removed.filter(({ section, name }) => section === "trigger" && bodyOf(before.triggers.find(({ id }) => id === name)) === body);
	const rivals = now.filter((one) => one.section === "trigger" && !partner(one, old) && bodyOf(after.triggers.find(({ id }) => id === one.name)) === body);
	return alike.length === 1 && rivals.length === 1 ? alike[0] : void 0;
}
const bodyOf = (trigger) => trigger === void 0 ? "" : require_policy_validation.canonicalJson([
	trigger.phase,
	trigger.when.source,
	trigger.repeat?.source,
	trigger.limit,
	trigger.do
]);
function changeOf(old, now, world) {
	const where = require_policy_validation.canonicalJson(old.where) === require_policy_validation.canonicalJson(now.where) ? now.where : [];
	const comparison = {
		world: worldFor(now, world),
		pair: {
			before: old.rule,
			after: now.rule
		},
		where,
		say: (_side, holds) => saying(now, holds)
	};
	const { gained, lost } = compareRules(comparison);
	if (gained.kind === "witness" && isSpent(now, comparison)) return {
		kind: "changed",
		gained,
		lost,
		spends: true
	};
	if (gained.kind !== "none" || lost.kind !== "none") return {
		kind: "changed",
		gained,
		lost
	};
	return {
		kind: "equal",
		by: require_policy_validation.canonicalJson(old.rule) === require_policy_validation.canonicalJson(now.rule) ? "text" : "proof",
		renamedFrom: old.name === now.name ? null : old.name
	};
}
function isSpent({ section, name }, { world, where, ...rest }) {
	const trigger = section === "trigger" ? world.after.triggers.find(({ id }) => id === name) : void 0;
	if (trigger?.do.escalate !== "next" || trigger.repeat !== null && trigger.limit === null) return false;
	const acknowledged = [...where, { var: "incident.acknowledged" }];
	return compareRules({
		...rest,
		world: {
			...world,
			caseOf: NO_CASE
		},
		where: acknowledged
	}).gained.kind !== "none";
}
function saying({ section, name }, holds) {
	switch (section) {
		case "trigger": return `${name} ${holds ? "fires" : "does not fire"}`;
		case "incident": return holds ? "it is an incident" : "it is no incident";
		case "condition":
		case "severity": return `${name} ${holds ? "holds" : "does not hold"}`;
		default: return section;
	}
}
const sideOf = (rule, world, side) => aloneIn({
	...rule,
	outcome: saying(rule, true)
}, worldFor(rule, world), side);
const worldFor = ({ section }, world) => section === "condition" ? {
	...world,
	caseOf: NO_CASE
} : world;
// src/compare/settings.ts
function diffSettings(before, after, renames) {
	const old = before === null ? /* @__PURE__ */ new Map() : settingsOf(before, renames);
	const now = settingsOf(after);
	return [.../* @__PURE__ */ new Set([...now.keys(), ...old.keys()])].flatMap((path) => {
		const [was, is] = [old.get(path), now.get(path)];
		const matter = matterOfName(path, before, after) ?? (is ?? was)?.matter ?? "decides";
		if (matter === "wording" && !isIn(was === void 0 ? old : now, path)) return [];
		if (was?.meaning === is?.meaning) return [];
		const display = (one) => (was?.text === is?.text ? one?.expanded : null) ?? one?.text ?? null;
		return [{
			path,
			before: display(was),
			after: display(is),
			matter
		}];
	});
}
function matterOfName(path, before, after) {
	if (before === null || path !== "name" && path !== "formerly") return null;
	const areIn = (names, { name, formerly }) => names.every((one) => one === name || formerly.includes(one));
	return (path === "name" ? areIn([before.name], after) : areIn(before.formerly, after) && areIn(after.formerly, before)) ? "wording" : "decides";
}
function isIn(settings, path) {
	const owner = path.slice(0, path.lastIndexOf(".") + 1);
	return owner === "templates." || [...settings.keys()].some((other) => other.startsWith(owner));
}
function readFields(readers, source, put, at = "") {
	for (const field of Object.keys(readers)) readers[field]?.(source[field], put, at);
}
const INCIDENT = {
	labels: (labels, { decides }) => decides("incident.label", labels, asSet(labels)),
	acknowledge: ({ by, how }, { decides }) => {
		decides("incident.acknowledge.by", by);
		decides("incident.acknowledge.how", how.toSorted());
	},
	headline: (headline, { wording }) => wording("incident.headline", headline),
	maxAge: (age, { decides }) => decides("incident.max-age", time(age)),
	details: (details, { decides }) => {
		for (const { name, heading, type, required, values, otherIsAbsent } of details) {
			decides(`incident.details.${name}`, `${type}${required ? ", required" : ""}, under "${heading}"`);
			decides(`incident.details.${name}.values`, values, values && values.toSorted());
			decides(`incident.details.${name}.on-other`, otherIsAbsent ? "absent" : null);
		}
	},
	when: null
};
const SEVERITY = {
	id: null,
	rank: null,
	name: (name, { wording }, at) => wording(`${at}.name`, name),
	label: (label, { decides }, at) => decides(`${at}.label`, label, label && require_policy_validation.nameKey(label)),
	acknowledgeWithin: (within, put, at) => promise(`${at}.acknowledge-within`, within, put),
	updateEvery: (every, put, at) => promise(`${at}.update-every`, every, put),
	maxSnooze: (longest, { decides }, at) => decides(`${at}.max-snooze`, time(longest)),
	reach: (reach, { decides }, at) => decides(`${at}.reach`, reach),
	clock: (clock, { decides }, at) => decides(`${at}.clock`, clock.name),
	when: null
};
const ROLE = {
	id: null,
	name: (name, { wording }, at) => wording(`${at}.name`, name),
	does: (does, { wording }, at) => wording(`${at}.does`, does),
	who: (who, { people }, at) => people(`${at}.who`, who),
	otherwise: (otherwise, { standIns }, at) => standIns(`${at}.otherwise`, otherwise)
};
const inOrder = (todo) => ({
	...todo,
	assign: todo.assign.toSorted(),
	mention: todo.mention.toSorted(),
	label: todo.label.toSorted(),
	unlabel: todo.unlabel.toSorted(),
	notify: todo.notify.toSorted()
});
const TRIGGER = {
	id: null,
	reason: (reason, { wording }, at) => wording(`${at}.reason`, reason),
	phase: (phase, { decides }, at) => decides(`${at}.phase`, phase),
	repeat: (repeat, { minutes }, at) => minutes(`${at}.repeat`, repeat),
	limit: (limit, { decides }, at) => decides(`${at}.limit`, limit),
	clock: (clock, { decides }, at) => decides(`${at}.clock`, clock?.name),
	evaluateOnly: (only, { decides }, at) => decides(`${at}.mode`, only ? "evaluate" : "act"),
	do: (todo, { decides }, at) => decides(`${at}.do`, require_policy_validation.describeDo(todo), require_policy_validation.nameKey(require_policy_validation.describeDo(inOrder(todo)))),
	when: null,
	place: null
};
const REVIEW = {
	severities: (severities, { decides }) => decides("review.severities", severities, severities.toSorted()),
	as: (as, { decides }) => decides("review.as", as),
	label: (label, { decides }) => decides("review.label", label, label && require_policy_validation.nameKey(label)),
	due: (due, { decides }) => decides("review.due", time(due)),
	clock: (clock, { decides }) => decides("review.clock", clock?.name)
};
const POLICY = {
	name: (name, { wording }) => wording("name", name),
	formerly: (names, { decides }) => decides("formerly", names.length === 0 ? null : names, names.toSorted()),
	trustedAuthors: (names, { decides }) => decides("trusted-authors", names.length === 0 ? null : names, asSet(names)),
	evaluateOnly: (only, { decides }) => decides("mode", only ? "evaluate" : "act"),
	effectiveFrom: (from, { decides }) => decides("effective-from", from === null ? null : require_policy_validation.formatInstant(from)),
	incident: (incident, put) => readFields(INCIDENT, incident, put),
	severities: (severities, put) => {
		put.decides("severities", severities.map(({ id }) => id));
		for (const severity of severities) readFields(SEVERITY, severity, put, `severities.${severity.id}`);
	},
	roles: (roles, put) => {
		for (const role of roles.values()) readFields(ROLE, role, put, `roles.${role.id}`);
	},
	levels: (levels, { decides }) => {
		for (const { number, name, roles, label, notify } of levels) {
			const places = notify.length === 0 ? "" : `, notifies ${notify.join(", ")}`;
			const text = `${number}, calls ${roles.join(", ")}${label === null ? "" : `, label "${label}"`}${places}`;
			decides(`levels.${name}`, text, [
				number,
				roles.toSorted(),
				label && require_policy_validation.nameKey(label),
				notify.toSorted()
			]);
		}
	},
	triggers: (triggers, put) => {
		for (const trigger of triggers) readFields(TRIGGER, trigger, put, `triggers.${put.nameOf(trigger.id)}`);
	},
	review: (review, put) => {
		if (review) readFields(REVIEW, review, put);
	},
	templates: (templates, { wording }) => {
		for (const [id, text] of templates) wording(`templates.${id}`, text);
	},
	channels: (channels, { decides }) => {
		for (const { name, config } of channels.values()) decides(`channels.${name}`, channelText(config), config);
	},
	contacts: ({ variable, known }, { decides }) => {
		if (variable !== null) decides("contacts", `env:${variable}`);
		for (const [login, ways] of known ?? []) decides(`contacts.${require_policy_validation.nameKey(login)}`, [...ways.keys()].join(", "), Object.fromEntries(ways));
	},
	reach: (reach, { decides }) => {
		for (const [name, steps] of reach) decides(`reach.${name}`, steps.map(({ after, by }) => `${by.join(" and ")} after ${require_policy_validation.formatDuration(after)}`).join(", "));
	},
	limits: ({ commentsPerRun, messagesPerRun, messagesPerPerson: { count, within } }, { decides }) => {
		decides("limits.comments-per-run", commentsPerRun);
		decides("limits.messages-per-run", messagesPerRun);
		decides("limits.messages-per-person", `${count} in ${require_policy_validation.formatDuration(within)}`);
	},
	commands: (commands, { decides }) => {
		for (const [name, { roles, permissions }] of commands) decides(`commands.${name}`, [...roles, ...permissions], [...roles, ...permissions].toSorted());
	},
	tables: (tables, { decides }) => {
		for (const [name, table] of tables) for (const [key, value] of table) decides(`tables.${name}.${key}`, value ?? "nothing");
	},
	spelling: null,
	conditions: null,
	schedules: null,
	calendars: null,
	labelsOfOthers: null,
	digest: null,
	commit: null,
	file: null,
	texts: null,
	reads: null
};
function settingsOf(policy, renames = /* @__PURE__ */ new Map()) {
	const settings = /* @__PURE__ */ new Map();
	const put = (matter) => (path, value, hidden) => {
		if (value === null || value === void 0) return;
		const text = typeof value === "string" ? value : listOf(value);
		settings.set(path, {
			text,
			meaning: require_policy_validation.canonicalJson(hidden ?? value),
			matter
		});
	};
	const putRule = (path, policyRule, { display, expand, meaningOf }) => {
		if (policyRule === null) return;
		const expanded = expand(resolve(policyRule.source, policy, UNASSESSED.after));
		const meaning = meaningOf(expanded);
		if (Array.isArray(meaning) && meaning.length === 0) return;
		settings.set(path, {
			text: ruleText(display(policyRule.source)),
			expanded: ruleText(display(expanded)),
			meaning: require_policy_validation.canonicalJson(meaning),
			matter: "decides"
		});
	};
	readFields(POLICY, policy, {
		decides: put("decides"),
		wording: put("wording"),
		people: (path, source) => putRule(path, source, {
			display: withUnits,
			expand: require_policy_validation.withoutRows,
			meaningOf: peopleIn
		}),
		standIns: (path, source) => putRule(path, source, {
			display: withUnits,
			expand: withoutTables,
			meaningOf: peopleIn
		}),
		minutes: (path, source) => putRule(path, source, {
			display: minutesWithUnits,
			expand: withoutTables,
			meaningOf: (minutes) => minutes
		}),
		nameOf: (trigger) => renames.get(trigger) ?? trigger
	});
	return settings;
}
const channelText = ({ type, ...settings }) => {
	return [type, ...Object.entries(settings).map(([key, value]) => typeof value === "string" && !value.startsWith("env:") ? key : `${key} ${String(value)}`).toSorted()].join(", ");
};
function promise(path, promised, { decides, minutes }) {
	if (promised !== null && typeof promised === "object") minutes(path, promised);
	else decides(path, time(promised), promised === null ? null : promised / 60);
}
const asSet = (names) => names.map(require_policy_validation.nameKey).toSorted();
const time = (seconds) => seconds === null ? null : require_policy_validation.formatDuration(seconds);
const listOf = (value) => Array.isArray(value) ? value.join(", ") : JSON.stringify(value);
function ruleText(source) {
	return typeof source === "object" && source !== null ? JSON.stringify(require_policy_validation.withoutRows(source)).replaceAll("\"", "") : String(source);
}
// src/compare/spelling.ts
function withSpelling(policy, { spelling: other }) {
	const own = policy.spelling;
	const others = (kind) => new Map([...own[kind]].map(([key, name]) => [key, require_policy_validation.spell(name, kind, other)]));
	const spelling = {
		label: others("label"),
		login: others("login"),
		type: others("type"),
		repository: others("repository")
	};
	if (require_policy_validation.NAME_KINDS.every((kind) => [...own[kind]].every(([key, name]) => spelling[kind].get(key) === name))) return policy;
	return {
		...withRules(policy, (source) => withTexts(source, ({ fact, text }) => {
			const kind = require_policy_validation.nameKindOf(fact);
			return kind === null ? text : require_policy_validation.spell(text, kind, spelling);
		})),
		spelling
	};
}
// src/compare/compare.ts
const TWO_WEEKS = 14 * require_policy_validation.DAY;
function comparePolicies(old, after, at, teams = {}) {
	const named = old === null ? null : withNamesOf(after, withSpelling(old, after), at);
	const before = named?.policy ?? null;
	const to = at + TWO_WEEKS;
	const rules = diffRules(before, after, require_cases.confirmedCase);
	const triggers = renamesIn(rules);
	const settings = diffSettings(before, after, triggers);
	const rosters = diffRosters(before, after, at, to);
	const alike = before !== null && rosters.length === 0 && settings.every(({ matter }) => matter === "wording") && rules.every(({ change }) => change.kind === "equal");
	return {
		before: before === null ? null : refOf(before),
		after: refOf(after),
		from: at,
		to,
		rules,
		settings: [...(named?.renames ?? []).map(settingOf), ...settings],
		rosters,
		renames: named?.renames ?? [],
		past: before === null ? [] : pastRosters(before, after, at).filter((name) => rosters.every((one) => one.name !== name)),
		...diffLadders({
			before,
			after,
			alike,
			renames: triggers,
			moves: require_policy_validation.movesIn(rules),
			teams
		}, at)
	};
}
const renamesIn = (rules) => new Map(rules.flatMap(({ name, change }) => change.kind === "equal" && change.renamedFrom !== null ? [[change.renamedFrom, name]] : []));
const settingOf = ({ section, was, is }) => ({
	path: `${section}.${is}`,
	before: was,
	after: is,
	matter: section === "severities" || section === "roles" ? "decides" : "wording"
});
const refOf = ({ name, digest, file }) => ({
	name,
	digest,
	file
});
exports.comparePolicies = comparePolicies;
