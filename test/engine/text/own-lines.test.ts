import fc from 'fast-check';
import { parse, postprocess, preprocess } from 'micromark';
import { expect, test } from 'vitest';
import { ownLines } from '#engine/text/own-lines.ts';

/** Tokens of CommonMark in which nobody's own words stand. */
const APART = new Set(['codeFenced', 'codeIndented', 'codeText', 'blockQuote']);

/** The words outside of code and quotes, by a library that reads CommonMark. */
function wordsByLibrary(body: string): readonly string[] {
  const events = postprocess(
    parse()
      .document()
      .write(preprocess()(body, 'utf8', true)),
  );
  const apart = events.flatMap(([kind, { type, start, end }]) =>
    kind === 'enter' && APART.has(type) ? [{ from: start.offset, to: end.offset }] : [],
  );
  return [...body.matchAll(/w\d+/g)]
    .filter(({ index }) => !apart.some(({ from, to }) => from <= index && index < to))
    .map(([word]) => word);
}

const wordsRead = (body: string): readonly string[] =>
  ownLines(body).flatMap(({ prose, kind }) => (kind === 'text' ? (prose.match(/w\d+/g) ?? []) : []));

const MARKS = [
  '',
  '',
  '',
  '> ',
  '>',
  '>\t',
  '- ',
  '- \t',
  '1. ',
  '1) ',
  '* ',
  '+ ',
  ' ',
  '   ',
  '    ',
  '      ',
  '\t',
];
const PIECES = ['`', '``', '\\', '#', '##', '---', '===', '***', '- -', '|', '&#96;', '*', '_'];
const LINES = ['', '', '```', '````', '  ```', '- ```', '> ```', '~~~', '- - -', '  ', '\t'];
const line = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(
        fc.array(fc.constantFrom(...MARKS), { maxLength: 3 }),
        fc.array(fc.constantFrom(...PIECES, 'word', 'word', 'word', 'word', 'word'), { minLength: 1, maxLength: 3 }),
      )
      .map(([marks, pieces]) => marks.join('') + pieces.join(' ')),
  },
  { weight: 2, arbitrary: fc.constantFrom(...LINES) },
);
const body = fc
  .tuple(fc.array(line, { minLength: 1, maxLength: 7 }), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([lines, end]) => {
    let word = 0;
    return lines.join(end).replaceAll('word', () => `w${(word += 1)}`);
  });
/** There the library takes a paragraph outside of a list for one in it. */
const EMPTY_ITEM = /(?:^|[\s>])(?:[-+*]|1[.)])[ \t]*$/m;

test('what of a comment is neither code nor a quote is what a library takes for it', () => {
  fc.assert(
    fc.property(body, (text) => {
      fc.pre(!EMPTY_ITEM.test(text.replaceAll('\r', '\n')));
      expect(wordsRead(text)).toEqual(wordsByLibrary(text));
    }),
    { numRuns: 3000 },
  );
});

/** As cmark-gfm 0.29.0.gfm.6 renders them, which is the reader of GitHub itself. */
test.each([
  // Indented lines are code only where no paragraph and no list takes them.
  ['It was\n    w1', ['w1']],
  ['- a\n    - w1', ['w1']],
  ['1. a\n\n    w1', ['w1']],
  ['- a\n\n      w1', []],
  ['-\n\n    w1', []],
  ['-\n  \n    w1', ['w1']],
  ['- -\n  \n    w1', ['w1']],
  ['- -\n  \n      w1', []],
  ['-\n  a\n\n    w1', ['w1']],
  ['> -\n>\n>     a\n\nw1', ['w1']],
  // Quotes in lists, and what goes on with them.
  ['- > a\n  w1', []],
  ['- > w1', []],
  ['- > a\n\n  w1', ['w1']],
  ['1. > a\n   > ```\n   > w1', []],
  ['> a\n===\nw1', []],
  // A line of no-break spaces is none that is blank.
  ['> a\n\u00A0\nw1', []],
  ['<b>\u00A0\n`w1`', []],
  ['> # a\nw1', ['w1']],
  ['> ---\nw1', ['w1']],
  ['>     a\nw1', ['w1']],
  ['> a\n* * *\nw1', ['w1']],
  ['> a\n2. w1', ['w1']],
  ['> a\n1. w1', ['w1']],
  ['> a\n<b>\n\nw1', ['w1']],
  ['> <br/>\nw1', ['w1']],
  ['> <a b="c" />\nw1', ['w1']],
  ['1. a\n<br>\n\n    w1', []],
  // A rule after the mark of an item is a rule, and no lists.
  ['- * * *\n      w1', []],
  ['1) * *** *\n     \tw1', []],
  ['- * * a\n      w1', ['w1']],
] as const)('of %j, %j is one’s own', (text, words) => {
  expect(wordsRead(text)).toEqual(words);
});

test.each([
  ['- <pre>\n  w1\n  </pre>\n- w2', ['w2']],
  ['- <pre>\n  w1\n- w2', ['w2']],
  ['1. <blockquote>w1\n   w2</blockquote>\n\nw3', ['w3']],
  ['- a\n  <pre>\n  w1\n\n  w2\n\nw3', ['w3']],
  ['- <pre>\n\nw1', ['w1']],
  ['    <pre>\nw1', ['w1']],
  ['<pre>\n\nw1\n</pre>\nw2', ['w2']],
  // They may begin in the midst of a paragraph.
  ['Output w1: <pre>\nw2\n\nw3\n</pre>\nw4', ['w1', 'w4']],
  ['w1 <blockquote>w2\nw3</blockquote>\nw4', ['w1', 'w2', 'w4']],
  ['w1 <pre>a</pre> <b>\nw2', ['w1', 'w2']],
  ['the tag `<pre>` and \\<pre>\nw1', ['w1']],
  ['- a <pre>\n- w1', ['w1']],
  ['<pre>a</pre> <pre>\nw1\n</PRE>\nw2', ['w2']],
  // What begins so is seen by nobody, up to its own end.
  ['<?php\nw1\n\nw2 ?>\nw3', ['w3']],
  ['<?php $a->w1\n\n`w2` ?>\nw3', ['w1', 'w2', 'w3']],
  ['<?xml version="1.0"?>\nw1', ['w1']],
  ['a\n<!DOCTYPE\nw1\n>\nw2', ['w2']],
  ['<![CDATA[ w1\n\n<b> ]]>\nw2', ['w2']],
  ['- <?php\n  w1\n\nw2', ['w2']],
  ['we saw a <? in it\nw1', ['w1']],
  ['<!1\nw1', ['w1']],
  // The mark of a quote ends none, and no paragraph goes on.
  ['> <!X\n> a\nw1', ['w1']],
] as const)('of %j, with elements of HTML, %j is one’s own', (text, words) => {
  expect(wordsRead(text)).toEqual(words);
});
