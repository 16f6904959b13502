/** `tocsin oncall` and what `tocsin validate` says about timetables, run as commands on files. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { oncallCommand } from '#cli/commands/oncall.ts';
import { validateCommand } from '#cli/commands/validate.ts';
import { type Ran, runCommand } from '../../support/command.ts';

const POLICY = `version: 1
name: shop
incident: { label: incident }
severities: [{ id: sev1, name: One }]
roles: { responder: { who: { var: oncall.office } } }
levels: [{ name: Responders, roles: [responder] }]
schedules:
  main:
    timezone: Europe/London
    layers: [{ rotate: [ann, [bob, cid]], every: 1w, from: 2026-01-05T09:00 }]
    overrides: [{ from: 2026-10-27T09:00, to: 2026-10-28T09:00, who: [] }]
  office:
    timezone: UTC
    layers: [{ rotate: [dee], every: 1w, from: 2026-01-05T09:00, hours: { days: [mon], from: "09:00", to: "17:00" } }]
`;

let folder = '';
let file = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tocsin-oncall-'));
  file = join(folder, 'policy.yml');
  writeFileSync(file, POLICY);
});
afterAll(() => rmSync(folder, { recursive: true }));

const oncall = (...args: readonly string[]): Promise<Ran> => runCommand(oncallCommand, '--policy', file, ...args);
const SPAN = ['--from', '2026-10-24T12:00:00Z', '--to', '2026-11-03T00:00:00Z'];

describe('oncall --json', () => {
  test('prints the shifts of a span, clipped to it, gaps included, in UTC with Z', async () => {
    const { out, err, code } = await oncall('--schedule', 'main', '--json', ...SPAN);
    expect(JSON.parse(out)).toEqual({
      schedule: 'main',
      timezone: 'Europe/London',
      problems: expect.any(Array),
      shifts: [
        { start: '2026-10-24T12:00:00Z', end: '2026-10-26T09:00:00Z', who: ['bob', 'cid'] },
        { start: '2026-10-26T09:00:00Z', end: '2026-10-27T09:00:00Z', who: ['ann'] },
        { start: '2026-10-27T09:00:00Z', end: '2026-10-28T09:00:00Z', who: [] },
        { start: '2026-10-28T09:00:00Z', end: '2026-11-02T09:00:00Z', who: ['ann'] },
        { start: '2026-11-02T09:00:00Z', end: '2026-11-03T00:00:00Z', who: ['bob', 'cid'] },
      ],
    });
    expect([err, code]).toEqual(['', 0]);
  });

  test('prints who is on call at an instant, for every schedule', async () => {
    const { out } = await oncall('--json', '--at', '2026-10-27T12:00:00+02:00');
    expect(JSON.parse(out)).toMatchObject([
      { schedule: 'main', at: '2026-10-27T10:00:00Z', who: [], until: '2026-10-28T09:00:00Z' },
      { schedule: 'office', at: '2026-10-27T10:00:00Z', who: [], until: '2026-11-02T09:00:00Z' },
    ]);
  });

  test('says of each schedule what the text says below: its problems, and those of the roles that read it', async () => {
    const { out } = await oncall('--json', ...SPAN);
    const text = await oncall(...SPAN);
    const entries = JSON.parse(out) as readonly {
      schedule: string;
      problems: readonly { code: string; line: number }[];
    }[];
    const found = entries.map(({ schedule, problems }) => [schedule, problems.map(({ code }) => code)]);
    expect(found).toEqual([
      ['main', []],
      ['office', ['role-without-holder', 'hole-in-schedule']],
    ]);
    for (const { code } of entries.flatMap(({ problems }) => problems)) expect(text.out).toContain(`[${code}]`);
  });
});

describe('oncall, for people', () => {
  test('prints a table in local time, and what is worth a look', async () => {
    const { out, code } = await oncall('--schedule', 'office', ...SPAN);
    expect(out).toContain('Mon 2026-10-26 09:00  Mon 2026-10-26 17:00  8h     dee');
    expect(out).toContain(
      'advice[hole-in-schedule] In the 90 days from 2026-10-24 on nobody is on call in `office` from Sat 2026-10-24 12:00',
    );
    expect(out).toContain('warning[role-without-holder]');
    expect(code).toBe(0);
  });

  test('says nothing about schedules one did not ask for', async () => {
    const { out } = await oncall('--schedule', 'main', '--at', '2026-10-24T12:00:00Z');
    expect(out).toBe('main  bob, cid  until Mon 2026-10-26 09:00 Europe/London\n');
  });
});

test('oncall answers without advice on shares of the year, which lint gives', async () => {
  const unfair = join(folder, 'unfair.yml');
  writeFileSync(unfair, POLICY.replace('[ann, [bob, cid]]', '[ann, bob, ann]'));
  expect((await runCommand(validateCommand, unfair)).out).toContain('uneven-share');
  for (const args of [SPAN, ['--json', ...SPAN]])
    expect((await runCommand(oncallCommand, unfair, ...args)).out).not.toContain('uneven-share');
});

describe('oncall refuses', () => {
  test.each([
    [['--schedule', 'mian'], 'Did you mean "main"?'],
    [['--at', 'tomorrow'], 'is no instant'],
    [['--from', '2026-10-24'], 'together'],
    [['--from', '2026-10-24', '--to', '2026-10-24'], 'must be after'],
    [['--at', '2026-10-24', ...SPAN], 'not both'],
  ])('%j', async (args, words) => {
    const { out, err, code } = await oncall(...args);
    expect([out, code]).toEqual(['', 2]);
    expect(err).toContain(words);
  });

  test('a file it cannot write, and says which', async () => {
    const { out, err, code } = await oncall('--svg', join(file, 'below-a-file.svg'));
    expect([out, code]).toEqual(['', 2]);
    expect(err).toContain('below-a-file.svg: it cannot be written');
  });
});

describe('oncall refuses', () => {
  test.each<[string, readonly string[], string]>([
    [
      'a span longer than ten years, with the latest end',
      ['--from', '2026-01-01', '--to', '2126-01-01'],
      'From 2026-01-01T00:00:00Z to 2126-01-01T00:00:00Z is longer than ten years, the longest span. ' +
        'Write --to 2036-01-02T00:00:00Z or earlier, or a later --from.',
    ],
    [
      'the last year that is written in four digits',
      ['--at', '9999-12-31T23:59'],
      '--at "9999-12-31T23:59" is too late. Write an instant before 9000-01-01T00:00:00Z.',
    ],
    [
      'a year that is another one in some zones',
      ['--at', '0000-01-01'],
      '--at "0000-01-01" is too early. Write an instant from 0001-01-01T00:00:00Z on.',
    ],
  ])('%s', async (_, flags, refusal) => {
    const { out, err, code } = await oncall(...flags);
    expect([out, err.trim(), code]).toEqual(['', refusal, 2]);
  });

  test('no span of ten years', async () => {
    const { err, code } = await oncall('--schedule', 'main', '--json', '--from', '2024-01-01', '--to', '2034-01-01');
    expect([err, code]).toEqual(['', 0]);
  });

  test('to name an instant that four digits cannot', async () => {
    const rare = join(folder, 'rare.yml');
    writeFileSync(rare, POLICY.replace('every: 1w', 'every: 99999mo'));
    const { out } = await runCommand(oncallCommand, '--policy', rare, '--schedule', 'main', '--at', '2026-11-23');
    expect(out.split('\n', 1)).toEqual(['main  ann']);
  });
});

describe('oncall writes', () => {
  test('a picture, and calendars into a folder it makes', async () => {
    const [svg, ics] = [join(folder, 'weeks.svg'), join(folder, 'a', 'b')];
    const { out, err, code } = await oncall('--json', '--svg', svg, '--ics', ics, ...SPAN);
    expect(code).toBe(0);
    expect(() => JSON.parse(out)).not.toThrow();
    expect(readFileSync(svg, 'utf8')).toMatch(/^<svg /);
    const files = [
      'person-ann.ics',
      'person-bob.ics',
      'person-cid.ics',
      'person-dee.ics',
      'schedule-main.ics',
      'schedule-office.ics',
    ];
    expect(readdirSync(ics).toSorted()).toEqual(files);
    expect(err.split('\n').filter((line) => line.startsWith('Wrote '))).toHaveLength(files.length + 1);
  });
});

describe('validate', () => {
  test('tells what is worth a look, and the policy is valid all the same', async () => {
    const { out, code } = await runCommand(validateCommand, file);
    expect(out).toContain('advice[hole-in-schedule]');
    expect(out).toContain('valid\n');
    expect(code).toBe(0);
  });

  test('is silent about what a comment disables with a reason, as lint and oncall are', async () => {
    const quiet = join(folder, 'quiet.yml');
    const comment = '  # tocsin-disable-next-line hole-in-schedule: nights are the lead’s\n';
    const text = POLICY.replace('  office:\n', `${comment}  office:\n`);
    writeFileSync(quiet, text);
    const [valid, shifts] = await Promise.all([
      runCommand(validateCommand, quiet),
      runCommand(oncallCommand, '--policy', quiet, ...SPAN),
    ]);
    for (const { out } of [valid, shifts]) {
      expect(out).not.toContain('hole-in-schedule');
      expect(out).toContain('warning[role-without-holder]');
    }
    writeFileSync(quiet, text.replace(': nights are the lead’s', ''));
    expect((await runCommand(validateCommand, quiet)).out).toContain('advice[hole-in-schedule]');
  });

  test('tells it as JSON with its level and place', async () => {
    const { out } = await runCommand(validateCommand, '--json', file);
    const { valid, files } = JSON.parse(out);
    expect(valid).toBe(true);
    const messages = files[0].diagnostics.map(
      ({ code, level, place }: { code: string; level: string; place: { line: number } }) => [code, level, place.line],
    );
    expect(messages).toEqual([
      ['role-without-holder', 'warning', 5],
      ['hole-in-schedule', 'advice', 12],
    ]);
  });
});
