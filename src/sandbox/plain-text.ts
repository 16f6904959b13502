/** Markdown as lines of a terminal: without what only a browser shows, tables in columns. Pure. */
import { stripVTControlCharacters } from 'node:util';

/** Between two columns. */
const GAP = '  ';
/** A last column has at least this share of the width: where others leave it less, a table has its cells in a row. */
const LEAST = 1 / 3;

/** No control character of a stranger's making reaches the terminal. */
export const clean = (text: string): string => stripVTControlCharacters(text).replaceAll(/[\p{Cc}\p{Cf}]/gu, ' ');

/** The lines of a body, none wider than `width` characters; empty ones one at a time. */
export function plainLines(body: string, width: number): readonly string[] {
  const text = body
    .replaceAll(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replaceAll(/<\/?(?:sub|sup|details|summary|br|b|i)\b[^>]*>/g, '')
    .trim();
  return blocksOf(text.split('\n'))
    .flatMap(({ isTable, lines }) =>
      isTable ? tableLines(lines, width) : lines.flatMap((line) => wrap(inline(line), width)),
    )
    .filter((line, index, all) => line !== '' || (index > 0 && all[index - 1] !== ''));
}

interface Block {
  readonly isTable: boolean;
  readonly lines: string[];
}

function blocksOf(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = [];
  for (const line of lines) {
    const isTable = line.length > 1 && line.startsWith('|') && line.trimEnd().endsWith('|');
    const last = blocks.at(-1);
    if (last?.isTable === isTable) last.lines.push(line);
    else blocks.push({ isTable, lines: [line] });
  }
  return blocks;
}

const inline = (text: string): string =>
  clean(
    text
      .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
      .replaceAll(/\[([^\]]+)\]\([^)]+\)/g, '$1')
      .replaceAll(/\*\*([^*]+)\*\*/g, '$1'),
  );

function tableLines(lines: readonly string[], width: number): readonly string[] {
  const rows = lines.filter((line) => !(line.includes('-') && /^[\s:|-]+$/.test(line))).map(cellsOf);
  const widths = (rows[0] ?? []).slice(0, -1).map((_, column) => longest(rows.map((row) => row[column] ?? '')));
  const indent = widths.reduce((sum, one) => sum + one + GAP.length, 0);
  if (width - indent < width * LEAST) return rows.flatMap((row) => wrap(row.join(': '), width));
  return rows.flatMap((row) => {
    const before = widths.map((one, column) => (row[column] ?? '').padEnd(one) + GAP).join('');
    const [first = '', ...more] = wrap(row.slice(widths.length).join(' | '), width - indent);
    return [(before + first).trimEnd(), ...more.map((line) => ' '.repeat(indent) + line)];
  });
}

const cellsOf = (line: string): readonly string[] =>
  line
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => inline(cell).trim());

const longest = (texts: readonly string[]): number => Math.max(0, ...texts.map(({ length }) => length));

function wrap(line: string, width: number): readonly string[] {
  const lines: string[] = [];
  let rest = line.trimEnd();
  while (rest.length > width) {
    const at = rest.lastIndexOf(' ', width);
    const cut = at > 0 ? at : width;
    lines.push(rest.slice(0, cut));
    rest = rest.slice(cut).trimStart();
  }
  return [...lines, rest];
}
