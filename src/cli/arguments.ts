import type { Command } from 'commander';

/**
 * The arguments of the command line. Help for an unknown command is answered like that command, with what may have been
 * meant: Commander alone would show the list of all commands and say nothing.
 */
export function argumentsOf(args: readonly string[], isCommand: (name: string) => boolean): readonly string[] {
  const [first, about] = args;
  if (first !== 'help' || about === undefined || about === 'help' || about.startsWith('-') || isCommand(about))
    return args;
  return args.slice(1, 2);
}

/**
 * The options and arguments whose value is empty, as a script gives them whose variable is not set, in one sentence; null where there
 * is none. No command takes an empty one. Pure.
 */
export function emptyValues(command: Command): string | null {
  const isEmpty = (value: unknown): boolean =>
    Array.isArray(value) ? value.some(isEmpty) : typeof value === 'string' && value.trim() === '';
  const found = [
    ...command.registeredArguments
      .filter((_, index) => isEmpty(command.processedArgs[index]))
      .map((argument) => `argument '${argument.name()}'`),
    ...command.options
      .filter((option) => isEmpty(command.getOptionValue(option.attributeName())))
      .map(({ flags }) => `option '${flags}'`),
  ];
  if (found.length === 0) return null;
  return `${found.join(' and ')} ${found.length === 1 ? 'is empty: give it a value, or leave it out' : 'are empty: give them values, or leave them out'}`;
}
