/** Reads a number as people write one in a form. Pure, and linear in the text. */

/** Digits with whatever may group them; a sign counts only where a number can begin. */
const TOKEN = /(?<![\w.,])[+\-\u2212]?\d(?:[\d.,_'’ \u00A0\u202F]*\d)?/g;
const GROUPED = /^[+-]?\d{1,3}(?:([,_ '’\u00A0\u202F])\d{3})(?:\1\d{3})*(?:\.\d+)?$/;
/** What counts in more than ones: of `3 million`, the 3 alone would be a small incident. */
const SCALES: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  k: 1000,
  thousand: 1000,
  lakh: 100_000,
  million: 1_000_000,
  mio: 1_000_000,
  crore: 10_000_000,
  billion: 1_000_000_000,
};
/** The word after a number; `k` may be glued to it. */
const SCALE = /^(?:[ \u00A0](dozen|hundred|k|thousand|lakh|million|mio|crore|billion)s?|(k))(?![\p{L}\p{N}])/iu;

/** An answer to "how many?" is short; a number in a story is not the answer. */
const LONGEST = 200;

/**
 * `5000`, `5,000`, `5 000`, `0.5`, `about 5000`, `5000+`, `~30`, `25 %`, `2k`, `3 million`. Null for no number, for two, for one that a word is
 * glued to (`v2`, `30min`), and for `5.000`, which is five to some and five thousand to others.
 */
export function readNumber(text: string): number | null {
  if (text.length > LONGEST) return null;
  const [match, ...others] = text.matchAll(TOKEN);
  if (match === undefined || others.length > 0) return null;
  const rest = text.slice(match.index + match[0].length);
  const before = text.slice(0, match.index);
  if (/\d/.test(before + rest)) return null;
  const value = readDigits(match[0].replace('\u2212', '-'));
  if (value === null) return null;
  const [, word, glued] = SCALE.exec(rest) ?? [];
  const scale = SCALES[(word ?? glued ?? '').toLowerCase()];
  if (scale !== undefined) return value * scale;
  // Two million to one, two minutes to another.
  if (/^[ \u00A0]?M(?![\p{L}\p{N}])/u.test(rest)) return null;
  return /^[\p{L}\p{N}]/u.test(rest) ? null : value;
}

function readDigits(token: string): number | null {
  if (/^[+-]?[1-9]\d{0,2}\.\d{3}$/.test(token)) return null;
  const plain = GROUPED.test(token) ? token.replaceAll(/[,_ '’\u00A0\u202F]/g, '') : token;
  if (!/^[+-]?\d+(?:\.\d+)?$/.test(plain)) return null;
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}
