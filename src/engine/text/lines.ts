/**
 * Markdown, line by line, as far as it matters which of it is somebody's own text: fences, HTML comments and quotes are kept apart.
 * Everything here is linear in the text, which is hostile. Pure.
 */
import { type Block, BlockReader } from './blocks.ts';
import { type Ending, readHtml } from './html.ts';
import { type InlineLine, readInline } from './inline.ts';

export interface Line {
  /** Without HTML comments. */
  readonly text: string;
  /** What of `text` is neither code nor escaped: there alone a tag is a tag, and `@login` a mention. */
  readonly prose: string;
  /** `fence` is a line that opens or closes a code block. */
  readonly kind: 'text' | 'quote' | 'code' | 'fence';
  /** Text that belongs to the quote above, as GitHub shows it: no blank line stands in between. */
  readonly isContinuation: boolean;
  /** In how many quotes and items of lists it is, and how many of these it shares with the line before. */
  readonly depth: number;
  readonly shared: number;
}

/**
 * An HTML comment that begins a line hides the rest where it is never closed, as on GitHub; in the midst of a paragraph such a `<!--`
 * is shown, and so it is in code.
 */
export function readLines(body: string): readonly Line[] {
  const texts = body.replaceAll(/\r\n?/g, '\n').split('\n');
  if (!MARKED.test(body)) return texts.map((text) => ({ text, prose: text, ...PLAIN }));
  const lines: Line[] = [];
  const blocks = new BlockReader();
  /** What ends the comment that HTML left open. */
  let end: Ending | null = null;
  let paragraph: { readonly block: Block; readonly text: string }[] = [];
  const finish = (): void => {
    if (paragraph.length === 0) return;
    const rest = withoutHints(paragraph.map(({ text }) => text));
    const read = readInline(rest.join('\n'), end === '-->');
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
      lines.push(lineOf(block, { text: visible.text, prose: visible.text }));
    } else lines.push(end !== null ? { ...lineOf(block, NOTHING), kind: 'text' } : lineOf(block, { text, prose: '' }));
  }
  finish();
  return lines;
}

/** Without these there is neither code nor HTML, nor anything quoted or escaped: so are most comments. */
const MARKED = /[`~<>\\\t]| {4}|\]:/;

/** A definition of a link that leads nowhere: so templates say what nobody is to see, `[//]: # (hint)`. It begins a paragraph. */
const HINT =
  /^(?:[ \t>]|[-+*][ \t]|\d{1,9}[.)][ \t])*\[(?!\^|\s*\])[^[\]\\]{1,999}\]:[ \t]*(?:#\S*|<>)(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*$/;

function withoutHints(lines: readonly string[]): readonly string[] {
  if (!HINT.test(lines[0] ?? '')) return lines;
  const from = lines.findIndex((line) => !HINT.test(line));
  return lines.map((line, index) => (from < 0 || index < from ? '' : line));
}

const NOTHING: InlineLine = { text: '', prose: '' };
const PLAIN = { kind: 'text', isContinuation: false, depth: 0, shared: 0 } as const;

function lineOf({ kind, quote, depth, shared }: Block, line: InlineLine): Line {
  const own = kind === 'fence' ? 'fence' : kind === 'code' || kind === 'indented' ? 'code' : 'text';
  return {
    ...line,
    kind: quote === 'marked' || (quote === 'continued' && own !== 'text') ? 'quote' : own,
    isContinuation: quote === 'continued' && own === 'text',
    depth,
    shared,
  };
}
