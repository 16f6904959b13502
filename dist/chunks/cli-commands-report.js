require("./rolldown-runtime.js");
const require_program = require("./cli-program.js");
const require_cli_files = require("./cli-files.js");
const require_latest_readings = require("./cli-latest-readings.js");
const require_instants = require("./cli-instants.js");
const require_no_such = require("./cli-no-such.js");
const require_spans = require("./cli-spans.js");
// src/cli/commands/report.ts
const NAMES = [
	"terminal",
	"markdown",
	"json",
	"html"
];
function reportCommand(io) {
	return new require_program.Command("report").description("Tell what happened: times, cadence, calls, and what is overdue.").argument("[policies...]", require_cli_files.ORDERED_POLICIES).option(...require_cli_files.POLICIES_OPTION).requiredOption("--history <files...>", "past incidents, as `tocsin history` writes them; several are merged").option("--from <instant>", "incidents declared from this instant on, ISO 8601 (default: all)").option("--to <instant>", "and before this one (default: all)").addOption(Object.assign(new require_program.Option("--format <name>", "how to print it (default: terminal)"), { argChoices: NAMES })).option("--json", "print as JSON, by schemas/report.v1.schema.json: the same as `--format json`").option("--html <file>", "write a page with charts into this file").action(require_cli_files.refusing(io, (files, options) => report(io, files, options)));
}
async function report(io, files, options) {
	const { FORMATS, renderPage } = await Promise.resolve().then(() => require("./report-period.js"));
	const name = options.format ?? (options.json ? "json" : "terminal");
	const format = Object.hasOwn(FORMATS, name) ? FORMATS[name] : void 0;
	if (format === void 0) throw require_no_such.noSuch("format", name, Object.keys(FORMATS));
	const limits = require_instants.readInstants(io, {
		from: options.from,
		to: options.to
	});
	const past = require_cli_files.withoutPolicies("--history", options.history);
	const policies = await require_cli_files.readPolicies(io, require_cli_files.policiesNamed([...files, ...past.policies], options.policy));
	const { summarizeIncident } = await Promise.resolve().then(() => require("./engine.js")).then((n) => n.engine_exports);
	const summaries = await require_latest_readings.readHistories(past.values, ({ issue, at }) => summarizeIncident(policies, issue, at));
	const { isSummary, spanOf, statisticsOf } = await Promise.resolve().then(() => require("./statistics.js")).then((n) => n.statistics_exports);
	const span = spanOf(summaries.filter(isSummary), limits, require_cli_files.now());
	if (span.to <= span.from) throw new require_cli_files.Refusal(`--to (${options.to ?? "the last reading"}) must be after --from (${options.from ?? ""}).`);
	require_spans.requireSpan(span.from, span.to);
	const results = statisticsOf(policies, summaries, span);
	if (options.html !== void 0) {
		require_cli_files.writeText(options.html, renderPage(results));
		io.err(`Wrote ${options.html}\n`);
	}
	io.out(format.render(results, io));
}
exports.reportCommand = reportCommand;
