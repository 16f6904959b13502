/** Characters of a file that are none of YAML's, or that everybody else reads differently. Pure. */
import type { Code } from './catalogue.ts';

/** A character, its place, and what to say of it; `help` in place of the catalogue's. */
export interface LostCharacter {
  readonly code: Code;
  readonly offset: number;
  readonly found: string;
  readonly help?: string;
}

/** What bytes become that are no characters of UTF-8. Names with it would match nothing, and nobody would see why. */
const LOST = /[\0\uFFFD]/;

/** The first character of a file that was lost, with which nothing can be read; null where there is none. */
export function findLost(text: string): LostCharacter | null {
  const lost = text.search(LOST);
  return lost === -1 ? null : lostAt(text, lost);
}

function lostAt(text: string, offset: number): LostCharacter {
  // Of UTF-16 every second byte of what keys are written in is zero.
  const zeros = text.split('\0').length - 1;
  if (zeros > text.length / 10) return { code: 'not-utf8', offset, found: 'it seems to be in UTF-16' };
  if (text[offset] !== '\0') return { code: 'not-utf8', offset, found: 'a character here cannot be read' };
  return { code: 'yaml-syntax', offset, found: 'a NUL (U+0000) stands here', help: 'Take it out: nobody sees it.' };
}
