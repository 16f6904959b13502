import { E as formatInstant, T as formatDuration } from "./policy.js";
import { i as plural, n as clockTime } from "./clock.js";
import { a as enumerate, c as plain, i as code, l as prose, u as table } from "./markdown.js";
import { t as escapeMarkup } from "./markup.js";
import { t as drawLadders } from "./ladder2.js";
import { n as toLocal } from "./calendar.js";
import { n as visible, r as visibleLines, t as styleOf } from "./terminal2.js";
// src/report/change/weighty.ts
const WEIGHTY = /^(?:mode|effective-from|incident\..+|triggers\.[^.]+\.(?:phase|limit|repeat|mode|do)|severities\.[^.]+\.clock|review\.(?:severities|as)|limits\..+)$/;
/** Those of which nobody can prove that they are harmless, by their paths. */
function weightyIn({ settings }) {
	const owners = ownersIn(settings);
	return settings.filter((setting) => setting.path.startsWith("levels.") ? losesRoles(setting, settings) : isWeighty(setting, owners)).map(({ path }) => path);
}
/** Triggers and severities that only one policy has: what is said of them is told with their rules. */
function ownersIn(settings) {
	return settings.filter(({ path, before, after }) => /\.(?:phase|max-snooze)$/.test(path) && (before === null || after === null)).map(({ path }) => path.slice(0, path.lastIndexOf(".") + 1));
}
function isWeighty({ path, before, after }, owners) {
	if (!WEIGHTY.test(path) || owners.some((owner) => path.startsWith(owner))) return false;
	if (path.endsWith("mode")) return after !== "act";
	if (path.endsWith(".limit") || path.startsWith("limits.")) return isLess$1(after, before);
	if (before === null) return !path.startsWith("incident.details.") && !path.endsWith(".repeat") && !path.startsWith("review.");
	return true;
}
/** A limit that is not there is none. */
const isLess$1 = (after, before) => after !== null && Number(after) < (before === null ? Number.POSITIVE_INFINITY : Number(before));
/** A level that no longer calls somebody, unless another level, new or renamed, calls just the same roles. */
function losesRoles({ before, after }, settings) {
	if (before === null) return false;
	const roles = rolesIn(before);
	if (after !== null) return roles.some((role) => !rolesIn(after).includes(role));
	return !settings.filter((one) => one.path.startsWith("levels.") && one.before === null).some((one) => rolesIn(one.after ?? "").join() === roles.join());
}
const rolesIn = (level) => (/calls (.*?)(?:, label "|$)/.exec(level)?.[1] ?? "").split(", ");
// src/report/change/words.ts
function ruleName({ section, name }) {
	return section === "incident" ? "incident.when" : `${section} ${name}`;
}
function newsOf({ change }) {
	switch (change.kind) {
		case "equal": return {
			what: change.renamedFrom === null ? "equal" : `renamed from ${change.renamedFrom}, equal`,
			sides: []
		};
		case "added": return {
			what: change.holds.kind === "none" ? "new, and never holds" : "new",
			sides: [change.holds]
		};
		case "removed": return {
			what: change.held.kind === "none" ? "removed, and never held" : "removed",
			sides: [change.held]
		};
		case "changed": return {
			what: [...heading("gained", change.gained), ...heading("lost", change.lost)].join(", "),
			sides: [change.gained, change.lost]
		};
		default: return change;
	}
}
const heading = (word, side) => side.kind === "none" ? [] : [side.kind === "unknown" ? `${word}: not proved` : word];
/** Facts as `path = value`. */
function factLines(facts) {
	return Object.entries(facts).flatMap(([group, value]) => value !== null && typeof value === "object" && !Array.isArray(value) ? Object.entries(value).map(([name, one]) => `${group}.${name} = ${say(one)}`) : [`${group} = ${say(value)}`]);
}
const say = (value) => JSON.stringify(value);
const timeToLevel = (after) => after === null ? "not called" : formatDuration(after);
/** Is there a level that is reached at another time, or one more or less? */
const movesLevels = ({ levels }) => levels.some(({ before, after }) => before !== after);
function rosterTitle({ kind, name, given, timezone }) {
	return `${kind} ${name}${given === null ? "" : `, when ${given}`} (${timezone})`;
}
/** What a witness says, each fact once; where the two policies see it otherwise, both. */
function witnessLines({ facts }) {
	const [before, after] = [factLines(facts.before ?? {}), factLines(facts.after ?? {})];
	if (facts.before === null || facts.after === null) return [...before, ...after];
	const both = after.filter((line) => before.includes(line));
	return [
		...both,
		...before.filter((line) => !both.includes(line)).map((line) => `before: ${line}`),
		...after.filter((line) => !both.includes(line)).map((line) => `after: ${line}`)
	];
}
function rosterGroups(rosters) {
	const schedules = rosters.filter(({ kind }) => kind === "schedule");
	const spans = (roster) => JSON.stringify(roster.spans);
	const follows = (role) => role.kind === "role" && role.given === null && role.unknown === null ? schedules.find((schedule) => spans(schedule) === spans(role)) : void 0;
	return rosters.filter((roster) => follows(roster) === void 0).map((roster) => {
		const roles = rosters.filter((role) => follows(role) === roster).map(({ name }) => name);
		return {
			roster,
			title: roles.length === 0 ? rosterTitle(roster) : `${rosterTitle(roster)}, and so role ${roles.join(", ")}`
		};
	});
}
/** What is to be told of each: equal rules are not, nor, where there was no policy, that each of its rules is new. */
function toldRules({ rules, before }) {
	return rules.filter(({ change }) => change.kind === "equal" ? change.renamedFrom !== null : before !== null || change.kind !== "added" || change.holds.kind !== "witness");
}
/** How many rules are equal, and which of them the change touches; which are new where there was no policy. */
function otherRules({ rules, before }) {
	if (before === null) return [`New: ${rules.map(ruleName).join(", ")}.`];
	const equal = rules.filter(({ change }) => change.kind === "equal");
	if (equal.length === 0) return [];
	const touched = equal.filter(({ change }) => change.kind === "equal" && change.by === "proof").map(ruleName);
	const which = touched.length === 0 ? "" : `; the change touches, and leaves as they were: ${touched.join(", ")}`;
	return [`${plural(equal.length, "rule")} proved equal${which}.`];
}
/** Each witness once: what one severity loses, another gains. */
function shownSides(rules) {
	const seen = /* @__PURE__ */ new Set();
	return new Map(rules.map((rule) => {
		return [rule, newsOf(rule).sides.filter((side) => {
			if (rule.section !== "severity" || side.kind !== "witness") return true;
			const key = `${side.witness.before} ${side.witness.after}`;
			return !seen.has(key) && seen.add(key);
		})];
	}));
}
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
		...later(diff.ladders),
		...gaps(diff),
		...fewer(diff),
		...unsure(diff)
	];
	const does = [
		...more(diff),
		...sooner(diff.ladders),
		...others(diff)
	];
	if (worse.length > 0) return {
		safe: false,
		same: false,
		sentence: told([...worse, ...does])
	};
	const all = [...does, ...values(diff)];
	if (all.length > 0) return {
		safe: true,
		same: false,
		sentence: `${HARMLESS} ${told(all)}`
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
	return `A new policy, ${after.name}: ${ladders.length === 1 ? "1 severity" : `${ladders.length} severities`}, ${plural(ladders[0]?.levels.length ?? 0, "level")}, ${plural(triggers, "trigger")}.`;
}
/** The first few, each a sentence. */
function told(reasons) {
	const shown = reasons.slice(0, MOST_REASONS).map((reason) => `${reason}.`);
	const rest = reasons.length - shown.length;
	return rest === 0 ? shown.join(" ") : `${shown.join(" ")} And ${rest} more.`;
}
const some = (names) => names.length <= MOST_REASONS ? enumerate(names) : `${names.slice(0, MOST_REASONS).join(", ")} and ${names.length - MOST_REASONS} more`;
const sidesOf = ({ change }) => {
	switch (change.kind) {
		case "equal": return [];
		case "changed": return [change.gained, change.lost];
		case "added": return [change.holds];
		case "removed": return [change.held];
		default: return change;
	}
};
/** Incidents that become less severe. */
function shifts(diff) {
	const less = movesOf(diff).filter(({ down }) => down);
	return less.length === 0 ? [] : [`Makes incidents less severe: ${some(less.map(({ was, is }) => `${was} becomes ${is}`))}`];
}
/** From which severity to which incidents go, each once. */
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
/** Is `is` less severe in either policy? Where neither has both, it may be. */
function isLess(was, is, ladders) {
	const falls = ["before", "after"].flatMap((side) => {
		const rank = (id) => ladders.find(({ severity }) => severity === id)?.[side]?.severity.rank;
		const [from, to] = [rank(was), rank(is)];
		return from === void 0 || to === void 0 ? [] : [to > from];
	});
	return falls.length === 0 || falls.includes(true);
}
/** What no longer happens for some incidents. */
function fewer({ rules }) {
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
function later(ladders) {
	const moved = ladders.filter(({ after }) => after !== null).flatMap(levelsOf);
	const never = moved.filter(({ before, after }) => before !== null && after === null);
	const late = moved.filter(({ before, after }) => before !== null && after !== null && after > before);
	return [...late.length === 0 ? [] : [`Calls people later: ${some(late.map(instead))}`], ...never.length === 0 ? [] : [`No longer calls people within a day: ${some(never.map(({ severity, level }) => `${level} for ${severity}`))}`]];
}
function sooner(ladders) {
	const moved = ladders.filter(({ before }) => before !== null).flatMap(levelsOf);
	const fresh = moved.filter(({ before, after }) => before === null && after !== null);
	const early = moved.filter(({ before, after }) => before !== null && after !== null && after < before);
	return [...early.length === 0 ? [] : [`Calls people sooner: ${some(early.map(instead))}`], ...fresh.length === 0 ? [] : [`Calls people it did not within a day: ${some(fresh.map(({ severity, level }) => `${level} for ${severity}`))}`]];
}
const levelsOf = ({ severity, levels }) => levels.map((level) => ({
	...level,
	severity
}));
const instead = ({ severity, level, before, after }) => `${severity} reaches ${level} at ${formatDuration(after ?? 0)} instead of ${formatDuration(before ?? 0)}`;
/** Where nobody is on call where somebody was, and hours in which the clock no longer runs. */
function gaps({ rosters }) {
	return rosters.flatMap(({ kind, name, spans }) => {
		const gap = spans.find(({ before, after }) => kind === "calendar" ? before?.[0] === "open" && after?.[0] === "closed" : before?.length !== 0 && after?.length === 0);
		if (!gap) return [];
		const when = clockTime(gap.start, 0);
		if (kind === "calendar") return [`Closes ${name} where it was open, first ${when}: clocks that it stops run slower`];
		return [kind === "role" ? `${name} is nobody from ${when} on` : `Nobody is on call in ${name} from ${when} on`];
	});
}
/** What is not proved to be harmless. */
function unsure(diff) {
	const { rules, rosters } = diff;
	const open = rules.filter((rule) => rule.section !== "condition" && sidesOf(rule).some(({ kind }) => kind === "unknown"));
	const people = rosters.filter(({ unknown }) => unknown !== null);
	const names = [...open.map(({ section, name }) => section === "incident" ? "incident.when" : name), ...people.map(({ name }) => name)];
	const look = weightyIn(diff);
	return [...names.length === 0 ? [] : [`Could not be proved the same or different: ${some([...new Set(names)])}`], ...look.length === 0 ? [] : [`Look at ${some(look)}: whether that is safe is for people to say`]];
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
		...fires
	];
}
function others({ rosters, ladders }) {
	const schedules = rosters.filter(({ kind }) => kind === "schedule").map(({ name }) => name);
	const roles = rosters.filter(({ kind }) => kind === "role").map(({ name }) => name);
	const calendars = rosters.filter(({ kind }) => kind === "calendar").map(({ name }) => name);
	const silent = ladders.filter((ladder) => ladder.changed && !movesLevels(ladder)).map(({ severity }) => severity);
	return [
		...schedules.length > 0 ? [`Other people are on call in ${some(schedules)}`] : roles.length > 0 ? [`Other people are called as ${some(roles)}`] : [],
		...calendars.length > 0 ? [`Hours change in ${some(calendars)}`] : [],
		...silent.length > 0 && schedules.length + roles.length === 0 ? [`An incident that nobody answers takes another course: ${some(silent)}`] : []
	];
}
/** What is written down otherwise and told nowhere else. */
function values({ settings }) {
	const paths = settings.filter(({ matter }) => matter === "decides").map(({ path }) => path);
	return paths.length === 0 ? [] : [`Settings change: ${some(paths)}`];
}
// src/report/change/json.ts
function diffJson(diff) {
	return {
		verdict: verdictOf(diff),
		before: diff.before,
		after: diff.after,
		from: formatInstant(diff.from),
		to: formatInstant(diff.to),
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
		lines,
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
const rosterJson = ({ kind, name, given, timezone, spans, unknown }) => ({
	kind,
	name,
	given,
	timezone,
	unknown,
	spans: spans.map((span) => ({
		...span,
		start: formatInstant(span.start),
		end: formatInstant(span.end)
	}))
});
const ladderJson = ({ severity, name, levels, changed, before, after }) => ({
	severity,
	name,
	exists: {
		before: before !== null,
		after: after !== null
	},
	changed,
	levels
});
// src/report/change/chart.ts
/** Before and after beside each other; only what there is where the severity is new or gone. */
function drawChange({ before, after }) {
	const ladders = [entitled(before, "before"), entitled(after, "after")];
	return drawLadders(ladders.filter((ladder) => ladder !== null));
}
function entitled(ladder, when) {
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
// src/report/change/spans.ts
/** Spans in which somebody else is on call, told in the time of their schedule. */
const SPAN_HEAD = [
	"from",
	"to",
	"for",
	"before",
	"after"
];
function spanRows({ spans, timezone }) {
	const edges = spans.flatMap(({ start, end }) => [start, end]);
	const changes = new Set(edges.map((at) => toLocal(at, timezone).offset)).size > 1;
	const shown = (at) => {
		const { weekday, date, time, offset } = toLocal(at, timezone);
		return `${weekday} ${date} ${time}${changes ? ` ${offset}` : ""}`;
	};
	return spans.map((span) => [
		shown(span.start),
		shown(span.end),
		formatDuration(span.end - span.start),
		...sides(span)
	]);
}
const sides = ({ before, after }) => [people(before), people(after)];
function people(who) {
	if (who === null) return "–";
	return who.length === 0 ? "nobody" : who.join(", ");
}
// src/report/change/markdown.ts
const MOST_RULES = 20;
const MOST_ROWS = 10;
const MOST_SETTINGS = 40;
const MOST_CHARTS = 4;
/**
* What matters first: ladders, rules, people on call, settings; without those that have nothing to tell. The verdict is not among
* them: `verdictOf` has it.
*/
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
			lines: rosterGroups(diff.rosters).map(rosterItem$1)
		},
		{
			title: "Also changed",
			lines: settings$1(diff)
		}
	].filter(({ lines }) => lines.length > 0);
}
/** The verdict and all sections, as one text. */
function renderDiff(diff) {
	const sections = diffSections(diff).flatMap(({ title, lines }) => [`### ${title}`, ...lines]);
	return `${joined([`**${prose(verdictOf(diff).sentence, 1e3)}**`, ...sections])}\n`;
}
function ladders$1({ ladders: all }) {
	const changed = all.filter((ladder) => ladder.changed);
	const rows = changed.filter(movesLevels).flatMap(levelRows$1);
	const times = rows.length === 0 ? [] : [table([
		"Severity",
		"Level",
		"Before",
		"After"
	], rows)];
	const charts = changed.slice(0, MOST_CHARTS).map((ladder) => folded(`${escapeMarkup(ladder.severity)} as a chart`, fence("mermaid", drawChange(ladder))));
	return [
		...times,
		...charts,
		...rest(changed.length, MOST_CHARTS)
	];
}
function levelRows$1({ severity, levels }) {
	return levels.map(({ level, before, after }) => {
		const now = timeToLevel(after);
		return [
			code(severity),
			plain(level, 60),
			timeToLevel(before),
			before === after ? now : `**${now}**`
		];
	});
}
function rules$1(diff) {
	const changed = toldRules(diff);
	return [
		...[...shownSides(changed)].slice(0, MOST_RULES).map(([rule, sides]) => ruleItem$1(rule, sides)),
		...rest(changed.length, MOST_RULES),
		...otherRules(diff).map((line) => plain(line, 2e3))
	];
}
const ruleItem$1 = (rule, sides) => joined([`${code(ruleName(rule))}: **${plain(newsOf(rule).what)}**${sides.length < newsOf(rule).sides.length ? ", the same incident" : ""}`, ...sides.flatMap(sideItem$1)]);
function sideItem$1(side) {
	if (side.kind === "none") return [];
	if (side.kind === "unknown") return [plain(side.why)];
	const { witness } = side;
	const says = [witness.before, witness.after].flatMap((said, index) => said === null ? [] : [`${index === 0 ? "before" : "after"} ${code(said)}`]);
	const facts = witnessLines(witness).map((line) => code(line));
	const incident = `${facts.length === 0 ? "Any incident" : `An incident with ${facts.join(", ")}`}: ${says.join(", ")}.`;
	return witness.case === null ? [incident] : [incident, folded("as a test", fence("yaml", witness.case))];
}
function rosterItem$1({ roster, title: named }) {
	const title = `**${plain(named)}**`;
	if (roster.unknown !== null) return joined([title, `Could not be compared. ${plain(roster.unknown)}`]);
	const rows = spanRows(roster).map((row) => row.map((cell) => plain(cell)));
	const told = table(SPAN_HEAD, rows.slice(0, 200));
	return rows.length > MOST_ROWS ? joined([title, folded(plural(rows.length, "span"), told)]) : joined([title, told]);
}
function settings$1({ settings: all, before }) {
	if (all.length === 0 || before === null) return [];
	const rows = all.slice(0, MOST_SETTINGS).map(settingRow$1);
	const told = table([
		"Setting",
		"Before",
		"After"
	], rows);
	return [all.length > MOST_ROWS ? folded(plural(all.length, "setting"), told) : told, ...rest(all.length, MOST_SETTINGS)];
}
const settingRow$1 = ({ path, before, after }) => [
	path,
	before,
	after
].map((text) => text === null ? "–" : code(text));
const joined = (parts) => parts.join("\n\n");
const rest = (count, most) => count > most ? [`… and ${count - most} more.`] : [];
const folded = (title, body) => `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
/** A block of code that ends where it should: its text may have fences of its own. */
function fence(language, text) {
	const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
	const marks = "`".repeat(longest + 1);
	return `${marks}${language}\n${text.trimEnd()}\n${marks}`;
}
// src/report/change/terminal.ts
function printDiff(diff, { color }) {
	const style = styleOf(color);
	const { safe, sentence } = verdictOf(diff);
	return `${[
		style.bold((safe ? style.green : style.yellow)(visible(sentence))),
		...ladders(diff, style),
		...rules(diff, style),
		...rosters(diff, style),
		...settings(diff, style)
	].join("\n\n")}\n`;
}
function ladders({ ladders: all }, style) {
	const changed = all.filter(({ changed: is }) => is);
	if (changed.length === 0) return [];
	const rows = changed.filter(movesLevels).flatMap(levelRows);
	if (rows.length > 0) return [[style.bold("If nobody answers"), ...aligned([
		"severity",
		"level",
		"before",
		"after"
	], rows, style)].join("\n")];
	const names = changed.map(({ severity }) => visible(severity)).join(", ");
	return [`${style.bold("If nobody answers")}\n  Each level is called when it was; who or how often differs: ${names}.`];
}
const levelRows = ({ severity, levels }) => levels.map(({ level, before, after }) => [
	severity,
	level,
	timeToLevel(before),
	timeToLevel(after)
]);
function rules(diff, style) {
	return [...[...shownSides(toldRules(diff))].map(([rule, sides]) => ruleItem(rule, sides, style)), ...otherRules(diff).map((line) => style.dim(visible(line)))];
}
function ruleItem(rule, sides, style) {
	const { before, after } = rule.lines;
	const lines = [before === null ? null : `line ${before} before`, after === null ? null : `line ${after} after`];
	const where = style.dim(lines.filter((line) => line !== null).join(", "));
	return [`${`${style.bold(visible(ruleName(rule)))}: ${style.yellow(visible(newsOf(rule).what))}`}  ${where}`.trimEnd(), ...sides.flatMap((side) => sideItem(side, style))].join("\n");
}
function sideItem(side, style) {
	if (side.kind === "none") return [];
	if (side.kind === "unknown") return [`  ${visible(side.why)}`];
	const { witness } = side;
	const facts = witnessLines(witness);
	const says = [...witness.before === null ? [] : [`before ${witness.before}`], ...witness.after === null ? [] : [`after ${witness.after}`]];
	return [
		`  ${visible(says.join(", "))}, for ${facts.length === 0 ? "any incident" : "an incident with"}`,
		...facts.map((line) => `    ${visible(line)}`),
		...witness.case === null ? [] : [style.dim("  as a test:"), visibleLines(witness.case.trimEnd())]
	];
}
function rosters({ rosters: all }, style) {
	return rosterGroups(all).map((group) => rosterItem(group, style));
}
function rosterItem({ roster, title: named }, style) {
	const title = style.bold(visible(named));
	if (roster.unknown !== null) return `${title}\n  Could not be compared. ${visible(roster.unknown)}`;
	return [title, ...aligned(SPAN_HEAD, spanRows(roster), style)].join("\n");
}
function settings({ settings: all, before }, style) {
	if (all.length === 0 || before === null) return [];
	return [[style.bold("Also changed"), ...aligned([
		"setting",
		"before",
		"after"
	], all.map(settingRow), style)].join("\n")];
}
const MOST_CHARACTERS = 60;
const settingRow = ({ path, before, after }) => [
	path,
	shortened(before),
	shortened(after)
];
function shortened(text) {
	if (text === null) return "–";
	const line = text.replaceAll(/\s+/g, " ").trim();
	return line.length > MOST_CHARACTERS ? `${line.slice(0, 59)}…` : line;
}
function aligned(head, rows, style) {
	const shown = rows.map((row) => row.map(visible));
	const widths = head.map((title, column) => Math.max(title.length, ...shown.map((row) => row[column]?.length ?? 0)));
	const line = (row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd();
	return [style.dim(line(head)), ...shown.map(line)];
}
export { diffJson, diffSections, printDiff, renderDiff, verdictOf };
