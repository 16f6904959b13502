/** `tocsin report`, run as a command on files. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportCommand } from '#cli/commands/report.ts';
import { FORMATS } from '#report/period/index.ts';
import { QUIET, type Ran, runCommand } from '../../support/command.ts';
import { POLICY_TEXT } from '../../support/histories.ts';
import { historyLine, READINGS } from '../../support/weeks.ts';

let folder = '';
const at = (name: string): string => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tocsin-report-'));
  const lines = READINGS.map(historyLine);
  const write = (name: string, all: readonly string[]): void => writeFileSync(at(name), `${all.join('\n')}\n`);
  writeFileSync(at('policy.yml'), POLICY_TEXT);
  write('all.ndjson', lines);
  write('shard-1.ndjson', lines.slice(0, 4));
  write('shard-2.ndjson', lines.slice(2).toReversed());
  write('none.ndjson', []);
  write('cut.ndjson', [lines[0] ?? '', '{"format":', (lines[1] ?? '').replace('"labels":[', '"labels":["a",7,')]);
});
afterAll(() => rmSync(folder, { recursive: true }));

const report = (...args: readonly string[]): Promise<Ran> =>
  runCommand(
    (io) => reportCommand(io).exitOverride().configureOutput({ writeErr: io.err }),
    '--policy',
    at('policy.yml'),
    ...args,
  );

describe('report', () => {
  test('tells people what needs them first, then what happened', async () => {
    const { out, err, code } = await report('--history', at('all.ndjson'));
    expect(out).toMatch(
      /^Incident report: acme\/shop, 2026-10-28 to 2026-11-30 12:00, as of 2026-11-30 12:00 \(UTC\)\n\nNeeds you\n/,
    );
    expect(out).toContain('  Critical  14m     24m  24m  2\n');
    expect([err, code]).toEqual(['', 0]);
  });

  test('merges shards that overlap into what one file says', async () => {
    const one = await report('--json', '--history', at('all.ndjson'));
    const merged = await report('--json', '--history', at('shard-2.ndjson'), at('shard-1.ndjson'));
    expect(JSON.parse(merged.out)).toEqual(JSON.parse(one.out));
    expect(JSON.parse(one.out)).toMatchObject({ version: 1, incidents: { length: 6 } });
  });

  test('takes one file for one policy, and refuses two policies of one name', async () => {
    const all = ['--history', at('all.ndjson')];
    expect(await report(...all, '--policy', `${folder}/./policy.yml`)).toEqual(await report(...all));
    writeFileSync(at('copy.yml'), POLICY_TEXT);
    const { err, code } = await report(...all, '--policy', at('copy.yml'));
    expect(err).toMatch(/duplicate-policy-name[^]*policy\.yml too[^]*copy\.yml:1:\d+/);
    expect(code).toBe(2);
  });

  test('looks only at the span asked for', async () => {
    const { out } = await report('--json', '--history', at('all.ndjson'), '--from', '2026-11-05', '--to', '2026-11-13');
    const { incidents, calls } = JSON.parse(out);
    expect(incidents.map(({ issue }: { issue: { number: number } }) => issue.number)).toEqual([3, 4]);
    expect(calls.made).toBe(2);
  });

  test('writes a page beside what it prints', async () => {
    const { out, err } = await report('--history', at('all.ndjson'), '--html', at('a/report.html'));
    expect(out).toMatch(/^Incident report/);
    expect(err).toBe(`Wrote ${at('a/report.html')}\n`);
    expect(readFileSync(at('a/report.html'), 'utf8')).toMatch(/^<!doctype html>\n[\s\S]*<svg [\s\S]*<\/html>\n$/);
  });

  test('prints in the form asked for, and names those there are', async () => {
    const all = ['--history', at('all.ndjson')];
    expect((await report(...all, '--format', 'markdown')).out).toMatch(/^# Incident report\n/);
    expect(await report(...all, '--format', 'json')).toEqual(await report(...all, '--json'));
    const { err, code } = await report(...all, '--format', 'constructor');
    expect(err).toBe('There is no format "constructor". There are: terminal, markdown, json, html.\n');
    expect(code).toBe(2);
    const format = reportCommand(QUIET).options.find(({ long }) => long === '--format');
    expect(format?.argChoices).toEqual(Object.keys(FORMATS));
  });

  test('of a history without incidents is one that says so', async () => {
    const { out, code } = await report('--history', at('none.ndjson'));
    expect(out).toContain('Nothing to count yet\nNo issue was read.');
    expect(code).toBe(0);
  });
});

describe('report refuses', () => {
  test('a history with a line that is none, and names each', async () => {
    const { out, err, code } = await report('--history', at('cut.ndjson'), at('all.ndjson'));
    expect([out, code]).toEqual(['', 2]);
    expect(err.split('\n').map((line) => line.replace(folder, ''))).toEqual([
      '/cut.ndjson:2: expected a JSON object, found "{\\"format\\":". A line that was cut short has to be written again.',
      '/cut.ndjson:3: expected `issue.labels[1]` to be text, found 7.',
      '',
    ]);
  });

  test.each<[string[], string]>([
    [['all.ndjson', '--from', 'yesterday'], '"yesterday" is no instant'],
    [['all.ndjson', '--from', '2026-11-23', '--to', '2026-11-23'], '--to (2026-11-23) must be after'],
    [
      ['all.ndjson', '--from', '0001-01-01'],
      'is longer than ten years, the longest span. Write --to 0011-01-02T00:00:00Z or earlier, or a later --from.',
    ],
    [['all.ndjson', '--from', '2030-01-01'], '--to (the last reading) must be after'],
    [['missing.ndjson'], 'missing.ndjson: there is no such file'],
    [['all.ndjson', '--policy', 'missing.yml'], 'missing.yml: there is no such file'],
    [['all.ndjson', '--policy', 'all.ndjson'], 'error'],
    [['all.ndjson', '--html', 'all.ndjson/below-a-file.html'], 'it cannot be written'],
  ])('%j', async ([file = '', ...args], words) => {
    const paths = args.map((arg) => (/\.\w+$/.test(arg) ? at(arg) : arg));
    const { out, err, code } = await report('--history', at(file), ...paths);
    expect([out, code]).toEqual(['', 2]);
    expect(err).toContain(words);
  });
});
