/**
 * What of HTML nobody sees, as browsers read it. HTML knows no code: there a comment is one wherever it begins, and so is every
 * instruction, declaration and closing tag without a name, up to the next `>`. Linear in the text, which is hostile. Pure.
 */

/** What ends that of which nothing is seen. */
export type Ending = '-->' | '>';

/** `<!-->` and `<!--->` are complete comments, and `</>` is nothing at all. */
const UNSEEN = /<!---?>|<!--|<[!?]|<\/(?![a-z>])/gi;
const ENDS: Readonly<Record<Ending, RegExp>> = { '-->': /--!?>/g, '>': />/g };

/** What is seen, with all ends of lines. `before` and `end`: what ends that which is still open. */
export function readHtml(html: string, before: Ending | null): { readonly text: string; readonly end: Ending | null } {
  let text = '';
  let at = 0;
  let end = before;
  for (;;) {
    if (end !== null) {
      const from = at;
      at = endOf(ENDS[end], html, at) ?? html.length + 1;
      text += breaksOf(html.slice(from, at));
      if (at > html.length) return { text, end };
    }
    UNSEEN.lastIndex = at;
    const next = UNSEEN.exec(html);
    text += html.slice(at, next?.index ?? html.length);
    if (next === null) return { text, end: null };
    at = UNSEEN.lastIndex;
    end = next[0] === '<!--' ? '-->' : next[0].startsWith('<!--') ? null : '>';
  }
}

/** Where a match of a sticky or global pattern from `at` on ends. */
export function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

export const breaksOf = (text: string): string => (text.includes('\n') ? text.replaceAll(/[^\n]+/g, '') : '');
