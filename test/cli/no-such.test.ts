import { expect, test } from 'vitest';
import { Argument } from 'commander';
import { noSuch, oneOf } from '#cli/no-such.ts';

test.each<[string, readonly string[], string]>([
  ['a name that is near', ['urgent', 'normal'], 'There is no severity "urgnt". Did you mean "urgent"?'],
  ['none that is near', ['sev1', 'sev2'], 'There is no severity "urgnt". There are: sev1, sev2.'],
  [
    'names with commas',
    ['late, at night', 'early'],
    'There is no severity "urgnt". There are:\n  late, at night\n  early',
  ],
  ['no names', [], 'There is no severity "urgnt".'],
])('%s', (_, names, expected) => expect(noSuch('severity', 'urgnt', names).message).toBe(expected));

test('what stands in for the list, does so only where nothing is near', () => {
  expect(noSuch('rule', 'dead-rule', ['dead-role'], 'See the list.').message).toBe(
    'There is no rule "dead-rule". Did you mean "dead-role"?',
  );
  expect(noSuch('rule', 'weather', ['dead-role'], 'See the list.').message).toBe(
    'There is no rule "weather". See the list.',
  );
});

test('an argument that takes a few words guesses which was meant by another', () => {
  const argument = oneOf(new Argument('<shell>'), ['bash', 'zsh']);
  const read = (word: string): unknown => argument.parseArg?.(word, undefined);
  expect(argument.argChoices).toEqual(['bash', 'zsh']);
  expect(read('zsh')).toBe('zsh');
  expect(() => read('Bsh')).toThrow('Did you mean "bash"?');
  expect(() => read('tcl')).toThrow('Allowed choices are bash, zsh.');
});
