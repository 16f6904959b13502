/** Answers that are one, or several, of what a policy names: read in its own spelling. Pure. */
import type { Detail } from '#domain/policy.ts';
import { answerKey } from '#domain/spelling.ts';

/** An answer as the policy spells it; one that is none of its values as it is, or null where those do not count. */
export function choiceIn({ values, otherIsAbsent, saysNothing }: Detail, text: string): string | null {
  const key = answerKey(text);
  const known = [...(values ?? []), ...saysNothing].find((value) => answerKey(value) === key);
  if (known !== undefined) return known;
  return values !== null && otherIsAbsent ? null : text;
}

/** What stands before an item of a list, numbered or not; and before one with a box. */
const MARK = /^(?:[-*+]|\d{1,9}[.)])[ \t]{1,4}(?=\S)/;
const BOX = /^(?:[-*+]|\d{1,9}[.)])[ \t]{1,4}\[([ xX])\][ \t]+/;

/** Ticked boxes when there are boxes, else bullet points, else a comma-separated line (what a dropdown makes). */
export function readList(detail: Detail, text: string, isEmpty: (item: string) => boolean): readonly string[] | null {
  const lines = text.split('\n').map((line) => line.trim());
  const boxes = lines.filter((line) => BOX.test(line));
  const bullets = lines.filter((line) => MARK.test(line)).map((line) => line.replace(MARK, '').trim());
  const items =
    boxes.length > 0
      ? boxes.filter((line) => BOX.exec(line)?.[1] !== ' ').map((line) => line.replace(BOX, '').trim())
      : (bullets.length > 0 ? bullets : lines.flatMap((line) => cut(line, detail.withComma))).filter(
          (item) => !isEmpty(item),
        );
  const found = items.map((item) => choiceIn(detail, item)).filter((item) => item !== null && item !== '');
  // Two spellings of one value are one answer.
  return found.length > 0 ? (detail.values === null ? (found as string[]) : [...new Set(found as string[])]) : null;
}

/** A line at its commas, but for those inside an answer that is known: a dropdown joins what was chosen with `, `. */
function cut(line: string, withComma: readonly string[]): readonly string[] {
  const longer = withComma.toSorted((a, b) => b.length - a.length);
  const items: string[] = [];
  for (let rest = line.trim(); rest !== ''; ) {
    const value = longer.find((value) => startsWith(rest, value));
    const end = rest.indexOf(',', value?.length ?? 0);
    items.push((end < 0 ? rest : rest.slice(0, end)).trim());
    rest = end < 0 ? '' : rest.slice(end + 1).trim();
  }
  return items.filter((item) => item !== '');
}

/** Does a line begin with this value, up to a comma or its end? */
const startsWith = (line: string, value: string): boolean =>
  line.slice(0, value.length).toLowerCase() === value.toLowerCase() &&
  /^\s*(?:[.;!?]\s*)?(?:,|$)/.test(line.slice(value.length));
