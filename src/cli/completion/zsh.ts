/** The completion script for zsh. */
import type { CompletedCommand, CompletedOption, Value } from './words.ts';

export function zshScript(commands: readonly CompletedCommand[]): string {
  const list = commands.map(({ name, about }) => `    ${quote(`${name}:${about}`)}`);
  const arms = commands.map(({ name, options, arguments: all, repeats }) => {
    const specs = [...options.map(specOf), "'--help[show the help]'"];
    const rest = all.map((value, index) => {
      const place = repeats && index === all.length - 1 ? '*' : index + 1;
      return quote(`${place}:${nameOf(value)}:${action(value)}`);
    });
    return [`    ${name})`, `      _arguments ${[...specs, ...rest].join(' \\\n        ')}`, '      ;;'].join('\n');
  });
  return `#compdef tocsin
# Completion of tocsin for zsh. In ~/.zshrc, after compinit: eval "$(tocsin completion zsh)"
_tocsin() {
  local -a commands
  commands=(
${list.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe 'command' commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${arms.join('\n')}
  esac
}
if [[ $funcstack[1] == _tocsin ]]; then
  _tocsin "$@"
else
  compdef _tocsin tocsin
fi
`;
}

/** An option as \`_arguments\` takes it; it may stand more than once. */
function specOf({ name, about, value }: CompletedOption): string {
  const says = `[${about.replaceAll(/[\][\\]/g, '')}]`;
  return quote(value.kind === 'none' ? `${name}${says}` : `*${name}${says}:${nameOf(value)}:${action(value)}`);
}

const nameOf = (value: Value): string => (value.kind === 'text' ? value.name.replaceAll(/[:.]/g, '') : value.kind);

function action(value: Value): string {
  if (value.kind === 'path') return '_files';
  return value.kind === 'choice' ? `(${value.words.join(' ')})` : ' ';
}

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
