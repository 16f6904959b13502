import fc from 'fast-check';
import { micromark } from 'micromark';
import { expect, test } from 'vitest';
import { readLines } from '#engine/text/lines.ts';

/** What browsers take for comments; one that is never closed hides the rest. */
const UNSEEN = /<!--(?:-?>|[\s\S]*?(?:--!?>|$))|<(?:[!?]|\/(?![a-z>]))[\s\S]*?(?:>|$)/gi;
/** What people see of it, by a library that reads CommonMark. */
const asRendered = (body: string): string => micromark(body, { allowDangerousHtml: true }).replaceAll(UNSEEN, '');

const visibleWords = (text: string): readonly string[] => text.match(/w\d+/g) ?? [];
const wordsRead = (body: string): readonly string[] => readLines(body).flatMap(({ text }) => visibleWords(text));

const MARKS = ['', '', '', '', '> ', '>', '- ', '1. ', '  ', '   ', '    ', '      ', '\t'];
const COMMENTS = ['<!--', '<!--', '-->', '-->', '--!>', '<?', '?>', '<!X', '<!1', '>', '<![CDATA[', ']]>', '</'];
const PIECES = [...COMMENTS, '`', '``', '\\', '<div>', '<pre>', 'x</pre>', '#', '---', '|'];
const line = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(
        fc.array(fc.constantFrom(...MARKS), { maxLength: 2 }),
        fc.array(fc.constantFrom(...PIECES, 'word', 'word', 'word'), { minLength: 1, maxLength: 4 }),
      )
      .map(([marks, pieces]) => marks.join('') + pieces.join(' ')),
  },
  { weight: 2, arbitrary: fc.constantFrom('', '```', '  ```', '- ```', '> ```', '~~~') },
);
const body = fc.array(line, { minLength: 1, maxLength: 8 }).map((lines) => {
  let word = 0;
  return lines.join('\n').replaceAll('word', () => `w${(word += 1)}`);
});

/** What is nobody's own words does not need to be exact: the mark of a quote ends an instruction in it. */
const INSTRUCTION_AND_QUOTE = /^(?=[\s\S]*<(?:\?|\/ |!(?!--)))[\s\S]*^[\s\d.)>-]*>/m;

test('what is seen of a comment is what a library sees of it', () => {
  fc.assert(
    fc.property(body, (text) => {
      // What people mean as code is code, blank line or not.
      fc.pre(!(/<div>|<\/pre>/.test(text) && /```|~~~/.test(text)));
      fc.pre(!INSTRUCTION_AND_QUOTE.test(text));
      expect(wordsRead(text)).toEqual(visibleWords(asRendered(text)));
    }),
    { numRuns: 3000 },
  );
});

test.each([
  // A `<!--` in code is code.
  ['`<!--` broke it\nw1', ['w1']],
  ['``a ` <!-- b`` w1\nw2', ['w1', 'w2']],
  ['`over\n<b> <!-- lines`\nw1', ['w1']],
  ['\\<!-- w1', ['w1']],
  ['    <!--\n\nw1', ['w1']],
  ['> ```html\n> <!--\n> ```\nw1', ['w1']],
  ['- ```html\n  <!--\n  ```\n- w1', ['w1']],
  ['10. ```html\n    <!--\n    ```\n\nw1', ['w1']],
  ['> ```\n> <!-- the quote ends, and its code\n\nw1', ['w1']],
  // In a paragraph one that is not closed is shown; in code nothing closes it.
  ['we saw a <!-- in it\nw1', ['w1']],
  ['we saw a <!-- in it\n\n--> w1', ['w1']],
  ['a <!-- b `-->` w1', ['w1']],
  ['a <!-- b\nw1 --> w2', ['w2']],
  ['a `b` <!-- w1 --> w2 ` c', ['w2']],
  ['a\n# b <!--\nw1 -->', ['w1']],
  // Where one begins a line, it hides all to its end, whatever stands in it.
  ['<!-- w1\n\nw2', []],
  ['- <!-- w1\n\nw2', []],
  ['> <!-- w1\n\nw2', []],
  ['a\n<!-- `\n\n` w1 --> w2\nw3', ['w2', 'w3']],
  ['<!-- a --> <!-- w1\n\nw2', []],
  ['<summary>`<!--`</summary>\nw1', []],
  ['<!--> w1', ['w1']],
  ['a <!--> w1 --> w2', ['w1', 'w2']],
  ['<!-- w1 --!> w2\n\nw3 --> w4', ['w2', 'w3', 'w4']],
  // Within a paragraph the same are unseen as where they begin a line, where they end.
  ['a <?xml\nw1\n?> w2', ['w2']],
  ['a <?xml\nw1\n\n?> w2', ['w1', 'w2']],
  ['a <? w1 > w2 <!-- ?> w3 <b> `w4` <!-- w5 --> w6', ['w2', 'w6']],
  ['a <!ELEMENT\nw1 > w2', ['w2']],
  ['a <!ELEMENT>w1', ['w1']],
  ['a <![CDATA[\nw1\n]]> w2', ['w2']],
  ['a <![cdata[ > w1 ]]> w2', ['w1', 'w2']],
  ['a `<?` w1 ?> w2', ['w1', 'w2']],
  // Only a capital begins a declaration.
  ['<!here can you look?\n\nw1', ['w1']],
  ['a\n<!channel please help\nw1', ['w1']],
  ['a <!here w1 > w2', ['w1', 'w2']],
  // In a block of HTML there are more comments than these.
  ['<div>\n<!1\nw1\n> w2\n</div>', ['w2']],
  ['<div>\n<!here w1\n> w2', ['w2']],
  ['<div>\n</ x\nw1\n> w2 </> w3', ['w2', 'w3']],
  // As templates write hints without HTML: definitions of links that lead nowhere.
  ['[//]: # (w1)\nw2', ['w2']],
  ['[w1]: #\n[w2]: <> "w3"\n\nw4', ['w4']],
  ['### w1\n[comment]: #(w2)', ['w1']],
  ['- [//]: # "w1"\n  w2', ['w2']],
  ['w1\n[//]: # (w2)', ['w1', 'w2']],
  ['[//]: # (w1) w2', ['w1', 'w2']],
  ['- [ ]: # (w1)', ['w1']],
  ['[^1]: #w1', ['w1']],
  ['[board]: https://w1.example', ['w1']],
] as const)('%j shows %j', (text, words) => {
  expect(wordsRead(text)).toEqual(words);
});

test('a byte order mark at the beginning is no text', () => {
  for (const body of ['### Service', '### `Service`']) expect(readLines(`\uFEFF${body}`)).toEqual(readLines(body));
});
