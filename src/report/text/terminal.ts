/** Colours for a terminal, and text that cannot steer it. */
export interface Style {
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly green: (text: string) => string;
  readonly blue: (text: string) => string;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

const paint =
  (color: boolean, open: number, close: number) =>
  (text: string): string =>
    color ? `\u001B[${open}m${text}\u001B[${close}m` : text;

export function styleOf(color: boolean): Style {
  return {
    red: paint(color, 31, 39),
    yellow: paint(color, 33, 39),
    green: paint(color, 32, 39),
    blue: paint(color, 34, 39),
    bold: paint(color, 1, 22),
    dim: paint(color, 2, 22),
  };
}

/** Text of a file or a person without what a terminal would obey or hide: each such character becomes one visible one. */
export function visible(text: string): string {
  return text.replaceAll('\t', ' ').replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '·');
}

/** The same for text of several lines. */
export function visibleLines(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map(visible)
    .join('\n');
}
