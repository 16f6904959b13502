/** Instants as people write them on the command line. */
import { expect, test } from 'vitest';
import { readInstants } from '#cli/instants.ts';
import { Refusal } from '#cli/io.ts';
import { type Instant, parseInstant } from '#domain/time.ts';
import { oncallCommand } from '#cli/commands/oncall.ts';
import { inRepository } from '../support/repository.ts';
import { runCommand } from '../support/command.ts';

const read = (at: string | undefined): { readonly at: Instant | null; readonly message: string } => {
  let message = '';
  const err = (text: string): void => {
    message += text;
  };
  return { at: readInstants({ err }, { at }).at, message };
};

const FORM = 'Write it as 2026-11-23T10:00:00Z, with an offset as 2026-11-23T10:00+01:00, or as a day, 2026-11-23.';
const NEVER = 'No calendar or clock shows it.';

test.each<readonly [string, string]>([
  ['2026-11-29 10:00', `${FORM} Did you mean 2026-11-29T10:00?`],
  ['2026-11-29 9:05:30 UTC', `${FORM} Did you mean 2026-11-29T09:05:30Z?`],
  ['2026-11-29T10:00+0100', `${FORM} Did you mean 2026-11-29T10:00+01:00?`],
  ['2026-11-29t10:00z', `${FORM} Did you mean 2026-11-29T10:00Z?`],
  ['20261129T1000Z', `${FORM} Did you mean 2026-11-29T10:00Z?`],
  ['2026-1-5', `${FORM} Did you mean 2026-01-05?`],
  ['29/11/2026', FORM],
  ['11/29/2026', FORM],
  ['29.11.2026 10:00', FORM],
  ['2026-W48-7', FORM],
  ['2026-333', FORM],
  ['2026-111', FORM],
  ['2026123', FORM],
  ['20261129', `${FORM} Did you mean 2026-11-29?`],
  ['tomorrow', FORM],
  ['1732960800', FORM],
  ['', FORM],
  ['2026-02-30', NEVER],
  ['2026-02-30 10:00', FORM],
  ['2026-13-01T10:00Z', NEVER],
  ['2026-11-29T25:00Z', NEVER],
  ['2026-11-29T24:01Z', NEVER],
  ['2026-12-31T23:59:60Z', NEVER],
  ['2026-11-29T10:00+25:00', NEVER],
  ['9999-12-31T23:59-05:00', NEVER],
])('%j is refused with what to write', (text, remedy) => {
  expect(() => read(text)).toThrow(new Refusal(`--at "${text}" is no instant. ${remedy}`));
});

test.each([
  ['2026-11-29T10:00Z', '2026-11-29T10:00:00Z', ''],
  ['2026-11-29T10:00+01:00', '2026-11-29T09:00:00Z', ''],
  ['2026-11-29', '2026-11-29T00:00:00Z', ''],
  ['2026-11-29T24:00Z', '2026-11-30T00:00:00Z', ''],
  [
    '2026-11-29T10:00',
    '2026-11-29T10:00:00Z',
    '--at 2026-11-29T10:00 names no zone and is read in UTC: 2026-11-29T10:00:00Z.\n',
  ],
  [
    '2026-11-29T10:00:30.5',
    '2026-11-29T10:00:30Z',
    '--at 2026-11-29T10:00:30.5 names no zone and is read in UTC: 2026-11-29T10:00:30Z.\n',
  ],
])('%j is %s, and what it leaves open is said', (text, at, message) => {
  expect(read(text)).toEqual({ at: parseInstant(at), message });
});

test('what is left out is nothing', () => {
  expect(read(undefined)).toEqual({ at: null, message: '' });
});

test('a command tells every one that is wrong at once', async () => {
  const dates = ['--from', '1/12/2026', '--to', '2026-12-32'];
  const { err, code } = await runCommand(oncallCommand, inRepository('policies/service-24x7.yml'), ...dates);
  expect(code).toBe(2);
  expect(err).toMatch(/^--from "1\/12\/2026" is no instant\..*\n--to "2026-12-32" is no instant\./);
});
