/** The completion script for fish. */
import type { CompletedCommand, Value } from './words.ts';

export function fishScript(commands: readonly CompletedCommand[]): string {
  const lines = commands.flatMap(({ name, about, options, argument }) => {
    const inside = `complete -c tocsin -n '__fish_seen_subcommand_from ${name}'`;
    return [
      `complete -c tocsin -n __fish_use_subcommand -a ${name} -d ${quote(about)}`,
      ...options.map(
        (option) => `${inside} -l ${option.name.replace(/^--/, '')}${taking(option.value)} -d ${quote(option.about)}`,
      ),
      ...(argument.kind === 'none' ? [] : [`${inside}${asArgument(argument)}`]),
    ];
  });
  return `# Completion of tocsin for fish. tocsin completion fish > ~/.config/fish/completions/tocsin.fish
complete -c tocsin -f
complete -c tocsin -l help -d 'show the help'
${lines.join('\n')}
`;
}

function taking(value: Value): string {
  if (value.kind === 'none') return '';
  if (value.kind === 'path') return ' -r -F';
  return value.kind === 'choice' ? ` -x -a ${quote(value.words.join(' '))}` : ' -x';
}

function asArgument(value: Value): string {
  if (value.kind === 'choice') return ` -a ${quote(value.words.join(' '))}`;
  return value.kind === 'path' ? ' -F' : ' -f';
}

const quote = (text: string): string => `'${text.replaceAll(/['\\]/g, (character) => `\\${character}`)}'`;
