/**
 * Markdown, line by line, as far as it matters which of it is somebody's own text: fences, HTML comments and quotes are kept apart.
 * Everything here is linear in the text, which is hostile. Pure.
 */
import { type Block, BlockReader } from './blocks.ts';
import { definitionsIn } from './definitions.ts';
import { type Ending, readHtml } from './html.ts';
import { type Inline, type InlineLine, readInline } from './inline.ts';

export interface Line {
  /** Without HTML comments. */
  readonly text: string;
  /** What of `text` is neither code nor escaped: there alone a tag is a tag, and `@login` a mention. */
  readonly prose: string;
  /** `fence` is a line that opens or closes a code block. */
  readonly kind: 'text' | 'quote' | 'code' | 'fence';
  /** Text that belongs to the quote above, as GitHub shows it: no blank line stands in between. */
  readonly isContinuation: boolean;
  /** It begins within something of the line before, and is shown as a part of that: code, a tag, or where a link leads. */
  readonly isWithin: boolean;
  /** It is HTML, and no paragraph. */
  readonly isHtml: boolean;
  /** In how many quotes and items of lists it is, and how many of these it shares with the line before. */
  readonly depth: number;
  readonly shared: number;
}

/**
 * An HTML comment that begins a line hides the rest where it is never closed, as on GitHub; in the midst of a paragraph such a `<!--`
 * is shown, and so it is in code.
 */
export function readLines(body: string): readonly Line[] {
  const texts = body
    .replace(/^\uFEFF/, '')
    .replaceAll(/\r\n?/g, '\n')
    .split('\n');
  if (!MARKED.test(body)) return texts.map((text) => ({ text, prose: text, ...PLAIN }));
  const lines: Line[] = [];
  const blocks = new BlockReader();
  /** What ends the comment that HTML left open. */
  let end: Ending | null = null;
  let paragraph: { readonly block: Block; readonly text: string }[] = [];
  const finish = (): void => {
    if (paragraph.length === 0) return;
    const read = readParagraph(
      paragraph.map(({ text }) => text),
      end === '-->',
    );
    for (const [index, { block }] of paragraph.entries()) lines.push(lineOf(block, read.lines[index] ?? NOTHING));
    end = read.inComment ? '-->' : null;
    paragraph = [];
  };
  for (const text of texts) {
    const block = blocks.read(text, end === '-->');
    if (!block.goesOn) finish();
    // The tags of a block end an instruction or the like.
    if (block.kind !== 'markup' && end === '>') end = null;
    if (block.kind === 'inline') paragraph.push({ block, text });
    else if (block.kind === 'markup') {
      const visible = readHtml(text, end);
      end = visible.end;
      lines.push(lineOf(block, { text: visible.text, prose: visible.text, isWithin: false }));
    } else
      lines.push(
        end !== null
          ? { ...lineOf(block, NOTHING), kind: 'text' }
          : lineOf(block, { text, prose: '', isWithin: false }),
      );
  }
  finish();
  return lines;
}

/** Without these there is neither code nor HTML, nor anything quoted or escaped: so are most comments. */
const MARKED = /[`~<>\\\t]| {4}|\]:|\]\(/;

/** A paragraph, `inComment` where HTML before it left a comment open. */
function readParagraph(texts: readonly string[], inComment: boolean): Inline {
  const defined: InlineLine[] = [];
  const definitions = /\]:/.test(texts.join('\n')) ? definitionsIn(texts.join('\n')) : [];
  for (const { lines, isHint } of definitions)
    for (let index = 0; index < lines; index += 1)
      defined.push({ text: isHint ? '' : (texts[defined.length] ?? ''), prose: '', isWithin: index > 0 });
  if (defined.length === texts.length) return { lines: defined, inComment };
  const rest = readInline(texts.slice(defined.length).join('\n'), inComment);
  return { ...rest, lines: [...defined, ...rest.lines] };
}

const NOTHING: InlineLine = { text: '', prose: '', isWithin: false };
const PLAIN = { kind: 'text', isContinuation: false, isWithin: false, isHtml: false, depth: 0, shared: 0 } as const;

function lineOf({ kind, quote, depth, shared }: Block, line: InlineLine): Line {
  const own = kind === 'fence' ? 'fence' : kind === 'code' || kind === 'indented' ? 'code' : 'text';
  return {
    ...line,
    kind: quote === 'marked' || (quote === 'continued' && own !== 'text') ? 'quote' : own,
    isContinuation: quote === 'continued' && own === 'text',
    isHtml: kind === 'markup',
    depth,
    shared,
  };
}
