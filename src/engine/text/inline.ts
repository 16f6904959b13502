/**
 * What stands in a paragraph of Markdown: code, escaped characters, what of HTML nobody sees, and the rest, each where it begins first. A
 * comment, an instruction, a declaration or a section of XML that does not end in its paragraph is none, nor is one in code. Linear in the
 * text, which is hostile. Pure.
 */
import { breaksOf, type Ending, readHtml } from './html.ts';

export interface InlineLine {
  /** Without HTML comments. */
  readonly text: string;
  /** Neither code nor escaped characters are in it. */
  readonly prose: string;
}

const START = /\\[!-/:-@[-`{-~]|`+|<!---?>|<!--|<\?|<![A-Z]+\s|<!\[[Cc][Dd][Aa][Tt][Aa]\[/g;

export interface Inline {
  /** As many as the paragraph has. */
  readonly lines: readonly InlineLine[];
  readonly inComment: boolean;
}

/** `inComment`: HTML before the paragraph left a comment open. It hides all up to the end of the first comment here. */
export function readInline(paragraph: string, inComment: boolean): Inline {
  if (!/[\\`]|<[!?]/.test(paragraph)) return { lines: paragraph.split('\n').map(inComment ? hide : show), inComment };
  const ends = new Ends(paragraph);
  let text = '';
  let prose = '';
  let end: Ending | null = inComment ? '-->' : null;
  let at = 0;
  const take = (to: number, as: 'prose' | 'code' | 'html'): void => {
    const part = paragraph.slice(at, to);
    at = to;
    if (as === 'html') {
      const visible = readHtml(part, end);
      text += visible.text;
      prose += visible.text;
      ({ end } = visible);
      return;
    }
    text += end === null ? part : breaksOf(part);
    prose += end === null && as === 'prose' ? part : breaksOf(part);
  };
  START.lastIndex = 0;
  for (let found = START.exec(paragraph); found !== null; found = START.exec(paragraph)) {
    const [mark] = found;
    take(found.index, 'prose');
    const to = mark.startsWith('\\') ? at + mark.length : ends.of(mark, at);
    take(to ?? at + mark.length, to === null ? 'prose' : mark.startsWith('<') ? 'html' : 'code');
    START.lastIndex = at;
  }
  take(paragraph.length, 'prose');
  const proses = prose.split('\n');
  const lines = text.split('\n').map((line, index) => ({ text: line, prose: proses[index] ?? '' }));
  return { lines, inComment: end !== null };
}

const show = (text: string): InlineLine => ({ text, prose: text });
const hide = (): InlineLine => ({ text: '', prose: '' });

/** Where what begins ends; for one place after the other, up to the end of the paragraph. */
class Ends {
  readonly #paragraph: string;
  /** By length: where runs of backticks begin, the last first. */
  readonly #runs = new Map<number, number[]>();
  /** By what ends it: where HTML ends; -1 where none does any more. */
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
