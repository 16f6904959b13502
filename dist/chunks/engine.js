const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
const require_command_line = require("./engine-text-command-line.js");
const require_action_start = require("./action-start.js");
// src/engine/incident/help-triggers.ts
const helpTriggers = require_policy_validation.onceForEach((policy) => policy.triggers.filter(({ phase, when, evaluateOnly }) => phase === "open" && !evaluateOnly && require_policy_validation.readsOf(policy, [when]).has("count.help-requests")));
const isAtLimit = (fired, { id, limit }) => limit !== null && (fired.get(id)?.n ?? 0) >= limit;
const helpTriggersLeft = (policy, fired) => helpTriggers(policy).filter((one) => !(fired.has(one.id) && one.repeat === null) && !isAtLimit(fired, one));
// src/engine/facts/open-help.ts
function helpLeft({ policy, incident }, fires = []) {
	const left = helpTriggersLeft(policy, incident.fired);
	return fires.length === 0 ? left : helpTriggers(policy).filter((one) => fires.includes(one) || left.includes(one));
}
const openHelp = ({ commands, helpRequests }) => helpRequests.length === 0 ? [] : commands.filter(({ comment, asks }) => asks?.kind === "help" && helpRequests.includes(comment));
const openHelpFor = ({ policy, incident }, fires) => helpTriggers(policy).some((one) => fires.includes(one)) ? openHelp(incident) : [];
function helpAnsweredBy(context, fires) {
	const help = openHelpFor(context, fires);
	return help.length === 0 || isLeftToOthers(context, fires) ? [] : help;
}
function isLeftToOthers(context, fires) {
	return helpTriggers(context.policy).filter((one) => fires.includes(one)).every((one) => require_policy_validation.isSilent(one.do)) && helpLeft(context).some((one) => require_policy_validation.callsPeople(one.do) && !fires.includes(one));
}
function hasNewEvent(context, trigger, last) {
	const { lastEvent, lastEventSeen } = context.incident;
	const requests = openHelpFor(context, [trigger]);
	const hasNewRequest = requests.some(({ answered, writtenAt }) => !answered && writtenAt > last.at);
	if (requests.length > 0 && isLeftToOthers(context, [trigger])) return hasNewRequest;
	return lastEvent > last.at || lastEventSeen > last.seen || hasNewRequest || requests.length > 0 && answersAllIn(context, trigger, last);
}
const answersAllIn = ({ incident }, { id }, last) => incident.records.some(({ at, fired }) => at === last.at && fired[id] === last.n);
// src/engine/text/action-items.ts
function openActions(body) {
	return require_command_line.ownLines(body).flatMap((line) => {
		const text = line.kind === "text" ? /^\s*(?:[-*+]|\d{1,9}[.)])[ \t]+\[ \][ \t](.*\S)/.exec(line.text)?.[1] : void 0;
		return text === void 0 ? [] : [itemOf(text.trim())];
	});
}
function actionIssue({ title, owner }) {
	const item = itemOf(title);
	return {
		...item,
		owner: owner ?? item.owner
	};
}
function itemOf(text) {
	const day = /(?:^|[\s(*_~])(\d{4}-\d{2}-\d{2})(?=[\s.,;:!?)*_~]|$)/.exec(text)?.[1];
	const start = day === void 0 ? null : require_policy_validation.parseInstant(day) ?? lastOfItsMonth(day);
	return {
		text,
		owner: /(?:^|\s|\()@([A-Za-z0-9](?:[\w-]*[A-Za-z0-9])?)/.exec(text)?.[1] ?? null,
		dueBy: start === null ? null : start + require_policy_validation.DAY
	};
}
function lastOfItsMonth(day) {
	const [month, date] = [day.slice(0, 7), Number(day.slice(8))];
	return [
		30,
		29,
		28
	].filter((one) => one < date && date <= 31).map((one) => require_policy_validation.parseInstant(`${month}-${one}`)).find((start) => start !== null) ?? null;
}
const overdueActions = (actions, at) => actions.filter(({ dueBy }) => dueBy !== null && at >= dueBy).toSorted((a, b) => (a.dueBy ?? 0) - (b.dueBy ?? 0));
// src/engine/text/choices.ts
function choiceIn({ values, otherIsAbsent, saysNothing }, text) {
	const key = require_policy_validation.answerKey(text);
	const known = [...values ?? [], ...saysNothing].find((value) => require_policy_validation.answerKey(value) === key);
	if (known !== void 0) return known;
	return values !== null && otherIsAbsent ? null : text;
}
const MARK = /^(?:[-*+]|\d{1,9}[.)])[ \t]{1,4}(?=\S)/;
const BOX = /^(?:[-*+]|\d{1,9}[.)])[ \t]{1,4}\[([ xX])\][ \t]+/;
function readList(detail, text, isEmpty) {
	const lines = text.split("\n").map((line) => line.trim());
	const boxes = lines.filter((line) => BOX.test(line));
	const bullets = lines.filter((line) => MARK.test(line)).map((line) => line.replace(MARK, "").trim());
	const found = (boxes.length > 0 ? boxes.filter((line) => BOX.exec(line)?.[1] !== " ").map((line) => line.replace(BOX, "").trim()) : (bullets.length > 0 ? bullets : lines.flatMap((line) => cut(line, detail.withComma))).filter((item) => !isEmpty(item))).map((item) => choiceIn(detail, item)).filter((item) => item !== null && item !== "");
	return found.length > 0 ? detail.values === null ? found : [...new Set(found)] : null;
}
function cut(line, withComma) {
	const longer = withComma.toSorted((a, b) => b.length - a.length);
	const items = [];
	for (let rest = line.trim(); rest !== "";) {
		const value = longer.find((value) => startsWith(rest, value));
		const end = rest.indexOf(",", value?.length ?? 0);
		items.push((end < 0 ? rest : rest.slice(0, end)).trim());
		rest = end < 0 ? "" : rest.slice(end + 1).trim();
	}
	return items.filter((item) => item !== "");
}
const startsWith = (line, value) => line.slice(0, value.length).toLowerCase() === value.toLowerCase() && /^\s*(?:[.;!?]\s*)?(?:,|$)/.test(line.slice(value.length));
// src/engine/text/read-number.ts
const TOKEN = /(?<![\w.,])[+\-\u2212]?\d(?:[\d.,_'\u2019 \u00A0\u202F]*\d)?/g;
const GROUPED = /^[+-]?\d{1,3}(?:([,_ '\u2019\u00A0\u202F])\d{3})(?:\1\d{3})*(?:\.\d+)?$/;
const SCALES = /* @__PURE__ */ new Map([
	["dozen", 12],
	["hundred", 100],
	["k", 1e3],
	["thousand", 1e3],
	["lakh", 1e5],
	["million", 1e6],
	["mio", 1e6],
	["crore", 1e7],
	["billion", 1e9],
	["trillion", 0xe8d4a51000]
]);
const UNCLEAR = /^(?:(?:mill?|mio|mrd|mld|ml?n|bl?n)$|mill(?:io|ia|on|\u00f3n)|milh|milj|billi)/i;
const WORD = /^([ \u00A0\u202F-]?)(\p{L}+)(?![\p{L}\p{N}])/u;
const LONGEST$1 = 200;
function readNumber(text) {
	if (text.length > LONGEST$1) return null;
	const [match, ...others] = text.matchAll(TOKEN);
	if (match === void 0 || others.length > 0) return null;
	const rest = text.slice(match.index + match[0].length);
	const before = text.slice(0, match.index);
	if (/\d/.test(before + rest)) return null;
	const value = readDigits(match[0].replace("\u2212", "-"));
	return value === null ? null : scaleBy(value, rest);
}
function scaleBy(value, rest) {
	const [match = "", gap = "", word = ""] = WORD.exec(rest) ?? [];
	if (gap === "" && !/^k$/i.test(word)) return /^[\p{L}\p{N}]/u.test(rest) ? null : value;
	const scale = scaleOf(word);
	if (word === "M") return null;
	if (scale === void 0) return UNCLEAR.test(word) ? null : value;
	if ((rest.slice(match.length).match(/\p{L}+/gu) ?? []).some((other) => scaleOf(other) !== void 0)) return null;
	return Number((value * scale).toPrecision(DIGITS));
}
const DIGITS = 15;
const scaleOf = (word) => SCALES.get(word.toLowerCase().replace(/s$/, ""));
function readDigits(token) {
	if (/^[+-]?[1-9]\d{0,2}\.\d{3}$/.test(token)) return null;
	const plain = GROUPED.test(token) ? token.replaceAll(/[,_ '\u2019\u00A0\u202F]/g, "") : token;
	if (!/^[+-]?\d+(?:\.\d+)?$/.test(plain)) return null;
	const value = Number(plain);
	return Number.isFinite(value) ? value : null;
}
// src/engine/text/sections.ts
function readSections(body, headings) {
	const wanted = new Set(headings.map(require_policy_validation.headingKey));
	const sections = /* @__PURE__ */ new Map();
	let open = null;
	let top = 0;
	const finish = () => {
		if (open && wanted.has(open.key) && !sections.has(open.key)) sections.set(open.key, sectionOf(open));
	};
	const lines = require_command_line.readLines(body);
	const [folds, code] = [inside(lines, /<\/?details\b/gi), inside(lines, /<\/?pre\b/gi)];
	for (const [index, line] of lines.entries()) {
		const folded = folds[index] ?? false;
		const heading = line.kind === "text" && !folded && !code[index] ? readHeading(line.text) : null;
		top ||= heading?.level ?? 0;
		if (heading !== null && (open === null || wanted.has(heading.key) || begins(heading, open, top))) {
			finish();
			open = {
				...heading,
				lines: []
			};
		} else open?.lines.push({
			...line,
			folded,
			breaks: heading !== null && heading.level <= open.level
		});
	}
	finish();
	return sections;
}
function begins({ level }, open, top) {
	if (level > open.level || level < top) return false;
	return !(open.lines.length === 1 && open.lines[0]?.text.trim() === "" && top === FORM && level === FORM && open.level === FORM);
}
const FORM = 3;
function sectionOf({ lines }) {
	const join = (some) => some.map(({ text }) => text).join("\n").trim();
	const end = lines.findIndex(({ breaks }) => breaks);
	const before = end < 0 ? lines : lines.slice(0, end);
	return {
		content: join(lines),
		lead: join(before),
		answer: join(before.filter(({ kind, folded: away }) => !away && kind !== "quote" && kind !== "fence")),
		quote: onlyQuote(lines.filter(({ text }) => text.trim() !== "")),
		folded: join(before.filter(({ kind, folded: away, text }) => away && kind === "text" && !/^\s*</.test(text))),
		isAnswered: lines.some(isAnswer),
		isQuoted: lines.some(({ kind, text }) => kind === "quote" && /[^>\s]/.test(text) && !text.trimEnd().endsWith("?"))
	};
}
function onlyQuote([line, ...others]) {
	return line?.kind === "quote" && others.length === 0 ? (/^ {0,3}>=?\s*([+\-\u2212]?\d.*)/.exec(line.text)?.[1] ?? "").trim() : "";
}
const isAnswer = ({ kind, text, breaks }) => (kind === "text" || kind === "code") && text.trim() !== "" && !(breaks && /^ {0,3}##/.test(text));
function readHeading(line) {
	const match = /^ {0,3}(#{1,3})[ \t](.*)$/.exec(line);
	const marks = match?.[1];
	if (marks === void 0) return null;
	const text = (match?.[2] ?? "").trim();
	let end = text.length;
	while (end > 0 && text[end - 1] === "#") end -= 1;
	const isClosed = end < text.length && (end === 0 || /\s/.test(text[end - 1] ?? ""));
	return {
		key: require_policy_validation.headingKey(isClosed ? text.slice(0, end) : text),
		level: marks.length
	};
}
function inside(lines, tags) {
	const marks = lines.map(() => false);
	let depth = 0;
	let from = 0;
	for (const [index, { prose, kind }] of lines.entries()) {
		if (kind !== "text") continue;
		for (const [tag] of prose.matchAll(tags)) if (tag.startsWith("</")) {
			if (depth === 1) marks.fill(true, from, index + 1);
			depth = Math.max(0, depth - 1);
		} else {
			if (depth === 0) from = index;
			depth += 1;
		}
	}
	return marks;
}
// src/engine/text/details.ts
const READ$2 = /* @__PURE__ */ new WeakMap();
function readDetails(policy, body) {
	const known = READ$2.get(policy);
	if (known?.body === body) return known.details;
	const details = readAnew(policy, body);
	READ$2.set(policy, {
		body,
		details
	});
	return details;
}
function readAnew(policy, body) {
	const sections = readSections(body, policy.incident.details.map(({ heading }) => heading));
	const details = Object.create(null);
	for (const detail of policy.incident.details) {
		const section = sections.get(require_policy_validation.headingKey(detail.heading));
		details[detail.name] = section === void 0 ? null : readSection(detail, section);
	}
	return details;
}
function unreadableDetails(policy, body) {
	const sections = readSections(body, policy.incident.details.map(({ heading }) => heading));
	return policy.incident.details.filter((detail) => {
		const section = sections.get(require_policy_validation.headingKey(detail.heading));
		return section !== void 0 && isAnswered$1(detail, section) && readSection(detail, section) === null;
	});
}
function writeBody(policy, details) {
	return policy.incident.details.filter((detail) => detail.name in details).map((detail) => `### ${detail.heading}\n\n${writeValue(details[detail.name] ?? null)}`).join("\n\n");
}
function writeValue(value) {
	if (value === null) return "_No response_";
	if (Array.isArray(value)) return value.map((item) => `- [X] ${String(item)}`).join("\n") || "_No response_";
	if (typeof value === "boolean") return value ? "yes" : "no";
	return typeof value === "string" ? value : JSON.stringify(value);
}
const isEmpty$1 = (detail, text) => require_policy_validation.isPlaceholder(text) || require_policy_validation.saysNothing(text) && !detail.saysNothing.some((answer) => require_policy_validation.answerKey(answer) === require_policy_validation.answerKey(text));
function readSection(detail, section) {
	return isAnswered$1(detail, section) ? readValue(detail, textOf(detail, section)) : null;
}
function textOf({ type }, { content, answer, quote, folded }) {
	if (type === "text") return content;
	if (type === "string") return answer || folded;
	return type === "number" ? answer || quote : answer;
}
const isAnswered$1 = (detail, section) => (section.isAnswered || isQuoted(detail, section)) && !isEmpty$1(detail, textOf(detail, section)) && (section.lead === "" || !isEmpty$1(detail, section.lead));
const isQuoted = ({ type }, section) => type === "text" && section.isQuoted || type === "number" && readNumber(section.quote) !== null;
function readValue(detail, text) {
	const first = text.split("\n").find((line) => line.trim() !== "")?.trim() ?? "";
	switch (detail.type) {
		case "string": return choiceIn(detail, first);
		case "text": return text;
		case "number": return readNumber(text.trim());
		case "boolean": return readBoolean(text.trim());
		case "time": return readTime(text.trim());
		case "list": return readList(detail, text, (item) => isEmpty$1(detail, item));
		default: return detail.type;
	}
}
function readBoolean(text) {
	const lines = text.split("\n").filter((line) => line.trim() !== "");
	const boxes = lines.map((line) => /^[ \t]*- \[([ xX])\](.*)$/.exec(line)).filter((box) => box !== null);
	if (lines.length !== Math.max(boxes.length, 1)) return null;
	const ticked = boxes.filter(([, mark]) => mark !== " ");
	if (boxes.length > 1) return ticked.length === 1 ? yesOrNo(ticked[0]?.[2] ?? "") : null;
	if (boxes.length === 1) return ticked.length === 1 && (yesOrNo(ticked[0]?.[2] ?? "") ?? true);
	return /^[a-z]+$/.test(require_policy_validation.answerKey(text)) ? yesOrNo(text) : null;
}
function yesOrNo(text) {
	const word = /^(?:(yes|true|y)|no|false|n)(?=$|[,.;:!]| [-\u2013\u2014(])/.exec(require_policy_validation.answerKey(text));
	return word === null ? null : word[1] !== void 0;
}
function readTime(text) {
	const at = require_policy_validation.parseInstant(text.replace(/^`([^`]*)`$/, "$1").replace(/[.,;!]$/, "").replace(/(?<!\s)\s*(?:UTC|GMT|Z|\((?:UTC|GMT)\))$/i, "Z").replace(/^(\d{4}-\d{2}-\d{2}),?\s+(?:at\s+)?(?=\d)/i, "$1T").replace(/^(\d{4}-\d{2}-\d{2})Z$/, "$1"));
	return at === null ? null : require_policy_validation.formatInstant(at);
}
// src/engine/facts/context.ts
function contextOf(folded) {
	if (folded.incident === null) return null;
	if (latest?.folded !== folded) latest = readContext(folded, folded.incident);
	return latest;
}
let latest = null;
function readContext(folded, incident) {
	const { policy, issue } = folded;
	const details = readDetails(policy, issue.body);
	const missing = policy.incident.details.filter((detail) => detail.required && details[detail.name] === null);
	return {
		policy,
		issue,
		incident,
		folded,
		details,
		labels: withoutManaged(policy, incident.labels).map((label) => require_policy_validation.spell(label, "label", policy.spelling)),
		missing: missing.map(({ heading }) => heading),
		actions: actionsOf(incident),
		evaluations: /* @__PURE__ */ new Map()
	};
}
const ownerOf = ({ owner }) => owner === null ? [] : [owner];
function actionsOf({ review, reviewIssue }) {
	if (reviewIssue === null) return review?.body ? openActions(review.body) : [];
	return [...openActions(reviewIssue.body), ...reviewIssue.open.map(actionIssue)];
}
const lastUpdateAt = ({ lastUpdate, lifeStart }) => lastUpdate?.at ?? lifeStart;
function secondsOf(promised, facts) {
	if (promised === null || typeof promised === "number") return promised;
	const minutes = promised.evaluate(facts());
	return typeof minutes === "number" && Number.isFinite(minutes) ? Math.max(1, Math.round(minutes * 60)) : null;
}
const NO_CADENCE = {
	next: null,
	usual: null
};
function cadenceOn(incident, severity, facts, on = severity.clock) {
	const usual = secondsOf(severity.updateEvery, facts);
	return {
		next: promisedAfter(on, lastUpdateAt(incident), incident.promisedAt) ?? usual,
		usual
	};
}
function promisedAfter(clock, from, promisedAt) {
	if (promisedAt === null) return null;
	const counted = clock.elapsed(from, promisedAt);
	const reached = clock.after(from, counted);
	return reached !== null && reached >= promisedAt ? Math.max(1, counted) : counted + 1;
}
function missedAfter({ next, usual }, since) {
	if (next === null || since < next) return 0;
	return 1 + (usual === null ? 0 : Math.floor((since - next) / usual));
}
function untilMissed({ next, usual }, count) {
	if (count <= 0) return 0;
	if (next === null || count === 1) return next;
	return usual === null ? null : next + (count - 1) * usual;
}
function updateDueAt(incident, severity, facts) {
	const { next } = incident.resolvedAt === null && incident.endedAt === null ? cadenceOn(incident, severity, () => facts) : NO_CADENCE;
	return next === null ? null : severity.clock.after(lastUpdateAt(incident), next);
}
function acknowledgeBy({ lifeStart }, severity, facts) {
	const within = secondsOf(severity.acknowledgeWithin, () => facts);
	return within === null ? null : severity.clock.after(lifeStart, within);
}
function withoutManaged(policy, labels) {
	const { keys } = managedLabels(policy);
	return labels.filter((label) => !keys.has(label.toLowerCase()));
}
const keysOf = (labels) => new Set(labels.map((label) => label.toLowerCase()));
const MANAGED = /* @__PURE__ */ new WeakMap();
function managedLabels(policy) {
	const known = MANAGED.get(policy);
	if (known !== void 0) return known;
	const labels = require_policy_validation.visibleLabels(policy);
	const managed = {
		labels,
		keys: keysOf(labels),
		named: keysOf([...require_policy_validation.ownLabels(policy), ...policy.incident.labels])
	};
	MANAGED.set(policy, managed);
	return managed;
}
// src/engine/facts/values.ts
function reportedAt({ details }, detail) {
	const answer = details[detail];
	return typeof answer === "string" ? require_policy_validation.parseInstant(answer) : null;
}
const STARTS = {
	"elapsed.since-declared": ({ declaredAt }) => declaredAt,
	"elapsed.since-opened": ({ lifeStart }) => lifeStart,
	"elapsed.since-acknowledged": ({ acknowledged }) => acknowledged?.at ?? null,
	"elapsed.since-update": lastUpdateAt,
	"elapsed.since-level": ({ levelSince }) => levelSince,
	"elapsed.since-called": ({ calledAt }) => calledAt,
	"elapsed.since-severity": (_, severitySince) => severitySince,
	"elapsed.since-activity": ({ activityAt }) => activityAt,
	"elapsed.since-mitigated": ({ mitigatedAt }) => mitigatedAt,
	"elapsed.since-resolved": ({ resolvedAt }) => resolvedAt
};
const minutes = (seconds) => seconds == null ? void 0 : seconds / 60;
const VALUES = {
	"incident.number": ({ context }) => context.issue.number,
	"incident.title": ({ context }) => context.issue.title,
	"incident.author": ({ context: { issue, policy } }) => require_policy_validation.spell(issue.author?.login ?? "", "login", policy.spelling),
	"incident.type": ({ context: { issue, policy } }) => issue.type === null ? void 0 : require_policy_validation.spell(issue.type, "type", policy.spelling),
	"incident.repository": ({ context: { issue, policy } }) => require_policy_validation.spell(issue.repository, "repository", policy.spelling),
	"incident.labels": ({ context }) => context.labels,
	"incident.assignees": ({ context }) => logins(context, context.incident.assignees),
	"incident.acknowledged": ({ context }) => context.incident.acknowledged !== null,
	"incident.snoozed": ({ context: { incident }, at }) => incident.snooze !== null && at < incident.snooze.until,
	"incident.trusted": ({ context }) => context.incident.isTrusted,
	"incident.status": ({ context }) => context.incident.status,
	"severity.id": ({ inForce }) => inForce.severity.id,
	"severity.rank": ({ inForce }) => inForce.severity.rank,
	"severity.acknowledge-within": ({ acknowledgeWithin }) => minutes(acknowledgeWithin),
	"severity.update-every": ({ cadence }) => minutes(cadence.next),
	level: ({ context }) => Math.max(1, context.incident.level),
	"count.updates": ({ context }) => context.incident.updates.length,
	"count.missed-updates": ({ context, at, clock, cadence }) => missedAfter(cadence, clock.elapsed(lastUpdateAt(context.incident), at)),
	"count.help-requests": ({ context }) => context.incident.helpRequests.length,
	"count.reassignments": ({ context }) => context.incident.reassignments,
	"count.escalations": ({ context }) => context.incident.escalations,
	"count.reopenings": ({ context }) => context.incident.reopenings,
	"count.missing-details": ({ context }) => context.missing.length,
	"count.assignees": ({ context }) => context.incident.assignees.length,
	"count.open-actions": ({ context }) => context.actions.length,
	"count.overdue-actions": ({ context, at }) => overdueActions(context.actions, at).length,
	"review.required": ({ context: { policy }, inForce }) => policy.review !== null && policy.review.severities.includes(inForce.severity.id),
	"review.done": ({ context }) => context.incident.reviewedAt !== null,
	"review.due": ({ context: { policy } }) => minutes(policy.review?.due)
};
const NAMED = {
	details: (name) => ({ context }) => context.details[name] ?? void 0,
	holders: (name) => name === "owner" ? ({ context }) => logins(context, ownerOf(context.incident)) : ({ context }) => logins(context, context.incident.holders.get(name) ?? []),
	answered: (name) => ({ context }) => hasAnswered(context.incident, name),
	oncall: (name) => ({ context, at }) => logins(context, context.policy.schedules.get(name)?.onCall(at) ?? []),
	calendar: (name) => ({ context: { policy }, at }) => policy.calendars.get(name)?.open(at)
};
function logins({ policy, issue }, all) {
	const author = issue.author?.login ?? "";
	const loginOf = (login) => require_policy_validation.sameName(login, author) ? author : login;
	return all.map((login) => require_policy_validation.spell(loginOf(login), "login", policy.spelling));
}
function hasAnswered({ answers, holders }, role) {
	const since = answers.get(role) ?? [];
	return (holders.get(role) ?? []).some((login) => require_policy_validation.hasName(since, login));
}
// src/engine/facts/facts-at.ts
const SELECTIONS = /* @__PURE__ */ new WeakMap();
function selectionsOf(policy) {
	const known = SELECTIONS.get(policy);
	if (known !== void 0) return known;
	const rules = policy.severities.flatMap(({ when }) => when ?? []);
	const assessed = require_policy_validation.readsOf(policy, rules);
	const selections = {
		read: select(policy, (path) => policy.reads.has(path)),
		assessed: select(policy, (path) => assessed.has(path) && require_policy_validation.FACT_TABLE[path]?.afterSeverity !== true),
		all: select(policy, (path) => policy.reads.has(path) || !/^(?:oncall|calendar)\./.test(path))
	};
	SELECTIONS.set(policy, selections);
	return selections;
}
function select(policy, isWanted) {
	const factsOfFamily = (family, names) => names.filter((name) => isWanted(`${family}.${name}`)).map((name) => ({
		name,
		value: NAMED[family](name)
	}));
	const plain = (group) => Object.entries(READ$1).flatMap(([path, value]) => path.startsWith(`${group}.`) && isWanted(path) ? [{
		name: path.slice(group.length + 1),
		value
	}] : []);
	const since = timesIn(policy).filter((name) => isWanted(`${require_policy_validation.SINCE_DETAIL}.${name}`));
	const sinceDetails = since.length === 0 ? [] : [{
		name: "since-detail",
		value: sinceAll(since)
	}];
	return {
		groups: [
			...Object.keys(require_policy_validation.GROUPS).filter((name) => name !== "level" && !Object.hasOwn(require_policy_validation.FAMILIES, name)).map((name) => ({
				name,
				facts: name === "elapsed" ? [...plain(name), ...sinceDetails] : plain(name)
			})),
			{
				name: "details",
				facts: factsOfFamily("details", policy.incident.details.map(({ name }) => name))
			},
			{
				name: "holders",
				facts: factsOfFamily("holders", [...policy.roles.keys(), require_policy_validation.OWNER])
			},
			{
				name: "answered",
				facts: factsOfFamily("answered", [...policy.roles.keys()])
			},
			{
				name: "oncall",
				facts: factsOfFamily("oncall", [...policy.schedules.keys()])
			},
			{
				name: "calendar",
				facts: factsOfFamily("calendar", [...policy.calendars.keys()])
			}
		],
		alone: isWanted("level") ? [{
			name: "level",
			value: VALUES.level
		}] : [],
		conditions: policy.conditions.filter(({ name }) => isWanted(`is.${name}`))
	};
}
const timesIn = ({ incident }) => incident.details.filter(({ type }) => type === "time").map(({ name }) => name);
const sinceAll = (details) => ({ context, at, clock }) => Object.fromEntries(details.flatMap((name) => {
	const from = reportedAt(context, name);
	return from === null || from > at ? [] : [[name, clock.elapsed(from, at) / 60]];
}));
const elapsedSince = (start) => ({ context, at, clock, inForce }) => {
	const from = start(context.incident, inForce?.since);
	return from === null || from > at ? void 0 : clock.elapsed(from, at) / 60;
};
const READ$1 = {
	...VALUES,
	...Object.fromEntries(Object.entries(STARTS).map(([path, start]) => [path, elapsedSince(start)]))
};
const NO_PROMISES = {
	acknowledgeWithin: null,
	cadence: NO_CADENCE
};
function factsBeforeSeverity(context, at, clock) {
	const moment = {
		context,
		at,
		clock,
		inForce: null,
		...NO_PROMISES
	};
	return factsOf(selectionsOf(context.policy).assessed, moment);
}
function factsAt(context, at, inForce, clock, which = "read") {
	const selection = selectionsOf(context.policy)[which];
	const { severity } = inForce;
	let known = null;
	const before = () => known ??= factsOf(selection, {
		context,
		at,
		clock,
		inForce,
		...NO_PROMISES
	});
	return factsOf(selection, {
		context,
		at,
		clock,
		inForce,
		acknowledgeWithin: secondsOf(severity.acknowledgeWithin, before),
		cadence: cadenceOn(context.incident, severity, before, clock)
	});
}
function factsOf({ groups, alone, conditions }, moment) {
	const facts = {};
	for (const group of groups) facts[group.name] = valuesOf(group.facts, moment);
	for (const { name, value } of alone) facts[name] = value(moment) ?? null;
	const is = {};
	facts["is"] = is;
	for (const condition of conditions) is[condition.name] = condition.rule.holds(facts);
	return facts;
}
const NO_FACTS = Object.freeze({});
function valuesOf(members, moment) {
	if (members.length === 0) return NO_FACTS;
	const group = {};
	for (const { name, value } of members) {
		const now = value(moment);
		if (now !== void 0) group[name] = now;
	}
	return group;
}
// src/engine/facts/severity.ts
function severityInForce(context, at, byRule, raised) {
	const { policy, incident } = context;
	const assessed = moreSevere(byRule, require_policy_validation.severityById(policy, raised));
	const choice = standingChoice(policy, incident, assessed);
	const severity = choice ? choice.severity : assessed;
	const last = incident.announced.at(-1);
	const lastRank = require_policy_validation.severityById(policy, last?.severity)?.rank ?? null;
	return {
		severity,
		since: since(context, severity, choice !== null, at),
		declaredBy: choice?.by ?? null,
		rises: lastRank !== null && severity.rank < lastRank
	};
}
function assess(context, at) {
	const { severities } = context.policy;
	const factsOf = assessedFacts(context, at);
	return severities.find((one) => one.when?.holds(factsOf(one)) ?? true) ?? severities[0];
}
function assessedFacts(context, at) {
	const { resolvedAt, endedAt } = context.incident;
	const then = Math.min(at, resolvedAt ?? endedAt ?? at);
	let known = null;
	return ({ clock }) => {
		if (known?.clock !== clock) known = {
			clock,
			facts: factsBeforeSeverity(context, then, clock)
		};
		return known.facts;
	};
}
const moreSevere = (a, b) => b !== null && b.rank < a.rank ? b : a;
function standingChoice(policy, incident, assessed) {
	const choice = incident.choices.findLast(({ severity }) => require_policy_validation.severityById(policy, severity) !== null);
	const chosen = require_policy_validation.severityById(policy, choice?.severity);
	if (!choice || !chosen) return null;
	const bar = choice.announcedRank;
	const made = {
		severity: chosen,
		by: choice.by
	};
	if (bar === null) return chosen.rank <= assessed.rank ? made : null;
	if (assessed.rank < bar && assessed.rank < chosen.rank) return null;
	return incident.announced.some((one) => {
		const rank = require_policy_validation.severityById(policy, one.severity)?.rank ?? null;
		return one.at > choice.at && rank !== null && rank < bar && rank < chosen.rank;
	}) ? null : made;
}
function since(context, { id }, isChosen, at) {
	const { announced, choices, declaredAt, lastRecordedRunAt } = context.incident;
	const last = announced.at(-1) ?? {
		severity: assess(context, declaredAt).id,
		since: declaredAt
	};
	if (last.severity === id) return last.since;
	const chosen = choices.slice(choices.findLastIndex(({ severity }) => severity !== id) + 1).find((choice) => choice.at > (lastRecordedRunAt ?? 0));
	return isChosen && chosen ? Math.max(chosen.at, declaredAt) : at;
}
// src/engine/facts/view.ts
function evaluationAt(context, at) {
	const known = context.evaluations.get(at);
	if (known !== void 0) return known;
	const evaluation = evaluate(context, at);
	context.evaluations.set(at, evaluation);
	return evaluation;
}
function evaluate(context, at) {
	const assessed = assess(context, at);
	const inForce = severityInForce(context, at, assessed, context.incident.raised);
	const { clock } = inForce.severity;
	return {
		at,
		assessed,
		inForce,
		clock,
		facts: factsAt(context, at, inForce, clock),
		onClocks: /* @__PURE__ */ new Map()
	};
}
function factsOn(context, evaluation, clock) {
	const { at, inForce, onClocks } = evaluation;
	if (clock === null || clock === evaluation.clock) return evaluation.facts;
	const known = onClocks.get(clock);
	if (known !== void 0) return known;
	const facts = factsAt(context, at, inForce, clock);
	onClocks.set(clock, facts);
	return facts;
}
function factsWith({ conditions }, facts, group, others) {
	const membersOf = (name) => facts[name];
	const is = {};
	const changed = {
		...facts,
		[group]: {
			...membersOf(group),
			...others
		},
		is
	};
	for (const { name, rule } of conditions) if (Object.hasOwn(membersOf("is"), name)) is[name] = rule.holds(changed);
	return changed;
}
const allFacts = (context, { at, inForce, clock }, on = null) => factsAt(context, at, inForce, on ?? clock, "all");
// src/engine/facts/watch.ts
const WATCHES = /* @__PURE__ */ new WeakMap();
function watchedBy({ policy, incident }, only = null) {
	const phase = incident.endedAt !== null || policy.evaluateOnly ? "none" : incident.resolvedAt === null ? "open" : "resolved";
	const key = only === null ? phase : only.phase === phase && !only.evaluateOnly ? only : "none";
	const watches = WATCHES.get(policy) ?? /* @__PURE__ */ new Map();
	WATCHES.set(policy, watches);
	const known = watches.get(key);
	if (known !== void 0) return known;
	const ofPhase = policy.triggers.filter((trigger) => trigger.phase === key && !trigger.evaluateOnly);
	const triggers = typeof key === "string" ? ofPhase : [key];
	const membership = policy.incident.when === null ? [] : [policy.incident.when];
	const watch = newWatch(policy, triggers, watchedWith(phase === "open" ? policy.severities : [], membership));
	watches.set(key, watch);
	return watch;
}
const watchedWith = (severities, rules) => [...rules.map((rule) => ({
	rule,
	clocks: [null]
})), ...severities.flatMap(({ when, clock }) => when ? [{
	rule: when,
	clocks: [clock]
}] : [])];
function newWatch(policy, triggers, further) {
	const ofTriggers = triggers.flatMap(({ when, repeat }) => [when, ...repeat ? [repeat] : []]);
	const reads = require_policy_validation.readsOf(policy, [...ofTriggers, ...further.map(({ rule }) => rule)]);
	const clocks = [...new Set([...policy.severities, ...triggers].flatMap(({ clock }) => clock ?? []))];
	const itemsOfFamily = (family, all) => [...all].filter(([name]) => reads.has(`${family}.${name}`)).map(([, item]) => item);
	return {
		triggers,
		growing: growingIn([
			...triggers.map(({ when, clock }) => ({
				rule: when,
				clocks: [clock]
			})),
			...further,
			...policy.conditions.filter(({ name }) => reads.has(`is.${name}`)).map(({ rule }) => ({
				rule,
				clocks
			}))
		]),
		timetables: [...itemsOfFamily("oncall", policy.schedules), ...itemsOfFamily("calendar", policy.calendars)]
	};
}
function growingIn(rules) {
	const onClocks = /* @__PURE__ */ new Map();
	for (const { rule, clocks } of rules) for (const clock of rule.times().length === 0 ? [] : clocks) {
		const facts = onClocks.get(clock) ?? /* @__PURE__ */ new Map();
		onClocks.set(clock, facts);
		for (const time of rule.times()) facts.set(time.fact, [...facts.get(time.fact) ?? [], time]);
	}
	return [...onClocks].flatMap(([clock, facts]) => [...facts].map(([fact, comparisons]) => {
		const fixed = comparisons.filter(({ isFixed }) => isFixed);
		const seconds = fixed.flatMap((time) => turnsAt(time.threshold({}), time.turns));
		return {
			fact,
			clock,
			numbers: fixed.flatMap((time) => time.threshold({}) ?? []).filter(Number.isFinite),
			seconds: [...new Set(seconds)].toSorted((a, b) => a - b),
			variable: comparisons.filter(({ isFixed }) => !isFixed)
		};
	}));
}
function turnsAt(minutes, turns) {
	if (minutes === null || !Number.isFinite(minutes)) return [];
	const about = Math.round(minutes * 60);
	const near = [
		about - 1,
		about,
		about + 1
	].filter((seconds) => seconds >= 0);
	return [turns === "passed" ? void 0 : near.find((seconds) => seconds / 60 >= minutes), turns === "reached" ? void 0 : near.find((seconds) => seconds / 60 > minutes)].filter((seconds) => seconds !== void 0);
}
// src/engine/facts/turning-points.ts
function nextTurningPoint(context, evaluation, watch) {
	const { incident } = context;
	if (incident.endedAt !== null) return null;
	let turn = null;
	const offer = (at) => {
		if (at !== null && at > evaluation.at && (turn === null || at < turn)) turn = at;
	};
	offer(incident.snooze?.until ?? null);
	for (const trigger of watch.triggers) {
		const fired = incident.fired.get(trigger.id);
		const repeat = fired ? repeatSeconds(context, evaluation, trigger, fired.at) : null;
		if (fired && repeat !== null) offer((trigger.clock ?? evaluation.clock).after(fired.at, repeat));
	}
	for (const growing of watch.growing) offerTurns(context, evaluation, growing, offer);
	for (const { dueBy } of context.actions) offer(dueBy);
	for (const timetable of watch.timetables) offer(timetable.nextChange(evaluation.at));
	return turn;
}
function offerTurns(context, evaluation, { fact, clock: own, numbers, seconds, variable }, offer) {
	const { incident } = context;
	const { inForce, at } = evaluation;
	const clock = own ?? evaluation.clock;
	if (fact === "count.missed-updates") {
		const cadence = cadenceOn(incident, inForce.severity, () => factsOn(context, evaluation, clock), clock);
		if (cadence.next === null) return;
		const thresholds = variable.flatMap((time) => time.threshold(factsOn(context, evaluation, clock)) ?? []);
		for (const count of [...numbers, ...thresholds.filter(Number.isFinite)]) for (const missed of [Math.ceil(count), Math.floor(count) + 1]) {
			const after = untilMissed(cadence, missed);
			if (after !== null) offer(clock.after(lastUpdateAt(incident), after));
		}
		return;
	}
	const detail = require_policy_validation.detailSince(fact);
	const start = detail === null ? STARTS[fact](incident, inForce.since) : reportedAt(context, detail);
	if (start === null) return;
	if (detail !== null) offer(start);
	offer(firstAfter(clock, start, seconds, at));
	for (const time of variable) {
		const threshold = time.threshold(factsOn(context, evaluation, clock));
		for (const turn of turnsAt(threshold, time.turns)) offer(clock.after(start, turn));
	}
}
function firstAfter(clock, start, seconds, at) {
	const counted = at < start ? -1 : clock.elapsed(start, at);
	const next = seconds.find((count) => count > counted);
	return next === void 0 ? null : clock.after(start, next);
}
function repeatSeconds(context, evaluation, trigger, firedAt) {
	const minutes = trigger.repeat?.evaluate(factsOfRepeat(context, evaluation, trigger, firedAt));
	return typeof minutes === "number" && minutes >= 0 ? Math.round(minutes * 60) : null;
}
const UPDATE_EVERY = "severity.update-every";
function factsOfRepeat(context, evaluation, trigger, firedAt) {
	const { incident } = context;
	const facts = factsOn(context, evaluation, trigger.clock);
	if (incident.promisedAt === null || !trigger.repeat?.reads.includes(UPDATE_EVERY)) return facts;
	const clock = trigger.clock ?? evaluation.clock;
	const { next, usual } = cadenceOn(incident, evaluation.inForce.severity, () => facts, clock);
	const due = next === null ? null : clock.after(lastUpdateAt(incident), next);
	const every = due !== null && firedAt < due ? clock.elapsed(firedAt, due) : usual;
	const { "update-every": _, ...severity } = facts["severity"];
	return {
		...facts,
		severity: every === null ? severity : {
			...severity,
			"update-every": every / 60
		}
	};
}
// src/engine/facts/due.ts
function abandonedAt({ policy, incident }) {
	const { maxAge } = policy.incident;
	return maxAge === null || incident.resolvedAt !== null || incident.endedAt !== null ? null : incident.lifeStart + maxAge;
}
const snoozedAt = ({ incident }, at) => incident.snooze !== null && incident.endedAt === null && at < incident.snooze.until ? incident.snooze : null;
const firing = (context, evaluation, { evaluateOnly = false, only = null } = {}) => waiting(context, evaluation, evaluateOnly).filter((trigger) => (only === null || trigger.id === only.id) && holdsAt(context, evaluation, trigger));
const waiting = (context, evaluation, evaluateOnly = false) => !evaluateOnly && isOfLastRun(context, evaluation) ? [] : mayFireNext(context, evaluation, evaluateOnly);
const isOfLastRun = ({ incident: { lastRunAt } }, { at }) => lastRunAt !== null && at <= lastRunAt;
function mayFireNext(context, evaluation, evaluateOnly = false) {
	const { policy, incident } = context;
	if (incident.endedAt !== null) return [];
	const abandoned = abandonedAt(context);
	if (abandoned !== null && evaluation.at >= abandoned) return [];
	if (snoozedAt(context, evaluation.at) !== null && !evaluation.inForce.rises) return [];
	const phase = incident.resolvedAt === null ? "open" : "resolved";
	return policy.triggers.filter((trigger) => trigger.phase === phase && (trigger.evaluateOnly || policy.evaluateOnly) === evaluateOnly && (evaluateOnly || mayFire(context, evaluation, trigger)));
}
function nextTurn(context, evaluation, watch) {
	const turn = nextTurningPoint(context, evaluation, watch);
	const { lastRunAt } = context.incident;
	if (lastRunAt === null || !isOfLastRun(context, evaluation)) return turn;
	return mayFireNext(context, evaluation).some((one) => holdsAt(context, evaluation, one)) ? Math.min(lastRunAt + 1, turn ?? Number.POSITIVE_INFINITY) : turn;
}
const holdsAt = (context, evaluation, { when, clock }) => when.holds(factsOn(context, evaluation, clock));
function mayFire(context, evaluation, trigger) {
	const fired = evaluation.inForce.rises ? void 0 : context.incident.fired.get(trigger.id);
	if (fired === void 0) return trigger.limit === null || trigger.limit > 0;
	if (isAtLimit(context.incident.fired, trigger)) return false;
	const repeat = repeatSeconds(context, evaluation, trigger, fired.at);
	if (repeat === null) return false;
	if (repeat === 0) return hasNewEvent(context, trigger, fired);
	return evaluation.at > fired.at && (trigger.clock ?? evaluation.clock).elapsed(fired.at, evaluation.at) >= repeat;
}
const HORIZON = 400 * require_policy_validation.DAY;
const MOST_STEPS$2 = 5e3;
function* moments(context, first, watch, limit) {
	const end = Math.min(limit, first.at + HORIZON, (abandonedAt(context) ?? Number.POSITIVE_INFINITY) - 1);
	let moment = {
		context,
		evaluation: first
	};
	for (let step = 0; step < MOST_STEPS$2; step += 1) {
		yield moment;
		const then = announce(moment);
		const turn = nextTurn(then, moment.evaluation, watch);
		if (turn === null || turn > end) return;
		moment = {
			context: then,
			evaluation: evaluationAt(then, turn)
		};
	}
}
function announce({ context, evaluation }) {
	const { incident } = context;
	const { at, inForce } = evaluation;
	const { severity, since, rises } = inForce;
	if (incident.announced.at(-1)?.severity === severity.id) return context;
	const announced = [...incident.announced, {
		at,
		severity: severity.id,
		since
	}];
	const episode = rises ? {
		fired: /* @__PURE__ */ new Map(),
		snooze: null
	} : {};
	return {
		...context,
		incident: {
			...incident,
			announced,
			...episode
		},
		evaluations: /* @__PURE__ */ new Map()
	};
}
function firstDue(context, first, only = null) {
	const watch = watchedBy(context, only);
	if (watch.triggers.length === 0) return null;
	for (const moment of moments(context, first, watch, Number.POSITIVE_INFINITY)) {
		const triggers = firing(moment.context, moment.evaluation, { only });
		if (triggers.length > 0) return {
			...moment,
			at: moment.evaluation.at,
			triggers
		};
	}
	return null;
}
function firstTurn(context, first, limit) {
	if (context.incident.endedAt !== null) return null;
	const { when } = context.policy.incident;
	const is = ({ facts }) => when?.holds(facts) ?? true;
	const was = is(first);
	for (const { context: then, evaluation } of moments(context, first, watchedBy(context), limit)) {
		if (evaluation === first) continue;
		if (is(evaluation) !== was) return evaluation.at;
		const isOther = evaluation.inForce.severity.id !== first.inForce.severity.id;
		if (was && (isOther || firing(then, evaluation).length > 0)) return evaluation.at;
	}
	return null;
}
// src/engine/incident/fold-state.ts
function initialState(policy, issue, lost) {
	return {
		policy,
		issue,
		lost,
		owned: [],
		declaredAt: null,
		lifeStart: issue.createdAt,
		lifeBy: null,
		formerLives: [],
		episode: 0,
		reopenings: 0,
		isTrusted: issue.author?.kind === "person" && require_action_start.mayAtLeast(issue, issue.author.login, "triage"),
		closed: null,
		dismissedAt: null,
		acknowledged: null,
		lastAnswers: [],
		owner: null,
		worker: null,
		lastUpdate: null,
		lastWords: null,
		activityAt: issue.createdAt,
		mitigatedAt: null,
		resolvedAt: null,
		reviewedAt: null,
		promisedAt: null,
		snooze: null,
		level: 0,
		levelSince: issue.createdAt,
		calledAt: issue.createdAt,
		fired: /* @__PURE__ */ new Map(),
		updates: [],
		lifeEpisode: 0,
		review: null,
		reassignments: 0,
		escalations: 0,
		helpRequests: [],
		commands: [],
		firstUnseen: null,
		incidentLabels: /* @__PURE__ */ new Set(),
		assignees: /* @__PURE__ */ new Map(),
		wasEverAssigned: false,
		holders: /* @__PURE__ */ new Map(),
		answers: /* @__PURE__ */ new Map(),
		rolesCalledByOthers: /* @__PURE__ */ new Set(),
		handovers: [],
		handoverEnds: [],
		choices: [],
		announced: [],
		raised: null,
		pending: [],
		labelAndAssignCount: 0,
		seen: 0,
		lastRecordedRun: null,
		lastEvent: issue.createdAt,
		lastEdit: issue.createdAt,
		lastEventSeen: 0,
		...nothingRecorded()
	};
}
const nothingRecorded = () => ({
	records: [],
	answered: /* @__PURE__ */ new Set(),
	tried: /* @__PURE__ */ new Map(),
	recordComments: 0,
	hasLost: false,
	mayHaveLost: false,
	duplicates: [],
	staleStatus: [],
	reminders: [],
	calls: [],
	statusComment: null,
	quiets: [],
	impliedLabel: null,
	foreignLines: [],
	hasUnknownVersion: false
});
function copyState(state, issue) {
	state.owned.length = 0;
	return {
		...state,
		issue,
		owned: []
	};
}
function own(state, key) {
	if (!state.owned.includes(key)) {
		state[key] = copyOf(state[key]);
		state.owned.push(key);
	}
	return state[key];
}
const copyOf = (all) => all instanceof Map ? new Map(all) : all instanceof Set ? new Set(all) : [...all];
// src/engine/incident/mark-answered.ts
const commandDigest = ({ comment, text }) => require_policy_validation.sha256(`${comment} ${text}`).slice(0, 8);
const answeredIn = (commands) => ({
	answered: [...new Set(commands.map(({ comment }) => comment))],
	...commands.length > 0 && { commands: [...new Set(commands.map(commandDigest))] }
});
const isAnsweredIn = ({ answered, commands = [] }, command) => answered.includes(command.comment) && commands.includes(commandDigest(command));
function markAnswered(state, run) {
	const { commands = [] } = run;
	if (commands.length === 0) return false;
	const isFirst = commands.some((digest) => !state.answered.has(digest));
	for (const digest of commands) own(state, "answered").add(digest);
	state.commands = state.commands.map((command) => !command.answered && isAnsweredIn(run, command) ? {
		...command,
		answered: true
	} : command);
	const isOpen = (id) => state.commands.some(({ comment, asks, answered }) => comment === id && asks?.kind === "help" && !answered);
	if (state.helpRequests.length > 0) state.helpRequests = state.helpRequests.filter(isOpen);
	return isFirst;
}
// src/engine/incident/responders.ts
const holdsARole = (state, login) => [...state.holders.values()].some((people) => require_policy_validation.hasName(people, login));
const isOfLevel = ({ policy, level }, role) => policy.levels[Math.max(1, level) - 1]?.roles.includes(role) ?? false;
const isCalled = (state, login) => state.assignees.has(require_policy_validation.nameKey(login)) || holdsARole(state, login) || state.records.some(({ called }) => Object.values(called).some((people) => require_policy_validation.hasName(people, login)));
const isResponder = (state, login) => state.assignees.has(require_policy_validation.nameKey(login)) || holdsARole(state, login) || require_action_start.mayAtLeast(state.issue, login, "triage");
const isReporter = (state, login) => state.issue.author?.kind === "person" && require_policy_validation.sameName(state.issue.author.login, login);
// src/engine/incident/answers.ts
function acknowledge(state, by, at) {
	if (state.acknowledged !== null) return;
	state.acknowledged = {
		by,
		at
	};
	state.owner ??= by;
	state.worker ??= by;
	answer(state, "update", by, at);
}
function answer(state, kind, by, at) {
	const last = state.lastAnswers.find((one) => one.kind === kind && require_policy_validation.sameName(one.by, by));
	if (last !== void 0 && last.at > at) return;
	state.lastAnswers = [...state.lastAnswers.filter((one) => one !== last), {
		kind,
		by,
		at,
		seen: state.seen
	}];
}
function countAnswer(state, by, at) {
	if (state.acknowledged !== null && isResponder(state, by)) answer(state, "word", by, at);
	for (const [role, people] of state.holders) {
		const answers = state.answers.get(role) ?? [];
		if (require_policy_validation.hasName(people, by) && !require_policy_validation.hasName(answers, by)) own(state, "answers").set(role, [...answers, by]);
	}
}
function saysNothing({ commands, updates }, item) {
	if (item.kind !== "comment" || updates.some(({ comment }) => comment === item.id)) return false;
	const own = commands.filter(({ comment }) => comment === item.id);
	return own.length > 0 && own.every(({ verdict }) => verdict.kind !== "accepted");
}
function awaitAnswers(state, roles) {
	for (const role of roles) own(state, "answers").delete(role);
}
function awaitAnswerOf(state, role, to) {
	const others = (state.answers.get(role) ?? []).filter((login) => !require_policy_validation.sameName(login, to));
	own(state, "answers").set(role, others);
}
function rolesCalledIn({ commands, holders }, record) {
	const handedOver = new Set(commands.flatMap((command) => {
		const { asks, answered } = command;
		return asks?.kind === "hand-over" && !answered && isAnsweredIn(record, command) ? asks.roles : [];
	}));
	const isLeft = (role, people) => {
		const before = holders.get(role) ?? [];
		return handedOver.has(role) && before.length === people.length && people.every((login) => require_policy_validation.hasName(before, login));
	};
	return Object.entries(record.called).flatMap(([role, people]) => isLeft(role, people) ? [] : [role]);
}
const presentIn = ({ commands }, record) => commands.filter((command) => {
	const { asks, by } = command;
	return (asks?.kind === "help" || asks?.kind === "hand-over" && require_policy_validation.sameName(asks.to, by)) && isAnsweredIn(record, command);
});
const askersIn = ({ commands, handovers }, record) => commands.flatMap((command) => {
	const { asks, by, comment } = command;
	return (asks?.kind === "help" || asks?.kind === "hand-over" && !require_policy_validation.sameName(asks.to, by) && (!asks.toAccept || handovers.some((one) => one.comment === comment))) && isAnsweredIn(record, command) ? [by] : [];
});
// src/engine/incident/not-assigned.ts
const READ = /* @__PURE__ */ new WeakMap();
function recordedIn({ policy, issue, lost }) {
	const known = READ.get(issue);
	if (known?.policy === policy && known.lost === lost) return known.recorded;
	const recorded = /* @__PURE__ */ new Map();
	const runs = issue.timeline.flatMap((item) => [require_action_start.lineIn(policy, issue, item)?.record ?? [], lost.get(item)?.record ?? []].flat()).flatMap((record) => record.before === void 0 ? [record] : [record.before, record]);
	for (const run of runs) for (const comment of run.answered) {
		const known = recorded.get(comment);
		if (known === void 0) recorded.set(comment, [run]);
		else known.push(run);
	}
	READ.set(issue, {
		policy,
		lost,
		recorded
	});
	return recorded;
}
function isNotAssigned(history, command, to) {
	const record = recordedIn(history).get(command.comment)?.find((one) => isAnsweredIn(one, command));
	if (record !== void 0) return require_policy_validation.hasName(record.notAssigned?.[command.comment] ?? [], to);
	return !require_action_start.mayBeAssigned(history.issue, to) && !require_policy_validation.hasName(history.issue.assignees, to);
}
function refusedHandover({ state, by, ...written }, text, to, roles) {
	if (!isNotAssigned(state, {
		...written,
		text
	}, to)) return null;
	return {
		kind: "not-assigned",
		to,
		by,
		roles: roles.map((id) => roleAndHolders(state, id))
	};
}
const roleAndHolders = ({ policy, holders }, id) => ({
	id,
	name: policy.roles.get(id)?.name ?? id,
	holders: holders.get(id) ?? []
});
const isHandedOverOtherwise = ({ policy, lost, commands }, issue) => commands.some((command) => {
	const { answered, asks, verdict } = command;
	if (answered) return false;
	const history = {
		policy,
		issue,
		lost
	};
	if (verdict.kind === "not-assigned") return !isNotAssigned(history, command, verdict.to);
	return asks?.kind === "hand-over" && isNotAssigned(history, command, asks.to);
});
function notAssignedIn(answered) {
	const people = /* @__PURE__ */ new Map();
	for (const { comment, verdict } of answered) {
		const before = people.get(comment) ?? [];
		if (verdict.kind !== "not-assigned" || require_policy_validation.hasName(before, verdict.to)) continue;
		people.set(comment, [...before, verdict.to]);
	}
	return people.size === 0 ? {} : { notAssigned: Object.fromEntries(people) };
}
// src/engine/incident/severities.ts
const rankOf = (policy, severity) => require_policy_validation.severityById(policy, severity)?.rank ?? null;
function isMoreSevere({ policy }, severity, than) {
	const rank = rankOf(policy, severity);
	const other = than === null ? null : rankOf(policy, than);
	return rank !== null && (other === null || rank < other);
}
function choose(state, severity, by, at) {
	const ranks = state.announced.map((one) => rankOf(state.policy, one.severity)).filter((rank) => rank !== null);
	own(state, "choices").push({
		at,
		severity,
		by,
		announcedRank: ranks.length > 0 ? Math.min(...ranks) : null
	});
}
function latestSeverity(state) {
	const choice = state.choices.at(-1);
	const announced = state.announced.at(-1);
	if (choice && (!announced || choice.at >= announced.at)) return choice.severity;
	return announced?.severity ?? state.policy.severities.at(-1)?.id ?? null;
}
function isRise({ policy }, from, to) {
	const [before, after] = [rankOf(policy, from), rankOf(policy, to)];
	return before !== null && after !== null && after < before;
}
function raise(state, severity) {
	if (isMoreSevere(state, severity, state.raised)) state.raised = severity;
}
function recordedStateOf(policy, incident) {
	const last = incident.announced.at(-1);
	if (incident.recordComments === 0 || last === void 0) return null;
	const mostSevere = policy.severities.find(({ id }) => incident.announced.some(({ severity }) => severity === id));
	const answered = answeredCommands(incident);
	const answers = [...incident.answers].filter(([, people]) => people.length > 0);
	return {
		comments: incident.recordComments,
		episode: incident.episode,
		level: incident.level,
		levelSince: incident.levelSince,
		calledAt: incident.calledAt,
		escalations: incident.escalations,
		fired: Object.fromEntries(incident.fired),
		severity: last.severity,
		since: last.since,
		mostSevere: mostSevere?.id ?? (incident.announced[0] ?? last).severity,
		raised: incident.raised,
		holders: Object.fromEntries([...incident.holders].map(([role, people]) => [role, people.filter(require_action_start.isPossibleLogin)])),
		...answers.length > 0 && { answers: Object.fromEntries(answers) },
		...triedIn(incident),
		...answeredIn(answered),
		...notAssignedIn(answered)
	};
}
function triedIn({ tried, holders }) {
	const others = [...tried].filter(([role, people]) => people.some((login) => require_action_start.isPossibleLogin(login) && !require_policy_validation.hasName(holders.get(role) ?? [], login)));
	return others.length === 0 ? {} : { tried: Object.fromEntries(others.map(([role, people]) => [role, people.filter(require_action_start.isPossibleLogin)])) };
}
function noteTried(state, people) {
	for (const [role, logins] of Object.entries(people)) {
		const known = state.tried.get(role) ?? [];
		const others = logins.filter((login) => !require_policy_validation.hasName(known, login));
		if (others.length > 0) own(state, "tried").set(role, [...known, ...others]);
	}
}
function answeredCommands({ commands }) {
	const answered = commands.filter((command) => command.answered);
	const inWords = answered.filter(({ verdict, asks }) => verdict.kind !== "accepted" || asks !== null);
	const comments = new Set(inWords.map(({ comment }) => comment));
	const repeated = answered.filter(({ comment }) => comments.has(comment));
	if (repeated.length <= 200) return repeated;
	return [...repeated.filter(({ asks }) => asks === null), ...repeated.filter(({ asks }) => asks !== null)].slice(-200);
}
function restore(state, before, at) {
	state.recordComments = before.comments;
	for (const severity of [before.mostSevere, before.severity]) if (state.announced.at(-1)?.severity !== severity) own(state, "announced").push({
		at: before.since,
		severity,
		since: before.since
	});
	restoreChoice(state, before, at);
	if (before.raised !== null && isMoreSevere(state, before.raised, state.raised)) state.raised = before.raised;
	for (const [role, people] of Object.entries(before.holders)) own(state, "holders").set(role, people);
	markAnswered(state, before);
	if (state.lifeStart > at) return;
	noteTried(state, before.tried ?? {});
	state.answers = /* @__PURE__ */ new Map();
	for (const [role, people] of Object.entries(before.answers ?? {})) own(state, "answers").set(role, people);
	state.episode = before.episode;
	state.fired = /* @__PURE__ */ new Map();
	for (const [trigger, fired] of Object.entries(before.fired)) own(state, "fired").set(trigger, fired);
	state.level = before.level;
	state.levelSince = before.levelSince;
	state.calledAt = before.calledAt;
	state.escalations = before.escalations;
}
function restoreChoice(state, before, at) {
	const { choices, policy } = state;
	const index = choices.findLastIndex((choice) => choice.at <= at);
	const choice = choices[index];
	const rank = rankOf(policy, before.mostSevere);
	if (rank === null || choice?.severity !== before.severity) return;
	own(state, "choices")[index] = {
		...choice,
		announcedRank: Math.min(rank, choice.announcedRank ?? rank)
	};
}
function restoreChosen(state, { severity, by, at }) {
	if (state.choices.some((one) => one.at === at && one.severity === severity)) return;
	choose(state, severity, by, at);
	state.choices = state.choices.toSorted((a, b) => a.at - b.at);
}
// src/engine/incident/apply-record.ts
const onlyReminds = ({ fired, called, escalated, answered, review }) => Object.keys(fired).length > 0 && Object.keys(called).length === 0 && !escalated && answered.length === 0 && !review;
function foldRecord(state, record, at, comment) {
	if (record.before !== void 0 && isMissing(state, record, record.before)) restore(state, record.before, record.at);
	if (record.chosen !== void 0) restoreChosen(state, record.chosen);
	const due = withoutRepeats(state, record);
	state.hasLost = false;
	state.recordComments += 1;
	const callsByItself = rolesCalledIn(state, record);
	if (![
		record.review && state.review === null || state.records.length === 0,
		foldSeverity(state, record, at),
		markAnswered(state, record),
		foldSteps(state, record),
		record.unreached !== void 0 && tellsOfStandIns(state, record, record.unreached)
	].includes(true)) {
		if (!comment.minimised) own(state, "duplicates").push(comment.id);
		return;
	}
	for (const [role, people] of Object.entries(record.called)) own(state, "holders").set(role, people);
	if (record.at >= state.lifeStart) for (const people of [due.called, due.unreached ?? {}]) noteTried(state, people);
	awaitAnswers(state, callsByItself);
	if ((record.escalated ? Object.keys(record.called) : callsByItself).some((role) => isOfLevel(state, role))) state.calledAt = record.at;
	if (record.escalated) state.escalations += 1;
	if (record.review) state.review ??= {
		id: comment.id,
		episode: record.episode,
		body: comment.body
	};
	own(state, "records").push(due);
	noteRun(state, record);
}
function foldSeverity(state, { severity, since, raised }, at) {
	const last = state.announced.at(-1);
	if (last !== void 0 && isRise(state, last.severity, severity)) {
		state.episode += 1;
		state.fired = /* @__PURE__ */ new Map();
		state.snooze = null;
	}
	own(state, "announced").push({
		at,
		severity,
		since
	});
	if (raised !== null) raise(state, raised);
	return last?.severity !== severity;
}
function foldSteps(state, { episode, fired, level, at, seen }) {
	if (episode < state.episode) return false;
	const firings = Object.entries(fired).filter(([trigger, n]) => n > (state.fired.get(trigger)?.n ?? 0));
	for (const [trigger, n] of firings) own(state, "fired").set(trigger, {
		n,
		at,
		seen
	});
	if (level <= state.level) return firings.length > 0;
	if (level > 1) state.levelSince = at;
	state.level = level;
	return true;
}
function withoutRepeats({ records, recordComments }, record) {
	const { run, at, before, called, fired, notify, reach } = record;
	const isUnknown = (one) => one.run !== void 0 && one.run !== run && Math.abs(one.at - at) < 60;
	const other = run === void 0 || (before?.comments ?? 0) >= recordComments ? void 0 : records.find(isUnknown);
	if (other === void 0) return record;
	const others = (role) => other.called[role] ?? [];
	const isNewFiring = (id) => other.fired[id] !== fired[id];
	const isNewCause = (cause) => other.notify?.[cause] === void 0 || cause.startsWith("trigger ") && isNewFiring(cause.slice(8));
	return {
		...record,
		called: Object.fromEntries(Object.entries(called).filter(([role, people]) => people.some((login) => !require_policy_validation.hasName(others(role), login)))),
		fired: Object.fromEntries(Object.entries(fired).filter(([id]) => isNewFiring(id))),
		...notify && { notify: Object.fromEntries(Object.entries(notify).filter(([cause]) => isNewCause(cause))) },
		...reach && { reach: reach.filter((login) => !require_policy_validation.hasName(other.reach ?? [], login)) }
	};
}
function isMissing({ hasLost, recordComments, statusComment }, { at }, before) {
	if (hasLost || before.comments > recordComments) return true;
	return before.comments === recordComments && (statusComment === null || statusComment.record.at > at);
}
const isNew = ({ holders }, role, people) => people.some((login) => !require_policy_validation.hasName(holders.get(role) ?? [], login));
const tellsOfStandIns = (state, { called }, unreached) => Object.entries(called).some(([role, people]) => isNew(state, role, people)) || Object.entries(unreached).some(([role, people]) => called[role] === void 0 && isUnheard(state, role, people));
const isUnheard = ({ records, lifeStart }, role, people) => people.some((login) => records.every(({ at, unreached }) => at < lifeStart || !require_policy_validation.hasName(unreached?.[role] ?? [], login)));
function foldQuiet(state, quiet) {
	own(state, "announced").push({
		at: quiet.at,
		severity: quiet.severity,
		since: quiet.since
	});
	if (!("fired" in quiet)) return;
	if (quiet.raised !== void 0) raise(state, quiet.raised);
	if (quiet.episode === state.episode) {
		for (const [trigger, fired] of Object.entries(quiet.fired)) if (fired.n > (state.fired.get(trigger)?.n ?? 0)) own(state, "fired").set(trigger, fired);
	}
	markAnswered(state, quiet);
	noteRun(state, quiet);
}
function noteRun(state, { at, seen }) {
	if (state.lastRecordedRun === null || at >= state.lastRecordedRun.at) state.lastRecordedRun = {
		at,
		seen
	};
}
function dropPending(state, isRecorded) {
	state.pending = state.pending.filter((pending) => !isRecorded(pending));
}
// src/engine/incident/command-definition.ts
function defineCommand(definition) {
	const { parse, apply, useOf, ...rest } = definition;
	return {
		...rest,
		judge: (text, context) => {
			const parsed = parse(text, context);
			if (parsed.kind !== "accepted") return parsed;
			return {
				kind: "accepted",
				use: useOf?.(parsed.value, context) ?? null,
				apply: (obeyed) => apply(parsed.value, obeyed) ?? null
			};
		}
	};
}
const acceptValue = (value) => ({
	kind: "accepted",
	value
});
const notNow = (reason) => ({
	kind: "not-now",
	reason
});
const badArgument = (text, expected, { nearest = null, found = text.found } = {}) => ({
	kind: "bad-argument",
	expected,
	found,
	nearest
});
const isResolved = (state) => state.resolvedAt !== null;
const notResolved = (so) => ({
	kind: "not-now",
	reason: `the incident is resolved, so ${so}; reopen the issue if it is not over`
});
const HELP_IS_OVER = "the incident is resolved; reopen the issue, or open a new one, and people are called again";
// src/engine/incident/role-changes.ts
function giveRole(state, role, to, at) {
	const before = state.holders.get(role) ?? [];
	countReassignment(state, [role], to);
	pass(state, role, {
		people: [to],
		to,
		at
	});
	takeBack(state, to, (other) => require_policy_validation.hasName(before, other) && !holdsARole(state, other));
	return {
		kind: "hand-over",
		to,
		roles: [role],
		toAccept: false
	};
}
function handOff(state, handover) {
	const { at, by, to } = handover;
	const roles = rolesOf(state, by);
	countReassignment(state, roles, to);
	for (const role of roles) pass(state, role, {
		people: [...(state.holders.get(role) ?? []).filter((holder) => !require_policy_validation.sameName(holder, by) && !require_policy_validation.sameName(holder, to)), to],
		to,
		at
	});
	takeBack(state, by, (other) => require_policy_validation.sameName(other, to));
	own(state, "handovers").push(handover);
	return {
		kind: "hand-over",
		to,
		roles,
		toAccept: true
	};
}
function pass(state, role, { people, to, at }) {
	own(state, "holders").set(role, people);
	awaitAnswerOf(state, role, to);
	if (isOfLevel(state, role)) state.calledAt = at;
}
function keepHandovers(state, by, at) {
	for (const { by: from, to } of standingHandovers(state)) if (require_policy_validation.sameName(from, by)) own(state, "handoverEnds").push({
		at,
		from,
		to,
		isTakenBack: true
	});
	takeBack(state, by, () => true);
}
function takeBack(state, by, isFrom) {
	state.handovers = state.handovers.filter((one) => !require_policy_validation.sameName(one.by, by) || !isFrom(one.to));
}
const standingHandovers = (state) => state.handovers.length === 0 ? state.handovers : state.handovers.filter(({ by, to }) => holdsARole(state, to) || require_policy_validation.sameName(by, state.owner));
const rolesOf = ({ holders }, login) => [...holders].filter(([, people]) => require_policy_validation.hasName(people, login)).map(([role]) => role);
function accept(state, by, at) {
	for (const { by: from, to } of standingHandovers(state)) {
		if (!require_policy_validation.sameName(to, by)) continue;
		own(state, "handoverEnds").push({
			at,
			from,
			to: by
		});
		if (require_policy_validation.sameName(from, state.owner)) state.owner = by;
	}
	state.handovers = state.handovers.filter(({ to }) => !require_policy_validation.sameName(to, by));
}
function forgetHolder(state, login) {
	if (require_policy_validation.sameName(state.owner, login)) state.owner = null;
	state.handovers = state.handovers.filter(({ to }) => !require_policy_validation.sameName(to, login));
	if (require_policy_validation.sameName(state.worker, login)) state.worker = null;
	for (const [role, people] of state.holders) own(state, "holders").set(role, people.filter((holder) => !require_policy_validation.sameName(holder, login)));
}
function countReassignment(state, roles, to) {
	if (roles.some((role) => {
		const before = state.holders.get(role) ?? [];
		return before.length > 0 && !require_policy_validation.hasName(before, to);
	})) state.reassignments += 1;
}
// src/engine/incident/commands/ack.ts
const ack = defineCommand({
	name: "ack",
	aliases: ["acknowledge", "acknowledged"],
	usage: "/ack",
	help: "Takes this incident: you are its owner. Stops the calls.",
	who: "responders",
	acknowledgedBy: "responders-and-reporter",
	parse: () => acceptValue(null),
	apply: (_value, { state, by, at }) => {
		keepHandovers(state, by, at);
		state.owner = state.worker = by;
		answer(state, "update", by, at);
	}
});
// src/engine/incident/commands/drill.ts
const drill = defineCommand({
	name: "drill",
	aliases: [],
	usage: "/drill <code>",
	help: "Confirms the message of a drill, on the issue of the drills.",
	who: "responders",
	parse: () => notNow(`a code is confirmed on the issue of the drills, which has the label ${require_policy_validation.DRILL_LABEL}`),
	apply: () => {}
});
// src/engine/incident/commands/escalate.ts
const escalate = defineCommand({
	name: "escalate",
	aliases: ["page"],
	usage: "/escalate [why]",
	help: "Calls the next level for help.",
	who: "responders-and-reporter",
	callsPeople: true,
	acknowledgedBy: "nobody",
	parse: (_text, { state }) => isResolved(state) ? notNow(HELP_IS_OVER) : acceptValue(null),
	apply: (_value, { state, comment }) => {
		own(state, "helpRequests").push(comment);
		if (helpTriggersLeft(state.policy, state.fired).length > 0) state.snooze = null;
		return { kind: "help" };
	}
});
// src/engine/incident/commands/handoff.ts
const handoff = defineCommand({
	name: "handoff",
	aliases: [
		"hand-off",
		"handover",
		"hand-over",
		"reassign"
	],
	usage: "/handoff @login",
	help: "Passes your roles on, and the incident where you own it, to be accepted with `/ack` or a comment.",
	who: "responders",
	callsPeople: true,
	parse: (text, context) => {
		const { state, by } = context;
		const to = text.login();
		const example = `such as \`/handoff @${require_policy_validation.sameName(by, "alice") ? "bob" : "alice"}\``;
		if (to === null) return badArgument(text, `one person, ${example}`);
		const roles = rolesOf(state, by);
		if (roles.length === 0 && !require_policy_validation.sameName(by, state.owner)) return notNow("you hold no role here");
		if (require_policy_validation.sameName(to, by)) return badArgument(text, `somebody else, ${example}`);
		return refusedHandover(context, text.command, to, roles) ?? acceptValue(to);
	},
	apply: (to, { state, by, at, comment }) => handOff(state, {
		at,
		by,
		to,
		comment
	})
});
// src/engine/incident/commands/help.ts
const help = defineCommand({
	name: "help",
	aliases: [],
	usage: "/help",
	help: "Lists the commands.",
	who: "everybody",
	acknowledgedBy: "nobody",
	parse: (_text, { commands }) => ({
		kind: "help",
		commands
	}),
	apply: () => {}
});
// src/engine/incident/commands/mitigated.ts
const mitigated = defineCommand({
	name: "mitigated",
	aliases: ["mitigate"],
	usage: "/mitigated",
	help: "The impact is over, the cause is not yet fixed.",
	who: "responders",
	parse: (_text, { state }) => isResolved(state) ? notNow("the incident is resolved already") : acceptValue(null),
	apply: (_value, { state, at }) => {
		state.mitigatedAt ??= at;
	}
});
// src/engine/incident/commands/next.ts
const next = defineCommand({
	name: "next",
	aliases: [],
	usage: "/next <duration>",
	help: "Promises the next update, such as `/next 2h`.",
	who: "responders",
	parse: (text, { state }) => {
		const duration = text.duration();
		if (isResolved(state)) return notResolved("no update is due any more");
		return duration === null ? badArgument(text, "a duration, such as `/next 45m`") : acceptValue(duration);
	},
	apply: (duration, { state, at }) => {
		state.promisedAt = at + duration;
	}
});
// src/engine/incident/commands/resolved.ts
const resolved = defineCommand({
	name: "resolved",
	aliases: [
		"resolve",
		"close",
		"fixed"
	],
	usage: "/resolved",
	help: "The incident is over. Closes the issue.",
	who: "responders",
	parse: () => acceptValue(null),
	apply: (_value, { state, at }) => {
		state.resolvedAt ??= at;
	}
});
// src/engine/incident/commands/reviewed.ts
const reviewed = defineCommand({
	name: "reviewed",
	aliases: [],
	usage: "/reviewed",
	help: "The review is done. Ends all reminders.",
	who: "responders",
	parse: (_text, { state }) => isResolved(state) ? acceptValue(null) : notNow("the incident is not resolved yet"),
	apply: (_value, { state, at }) => {
		state.reviewedAt ??= at;
	}
});
// src/engine/incident/commands/role.ts
const role = defineCommand({
	name: "role",
	aliases: ["assign"],
	usage: "/role <role> @login",
	help: "Gives a role to somebody.",
	who: "responders",
	callsPeople: true,
	parse: (text, context) => {
		const { state, wasObeyed } = context;
		const word = text.word();
		const named = text.found;
		const to = text.login();
		const roles = [...state.policy.roles.keys()];
		const id = require_action_start.spelledAs(roles, word);
		if (to !== null && (id !== null || wasObeyed)) return (id === null ? null : refusedHandover(context, text.command, to, [id])) ?? acceptValue({
			role: id,
			to
		});
		return id === null ? badArgument(text, `one of the roles ${roles.join(", ")}`, {
			nearest: require_policy_validation.nearest(word, roles),
			found: named
		}) : badArgument(text, `one person, such as \`/role ${id} @alice\``, { found: text.found.slice(named.length).trim() });
	},
	apply: ({ role: id, to }, { state, at }) => id === null ? void 0 : giveRole(state, id, to, at)
});
// src/engine/incident/commands/severity.ts
const severity = defineCommand({
	name: "severity",
	aliases: ["sev"],
	usage: "/severity <id> [why]",
	help: "Sets the severity. The choice of a person stands.",
	who: "responders",
	parse: (text, { state, wasObeyed }) => {
		const word = text.word();
		const ids = state.policy.severities.map(({ id }) => id);
		const id = require_action_start.spelledAs(ids, word);
		if (id !== null || wasObeyed && word !== "") return acceptValue(id);
		return badArgument(text, `one of ${ids.join(", ")}`, { nearest: require_policy_validation.nearest(word, ids) });
	},
	useOf: (id, { state: { policy }, state }) => {
		const before = rankOf(policy, latestSeverity(state) ?? "");
		return before !== null && (rankOf(policy, id ?? "") ?? before) > before ? "lower-severity" : "raise-severity";
	},
	apply: (id, { state, by, at }) => {
		if (id !== null) choose(state, id, by, at);
	}
});
// src/engine/incident/commands/snooze.ts
const LONGEST = require_policy_validation.DAY;
const snooze = defineCommand({
	name: "snooze",
	aliases: ["pause", "mute"],
	usage: "/snooze <duration> <why>",
	help: "Pauses calls and reminders.",
	who: "responders",
	parse: (text, { state, wasObeyed }) => {
		const duration = text.duration();
		if (!hasSomethingToPause(state)) return notResolved("there is nothing to pause");
		if (duration === null) return badArgument(text, "a duration and a reason, such as `/snooze 2h waiting for the vendor`");
		if (text.rest === "") return badArgument(text, `a reason, such as \`/snooze ${require_policy_validation.formatDuration(duration)} waiting for the vendor\``, { found: "" });
		const max = longestOf(state, latestSeverity(state));
		if (duration > max && !wasObeyed) return state.announced.length > 0 ? {
			kind: "too-long",
			max
		} : notNow(`before a severity is announced the longest is \`${require_policy_validation.formatDuration(max)}\``);
		return acceptValue({
			duration: Math.min(duration, max),
			why: text.rest
		});
	},
	apply: ({ duration, why }, { state, by, at }) => {
		state.snooze = {
			until: at + duration,
			by,
			why
		};
	}
});
const longestOf = ({ announced, policy }, latest) => announced.length === 0 ? Math.min(...policy.severities.map(({ maxSnooze }) => maxSnooze)) : require_policy_validation.severityById(policy, latest)?.maxSnooze ?? LONGEST;
const hasSomethingToPause = (state) => !isResolved(state) || state.policy.triggers.some(({ phase }) => phase === "resolved");
// src/engine/incident/commands/unsnooze.ts
const unsnooze = defineCommand({
	name: "unsnooze",
	aliases: ["resume", "unmute"],
	usage: "/unsnooze",
	help: "Ends the pause.",
	who: "responders",
	parse: (_text, { state, at }) => state.snooze === null || state.snooze.until <= at ? notNow("nothing is snoozed") : acceptValue(null),
	apply: (_value, { state }) => {
		state.snooze = null;
	}
});
// src/engine/incident/commands/index.ts
const COMMANDS = [
	ack,
	defineCommand({
		name: "update",
		aliases: [],
		usage: "/update [text]",
		help: "Posts an update. Any comment of a responder with text counts as well. Without text: the last known facts, for readers.",
		who: "responders-and-reporter",
		isUpdate: true,
		parse: () => acceptValue(null),
		apply: (_value, { hasText }) => hasText ? void 0 : { kind: "holding-statement" }
	}),
	next,
	escalate,
	severity,
	role,
	handoff,
	snooze,
	unsnooze,
	mitigated,
	resolved,
	reviewed,
	drill,
	help
];
// src/engine/incident/command-names.ts
const BY_NAME = new Map(COMMANDS.flatMap((command) => [command.name, ...command.aliases].map((name) => [name, command])));
const NAMES = [...BY_NAME.keys()];
const wrongLetters = (name) => Math.min(2, Math.floor(name.length / 3));
const TAKE_BACK = [[
	[
		"unack",
		"unacknowledge",
		"unacknowledged"
	],
	"ack",
	"only deleting the comment that acknowledged takes that back; `/handoff @login` passes the incident on, and `/escalate` asks for help"
], [
	[
		"reopen",
		"unresolve",
		"unresolved"
	],
	"resolved",
	"reopen the issue, and the incident begins anew"
]];
function commandNamed(name) {
	const exact = BY_NAME.get(name);
	if (exact) return {
		command: exact,
		isExact: true
	};
	const [, opposite = "", instead = ""] = TAKE_BACK.find(([names]) => names.includes(name)) ?? [];
	const other = BY_NAME.get(opposite);
	if (other) return {
		command: other,
		isExact: false,
		instead
	};
	const [beginning = ""] = name.split(/[^a-z]/, 1);
	const near = like(name) ?? (beginning === name ? null : BY_NAME.get(beginning) ?? like(beginning));
	return near === null ? null : {
		command: near,
		isExact: false
	};
}
const like = (name) => BY_NAME.get(require_policy_validation.nearest(name, NAMES, wrongLetters) ?? "") ?? null;
const AUTHORITY_NAMES = COMMANDS.flatMap(({ name }) => {
	if (name === "help" || name === "drill") return [];
	return name === "severity" ? [
		"severity",
		"raise-severity",
		"lower-severity"
	] : [name];
});
const COMMAND_LIST = COMMANDS.map(({ name, aliases, usage, help, who }) => ({
	name,
	aliases,
	usage,
	help,
	who
}));
// src/engine/incident/authority.ts
const authorityFor = ({ commands }, names) => names.map((name) => commands.get(name)).find((authority) => authority !== void 0) ?? null;
const isAuthorised = (state, { roles, permissions }, by) => require_action_start.mayAtLeast(state.issue, by, require_policy_validation.leastOf(permissions)) || roles.some((role) => require_policy_validation.hasName(holdersOf$1(state, role), by));
const notAuthorised = (state, { roles, permissions }) => ({
	kind: "not-authorised",
	roles: roles.map((role) => ({
		name: nameOf(state.policy, role),
		holders: holdersOf$1(state, role)
	})),
	permission: require_policy_validation.leastOf(permissions)
});
const nameOf = ({ roles }, role) => role === "owner" ? "the owner" : roles.get(role)?.name ?? role;
const holdersOf$1 = ({ holders, owner }, role) => role === "owner" ? owner === null ? [] : [owner] : holders.get(role) ?? [];
const commandsOf = (policy) => policy.commands.size === 0 ? COMMAND_LIST : COMMAND_LIST.map((command) => ({
	...command,
	...restriction(policy, command)
}));
function restriction(policy, { name }) {
	const restrictedTo = (name === "severity" ? [
		name,
		"raise-severity",
		"lower-severity"
	] : [name]).flatMap((one) => {
		const authority = policy.commands.get(one);
		if (authority === void 0) return [];
		return [{
			use: one,
			roles: authority.roles.map((role) => nameOf(policy, role)),
			permission: require_policy_validation.leastOf(authority.permissions)
		}];
	});
	return restrictedTo.length === 0 ? {} : { restrictedTo };
}
// src/engine/incident/comment-answer.ts
const isObeyed = ({ ruling }) => ruling.kind === "accepted" || ruling.kind === "help";
function foldAnswer({ state, by, at }, judged) {
	const obeyed = judged.lines.filter(({ ruling }) => ruling.kind === "accepted").map(({ command }) => command);
	const saysSomething = judged.lines.length === 0 || judged.words !== "" || obeyed.length > 0;
	if (saysSomething && isResponder(state, by) && !onlyAsksForHelp(judged, obeyed)) {
		if (acknowledges(state, by, judged, obeyed)) acknowledge(state, by, at);
		accept(state, by, at);
		if (require_policy_validation.sameName(by, state.owner)) state.worker = by;
	}
	return saysSomething;
}
function onlyAsksForHelp({ lines }, obeyed) {
	const refused = lines.filter((line) => !isObeyed(line)).map(({ command }) => command);
	const meant = obeyed.length > 0 ? obeyed : refused;
	return meant.length > 0 && meant.every(isForHelp);
}
const isForHelp = ({ acknowledgedBy }) => acknowledgedBy === "nobody";
function acknowledges(state, by, { lines, words }, obeyed) {
	if (isReporterAlone(state, by) && !obeyed.some(({ acknowledgedBy }) => acknowledgedBy === "responders-and-reporter")) return false;
	const isComment = words !== "" || obeyed.some(({ name }) => name !== "ack") || lines.length === 0;
	return obeyed.some(({ name }) => name === "ack") || isComment && state.policy.incident.acknowledge.how.includes("comment") && countsFor(state, by);
}
const isReporterAlone = (state, by) => isReporter(state, by) && !state.assignees.has(require_policy_validation.nameKey(by)) && !holdsARole(state, by);
const mayAcknowledge = (state, by) => isResponder(state, by) && !isReporterAlone(state, by) && countsFor(state, by);
const countsFor = (state, by) => state.policy.incident.acknowledge.by === "responders" || isCalled(state, by);
// src/engine/text/argument-reader.ts
const UNIT = new Map([
	[
		1,
		"s",
		"sec",
		"secs",
		"second",
		"seconds"
	],
	[
		60,
		"m",
		"min",
		"mins",
		"minute",
		"minutes"
	],
	[
		require_policy_validation.HOUR,
		"h",
		"hr",
		"hrs",
		"hour",
		"hours"
	],
	[
		require_policy_validation.DAY,
		"d",
		"day",
		"days"
	],
	[
		require_policy_validation.WEEK,
		"w",
		"week",
		"weeks"
	]
].flatMap(([seconds, ...names]) => names.map((name) => [name, seconds])));
const AROUND = "`*\"'\u2018\u2019\u201c\u201d()[]<>";
const AFTER = `${AROUND}.,;:!?\u2026\u3002\uFF0C\uFF0E\uFF1A\uFF1B\uFF01\uFF1F`;
var ArgumentReader = class {
	#words;
	#name;
	#position = 0;
	constructor(text, name = "") {
		this.#name = name;
		this.#words = text.split(/\s+/).filter(Boolean);
	}
	word() {
		while (this.#position < this.#words.length) {
			const word = this.#peek();
			this.#position += 1;
			if (word !== "") return word;
		}
		return "";
	}
	duration() {
		let sum = 0;
		let last = Number.POSITIVE_INFINITY;
		let isFirst = true;
		for (;;) {
			const before = this.#position;
			const parts = this.#spans();
			if (!(parts !== null && parts.every(({ unit }, index) => unit < (parts[index - 1]?.unit ?? last)))) {
				if (!isFirst) this.#position = before;
				return isFirst || sum === 0 ? null : sum;
			}
			sum += parts.reduce((total, { count, unit }) => total + count * unit, 0);
			last = parts.at(-1)?.unit ?? 0;
			isFirst = false;
		}
	}
	login() {
		const word = this.word();
		const login = (word.toLowerCase() === "to" && this.#peek().startsWith("@") ? this.word() : word).replace(/^@/, "");
		const after = this.#position + (/^(?:and|or|&|\+|,|\/)$/i.test(this.#words[this.#position] ?? "") ? 1 : 0);
		const other = bare(this.#words[after] ?? "");
		if (!other.startsWith("@") || !require_policy_validation.isBareLogin(other.slice(1))) return require_policy_validation.isBareLogin(login) ? login : null;
		this.#position = after + 1;
		return null;
	}
	get found() {
		return this.#words.slice(0, this.#position).join(" ");
	}
	get command() {
		return `/${this.#name} ${this.found}`.trim();
	}
	get rest() {
		return this.#words.slice(this.#position).join(" ");
	}
	#peek() {
		return bare(this.#words[this.#position] ?? "");
	}
	#spans() {
		const word = this.word().toLowerCase();
		const isNumber = /^[0-9]{1,7}$/.test(word);
		if (isNumber && !UNIT.has(this.#peek().toLowerCase())) return null;
		const text = isNumber ? word + this.word().toLowerCase() : word;
		if (text.length > 60 || !/^(?:[0-9]{1,7}[a-z]+)+$/.test(text)) return null;
		const parts = [...text.matchAll(/(?<![0-9])([0-9]+)([a-z]+)/g)].map(([, count, unit = ""]) => ({
			count: Number(count),
			unit: UNIT.get(unit) ?? NaN
		}));
		return parts.every(({ unit }) => !Number.isNaN(unit)) ? parts : null;
	}
};
function bare(word) {
	let from = 0;
	let to = word.length;
	while (from < to && AROUND.includes(word.charAt(from))) from += 1;
	while (to > from && AFTER.includes(word.charAt(to - 1))) to -= 1;
	return word.slice(from, to);
}
// src/engine/incident/judge-lines.ts
const MOST_COMMANDS = 20;
function judgeLines(context, body) {
	const lines = [];
	const all = require_command_line.ownLines(body);
	const above = new LinesAbove(context, all);
	let unread = 0;
	let prose = "";
	let code = "";
	for (const own of all) {
		const { text, kind } = own;
		const line = require_command_line.mayBeCommand(own) ? judgeLine(above, text) : null;
		if (line === null) {
			const words = require_policy_validation.isVisible(text) ? text.trim() : "";
			if (kind === "code") code ||= words;
			else prose ||= words;
			above.add({
				lines: [],
				words
			});
		} else if (lines.length < MOST_COMMANDS) {
			lines.push(line);
			const words = line.ruling.kind === "accepted" ? line.why : "";
			prose ||= words;
			above.add({
				lines: [line],
				words
			});
		} else {
			unread += 1;
			lines[MOST_COMMANDS] ??= line;
		}
	}
	return {
		lines: lines.map((line, index) => index < MOST_COMMANDS ? line : unreadLine(line, unread)),
		words: prose || code
	};
}
var LinesAbove = class {
	#context;
	#unread = [];
	#isCopy = false;
	#isForHelp = null;
	#all;
	constructor(context, all) {
		this.#context = context;
		this.#all = all;
	}
	add(line) {
		if (!(line.lines.length === 0 && (line.words === "" || this.#unread.at(-1)?.lines.length === 0))) this.#unread.push(line);
	}
	context() {
		for (const line of this.#unread.splice(0)) {
			if (!this.#isCopy) {
				const { state } = this.#context;
				this.#context = {
					...this.#context,
					state: {
						...state,
						owned: []
					}
				};
				this.#isCopy = true;
			}
			if (line.lines.length > 0 || !this.#onlyAsksForHelp()) foldAnswer(this.#context, line);
			for (const { ruling } of line.lines) if (ruling.kind === "accepted") ruling.apply({
				...this.#context,
				hasText: line.words !== ""
			});
		}
		return this.#context;
	}
	#onlyAsksForHelp() {
		this.#isForHelp ??= this.#all.every((line) => {
			const written = require_command_line.mayBeCommand(line) ? readCommand(line.text) : null;
			return written === null || isForHelp(written.command);
		});
		return this.#isForHelp;
	}
};
const unreadLine = (line, count) => ({
	...line,
	wasObeyed: false,
	ruling: {
		kind: "not-now",
		reason: `only the first ${MOST_COMMANDS} commands of a comment are read; ${count === 1 ? "this one was" : `this one and ${count - 1} more were`} not`,
		more: count - 1
	}
});
function readCommand(text) {
	const line = require_command_line.readCommandLine(text);
	const named = line === null ? null : commandNamed(line.name);
	if (line !== null && named !== null) return {
		line,
		...named
	};
	const near = require_command_line.readNearCommandLine(text);
	const meant = near === null ? null : commandNamed(near.name);
	return near === null || meant?.isExact !== true ? null : {
		line: near,
		command: meant.command,
		isExact: false
	};
}
function judgeLine(above, text) {
	const written = readCommand(text);
	if (written === null) return null;
	const { line, command, isExact, instead } = written;
	const context = above.context();
	const reader = new ArgumentReader(line.rest, line.name);
	const ruling = isExact ? command.judge(reader, context) : instead === void 0 ? {
		kind: "unknown-command",
		nearest: command.name
	} : notNow(instead);
	const refused = isExact ? refusal(command, context, ruling) : null;
	return {
		command,
		text: reader.command,
		why: reader.rest,
		ruling: refused ?? ruling,
		wasObeyed: refused !== null && context.wasObeyed
	};
}
function refusal({ name, who, callsPeople }, context, ruling) {
	if (who === "everybody") return null;
	const { state, by, at } = context;
	const use = ruling.kind === "accepted" ? ruling.use : null;
	const authority = authorityFor(state.policy, use === null ? [name] : [use, name]);
	if (authority === null) {
		if (!(isResponder(state, by) || who === "responders-and-reporter" && isReporter(state, by))) return {
			kind: "not-allowed",
			who
		};
	} else if (!isAuthorised(state, authority, by)) return notAuthorised(state, authority);
	const { maxAge } = state.policy.incident;
	if (!(maxAge !== null && state.resolvedAt === null && at >= state.lifeStart + maxAge) || !callsPeople) return null;
	const age = `the incident is older than \`${require_policy_validation.formatDuration(maxAge)}\`, so nobody is called for it any more`;
	return notNow(`${age}; close and reopen the issue to start over`);
}
// src/engine/incident/obeyed.ts
const hasThumbAlone = ({ reactions }) => reactions.includes("+1") && !reactions.includes("confused");
const hasRunSeen = ({ statusComment }, comment) => statusComment !== null && lastWritten(comment) <= statusComment.writtenAt;
const wasObeyed = (state, comment) => hasThumbAlone(comment) && hasRunSeen(state, comment);
const isAnsweredByThumb = (state, comment) => comment.reactions.includes("+1") && (comment.editedAt === null || hasRunSeen(state, comment));
const lastWritten = ({ at, editedAt }) => editedAt ?? at;
// src/engine/incident/judge-comment.ts
function judgeComment(state, comment, by) {
	const context = commandContext(state, comment, by, wasObeyed(state, comment));
	const responder = isResponder(state, by);
	const judged = judgeLines(context, comment.body);
	const { lines } = judged;
	const saysSomething = foldAnswer(context, judged);
	foldUpdate(context, comment, {
		judged,
		responder
	});
	if (comment.reactions.includes("+1") && !hasRunSeen(state, comment) && (comment.editedAt !== null || hasThumbAlone(comment) && !lines.every(isObeyed))) state.firstUnseen = Math.min(state.firstUnseen ?? Infinity, lastWritten(comment));
	const hasText = judged.words !== "";
	for (const line of lines) {
		const asks = line.ruling.kind === "accepted" ? line.ruling.apply({
			...context,
			hasText
		}) : null;
		const answered = line.ruling.kind === "accepted" && asks === null && isAnsweredByThumb(state, comment);
		own(state, "commands").push({
			...recordOf$1(line, comment, by),
			asks,
			answered
		});
	}
	if (saysSomething) countAnswer(state, by, comment.at);
	return lines.some(({ ruling }) => ruling.kind === "accepted");
}
const commandContext = (state, comment, by, obeyed) => ({
	state,
	by,
	at: comment.at,
	comment: comment.id,
	commands: commandsOf(state.policy),
	wasObeyed: obeyed
});
function foldUpdate({ state, by, at }, { id, url }, { judged: { lines, words }, responder }) {
	if (!lines.some(({ command, ruling }) => command.isUpdate && ruling.kind === "accepted") && (words === "" || !responder)) return;
	state.lastUpdate = {
		by,
		at
	};
	if (state.acknowledged !== null && mayAcknowledge(state, by)) answer(state, "update", by, at);
	if (words !== "") state.lastWords = {
		by,
		at,
		url
	};
	own(state, "updates").push({
		at,
		comment: id,
		words,
		promisedAt: state.promisedAt
	});
	state.promisedAt = null;
}
function refuseAfterwards(state, comment, by) {
	const context = commandContext(state, comment, by, false);
	for (const line of judgeLines(context, comment.body).lines) {
		const record = recordOf$1(line, comment, by);
		const verdict = record.verdict.kind === "accepted" ? CLOSED : record.verdict;
		own(state, "commands").push({
			...record,
			verdict
		});
	}
}
const CLOSED = notNow("the issue was closed and the incident is over; reopen it, or open a new one");
const recordOf$1 = ({ command, text, why, ruling, wasObeyed }, item, by) => ({
	comment: item.id,
	url: item.url,
	at: item.at,
	writtenAt: lastWritten(item),
	by,
	name: command.name,
	text,
	why,
	verdict: ruling.kind === "accepted" ? { kind: "accepted" } : ruling,
	asks: null,
	answered: false,
	wasObeyed
});
// src/engine/incident/status-comment.ts
function statusIn({ policy, issue }, item) {
	if (item.kind !== "comment") return null;
	const line = require_action_start.lineIn(policy, issue, item);
	if (!line?.status) return null;
	return {
		id: item.id,
		record: line.record,
		status: line.status,
		writtenAt: item.editedAt ?? item.at
	};
}
function findStatus(policy, issue) {
	for (const item of issue.timeline) {
		const status = statusIn({
			policy,
			issue
		}, item);
		if (status !== null) return status;
	}
	return null;
}
const isSeen = (item) => item.by?.kind !== "engine" && ![
	"edited",
	"comment-deleted",
	"words-deleted"
].includes(item.kind);
const precedes = (quiet, item, seen) => item.at > quiet.at || isSeen(item) && item.at === quiet.at && seen >= quiet.seen;
const quietsOf = (quiet) => quiet === null ? [] : [...quiet.earlier ?? [], quiet];
// src/engine/incident/lives.ts
function startLife(state, at, by) {
	if (state.declaredAt === null) state.declaredAt = at;
	else {
		state.reopenings += 1;
		own(state, "formerLives").push(lifeOf(state));
	}
	state.episode += 1;
	state.lifeStart = at;
	state.lifeBy = by;
	state.worker = null;
	state.acknowledged = state.lastUpdate = state.lastWords = state.promisedAt = state.snooze = null;
	state.mitigatedAt = state.reviewedAt = state.review = null;
	state.resolvedAt = state.closed === "completed" ? at : null;
	state.dismissedAt = state.closed === "dismissed" ? at : null;
	state.activityAt = state.levelSince = state.calledAt = at;
	state.level = state.reassignments = state.escalations = 0;
	state.lifeEpisode = state.episode;
	state.updates = [];
	state.fired = /* @__PURE__ */ new Map();
	state.answers = /* @__PURE__ */ new Map();
	state.lastAnswers = [];
	state.tried = /* @__PURE__ */ new Map();
	state.rolesCalledByOthers = /* @__PURE__ */ new Set();
	state.helpRequests = [];
	state.commands = [];
	state.handovers = [];
	state.handoverEnds = [];
}
const lifeOf = ({ lifeStart, lifeBy, acknowledged, mitigatedAt, resolvedAt }) => ({
	at: lifeStart,
	by: lifeBy,
	acknowledged,
	mitigatedAt,
	resolvedAt
});
const livesOf = (state) => [...state.formerLives, lifeOf(state)];
const isLive = (state) => state.declaredAt !== null && state.incidentLabels.size > 0 && state.dismissedAt === null;
// src/engine/incident/other-account.ts
function recordByOther({ policy, issue }, comment) {
	const { by, editedByOther } = comment;
	if (by === null || editedByOther || !require_policy_validation.beginsAsOurs(comment.body)) return null;
	if (by.kind === "person" && !require_action_start.mayAtLeast(issue, by.login, "triage")) return null;
	const line = require_action_start.beliefOf(policy, issue, comment);
	return line.kind === "record" ? line.record : null;
}
function foldOthersRecord(state, record, comment) {
	if (state.recordComments > 0 || !isLive(state)) return;
	own(state, "foreignLines").push({
		url: comment.url,
		why: "author",
		by: comment.by?.login ?? ""
	});
	const mentioned = mentionedIn(comment);
	const isNotified = (login) => state.assignees.has(require_policy_validation.nameKey(login)) || mentioned.has(require_policy_validation.nameKey(login));
	const calls = Object.entries(record.called).filter(([, people]) => people.length > 0 && people.every(isNotified));
	for (const [role] of calls) own(state, "rolesCalledByOthers").add(role);
	if (calls.length > 0 && calls.length === Object.keys(record.called).length) markAnswered(state, record);
	const level = levelCalled(state, record.level);
	if (level <= state.level) return;
	state.level = level;
	state.calledAt = comment.at;
	if (level > 1) state.levelSince = comment.at;
}
function levelCalled({ policy, rolesCalledByOthers }, most) {
	const missing = policy.levels.findIndex(({ roles }) => !roles.some((role) => rolesCalledByOthers.has(role)));
	return Math.min(most, missing === -1 ? policy.levels.length : missing);
}
const MENTION = /(?<![\w/@.-])@([a-z\d][\w-]{0,59})(?![\w/-])/gi;
function mentionedIn({ body, editedAt }) {
	if (editedAt !== null) return /* @__PURE__ */ new Set();
	const text = require_command_line.ownLines(body).filter(({ kind }) => kind === "text").map(({ prose }) => prose).join("\n");
	return new Set([...text.matchAll(MENTION)].flatMap(([, login = ""]) => require_policy_validation.isBareLogin(login) ? require_policy_validation.nameKey(login) : []));
}
// src/engine/incident/fold-item.ts
const isIncidentLabel = (policy, label) => require_policy_validation.hasName(policy.incident.labels, label);
function foldItem(state, item) {
	if (mayMakeDue(state, item)) state.lastEdit = Math.max(state.lastEdit, item.at);
	if (item.by?.kind === "engine") foldEngineItem(state, item);
	else if (item.kind !== "comment-deleted" && item.kind !== "words-deleted") foldOthersItem(state, item);
	const loss = state.lost.get(item);
	if (loss !== void 0) foldLost(state, loss, item);
}
const mayMakeDue = (state, item) => item.kind === "renamed" || item.kind === "edited" || item.kind === "words-deleted" && isResponder(state, item.login);
function foldLost(state, { record, isKnown }, item) {
	dropPending(state, () => true);
	const url = item.kind === "comment" ? item.url : state.issue.url;
	foldRecord(state, record, item.at, {
		id: "",
		body: "",
		minimised: true
	});
	state.hasLost = true;
	if (!isKnown) own(state, "foreignLines").push({
		url,
		why: "lost"
	});
}
function foldOthersItem(state, item) {
	if (isSeen(item)) state.seen += 1;
	const person = item.by?.kind === "person" ? item.by.login : null;
	if (!(item.kind === "comment" ? foldOthersComment(state, item, person) : foldOthersEvent(state, item, person))) return;
	state.lastEvent = item.at;
	state.lastEventSeen = state.seen;
	if (person !== null && isLive(state)) state.activityAt = Math.max(state.lifeStart, item.at);
}
function foldOthersComment(state, item, person) {
	const record = recordByOther(state, item);
	if (record !== null) foldOthersRecord(state, record, item);
	if (record !== null || person === null) return false;
	const responds = isResponder(state, person);
	if (isLive(state)) {
		const isObeyed = judgeComment(state, item, person);
		if (item.editedAt !== null && (isObeyed || item.reactions.includes("+1"))) state.lastEdit = Math.max(state.lastEdit, item.editedAt);
		return isObeyed || responds;
	}
	if (state.dismissedAt !== null && state.incidentLabels.size > 0) refuseAfterwards(state, item, person);
	return responds;
}
function foldOthersEvent(state, item, person) {
	switch (item.kind) {
		case "labeled":
			foldLabeled(state, item.label, item);
			return true;
		case "unlabeled":
			own(state, "incidentLabels").delete(require_policy_validation.nameKey(item.label));
			return true;
		case "assigned":
			foldAssigned(state, item.login, item.at, person);
			return true;
		case "unassigned":
			foldUnassigned(state, item.login);
			return true;
		case "closed":
			foldClosed(state, item.reason, item.at);
			return true;
		case "reopened":
			foldReopened(state, item);
			return true;
		case "renamed":
		case "edited": return person !== null && isResponder(state, person);
		default: return item;
	}
}
function foldLabeled(state, label, { at, by }) {
	const person = by?.kind === "person" ? by.login : null;
	if (isIncidentLabel(state.policy, label)) {
		if (state.incidentLabels.size === 0) startLife(state, at, by?.login ?? null);
		own(state, "incidentLabels").add(require_policy_validation.nameKey(label));
		if (person !== null && require_action_start.mayAtLeast(state.issue, person, "triage")) state.isTrusted = true;
	}
	const severity = state.policy.severities.find((one) => require_policy_validation.sameName(one.label, label));
	if (severity && person !== null) choose(state, severity.id, person, at);
}
function foldAssigned(state, login, at, person) {
	const known = state.assignees.has(require_policy_validation.nameKey(login));
	const opening = at === state.issue.createdAt && person !== null && isReporter(state, person);
	if (person !== null && isLive(state) && !opening) {
		if (!known && state.wasEverAssigned) state.reassignments += 1;
		if (require_policy_validation.sameName(person, login)) countAnswer(state, person, at);
		if (state.policy.incident.acknowledge.how.includes("assign") && require_policy_validation.sameName(person, login) && isResponder(state, person)) acknowledge(state, person, at);
	}
	own(state, "assignees").set(require_policy_validation.nameKey(login), login);
	state.wasEverAssigned = true;
}
function foldUnassigned(state, login) {
	own(state, "assignees").delete(require_policy_validation.nameKey(login));
	forgetHolder(state, login);
}
function foldClosed(state, reason, at) {
	state.closed = reason === "completed" ? "completed" : "dismissed";
	if (!isLive(state)) return;
	if (reason === "completed") state.resolvedAt ??= at;
	else state.dismissedAt = at;
}
function foldReopened(state, { at, by }) {
	state.closed = null;
	if (state.declaredAt !== null && state.incidentLabels.size > 0) startLife(state, at, by?.login ?? null);
}
function foldEngineItem(state, item) {
	switch (item.kind) {
		case "labeled":
		case "unlabeled":
			if (isIncidentLabel(state.policy, item.label)) {
				if (item.kind === "unlabeled") own(state, "incidentLabels").delete(require_policy_validation.nameKey(item.label));
				else foldLabeled(state, item.label, item);
			}
			pend(state, item.kind, item.label);
			break;
		case "assigned":
			own(state, "assignees").set(require_policy_validation.nameKey(item.login), item.login);
			state.wasEverAssigned = true;
			pend(state, "assigned", item.login);
			break;
		case "unassigned":
			foldUnassigned(state, item.login);
			pend(state, "unassigned", item.login);
			break;
		case "closed":
			foldClosed(state, item.reason, item.at);
			break;
		case "reopened":
			foldReopened(state, item);
			break;
		case "comment": foldOwnComment(state, item);
	}
}
function foldOwnComment(state, item) {
	const line = require_action_start.beliefOf(state.policy, state.issue, item);
	if (item.editedByOther) {
		if (line.kind === "record" && line.status !== null && !line.record.review && !item.minimised) own(state, "staleStatus").push(item.id);
		return;
	}
	if (line.kind === "unknown") state.hasUnknownVersion = true;
	if (line.kind === "foreign") {
		const { kind: _kind, ...why } = line;
		own(state, "foreignLines").push({
			url: item.url,
			...why
		});
	}
	if (line.kind !== "record") return;
	const { record } = line;
	state.foreignLines = [];
	dropPending(state, () => true);
	foldRecord(state, record, item.at, item);
	if (item.id === state.statusComment?.id || item.minimised) return;
	if (onlyReminds(record)) own(state, "reminders").push({
		id: item.id,
		triggers: Object.keys(record.fired)
	});
	if (Object.keys(record.called).length > 0) own(state, "calls").push({
		id: item.id,
		record
	});
}
function pend(state, kind, what) {
	state.labelAndAssignCount += 1;
	own(state, "pending").push({
		kind,
		what,
		ordinal: state.labelAndAssignCount
	});
}
// src/engine/incident/fold-steps.ts
function stepsBetween(state, after) {
	const { issue: before } = state;
	if (before.id !== after.id || before.author !== after.author || before.createdAt !== after.createdAt) return null;
	if (after.timeline.length < before.timeline.length || !grantsSame(before.people, after.people)) return null;
	if (isHandedOverOtherwise(state, after)) return null;
	const steps = [];
	for (let index = 0; index < before.timeline.length; index += 1) {
		const item = before.timeline[index];
		const now = after.timeline[index];
		if (item === void 0 || now === item) continue;
		const change = now === void 0 ? null : changeOf(state, item, now);
		if (change === null) return null;
		steps.push(...change);
	}
	let { statusComment } = state;
	for (const item of after.timeline.slice(before.timeline.length)) {
		if (statusComment === null) {
			statusComment = statusIn(state, item);
			if (statusComment !== null && statusComment.status.quiet !== null) return null;
		}
		steps.push({
			kind: "item",
			item
		});
	}
	return steps;
}
function changeOf(state, item, now) {
	if (item.kind !== "comment" || now.kind !== "comment") return null;
	if (!(item.id === now.id && item.url === now.url && item.at === now.at && item.by === now.by && item.editedByOther === now.editedByOther) || item.minimised && !now.minimised) return null;
	if (isJudgedOtherwise(state, item, now)) return null;
	const answer = thumbOf(state, item, now);
	const edit = item.editedAt !== now.editedAt || !require_action_start.hasSameText(item, now) ? editOf(state, item, now) : [];
	if (answer === null || edit === null) return null;
	return [
		...edit,
		...answer,
		...now.minimised && !item.minimised ? [step("minimised", now)] : []
	];
}
const step = (kind, { id }) => ({
	kind,
	comment: id
});
function thumbOf(state, item, now) {
	const [had, has] = [item, now].map(({ reactions }) => reactions.includes("+1"));
	if (had && !has || has && !isAnsweredByThumb(state, now)) return null;
	return has && !had ? [step("reaction", now)] : [];
}
function isJudgedOtherwise({ commands, lifeStart }, item, now) {
	const hadThumb = hasThumbAlone(item);
	if (item.by?.kind !== "person" || hadThumb === hasThumbAlone(now)) return false;
	return item.at <= lifeStart || commands.some(({ comment, verdict }) => comment === item.id && (hadThumb || !["accepted", "help"].includes(verdict.kind)));
}
function editOf(state, item, now) {
	const { issue, statusComment, quiets: unfolded } = state;
	const status = statusIn(state, now);
	if (statusComment?.id !== item.id || item.by?.kind !== "engine" || status === null || status.record.review) return null;
	if (!isSameData(statusComment.record, status.record)) return null;
	if (isSameQuiet(statusComment.status.quiet, status.status.quiet)) return [{
		kind: "status",
		status,
		quiets: unfolded
	}];
	const quiets = quietsOf(status.status.quiet);
	const [first] = quiets;
	return unfolded.length === quietsOf(statusComment.status.quiet).length && !(first && precedesAny(issue.timeline, first)) ? [{
		kind: "status",
		status,
		quiets
	}] : null;
}
function precedesAny(timeline, quiet) {
	let seen = 0;
	for (const item of timeline) {
		if (precedes(quiet, item, seen)) return true;
		if (isSeen(item)) seen += 1;
	}
	return false;
}
const isSameQuiet = (a, b) => a?.at === b?.at && isSameData(a, b);
const isSameData = (a, b) => a === b || JSON.stringify(a) === JSON.stringify(b);
function grantsSame(before, after) {
	if (before === after) return true;
	const grant = (people, login) => people[login]?.permission ?? "none";
	return [...Object.keys(before), ...Object.keys(after)].every((login) => grant(before, login) === grant(after, login));
}
// src/engine/incident/review-issue.ts
const printReviewLine = ({ incident, episode }) => `<!-- escalation-review {"v":1,"incident":${incident},"episode":${episode}} -->`;
const LINE = /<!-- escalation-review \{"v":1,"incident":(\d{1,15}),"episode":(\d{1,9})\} -->/g;
function parseReviewLine(body) {
	const match = [...body.matchAll(LINE)].at(-1);
	return match ? {
		incident: Number(match[1]),
		episode: Number(match[2])
	} : null;
}
function reviewIssuesOf(issue, lifeEpisode, remembered) {
	const known = remembered !== null && remembered.episode >= lifeEpisode ? remembered.issue : void 0;
	return (issue.subIssues ?? []).filter(({ id, body }) => {
		const line = parseReviewLine(body);
		return id === known || line !== null && line.incident === issue.number && line.episode >= lifeEpisode;
	}).toSorted((a, b) => a.number - b.number);
}
// src/engine/incident/incident-of.ts
function incidentOf(folded) {
	const state = withQuiets(folded);
	return state.declaredAt === null ? null : declaredIncident(state, state.declaredAt, {
		names: recordedOn(state),
		review: reviewedIn(state)
	});
}
const declaredIncident = (state, declaredAt, { names, review }) => ({
	declaredAt,
	lifeStart: state.lifeStart,
	episode: state.episode,
	reopenings: state.reopenings,
	isTrusted: state.isTrusted,
	endedAt: review.endedAt,
	acknowledged: state.acknowledged,
	lastAnswers: state.lastAnswers,
	owner: state.owner,
	worker: state.worker,
	lastUpdate: state.lastUpdate,
	lastWords: state.lastWords,
	activityAt: state.activityAt,
	mitigatedAt: state.mitigatedAt,
	resolvedAt: state.resolvedAt,
	reviewedAt: review.reviewedAt,
	status: statusOf$1(state, review.endedAt !== null),
	closeRequested: state.resolvedAt !== null && state.closed === null,
	promisedAt: state.promisedAt,
	snooze: state.snooze,
	level: levelIn(state),
	levelSince: state.levelSince,
	calledAt: state.calledAt,
	holders: state.holders,
	tried: state.tried,
	answers: state.answers,
	handovers: standingHandovers(state),
	handoverEnds: state.handoverEnds,
	fired: state.fired,
	updates: state.updates,
	reassignments: state.reassignments,
	escalations: state.escalations,
	helpRequests: state.helpRequests,
	labels: names.labels,
	assignees: names.assignees,
	choices: state.choices,
	announced: state.announced,
	raised: state.raised,
	commands: state.commands,
	seen: state.seen,
	labelAndAssignCount: state.labelAndAssignCount,
	lastRunAt: state.lastRecordedRun?.seen === state.seen ? state.lastRecordedRun.at : null,
	lastRecordedRunAt: state.lastRecordedRun?.at ?? null,
	lastEvent: Math.max(state.lastEvent, state.lifeStart),
	lastEdit: state.lastEdit,
	lastEventSeen: state.lastEventSeen,
	statusComment: state.statusComment,
	review: reviewOf$1(state),
	reviewIssue: review.reviewIssue,
	duplicateReviews: review.duplicateReviews,
	duplicates: state.duplicates,
	staleStatus: state.staleStatus,
	reminders: state.reminders,
	calls: state.calls,
	recordComments: state.recordComments,
	records: state.records,
	foreignLines: state.foreignLines,
	hasUnknownVersion: state.hasUnknownVersion
});
const levelIn = ({ policy, level }) => Math.min(level, Math.max(1, policy.levels.length));
function reviewedIn(state) {
	const review = state.statusComment?.status.review ?? null;
	const [reviewIssue = null, ...others] = reviewIssuesOf(state.issue, state.lifeEpisode, review);
	const reviewedAt = state.reviewedAt ?? (state.resolvedAt === null ? null : reviewIssue?.closedAt ?? null);
	const duplicateReviews = others.filter(({ closedAt }) => closedAt === null);
	const ends = [state.dismissedAt, reviewedAt].filter((at) => at !== null);
	return {
		endedAt: ends.length === 0 ? null : Math.min(...ends),
		reviewedAt,
		reviewIssue,
		duplicateReviews
	};
}
function recordedOn({ issue, pending, statusComment }) {
	const recorded = statusComment?.status.labelAndAssignCount ?? 0;
	const open = pending.filter(({ ordinal }) => ordinal > recorded);
	const whatIs = (kind) => open.filter((one) => one.kind === kind).map(({ what }) => what);
	if (open.length === 0) return {
		labels: issue.labels,
		assignees: issue.assignees
	};
	const [labeled, assigned] = [whatIs("labeled"), whatIs("assigned")];
	return {
		labels: [...issue.labels.filter((label) => !require_policy_validation.hasName(labeled, label)), ...whatIs("unlabeled")],
		assignees: issue.assignees.filter((login) => !require_policy_validation.hasName(assigned, login))
	};
}
function withQuiets(state) {
	if (state.quiets.length === 0) return state;
	const copy = copyState(state, state.issue);
	for (const quiet of state.quiets) foldQuiet(copy, quiet);
	return copy;
}
function reviewOf$1(state) {
	const review = state.statusComment?.status.review ?? null;
	if (review === null || review.episode < state.lifeEpisode) return state.review;
	const comment = state.issue.timeline.find((item) => item.kind === "comment" && (review.id === "" ? prepares(item, review.episode) : item.id === review.id));
	return comment?.kind === "comment" ? {
		...review,
		id: comment.id,
		body: comment.body
	} : {
		...review,
		body: null
	};
}
function prepares(item, episode) {
	if (item.by?.kind !== "engine") return false;
	const line = require_action_start.ledgerOf(item);
	return line.kind === "record" && line.record.review && line.record.episode === episode;
}
function statusOf$1(state, ended) {
	if (ended) return "reviewed";
	if (state.resolvedAt !== null) return "resolved";
	if (state.mitigatedAt !== null) return "mitigated";
	return state.acknowledged === null ? "open" : "acknowledged";
}
// src/engine/incident/fold.ts
function foldHistory(policy, issue, lost = /* @__PURE__ */ new Map()) {
	const status = findStatus(policy, issue);
	const impliedLabel = impliedLabelOf(policy, issue);
	const state = initialState(policy, issue, lost);
	state.statusComment = status;
	state.quiets = quietsOf(status?.status.quiet ?? null);
	state.impliedLabel = impliedLabel;
	const steps = [...impliedLabel === null ? [] : [{
		kind: "labeled",
		label: impliedLabel,
		at: issue.createdAt,
		by: issue.author
	}], ...issue.timeline].map((item) => ({
		kind: "item",
		item
	}));
	return takeSteps({
		state,
		beforeQuiets: null,
		afterEngine: null
	}, steps);
}
function advanceHistory(before, issue) {
	if (issue === before.issue) return before;
	const { state, beforeQuiets } = before;
	return goOn(state, before, issue) ?? (beforeQuiets === null ? foldHistory(state.policy, issue, state.lost) : foldFrom(beforeQuiets, issue));
}
const foldFrom = (start, issue) => goOn(start, {
	beforeQuiets: null,
	afterEngine: null
}, issue) ?? foldHistory(start.policy, issue, start.lost);
function goOn(start, { beforeQuiets, afterEngine }, issue) {
	const steps = impliedLabelOf(start.policy, issue) === start.impliedLabel ? stepsBetween(start, issue) : null;
	if (steps === null) return null;
	const folded = takeSteps({
		state: copyState(start, issue),
		beforeQuiets,
		afterEngine
	}, steps);
	const { firstUnseen, statusComment } = folded.state;
	return firstUnseen !== null && statusComment !== null && firstUnseen <= statusComment.writtenAt ? null : folded;
}
function takeSteps(progress, steps) {
	const { state } = progress;
	const last = steps.findLastIndex(isOfEngine);
	for (const [index, step] of steps.entries()) {
		takeStep(progress, step);
		const left = steps.length - 1 - index;
		if (index === last) progress.afterEngine = left === 0 ? state : stateUpTo(state, state.issue.timeline.length - left);
	}
	state.owned.length = 0;
	const { beforeQuiets, afterEngine } = progress;
	return {
		policy: state.policy,
		issue: state.issue,
		incident: incidentOf(state),
		state,
		beforeQuiets,
		afterEngine
	};
}
const isOfEngine = (step) => step.kind !== "item" || step.item.by?.kind === "engine";
function takeStep(progress, step) {
	const { state } = progress;
	switch (step.kind) {
		case "item":
			state.statusComment ??= statusIn(state, step.item);
			for (let [quiet] = state.quiets; quiet && precedes(quiet, step.item, state.seen); [quiet] = state.quiets) {
				progress.beforeQuiets ??= stateBefore(state, step.item);
				foldQuiet(state, quiet);
				state.quiets = state.quiets.slice(1);
			}
			foldItem(state, step.item);
			state.mayHaveLost ||= require_action_start.tellsOfLoss(step.item);
			break;
		case "reaction":
			state.commands = state.commands.map((command) => command.comment === step.comment && command.verdict.kind === "accepted" && command.asks === null ? {
				...command,
				answered: true
			} : command);
			break;
		case "minimised": {
			const others = (id) => id !== step.comment;
			state.duplicates = state.duplicates.filter(others);
			state.staleStatus = state.staleStatus.filter(others);
			state.reminders = state.reminders.filter(({ id }) => others(id));
			state.calls = state.calls.filter(({ id }) => others(id));
			break;
		}
		case "status":
			state.records = state.records.map((record) => record === state.statusComment?.record ? step.status.record : record);
			state.statusComment = step.status;
			state.quiets = step.quiets;
	}
}
function stateUpTo(state, length) {
	return copyState(state, {
		...state.issue,
		timeline: state.issue.timeline.slice(0, length)
	});
}
function stateBefore(state, item) {
	const length = state.issue.timeline.indexOf(item);
	return length === -1 ? null : stateUpTo(state, length);
}
function impliedLabelOf(policy, issue) {
	const label = issue.labels.find((own) => isIncidentLabel(policy, own));
	if (label === void 0) return null;
	return issue.timeline.some((item) => item.kind === "labeled" && isIncidentLabel(policy, item.label)) ? null : label;
}
const isOwnChange = ({ by, kind }) => by?.kind === "engine" && (kind === "labeled" || kind === "unlabeled" || kind === "assigned");
const isNone = ({ known, unknown }) => known.length + unknown.length === 0;
function commentsIn(policy, issue) {
	const records = issue.timeline.map((item) => require_action_start.lineIn(policy, issue, item)?.record ?? null);
	const last = records.findLastIndex((record) => record !== null);
	const places = issue.timeline.map((item, index) => ({
		index,
		item,
		isDeleted: item.kind === "comment-deleted"
	}));
	const edited = places.filter(({ item }) => require_action_start.isEdited(item));
	const deleted = places.filter(({ isDeleted }) => isDeleted);
	const isEarlier = ({ index }) => index < last;
	const earlier = deleted.filter(isEarlier);
	const posted = ordinalOf(records[last] ?? null);
	const present = records.filter((record) => record !== null).length + edited.filter(isEarlier).length;
	const explained = Math.max(0, posted - earlier.length - present);
	const later = deleted.filter((place) => !isEarlier(place)).slice(explained);
	return {
		last,
		posted,
		hasComments: present + edited.length > 0,
		before: [...edited.filter(isEarlier), ...earlier],
		after: [...edited.filter((place) => !isEarlier(place)), ...later]
	};
}
function lossesOf(policy, issue) {
	const { last, posted, hasComments, before, after } = commentsIn(policy, issue);
	const status = findStatus(policy, issue)?.status ?? null;
	const latest = status?.last ?? null;
	const count = ordinalOf(latest) - posted;
	const isCounted = latest !== null && !(isReviewAlone(latest) && after.some(({ item }) => isReview$1(item))) && count > 0 && count <= after.filter(({ item }) => item.at >= latest.at).length;
	const isInStatus = status !== null && (latest !== null || posted === 1);
	const mayBeOurs = ({ isDeleted, item: { by } }) => !isDeleted || !isInStatus && (by?.kind !== "engine" || !hasComments);
	const unknown = [...before, ...(isCounted ? after.slice(count) : after).filter(mayBeOurs)].filter(({ item }) => !isReview$1(item));
	return {
		known: isCounted ? placeOf$1(policy, issue, latest, last).map((item) => [item, {
			record: latest,
			isKnown: true
		}]) : [],
		unknown: unknown.toSorted((a, b) => a.index - b.index).slice(-50)
	};
}
const ordinalOf = (record) => record === null ? 0 : (record.before?.comments ?? 0) + 1;
function lastRecordBeside(policy, issue, { id, status }) {
	const last = issue.timeline.findLast((item) => require_action_start.lineIn(policy, issue, item) !== null);
	if (last === void 0 || last.kind === "comment" && last.id === id) return null;
	const record = require_action_start.lineIn(policy, issue, last)?.record ?? null;
	const known = status.last ?? null;
	return ordinalOf(record) > ordinalOf(known) || ordinalOf(record) === ordinalOf(known) && record?.at !== known?.at ? record : null;
}
function isReview$1(item) {
	if (item.kind !== "comment") return false;
	const line = require_action_start.ledgerOf(item);
	return line.kind === "misplaced" ? line.isReview : line.kind === "record" && line.record.review;
}
const isReviewAlone = ({ review, called }) => review && Object.keys(called).length === 0;
function placeOf$1(policy, issue, record, last) {
	const { timeline } = issue;
	let { seen } = foldHistory(policy, {
		...issue,
		timeline: timeline.slice(0, last + 1)
	}).state;
	let place = last;
	for (const [index, item] of timeline.entries()) {
		if (index <= last) continue;
		if (isOwnChange(item) ? item.at <= record.at + 30 : !precedes(record, item, seen)) place = index;
		if (isSeen(item)) seen += 1;
	}
	return timeline.slice(place, place + 1);
}
// src/engine/escalation/roster.ts
const isUnreadTeam = (login) => require_policy_validation.isTeam(login) && !login.startsWith("@");
const NOT_PASSED_ON = () => null;
function byAssignability({ issue }, logins) {
	const people = logins.filter((login) => require_action_start.mayBeAssigned(issue, login) && !isUnreadTeam(login));
	return {
		people,
		unassignable: logins.filter((login) => !people.includes(login))
	};
}
function rosterOf(context, role, facts) {
	const first = byAssignability(context, yields(context, role.who, facts));
	if (first.people.length > 0 || role.otherwise === null) return {
		...first,
		isStandIn: false
	};
	const { people, unassignable } = byAssignability(context, yields(context, role.otherwise, facts));
	return {
		people,
		unassignable: require_action_start.uniqueLogins([...first.unassignable, ...unassignable]),
		isStandIn: people.length > 0
	};
}
const standInsOf = (context, { otherwise }, facts) => otherwise === null ? [] : yields(context, otherwise, facts).filter((login) => !isUnreadTeam(login));
function onCallFor(context, role, facts) {
	const people = (rule) => yields(context, rule, facts).filter((login) => !isUnreadTeam(login));
	const first = people(role.who);
	return first.length > 0 || role.otherwise === null ? first : people(role.otherwise);
}
function yields(context, rule, facts) {
	const logins = require_policy_validation.flattenPeople(rule.evaluate(facts)).map((login) => login.replace(/^@/, ""));
	return require_action_start.uniqueLogins(logins.flatMap((login) => require_policy_validation.isTeam(login) ? context.issue.teams[require_policy_validation.nameKey(login)] ?? [login] : [login]));
}
const roleRef = ({ id, name, does }) => ({
	id,
	name,
	does
});
const levelRef = (policy, number) => ({
	number,
	name: policy.levels[number - 1]?.name ?? `Level ${number}`,
	of: policy.levels.length
});
function engage(context, facts, target, askers = [], passedOn = NOT_PASSED_ON) {
	const { policy } = context;
	const { level: before } = context.incident;
	const calls = [];
	const engaged = [];
	const call = (level) => {
		const made = callsOf$1(context, level.roles, facts, level.number, passedOn);
		const reached = made.some(({ people }) => people.length > 0);
		calls.push(...made);
		engaged.push({
			level: levelRef(policy, level.number),
			isAgain: level.number <= before,
			isReached: reached
		});
		return reached;
	};
	const top = Math.min(Math.max(1, target, before), policy.levels.length);
	let reached = false;
	for (let number = Math.min(top, before + 1); number <= top; number += 1) {
		const level = policy.levels[number - 1];
		if (level) reached = call(level);
	}
	let last = top;
	while (!(reached && isHelp(calls, askers)) && last < policy.levels.length) {
		last += 1;
		const level = policy.levels[last - 1];
		if (level) reached = call(level) || reached;
	}
	return {
		calls,
		engaged,
		level: Math.max(before, last, 1),
		isNobodyLeft: !reached && policy.levels.length > 0
	};
}
function isHelp(calls, askers) {
	const beyond = calls.filter(({ level }) => level !== 1);
	const help = beyond.length === 0 ? calls : beyond;
	return askers.every((asker) => help.some(({ people }) => people.some((login) => !require_policy_validation.sameName(login, asker))));
}
function callsOf$1(context, roles, facts, level, passedOn = NOT_PASSED_ON) {
	return require_policy_validation.rolesById(context.policy, roles).map((role) => ({
		role: roleRef(role),
		level,
		...passedOn(role.id, level) ?? rosterOf(context, role, facts)
	})).filter(({ people, unassignable }) => people.length + unassignable.length > 0);
}
// src/engine/escalation/replies.ts
const MOST_ANSWERED = 200;
const MOST_REPLIES = 10;
function responsesTo(context, fires, nobodyElseUpTo, calls) {
	const { incident } = context;
	if (incident.commands.length === 0) return {
		replies: [],
		handedOver: NOT_HANDED_OVER
	};
	const help = unanswerableHelp(context, fires, nobodyElseUpTo);
	const holders = new Map([...incident.holders, ...calls.map(({ role, people }) => [role.id, people])]);
	const after = {
		...context,
		incident: {
			...incident,
			holders
		}
	};
	const open = openHandovers(incident).map((one) => ({
		...one,
		calls: takeOver(after, one)
	}));
	const overtaken = open.filter(({ calls }) => calls.length === 0).map(({ command, ask }) => replyTo(command, {
		kind: "not-now",
		reason: whereNow(after, ask)
	}));
	const unanswered = incident.commands.filter(({ answered }) => !answered);
	return {
		replies: withObeyed([
			...help,
			...overtaken,
			...repliesOf(after, unanswered)
		], incident.commands),
		handedOver: handedOverBy(open.filter(({ calls }) => calls.length > 0))
	};
}
function firstReplies(context) {
	const { commands, endedAt, resolvedAt, statusComment } = context.incident;
	if (commands.length === 0 || statusComment === null || endedAt !== null || resolvedAt !== null) return [];
	return withObeyed(repliesInComment(repliesOf(context, commands.filter((command) => isAnsweredIn(statusComment.record, command)))).replies, commands);
}
function repliesOf(context, commands) {
	return commands.toSorted((a, b) => turnOf(a) - turnOf(b)).flatMap((command) => needsNoReply(command) || command.verdict.kind === "accepted" || isOfNobodyKnown(context, command) ? [] : [replyTo(command, asOfNow(context, command.verdict))]).slice(0, MOST_ANSWERED);
}
const turnOf = ({ name, verdict }) => verdict.kind === "not-allowed" ? 2 : name === "escalate" ? 0 : 1;
function repliesInComment(replies) {
	const refusals = replies.filter(({ verdict }) => verdict.kind !== "help");
	const lists = replies.filter(({ verdict }) => verdict.kind === "help").slice(0, 1);
	return {
		replies: [...refusals.slice(0, MOST_REPLIES), ...lists],
		unansweredCommands: require_policy_validation.countRefused(refusals.slice(MOST_REPLIES))
	};
}
function isOfNobodyKnown({ issue }, command) {
	const { permission, assignable } = issue.people[require_policy_validation.nameKey(command.by)] ?? {};
	return isRefused(command) && permission === null && assignable === null;
}
const asOfNow = ({ policy, incident: { holders } }, verdict) => verdict.kind === "not-assigned" ? {
	...verdict,
	roles: verdict.roles.map(({ id }) => roleAndHolders({
		policy,
		holders
	}, id))
} : verdict;
function withObeyed(replies, commands) {
	const accepted = commands.filter(({ verdict }) => verdict.kind === "accepted");
	return replies.map((reply) => {
		const isRefused = (text) => replies.some(({ to, command }) => to === reply.to && command === text);
		const obeyed = accepted.filter(({ comment, text }) => comment === reply.to && !isRefused(text)).map(({ text }) => text);
		return obeyed.length === 0 ? reply : {
			...reply,
			obeyed
		};
	});
}
const needsNoReply = ({ wasObeyed, name }) => wasObeyed && name !== "escalate";
const NOBODY_MORE = "this policy calls nobody more for it; write to people yourself";
function unanswerableHelp(context, fires, nobodyElseUpTo) {
	const { incident } = context;
	const reason = incident.helpRequests.length === 0 ? null : whyNobody(context, fires, nobodyElseUpTo);
	return reason === null ? [] : openHelp(incident).map((command) => replyTo(command, {
		kind: "not-now",
		reason
	}));
}
function whyNobody(context, fires, nobodyElseUpTo) {
	if (context.incident.resolvedAt !== null) return HELP_IS_OVER;
	if (nobodyElseUpTo !== null) return nobodyElse(nobodyElseUpTo);
	return helpLeft(context, fires).length === 0 ? NOBODY_MORE : null;
}
const nobodyElse = ({ name }) => `nobody but you is left to call, up to the last level, ${name}; write to people yourself`;
const replyTo = ({ comment, url, by, text }, verdict) => ({
	to: comment,
	url,
	by,
	command: text,
	verdict
});
const isCarriedOut = ({ verdict, asks }) => verdict.kind === "accepted" && asks === null;
function reactionsOf(context, { replies }) {
	const { incident, issue } = context;
	if (incident.commands.length === 0) return [];
	const open = incident.commands.filter((command) => !isOfNobodyKnown(context, command));
	const byComment = require_policy_validation.groupBy(open, ({ comment }) => comment);
	const present = /* @__PURE__ */ new Map();
	for (const item of issue.timeline) {
		if (present.size === byComment.size) break;
		if (item.kind === "comment" && byComment.has(item.id)) present.set(item.id, item.reactions);
	}
	const refused = new Set(replies.flatMap(({ to, verdict }) => verdict.kind === "help" ? [] : [to]));
	return [...byComment].flatMap(([comment, commands]) => {
		const reaction = missingReaction(commands, refused.has(comment), present.get(comment) ?? []);
		return reaction === null ? [] : [{
			comment,
			with: reaction
		}];
	});
}
function missingReaction(commands, isRefusedNow, present) {
	const wasRefused = present.includes("confused");
	const isObeyedNow = !isRefusedNow && commands.some((command) => isCarriedOut(command) && !command.answered);
	if (wasRefused && isObeyedNow && !present.includes("+1")) return "+1";
	const wanted = isRefusedNow || commands.some(isRefused) ? "confused" : "+1";
	const calledNobody = wasRefused && commands.some(({ asks, answered }) => asks !== null && answered);
	return present.includes(wanted) || calledNobody ? null : wanted;
}
const isRefused = ({ verdict, wasObeyed }) => verdict.kind !== "accepted" && verdict.kind !== "help" && !wasObeyed;
function openHandovers({ commands, endedAt }) {
	if (endedAt !== null) return [];
	return commands.flatMap((command) => command.asks?.kind === "hand-over" && !command.answered ? [{
		command,
		ask: command.asks
	}] : []);
}
const NOT_HANDED_OVER = {
	calls: [],
	handovers: [],
	answered: []
};
function handedOverBy(open) {
	const calls = /* @__PURE__ */ new Map();
	for (const call of open.flatMap((one) => one.calls)) {
		const people = require_action_start.uniqueLogins([...calls.get(call.role.id)?.people ?? [], ...call.people]);
		calls.set(call.role.id, {
			...call,
			people
		});
	}
	return {
		calls: [...calls.values()],
		handovers: handoversIn(open),
		answered: open.map(({ command }) => command)
	};
}
function handoversIn(open) {
	const all = /* @__PURE__ */ new Map();
	for (const { command, ask, calls } of open) {
		const { to, toAccept } = ask;
		const key = `${toAccept} ${require_policy_validation.nameKey(command.by)} ${require_policy_validation.nameKey(to)}`;
		const { roles } = all.get(key) ?? { roles: [] };
		all.set(key, {
			by: command.by,
			to,
			toAccept,
			roles: [.../* @__PURE__ */ new Set([...roles, ...calls.map(({ role }) => role.name)])]
		});
	}
	return [...all.values()];
}
function takeOver({ policy, incident }, { command, ask }) {
	const { to, roles, toAccept } = ask;
	const theirs = [...policy.roles.values()].filter(({ id }) => roles.includes(id) && require_policy_validation.hasName(incident.holders.get(id) ?? [], to)).map(roleRef);
	const owners = toAccept ? [command.by, ...roles.length === 0 ? [to] : []] : [];
	if (theirs.length === 0 && owners.some((login) => require_policy_validation.sameName(login, incident.owner))) theirs.push(require_policy_validation.OWNER_ROLE);
	return theirs.map((role) => ({
		role,
		level: null,
		people: [to],
		unassignable: [],
		isStandIn: false
	}));
}
function whereNow({ policy, incident }, { roles }) {
	const held = roles.map((id) => roleAndHolders({
		policy,
		holders: incident.holders
	}, id));
	const owned = {
		name: "the incident",
		holders: incident.owner === null ? [] : [incident.owner]
	};
	const all = (roles.length === 0 ? [owned] : held).map(({ name, holders }) => holders.length === 0 ? `nobody has ${name}` : `${name} is with ${require_policy_validation.enumerate(holders.map((login) => `\`${login}\``))}`);
	return `${require_policy_validation.enumerate(all)} by now`;
}
// src/engine/model/issue-model.ts
const ENGINE = {
	login: "github-actions[bot]",
	kind: "engine"
};
function postComment(issue, { id, line, at }) {
	const comment = ownComment(line, {
		id,
		url: `${issue.url}#${id}`,
		at,
		by: ENGINE,
		editedByOther: false,
		minimised: false,
		reactions: []
	}, null);
	return {
		...issue,
		timeline: [...issue.timeline, comment]
	};
}
function editComment(issue, { id, line, at }) {
	return changeComment(issue, id, (comment) => ownComment(line, comment, at));
}
function ownComment(line, { id, url, at, by, editedByOther, minimised, reactions }, editedAt) {
	let body = null;
	const comment = {
		kind: "comment",
		id,
		url,
		get body() {
			return body ??= require_policy_validation.withLedger("", line);
		},
		at,
		by,
		editedAt,
		editedByOther,
		minimised,
		reactions
	};
	require_action_start.noteLine(comment, line);
	return comment;
}
function changeComment(issue, id, change) {
	const { timeline } = issue;
	const index = timeline.findLastIndex((item) => item.kind === "comment" && item.id === id);
	const comment = timeline[index];
	return comment?.kind === "comment" ? {
		...issue,
		timeline: timeline.with(index, change(comment))
	} : issue;
}
function perform(issue, effect, at) {
	switch (effect.type) {
		case "label": return relabel(issue, effect.add, effect.remove, at);
		case "assign": return effect.logins.reduce((current, login) => learn(assign(current, login, ENGINE, at), login), issue);
		case "say": return say(issue, effect, at);
		case "open-review": return openReview(issue, effect.ledger);
		case "close-duplicate": return {
			...issue,
			subIssues: (issue.subIssues ?? []).map((one) => one.id === effect.review.id ? {
				...one,
				closedAt: at
			} : one)
		};
		case "close": return {
			...issue,
			state: "closed",
			timeline: [...issue.timeline, {
				kind: "closed",
				reason: effect.reason,
				at,
				by: ENGINE
			}]
		};
		default: return effect;
	}
}
function openReview(issue, body) {
	const before = issue.subIssues ?? [];
	const number = issue.number + 1 + before.length;
	const url = issue.url.replace(/(?<!\d)\d+$/, String(number));
	return {
		...issue,
		subIssues: [...before, {
			id: `review-${number}`,
			number,
			url,
			body,
			closedAt: null,
			open: []
		}]
	};
}
function relabel(issue, add, remove, at) {
	const fresh = add.filter((label) => !require_policy_validation.hasName(issue.labels, label));
	const gone = issue.labels.filter((label) => require_policy_validation.hasName(remove, label));
	const events = (kind, labels) => labels.map((label) => ({
		kind,
		label,
		at,
		by: ENGINE
	}));
	return {
		...issue,
		labels: [...issue.labels.filter((label) => !gone.includes(label)), ...fresh],
		timeline: [
			...issue.timeline,
			...events("labeled", fresh),
			...events("unlabeled", gone)
		]
	};
}
function assign(issue, login, by, at) {
	if (require_policy_validation.hasName(issue.assignees, login) || !isAssignable(issue, login)) return issue;
	if (issue.assignees.length >= require_action_start.assigneeLimit(issue)) return issue;
	return {
		...issue,
		assignees: [...issue.assignees, login],
		timeline: [...issue.timeline, {
			kind: "assigned",
			login,
			at,
			by
		}]
	};
}
function isAssignable({ people }, login) {
	const known = people[require_policy_validation.nameKey(login)];
	return known?.assignable ?? (known?.permission ?? "none") !== "none";
}
function learn(issue, login) {
	if (require_policy_validation.hasName(issue.assignees, login) || isAssignable(issue, login)) return issue;
	const person = {
		permission: issue.people[require_policy_validation.nameKey(login)]?.permission ?? null,
		assignable: false
	};
	return {
		...issue,
		people: {
			...issue.people,
			[require_policy_validation.nameKey(login)]: person
		}
	};
}
function say(issue, effect, at) {
	let after = issue;
	if (effect.ledger.comment) after = postComment(after, {
		id: `engine-${after.timeline.length}`,
		line: effect.ledger.comment,
		at
	});
	if (effect.status?.id != null && effect.ledger.status) after = editComment(after, {
		id: effect.status.id,
		line: effect.ledger.status,
		at
	});
	for (const { comment, with: reaction } of effect.react) after = react(after, comment, reaction);
	for (const { comment } of effect.minimise) after = changeComment(after, comment, minimise);
	return after;
}
function minimise(comment) {
	const line = require_action_start.notedLine(comment);
	if (line === null) return {
		...comment,
		minimised: true
	};
	const { kind: _kind, id, url, at, by, editedAt, editedByOther, reactions } = comment;
	return ownComment(line, {
		id,
		url,
		at,
		by,
		editedByOther,
		minimised: true,
		reactions
	}, editedAt);
}
function react(issue, id, reaction) {
	return changeComment(issue, id, (comment) => ({
		...comment,
		reactions: [...comment.reactions, reaction]
	}));
}
function personDid(issue, login, what, at) {
	const by = {
		login,
		kind: login.endsWith("[bot]") ? "bot" : "person"
	};
	const add = (...items) => ({
		...issue,
		timeline: [...issue.timeline, ...items]
	});
	switch (what.kind) {
		case "comment": {
			const id = `comment-${issue.timeline.length}`;
			return add({
				kind: "comment",
				id,
				url: `${issue.url}#${id}`,
				body: what.body,
				at,
				by,
				editedAt: null,
				editedByOther: false,
				minimised: false,
				reactions: []
			});
		}
		case "label": {
			const fresh = what.labels.filter((label) => !require_policy_validation.hasName(issue.labels, label));
			return {
				...add(...fresh.map((label) => ({
					kind: "labeled",
					label,
					at,
					by
				}))),
				labels: [...issue.labels, ...fresh]
			};
		}
		case "unlabel": {
			const gone = issue.labels.filter((label) => require_policy_validation.hasName(what.labels, label));
			return {
				...add(...gone.map((label) => ({
					kind: "unlabeled",
					label,
					at,
					by
				}))),
				labels: issue.labels.filter((label) => !gone.includes(label))
			};
		}
		case "assign": return what.logins.reduce((current, one) => assign(current, one, by, at), issue);
		case "unassign": {
			const gone = issue.assignees.filter((own) => what.logins.some((one) => require_policy_validation.sameName(own, one)));
			return {
				...add(...gone.map((one) => ({
					kind: "unassigned",
					login: one,
					at,
					by
				}))),
				assignees: issue.assignees.filter((own) => !gone.includes(own))
			};
		}
		case "close": return {
			...add({
				kind: "closed",
				reason: what.reason,
				at,
				by
			}),
			state: "closed"
		};
		case "reopen": return {
			...add({
				kind: "reopened",
				at,
				by
			}),
			state: "open"
		};
		case "edit": return editedBy(issue, by, what, at);
		default: return what;
	}
}
function editedBy(issue, by, what, at) {
	const items = [...what.title === null ? [] : [{
		kind: "renamed",
		title: what.title,
		at,
		by
	}], ...what.body === null ? [] : [{
		kind: "edited",
		at,
		by
	}]];
	const after = {
		...issue,
		title: what.title ?? issue.title,
		body: what.body ?? issue.body,
		timeline: [...issue.timeline, ...items]
	};
	return what.review == null ? after : withReview(after, what.review, at);
}
function withReview(issue, text, at) {
	const rewrite = (before) => [text, ...before.match(/<!--[\s\S]*?(?:-->|$)/g) ?? []].join("\n");
	const { subIssues = [] } = issue;
	const own = subIssues.findLast(({ body }) => parseReviewLine(body) !== null);
	if (own !== void 0) return {
		...issue,
		subIssues: subIssues.map((one) => one === own ? {
			...one,
			body: rewrite(one.body)
		} : one)
	};
	const comment = issue.timeline.findLast((item) => item.kind === "comment" && isReview(item));
	if (comment?.kind !== "comment") return issue;
	return changeComment(issue, comment.id, (item) => ({
		...item,
		body: rewrite(item.body),
		editedAt: at,
		editedByOther: true
	}));
}
function isReview(item) {
	const line = item.by?.kind === "engine" ? require_action_start.ledgerOf(item) : null;
	return line?.kind === "record" && line.record.review;
}
// src/engine/delivery/deliveries.ts
const asRecorded = (context, evaluation) => ({
	context,
	evaluation,
	deliveries: deliveriesOf(context.incident),
	self: require_policy_validation.ONLY_RUN
});
const NONE = [];
const deliveriesOf = ({ statusComment }) => statusComment?.status.deliveries ?? NONE;
function recordedFrom(context, now) {
	const { incident } = context;
	const madeWay = incident.statusComment?.status.earlierDeliveries?.until ?? 0;
	const afterLoss = Math.max(madeWay, lostUntil(context, now) ?? 0);
	return (record) => record !== null && !isBeforeStatus(incident, record) ? madeWay : afterLoss;
}
function lostUntil({ incident: { statusComment }, issue }, now) {
	const record = statusComment?.record ?? null;
	if (ordinalOf(record) === 1) return null;
	const losses = lossesIn(issue).filter((at) => at <= (record?.at ?? at));
	return losses.length === 0 ? record?.at ?? now : Math.max(...losses) + 1;
}
const lossesIn = ({ timeline }) => timeline.filter(require_action_start.tellsOfLoss).flatMap((item) => item.kind === "comment" ? item.editedAt ?? [] : [item.at]);
const isBeforeStatus = ({ statusComment }, record) => statusComment === null || ordinalOf(record) < ordinalOf(statusComment.record);
function lostBefore({ incident }, now) {
	const { statusComment, records, lifeStart } = incident;
	const from = statusComment?.record.at ?? now;
	const isEarlier = (record) => statusComment === null ? record.at < now : isBeforeStatus(incident, record);
	const isLost = (record) => record.at >= lifeStart && isEarlier(record) && (record.reach !== void 0 || record.notify !== void 0);
	return records.some(isLost) ? from : null;
}
const doubtOf = ({ channels }, channel) => channels.get(channel)?.doubt ?? "blind";
const firstTries = (policy, channel) => doubtOf(policy, channel) === "keyed" ? 2 : 1;
const isRepeated = (policy, { channel, tries }) => tries > firstTries(policy, channel);
const mayHaveArrivedBefore = (policy, one) => one.unrecorded === true || isRepeated(policy, one);
const isDelayed = ({ to, first, state, until }) => to !== null && state === "waiting" && until !== void 0 && until > first + 900;
const triedAgainAt = ({ until, at, code }) => code === "not-taken" ? Math.max(until ?? 0, at + 60) : until ?? at + 60;
const isOpen = ({ state }) => state === "intended" || state === "doubt" || state === "waiting";
const ofCall = (deliveries, call, login) => deliveries.filter((one) => one.cause === "call" && one.nth === call && require_policy_validation.sameName(one.to, login));
const hasWay = ({ contacts }, login, channel) => contacts.known === null || contacts.known.get(require_policy_validation.nameKey(login))?.has(channel) === true;
function isAnsweredSince(incident, at, record) {
	if (record?.unacknowledged && incident.acknowledged !== null) return true;
	const later = incident.lastAnswers.filter((one) => isAfter(one, at, record));
	if (later.length === 0 || record === void 0) return later.some(({ kind }) => kind === "update");
	const askers = askersIn(incident, record);
	const called = [...Object.values(record.called).flat(), ...record.reach ?? []];
	return later.some(({ kind, by }) => (kind === "update" || require_policy_validation.hasName(called, by)) && !require_policy_validation.hasName(askers, by));
}
const isAfter = (answer, at, record) => answer.at > at || answer.at === at && answer.seen > (record?.seen ?? Infinity);
const recordBehind = ({ records }, { cause, of, nth, to }) => records.findLast(({ at, reach = [], notify = {}, fired }) => {
	if (cause === "trigger") return fired[of] === nth && Object.hasOwn(notify, `trigger ${of}`);
	if (at !== nth) return false;
	if (cause === "level") return Object.hasOwn(notify, `level ${of}`);
	return cause === "call" && require_policy_validation.hasName(reach, to ?? "");
});
const rolesCalledFor = ({ called }, login) => Object.keys(called).filter((role) => require_policy_validation.hasName(called[role] ?? [], login));
function isStillTheirs({ holders, handovers, owner }, record, login) {
	const roles = rolesCalledFor(record, login);
	if (roles.length > 0) return roles.some((role) => require_policy_validation.hasName(holders.get(role) ?? [], login));
	return require_policy_validation.sameName(owner, login) || handovers.some(({ by, to }) => require_policy_validation.sameName(to, login) && require_policy_validation.sameName(by, owner));
}
const handoverIn = ({ handovers }, { answered }, login) => handovers.findLast(({ to, comment }) => require_policy_validation.sameName(to, login) && answered.includes(comment));
const isAnswered = (incident, one) => isAnsweredSince(incident, one.cause === "trigger" ? one.first : one.nth, recordBehind(incident, one));
const isOver = ({ resolvedAt, endedAt }) => resolvedAt !== null || endedAt !== null;
// src/engine/delivery/room.ts
const MOST_RECORDED = 90;
function recordedMessages(deliveries, before, now) {
	const gone = makingWay(deliveries, now);
	const earlier = gone.size === 0 ? before : withMore(before, [...gone]);
	return {
		...deliveries.length === 0 ? {} : { deliveries: deliveries.filter((one) => !gone.has(one)) },
		...earlier === void 0 ? {} : { earlierDeliveries: earlier }
	};
}
function makingWay(deliveries, now) {
	if (deliveries.length <= MOST_RECORDED) return /* @__PURE__ */ new Set();
	const newest = new Set(new Map(deliveries.map((one) => [wayOf$1(one), one])).values());
	const rank = (one) => newest.has(one) ? 1 : 0;
	const sorted = deliveries.filter((one) => !isOpen(one) && one.first < now).toSorted((a, b) => rank(a) - rank(b) || a.first - b.first);
	return new Set(sorted.slice(0, deliveries.length - MOST_RECORDED));
}
const wayOf$1 = ({ channel, to }) => to === null ? channel : `${channel} ${require_policy_validation.nameKey(to)}`;
function withMore(before, gone) {
	const sent = [...Object.entries(before?.sent ?? {}).flatMap(([way, times]) => times.map((at) => ({
		way,
		at
	}))), ...gone.filter(require_policy_validation.mayHaveArrived).map((one) => ({
		way: wayOf$1(one),
		at: one.at
	}))];
	const ways = {};
	for (const { way, at } of sent.toSorted((a, b) => a.at - b.at).slice(-400)) (ways[way] ??= []).push(at);
	return {
		until: Math.max(before?.until ?? 0, ...gone.map(({ first }) => first + 1)),
		sent: ways
	};
}
// src/engine/escalation/actions.ts
const BEHAVIOUR = {
	escalate: (level, { incident }) => ({ level: level === "next" ? Math.max(1, incident.level) + 1 : level }),
	raiseSeverity: (severity) => ({ severity }),
	assign: (roles) => ({ roles }),
	mention: (roles) => ({ speaks: roles.length > 0 }),
	label: (present) => ({ present }),
	unlabel: (absent) => ({ absent }),
	notify: () => ({}),
	comment: (template) => ({ speaks: template !== null }),
	askFor: (what) => ({
		speaks: what !== null,
		asks: what !== null
	})
};
const KEYS = Object.keys(BEHAVIOUR);
const NOTHING_WANTED = {
	level: null,
	severity: null,
	roles: [],
	present: [],
	absent: [],
	relabels: [],
	speaks: false,
	asks: false
};
function wantedBy(context, fires) {
	const { policy, incident } = context;
	if (fires.length === 0) return {
		...NOTHING_WANTED,
		closes: incident.closeRequested
	};
	const wishes = fires.flatMap((trigger) => KEYS.map((key) => wishOf(key, trigger.do, context)));
	const levels = wishes.flatMap(({ level }) => level ?? []);
	return {
		level: levels.length === 0 ? null : Math.min(Math.max(1, policy.levels.length), Math.max(...levels)),
		severity: mostSevere(policy, wishes.flatMap(({ severity }) => severity ?? [])),
		roles: unique$1(wishes.flatMap(({ roles = [] }) => roles)),
		present: unique$1(wishes.flatMap(({ present = [] }) => present)),
		absent: unique$1(wishes.flatMap(({ absent = [] }) => absent)),
		relabels: fires.filter((trigger) => changesLabels(trigger.do)).map(({ id }) => id),
		speaks: wishes.some(({ speaks }) => speaks),
		asks: wishes.some(({ asks }) => asks),
		closes: incident.closeRequested
	};
}
const wishOf = (name, todo, context) => BEHAVIOUR[name](todo[name], context);
const unique$1 = (names) => [...new Set(names)];
const changesLabels = ({ escalate, raiseSeverity, label, unlabel }) => escalate !== null || raiseSeverity !== null || label.length + unlabel.length > 0;
const onlyEscalates = (todo) => KEYS.every((key) => key === "escalate" === [todo[key] ?? []].flat().length > 0);
const mostSevere = (policy, ids) => policy.severities.find(({ id }) => ids.includes(id))?.id ?? null;
// src/engine/escalation/help.ts
function helpWanted({ policy, incident }, fires) {
	const others = fires.filter((one) => one.do.escalate !== null && !helpTriggers(policy).includes(one));
	return {
		askers: fires.some((one) => require_policy_validation.callsPeople(one.do) && helpTriggers(policy).includes(one)) ? require_action_start.uniqueLogins(openHelp(incident).map(({ by }) => by)) : [],
		others
	};
}
function helpOf(context) {
	const left = helpLeft(context);
	if (left.length === 0) return { help: "none" };
	return left.some(({ do: { escalate } }) => escalate !== null) ? {} : { help: "asks" };
}
// src/engine/escalation/people-to-reach.ts
function peopleToReach(run) {
	const calls = isAnsweredBeforeAnyCall(run) ? run.calls.filter(({ level }) => level === null) : run.calls;
	const present = presentPeople(run);
	return require_action_start.uniqueLogins(calls.flatMap(({ people }) => people)).filter((login) => !require_policy_validation.hasName(present, login));
}
const isAnsweredBeforeAnyCall = ({ context: { incident }, fires }) => incident.level === 0 && incident.acknowledged !== null && fires.every(({ do: { escalate } }) => escalate === null);
function presentPeople(run) {
	const { context, fires } = run;
	const { askers } = helpWanted(context, fires);
	const isToAccept = (login) => context.incident.handovers.some(({ to }) => require_policy_validation.sameName(to, login));
	const takers = handoversOf(run).filter(({ by, to, toAccept }) => require_policy_validation.sameName(by, to) || toAccept && !isToAccept(to)).map(({ to }) => to);
	const present = [...askers, ...takers];
	const owner = askers.length === 0 ? ownerInTime(run) : null;
	return owner === null || isNewToOwner(run, owner, present) ? present : [...present, owner];
}
function ownerInTime({ context: { incident }, evaluation, inForce }) {
	const due = updateDueAt(incident, inForce.severity, evaluation.facts);
	return incident.acknowledged !== null && due !== null && due > evaluation.at ? incident.worker : null;
}
function isNewToOwner(run, owner, present) {
	const { calls, levels } = run;
	if (handoversOf(run).some(({ by, to }) => require_policy_validation.sameName(to, owner) && !require_policy_validation.sameName(by, owner))) return true;
	const isOther = (login) => !require_policy_validation.hasName([...present, owner], login) && isInReach(run, login);
	if (calls.some(({ people }) => people.some(isOther))) return false;
	const isFirst = (call) => levels.engaged.some(({ level, isAgain }) => !isAgain && level.number === call.level);
	return levels.calls.some((call) => isFirst(call) && require_policy_validation.hasName(call.people, owner));
}
const isInReach = ({ context: { policy }, inForce: { severity } }, login) => (policy.reach.get(severity.reach ?? "") ?? []).some(({ by }) => by.some((channel) => hasWay(policy, login, channel)));
const handoversOf = ({ answered }) => answered.flatMap(({ asks, by }) => asks?.kind === "hand-over" ? [{
	by,
	to: asks.to,
	toAccept: asks.toAccept
}] : []);
// src/engine/delivery/message-history.ts
function messagesSince(incident, from, deliveries = deliveriesOf(incident)) {
	const earlier = Object.entries(incident.statusComment?.status.earlierDeliveries?.sent ?? {}).flatMap(([way, times]) => {
		const [channel = way, to = null] = way.split(" ");
		return times.map((at) => ({
			channel,
			to,
			at,
			state: "sent",
			code: null
		}));
	});
	const recorded = oneForEachPlace(deliveries).map(({ channel, to, first, at, state, code = null }) => ({
		channel,
		to,
		at: state === "sent" ? at : first,
		state,
		code
	}));
	return [...earlier, ...recorded].filter(({ at }) => at >= from).toSorted((a, b) => a.at - b.at);
}
const oneForEachPlace = (deliveries) => deliveries.filter((one, index) => one.to !== null || index === deliveries.findIndex((other) => isOfOneMessage(one, other)));
const isOfOneMessage = (one, other) => other.to === null && other.channel === one.channel && other.first === one.first && other.at === one.at && other.state === one.state && other.cause === "resolved" === (one.cause === "resolved");
function unreachedPerson({ context, evaluation: { at: now } }, deliveries, login) {
	const { incident, policy } = context;
	const known = deliveries.flatMap((one) => {
		if (one.state !== "intended") return [one];
		return mayHaveArrivedBefore(policy, one) ? [{
			...one,
			state: "doubt"
		}] : [];
	});
	const own = messagesSince(incident, incident.lifeStart, known).filter(({ to }) => require_policy_validation.sameName(to, login));
	const newest = new Map(own.map((one) => [`${one.channel} ${one.state === "sent"}`, one]));
	return {
		login,
		mayBeReached: own.length > 0 && lostBefore(context, now) !== null || own.some(require_policy_validation.mayHaveArrived),
		messages: own.filter((one) => newest.get(`${one.channel} ${one.state === "sent"}`) === one)
	};
}
// src/engine/delivery/which-run.ts
function isInHand({ context, evaluation: { at: now }, self }, one) {
	if (one.state !== "intended") return false;
	const record = commentBehind(context, one);
	if (record?.run !== void 0 && record.run === self.run) return record.at === now || one.at === now;
	if (record !== void 0 && isLeftToOtherRun(record, now, self)) return false;
	if (record !== void 0 && isByOtherRun(record, self) && one.cause === "call") return false;
	return one.at === now && (one.by ?? null) === self.run;
}
function isOfOtherRun(standpoint, one) {
	if (one.state !== "intended" || isInHand(standpoint, one)) return false;
	const { context, evaluation, self } = standpoint;
	const { at: now } = evaluation;
	const record = commentBehind(context, one);
	if (record !== void 0 && isByOtherRun(record, self)) return isLeftToOtherRun(record, now, self);
	return one.at + self.patience > now && (one.by === void 0 || one.by !== self.run);
}
const isByOtherRun = ({ run }, self) => run !== void 0 && run !== self.run;
const isLeftToOtherRun = (record, now, self) => isByOtherRun(record, self) && record.at + self.patience > now;
const needsTurn = (standpoint, one) => doubtOf(standpoint.context.policy, one.channel) !== "keyed" && isInHand(standpoint, one) && commentBehind(standpoint.context, one) === void 0;
function commentBehind({ incident, policy }, one) {
	return !(one.released === void 0 && !mayHaveArrivedBefore(policy, one)) || one.cause === "call" && one.of !== "0" ? void 0 : recordBehind(incident, one);
}
const isOfDuplicate = ({ incident: { records } }, one) => one.cause === "level" && one.by !== void 0 && records.every(({ at }) => at !== one.nth) && records.some(({ at, run, notify }) => run !== void 0 && run !== one.by && Math.abs(at - one.nth) < 60 && notify?.[`level ${one.of}`] !== void 0);
// src/engine/delivery/reach.ts
function stepsDue(basis) {
	const { context, evaluation, self } = basis;
	if (snoozedAt(context, evaluation.at) !== null) return [];
	return reachings(basis).flatMap((one) => {
		if (one.last < 0 && isLeftToOtherRun({
			run: one.run,
			at: one.call
		}, evaluation.at, self)) return [];
		const due = one.steps.findLastIndex(({ after }) => one.call + after <= evaluation.at);
		if (due <= one.last && !one.isStuck) return [];
		const step = stepFrom(context.policy, one, Math.max(due, one.last + 1));
		return step === null ? [] : [step];
	});
}
function nextStep(basis) {
	const { context, evaluation } = basis;
	const pause = snoozedAt(context, evaluation.at)?.until ?? 0;
	const later = reachings(basis).flatMap((one) => {
		const step = stepFrom(context.policy, one, one.last + 1);
		const after = one.steps[one.last + 1]?.after;
		if (step === null || after === void 0) return [];
		return [{
			step,
			at: Math.max(one.isStuck ? 0 : one.call + after, pause)
		}];
	}).filter(({ at }) => at > evaluation.at);
	if (later.length === 0) return null;
	const at = Math.min(...later.map((one) => one.at));
	return {
		at,
		steps: later.filter((one) => one.at === at).map(({ step }) => step)
	};
}
function peopleWithoutWay({ context, evaluation, deliveries }) {
	const inForce = reachInForce(context, evaluation);
	if (inForce === null) return [];
	const calls = recordsOfLife(context);
	return require_action_start.uniqueLogins(calls.flatMap(({ reach = [] }) => reach)).filter((login) => {
		const last = calls.findLast(({ reach = [] }) => require_policy_validation.hasName(reach, login))?.at ?? 0;
		return waysFrom(context.policy, login, inForce.steps, 0) === null && ofCall(deliveries, last, login).length === 0;
	});
}
function unreachedRoles(basis) {
	const { context } = basis;
	const all = reachings(basis);
	const isUnreached = (login, call) => {
		const one = all.find((reaching) => reaching.login === login && reaching.call === call);
		return one !== void 0 && (one.isStuck || one.last < 0) && stepFrom(context.policy, one, one.last + 1) === null;
	};
	const roles = /* @__PURE__ */ new Map();
	for (const [id, { record, people }] of latestCalls(context)) {
		const reached = people.filter((login) => require_policy_validation.hasName(record.reach ?? [], login));
		if (reached.length > 0 && reached.length === people.length && reached.every((one) => isUnreached(one, record.at))) roles.set(id, people);
	}
	return roles;
}
const recordsOfLife = ({ incident }) => incident.records.filter(({ at }) => at >= incident.lifeStart);
const latestCalls = (context) => new Map(recordsOfLife(context).flatMap((record) => Object.entries(record.called).map(([role, people]) => [role, {
	record,
	people
}])));
function reachings(basis) {
	const { context, evaluation } = basis;
	const { incident } = context;
	const inForce = reachInForce(context, evaluation);
	if (inForce === null || isOver(incident)) return [];
	return recordsOfLife(context).filter((record) => (record.reach ?? []).length > 0 && !isAnsweredSince(incident, record.at, record)).flatMap((record) => (record.reach ?? []).filter((login) => isStillTheirs(incident, record, login)).map((login) => reachingOf(basis, login, record, inForce)).filter(({ login, last }) => last < 0 || incident.acknowledged === null || isAwaited(context, record, login)));
}
const isAwaited = (context, record, login) => require_policy_validation.callersOf(context.policy, Object.keys(record.fired)).length > 0 || handoverIn(context.incident, record, login) !== void 0 || standsInForAwaited(context, record, login);
function standsInForAwaited(context, record, login) {
	const calls = recordsOfLife(context);
	const earlier = calls.slice(0, calls.indexOf(record));
	return Object.entries(record.unreached ?? {}).some(([role, people]) => {
		if (!require_policy_validation.hasName(record.called[role] ?? [], login)) return false;
		const call = earlier.findLast(({ called }) => Object.hasOwn(called, role));
		return call !== void 0 && people.some((one) => isAwaited(context, call, one));
	});
}
function reachingsOfLife(basis) {
	const { context, evaluation } = basis;
	const inForce = reachInForce(context, evaluation);
	if (inForce === null) return [];
	return recordsOfLife(context).flatMap((record) => (record.reach ?? []).map((login) => reachingOf(basis, login, record, inForce)));
}
function reachInForce(context, { at, inForce: { severity } }) {
	const { reach } = severity;
	const steps = reach === null ? void 0 : context.policy.reach.get(reach);
	return reach === null || steps === void 0 ? null : {
		reach,
		steps,
		from: recordedFrom(context, at)
	};
}
function reachingOf({ context, deliveries }, login, record, { reach, steps, from }) {
	const { at: call, episode, run } = record;
	const recorded = from(record);
	const own = ofCall(deliveries, call, login);
	const stepOf = (one) => one.reach === reach ? Number(one.of) : steps.findLastIndex(({ after }) => call + after <= one.first);
	const due = steps.findLastIndex(({ after }) => call + after < recorded);
	const over = due < 0 ? due : waysFrom(context.policy, login, steps, due)?.step ?? due;
	const last = Math.max(over, ...own.map(stepOf));
	const latest = own.filter((one) => stepOf(one) === last);
	return {
		login,
		call,
		episode,
		run,
		reach,
		steps,
		last,
		isStuck: latest.length > 0 && latest.every((one) => require_policy_validation.isLost(one) || isDelayed(one))
	};
}
function stepFrom(policy, { login, call, episode, reach, steps }, from) {
	const ways = waysFrom(policy, login, steps, from);
	return ways && {
		login,
		call,
		episode,
		reach,
		...ways
	};
}
function waysFrom(policy, login, steps, from) {
	for (let step = from; step < steps.length; step += 1) {
		const channels = (steps[step]?.by ?? []).filter((channel) => hasWay(policy, login, channel));
		if (channels.length > 0) return {
			step,
			channels
		};
	}
	return null;
}
// src/engine/escalation/stand-ins.ts
function standInsFor(basis, calls) {
	const { context, evaluation } = basis;
	if (context.policy.reach.size === 0 || snoozedAt(context, evaluation.at) !== null) return [];
	return [...unreachedRoles(basis)].flatMap(([id, logins]) => {
		const role = context.policy.roles.get(id);
		if (role === void 0 || calls.some((call) => call.role.id === id)) return [];
		const all = othersFor(context, role, evaluation.facts);
		if (all.length === 0) return [];
		const unreached = logins.map((login) => unreachedPerson(basis, basis.deliveries, login));
		return [{
			role: roleRef(role),
			level: null,
			...byAssignability(context, all),
			unreached,
			isStandIn: true
		}];
	});
}
const isInVain = ({ people, unreached }) => unreached !== void 0 && people.length === 0;
function othersFor(context, role, facts) {
	const before = context.incident.tried.get(role.id) ?? [];
	return standInsOf(context, role, facts).filter((login) => !require_policy_validation.hasName(before, login));
}
// src/engine/escalation/record.ts
function recordOf(run) {
	const { context, evaluation, fires, recorded, inForce } = run;
	const { incident, issue, policy } = context;
	const before = recordedStateOf(policy, incident);
	const late = run.calls.length > 0 ? run.callsLate : run.late;
	const base = (id) => inForce.rises ? 0 : incident.fired.get(id)?.n ?? 0;
	return {
		v: 1,
		issue: issue.id,
		policy: require_policy_validation.versionOf(policy),
		commit: policy.commit,
		at: evaluation.at,
		...policy.channels.size === 0 || run.self.run === null ? {} : { run: run.self.run },
		episode: incident.episode + (inForce.rises ? 1 : 0),
		fired: Object.fromEntries(recorded.map(({ id }) => [id, base(id) + 1])),
		level: run.levels.level,
		severity: inForce.severity.id,
		since: inForce.since,
		...chosenByLabel(context),
		raised: run.wanted.severity,
		called: calledOf(run),
		...notAssignedIn(run.answered),
		...messagesOf$2(run),
		escalated: run.levels.engaged.length > 0 && fires.some((trigger) => trigger.do.escalate !== null),
		...answeredIn(run.answered),
		review: run.reviews,
		late,
		...isWatched(run, late) ? { watched: true } : {},
		seen: incident.seen,
		...lookUps(issue, evaluation.at),
		...before === null ? {} : { before }
	};
}
function chosenByLabel({ incident, issue, policy }) {
	const choice = incident.choices.at(-1);
	if (choice === void 0 || !require_action_start.isPossibleLogin(choice.by)) return {};
	const { severity, by, at } = choice;
	if (!policy.severities.some(({ id }) => id === severity)) return {};
	return issue.timeline.some((item) => item.kind === "labeled" && item.at === at && require_policy_validation.sameName(item.by?.login, by)) ? { chosen: {
		severity,
		by,
		at
	} } : {};
}
const isWatched = ({ evaluation, fires, calls, watchedSince }, late) => watchedSince !== null && fires.length + calls.length > 0 && evaluation.at - late > watchedSince;
const MOST_LOOK_UPS = 40;
function lookUps({ people }, at) {
	const entries = Object.entries(people).flatMap(([login, { permission, readAt }]) => permission !== null && readAt !== void 0 && readAt <= at + 60 && require_action_start.isPossibleLogin(login) ? [[login, {
		permission,
		at: readAt
	}]] : []);
	if (entries.length === 0) return {};
	const latest = entries.toSorted(([, a], [, b]) => b.at - a.at).slice(0, MOST_LOOK_UPS);
	return { people: Object.fromEntries(latest) };
}
function calledOf(run) {
	const { responses, context } = run;
	const called = {};
	for (const call of run.calls) {
		const { role, people } = call;
		if (role.id === "owner" || isInVain(call)) continue;
		const holders = responses.handedOver.calls.includes(call) ? context.incident.holders.get(role.id) ?? people : people;
		called[role.id] = holders.filter(require_action_start.isPossibleLogin);
	}
	return called;
}
function messagesOf$2(run) {
	const { context, calls, fires, levels } = run;
	const { policy } = context;
	const people = policy.reach.size === 0 ? [] : peopleToReach(run).filter(require_action_start.isPossibleLogin).slice(0, 30);
	const notify = [...levels.engaged.map(({ level }) => [`level ${level.number}`, policy.levels[level.number - 1]?.notify ?? []]), ...fires.map((trigger) => [`trigger ${trigger.id}`, trigger.do.notify])].filter(([, channels]) => channels.length > 0);
	return {
		...people.length === 0 ? {} : { reach: people },
		...people.length + notify.length > 0 && context.incident.acknowledged === null && { unacknowledged: true },
		...policy.channels.size === 0 ? {} : missingOf(calls),
		...notify.length === 0 ? {} : { notify: Object.fromEntries(notify) }
	};
}
function missingOf(calls) {
	const unreached = calls.flatMap(({ role, unreached, unassignable }) => unreached === void 0 ? [] : [[role.id, possible([...unreached.map(({ login }) => login), ...unassignable])]]);
	const replaced = calls.filter(({ unreached, isStandIn }) => unreached === void 0 && isStandIn).map(({ role, unassignable }) => [role.id, possible(unassignable)]).filter(([, people]) => people.length > 0);
	return {
		...unreached.length === 0 ? {} : { unreached: Object.fromEntries(unreached) },
		...replaced.length === 0 ? {} : { inPlaceOf: Object.fromEntries(replaced) }
	};
}
const possible = (logins) => require_action_start.uniqueLogins(logins).filter(require_action_start.isPossibleLogin);
function quietAfter(run, comment) {
	const { context, evaluation, recorded, inForce } = run;
	const { incident } = context;
	if (incident.statusComment === null) return null;
	const before = incident.statusComment.status.quiet;
	if (comment !== null && !(comment.review && recorded.length > 0)) return before;
	const last = incident.announced.at(-1);
	if (recorded.length === 0 && last?.severity === inForce.severity.id) return before;
	const episode = comment?.episode ?? incident.episode;
	const sameEpisode = before?.episode === episode ? before : null;
	const fired = recorded.map(({ id }) => [id, {
		n: (incident.fired.get(id)?.n ?? 0) + 1,
		at: evaluation.at,
		seen: incident.seen
	}]);
	const runs = [before, answeredIn(run.answered)];
	const answered = incident.commands.filter((one) => runs.some((other) => other !== null && isAnsweredIn(other, one)));
	const raised = mostSevere(context.policy, [before?.raised ?? null, run.wanted.severity]);
	return {
		at: evaluation.at,
		episode,
		fired: {
			...sameEpisode?.fired,
			...Object.fromEntries(fired)
		},
		severity: inForce.severity.id,
		since: inForce.since,
		...raised === null ? {} : { raised },
		...answeredIn(answered.slice(-200)),
		seen: incident.seen,
		earlier: earlierOf(before, last?.severity ?? null, inForce.severity.id)
	};
}
function earlierOf(before, last, now) {
	if (before === null) return [];
	const earlier = before.earlier ?? [];
	if (before.severity === last && before.severity === now) return earlier;
	const { at, severity, since, seen } = before;
	return [...earlier, {
		at,
		severity,
		since,
		seen
	}].slice(-20);
}
// src/engine/delivery/places.ts
function announcements({ context, evaluation: { at: now }, deliveries, self }) {
	const { incident } = context;
	const records = incident.records.filter(({ at }) => at >= incident.lifeStart);
	const from = recordedFrom(context, now);
	const isRecorded = (record) => record.at >= from(record);
	const all = records.filter((record) => isRecorded(record) && !isLeftToOtherRun(record, now, self)).flatMap((record) => announcedBy(context, record));
	if (!isOver(incident)) return all;
	const before = records.filter((record) => !isRecorded(record)).flatMap((record) => announcedBy(context, record));
	const ended = (incident.resolvedAt ?? require_action_start.dismissalOf(incident, context.issue)?.at ?? now) < from(null) ? [] : ends(context, deliveries, before);
	return [...all.filter(({ cause }) => cause === "trigger"), ...ended];
}
const announcedBy = ({ policy }, { at, episode, fired, notify = {} }) => Object.entries(notify).flatMap(([of, channels]) => {
	const announced = {
		...announcedOf(of, at, fired),
		episode
	};
	return channels.flatMap((channel) => policy.channels.has(channel) ? [{
		channel,
		...announced
	}] : []);
});
function announcedOf(text, at, fired) {
	const [cause, of = ""] = text.split(" ");
	return cause === "level" ? {
		cause,
		of,
		nth: at
	} : {
		cause: "trigger",
		of,
		nth: fired[of] ?? 0
	};
}
function ends({ incident, policy }, deliveries, before) {
	const endOf = new Map(deliveries.flatMap((one) => one.cause === "resolved" ? [[one.channel, one.first]] : []));
	const known = deliveries.filter(({ to, cause, first, channel }) => to === null && cause !== "resolved" && first >= (endOf.get(channel) ?? 0));
	const unknown = before.filter(({ channel }) => !known.some((one) => one.channel === channel));
	const all = [...known.filter(require_policy_validation.mayHaveArrived), ...unknown].map(({ channel }) => channel);
	const isDone = (channel) => (endOf.get(channel) ?? 0) > incident.lifeStart;
	return [...new Set(all)].filter((name) => policy.channels.has(name) && !isDone(name)).map((channel) => ({
		channel,
		cause: "resolved",
		of: "",
		nth: incident.episode,
		episode: incident.episode
	}));
}
// src/engine/delivery/outcomes.ts
const MOST_TRIES = 5;
function resolveDeliveries(standpoint, before, results) {
	const after = before.map((one) => {
		const result = results.get(one.id);
		if (result !== void 0) return withResult(standpoint, one, result);
		return isLeftOpen(standpoint, one) ? resume(standpoint, one) : one;
	});
	return after.every((one, index) => one === before[index]) ? before : after;
}
function isLeftOpen(standpoint, one) {
	const { at: now } = standpoint.evaluation;
	const isLeft = one.state === "intended" ? one.at <= now && !isInHand(standpoint, one) : one.at < now;
	return isOpen(one) && isLeft && !isOfOtherRun(standpoint, one);
}
const isPaced = ({ evaluation: { at: now }, self }, one) => self.isWatcher && triedAgainAt(one) > now && (one.state !== "intended" || one.by === self.run);
function withResult(standpoint, one, result) {
	const { at: now } = standpoint.evaluation;
	if (result.kind === "cancelled") return one.cancelled ? one : {
		...one,
		cancelled: true
	};
	if (!isInHand(standpoint, one) && !(isOpen(one) && hasArrived(result))) return one;
	const { code: _code, until: _until, by: _by, ...intent } = one;
	const rest = {
		...intent,
		at: now
	};
	switch (result.kind) {
		case "sent": return {
			...rest,
			state: "sent",
			...result.reference === null ? {} : { reference: result.reference }
		};
		case "failed": return {
			...rest,
			state: "failed",
			code: result.code
		};
		case "not-taken": {
			if (isTooLate(one, result.retryAfter, now)) return {
				...rest,
				state: "failed",
				code: "not-taken"
			};
			const until = result.retryAfter === null ? {} : { until: now + result.retryAfter };
			return {
				...rest,
				state: "waiting",
				code: "not-taken",
				...until
			};
		}
		case "held-back": return {
			...rest,
			state: "waiting",
			code: "limit",
			...result.until === null ? {} : { until: result.until }
		};
		case "doubt": return {
			...rest,
			state: isLastTry(standpoint.context.policy, one) ? "dropped" : "doubt"
		};
		case "not-needed": return withoutNeed(standpoint, one);
		case "inquired": return result.inquiry.kind === "arrived" ? {
			...rest,
			state: "sent"
		} : {
			...rest,
			state: "dropped"
		};
		default: return result;
	}
}
const hasArrived = (result) => result.kind === "sent" || result.kind === "inquired" && result.inquiry.kind === "arrived";
const LONGEST_WAIT = 21600;
const isTooLate = ({ to, first }, retryAfter, now) => now + (retryAfter ?? 0) > first + LONGEST_WAIT || to !== null && (retryAfter ?? 0) <= 60 && now > first + 900;
function resume(standpoint, before) {
	const { context, evaluation: { at: now }, self: { run } } = standpoint;
	const { by: _by, ...one } = before;
	if (!isStillNeeded(context, one, now)) return withoutNeed(standpoint, before);
	if (!context.policy.channels.has(one.channel)) return {
		...one,
		state: "failed",
		code: "no-channel",
		at: now
	};
	if (isPaced(standpoint, before)) return before;
	const intent = {
		state: "intended",
		at: now,
		...run === null ? {} : { by: run }
	};
	if (one.state === "waiting") {
		const { until: _until, ...rest } = one;
		const isNew = !mayHaveArrivedBefore(context.policy, one);
		return (one.until ?? 0) <= now ? {
			...rest,
			...intent,
			...isNew ? { released: now } : {}
		} : before;
	}
	if (isLastTry(context.policy, one)) return {
		...one,
		state: "dropped",
		at: now
	};
	return {
		...one,
		...intent,
		tries: one.tries + 1
	};
}
function withoutNeed(standpoint, before) {
	const { context, evaluation } = standpoint;
	const { code: _code, until: _until, by: _by, ...one } = before;
	const isOfEarlierRun = one.state === "intended" && !isInHand(standpoint, before);
	const mayBeSent = one.state === "doubt" || isOfEarlierRun || mayHaveArrivedBefore(context.policy, one);
	const at = one.state === "doubt" ? one.at : evaluation.at;
	return {
		...one,
		state: "not-needed",
		at,
		...mayBeSent ? { code: require_policy_validation.UNSURE } : {}
	};
}
function isLastTry(policy, { channel, tries, cause }) {
	return tries >= (doubtOf(policy, channel) === "blind" ? cause === "call" ? 2 : 1 : MOST_TRIES);
}
function isStillNeeded(context, one, now) {
	const { incident } = context;
	if (one.cause === "resolved") return isOver(incident);
	if (one.cause === "trigger" && isOver(incident)) return context.policy.triggers.find(({ id }) => id === one.of)?.phase === "resolved" && incident.endedAt === null;
	if (isOver(incident) || snoozedAt(context, now) !== null || isOfDuplicate(context, one)) return false;
	if (isAnswered(incident, one)) return false;
	if (one.to === null) return true;
	const record = recordBehind(incident, one);
	return record !== void 0 && isStillTheirs(incident, record, one.to);
}
// src/engine/delivery/intents.ts
function withIntents(basis, firings) {
	const added = withoutRecorded(basis, dueNow(basis, firings));
	return added.length === 0 ? basis.deliveries : [...basis.deliveries, ...added];
}
function leftToOtherRuns(basis) {
	const { context, evaluation, self } = basis;
	const left = context.incident.records.filter((record) => isLeftToOtherRun(record, evaluation.at, self));
	if (left.length === 0) return [];
	const at = Math.max(evaluation.at, ...left.map((record) => record.at));
	const then = {
		...basis,
		evaluation: {
			...evaluation,
			at
		},
		self: {
			...self,
			patience: 0
		}
	};
	const own = new Set(dueNow(basis, []).map(({ id }) => id));
	return withoutRecorded(then, dueNow(then, [])).filter(({ id }) => !own.has(id));
}
function withoutRecorded({ context, evaluation, deliveries }, due) {
	const known = new Set(deliveries.map(({ id }) => id));
	return due.filter((one) => !known.has(one.id) && isStillNeeded(context, one, evaluation.at));
}
function dueNow(basis, firings) {
	const { context } = basis;
	const { at } = basis.evaluation;
	const places = snoozedAt(context, at) !== null && !isOver(context.incident) ? [] : [...announcements(basis), ...firings];
	const people = stepsDue(basis).flatMap(({ login, call, episode, reach, step, channels }) => channels.map((channel) => ({
		episode,
		channel,
		to: login,
		cause: "call",
		of: String(step),
		nth: call,
		reach
	})));
	return [...places.map((one) => ({
		...one,
		to: null
	})), ...people].map(({ episode, ...what }) => intent(basis, episode, what));
}
function intent({ context, evaluation: { at }, self }, episode, what) {
	const { incident, issue, policy } = context;
	const { channel, to, cause, of, nth, reach = "" } = what;
	const key = require_policy_validation.messageKey({
		repository: issue.repository,
		issue: issue.number,
		episode,
		cause: [
			cause,
			reach,
			of
		].filter((part) => part !== "").join(" "),
		occurrence: nth,
		channel,
		login: to
	});
	const tries = firstTries(policy, channel);
	const record = cause === "call" && of === "0" ? recordBehind(incident, what) : void 0;
	const since = record !== void 0 && isByOtherRun(record, self) ? {
		first: nth,
		at,
		tries,
		unrecorded: true
	} : {
		first: at,
		at,
		tries
	};
	const by = self.run === null ? {} : { by: self.run };
	return {
		id: digestOfText(key),
		...what,
		...since,
		state: "intended",
		...by
	};
}
const digestOfText = (text) => require_policy_validation.sha256(text).slice(0, 24);
const threadOf = ({ repository, number }) => digestOfText(require_policy_validation.threadKey(repository, number));
const LONGEST_PUSH = 10800;
function cancellations(context, at) {
	const { incident, policy } = context;
	return deliveriesOf(incident).filter((one) => one.state === "sent" && one.cause === "call" && one.reference !== void 0 && !one.cancelled && one.first + 10800 > at && policy.channels.get(one.channel)?.cancels === true && (isOver(incident) || snoozedAt(context, at) !== null || isAnswered(incident, one)));
}
// src/engine/escalation/earlier-calls.ts
function callAgainOf(context, calls, { engaged }) {
	if (engaged.length === 0 || engaged.some(({ isAgain }) => !isAgain)) return null;
	const { records, lifeStart } = context.incident;
	const isSame = sameCallAs(calls);
	const last = lastCall(context);
	if (last === void 0 || !isSame(last)) return null;
	const same = records.filter((record) => record.at >= lifeStart && isSame(record));
	return {
		nth: same.length + 1,
		since: (same[0] ?? last).at
	};
}
const commentsCalling = ({ incident: { calls: comments, lifeStart } }, calls) => {
	const isSame = sameCallAs(calls);
	return comments.filter(({ record }) => record.at >= lifeStart && record.answered.length === 0 && !record.review).filter(({ record }) => isSame(record)).map(({ id }) => id);
};
function calledBefore(context) {
	const last = lastCall(context);
	return last ? {
		people: require_action_start.uniqueLogins(Object.values(last.called).flat()),
		at: last.at
	} : null;
}
function sameCallAs(calls) {
	const roles = Object.entries(Object.fromEntries(calls.map(({ role, people }) => [role.id, people])));
	return ({ called }) => roles.every(([role, people]) => isSameList(called[role], people)) && Object.keys(called).length === roles.length;
}
const isSameList = (before, logins) => before?.length === logins.length && before.every((login, index) => login === logins[index]);
const lastCall = ({ incident: { records, lifeStart } }) => records.findLast(({ at, called }) => at >= lifeStart && Object.values(called).some((people) => people.length > 0));
// src/engine/escalation/reminders.ts
function remindersOf(context, evaluation, fires, called) {
	return fires.filter(({ do: what }) => what.mention.length > 0 || what.comment !== null).map((trigger) => {
		const roles = [.../* @__PURE__ */ new Set([...rolesToMention(context, trigger), ...trigger.do.assign])];
		const reached = roles.map((id) => ({
			id,
			people: peopleOf$1(context, evaluation, id, called)
		}));
		const ref = (id) => {
			if (id === "owner") return [require_policy_validation.OWNER_ROLE];
			const role = context.policy.roles.get(id);
			return role ? [roleRef(role)] : [];
		};
		return {
			trigger: trigger.id,
			template: trigger.do.comment,
			roles: roles.flatMap(ref),
			mentions: require_action_start.uniqueLogins(reached.flatMap(({ people }) => people)),
			empty: reached.filter(({ people }) => people.length === 0).flatMap(({ id }) => ref(id))
		};
	});
}
function rolesToMention({ policy, incident, issue }, { do: { mention } }) {
	const level = policy.levels[Math.max(1, incident.level) - 1];
	const isOwned = takersOf(incident).some((login) => !require_action_start.isNobody(issue, login));
	return mention.flatMap((id) => id === "owner" && !isOwned ? level?.roles ?? [] : [id]);
}
const takersOf = ({ owner, worker }) => require_action_start.uniqueLogins([owner, worker].filter((login) => login !== null));
function peopleOf$1(context, evaluation, id, called) {
	if (id === "owner") return takersOf(context.incident);
	const role = context.policy.roles.get(id);
	if (role === void 0) return [];
	const now = called[id];
	if (now !== void 0) return now;
	const there = (context.incident.holders.get(id) ?? []).filter((login) => !require_action_start.isNobody(context.issue, login));
	if (there.length > 0) return there;
	return rosterOf(context, role, evaluation.facts).people;
}
function mentionsOf(calls, reminders, reporter) {
	return require_action_start.uniqueLogins([
		...calls.flatMap(({ people }) => people),
		...reminders.flatMap(({ mentions }) => mentions),
		...reporter === null ? [] : [reporter]
	]);
}
function supersededComments({ context, fires, calls, callAgain }, speaks) {
	const { reminders, staleStatus, statusComment } = context.incident;
	const now = new Set(fires.map(({ id }) => id));
	const repeated = reminders.filter(({ triggers }) => speaks && triggers.every((id) => now.has(id))).map(({ id }) => id);
	const called = callAgain === null ? [] : commentsCalling(context, calls);
	return [
		...speaks && statusComment === null ? staleStatus : [],
		...repeated,
		...called
	];
}
// src/engine/delivery/next-messages.ts
function nextMessages(basis) {
	const { context, deliveries } = basis;
	const { at: now } = basis.evaluation;
	const step = nextStep(basis);
	const steps = (step?.steps ?? []).map(({ login, channels }) => ({
		at: step?.at ?? now,
		to: login,
		by: channels
	}));
	const open = deliveries.filter((one) => isOpen(one) && !isInHand(basis, one)).map((one) => ({
		at: triedAgainAt(one),
		to: one.to,
		by: [one.channel]
	}));
	const left = leftToOtherRuns(basis).map(({ to, channel }) => ({
		at: now + 60,
		to,
		by: [channel]
	}));
	const pause = snoozedAt(context, now);
	const standIns = (pause === null ? [] : [...unreachedRoles(basis).keys()]).filter((id) => context.policy.roles.get(id)?.otherwise != null).map(() => ({
		at: pause?.until ?? now,
		to: null,
		by: []
	}));
	const all = [
		...steps,
		...open,
		...left,
		...standIns
	].map((one) => ({
		...one,
		at: Math.max(one.at, now + 1)
	}));
	const at = Math.min(...all.map((one) => one.at));
	if (at >= (abandonedAt(context) ?? Number.POSITIVE_INFINITY)) return null;
	return {
		at,
		reach: all.filter((one) => one.at === at && one.by.length > 0).map(({ to, by }) => ({
			to,
			by
		}))
	};
}
// src/engine/escalation/next.ts
function nextOf$1(basis) {
	const { context, evaluation } = basis;
	if (context.policy.evaluateOnly) return null;
	const due = firstDue(context, evaluation);
	const trigger = due?.triggers.find((one) => one.do.escalate !== null) ?? due?.triggers[0];
	const messages = context.policy.channels.size === 0 ? null : nextMessages(basis);
	if (messages !== null && (!due || messages.at < due.at)) {
		const call = laterCall(context, evaluation);
		return {
			...require_policy_validation.nextWithoutCall(messages.at),
			reach: messages.reach,
			...call
		};
	}
	if (!due || !trigger) return null;
	const reach = messages?.at === due.at ? { reach: messages.reach } : {};
	const own = escalation(due);
	const call = own.escalatesTo === null ? laterCall(context, evaluation) : {};
	return {
		...own,
		trigger: trigger.id,
		reason: trigger.reason,
		...reach,
		...call
	};
}
function nextForRun({ context, evaluation }, next) {
	const pause = snoozedAt(context, evaluation.at)?.until ?? null;
	const turn = firstTurn(context, evaluation, next?.at ?? Number.POSITIVE_INFINITY);
	return [
		next,
		turnAt("pause", pause),
		turnAt("severity", turn)
	].filter((one) => one !== null).toSorted(inOrder$1)[0] ?? null;
}
const nextMembership = (context, evaluation) => turnAt("pause", firstTurn(context, evaluation, Number.POSITIVE_INFINITY));
const turnAt = (turns, at) => at === null ? null : {
	...require_policy_validation.nextWithoutCall(at),
	turns
};
const inOrder$1 = (a, b) => a.at - b.at;
function laterCall(context, evaluation) {
	const { incident, policy } = context;
	if (incident.acknowledged !== null || incident.resolvedAt !== null) return {};
	const [first] = policy.triggers.flatMap((one) => one.do.escalate === null ? [] : firstDue(context, evaluation, one) ?? []).toSorted(inOrder$1);
	const call = first && escalation(first);
	return call?.escalatesTo ? { call } : {};
}
function escalation(due) {
	const { at, context } = due;
	const made = callsAt(due);
	if (made === null) return {
		at,
		escalatesTo: null,
		calls: []
	};
	const answered = answeredAt(context, at - 1);
	const evaluation = evaluationAt(answered, at);
	const then = callsAt({
		...due,
		context: answered,
		evaluation,
		triggers: firing(answered, evaluation)
	});
	const below = made.engaged.filter(({ level, isReached }) => isReached && level.number < made.level);
	return {
		at,
		escalatesTo: levelRef(context.policy, made.level),
		...below.length > 0 && { below: below.map(({ level }) => level) },
		calls: made.calls.map(({ role, people }) => ({
			role,
			people
		})),
		...then?.level === made.level && { inAnyCase: true }
	};
}
function callsAt({ context, evaluation, triggers }) {
	const target = wantedBy(context, triggers).level;
	const untried = {
		...context,
		issue: {
			...context.issue,
			people: {}
		}
	};
	return target === null ? null : engage(untried, evaluation.facts, target);
}
function answeredAt(context, at) {
	const { incident } = context;
	const { acknowledged, holders, owner, status, updates, worker } = incident;
	const by = [...holders.values()].flat()[0] ?? "";
	const answered = {
		...incident,
		acknowledged: acknowledged ?? {
			by,
			at
		},
		status: status === "open" ? "acknowledged" : status,
		owner: owner ?? by,
		worker: worker ?? by,
		answers: holders,
		lastUpdate: {
			by,
			at
		},
		updates: [...updates, {
			at,
			comment: "",
			words: "",
			promisedAt: null
		}],
		promisedAt: null,
		activityAt: at
	};
	return {
		...context,
		incident: answered,
		evaluations: /* @__PURE__ */ new Map()
	};
}
// src/engine/facts/past.ts
function pastOf({ policy, issue, folded: { state, afterEngine } }) {
	let known = [];
	const isUpTo = (length) => (one) => one.issue.timeline.length <= length;
	return (place) => {
		const then = {
			...issue,
			timeline: issue.timeline.slice(0, place)
		};
		const { length } = then.timeline;
		const before = known.findLast(isUpTo(length));
		if (before?.issue.timeline.length === length) return contextOf(before);
		const start = before?.state ?? (afterEngine !== null && isUpTo(length)(afterEngine) ? afterEngine : null);
		const folded = start === null ? foldHistory(policy, then, state.lost) : foldFrom(start, then);
		known = [
			...known.filter(isUpTo(length)),
			folded,
			...known.filter((one) => !isUpTo(length)(one))
		];
		return contextOf(folded);
	};
}
const placeOf = (timeline, at, by) => timeline.findIndex((item) => item.at === at && require_policy_validation.sameName(item.by?.login, by));
// src/engine/messages/measures.ts
function timesOf$1({ lifeStart, acknowledged, mitigatedAt, resolvedAt }) {
	const since = (at) => at === null ? null : at - lifeStart;
	return {
		toAcknowledge: since(acknowledged?.at ?? null),
		toMitigate: since(mitigatedAt),
		toResolve: since(resolvedAt)
	};
}
function cadenceOf(context, evaluation, to, open = false) {
	const { incident } = context;
	const { severity } = evaluation.inForce;
	const past = pastOf(context);
	const updates = incident.updates.filter(({ at }) => at <= to);
	const gaps = [...updates, {
		at: to,
		promisedAt: incident.promisedAt,
		comment: null
	}].map((gap, index) => {
		const { at: end, promisedAt, comment } = gap;
		const start = updates[index - 1]?.at ?? incident.lifeStart;
		const facts = () => (comment === null ? evaluation : before(past, context, comment, end, evaluation)).facts;
		const every = promisedAfter(severity.clock, start, promisedAt) ?? secondsOf(severity.updateEvery, facts);
		const inTime = every === null ? null : severity.clock.elapsed(start, end) <= every;
		return {
			silence: end - start,
			inTime,
			pending: open && index === updates.length
		};
	});
	const judged = gaps.filter(({ inTime, pending }) => inTime === false || inTime === true && !pending);
	return {
		updates: updates.length,
		promises: gaps.every(({ inTime }) => inTime === null) ? null : {
			of: judged.length,
			inTime: judged.filter(({ inTime }) => inTime).length
		},
		longestSilence: Math.max(0, ...gaps.map(({ silence }) => silence))
	};
}
function before(past, { issue }, comment, at, otherwise) {
	const then = past(issue.timeline.findIndex((item) => item.kind === "comment" && item.id === comment));
	return then === null ? otherwise : evaluationAt(then, at);
}
const calledSince = (incident, from) => incident.records.filter((record) => record.at >= from && Object.keys(record.called).length > 0);
const isCall = ({ fired, answered, late }) => Object.keys(fired).length > 0 || late > 0 || answered.length === 0;
// src/engine/messages/escalation-path.ts
function pathOf(context, past, from) {
	const { incident, policy } = context;
	const records = incident.records.filter(({ at }) => at >= from);
	return policy.levels.map((level) => {
		const record = records.find((one) => one.level >= level.number && rolesCalled(policy, level, one) !== null);
		return {
			level: levelRef(policy, level.number),
			reached: record ? reachedBy(context, past, level, record) : null
		};
	});
}
function rolesCalled(policy, { roles }, { called }) {
	if (roles.length === 0 || roles.some((role) => Object.hasOwn(called, role))) return roles;
	const former = Object.keys(called).filter((role) => !policy.roles.has(role));
	return former.length === 0 ? null : former;
}
function reachedBy(context, past, level, record) {
	const { timeline } = context.issue;
	const ids = rolesCalled(context.policy, level, record) ?? [];
	const place = placeOfRecord(timeline, record);
	const then = past(place);
	const evaluation = then === null ? null : evaluationAt(then, record.at);
	const callsIn = (who) => who && evaluation ? callsOf$1(who, ids, evaluation.facts, level.number) : [];
	const calls = callsIn(then);
	const known = evaluation?.inForce.severity.id === record.severity;
	const roles = ids.map((id) => {
		const role = context.policy.roles.get(id);
		const people = record.called[id] ?? [];
		if (role === void 0) return {
			role: {
				id,
				name: id,
				does: ""
			},
			people,
			unassignable: []
		};
		const yields = calls.filter((call) => call.role.id === id);
		const sure = known && yieldsAsThen(context.policy, role, record);
		const first = yields.flatMap((call) => [...call.unassignable, ...sure ? call.people : []]);
		const second = (sure && people.length === 0 ? callsIn(then && without(then, first)) : []).filter((call) => call.role.id === id).flatMap((call) => call.people);
		const unassignable = require_action_start.uniqueLogins([...first, ...second]);
		return {
			role: roleRef(role),
			people,
			unassignable: unassignable.filter((login) => !require_policy_validation.hasName(people, login))
		};
	});
	const item = timeline[place];
	return {
		at: record.at,
		late: record.late,
		url: item?.kind === "comment" ? item.url : null,
		answer: answerTo$1(context, record, roles.flatMap(({ people }) => people)),
		skipped: roles.every(({ people }) => people.length === 0),
		roles
	};
}
function answerTo$1({ incident, issue }, record, people) {
	const present = presentIn(incident, record).find(({ by }) => require_policy_validation.hasName(people, by));
	if (present !== void 0) return {
		by: present.by,
		at: present.at,
		url: present.url
	};
	const isAnswer = (item) => item.at >= record.at && item.by?.kind === "person" && require_policy_validation.hasName(people, item.by.login) && !saysNothing(incident, item);
	const first = issue.timeline.find(isAnswer);
	return first?.by ? {
		by: first.by.login,
		at: first.at,
		url: first.kind === "comment" ? first.url : null
	} : null;
}
const without = (context, logins) => ({
	...context,
	evaluations: /* @__PURE__ */ new Map(),
	issue: {
		...context.issue,
		people: {
			...context.issue.people,
			...Object.fromEntries(logins.map((login) => [require_policy_validation.nameKey(login), {
				permission: "none",
				assignable: false
			}]))
		}
	}
});
function yieldsAsThen(policy, role, record) {
	const reads = [...require_policy_validation.readsOf(policy, require_policy_validation.rulesOfRole(role))];
	const isInHistory = (path) => !path.startsWith("details") && !path.startsWith("incident");
	return record.policy === require_policy_validation.versionOf(policy) && reads.every(isInHistory);
}
const placeOfRecord = (timeline, record) => timeline.findIndex((item) => {
	if (item.kind !== "comment" || item.by?.kind !== "engine" || item.editedByOther) return false;
	const line = require_action_start.ledgerOf(item);
	return line.kind === "record" && line.record === record;
});
// src/engine/messages/review-document.ts
const asIssue = ({ policy, issue }) => policy.review?.as === "issue" && issue.subIssues !== void 0;
function reviewDue({ incident, policy }, evaluation) {
	return policy.review === null ? null : (policy.review.clock ?? evaluation.clock).after(incident.resolvedAt ?? evaluation.at, policy.review.due);
}
function reviewIssueRef(context, evaluation) {
	const { reviewIssue } = context.incident;
	return reviewIssue && {
		number: reviewIssue.number,
		url: reviewIssue.url,
		due: reviewDue(context, evaluation)
	};
}
function reviewDraftOf(context, evaluation) {
	const { incident, issue } = context;
	const { review, reviewIssue } = incident;
	if (review === null) return {};
	const comment = issue.timeline.find((item) => item.kind === "comment" && item.id === review.id);
	const url = reviewIssue?.url ?? (comment?.kind === "comment" ? comment.url : null);
	return url === null ? {} : { reviewDraft: {
		url,
		due: reviewDue(context, evaluation)
	} };
}
function reviewOf(context, evaluation) {
	const { incident } = context;
	const past = pastOf(context);
	const from = incident.lifeStart;
	const resolvedAt = incident.resolvedAt ?? evaluation.at;
	return {
		declaredAt: from,
		...timesOf$1(incident),
		toResolve: resolvedAt - from,
		severities: spentInSeverities(context, evaluation, from, resolvedAt),
		cadence: cadenceOf(context, evaluation, resolvedAt),
		escalations: calledSince(incident, from).filter(isCall).map(({ at, late, fired }) => ({
			at,
			late,
			triggers: require_policy_validation.callersOf(context.policy, Object.keys(fired))
		})),
		path: pathOf(context, past, from),
		messages: messagesSince(incident, from),
		timeline: timelineOf(context, past, from),
		due: reviewDue(context, evaluation)
	};
}
function spentInSeverities({ incident, policy }, evaluation, from, to) {
	const marks = [...incident.announced.map(({ since, severity }) => ({
		at: Math.max(since, from),
		id: severity
	})), {
		at: to,
		id: evaluation.inForce.severity.id
	}];
	const spent = /* @__PURE__ */ new Map();
	for (const [index, { at, id }] of marks.entries()) {
		const end = Math.min(to, marks[index + 1]?.at ?? to);
		spent.set(id, (spent.get(id) ?? 0) + Math.max(0, end - at));
	}
	return policy.severities.flatMap((severity) => {
		const seconds = spent.get(severity.id) ?? 0;
		return seconds > 0 ? [{
			severity: require_policy_validation.severityRef(severity),
			spent: seconds
		}] : [];
	});
}
const MOST_ENTRIES = 80;
function timelineOf(context, past, from) {
	const { incident, issue } = context;
	const entry = (at, by, what, url = by === null ? null : urlAt(issue.timeline, placeOf(issue.timeline, at, by))) => ({
		at,
		by,
		what,
		url,
		role: by === null ? null : roleHeldBy(context, past, at, by)
	});
	const sorted = [
		entry(from, context.folded.state.lifeBy, { kind: incident.reopenings > 0 ? "reopened" : "declared" }),
		...incident.acknowledged ? [entry(incident.acknowledged.at, incident.acknowledged.by, { kind: "acknowledged" })] : [],
		...incident.mitigatedAt === null ? [] : [entry(incident.mitigatedAt, require_action_start.whoDeclared(incident, context.issue, "mitigated"), { kind: "mitigated" })],
		...incident.resolvedAt === null ? [] : [entry(incident.resolvedAt, require_action_start.whoDeclared(incident, context.issue, "resolved"), { kind: "resolved" })],
		...incident.handoverEnds.filter(({ isTakenBack }) => !isTakenBack).map(({ at, from: giver, to }) => entry(at, to, {
			kind: "accepted",
			from: giver
		})),
		...incident.choices.filter(({ at }) => at >= from).flatMap(({ at, by, severity }) => {
			const chosen = require_policy_validation.severityById(context.policy, severity);
			return chosen ? [entry(at, by, {
				kind: "severity",
				severity: require_policy_validation.severityRef(chosen)
			})] : [];
		}),
		...incident.commands.flatMap(({ at, by, asks, url }) => {
			if (asks?.kind !== "hand-over") return [];
			const roles = require_policy_validation.rolesById(context.policy, asks.roles);
			return [entry(at, by, {
				kind: "passed",
				roles: roles.map(roleRef),
				to: asks.to
			}, url)];
		}),
		...issue.timeline.filter(({ at }) => at >= from).flatMap((item) => worthTelling(context, item, entry)),
		...incident.records.filter(({ at }) => at >= from).flatMap((record) => doneIn(context, record).map((what) => entry(record.at, null, what, urlAt(issue.timeline, placeOfRecord(issue.timeline, record)))))
	].toSorted((a, b) => a.at - b.at);
	return sorted.length <= MOST_ENTRIES ? sorted : [...sorted.slice(0, MOST_ENTRIES / 2), ...sorted.slice(-40)];
}
function doneIn({ policy, incident: { records } }, record) {
	const { called, fired, level, severity: id } = record;
	const before = require_policy_validation.severityById(policy, records[records.indexOf(record) - 1]?.severity);
	const severity = require_policy_validation.severityById(policy, id);
	const people = [...new Set(Object.values(called).flat())];
	const triggers = Object.keys(fired);
	const callers = people.length > 0 ? require_policy_validation.callersOf(policy, triggers) : [];
	const others = triggers.filter((trigger) => !callers.includes(trigger));
	return [
		...before && severity && before.rank > severity.rank ? [{
			kind: "rose",
			severity: require_policy_validation.severityRef(severity)
		}] : [],
		...people.length > 0 && isCall(record) ? [{
			kind: "called",
			level,
			people
		}] : [],
		...others.length > 0 ? [{
			kind: "reminded",
			triggers: others
		}] : []
	];
}
function worthTelling({ incident }, item, entry) {
	const by = item.by?.kind === "person" ? item.by.login : null;
	if (by === null) return [];
	switch (item.kind) {
		case "comment": {
			const words = incident.updates.find(({ comment }) => comment === item.id)?.words ?? "";
			return words === "" ? [] : [entry(item.at, by, {
				kind: "update",
				text: words
			}, item.url)];
		}
		case "assigned":
		case "unassigned": return [entry(item.at, by, {
			kind: item.kind,
			login: item.login
		})];
		default: return [];
	}
}
function roleHeldBy(context, past, at, login) {
	const { timeline } = context.issue;
	const did = placeOf(timeline, at, login);
	const later = timeline.findIndex((item) => item.at > at);
	const then = past(did >= 0 ? did : later >= 0 ? later : timeline.length);
	const own = [...context.policy.roles.values()].filter(({ id }) => require_policy_validation.hasName(then?.incident.holders.get(id) ?? [], login));
	const level = context.policy.levels.findLast(({ roles }) => own.some(({ id }) => roles.includes(id)));
	const role = own.find(({ id }) => level?.roles.includes(id)) ?? own[0];
	return role ? roleRef(role) : null;
}
function urlAt(timeline, place) {
	const item = timeline[place];
	return item?.kind === "comment" ? item.url : null;
}
// src/engine/messages/severity-spans.ts
function severitiesOf({ incident, policy }, inForce) {
	const end = incident.resolvedAt;
	const starts = [];
	const now = {
		severity: inForce.severity.id,
		since: inForce.since
	};
	for (const { severity: id, since } of [...incident.announced, now]) {
		const from = Math.max(since, incident.lifeStart, starts.at(-1)?.from ?? 0);
		if (starts.length > 0 && end !== null && from >= end) continue;
		if (starts.at(-1)?.from === from) starts.pop();
		if (starts.at(-1)?.id !== id) starts.push({
			id,
			from
		});
	}
	return starts.flatMap(({ id, from }, index) => {
		const severity = require_policy_validation.severityById(policy, id);
		return severity ? [{
			severity: require_policy_validation.severityRef(severity),
			from,
			to: starts[index + 1]?.from ?? end
		}] : [];
	});
}
// src/engine/facts/membership.ts
const carriesLabel = (policy, issue) => policy.incident.labels.some((label) => require_policy_validation.hasName(issue.labels, label));
function membershipAt(folded, now) {
	const leave = (leftAlone, evaluation = null) => ({
		leftAlone,
		evaluation
	});
	const { policy, issue, incident } = folded;
	if (issue.isPullRequest) return leave("pull-request");
	const context = contextOf(folded);
	if (incident === null || context === null || !carriesLabel(policy, issue)) return leave("not-an-incident");
	if (incident.hasUnknownVersion) return leave("unknown-ledger-version");
	if (policy.effectiveFrom !== null && incident.declaredAt < policy.effectiveFrom) return leave("before-effective-from");
	const evaluation = evaluationAt(context, now);
	const { when } = policy.incident;
	if (when !== null && !when.holds(evaluation.facts)) return leave(issue.state === "open" && when.holds(confirm(policy, evaluation)) ? "unconfirmed" : "not-an-incident", evaluation);
	return {
		context,
		evaluation
	};
}
const confirm = (policy, { facts }) => factsWith(policy, facts, "incident", { trusted: true });
function isAbandoned(context, now) {
	const abandoned = abandonedAt(context);
	return abandoned !== null && now >= abandoned;
}
// src/engine/messages/status-digest.ts
const digestOfStatus = (message) => require_policy_validation.sha256(canonicalStatus(message)).slice(0, 12);
const canonicalStatus = (message) => JSON.stringify(inOrder(message));
const inOrder = (message) => ({
	abandonedAt: message.abandonedAt,
	acknowledgeBy: message.acknowledgeBy,
	acknowledged: message.acknowledged && {
		at: message.acknowledged.at,
		by: message.acknowledged.by
	},
	awaited: message.awaited,
	beyondReach: message.beyondReach,
	declaredAt: message.declaredAt,
	declarer: message.declarer,
	deliveries: message.deliveries?.map(deliveryInOrder),
	dismissal: message.dismissal && dismissalInOrder(message.dismissal),
	earlierTakers: message.earlierTakers,
	handoverEnds: message.handoverEnds?.map(({ at, from, isTakenBack, to }) => ({
		at,
		from,
		isTakenBack,
		to
	})),
	handovers: message.handovers.map(({ at, by, to }) => ({
		at,
		by,
		to
	})),
	headline: message.headline.map(({ name, type, value }) => ({
		name,
		type,
		value
	})),
	help: message.help,
	holders: message.holders.map(({ onCall, people, role }) => ({
		onCall: onCall && { people: onCall.people },
		people,
		role: roleOf(role)
	})),
	isAcknowledgementOverdue: message.isAcknowledgementOverdue,
	kind: message.kind,
	lastUpdate: message.lastUpdate && {
		at: message.lastUpdate.at,
		by: message.lastUpdate.by,
		words: message.lastUpdate.words,
		wordsOf: message.lastUpdate.wordsOf && {
			at: message.lastUpdate.wordsOf.at,
			by: message.lastUpdate.wordsOf.by
		}
	},
	level: {
		...levelOf$1(message.level),
		since: message.level.since
	},
	lives: message.lives?.map(lifeInOrder),
	log: message.log.map(({ at }) => at),
	messagesLostBefore: message.messagesLostBefore,
	missing: message.missing,
	mitigatedAt: message.mitigatedAt,
	needsReview: message.needsReview,
	next: nextOf(message.next),
	overdue: message.overdue,
	owner: message.owner,
	reopenedAt: message.reopenedAt,
	replies: message.replies?.map(({ command, to }) => ({
		command,
		to
	})),
	reporter: message.reporter,
	resolvedAt: message.resolvedAt,
	resolvedBy: message.resolvedBy,
	reviewIssue: message.reviewIssue && {
		due: message.reviewIssue.due,
		number: message.reviewIssue.number,
		url: message.reviewIssue.url
	},
	severities: message.severities.map(({ from, severity, to }) => ({
		from,
		severity: severityOf(severity),
		to
	})),
	severity: [
		message.severity.id,
		message.severity.declaredBy,
		message.severity.since
	],
	silent: message.silent,
	snoozed: message.snoozed && {
		by: message.snoozed.by,
		until: message.snoozed.until,
		why: message.snoozed.why
	},
	status: message.status,
	unwatchedAfter: message.unwatchedAfter,
	updateDue: message.updateDue,
	withoutWay: message.withoutWay,
	worker: message.worker
});
const deliveryInOrder = ({ at, channel, code, state, title, to, tries }) => ({
	at,
	channel,
	code,
	state,
	title,
	to,
	tries
});
const dismissalInOrder = ({ at, by, reason }) => ({
	at,
	by,
	reason
});
const lifeInOrder = ({ acknowledged, at, by, dismissal, mitigatedAt, resolvedAt }) => ({
	acknowledged: acknowledged && {
		at: acknowledged.at,
		by: acknowledged.by
	},
	at,
	by,
	dismissal: dismissal && dismissalInOrder(dismissal),
	mitigatedAt,
	resolvedAt
});
const nextOf = (next) => next && {
	at: next.at,
	below: next.below?.map(levelOf$1),
	call: next.call && callOf(next.call),
	calls: next.calls.map(callsOf),
	escalatesTo: next.escalatesTo && levelOf$1(next.escalatesTo),
	inAnyCase: next.inAnyCase,
	reach: next.reach?.map(({ by, to }) => ({
		by,
		to
	})),
	reason: next.reason,
	trigger: next.trigger,
	turns: next.turns
};
const callOf = ({ at, below, calls, escalatesTo, inAnyCase }) => ({
	at,
	below: below?.map(levelOf$1),
	calls: calls.map(callsOf),
	escalatesTo: escalatesTo && levelOf$1(escalatesTo),
	inAnyCase
});
const callsOf = ({ people, role }) => ({
	people,
	role: roleOf(role)
});
const roleOf = ({ does, id, name }) => ({
	does,
	id,
	name
});
const levelOf$1 = ({ name, number, of }) => ({
	name,
	number,
	of
});
const severityOf = ({ id, name, rank }) => ({
	id,
	name,
	rank
});
// src/engine/escalation/due-since.ts
const lastChangeOf = (incident) => Math.max(incident.lastEvent, incident.lastEdit, incident.lastRecordedRunAt ?? 0, incident.lifeStart);
function dueFrom(incident) {
	const change = lastChangeOf(incident);
	return change === incident.lastRecordedRunAt && Math.max(incident.lastEvent, incident.lastEdit) < change ? change + 1 : change;
}
const MOST_STEPS$1 = 8;
function duesOf(context, evaluation) {
	const known = pastOf(context);
	let isFirst = true;
	const past = (place) => {
		if (isFirst) placesUpTo(context, place).forEach(known);
		isFirst = false;
		return known(place);
	};
	return (trigger) => dueSince(context, evaluation, trigger, past);
}
function dueSince(context, evaluation, trigger, past) {
	let then = context;
	let due = evaluation.at;
	for (let step = 0; step < MOST_STEPS$1; step += 1) {
		const from = Math.min(dueFrom(then.incident), due);
		const first = from === evaluation.at && then === context ? evaluation : evaluationAt(then, from);
		due = Math.min(firstDue(then, first, trigger)?.at ?? due, due);
		const place = due > from ? null : placeOfComments(then, from);
		const before = place === null ? null : past(place);
		if (before === null || firing(before, evaluationAt(before, from), { only: trigger }).length === 0) return due;
		then = before;
	}
	return due;
}
function placesUpTo({ issue: { timeline }, folded: { afterEngine } }, place) {
	const last = afterEngine?.issue.timeline.length ?? 0;
	const first = last <= place ? last : timeline.slice(0, place).findLastIndex(({ by }) => by?.kind === "engine") + 1;
	const places = [];
	for (let back = MOST_STEPS$1; place - back > first; back *= MOST_STEPS$1) places.unshift(place - back);
	return [first, ...places];
}
function placeOfComments({ issue, incident }, at) {
	if (incident.lastEvent !== at || incident.lastEdit >= at || (incident.lastRecordedRunAt ?? 0) >= at) return null;
	const place = issue.timeline.findIndex((item) => item.at >= at);
	return issue.timeline.slice(place).filter(({ by }) => by?.kind !== "engine").every(({ kind }) => kind === "comment" || kind === "words-deleted") ? place : null;
}
// src/engine/messages/status-message.ts
function statusOf(brief, { context, evaluation, deliveries }, next, recorded) {
	const { incident, policy } = context;
	const { severity, since, declaredBy } = evaluation.inForce;
	const updateDue = updateDueAt(incident, severity, evaluation.facts);
	const promisedBy = acknowledgeBy(incident, severity, evaluation.facts);
	const replies = firstReplies(context);
	const message = {
		...brief,
		kind: "status",
		severity: {
			...require_policy_validation.severityRef(severity),
			declaredBy,
			since,
			...reasonOf(context, evaluation)
		},
		severities: severitiesOf(context, evaluation.inForce),
		level: {
			...levelRef(policy, Math.max(1, incident.level)),
			since: incident.levelSince
		},
		snoozed: isAbandoned(context, evaluation.at) ? null : snoozedAt(context, evaluation.at),
		mitigatedAt: incident.mitigatedAt,
		resolvedAt: incident.resolvedAt,
		...resolverOf(context),
		dismissal: require_action_start.dismissalOf(incident, context.issue),
		holders: holdersOf(context, evaluation),
		handovers: incident.resolvedAt === null ? incident.handovers : [],
		missing: incident.resolvedAt === null && incident.endedAt === null ? context.missing : [],
		...silentOf(context),
		...earlierTakersOf(context),
		updateDue,
		overdue: isOverdue(incident, updateDue),
		acknowledgeBy: promisedBy,
		...incident.status === "open" && isOverdue(incident, promisedBy) && { isAcknowledgementOverdue: true },
		next,
		needsReview: incident.review !== null || (policy.review?.severities.includes(severity.id) ?? false),
		reviewIssue: reviewIssueRef(context, evaluation),
		...messagesOf$1({
			context,
			evaluation,
			deliveries
		}),
		...incident.reopenings > 0 && { lives: livesWithDismissals(context) },
		...incident.handoverEnds.length > 0 && { handoverEnds: incident.handoverEnds },
		...replies.length > 0 && { replies },
		log: logOf(context)
	};
	return {
		...message,
		record: {
			...recorded,
			labelAndAssignCount: incident.labelAndAssignCount,
			review: reviewRecord(context),
			shows: digestOfStatus(message),
			...lookUps(context.issue, evaluation.at),
			...recordedMessages(deliveries, incident.statusComment?.status.earlierDeliveries, evaluation.at)
		}
	};
}
function resolverOf({ incident, issue }) {
	const by = require_action_start.whoDeclared(incident, issue, "resolved");
	return by === null ? {} : { resolvedBy: by };
}
function reasonOf(context, { at, assessed, inForce }) {
	const { severity, declaredBy } = inForce;
	if (declaredBy !== null) return {
		because: null,
		line: null
	};
	if (assessed.id !== severity.id) return {
		because: "raised",
		line: null
	};
	if (severity.when === null) return {
		because: null,
		line: null
	};
	const facts = assessedFacts(context, at)(severity);
	return {
		because: expandConditions(context.policy, severity.when.explain(facts), facts),
		line: require_policy_validation.lineOf(severity.when.place())
	};
}
function expandConditions(policy, trace, facts) {
	const parts = trace.parts.map((part) => expandConditions(policy, part, facts));
	const name = /^is\.(.+)$/.exec(require_policy_validation.factNamed(trace.rule) ?? "")?.[1];
	const condition = policy.conditions.find((one) => one.name === name);
	return {
		...trace,
		parts: condition ? [expandConditions(policy, condition.rule.explain(facts), facts)] : parts
	};
}
function silentOf({ incident, issue }) {
	const { acknowledged, resolvedAt, lifeStart } = incident;
	const calls = incident.records.filter(({ at }) => at >= lifeStart).map((record) => {
		const present = presentIn(incident, record).map(({ by }) => by);
		const people = Object.values(record.called).flat();
		return {
			at: record.at,
			people: people.filter((login) => !require_policy_validation.hasName(present, login))
		};
	});
	const silent = require_action_start.uniqueLogins(calls.flatMap(({ people }) => people)).filter((login) => {
		const since = calls.find(({ people }) => require_policy_validation.hasName(people, login))?.at ?? 0;
		return !issue.timeline.some((item) => item.at >= since && item.by?.kind === "person" && require_policy_validation.sameName(item.by.login, login) && !saysNothing(incident, item));
	});
	if (acknowledged === null || resolvedAt !== null) return { silent };
	const later = calls.filter(({ at }) => at >= acknowledged.at);
	const awaited = silent.filter((login) => later.some(({ people }) => require_policy_validation.hasName(people, login)));
	return awaited.length === 0 ? { silent } : {
		silent,
		awaited
	};
}
function earlierTakersOf({ incident, issue }) {
	const { acknowledged, owner, worker } = incident;
	const earlier = [...acknowledged === null ? [] : [acknowledged], ...require_action_start.acksIn(incident)].filter(({ by, at }) => !require_policy_validation.sameName(by, owner) && !require_policy_validation.sameName(by, worker) && !require_action_start.isUnassignedSince(issue, by, at));
	return earlier.length === 0 ? {} : { earlierTakers: require_action_start.uniqueLogins(earlier.map(({ by }) => by)) };
}
const isOverdue = (incident, due) => due !== null && hasRunSince(incident, due) && incident.resolvedAt === null;
const hasRunSince = ({ lastRecordedRunAt }, at) => lastRecordedRunAt !== null && lastRecordedRunAt >= at;
const livesWithDismissals = ({ folded, issue }) => livesOf(folded.state).map((life, index, lives) => {
	const next = lives[index + 1];
	const dismissal = next === void 0 ? null : require_action_start.dismissalIn(life, next.at, issue);
	return dismissal === null ? life : {
		...life,
		dismissal
	};
});
function messagesOf$1(after) {
	const { context, deliveries } = after;
	const { incident, policy } = context;
	if (policy.channels.size === 0 && deliveries.length === 0) return {};
	const lossAt = lostBefore(context, after.evaluation.at);
	const beyond = beyondReach(incident);
	const withoutWay = peopleWithoutWay(after);
	const noted = {
		...lossAt === null ? {} : { messagesLostBefore: lossAt },
		...beyond === 0 ? {} : { beyondReach: beyond },
		...withoutWay.length === 0 ? {} : { withoutWay }
	};
	if (deliveries.length === 0) return noted;
	const newest = /* @__PURE__ */ new Map();
	for (const one of deliveries) if (one.first >= incident.lifeStart) newest.set(`${one.channel} ${one.to ?? ""}`, one);
	const list = [...newest.values()].map(({ channel, to, first, at, state, code, tries, until }) => ({
		channel,
		title: policy.channels.get(channel)?.title ?? channel,
		to,
		at: state === "sent" ? at : first,
		state,
		code: code ?? null,
		tries,
		...until === void 0 ? {} : { until }
	}));
	return {
		...noted,
		deliveries: list
	};
}
function beyondReach({ records, lifeStart }) {
	const call = records.findLast(({ at, reach }) => at >= lifeStart && reach !== void 0);
	if (call?.reach?.length !== 30) return 0;
	return require_action_start.uniqueLogins(Object.values(call.called).flat()).length - 30;
}
function reviewRecord({ incident }) {
	const before = incident.statusComment?.status.review ?? null;
	if (!incident.review) return before;
	const { id, episode } = incident.review;
	const issue = incident.reviewIssue?.id ?? (before?.episode === episode ? before.issue : void 0);
	return issue === void 0 ? {
		id,
		episode
	} : {
		id,
		episode,
		issue
	};
}
function holdersOf(context, evaluation) {
	const { resolvedAt, endedAt } = context.incident;
	const isLive = resolvedAt === null && endedAt === null;
	const at = Math.min(lastChangeOf(context.incident), evaluation.at);
	return [...context.policy.roles.values()].flatMap((role) => {
		const people = context.incident.holders.get(role.id);
		if (people === void 0) return [];
		const onCall = isLive ? onCallFor(context, role, evaluationAt(context, at).facts) : [];
		const other = onCall.length > 0 && (onCall.length !== people.length || onCall.some((login) => !require_policy_validation.hasName(people, login)));
		return [{
			role: roleRef(role),
			people,
			onCall: other ? {
				people: onCall,
				at
			} : null
		}];
	});
}
function logOf({ policy, incident }) {
	const triggers = new Map(policy.triggers.map((trigger) => [trigger.id, trigger]));
	return incident.records.map((record) => {
		const ids = Object.keys(record.fired);
		const callers = require_policy_validation.callersOf(policy, ids);
		const handovers = incident.commands.flatMap((command) => {
			if (command.asks?.kind !== "hand-over" || !isAnsweredIn(record, command)) return [];
			const { to, toAccept, roles } = command.asks;
			return [{
				by: command.by,
				to,
				...!toAccept && { roles: require_policy_validation.rolesById(policy, roles).map(({ name }) => name) }
			}];
		});
		return {
			at: record.at,
			fired: ids.map((id) => ({
				trigger: id,
				reason: triggers.get(id)?.reason ?? "",
				line: require_policy_validation.lineOf(triggers.get(id)?.place()),
				...!callers.includes(id) && { callsNobody: true }
			})),
			...handovers.length > 0 && { handovers },
			level: record.level,
			severity: record.severity,
			since: record.since,
			called: record.called
		};
	});
}
// src/engine/messages/comment-message.ts
function commentOf(run, brief, record, { next, facts }) {
	const { context, evaluation, inForce, fires, responses } = run;
	const { incident, issue, policy } = context;
	const reminders = remindersOf(context, evaluation, fires, record.called);
	const { asks } = run.wanted;
	const reporter = issue.author?.kind === "person" ? issue.author.login : null;
	const last = require_policy_validation.severityById(policy, incident.announced.at(-1)?.severity);
	const due = updateDueAt(incident, inForce.severity, evaluation.facts);
	return {
		kind: "comment",
		at: evaluation.at,
		roseFrom: run.inForce.rises && last ? require_policy_validation.severityRef(last) : null,
		calls: run.calls,
		callAgain: run.callAgain,
		calledBefore: calledBefore(context),
		callsLate: run.callsLate,
		engaged: run.levels.engaged,
		isNobodyLeft: run.levels.isNobodyLeft,
		overflow: overflowOf(run),
		fired: run.fired,
		mentions: mentionsOf(run.calls, reminders, asks ? reporter : null),
		reminders,
		ask: asks ? askOf(context, reporter, fires) : null,
		...repliesInComment(responses.replies),
		handovers: responses.handedOver.handovers,
		holding: run.holding,
		review: record.review && incident.reviewIssue === null ? reviewOf(context, evaluation) : null,
		reviewIssue: record.review ? reviewIssueRef(context, evaluation) : null,
		...reminders.length > 0 && reviewDraftOf(context, evaluation),
		...reminders.some(({ template }) => template === "actions-due") && { overdueActions: overdueActions(context.actions, evaluation.at) },
		acknowledgeWithin: secondsOf(inForce.severity.acknowledgeWithin, () => evaluation.facts),
		updateEvery: due === null ? null : secondsOf(inForce.severity.updateEvery, () => evaluation.facts),
		updateDue: due === null ? null : {
			at: incident.promisedAt ?? due,
			isPromised: incident.promisedAt !== null
		},
		helpRequests: helpRequestsOf(run),
		...pauseBeside(run),
		next,
		facts,
		record,
		...brief
	};
}
const helpRequestsOf = ({ answered }) => answered.flatMap(({ asks, by, why, url }) => asks?.kind === "help" ? [{
	by,
	why,
	url
}] : []);
function pauseBeside({ context, evaluation, inForce }) {
	const snoozed = inForce.rises ? null : snoozedAt(context, evaluation.at);
	return snoozed === null ? {} : { snoozed };
}
function overflowOf({ context: { issue }, calls }) {
	const { overflow } = require_action_start.placesFor(issue, require_action_start.uniqueLogins(calls.flatMap(({ people }) => people)));
	return overflow.length === 0 ? null : {
		people: overflow,
		limit: require_action_start.assigneeLimit(issue)
	};
}
const askOf = (context, reporter, fires) => ({
	because: fires.filter(onlyAsks).map(({ id }) => id),
	reporter,
	missing: context.missing,
	unreadable: unreadableDetails(context.policy, context.issue.body).filter(({ required }) => required).map(({ heading, type, values }) => ({
		heading,
		needs: type,
		values
	})),
	present: presentDetails(context)
});
const onlyAsks = ({ do: { askFor, escalate, raiseSeverity, assign, mention, comment } }) => askFor !== null && (escalate ?? raiseSeverity ?? comment) === null && assign.length + mention.length === 0;
const presentDetails = ({ policy, details }) => policy.incident.details.filter(({ required, name }) => required && details[name] !== null).map(({ heading }) => heading);
// src/engine/messages/incident-brief.ts
function briefOf(context, severity, level) {
	const { incident, issue, policy, details } = context;
	return {
		issue: require_policy_validation.issueRef(issue),
		policy: require_policy_validation.provenance(policy),
		severity: require_policy_validation.severityRef(severity),
		level: levelRef(policy, Math.max(1, level)),
		status: incident.status,
		declaredAt: incident.declaredAt,
		reopenedAt: incident.reopenings > 0 ? incident.lifeStart : null,
		acknowledged: incident.acknowledged,
		owner: incident.owner,
		...incident.worker === incident.owner ? {} : { worker: incident.worker },
		lastUpdate: lastUpdateOf(incident),
		reporter: issue.author?.login ?? null,
		...declarerOf(context),
		headline: headlineOf(policy, details),
		abandonedAt: abandonedAt(context),
		...helpOf(context)
	};
}
function declarerOf({ folded, issue }) {
	const by = livesOf(folded.state)[0]?.by ?? null;
	const reporter = issue.author?.login ?? null;
	return by === reporter || require_policy_validation.sameName(by, reporter) ? {} : { declarer: by };
}
function lastUpdateOf({ lastUpdate, lastWords, updates }) {
	if (lastUpdate === null) return null;
	const words = updates.findLast((one) => one.words !== "")?.words ?? "";
	const isOlder = lastWords !== null && lastWords.at < lastUpdate.at;
	return {
		...lastUpdate,
		words,
		...isOlder && { wordsOf: {
			by: lastWords.by,
			at: lastWords.at
		} }
	};
}
const headlineOf = ({ incident }, details) => incident.headline.flatMap((name) => {
	const type = incident.details.find((detail) => detail.name === name)?.type;
	const value = details[name] ?? null;
	return type === void 0 || value === null ? [] : [{
		name,
		type,
		value
	}];
});
// src/engine/decide-live.ts
function decideLive(run, reader, wouldFire = []) {
	const { context, evaluation, fired, labels, assignees } = run;
	const { incident } = context;
	const record = needsComment(run) ? recordOf(run) : null;
	const { facts, comment, statusComment, next } = messagesOf(run, record, reader);
	return {
		leftAlone: incident.endedAt === null ? null : "ended",
		facts,
		severity: run.inForce.severity.id,
		level: Math.max(1, incident.level, record?.level ?? 0),
		status: incident.status,
		snoozed: snoozedAt(context, evaluation.at),
		fired,
		labels,
		assignees,
		wouldFire,
		foreignLines: incident.foreignLines,
		record,
		comment,
		statusComment,
		reactions: reactionsOf(context, run.responses),
		minimise: [...doublesOf(context), ...supersededComments(run, record !== null).map((id) => ({
			comment: id,
			as: "outdated"
		}))],
		close: run.wanted.closes,
		openReview: openReviewOf(run, record),
		duplicateReviews: incident.duplicateReviews.flatMap((review) => incident.reviewIssue === null ? [] : [{
			review,
			of: incident.reviewIssue
		}]),
		next,
		late: run.late
	};
}
const doublesOf = ({ incident }) => incident.duplicates.map((id) => ({
	comment: id,
	as: "duplicate"
}));
function messagesOf(run, record, reader) {
	const { context, evaluation, self } = run;
	const { statusComment: existing, labelAndAssignCount } = context.incident;
	const isRead = reader === "people";
	const quiet = quietAfter(run, record);
	const after = require_policy_validation.once(() => afterwards(run, record, quiet));
	const deliveries = deliveriesAfter(run, record, after);
	const basis = () => ({
		...after(),
		deliveries,
		self
	});
	const facts = isRead ? allFacts(context, evaluation) : evaluation.facts;
	const next = isRead ? nextOf$1(basis()) : null;
	if (existing === null && record === null) return {
		facts,
		next,
		comment: null,
		statusComment: null
	};
	const brief = require_policy_validation.once(() => briefOf(context, run.inForce.severity, run.levels.level));
	const message = isRead ? statusOf(brief(), basis(), next, {
		quiet,
		...lastOf(context, record)
	}) : null;
	const status = message?.record ?? {
		quiet,
		labelAndAssignCount,
		review: reviewRecord(run.reviews ? after().context : context),
		shows: "",
		...lookUps(context.issue, evaluation.at),
		...recordedMessages(deliveries, existing?.status.earlierDeliveries, evaluation.at)
	};
	const isUpToDate = existing !== null && !isToBeAssigned(run) && deliveriesOf(context.incident) === deliveries && isRecorded(status, existing.status, isRead);
	return {
		facts,
		next: message === null ? next : nextForRun(basis(), next),
		comment: record && commentOf(run, brief(), record, {
			next,
			facts
		}),
		statusComment: {
			id: existing?.id ?? null,
			created: existing?.record ?? null,
			isUpToDate,
			record: status,
			message
		}
	};
}
const isToBeAssigned = ({ context: { issue }, newOwners }) => require_action_start.placesFor(issue, newOwners).fit.length > 0;
const isRecorded = ({ quiet, labelAndAssignCount, review, shows, last }, existing, isRead) => quiet === existing.quiet && labelAndAssignCount === existing.labelAndAssignCount && review?.id === existing.review?.id && review?.issue === existing.review?.issue && (!isRead || shows === existing.shows && last === existing.last);
function lastOf({ policy, issue, incident }, record) {
	const { statusComment: existing } = incident;
	if (existing === null) return {};
	const known = existing.status.last;
	const newest = record ?? lastRecordBeside(policy, issue, existing);
	if (newest === null) return known === void 0 ? {} : { last: known };
	const { people: _people, ...last } = newest;
	return JSON.stringify(last).length > LONGEST_LAST ? {} : { last };
}
const LONGEST_LAST = 8e3;
function openReviewOf({ context, evaluation, reviews }, record) {
	const { incident, issue, policy } = context;
	if (!reviews || record === null || !asIssue(context) || incident.reviewIssue !== null) return null;
	return {
		incident: require_policy_validation.issueRef(issue),
		label: policy.review?.label ?? null,
		review: reviewOf(context, evaluation),
		episode: record.episode
	};
}
function deliveriesAfter(run, record, after) {
	const { context, deliveries, fires } = run;
	if (context.policy.channels.size === 0) return deliveries;
	const { episode } = context.incident;
	const firings = fires.flatMap(({ id, do: { notify } }) => notify.map((channel) => ({
		channel,
		cause: "trigger",
		of: id,
		nth: (context.incident.fired.get(id)?.n ?? 0) + 1,
		episode
	})));
	return withIntents({
		...after(),
		deliveries,
		self: run.self
	}, record === null ? firings : []);
}
function needsComment(run) {
	const { context, fires } = run;
	const replies = run.responses.replies.length > 0;
	if (context.incident.endedAt !== null) return replies;
	if (run.reviews || run.holding !== null) return true;
	const takesOver = context.incident.foreignLines.some(({ why }) => why === "author");
	const unmarked = context.incident.statusComment === null && (fires.length > 0 || takesOver || owesMessages(run));
	return run.calls.length + run.levels.engaged.length > 0 || run.wanted.speaks || run.inForce.rises || replies || unmarked;
}
function owesMessages(run) {
	const { context, evaluation, deliveries } = run;
	if (context.policy.channels.size === 0) return false;
	if (!isOver(context.incident) && lostBefore(context, evaluation.at) !== null) return true;
	return withIntents(run, []) !== deliveries;
}
function afterwards(run, record, quiet) {
	const { context, evaluation } = run;
	const { statusComment, labelAndAssignCount } = context.incident;
	const { at } = evaluation;
	let { issue } = context;
	if (record !== null) issue = postComment(issue, {
		id: "",
		line: {
			record,
			status: statusComment === null ? {
				quiet,
				labelAndAssignCount,
				review: null,
				shows: ""
			} : null
		},
		at
	});
	if (statusComment !== null && quiet !== statusComment.status.quiet) {
		const status = {
			...statusComment.status,
			quiet,
			labelAndAssignCount,
			shows: ""
		};
		issue = editComment(issue, {
			id: statusComment.id,
			line: {
				record: statusComment.record,
				status
			},
			at
		});
	}
	if (issue === context.issue) return run;
	const then = contextOf(advanceHistory(context.folded, issue)) ?? context;
	return {
		context: then,
		evaluation: evaluationAt(then, at)
	};
}
// src/engine/escalation/labels.ts
function labelsOf(context, severity, level, wanted) {
	const { policy } = context;
	const levelLabel = policy.levels[Math.max(1, level) - 1]?.label ?? null;
	const managed = [severity.label, levelLabel].filter((label) => label !== null);
	const present = [.../* @__PURE__ */ new Set([...managed, ...wanted.present])].filter((label) => !wanted.absent.includes(label));
	const names = new Set(present.map((label) => label.toLowerCase()));
	const absent = [
		...managedLabels(policy).labels,
		...leftBehind(context),
		...formerLabels(context),
		...wanted.absent
	].filter((label) => !names.has(label.toLowerCase()));
	return {
		present,
		absent: [...new Set(absent)],
		because: wanted.relabels
	};
}
function leftBehind({ policy, issue }) {
	return policy.labelsOfOthers.filter((label) => require_policy_validation.hasName(issue.labels, label) && issue.timeline.findLast((item) => item.kind === "labeled" && require_policy_validation.sameName(item.label, label))?.by?.kind === "engine");
}
function formerLabels({ policy, issue: { labels, timeline } }) {
	const { keys, named } = managedLabels(policy);
	return labels.filter((label) => {
		if (named.has(label.toLowerCase())) return false;
		const index = timeline.findLastIndex((item) => item.kind === "labeled" && require_policy_validation.sameName(item.label, label));
		const isExchanged = (item) => item.kind === "unlabeled" && keys.has(item.label.toLowerCase());
		return changesAround(timeline, index).some(isExchanged);
	});
}
function changesAround(timeline, index) {
	const set = timeline[index];
	if (set === void 0 || !isOwnChange(set)) return [];
	const isApart = (item) => !isOwnChange(item) || Math.abs(item.at - set.at) > 30;
	const end = timeline.findIndex((item, place) => place > index && isApart(item));
	return timeline.slice(timeline.slice(0, index).findLastIndex(isApart) + 1, end === -1 ? timeline.length : end);
}
// src/engine/escalation/passed-on.ts
function passedOnBefore(context, calling) {
	const { incident, policy } = context;
	const { askers } = helpWanted(context, calling.fires);
	const passedAt = /* @__PURE__ */ new Map();
	for (const { command, ask } of openHandovers(incident)) {
		if (require_policy_validation.hasName(askers, ask.to)) continue;
		for (const role of ask.roles) if (require_policy_validation.hasName(incident.holders.get(role) ?? [], ask.to)) passedAt.set(role, command.at);
	}
	if (passedAt.size === 0) return () => null;
	const { fires, fired } = calling;
	const dues = (isCalling) => fired.filter((_, index) => fires.some((trigger, place) => place === index && isCalling(trigger))).map(({ due }) => due);
	const escalations = dues(({ do: { escalate } }) => escalate !== null);
	const top = Math.max(1, calling.level ?? 1, incident.level);
	const isOfTop = (role) => policy.levels[top - 1]?.roles.includes(role) ?? false;
	const levelDue = (role, level) => {
		const all = level === 1 && incident.level === 0 ? [incident.lifeStart, ...escalations] : escalations;
		return level < top && !isOfTop(role) ? Math.min(...all) : Math.max(...all);
	};
	const dueSince = (role, level) => Math.max(...dues(({ do: { assign } }) => assign.includes(role)), ...level === null ? [] : [levelDue(role, level)]);
	return (role, level) => {
		const at = passedAt.get(role);
		if (at === void 0 || at < dueSince(role, level)) return null;
		return {
			people: incident.holders.get(role) ?? [],
			unassignable: [],
			isStandIn: false
		};
	};
}
// src/engine/escalation/holding-statement.ts
function holdingOf(context, severity, facts) {
	const { incident } = context;
	const open = incident.commands.filter(({ asks, answered }) => asks?.kind === "holding-statement" && !answered);
	if (open.length === 0 || incident.endedAt !== null) return {
		statement: null,
		answered: []
	};
	return {
		statement: {
			by: require_action_start.uniqueLogins(open.map(({ by }) => by)),
			leads: leadsOf(context),
			lastWords: incident.lastWords,
			nextUpdate: updateDueAt(incident, severity, facts)
		},
		answered: open
	};
}
function leadsOf({ policy, incident }) {
	const { holders, answers, owner, worker } = incident;
	const isThere = (role, login) => require_policy_validation.sameName(login, worker) || require_policy_validation.hasName(answers.get(role) ?? [], login);
	const leads = policy.levels.slice(0, Math.max(1, incident.level)).toReversed().map(({ roles }) => roles.flatMap((id) => {
		const role = policy.roles.get(id);
		const people = (holders.get(id) ?? []).filter((login) => isThere(id, login));
		return role && people.length > 0 ? [{
			role: roleRef(role),
			people
		}] : [];
	})).find((roles) => roles.length > 0) ?? [];
	return worker === null || worker !== owner || leads.some(({ people }) => require_policy_validation.hasName(people, worker)) ? leads : [{
		role: require_policy_validation.OWNER_ROLE,
		people: [worker]
	}, ...leads];
}
// src/engine/escalation/firings.ts
function firingsOf(context, evaluation, triggers, rises = evaluation.inForce.rises) {
	const dueSince = duesOf(context, evaluation);
	return triggers.map((trigger) => ({
		trigger: trigger.id,
		reason: trigger.reason,
		due: dueSince(trigger),
		nth: (rises ? 0 : context.incident.fired.get(trigger.id)?.n ?? 0) + 1,
		line: require_policy_validation.lineOf(trigger.place()),
		...!require_policy_validation.callsPeople(trigger.do) && { callsNobody: true }
	}));
}
// src/engine/escalation/run-plan.ts
function planRun(basis, watchedSince = null) {
	const { context, evaluation, deliveries, self } = basis;
	const { incident, policy } = context;
	const fires = firing(context, evaluation);
	const wanted = wantedBy(context, fires);
	const { severity: raised } = wanted;
	const inForce = raised === null ? evaluation.inForce : severityInForce(context, evaluation.at, evaluation.assessed, mostSevere(policy, [raised, incident.raised]));
	const fired = firingsOf(context, evaluation, fires, inForce.rises);
	const passedOn = passedOnBefore(context, {
		fires,
		fired,
		level: wanted.level
	});
	const { levels, nobodyElseUpTo } = levelsOf(context, evaluation, fires, {
		target: wanted.level,
		passedOn
	});
	const done = new Set(levels.calls.map(({ role }) => role.id));
	const roles = wanted.roles.filter((role) => !done.has(role));
	const byPolicy = [...levels.calls, ...callsOf$1(context, roles, evaluation.facts, null, passedOn)];
	const responses = responsesTo(context, fires, nobodyElseUpTo, byPolicy);
	const holding = holdingOf(context, inForce.severity, evaluation.facts);
	const requested = [...byPolicy, ...callsBeside(byPolicy, responses.handedOver.calls)];
	const calls = [...requested, ...standInsFor(basis, requested)];
	const newOwners = newOwnersOf(context);
	return {
		context,
		evaluation,
		fires,
		recorded: nobodyElseUpTo === null ? fires : fires.filter((trigger) => !isMereHelp(context, evaluation, trigger)),
		wanted,
		inForce,
		fired,
		levels,
		calls,
		deliveries,
		responses,
		holding: holding.statement,
		reviews: needsReview(context, inForce.severity.id),
		late: lateness(context, evaluation, fired, levels),
		callAgain: callAgainOf(context, calls, levels),
		callsLate: lateness(context, evaluation, fired.filter(({ callsNobody }) => callsNobody !== true), levels),
		watchedSince,
		self,
		answered: answeredBy(context, fires, responses, holding.answered),
		labels: incident.endedAt !== null ? {
			present: [],
			absent: [],
			because: []
		} : labelsOf(context, inForce.severity, levels.level, wanted),
		newOwners,
		assignees: require_action_start.uniqueLogins([...calls.flatMap(({ people }) => people), ...newOwners])
	};
}
function isMereHelp(context, evaluation, { do: todo, when, clock }) {
	const facts = factsOn(context, evaluation, clock);
	return onlyEscalates(todo) && !when.holds(factsWith(context.policy, facts, "count", { "help-requests": 0 }));
}
const callsBeside = (calls, handedOver) => handedOver.filter((call) => calls.every(({ role }) => role.id !== call.role.id));
function answeredBy(context, fires, { replies, handedOver }, byHolding) {
	const { commands } = context.incident;
	const replied = new Set(replies.map(({ to, command }) => `${to} ${command}`));
	const others = /* @__PURE__ */ new Set([
		...handedOver.answered,
		...byHolding,
		...helpAnsweredBy(context, fires)
	]);
	if (replied.size + others.size === 0) return [];
	const isInWords = (command) => others.has(command) || replied.has(`${command.comment} ${command.text}`);
	const comments = new Set(commands.filter(isInWords).map(({ comment }) => comment));
	return commands.filter((command) => isInWords(command) || comments.has(command.comment) && isCarriedOut(command) && !command.answered);
}
const newOwnersOf = ({ incident, issue }) => require_action_start.acksIn(incident).filter(({ answered, by, at }) => !answered && incident.endedAt === null && !require_action_start.isUnassignedSince(issue, by, at)).map(({ by }) => by).toReversed();
const NOBODY = {
	calls: [],
	engaged: [],
	level: 0,
	isNobodyLeft: false
};
function levelsOf(context, evaluation, fires, { target, passedOn }) {
	const { incident } = context;
	const nobody = {
		...NOBODY,
		level: incident.level
	};
	const declared = incident.level === 0 && incident.resolvedAt === null && incident.endedAt === null;
	if (target === null && !declared) return {
		levels: nobody,
		nobodyElseUpTo: null
	};
	const { askers, others } = helpWanted(context, fires.filter(({ do: { escalate } }) => escalate !== null));
	const levels = engage(context, evaluation.facts, target ?? 1, askers, passedOn);
	const isOnlyHelp = !declared && others.length === 0 && askers.length === 1;
	if (levels.isNobodyLeft || levels.calls.some(({ unassignable }) => unassignable.length > 0) || isHelp(levels.calls, askers)) return {
		levels,
		nobodyElseUpTo: null
	};
	if (!isOnlyHelp) return {
		levels: engage(context, evaluation.facts, target ?? 1, [], passedOn),
		nobodyElseUpTo: null
	};
	return {
		levels: nobody,
		nobodyElseUpTo: levels.engaged.at(-1)?.level ?? null
	};
}
function lateness(context, evaluation, fired, levels) {
	const dues = [...levels.engaged.length > 0 && context.incident.level === 0 ? [context.incident.lifeStart] : [], ...fired.map(({ due }) => due)];
	return Math.max(0, ...dues.map((due) => evaluation.at - due));
}
function needsReview({ incident, policy }, severity) {
	return incident.resolvedAt !== null && incident.endedAt === null && incident.review === null && policy.review !== null && policy.review.severities.includes(severity) && incident.declaredAt <= (incident.resolvedAt ?? 0);
}
// src/engine/decide-left-alone.ts
function decideAbandoned(context, evaluation, reader) {
	const over = {
		...context,
		incident: {
			...context.incident,
			endedAt: evaluation.at
		},
		evaluations: /* @__PURE__ */ new Map()
	};
	const run = planRun(asRecorded(over, evaluation));
	const { record, comment } = run.responses.replies.length === 0 ? NO_ANSWER : decideLive(run, reader);
	const statusComment = reader === "people" ? lastStatus({
		...run,
		context
	}, record) : null;
	return {
		record,
		comment,
		reactions: reactionsOf(context, run.responses),
		statusComment,
		minimise: doublesOf(context),
		...doneSince(run, context)
	};
}
function doneSince({ wanted }, context) {
	const { level, statusComment } = context.incident;
	const end = abandonedAt(context);
	if (statusComment === null || end === null) return {
		labels: {
			present: [],
			absent: [],
			because: []
		},
		assignees: []
	};
	return {
		labels: labelsOf(context, evaluationAt(context, end).inForce.severity, level, wanted),
		assignees: newOwnersOf(context)
	};
}
const NO_ANSWER = {
	record: null,
	comment: null
};
function lastStatus(run, record) {
	const existing = run.context.incident.statusComment;
	if (existing === null) return null;
	const { id, record: created, status } = existing;
	const { context, evaluation } = afterwards(run, record, status.quiet);
	const message = statusWithoutNext(context, evaluationAt(context, Math.min(evaluation.at, abandonedAt(context) ?? evaluation.at)), {
		quiet: status.quiet,
		...lastOf(run.context, record)
	});
	return {
		id,
		created,
		isUpToDate: isRecorded(message.record, status, true),
		record: message.record,
		message
	};
}
function statusWithoutNext(context, evaluation, recorded) {
	return statusOf(briefOf(context, evaluation.inForce.severity, context.incident.level), asRecorded(context, evaluation), null, recorded);
}
function statusOfLost(context, evaluation, lost) {
	const { statusComment: existing } = context.incident;
	if (existing === null || isOver(context.incident) || context.policy.evaluateOnly) return null;
	const { id, record: created, status } = existing;
	const message = statusWithoutNext(context, evaluation, {
		quiet: status.quiet,
		...lastOf(context, null)
	});
	const record = {
		...message.record,
		shows: lost
	};
	return {
		id,
		created,
		isUpToDate: status.shows === lost,
		record,
		message: {
			...message,
			record,
			lost
		}
	};
}
// src/engine/incident/lost-instants.ts
function instantsOfLost(policy, issue) {
	const lines = issue.timeline.flatMap((item) => require_action_start.lineIn(policy, issue, item) ?? []);
	const statuses = lines.flatMap(({ status }) => status ?? []);
	const last = statuses.flatMap((status) => status.last ?? []);
	const records = [...lines.map(({ record }) => record), ...last];
	const known = [...records.flatMap(calledAndFired), ...statuses.flatMap(({ deliveries = [] }) => deliveries.flatMap(({ cause, nth }) => cause === "call" || cause === "level" ? [nth] : []))];
	const others = /* @__PURE__ */ new Set([...records.map(({ at }) => at), ...statuses.flatMap(({ quiet }) => withoutComment(quiet))]);
	return [...new Set(known)].filter((at) => !others.has(at)).toSorted((a, b) => a - b);
}
const calledAndFired = ({ before }) => before === void 0 ? [] : [before.calledAt, ...Object.values(before.fired).map(({ at }) => at)];
const withoutComment = (quiet) => quiet === null ? [] : [
	quiet,
	...Object.values(quiet.fired),
	...quiet.earlier ?? []
].map(({ at }) => at);
// src/engine/next-run.ts
function nextRunAfter(folded, at, limit) {
	const { policy, issue } = folded;
	const context = issue.isPullRequest || !carriesLabel(policy, issue) ? null : contextOf(folded);
	if (context === null) return null;
	const evaluation = evaluationAt(context, at);
	const turn = firstTurn(context, evaluation, limit);
	if (policy.channels.size === 0 || policy.evaluateOnly || isAbandoned(context, at)) return turn;
	const message = nextMessages(asRecorded(context, evaluation));
	return message === null || message.at > Math.min(limit, turn ?? limit) ? turn : message.at;
}
// src/engine/recovery.ts
const fold = (policy, issue) => foldIssue(policy, issue).incident;
const foldIssue = (policy, read) => withLosses(foldHistory(policy, require_action_start.asTrusted(policy, read)));
function advance(before, read) {
	if (read === before.issue) return before;
	if (before.state.lost.size > 0) return foldIssue(before.policy, read);
	return withLosses(advanceHistory(before, require_action_start.asTrusted(before.policy, read)));
}
function withLosses(folded) {
	if (!folded.state.mayHaveLost) return folded;
	const { policy, issue } = folded;
	const losses = lossesOf(policy, issue);
	if (isNone(losses)) return folded;
	const lost = new Map(losses.known);
	const instants = instantsOfLost(policy, issue);
	for (const place of losses.unknown) {
		const upTo = (length) => foldHistory(policy, issueUpTo(issue, length), lost);
		const run = runBehind(upTo(place.index), place, instants);
		const item = issue.timeline[run.after];
		const before = asOf(upTo(place.isDeleted ? run.after + 1 : place.index), run.at);
		if (item !== void 0 && !lost.has(item)) lost.set(item, lostRecordOf(before, run));
	}
	return foldHistory(policy, issue, lost);
}
function issueUpTo(issue, length) {
	const { timeline } = issue;
	return {
		...issue,
		...require_policy_validation.namesBefore(timeline.slice(length), issue),
		timeline: timeline.slice(0, length)
	};
}
function asOf(folded, at) {
	const state = {
		...folded.state,
		quiets: folded.state.quiets.filter((quiet) => quiet.at <= at)
	};
	return {
		...folded,
		state,
		incident: incidentOf(state)
	};
}
function runBehind(folded, place, instants) {
	const { after, at } = runByHistory(folded, place);
	const last = folded.incident?.lastRecordedRunAt ?? Number.NEGATIVE_INFINITY;
	const exact = instants.find((one) => one > last && one <= Math.max(at, place.item.at));
	return {
		after,
		at: exact ?? at,
		isExact: exact !== void 0
	};
}
function runByHistory({ policy, issue, incident, state }, place) {
	const here = {
		after: place.index,
		at: place.item.at
	};
	if (!place.isDeleted || incident === null) return here;
	const written = firstChangesAfterComments(issue.timeline, state.lost, state.statusComment?.status.quiet ?? null);
	if (written !== null && state.pending.length > 0) return written;
	if (incident.level === 0) return {
		after: place.index,
		at: incident.lifeStart
	};
	const due = nextRunAfter(foldHistory(policy, issue, state.lost), incident.lastRecordedRunAt ?? incident.lifeStart, here.at);
	return {
		...here,
		at: due ?? here.at
	};
}
function firstChangesAfterComments(timeline, lost, quiet) {
	const quietRuns = quiet === null ? [] : [quiet.at, ...(quiet.earlier ?? []).map(({ at }) => at)];
	const isQuiet = ({ at }) => quietRuns.some((run) => at >= run && at <= run + 30);
	const comment = timeline.findLastIndex((item) => item.kind === "comment" && item.by?.kind === "engine" || lost.has(item));
	const first = timeline.findIndex((item, index) => index > comment && isOwnChange(item) && !isQuiet(item));
	const [start] = timeline.slice(first);
	if (first === -1 || start === void 0) return null;
	const isOfThatRun = (item) => isOwnChange(item) && item.at <= start.at + 30;
	const end = timeline.findIndex((item, index) => index > first && !isOfThatRun(item));
	return {
		after: (end === -1 ? timeline.length : end) - 1,
		at: start.at
	};
}
function lostRecordOf(folded, { at, isExact }) {
	const { policy } = folded;
	const membership = membershipAt(folded, at);
	const level = levelLabelled(folded);
	if ("leftAlone" in membership || policy.evaluateOnly) return {
		record: unknownRecord(folded, at, level),
		isKnown: false
	};
	const planned = asWritten(folded, recordOf(planRun(asRecorded(membership.context, membership.evaluation))));
	const record = isExact || folded.state.statusComment === null ? planned : withoutMessages(planned);
	if (level === null || level === record.level) return {
		record,
		isKnown: true
	};
	const roles = new Set(policy.levels.filter(({ number }) => number <= level).flatMap((one) => one.roles));
	const called = Object.fromEntries(Object.entries(record.called).filter(([role]) => roles.has(role)));
	return {
		record: {
			...record,
			level,
			called
		},
		isKnown: false
	};
}
function withoutMessages({ reach: _reach, notify: _notify, ...record }) {
	return record;
}
function asWritten({ policy, state }, record) {
	const set = (kind) => state.pending.flatMap((one) => one.kind === kind ? [one.what] : []);
	const severity = policy.severities.find(({ label }) => label !== null && require_policy_validation.hasName(set("labeled"), label));
	const named = Object.values(record.called).flat();
	const others = set("assigned").filter((login) => !require_policy_validation.hasName(named, login));
	const isThere = (login) => state.assignees.has(require_policy_validation.nameKey(login));
	const called = Object.entries(record.called).map(([role, people]) => [role, others.length > 0 && !people.some(isThere) ? others : people]);
	return {
		...record,
		severity: severity?.id ?? record.severity,
		called: Object.fromEntries(called)
	};
}
function levelLabelled({ policy, state }) {
	const label = state.pending.findLast(({ kind, what }) => kind === "labeled" && levelOf(policy, what) !== null)?.what;
	return label === void 0 ? null : levelOf(policy, label);
}
const levelOf = (policy, label) => policy.levels.find((level) => require_policy_validation.sameName(level.label, label))?.number ?? null;
function unknownRecord({ policy, issue, state }, at, labelled) {
	const level = labelled ?? Math.max(1, state.level, ...issue.labels.map((label) => levelOf(policy, label) ?? 0));
	const visible = policy.severities.find((severity) => issue.labels.some((label) => require_policy_validation.sameName(severity.label, label)));
	const severity = state.announced.at(-1)?.severity ?? (visible ?? policy.severities.at(-1) ?? policy.severities[0]).id;
	return {
		v: 1,
		issue: issue.id,
		policy: require_policy_validation.versionOf(policy),
		commit: policy.commit,
		at,
		episode: state.episode,
		fired: {},
		level,
		severity,
		since: at,
		raised: null,
		called: {},
		escalated: false,
		answered: state.helpRequests,
		review: false,
		late: 0,
		seen: state.seen
	};
}
// src/engine/plan.ts
function plan(decision, issue) {
	const because = becauseOf(decision);
	const effects = [...planLabelsAndPeople(decision, issue)];
	if (decision.openReview) {
		const { incident, label, review, episode } = decision.openReview;
		const ledger = printReviewLine({
			incident: incident.number,
			episode
		});
		effects.push({
			type: "open-review",
			incident,
			label,
			review,
			ledger,
			because
		});
	}
	for (const { review, of } of decision.duplicateReviews) effects.push({
		type: "close-duplicate",
		review: {
			id: review.id,
			number: review.number
		},
		of: {
			id: of.id,
			number: of.number
		},
		because
	});
	const say = planSay(decision, because);
	if (say) effects.push(say);
	if (decision.close && issue.state === "open") effects.push({
		type: "close",
		reason: "completed",
		because: []
	});
	return effects;
}
function planLabelsAndPeople(decision, issue) {
	const effects = [];
	const has = (label) => require_policy_validation.hasName(issue.labels, label);
	const add = decision.labels.present.filter((label) => !has(label));
	const remove = decision.labels.absent.filter(has);
	if (add.length + remove.length > 0) effects.push({
		type: "label",
		add,
		remove,
		because: decision.labels.because
	});
	const { fit } = require_action_start.placesFor(issue, decision.assignees);
	if (fit.length > 0) effects.push({
		type: "assign",
		logins: fit,
		because: becauseOf({ fired: decision.fired.filter(({ callsNobody }) => !callsNobody) })
	});
	return effects;
}
const becauseOf = ({ fired }) => fired.map(({ trigger }) => trigger);
function planSay(decision, because) {
	const { comment, statusComment, reactions, minimise } = decision;
	const status = statusComment !== null && (!statusComment.isUpToDate || comment !== null && statusComment.id === null) ? statusComment : null;
	if (comment === null && status === null && reactions.length + minimise.length === 0) return null;
	const isFirst = comment !== null && status !== null && status.id === null;
	return {
		type: "say",
		comment,
		status: status && (status.id !== null || isFirst) ? {
			id: status.id,
			message: status.message
		} : null,
		ledger: {
			comment: comment && {
				record: comment.record,
				status: isFirst ? status.record : null
			},
			status: status?.id != null && status.created ? {
				record: status.created,
				status: status.record
			} : null
		},
		react: reactions,
		minimise,
		because
	};
}
// src/engine/decide.ts
const decide = (policy, issue, now) => decisionIn(situationAt(foldIssue(policy, issue), now), "people");
function decideOfAnother(policy, issue, now) {
	const membership = membershipAt(foldIssue(policy, issue), now);
	if ("leftAlone" in membership) return decide(policy, issue, now);
	const { context, evaluation } = membership;
	return {
		...IDLE,
		statusComment: statusOfLost(context, evaluation, "another-policy")
	};
}
const NO_RESULTS = /* @__PURE__ */ new Map();
function runAt(folded, now, { reader = "people", ...known }) {
	const situation = situationAt(folded, now, known);
	const decided = require_policy_validation.once(() => decisionIn(situation, reader));
	return {
		labelsAndPeople: planLabelsAndPeople(situation.kind === "live" ? situation.run : decided(), folded.issue),
		rest: (after) => {
			const then = after === folded ? situation : sameRun(situation, after) ?? situationAt(after, now, known);
			const decision = then === situation ? decided : require_policy_validation.once(() => decisionIn(then, reader));
			return {
				decision,
				effects: () => plan(decision(), after.issue)
			};
		}
	};
}
function nextEffect(folded, now, { isWanted = all, ...options } = {}) {
	const { labelsAndPeople, rest } = runAt(folded, now, options);
	const [first, beside = null] = labelsAndPeople.filter(isWanted);
	const { decision, effects } = rest(folded);
	return {
		effect: first ?? effects().find(isWanted) ?? null,
		beside,
		decision
	};
}
const all = () => true;
function situationAt(folded, now, { results = NO_RESULTS, watchedSince = null, self = require_policy_validation.ONLY_RUN } = {}) {
	const membership = membershipAt(folded, now);
	if ("leftAlone" in membership) {
		const { leftAlone: why, evaluation } = membership;
		return {
			kind: "no-incident",
			why,
			context: contextOf(folded),
			evaluation
		};
	}
	const { context, evaluation } = membership;
	if (isAbandoned(context, now)) return {
		kind: "abandoned",
		context,
		evaluation
	};
	if (folded.policy.evaluateOnly) return {
		kind: "evaluate-only",
		context,
		evaluation
	};
	return {
		kind: "live",
		run: planRun({
			context,
			evaluation,
			deliveries: resolveDeliveries({
				context,
				evaluation,
				self
			}, deliveriesOf(context.incident), results),
			self
		}, watchedSince)
	};
}
function sameRun(situation, after) {
	if (situation.kind !== "live" || after.issue.people !== situation.run.context.issue.people) return null;
	const context = contextOf(after);
	if (context === null) return null;
	context.evaluations.set(situation.run.evaluation.at, situation.run.evaluation);
	return {
		kind: "live",
		run: {
			...situation.run,
			context
		}
	};
}
function decisionIn(situation, reader) {
	switch (situation.kind) {
		case "no-incident": {
			const { why, context, evaluation } = situation;
			const isByRule = context !== null && evaluation !== null && reader === "people";
			return {
				...IDLE,
				leftAlone: why,
				statusComment: isByRule ? statusOfLost(context, evaluation, "no-incident") : null,
				next: isByRule && !context.policy.evaluateOnly ? nextMembership(context, evaluation) : null
			};
		}
		case "abandoned": {
			const { context, evaluation } = situation;
			return {
				...IDLE,
				leftAlone: "abandoned",
				...stateOf(context, evaluation),
				...context.policy.evaluateOnly ? {} : decideAbandoned(context, evaluation, reader)
			};
		}
		case "evaluate-only": {
			const { context, evaluation } = situation;
			return {
				...IDLE,
				...stateOf(context, evaluation),
				wouldFire: evaluatedFirings(context, evaluation)
			};
		}
		case "live": {
			const { run } = situation;
			return decideLive(run, reader, evaluatedFirings(run.context, run.evaluation));
		}
		default: return situation;
	}
}
const IDLE = {
	leftAlone: null,
	facts: null,
	severity: null,
	level: null,
	status: null,
	snoozed: null,
	fired: [],
	wouldFire: [],
	foreignLines: [],
	record: null,
	labels: {
		present: [],
		absent: [],
		because: []
	},
	assignees: [],
	comment: null,
	statusComment: null,
	reactions: [],
	minimise: [],
	close: false,
	openReview: null,
	duplicateReviews: [],
	next: null,
	late: 0
};
function stateOf(context, evaluation) {
	const { incident } = context;
	return {
		facts: allFacts(context, evaluation),
		severity: evaluation.inForce.severity.id,
		level: Math.max(1, incident.level),
		status: incident.status,
		snoozed: snoozedAt(context, evaluation.at),
		foreignLines: incident.foreignLines
	};
}
const evaluatedFirings = (context, evaluation) => !context.policy.evaluateOnly && context.policy.triggers.every((trigger) => !trigger.evaluateOnly) ? [] : firingsOf(context, evaluation, firing(context, evaluation, { evaluateOnly: true }));
// src/engine/incident-summary.ts
function summarizeIncident(policies, issue, at) {
	return require_policy_validation.answerOfOwner(policies, (policy) => underPolicy(policy, issue, at), (summary) => "why" in summary ? summary.why : null);
}
function underPolicy(policy, issue, at) {
	const leftOut = (why) => ({
		issue: require_policy_validation.issueRef(issue),
		why
	});
	const context = issue.isPullRequest ? null : contextOf(foldIssue(policy, issue));
	if (context === null) return leftOut(issue.isPullRequest ? "pull-request" : "not-an-incident");
	const end = overAt(context.incident, issue) ?? at;
	const { leftAlone } = decide(policy, issue, end);
	if (leftAlone !== null && leftAlone !== "ended" && leftAlone !== "abandoned") return leftOut(leftAlone);
	return summaryOf(context, evaluationAt(context, end), at);
}
function summaryOf(context, evaluation, at) {
	const { policy, issue, incident, actions } = context;
	const outcome = outcomeOf(context, at);
	return {
		id: issue.id,
		issue: require_policy_validation.issueRef(issue),
		policy: policy.name,
		at,
		severity: require_policy_validation.severityRef(evaluation.inForce.severity),
		status: incident.status,
		outcome,
		declaredAt: incident.declaredAt,
		reopenings: incident.reopenings,
		...timesOf$1(incident),
		cadence: cadenceOf(context, evaluation, evaluation.at, outcome === "open" || outcome === "abandoned"),
		calls: calledSince(incident, incident.declaredAt).filter(isCall).map((record) => toCall(policy, record)),
		messages: messagesSince(incident, incident.declaredAt),
		review: reviewState(context, evaluation),
		actions
	};
}
function overAt(incident, issue) {
	if (incident.resolvedAt !== null) return incident.resolvedAt;
	if (incident.endedAt === null) return null;
	return Math.max(incident.lifeStart, require_action_start.dismissalOf(incident, issue)?.at ?? incident.lastEvent);
}
function outcomeOf(context, at) {
	const { incident } = context;
	if (incident.resolvedAt !== null) return "resolved";
	if (incident.endedAt !== null) return "dismissed";
	const abandoned = abandonedAt(context);
	return abandoned !== null && at >= abandoned ? "abandoned" : "open";
}
const toCall = (policy, { at, late, watched, level, fired, called }) => ({
	at,
	late,
	watched: watched === true,
	level,
	triggers: require_policy_validation.callersOf(policy, Object.keys(fired)),
	people: require_action_start.uniqueLogins(Object.values(called).flat())
});
function reviewState({ policy, incident }, evaluation) {
	const { review } = policy;
	if (review === null || incident.resolvedAt === null) return null;
	if (!(incident.review !== null || review.severities.includes(evaluation.inForce.severity.id))) return null;
	return {
		due: (review.clock ?? evaluation.clock).after(incident.resolvedAt, review.due),
		done: incident.endedAt !== null
	};
}
// src/engine/simulation/evaluated-rules.ts
function evaluatedRulesAt(policy, issue, at) {
	const membership = membershipAt(foldIssue(policy, issue), at);
	const { evaluation } = membership;
	if (evaluation === null) return [];
	const rules = policy.conditions.map(({ rule }) => ({
		rule,
		facts: evaluation.facts
	}));
	if (policy.incident.when !== null) rules.push({
		rule: policy.incident.when,
		facts: evaluation.facts
	});
	if (!("context" in membership) || isAbandoned(membership.context, at)) return rules;
	const { context } = membership;
	const factsOf = assessedFacts(context, at);
	for (const severity of policy.severities) {
		if (severity.when === null) break;
		const facts = factsOf(severity);
		rules.push({
			rule: severity.when,
			facts
		});
		if (severity.when.holds(facts)) break;
	}
	for (const promised of [evaluation.inForce.severity.acknowledgeWithin, evaluation.inForce.severity.updateEvery]) if (promised !== null && typeof promised === "object") rules.push({
		rule: promised,
		facts: evaluation.facts
	});
	for (const { when, repeat, clock } of [...waiting(context, evaluation), ...waiting(context, evaluation, true)]) {
		const facts = factsOn(context, evaluation, clock);
		rules.push({
			rule: when,
			facts
		});
		if (repeat !== null && when.holds(facts)) rules.push({
			rule: repeat,
			facts
		});
	}
	for (const { role, isStandIn } of planRun(asRecorded(context, evaluation)).calls) {
		const { who, otherwise: second } = policy.roles.get(role.id) ?? {};
		if (who) rules.push({
			rule: who,
			facts: evaluation.facts
		});
		if (second && isStandIn) rules.push({
			rule: second,
			facts: evaluation.facts
		});
	}
	return rules;
}
function turningPointAfter(policy, issue, at) {
	const context = contextOf(foldIssue(policy, issue));
	if (context === null) return null;
	const further = [...[...policy.roles.values()].flatMap(require_policy_validation.rulesOfRole), ...policy.incident.when ? [policy.incident.when] : []];
	return nextTurn(context, evaluationAt(context, at), newWatch(policy, policy.triggers, watchedWith(policy.severities, further)));
}
// src/engine/unwatched-note.ts
function unwatchedNote(policy, issue, now, after) {
	const { statusComment } = decide(policy, issue, now);
	if (statusComment === null) return null;
	const { id, created, message: status } = statusComment;
	if (id === null || created === null || status === null) return null;
	const record = {
		...status.record,
		shows: ""
	};
	return {
		type: "say",
		comment: null,
		status: {
			id,
			message: {
				...status,
				unwatchedAfter: after,
				record
			}
		},
		ledger: {
			comment: null,
			status: {
				record: created,
				status: record
			}
		},
		react: [],
		minimise: [],
		because: []
	};
}
// src/engine/simulation/explain-reach.ts
function explainReaches(policy, issue, at) {
	const membership = membershipAt(foldIssue(policy, issue), at);
	if ("leftAlone" in membership || policy.channels.size === 0) return [];
	const { context, evaluation } = membership;
	const basis = asRecorded(context, evaluation);
	const going = reachings(basis);
	return reachingsOfLife(basis).map((one) => {
		const ended = going.some(({ login, call }) => require_policy_validation.sameName(login, one.login) && call === one.call) ? snoozedAt(context, at) === null ? null : "paused" : endOf(context, one);
		return {
			login: one.login,
			called: one.call,
			reach: one.reach,
			ended,
			steps: stepsOf(policy, one, at, ended)
		};
	});
}
function endOf(context, { login, call }) {
	const { incident } = context;
	if (isOver(incident)) return "over";
	const record = recordBehind(incident, {
		cause: "call",
		of: "",
		nth: call,
		to: login
	});
	if (isAnsweredSince(incident, call, record)) return "answered";
	return record === void 0 || isStillTheirs(incident, record, login) ? "acknowledged" : "passed-on";
}
function stepsOf(policy, { login, call, steps, last }, at, ended) {
	return steps.map(({ after, by }, index) => {
		const due = call + after;
		return {
			due,
			by,
			state: !by.some((channel) => hasWay(policy, login, channel)) ? "no-way" : index <= last ? "taken" : ended !== null && ended !== "paused" ? "not-needed" : due <= at ? "due" : "upcoming"
		};
	});
}
// src/engine/simulation/explain-severity.ts
function explainSeverity(policy, issue, at) {
	const membership = membershipAt(foldIssue(policy, issue), at);
	if ("leftAlone" in membership) return null;
	const { evaluation, context: { incident } } = membership;
	const { severity, since, declaredBy } = evaluation.inForce;
	const latest = incident.choices.findLast((choice) => require_policy_validation.severityById(policy, choice.severity) !== null);
	const choice = latest === void 0 ? null : explainChoice(latest, policy, issue);
	const stands = declaredBy !== null;
	const by = stands && choice !== null ? choice.by : byPolicy(evaluation);
	const quiet = incident.statusComment?.status.quiet ?? null;
	const raisedIn = [...incident.records, ...quiet === null ? [] : [quiet]].filter(({ raised }) => raised === severity.id);
	const isRaised = (id) => raisedIn.some(({ fired }) => Object.hasOwn(fired, id));
	return {
		id: severity.id,
		since,
		by,
		triggers: by === "trigger" ? policy.triggers.filter(({ id, do: does }) => does.raiseSeverity === severity.id && isRaised(id)).map(({ id }) => id) : [],
		choice: stands ? choice : null,
		replaced: stands || choice?.severity === severity.id ? null : choice,
		assessed: evaluation.assessed.id
	};
}
function byPolicy({ assessed, inForce: { severity } }) {
	if (assessed.id !== severity.id) return "trigger";
	return severity.when === null ? "rest" : "rule";
}
const explainChoice = (choice, policy, issue) => ({
	severity: choice.severity,
	login: choice.by,
	at: choice.at,
	by: wayOf(choice, policy, issue)
});
function wayOf({ at, by, severity }, policy, issue) {
	const own = issue.timeline.filter((item) => item.at === at && item.by !== null && require_policy_validation.sameName(item.by.login, by));
	const label = require_policy_validation.severityById(policy, severity)?.label?.toLowerCase();
	if (own.some((item) => item.kind === "labeled" && item.label.toLowerCase() === label)) return at === issue.createdAt && issue.author !== null && require_policy_validation.sameName(issue.author.login, by) ? "opening" : "label";
	return own.some(({ kind }) => kind === "comment") ? "command" : "label";
}
// src/engine/delivery/batch.ts
function parcelsOf(sendings, recorded) {
	return [...require_policy_validation.groupBy(sendings, groupOf).values()].map((group) => parcelOf(group, recorded));
}
function groupOf(sending) {
	const { delivery, policy, notice, thread } = sending;
	const { channel, to, cause } = delivery;
	const isByInstant = hasCommonKey(sending);
	const apart = to === null ? thread : "";
	const again = isByInstant || mayHaveArrivedBefore(policy, delivery) ? dueAt(delivery) : "";
	const kind = to === null && cause === "resolved" ? "resolved" : "";
	return [
		channel,
		to === null ? "" : require_policy_validation.nameKey(to),
		apart,
		again,
		kind,
		to === null ? notice.issue.number : ""
	].join(" ");
}
const hasCommonKey = ({ delivery: { channel, to }, policy }) => to !== null && doubtOf(policy, channel) === "keyed";
const dueAt = ({ first, released }) => released ?? first;
function idsOf(sendings, recorded) {
	const [one] = sendings;
	const own = sendings.map(({ delivery }) => delivery.id);
	if (!hasCommonKey(one)) return own;
	const { channel, to } = one.delivery;
	const together = recorded.filter((other) => other.channel === channel && require_policy_validation.sameName(other.to, to) && dueAt(other) === dueAt(one.delivery) && other.state !== "waiting");
	return [.../* @__PURE__ */ new Set([...own, ...together.map(({ id }) => id)])];
}
function parcelOf(sendings, recorded) {
	const [{ delivery, policy, thread }] = sendings;
	const isDoubtful = sendings.some((one) => mayHaveArrivedBefore(policy, one.delivery));
	const ids = idsOf(sendings, recorded);
	const content = {
		kind: kindOf(sendings),
		incidents: noticesOf(sendings),
		mayBeRepeated: isDoubtful && doubtOf(policy, delivery.channel) === "blind" && delivery.to !== null,
		code: null,
		thread
	};
	return {
		message: {
			id: ids.length === 1 ? delivery.id : digestOfText(require_policy_validation.combinedKey(ids)),
			channel: delivery.channel,
			to: delivery.to,
			content,
			isFirst: !isDoubtful
		},
		sendings,
		isDoubtful
	};
}
function kindOf(sendings) {
	const [{ delivery }] = sendings;
	if (delivery.cause === "resolved") return "resolved";
	if (delivery.cause !== "call") return "information";
	return sendings.some((one) => one.delivery.code === "limit") ? "sum" : "call";
}
function noticesOf(sendings) {
	const notices = /* @__PURE__ */ new Map();
	for (const { notice, thread } of sendings) {
		const before = notices.get(thread);
		const reasons = [.../* @__PURE__ */ new Set([...before?.reasons ?? [], ...notice.reasons])];
		const called = [...before?.called ?? [], ...notice.called.filter(({ role }) => !before?.called.some((one) => one.role === role))];
		notices.set(thread, {
			...notice,
			reasons,
			called
		});
	}
	const rank = ({ severity }) => severity?.rank ?? 0;
	return [...notices.values()].toSorted((a, b) => rank(a) - rank(b));
}
function waitingParcels(parcels, { messagesPerRun, messagesPerPerson: { count, within } }, before, now) {
	const waiting = /* @__PURE__ */ new Map();
	const sent = /* @__PURE__ */ new Map();
	let left = messagesPerRun - sentIn(before, now);
	for (const parcel of parcels) {
		const { to } = parcel.message;
		const times = to === null ? [] : sent.get(require_policy_validation.nameKey(to)) ?? timesOf(before, to, now - within, now);
		const oldest = times[0];
		if (to !== null && times.length >= count) waiting.set(parcel, {
			kind: "held-back",
			until: (oldest ?? now) + within
		});
		else if (left <= 0) waiting.set(parcel, {
			kind: "held-back",
			until: null
		});
		else {
			left -= 1;
			times.push(now);
		}
		if (to !== null) sent.set(require_policy_validation.nameKey(to), times);
	}
	return waiting;
}
function sentIn(before, now) {
	const sent = before.filter(({ at, state }) => at === now && (state === "sent" || state === "doubt"));
	return new Set(sent.map(({ id, channel, to }) => to === null ? id : `${channel} ${require_policy_validation.nameKey(to)}`)).size;
}
function timesOf(before, to, since, now) {
	const own = before.filter((one) => require_policy_validation.sameName(one.to, to) && require_policy_validation.mayHaveArrived(one) && one.at > since && one.at <= now);
	return [...new Map(own.map(({ channel, at }) => [`${channel} ${at}`, at])).values()].toSorted((a, b) => a - b);
}
// src/engine/delivery/outbox.ts
const EMPTY = {
	send: [],
	unneeded: [],
	cancel: [],
	deliveries: []
};
function outboxOf(folded, now, self = require_policy_validation.ONLY_RUN) {
	if (folded.policy.channels.size === 0) return EMPTY;
	const context = contextOf(folded);
	if (context === null) return EMPTY;
	const deliveries = deliveriesOf(context.incident);
	const inHand = deliveries.filter((one) => isInHand({
		context,
		evaluation: { at: now },
		self
	}, one));
	const needed = inHand.filter((one) => isStillNeeded(context, one, now));
	const thread = threadOf(context.issue);
	return {
		send: needed.map((delivery) => ({
			delivery,
			policy: context.policy,
			notice: noticeOf(context, now, delivery),
			thread
		})),
		unneeded: inHand.filter((one) => !needed.includes(one)),
		cancel: cancellations(context, now),
		deliveries
	};
}
function sendsByEdit(folded, { statusComment }, now, self) {
	const context = self.run === null || folded.policy.channels.size === 0 ? null : contextOf(folded);
	if (context === null) return false;
	const before = deliveriesOf(context.incident);
	return (statusComment?.record.deliveries ?? []).some((one) => !before.includes(one) && needsTurn({
		context,
		evaluation: { at: now },
		self
	}, one));
}
function sendsOtherRun(folded, now, self) {
	const context = folded.policy.channels.size === 0 ? null : contextOf(folded);
	if (context === null) return false;
	const basis = {
		...asRecorded(context, evaluationAt(context, now)),
		self
	};
	return basis.deliveries.some((one) => isOfOtherRun(basis, one) && isStillNeeded(context, one, now)) || leftToOtherRuns(basis).length > 0;
}
function noticeOf(context, now, delivery) {
	const { incident, issue, policy } = context;
	const record = delivery.cause === "trigger" ? void 0 : recordBehind(incident, delivery);
	const handover = record === void 0 || delivery.to === null ? void 0 : handoverIn(incident, record, delivery.to);
	const triggers = delivery.cause === "trigger" ? [delivery.of] : Object.keys(record?.fired ?? {});
	return {
		severity: require_policy_validation.severityRef(evaluationAt(context, now).inForce.severity),
		issue: require_policy_validation.issueRef(issue),
		called: record === void 0 ? [] : calledIn(context, now, record, delivery.to),
		reasons: [...record === void 0 || delivery.to === null ? [] : handedOverIn(context, record, delivery.to), ...policy.triggers.filter((trigger) => triggers.includes(trigger.id)).map(({ reason }) => reason)],
		...delivery.cause === "resolved" && howEnded(context),
		answer: handover === void 0 ? answerTo(context, delivery.cause) : "acknowledge"
	};
}
const handedOverIn = ({ incident, policy }, record, to) => incident.commands.flatMap((command) => {
	const { asks, by } = command;
	if (asks?.kind !== "hand-over" || !require_policy_validation.sameName(asks.to, to) || require_policy_validation.sameName(by, to) || !isAnsweredIn(record, command)) return [];
	if (asks.toAccept) return [`${by} hands over to you.`];
	return asks.roles.map((id) => `${by} gives you the role ${policy.roles.get(id)?.name ?? id}.`);
});
function calledIn(context, now, record, to) {
	const { called } = record;
	const roles = to === null ? Object.keys(called) : rolesCalledFor(record, to);
	if (to !== null && roles.length === 0) return [{
		role: require_policy_validation.OWNER_ROLE.name,
		people: [to]
	}];
	return roles.map((role) => ({
		role: context.policy.roles.get(role)?.name ?? role,
		people: called[role] ?? [],
		...replacedIn(context, now, record, role)
	}));
}
function replacedIn(context, now, record, role) {
	const logins = record.unreached?.[role];
	if (logins === void 0) {
		const unassigned = record.inPlaceOf?.[role];
		return unassigned === void 0 ? {} : { unreached: unassigned };
	}
	const deliveries = deliveriesOf(context.incident);
	const all = logins.map((login) => unreachedPerson({
		context,
		evaluation: { at: now }
	}, deliveries, login));
	const those = (isLast) => all.filter(({ mayBeReached }) => mayBeReached === isLast).map(({ login }) => login);
	const [unreached, unreachedLast] = [those(false), those(true)];
	return {
		...unreached.length > 0 && { unreached },
		...unreachedLast.length > 0 && { unreachedLast }
	};
}
function answerTo({ incident }, cause) {
	if (cause === "call") return incident.acknowledged === null ? "acknowledge" : "reply";
	return incident.acknowledged === null && !isOver(incident) ? "acknowledge" : null;
}
function howEnded({ incident, issue }) {
	const dismissal = require_action_start.dismissalOf(incident, issue);
	const at = incident.resolvedAt ?? dismissal?.at ?? null;
	if (at === null) return {
		reasons: [],
		isDismissed: true
	};
	const login = dismissal === null ? require_action_start.whoDeclared(incident, issue, "resolved") : dismissal.by;
	const by = login === null || !require_action_start.isPossibleLogin(login) ? "" : ` by ${login}`;
	const minutes = Math.floor((at - incident.lifeStart) / 60) * 60;
	const what = dismissal === null ? "resolved" : require_policy_validation.closedAs(dismissal.reason);
	const span = require_policy_validation.formatDuration(minutes);
	const after = incident.reopenings === 0 ? ` after ${span}` : `, ${span} after it was reopened`;
	return {
		reasons: [`${require_policy_validation.capitalise(what)}${by} at ${require_policy_validation.formatInstant(at).slice(11, 16)} UTC${after}.`],
		...dismissal !== null && { isDismissed: true }
	};
}
// src/engine/simulation/run-once.ts
const MOST_EFFECTS = 40;
const runOnce = (policy, issue, now) => runFolded(foldIssue(policy, issue), now, "people");
function runFolded(start, now, reader) {
	let folded = start;
	let carriedOut = null;
	const effects = [];
	const results = /* @__PURE__ */ new Map();
	const sent = [];
	const carryOut = (some) => {
		if (some.length === 0) return;
		folded = advance(folded, some.reduce((issue, effect) => perform(issue, effect, now), folded.issue));
		effects.push(...some);
		if (effects.length > MOST_EFFECTS) throw new Error(`The run over issue ${folded.issue.number} finds no end: ${JSON.stringify(some).slice(0, 500)}`);
	};
	for (;;) {
		const { labelsAndPeople, rest } = runAt(folded, now, {
			reader,
			results
		});
		carryOut(labelsAndPeople);
		const { decision, effects: others } = rest(folded);
		const left = others();
		const review = left.findIndex(preparesReview);
		const next = review === -1 ? left : left.slice(0, review + 1);
		if (next.some(({ type }) => type === "say")) carriedOut ??= decision();
		carryOut(next);
		if (review !== -1 || next.length > 0 && (reader === "people" || folded.policy.reach.size > 0) || post(folded, now, results, sent)) continue;
		return {
			issue: folded.issue,
			decision: carriedOut ?? decision(),
			effects,
			folded,
			sent
		};
	}
}
const preparesReview = (effect) => effect.type === "open-review" || effect.type === "close-duplicate" || effect.type === "say" && effect.comment?.record.review === true;
function post(folded, now, results, sent) {
	const { send, unneeded, cancel, deliveries } = outboxOf(folded, now);
	for (const { id } of unneeded) results.set(id, { kind: "not-needed" });
	for (const { id } of cancel) results.set(id, { kind: "cancelled" });
	const parcels = parcelsOf(send, deliveries);
	const waiting = waitingParcels(parcels, folded.policy.limits, deliveries, now);
	for (const parcel of parcels) for (const { delivery } of parcel.sendings) {
		const result = waiting.get(parcel) ?? {
			kind: "sent",
			reference: null
		};
		results.set(delivery.id, result);
		if (result.kind === "sent") sent.push(delivery);
	}
	return send.length + unneeded.length + cancel.length > 0;
}
const commentsOf = ({ effects }) => effects.flatMap((effect) => effect.type === "say" && effect.comment !== null ? [effect.comment] : []);
function sentMessages({ sent }) {
	const messages = /* @__PURE__ */ new Map();
	for (const { channel, to, cause } of sent) {
		const name = [
			channel,
			to === null ? "" : require_policy_validation.nameKey(to),
			to === null && cause === "resolved" ? cause : ""
		].join(" ");
		if (!messages.has(name)) messages.set(name, {
			channel,
			to
		});
	}
	return [...messages.values()];
}
// src/engine/simulation/simulate.ts
const MOST_RUNS = 2e4;
const simulateRun = (folded, at, reader = "nobody") => ({
	at,
	...runFolded(folded, at, reader)
});
function* simulateDueRuns(start, ran, limit, reader = "nobody") {
	let folded = start;
	let at = ran;
	for (let runs = 0; runs < MOST_RUNS; runs += 1) {
		const next = nextRunAfter(folded, at, limit);
		if (next === null) return;
		const run = simulateRun(folded, next, reader);
		folded = run.folded;
		at = next;
		yield run;
	}
	throw new Error(`${start.issue.url} needs more than ${MOST_RUNS} runs`);
}
// src/engine/simulation/snapshot.ts
const NOTHING = {
	severity: null,
	level: null,
	status: null,
	holders: {},
	next: null,
	facts: null
};
function snapshotAt(policy, issue, at) {
	const membership = membershipAt(foldIssue(policy, issue), at);
	if ("leftAlone" in membership) return {
		...NOTHING,
		leftAlone: membership.leftAlone
	};
	const { context, evaluation } = membership;
	const { incident } = context;
	return {
		leftAlone: null,
		severity: evaluation.inForce.severity.id,
		level: Math.max(1, incident.level),
		status: incident.status,
		holders: {
			...Object.fromEntries(incident.holders),
			[require_policy_validation.OWNER]: ownerOf(incident)
		},
		next: incident.endedAt !== null || isAbandoned(context, at) ? null : nextOf$1(asRecorded(context, evaluation)),
		facts: allFacts(context, evaluation)
	};
}
function factsOnClock(folded, at, clock) {
	const membership = membershipAt(folded, at);
	return "leftAlone" in membership ? null : allFacts(membership.context, membership.evaluation, clock);
}
// src/engine/simulation/nothing-new.ts
const OF_WORDS = /* @__PURE__ */ new Set([
	"activityAt",
	"answers",
	"lastAnswers",
	"lastEvent",
	"lastEventSeen",
	"lastRunAt",
	"lastUpdate",
	"lastWords",
	"promisedAt",
	"seen",
	"updates"
]);
function findsNothingNew(left, folded, now) {
	const { policy, incident, issue } = folded;
	if (policy.channels.size + policy.reach.size > 0 || policy.evaluateOnly) return false;
	if (left.incident === null || incident === null || incident.level === 0) return false;
	if (!differsBy(left.issue, issue, OF_HISTORY) || !differsBy(left.incident, incident, OF_WORDS)) return false;
	if (!incident.commands.every(({ answered }) => answered)) return false;
	const membership = membershipAt(folded, now);
	if ("leftAlone" in membership || isAbandoned(membership.context, now)) return false;
	const { context, evaluation } = membership;
	return incident.announced.at(-1)?.severity === evaluation.inForce.severity.id && firing(context, evaluation).length === 0;
}
const OF_HISTORY = /* @__PURE__ */ new Set(["timeline"]);
function differsBy(one, other, fields) {
	for (const key in other) if (one[key] !== other[key] && !fields.has(key) && !(isEmpty(one[key]) && isEmpty(other[key]))) return false;
	return true;
}
const isEmpty = (value) => Array.isArray(value) && value.length === 0;
// src/engine/model/open-issue.ts
function openIssue({ at, author, title, body, type, labels, assignees, people }) {
	return personDid(personDid({
		id: "I_1",
		number: 1,
		repository: "example/repository",
		url: "https://github.com/example/repository/issues/1",
		title,
		body,
		author: {
			login: author,
			kind: author.endsWith("[bot]") ? "bot" : "person"
		},
		createdAt: at,
		type,
		state: "open",
		isPullRequest: false,
		labels: [],
		assignees: [],
		timeline: [],
		subIssues: [],
		people,
		teams: {}
	}, author, {
		kind: "label",
		labels
	}, at), author, {
		kind: "assign",
		logins: assignees
	}, at);
}
// src/engine/model/sample-body.ts
const BLANK = {
	details: {},
	labels: []
};
const sampleBody = (policy, at, details) => writeBody(policy, sampleDetails(policy, at, details));
function sampleDetails(policy, at, details) {
	const required = policy.incident.details.filter((detail) => detail.required);
	return {
		...Object.fromEntries(required.map((detail) => [detail.name, anyAnswer(detail, at)])),
		...details
	};
}
function anyAnswer({ type, values, otherIsAbsent }, at) {
	const word = (otherIsAbsent ? values?.at(-1) : void 0) ?? "something";
	switch (type) {
		case "number": return 0;
		case "boolean": return false;
		case "time": return require_policy_validation.formatInstant(at);
		case "list": return [word];
		case "string":
		case "text": return word;
		default: return type;
	}
}
// src/engine/simulation/silent-ladder.ts
const REPORTER = "the-reporter";
const LONGEST_LADDER = 14 * require_policy_validation.DAY;
const MOST_LADDER_RUNS = 2100;
function silentLadder(policy, severity, at, { within = LONGEST_LADDER, report = BLANK, teams = {} } = {}) {
	const rungs = [];
	let cut = null;
	let last = null;
	const instants = [];
	for (const run of climb(policy, severity, at, {
		within,
		report,
		teams
	})) {
		if (instants.length === 2100) {
			cut = {
				at: run.at - 1,
				every: usualDistance(instants)
			};
			break;
		}
		const rung = rungOf(policy, run, at);
		if (rung !== null) rungs.push(rung);
		last = run;
		instants.push(run.at);
	}
	const goesOn = last !== null && snapshotAt(policy, last.issue, last.at).next !== null;
	const assumption = require_policy_validation.severityRef(severity);
	const assessed = rungs[0]?.severity ?? null;
	const byRules = snapshotAt(policy, reportIncident(policy, severity, at, { report }), at).severity;
	return {
		severity: assumption,
		assessed: assessed !== null && assessed.id !== assumption.id ? assessed : null,
		declaredAt: at,
		details: sampleDetails(policy, at, report.details),
		labels: report.labels,
		chosen: byRules !== null && byRules !== (assessed ?? assumption).id,
		rungs,
		cut: cut ?? (goesOn ? {
			at: at + within,
			every: null
		} : null)
	};
}
function usualDistance(instants) {
	const distances = instants.slice(1).map((at, index) => at - (instants[index] ?? at));
	return distances.toSorted((one, other) => one - other)[Math.floor(distances.length / 2)] ?? 0;
}
function* climb(policy, severity, at, { within = LONGEST_LADDER, report = BLANK, teams: known }) {
	const limit = at + within;
	const teams = require_action_start.assumedTeams(policy, known);
	const declared = {
		...declareIncident(policy, severity, at, {
			report,
			people: peopleOf([...require_action_start.callableBetween(policy, at, limit), ...Object.values(teams).flatMap((some) => some ?? [])])
		}),
		teams
	};
	const first = simulateRun(foldIssue(policy, declared), at);
	yield first;
	yield* simulateDueRuns(first.folded, at, limit);
}
function declareIncident(policy, severity, at, { report, people = {} }) {
	const issue = reportIncident(policy, severity, at, {
		report,
		people
	});
	if (snapshotAt(policy, issue, at).severity === severity.id) return issue;
	return personDid(issue, REPORTER, {
		kind: "comment",
		body: `/severity ${severity.id}`
	}, at);
}
function reportIncident(policy, { id }, at, { report, people = {} }) {
	return openIssue({
		at,
		author: REPORTER,
		title: `An incident of severity ${id}`,
		body: sampleBody(policy, at, report.details),
		type: null,
		labels: [...policy.incident.labels.slice(0, 1), ...report.labels],
		assignees: [],
		people: {
			...people,
			[REPORTER]: {
				permission: "admin",
				assignable: true
			}
		}
	});
}
const peopleOf = (logins) => Object.fromEntries(logins.map((login) => [require_policy_validation.nameKey(login), {
	permission: "write",
	assignable: true
}]));
function rungOf(policy, run, declaredAt) {
	const messages = sentMessages(run);
	const comments = commentsOf(run);
	const [comment] = comments;
	if (comment !== void 0) {
		const calls = comments.flatMap((one) => one.calls);
		const mentions = comments.flatMap((one) => one.mentions);
		return commentRung({
			...comment,
			calls,
			mentions
		}, declaredAt, messages);
	}
	const { fired, level, severity: id } = run.decision;
	const severity = require_policy_validation.severityById(policy, id);
	if (messages.length === 0 || severity === null) return null;
	return {
		at: run.at,
		sinceDeclared: run.at - declaredAt,
		fired,
		level: levelRef(policy, level ?? 1),
		engages: null,
		severity: require_policy_validation.severityRef(severity),
		rises: false,
		calls: [],
		mentions: [],
		messages
	};
}
function commentRung(comment, declaredAt, messages) {
	const engaged = comment.engaged.filter(({ level }) => level.number === comment.level.number);
	return {
		at: comment.at,
		sinceDeclared: comment.at - declaredAt,
		fired: comment.fired,
		level: comment.level,
		engages: engaged.length === 0 ? null : engaged.some(({ isAgain }) => !isAgain) ? "new" : "again",
		severity: comment.severity,
		rises: comment.roseFrom !== null,
		calls: comment.calls.map(({ role, people }) => ({
			role: role.name,
			people
		})),
		mentions: comment.mentions,
		messages
	};
}
const TUESDAY = 5 * require_policy_validation.DAY + 10 * require_policy_validation.HOUR;
function typicalStart({ calendars }, { clock }, from) {
	const tuesday = from + ((TUESDAY - from) % require_policy_validation.WEEK + require_policy_validation.WEEK) % require_policy_validation.WEEK;
	const calendar = calendars.get(clock.name);
	return calendar === void 0 || calendar.open(tuesday) ? tuesday : calendar.nextChange(tuesday) ?? tuesday;
}
// src/engine/simulation/answers.ts
function waysToReport(all, at, base) {
	const answers = [...new Set(all.flatMap(({ policy }) => policy.incident.details.map(({ name }) => name)))].filter((name) => !Object.hasOwn(base.details, name)).map((name) => unique(all.flatMap((asking) => answersTo(name, asking, at))).map((answer) => withDetail(name, answer)));
	const labels = [...new Set(all.flatMap(labelsNamed))].filter((label) => !require_policy_validation.hasName(base.labels, label));
	return [...answers, ...labels.map((label) => [withLabel(label)])].filter((ways) => ways.length > 0);
}
const withDetail = (name, answer) => (report) => ({
	...report,
	details: {
		...report.details,
		[name]: answer
	}
});
const withLabel = (label) => (report) => ({
	...report,
	labels: [...report.labels, label]
});
const unique = (answers) => [...new Map(answers.map((answer) => [JSON.stringify(answer), answer])).values()];
function answersTo(name, { policy, rules, conditions }, at) {
	const detail = policy.incident.details.find((one) => one.name === name);
	const facts = [`details.${name}`, `elapsed.since-detail.${name}`];
	const asks = rules.some((rule) => facts.some((fact) => reads(rule, fact, conditions)));
	if (detail === void 0 || !asks) return [];
	if (detail.type === "boolean") return [true, false];
	return [...[...rules.flatMap((rule) => literalsBeside(rule, `details.${name}`, conditions)), ...detail.values ?? []].flatMap((one) => answersBy(detail, one)), anyAnswer(detail, at)];
}
function answersBy({ type }, literal) {
	if (type === "list") return [[literal]];
	if (type !== "number") return [literal];
	const value = Number(literal);
	return Number.isFinite(value) ? [
		value,
		value + 1,
		value - 1
	] : [];
}
function labelsNamed({ policy, rules, conditions }) {
	const own = [...require_policy_validation.visibleLabels(policy), ...policy.incident.labels.slice(0, 1)];
	return rules.flatMap((rule) => literalsBeside(rule, "incident.labels", conditions)).filter((one) => typeof one === "string").filter((one) => !require_policy_validation.hasName(own, one));
}
function reads(rule, fact, conditions) {
	const named = require_policy_validation.factNamed(rule);
	if (named !== null) return named === fact || reads(conditions.get(named) ?? null, fact, conditions);
	return (Array.isArray(rule) ? rule : (require_policy_validation.entryOf(rule) ?? require_policy_validation.NO_ENTRY).operands).some((part) => reads(part, fact, conditions));
}
function literalsBeside(rule, fact, conditions) {
	const { operator, operands } = require_policy_validation.entryOf(rule) ?? require_policy_validation.NO_ENTRY;
	if (operator === "lookup") {
		const [, key = null] = operands;
		return [...(require_policy_validation.factNamed(key) === fact ? require_policy_validation.rowsOf(operands).map(([one]) => one) : []).filter((one) => one !== "*"), ...literalsBeside(key, fact, conditions)];
	}
	const [list = null, ofElement = null] = operands;
	if (require_policy_validation.QUANTIFIERS.has(operator) && require_policy_validation.factNamed(list) === fact) return literalsBeside(ofElement, "", conditions);
	const parts = Array.isArray(rule) ? rule : operands;
	const beside = parts.some((part) => require_policy_validation.factNamed(part) === fact) ? parts.flat().filter(isLiteral) : [];
	const inner = parts.flatMap((part) => {
		return literalsBeside(conditions.get(require_policy_validation.factNamed(part) ?? "") ?? part, fact, conditions);
	});
	return [...beside, ...inner];
}
const isLiteral = (part) => [
	"string",
	"number",
	"boolean"
].includes(typeof part);
// src/engine/simulation/residue.ts
function residueOf(rule, reading) {
	if (isKnown(rule, reading)) {
		const compiled = require_policy_validation.compileRule(rule, null);
		return {
			known: compiled.evaluate(reading.facts),
			holds: compiled.holds(reading.facts)
		};
	}
	const path = require_policy_validation.factNamed(rule);
	if (path !== null) return residueOfFact(rule, path, reading);
	if (Array.isArray(rule)) return { open: rule.map((one) => restOf(one, reading)) };
	const entry = require_policy_validation.entryOf(rule);
	return entry === null ? { open: rule } : residueOfEntry(entry, reading);
}
function residueOfFact(rule, path, reading) {
	const condition = reading.conditions.get(path);
	if (condition !== void 0) return residueOf(condition, reading);
	const detail = require_policy_validation.detailSince(path);
	const reported = detail === null ? "incident.labels" : `details.${detail}`;
	return { open: detail !== null || path === reported ? [rule, require_policy_validation.compileRule({ var: reported }, null).evaluate(reading.facts)] : rule };
}
function residueOfEntry({ operator, operands }, reading) {
	if (operator === "and" || operator === "or") return residueOfChain(operator, operands, reading);
	if (operator === "if") return residueOfChoice(operands, reading);
	const own = require_policy_validation.QUANTIFIERS.has(operator) ? 1 : operator === "lookup" ? 2 : operands.length;
	return { open: [operator, ...operands.map((one, index) => index < own ? restOf(one, reading) : one)] };
}
function residueOfChain(operator, operands, reading) {
	const parts = [];
	for (const [index, operand] of operands.entries()) {
		const part = residueOf(operand, reading);
		const decides = "known" in part && part.holds === (operator === "or");
		if ("open" in part || decides || index === operands.length - 1) parts.push(part);
		if (decides) break;
	}
	const [first] = parts;
	return parts.length === 1 && first !== void 0 ? first : { open: [operator, ...parts.map(asJson)] };
}
function residueOfChoice(operands, reading) {
	const [question = null, result = null, ...others] = operands;
	if (operands.length < 2) return residueOf(question, reading);
	const condition = residueOf(question, reading);
	if ("known" in condition) return condition.holds ? residueOf(result, reading) : residueOfChoice(others, reading);
	return { open: [
		"if",
		asJson(condition),
		restOf(result, reading),
		asJson(residueOfChoice(others, reading))
	] };
}
const isKnown = (rule, reading) => require_policy_validation.compileRule(rule, null).reads.every((path) => {
	const condition = reading.conditions.get(path);
	return condition === void 0 ? reading.isFixed(path) : isKnown(condition, reading);
});
const restOf = (rule, reading) => asJson(residueOf(rule, reading));
const asJson = (residue) => "known" in residue ? { known: residue.known } : { open: residue.open };
// src/engine/simulation/reports.ts
const MOST_TRIED = 256;
const MOST_REPORTS = 24;
function reportsThatDecide(all, at, base) {
	const asking = all.map(askingOf);
	const readers = all.map((one) => residuesOf(one, at, base));
	const found = /* @__PURE__ */ new Map();
	let tried = 0;
	for (const report of combinations(waysToReport(asking, at, base), base)) {
		if (tried === MOST_TRIED) return {
			reports: [...found.values()],
			isWhole: false
		};
		tried += 1;
		const keys = readers.map((residues) => residues(report));
		const key = found.size === 0 ? keys.map((one) => one ?? "").join("\n") : keys.includes(null) ? null : keys.join("\n");
		if (key === null || found.has(key)) continue;
		if (found.size === MOST_REPORTS) return {
			reports: [...found.values()],
			isWhole: false
		};
		found.set(key, report);
	}
	return {
		reports: [...found.values()],
		isWhole: !asking.some(asksOtherwise)
	};
}
function* combinations(all, base) {
	const queue = [{
		report: base,
		others: all
	}];
	for (const { report, others } of queue) {
		yield report;
		if (queue.length > MOST_TRIED) continue;
		const most = Math.max(0, ...others.map((ways) => ways.length));
		for (let nth = 0; nth < most; nth += 1) for (const [index, ways] of others.entries()) for (const way of ways.slice(nth, nth + 1)) queue.push({
			report: way(report),
			others: others.slice(index + 1)
		});
	}
}
function askingOf({ policy, severity }) {
	const triggers = policy.triggers.filter(({ phase }) => phase === "open");
	const roles = [...policy.levels, ...triggers.map((trigger) => ({ roles: [...trigger.do.assign, ...trigger.do.mention] }))];
	const called = require_policy_validation.rolesById(policy, [...new Set(roles.flatMap((one) => one.roles))]);
	return {
		policy,
		rules: [
			...policy.severities.flatMap(({ rank, when }) => rank < severity.rank && when !== null ? [when] : []),
			...policy.severities.flatMap(({ acknowledgeWithin, updateEvery }) => [acknowledgeWithin, updateEvery]),
			...triggers.flatMap(({ when, repeat }) => [when, repeat]),
			...called.flatMap(require_policy_validation.rulesOfRole)
		].flatMap((rule) => rule === null || typeof rule === "number" ? [] : [rule.source]),
		conditions: new Map(policy.conditions.map(({ name, rule }) => [`is.${name}`, rule.source]))
	};
}
function residuesOf({ policy, severity }, at, base) {
	const { rules, conditions } = askingOf({
		policy,
		severity
	});
	const foldReport = (report) => foldIssue(policy, declareIncident(policy, severity, at, { report }));
	const first = foldReport(base);
	const isFixed = policy.triggers.some((trigger) => trigger.do.label.length + trigger.do.unlabel.length > 0) ? (path) => path !== "incident.labels" && staysWithoutAnswer(path) : staysWithoutAnswer;
	return (report) => {
		const membership = membershipAt(report.labels === base.labels ? advance(first, {
			...first.issue,
			body: sampleBody(policy, at, report.details)
		}) : foldReport(report), at);
		if ("leftAlone" in membership || membership.evaluation.inForce.severity.id !== severity.id) return null;
		const facts = allFacts(membership.context, membership.evaluation);
		return JSON.stringify(rules.map((rule) => residueOf(rule, {
			facts,
			isFixed,
			conditions
		})));
	};
}
const OF_PEOPLE = new Set("number title author type repository labels acknowledged snoozed trusted status".split(" ").map((one) => `incident.${one}`));
const staysWithoutAnswer = (path) => path.startsWith("details.") || path.startsWith("answered.") || OF_PEOPLE.has(path);
const asksOtherwise = ({ rules, conditions }) => [...rules, ...conditions.values()].some((rule) => mentions(rule));
function mentions(rule) {
	const named = require_policy_validation.factNamed(rule);
	if (named !== null) return /^incident\.(?:title|type|author)$|^elapsed\.since-detail\./.test(named);
	return (Array.isArray(rule) ? rule : (require_policy_validation.entryOf(rule) ?? require_policy_validation.NO_ENTRY).operands).some(mentions);
}
// src/engine/simulation/ladders.ts
const MOST_LADDERS = 12;
const MOST_STEPS = 4e3;
function silentLadders(policy, severity, at, { within, report = BLANK }) {
	const { reports, isWhole } = reportsThatDecide([{
		policy,
		severity
	}], at, report);
	const found = /* @__PURE__ */ new Map();
	let steps = 0;
	for (const one of reports) {
		if (steps > 4e3) return {
			ladders: [...found.values()],
			isWhole: false
		};
		const ladder = silentLadder(policy, severity, at, {
			within,
			report: one
		});
		steps += ladder.rungs.length;
		const course = JSON.stringify([ladder.rungs, ladder.cut]);
		if (found.has(course)) continue;
		if (found.size === MOST_LADDERS) return {
			ladders: [...found.values()],
			isWhole: false
		};
		found.set(course, ladder);
	}
	return {
		ladders: [...found.values()],
		isWhole
	};
}
// src/engine/index.ts
var engine_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	AUTHORITY_NAMES: () => AUTHORITY_NAMES,
	BLANK: () => BLANK,
	COMMAND_LIST: () => COMMAND_LIST,
	LONGEST_LADDER: () => LONGEST_LADDER,
	LONGEST_PUSH: () => LONGEST_PUSH,
	MOST_LADDER_RUNS: () => MOST_LADDER_RUNS,
	MOST_STEPS: () => MOST_STEPS,
	advance: () => advance,
	asTrusted: () => require_action_start.asTrusted,
	assumedTeams: () => require_action_start.assumedTeams,
	climb: () => climb,
	commentsOf: () => commentsOf,
	decide: () => decide,
	decideOfAnother: () => decideOfAnother,
	declareIncident: () => declareIncident,
	evaluatedRulesAt: () => evaluatedRulesAt,
	explainReaches: () => explainReaches,
	explainSeverity: () => explainSeverity,
	factsOnClock: () => factsOnClock,
	factsWith: () => factsWith,
	findsNothingNew: () => findsNothingNew,
	fold: () => fold,
	foldIssue: () => foldIssue,
	isDelayed: () => isDelayed,
	isLastTry: () => isLastTry,
	isRepeated: () => isRepeated,
	isTooLate: () => isTooLate,
	nextEffect: () => nextEffect,
	nextRunAfter: () => nextRunAfter,
	openIssue: () => openIssue,
	outboxOf: () => outboxOf,
	parcelsOf: () => parcelsOf,
	perform: () => perform,
	personDid: () => personDid,
	plan: () => plan,
	readDetails: () => readDetails,
	reportsThatDecide: () => reportsThatDecide,
	runOnce: () => runOnce,
	sampleBody: () => sampleBody,
	sendsByEdit: () => sendsByEdit,
	sendsOtherRun: () => sendsOtherRun,
	sentMessages: () => sentMessages,
	silentLadder: () => silentLadder,
	silentLadders: () => silentLadders,
	simulateDueRuns: () => simulateDueRuns,
	simulateRun: () => simulateRun,
	snapshotAt: () => snapshotAt,
	summarizeIncident: () => summarizeIncident,
	turningPointAfter: () => turningPointAfter,
	typicalStart: () => typicalStart,
	unwatchedNote: () => unwatchedNote,
	waitingParcels: () => waitingParcels,
	writeBody: () => writeBody
});
exports.BLANK = BLANK;
exports.LONGEST_LADDER = LONGEST_LADDER;
exports.LONGEST_PUSH = LONGEST_PUSH;
exports.MOST_LADDER_RUNS = MOST_LADDER_RUNS;
exports.MOST_STEPS = MOST_STEPS;
exports.advance = advance;
exports.climb = climb;
exports.commentsOf = commentsOf;
exports.decide = decide;
exports.decideOfAnother = decideOfAnother;
exports.declareIncident = declareIncident;
exports.engine_exports = engine_exports;
exports.evaluatedRulesAt = evaluatedRulesAt;
exports.explainReaches = explainReaches;
exports.explainSeverity = explainSeverity;
exports.factsOnClock = factsOnClock;
exports.factsWith = factsWith;
exports.findsNothingNew = findsNothingNew;
exports.fold = fold;
exports.foldIssue = foldIssue;
exports.isDelayed = isDelayed;
exports.isLastTry = isLastTry;
exports.isRepeated = isRepeated;
exports.isTooLate = isTooLate;
exports.nextEffect = nextEffect;
exports.nextRunAfter = nextRunAfter;
exports.openIssue = openIssue;
exports.outboxOf = outboxOf;
exports.parcelsOf = parcelsOf;
exports.personDid = personDid;
exports.plan = plan;
exports.readDetails = readDetails;
exports.reportsThatDecide = reportsThatDecide;
exports.runOnce = runOnce;
exports.sendsByEdit = sendsByEdit;
exports.sendsOtherRun = sendsOtherRun;
exports.sentMessages = sentMessages;
exports.silentLadder = silentLadder;
exports.simulateDueRuns = simulateDueRuns;
exports.simulateRun = simulateRun;
exports.snapshotAt = snapshotAt;
exports.turningPointAfter = turningPointAfter;
exports.typicalStart = typicalStart;
exports.waitingParcels = waitingParcels;
exports.writeBody = writeBody;
