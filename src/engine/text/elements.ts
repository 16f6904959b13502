/** Code and quotes as elements of HTML: people paste them from other pages. Linear in the text, which is hostile. Pure. */
import type { Line } from './lines.ts';

type Name = 'pre' | 'blockquote' | 'code';

interface Opening {
  /** The first line that lies in it entirely. */
  readonly from: number;
  /** The last, where no tag closes it; null: then it takes none. */
  readonly end: number | null;
  readonly depth: number;
}

/** From the first to the last line. */
type Span = readonly [number, number];

/** In what each line stands. */
export function elementsIn(lines: readonly Line[]): readonly ('code' | 'quote' | null)[] {
  if (!lines.some(({ prose }) => prose.includes('<'))) return lines.map(() => null);
  const [pre, quote, code] = [within(lines, 'pre'), within(lines, 'blockquote'), within(lines, 'code')];
  return lines.map((_, index) => (quote[index] ? 'quote' : pre[index] || code[index] ? 'code' : null));
}

function within(lines: readonly Line[], name: Name): readonly boolean[] {
  const changes = new Int32Array(lines.length + 1);
  for (const [from, to] of spansOf(lines, name)) {
    if (to < from) continue;
    changes[from] = (changes[from] ?? 0) + 1;
    changes[to + 1] = (changes[to + 1] ?? 0) - 1;
  }
  let depth = 0;
  return lines.map((_, index) => {
    depth += changes[index] ?? 0;
    return depth > 0;
  });
}

/**
 * What is never closed may be a placeholder, as in `HTTP <code> since noon`, and opens nothing. But a block in HTML of its own, which GitHub
 * passes on as it is, reaches up to the end of that, or of the item of a list that it is in.
 */
function spansOf(lines: readonly Line[], name: Name): readonly Span[] {
  const ends = endsOfHtml(lines);
  const spans: Span[] = [];
  const open: Opening[] = [];
  /** Ends, before this line, the elements that are in more quotes and items of lists than `depth`. */
  const leave = (depth: number, before: number): void => {
    while ((open.at(-1)?.depth ?? -1) > depth) {
      const opening = open.pop();
      if (opening && opening.end !== null) spans.push([opening.from, Math.min(opening.end, before - 1)]);
    }
  };
  for (const [index, line] of lines.entries()) {
    leave(line.shared, index);
    if (line.kind !== 'text') continue;
    for (const { isEnd, isFirst } of tagsOf(line, name)) {
      const opening = isEnd ? open.pop() : undefined;
      if (opening) spans.push([opening.from, index]);
      const end = line.isHtml && name !== 'code' ? (ends[index] ?? null) : null;
      if (!isEnd) open.push({ from: isFirst ? index : index + 1, end, depth: line.depth });
    }
  }
  leave(-1, lines.length);
  return spans;
}

/** Where the HTML ends that a line is part of; any other line ends itself. */
function endsOfHtml(lines: readonly Line[]): readonly number[] {
  const ends = lines.map((_, index) => index);
  for (let index = lines.length - 2; index >= 0; index -= 1)
    if (lines[index + 1]?.isHtml) ends[index] = ends[index + 1] ?? index;
  return ends;
}

interface Tag {
  readonly isEnd: boolean;
  /** The line begins with it. */
  readonly isFirst: boolean;
}

/** In HTML a tag may go on in the next line; in a paragraph a tag is in one piece, and reads as its name alone. */
const TAGS = /<(\/?)(pre|blockquote|code)(?=[\s>]|$)/gi;
const WHOLE_TAGS = /<(\/?)(pre|blockquote|code)>/gi;
const NOTHING = /^\s*$/;
const MARKS = /^\s*(?:(?:[-+*]|\d{1,9}[.)])\s+)*$/;

function tagsOf({ prose, isHtml, depth }: Line, wanted: Name): readonly Tag[] {
  return [...prose.matchAll(isHtml ? TAGS : WHOLE_TAGS)].flatMap(({ 1: slash, 2: name = '', index }, position) => {
    if (name.toLowerCase() !== wanted) return [];
    // Code in a line is a part of that.
    const isFirst = position === 0 && wanted !== 'code' && (depth === 0 ? NOTHING : MARKS).test(prose.slice(0, index));
    return [{ isEnd: slash === '/', isFirst }];
  });
}
