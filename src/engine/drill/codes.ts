/** The codes of drills: short enough for a telephone, too many to be guessed, and recorded as digests alone. Pure. */
import { sha256 } from '#hash/index.ts';
import { canonicalJson } from '#domain/canonical.ts';

/** Without vowels, which make words, and without what looks or sounds like something else. */
const SIGNS = 'bcdfghjkmnpqrstvwxz23456789';
const LENGTH = 10;

/** A code such as `k7mq2-xpd9f`. `random` gives an integer from 0 to below its argument, evenly. */
export function createCode(random: (below: number) => number): string {
  const signs = Array.from({ length: LENGTH }, () => SIGNS.charAt(random(SIGNS.length)));
  return `${signs.slice(0, LENGTH / 2).join('')}-${signs.slice(LENGTH / 2).join('')}`;
}

/** What was typed as a code, without blanks, hyphens and punctuation, in lower case; null for what cannot be one. */
export function readCode(text: string): string | null {
  const code = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{Pd}`*_"'().,;:!?]+/gu, '');
  return code.length === LENGTH && Array.from(code).every((sign) => SIGNS.includes(sign)) ? code : null;
}

/** What is recorded of a code as `readCode` gives it. The same code means nothing in another repository. */
export const digestOfCode = (repository: string, code: string): string =>
  digestOfData({ drill: repository.toLowerCase(), code }).slice(0, 20);

/** Hex digits that stand for data. */
export const digestOfData = (data: object): string => sha256(canonicalJson(data)).slice(0, 24);
