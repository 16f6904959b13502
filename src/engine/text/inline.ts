/**
 * What stands in a paragraph of Markdown, line by line. A comment, an instruction, a declaration or a section of XML that does not end in its
 * paragraph is none. Linear in the text, which is hostile. Pure.
 */
import { type Atom, atomsOf } from './atoms.ts';
import { breaksOf, type Ending, readHtml } from './html.ts';

export interface InlineLine {
  /** Without HTML comments. */
  readonly text: string;
  /** Neither code nor escaped characters are in it, nor where links lead, nor what tags have beside their names. */
  readonly prose: string;
  /** It begins within something of the line before, and is shown as a part of that: code, a tag, or where a link leads. */
  readonly isWithin: boolean;
}

export interface Inline {
  /** As many as the paragraph has. */
  readonly lines: readonly InlineLine[];
  readonly inComment: boolean;
}

/** `inComment`: HTML before the paragraph left a comment open. It hides all up to the end of the first comment here. */
export function readInline(paragraph: string, inComment: boolean): Inline {
  if (!/[\\`<]|\]\(/.test(paragraph))
    return { lines: paragraph.split('\n').map(inComment ? nothing : plain), inComment };
  let text = '';
  let prose = '';
  let end: Ending | null = inComment ? '-->' : null;
  let at = 0;
  let line = 0;
  const withins = new Set<number>();
  /** Is anything seen of the line so far, as it is shown? */
  let isSeen = false;
  const show = (visible: string, ofProse: string): void => {
    text += visible;
    prose += ofProse;
  };
  const take = (to: number, kind: Atom['kind'] | 'prose'): void => {
    const part = paragraph.slice(at, to);
    at = to;
    const last = line;
    line += countBreaks(part);
    // What is not seen goes on with nothing where its line begins with it.
    if (kind !== 'prose' && (kind !== 'unseen' || isSeen))
      for (let within = last + 1; within <= line; within += 1) withins.add(within);
    if (kind === 'unseen') {
      const visible = readHtml(part, end);
      ({ end } = visible);
      show(visible.text, visible.text);
    } else if (end === null) show(part, proseOf(part, kind));
    else show(breaksOf(part), breaksOf(part));
    // Only a break of the paragraph's own begins a line.
    const rest = kind === 'prose' ? part.slice(part.lastIndexOf('\n') + 1) : kind === 'unseen' ? '' : part;
    isSeen = (end === null && rest.trim() !== '') || (isSeen && (kind !== 'prose' || rest.length === part.length));
  };
  for (const { kind, from, to } of atomsOf(paragraph)) {
    take(from, 'prose');
    take(to, kind);
  }
  take(paragraph.length, 'prose');
  const proses = prose.split('\n');
  const lines = text
    .split('\n')
    .map((line, index) => ({ text: line, prose: proses[index] ?? '', isWithin: withins.has(index) }));
  return { lines, inComment: end !== null };
}

const plain = (text: string): InlineLine => ({ text, prose: text, isWithin: false });
const nothing = (): InlineLine => ({ text: '', prose: '', isWithin: false });

function proseOf(part: string, kind: Atom['kind'] | 'prose'): string {
  if (kind === 'prose') return part;
  return kind === 'tag' ? `${/^<\/?[^\s/>]*/.exec(part)?.[0] ?? ''}>${breaksOf(part)}` : breaksOf(part);
}

const countBreaks = (part: string): number => (part.includes('\n') ? part.split('\n').length - 1 : 0);
