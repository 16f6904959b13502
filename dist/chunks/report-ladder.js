const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
const require_report_words = require("./report-words.js");
const require_short_names = require("./report-text-short-names.js");
// src/report/ladder-steps.ts
function stepsOf(rungs) {
	const steps = [];
	for (const rung of rungs) {
		const before = steps.at(-1);
		if (before && before.rung.fired.length > 0 && likeness(before.rung) === likeness(rung)) steps[steps.length - 1] = withNext(before, rung);
		else steps.push({
			rung,
			times: 1,
			last: rung,
			gaps: [0, 0]
		});
	}
	return steps;
}
function withNext({ rung, times, last, gaps: [least, most] }, next) {
	const gap = next.at - last.at;
	return {
		rung,
		times: times + 1,
		last: next,
		gaps: times === 1 ? [gap, gap] : [Math.min(least, gap), Math.max(most, gap)]
	};
}
const likeness = ({ fired, level, engages, severity, mentions, messages }) => JSON.stringify([
	fired.map(({ trigger }) => trigger),
	level.number,
	engages,
	severity.id,
	mentions,
	messages
]);
const LONGEST_ROUND = 24;
const FEWEST = 3;
function roundsOf({ rungs, cut }) {
	const steps = stepsOf(rungs);
	const rounds = [];
	for (let at = 0; at < steps.length;) {
		const round = longestRound(steps, at);
		rounds.push(round);
		at += round.steps.length * round.times;
		if (cut !== null && round.times > 1 && beginsAnother(steps.slice(at), round.steps)) return rounds;
	}
	return rounds;
}
function longestRound(steps, at) {
	const [step] = steps.slice(at, at + 1);
	if (step === void 0) throw new RangeError("No step is there.");
	let best = {
		steps: [step],
		times: 1,
		every: 0,
		last: step.last
	};
	for (let size = 2; size <= LONGEST_ROUND; size += 1) {
		const round = roundOf(steps, at, size);
		if (round !== null && round.times * size > best.times * best.steps.length) best = round;
	}
	return best;
}
function roundOf(steps, at, size) {
	const first = steps.slice(at, at + size);
	const startOf = (time) => steps[at + time * size]?.rung.sinceDeclared ?? 0;
	const every = startOf(1) - startOf(0);
	let times = 1;
	while (at + (times + 1) * size <= steps.length && isNear(startOf(times) - startOf(times - 1), every) && first.every((step, index) => isSame(step, steps[at + times * size + index], startOf(times) - startOf(0)))) times += 1;
	const last = steps[at + times * size - 1]?.last;
	return times < FEWEST || last === void 0 ? null : {
		steps: first,
		times,
		every,
		last
	};
}
const isSame = (step, other, later) => other !== void 0 && step.times === other.times && likeness(step.rung) === likeness(other.rung) && isNear(other.rung.sinceDeclared - step.rung.sinceDeclared, later) && isNear(other.last.sinceDeclared - step.last.sinceDeclared, later);
const isNear = (one, other) => Math.abs(one - other) < 60;
const beginsAnother = (rest, round) => rest.length <= round.length && rest.every((step, index) => {
	const like = round[index];
	return like !== void 0 && likeness(like.rung) === likeness(step.rung) && step.times <= like.times;
});
function repetition({ rung, times, last, gaps: [least, most] }) {
	if (times === 1) return "";
	const every = Math.round((last.at - rung.at) / (times - 1));
	return `${times} times, ${most > 2 * least ? `${roundToMinutes(least)} to ${roundToMinutes(most)} apart` : `about every ${roundToMinutes(every)}`}, until ${roundToMinutes(last.sinceDeclared)}`;
}
const roundToMinutes = (seconds) => seconds < 60 ? "0m" : require_policy_validation.formatDuration(Math.round(seconds / 60) * 60);
// src/report/text/sent.ts
function recipients(messages, name) {
	const people = /* @__PURE__ */ new Map();
	const parts = [];
	for (const { channel, to } of messages) {
		if (to === null) {
			parts.push(() => name(channel));
			continue;
		}
		const person = people.get(to.toLowerCase()) ?? {
			login: to,
			channels: []
		};
		person.channels.push(name(channel));
		if (person.channels.length > 1) continue;
		people.set(to.toLowerCase(), person);
		parts.push(() => `${name(person.login)} by ${require_policy_validation.enumerate(person.channels)}`);
	}
	return parts.map((part) => part());
}
// src/report/ladder.ts
var ladder_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	drawLadders: () => drawLadders,
	ending: () => ending,
	printLadders: () => printLadders,
	reasonOf: () => reasonOf,
	reportWords: () => reportWords
});
function printLadders(ladders, options) {
	const style = require_report_words.styleOf(options);
	const all = ladders.map((ladder) => ({
		ladder,
		...stepsToPrint(ladder)
	}));
	const fits = all.every(({ steps }) => tableOf(steps).every((line) => line.length <= (style.width ?? Number.POSITIVE_INFINITY)));
	return all.map(({ ladder, steps, notes }) => {
		const [titles = "", ...lines] = tableOf(steps);
		const assumed = assumption(ladder);
		const withNotes = (parts) => parts.flatMap((part, index) => [...part, ...notes[index] == null ? [] : [style.bold(notes[index])]]);
		const body = fits ? [style.dim(titles), ...withNotes(lines.map((line) => [line]))] : withNotes(steps.map((step) => stackStep(step, style)));
		return `${[
			...[style.wrap(titleOf(ladder, style)), ...assumed === null ? [] : [style.dim(style.wrap(assumed))]],
			...body,
			style.wrap(ending(ladder))
		].join("\n")}\n`;
	}).join("\n");
}
function stepsToPrint(ladder) {
	const rounds = roundsOf(ladder);
	return {
		steps: rounds.flatMap((round) => round.steps).map((step, index, all) => {
			const { rung } = step;
			return {
				after: roundToMinutes(rung.sinceDeclared),
				at: require_report_words.clockTime(rung.at, ladder.declaredAt),
				level: `${rung.level.number} ${require_report_words.visible(rung.level.name)}`,
				why: reasonOf(rung, all[index - 1]?.rung ?? null),
				who: who(rung),
				messages: messagesOf(rung),
				often: repetition(step)
			};
		}),
		notes: rounds.flatMap((round) => [...round.steps.slice(1).map(() => null), roundNote(round)])
	};
}
const roundNote = ({ steps, times, every, last }) => times === 1 ? null : `these ${steps.length} steps again every ${roundToMinutes(every)}, ${times - 1} times more, until ${roundToMinutes(last.sinceDeclared)}`;
function tableOf(steps) {
	const sends = steps.some(({ messages }) => messages !== NOTHING);
	const head = [
		"after",
		"at",
		"level",
		"why",
		"who is called",
		...sends ? ["messages"] : [],
		""
	];
	const rows = steps.map((step) => [
		step.after,
		step.at,
		step.level,
		step.why,
		step.who,
		...sends ? [step.messages] : [],
		step.often
	]);
	return require_report_words.alignColumns([head, ...rows]);
}
function stackStep(step, style) {
	const below = [
		`${step.who === NOTHING ? "nobody new" : step.who} (${step.why})`,
		...step.messages === NOTHING ? [] : [`messages: ${step.messages}`],
		step.often
	];
	return [`${style.bold(step.after)}  ${step.at}  ${step.level}`, ...below.filter((text) => text !== "").map((text) => `    ${style.wrap(text, 4)}`)];
}
function titleOf({ severity, assessed, declaredAt }, style) {
	const title = style.bold(`${require_report_words.visible(severity.name)} (${severity.id})`);
	const start = `declared ${require_report_words.clockTime(declaredAt, declaredAt - require_policy_validation.DAY)}, and nobody answers`;
	if (assessed === null) return `${title}, ${start}`;
	return `${title}, ${start}. The policy makes it ${require_report_words.visible(assessed.name)} (${assessed.id}) at once.`;
}
function assumption(ladder) {
	const says = reportWords(ladder).map(require_report_words.visible);
	const person = ladder.chosen ? [CHOSEN] : [];
	const teams = [...new Set(ladder.rungs.flatMap(({ mentions }) => mentions.filter(require_policy_validation.isTeam)))];
	const all = [
		...says.length === 0 ? [] : [says.join(", ")],
		...person,
		...teams.map((team) => `${require_report_words.visible(team)} stands for its members, as one person`)
	];
	return all.length === 0 ? null : `Assumed: ${all.join(", and ")}.`;
}
const reportWords = ({ details, labels }) => [...Object.entries(details).map(([name, value]) => `${name}=${Array.isArray(value) ? value.join(", ") : plain(value)}`), ...labels.map((label) => `label ${label}`)];
const assumedWords = (ladder) => [...reportWords(ladder), ...ladder.chosen ? [CHOSEN] : []];
const CHOSEN = "a person set the severity";
const plain = (value) => typeof value === "string" ? value : JSON.stringify(value);
function ending({ cut, rungs, declaredAt }) {
	if (cut !== null) {
		const length = roundToMinutes(cut.at - declaredAt);
		return cut.every === null ? `It goes on after that: these are the first ${length}.` : `Only the first ${length} are shown: something comes due about every ${require_report_words.toTheMinute(cut.every)}.`;
	}
	return rungs.length === 0 ? "Nothing happens." : "Then nothing more happens by itself.";
}
function reasonOf(rung, before) {
	const { fired, severity } = rung;
	const turned = hasTurned(rung, before) ? [`now ${severity.id}`] : [];
	const reasons = [...fired.map(({ trigger }) => trigger), ...turned];
	if (reasons.length > 0) return reasons.join(", ");
	return before === null ? "declared" : "next step of the reach";
}
const hasTurned = ({ severity, rises }, before) => rises || before !== null && before.severity.id !== severity.id;
const NOTHING = "\u2013";
const who = ({ mentions, messages }) => mentions.length > 0 ? mentions.map(require_report_words.visible).join(", ") : messages.length === 0 ? "nobody" : NOTHING;
const messagesOf = ({ messages }) => recipients(messages, require_report_words.visible).join("; ") || NOTHING;
const LONGEST_NAME = 18;
function whoIn(rung, before, names) {
	const { mentions, messages, engages } = rung;
	const short = (login) => require_report_words.visible(names.get(login) ?? login);
	const lines = [...mentions.length === 0 ? [] : [mentions.map(short).join(", ")], ...recipients(messages, short)];
	return lines.length > 0 || engages === null && hasTurned(rung, before) ? lines : ["nobody"];
}
function drawLadders(ladders) {
	const lines = ladders.flatMap((ladder, column) => chain(ladder, ladders, `s${column}`));
	return [
		"flowchart TB",
		...LEVELS,
		...lines,
		""
	].join("\n");
}
function headOf(ladder, all) {
	const nameOf = ({ severity: { name, id } }) => `${name} (${id})`;
	const others = all.filter((other) => other !== ladder && nameOf(other) === nameOf(ladder)).map(assumedWords);
	return [nameOf(ladder), ...assumedWords(ladder).filter((word) => others.some((words) => !words.includes(word)))];
}
function chain(ladder, all, prefix) {
	const rounds = roundsOf(ladder);
	const steps = rounds.flatMap((round) => round.steps);
	const top = `  ${prefix}(["${headOf(ladder, all).map(label).join("<br/>")}"])`;
	if (steps.length === 0) return [top, `  ${prefix} --> ${prefix}n0["nothing happens"]`];
	const names = require_short_names.shortNames(ladder.rungs.flatMap(({ mentions, messages }) => [...mentions, ...messages.flatMap(({ to }) => to ?? [])]), LONGEST_NAME);
	const boxes = boxesOf(steps);
	const nodes = boxes.map(({ index, step, left }) => {
		if (left > 0) return `  ${prefix}n${index}["${require_report_words.plural(left, "more step")}"]`;
		const { rung, times, last } = step;
		const repeat = times === 1 ? "" : `<br/>${times} times, until ${roundToMinutes(last.sinceDeclared)}`;
		const people = whoIn(rung, steps[index - 1]?.rung ?? null, names);
		return `  ${prefix}n${index}["${`${[`${rung.level.number}. ${rung.level.name}`, ...people].map(label).join("<br/>")}${repeat}`}"]:::${levelClass(rung.level.number)}`;
	});
	const arrows = boxes.map(({ index, step: { rung }, left }, place) => {
		const before = place === 0 ? prefix : `${prefix}n${boxes[place - 1]?.index ?? 0}`;
		if (left > 0) return `  ${before} --> ${prefix}n${index}`;
		const text = `${roundToMinutes(rung.sinceDeclared)}: ${reasonOf(rung, steps[index - 1]?.rung ?? null)}`;
		return `  ${before} -->|"${label(text)}"| ${prefix}n${index}`;
	});
	const horizon = ladder.cut === null ? [] : [`  ${prefix}n${boxes.at(-1)?.index ?? 0} -.-> ${prefix}end(["${afterwards(ladder, ladder.cut)}"])`];
	return [
		top,
		...nodes,
		...arrows,
		...loopsOf(rounds, boxes, prefix),
		...horizon
	];
}
const MOST_BOXES = 40;
function boxesOf(steps) {
	const boxes = [];
	for (const [index, step] of steps.entries()) {
		const last = boxes.at(-1);
		const isNews = step.rung.engages === "new" || hasTurned(step.rung, steps[index - 1]?.rung ?? null);
		if (index < MOST_BOXES || isNews) boxes.push({
			index,
			step,
			left: 0
		});
		else if (last !== void 0 && last.left > 0) boxes[boxes.length - 1] = {
			...last,
			left: last.left + 1
		};
		else boxes.push({
			index,
			step,
			left: 1
		});
	}
	return boxes;
}
function loopsOf(rounds, all, prefix) {
	const own = new Set(all.filter(({ left }) => left === 0).map(({ index }) => index));
	let first = 0;
	return rounds.flatMap(({ steps, times, every, last: { sinceDeclared } }) => {
		const [start, end] = [first, first + steps.length - 1];
		first += steps.length;
		if (times === 1 || !own.has(start) || !own.has(end)) return [];
		const text = `every ${roundToMinutes(every)}, until ${roundToMinutes(sinceDeclared)}`;
		return [`  ${prefix}n${end} -.->|"${label(text)}"| ${prefix}n${start}`];
	});
}
const afterwards = ({ declaredAt }, { at, every }) => `${every === null ? "goes on" : "not looked at"} after ${roundToMinutes(at - declaredAt)}`;
const LEVELS = [
	"#ddf4ff",
	"#fff8c5",
	"#ffe2c4",
	"#ffd7d5"
].map((fill, index) => `  classDef level${index + 1} fill:${fill},stroke:#59636e,color:#1f2328`);
const levelClass = (level) => `level${Math.min(Math.max(1, level), LEVELS.length)}`;
const label = (text) => require_report_words.visible(text).replaceAll(/["#&<>`*_[\]{}|\\;]/g, (character) => `#${character.codePointAt(0) ?? 0};`);
exports.drawLadders = drawLadders;
exports.ladder_exports = ladder_exports;
exports.recipients = recipients;
exports.reportWords = reportWords;
