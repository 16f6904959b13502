/** `tocsin replay` as it ships, in threads of its own. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inRepository } from '../support/repository.ts';
import { POLICY_TEXT } from '../support/histories.ts';
import { historyLine, READINGS } from '../support/weeks.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tocsin-threads-'));
  const issues = Array.from({ length: 60 }, (_, index) => {
    const { at, issue } = READINGS[index % READINGS.length] as (typeof READINGS)[number];
    return historyLine({ at, issue: { ...issue, id: `I_${index}`, number: index + 1 } });
  });
  writeFileSync(join(folder, 'history.ndjson'), issues.join('\n'));
  writeFileSync(join(folder, 'before.yml'), POLICY_TEXT);
  writeFileSync(
    join(folder, 'after.yml'),
    POLICY_TEXT.replace('"acknowledge-within":"5m"', '"acknowledge-within":"2m"'),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

function replay(threads: number): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const program = inRepository('dist/cli/index.js');
  const args = ['--history', 'history.ndjson', 'before.yml', 'after.yml', '--json', '--threads', String(threads)];
  return new Promise((resolve) => {
    execFile(process.execPath, [program, 'replay', ...args], { cwd: folder }, (error, out, err) =>
      resolve({ code: Number(error?.code ?? 0), out, err }),
    );
  });
}

test('any number of threads tells the same', async () => {
  const [one, three] = [await replay(1), await replay(3)];
  expect([one.code, one.err]).toEqual([1, '']);
  expect(JSON.parse(one.out)).toMatchObject({ issues: 60, incidents: 60 });
  expect(three).toEqual(one);
});
