import { canonicalJson } from '#domain/canonical.ts';
import type { Json } from '#domain/rule.ts';
import { sha256 } from '#hash/index.ts';

/** First 8 hex digits of the SHA-256 of a document's canonical form. Comments, layout and the order of keys do not change it. Pure. */
export function digestOf(document: Json): string {
  return sha256(canonicalJson(document)).slice(0, 8);
}
