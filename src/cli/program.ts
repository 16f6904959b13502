/** The command line. Each command is one file, loaded when it is called; the list of them all is what `--help` shows. */
import { Command, CommanderError } from 'commander';
import { argumentsOf, emptyValues } from './arguments.ts';
import { errorJson, type Io } from './io.ts';
import { firstSentence } from './completion/words.ts';
import { err, lineWidth, out, showsColors } from './output.ts';
import { followProxy } from '#runner/proxy.ts';

/** The one command that has to know all others. */
const COMPLETION = 'completion';

type Load = () => Promise<(io: Io) => Command>;

/** By what they are for, in the order of `--help`: what an author needs first stands first. */
const GROUPS: Readonly<Record<string, Readonly<Record<string, Load>>>> = {
  'Write a policy:': {
    init: async () => (await import('./commands/init.ts')).initCommand,
    import: async () => (await import('./commands/import.ts')).importCommand,
    validate: async () => (await import('./commands/validate.ts')).validateCommand,
    lint: async () => (await import('./commands/lint.ts')).lintCommand,
    test: async () => (await import('./commands/test.ts')).testCommand,
    explain: async () => (await import('./commands/explain.ts')).explainCommand,
  },
  'See what it does:': {
    oncall: async () => (await import('./commands/oncall.ts')).oncallCommand,
    simulate: async () => (await import('./commands/simulate.ts')).simulateCommand,
    sandbox: async () => (await import('./commands/sandbox.ts')).sandboxCommand,
    demo: async () => (await import('./commands/demo.ts')).demoCommand,
    diff: async () => (await import('./commands/diff.ts')).diffCommand,
    hosts: async () => (await import('./commands/hosts.ts')).hostsCommand,
    drill: async () => (await import('./commands/drill.ts')).drillCommand,
    plan: async () => (await import('./commands/plan.ts')).planCommand,
  },
  'Look back:': {
    history: async () => (await import('./commands/history.ts')).historyCommand,
    replay: async () => (await import('./commands/replay.ts')).replayCommand,
    report: async () => (await import('./commands/report.ts')).reportCommand,
  },
  'Run it everywhere:': {
    watch: async () => (await import('./commands/watch.ts')).watchCommand,
    'plan-shards': async () => (await import('./commands/plan-shards.ts')).planShardsCommand,
    [COMPLETION]: async () => (await import('./commands/completion.ts')).completionCommand,
  },
};
const COMMANDS = Object.assign({}, ...Object.values(GROUPS)) as Readonly<Record<string, Load>>;

const io: Io = {
  out,
  err,
  // Asked only by what has something to colour: it is not known without loading a stream.
  get color() {
    return showsColors(process.stdout, process.env['NO_COLOR']);
  },
  get width() {
    return lineWidth(process.stdout);
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
    subcommandDescription: (command) => firstSentence(command.description()),
  })
  .showHelpAfterError('(tocsin --help shows what there is)')
  // Node's own streams crash where a disk is full.
  .configureOutput({ writeOut: out, writeErr: err })
  .exitOverride();

async function main(): Promise<void> {
  followProxy(process.env);
  const isCommand = (name: string): boolean => Object.hasOwn(COMMANDS, name);
  const args = argumentsOf(process.argv.slice(2), isCommand);
  const [first = ''] = args;
  // Loaded only for `--version`: no other command waits for it.
  if (first === '--version' || first === '-V') return out(`${(await import('./package-files.ts')).version()}\n`);
  const wanted = isCommand(first) && first !== COMPLETION ? [first] : Object.keys(COMMANDS);
  for (const [heading, commands] of Object.entries(GROUPS))
    for (const name of Object.keys(commands).filter((one) => wanted.includes(one)))
      program.addCommand(
        requireValues((await (commands[name] as Load)())(io))
          .copyInheritedSettings(program)
          .showHelpAfterError(`(tocsin ${name} --help shows what there is)`)
          .helpGroup(heading),
      );
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    // Commander has printed its own message: help is fine, a misused command line is not.
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return;
    if (args.includes('--json')) out(errorJson(error.message.replace(/^error: /, '')));
    process.exitCode = 2;
  }
}

/**
 * Commander reports a required option that is absent before one that is unknown, and a misspelt one is both: here it comes after. An empty
 * value it takes for one.
 */
function requireValues(command: Command): Command {
  const required = command.options.filter(({ mandatory }) => mandatory);
  for (const option of required) option.makeOptionMandatory(false);
  return command.hook('preAction', () => {
    const empty = emptyValues(command);
    if (empty !== null) command.error(`error: ${empty}`);
    const absent = required.find((option) => command.getOptionValue(option.attributeName()) === undefined);
    if (absent !== undefined) command.error(`error: required option '${absent.flags}' not specified`);
  });
}

/** What the system refuses, such as to write where a disk is full, is no defect: it has a sentence, and no stack. */
void main().catch((error: unknown) => {
  if (!(error instanceof Error && 'syscall' in error)) throw error;
  err(`${error.message.replace(/^(\w+): /, 'The system refused to go on ($1): ')}.\n`);
  process.exitCode = 2;
});
