require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
const require_report_words = require("./report-words.js");
const require_ladder = require("./report-ladder.js");
const require_words = require("./report-change-words.js");
const require_calendar = require("./calendar.js");
// src/report/change/course.ts
const lookedAt = ({ within }) => within === null ? "14 days" : require_report_words.toTheMinute(within.seconds);
const movesLevels = ({ levels, after }) => after !== null && levels.some(({ before, after: now }) => before !== now);
function distinctLadders(ladders) {
	const isPair = (one, other) => one.elsewhere?.side === "before" && other.elsewhere?.side === "after" && one.before?.severity.id === other.severity && other.after?.severity.id === one.severity;
	return ladders.filter((one) => !ladders.some((other) => isPair(one, other)));
}
const unlikePlain = (ladders, of) => ladders.filter((one) => one.report === null || !ladders.some((other) => other.report === null && other.severity === one.severity && JSON.stringify(of(other)) === JSON.stringify(of(one))));
const otherReportsLine = ({ hasOtherReports, ladders }) => hasOtherReports && ladders.some(({ changed }) => changed) ? ["Not every report was compared: others may take another course, too."] : [];
const bothWays = (ladders) => ladders.filter(({ before, after }) => before !== null && after !== null);
const severityOf = (ladder, name) => [severityName(ladder, name), ...reportPhrase(ladder, name)].join(" ");
const reportPhrase = ({ report }, name) => report === null ? [] : [`with ${require_policy_validation.enumerate(require_ladder.reportWords(report).map((word) => name(word)))}`];
function severityName({ severity, report, before, after, elsewhere }, name) {
	if (report !== null) return name(severity);
	const other = elsewhere?.side === "before" ? before : after;
	if (elsewhere === null || other === null) return name(severity);
	return `${name(severity)} (${elsewhere.side === "before" ? "before" : "now"} ${name(other.severity.id)})`;
}
function severitiesOf(ladders, name) {
	const severities = [...require_policy_validation.groupBy(ladders, (ladder) => reportPhrase(ladder, name).join(""))].map(([report, own]) => ({
		report,
		names: require_policy_validation.enumerate(own.map((ladder) => `${severityName(ladder, name)}${ladder.within === null ? "" : ` within ${lookedAt(ladder)}`}`))
	}));
	const plain = severities.find(({ report }) => report === "");
	return severities.map(({ report, names }) => report === "" ? names : names === plain?.names ? `also ${report}` : `${names} ${report}`).join(", ");
}
const elsewhereLines = (ladders, name) => distinctLadders(ladders).flatMap(({ severity, before, after, elsewhere, changed }) => {
	if (elsewhere === null) return [];
	const { side, severities } = elsewhere;
	const head = `${name(severity)} is ${side === "after" ? "gone" : "new"}`;
	const other = side === "after" ? after : before;
	const were = side === "after" ? "become" : "were";
	if (other === null) return [`${head}: what its incidents ${were} depends on who sets it.`];
	const pair = `${name(before?.severity.id ?? "")} before and ${name(after?.severity.id ?? "")} after`;
	return [`${head}: its incidents ${were} ${severities.map((one) => name(one)).join(" or ")}. Compared is one that is ${pair}${changed ? "" : ": nobody is called otherwise"}.`];
});
const courseLines = (ladders, name) => [...require_policy_validation.groupBy(otherCourses(ladders), (ladder) => firstDifference(ladder, name))].map(([difference, own]) => `${severitiesOf(own, name)}: each level is called when it was, but ${difference}.`);
const courses = (ladders, name) => otherCourses(ladders).map((ladder) => {
	const starts = [ladder.first?.before, ladder.first?.after].flatMap((rung) => rung?.sinceDeclared ?? []);
	return `${severityOf(ladder, name)} from ${require_report_words.toTheMinute(Math.min(...starts))} on`;
});
const otherCourses = (ladders) => unlikePlain(bothWays(distinctLadders(ladders)), ({ first }) => first).filter((ladder) => ladder.first !== null && !movesLevels(ladder));
function firstDifference(ladder, name) {
	const before = stepOf(ladder, "before");
	const after = stepOf(ladder, "after");
	const same = before && after ? changeOf(before, after, name) : null;
	if (same !== null) return same;
	if (after && (!before || after.sinceDeclared < before.sinceDeclared)) return `${happens(after, name)} at ${require_report_words.toTheMinute(after.sinceDeclared)} as well${whyOf(after, name)}`;
	if (!before) return "";
	return `at ${require_report_words.toTheMinute(before.sinceDeclared)} ${happens(before, name, true)}${whyOf(before, name)}`;
}
const isBareRise = ({ rises, mentions, messages }) => rises && mentions.length + messages.length === 0;
function stepOf({ first, ...ladders }, side) {
	const rung = first?.[side] ?? null;
	if (rung === null) return null;
	return {
		...rung,
		isFirstSeverity: rung.severity.id === ladders.severity
	};
}
function changeOf(before, after, name) {
	const [was, is] = require_words.timesToLevel({
		before: before.sinceDeclared,
		after: after.sinceDeclared
	});
	const [then, now] = [whyOf(before, name), whyOf(after, name)];
	if (before.sinceDeclared === after.sinceDeclared && then === now && whom(before, name) === whom(after, name)) return `at ${is} ${happens(after, name)} ${asBefore(before, after, name)}${now}`;
	if (before.sinceDeclared === after.sinceDeclared) return then === now && ![before, after].some(isBareRise) ? `at ${is} ${happens(after, name)} instead of ${whom(before, name)}${now}` : `at ${is} ${happens(after, name)}${now}, before ${happens(before, name)}${then}`;
	return happens(before, name) === happens(after, name) && then === now ? `${happens(after, name)} at ${is} instead of ${was}${now}` : null;
}
const asBefore = (before, after, name) => before.level.name === after.level.name ? `as before, but messages go to ${require_policy_validation.enumerate(require_ladder.recipients(after.messages, name)) || "nobody"}` : `for ${name(after.level.name)} instead of ${name(before.level.name)}`;
function happens(rung, name, isOver = false) {
	const { calls, mentions, messages, severity } = rung;
	const no = isOver ? "no longer " : "";
	if (isBareRise(rung)) return `the severity ${no}becomes ${name(severity.id)}`;
	if (mentions.length + messages.length === 0 && isOver) return "a comment that calls nobody is no longer written";
	if (mentions.length === 0 && messages.length > 0) return `${isOver ? "no more messages go" : "messages go"} to ${whom(rung, name)}`;
	const verb = calls.length > 0 || mentions.length === 0 ? "called" : "mentioned";
	return `${whom(rung, name)} ${mentions.length > 1 ? "are" : "is"} ${no}${verb}`;
}
const whom = ({ mentions, messages }, name) => require_policy_validation.enumerate(mentions.length > 0 ? mentions.map((one) => name(one)) : require_ladder.recipients(messages, name)) || "nobody";
const whyOf = ({ fired, severity, level, isFirstSeverity }, name) => ` (${[
	...fired.map(({ trigger }) => name(trigger)),
	...isFirstSeverity ? [] : [name(severity.id)],
	`level ${level.number}`
].join(", ")})`;
function teamLines(ladders, name) {
	const rungs = ladders.filter(({ changed }) => changed).flatMap(({ before, after }) => [...before?.rungs ?? [], ...after?.rungs ?? []]);
	return [...new Set(rungs.flatMap(({ mentions }) => mentions.filter(require_policy_validation.isTeam)))].map((team) => `${name(team)} stands for its members, who are not known here.`);
}
const cutLines = (ladders, name) => distinctLadders(ladders).flatMap((ladder) => ladder.within === null ? [] : [`Of ${severityOf(ladder, name)} only the first ${lookedAt(ladder)} are compared: something comes due about every ${require_report_words.toTheMinute(ladder.within.every)}.`]);
// src/report/change/people.ts
function peopleChanges(ladders) {
	return bothWays(distinctLadders(ladders)).flatMap((ladder) => [...ladder.people.map((one) => ({
		...one,
		who: one.person,
		what: "calls",
		by: null,
		ladder
	})), ...ladder.messages.map(({ to, channel, before, after }) => ({
		who: to ?? channel,
		what: "messages",
		by: to === null ? null : channel,
		before,
		after,
		ladder
	}))]);
}
const isFewer = ({ before, after }) => after < before;
function peopleRows(ladders, name) {
	const same = ({ who, what, by, before, after }) => JSON.stringify([
		who,
		what,
		by,
		before,
		after
	]);
	const counts = [...require_policy_validation.groupBy(peopleChanges(ladders), same).values()].map((own) => ({
		...own[0],
		where: whereOf(own, name)
	}));
	const rows = [...require_policy_validation.groupBy(counts, ({ who, where }) => JSON.stringify([who, where])).values()].map((own) => ({
		who: name(own[0].who),
		counts: own.map(({ what, by, before, after }) => ({
			what: by === null ? what : name(by),
			before,
			after
		})),
		where: own[0].where
	}));
	return [...require_policy_validation.groupBy(rows, ({ who }) => who).values()].flat();
}
const MOST_NAMES$1 = 3;
function callPhrases(changes, name) {
	const counts = ({ before, after }) => `${before} ${after}`;
	const calls = require_policy_validation.groupBy(changes.filter(({ what }) => what === "calls"), ({ who }) => who);
	return [...require_policy_validation.groupBy([...calls.values()], (own) => [...new Set(own.map(counts))].join()).values()].map((group) => {
		const all = group.flat();
		const often = [...require_policy_validation.groupBy(all, counts).values()].map((own) => `${oftenWords(own[0])} for ${whereOf(own, name)}`);
		const people = peopleOf(all);
		return `${require_policy_validation.enumerateSome(people, MOST_NAMES$1, name)} ${people.length === 1 ? "is" : "are"} ${require_policy_validation.enumerate(often)}`;
	});
}
const oftenWords = ({ before, after }) => after === 0 ? `no longer called (${require_words.times(before)} before)` : `called ${require_words.times(after)}${before === 0 ? "" : ` instead of ${require_words.times(before)}`}`;
function messagePhrases(changes, which, name) {
	const alike = changes.filter((one) => isFewer(one) === (which === "fewer"));
	const isCalled = ({ who, ladder }) => alike.some((one) => one.what === "calls" && one.who === who && one.ladder === ladder);
	const messages = alike.filter((one) => one.what === "messages" && !isCalled(one));
	return [...require_policy_validation.groupBy(messages, ({ after }) => after === 0 ? "no messages any more" : `${which} messages`)].map(([words, own]) => {
		const people = peopleOf(own);
		return `${require_policy_validation.enumerateSome(people, MOST_NAMES$1, (who) => {
			const by = new Set(own.flatMap((one) => one.who === who && one.by !== null ? [name(one.by)] : []));
			return by.size === 0 ? name(who) : `${name(who)} by ${require_policy_validation.enumerate([...by])}`;
		})} ${people.length === 1 ? "gets" : "get"} ${words} for ${whereOf(own, name)}`;
	});
}
const peopleOf = (changes) => [...new Set(changes.map(({ who }) => who))];
function whereOf(changes, name) {
	const ladders = [...require_policy_validation.groupBy(changes, ({ who, by, before, after }) => JSON.stringify([
		who,
		by,
		before,
		after
	])).values()].flatMap((own) => unlikePlain(own.map(({ ladder }) => ladder), () => null));
	return severitiesOf([...new Set(ladders)], name);
}
// src/report/change/silence.ts
const MOST_NAMES = 3;
const asIs = (text) => text;
const some$1 = (names) => require_policy_validation.enumerateSome(names, MOST_NAMES, asIs);
function laterCalls(ladders) {
	const moved = reachesIn(ladders.filter(({ after }) => after !== null), laterOf);
	const never = moved.filter(({ before, after }) => before !== null && after === null);
	const late = moved.filter(({ before, after }) => before !== null && after !== null && after > before);
	return [...late.length === 0 ? [] : [`Calls people later: ${some$1(late.map(timesOf))}`], ...bySpan(never).map(([length, levels]) => `No longer calls people within ${length}: ${levels}`)];
}
function soonerCalls(ladders) {
	const moved = reachesIn(ladders.filter(({ before }) => before !== null), reachesOf);
	const fresh = moved.filter(({ before, after }) => before === null && after !== null);
	const early = moved.filter(({ before, after }) => before !== null && after !== null && after < before);
	return [...early.length === 0 ? [] : [`Calls people sooner: ${some$1(early.map(timesOf))}`], ...bySpan(fresh).map(([length, levels]) => `Calls people it did not within ${length}: ${levels}`)];
}
function rarerCalls({ ladders, rosters }) {
	return rosters.length > 0 ? [] : whenNobodyAnswers(callPhrases(peopleChanges(ladders).filter(isFewer), asIs));
}
function messageChanges({ ladders, rosters }, which) {
	const all = rosters.length > 0 ? [] : peopleChanges(ladders);
	return whenNobodyAnswers(messagePhrases(all, which, asIs));
}
function floods(ladders) {
	const own = bothWays(distinctLadders(ladders)).filter(({ within }) => within !== null);
	const people = peopleChanges(own);
	return own.length === 0 ? [] : [...whenNobodyAnswers([...callPhrases(people.filter((one) => !isFewer(one)), asIs), ...messagePhrases(people, "more", asIs)]), `Only the first ${some$1(own.map((one) => `${lookedAt(one)} of ${severityOf(one, asIs)}`))} could be compared: something comes due too often`];
}
const whenNobodyAnswers = (phrases) => phrases.length === 0 ? [] : [`When nobody answers, ${some$1(phrases)}`];
const reachesIn = (ladders, of) => unlikePlain(distinctLadders(ladders), of).flatMap((ladder) => of(ladder).map((one) => ({
	...one,
	severity: severityOf(ladder, asIs),
	within: ladder.within
})));
const reachesOf = (ladder) => movesLevels(ladder) ? ladder.levels : peopleReached(ladder);
function laterOf(ladder) {
	const reaches = reachesOf(ladder);
	const isRepeated = (one) => reaches.some(({ before, after }) => before === one.before && after === one.after);
	return [...reaches, ...peopleReached(ladder).filter((one) => isLater$1(one) && !isRepeated(one))];
}
const isLater$1 = ({ before, after }) => before !== null && (after === null || after > before);
const FIRST_FEW = [
	"first",
	"second",
	"third",
	"fourth",
	"fifth"
];
function peopleReached(ladder) {
	if (!ladder.changed || ladder.before === null || ladder.after === null) return [];
	const [old, now] = [timesOfPeople(ladder.before, ladder), timesOfPeople(ladder.after, ladder)];
	const all = Array.from({ length: Math.max(old.length, now.length) }, (_, index) => ({
		level: `a ${FIRST_FEW[index] ?? require_report_words.ordinal(index + 1)} person`,
		before: old[index] ?? null,
		after: now[index] ?? null
	}));
	return [all.find(isLater$1), all.find(({ before, after }) => after !== null && (before === null || after < before))].filter((one) => one !== void 0);
}
function timesOfPeople({ rungs }, { within }) {
	const times = /* @__PURE__ */ new Map();
	for (const { sinceDeclared, calls } of rungs) if (within === null || sinceDeclared <= within.seconds) {
		for (const login of calls.flatMap(({ people }) => people).map(require_policy_validation.nameKey)) if (!times.has(login)) times.set(login, sinceDeclared);
	}
	return [...times.values()];
}
function timesOf({ severity, level, ...times }) {
	const [was, is] = require_words.timesToLevel(times);
	return `${severity} reaches ${level} at ${is} instead of ${was}`;
}
function bySpan(levels) {
	return [...new Set(levels.map(lookedAt))].map((length) => {
		const own = levels.filter((level) => lookedAt(level) === length);
		return [length, some$1(own.map(({ severity, level }) => `${level} for ${severity}`))];
	});
}
const silenceLines = (ladders, name) => [
	...elsewhereLines(ladders, name),
	...courseLines(ladders, name),
	...cutLines(ladders, name),
	...teamLines(ladders, name)
];
// src/report/change/moves.ts
const movesOf = ({ rules, ladders }, way) => require_policy_validation.movesIn(rules).filter((move) => wayOf(move, ladders) === way).map(({ was, is }) => `${was} becomes ${is}`);
function wayOf({ was, is }, ladders) {
	const falls = ["before", "after"].flatMap((side) => {
		const rank = (id) => ladders.find((ladder) => ladder.severity === id && ladder[side]?.severity.id === id)?.[side]?.severity.rank;
		const [from, to] = [rank(was), rank(is)];
		return from === void 0 || to === void 0 ? [] : [to > from];
	});
	if (new Set(falls).size > 1) return "turned";
	return falls.length === 0 ? null : falls.includes(true) ? "less" : "more";
}
// src/report/change/take-over.ts
function takenOver(rosters) {
	return rosters.flatMap((roster) => {
		const [first] = roster.spans;
		if (first === void 0 || !roster.isMidTurn) return [];
		const [was, is] = [first.before ?? [], first.after ?? []];
		const [before, after] = [require_policy_validation.withoutNames(was, is), require_policy_validation.withoutNames(is, was)];
		return before.length === 0 || after.length === 0 ? [] : [{
			roster,
			before,
			after
		}];
	});
}
function turnsLines(rosters, name) {
	const moved = takenOver(rosters).filter(({ roster: { rest } }) => rest !== null && rest.spans > 0 && rest.leaves.length + rest.joins.length > 0);
	if (moved.length === 0) return [];
	return [`To keep the turns that there are in ${moved.map(({ roster }) => name(roster.name)).join(", ")}, leave the layer as it was, and write the new rotation below it as a layer of its own, with ${name("from:")} at the next hand-over.`];
}
// src/report/change/weighty.ts
const sizeOf = (text) => text === null ? Number.POSITIVE_INFINITY : require_policy_validation.parseDuration(text) ?? Number(text);
const isLess = (before, after) => sizeOf(after) < sizeOf(before);
const isMore = (before, after) => sizeOf(after) > sizeOf(before);
const isNotNew = (before) => before !== null;
const always = () => true;
const JUDGES = [
	[/^(?:name|severities(?:\.[^.]+(?:\.(?:acknowledge-within|update-every))?)?|roles\.[^.]+(?:\.who)?|tables\..+|review\.(?:label|due))$/, () => false],
	[/^(?:triggers\.[^.]+\.)?mode$/, (_before, after) => after !== "act"],
	[/^(?:triggers\.[^.]+\.limit|limits\.(?:comments|messages)-per-run|incident\.max-age)$/, isLess],
	[/^limits\.messages-per-person$/, (before, after) => isRarer(before ?? "", after ?? "")],
	[/^severities\.[^.]+\.max-snooze$/, isMore],
	[/^roles\.[^.]+\.otherwise$/, (before, after) => before !== null && losesNames(before, after)],
	[/^reach\./, (before, after) => isLater(before ?? "", after ?? "")],
	[/^incident\.details\.[^.]+\.(?:values|on-other)$/, always],
	[/^(?:formerly|incident\.details\..+|triggers\.[^.]+\.repeat|severities\.[^.]+\.(?:label|reach)|review\..+|channels\..+|contacts(?:\..+)?)$/, isNotNew]
];
function weightyIn({ settings }) {
	const owners = ownersIn(settings);
	return settings.filter((setting) => setting.matter === "decides" && !owners.some((owner) => setting.path.startsWith(owner)) && (setting.path.startsWith("levels.") ? losesCalls(setting, settings) : isWeighty(setting))).map(({ path }) => path);
}
function ownersIn(settings) {
	return settings.flatMap(({ path, before, after }) => {
		if (before !== null && after !== null) return [];
		const [, owner] = /^((?:triggers|severities)\.[^.]+\.)(?:phase|max-snooze)$/.exec(path) ?? [];
		if (owner !== void 0) return [owner];
		return before === null && /^incident\.details\.[^.]+$/.test(path) ? [`${path}.`] : [];
	});
}
function isWeighty({ path, before, after }) {
	const judge = JUDGES.find(([paths]) => paths.test(path))?.[1];
	return judge === void 0 || judge(before, after);
}
function isRarer(before, after) {
	const [[was = "", since = ""] = [], [is = "", now = ""] = []] = [before, after].map((text) => text.split(" in "));
	return isLess(was, is) || isMore(since, now);
}
function isLater(before, after) {
	const now = timesByWay(after);
	return [...timesByWay(before)].some(([way, times]) => times.some((time, index) => time < (now.get(way)?.[index] ?? Number.POSITIVE_INFINITY)));
}
function timesByWay(steps) {
	const found = /* @__PURE__ */ new Map();
	for (const [ways = "", after = ""] of steps.split(", ").map((step) => step.split(" after "))) for (const way of ways.split(" and ")) found.set(way, [...found.get(way) ?? [], sizeOf(after)]);
	return found;
}
function losesNames(before, after) {
	const [was, is] = [before, after ?? ""].map((text) => /^\[?([\w@/,-]+)\]?$/.exec(text.toLowerCase())?.[1]?.split(",") ?? []);
	return was === void 0 || was.length === 0 || was.some((name) => !is?.includes(name));
}
function losesCalls({ before, after }, settings) {
	if (before === null) return false;
	const was = levelIn(before);
	if (after !== null) return isLessThan(was, levelIn(after));
	return settings.filter((one) => one.path.startsWith("levels.") && one.before === null).every((one) => isLessThan(was, levelIn(one.after ?? "")));
}
const isLessThan = (was, is) => is.number > was.number || was.roles.some((role) => !is.roles.includes(role)) || was.places.some((place) => !is.places.includes(place));
const levelIn = (text) => ({
	number: Number.parseInt(text, 10),
	roles: namesIn(/calls (.*?)(?:, label "|, notifies |$)/.exec(text)),
	places: namesIn(/, notifies ([^"]+)$/.exec(text))
});
const namesIn = (match) => match?.[1]?.split(", ") ?? [];
// src/report/change/verdict.ts
const MOST_REASONS = 3;
function verdictOf(diff) {
	if (diff.before === null) return {
		safe: true,
		same: false,
		sentence: introduction(diff)
	};
	const worse = [
		...shifts(diff),
		...renewals(diff),
		...laterCalls(diff.ladders),
		...rarerCalls(diff),
		...gaps(diff),
		...fewerAtOnce(diff),
		...leavers(diff),
		...unsure(diff),
		...rarerFirings(diff),
		...messageChanges(diff, "fewer"),
		...floods(diff.ladders)
	];
	const does = [
		...more(diff),
		...soonerCalls(diff.ladders),
		...messageChanges(diff, "more"),
		...others(diff)
	];
	if (worse.length > 0) return {
		safe: false,
		same: false,
		sentence: sentences([...worse, ...does])
	};
	const past = diff.past.length === 0 ? "" : ` What differs in ${some(diff.past)} is past.`;
	const all = [...does, ...values(diff)];
	if (all.length > 0) return {
		safe: true,
		same: false,
		sentence: `${HARMLESS} ${sentences(all)}${past}`
	};
	const wording = diff.settings.map(({ path }) => path);
	if (wording.length === 0) return {
		safe: true,
		same: true,
		sentence: `Nothing changes: ${EQUAL}.${past}`
	};
	return {
		safe: true,
		same: true,
		sentence: `Only wording changes, in ${some(wording)}: ${EQUAL}.${past}`
	};
}
const HARMLESS = "Nothing is decided less severely, later or for fewer incidents.";
const EQUAL = "every rule is proved equal, and from now on the same people are called at the same times";
function introduction({ after, ladders, rules }) {
	const triggers = rules.filter(({ section }) => section === "trigger").length;
	return `A new policy, ${after.name}: ${ladders.length === 1 ? "1 severity" : `${ladders.length} severities`}, ${require_report_words.plural(ladders[0]?.levels.length ?? 0, "level")}, ${require_report_words.plural(triggers, "trigger")}.`;
}
function sentences(reasons) {
	const lines = (reasons.length === 4 ? reasons : reasons.slice(0, MOST_REASONS)).map((reason) => `${reason}.`);
	const rest = reasons.length - lines.length;
	return rest === 0 ? lines.join(" ") : `${lines.join(" ")} And ${rest} more changes, told below.`;
}
const some = (names) => require_policy_validation.enumerateSome(names, MOST_REASONS, (name) => name);
const naming = (names, say) => names.length === 0 ? [] : [say(some(names))];
function shifts(diff) {
	return [
		...naming(movesOf(diff, "less"), (moves) => `Makes incidents less severe: ${moves}`),
		...naming(movesOf(diff, "turned"), (moves) => `Ranks severities in another order, by which ${moves}`),
		...naming(movesOf(diff, null), (moves) => `Gives incidents a new severity: ${moves}`)
	];
}
const renewals = (diff) => [...isAnotherName(diff) ? [`Calls open incidents anew, because formerly does not name ${diff.before?.name}`] : [], ...renamesIn(diff, "severities").filter(({ is }) => is !== leastSevere(diff)).map(({ was, is }) => `${was} is renamed ${is}: open incidents that a command or a trigger made ${was} are so no longer`)];
const renamesIn = ({ renames }, kind) => renames.filter(({ section }) => section === kind);
const leastSevere = ({ ladders }) => ladders.findLast(({ report, elsewhere }) => report === null && elsewhere?.side !== "after")?.severity;
function rarerFirings({ rules }) {
	const namesOf = (section, holds) => rules.filter((rule) => rule.section === section && holds(rule.change)).map(({ name }) => name);
	const isLost = (change) => change.kind === "changed" && change.lost.kind === "witness";
	const lost = namesOf("trigger", isLost);
	return [
		...namesOf("incident", isLost).length > 0 ? ["Some issues are no incidents any more"] : [],
		...naming(namesOf("trigger", (change) => change.kind === "removed" && change.held.kind === "witness").map((name) => `trigger ${name}`), (names) => `Removes ${names}`),
		...naming(lost, (names) => `For some incidents ${names} no longer ${lost.length === 1 ? "fires, or fires" : "fire, or fire"} later`),
		...naming(namesOf("trigger", (change) => change.kind === "changed" && change.spends === true), (names) => `Uses up ${names} sooner on some acknowledged incidents: a higher level may not be called`)
	];
}
function gaps({ rosters }) {
	return rosters.flatMap(({ kind, name, condition, spans, clocks = [] }) => {
		const [gap, ...others] = joinGaps(spans.filter(require_policy_validation.losesCover(kind)));
		if (!gap) return [];
		const start = require_report_words.clockTime(gap.start, 0);
		if (kind === "calendar") return [`Closes ${name} where it was open, first ${start}${slower(clocks)}`];
		const first = others.length === 0 ? "" : "first ";
		const when = gap.goesOn ? `from ${start} on` : `${first}from ${start} until ${require_report_words.clockTime(gap.end, gap.start)}`;
		return [kind === "role" ? `${name} is nobody ${when}${require_words.forWhich(condition)}` : `Nobody is on call in ${name} ${when}`];
	});
}
function joinGaps(spans) {
	const gaps = [];
	for (const { start, end, goesOn = false } of spans) {
		const last = gaps.at(-1);
		if (last?.end === start) gaps[gaps.length - 1] = {
			start: last.start,
			end,
			goesOn
		};
		else gaps.push({
			start,
			end,
			goesOn
		});
	}
	return gaps;
}
const slower = (clocks) => clocks.length === 0 ? "" : `: the ${clocks.length === 1 ? "clock of" : "clocks of"} ${some(clocks)} ${clocks.length === 1 ? "runs" : "run"} slower`;
const fewerAtOnce = ({ rosters }) => require_words.rosterGroups(rosters).flatMap(({ roster: { kind, name, condition, spans } }) => {
	const span = spans.find(require_policy_validation.fewerIn);
	if (!span) return [];
	const who = {
		role: `called as ${name}`,
		levels: "called by all levels together",
		schedule: `on call in ${name}`,
		calendar: ""
	};
	return [`Fewer ${require_policy_validation.fewerIn(span)} are ${who[kind]} from ${require_report_words.clockTime(span.start, 0)} on${require_words.forWhich(condition)}`];
});
const leavers = ({ rosters }) => require_words.rosterGroups(rosters).flatMap(({ roster: { kind, name, condition, rest, leaves = rest?.leaves ?? [] } }) => naming(leaves, (people) => kind === "role" ? `No longer named as ${name}: ${people}${require_words.forWhich(condition)}` : `No longer on call in ${name}: ${people}`));
function unsure(diff) {
	const { rules, rosters } = diff;
	const open = rules.filter((rule) => rule.section !== "condition" && require_policy_validation.sidesOf(rule).some(({ kind }) => kind === "unknown"));
	const people = rosters.filter(({ unknown }) => unknown !== null);
	const names = [...open.map(({ section, name }) => section === "incident" ? "incident.when" : name), ...people.map(({ name }) => name)];
	const look = [...weightyIn(diff), ...rosters.filter(({ decides }) => decides).map(({ name }) => name)];
	return [...naming([...new Set(names)], (all) => `Could not be proved the same or different: ${all}`), ...naming(look, (all) => `Look at ${all}: whether that is safe is for people to say`)];
}
function more(diff) {
	const fires = diff.rules.flatMap(({ section, name, change }) => {
		if (section !== "trigger") return [];
		if (change.kind === "equal" && change.renamedFrom !== null) return [`${change.renamedFrom} is renamed ${name}, and may fire once more where it has`];
		if (change.kind === "added" && change.holds.kind === "witness") return [`Adds trigger ${name}`];
		return change.kind === "changed" && change.gained.kind === "witness" && !change.spends ? [`For some incidents ${name} fires where it did not, or sooner`] : [];
	});
	const incidents = diff.rules.some(({ section, change }) => section === "incident" && change.kind === "changed" && change.gained.kind === "witness");
	return [
		...naming(movesOf(diff, "more"), (moves) => `Makes incidents more severe: ${moves}`),
		...incidents ? ["More issues are incidents"] : [],
		...renamesIn(diff, "severities").filter(({ is }) => is === leastSevere(diff)).map(({ was, is }) => `${was} is renamed ${is}`),
		...renamesIn(diff, "roles").map(({ was, is }) => `${was} is renamed ${is}, which nobody holds yet in open incidents`),
		...fires
	];
}
function others({ rosters, ladders }) {
	const lacks = (side) => (one) => one.unknown === null && one.spans.every((span) => span[side] === null);
	const [added, removed] = [rosters.filter(lacks("before")), rosters.filter(lacks("after"))];
	const namesOf = (of) => [...new Set(rosters.flatMap((one) => one.kind === of && ![...added, ...removed].includes(one) ? [one.name] : []))];
	const [schedules, roles, calendars] = [
		namesOf("schedule"),
		namesOf("role"),
		namesOf("calendar")
	];
	const joins = ({ spans, rest, unknown }) => unknown !== null || (rest?.joins ?? []).length > 0 || spans.some(({ before, after }) => (after ?? []).some((login) => !require_policy_validation.hasName(before ?? [], login)));
	const hasNewcomer = (name) => rosters.some((one) => one.name === name && joins(one));
	const silent = courses(ladders, (text) => text);
	const hasOtherPeople = schedules.length + roles.length > 0;
	const taken = takenOver(rosters).map(({ roster: { name }, before, after }) => `${require_policy_validation.enumerate(after)} ${after.length === 1 ? "takes" : "take"} over from ${require_policy_validation.enumerate(before)} in ${name}`);
	return [
		...naming(taken, (turns) => `At the merge ${turns}, in the middle of a turn`),
		...naming(namesWithKind(added), (names) => `Adds ${names}`),
		...naming(namesWithKind(removed), (names) => `Removes ${names}`),
		...naming(schedules.filter(hasNewcomer), (names) => `Other people are on call in ${names}`),
		...naming(schedules.length > 0 ? [] : roles.filter(hasNewcomer), (names) => `Other people are called as ${names}`),
		...naming(calendars, (names) => `Hours change in ${names}`),
		...naming([...new Set(rosters.filter(isReordered).map(({ name }) => name))], (names) => `Other people of ${names} are assigned: GitHub assigns only the first 10`),
		...naming(hasOtherPeople ? [] : silent, (all) => `An incident that nobody answers takes another course: ${all}`)
	];
}
const isReordered = ({ kind, spans }) => kind === "role" && spans.some(({ before, after }) => before?.length === after?.length && after?.every((login) => require_policy_validation.hasName(before ?? [], login)));
const namesWithKind = (rosters) => Array.from(new Set(rosters.map(({ kind, name }) => `${kind} ${name}`)));
const isAnotherName = ({ settings }) => settings.some(({ path, matter }) => path === "name" && matter === "decides");
function values({ settings, ladders, renames }) {
	const moved = bothWays(ladders).flatMap(({ severity, elsewhere }) => elsewhere === null ? [] : [severity]);
	const isOfMoved = (path) => moved.some((id) => path.startsWith(`severities.${id}.`));
	const paths = settings.filter(({ path, matter }) => matter === "decides" && !/^name$|^roles\.[^.]+\.who$/.test(path) && !isOfMoved(path)).filter(({ path }) => (moved.length === 0 || path !== "severities") && renames.every(({ section, is }) => path !== `${section}.${is}`)).map(({ path }) => path);
	return naming(paths, (all) => `Settings change: ${all}`);
}
// src/report/change/json.ts
function diffJson(diff) {
	return {
		verdict: verdictOf(diff),
		before: diff.before,
		after: diff.after,
		from: require_policy_validation.formatInstant(diff.from),
		to: require_policy_validation.formatInstant(diff.to),
		rules: diff.rules.map(ruleJson),
		settings: diff.settings,
		rosters: diff.rosters.map(rosterJson),
		"other-reports": diff.hasOtherReports,
		ladders: diff.ladders.map(ladderJson)
	};
}
function ruleJson({ section, name, lines, change }) {
	const head = {
		section,
		name,
		files: {
			before: lines.before?.file ?? null,
			after: lines.after?.file ?? null
		},
		lines: {
			before: lines.before?.line ?? null,
			after: lines.after?.line ?? null
		},
		change: change.kind
	};
	switch (change.kind) {
		case "equal": return {
			...head,
			by: change.by,
			"renamed-from": change.renamedFrom
		};
		case "changed": return {
			...head,
			gained: sideJson(change.gained),
			lost: sideJson(change.lost)
		};
		case "added": return {
			...head,
			gained: sideJson(change.holds)
		};
		case "removed": return {
			...head,
			lost: sideJson(change.held)
		};
		default: return change;
	}
}
function sideJson(side) {
	if (side.kind === "none") return { verdict: "none" };
	if (side.kind === "unknown") return {
		verdict: "unknown",
		why: side.why
	};
	const { facts, before, after, case: test } = side.witness;
	return {
		verdict: "witness",
		facts,
		before,
		after,
		case: test
	};
}
const rosterJson = ({ kind, name, condition, timezone, spans, rest, unknown }) => ({
	kind,
	name,
	given: condition,
	timezone,
	unknown,
	spans: spans.map(({ start, end, before, after, goesOn = false }) => ({
		start: require_policy_validation.formatInstant(start),
		end: require_policy_validation.formatInstant(end),
		"goes-on": goesOn,
		before,
		after
	})),
	rest: rest === null ? null : {
		...rest,
		until: require_policy_validation.formatInstant(rest.until)
	}
});
const ladderJson = ({ severity, name, report, elsewhere, levels, people, messages, changed, within, before, after }) => ({
	severity,
	name,
	report,
	exists: {
		before: before !== null && elsewhere?.side !== "before",
		after: after !== null && elsewhere?.side !== "after"
	},
	compared: {
		before: before?.severity.id ?? null,
		after: after?.severity.id ?? null
	},
	changed,
	levels,
	people,
	messages,
	within: within?.seconds ?? null
});
// src/report/change/spans.ts
const SPAN_HEAD = [
	"from",
	"to",
	"for",
	"before",
	"after"
];
function spanRows({ spans, timezone }) {
	const format = require_calendar.localTimes(spans.flatMap(({ start, end }) => [start, end]), timezone);
	return spans.map((span) => [
		format(span.start),
		`${format(span.end)}${span.goesOn ? " and on" : ""}`,
		`${require_report_words.toTheMinute(span.end - span.start)}${span.goesOn ? " or more" : ""}`,
		...sides(span)
	]);
}
function describeRest({ rest, timezone }) {
	if (rest === null) return "";
	return [
		...rest.spans === 0 ? [] : [`And ${rest.spans} more until ${require_calendar.toLocal(rest.until, timezone).date}.`],
		...rest.leaves.length === 0 ? [] : [`No longer on call: ${rest.leaves.join(", ")}.`],
		...rest.joins.length === 0 ? [] : [`New on call: ${rest.joins.join(", ")}.`]
	].join(" ");
}
const sides = ({ before, after }) => [people(before), people(after)];
function people(who) {
	if (who === null) return "\u2013";
	return who.length === 0 ? "nobody" : who.join(", ");
}
// src/report/change/markdown.ts
const MOST_RULES = 20;
const MOST_ROWS = 10;
const MOST_SETTINGS = 40;
const MOST_CHARTS = 4;
function diffSections(diff) {
	return [
		{
			title: "If nobody answers",
			lines: ladders$1(diff)
		},
		{
			title: "Rules",
			lines: rules$1(diff)
		},
		{
			title: "Who is called",
			lines: [...require_words.rosterGroups(diff.rosters).map(rosterItem$1), ...turnsLines(diff.rosters, require_report_words.code)]
		},
		{
			title: "Also changed",
			lines: settings$1(diff)
		}
	].filter(({ lines }) => lines.length > 0);
}
function renderDiff(diff) {
	const sections = diffSections(diff).flatMap(({ title, lines }) => [`### ${title}`, ...lines]);
	return `${joinParts([`**${require_report_words.prose(verdictOf(diff).sentence, 1e3)}**`, ...sections])}\n`;
}
function ladders$1(diff) {
	const { ladders: all } = diff;
	const changed = distinctLadders(all).filter((ladder) => ladder.changed);
	const rows = unlikePlain(changed, ({ levels }) => levels).filter(movesLevels).flatMap(levelRows$1);
	const times = rows.length === 0 ? [] : [require_report_words.table([
		"Severity",
		"Level",
		"Called after"
	], rows)];
	const charts = changed.slice(0, MOST_CHARTS).map((ladder) => require_report_words.foldAway(`${chartName(ladder)} as a chart`, require_report_words.fence("mermaid", drawChange(ladder))));
	const lines = [...silenceLines(all, require_report_words.code), ...otherReportsLine(diff)];
	const people = peopleRows(all, require_report_words.code).map(personRow);
	return [
		...times,
		...lines.length === 0 ? [] : [require_report_words.bullets(lines)],
		...people.length === 0 ? [] : [require_report_words.table([
			"Who",
			"Before \u2192 after",
			"Severity"
		], people)],
		...charts,
		...rest(changed.length, MOST_CHARTS)
	];
}
const personRow = ({ who, counts, where }) => [
	who,
	counts.map(({ what, before, after }) => `${what}: ${before} \u2192 **${after}**`).join("<br>"),
	where
];
const chartName = (ladder) => ladder.report === null ? require_policy_validation.escapeMarkup(ladder.severity) : severityOf(ladder, (word) => require_policy_validation.escapeMarkup(word));
function levelRows$1(ladder) {
	return ladder.levels.map((level) => {
		const [was, is] = require_words.timesToLevel(level);
		return [
			severityOf(ladder, require_report_words.code),
			require_report_words.plain(level.level, 60),
			was === is ? is : `${was} \u2192 **${is}**`
		];
	});
}
function rules$1(diff) {
	const changed = require_words.reportedRules(diff);
	return [
		...[...require_words.reportedSides(changed)].slice(0, MOST_RULES).map(([rule, sides]) => ruleItem$1(rule, sides)),
		...rest(changed.length, MOST_RULES),
		...require_words.otherRules(diff).map((line) => require_report_words.plain(line, 2e3))
	];
}
const ruleItem$1 = (rule, sides) => joinParts([`${require_report_words.code(require_words.ruleName(rule))}: **${require_report_words.plain(require_words.newsOf(rule).what)}**${sides.length < require_words.newsOf(rule).sides.length ? ", the same incident" : ""}`, ...sides.flatMap((side) => sideItem$1(rule, side))]);
function sideItem$1(rule, side) {
	if (side.kind === "none") return [];
	if (side.kind === "unknown") return [require_report_words.plain(side.why)];
	const { witness } = side;
	const says = [witness.before, witness.after].flatMap((outcome, index) => outcome === null ? [] : [`${index === 0 ? "before" : "after"} ${require_report_words.code(outcome)}`]);
	const facts = require_words.witnessLines(witness).map((line) => require_report_words.code(line));
	const untold = require_words.withoutTest(rule, witness);
	const incident = `${facts.length === 0 ? "Any incident" : `An incident with ${facts.join(", ")}`}: ${says.join(", ")}.`;
	if (witness.case === null) return untold === null ? [incident] : [`${incident} ${untold}`];
	return [incident, require_report_words.foldAway("as a test", require_report_words.fence("yaml", witness.case))];
}
function rosterItem$1({ roster, title: named }) {
	const title = `**${require_report_words.plain(named)}**`;
	if (roster.unknown !== null) return joinParts([title, `Could not be compared. ${require_report_words.plain(roster.unknown)}`]);
	const rows = spanRows(roster).map(([from, to, length, was, is]) => [
		`${from} to ${to}, ${length}`,
		was,
		is
	].map((cell) => require_report_words.plain(cell)));
	const spans = require_report_words.table([
		"When",
		"Before",
		"After"
	], rows.slice(0, 200));
	const listing = rows.length > MOST_ROWS ? require_report_words.foldAway(require_report_words.plural(rows.length, "span"), spans) : spans;
	const rest = describeRest(roster);
	return joinParts([
		title,
		listing,
		...rest === "" ? [] : [require_report_words.plain(rest)]
	]);
}
function settings$1({ settings: all, before }) {
	if (all.length === 0 || before === null) return [];
	const changes = require_report_words.bullets(all.slice(0, MOST_SETTINGS).map(settingLine));
	return [all.length > MOST_ROWS ? require_report_words.foldAway(require_report_words.plural(all.length, "setting"), changes) : changes, ...rest(all.length, MOST_SETTINGS)];
}
function settingLine({ path, before, after }) {
	const name = require_report_words.code(path);
	if (before === null) return `${name}: new, ${after === null ? "empty" : require_report_words.code(after)}`;
	return after === null ? `${name}: gone, it was ${require_report_words.code(before)}` : `${name}: ${require_report_words.code(before)} \u2192 ${require_report_words.code(after)}`;
}
const joinParts = (parts) => parts.join("\n\n");
const rest = (count, most) => count > most ? [`\u2026 and ${count - most} more.`] : [];
function drawChange({ before, after }) {
	const ladders = [withTitle(before, "before"), withTitle(after, "after")];
	return require_ladder.drawLadders(ladders.filter((ladder) => ladder !== null));
}
function withTitle(ladder, when) {
	if (ladder === null) return null;
	const { severity } = ladder;
	return {
		...ladder,
		severity: {
			...severity,
			name: `${when === "before" ? "Before" : "After"}: ${severity.name}`
		}
	};
}
// src/report/change/terminal.ts
function printDiff(diff, options) {
	const style = require_report_words.styleOf(options);
	const { safe, sentence } = verdictOf(diff);
	return `${[
		style.bold((safe ? style.green : style.yellow)(style.wrap(require_report_words.visible(sentence)))),
		...ladders(diff, style),
		...rules(diff, style),
		...rosters(diff, style),
		...settings(diff, style)
	].join("\n\n")}\n`;
}
function ladders(diff, style) {
	const { ladders: all } = diff;
	const changed = distinctLadders(all).filter(({ changed: is }) => is);
	const more = [...silenceLines(all, require_report_words.visible), ...otherReportsLine(diff)];
	const people = peopleRows(all, (text) => text).map(({ who, counts, where }) => [
		who,
		counts.map(({ what, before, after }) => `${what} ${before} \u2192 ${after}`).join(", "),
		where
	]);
	if (changed.length + more.length === 0) return [];
	const rows = unlikePlain(changed, ({ levels }) => levels).filter(movesLevels).flatMap(levelRows);
	return [[
		style.bold("If nobody answers"),
		...rows.length === 0 ? [] : alignRows([
			"severity",
			"level",
			"before",
			"after"
		], rows, style),
		...more.map((line) => `  ${style.wrap(line, 2)}`),
		...people.length === 0 ? [] : alignRows([
			"who",
			"before \u2192 after",
			"severity"
		], people, style)
	].join("\n")];
}
const levelRows = (ladder) => ladder.levels.map((level) => [
	severityOf(ladder, (id) => id),
	level.level,
	...require_words.timesToLevel(level)
]);
function rules(diff, style) {
	return [...[...require_words.reportedSides(require_words.reportedRules(diff))].map(([rule, sides]) => ruleItem(rule, sides, diff, style)), ...require_words.otherRules(diff).map((line) => style.dim(require_report_words.visible(line)))];
}
function ruleItem(rule, sides, diff, style) {
	const { before, after } = rule.lines;
	const lines = [...before === null ? [] : [`${require_report_words.lineWords(before, diff.before?.file)} before`], ...after === null ? [] : [`${require_report_words.lineWords(after, diff.after.file)} after`]];
	const where = style.dim(lines.join(", "));
	return [`${`${style.bold(require_report_words.visible(require_words.ruleName(rule)))}: ${style.yellow(require_report_words.visible(require_words.newsOf(rule).what))}`}  ${where}`.trimEnd(), ...sides.flatMap((side) => sideItem(rule, side, style))].join("\n");
}
function sideItem(rule, side, style) {
	if (side.kind === "none") return [];
	if (side.kind === "unknown") return [`  ${style.wrap(require_report_words.visible(side.why), 2)}`];
	const { witness } = side;
	const untold = require_words.withoutTest(rule, witness);
	const facts = require_words.witnessLines(witness);
	const says = [...witness.before === null ? [] : [`before ${witness.before}`], ...witness.after === null ? [] : [`after ${witness.after}`]];
	const sentence = `${require_report_words.visible(says.join(", "))}, for ${facts.length === 0 ? "any incident" : "an incident with"}`;
	return [
		`  ${style.wrap(sentence, 2)}`,
		...facts.map((line) => `    ${require_report_words.visible(line)}`),
		...witness.case === null ? [] : [style.dim("  as a test:"), require_report_words.visibleLines(witness.case.trimEnd())],
		...untold === null ? [] : [`  ${style.dim(style.wrap(untold, 2))}`]
	];
}
function rosters({ rosters: all }, style) {
	return [...require_words.rosterGroups(all).map((group) => rosterItem(group, style)), ...turnsLines(all, require_report_words.visible).map((line) => style.wrap(line))];
}
function rosterItem({ roster, title: named }, style) {
	const title = style.bold(require_report_words.visible(named));
	if (roster.unknown !== null) return `${title}\n  Could not be compared. ${require_report_words.visible(roster.unknown)}`;
	const rest = describeRest(roster);
	return [
		title,
		...alignRows(SPAN_HEAD, spanRows(roster), style),
		...rest === "" ? [] : [`  ${style.wrap(require_report_words.visible(rest), 2)}`]
	].join("\n");
}
function settings({ settings: all, before }, style) {
	if (all.length === 0 || before === null) return [];
	return [[style.bold("Also changed"), ...alignRows([
		"setting",
		"before",
		"after"
	], all.map(settingRow), style)].join("\n")];
}
const MOST_CHARACTERS = 60;
const settingRow = ({ path, before, after }) => [
	path,
	shorten(before),
	shorten(after)
];
function shorten(text) {
	if (text === null) return "\u2013";
	const line = text.replaceAll(/\s+/g, " ").trim();
	return line.length > MOST_CHARACTERS ? `${line.slice(0, 59)}\u2026` : line;
}
function alignRows(head, rows, style) {
	const [titles, ...lines] = require_report_words.alignColumns([head, ...rows.map((row) => row.map(require_report_words.visible))]).map((line) => `  ${line}`);
	return [style.dim(titles ?? ""), ...lines];
}
exports.diffJson = diffJson;
exports.diffSections = diffSections;
exports.printDiff = printDiff;
exports.renderDiff = renderDiff;
exports.verdictOf = verdictOf;
