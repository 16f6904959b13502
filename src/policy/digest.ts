import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '#domain/canonical.ts';
import type { Json } from '#domain/rule.ts';

/** First 8 hex digits of the SHA-256 of a document's canonical form. Comments, layout and the order of keys do not change it. Pure. */
export function digestOf(document: Json): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(document)))).slice(0, 8);
}
