/** The parts of a link in Markdown: its address and its title. Each says where it ends. Pure. */

/** Other spaces, as telephones write them, are a part of an address. */
const BLANK = /[ \t-\r]/;
/** The next bracket of an address, or its end. */
const BRACKETS = /(?:[^ \t-\r\\()]|\\[!-/:-@[-`{-~]?)*([()])?/y;
const BRACKETED = /<(?:[^<>\n\\]|\\.)*>/y;
const CLOSING: Readonly<Record<string, string>> = { '"': '"', "'": "'", '(': ')' };

/** As many brackets may be in an address: each further one that is looked at from an earlier place takes work. */
const MOST_OPEN = 32;

export function blanksEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && BLANK.test(text.charAt(at))) at += 1;
  return at;
}

/** It may be empty. Null where none begins here. */
export function addressEnd(text: string, from: number): number | null {
  if (text.charAt(from) === '<') {
    BRACKETED.lastIndex = from;
    return BRACKETED.test(text) ? BRACKETED.lastIndex : null;
  }
  let open = 0;
  BRACKETS.lastIndex = from;
  for (;;) {
    const bracket = BRACKETS.exec(text)?.[1];
    const at = BRACKETS.lastIndex;
    if (bracket === undefined) return at;
    open += bracket === '(' ? 1 : -1;
    if (open < 0) return at - 1;
    if (open > MOST_OPEN) return null;
  }
}

/** Null where none begins here, or it does not end. */
export function titleEnd(text: string, from: number): number | null {
  const open = text.charAt(from);
  const close = CLOSING[open];
  if (close === undefined) return null;
  for (let at = from + 1; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === close) return at + 1;
    if (character === '(' && open === '(') return null;
    if (character === '\\') at += 1;
  }
  return null;
}
