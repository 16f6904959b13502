import { expect, test } from 'vitest';
import { readEachOnce, type FileReading } from '#runner/policy-files.ts';

const REF = { repository: 'acme/all', commit: 'a'.repeat(40), path: 'p.yml' };

test('a file of a commit is asked for once, also by several at a time; one that could not be had is asked for again', async () => {
  const answers: (() => Promise<FileReading>)[] = [
    () => Promise.resolve({ ok: false, code: 'policy-unread', message: 'GitHub is down.' }),
    () => Promise.reject(new Error('nobody answers')),
    () => Promise.resolve({ ok: true, text: 'name: all' }),
  ];
  let requests = 0;
  const read = readEachOnce(() => answers[requests++]?.() ?? Promise.reject(new Error('asked once more')));
  expect(await read(REF)).toMatchObject({ ok: false });
  await expect(read(REF)).rejects.toThrow('nobody answers');
  expect(await Promise.all([read(REF), read(REF)])).toMatchObject([{ ok: true }, { ok: true }]);
  expect(await read(REF)).toMatchObject({ ok: true });
  expect(requests).toBe(3);
});
