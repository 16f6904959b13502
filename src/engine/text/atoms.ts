/**
 * What of a paragraph of Markdown is read as one: code, escaped characters, HTML, and where links lead, each where it begins first, as
 * cmark-gfm reads them. Neither has a backtick in an address or an attribute any meaning, nor a bracket in code. References to
 * definitions are not looked up. Linear in the text, which is hostile. Pure.
 */

import { endOf } from './html.ts';
import { addressEnd, blanksEnd, titleEnd } from './link-parts.ts';

export interface Atom {
  /** `unseen` is what HTML shows nothing of; `aside` an address, the title of a link, or all of an image. */
  readonly kind: 'escape' | 'code' | 'unseen' | 'tag' | 'aside';
  readonly from: number;
  readonly to: number;
}

const START = /\\[!-/:-@[-`{-~]|`+|<!---?>|<!--|<\?|<![A-Z]+\s|<!\[[Cc][Dd][Aa][Tt][Aa]\[|<|!?\[|\]/g;
const TAG =
  /<(?:[a-z][a-z\d-]*(?:\s+[a-z_:][\w:.-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?|\/[a-z][a-z\d-]*\s*)>/iy;
const ADDRESS = /<(?:[a-z][a-z\d.+-]{1,31}:[^\s<>]*|[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d.-]*[a-z\d])?)>/iy;

interface Bracket {
  readonly at: number;
  readonly isImage: boolean;
}

/** The atoms of a paragraph, in their order; none is in another. */
export function atomsOf(paragraph: string): readonly Atom[] {
  const ends = new Ends(paragraph);
  const atoms: Atom[] = [];
  const brackets: Bracket[] = [];
  /** There is no link in a link: so many of the brackets can begin none any more. */
  let closed = 0;
  const close = (at: number): number | null => {
    const bracket = brackets.pop();
    const isClosed = brackets.length < closed;
    closed = Math.min(closed, brackets.length);
    const to = bracket === undefined || (isClosed && !bracket.isImage) ? null : linkEnd(paragraph, at);
    if (bracket === undefined || to === null) return null;
    if (!bracket.isImage) closed = brackets.length;
    else while ((atoms.at(-1)?.from ?? -1) > bracket.at) atoms.pop();
    atoms.push({ kind: 'aside', from: bracket.isImage ? bracket.at : at, to });
    return to;
  };
  START.lastIndex = 0;
  for (let found = START.exec(paragraph); found !== null; found = START.exec(paragraph)) {
    const { 0: mark, index } = found;
    const after = index + mark.length;
    let to: number | null = null;
    if (mark.endsWith('[') && mark.length < 3) brackets.push({ at: index, isImage: mark.length === 2 });
    else if (mark === ']') to = close(after);
    else {
      const atom = atomAt(paragraph, mark, index, ends);
      if (atom !== null) atoms.push(atom);
      to = atom?.to ?? null;
    }
    START.lastIndex = to ?? after;
  }
  return atoms;
}

function atomAt(paragraph: string, mark: string, from: number, ends: Ends): Atom | null {
  if (mark.startsWith('\\')) return { kind: 'escape', from, to: from + mark.length };
  if (mark === '<') {
    const tag = endOf(TAG, paragraph, from);
    const to = tag ?? endOf(ADDRESS, paragraph, from);
    return to === null ? null : { kind: tag === null ? 'aside' : 'tag', from, to };
  }
  const to = ends.of(mark, from);
  return to === null ? null : { kind: mark.startsWith('`') ? 'code' : 'unseen', from, to };
}

/** Where `(address "title")` ends; null where none begins here. */
function linkEnd(text: string, at: number): number | null {
  if (text.charAt(at) !== '(') return null;
  const address = addressEnd(text, blanksEnd(text, at + 1));
  if (address === null) return null;
  const from = blanksEnd(text, address);
  const title = from === address ? null : titleEnd(text, from);
  const to = blanksEnd(text, title ?? from);
  return text.charAt(to) === ')' ? to + 1 : null;
}

/** Where what begins ends; for one place after the other, up to the end of the paragraph. */
class Ends {
  readonly #paragraph: string;
  /** Where runs of backticks begin, the last first, by their length. */
  readonly #runs = new Map<number, number[]>();
  /** Where HTML ends, by what ends it; -1 where none does any more. */
  readonly #html = new Map<string, number>();

  constructor(paragraph: string) {
    this.#paragraph = paragraph;
    for (const { 0: run, index } of [...paragraph.matchAll(/`+/g)].toReversed()) {
      const sameLength = this.#runs.get(run.length);
      if (sameLength === undefined) this.#runs.set(run.length, [index]);
      else sameLength.push(index);
    }
  }

  /** Null: it never ends, so nothing begins. */
  of(mark: string, at: number): number | null {
    return mark.startsWith('`') ? this.#ofCode(at, mark.length) : this.#ofHtml(mark, at + mark.length);
  }

  #ofCode(at: number, length: number): number | null {
    const runs = this.#runs.get(length) ?? [];
    while ((runs.at(-1) ?? Infinity) < at + length) runs.pop();
    const end = runs.at(-1);
    return end === undefined ? null : end + length;
  }

  #ofHtml(mark: string, from: number): number | null {
    if (mark.endsWith('>')) return from;
    const close = mark === '<!--' ? '-->' : mark === '<?' ? '?>' : mark.endsWith('[') ? ']]>' : '>';
    let end = this.#html.get(close) ?? 0;
    if (end >= 0 && end < from) end = this.#paragraph.indexOf(close, from);
    this.#html.set(close, end);
    return end < 0 ? null : end + close.length;
  }
}
