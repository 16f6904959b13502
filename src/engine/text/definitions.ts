/** Definitions of links, with which a paragraph may begin: nobody sees them. Linear in the text, which is hostile. Pure. */
import { addressEnd, blanksEnd, titleEnd } from './link-parts.ts';

export interface Definition {
  /** How many lines it has. */
  readonly lines: number;
  /** It leads nowhere: so templates say what nobody is to see, `[//]: # (hint)`. */
  readonly isHint: boolean;
}

/** Marks of quotes and lists, and its label. */
const BEGINNING = /(?:[ \t>]|[-+*][ \t]|\d{1,9}[.)][ \t])*\[(?!\^|\s*\])(?:[^[\]\\]|\\[^]){1,999}\]:/y;

/** Those with which a paragraph begins, in their order. */
export function definitionsIn(paragraph: string): readonly Definition[] {
  const found: Definition[] = [];
  for (let at = 0; at < paragraph.length; ) {
    BEGINNING.lastIndex = at;
    if (!BEGINNING.test(paragraph)) break;
    const from = blanksEnd(paragraph, BEGINNING.lastIndex);
    const address = addressEnd(paragraph, from);
    const end = address === null || address === from ? null : lastOf(paragraph, address);
    if (end === null) break;
    const text = paragraph.slice(at, end);
    found.push({ lines: text.split('\n').length, isHint: /^(?:#|<>)/.test(paragraph.slice(from, from + 2)) });
    at = end + 1;
  }
  return found;
}

/** Where the line ends that is its last; null where more than a title follows. */
function lastOf(paragraph: string, address: number): number | null {
  const from = blanksEnd(paragraph, address);
  const title = from === address ? null : titleEnd(paragraph, from);
  return (title === null ? null : lineEnd(paragraph, title)) ?? lineEnd(paragraph, address);
}

function lineEnd(text: string, from: number): number | null {
  let at = from;
  while (text.charAt(at) === ' ' || text.charAt(at) === '\t') at += 1;
  return at === text.length || text.charAt(at) === '\n' ? at : null;
}
