const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
const require_clock = require("./report-text-clock.js");
const require_terminal = require("./report-text-terminal.js");
// src/report/ladder.ts
var ladder_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	drawLadders: () => drawLadders,
	printLadder: () => printLadder
});
const DAY = 86400;
function stepsOf(rungs) {
	const steps = [];
	for (const rung of rungs) {
		const before = steps.at(-1);
		if (before && before.rung.fired.length > 0 && likeness(before.rung) === likeness(rung)) steps[steps.length - 1] = {
			...before,
			times: before.times + 1,
			last: rung
		};
		else steps.push({
			rung,
			times: 1,
			last: rung
		});
	}
	return steps;
}
const likeness = ({ fired, level, engages, severity, mentions }) => JSON.stringify([
	fired.map(({ trigger }) => trigger),
	level.number,
	engages,
	severity.id,
	mentions
]);
function printLadder(ladder, { color }) {
	const style = require_terminal.styleOf(color);
	const rows = stepsOf(ladder.rungs).map((step, index, steps) => [
		step.rung.sinceDeclared === 0 ? "0m" : require_policy_validation.formatDuration(step.rung.sinceDeclared),
		require_clock.clockTime(step.rung.at, ladder.declaredAt),
		`${step.rung.level.number} ${require_terminal.visible(step.rung.level.name)}`,
		why(step.rung, steps[index - 1]?.rung ?? null),
		who(step.rung),
		often(step)
	]);
	const [titles = "", ...lines] = require_terminal.alignColumns([[
		"after",
		"at",
		"level",
		"why",
		"who is told",
		""
	], ...rows]);
	return `${[
		titleOf(ladder, style),
		style.dim(titles),
		...lines,
		ending(ladder)
	].join("\n")}\n`;
}
function titleOf({ severity, assessed, declaredAt }, style) {
	const title = style.bold(`${require_terminal.visible(severity.name)} (${severity.id})`);
	const start = `declared ${require_clock.clockTime(declaredAt, declaredAt - DAY)}, and nobody answers`;
	if (assessed === null) return `${title}, ${start}`;
	return `${title}, ${start}. The policy makes it ${require_terminal.visible(assessed.name)} (${assessed.id}) at once.`;
}
function ending({ cutAt, rungs, declaredAt }) {
	if (cutAt !== null) return `It goes on like this; shown are the first ${require_policy_validation.formatDuration(cutAt - declaredAt)}.`;
	return rungs.length === 0 ? "Nothing happens." : "Then nothing more happens by itself.";
}
function why({ fired, severity }, before) {
	const rose = before === null || before.severity.id === severity.id ? [] : [`now ${severity.id}`];
	const reasons = [...fired.map(({ trigger }) => trigger), ...rose];
	return reasons.length === 0 ? "declared" : reasons.join(", ");
}
const who = ({ mentions }) => mentions.length === 0 ? "nobody" : mentions.map(require_terminal.visible).join(", ");
function often({ rung, times, last }) {
	if (times === 1) return "";
	const every = Math.round((last.at - rung.at) / (times - 1));
	return `${times} times, about every ${require_policy_validation.formatDuration(every)}, until ${require_policy_validation.formatDuration(last.sinceDeclared)}`;
}
function drawLadders(ladders) {
	return [
		"flowchart TB",
		...ladders.flatMap((ladder, column) => chain(ladder, `s${column}`)),
		""
	].join("\n");
}
function chain(ladder, prefix) {
	const steps = stepsOf(ladder.rungs);
	const { name, id } = ladder.severity;
	const top = `  ${prefix}(["${label(`${name} (${id})`)}"])`;
	if (steps.length === 0) return [top, `  ${prefix} --> ${prefix}n0["nothing happens"]`];
	const boxes = steps.map((step, index) => {
		const { rung, times } = step;
		const repeat = times === 1 ? "" : `<br/>${times} times, until ${require_policy_validation.formatDuration(step.last.sinceDeclared)}`;
		return `  ${prefix}n${index}["${`${label(rung.level.name)}<br/>${label(who(rung))}${repeat}`}"]`;
	});
	const arrows = steps.map(({ rung }, index) => {
		const text = `${rung.sinceDeclared === 0 ? "0m" : require_policy_validation.formatDuration(rung.sinceDeclared)}: ${why(rung, steps[index - 1]?.rung ?? null)}`;
		return `  ${prefix}${index === 0 ? "" : `n${index - 1}`} -->|"${label(text)}"| ${prefix}n${index}`;
	});
	return [
		top,
		...boxes,
		...arrows
	];
}
const label = (text) => require_terminal.visible(text).replaceAll(/["#&<>`*_[\]{}|\\;]/g, (character) => `#${character.codePointAt(0) ?? 0};`);
Object.defineProperty(exports, "drawLadders", {
	enumerable: true,
	get: function() {
		return drawLadders;
	}
});
Object.defineProperty(exports, "ladder_exports", {
	enumerable: true,
	get: function() {
		return ladder_exports;
	}
});
