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
