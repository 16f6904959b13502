import { expect, test } from 'vitest';
import { Command } from 'commander';
import { argumentsOf, emptyValues } from '#cli/arguments.ts';

test.each([
  ['help for a command that there is not is that command', ['help', 'lnit'], ['lnit']],
  ['help for one that there is', ['help', 'lint'], ['help', 'lint']],
  ['help', ['help'], ['help']],
  ['help about help', ['help', 'help'], ['help', 'help']],
  ['an option of help', ['help', '--help'], ['help', '--help']],
  ['a command', ['lint', 'lnit'], ['lint', 'lnit']],
  ['nothing', [], []],
])('%s', (_, argv, expected) => {
  expect(argumentsOf(argv, (name) => name === 'lint')).toEqual(expected);
});

test.each<readonly [string, readonly string[], string | null]>([
  ['one option', ['--label='], "option '--label <name>' is empty: give it a value, or leave it out"],
  ['blanks', ['--label', ' '], "option '--label <name>' is empty: give it a value, or leave it out"],
  [
    'one of several values',
    ['--history', 'a', ''],
    "option '--history <files...>' is empty: give it a value, or leave it out",
  ],
  ['an argument', [''], "argument 'policy' is empty: give it a value, or leave it out"],
  [
    'both',
    ['', '--label='],
    "argument 'policy' and option '--label <name>' are empty: give them values, or leave them out",
  ],
  ['no value', ['--json'], null],
  ['values', ['a', '--label', 'b'], null],
])('what is empty is named: %s', (_, argv, expected) => {
  const command = new Command()
    .argument('[policy]')
    .option('--label <name>')
    .option('--history <files...>')
    .option('--json')
    .action(() => undefined);
  command.parse(argv, { from: 'user' });
  expect(emptyValues(command)).toBe(expected);
});
