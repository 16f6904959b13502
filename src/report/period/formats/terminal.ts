/** A report for a terminal: sections, and tables as wide as they have to be. Pure. */
import type { Statistics } from '#domain/results/statistics.ts';
import { alignColumns, type PrintOptions, styleOf, type Style, visible } from '#report/text/terminal.ts';
import type { Cell, Section, Table } from '#report/period/cell.ts';
import { contentOf } from '#report/period/content.ts';
import type { Format } from './format.ts';

const WIDEST_CELL = 48;
const NARROWEST_CELL = 20;

export const terminal: Format = { render: printReport };

export function printReport(statistics: Statistics, options: PrintOptions): string {
  const style = styleOf(options);
  const { title, subtitle, sections, foot } = contentOf(statistics);
  const parts = [
    style.bold(style.wrap(`${title}: ${line(subtitle)}`)),
    ...sections.map((section) => print(section, style)),
    ...foot.map((words) => style.dim(style.wrap(line(words)))),
  ];
  return `${parts.join('\n\n')}\n`;
}

function print({ title, tone, text, table }: Section, style: Style): string {
  const head = style.bold(tone === 'urgent' ? style.red(title) : title);
  return [head, style.wrap(line(text)), ...(table === null ? [] : printTable(table, style))].join('\n');
}

function printTable({ head, rows, more }: Table, style: Style): readonly string[] {
  const texts = rows.map((row) => row.map((words) => line(words)));
  const alignRows = (most: number): readonly string[] =>
    alignColumns([head.map(visible), ...texts.map((row) => row.map((text) => cut(text, most)))]).map(
      (row) => `  ${row}`,
    );
  const wide = alignRows(WIDEST_CELL);
  // What is too wide is so by its titles: they are cut first.
  const over = Math.max(...wide.map((row) => row.length)) - (style.width ?? Number.POSITIVE_INFINITY);
  const longest = Math.min(WIDEST_CELL, Math.max(0, ...texts.flat().map((text) => text.length)));
  const [titles, ...lines] = over > 0 ? alignRows(Math.max(NARROWEST_CELL, longest - over)) : wide;
  return [style.dim(titles ?? ''), ...lines, ...(more > 0 ? [`  … and ${more} more`] : [])];
}

/** Words of others as they are, but for what a terminal would obey; the marks of code in ours are for other readers. */
const line = (words: Cell): string =>
  words.map(({ kind, text }) => (kind === 'own' ? text.replaceAll('`', '') : visible(text.trim() || '?'))).join('');

const cut = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1)}…`);
