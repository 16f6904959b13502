/** `tocsin --version` says what the package says, wherever it is started. */
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { inRepository } from '../support/repository.ts';
import { runTocsin } from '../support/command.ts';

test.each(['--version', '-V'])('%s', async (option) => {
  const { version } = JSON.parse(readFileSync(inRepository('package.json'), 'utf8')) as { readonly version: string };
  expect(await runTocsin([option], {}, tmpdir())).toEqual({ code: 0, out: `${version}\n`, err: '' });
});
