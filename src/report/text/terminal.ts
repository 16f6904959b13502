/** Colours and columns for a terminal, and text that cannot steer it. */
import type { Line } from '#domain/diagnostic.ts';

export interface PrintOptions {
  readonly color: boolean;
  /** How many characters a line holds; null where that does not matter, as in a file. */
  readonly width?: number | null;
}

export interface Style {
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly green: (text: string) => string;
  readonly blue: (text: string) => string;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  /** Text in lines as wide as the terminal: see `wrapLines`. */
  readonly wrap: (text: string, column?: number, indent?: number) => string;
  readonly width: number | null;
}

const paint =
  (color: boolean, open: number, close: number) =>
  (text: string): string =>
    color ? `\u001B[${open}m${text}\u001B[${close}m` : text;

export function styleOf({ color, width = null }: PrintOptions): Style {
  return {
    red: paint(color, 31, 39),
    yellow: paint(color, 33, 39),
    green: paint(color, 32, 39),
    blue: paint(color, 34, 39),
    bold: paint(color, 1, 22),
    dim: paint(color, 2, 22),
    wrap: (text, column, indent) => wrapLines(text, width, column, indent),
    width,
  };
}

// Categories of Unicode are slow to read, even in a pattern that is never used: these are made when they are.
let hidden: RegExp | undefined;
let painted: RegExp | undefined;

/** Text of a file or a person without what a terminal would obey or hide: each such character becomes one visible one. */
export function visible(text: string): string {
  if (/^[ -~]*$/.test(text)) return text;
  hidden ??= new RegExp(String.raw`[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]`, 'gu');
  return text.replaceAll('\t', ' ').replaceAll(hidden, '·');
}

/** The same for text of several lines. */
export function visibleLines(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map(visible)
    .join('\n');
}

/**
 * Text in lines of at most `width` characters, broken at blanks: a terminal breaks words. `column` is where the first begins, `indent`
 * where all others do. What paints it takes no room.
 */
export function wrapLines(text: string, width: number | null, column = 0, indent = column): string {
  if (width === null) return text;
  painted ??= new RegExp(String.raw`\p{Cc}\[\d+m`, 'gu');
  const colours = painted;
  let end = column;
  return text
    .split(' ')
    .map((word, index) => {
      const { length } = word.replaceAll(colours, '');
      const fits = index === 0 || end + 1 + length <= width;
      end = index === 0 ? end + length : fits ? end + 1 + length : indent + length;
      return `${index === 0 ? '' : fits ? ' ' : `\n${' '.repeat(indent)}`}${word}`;
    })
    .join('');
}

/** A line for each row, its columns as wide as their longest cell; columns from `right` on are flush right, as numbers are. */
export function alignColumns(
  rows: readonly (readonly string[])[],
  right = Number.POSITIVE_INFINITY,
): readonly string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const align = (cell: string, column: number): string =>
    column < right ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return rows.map((row) => row.map(align).join('  ').trimEnd());
}

/** `line 71` of the policy whose own file this is, or `line 71 of policies/all.base.yml`, which it extends. */
export const lineWords = ({ file, line }: Line, own: string | undefined): string =>
  file === own ? `line ${line}` : `line ${line} of ${visible(file)}`;
