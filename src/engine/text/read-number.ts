/** Reads a number as people write one in a form. Pure, and linear in the text. */

/** Digits with whatever may group them; a sign counts only where a number can begin. */
const TOKEN = /(?<![\w.,])[+-]?\d(?:[\d.,_'’ \u00A0\u202F]*\d)?/g;
const GROUPED = /^[+-]?\d{1,3}(?:([,_ '’\u00A0\u202F])\d{3})(?:\1\d{3})*(?:\.\d+)?$/;
/** An answer to "how many?" is short; a number in a story is not the answer. */
const LONGEST = 200;

/**
 * `5000`, `5,000`, `5 000`, `0.5`, `about 5000`, `5000+`, `~30`, `25 %`, `2k`. Null for no number, for two, for one that a word is
 * glued to (`v2`, `30min`), and for `5.000`, which is five to some and five thousand to others.
 */
export function readNumber(text: string): number | null {
  if (text.length > LONGEST) return null;
  const [match, ...others] = text.matchAll(TOKEN);
  if (match === undefined || others.length > 0) return null;
  const rest = text.slice(match.index + match[0].length);
  const before = text.slice(0, match.index);
  if (/\d/.test(before + rest)) return null;
  const value = readDigits(match[0]);
  if (value === null) return null;
  if (/^[ \u00A0]?k(?![\p{L}\p{N}])/iu.test(rest)) return value * 1000;
  return /^[\p{L}\p{N}]/u.test(rest) ? null : value;
}

function readDigits(token: string): number | null {
  if (/^[+-]?[1-9]\d{0,2}\.\d{3}$/.test(token)) return null;
  const plain = GROUPED.test(token) ? token.replaceAll(/[,_ '’\u00A0\u202F]/g, '') : token;
  if (!/^[+-]?\d+(?:\.\d+)?$/.test(plain)) return null;
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}
