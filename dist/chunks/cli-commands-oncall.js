require("./rolldown-runtime.js");
const require_program = require("./cli-program.js");
const require_policy_validation = require("./policy-validation.js");
const require_cli_files = require("./cli-files.js");
const require_instants = require("./cli-instants.js");
const require_no_such = require("./cli-no-such.js");
const require_spans = require("./cli-spans.js");
let node_path = require("node:path");
// src/cli/commands/oncall.ts
const FIVE_WEEKS = 35 * require_policy_validation.DAY;
function oncallCommand(io) {
	return new require_program.Command("oncall").description("Say who is on call: at an instant, or over a span.").argument("[policy]", require_cli_files.ONE_POLICY).option(...require_cli_files.POLICY_OPTION).option("--schedule <name>", "one schedule only (default: all)").option("--at <instant>", "at this instant, ISO 8601 (default: now)").option("--from <instant>", "the shifts from this instant (a day: of UTC) \u2026").option("--to <instant>", "\u2026 to this one, ten years later at most").option("--json", "print as JSON").option("--svg <file>", "draw a calendar of the span (default: the next five weeks) into this file").option("--ics <folder>", "write an iCalendar file for each schedule and person into this folder").action(require_cli_files.refusing(io, (file, options) => onCall(io, file, options)));
}
async function onCall(io, file, options) {
	const named = require_cli_files.policyNamed(file, options.policy);
	const period = readPeriod(io, options, require_cli_files.now());
	const policy = await require_cli_files.readPolicy(io, named);
	const found = chooseSchedules(policy.schedules, options.schedule);
	const span = period.kind === "span" ? period : {
		from: period.at,
		to: period.at + FIVE_WEEKS
	};
	const { auditLean } = await Promise.resolve().then(() => require("./policy-validation.js")).then((n) => n.load_lazily_exports);
	const printed = {
		...policy,
		schedules: new Map(found.map((schedule) => [schedule.name, schedule]))
	};
	const days = period.kind === "span" || options.at !== void 0 ? `In the 90 days from ${require_policy_validation.formatInstant(span.from).slice(0, 10)} on` : void 0;
	const advice = (await auditLean(printed, span.from, days)).filter(({ code }) => code !== "uneven-share");
	const answer = options.json ? await answerJson(printed, period, advice) : await print(found, period);
	await writeFiles(io, policy.name, found, span, options);
	io.out(answer);
	if (options.json || advice.length === 0) return;
	const { printDiagnostics } = await Promise.resolve().then(() => require("./report-words.js")).then((n) => n.diagnostics_exports);
	io.out(`\n${printDiagnostics(advice, require_cli_files.sourcesOf(policy.texts), io)}`);
}
async function print(found, period) {
	const [{ shifts }, { printOnCall, printShifts }] = await Promise.all([Promise.resolve().then(() => require("./calendar.js")).then((n) => n.calendar_exports), Promise.resolve().then(() => require("./report-oncall.js"))]);
	if (period.kind === "at") return printOnCall(found, period.at);
	return found.map((schedule) => printShifts(schedule, shifts(schedule, period.from, period.to))).join("\n");
}
async function answerJson(policy, period, advice) {
	const [{ shifts }, { lastSame }, { parsePolicy }] = await Promise.all([
		Promise.resolve().then(() => require("./calendar.js")).then((n) => n.calendar_exports),
		Promise.resolve().then(() => require("./report-oncall.js")),
		Promise.resolve().then(() => require("./policy.js")).then((n) => n.policy_exports)
	]);
	const yaml = parsePolicy(policy.texts);
	const answerOf = (schedule) => {
		if (period.kind === "span") return { shifts: shifts(schedule, period.from, period.to).map(({ start, end, who }) => ({
			start: require_policy_validation.formatInstant(start),
			end: require_policy_validation.formatInstant(end),
			who
		})) };
		const until = lastSame(schedule, period.at);
		return {
			at: require_policy_validation.formatInstant(period.at),
			who: schedule.onCall(period.at),
			until: until === null ? null : require_policy_validation.formatInstant(until)
		};
	};
	const problemsOf = ({ name }) => {
		const roles = [...policy.roles.values()].filter((role) => require_policy_validation.rulesOfRole(role).some(({ reads }) => reads.includes(`oncall.${name}`)));
		const key = yaml.place("/schedules", name);
		return advice.filter(({ path, place }) => path === "/schedules" ? place?.file === key.file && place.line === key.line && place.col === key.col : roles.some(({ id }) => path === `/roles/${id}/who`)).map(({ code, level, message, help, place }) => ({
			code,
			level,
			message,
			help,
			line: place?.line ?? null
		}));
	};
	const entries = [...policy.schedules.values()].map((one) => ({
		schedule: one.name,
		timezone: one.timezone,
		...answerOf(one),
		problems: problemsOf(one)
	}));
	return `${JSON.stringify(entries.length === 1 ? entries[0] : entries, null, 2)}\n`;
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
		require_cli_files.writeText(path, text);
		io.err(`Wrote ${path}\n`);
	}
}
function chooseSchedules(schedules, name) {
	if (schedules.size === 0) throw new require_cli_files.Refusal("This policy has no schedules.");
	if (name === void 0) return [...schedules.values()];
	const schedule = schedules.get(name);
	if (schedule) return [schedule];
	throw require_no_such.noSuch("schedule", name, schedules.keys());
}
function readPeriod(io, { at, from, to }, now) {
	if (at !== void 0 && (from !== void 0 || to !== void 0)) throw new require_cli_files.Refusal("Give --at, or --from and --to, not both.");
	if (from === void 0 !== (to === void 0)) throw new require_cli_files.Refusal("Give --from and --to together.");
	const instants = require_instants.readInstants(io, {
		at,
		from,
		to
	});
	if (instants.from === null || instants.to === null) return {
		kind: "at",
		at: instants.at ?? now
	};
	const span = {
		from: instants.from,
		to: instants.to
	};
	if (span.to <= span.from) throw new require_cli_files.Refusal(`--to (${to}) must be after --from (${from}).`);
	require_spans.requireSpan(span.from, span.to);
	return {
		kind: "span",
		...span
	};
}
exports.oncallCommand = oncallCommand;
