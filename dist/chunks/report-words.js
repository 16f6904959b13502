const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
// src/report/text/clock.ts
const DAYS = [
	"Sun",
	"Mon",
	"Tue",
	"Wed",
	"Thu",
	"Fri",
	"Sat"
];
const MONTHS = [
	"Jan",
	"Feb",
	"Mar",
	"Apr",
	"May",
	"Jun",
	"Jul",
	"Aug",
	"Sep",
	"Oct",
	"Nov",
	"Dec"
];
const UNITS = [
	["day", require_policy_validation.DAY],
	["hour", require_policy_validation.HOUR],
	["minute", 60]
];
const clockTime = (at, reference) => `${timeInUtc(at, reference)} UTC`;
const atTime = (at, reference, mark = (text) => text) => `${isSameDay(at, reference) ? "at" : "on"} ${mark(clockTime(at, reference))}`;
function inTurn(reference) {
	let before = reference;
	return (at, say = clockTime) => {
		const text = say(at, before);
		before = at;
		return text;
	};
}
const isSameDay = (at, reference) => Math.floor(at / require_policy_validation.DAY) === Math.floor(reference / require_policy_validation.DAY);
function timeInUtc(at, reference) {
	const day = require_policy_validation.dateOf(at);
	const iso = day.toISOString();
	const time = iso.slice(11, 16);
	if (isSameDay(at, reference)) return time;
	const year = day.getUTCFullYear() === require_policy_validation.dateOf(reference).getUTCFullYear() ? "" : ` ${iso.slice(0, 4)}`;
	return `${DAYS[day.getUTCDay()] ?? ""} ${day.getUTCDate()} ${MONTHS[day.getUTCMonth()] ?? ""}${year}, ${time}`;
}
function day(at) {
	const date = require_policy_validation.dateOf(at);
	return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ""} ${date.getUTCFullYear()}`;
}
function span(seconds) {
	let rest = Math.max(0, Math.floor(seconds));
	if (rest < 60) return "less than a minute";
	const words = [];
	for (const [name, size] of UNITS) {
		const count = Math.floor(rest / size);
		rest -= count * size;
		if (count > 0) words.push(plural(count, name));
		else if (words.length > 0) break;
		if (words.length === 2) break;
	}
	return words.join(" ");
}
const within = (at, now) => `in ${span(Math.max(60, Math.ceil((at - at % 60 - now) / 60) * 60))}`;
function clockAndAge(at, now) {
	if (at > now) return `${clockTime(at, now)} (${within(at, now)})`;
	return `${clockTime(at, now)} (${now - at < 60 ? "just now" : `${span(now - at)} ago`})`;
}
function plural(count, noun) {
	return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
function ordinal(n) {
	const tens = n % 100;
	return `${n}${tens > 10 && tens < 14 ? "th" : [
		"th",
		"st",
		"nd",
		"rd"
	][n % 10] ?? "th"}`;
}
const toTheMinute = (seconds) => require_policy_validation.formatDuration(seconds < 60 ? seconds : Math.round(seconds / 60) * 60);
// src/report/text/hidden-values.ts
const SECTION = /(?<![\w-])(["']?)(?:channels|contacts)\1\s*:(?=\s|["'{[]|$)/;
const TOKEN = /"(?:[^"\\]|\\.)*(?:"|$)|'(?:[^']|'')*(?:'|$)|[^\s,{}[\]]+/g;
const HARMLESS = /^["']?(?:true|false|[-#|>:]|env:[A-Z\d_]*)["']?$/;
const NAME = /^["']?[\w-]{1,39}["']?:?$/;
const BEFORE_KEY = /(?:^|[{,]|-\s)\s*$/;
const BEFORE_TYPE = /(?<![\w-])["']?type["']?\s*:\s*$/;
function withHiddenValues(lines) {
	let section = null;
	return lines.map((line) => {
		const indent = line.search(/\S/);
		if (indent === -1) return line;
		if (section !== null && (indent > section || /^[\s\]},#]*$/.test(line) || line[indent] === "#")) return hideTokens(line, 0);
		const found = SECTION.exec(line);
		section = found === null ? null : indent;
		return found === null ? line : hideTokens(line, found.index + found[0].length);
	});
}
function hideTokens(line, from) {
	const rest = line.slice(from).replaceAll(TOKEN, (token, offset) => {
		const [before, after] = [line.slice(0, from + offset), line.slice(from + offset + token.length)];
		return NAME.test(token) && BEFORE_KEY.test(before) && (token.endsWith(":") || /^\s*:(?:\s|["'{[]|$)/.test(after)) || HARMLESS.test(token) || BEFORE_TYPE.test(before) ? token : "\u2022".repeat(token.length);
	});
	return line.slice(0, from) + rest;
}
// src/report/text/terminal.ts
const paint = (color, open, close) => (text) => color ? `\u001B[${open}m${text}\u001B[${close}m` : text;
function styleOf({ color, width = null }) {
	return {
		red: paint(color, 31, 39),
		yellow: paint(color, 33, 39),
		green: paint(color, 32, 39),
		blue: paint(color, 34, 39),
		bold: paint(color, 1, 22),
		dim: paint(color, 2, 22),
		wrap: (text, column, indent) => wrapLines(text, width, column, indent),
		width
	};
}
let hidden;
let painted;
function visible(text) {
	if (/^[ -~]*$/.test(text)) return text;
	hidden ??= new RegExp(String.raw`[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]`, "gu");
	return text.replaceAll("	", " ").replaceAll(hidden, "\u00b7");
}
function visibleLines(text) {
	return text.split(/\r\n?|\n/).map(visible).join("\n");
}
function wrapLines(text, width, column = 0, indent = column) {
	if (width === null) return text;
	painted ??= new RegExp(String.raw`\p{Cc}\[\d+m`, "gu");
	const colours = painted;
	let end = column;
	return text.split(" ").map((word, index) => {
		const { length } = word.replaceAll(colours, "");
		const fits = index === 0 || end + 1 + length <= width;
		end = index === 0 ? end + length : fits ? end + 1 + length : indent + length;
		return `${index === 0 ? "" : fits ? " " : `\n${" ".repeat(indent)}`}${word}`;
	}).join("");
}
function alignColumns(rows, right = Number.POSITIVE_INFINITY) {
	const columns = Math.max(0, ...rows.map((row) => row.length));
	const widths = Array.from({ length: columns }, (_, column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
	const align = (cell, column) => column < right ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
	return rows.map((row) => row.map(align).join("  ").trimEnd());
}
const lineWords = ({ file, line }, own) => file === own ? `line ${line}` : `line ${line} of ${visible(file)}`;
// src/report/diagnostics.ts
const countDiagnostics = (function countDiagnostics(diagnostics) {
	const present = LEVELS$1.map(((level) => ({
		level,
		count: diagnostics.filter((one) => one.level === level).length
	}))).filter((({ count }) => count > 0));
	if (present.length === 0) return "no problems";
	return present.map(({ level, count }) => countLevel(count, level)).join(", ");
});
var diagnostics_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	countDiagnostics: () => countDiagnostics,
	countLevel: () => countLevel,
	printDiagnostics: () => printDiagnostics
});
const WIDEST = 110;
const LEVELS$1 = [
	"error",
	"warning",
	"advice"
];
function printDiagnostics(found, sources, options) {
	const diagnostics = require_policy_validation.distinct(found);
	if (diagnostics.length === 0) return "";
	const style = styleOf(options);
	return `${diagnostics.toSorted(byPlace).map((diagnostic) => block(diagnostic, sources, style)).join("\n\n")}\n\n${style.bold(countDiagnostics(diagnostics))}\n`;
}
const countLevel = (count, level, more = "") => level === "advice" ? `${plural(count, `${more}piece`)} of advice` : plural(count, `${more}${level}`);
function byPlace(a, b) {
	const [left, right] = [a.place, b.place];
	if (left === null || right === null) return Number(left === null) - Number(right === null);
	if (left.file !== right.file) return left.file < right.file ? -1 : 1;
	return left.line - right.line || left.col - right.col;
}
function block(diagnostic, sources, style) {
	const { place, level, code, message, help } = diagnostic;
	const color = {
		error: style.red,
		warning: style.yellow,
		advice: style.blue
	}[level];
	const label = `${level}[${code}]`;
	const head = `${color(style.bold(label))} ${style.bold(style.wrap(visibleLines(message), label.length + 1, 2))}`;
	if (place === null) return [head, ...remedy$1(help, 1, style)].join("\n");
	const width = String(place.line).length + 1;
	return [
		head,
		`${" ".repeat(width)}${style.blue("-->")} ${visible(place.file)}:${place.line}:${place.col}`,
		...frame(place, sources, color, style),
		...remedy$1(help, width, style)
	].join("\n");
}
function frame(place, sources, color, style) {
	const text = withHiddenValues(sources.get(place.file)?.split(/\r\n?|\n/) ?? [])[place.line - 1];
	if (text === void 0) return [];
	const bar = style.blue("|");
	const pad = " ".repeat(String(place.line).length + 1);
	const widest = Math.max(40, Math.min(WIDEST, (style.width ?? WIDEST) - pad.length - 4));
	const end = place.endLine > place.line ? text.length + 1 : place.endCol;
	const length = Math.max(1, Math.min(end, text.length + 1) - place.col);
	const from = place.col - 1 + Math.min(length, 40) <= widest ? 0 : Math.max(0, place.col - 41);
	const line = visible(text.slice(from, from + widest));
	const [before, after] = [from > 0 ? "\u2026" : "", from + widest < text.length ? "\u2026" : ""];
	const carets = "^".repeat(Math.min(length, Math.max(1, widest - (place.col - 1 - from))));
	const indent = " ".repeat(before.length + place.col - 1 - from);
	return [
		`${pad}${bar}`,
		`${style.blue(String(place.line))} ${bar} ${before}${line}${after}`,
		`${pad}${bar} ${indent}${color(carets)}`
	];
}
function remedy$1(help, width, style) {
	if (help === null || help === "") return [];
	const pad = " ".repeat(width);
	const [first = "", ...rest] = visibleLines(help).split("\n").map((line) => style.wrap(line, width + 8));
	return [`${pad}${style.blue("=")} ${style.bold("help:")} ${first}`, ...rest.map((line) => `${pad}        ${line}`)];
}
// src/report/run/annotations.ts
const toAnnotations = (function toAnnotations(diagnostics) {
	return [
		"error",
		"warning",
		"advice"
	].flatMap(((level) => {
		const all = diagnostics.filter((diagnostic) => diagnostic.level === level);
		if (all.length <= PER_LEVEL) return all.map(annotate);
		const rest = all.length - PER_LEVEL + 1;
		const more = {
			level: LEVELS[level],
			title: countLevel(rest, level, "more "),
			message: "GitHub shows ten for each step. The job summary lists all of them."
		};
		return [...all.slice(0, 9).map(annotate), more];
	}));
});
const PER_LEVEL = 10;
const LONGEST$1 = 4096;
const LEVELS = {
	error: "error",
	warning: "warning",
	advice: "notice"
};
function annotate({ level, code, message, help, place }) {
	const text = help === null || help === "" ? message : `${message}\n${help}`;
	const annotation = {
		level: LEVELS[level],
		title: code,
		message: require_policy_validation.cut(text, LONGEST$1)
	};
	if (place === null) return annotation;
	if (require_policy_validation.elsewhere(place.file) !== null) return {
		...annotation,
		message: require_policy_validation.cut(`${place.file}:${place.line}:${place.col}: ${text}`, LONGEST$1)
	};
	const lines = {
		file: place.file,
		startLine: place.line,
		endLine: place.endLine
	};
	if (place.line !== place.endLine) return {
		...annotation,
		...lines
	};
	return {
		...annotation,
		...lines,
		startColumn: place.col,
		endColumn: Math.max(place.col, place.endCol - 1)
	};
}
// src/report/run/left-over.ts
const isDeferred = ({ outcome }) => outcome.kind === "deferred" && outcome.isEdit !== true;
const isLeftEdit = ({ outcome }) => outcome.kind === "deferred" && outcome.isEdit === true;
const isTakenUp = ({ timekeeping }) => timekeeping?.keeper === "watcher" || timekeeping?.keeper === "new-watcher";
const toWhom = (report) => isTakenUp(report) ? "left to the watcher" : "left for the next run";
const heldBack = ({ incidents }) => new Set(incidents.flatMap((one) => one.heldBack?.messages ?? [])).size;
const isLeft = (incident) => isDeferred(incident) || incident.heldBack !== void 0;
const isAnyLeft = ((report) => report.incidents.some(isLeft));
const isAbandonedByRun = ((report) => !report.dryRun && isAnyLeft(report) && !isTakenUp(report));
const dueNow = (report, count, what) => `${plural(count, what)} due now ${count === 1 ? "is" : "are"} ${toWhom(report)}`;
function whyLeft(report, { isRefused }) {
	return {
		whose: toWhom(report),
		why: isRefused === true ? "GitHub takes no more for now" : "what one run may write was used up"
	};
}
function messagesLeft(report) {
	const count = heldBack(report);
	if (count === 0 || report.dryRun) return null;
	return `${dueNow(report, count, "message")}: \`limits.messages-per-run\` was used up.`;
}
const isOfOneAlone = ({ diagnostics }) => diagnostics.some(({ code }) => code === "little-budget-left");
function leftNotes(report) {
	const incidents = report.incidents.filter(isDeferred).length;
	const edits = report.incidents.filter(isLeftEdit).length;
	const messages = heldBack(report);
	if (report.dryRun) return incidents + edits === 0 ? [] : [`${plural(incidents + edits, "incident")} would be left for the next run`];
	const left = [...incidents === 0 ? [] : [dueNow(report, incidents, "incident")], ...messages === 0 ? [] : [dueNow(report, messages, "message")]];
	const limits = [...incidents === 0 ? [] : ["`limits.comments-per-run`"], ...messages === 0 ? [] : ["`limits.messages-per-run`"]];
	return [...left.map((words, index) => isTakenUp(report) || index < left.length - 1 ? words : `${words}, which nothing starts soon${remedy(report, limits)}`), ...edits === 0 ? [] : [`the edit of ${plural(edits, "status comment")} is ${toWhom(report)}`]];
}
function remedy({ timekeeping, problems, incidents }, limits) {
	if (timekeeping !== void 0 || problems.length > 0 || incidents.some((one) => one.problems.length > 0)) return "";
	return `: set \`watch-for\`, or raise ${require_policy_validation.enumerate(limits)}`;
}
// src/report/run/losses.ts
const sharedProblems = (function sharedProblems({ problems, incidents }) {
	const own = incidents.flatMap((incident) => problemsTogether(incident.problems).map((problem) => ({
		problem,
		incident
	})));
	const shared = [...require_policy_validation.groupBy(own, ({ problem: { code, message, remedy } }) => JSON.stringify([
		code,
		message,
		remedy
	]))];
	return [...problems.map((problem) => ({
		problem,
		incidents: []
	})), ...shared.map(([, all]) => ({
		problem: all[0].problem,
		incidents: all.map(({ incident }) => incident)
	})).toSorted((a, b) => a.incidents.length - b.incidents.length)];
});
const WORDS = {
	"message-failed": ["message failed", "messages failed"],
	"message-in-doubt": ["message may have arrived or not", "messages may have arrived or not"],
	"message-dropped": ["message may never have arrived", "messages may never have arrived"],
	"message-delayed": ["message is not taken yet", "messages are not taken yet"]
};
const isCall = ({ loss }) => loss?.kind === "call";
const inWords = (code, count) => {
	const [one, many] = WORDS[code] ?? ["message was lost", "messages were lost"];
	return `${count} ${count === 1 ? one : many}`;
};
const lostMessages = (problems) => problems.flatMap((one) => one.loss?.kind === "message" ? [{
	...one,
	loss: one.loss
}] : []);
function describeLosses(incidents) {
	const unreached = incidents.filter(({ problems }) => problems.some(isCall)).length;
	const lost = [...require_policy_validation.groupBy(lostMessages(incidents.flatMap(({ problems }) => problems)), ({ code }) => code)];
	return [...unreached === 0 ? [] : [`nobody was reached about ${unreached} incident${unreached === 1 ? "" : "s"}`], ...lost.map(([code, all]) => inWords(code, all.length))];
}
const lossOf = ({ problems }) => problems.some(isCall) ? "Nobody was reached." : problems.some(({ code }) => code === "message-failed") ? "Not every message arrived." : "Not every message is known to have arrived.";
function problemsTogether(problems) {
	const lost = [...require_policy_validation.groupBy(lostMessages(problems), ({ code }) => code)].map(([code, all]) => together(code, all));
	return [...problems.filter(({ loss }) => loss?.kind !== "message"), ...lost];
}
function together(code, all) {
	const causes = [...require_policy_validation.groupBy(all, ({ loss }) => loss.why)].map(([why, own]) => `${waysOf(own.map(({ loss }) => loss))} (${why.replace(/\.$/, "")})`);
	const { remedy } = all.find(({ loss }) => loss.to !== null) ?? all[0] ?? { remedy: null };
	return {
		code,
		message: `${inWords(code, all.length)}: ${causes.join("; ")}.`,
		remedy
	};
}
const MOST_NAMES$1 = 10;
function waysOf(all) {
	const people = [...require_policy_validation.groupBy(all, ({ to }) => to ?? "")].flatMap(([login, own]) => {
		const channels = own.map(({ channel }) => `\`${channel}\``);
		return login === "" ? channels : [`\`${login}\` by ${require_policy_validation.enumerate([...new Set(channels)])}`];
	});
	return require_policy_validation.enumerateSome(people, MOST_NAMES$1, (name) => name);
}
// src/report/run/headline.ts
const headline = (function headline(report) {
	const fault = policyFault(report);
	if (fault !== null) return `${fault} Nothing was done.`;
	if (report.mode === "check") return "The policy is valid.";
	if (report.mode === "report") return report.problems.length === 0 ? "The report is written." : `Not all incidents could be read: ${plural(report.problems.length, "problem")} stood in the way.`;
	if (report.drill) return drillLine(report, report.drill);
	return `${[troubles(report), [
		...waiting(report),
		...escalationsNote(report),
		end(report)
	]].filter((parts) => parts.length > 0).map((parts) => `${require_policy_validation.capitalise(parts.join("; "))}.`).join(" ")}${nextDue(report)}`;
});
const incidentsToLookAt = (function incidentsToLookAt(report) {
	const isLeftAlone = isAbandonedByRun(report);
	return report.incidents.filter((one) => needsSomebody(one) || isLeftAlone && isLeft(one));
});
const policyFault = (function policyFault({ diagnostics }) {
	const errors = diagnostics.filter(({ level }) => level === "error");
	if (errors.length === 0) return null;
	return errors.every(({ code }) => code === "policy-unread" || code === "policy-not-found") ? "The policy could not be read." : `The policy is not valid: ${plural(errors.length, "error")}.`;
});
function drillLine({ problems, dryRun }, { sent, ways, unproved }) {
	return `${problems.length === 0 ? "" : `${plural(problems.length, "problem")} stood in the way; `}${`${plural(sent, "test message")} ${dryRun ? "would be sent" : sent === 1 ? "was sent" : "were sent"}`}; ${ways - unproved} of ${plural(ways, "way")} to reach people proved.`;
}
const DEAF = "token-of-a-responder";
const mustLook = (report) => policyFault(report) !== null || report.problems.length > 0 || report.timekeeping?.keeper === "nobody" || isAbandonedByRun(report) || report.diagnostics.some(({ code }) => code === DEAF) || incidentsToLookAt(report).length > 0;
const needsSomebody = ({ outcome, status, next, snoozed, problems }) => problems.length > 0 || outcome.kind === "failed" || outcome.kind === "unread" || outcome.kind === "left-alone" && outcome.why === "unconfirmed" || status === "open" && next === null && snoozed === null;
const having = (report, is) => report.incidents.filter(is).length;
function troubles(report) {
	const failed = report.incidents.filter(({ outcome }) => outcome.kind === "unread" || outcome.kind === "failed" && outcome.isLoss !== true);
	const partly = failed.filter(({ done }) => done.length > 0).length;
	const unhandled = failed.length - partly;
	return [
		...unhandled > 0 ? [`${plural(unhandled, "incident")} could not be handled${partly > 0 ? `, ${partly} only in part` : ""}`] : [],
		...unhandled === 0 && partly > 0 ? [`${plural(partly, "incident")} could be handled only in part`] : [],
		...describeLosses(report.incidents),
		...waitingMessagesNote(report),
		...report.problems.length > 0 ? [`${plural(report.problems.length, "problem")} stood in the way`] : [],
		...leftNotes(report)
	];
}
const waitingMessages = ({ incidents }) => incidents.flatMap(({ messages = [], problems }) => {
	const lost = problems.flatMap(({ loss }) => loss?.kind === "message" ? [loss.id] : []);
	return messages.filter(({ id, state, code }) => state === "waiting" && code === "not-taken" && !lost.includes(id));
}).length;
function waitingMessagesNote(report) {
	const count = waitingMessages(report);
	return count === 0 ? [] : [`${plural(count, "message")} ${count === 1 ? "is" : "are"} not taken yet and will be sent again`];
}
function waiting(report) {
	const open = having(report, ({ status }) => status === "open");
	const unconfirmed = having(report, ({ outcome }) => outcome.kind === "left-alone" && outcome.why === "unconfirmed");
	return [...open === 0 ? [] : [`${plural(open, "incident")} ${open === 1 ? "waits" : "wait"} for somebody to acknowledge`], ...unconfirmed === 0 ? [] : [`${plural(unconfirmed, "report")} ${unconfirmed === 1 ? "waits" : "wait"} for somebody to confirm`]];
}
function escalationsNote(report) {
	const count = having(report, ({ done }) => done.some((effect) => effect.type === "say" && effect.comment?.record.escalated === true));
	if (count === 0) return [];
	const incidents = plural(count, "incident");
	return [report.dryRun ? `${incidents} would be escalated` : `${incidents} ${count === 1 ? "was" : "were"} escalated`];
}
const LEFT_UNDONE = "left-undone";
function end(report) {
	if (report.at === null) return "nothing was done";
	if (report.dryRun) return "this was a dry run, nothing was written";
	if (report.problems.some(({ code }) => code === LEFT_UNDONE)) return "not everything due was done";
	if (having(report, (incident) => require_policy_validation.hasFailed(incident) || incident.outcome.kind === "deferred" || incident.heldBack !== void 0) + waitingMessages(report) > 0 || report.problems.length > 0) return "everything else due was done";
	return having(report, ({ outcome }) => outcome.kind === "acted") > 0 ? "everything due was done" : "nothing was due";
}
function nextDue(report) {
	const [first] = report.incidents.flatMap(({ next, number }) => next === null || next.at <= (report.at ?? 0) ? [] : [{
		at: next.at,
		number
	}]).toSorted((a, b) => a.at - b.at);
	if (first === void 0) return "";
	return ` Next: incident ${first.number} ${atTime(first.at, report.at ?? first.at)}.`;
}
// src/report/text/left-alone.ts
const WHY_LEFT_OUT = {
	"not-an-incident": "is no incident of the policy",
	unconfirmed: "waits for somebody with triage permission to confirm it",
	"pull-request": "is a pull request",
	"before-effective-from": "was declared before the policy\u2019s `effective-from`",
	"unknown-ledger-version": "was written to by a newer version of Tocsin"
};
const WHY_LEFT_ALONE = {
	...WHY_LEFT_OUT,
	abandoned: "has been open for longer than the policy\u2019s `max-age`",
	ended: "is over, and nothing of it is due any more"
};
// src/report/text/markdown.ts
const code = (function code(text, max = 200) {
	const line = require_policy_validation.cut(require_policy_validation.withoutInvisible(firstPart(text, max).replaceAll(/\s+/g, " ")).replaceAll(/(?<!\\)\\+(?=\|)/g, "").trim(), max);
	if (line === "") return "`?`";
	const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
	const fence = "`".repeat(longest + 1);
	return longest === 0 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`;
});
const link = (function link(text, url) {
	return isLink(url) ? `[${text}](${url})` : text;
});
const firstPart = (function firstPart(text, max) {
	return text.slice(0, 8 * max);
});
var markdown_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	bullets: () => bullets,
	code: () => code,
	fence: () => fence,
	foldAway: () => foldAway,
	inSummary: () => inSummary,
	isLink: () => isLink,
	link: () => link,
	plain: () => plain,
	problemItem: () => problemItem,
	prose: () => prose,
	table: () => table
});
function plain(text, max = 500) {
	return require_policy_validation.neutralise(firstPart(text, max), max) || "?";
}
function prose(text, max = 300) {
	const parts = require_policy_validation.cut(text, max).split("`");
	const closed = parts.length % 2 === 1;
	return parts.map((part, index) => {
		if (index % 2 === 1 && (closed || index < parts.length - 1)) return part.trim() === "" ? "" : code(part);
		return part === "" ? "" : neutralisePart(part);
	}).join("");
}
function bullets(items) {
	return items.map((item) => `- ${item}`).join("\n");
}
function problemItem({ level, code: id, message, help, place }, max) {
	return `${place === null ? "" : `${code(`${place.file}:${place.line}:${place.col}`)} `}**${level}** ${code(id, 60)}: ${prose(message, max)}${help === null ? "" : ` ${prose(help, max)}`}`;
}
function table(header, rows) {
	const line = (cells) => `| ${cells.map(cell).join(" | ")} |`;
	return [
		line(header),
		`|${" :--- |".repeat(header.length)}`,
		...rows.map(line)
	].join("\n");
}
const foldAway = (title, body) => `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
function fence(language, text) {
	const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
	const marks = "`".repeat(longest + 1);
	return `${marks}${language}\n${text.trimEnd()}\n${marks}`;
}
const inSummary = (text, max) => require_policy_validation.escapeMarkup(require_policy_validation.oneLine(firstPart(text, max), max)).replaceAll(/@|(?<!&)#(?=\d)|:(?=\/)|GH(?=-\d)|www(?=\.)/gi, "$&\u200b");
const isLink = ((url) => /^https?:\/\/[^\s<>()"']+$/.test(url));
function cell(text) {
	return text.replaceAll("\n", " ").replaceAll(/(?<!\\)\|/g, "\\|");
}
function neutralisePart(part) {
	const before = /^\s/.test(part) ? " " : "";
	const after = /\s$/.test(part) ? " " : "";
	return part.trim() === "" ? " " : `${before}${require_policy_validation.neutralise(part.trim())}${after}`;
}
// src/report/run/effects.ts
const MOST$1 = 10;
const statusWord = (status) => status === "reviewed" ? "over" : status;
const MARKDOWN = {
	code,
	plain
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
	const answered = react.length > 0 ? [`reacted to ${plural(react.length, "command")}`] : [];
	const folded = minimise.length > 0 ? [`folded ${plural(minimise.length, "old comment")}`] : [];
	return [
		...comment ? describeComment(comment, words) : [],
		...updated,
		...answered,
		...folded
	];
}
function describeComment(comment, words) {
	const { engaged, calls, reminders, ask, roseFrom, replies, isNobodyLeft } = comment;
	const reached = engaged.filter((one) => one.isReached).map(({ level }) => `level ${level.number}, ${words.plain(level.name, 60)}`);
	const called = calls.flatMap(({ people }) => people);
	const reminded = reminders.flatMap(({ mentions }) => mentions);
	return [
		...called.length > 0 ? [`called ${reached.length > 0 ? `${require_policy_validation.enumerate(reached)}: ` : ""}${names(called, words)}`] : [],
		...isNobodyLeft ? ["found nobody who could be called"] : [],
		...roseFrom ? ["announced the rise in severity"] : [],
		...reminded.length > 0 ? [`reminded ${names(reminded, words)}`] : [],
		...ask ? [`asked ${ask.reporter === null ? "the reporter" : names([ask.reporter], words)} for missing details`] : [],
		...replies.length > 0 ? [`answered ${plural(replies.length, "command")}`] : []
	];
}
function names(people, words) {
	const unique = [...new Set(people)];
	const logins = unique.slice(0, MOST$1).map((login) => words.code(login, 60));
	return require_policy_validation.enumerate(unique.length > MOST$1 ? [...logins, `${unique.length - MOST$1} more`] : logins);
}
// src/report/comment/mentions.ts
const LONGEST = 60;
function peopleOf(mentions) {
	const waiting = new Map(mentions.filter((login) => require_policy_validation.isBareLogin(login)).map((login) => [login.toLowerCase(), login]));
	const name = (login) => {
		const known = waiting.get(login.toLowerCase());
		if (known === void 0) return code(login, LONGEST);
		waiting.delete(login.toLowerCase());
		return `@${known}`;
	};
	return {
		name,
		rest: () => [...waiting.values()].map(name)
	};
}
const NOBODY = {
	name: (login) => code(login, LONGEST),
	rest: () => []
};
// src/report/comment/wording.ts
const MARKS = [
	"\ud83d\udd34",
	"\ud83d\udfe0",
	"\ud83d\udfe1"
];
const severityMark = ({ rank }) => MARKS[rank - 1] ?? "\ud83d\udd35";
const markedSeverity = (severity) => `${severityMark(severity)} ${plain(severity.name, 40)}`;
function severityName(severity) {
	return `${plain(severity.name, 80)} (${code(severity.id, 60)})`;
}
const MOST_ROLES = 10;
const rolesInWords = (roles) => `the ${roles.length > 1 ? "roles" : "role"} ${require_policy_validation.enumerateSome(roles, MOST_ROLES, (name) => plain(name, 80))}`;
const LINE = 120;
const LONGEST_DETAIL = 40;
function headlineOf({ issue, headline }) {
	const title = require_policy_validation.isVisible(issue.title) ? issue.title : "no title";
	let room = LINE - Math.min(title.length, LINE);
	const details = headline.map((detail) => detailWords(detail).slice(0, LONGEST_DETAIL)).filter((words) => (room -= words.length + 3) >= 0);
	return [`**${plain(title, LINE)}**`, ...details.map((words) => plain(words, LONGEST_DETAIL))].join(" \u00b7 ");
}
function situationOf(message) {
	const { reporter, declarer, declaredAt, reopenedAt, at } = message;
	const reported = reporter === null ? "" : `reported by ${code(reporter, 60)}`;
	const declared = declarer == null ? "declared" : `declared by ${code(declarer, 60)}`;
	const by = declarer === void 0 ? reported || declared : [reported, declared].filter((one) => one !== "").join(", ");
	const since = reopenedAt === null ? "" : `, reopened ${ago(reopenedAt, at)}`;
	return `${headlineOf(message)} \u00b7 ${by} ${ago(declaredAt, at)}${since}`;
}
function detailWords({ name, type, value }) {
	const words = name.replaceAll("-", " ");
	if (type === "boolean") return value === true ? words : `no ${words}`;
	if (type === "number") return `${JSON.stringify(value)} ${words}`;
	const at = type === "time" && typeof value === "string" ? require_policy_validation.parseInstant(value) : null;
	if (at !== null) return `${words} ${clockTime(at, 0)}`;
	return Array.isArray(value) ? value.join(", ") : typeof value === "string" ? value : JSON.stringify(value);
}
const FEW = 3;
const nextCallOf = (next) => next === null ? null : next.escalatesTo === null ? next.call ?? null : next;
function nextCalled(call) {
	const levels = levelNames(call);
	if (levels === "") return "";
	const people = [...new Set(call.calls.flatMap((one) => one.people))];
	if (people.length === 0) return levelNumbers(call);
	return `${people.length <= FEW ? require_policy_validation.enumerate(people.map(NOBODY.name)) : `${people.length} people`} (${levels})`;
}
const levelsOf = ({ escalatesTo, below = [] }) => escalatesTo === null ? [] : [...below, escalatesTo];
const levelNames = (call) => require_policy_validation.enumerate(levelsOf(call).map(({ name }) => plain(name, 80)));
const levelNumbers = (call) => require_policy_validation.enumerate(levelsOf(call).map(({ number, name }) => `level ${number}, ${plain(name, 80)},`));
function othersBeside(readers, people) {
	const others = people.filter((login) => !require_policy_validation.hasName(readers, login));
	return readers.length > 0 && readers.length === people.length - others.length ? others : null;
}
function nextCallTo(readers, message, call) {
	const others = othersBeside(readers, [...new Set(call.calls.flatMap((one) => one.people))]);
	if (others === null || others.length >= FEW) return `${nextCalled(call)} ${isCalled(message, call)}`;
	const names = require_policy_validation.enumerate(["you", ...others.map(NOBODY.name)]);
	return isEngaged(message, call) ? `${names} are called again` : `${names} (${levelNames(call)}) are called`;
}
const isEngaged = ({ level }, { escalatesTo }) => (escalatesTo?.number ?? 0) <= level.number;
function isCalled(message, call) {
	const verb = isOrAre(call);
	if (!isEngaged(message, call)) return `${verb} called`;
	const roles = message.kind === "status" ? message.holders : message.calls;
	const own = roles.filter(({ role }) => call.calls.some((one) => one.role.id === role.id));
	if (own.length > 0 && own.every(({ people }) => people.length === 0)) return `${verb} tried again`;
	const earlier = message.kind === "status" ? [] : message.calledBefore?.people ?? [];
	const before = [...roles.flatMap(({ people }) => people), ...earlier];
	const people = call.calls.flatMap((one) => one.people);
	return people.length === 0 || people.some((login) => require_policy_validation.hasName(before, login)) ? `${verb} called again` : `${verb} called`;
}
const isOrAre = ({ calls }) => new Set(calls.flatMap(({ people }) => people)).size > 1 ? "are" : "is";
function sayNext(message, reference) {
	const when = (at) => clockTime(at, reference);
	const { next, status, abandonedAt } = message;
	if (next === null) {
		const now = status === "open" ? "nobody else is called by itself; it waits for an answer." : "nothing is planned.";
		return abandonedAt === null ? now : `${now} From ${when(abandonedAt)} on nobody is called at all (${code("max-age")}).`;
	}
	const call = nextCallOf(next);
	const before = call === next ? reference : next.at;
	const called = call === null ? "" : `${nextCalled(call)} ${isCalled(message, call)} ${atTime(call.at, before)}`;
	const reached = next.reach === void 0 ? "" : `${reachOf(next)} then`;
	if (next.escalatesTo !== null) return `${[called, reached].filter((one) => one !== "").join("; ")}.`;
	if (next.trigger !== null) {
		const also = [reached, called].map((one) => one === "" ? "" : ` ${one}.`).join("");
		return `${when(next.at)}, unless settled by then: ${quote(prose(next.reason))}${also}`;
	}
	const step = `${reachOf(next)} ${atTime(next.at, reference)}`;
	if (call?.inAnyCase) return `${step}, unless somebody answers by then; ${called} in any case.`;
	return `${[step, called].filter((one) => one !== "").join(", ")}, unless somebody answers by then.`;
}
const MOST_REACHED = 5;
const TURNS = {
	pause: "the pause ends",
	severity: "the severity changes"
};
function reachOf({ reach = [], turns }) {
	if (turns !== void 0) return TURNS[turns];
	const ways = reach.map(({ to, by }) => {
		const channels = require_policy_validation.enumerate(by.map((channel) => code(channel, 60)));
		return to === null ? `${channels} is tried again` : `${code(to)} is reached by ${channels}`;
	});
	return require_policy_validation.enumerateSome([...new Set(ways)], MOST_REACHED, (way) => way) || "messages";
}
function pauseText({ by, why }, until) {
	const words = why === "" ? "" : `: \u201c${plain(why, 200)}\u201d`;
	return `until ${until} by ${NOBODY.name(by)}${words}`;
}
const quote = (words) => /[.!?\u2026]$/.test(words) ? `\u201c${words}\u201d` : `\u201c${words}\u201d.`;
const ago = (at, now) => now - at < 60 ? "just now" : `${span(now - at)} ago`;
const stateInWords = ({ state, code: why }) => state === "not-needed" && why === "doubt" ? `may not have arrived, ${STATES[state]}` : STATES[state];
const STATES = {
	intended: "to be sent",
	doubt: "may have arrived",
	waiting: "waits",
	sent: "sent",
	failed: "failed",
	dropped: "may never have arrived",
	"not-needed": "not needed any more"
};
// src/report/run/messages.ts
const MOST = 20;
function describeMessages(messages = [], words = { code }) {
	if (messages.length === 0) return "";
	const lines = [...require_policy_validation.groupBy(messages, ({ to }) => to ?? "")].flatMap(([login, own]) => {
		if (login === "") return own.map((one) => `${words.code(one.channel, 60)} (${stateOf$1(one)})`);
		const ways = own.map((one) => `by ${words.code(one.channel, 60)} (${stateOf$1(one)})`);
		return [`${words.code(login, 60)} ${require_policy_validation.enumerate(ways)}`];
	});
	const more = lines.length > MOST ? [`and ${lines.length - MOST} more`] : [];
	return `messages: ${[...lines.slice(0, MOST), ...more].join("; ")}`;
}
const stateOf$1 = (one) => one.code === null || one.state !== "failed" ? stateInWords(one) : `${stateInWords(one)}: ${one.code.slice(0, 40)}`;
// src/report/run/timekeeping.ts
const timekeeping = (function timekeeping({ timekeeping: by, lateness, at }) {
	const lines = [
		...by?.watch ? [spanLine(by.watch)] : [],
		...by ? keeperLine(by, at ?? 0) : [],
		...lateness ? [...latenessLine(WAITED, lateness.watched), ...latenessLine(UNWATCHED, lateness.unwatched)] : []
	];
	return lines.length === 0 ? [] : ["### Time", bullets(lines)];
});
const WAITED = "Firings that a watcher waited for";
const UNWATCHED = "Firings that fell due while nobody watched";
const ENDS = {
	"nothing-due": "until nothing more was due soon",
	"time-over": "until its own time was over",
	"younger-watcher": "until another watcher ran",
	stopped: "until it was told to stop",
	unauthorised: "until GitHub no longer took its token"
};
function spanLine({ from, to, end, isStandIn, polls }) {
	const why = isStandIn ? " It stayed because its token may not start another run (`actions: write`)." : "";
	return `This run kept time from ${clockTime(from, from)} to ${clockTime(to, from)}, ${ENDS[end]}, with ${plural(polls, "poll")}.${why}`;
}
function keeperLine({ keeper, nobodyAfter, refusal, watch }, at) {
	switch (keeper) {
		case "unneeded": return watch === null ? ["Nothing is due soon: nobody has to keep time."] : [];
		case "watcher": return watch === null ? ["A watcher keeps time."] : [];
		case "new-watcher": return ["A watcher was started, which keeps time from now on."];
		case "nobody": return [`**Nobody keeps time after ${clockTime(nobodyAfter ?? at, at)}.**${refusal === null ? "" : ` ${prose(refusal)}`}`];
		default: return keeper;
	}
}
function latenessLine(what, late) {
	if (late.length === 0) return [];
	const ascending = late.toSorted((a, b) => a - b);
	const within = (share) => lateBy(ascending[Math.ceil(ascending.length * share) - 1] ?? 0);
	return [`${what}: ${late.length}, half of them at most ${within(1 / 2)} late, nine in ten at most ${within(9 / 10)}, the latest ${within(1)}.`];
}
const lateBy = (seconds) => seconds < 60 ? `${seconds} s` : span(seconds);
// src/report/comment/provenance.ts
const policyName = (function policyName(policy, issue) {
	return link(code(require_policy_validation.versionOf(policy)), fileUrl(policy.file, policy, issue) ?? "");
});
const fileUrl = (function fileUrl(file, policy, issue) {
	const home = issue.url.split(`/${issue.repository}/`)[0];
	const { repository, path, commit } = require_policy_validation.elsewhere(file) ?? {
		repository: issue.repository,
		path: file,
		commit: policy.commit
	};
	if (commit === null || home === void 0 || home === issue.url) return null;
	const parts = path.replaceAll(/[\uD800-\uDFFF]/gu, "").split("/").map(encodeURIComponent);
	return `${home}/${repository}/blob/${encodeURIComponent(commit)}/${parts.join("/").replaceAll(/[()']/g, escapeInUrl)}`;
});
function policyLine(line, policy, issue) {
	if (line === null) return "";
	const url = fileUrl(line.file, policy, issue);
	const other = require_policy_validation.elsewhere(line.file);
	const name = other === null ? line.file : `${other.repository}//${other.path}`;
	return link(line.file === policy.file ? `line ${line.line}` : `line ${line.line} of ${code(name, 80)}`, url === null ? "" : `${url}#L${line.line}`);
}
function escapeInUrl(character) {
	return `%${character.charCodeAt(0).toString(16)}`;
}
// src/report/run/summary.ts
const renderDetails = (function renderDetails(report) {
	return `${[
		...incidents(report),
		...timekeeping(report),
		...problems(report),
		...wouldHave(report),
		...pauses(report),
		...leftAlone(report),
		...diagnostics(report),
		origin(report)
	].join("\n\n")}\n`;
});
const firstLine = (function firstLine(report) {
	if ([
		"check",
		"report",
		"drill"
	].includes(report.mode)) return `**${headline(report)}**`;
	return `**${verdict(report)}** ${headline(report)}`;
});
const incidents = (function incidents(report) {
	const first = new Set(incidentsToLookAt(report));
	const all = [...first, ...report.incidents.filter((one) => !first.has(one))].filter(({ outcome }) => outcome.kind !== "left-alone");
	if (all.length === 0) return [];
	const rows = all.slice(0, MOST_ROWS).map((incident) => row(incident, report));
	const done = report.dryRun ? "Would be done, and why" : "Done, and why";
	const more = all.length > MOST_ROWS ? [`\u2026 and ${all.length - MOST_ROWS} more.`] : [];
	return [table(["Incident \u00b7 State", `${done} \u00b7 Next`], rows), ...more];
});
const wouldHave = (function wouldHave(report) {
	const all = report.incidents.flatMap((incident) => incident.wouldFire.map((firing) => ({
		firing,
		incident
	})));
	return listUnder("What would have fired (evaluate mode, nothing of it was done)", all, ({ firing, incident }) => `${incidentName(incident)}: ${code(firing.trigger, 60)}: ${prose(firing.reason)}`);
});
const pauses = (function pauses(report) {
	const all = report.incidents.flatMap((incident) => incident.snoozed && incident.outcome.kind !== "left-alone" ? [{
		incident,
		...incident.snoozed
	}] : []);
	return listUnder("Paused by people", all, ({ incident, until, by, why }) => {
		const reason = why === "" ? "" : `: \u201c${plain(why, 200)}\u201d`;
		return `${incidentName(incident)}: until ${clockTime(until, report.at ?? until)}, by ${code(by, 60)}${reason}`;
	});
});
const leftAlone = (function leftAlone({ incidents: all, mode }) {
	const namesOf = ((some) => require_policy_validation.firstItems(some, MOST_PROBLEMS, incidentName).join(", "));
	const unconfirmed = namesOf(all.filter(({ outcome }) => outcome.kind === "left-alone" && outcome.why === "unconfirmed"));
	const abandoned = namesOf(all.filter(({ isAbandoned }) => isAbandoned));
	return [
		...(mode === "issue" ? all.flatMap(nameAndWhy) : []).map((words) => `**Left alone:** ${words}.`),
		...unconfirmed === "" ? [] : [`**Not confirmed:** nobody is called for what strangers report until somebody with triage permission takes the incident label off and sets it again: ${unconfirmed}.`],
		...abandoned === "" ? [] : [`**Abandoned:** open for longer than the policy's ${code("max-age")}, not escalated any more: ${abandoned}. Close them, or take the incident label off.`]
	];
});
const diagnostics = (function diagnostics(report) {
	const isOfRun = ({ level, place, code: id }) => report.mode !== "check" && place === null && (level !== "error" || id === "policy-unread");
	return [...diagnosticsUnder("The run", report.diagnostics.filter(isOfRun)), ...diagnosticsUnder("The policy", report.diagnostics.filter((one) => !isOfRun(one)))];
});
const origin = (function origin(report) {
	const issue = {
		number: 0,
		title: "",
		repository: report.repository,
		url: report.incidents[0]?.url ?? ""
	};
	return `<sub>${[
		report.at === null ? "" : `${clockTime(report.at, 0)} by the clock of GitHub`,
		`mode ${report.mode}${report.dryRun ? ", dry run" : ""}`,
		...report.policies.map(((policy) => `policy ${policyName(policy, issue)}`)),
		report.requests === null ? "" : plural(report.requests, "request")
	].filter(((part) => part !== "")).join(" \u00b7 ")}</sub>`;
});
const MOST_ROWS = 200;
const MOST_PROBLEMS = 50;
const MOST_RULES = 10;
const MOST_ALIKE = 10;
const renderSummary = ((report) => `${firstLine(report)}\n\n${renderDetails(report)}`);
function verdict(report) {
	if (mustLook(report)) return `Somebody must look${atWhich(report)}.`;
	if (!report.dryRun && isAnyLeft(report)) return "A watcher goes on.";
	return isOfOneAlone(report) ? "Only the issue of this event was looked at." : "Nobody has to look.";
}
const MOST_NAMES = 5;
function atWhich(report) {
	const names = require_policy_validation.enumerateSome(incidentsToLookAt(report), MOST_NAMES, incidentNumber);
	return names === "" ? "" : ` at ${names}`;
}
function row(incident, report) {
	const { next, late } = incident;
	const lateness = late < 60 ? "" : ` ${require_policy_validation.formatDuration(late)} late.`;
	const state = stateOf(incident);
	return [`${incidentName(incident)}${state === "" ? "" : `<br>${state}`}`, `${whatWasDone(incident, report)}${lateness}${next === null ? "" : `<br>${nextOf(next, report)}`}`];
}
function stateOf({ severity, level, status }) {
	return [
		severity ? markedSeverity(severity) : "",
		level ? `${level.number} of ${level.of}` : "",
		status === null ? "" : statusWord(status)
	].filter((part) => part !== "").join(", ");
}
function nextOf(next, report) {
	const when = clockTime(next.at, report.at ?? next.at);
	if (next.at <= (report.at ?? 0)) return `Due since ${when}`;
	return `Next: ${comingNext(next, when)}`;
}
function comingNext(next, when) {
	return next.escalatesTo === null ? `${when}: ${next.trigger === null ? reachOf(next) : code(next.trigger, 60)}` : `${when}: ${nextCalled(next)} ${isOrAre(next)} called`;
}
const incidentName = (incident) => `${incidentNumber(incident)} ${plain(incident.title, 120)}`;
const incidentNumber = ({ number, url }) => link(`\\#\u200B${number}`, url);
function whatWasDone(incident, report) {
	const policy = report.policies.find(({ name }) => name === incident.policy);
	const rulesOf = (fired) => {
		const rules = fired.slice(0, MOST_RULES).map(({ trigger, line }) => rule(trigger, line, policy, incident, report));
		const more = fired.length > MOST_RULES ? ` and ${fired.length - MOST_RULES} more` : "";
		return `${rules.join(", ")}${more}`;
	};
	const isCalling = incident.done.some((effect) => effect.type === "say" && (effect.comment?.calls.length ?? 0) > 0);
	const causes = incident.fired.filter(({ callsNobody }) => !isCalling || !callsNobody);
	const others = incident.fired.filter((one) => !causes.includes(one));
	const why = [causes.length > 0 ? ` Because of ${rulesOf(causes)}.` : "", others.length > 0 ? ` Besides: ${rulesOf(others)}.` : ""].join("");
	const effects = describeRun(incident.done).join("; ");
	const messages = describeMessages(incident.messages);
	const done = require_policy_validation.capitalise([report.dryRun && effects !== "" ? `would have ${effects}` : effects, messages].filter((words) => words !== "").join("; "));
	const { outcome } = incident;
	switch (outcome.kind) {
		case "acted": return `${done === "" ? "Nothing to write" : done}.${why}`;
		case "nothing-due": return "Nothing was due";
		case "left-alone": return "Left alone";
		case "deferred": {
			const { whose, why: limit } = whyLeft(report, outcome);
			return `**${require_policy_validation.capitalise(whose)}**: ${limit}.${why}`;
		}
		case "unread": return `**Could not be read**, nothing was decided${untilThen(report)}`;
		case "failed": return `**${outcome.isLoss === true ? lossOf(incident) : `${done === "" ? "Nothing" : "Not all"} could be done${untilThen(report)}.`}**${done === "" ? "" : ` ${done}.`}${why}`;
		default: return outcome;
	}
}
const untilThen = ({ dryRun }) => dryRun ? "" : ": look after it yourself now";
function rule(trigger, line, policy, incident, report) {
	if (policy === void 0 || line === null) return code(trigger, 60);
	const issue = {
		number: incident.number,
		url: incident.url,
		title: incident.title,
		repository: report.repository
	};
	return `${code(trigger, 60)} (${policyLine(line, policy, issue)})`;
}
const numbersOf = (all) => all.length === 0 ? "" : `${require_policy_validation.enumerateSome(all, MOST_ALIKE, incidentNumber)}, each`;
const problems = ((report) => listUnder("What went wrong", sharedProblems(report), ({ problem, incidents: all }) => {
	const [only] = all;
	const names = all.length === 1 && only ? incidentName(only) : numbersOf(all);
	const remedy = problem.remedy === null ? "" : ` **What to do:** ${prose(problem.remedy)}`;
	return `${names === "" ? "" : `${names}: `}${code(problem.code, 60)}: ${prose(require_policy_validation.sentence(problem.message))}${remedy}`;
}, MOST_ROWS));
function nameAndWhy(incident) {
	const { outcome } = incident;
	if (outcome.kind !== "left-alone" || outcome.why === "unconfirmed" || outcome.why === "abandoned") return [];
	return [`${incidentName(incident)} ${WHY_LEFT_ALONE[outcome.why]}`];
}
const diagnosticsUnder = ((heading, some) => listUnder(`${heading}: ${countDiagnostics(some)}`, some, (one) => problemItem(one), MOST_ROWS));
const listUnder = ((heading, items, line, most = MOST_PROBLEMS) => items.length === 0 ? [] : [`### ${heading}`, bullets(require_policy_validation.firstItems(items, most, line))]);
// src/report/run/plan-json.ts
const planOf = (function planOf(report) {
	return {
		version: 1,
		at: report.at === null ? null : require_policy_validation.formatInstant(report.at),
		mode: report.mode,
		"dry-run": report.dryRun,
		repository: report.repository,
		policies: report.policies.map(require_policy_validation.provenance),
		incidents: report.incidents.filter(({ outcome }) => outcome.kind !== "left-alone").map(incidentOf),
		problems: report.problems.map(problemOf)
	};
});
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
		problems: incident.problems.map(problemOf)
	};
}
const problemOf = ({ code, message, remedy }) => ({
	code,
	message,
	remedy
});
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
exports.MONTHS = MONTHS;
exports.NOBODY = NOBODY;
exports.TURNS = TURNS;
exports.WHY_LEFT_OUT = WHY_LEFT_OUT;
exports.ago = ago;
exports.alignColumns = alignColumns;
exports.atTime = atTime;
exports.bullets = bullets;
exports.clockAndAge = clockAndAge;
exports.clockTime = clockTime;
exports.code = code;
exports.day = day;
exports.describeMessages = describeMessages;
exports.describeRun = describeRun;
exports.detailWords = detailWords;
exports.diagnostics_exports = diagnostics_exports;
exports.fence = fence;
exports.foldAway = foldAway;
exports.headline = headline;
exports.inSummary = inSummary;
exports.inTurn = inTurn;
exports.isAbandonedByRun = isAbandonedByRun;
exports.isAnyLeft = isAnyLeft;
exports.isLink = isLink;
exports.isSameDay = isSameDay;
exports.lineWords = lineWords;
exports.link = link;
exports.markdown_exports = markdown_exports;
exports.markedSeverity = markedSeverity;
exports.messagesLeft = messagesLeft;
exports.nextCallOf = nextCallOf;
exports.nextCallTo = nextCallTo;
exports.ordinal = ordinal;
exports.othersBeside = othersBeside;
exports.pauseText = pauseText;
exports.peopleOf = peopleOf;
exports.plain = plain;
exports.planOf = planOf;
exports.plural = plural;
exports.policyFault = policyFault;
exports.policyLine = policyLine;
exports.policyName = policyName;
exports.printDiagnostics = printDiagnostics;
exports.problemItem = problemItem;
exports.problemsTogether = problemsTogether;
exports.prose = prose;
exports.quote = quote;
exports.reachOf = reachOf;
exports.renderDetails = renderDetails;
exports.renderSummary = renderSummary;
exports.rolesInWords = rolesInWords;
exports.sayNext = sayNext;
exports.severityMark = severityMark;
exports.severityName = severityName;
exports.sharedProblems = sharedProblems;
exports.situationOf = situationOf;
exports.span = span;
exports.stateInWords = stateInWords;
exports.statusWord = statusWord;
exports.styleOf = styleOf;
exports.table = table;
exports.timeInUtc = timeInUtc;
exports.toAnnotations = toAnnotations;
exports.toTheMinute = toTheMinute;
exports.visible = visible;
exports.visibleLines = visibleLines;
exports.whyLeft = whyLeft;
exports.within = within;
exports.wrapLines = wrapLines;
