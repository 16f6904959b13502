import { expect, test } from 'vitest';
import { argumentsOf } from '#cli/arguments.ts';

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
