/**
 * A report as one page of HTML that needs nothing else: no script, no request, every word of others escaped. Tables of many columns
 * become lists on a phone; each chart has a table with its numbers. Pure.
 */
import type { Statistics } from '#domain/results/statistics.ts';
import { isLink } from '#report/text/markdown.ts';
import { escapeMarkup as escape } from '#domain/neutralise.ts';
import type { Cell, ChartName, Section, Table, Word } from '#report/period/cell.ts';
import { drawAcknowledge } from '#report/period/chart-acknowledge.ts';
import { drawCalls, drawMessages } from '#report/period/chart-calls.ts';
import { drawIncidents } from '#report/period/chart-incidents.ts';
import { contentOf } from '#report/period/content.ts';
import { STYLE } from '#report/period/style.ts';
import type { Format } from './format.ts';

const CHARTS: Readonly<Record<ChartName, (statistics: Statistics) => string>> = {
  incidents: drawIncidents,
  acknowledge: drawAcknowledge,
  calls: drawCalls,
  messages: drawMessages,
};

/** Even if something were let through, the page could neither run nor load anything. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

export const html: Format = { render: renderPage };

export function renderPage(statistics: Statistics): string {
  const { title, subtitle, sections, foot } = contentOf(statistics);
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escape(title)}: ${plainText(subtitle)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    `<header><h1>${escape(title)}</h1><p class="soft">${cell(subtitle)}</p></header>`,
    '<main>',
    ...groupSections(sections).map((group) => drawGroup(group, statistics)),
    '</main>',
    `<footer>${foot.map((line) => `<p>${cell(line)}</p>`).join('\n')}</footer>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** Each section with the parts that follow it. */
function groupSections(sections: readonly Section[]): readonly (readonly Section[])[] {
  const groups: Section[][] = [];
  for (const section of sections) {
    if (section.level === 2) groups.push([section]);
    else groups.at(-1)?.push(section);
  }
  return groups;
}

function drawGroup(group: readonly Section[], statistics: Statistics): string {
  const [head] = group;
  const className = head === undefined || head.tone === 'plain' ? '' : ` class="${head.tone}"`;
  return [`<section${className}>`, ...group.map((section) => drawSection(section, statistics)), '</section>'].join(
    '\n',
  );
}

function drawSection({ title, level, text, chart, table }: Section, statistics: Statistics): string {
  const head = `<h${level}>${escape(title)}</h${level}>\n<p>${cell(text)}</p>`;
  const drawn = chart === null ? '' : CHARTS[chart](statistics);
  const numbers = table === null ? '' : drawTable(table, title);
  if (drawn === '') return [head, numbers].filter((part) => part !== '').join('\n');
  return `${head}\n<div class="pair">\n${drawn}\n<details><summary>The numbers as a table</summary>\n${numbers}\n</details>\n</div>`;
}

/** Characters of anybody's text. */
const MOST = 200;

/** Up to this many columns of numbers fit on a phone. */
const NARROW = 5;
/** A list of more rows than `LONG` shows `FIRST_ROWS` at once. */
const LONG = 7;
const FIRST_ROWS = 5;

function drawTable({ head, rows, more }: Table, title: string): string {
  // Sections below a long list must stay easy to find on a phone.
  if (rows.length > LONG && isWide(head, rows)) {
    const rest = { head, rows: rows.slice(FIRST_ROWS), more };
    const first = drawRows({ head, rows: rows.slice(0, FIRST_ROWS), more: 0 }, title);
    return `${first}\n<details><summary>${rest.rows.length + more} more</summary>\n${drawRows(rest, `${title}, continued`)}\n</details>`;
  }
  return drawRows({ head, rows, more }, title);
}

/** A column of issues needs more room than one of numbers. */
const isWide = (head: Table['head'], rows: Table['rows']): boolean =>
  head.length > NARROW || rows.some((row) => row.some((words) => words.some(({ url }) => url !== null)));

/** The roles say what it is where a phone shows it as a list. */
function drawRows({ head, rows, more }: Table, title: string): string {
  const heads = head.map((name) => `<th scope="col" role="columnheader">${escape(name)}</th>`).join('');
  const lines = rows.map((row) => {
    const cells = row.map((words, column) =>
      column === 0
        ? `<th scope="row" role="rowheader">${cell(words)}</th>`
        : `<td role="cell" data-head="${escape(head[column] ?? '')}">${cell(words)}</td>`,
    );
    return `<tr role="row">${cells.join('')}</tr>`;
  });
  return [
    `<table role="table" aria-label="${escape(title)}"${isWide(head, rows) ? ' class="wide"' : ''}>`,
    `<thead role="rowgroup"><tr role="row">${heads}</tr></thead>`,
    `<tbody role="rowgroup">${lines.join('\n')}</tbody>`,
    '</table>',
    ...(more > 0 ? [`<p class="soft">… and ${more} more.</p>`] : []),
  ].join('\n');
}

const cell = (words: Cell): string => words.map(word).join('');

function word({ kind, text, url }: Word): string {
  if (url !== null) return isLink(url) ? `<a href="${escape(url)}">${escape(text)}</a>` : escape(text);
  if (kind === 'name') return `<code>${escape(text)}</code>`;
  if (kind === 'foreign') return escape(cut(text)) || '?';
  return escape(text).replaceAll(/`([^`]+)`/g, '<code>$1</code>');
}

/** Whole characters of a text, and not too many. */
const cut = (text: string): string =>
  text.length <= MOST ? text : `${text.slice(0, MOST).replace(/[\uD800-\uDBFF]$/, '')}…`;

const plainText = (words: Cell): string => words.map(({ text }) => escape(text)).join('');
