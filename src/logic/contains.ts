/** `contains`: words in a text, whole and in any case. Pure. */
import type { Json } from '#domain/rule.ts';
import { type Context, factName, kind } from './context.ts';
import { reportLostVar } from './lost-var.ts';
import type { Path, Typed } from './types.ts';

/** Telephones write the apostrophe of "can't" in another way than policies do. */
const normalise = (text: string): string =>
  text.normalize('NFC').toLowerCase().replaceAll('\u2019', "'").replaceAll(/\s+/gu, ' ').trim();

// Categories of Unicode are slow to read, even in a pattern that is never used: these are made when they are.
let endsInWord: RegExp | undefined;
let beginsWithWord: RegExp | undefined;

/** Does a text have one of these words, or phrases as they stand? In any case, and as whole words. */
export function containsWords(text: Json | undefined, words: Json | undefined): boolean {
  if (typeof text !== 'string') return false;
  const inside = normalise(text);
  return [words].flat().some((word) => typeof word === 'string' && hasWord(inside, normalise(word)));
}

function hasWord(text: string, word: string): boolean {
  if (word === '') return false;
  for (let from = text.indexOf(word); from >= 0; from = text.indexOf(word, from + 1)) {
    const begins = !joins(text.slice(0, from), word);
    if (begins && !joins(word, text.slice(from + word.length))) return true;
  }
  return false;
}

/** Are the last character of one and the first of the other parts of one word? An underscore that joins nothing is emphasis. */
function joins(before: string, after: string): boolean {
  endsInWord ??= new RegExp(String.raw`[\p{L}\p{M}\p{N}]_*$`, 'u');
  beginsWithWord ??= new RegExp(String.raw`^_*[\p{L}\p{M}\p{N}]`, 'u');
  return endsInWord.test(before.slice(-MOST_EMPHASIS)) && beginsWithWord.test(after.slice(0, MOST_EMPHASIS));
}

/** As far as is looked: `___` and a letter, which may be two units of UTF-16. */
const MOST_EMPHASIS = 5;

/** The first operand is a text, the second what is written down. */
export function checkContains(text: Typed, words: Json, at: (index: number) => Path, context: Context): void {
  if (reportLostVar([text], at, context)) return;
  if (text.type.kind !== 'string' && text.type.kind !== 'unknown') {
    const help =
      text.type.kind === 'list'
        ? 'Use `in` for an element of a list.'
        : 'Use a detail of type `text` or `string`, or `incident.title`.';
    context.report(
      'type-mismatch',
      at(0),
      `\`contains\` looks into a text, but ${text.fact ? `${factName(text)} is` : 'this is'} ${kind(text)}.`,
      help,
    );
  }
  const list: readonly Json[] = Array.isArray(words) ? (words as readonly Json[]) : [words];
  const wrong = list.findIndex((word) => typeof word !== 'string' || word.trim() === '');
  if (list.length > 0 && wrong < 0) return;
  context.report(
    'not-a-value',
    Array.isArray(words) && wrong >= 0 ? [...at(1), wrong] : at(1),
    'What `contains` looks for is a word or a phrase, or a list of them.',
    'Write it down, such as `outage` or `[outage, data loss]`.',
  );
}
