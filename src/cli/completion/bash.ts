/** The completion script for bash. */
import type { CompletedCommand, Value } from './words.ts';

export function bashScript(commands: readonly CompletedCommand[]): string {
  const names = commands.map(({ name }) => name).join(' ');
  const arms = commands.map(({ name, options, argument }) => {
    const values = options
      .filter(({ value }) => value.kind !== 'none')
      .map((option) => `      ${option.name}) ${reply(option.value)}; return ;;`);
    return [
      `    ${name})`,
      ...(values.length === 0 ? [] : ['      case $previous in', ...values, '      esac']),
      `      case $word in`,
      `      -*) COMPREPLY=($(compgen -W '${options.map((option) => option.name).join(' ')} --help' -- "$word")) ;;`,
      `      *) ${reply(argument)} ;;`,
      '      esac',
      '      ;;',
    ].join('\n');
  });
  return `# Completion of tocsin for bash. In ~/.bashrc: eval "$(tocsin completion bash)"
_tocsin() {
  local word=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]}
  COMPREPLY=()
  if [[ $COMP_CWORD -eq 1 ]]; then
    COMPREPLY=($(compgen -W '${names} --help --version' -- "$word"))
    return
  fi
  case \${COMP_WORDS[1]} in
${arms.join('\n')}
  esac
}
complete -F _tocsin tocsin
`;
}

/** What completes a value; file names as bash itself does it, with what that knows of blanks and folders. */
function reply(value: Value): string {
  if (value.kind === 'path') return 'compopt -o default';
  return value.kind === 'choice' ? `COMPREPLY=($(compgen -W '${value.words.join(' ')}' -- "$word"))` : ':';
}
