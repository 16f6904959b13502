import { expect, it } from 'vitest';
import { parseYaml } from '#policy/yaml.ts';

/** Place, message and help of the only problem. */
function problemOf(text: string): string {
  const { diagnostics } = parseYaml(text, 'p.yml');
  expect(diagnostics).toHaveLength(1);
  return diagnostics.map(({ place, message, help }) => `${place?.line}:${place?.col} ${message} ${help}`).join();
}

it.each<[string, string, string]>([
  [
    'a tab',
    'a:\n\tb: 1\n',
    '2:1 This is not valid YAML: a tab stands where spaces indent. Indent with spaces instead.',
  ],
  [
    'blanks of a page that indent a line',
    'a:\n  - b: 1\n\u00A0\u00A0\u00A0\u00A0c: 2\n  - d: 1\n',
    '3:1 This is not valid YAML: what looks like a space before this line is none. Write spaces instead, here and before the lines below: they come from a page or a chat.',
  ],
  [
    'a blank of a page behind spaces that indent a line',
    'a:\n  - b: 1\n  \u00A0\u00A0c: 2\n',
    '3:3 This is not valid YAML: what looks like a space before this line is none. Write spaces instead, here and before the lines below: they come from a page or a chat.',
  ],
  [
    'a line that is indented too little',
    'a:\n  - b: 1\n    c: 2\n   d: 3\n',
    '4:1 This is not valid YAML: the line is indented differently from those beside it. Indent it as far as the lines that it belongs with.',
  ],
  [
    'a fence of Markdown',
    '```yaml\na: 1\n```\n',
    '1:1 This is not valid YAML: a fence of Markdown stands here. Take out the lines with the three backticks.',
  ],
  [
    'a wide colon',
    'a\uFF1A 1\nb: 2\n',
    '1:1 This is not valid YAML: the colon here is a wide one (`\uFF1A`). Write `: ` instead.',
  ],
  [
    'line ends of old',
    'a: 1\rb: 2\r',
    '1:5 This is not valid YAML: a line ends with a carriage return alone. Save the file with the line ends LF or CRLF, as each editor can.',
  ],
  [
    'line ends of old behind a comment, which is all that is read',
    '# a\rb: 2\rc: 3\r',
    '1:4 This is not valid YAML: a line ends with a carriage return alone. Save',
  ],
  [
    'a list that ends behind a comment',
    'a: [1, # of old\r  2]\nb: 3\n',
    '1:16 This is not valid YAML: a line ends with a carriage return alone. Save',
  ],
  [
    'an open bracket below a comment with a carriage return',
    '# a\r (see below)\na: [1, 2\nb: 3\n',
    '2:4 This is not valid YAML: `[` is never closed.',
  ],
  [
    'an open bracket below a text with blanks of a page',
    'a: |\n  x\n  \u00A0 y\nb: [1, 2\nc: 3\n',
    '4:4 This is not valid YAML: `[` is never closed.',
  ],
  ...['|', '|-  # of a page', '>', ''].map((style): [string, string, string] => [
    `a login with @ below a text (\`${style}\`) that begins or goes on with blanks of a page`,
    `- a: ${style}\n${style === '' ? '    x\n' : ''}    \u3000x\n    \u00A0 y\n- b: @alice\n`,
    ':6 This is not valid YAML: text without quotes begins with `@`.',
  ]),
  ...['"', "'"].map((quote): [string, string, string] => [
    `a login with @ below a text in ${quote} that goes on with blanks of a page`,
    `a: ${quote}x\n  \u00A0 y${quote}\nb: @alice\n`,
    '3:4 This is not valid YAML: text without quotes begins with `@`.',
  ]),
  [
    'a NUL',
    'a: x\0y\nb: what follows\n',
    '1:5 This is not valid YAML: a NUL (U+0000) stands here. Take it out: nobody sees it.',
  ],
  [
    'an expression of a workflow',
    'a: { url: ${{ secrets.URL }} }\n',
    '1:12 This is not valid YAML: an expression of a workflow stands here. A policy has no expressions of workflows. For a secret, write the name of a variable, such as `env:TOCSIN_SECRET`, and give the step that variable.',
  ],
  [
    'a colon in text',
    'label: severity: urgent\n',
    '1:8 This is not valid YAML: text without quotes has a `: ` in it. Put the text in quotes.',
  ],
  [
    'a map below a value',
    'a:\nb: 1\n  c: 2\n',
    '2:4 This is not valid YAML: more follows below a value. Indent the next line as far as this one.',
  ],
  [
    'a login with @',
    'who: [@alice]\n',
    '1:7 This is not valid YAML: text without quotes begins with `@`. Put the text in quotes.',
  ],
  [
    'a code span',
    'does: `x`\n',
    '1:7 This is not valid YAML: text without quotes begins with a backtick. Put the text in quotes.',
  ],
  [
    'an operator in a block',
    'and:\n  - >=: [1, 2]\n',
    '2:6 This is not valid YAML: `>=` stands without quotes. Quote the operator: `">="`.',
  ],
  [
    'an operator in braces',
    'when: { >: [1, 2] }\n',
    '1:9 This is not valid YAML: `>` stands without quotes. Quote the operator: `">"`.',
  ],
  [
    'a key that sticks to its value',
    'a:1\nb: 2\n',
    '1:1 This is not valid YAML: a key is not followed by `: `. Write a colon and a space after each key.',
  ],
  [
    'a key without a colon',
    'a: 1\nb\n',
    '2:1 This is not valid YAML: a key is not followed by `: `. Write a colon after the key.',
  ],
  [
    'a line indented too little',
    'a:\n    b: 1\n   c: 2\n',
    '3:1 This is not valid YAML: the line is indented differently from those beside it. Indent it as far as the lines that it belongs with.',
  ],
  ['an open bracket', 'a: [1, 2\nb: 3\n', '1:4 This is not valid YAML: `[` is never closed. Close it with `]`.'],
  ['an open quote', 'a: "x\nb: 3\n', '1:4 This is not valid YAML: `"` is never closed. Close it with `"`.'],
  [
    'a slip of no known kind',
    'a: "b" c\n',
    '1:8 This is not valid YAML: Unexpected scalar at node end. Check the indentation, and put text with',
  ],
  [
    'a merge that was not finished',
    'a:\n  - b: 1\n<<<<<<< HEAD\n    c: 1\n=======\n    c: 2\n>>>>>>> theirs\n',
    '3:1 A merge conflict stands here. Keep what is right of both sides',
  ],
])('the remedy of a slip in YAML names its mend: %s', (_, text, expected) => {
  expect(problemOf(text)).toContain(expected);
});

it('quotes no value of the file, which may be a secret', () => {
  for (const text of [
    'a: b: s3cret\n',
    'a: @s3cret\n',
    'a: > s3cret\n',
    'a: 1\ns3cret\n',
    '<<<<<<< s3cret\na: 1\n',
    'a: "s3cret\n',
    'a: | s3cret\n',
    String.raw`a: "\xs3cret"`,
    'a: [1]] s3cret\n',
  ])
    expect(problemOf(text)).not.toContain('s3cret');
});

it.each([
  ['a comment', '# a\r (see below) b\na: 1\n', { a: 1 }],
  ['comments of old', '# a\r# b\na: 1\n', { a: 1 }],
])('a carriage return alone in %s is nothing to tell', (_, text, value) => {
  const yaml = parseYaml(text, 'p.yml');
  expect([yaml.value, yaml.diagnostics, yaml.warnings ?? []]).toEqual([value, [], []]);
});

it.each([
  ['a comment that others end there', '# a\rb: 2\nc: 3\n', { c: 3 }, 4],
  ['a text in quotes', 'a: "b\r  c"\n', { a: 'b\r  c' }, 6],
])('a carriage return alone in %s stops nothing', (_, text, value, col) => {
  const { value: read, diagnostics, warnings } = parseYaml(text, 'p.yml');
  expect([read, diagnostics]).toEqual([value, []]);
  expect(warnings).toMatchObject([{ code: 'lone-return', level: 'warning', place: { line: 1, col } }]);
});
