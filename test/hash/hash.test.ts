/** Both ways to make a digest give the same. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from '#hash/index.ts';
import { sha256 as byNode } from '#hash/node.ts';

test('the digest of a text is its SHA-256', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('what ships makes the same digests as the sources, of texts of any letters and length', () => {
  const long = fc
    .nat(3)
    .chain((times) => fc.string({ unit: 'binary', maxLength: 90 }).map((text) => text.repeat(times)));
  fc.assert(
    fc.property(fc.oneof(long, fc.constant('\uD800')), (text) => {
      expect(byNode(text)).toBe(sha256(text));
    }),
  );
});
