/** A report as Markdown, for the job summary. It mentions nobody and links only to issues. Pure. */
import type { Statistics } from '#domain/results/statistics.ts';
import { code, link, plain, table } from '#report/text/markdown.ts';
import type { Cell, Section, Word } from '#report/period/cell.ts';
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

function section({ title, level, text, table: rows }: Section): readonly string[] {
  const head = `${'#'.repeat(level)} ${title}`;
  if (rows === null) return [head, cell(text)];
  const more = rows.more > 0 ? [`… and ${rows.more} more.`] : [];
  const heads = rows.head.map((name) => plain(name, 60));
  return [
    head,
    cell(text),
    table(
      heads,
      rows.rows.map((row) => row.map(cell)),
    ),
    ...more,
  ];
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
