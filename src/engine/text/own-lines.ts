/** The lines of a comment that its author wrote: without quotes, HTML comments, and what an e-mail programme adds. Pure. */
import { elementsIn } from './elements.ts';
import { type Line, readLines } from './lines.ts';

export interface OwnLine {
  readonly text: string;
  /** `text` without code in the line. */
  readonly prose: string;
  /** `continuation`: without a blank line in between it still belongs to the quote above, as GitHub shows it. */
  readonly kind: 'text' | 'code' | 'continuation';
  /** It begins within code, a tag, or where a link leads, of the line before: no command begins there. */
  readonly isWithin: boolean;
}

export const mayBeCommand = ({ kind, isWithin }: OwnLine): boolean => kind === 'text' && !isWithin;

export function ownLines(body: string): readonly OwnLine[] {
  const lines = readLines(body);
  const introductions = introducing(lines);
  const own: OwnLine[] = [];
  const elements = elementsIn(lines);
  for (const [index, line] of lines.entries()) {
    const { text, prose, kind, isWithin } = line;
    const element = kind === 'text' ? elements[index] : null;
    if (element === 'code') own.push({ text, prose: '', kind: 'code', isWithin });
    if (element || introductions.has(index) || kind === 'quote' || kind === 'fence') continue;
    own.push({ text, prose, kind: kind === 'text' && line.isContinuation ? 'continuation' : kind, isWithin });
  }
  return own;
}

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
