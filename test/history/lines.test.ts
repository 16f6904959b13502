/** A file of past incidents: what is read of it, and what is said of lines that are none. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FileLine, streamHistory } from '#cli/history-file.ts';
import { knowledge, latestOf, learn, type Reading, readLine, writeLine } from '#history/index.ts';
import { readHistory } from '../support/read-history.ts';
import { inRepository } from '../support/repository.ts';
import { historyLine, READINGS } from '../support/weeks.ts';

const LINES = READINGS.map(historyLine);
const [LINE = ''] = LINES;

/** What a command reads of a file with this text. */
async function readFile(text: string): Promise<readonly FileLine[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tocsin-history-'));
  try {
    writeFileSync(join(folder, 'history.ndjson'), text);
    const lines: FileLine[] = [];
    for await (const line of streamHistory(join(folder, 'history.ndjson'))) lines.push(line);
    return lines;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('a history', () => {
  test.each([
    ['is read back as it was written', `${LINES.join('\n')}\n`],
    ['may have blank lines, the line ends of Windows and a byte order mark', `\uFEFF${LINES.join('\r\n\r\n')}`],
  ])('%s', async (_what, text) => {
    expect(await readFile(text)).toMatchObject(READINGS.map((reading) => ({ read: reading })));
  });

  test('tells when an issue last changed, where reading can be gone on from there', () => {
    const [reading] = READINGS as readonly [Reading];
    const line = { ...reading, updated: reading.at - 60 };
    expect(readLine(writeLine(line))).toEqual(line);
    expect(readLine(writeLine({ ...line, updated: null }))).toEqual({ ...line, updated: null });
    expect(readHistory(writeLine(line)).readings).toEqual([reading]);
  });

  test('is known by its repositories: how far each was read, and what of it is there', () => {
    const [reading] = READINGS as readonly [Reading];
    const { issue } = reading;
    const all = knowledge();
    learn(all, { ...reading, updated: 50 });
    learn(all, { ...reading, issue: { ...issue, id: 'I_x', repository: 'ACME/Shop' }, updated: 70 });
    learn(all, { ...reading, issue: { ...issue, id: 'I_y' }, updated: null });
    learn(all, { ...reading, issue: { ...issue, id: 'I_z', repository: 'acme/web' }, updated: null });
    expect(all.get('acme/shop')).toEqual({
      mark: 70,
      updated: new Map([
        [issue.id, 50],
        ['I_x', 70],
      ]),
    });
    expect(all.get('acme/web')).toEqual({ mark: null, updated: new Map() });
  });

  test('may be empty', async () => expect(await readFile('')).toEqual([]));
});

const REVIEW = {
  id: 'I_2',
  number: 2,
  url: 'https://github.com/acme/shop/issues/2',
  body: 'The draft.',
  closedAt: null,
  open: [{ title: 'Alert on the queue', owner: null }],
};
const reviewWith = (change: object): unknown => [REVIEW, { ...REVIEW, ...change }];

/** The first line with one thing in it changed. */
function changeLine(path: readonly (string | number)[], value: unknown): string {
  const line = JSON.parse(LINE);
  const last = path.at(-1) ?? '';
  const parent = path.slice(0, -1).reduce((inner, key) => inner[key], line);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return JSON.stringify(line);
}

const SCHEMA = JSON.parse(readFileSync(inRepository('schemas/history.v1.schema.json'), 'utf8')) as object;
const fits = new Ajv({ allErrors: true }).compile(SCHEMA);

describe('the published schema', () => {
  test('takes every line that is written', () => {
    for (const reading of READINGS) {
      expect([fits(JSON.parse(historyLine(reading))), fits.errors]).toEqual([true, null]);
      expect(fits(JSON.parse(writeLine({ ...reading, updated: reading.at })))).toBe(true);
    }
  });

  test.each([
    ['that are reviews', [REVIEW, { ...REVIEW, number: 3, closedAt: 1_795_428_000, open: [] }]],
    ['of which there are none', []],
  ])('takes sub-issues %s, as the reader does', (_name, subIssues) => {
    const line = changeLine(['issue', 'subIssues'], subIssues);
    expect(fits(JSON.parse(line))).toBe(true);
    expect(readLine(line)).toMatchObject({ issue: { subIssues } });
  });

  test.each<[string, readonly (string | number)[], unknown]>([
    ['sub-issues that are no list', ['issue', 'subIssues'], {}],
    ['sub-issues that are null', ['issue', 'subIssues'], null],
    ['a sub-issue without a text', ['issue', 'subIssues'], reviewWith({ body: undefined })],
    ['a sub-issue closed at no instant', ['issue', 'subIssues'], reviewWith({ closedAt: 'yesterday' })],
    ['an action that is none', ['issue', 'subIssues'], reviewWith({ open: ['Alert'] })],
    ['another format', ['format'], 'x'],
    ['a later version', ['version'], 2],
    ['no issue', ['issue'], undefined],
    ['a title that is none', ['issue', 'title'], 7],
    ['a half second', ['issue', 'createdAt'], 1.5],
    ['an entry of no kind', ['issue', 'timeline', 0, 'kind'], 'toString'],
    ['an actor of no kind', ['issue', 'timeline', 1, 'by', 'kind'], 'admin'],
    ['a permission of no kind', ['issue', 'people', 'ann', 'permission'], 'all'],
  ])('refuses %s, as the reader does', (_name, path, value) => {
    const line = changeLine(path, value);
    expect(fits(JSON.parse(line))).toBe(false);
    expect(readLine(line)).toEqual(expect.any(String));
  });
});

describe('a line that is none says what was found, expected, and what to do', () => {
  test.each<[string, string, string]>([
    ['cut short', LINE.slice(0, 200), 'A line that was cut short has to be written again.'],
    ['long text', 'x'.repeat(99), `expected a JSON object, found "${'x'.repeat(57)}…". A line that was cut short`],
    ['no object', '[1]', 'expected "format": "tocsin-history", found nothing'],
    ['of another format', changeLine(['format'], 'x'), '`tocsin history` writes such a file'],
    ['of a later version', changeLine(['version'], 2), 'expected "version": 1, found 2'],
    ['without an instant', changeLine(['at'], 'yesterday'), 'expected "at" as 2026-11-23T10:00:00Z, found "yesterday"'],
    ['without an issue', changeLine(['issue'], undefined), 'expected `issue` to be an object, found nothing'],
    ['a title that is none', changeLine(['issue', 'title'], 7), 'expected `issue.title` to be text, found 7'],
    ['a half second', changeLine(['issue', 'createdAt'], 1.5), '`issue.createdAt` to be whole seconds'],
    [
      'an entry of no kind',
      changeLine(['issue', 'timeline', 0, 'kind'], 'toString'),
      '`issue.timeline[0].kind` to be one of',
    ],
    ['an actor of no kind', changeLine(['issue', 'timeline', 1, 'by', 'kind'], 'admin'), '`issue.timeline[1].by.kind`'],
    [
      'an owner that is none',
      changeLine(['issue', 'subIssues'], reviewWith({ open: [{ title: 'Alert', owner: 7 }] })),
      'expected `issue.subIssues[1].open[0].owner` to be text, found 7',
    ],
    [
      'a permission of no kind',
      changeLine(['issue', 'people', 'ann', 'permission'], 'all'),
      '`issue.people.ann.permission`',
    ],
  ])('%s', (_, line, words) => {
    const { readings, bad } = readHistory(`${LINE}\n${line}\n${LINE}`);
    expect(readings).toHaveLength(2);
    expect(bad.map(({ line: number }) => number)).toEqual([2]);
    expect(bad[0]?.message).toContain(words);
  });

  test('whatever it is', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const { readings, bad } = readHistory(json.replaceAll(/[\n\r]/g, ' '));
        expect([readings.length, bad.length]).toEqual([0, 1]);
      }),
    );
  });
});

test('an issue that was read twice counts as it was read last', () => {
  const [first, second] = READINGS;
  if (!first || !second) throw new Error('There are two.');
  const later = { at: first.at + 1, issue: { ...first.issue, title: 'Renamed' } };
  expect(latestOf([first, later, second, first])).toEqual([later, second]);
});
