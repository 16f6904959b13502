/** The table of docs/keeping-time.md says what a day costs: its first row is played again, the others agree with it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { costOf, HEAD, rowOf } from '../../scripts/watch-cost.ts';
import { inRepository } from '../support/repository.ts';

const text = readFileSync(inRepository('docs/keeping-time.md'), 'utf8');
const rows =
  text
    .slice(text.indexOf(HEAD) + HEAD.length)
    .trimStart()
    .split('\n\n')[0]
    ?.split('\n') ?? [];
const cells = rows.map((row) =>
  row
    .split('|')
    .slice(1, -1)
    .map((cell) => Number(cell.replaceAll(',', ''))),
);

test('a day with one incident is what `npm run build:watch-cost` writes', async () => {
  expect(rows[0]).toBe(rowOf(await costOf(1)));
});

test('days with more incidents have as many runs an incident, no more minutes than a watcher beside them, and mostly unchanged answers', () => {
  const [one] = cells;
  const [, runsOfOne = 0] = one ?? [];
  expect(cells.map(([incidents]) => incidents)).toEqual([1, 10, 100]);
  for (const [incidents = 0, runs = 0, minutes = 0, requests = 0, unchanged = 0] of cells) {
    expect(runs).toBeLessThanOrEqual(runsOfOne * incidents);
    expect(minutes).toBeLessThanOrEqual(24 * 60 + 10 * 5 + runs);
    // A poll in ten seconds.
    expect(unchanged).toBeLessThanOrEqual(24 * 360);
    expect(unchanged / requests).toBeGreaterThan(0.5);
  }
});
