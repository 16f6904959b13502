import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Json } from '../domain/rule.ts';

/** JSON without white space and with the keys of every map sorted: the same for the same data, however it was written. Pure. */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map((item: Json) => canonicalJson(item)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
}

/** First 8 hex digits of the SHA-256 of a document's canonical form. Comments, layout and the order of keys do not change it. Pure. */
export function digestOf(document: Json): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(document)))).slice(0, 8);
}
