/**
 * A line that reads as a command: a slash and a name, whether or not there is such a command. Decoration before the slash does
 * not count: list marks, emphasis and characters that nobody sees. Every character is looked at a fixed number of times, as
 * the text is hostile. Pure.
 */
import { withoutInvisible } from '#domain/neutralise.ts';

export interface CommandLine {
  /** In lower case; may hold digits, `-`, `_` and `'` besides letters. */
  readonly name: string;
  /** What follows the name and the punctuation after it. */
  readonly rest: string;
}

/** `/` and its full-width twin. */
const SLASHES = '/\uFF0F';
const EMPHASIS = '*_';
/** `*` is emphasis as well. The others are what telephones make of a hyphen. */
const BULLETS = '-+\u2022\u00B7\u2013\u2014';
/** What may follow a name without a blank, and says nothing. */
const PUNCTUATION =
  /[.,:;!?*_~)\]}"'`\u2026\u2013\u2014\u2018\u2019\u201C\u201D\u3001\u3002\uFF01\uFF0C\uFF0E\uFF1A\uFF1B\uFF1F-]/;
/** Indented further than this, what follows a list mark is code. */
const WIDEST_GAP = 4;

/** Reads a line, which is no code and stands in no quote. Null: it does not begin as a command does. */
export function readCommandLine(line: string): CommandLine | null {
  if (!line.includes('/') && !line.includes('\uFF0F')) return null;
  const text = visible(line);
  const start = slashAt(text);
  if (start === null) return null;
  const end = nameEnd(text, start.at + 1);
  if (end === start.at + 1 || goesOn(text, end)) return null;
  let at = end;
  while (at < text.length && PUNCTUATION.test(text.charAt(at)) && !beginsNumber(text, at)) at += 1;
  return {
    name: text
      .slice(start.at + 1, end)
      .normalize('NFKC')
      .toLowerCase(),
    rest: withoutClosing(text.slice(at), start.emphasis),
  };
}

/**
 * What stands before a name where a command was meant: brackets, quotes, marks and pictures, then slashes, or a backslash. Neither letters nor
 * numbers, nor what begins code, a struck word, a cell or an element.
 */
const MEANT =
  /^(?:[\s([{"'#!.*_\u2018\u201C\u201E\u00AB\u2039\-+\u2022\u00B7\u2013\u2014]|\p{Extended_Pictographic})*[/\uFF0F\\]+ ?/u;

/** Reads a line that begins nearly as a command does: `//name`, `/ name`, `(/name)`, `\\name`. Null: it does not. */
export function readNearCommandLine(line: string): CommandLine | null {
  if (!/[/\uFF0F\\]/.test(line)) return null;
  const text = visible(line);
  const from = MEANT.exec(text)?.[0].length;
  return from === undefined ? null : readCommandLine(`/${text.slice(from)}`);
}

/** Blanks of all kinds are blanks, and what nobody sees is not there. */
function visible(line: string): string {
  const text = line.replaceAll(/\s/g, ' ');
  return /^[ -~]*$/.test(text)
    ? text
    : withoutInvisible(text).replaceAll(/\u034F|[\u115F\u1160\u3164]|[\uFE00-\uFE0F]/g, '');
}

/** Where the slash is, and the emphasis just before it; null where something else comes first. */
function slashAt(text: string): { readonly at: number; readonly emphasis: string } | null {
  let at = 0;
  let emphasis = '';
  while (at < text.length) {
    const character = text.charAt(at);
    if (SLASHES.includes(character)) return { at, emphasis };
    if (character === ' ') at += 1;
    else if (EMPHASIS.includes(character)) {
      const from = at;
      while (at < text.length && EMPHASIS.includes(text.charAt(at))) at += 1;
      // No more than three stars open anything; the search for the same further on stays short.
      emphasis = text.slice(Math.max(from, at - 3), at);
    } else {
      const end = markEnd(text, at);
      if (end === null) return null;
      at = end;
    }
  }
  return null;
}

/** The end of a list mark or a task box, which a blank follows; null where there is neither. */
function markEnd(text: string, at: number): number | null {
  // Ten digits are no list mark any more, so no more are looked at.
  const mark = /^(?:[0-9]{1,9}[.)]|\[[ xX]\])/.exec(text.slice(at, at + 11))?.[0];
  const end = BULLETS.includes(text.charAt(at)) ? at + 1 : at + (mark?.length ?? 0);
  if (end === at || text.charAt(end) !== ' ') return null;
  return text.slice(end, end + WIDEST_GAP + 1).trim() === '' && text.length > end + WIDEST_GAP ? null : end;
}

/** The end of the name: letters, and what may stand between them. */
function nameEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && isOfName(text.charAt(at))) at += 1;
  while (at > from && "-_'".includes(text.charAt(at - 1))) at -= 1;
  return at;
}

const isLetter = (character: string): boolean => /[A-Za-z0-9\uFF21-\uFF3A\uFF41-\uFF5A]/.test(character);
const isOfName = (character: string): boolean => isLetter(character) || (character !== '' && "-_'".includes(character));

/** `/etc/passwd` and `/help.md` are names of files, `/größe` is another word. */
function goesOn(text: string, end: number): boolean {
  const after = text.charAt(end);
  if (after === '.') return isLetter(text.charAt(end + 1));
  return after === '\\' || (after !== '' && SLASHES.includes(after)) || /[\p{L}\p{N}]/u.test(after);
}

/** `/next -5m` is refused for its sign, which is no punctuation. */
const beginsNumber = (text: string, at: number): boolean =>
  text.charAt(at) === '-' && /[0-9]/.test(text.charAt(at + 1));

/** `**\/severity sev1** everybody`: the emphasis that was opened before the slash ends somewhere. */
function withoutClosing(rest: string, emphasis: string): string {
  for (let at = emphasis === '' ? -1 : rest.indexOf(emphasis); at >= 0; at = rest.indexOf(emphasis, at + 1)) {
    const after = rest.charAt(at + emphasis.length);
    if (after === '' || after === ' ' || PUNCTUATION.test(after)) {
      return rest.slice(0, at) + rest.slice(at + emphasis.length);
    }
  }
  return rest;
}
