/** What a test expected and found is read as it is written in a test. */
import { expect, test } from 'vitest';
import { expectationText } from '#report/expectation.ts';
import type { Json } from '#domain/rule.ts';

test.each<readonly [Json, string]>([
  ['15m', '15m'],
  [null, 'null'],
  [2, '2'],
  ['less than 2000', 'less than 2000'],
  [[], '[]'],
  [['alice', 'carol'], '[alice, carol]'],
  [{ leads: ['grace'] }, '{ leads: [grace] }'],
  [['quiet', 'quiet', 'quiet'], '[quiet, quiet, quiet]'],
  [[...Array<string>(25).fill('quiet'), 'silent', 'quiet'], '[quiet (25 times), silent, quiet]'],
])('%j', (value, text) => {
  expect(expectationText(value)).toBe(text);
});
