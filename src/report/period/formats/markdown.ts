/** A report as Markdown, for the job summary. It mentions nobody and links only to issues. Pure. */
import type { Statistics } from '#domain/results/statistics.ts';
import { code, link, plain, table } from '#report/text/markdown.ts';
import type { Cell, Section, Table, Word } from '#report/period/cell.ts';
import { contentOf } from '#report/period/content.ts';
import type { Format } from './format.ts';

export const markdown: Format = { render: renderReport };

export function renderReport(statistics: Statistics): string {
  const { title, subtitle, sections, foot } = contentOf(statistics);
  const parts = [
    `# ${title}`,
    cell(subtitle),
    ...sections.flatMap(section),
    ...foot.map((line) => `<sub>${cell(line)}</sub>`),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function section({ title, level, text, table: numbers }: Section): readonly string[] {
  const head = `${'#'.repeat(level)} ${title}`;
  if (numbers === null) return [head, cell(text)];
  const more = numbers.more > 0 ? [`… and ${numbers.more} more.`] : [];
  return [head, cell(text), tableText(numbers), ...more];
}

/** A table that is wider than a phone has two columns: behind the first one, all others as one, in which each value has its name. */
function tableText(numbers: Table): string {
  const heads = numbers.head.map((name) => plain(name, 60));
  const rows = numbers.rows.map((row) => row.map(cell));
  if (!isWide(numbers)) return table(heads, rows);
  const [first = '', ...names] = heads;
  return table(
    [first, ''],
    rows.map(([one = '', ...values]) => [one, values.map((value, at) => `${names[at] ?? ''}: ${value}`).join(' · ')]),
  );
}

/** In CSS pixels: what a comment has on a phone, what GitHub puts around a cell, and what a character takes. */
const PHONE = 326;
const AROUND = 26;
const CHARACTER = 8;

/** Does a phone show less than all of it? What has no blank in it is not broken. */
function isWide({ head, rows }: Table): boolean {
  const widths = head.map((name, column) => {
    const texts = [name, ...rows.map((row) => (row[column] ?? []).map(({ text }) => text).join(''))];
    return Math.max(...texts.flatMap((text) => text.split(/\s/).map((word) => word.length)));
  });
  return widths.reduce((sum, width) => sum + AROUND + CHARACTER * width, 0) > PHONE;
}

const cell = (words: Cell): string => words.map(word).join('');

function word({ kind, text, url }: Word): string {
  if (url !== null) return link(plain(text, 200), url);
  switch (kind) {
    case 'own':
      return text;
    case 'foreign':
      return plain(text, 120);
    case 'name':
      return code(text, 60);
    default:
      return kind satisfies never;
  }
}
