require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
const require_report_words = require("./report-words.js");
const require_words = require("./report-change-words.js");
const require_ladder = require("./report-ladder.js");
const require_calendar = require("./calendar.js");
// src/report/change/weighty.ts
const WEIGHTY = /^(?:mode|effective-from|incident\..+|triggers\.[^.]+\.(?:phase|limit|repeat|clock|mode|do)|severities\.[^.]+\.clock|review\.(?:severities|as|clock)|limits\..+)$/;
function weightyIn({ settings }) {
	const owners = ownersIn(settings);
	return settings.filter((setting) => setting.path.startsWith("levels.") ? losesRoles(setting, settings) : isWeighty(setting, owners)).map(({ path }) => path);
}
function ownersIn(settings) {
	return settings.filter(({ path, before, after }) => /\.(?:phase|max-snooze)$/.test(path) && (before === null || after === null)).map(({ path }) => path.slice(0, path.lastIndexOf(".") + 1));
}
function isWeighty({ path, before, after, matter }, owners) {
	if (matter === "wording") return false;
	if (!WEIGHTY.test(path) || owners.some((owner) => path.startsWith(owner))) return false;
	if (path.endsWith("mode")) return after !== "act";
	if (path.endsWith(".limit") || path.startsWith("limits.")) return isLess$1(after, before);
	if (before === null) return !path.startsWith("incident.details.") && !path.endsWith(".repeat") && !path.startsWith("review.");
	return true;
}
const isLess$1 = (after, before) => after !== null && Number(after) < (before === null ? Number.POSITIVE_INFINITY : Number(before));
function losesRoles({ before, after }, settings) {
	if (before === null) return false;
	const roles = rolesIn(before);
	if (after !== null) return roles.some((role) => !rolesIn(after).includes(role));
	return !settings.filter((one) => one.path.startsWith("levels.") && one.before === null).some((one) => rolesIn(one.after ?? "").join() === roles.join());
}
const rolesIn = (level) => (/calls (.*?)(?:, label "|$)/.exec(level)?.[1] ?? "").split(", ");
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
		...laterCalls(diff.ladders),
		...rarerCalls(diff),
		...gaps(diff),
		...rarerFirings(diff),
		...unsure(diff)
	];
	const does = [
		...more(diff),
		...soonerCalls(diff.ladders),
		...moreMessages(diff),
		...others(diff)
	];
	if (worse.length > 0) return {
		safe: false,
		same: false,
		sentence: sentences([...worse, ...does])
	};
	const all = [...does, ...values(diff)];
	if (all.length > 0) return {
		safe: true,
		same: false,
		sentence: `${HARMLESS} ${sentences(all)}`
	};
	const wording = diff.settings.map(({ path }) => path);
	if (wording.length === 0) return {
		safe: true,
		same: true,
		sentence: `Nothing changes: ${EQUAL}.`
	};
	return {
		safe: true,
		same: true,
		sentence: `Only wording changes, in ${some(wording)}: ${EQUAL}.`
	};
}
const HARMLESS = "Nothing is decided less severely, later or for fewer incidents.";
const EQUAL = "every rule is proved equal, and the same people are called at the same times";
function introduction({ after, ladders, rules }) {
	const triggers = rules.filter(({ section }) => section === "trigger").length;
	return `A new policy, ${after.name}: ${ladders.length === 1 ? "1 severity" : `${ladders.length} severities`}, ${require_report_words.plural(ladders[0]?.levels.length ?? 0, "level")}, ${require_report_words.plural(triggers, "trigger")}.`;
}
function sentences(reasons) {
	const lines = reasons.slice(0, MOST_REASONS).map((reason) => `${reason}.`);
	const rest = reasons.length - lines.length;
	return rest === 0 ? lines.join(" ") : `${lines.join(" ")} And ${rest} more.`;
}
const some = (names) => names.length <= MOST_REASONS ? require_report_words.enumerate(names) : `${names.slice(0, MOST_REASONS).join(", ")} and ${names.length - MOST_REASONS} more`;
const sidesOf = ({ change }) => {
	switch (change.kind) {
		case "equal": return [];
		case "changed": return [change.gained, change.lost];
		case "added": return [change.holds];
		case "removed": return [change.held];
		default: return change;
	}
};
function shifts(diff) {
	const less = movesOf(diff).filter(({ down }) => down);
	return less.length === 0 ? [] : [`Makes incidents less severe: ${some(less.map(({ was, is }) => `${was} becomes ${is}`))}`];
}
function movesOf({ rules, ladders }) {
	const moves = rules.filter(({ section }) => section === "severity").flatMap(sidesOf).flatMap((side) => {
		if (side.kind !== "witness" || side.witness.before === null || side.witness.after === null) return [];
		const { before: was, after: is } = side.witness;
		return [{
			was,
			is,
			down: isLess(was, is, ladders)
		}];
	});
	return [...new Map(moves.map((move) => [`${move.was} ${move.is}`, move])).values()];
}
function isLess(was, is, ladders) {
	const falls = ["before", "after"].flatMap((side) => {
		const rank = (id) => ladders.find(({ severity }) => severity === id)?.[side]?.severity.rank;
		const [from, to] = [rank(was), rank(is)];
		return from === void 0 || to === void 0 ? [] : [to > from];
	});
	return falls.length === 0 || falls.includes(true);
}
function rarerFirings({ rules }) {
	const lost = rules.filter(({ change }) => change.kind === "changed" && change.lost.kind === "witness");
	const triggers = lost.filter(({ section }) => section === "trigger").map(({ name }) => name);
	const removed = rules.filter(({ section, change }) => section === "trigger" && isRemoved(change)).map(({ name }) => name);
	return [
		...lost.some(({ section }) => section === "incident") ? ["Some issues are no incidents any more"] : [],
		...removed.length === 0 ? [] : [`Removes ${some(removed)}`],
		...triggers.length === 0 ? [] : [`For some incidents ${some(triggers)} no longer ${triggers.length === 1 ? "fires, or fires" : "fire, or fire"} later`]
	];
}
const isRemoved = (change) => change.kind === "removed" && change.held.kind === "witness";
function laterCalls(ladders) {
	const moved = ladders.filter(({ after }) => after !== null).flatMap(levelsOf);
	const never = moved.filter(({ before, after }) => before !== null && after === null);
	const late = moved.filter(({ before, after }) => before !== null && after !== null && after > before);
	return [...late.length === 0 ? [] : [`Calls people later: ${some(late.map(timesOf))}`], ...bySpan(never).map(([length, levels]) => `No longer calls people within ${length}: ${levels}`)];
}
function rarerCalls({ ladders, rosters }) {
	const people = rosters.length > 0 ? [] : require_words.peopleChanges(ladders, (text) => text).filter(({ fewer }) => fewer);
	return whenNobodyAnswers(people);
}
function moreMessages({ ladders, rosters }) {
	const all = rosters.length > 0 ? [] : require_words.peopleChanges(ladders, (text) => text);
	return whenNobodyAnswers(all.filter(({ fewer, messages }) => messages && !fewer));
}
const whenNobodyAnswers = (people) => people.length === 0 ? [] : [`When nobody answers, ${some(people.map(({ who, words }) => `${who} ${words}`))}`];
function soonerCalls(ladders) {
	const moved = ladders.filter(({ before }) => before !== null).flatMap(levelsOf);
	const fresh = moved.filter(({ before, after }) => before === null && after !== null);
	const early = moved.filter(({ before, after }) => before !== null && after !== null && after < before);
	return [...early.length === 0 ? [] : [`Calls people sooner: ${some(early.map(timesOf))}`], ...bySpan(fresh).map(([length, levels]) => `Calls people it did not within ${length}: ${levels}`)];
}
const levelsOf = ({ severity, within, levels }) => levels.map((level) => ({
	...level,
	severity,
	within
}));
function timesOf({ severity, level, ...times }) {
	const [was, is] = require_words.timesToLevel(times);
	return `${severity} reaches ${level} at ${is} instead of ${was}`;
}
function bySpan(levels) {
	return [...new Set(levels.map(require_words.lookedAt))].map((length) => {
		const own = levels.filter((level) => require_words.lookedAt(level) === length);
		return [length, some(own.map(({ severity, level }) => `${level} for ${severity}`))];
	});
}
function gaps({ rosters }) {
	return rosters.flatMap(({ kind, name, spans }) => {
		const gap = spans.find(require_policy_validation.isLoss(kind));
		if (!gap) return [];
		const when = require_report_words.clockTime(gap.start, 0);
		if (kind === "calendar") return [`Closes ${name} where it was open, first ${when}: clocks that it stops run slower`];
		return [kind === "role" ? `${name} is nobody from ${when} on` : `Nobody is on call in ${name} from ${when} on`];
	});
}
function unsure(diff) {
	const { rules, rosters, ladders } = diff;
	const open = rules.filter((rule) => rule.section !== "condition" && sidesOf(rule).some(({ kind }) => kind === "unknown"));
	const people = rosters.filter(({ unknown }) => unknown !== null);
	const names = [...open.map(({ section, name }) => section === "incident" ? "incident.when" : name), ...people.map(({ name }) => name)];
	const cuts = ladders.filter(({ within, before, after }) => within !== null && before !== null && after !== null);
	const look = weightyIn(diff);
	return [
		...names.length === 0 ? [] : [`Could not be proved the same or different: ${some([...new Set(names)])}`],
		...cuts.length === 0 ? [] : [`When nobody answers, not all of 14 days could be compared: ${some(cuts.map((cut) => `${require_words.lookedAt(cut)} of ${cut.severity}`))}`],
		...look.length === 0 ? [] : [`Look at ${some(look)}: whether that is safe is for people to say`]
	];
}
function more(diff) {
	const moves = movesOf(diff).filter(({ down }) => !down).map(({ was, is }) => `${was} becomes ${is}`);
	const fires = diff.rules.flatMap(({ section, name, change }) => {
		if (section !== "trigger") return [];
		if (change.kind === "equal" && change.renamedFrom !== null) return [`${change.renamedFrom} is renamed ${name}, and may fire once more where it has`];
		if (change.kind === "added" && change.holds.kind === "witness") return [`Adds ${name}`];
		return change.kind === "changed" && change.gained.kind === "witness" ? [`For some incidents ${name} fires where it did not, or sooner`] : [];
	});
	const incidents = diff.rules.some(({ section, change }) => section === "incident" && change.kind === "changed" && change.gained.kind === "witness");
	return [
		...moves.length === 0 ? [] : [`Makes incidents more severe: ${some(moves)}`],
		...incidents ? ["More issues are incidents"] : [],
		...isAnotherName(diff) ? [`Calls open incidents anew, because formerly does not name ${diff.before?.name}`] : [],
		...fires
	];
}
function others({ rosters, ladders }) {
	const schedules = rosters.filter(({ kind }) => kind === "schedule").map(({ name }) => name);
	const roles = [...new Set(rosters.filter(({ kind }) => kind === "role").map(({ name }) => name))];
	const calendars = rosters.filter(({ kind }) => kind === "calendar").map(({ name }) => name);
	const silent = ladders.filter((ladder) => ladder.changed && !require_words.movesLevels(ladder)).map(({ severity }) => severity);
	return [
		...rosters.flatMap(({ name, rest }) => rest !== null && rest.leaves.length > 0 ? [`No longer on call in ${name}: ${some(rest.leaves)}`] : []),
		...schedules.length > 0 ? [`Other people are on call in ${some(schedules)}`] : roles.length > 0 ? [`Other people are called as ${some(roles)}`] : [],
		...calendars.length > 0 ? [`Hours change in ${some(calendars)}`] : [],
		...silent.length > 0 && schedules.length + roles.length === 0 ? [`An incident that nobody answers takes another course: ${some(silent)}`] : []
	];
}
const isAnotherName = ({ settings }) => settings.some(({ path, matter }) => path === "name" && matter === "decides");
function values({ settings }) {
	const paths = settings.filter(({ path, matter }) => matter === "decides" && path !== "name").map(({ path }) => path);
	return paths.length === 0 ? [] : [`Settings change: ${some(paths)}`];
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
const ladderJson = ({ severity, name, levels, people, messages, changed, within, before, after }) => ({
	severity,
	name,
	exists: {
		before: before !== null,
		after: after !== null
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
			lines: require_words.rosterGroups(diff.rosters).map(rosterItem$1)
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
function ladders$1({ ladders: all }) {
	const changed = all.filter((ladder) => ladder.changed);
	const rows = changed.filter(require_words.movesLevels).flatMap(levelRows$1);
	const times = rows.length === 0 ? [] : [require_report_words.table([
		"Severity",
		"Level",
		"Called after"
	], rows)];
	const others = require_words.otherCourses(changed, (severity) => require_report_words.code(severity));
	const charts = changed.slice(0, MOST_CHARTS).map((ladder) => require_report_words.foldAway(`${require_policy_validation.escapeMarkup(ladder.severity)} as a chart`, require_report_words.fence("mermaid", drawChange(ladder))));
	const people = [...require_words.peopleLines(changed, require_report_words.code), ...require_words.cutLines(all, require_report_words.code)].map((line) => `- ${line}`).join("\n");
	return [
		...times,
		...others === null ? [] : [others],
		...people === "" ? [] : [people],
		...charts,
		...rest(changed.length, MOST_CHARTS)
	];
}
function levelRows$1({ severity, levels }) {
	return levels.map((level) => {
		const [was, is] = require_words.timesToLevel(level);
		return [
			require_report_words.code(severity),
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
const ruleItem$1 = (rule, sides) => joinParts([`${require_report_words.code(require_words.ruleName(rule))}: **${require_report_words.plain(require_words.newsOf(rule).what)}**${sides.length < require_words.newsOf(rule).sides.length ? ", the same incident" : ""}`, ...sides.flatMap(sideItem$1)]);
function sideItem$1(side) {
	if (side.kind === "none") return [];
	if (side.kind === "unknown") return [require_report_words.plain(side.why)];
	const { witness } = side;
	const says = [witness.before, witness.after].flatMap((outcome, index) => outcome === null ? [] : [`${index === 0 ? "before" : "after"} ${require_report_words.code(outcome)}`]);
	const facts = require_words.witnessLines(witness).map((line) => require_report_words.code(line));
	const incident = `${facts.length === 0 ? "Any incident" : `An incident with ${facts.join(", ")}`}: ${says.join(", ")}.`;
	return witness.case === null ? [incident] : [incident, require_report_words.foldAway("as a test", require_report_words.fence("yaml", witness.case))];
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
function ladders({ ladders: all }, style) {
	const changed = all.filter(({ changed: is }) => is);
	const cuts = require_words.cutLines(all, require_report_words.visible);
	if (changed.length + cuts.length === 0) return [];
	const rows = changed.filter(require_words.movesLevels).flatMap(levelRows);
	const others = require_words.otherCourses(changed, require_report_words.visible);
	return [[
		style.bold("If nobody answers"),
		...rows.length === 0 ? [] : alignRows([
			"severity",
			"level",
			"before",
			"after"
		], rows, style),
		...others === null ? [] : [`  ${style.wrap(others, 2)}`],
		...[...require_words.peopleLines(changed, require_report_words.visible), ...cuts].map((line) => `  ${style.wrap(line, 2)}`)
	].join("\n")];
}
const levelRows = ({ severity, levels }) => levels.map((level) => [
	severity,
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
	return [`${`${style.bold(require_report_words.visible(require_words.ruleName(rule)))}: ${style.yellow(require_report_words.visible(require_words.newsOf(rule).what))}`}  ${where}`.trimEnd(), ...sides.flatMap((side) => sideItem(side, style))].join("\n");
}
function sideItem(side, style) {
	if (side.kind === "none") return [];
	if (side.kind === "unknown") return [`  ${style.wrap(require_report_words.visible(side.why), 2)}`];
	const { witness } = side;
	const facts = require_words.witnessLines(witness);
	const says = [...witness.before === null ? [] : [`before ${witness.before}`], ...witness.after === null ? [] : [`after ${witness.after}`]];
	const sentence = `${require_report_words.visible(says.join(", "))}, for ${facts.length === 0 ? "any incident" : "an incident with"}`;
	return [
		`  ${style.wrap(sentence, 2)}`,
		...facts.map((line) => `    ${require_report_words.visible(line)}`),
		...witness.case === null ? [] : [style.dim("  as a test:"), require_report_words.visibleLines(witness.case.trimEnd())]
	];
}
function rosters({ rosters: all }, style) {
	return require_words.rosterGroups(all).map((group) => rosterItem(group, style));
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
