/** The refusal of a name that is not there. */
import { type Argument, InvalidArgumentError } from 'commander';
import { Refusal } from './io.ts';
import { nearest } from '#domain/nearest.ts';

/**
 * "There is no severity "sev9". There are: urgent, normal." or, where one of `names` is near, "Did you mean …?" instead. Names that a comma
 * could be part of stand on a line each. `otherwise` takes the place of the list; without any name nothing is listed. Pure.
 */
export function noSuch(what: string, found: string, names: Iterable<string>, otherwise?: string): Refusal {
  const known = [...names];
  const near = nearest(found, known);
  const help = near === null ? (otherwise ?? list(known)) : `Did you mean "${near}"?`;
  return new Refusal(`There is no ${what} "${found}". ${help}`.trimEnd());
}

/** An argument that takes one of these words, and guesses which was meant by another. */
export function oneOf(argument: Argument, words: readonly string[]): Argument {
  return argument.choices(words).argParser((word) => {
    if (words.includes(word)) return word;
    const near = nearest(word, words);
    throw new InvalidArgumentError(
      near === null ? `Allowed choices are ${words.join(', ')}.` : `Did you mean "${near}"?`,
    );
  });
}

function list(names: readonly string[]): string {
  if (names.length === 0) return '';
  return names.some((name) => /[\s,]/.test(name))
    ? `There are:\n${names.map((name) => `  ${name}`).join('\n')}`
    : `There are: ${names.join(', ')}.`;
}
