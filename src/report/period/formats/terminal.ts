/** A report for a terminal: sections, and tables as wide as they have to be. Pure. */
import type { Statistics } from '#domain/results/statistics.ts';
import type { PrintOptions } from '#report/diagnostics.ts';
import { alignColumns, styleOf, type Style, visible } from '#report/text/terminal.ts';
import type { Cell, Section, Table } from '#report/period/cell.ts';
import { contentOf } from '#report/period/content.ts';
import type { Format } from './format.ts';

const WIDEST_CELL = 48;

export const terminal: Format = { render: printReport };

export function printReport(statistics: Statistics, { color }: PrintOptions): string {
  const style = styleOf(color);
  const { title, subtitle, sections, foot } = contentOf(statistics);
  const parts = [
    style.bold(`${title}: ${line(subtitle)}`),
    ...sections.map((section) => print(section, style)),
    ...foot.map((words) => style.dim(line(words))),
  ];
  return `${parts.join('\n\n')}\n`;
}

function print({ title, tone, text, table }: Section, style: Style): string {
  const head = style.bold(tone === 'urgent' ? style.red(title) : title);
  return [head, line(text), ...(table === null ? [] : printTable(table, style))].join('\n');
}

function printTable({ head, rows, more }: Table, style: Style): readonly string[] {
  const cells = rows.map((row) => row.map((words) => cut(line(words))));
  const [titles, ...lines] = alignColumns([head.map(visible), ...cells]).map((row) => `  ${row}`);
  return [style.dim(titles ?? ''), ...lines, ...(more > 0 ? [`  … and ${more} more`] : [])];
}

/** Words of others as they are, but for what a terminal would obey; the marks of code in ours are for other readers. */
const line = (words: Cell): string =>
  words.map(({ kind, text }) => (kind === 'own' ? text.replaceAll('`', '') : visible(text.trim() || '?'))).join('');

const cut = (text: string): string => (text.length <= WIDEST_CELL ? text : `${text.slice(0, WIDEST_CELL - 1)}…`);
