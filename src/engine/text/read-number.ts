/** Reads a number as people write one in a form. Pure, and linear in the text. */

/** Digits with whatever may group them; a sign counts only where a number can begin. */
const TOKEN = /(?<![\w.,])[+\-\u2212]?\d(?:[\d.,_'’ \u00A0\u202F]*\d)?/g;
const GROUPED = /^[+-]?\d{1,3}(?:([,_ '’\u00A0\u202F])\d{3})(?:\1\d{3})*(?:\.\d+)?$/;
/** What counts in more than ones: of `3 million`, the 3 alone would be a small incident. */
const SCALES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['k', 1000],
  ['thousand', 1000],
  ['lakh', 100_000],
  ['million', 1_000_000],
  ['mio', 1_000_000],
  ['crore', 10_000_000],
  ['billion', 1_000_000_000],
  ['trillion', 1_000_000_000_000],
]);
/** A thousand to one, a million to another: `3 mil`, `3 mn`, `3 Millionen`. */
const UNCLEAR = /^(?:(?:mill?|mio|mrd|mld|ml?n|bl?n)$|mill(?:io|ia|on|ón)|milh|milj|billi)/i;
/** The word after a number. */
const WORD = /^([ \u00A0\u202F-]?)(\p{L}+)(?![\p{L}\p{N}])/u;

/** An answer to "how many?" is short; a number in a story is not the answer. */
const LONGEST = 200;

/**
 * `5000`, `5,000`, `5 000`, `0.5`, `about 5000`, `5000+`, `~30`, `25 %`, `2k`, `3 million`. Null for no number, for two, for one that a word is
 * glued to (`v2`, `30min`), and for what has two readings: `5.000` is five to some and five thousand to others, `3 mil` so, too.
 */
export function readNumber(text: string): number | null {
  if (text.length > LONGEST) return null;
  const [match, ...others] = text.matchAll(TOKEN);
  if (match === undefined || others.length > 0) return null;
  const rest = text.slice(match.index + match[0].length);
  const before = text.slice(0, match.index);
  if (/\d/.test(before + rest)) return null;
  const value = readDigits(match[0].replace('\u2212', '-'));
  return value === null ? null : scaleBy(value, rest);
}

/** The number in ones; null where what follows leaves open how many that are. */
function scaleBy(value: number, rest: string): number | null {
  const [match = '', gap = '', word = ''] = WORD.exec(rest) ?? [];
  if (gap === '' && !/^k$/i.test(word)) return /^[\p{L}\p{N}]/u.test(rest) ? null : value;
  const scale = scaleOf(word);
  // Two million to one, two minutes to another.
  if (word === 'M') return null;
  if (scale === undefined) return UNCLEAR.test(word) ? null : value;
  const others = rest.slice(match.length).match(/\p{L}+/gu) ?? [];
  if (others.some((other) => scaleOf(other) !== undefined)) return null;
  // 8.2 times a million is a little less than 8,200,000.
  return Number((value * scale).toPrecision(DIGITS));
}

/** As many digits of a decimal number as a double keeps. */
const DIGITS = 15;

const scaleOf = (word: string): number | undefined => SCALES.get(word.toLowerCase().replace(/s$/, ''));

function readDigits(token: string): number | null {
  if (/^[+-]?[1-9]\d{0,2}\.\d{3}$/.test(token)) return null;
  const plain = GROUPED.test(token) ? token.replaceAll(/[,_ '’\u00A0\u202F]/g, '') : token;
  if (!/^[+-]?\d+(?:\.\d+)?$/.test(plain)) return null;
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}
