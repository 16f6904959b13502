/**
 * What stands in a paragraph of Markdown: code, escaped characters, HTML comments and the rest, each where it begins first. A comment that
 * does not end in its paragraph is none, nor is one in code. Linear in the text, which is hostile. Pure.
 */

export interface InlineLine {
  /** Without HTML comments. */
  readonly text: string;
  /** Neither code nor escaped characters are in it. */
  readonly prose: string;
}

const START = /\\[!-/:-@[-`{-~]|`+|<!--/g;

export interface Inline {
  /** As many as the paragraph has. */
  readonly lines: readonly InlineLine[];
  readonly inComment: boolean;
}

/** `inComment`: HTML before the paragraph left a comment open. It hides all up to the end of the first comment here. */
export function readInline(paragraph: string, inComment: boolean): Inline {
  if (!/[\\`]|<!--/.test(paragraph)) return { lines: paragraph.split('\n').map(inComment ? hide : show), inComment };
  const ends = new Ends(paragraph);
  let text = '';
  let prose = '';
  let isHidden = inComment;
  let at = 0;
  const take = (to: number, as: 'prose' | 'code' | 'comment'): void => {
    const part = paragraph.slice(at, to);
    const breaks = as !== 'prose' || isHidden ? part.replaceAll(/[^\n]+/g, '') : part;
    text += as === 'code' && !isHidden ? part : breaks;
    prose += breaks;
    at = to;
  };
  START.lastIndex = 0;
  for (let found = START.exec(paragraph); found !== null; found = START.exec(paragraph)) {
    const [mark] = found;
    take(found.index, 'prose');
    if (mark.startsWith('<')) {
      const end = ends.ofComment(at);
      take(end ?? at + mark.length, end === null ? 'prose' : 'comment');
      if (end !== null) isHidden = false;
    } else if (mark.startsWith('`')) {
      const end = ends.ofCode(at, mark.length);
      take(end ?? at + mark.length, end === null ? 'prose' : 'code');
    } else take(at + mark.length, 'code');
    START.lastIndex = at;
  }
  take(paragraph.length, 'prose');
  const proses = prose.split('\n');
  const lines = text.split('\n').map((line, index) => ({ text: line, prose: proses[index] ?? '' }));
  return { lines, inComment: isHidden };
}

const show = (text: string): InlineLine => ({ text, prose: text });
const hide = (): InlineLine => ({ text: '', prose: '' });

/** Where what begins ends; asked from the beginning to the end of the paragraph. */
class Ends {
  readonly #paragraph: string;
  /** By length: where runs of backticks begin, the last first. */
  readonly #runs = new Map<number, number[]>();
  #commentEnd = 0;

  constructor(paragraph: string) {
    this.#paragraph = paragraph;
    for (const { 0: run, index } of [...paragraph.matchAll(/`+/g)].toReversed()) {
      const sameLength = this.#runs.get(run.length);
      if (sameLength === undefined) this.#runs.set(run.length, [index]);
      else sameLength.push(index);
    }
  }

  ofCode(at: number, length: number): number | null {
    const runs = this.#runs.get(length) ?? [];
    while ((runs.at(-1) ?? Infinity) < at + length) runs.pop();
    const end = runs.at(-1);
    return end === undefined ? null : end + length;
  }

  /** `<!-->` and `<!--->` are whole comments. */
  ofComment(at: number): number | null {
    const short = /^<!---?>/.exec(this.#paragraph.slice(at, at + 6))?.[0];
    if (short !== undefined) return at + short.length;
    if (this.#commentEnd >= 0 && this.#commentEnd < at + 4) this.#commentEnd = this.#paragraph.indexOf('-->', at + 4);
    return this.#commentEnd < 0 ? null : this.#commentEnd + 3;
  }
}
