import { expect, test } from 'vitest';
import { touches } from '#github/partial.ts';

const path = ['repository', 'open', 'nodes', 3];
test.each([
  ['no error', [], false],
  ['an error inside the part', [['repository', 'open', 'nodes', 3, 'author']], true],
  ['an error of the part itself', [path], true],
  ['an error around the part', [['repository', 'open']], true],
  ['an error beside the part', [['repository', 'open', 'nodes', 4, 'author']], false],
  ['an error of the other list', [['repository', 'closed', 'nodes', 3]], false],
  ['an error that names no place', [undefined], true],
])('%s', (_name, paths, expected) => {
  const errors = paths.map((one) => (one === undefined ? { message: 'x' } : { message: 'x', path: one }));
  expect(touches(errors, path)).toBe(expected);
});
