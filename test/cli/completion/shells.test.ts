/** What a shell completes, asked of the shells themselves where they are installed. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Argument, Command, Option } from 'commander';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bashScript } from '#cli/completion/bash.ts';
import { fishScript } from '#cli/completion/fish.ts';
import { completedCommands } from '#cli/completion/words.ts';
import { zshScript } from '#cli/completion/zsh.ts';

const program = new Command('tocsin');
program.addCommand(
  new Command('validate')
    .description("Check a policy: it's all told at once.")
    .argument('[files...]', 'policies')
    .option('--json', 'as JSON')
    .option('--policy <file>', 'the policy')
    .option('--severity <id>', 'one [only]')
    .option('--keep-time <yes|no>', 'does it')
    .addOption(new Option('--format <name>', 'how').choices(['terminal', 'html'])),
);
program.addCommand(
  new Command('completion')
    .description('Print a script.')
    .addArgument(new Argument('<shell>').choices(['bash', 'zsh', 'fish'])),
);
program.addCommand(
  new Command('import')
    .description('Take over a policy.')
    .addArgument(new Argument('<system>').choices(['opsgenie', 'pagerduty']))
    .argument('[policy]', 'where to write it')
    .option('--from <folder>', 'the export'),
);
const commands = completedCommands(program);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tocsin-completion-'));
  mkdirSync(join(folder, 'here'));
  writeFileSync(join(folder, 'here', 'my policy.yml'), '');
  writeFileSync(join(folder, 'bash'), bashScript(commands));
  writeFileSync(join(folder, 'zsh'), zshScript(commands));
  writeFileSync(join(folder, 'fish'), fishScript(commands));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What is typed, of which the last word is incomplete; what a shell makes of it. */
const TYPED: readonly (readonly [string, readonly string[]])[] = [
  ['tocsin va', ['validate']],
  ['tocsin validate --fo', ['--format']],
  ['tocsin validate --format te', ['terminal']],
  ['tocsin validate --severity x', []],
  ['tocsin validate --keep-time y', ['yes']],
  ['tocsin completion z', ['zsh']],
  ['tocsin import pa', ['pagerduty']],
  ['tocsin import --from export pa', ['pagerduty']],
  ['tocsin he', ['help']],
  ['tocsin help va', ['validate']],
];

const has = (shell: string): boolean => spawnSync(shell, ['-c', 'exit 0']).status === 0;
const lines = (text: string): readonly string[] => text.split('\n').flatMap((line) => line.trim() || []);
const run = (shell: string, args: readonly string[], input = ''): string => {
  const { stdout, stderr, status } = spawnSync(shell, args, { cwd: join(folder, 'here'), encoding: 'utf8', input });
  if (status !== 0) throw new Error(`${shell} ended with ${String(status)}: ${stderr}`);
  return stdout;
};

describe.skipIf(!has('bash'))('bash', () => {
  /** Bash keeps \`compopt\` for completions under way: outside of one it is a stand-in that prints the option. */
  const complete = (typed: string): readonly string[] => {
    const words = typed.split(' ');
    const script = `compopt() { echo "files"; }; source ${join(folder, 'bash')}
      COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}
      _tocsin; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return lines(run('bash', ['--norc', '-c', script]));
  };
  test.each(TYPED)('%s', (typed, expected) => expect(complete(typed)).toEqual(expected));
  test.each([
    'tocsin validate my',
    'tocsin validate --policy my',
    'tocsin validate --json ',
    'tocsin validate one my',
    'tocsin import pagerduty my',
    'tocsin import pagerduty --from my',
    'tocsin import --from = x pagerduty my',
  ])('files: %s', (typed) => expect(complete(typed)).toEqual(['files']));
});

describe.skipIf(!has('fish'))('fish', () => {
  const complete = (typed: string): readonly string[] =>
    lines(
      run('fish', ['--no-config', '-c', `source ${join(folder, 'fish')}; complete -C ${JSON.stringify(typed)}`]),
    ).map((line) => line.split('\t')[0] ?? '');
  test.each(TYPED)('%s', (typed, expected) => expect(complete(typed)).toEqual(expected));
  test.each(['tocsin validate my', 'tocsin validate --policy my', 'tocsin import pagerduty my'])('files: %s', (typed) =>
    expect(complete(typed)).toEqual([expect.stringMatching(/^my.* policy\.yml$/)]),
  );
});

describe.skipIf(!has('zsh'))('zsh', () => {
  /** The words that the script hands to zsh's own completion, which only a terminal would show. */
  const script = (typed: string): string => {
    const words = typed.split(' ');
    return `_describe() { print -l -- \${(P)2}; }; _arguments() { print -l -- "$@"; }; compdef() { :; }
      source ${join(folder, 'zsh')}; words=(${words.map((word) => `'${word}'`).join(' ')}); CURRENT=${words.length}; _tocsin`;
  };
  const complete = (typed: string): readonly string[] => lines(run('zsh', ['-f', '-c', script(typed)]));

  test('commands', () =>
    expect(complete('tocsin va')).toEqual([
      'validate:Check a policy.',
      'completion:Print a script.',
      'import:Take over a policy.',
      'help:display help for command',
    ]));
  test('what a command takes', () =>
    expect(complete('tocsin validate ')).toEqual([
      '--json[as JSON]',
      '*--policy[the policy]:path:_files',
      '*--severity[one only]:id:',
      '*--keep-time[does it]:choice:(yes no)',
      '*--format[how]:choice:(terminal html)',
      '--help[show the help]',
      '*:path:_files',
    ]));
  test('its arguments, each at its place', () =>
    expect(complete('tocsin import ')).toEqual([
      '*--from[the export]:path:_files',
      '--help[show the help]',
      '1:choice:(opsgenie pagerduty)',
      '2:path:_files',
    ]));
});

test('each script has each command and option', () => {
  for (const script of [bashScript(commands), zshScript(commands), fishScript(commands)])
    for (const word of ['validate', 'completion', 'json', 'policy', 'severity', 'format', 'terminal', 'zsh'])
      expect(script).toContain(word);
});
