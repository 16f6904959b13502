/** Colours are for a terminal, for each stream by what it is. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { diffCommand } from '#cli/commands/diff.ts';
import { explainCommand } from '#cli/commands/explain.ts';
import { oncallCommand } from '#cli/commands/oncall.ts';
import { planCommand } from '#cli/commands/plan.ts';
import { replayCommand } from '#cli/commands/replay.ts';
import { simulateCommand } from '#cli/commands/simulate.ts';
import type { Io } from '#cli/io.ts';
import { lineWidth, showsColors } from '#cli/output.ts';

test.each([
  ['a terminal', { isTTY: true }, undefined, true],
  ['a file', {}, undefined, false],
  ['a terminal, without colours', { isTTY: true }, '1', false],
  ['a terminal, NO_COLOR empty', { isTTY: true }, '', true],
  ['a file, NO_COLOR empty', { isTTY: false }, '', false],
])('%s', (_, stream, noColor, expected) => expect(showsColors(stream, noColor)).toBe(expected));

test.each([
  ['a terminal', { isTTY: true, columns: 80 }, 80],
  ['a terminal that does not say how wide it is', { isTTY: true, columns: 0 }, null],
  ['a file', {}, null],
])('the width of %s', (_, stream, expected) => expect(lineWidth(stream)).toBe(expected));

let bad = '';
beforeAll(() => {
  bad = join(mkdtempSync(join(tmpdir(), 'tocsin-colours-')), 'bad.yml');
  writeFileSync(bad, 'version: 1\nname: Bad Name\n');
});
afterAll(() => rmSync(join(bad, '..'), { recursive: true }));

type Make = (io: Io) => Command;
test.each<readonly [string, Make, (file: string) => readonly string[]]>([
  ['diff', diffCommand, (file) => [file, file]],
  ['explain', explainCommand, (file) => [file, '--case', 'x']],
  ['oncall', oncallCommand, (file) => ['--policy', file]],
  ['plan', planCommand, (file) => ['--policy', file, '--history', 'history.ndjson']],
  ['replay', replayCommand, (file) => [file, '--history', file]],
  ['simulate', simulateCommand, (file) => [file]],
])('%s colours a refusal as standard error has it, whatever standard output is', async (_, command, args) => {
  for (const errColor of [true, false]) {
    let err = '';
    const io: Io = {
      out: () => 0,
      err: (text) => void (err += text),
      color: !errColor,
      errColor,
      width: null,
      exit: () => 0,
    };
    await command(io).parseAsync([...args(bad)], { from: 'user' });
    expect(err).toContain('Bad Name');
    expect(err.includes('\u001B')).toBe(errColor);
  }
});
