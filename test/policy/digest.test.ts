import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '#domain/rule.ts';
import { canonicalJson } from '#domain/canonical.ts';
import { digestOf } from '#policy/digest.ts';
import { loadPolicy } from '#policy/index.ts';
import { BASE, replaceIn } from './base.ts';

const digest = (text: string): string => {
  const loaded = loadPolicy(text, 'p.yml');
  return loaded.ok ? loaded.value.digest : 'refused';
};

/** The same value with the keys of every map in the opposite order. */
function reverseKeys(value: Json): Json {
  if (Array.isArray(value)) return value.map((item: Json) => reverseKeys(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reverseKeys(item)]),
  );
}

describe('the digest of a policy', () => {
  it('is the first eight hex digits of the SHA-256 of the canonical JSON', () => {
    // printf '{"a":[1,"x"],"b":null}' | sha256sum
    expect(canonicalJson({ b: null, a: [1, 'x'] })).toBe('{"a":[1,"x"],"b":null}');
    expect(digestOf({ b: null, a: [1, 'x'] })).toBe('854ef06d');
  });

  it('is not changed by comments, layout, quotes or the order of keys', () => {
    const same = [
      `# a comment\n${BASE}`,
      BASE.replaceAll('\n', ' # words\n'),
      replaceIn('name: small', 'name: "small"'),
      `${BASE.replace('version: 1\n', '')}version: 1\n`,
      replaceIn('{ escalate: next }', '\n      escalate: next'),
    ];
    expect(new Set([BASE, ...same].map(digest)).size).toBe(1);
  });

  it('is changed by any value, and by the order of a list', () => {
    const others = [
      replaceIn('5m', '6m'),
      replaceIn('name: small', 'name: large'),
      replaceIn('[alice, "@bob"]', '["@bob", alice]'),
    ];
    expect(new Set([BASE, ...others].map(digest)).size).toBe(4);
  });

  it('does not know the order of keys, whatever the document', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(reverseKeys(value as Json))).toBe(canonicalJson(value as Json));
        expect(JSON.parse(canonicalJson(value as Json))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
