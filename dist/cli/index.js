#!/usr/bin/env node
import { n as CommanderError, t as Command } from "../chunks/esm.js";
// src/cli/index.ts
/** The command line. Each command is one file, loaded when it is called; the list of them all is what `--help` shows. */
/** In the order of `--help`: what an author needs first stands first. */
const COMMANDS = {
	init: async () => (await import("../chunks/init.js")).initCommand,
	validate: async () => (await import("../chunks/validate2.js")).validateCommand,
	lint: async () => (await import("../chunks/lint.js")).lintCommand,
	test: async () => (await import("../chunks/test.js")).testCommand,
	explain: async () => (await import("../chunks/explain.js")).explainCommand,
	oncall: async () => (await import("../chunks/oncall.js")).oncallCommand,
	simulate: async () => (await import("../chunks/simulate.js")).simulateCommand,
	sandbox: async () => (await import("../chunks/sandbox.js")).sandboxCommand,
	diff: async () => (await import("../chunks/diff.js")).diffCommand,
	replay: async () => (await import("../chunks/replay3.js")).replayCommand,
	report: async () => (await import("../chunks/report4.js")).reportCommand,
	history: async () => (await import("../chunks/history.js")).historyCommand,
	plan: async () => (await import("../chunks/plan.js")).planCommand,
	"plan-shards": async () => (await import("../chunks/plan-shards.js")).planShardsCommand
};
const io = {
	out: (text) => void process.stdout.write(text),
	err: (text) => void process.stderr.write(text),
	color: process.stdout.isTTY && process.env["NO_COLOR"] === void 0,
	exit: (code) => {
		process.exitCode = Math.max(Number(process.exitCode ?? 0), code);
	}
};
const program = new Command("tocsin").description("Escalation policy as code for incidents on GitHub Issues.").helpCommand(true).configureHelp({
	subcommandTerm: (command) => command.name(),
	subcommandDescription: (command) => command.description().replace(/[:,].*$/, ".")
}).showHelpAfterError("(tocsin --help shows what there is)").exitOverride();
const [asked = ""] = process.argv.slice(2);
const wanted = Object.hasOwn(COMMANDS, asked) ? [COMMANDS[asked]] : Object.values(COMMANDS);
for (const load of wanted) program.addCommand((await load())(io).exitOverride());
try {
	await program.parseAsync();
} catch (error) {
	if (!(error instanceof CommanderError)) throw error;
	process.exitCode = error.exitCode === 0 ? 0 : 2;
}
export {};
