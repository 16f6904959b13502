/** The completion script for bash. */
import type { CompletedCommand, Value } from './words.ts';

export function bashScript(commands: readonly CompletedCommand[]): string {
  const names = commands.map(({ name }) => name).join(' ');
  const arms = commands.map(({ name, options, ...command }) => {
    const values = options
      .filter(({ value }) => value.kind !== 'none')
      .map((option) => `      ${option.name}) ${reply(option.value)}; return ;;`);
    return [
      `    ${name})`,
      ...(values.length === 0 ? [] : ['      case $previous in', ...values, '      esac']),
      `      case $word in`,
      `      -*) COMPREPLY=($(compgen -W '${options.map((option) => option.name).join(' ')} --help' -- "$word")) ;;`,
      ...argumentArms(command),
      '      esac',
      '      ;;',
    ].join('\n');
  });
  const valued = commands.flatMap(({ name, options }) =>
    options.filter(({ value }) => value.kind !== 'none').map((option) => `    ${name}:${option.name}`),
  );
  return `# Completion of tocsin for bash. In ~/.bashrc: eval "$(tocsin completion bash)"
_tocsin() {
  local word=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]}
  COMPREPLY=()
  if [[ $COMP_CWORD -eq 1 ]]; then
    COMPREPLY=($(compgen -W '${names} --help --version' -- "$word"))
    return
  fi
  local -i at nth=0
  for ((at = 2; at < COMP_CWORD; at++)); do
    case \${COMP_WORDS[1]}:\${COMP_WORDS[at]} in
${valued.join('|')})
      at+=1
      if [[ \${COMP_WORDS[at]} == = ]]; then at+=1; fi ;;
    *:-*) ;;
    *) nth+=1 ;;
    esac
  done
  case \${COMP_WORDS[1]} in
${arms.join('\n')}
  esac
}
complete -F _tocsin tocsin
`;
}

/** By how many arguments stand before: `nth` counts them. */
function argumentArms({ arguments: all, repeats }: Pick<CompletedCommand, 'arguments' | 'repeats'>): readonly string[] {
  const last = all.at(-1);
  const arms = all.map((value, index) => `        ${repeats && value === last ? '*' : index}) ${reply(value)} ;;`);
  return arms.length === 0 ? [] : ['      *) case $nth in', ...arms, '        esac ;;'];
}

/** What completes a value; file names as bash itself does it, with what that knows of blanks and folders. */
function reply(value: Value): string {
  if (value.kind === 'path') return 'compopt -o default';
  return value.kind === 'choice' ? `COMPREPLY=($(compgen -W '${value.words.join(' ')}' -- "$word"))` : ':';
}
