/** The lines of a comment that its author wrote: without quotes, HTML comments, and what an e-mail programme adds. Pure. */
import { type Line, readLines } from './lines.ts';

export interface OwnLine {
  readonly text: string;
  /** `text` without code in the line. */
  readonly prose: string;
  /** `continuation`: without a blank line in between it still belongs to the quote above, as GitHub shows it. */
  readonly kind: 'text' | 'code' | 'continuation';
}

export function ownLines(body: string): readonly OwnLine[] {
  const lines = readLines(body);
  const introductions = introducing(lines);
  const own: OwnLine[] = [];
  let quoteGoesOn = false;
  let element: string | null = null;
  for (const [index, { text, prose, kind }] of lines.entries()) {
    if (kind === 'text') element ??= openedElement(text);
    if (kind === 'text' && element !== null) {
      quoteGoesOn = false;
      if (element !== 'blockquote') own.push({ text, prose: '', kind: 'code' });
      if (prose.toLowerCase().includes(`</${element}>`)) element = null;
      continue;
    }
    quoteGoesOn = kind === 'quote' ? endsInParagraph(text) : quoteGoesOn && kind === 'text' && !beginsBlock(text);
    if (introductions.has(index) || kind === 'quote' || kind === 'fence') continue;
    const isCode = kind === 'code' || /^(?: {4}|\t)/.test(text);
    own.push({ text, prose, kind: isCode ? 'code' : quoteGoesOn ? 'continuation' : 'text' });
  }
  return own;
}

/** Code and quotes as HTML, up to the end of the element: people paste them from other pages. */
const openedElement = (line: string): string | null =>
  /^ {0,3}<(pre|blockquote)(?=[\s>]|$)/i.exec(line)?.[1]?.toLowerCase() ?? null;

/** Is there a paragraph in the last line of a quote, so that the next line goes on with it? */
const endsInParagraph = (line: string): boolean => !/^[ >]*(?:$|#{1,6}(?: |$)|```|~~~)/.test(line);

/** A blank line, a list item or a heading: no part of a paragraph that began before. */
const beginsBlock = (line: string): boolean =>
  line.trim() === '' || /^ {0,3}(?:[-+*] |[0-9]{1,9}[.)] |#{1,6} )/.test(line);

/** GitHub stars out the addresses in an e-mail. */
const STARRED = /\*\*\*@\*\*\*/;

/** The lines, one or two, with which an e-mail programme introduces what it quotes, in any language: "On Mon, … wrote:". */
function introducing(lines: readonly Line[]): ReadonlySet<number> {
  const isText = (at: number): boolean => lines[at]?.kind === 'text' && lines[at]?.text.trim() !== '';
  const text = (at: number): string => (isText(at) ? (lines[at]?.text ?? '') : '');
  const found = new Set<number>();
  for (const [index, { kind }] of lines.entries()) {
    if (kind !== 'quote' || lines[index - 1]?.kind === 'quote') continue;
    let last = index - 1;
    while (lines[last]?.text.trim() === '' && lines[last]?.kind === 'text') last -= 1;
    if (!text(last).trim().endsWith(':')) continue;
    const isLong = STARRED.test(text(last))
      ? text(last - 1)
          .trim()
          .endsWith('<')
      : STARRED.test(text(last - 1));
    if (isLong) found.add(last - 1);
    if (isLong || STARRED.test(text(last))) found.add(last);
  }
  return found;
}
