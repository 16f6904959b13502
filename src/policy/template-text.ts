/**
 * Markdown of a policy's author, as GitHub reads it: what it leaves open, and where in it a mention notifies. A module of its own
 * because it loads a parser, which a policy without `templates` must not pay for.
 */
import { parse, postprocess, preprocess } from 'micromark';
import { gfm } from 'micromark-extension-gfm';

export interface TemplateText {
  /** What is open at its end and swallows whatever follows, in words; null where nothing is. */
  readonly open: string | null;
  /** Does it begin with a sentence, rather than a list, a table or a heading? */
  readonly beginsWithWords: boolean;
  /** Does a mention at this offset notify? */
  readonly isLive: (offset: number) => boolean;
}

type Range = readonly [from: number, to: number];

/** Markdown in which GitHub looks for no mention. */
const QUIET: ReadonlySet<string> = new Set([
  'codeFenced',
  'codeIndented',
  'codeText',
  'link',
  'image',
  'definition',
  'gfmFootnoteDefinition',
  'autolink',
  'literalAutolink',
]);

export function readTemplateText(text: string): TemplateText {
  const events = postprocess(
    parse({ extensions: [gfm()] })
      .document()
      .write(preprocess()(text, 'utf8', true)),
  );
  const entered = events.filter(([kind]) => kind === 'enter').map(([, token]) => token);
  const rangesOf = (names: ReadonlySet<string>): readonly Range[] =>
    entered.filter(({ type }) => names.has(type)).map(({ start, end }) => [start.offset, end.offset]);
  const html = readHtml(text, rangesOf(new Set(['htmlFlow', 'htmlText'])));
  const quiet = [...rangesOf(QUIET), ...html.quiet];
  const fences = entered.filter(({ type }) => type === 'codeFenced' || type === 'codeFencedFence');
  const isFenceOpen = fences.at(-2)?.type === 'codeFenced' && fences.at(-2)?.end.offset === text.length;
  return {
    open: isFenceOpen ? 'a code fence' : html.open,
    beginsWithWords: entered.some(({ type, start }) => type === 'paragraph' && start.offset === 0),
    isLive: (offset) => !quiet.some(([from, to]) => from <= offset && offset < to),
  };
}

const TAG = /<(\/?)([a-z][a-z\d-]*)(?=[\s/>])(?:"[^"]*"|'[^']*'|[^'"<>])*>/gi;
/** Elements that hold nothing, and those that end by themselves. */
const ENDLESS = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option'.split(
    ' ',
  ),
);
/** Elements in which GitHub looks for no mention. */
const QUIET_ELEMENTS = new Set(['pre', 'code', 'tt', 'a', 'script', 'style', 'textarea', 'title']);

interface Html {
  readonly quiet: readonly Range[];
  readonly open: string | null;
}

/** The tags in the pieces of HTML of a text, and the elements that they open. */
function readHtml(text: string, pieces: readonly Range[]): Html {
  const tags: Range[] = [];
  const quiet: Range[] = [];
  const open: { name: string; from: number }[] = [];
  let isTagOpen = false;
  for (const [from, to] of pieces) {
    const piece = text.slice(from, to);
    if (/<\/?[a-z]/i.test(piece.replaceAll(TAG, ''))) isTagOpen = true;
    for (const { 0: tag, 1: end, 2: written = '', index } of piece.matchAll(TAG)) {
      const name = written.toLowerCase();
      tags.push([from + index, from + index + tag.length]);
      if (ENDLESS.has(name)) continue;
      if (end === '') open.push({ name, from: from + index });
      else {
        const last = open.findLastIndex((one) => one.name === name);
        for (const closed of last < 0 ? [] : open.splice(last))
          if (QUIET_ELEMENTS.has(closed.name)) quiet.push([closed.from, from + index]);
      }
    }
  }
  const [first] = open;
  return {
    quiet: [...quiet, ...tags],
    open: isTagOpen ? 'a tag of HTML' : first === undefined ? null : `\`<${first.name}>\``,
  };
}

/** Is there a letter, a digit or a picture that people see? A private character stands for a value. */
export const saysSomething = (text: string): boolean =>
  /[\p{L}\p{N}\p{So}\p{Co}]/u.test(text.replaceAll(/<[^<>]*>|&#?\w+;/g, ''));
