/** What fits into one text message, counted as carriers do: 160 characters of GSM-7, or 70 units of UCS-2 as soon as one is not in it. Pure. */
import { wholeWords } from '#domain/neutralise.ts';

const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** They take two places, of which the first says so. */
const EXTENDED = new Set('\f^{}\\[~]|€');

/** Typographic signs with a plain one that says the same. */
const PLAIN: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '−': '-',
  '…': '...',
  '\u00A0': ' ',
  '`': "'",
};

/** The places a text takes, of how many there are. */
function smsLength(text: string): { readonly taken: number; readonly of: 160 | 70 } {
  const signs = Array.from(text);
  if (signs.every((sign) => BASIC.has(sign) || EXTENDED.has(sign)))
    return { taken: signs.reduce((sum, sign) => sum + (EXTENDED.has(sign) ? 2 : 1), 0), of: 160 };
  return { taken: text.length, of: 70 };
}

export function fitsSms(text: string): boolean {
  const { taken, of } = smsLength(text);
  return taken <= of;
}

/** The text with plain signs, where that brings it into GSM-7; else as it was. */
export function forSms(text: string): string {
  const plain = Array.from(text)
    .map((sign) => (BASIC.has(sign) ? sign : (PLAIN[sign] ?? sign)))
    .join('');
  const bare = Array.from(plain)
    .map((sign) => (BASIC.has(sign) ? sign : sign.normalize('NFD').replaceAll(/\p{Mn}/gu, '')))
    .join('');
  return smsLength(bare).of === 160 ? bare : plain;
}

/** As much of `middle` as fits between the two. */
export function cutToSms(start: string, middle: string, end: string): string {
  if (fitsSms(`${start}${middle}${end}`)) return `${start}${middle}${end}`;
  const signs = Array.from(middle);
  const shorten = (length: number): string =>
    `${start}${wholeWords(middle, signs.slice(0, length).join('').length)}...${end}`;
  let [fits, tooLong] = [0, signs.length + 1];
  // A longer text takes more places, and never of more.
  while (tooLong - fits > 1) {
    const length = Math.floor((fits + tooLong) / 2);
    if (fitsSms(shorten(length))) fits = length;
    else tooLong = length;
  }
  return fits === 0 ? `${start}${end}` : shorten(fits);
}
