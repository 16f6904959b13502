/** Characters of a file that are none of YAML's, or that everybody else reads differently. Pure. */
import type { Code } from './catalogue.ts';

/** A character, where it stands, and what is to be said of it; `help` in place of the catalogue's. */
export interface OddCharacter {
  readonly code: Code;
  readonly offset: number;
  readonly found: string;
  readonly help?: string;
}

/** What bytes become that are no characters of UTF-8. Names with it would match nothing, and nobody would see why. */
const LOST = /[\0\uFFFD]/;

/** Editors and GitHub begin a line after it, and the YAML library does not: what people read as a line would be part of a comment. */
const LONE_RETURN = /\r(?!\n)/;

/** The first character of a file that nothing can be read with; null where there is none. */
export function findOdd(text: string): OddCharacter | null {
  const lost = text.search(LOST);
  if (lost !== -1) return lostAt(text, lost);
  const lone = text.search(LONE_RETURN);
  if (lone === -1) return null;
  return {
    code: 'yaml-syntax',
    offset: lone,
    found: 'a line ends with a carriage return alone',
    help: 'Save the file with the line ends LF or CRLF, as each editor can.',
  };
}

function lostAt(text: string, offset: number): OddCharacter {
  // Of UTF-16 every second byte of what keys are written in is zero.
  const zeros = text.split('\0').length - 1;
  if (zeros > text.length / 10) return { code: 'not-utf8', offset, found: 'it seems to be in UTF-16' };
  if (text[offset] !== '\0') return { code: 'not-utf8', offset, found: 'a character here cannot be read' };
  return { code: 'yaml-syntax', offset, found: 'a NUL (U+0000) stands here', help: 'Take it out: nobody sees it.' };
}
