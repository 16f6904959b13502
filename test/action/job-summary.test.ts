import { expect, test } from 'vitest';
import { fitSummary } from '#action/job-summary.ts';

const NOTE = '**This is too long for GitHub to show: its end is missing.**\n\n';

test('a summary that GitHub takes stays as it is', () => {
  const longest = `${'x'.repeat(1024 * 1024 - 1)}\n`;
  expect(fitSummary(longest)).toBe(longest);
  expect(fitSummary(`${longest}y`)).not.toContain('y');
});

test.each([
  ['ends with a whole line', 'first\nsecond\nthird\n'.repeat(10), 'first\nsecond\nthird\nfirst\nsecond'],
  ['counts bytes and not characters', 'エスカレーション\n'.repeat(10), 'エスカレーション'],
  ['may be one line', 'x'.repeat(100), ''],
])('a longer one %s, and says first that it was cut, outside any fence', (_, markdown, start) => {
  const most = NOTE.length + 33;
  const cut = fitSummary(markdown, most);
  expect(cut).toBe(`${NOTE}${start}\n`);
  expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(most);
});

test('the notice of a summary that is cut in a fence of folded details can be seen', () => {
  const folded = `<details><summary>Lines</summary>\n\n\`\`\`mermaid\n${'abc\n'.repeat(40)}\`\`\`\n</details>\n`;
  expect(fitSummary(folded, 150).indexOf(NOTE.trim())).toBe(0);
});
