/** Outputs are handed to the runner whole, whatever is in them. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { setOutput } from '../../src/action/workflow-commands.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tocsin-output-'));
  process.env['GITHUB_OUTPUT'] = join(folder, 'output');
});
afterEach(() => {
  delete process.env['GITHUB_OUTPUT'];
  rmSync(folder, { recursive: true });
});

/** As the runner reads the file: a value ends with the first line that is its delimiter. */
function outputsIn(text: string): Readonly<Record<string, string>> {
  const outputs: Record<string, string> = {};
  const lines = text.split('\n');
  for (let line = lines.shift(); line !== undefined && line !== ''; line = lines.shift()) {
    const [name = '', end = ''] = line.split('<<');
    const value = lines.splice(0, lines.indexOf(end));
    lines.shift();
    outputs[name] = value.join('\n');
  }
  return outputs;
}

test.each([
  ['plain', '{"version":1}'],
  ['empty', ''],
  ['with what ends other values', 'a\nghadelimiter_0\nacted<<ghadelimiter_0\n9\nghadelimiter_00'],
])('a value: %s', (_, value) => {
  const path = join(folder, 'output');
  writeFileSync(path, '');
  setOutput('plan', value);
  setOutput('acted', '1');
  expect(outputsIn(readFileSync(path, 'utf8'))).toEqual({ plan: value, acted: '1' });
});

test('a file that is not there is a mistake of the runner', () => {
  expect(() => setOutput('plan', 'x')).toThrow('Missing file at path');
});
