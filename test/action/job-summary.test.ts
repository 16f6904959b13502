import { expect, test } from 'vitest';
import { fitSummary } from '#action/job-summary.ts';

const NOTE = '\n\n**The rest is too long for GitHub to show.**\n';

test('a summary that GitHub takes stays as it is', () => {
  const longest = `${'x'.repeat(1024 * 1024 - 1)}\n`;
  expect(fitSummary(longest)).toBe(longest);
  expect(fitSummary(`${longest}y`)).not.toContain('y');
});

test.each([
  ['ends with a whole line', 'first\nsecond\nthird\n'.repeat(10), 'first\nsecond\nthird\nfirst\nsecond'],
  ['counts bytes and not characters', 'エスカレーション\n'.repeat(10), 'エスカレーション'],
  ['may be one line', 'x'.repeat(100), ''],
])('a longer one %s, and says that it was cut', (_, markdown, start) => {
  const cut = fitSummary(markdown, 80);
  expect(cut).toBe(`${start}${NOTE}`);
  expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(80);
});
