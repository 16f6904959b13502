/** `contains`: words in a text, whole and in any case. Pure. */
import type { Json, Path } from '#domain/rule.ts';
import { type Context, factName, kind } from './context.ts';
import { reportLostVar } from './lost-var.ts';
import type { OperandType } from './types.ts';

/** Telephones write the apostrophe of "can't" in another way than policies do. */
const normalise = (text: string): string =>
  text.normalize('NFC').toLowerCase().replaceAll('\u2019', "'").replaceAll(/\s+/gu, ' ').trim();

// Categories of Unicode are slow to read, even in a pattern that is never used: these are made when they are.
let letterLast: RegExp | undefined;
let letterFirst: RegExp | undefined;

/** Does a text have one of these words, or phrases as they stand? In any case, and as whole words. */
export function containsWords(text: Json | undefined, words: Json | undefined): boolean {
  if (typeof text !== 'string') return false;
  const inside = normalise(text);
  return [words].flat().some((word) => typeof word === 'string' && hasWord(inside, normalise(word)));
}

/** Emphasis of nothing is no word either. */
const NO_WORD = /^[\s_]*$/u;

function hasWord(text: string, word: string): boolean {
  if (NO_WORD.test(word)) return false;
  for (let from = text.indexOf(word); from >= 0; from = text.indexOf(word, from + 1))
    if (!isJoinedAt(text, from) && !isJoinedAt(text, from + word.length)) return true;
  return false;
}

/**
 * Does one word go on over this place of a text? As Markdown has it, underscores between letters or digits are of their word, as in
 * `snake_case`, and all others are emphasis, however many.
 */
function isJoinedAt(text: string, at: number): boolean {
  letterLast ??= new RegExp(String.raw`[\p{L}\p{M}\p{N}]$`, 'u');
  letterFirst ??= new RegExp(String.raw`^[\p{L}\p{M}\p{N}]`, 'u');
  let [start, end] = [at, at];
  while (text[start - 1] === '_') start -= 1;
  while (text[end] === '_') end += 1;
  // A letter may be two units of UTF-16.
  return letterLast.test(text.slice(Math.max(0, start - 2), start)) && letterFirst.test(text.slice(end, end + 2));
}

/** The first operand is a text, the second what is written down. */
export function checkContains(text: OperandType, words: Json, at: (index: number) => Path, context: Context): void {
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
  const wrong = list.findIndex((word) => typeof word !== 'string' || NO_WORD.test(word));
  if (list.length > 0 && wrong < 0) return;
  context.report(
    'not-a-value',
    Array.isArray(words) && wrong >= 0 ? [...at(1), wrong] : at(1),
    'What `contains` looks for is a word or a phrase, or a list of them.',
    'Write it down, such as `outage` or `[outage, data loss]`.',
  );
}
