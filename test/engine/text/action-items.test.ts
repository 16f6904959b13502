import { expect, test } from 'vitest';
import { formatInstant } from '#domain/time.ts';
import { openActions } from '#engine/text/action-items.ts';

/** When the item is due by; null for none. */
function dueBy(text: string): string | null | undefined {
  const [item] = openActions(`- [ ] Renew the certificate @dan ${text}`);
  return item && (item.dueBy === null ? null : formatInstant(item.dueBy));
}

test.each([
  ['2026-12-01', '2026-12-02T00:00:00Z'],
  ['(2026-12-01).', '2026-12-02T00:00:00Z'],
  // Nobody would be reminded of what has no date: the end of the month is meant.
  ['2026-11-31', '2026-12-01T00:00:00Z'],
  ['2026-02-30', '2026-03-01T00:00:00Z'],
  ['2026-02-31', '2026-03-01T00:00:00Z'],
  ['2028-02-30', '2028-03-01T00:00:00Z'],
  ['2026-12-32', null],
  ['2026-13-01', null],
  ['2026-00-31', null],
  ['1.12.2026', null],
  ['soon', null],
])('%s is due by %s', (text, expected) => {
  expect(dueBy(text)).toBe(expected);
});

test('the text of an item has no blanks around it', () => {
  expect(openActions('- [ ]   Renew it  ').map(({ text }) => text)).toEqual(['Renew it']);
});

test.each([
  ['- one\n  - two\n    - three\n      - four\n        - [ ] Five', 1],
  ['1. one\n    - [ ] Two', 1],
  ['    - [ ] Code', 0],
  ['- one\n\n      - [ ] Code in the item', 0],
  ['> - [ ] Quoted', 0],
  ['-  [ ] One\n1.\t[ ]\tTwo', 2],
  ['-      [ ] Code', 0],
  ['<pre>\n- [ ] Code\n</pre>\n\n- [ ] Two', 1],
  ['<blockquote>\n\n- [ ] Quoted\n\n</blockquote>', 0],
])('of %j, %d boxes count', (text, count) => {
  expect(openActions(text)).toHaveLength(count);
});
