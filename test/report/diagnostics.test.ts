import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '#domain/diagnostic.ts';
import { countDiagnostics, printDiagnostics } from '#report/diagnostics.ts';
import { DIAGNOSTICS, POLICY_TEXT } from '../support/samples/diagnostics.ts';

const sources = new Map([['policy.yml', POLICY_TEXT]]);
const print = (diagnostics: readonly Diagnostic[], texts = sources): string =>
  printDiagnostics(diagnostics, texts, { color: false });
const at = (line: number, col: number, endCol: number, endLine = line): Diagnostic => ({
  code: 'wrong',
  level: 'error',
  message: 'This is wrong.',
  help: null,
  place: { file: 'f.yml', line, col, endLine, endCol },
  path: '',
});

describe('problems on a terminal', () => {
  test('say once what two policies have in a file that both extend', () => {
    expect(print([at(1, 1, 2), at(1, 1, 2), at(2, 1, 2)])).toMatch(/2 errors\n$/);
  });

  test('show the line, mark the place and say what to do, in the order of the file', () => {
    expect(print(DIAGNOSTICS)).toMatchInlineSnapshot(`
      "error[unknown-fact] There is no fact \`elapsed.since-lunch\`.
        --> policy.yml:5:27
        |
      5 |     when: { ">=": [{ var: elapsed.since-lunch }, 5] }
        |                           ^^^^^^^^^^^^^^^^^^^
        = help: Did you mean \`elapsed.since-level\`?

      error[unknown-key] There is no key \`repaet\` here.
        --> policy.yml:6:5
        |
      6 |     repaet: 5m
        |     ^^^^^^
        = help: Did you mean \`repeat\`?

      warning[no-levels] Nobody is called: there is no level.
        --> policy.yml:7:9
        |
      7 | levels: []
        |         ^^

      advice[no-tests] This policy has no tests.
       = help: Write policy.test.yml beside it.

      2 errors, 1 warning, 1 piece of advice
      "
    `);
  });

  test('of nothing, nothing is printed', () => {
    expect(print([])).toBe('');
    expect(countDiagnostics([])).toBe('no problems');
  });

  test('colours are escape codes, and without colours there is not one', () => {
    expect(print(DIAGNOSTICS)).not.toContain('\u001B');
    expect(printDiagnostics(DIAGNOSTICS, sources, { color: true })).toContain('\u001B[31m');
  });

  test.each([
    ['a place at the end of its line', 'abc', at(1, 4, 5), '1 | abc\n  |    ^'],
    [
      'a place over several lines is marked to the end of the first',
      'abc def\nghi',
      at(1, 5, 3, 2),
      '1 | abc def\n  |     ^^^',
    ],
    ['a tab counts as one column', '\tabc', at(1, 2, 5), '1 |  abc\n  |  ^^^'],
    ['an empty place is marked by one caret', 'abc', at(1, 1, 1), '1 | abc\n  | ^'],
    ['a file with carriage returns', 'a\r\nbcd\r\n', at(2, 2, 4), '2 | bcd\n  |  ^^'],
  ])('%s', (_, text, diagnostic, frame) => {
    expect(print([diagnostic], new Map([['f.yml', text]]))).toContain(frame);
  });

  test('a long line is cut around the place', () => {
    const text = `${'x'.repeat(500)}HERE${'y'.repeat(500)}`;
    const lines = print([at(1, 501, 505)], new Map([['f.yml', text]])).split('\n');
    const [line = '', marks = ''] = [lines[3], lines[4]];
    expect(line.length).toBeLessThan(120);
    expect(line.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('HERE');
  });

  test('a line that is not there, or a file whose text is unknown, is left out', () => {
    expect(print([at(9, 1, 2)], new Map([['f.yml', 'abc']]))).toContain('--> f.yml:9:1\n\n1 error');
    expect(print([at(1, 1, 2)], new Map())).toContain('--> f.yml:1:1\n\n1 error');
  });

  test('nothing in a file steers the terminal', () => {
    const hostile = { ...at(1, 1, 2), message: 'a\u001B[2Jb', help: 'c\u0007\nd\u202E' };
    const text = print([hostile], new Map([['f.yml', 'x\u001B]0;title\u0007y']]));
    expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Cf}/u);
  });
});
