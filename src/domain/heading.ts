/** What people decorate a heading with and leave out again when they repeat it: emoji with their joiners, and marks. */
const MARKS = /[*`]/g;
const DECORATION = String.raw`\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\u200B\u200C\u2060\uFEFF*\u0060]|\u200D|\uFE0E|\uFE0F`;
let decoration: RegExp | undefined;

/** Classes of Unicode are slow to read, and most headings are ASCII, in which there are marks alone. */
function withoutDecoration(text: string): string {
  if (/^[ -~]*$/.test(text)) return text.replaceAll(MARKS, '');
  decoration ??= new RegExp(DECORATION, 'gu');
  return text.replaceAll(decoration, '');
}

/** Of a text in lower case. */
const END = /(?:[\s#:：?]|\((?:optional|required)\))$/;
const LONGEST_END = '(optional)'.length;

/**
 * The key by which headings of forms, bodies and policies are compared: without regard to case, spacing, emoji, a final `#`, colon or
 * question mark, `(optional)`, or how an accented letter is written. A heading of nothing but decoration stands as it is.
 */
export function headingKey(heading: string): string {
  const text = heading.normalize('NFC').toLowerCase();
  const bare = squeeze(withoutEnd(squeeze(withoutDecoration(text))));
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
