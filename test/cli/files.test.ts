/** Files that commands are given: none is read or written without end, whatever it is. */
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Refusal } from '#cli/io.ts';
import { expand, readText, readUtf8, writeText } from '#cli/files.ts';
import { streamHistory } from '#cli/history-file.ts';
import { MOST_BYTES } from '#cli/read-whole.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tocsin-files-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const isLinux = process.platform === 'linux';

/** A file of so many bytes, which takes no room on the disk. */
function fileOf(bytes: number): string {
  const file = join(folder, 'large');
  writeFileSync(file, '');
  truncateSync(file, bytes);
  return file;
}

test('a file is read up to a bound, and beyond it refused', () => {
  const file = fileOf(MOST_BYTES + 1);
  const refusal = { ok: false, why: 'it has more than 256 MiB, or no end' };
  expect(readText(file)).toMatchObject(refusal);
  expect(readUtf8(file)).toMatchObject(refusal);
  writeFileSync(file, 'é'.repeat(100_000));
  expect(readText(file)).toEqual({ ok: true, value: 'é'.repeat(100_000) });
});

test.runIf(isLinux)('a device that never ends is refused', () => {
  expect(readText('/dev/zero')).toMatchObject({ ok: false, refusal: '/dev/zero: it has more than 256 MiB, or no end' });
});

test('a history with a line that does not end is refused', async () => {
  const read = async (): Promise<void> => {
    for await (const line of streamHistory(fileOf(MOST_BYTES + 1))) expect(line).toBeUndefined();
  };
  await expect(read()).rejects.toMatchObject({ code: 'EFBIG' });
});

test.runIf(isLinux)('a file below a folder that nobody can make is refused', () => {
  expect(() => writeText('/proc/none/below/file', 'x')).toThrow(
    new Refusal('/proc/none/below/file: it cannot be written (ENOENT)'),
  );
});

test('a file is written into folders that are missing, and not into a file or over a folder', () => {
  const file = join(folder, 'a', 'b', 'c.txt');
  writeText(file, 'x');
  expect(readText(file)).toEqual({ ok: true, value: 'x' });
  expect(() => writeText(join(file, 'd'), 'x')).toThrow(
    new Refusal(`${join(file, 'd')}: it cannot be written: what it would lie in is a file`),
  );
  expect(() => writeText(join(folder, 'a'), 'x')).toThrow(new Refusal(`${join(folder, 'a')}: it is a folder`));
});

test('the name of a folder that is missing may have dots in it', () => {
  for (const name of ['gone/./x', 'gone/../other/x', './a/.././b/./c/x']) {
    const file = `${folder}/${name}`;
    writeText(file, name);
    expect(readText(file)).toEqual({ ok: true, value: name });
  }
});

test.skipIf(process.platform === 'win32')(
  'links in a folder that lead in a circle are followed once, and what is no file is left alone',
  async () => {
    mkdirSync(join(folder, 'in'));
    writeFileSync(join(folder, 'in', 'a.yml'), '');
    symlinkSync('..', join(folder, 'in', 'up'));
    symlinkSync('.', join(folder, 'same'));
    symlinkSync('nowhere', join(folder, 'missing.yml'));
    symlinkSync('self.yml', join(folder, 'self.yml'));
    const server = createServer().listen(join(folder, 'socket.yml'));
    await once(server, 'listening');
    expect(expand([folder], (name) => name.endsWith('.yml'))).toEqual(
      ['in/a.yml', 'missing.yml', 'self.yml'].map((name) => join(folder, name)),
    );
    expect(readText(join(folder, 'self.yml'))).toMatchObject({ why: 'its links lead in a circle' });
    server.close();
  },
);

test.skipIf(process.platform === 'win32')('a folder is read by each of its names', () => {
  mkdirSync(join(folder, 'v2'));
  writeFileSync(join(folder, 'v2', 'p.yml'), '');
  symlinkSync('v2', join(folder, 'current'));
  const both = ['current/p.yml', 'v2/p.yml'].map((name) => join(folder, name));
  expect(expand([folder], () => true)).toEqual(both);
  expect(expand([join(folder, 'current'), join(folder, 'v2')], () => true)).toEqual(both);
  expect(expand([join(folder, 'v2'), join(folder, 'v2')], () => true)).toEqual(both.slice(1));
});

test.skipIf(process.platform === 'win32')(
  'folders that all lead to one another are read to an end, each of them',
  () => {
    const names = Array.from({ length: 12 }, (_, index) => `f${index}`);
    for (const name of names) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, `${name}.yml`), '');
      for (const other of names) symlinkSync(join('..', other), join(folder, name, `to-${other}`));
    }
    const found = new Set(expand([folder], (name) => name.endsWith('.yml')).map((file) => basename(file)));
    expect(found).toEqual(new Set(names.map((name) => `${name}.yml`)));
  },
);
