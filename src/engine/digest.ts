import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '#domain/canonical.ts';

/** A short digest of plain data: equal for equal data, whatever the order of its keys. */
export const digestOf = (data: unknown): string => bytesToHex(sha256(utf8ToBytes(canonicalJson(data)))).slice(0, 12);
