/** Text of a stranger's making: every piece of Markdown, HTML and GitHub that could do more than be read. */
import fc from 'fast-check';

const PIECES = [
  '@bob',
  '@acme/sre',
  ' @carol',
  '&#64;bob',
  '&commat;bob',
  '#12',
  'GH-3',
  'acme/shop#4',
  'a@b.co',
  'https://evil.example/x',
  'www.evil.example',
  '`',
  '``',
  '```',
  '~~~',
  '\n',
  '\n\n',
  '\r\n',
  '    ',
  '\t',
  '- ',
  '> ',
  '# ',
  '| ',
  '|',
  '||',
  ':---',
  '\\',
  '\\|',
  '**',
  '_',
  '~~',
  '[x](',
  '![x](//e)',
  '[x]: //e',
  ')',
  '](',
  '<b>',
  '<img src=x onerror=y>',
  '</sub>',
  '</details>',
  '<!--',
  '-->',
  '<!-- escalation {"v":1} -->',
  '<script>',
  '&lt;',
  '::error::x',
  '{{mentions}}',
  '{% for',
  '\u200B',
  '\u202E',
  '\u0000',
  '\uE000',
  '\uE001',
  '\uF8FF',
  '\uD800',
  '\u2028',
  'word',
  ' ',
  'é',
  '5',
  '.',
];

export const hostileText = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(''));

/** Logins that GitHub could have, and what somebody might write in their place. */
const login = fc.constantFrom('heidi', 'dan', 'Carol', 'zoe-2', 'eve_acme', 'bob');
export const anyLogin = fc.oneof({ weight: 3, arbitrary: login }, hostileText);

/** A string of whatever characters Unicode has. fast-check's own (`unit: 'binary'`) first makes a table of all of them. */
export const anyText = (constraints: { readonly maxLength?: number } = {}): fc.Arbitrary<string> =>
  fc.string({ unit: character, ...constraints });
const character = fc
  .oneof(
    fc.integer({ min: 0, max: 0xff }),
    fc.integer({ min: 0, max: 0xd7ff }),
    fc.integer({ min: 0xe000, max: 0x10ffff }),
  )
  .map((code) => String.fromCodePoint(code));
