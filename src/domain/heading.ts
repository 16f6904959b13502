/** What people decorate a heading with and leave out again when they repeat it: emoji with their joiners, marks, `(optional)`. */
const DECORATION = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\u200B\u200C\u2060\uFEFF*`]|\u200D|\uFE0E|\uFE0F/gu;
const END = /(?:[\s#:：?]|\((?:optional|required)\))$/iu;
const LONGEST_END = '(optional)'.length;

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

function withoutEnd(text: string): string {
  for (let end = text.length; ; ) {
    const [found = ''] = END.exec(text.slice(Math.max(0, end - LONGEST_END), end)) ?? [];
    if (found === '') return text.slice(0, end);
    end -= found.length;
  }
}
