/** The completion script for fish. */
import type { CompletedCommand, Value } from './words.ts';

export function fishScript(commands: readonly CompletedCommand[]): string {
  const lines = commands.flatMap(({ name, about, options, arguments: all }) => {
    const inside = `complete -c tocsin -n '__fish_seen_subcommand_from ${name}'`;
    return [
      `complete -c tocsin -n __fish_use_subcommand -a ${name} -d ${quote(about)}`,
      ...options.map(
        (option) => `${inside} -l ${option.name.replace(/^--/, '')}${taking(option.value)} -d ${quote(option.about)}`,
      ),
      ...all.map((value, index) => `complete -c tocsin -n '${placeOf(name, all, index)}'${asArgument(value)}`),
    ];
  });
  return `# Completion of tocsin for fish. tocsin completion fish > ~/.config/fish/completions/tocsin.fish
complete -c tocsin -f
complete -c tocsin -l help -d 'show the help'
${lines.join('\n')}
`;
}

/** One of several words is completed until it is there, and what comes after it only then. */
function placeOf(command: string, all: readonly Value[], index: number): string {
  const seen = all.slice(0, index).flatMap((one) => wordsOf(one) ?? []);
  const own = wordsOf(all[index] ?? { kind: 'none' });
  return [
    `__fish_seen_subcommand_from ${command}`,
    ...seen.map((words) => `and __fish_seen_subcommand_from ${words}`),
    ...(own === null ? [] : [`and not __fish_seen_subcommand_from ${own}`]),
  ].join('; ');
}

const wordsOf = (value: Value): string | null => (value.kind === 'choice' ? value.words.join(' ') : null);

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
