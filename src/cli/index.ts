#!/usr/bin/env node
/** The command line. Each command is one file, loaded when it is called; the list of them all is what `--help` shows. */
import { Command, CommanderError } from 'commander';
import { argumentsOf } from './arguments.ts';
import type { Io } from './io.ts';
import { err, out, showsColors } from './output.ts';

type Load = () => Promise<(io: Io) => Command>;

/** In the order of `--help`: what an author needs first stands first. */
const COMMANDS: Readonly<Record<string, Load>> = {
  init: async () => (await import('./commands/init.ts')).initCommand,
  validate: async () => (await import('./commands/validate.ts')).validateCommand,
  lint: async () => (await import('./commands/lint.ts')).lintCommand,
  test: async () => (await import('./commands/test.ts')).testCommand,
  explain: async () => (await import('./commands/explain.ts')).explainCommand,
  oncall: async () => (await import('./commands/oncall.ts')).oncallCommand,
  simulate: async () => (await import('./commands/simulate.ts')).simulateCommand,
  sandbox: async () => (await import('./commands/sandbox.ts')).sandboxCommand,
  diff: async () => (await import('./commands/diff.ts')).diffCommand,
  replay: async () => (await import('./commands/replay.ts')).replayCommand,
  report: async () => (await import('./commands/report.ts')).reportCommand,
  history: async () => (await import('./commands/history.ts')).historyCommand,
  plan: async () => (await import('./commands/plan.ts')).planCommand,
  'plan-shards': async () => (await import('./commands/plan-shards.ts')).planShardsCommand,
};

const io: Io = {
  out,
  err,
  // Asked only by what has something to colour: it is not known without loading a stream.
  get color() {
    return showsColors(process.stdout, process.env['NO_COLOR']);
  },
  get errColor() {
    return showsColors(process.stderr, process.env['NO_COLOR']);
  },
  exit: (code) => {
    process.exitCode = Math.max(Number(process.exitCode ?? 0), code);
  },
};

const program = new Command('tocsin')
  .description('Escalation policy as code for incidents on GitHub Issues.')
  .helpCommand(true)
  .option('-V, --version', 'print the version')
  // The list of all commands fits a screen: each by its name, and by how its description begins.
  .configureHelp({
    subcommandTerm: (command) => command.name(),
    subcommandDescription: (command) => command.description().replace(/[:,].*$/, '.'),
  })
  .showHelpAfterError('(tocsin --help shows what there is)')
  .exitOverride();

async function main(): Promise<void> {
  const isCommand = (name: string): boolean => Object.hasOwn(COMMANDS, name);
  const args = argumentsOf(process.argv.slice(2), isCommand);
  const [first = ''] = args;
  // Loaded only for `--version`: no other command waits for it.
  if (first === '--version' || first === '-V') return out(`${(await import('./package-files.ts')).version()}\n`);
  const wanted = isCommand(first) ? [COMMANDS[first] as Load] : Object.values(COMMANDS);
  for (const load of wanted) program.addCommand((await load())(io).exitOverride());
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    // Commander has printed its own message: help is fine, a misused command line is not.
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  }
}

void main();
