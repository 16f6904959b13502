/** `tocsin replay`, run as a command on files. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { replayCommand } from '#cli/commands/replay.ts';
import { inRepository } from '../../support/repository.ts';
import { pastIssue, POLICY_TEXT } from '../../support/histories.ts';
import { historyLine, READINGS } from '../../support/weeks.ts';
import { QUIET, type Ran, runCommand } from '../../support/command.ts';

let folder = '';
const at = (name: string): string => join(folder, name);
const LINES = READINGS.map(historyLine);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tocsin-replay-'));
  const write = (name: string, lines: readonly string[]): void => writeFileSync(at(name), `${lines.join('\n')}\n`);
  writeFileSync(at('before.yml'), POLICY_TEXT);
  writeFileSync(at('after.yml'), POLICY_TEXT.replace('"acknowledge-within":"5m"', '"acknowledge-within":"2m"'));
  writeFileSync(at('invalid.yml'), POLICY_TEXT.replace('"sev2"', '"sev1"'));
  write('all.ndjson', LINES);
  write('shard-1.ndjson', LINES.slice(0, 4));
  write('shard-2.ndjson', LINES.slice(2).toReversed());
  write('worst.ndjson', ['{"format":', 'no JSON']);
  write('bad.ndjson', [LINES[0] ?? '', '{"format":', '', ...LINES.slice(1)]);
  // An issue read twice: on the first line nobody had answered yet.
  const past = { number: 9, declared: '2026-11-23T16:00:00Z', labels: ['outage'] };
  const early = historyLine({ at: 1_795_450_000, issue: pastIssue({ ...past, until: 1 }) });
  const late = { at: 1_795_460_000, issue: pastIssue({ ...past, story: [[1, 'ann', '/ack']], until: 100 }) };
  writeFileSync(at('twice.ndjson'), `\uFEFF${historyLine(late)}\r\n${early}\r\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

function replay(history: string | readonly string[], ...args: readonly string[]): Promise<Ran> {
  const files = [history].flat().flatMap((name) => ['--history', at(name)]);
  return runCommand(replayCommand, ...files, ...args.map((arg) => (arg.endsWith('.yml') ? at(arg) : arg)));
}

describe('replay', () => {
  test('exits 1 where a change would have made a difference, and 0 where not', async () => {
    const differs = await replay('all.ndjson', 'before.yml', 'after.yml');
    expect([differs.code, differs.err]).toEqual([1, '']);
    expect(differs.out).toMatch(/^Of 6 past incidents \d would have gone differently: /);
    const same = await replay('all.ndjson', 'before.yml', 'before.yml');
    expect([same.code, same.err]).toEqual([0, '']);
    expect(same.out).toMatch(/^None of 6 past incidents would have gone differently\.\n/);
  });

  test('prints JSON by its schema', async () => {
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(
      JSON.parse(readFileSync(inRepository('schemas/replay.v1.schema.json'), 'utf8')),
    );
    for (const policies of [['before.yml', 'after.yml'], ['after.yml']]) {
      const { out } = await replay('all.ndjson', '--json', ...policies);
      expect(validate(JSON.parse(out)), JSON.stringify(validate.errors)).toBe(true);
      expect(JSON.parse(out)).toMatchObject({ version: 1, issues: 6, incidents: 6 });
    }
  });

  test('merges shards that overlap into what one file says', async () => {
    const one = await replay('all.ndjson', '--json', 'before.yml', 'after.yml');
    const merged = await replay(['shard-2.ndjson', 'shard-1.ndjson'], '--json', 'before.yml', 'after.yml');
    expect(JSON.parse(merged.out)).toEqual(JSON.parse(one.out));
  });

  test('takes an issue as it was read last, wherever that stands in the file', async () => {
    const { out, code } = await replay('twice.ndjson', '--json', 'before.yml', 'after.yml');
    expect([code, JSON.parse(out).issues, JSON.parse(out).changed]).toEqual([0, 1, []]);
  });

  test('names lines that are none, replays the rest, and does not advanceTime', async () => {
    const { out, err, code } = await replay('bad.ndjson', 'before.yml', 'before.yml');
    expect(code).toBe(2);
    expect(out).toMatch(/^None of 6 past incidents/);
    expect(err).toContain(`${at('bad.ndjson')}:2: expected a JSON object`);
    expect(err).toContain('Lines left out of the replay: 1.');
  });

  test.each([[], ['--markdown']])(
    'does not say %j of lines that are all none that nothing happened',
    async (...args) => {
      const { out, err, code } = await replay('worst.ndjson', ...args, 'before.yml', 'after.yml');
      expect([out, code]).toEqual(['', 2]);
      expect(err).toContain('worst.ndjson:2: expected a JSON object');
      expect(err).toContain('No line could be read, so nothing was replayed: 2.');
    },
  );

  test('prints an error as JSON where JSON is wanted and no line could be read', async () => {
    const { out, code } = await replay('worst.ndjson', '--json', 'before.yml', 'after.yml');
    expect(JSON.parse(out)).toEqual({ error: expect.stringContaining('nothing was replayed: 2.') as string });
    expect(code).toBe(2);
  });

  test('prints Markdown', async () => {
    const { out } = await replay('all.ndjson', '--markdown', 'before.yml', 'after.yml');
    expect(out).toContain('| Incident | What changes |\n| :--- | :--- |');
  });

  test.each([
    ['a file that is not there', ['none.ndjson', 'before.yml'], 'there is no such file'],
    ['a policy that is not there', ['all.ndjson', 'none.yml'], 'there is no such file'],
    ['an invalid policy', ['all.ndjson', 'before.yml', 'invalid.yml'], 'invalid.yml:1:'],
    ['a number of threads that is none', ['all.ndjson', 'before.yml', '--threads', '0'], '--threads is a whole number'],
  ])('refuses %s', async (_, [history = '', ...args], message) => {
    const { out, err, code } = await replay(history, ...args);
    expect([out, code]).toEqual(['', 2]);
    expect(err).toContain(message);
  });

  test('has a help that fits a screen', () => {
    const help = replayCommand(QUIET).helpInformation();
    expect(help.split('\n').length).toBeLessThanOrEqual(20);
    expect(Math.max(...help.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });
});
