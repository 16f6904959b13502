/** What a terminal of 80 columns shows whole. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparePolicies } from '#compare/index.ts';
import { printDiff } from '#report/change/terminal.ts';
import { printDiagnostics } from '#report/diagnostics.ts';
import { printReport } from '#report/period/index.ts';
import { wrapLines } from '#report/text/terminal.ts';
import { loadPolicy } from '#policy/index.ts';
import { DEMO_POLICY } from '../../support/unanswered.ts';
import { policyOf } from '../../support/policy.ts';
import { statisticsFor } from '../../support/weeks.ts';

test.each([
  ['as it is where it fits', 'one two', 7, 0, 0, 'one two'],
  ['broken at the blank before the edge', 'one two', 6, 0, 0, 'one\ntwo'],
  ['counted from where the first line begins', 'one two', 8, 2, 0, 'one\ntwo'],
  ['indented below the first line', 'one two', 6, 0, 2, 'one\n  two'],
  ['never broken inside a word', 'everything fits', 4, 0, 0, 'everything\nfits'],
  ['measured without its colours', '\u001B[1mone\u001B[22m two', 7, 0, 0, '\u001B[1mone\u001B[22m two'],
  ['as it is in a file', 'one two', null, 0, 0, 'one two'],
])('text is %s', (_, text, width, column, indent, expected) => {
  expect(wrapLines(text, width, column, indent)).toBe(expected);
});

test('lines are no longer than they may be, save for a word that is, and no word is lost', () => {
  const words = fc.array(fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom('a', 'b', '.') }), {
    minLength: 1,
  });
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 30 }), fc.nat(8), (all, width, indent) => {
      const lines = wrapLines(all.join(' '), width, 0, indent).split('\n');
      for (const line of lines) expect(line.length <= width || !line.trim().includes(' ')).toBe(true);
      expect(lines.map((line) => line.trim()).join(' ')).toBe(all.join(' '));
    }),
  );
});

describe('no line of prose, table or code frame is wider than the terminal', () => {
  const text = `${JSON.stringify(
    { version: 1, name: 'wide', severitie: [], incident: { label: 'incident' }, roles: {}, levels: [], triggers: [] },
    null,
    0,
  )}\n`;
  const changed = policyOf(
    DEMO_POLICY.texts[0]?.text.replace('acknowledge-within: 5m', 'acknowledge-within: 15m') ?? '',
  );

  test.each([
    [
      'problems of a policy',
      printDiagnostics(loadPolicy(text, 'wide.yml').diagnostics, new Map([['wide.yml', text]]), {
        color: false,
        width: 80,
      }),
    ],
    ['a report', printReport(statisticsFor(), { color: false, width: 80 })],
    ['a change', printDiff(comparePolicies(DEMO_POLICY, changed, 1_764_000_000), { color: false, width: 80 })],
  ])('%s', (_, printed) => {
    expect(printed.split('\n').length).toBeGreaterThan(5);
    // What is to be pasted stays as it is.
    const [prose = ''] = printed.split('as a test:');
    expect(prose.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });
});
