/**
 * The blocks of Markdown, line by line, by CommonMark 0.31 as far as it decides where code begins and ends, and where `<!--` is a
 * comment: quotes, lists, fences, HTML and paragraphs. Linear in the text, which is hostile. Pure.
 */

export interface Block {
  /** `markup` is HTML, which is passed on as it is; `fence` opens or closes a block of `code`; `indented` is code as well. */
  readonly kind: 'inline' | 'markup' | 'code' | 'fence' | 'indented';
  /** It goes on with the paragraph of the line before: code in a line, and comments, may reach from there to here. */
  readonly goesOn: boolean;
  /** `continued`: without a mark of its own it goes on with a paragraph in a quote, as GitHub shows it. */
  readonly quote: 'none' | 'marked' | 'continued';
  /** In how many quotes and items of lists it is, and how many of these it shares with the line before. */
  readonly depth: number;
  readonly shared: number;
}

type Kind = Block['kind'];

/** A quote, or an item of a list, whose lines are indented by so many columns. */
type Container = 'quote' | number;

type Leaf =
  | { readonly kind: 'none' | 'paragraph' }
  | { readonly kind: 'fence'; readonly marker: string }
  /** Up to a line that holds its end, or to a blank line. */
  | { readonly kind: 'markup'; readonly end: RegExp | null };

const NONE: Leaf = { kind: 'none' };
const PARAGRAPH: Leaf = { kind: 'paragraph' };

const FENCE = / {0,3}(`{3,}(?=[^`]*$)|~{3,})/y;
const FENCE_END = / {0,3}(`{3,}|~{3,}) *$/y;
const HEADING = /#{1,6}(?: |$)/y;
/** Makes a heading of the paragraph above. */
const UNDERLINE = / {0,3}(?:-+|=+) *$/y;
const ITEM = /(?:[-+*]|\d{1,9}[.)])(?= |$)/y;
const PRE = /<(?:pre|script|style|textarea)(?=[\s>]|$)/iy;
const PRE_END = /<\/(?:pre|script|style|textarea)>/gi;
/** A comment, an instruction, a declaration and a section of XML, by how each begins, with how it ends: on GitHub `<!here` is text. */
const UNSEEN: readonly (readonly [RegExp, RegExp])[] = [
  [/<!--/y, /-->/g],
  [/<\?/y, /\?>/g],
  [/<![A-Z]/y, />/g],
  [/<!\[CDATA\[/iy, /\]\]>/g],
];
/** An element that is a block, or any tag alone on its line. */
const ELEMENT =
  /<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?=\s|\/?>|$)/iy;
const ALONE = /<\/?[a-z][a-z\d-]*(?:\s[^<>]*)?\/?> *$/iy;
/** Indented by this much, a line begins nothing but code. */
const CODE = 4;

export class BlockReader {
  #containers: Container[] = [];
  #quotes = 0;
  /** Whether a mark of a quote is in the line, and how many containers have been open since the line before. */
  #isMarked = false;
  #shared = 0;
  #leaf: Leaf = NONE;
  #kind: Kind = 'inline';
  /** The innermost item has nothing in it: a blank line ends it, unless it is indented as the text of the item would be. */
  #isEmptyItem = false;
  /** The line, where it has been read up to, and where its last character that is no blank ends. */
  #line = '';
  #at = 0;
  #end = 0;
  #rule = NO_RULE;

  /** `inComment`: an HTML comment, which began before, is open. */
  read(line: string, inComment: boolean): Block {
    this.#line = withoutTabs(line);
    this.#at = 0;
    this.#end = endOf(this.#line);
    this.#rule = ruleOf(this.#line, this.#end);
    this.#isMarked = false;
    this.#shared = this.#containers.length;
    const matched = this.#goOnWithContainers();
    this.#isEmptyItem = false;
    const inside = matched === this.#containers.length ? this.#goOnWithLeaf(inComment) : null;
    if (inside !== null) return this.#blockOf(inside, false);
    const goesOn = this.#begin(matched);
    return this.#blockOf(this.#kind, goesOn);
  }

  #blockOf(kind: Kind, goesOn: boolean): Block {
    const quote = this.#quotes === 0 ? 'none' : this.#isMarked ? 'marked' : 'continued';
    return { kind, goesOn, quote, depth: this.#containers.length, shared: this.#shared };
  }

  /** Reads the marks of those that the line goes on with, and says how many they are. */
  #goOnWithContainers(): number {
    let quotes = 0;
    for (let index = 0; index < this.#containers.length; index += 1) {
      const container = this.#containers[index];
      // A blank line goes on with every list, and with no quote.
      const isBlank = this.#isBlank();
      if (isBlank && quotes === this.#quotes && !this.#isEmptyItem) break;
      if (container === 'quote') {
        if (!this.#takeQuote()) return index;
        quotes += 1;
      } else if (container !== undefined) {
        const indent = this.#indent(container);
        const isEmptyItem = this.#isEmptyItem && index === this.#containers.length - 1;
        if (indent < container && (!isBlank || isEmptyItem)) return index;
        this.#at += indent;
      }
    }
    return this.#containers.length;
  }

  /** What the line is in a fence or in HTML that goes on. */
  #goOnWithLeaf(inComment: boolean): Kind | null {
    const leaf = this.#leaf;
    if (leaf.kind === 'fence') {
      const isEnd = this.#find(FENCE_END)?.[1]?.startsWith(leaf.marker) ?? false;
      if (isEnd) this.#leaf = NONE;
      return isEnd ? 'fence' : 'code';
    }
    if (!('end' in leaf)) return null;
    const ends = leaf.end === null ? this.#isBlank() : this.#find(leaf.end) !== null;
    // Many forget the blank line between `<details>` and a fence: what they mean as code is code.
    const isFence = !inComment && leaf.end === null && this.#find(FENCE) !== null;
    if (ends || isFence) this.#leaf = NONE;
    return isFence || (ends && leaf.end === null) ? null : leaf.kind;
  }

  /** Begins what begins in the rest of the line. True where it goes on with a paragraph. */
  #begin(matched: number): boolean {
    this.#kind = 'inline';
    const isParagraph = this.#leaf.kind === 'paragraph';
    const isHere = isParagraph && matched === this.#containers.length;
    const isUnderline = isHere && this.#find(UNDERLINE) !== null;
    const count = isUnderline ? 0 : this.#beginContainers(matched, isHere);
    const inParagraph = isParagraph && count === 0;
    const leaf =
      isUnderline || this.#isBlank() || this.#isRule() ? NONE : this.#takeLeaf(inParagraph, isHere && count === 0);
    if (inParagraph && leaf === PARAGRAPH) return true;
    this.#close(matched + count);
    this.#leaf = leaf;
    return false;
  }

  /** In the place of those that the line does not go on with. How many began. */
  #beginContainers(matched: number, inParagraph: boolean): number {
    let count = 0;
    while (!this.#isBlank() && this.#indent(CODE) < CODE) {
      const container = this.#isRule() ? null : this.#takeContainer(inParagraph && count === 0);
      if (container === null) break;
      if (count === 0) this.#close(matched);
      this.#containers.push(container);
      if (container === 'quote') this.#quotes += 1;
      count += 1;
    }
    return count;
  }

  #close(from: number): void {
    this.#shared = Math.min(this.#shared, from);
    for (const container of this.#containers.splice(from)) if (container === 'quote') this.#quotes -= 1;
  }

  #takeContainer(inParagraph: boolean): Container | null {
    const indent = this.#indent(CODE);
    if (this.#takeQuote()) return 'quote';
    this.#at += indent;
    const marker = this.#find(ITEM)?.[0];
    const from = this.#at + (marker?.length ?? 0);
    const isEmpty = from >= this.#end;
    // In the midst of a paragraph an empty item begins no list, nor does any number but a one.
    if (marker === undefined || (inParagraph && (isEmpty || /^(?!0*1[.)])\d/.test(marker)))) {
      this.#at -= indent;
      return null;
    }
    this.#at = from;
    const gap = this.#indent(CODE + 1);
    const width = isEmpty || gap > CODE ? 1 : gap;
    this.#isEmptyItem = isEmpty;
    this.#at += width;
    return indent + marker.length + width;
  }

  /** `isHere`: the line goes on with all that the paragraph is in; on GitHub any tag alone on its line begins HTML where it does not. */
  #takeLeaf(inParagraph: boolean, isHere: boolean): Leaf {
    const indent = this.#indent(CODE);
    if (indent === CODE) {
      if (!inParagraph) this.#kind = 'indented';
      return inParagraph ? PARAGRAPH : NONE;
    }
    const fence = this.#find(FENCE)?.[1];
    if (fence !== undefined) {
      this.#kind = 'fence';
      return { kind: 'fence', marker: fence };
    }
    this.#at += indent;
    if (this.#find(HEADING) !== null) return NONE;
    return this.#line.charAt(this.#at) === '<' ? this.#takeHtml(isHere) : PARAGRAPH;
  }

  #takeHtml(isHere: boolean): Leaf {
    const isPre = this.#find(PRE) !== null;
    const end = isPre ? PRE_END : UNSEEN.find(([begin]) => this.#find(begin) !== null)?.[1];
    const isElement = this.#find(ELEMENT) !== null || (!isHere && this.#find(ALONE) !== null);
    if (end === undefined && !isElement) return PARAGRAPH;
    this.#kind = 'markup';
    return end !== undefined && this.#find(end) !== null ? NONE : { kind: 'markup', end: end ?? null };
  }

  #takeQuote(): boolean {
    const at = this.#at + this.#indent(CODE);
    if (at - this.#at === CODE || this.#line.charAt(at) !== '>') return false;
    this.#at = this.#line.charAt(at + 1) === ' ' ? at + 2 : at + 1;
    this.#isMarked = true;
    return true;
  }

  #isRule(): boolean {
    const at = this.#at + this.#indent(CODE);
    return at - this.#at < CODE && at >= this.#rule.from && at <= this.#rule.to;
  }

  #isBlank(): boolean {
    return this.#at >= this.#end;
  }

  /** How many blanks follow, up to so many. */
  #indent(most: number): number {
    let at = this.#at;
    while (at < this.#at + most && this.#line.charAt(at) === ' ') at += 1;
    return at - this.#at;
  }

  #find(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#line);
  }
}

/** Whatever begins from here to there is a rule: three of one of its marks, or more, and blanks up to the end of the line. */
interface Rule {
  readonly from: number;
  readonly to: number;
}

const NO_RULE: Rule = { from: 0, to: -1 };

function ruleOf(line: string, end: number): Rule {
  const mark = line.charAt(end - 1);
  if (mark === '' || !'-*_'.includes(mark)) return NO_RULE;
  let from = end;
  let count = 0;
  let to = -1;
  while (from > 0 && (line.charAt(from - 1) === mark || line.charAt(from - 1) === ' ')) {
    from -= 1;
    if (line.charAt(from) === mark) count += 1;
    if (count === 3 && to < 0) to = from;
  }
  return { from, to };
}

/** Where the blanks at the end of a line begin: other spaces, as telephones write them, are text. */
function endOf(line: string): number {
  let end = line.length;
  while (line.charAt(end - 1) === ' ') end -= 1;
  return end;
}

/** A tab reaches to the next column that four divides. */
function withoutTabs(line: string): string {
  if (!line.includes('\t')) return line;
  let text = '';
  for (const part of line.split('\t')) text += part + ' '.repeat(CODE - (part.length % CODE));
  return text;
}
