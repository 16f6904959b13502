require("./rolldown-runtime.js");
const require_program = require("./cli-program.js");
const require_policy_validation = require("./policy-validation.js");
const require_cli_files = require("./cli-files.js");
const require_instants = require("./cli-instants.js");
const require_no_such = require("./cli-no-such.js");
const require_spans = require("./cli-spans.js");
let node_path = require("node:path");
// src/cli/commands/oncall.ts
const FIVE_WEEKS = 3024e3;
function oncallCommand(io) {
	return new require_program.Command("oncall").description("Say who is on call: at an instant, or over a span.").argument("[policy]", require_cli_files.ONE_POLICY).option(...require_cli_files.POLICY_OPTION).option("--schedule <name>", "one schedule only (default: all)").option("--at <instant>", "at this instant, ISO 8601 (default: now)").option("--from <instant>", "the shifts from this instant \u2026").option("--to <instant>", "\u2026 to this one, ten years later at most").option("--json", "print as JSON").option("--svg <file>", "draw a calendar of the span (default: the next five weeks) into this file").option("--ics <folder>", "write an iCalendar file for each schedule and person into this folder").action(require_program.refusing(io, (file, options) => onCall(io, file, options)));
}
async function onCall(io, file, options) {
	const named = require_cli_files.policyNamed(file, options.policy);
	if (!named.ok) return named.refusal;
	const period = readPeriod(io, options, require_program.now());
	if (typeof period === "string") return period;
	const read = await require_cli_files.readPolicy(io, named.value);
	if (!read.ok) return read.refusal;
	const policy = read.value;
	const found = chooseSchedules(policy.schedules, options.schedule);
	if (typeof found === "string") return found;
	const answer = await print(found, period, options.json ?? false);
	const span = period.kind === "span" ? period : {
		from: period.at,
		to: period.at + FIVE_WEEKS
	};
	const refusal = await writeFiles(io, policy.name, found, span, options);
	if (refusal !== null) return refusal;
	io.out(answer);
	if (options.json) return null;
	const { auditLean } = await Promise.resolve().then(() => require("./policy-validation.js")).then((n) => n.load_lazily_exports);
	const advice = await auditLean({
		...policy,
		schedules: new Map(found.map((schedule) => [schedule.name, schedule]))
	}, span.from);
	if (advice.length === 0) return null;
	const { printDiagnostics } = await Promise.resolve().then(() => require("./report-words.js")).then((n) => n.diagnostics_exports);
	io.out(`\n${printDiagnostics(advice, require_cli_files.sourcesOf(policy.texts), io)}`);
	return null;
}
async function print(found, period, asJson) {
	const [{ shifts }, { printOnCall, printShifts }] = await Promise.all([Promise.resolve().then(() => require("./calendar.js")).then((n) => n.calendar_exports), Promise.resolve().then(() => require("./report-oncall.js"))]);
	if (period.kind === "at") {
		const { at } = period;
		if (!asJson) return printOnCall(found, at);
		return json(found.map((one) => ({
			schedule: one.name,
			at: require_policy_validation.formatInstant(at),
			who: one.onCall(at)
		})));
	}
	const spans = found.map((schedule) => ({
		schedule,
		shifts: shifts(schedule, period.from, period.to)
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
		const why = require_cli_files.writeText(path, text);
		if (why !== null) return why;
		io.err(`Wrote ${path}\n`);
	}
	return null;
}
const json = (entries) => `${JSON.stringify(entries.length === 1 ? entries[0] : entries, null, 2)}\n`;
function chooseSchedules(schedules, name) {
	if (schedules.size === 0) return "This policy has no schedules.";
	if (name === void 0) return [...schedules.values()];
	const schedule = schedules.get(name);
	if (schedule) return [schedule];
	return require_no_such.noSuch("schedule", name, schedules.keys());
}
function readPeriod(io, { at, from, to }, now) {
	if (at !== void 0 && (from !== void 0 || to !== void 0)) return "Give --at, or --from and --to, not both.";
	if (from === void 0 !== (to === void 0)) return "Give --from and --to together.";
	const instants = require_instants.readInstants(io, {
		at,
		from,
		to
	});
	if (!instants.ok) return instants.refusal;
	const { value } = instants;
	if (value.from === null || value.to === null) return {
		kind: "at",
		at: value.at ?? now
	};
	const span = {
		from: value.from,
		to: value.to
	};
	if (span.to <= span.from) return `--to (${to}) must be after --from (${from}).`;
	return require_spans.spanProblem(span.from, span.to) ?? {
		kind: "span",
		...span
	};
}
exports.oncallCommand = oncallCommand;
