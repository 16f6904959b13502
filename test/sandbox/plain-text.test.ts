/** Markdown for a terminal. */
import { expect, test } from 'vitest';
import { plainLines } from '#sandbox/plain-text.ts';

const TABLE = `Before

| Who | Role | What the role does |
| :--- | :--- | :--- |
| \`dan\` | First responder | Assesses and triages; acknowledges with \`/ack\`. |
| [\`heidi\`](https://github.com/heidi) | **Lead** | Owns a \\| b. |
After`;

test('a table stands in columns, whose last one wraps', () => {
  expect(plainLines(TABLE, 60)).toEqual([
    'Before',
    '',
    'Who      Role             What the role does',
    '`dan`    First responder  Assesses and triages; acknowledges',
    '                          with `/ack`.',
    '`heidi`  Lead             Owns a | b.',
    'After',
  ]);
});

test('where the last column had no room, the cells of a row stand one after the other', () => {
  expect(plainLines(TABLE, 36)).toEqual([
    'Before',
    '',
    'Who: Role: What the role does',
    '`dan`: First responder: Assesses and',
    'triages; acknowledges with `/ack`.',
    '`heidi`: Lead: Owns a | b.',
    'After',
  ]);
});

test.each([
  ['| no table', ['| no table']],
  ['|', ['|']],
  ['| |', []],
  ['| a |\n| b | c | d |', ['a', 'b | c | d']],
])('%j', (text, lines) => {
  expect(plainLines(text, 40)).toEqual(lines);
});
