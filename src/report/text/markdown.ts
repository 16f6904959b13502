/** The few pieces of Markdown that messages are made of. Text of others passes through `neutralise` or `code`, nothing else. */
import type { Diagnostic } from '#domain/diagnostic.ts';
import { cut, escapeMarkup, neutralise, oneLine, withoutInvisible } from '#domain/neutralise.ts';

/** Text as inline code: no mention, link or tag in it is live. `max` counts UTF-16 units. */
export function code(text: string, max = 200): string {
  // Whether `\\|` ends a table cell is a matter on which parsers differ, so no backslash stands before a bar.
  const line = cut(
    withoutInvisible(firstPart(text, max).replaceAll(/\s+/g, ' '))
      .replaceAll(/(?<!\\)\\+(?=\|)/g, '')
      .trim(),
    max,
  );
  if (line === '') return '`?`';
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`;
}

/** Text of others, made harmless; never nothing, so that the Markdown around it keeps its shape. */
export function plain(text: string, max = 500): string {
  return neutralise(firstPart(text, max), max) || '?';
}

/** Prose of the policy's author or of this project: `code` in it stays code, everything else is neutralised. */
export function prose(text: string, max = 300): string {
  const parts = cut(text, max).split('`');
  const closed = parts.length % 2 === 1;
  return parts
    .map((part, index) => {
      const isCode = index % 2 === 1 && (closed || index < parts.length - 1);
      if (isCode) return part.trim() === '' ? '' : code(part);
      return part === '' ? '' : neutralisePart(part);
    })
    .join('');
}

export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** A problem of a policy as the item of a list; `max` is for its message and for its help each. */
export function problemItem({ level, code: id, message, help, place }: Diagnostic, max?: number): string {
  const where = place === null ? '' : `${code(`${place.file}:${place.line}:${place.col}`)} `;
  return `${where}**${level}** ${code(id, 60)}: ${prose(message, max)}${help === null ? '' : ` ${prose(help, max)}`}`;
}

/** A table of finished cells. A `|` inside one is escaped, also inside code, as GFM wants it. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(header), `|${' :--- |'.repeat(header.length)}`, ...rows.map(line)].join('\n');
}

/** Folded away; `title` is HTML, in which no Markdown is read. */
export const foldAway = (title: string, body: string): string =>
  `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;

/** A block of code that ends where it should: its text may have fences of its own. */
export function fence(language: string, text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}${language}\n${text.trimEnd()}\n${marks}`;
}

/** Text of others in the title of what is folded. */
export const inSummary = (text: string, max: number): string =>
  escapeMarkup(oneLine(firstPart(text, max), max)).replaceAll(
    /@|(?<!&)#(?=\d)|:(?=\/)|GH(?=-\d)|www(?=\.)/gi,
    '$&\u200B',
  );

export function link(text: string, url: string): string {
  return isLink(url) ? `[${text}](${url})` : text;
}

/** An address on the web with nothing in it that could end the Markdown or the attribute around it. */
export const isLink = (url: string): boolean => /^https?:\/\/[^\s<>()"']+$/.test(url);

function cell(text: string): string {
  return text.replaceAll('\n', ' ').replaceAll(/(?<!\\)\|/g, '\\|');
}

/** Neutralised, with the white space around it kept as one blank, so that it can stand beside other text. */
function neutralisePart(part: string): string {
  const before = /^\s/.test(part) ? ' ' : '';
  const after = /\s$/.test(part) ? ' ' : '';
  return part.trim() === '' ? ' ' : `${before}${neutralise(part.trim())}${after}`;
}

/** More than enough of a text to cut `max` characters from: nobody waits for a megabyte to be searched. */
function firstPart(text: string, max: number): string {
  return text.slice(0, 8 * max);
}
