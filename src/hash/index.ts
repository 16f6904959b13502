/** The SHA-256 of texts, by which versions and messages are told apart. What ships has `node.ts` in the place of this module. Pure. */
import { sha256 as hash } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** As hex digits. */
export const sha256 = (text: string): string => bytesToHex(hash(utf8ToBytes(text)));
