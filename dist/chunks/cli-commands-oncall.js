require("./rolldown-runtime.js");
const require_cli_index = require("../cli/index.js");
const require_policy_validation = require("./policy-validation.js");
const require_files = require("./cli-files.js");
let node_path = require("node:path");
// src/cli/commands/oncall.ts
const DEFAULT = ".github/escalation-policy.yml";
const FIVE_WEEKS = 3024e3;
function oncallCommand(io) {
	return new require_cli_index.Command("oncall").description("Say who is on call: at an instant, or over a span.").option("--policy <file>", "the policy", DEFAULT).option("--schedule <name>", "one schedule only (default: all)").option("--at <instant>", "at this instant, ISO 8601 (default: now)").option("--from <instant>", "the shifts from this instant \u2026").option("--to <instant>", "\u2026 to this one").option("--json", "print as JSON").option("--svg <file>", "draw a calendar of the span (default: the next five weeks) into this file").option("--ics <folder>", "write an iCalendar file for each schedule and person into this folder").action(async (options) => {
		const refused = await answer(io, options);
		if (refused === null) return;
		io.err(`${refused}\n`);
		io.exit(2);
	});
}
async function answer(io, options) {
	const asked = readAsked(options);
	if (typeof asked === "string") return asked;
	const { text, ...file } = require_files.readText(options.policy);
	if (text === null) return `${options.policy}: ${"why" in file ? file.why : "unread"}`;
	const [{ auditPolicy, loadPolicy }, { printDiagnostics }] = await Promise.all([Promise.resolve().then(() => require("./policy.js")).then((n) => n.policy_exports), Promise.resolve().then(() => require("./report-diagnostics.js")).then((n) => n.diagnostics_exports)]);
	const policy = loadPolicy(text, options.policy);
	const told = (diagnostics, color) => printDiagnostics(diagnostics, /* @__PURE__ */ new Map([[options.policy, text]]), { color });
	if (!policy.ok) return told(policy.diagnostics, io.errColor);
	const found = chosen(policy.value.schedules, options.schedule);
	if (typeof found === "string") return found;
	const answered = await print(found, asked, options.json ?? false);
	const span = asked.kind === "span" ? asked : {
		from: asked.at,
		to: asked.at + FIVE_WEEKS
	};
	const refused = await writeFiles(io, policy.value.name, found, span, options);
	if (refused !== null) return refused;
	io.out(answered);
	if (options.json) return null;
	const advice = told(auditPolicy({
		...policy.value,
		schedules: new Map(found.map((schedule) => [schedule.name, schedule]))
	}, text, span.from), io.color);
	if (advice !== "") io.out(`\n${advice}`);
	return null;
}
async function print(found, asked, asJson) {
	const [{ shifts }, { printOnCall, printShifts }] = await Promise.all([Promise.resolve().then(() => require("./calendar.js")).then((n) => n.calendar_exports), Promise.resolve().then(() => require("./report-oncall.js"))]);
	if (asked.kind === "at") {
		const { at } = asked;
		if (!asJson) return printOnCall(found, at);
		return json(found.map((one) => ({
			schedule: one.name,
			at: require_policy_validation.formatInstant(at),
			who: one.onCall(at)
		})));
	}
	const spans = found.map((schedule) => ({
		schedule,
		shifts: shifts(schedule, asked.from, asked.to)
	}));
	if (!asJson) return spans.map((one) => printShifts(one.schedule, one.shifts)).join("\n");
	return json(spans.map((one) => ({
		schedule: one.schedule.name,
		shifts: one.shifts.map(({ start, end, who }) => ({
			start: require_policy_validation.formatInstant(start),
			end: require_policy_validation.formatInstant(end),
			who
		}))
	})));
}
async function writeFiles(io, policy, found, { from, to }, { svg, ics }) {
	const files = [];
	if (svg !== void 0) {
		const { drawOnCall } = await Promise.resolve().then(() => require("./report-oncall-svg.js"));
		files.push({
			path: svg,
			text: drawOnCall(found, from, to)
		});
	}
	if (ics !== void 0) {
		const { calendarFiles } = await Promise.resolve().then(() => require("./cli-ics.js"));
		files.push(...calendarFiles(policy, found, from, to).map(({ name, text }) => ({
			path: (0, node_path.join)(ics, name),
			text
		})));
	}
	for (const { path, text } of files) {
		const why = require_files.writeText(path, text);
		if (why !== null) return `${path}: ${why}`;
		io.err(`Wrote ${path}\n`);
	}
	return null;
}
const json = (told) => `${JSON.stringify(told.length === 1 ? told[0] : told, null, 2)}\n`;
function chosen(schedules, name) {
	if (schedules.size === 0) return "This policy has no schedules.";
	if (name === void 0) return [...schedules.values()];
	const schedule = schedules.get(name);
	if (schedule) return [schedule];
	const near = require_policy_validation.nearest(name, schedules.keys());
	return `There is no schedule "${name}". ${near ? `Did you mean "${near}"?` : `There are: ${[...schedules.keys()].join(", ")}.`}`;
}
function readAsked({ at, from, to }) {
	if (at !== void 0 && (from !== void 0 || to !== void 0)) return "Give --at, or --from and --to, not both.";
	if (from === void 0 !== (to === void 0)) return "Give --from and --to together.";
	const bad = [
		at,
		from,
		to
	].find((text) => text !== void 0 && require_policy_validation.parseInstant(text) === null);
	if (bad !== void 0) return `"${bad}" is no instant. Write it as 2026-11-23T10:00:00Z.`;
	if (from === void 0 || to === void 0) return {
		kind: "at",
		at: at === void 0 ? Math.floor(Date.now() / 1e3) : require_policy_validation.parseInstant(at) ?? 0
	};
	const span = {
		from: require_policy_validation.parseInstant(from) ?? 0,
		to: require_policy_validation.parseInstant(to) ?? 0
	};
	return span.to > span.from ? {
		kind: "span",
		...span
	} : `--to (${to}) must be after --from (${from}).`;
}
exports.oncallCommand = oncallCommand;
