/** The sections of an issue form in the body of an issue: `### Heading`, a blank line, the answer. Pure. */
import { type Line, readLines } from './lines.ts';

export interface Section {
  /** All that stands there, as written. */
  readonly whole: string;
  /** The answer itself: without quotes, what is folded away, and the fences around code. */
  readonly answer: string;
  /** False when nothing but quotes and blank lines stands there. */
  readonly isAnswered: boolean;
}

/** How headings are compared: without regard to case, spacing, or how an accented letter is written. */
export const headingKey = (heading: string): string =>
  heading.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase();

interface Open {
  readonly key: string;
  readonly level: number;
  readonly lines: (Line & { readonly folded: boolean })[];
}

/**
 * Heading → what stands below it, up to the next of the headings asked for, or any other of the same or a higher level. The first
 * of two equal headings counts. A heading in a code block, a quote, or something folded away is none.
 */
export function readSections(body: string, headings: readonly string[]): ReadonlyMap<string, Section> {
  const wanted = new Set(headings.map(headingKey));
  const sections = new Map<string, Section>();
  let open: Open | null = null;
  const finish = (): void => {
    if (open && wanted.has(open.key) && !sections.has(open.key)) sections.set(open.key, sectionOf(open));
  };
  for (const line of folded(readLines(body))) {
    const heading = line.kind === 'text' && !line.folded ? readHeading(line.text) : null;
    const ends = heading !== null && (open === null || heading.level <= open.level || wanted.has(heading.key));
    if (heading !== null && ends) {
      finish();
      open = { ...heading, lines: [] };
    } else open?.lines.push(line);
  }
  finish();
  return sections;
}

function sectionOf({ lines }: Open): Section {
  const join = (some: readonly Line[]): string =>
    some
      .map(({ text }) => text)
      .join('\n')
      .trim();
  return {
    whole: join(lines),
    answer: join(lines.filter(({ kind, folded: away }) => !away && kind !== 'quote' && kind !== 'fence')),
    isAnswered: lines.some(({ kind, text }) => (kind === 'text' || kind === 'code') && text.trim() !== ''),
  };
}

/** `## Heading ##`, levels 1 to 3: the deeper ones belong to an answer. */
function readHeading(line: string): { readonly key: string; readonly level: number } | null {
  const match = /^ {0,3}(#{1,3})[ \t](.*)$/.exec(line);
  const marks = match?.[1];
  if (marks === undefined) return null;
  const text = (match?.[2] ?? '').trim();
  let end = text.length;
  while (end > 0 && text[end - 1] === '#') end -= 1;
  const isClosed = end < text.length && (end === 0 || /\s/.test(text[end - 1] ?? ''));
  return { key: headingKey(isClosed ? text.slice(0, end) : text), level: marks.length };
}

/** Which lines stand inside `<details>`. One that is never closed folds nothing: it would hide every answer after it. */
function folded(lines: readonly Line[]): readonly (Line & { readonly folded: boolean })[] {
  const marks = lines.map(() => false);
  let depth = 0;
  let from = 0;
  for (const [index, { text, kind }] of lines.entries()) {
    if (kind !== 'text') continue;
    for (const [tag] of text.matchAll(/<\/?details\b/gi)) {
      if (tag.startsWith('</')) {
        if (depth === 1) marks.fill(true, from, index + 1);
        depth = Math.max(0, depth - 1);
      } else {
        if (depth === 0) from = index;
        depth += 1;
      }
    }
  }
  return lines.map((line, index) => ({ ...line, folded: marks[index] ?? false }));
}
