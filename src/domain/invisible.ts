let invisible: RegExp | undefined;

/** Controls, bidirectional overrides, zero-width characters, private use, lone surrogates, line and paragraph separators. */
const CATEGORIES = ['Cc', 'Cf', 'Zl', 'Zp', 'Co', 'Cs'];

/** Text without the characters that nobody sees and that something may obey. Pure. */
export function withoutInvisible(text: string): string {
  // Categories of Unicode are slow to read, even in a pattern that is never used: this one is made when it is.
  invisible ??= new RegExp(`[${CATEGORIES.map((category) => `\\p{${category}}`).join('')}]+`, 'gu');
  return text.replaceAll(invisible, '');
}
