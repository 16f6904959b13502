/** What people decorate a heading with and leave out again when they repeat it: emoji with their joiners, marks, `(optional)`. */
const DECORATION = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\u200B\u200C\u2060\uFEFF*`]|\u200D|\uFE0E|\uFE0F/gu;
const END = /(?:[\s#:：?]|\((?:optional|required)\))+$/iu;

/**
 * The key by which headings of forms, bodies and policies are compared: without regard to case, spacing, emoji, a final `#`, colon or
 * question mark, `(optional)`, or how an accented letter is written. A heading of nothing but decoration stands as it is.
 */
export function headingKey(heading: string): string {
  const text = heading.normalize('NFC').toLowerCase();
  const bare = squeeze(withoutEnd(squeeze(text.replaceAll(DECORATION, ''))));
  return bare === '' ? squeeze(text) : bare;
}

const squeeze = (text: string): string => text.trim().replaceAll(/\s+/g, ' ');

/** Headings are short: a long one is cut before its end is looked at, so that the work stays bounded. */
const withoutEnd = (text: string): string => (text.length > 1_000 ? text : text.replace(END, ''));
