/** What a shell can complete, read off the commands themselves: the one source of the three scripts. */
import type { Argument, Command, Option } from 'commander';

/** What comes after an option or as an argument: nothing, one of these words, a path, or what nobody can guess. */
export type Value =
  | { readonly kind: 'none' }
  | { readonly kind: 'path' }
  | { readonly kind: 'text'; readonly name: string }
  | { readonly kind: 'choice'; readonly words: readonly string[] };

export interface CompletedOption {
  /** With its dashes: `--severity`. */
  readonly name: string;
  readonly about: string;
  readonly value: Value;
}

export interface CompletedCommand {
  readonly name: string;
  readonly about: string;
  readonly options: readonly CompletedOption[];
  /** What its arguments are, in their order. */
  readonly arguments: readonly Value[];
  /** The last of them may stand more than once. */
  readonly repeats: boolean;
}

/** As `--help` lists them, with `help` itself, which takes the name of any. */
export function completedCommands(program: Command): readonly CompletedCommand[] {
  const commands = program.createHelp().visibleCommands(program);
  const names = program.commands.map((command) => command.name());
  return commands.map((command) => ({
    name: command.name(),
    about: firstSentence(command.description()),
    options: command.options.map((option) => ({
      name: option.long ?? option.flags,
      about: option.description,
      value: valueOf(option),
    })),
    arguments: program.commands.includes(command)
      ? command.registeredArguments.map(valueOf)
      : [{ kind: 'choice', words: names }],
    repeats: command.registeredArguments.at(-1)?.variadic === true,
  }));
}

/** What `--help` shows of a command in its list. */
export const firstSentence = (description: string): string => description.replace(/[:,].*$/, '.');

const PATH = /file|folder|policy|policies|before|after|tests/;

function valueOf(of: Option | Argument): Value {
  const name = 'flags' in of ? (/<([^>]+)>/.exec(of.flags)?.[1] ?? '') : of.name();
  if (name === '') return { kind: 'none' };
  if (of.argChoices !== undefined) return { kind: 'choice', words: of.argChoices };
  if (name.includes('|')) return { kind: 'choice', words: name.split('|') };
  return PATH.test(name) ? { kind: 'path' } : { kind: 'text', name };
}
