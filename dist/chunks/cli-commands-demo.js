require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
const require_program = require("./cli-program.js");
const require_cli_files = require("./cli-files.js");
const require_spans = require("./cli-spans.js");
// src/cli/commands/demo.ts
function demoCommand(io) {
	return new require_program.Command("demo").description("Four incidents on a local GitHub, an hour and a half that passes, and what the Action does.").option("--for <duration>", "how much time passes", "90m").option("--serve", "keep the pages of the issues for a browser, until Ctrl+C").addHelpText("after", "\nIt needs no repository and no network. tocsin sandbox plays a policy of yours.").action(require_cli_files.refusing(io, async ({ for: span, serve = false }) => {
		const seconds = require_spans.readSpan(span, {
			example: "2h or 1h30m",
			most: require_policy_validation.DAY
		});
		const { demo } = await Promise.resolve().then(() => require("./cli-demo-play.js"));
		await demo(io, seconds, serve);
	}));
}
exports.demoCommand = demoCommand;
