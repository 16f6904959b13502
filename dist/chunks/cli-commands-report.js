require("./rolldown-runtime.js");
const require_cli_index = require("../cli/index.js");
const require_policy_validation = require("./policy-validation.js");
const require_files = require("./cli-files.js");
const require_history_file = require("./cli-history-file.js");
const require_policies = require("./cli-policies.js");
// src/cli/commands/report.ts
function reportCommand(io) {
	return new require_cli_index.Command("report").description("Tell what happened: times, cadence, calls, and what is overdue.").option("--policy <files...>", "the policy; an incident belongs to the first whose `incident` matches", [require_policies.DEFAULT_POLICY]).requiredOption("--history <files...>", "past incidents, as `tocsin history` writes them; several are merged").option("--from <instant>", "incidents declared from this instant on, ISO 8601 (default: all)").option("--to <instant>", "and before this one (default: all)").option("--format <name>", "print as `terminal`, `markdown`, `json`, `html`, \u2026 (default: terminal)").option("--json", "print as JSON, by schemas/report.v1.schema.json: the same as `--format json`").option("--html <file>", "write a page with charts into this file").action(async (options) => {
		const refused = await answer(io, options);
		if (refused === null) return;
		io.err(`${refused.trimEnd()}\n`);
		io.exit(2);
	});
}
async function answer(io, options) {
	const { FORMATS, renderPage } = await Promise.resolve().then(() => require("./report-period.js"));
	const name = options.format ?? (options.json ? "json" : "terminal");
	const format = Object.hasOwn(FORMATS, name) ? FORMATS[name] : void 0;
	if (format === void 0) return `There is no format "${name}". There are ${Object.keys(FORMATS).join(", ")}.`;
	const asked = readSpan(options);
	if ("refused" in asked) return asked.refused;
	const policies = await require_policies.readPolicies(options.policy, io.errColor);
	if ("refused" in policies) return policies.refused;
	const history = await require_history_file.readHistories(options.history);
	if ("refused" in history) return history.refused;
	const told = await count(policies.got, history.got, asked.got);
	if (told.to <= told.from) return `--to (${options.to ?? "the last reading"}) must be after --from (${options.from ?? ""}).`;
	if (options.html !== void 0) {
		const why = require_files.writeText(options.html, renderPage(told));
		if (why !== null) return `${options.html}: ${why}`;
		io.err(`Wrote ${options.html}\n`);
	}
	io.out(format.render(told, { color: io.color }));
	return null;
}
async function count(policies, readings, asked) {
	const [{ summarizeIncident }, { isSummary, spanOf, statisticsOf }] = await Promise.all([Promise.resolve().then(() => require("./engine.js")).then((n) => n.engine_exports), Promise.resolve().then(() => require("./statistics.js")).then((n) => n.statistics_exports)]);
	const told = readings.map(({ issue, at }) => summarizeIncident(policies, issue, at));
	return statisticsOf(policies, told, spanOf(told.filter(isSummary), asked, Math.floor(Date.now() / 1e3)));
}
function readSpan({ from, to }) {
	const bad = [from, to].find((text) => text !== void 0 && require_policy_validation.parseInstant(text) === null);
	if (bad !== void 0) return { refused: `"${bad}" is no instant. Write it as 2026-11-23T10:00:00Z, or 2026-11-23.` };
	const read = (text) => text === void 0 ? null : require_policy_validation.parseInstant(text);
	return { got: {
		from: read(from),
		to: read(to)
	} };
}
exports.reportCommand = reportCommand;
