/** History files line by line, whole and cut short. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FileLine, resumeHistory, streamHistory } from '#cli/history-file.ts';
import { Refusal, refusalIn } from '#cli/io.ts';
import { readHistories } from '#cli/latest-readings.ts';
import { latestOf, type Reading } from '#history/index.ts';
import { historyLine, READINGS } from '../support/weeks.ts';

const LINES = READINGS.map((reading, index) =>
  historyLine({ ...reading, issue: { ...reading.issue, title: `Nr. ${index}: 支払い prüfen 🔥` } }),
);
const TEXT = `${LINES.join('\n')}\n`;

let folder = '';
let file = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tocsin-file-'));
  file = join(folder, 'history.ndjson');
});
afterAll(() => rmSync(folder, { recursive: true }));

async function all(lines: AsyncGenerator<FileLine>): Promise<readonly FileLine[]> {
  const found: FileLine[] = [];
  for await (const line of lines) found.push(line);
  return found;
}

test('a file cut anywhere keeps its whole lines, and can be written on', async () => {
  const bytes = Buffer.from(TEXT);
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length), async (length) => {
      const cut = bytes.subarray(0, length);
      writeFileSync(file, cut);
      const lines = await all(resumeHistory(file, (text) => appendFileSync(file, text)));
      const rest = LINES.slice(lines.length);
      appendFileSync(file, rest.map((line) => `${line}\n`).join(''));
      expect(readFileSync(file, 'utf8')).toBe(TEXT);
      // Every line that ended, and the one that lacked only its end.
      const ended = cut.toString().split('\n').length - 1;
      expect([ended, ended + 1]).toContain(lines.length);
    }),
  );
});

test('a line longer than a chunk of the file, and characters across its edges, stay whole', async () => {
  const [reading] = READINGS;
  const body = '支払い🔥'.repeat(60_000);
  const long = historyLine({ at: 0, issue: { ...(reading as Reading).issue, body } });
  writeFileSync(file, `\uFEFF${long}\r\n\r\n${long}`);
  const lines = await all(streamHistory(file));
  expect(lines.map((one) => [one.line, 'read' in one && one.read.issue.body === body])).toEqual([
    [1, true],
    [3, true],
  ]);
});

describe('a file of something else', () => {
  test.each(['not ours', '{"format":"other"}', 'tocsin', '[1,2]'])('is never cut: %j', async (text) => {
    writeFileSync(file, text);
    const lines = await all(resumeHistory(file, (more) => appendFileSync(file, more)));
    expect(lines).toEqual([{ line: 1, bad: expect.any(String) as string }]);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });
});

test('several files are one history, whatever their order', async () => {
  const [a, b] = [join(folder, 'a.ndjson'), join(folder, 'b.ndjson')];
  writeFileSync(a, `${READINGS.slice(0, 4).map(historyLine).join('\n')}\n`);
  writeFileSync(b, `${READINGS.slice(2).map(historyLine).join('\n')}\n`);
  const read = await readHistories([b, a, b], (reading) => reading);
  expect(read.toSorted((x, y) => x.issue.number - y.issue.number)).toEqual(latestOf(READINGS));
});

test('every line that is none is named, and every file that is not there', async () => {
  writeFileSync(file, `${LINES[0]}\n{}\n`);
  const read = await readHistories([file, join(folder, 'none.ndjson')], (reading) => reading).catch(refusalIn);
  expect(read instanceof Refusal && read.message.replaceAll(`${folder}/`, '').split('\n')).toEqual([
    expect.stringMatching(/^history\.ndjson:2: expected "format"/),
    'none.ndjson: there is no such file',
  ]);
});

test('of an issue that is read often, the last reading counts, wherever it stands', async () => {
  const [{ issue }] = READINGS as readonly [Reading, ...Reading[]];
  const readings = Array.from({ length: 300 }, (_, index): Reading => ({ at: (index * 7) % 300, issue }));
  writeFileSync(file, readings.map(historyLine).join('\n'));
  const read = await readHistories([file], ({ at }) => at);
  expect(read).toEqual([299]);
});

test('a bug in what is made of a reading is no fault of the file', async () => {
  writeFileSync(file, TEXT);
  const bug = new TypeError('a bug');
  const read = readHistories([file], () => {
    throw bug;
  });
  await expect(read).rejects.toBe(bug);
});
