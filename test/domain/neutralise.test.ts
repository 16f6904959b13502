import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forLog, isVisible, neutralise, oneLine, withoutInvisible } from '#domain/neutralise.ts';
import { anyText } from '../support/hostile.ts';
import { toHtml } from '../support/live.ts';

const PIECES = [
  '@alice',
  '@org/team',
  '#12',
  'GH-12',
  'gh-7',
  'a@b.example',
  'www.example.com',
  'https://example.com/x',
  'ftp://x.example',
  'mailto:a@b.c',
  'xmpp:a@b.c',
  '<b>',
  '</details>',
  '<!-- escalation {"v":1} -->',
  '-->',
  '```',
  '~~~',
  '`',
  '**',
  '__',
  '~',
  ' ~a',
  'a~ ',
  '|',
  '[x](y)',
  '![x](y)',
  '[^1]',
  '[a]',
  '[a]:',
  '[a][b]',
  '[x]',
  '[!NOTE]',
  '[',
  ']',
  '(y)',
  '- [ ] ',
  '1. ',
  '# ',
  '> ',
  '---',
  '===',
  '    ',
  '\n',
  '\n\n',
  '\r',
  '\t',
  '\\',
  '&lt;',
  '&#64;alice',
  '&commat;alice',
  '\u202E',
  '\u200B',
  '\u0000',
  '\uD800',
  '😀',
  '::error::x',
  '%0A',
  '##[error]',
  ' ',
  'word',
  'é',
] as const;
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), anyText({ maxLength: 4 })), { maxLength: 12 })
  .map((parts) => parts.join(''));

describe('neutralise', () => {
  test('renders as one paragraph of text: no tag, no live mention, reference or address', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const html = toHtml(neutralise(text));
        if (html === '') return;
        expect(html).toMatch(/^<p>[^<>]*<\/p>$/);
        const output = html.slice(3, -4);
        expect(output).not.toMatch(/@[A-Za-z0-9_]|#\d|GH-\d|:\/\/|www\./i);
      }),
      { numRuns: 4000 },
    );
  });

  test.each<[string, (text: string) => string, RegExp]>([
    ['below a line', (text) => `x\n${text}`, /^<p>x\n[^<>]*<\/p>$/],
    ['in a list', (text) => `- ${text}`, /^<ul>\n<li>[^<>]*<\/li>\n<\/ul>$/],
    ['in a quote', (text) => `> ${text}`, /^<blockquote>\n<p>[^<>]*<\/p>\n<\/blockquote>$/],
    ['in a table', (text) => `| x |\n| --- |\n| ${text} |`, /<tbody>\n<tr>\n<td>[^<>]*<\/td>\n<\/tr>\n<\/tbody>/],
    ['in bold', (text) => `**x ${text} x**`, /^<p><strong>[^<>]*<\/strong><\/p>$/],
    ['before a link', (text) => `${text} [x](https://y.z)`, /^<p>[^<>]*<a href="https:\/\/y.z">x<\/a><\/p>$/],
    ['in a link', (text) => `[x ${text} x](https://y.z)`, /^<p><a href="https:\/\/y.z">[^<>]*<\/a><\/p>$/],
    ['before code', (text) => `${text}\`x\``, /^<p>[^<>]*<code>x<\/code><\/p>$/],
  ])('stays text %s', (_where, write, shape) => {
    fc.assert(
      fc.property(hostile, (text) => {
        if (neutralise(text) !== '') expect(toHtml(write(neutralise(text)))).toMatch(shape);
      }),
      { numRuns: 1000 },
    );
  });

  test('does not pair with another text beside it', () => {
    fc.assert(
      fc.property(hostile, hostile, (one, other) => {
        const [a, b] = [neutralise(one), neutralise(other)];
        if (a !== '' && b !== '') expect(toHtml(`${a} ${b}`)).toMatch(/^<p>[^<>]*<\/p>$/);
      }),
      { numRuns: 1500 },
    );
  });

  test.each([
    'On-call: nobody answered in time. (Is that so?) Yes; 95 % of 5,000!',
    "The team's on-call rota, v1.2, at 10:00 UTC",
    'snake_case and a-b/c = d + e, a < b & c > d',
    '#general, issue # 5, 3 * 4, C:\\temp',
    '[prod] Checkout is down, and [EU] as well',
    '~5 minutes, then ~2s again',
    '-5 degrees, 2026-11-23, 1.5 hours',
  ])('writes %s as it is: it is read as mail, too', (text) => {
    expect(neutralise(text)).toBe(text);
  });

  test.each(['[x] done', '[ ] to do', '[^1] x', '[!NOTE]', '[a]: https', '[a][b] c', '[a](b)', 'ends in [a]', 'a [b'])(
    'keeps the brackets of %s from doing anything',
    (text) => {
      const [first = '', second] = neutralise(text).match(/\\?[[\]]/g) ?? [];
      expect([first, second ?? '\\]'].map((one) => one.length)).toEqual([2, 2]);
    },
  );

  test('shows ordinary text as it was', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z][a-z .,!?*_()[\]<>&-]{0,40}[a-z]$/), (text) => {
        const output = toHtml(neutralise(text)).slice(3, -4);
        const plain = output.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
        expect(plain.replaceAll('\u200B', '')).toBe(text.replaceAll(/ +/g, ' '));
      }),
      { numRuns: 700 },
    );
  });

  test('cuts long text to the given length, never inside a character', () => {
    expect(neutralise('abcdef', 4)).toBe('abc…');
    expect(neutralise('ab😀def', 4)).toBe('ab…');
    expect(neutralise('abcd', 4)).toBe('abcd');
  });
});

describe('forLog', () => {
  test('never contains a workflow command, a line break, or an encoded one', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(forLog(text)).not.toMatch(/::|##\[|[\r\n\u2028\u2029]|%0[ad]/i);
      }),
      { numRuns: 1500 },
    );
  });

  test.each([
    ['::error::pwned', ':\u200B:error:\u200B:pwned'],
    ['a\n::add-mask::b', 'a :\u200B:add-mask:\u200B:b'],
    ['##[command]x', '#\u200B#[command]x'],
    ['a%0Ab', 'a%\u200B0Ab'],
  ])('turns %j into %j', (text, expected) => {
    expect(forLog(text)).toBe(expected);
  });
});

test.each([
  ['nobody can pay with a credit card', 20, 'nobody can pay with…'],
  ['nobody can pay with a credit card', 29, 'nobody can pay with a credit…'],
  ['nobody can pay with a credit card', 33, 'nobody can pay with a credit card'],
  ['see https://status.acme.example/incidents/42', 40, 'see https://status.acme.example/inciden…'],
  ['レジが止まりました', 5, 'レジが止…'],
  ['🔥🔥🔥', 4, '🔥…'],
])('%j is cut off after a whole word where that costs little: %i', (text, max, expected) => {
  expect(oneLine(text, max)).toBe(expected);
});

describe('what is visible', () => {
  test.each([
    'a',
    '-',
    'é',
    'レジ',
    '🔥',
    '👩\u200D🚒',
    'שירות',
    '\u200Fשירות\u202C',
    '\u0301a',
    'ن\u0651',
    '\uF8FF',
    '\u{F0000}',
  ])('%j is', (text) => {
    expect(isVisible(text)).toBe(true);
  });

  test.each([
    '',
    ' \t',
    '\u200B',
    '\u202E\u2066',
    '\u0301',
    '\u3164',
    '\uFE0F',
    '\u034F',
    '\u{E0041}',
    '\u2800',
    '\uE000',
    '\uE001',
    '\uD800',
  ])('%j is not', (text) => {
    expect(isVisible(text)).toBe(false);
  });

  test('law: what shows in a comment is not empty', () => {
    fc.assert(fc.property(anyText(), (text) => !isVisible(text) || withoutInvisible(text).trim() !== ''));
  });
});
