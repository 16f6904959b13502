/**
 * Text of others, made harmless before it reaches a comment, a summary, a page or a log. Pure.
 *
 * GitHub links mentions and references in the *rendered* text, so a backslash does not stop them: a zero-width space does.
 */

const ZERO_WIDTH_SPACE = '\u200B';

/** What may begin or end something anywhere in a line, alone or with its like in another text of the same paragraph. */
const INLINE =
  /[`|$]|(?<!^|\s)~|~(?![A-Za-z0-9])|(?<!\s)\*|\*(?!\s)|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|<(?=[A-Za-z/!?]|$)|(?<=<)!|&(?=#?[A-Za-z0-9]+;)/g;
/**
 * Brackets, but for a pair such as that of `[prod]`, which is text: what it holds is no mark of a task, a footnote or an alert, and nothing
 * follows it that makes a link or a definition of it. Nothing of ours defines a name.
 */
const BRACKET = /\[(?!(?![\^!]|[ xX]?\])[^[\]]+\](?![([:]|$))|(?<!\[(?![\^!]|[ xX]?\])[^[\]]+)\]|\](?=[([:]|$)/g;
/** A backslash escapes punctuation only; what follows the text may be some. */
const BACKSLASH = /\\(?=[!-/:-@[-`{-~]|$)/g;
/** What begins a heading, a list, a quote, a line or a table at the start of a line. */
const START = /^(?:[-+](?=[\s:-]|$)|=(?==*\s*$)|:(?=-)|>|#(?=[#\s]|$))/;
const NUMBER = /^(\d{1,9})(?=[.)](?:\s|$))/;

/**
 * One line of Markdown that renders as the text itself: no mention, no reference, no link, no HTML, no marker, no fence. Only what
 * would do something is escaped: comments are read as mail, too. `max` counts UTF-16 units of the text before it is escaped.
 */
export function neutralise(text: string, max = 500): string {
  return oneLine(text, max)
    .replaceAll(BACKSLASH, '\\\\')
    .replaceAll(BRACKET, '\\$&')
    .replaceAll(INLINE, '\\$&')
    .replace(START, '\\$&')
    .replace(NUMBER, '$1\\')
    .replaceAll(/@(?!\s)|#(?=\d|$)|:(?=\/)|GH(?=-\d)|www(?=\.)/gi, `$&${ZERO_WIDTH_SPACE}`);
}

/** One line for a log or an annotation: no workflow command (`::set-output`, `##[error]`), no line break, encoded or not. */
export function forLog(text: string, max = 500): string {
  return oneLine(text, max)
    .replaceAll(/:(?=:)/g, `:${ZERO_WIDTH_SPACE}`)
    .replaceAll(/#(?=#)/g, `#${ZERO_WIDTH_SPACE}`)
    .replaceAll(/%(?=0[ad]|25|3a|2c)/gi, `%${ZERO_WIDTH_SPACE}`);
}

/** One line of at most `max` UTF-16 units, without what nobody sees. It is not harmless in any markup. */
export function oneLine(text: string, max: number): string {
  return cut(withoutInvisible(text.replaceAll(/\s+/g, ' ')).trim(), max);
}

/** Letters of a word that may go with it, so that no half of it is read as a whole one. */
const LONGEST_WORD = 24;

/** At most `max` UTF-16 units: whole words where that costs little, whole code points always, with a sign that there was more. */
export const cut = (text: string, max: number): string => (text.length <= max ? text : `${wholeWords(text, max - 1)}…`);

/**
 * The first `max` UTF-16 units of a longer text, without the half of a word or of a code point at their end. A flag, or a letter with
 * accents of its own, is several code points and may be halved.
 */
export function wholeWords(text: string, max: number): string {
  const start = text.slice(0, max).replace(/[\uD800-\uDBFF]$/, '');
  if (/\s/.test(text.charAt(start.length))) return start.trimEnd();
  const space = start.lastIndexOf(' ');
  return (space > 0 && start.length - space <= LONGEST_WORD ? start.slice(0, space) : start).trimEnd();
}

let invisible: RegExp | undefined;

/** Controls, bidirectional overrides, zero-width characters, lone surrogates, line and paragraph separators. */
const CATEGORIES = ['Cc', 'Cf', 'Zl', 'Zp', 'Cs'];

/** Stand in our own text for what is filled in later, so they are taken out of text of others. The rest of private use may be an icon. */
export const SLOTS = { mentions: '\uE000', part: '\uE001' } as const;

/** Text without the characters that nobody sees and that something may obey, and without `SLOTS`. Pure. */
export function withoutInvisible(text: string): string {
  // Categories of Unicode are slow to read, even in a pattern that is never used: this one is made when it is.
  invisible ??= new RegExp(
    `[${Object.values(SLOTS).join('')}${CATEGORIES.map((category) => `\\p{${category}}`).join('')}]+`,
    'gu',
  );
  return text.replaceAll(invisible, '');
}

let unseen: RegExp | undefined;

/** Does any of its characters show by itself? Blanks, accents without a letter, and what nobody sees do not. Pure. */
export function isVisible(text: string): boolean {
  if (/[!-~]/.test(text)) return true;
  // The blank of Braille has no property that says so.
  unseen ??= new RegExp(String.raw`[\s\p{M}\p{Default_Ignorable_Code_Point}\u2800]+`, 'gu');
  return withoutInvisible(text).replaceAll(unseen, '') !== '';
}

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Text as it stands in HTML or XML, between tags or in a quoted attribute. Pure. */
export const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (found) => ESCAPED[found] ?? found);

/** The same as one line, and nothing in it unseen. Pure. */
export const escapeMarkup = (text: string): string => escapeHtml(withoutInvisible(text.replaceAll(/\s+/g, ' ')));
