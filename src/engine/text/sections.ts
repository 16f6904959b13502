/** The sections of an issue form in the body of an issue: `### Heading`, a blank line, the answer. Pure. */
import { headingKey } from '#domain/heading.ts';
import { type Line, readLines } from './lines.ts';

export interface Section {
  /** All that stands there, as written, with headings of the author's own. */
  readonly content: string;
  /** What stands before the first heading of the author's own; empty when that stands first. */
  readonly lead: string;
  /** The answer itself: up to such a heading, without quotes, what is folded away, and the fences around code. */
  readonly answer: string;
  /** What is quoted, where it is the only line and begins with a number, as people write `> 500`; a form quotes hints. Empty otherwise. */
  readonly quote: string;
  /** What is folded away, without lines of tags. */
  readonly folded: string;
  /** False when nothing but quotes and blank lines stands there. */
  readonly isAnswered: boolean;
  /** Is something quoted that is no question, as a form asks one? */
  readonly isQuoted: boolean;
}

interface Heading {
  readonly key: string;
  readonly level: number;
}

type Part = Line & {
  readonly folded: boolean;
  /** A heading of the author's own, of the same or a higher level: it ends every answer but free text. */
  readonly breaks?: boolean;
};

interface Open extends Heading {
  readonly lines: Part[];
}

/**
 * Heading → what stands below it, up to the next heading that begins a section. The first of two equal headings counts. A heading
 * in code (`<pre>` as well), a quote, or something folded away is none.
 */
export function readSections(body: string, headings: readonly string[]): ReadonlyMap<string, Section> {
  const wanted = new Set(headings.map(headingKey));
  const sections = new Map<string, Section>();
  let open: Open | null = null;
  /** The level of the first heading: 3 in an issue form, in whose answers a `## Steps` or a pasted `# kubectl` is text. */
  let top = 0;
  const finish = (): void => {
    if (open && wanted.has(open.key) && !sections.has(open.key)) sections.set(open.key, sectionOf(open));
  };
  const lines = readLines(body);
  const [folds, code] = [inside(lines, /<\/?details\b/gi), inside(lines, /<\/?pre\b/gi)];
  for (const [index, line] of lines.entries()) {
    const folded = folds[index] ?? false;
    const heading = line.kind === 'text' && !folded && !code[index] ? readHeading(line.text) : null;
    top ||= heading?.level ?? 0;
    if (heading !== null && (open === null || wanted.has(heading.key) || begins(heading, open, top))) {
      finish();
      open = { ...heading, lines: [] };
    } else open?.lines.push({ ...line, folded, breaks: heading !== null && heading.level <= open.level });
  }
  finish();
  return sections;
}

/**
 * Does a heading that nobody asked for begin a section, or is it part of the answer above it? A deeper one is part of it; so is
 * one above the level at which the issue begins, and one that stands where a form has the first line of an answer: a form writes
 * `_No response_` where there is none, so what follows a blank line there is the answer.
 */
function begins({ level }: Heading, open: Open, top: number): boolean {
  if (level > open.level || level < top) return false;
  const isFirstLine = open.lines.length === 1 && open.lines[0]?.text.trim() === '';
  return !(isFirstLine && top === FORM && level === FORM && open.level === FORM);
}

/** The level of the headings that GitHub makes of a form. */
const FORM = 3;

function sectionOf({ lines }: Open): Section {
  const join = (some: readonly Line[]): string =>
    some
      .map(({ text }) => text)
      .join('\n')
      .trim();
  const end = lines.findIndex(({ breaks }) => breaks);
  const before = end < 0 ? lines : lines.slice(0, end);
  return {
    content: join(lines),
    lead: join(before),
    answer: join(before.filter(({ kind, folded: away }) => !away && kind !== 'quote' && kind !== 'fence')),
    quote: onlyQuote(lines.filter(({ text }) => text.trim() !== '')),
    folded: join(before.filter(({ kind, folded: away, text }) => away && kind === 'text' && !/^\s*</.test(text))),
    isAnswered: lines.some(isAnswer),
    isQuoted: lines.some(({ kind, text }) => kind === 'quote' && /[^>\s]/.test(text) && !text.trimEnd().endsWith('?')),
  };
}

function onlyQuote([line, ...others]: readonly Part[]): string {
  const isAlone = line?.kind === 'quote' && others.length === 0;
  return isAlone ? (/^ {0,3}>=?\s*([+\-\u2212]?\d.*)/.exec(line.text)?.[1] ?? '').trim() : '';
}

/** A heading with nothing below it answers nothing, unless it is the prompt of a shell: `# kubectl get pods`. */
const isAnswer = ({ kind, text, breaks }: Part): boolean =>
  (kind === 'text' || kind === 'code') && text.trim() !== '' && !(breaks && /^ {0,3}##/.test(text));

/** `## Heading ##`, levels 1 to 3: the deeper ones belong to an answer. */
function readHeading(line: string): Heading | null {
  const match = /^ {0,3}(#{1,3})[ \t](.*)$/.exec(line);
  const marks = match?.[1];
  if (marks === undefined) return null;
  const text = (match?.[2] ?? '').trim();
  let end = text.length;
  while (end > 0 && text[end - 1] === '#') end -= 1;
  const isClosed = end < text.length && (end === 0 || /\s/.test(text[end - 1] ?? ''));
  return { key: headingKey(isClosed ? text.slice(0, end) : text), level: marks.length };
}

/** Which lines stand inside an element that is closed: one that never is would take every answer after it with it. */
function inside(lines: readonly Line[], tags: RegExp): readonly boolean[] {
  const marks = lines.map(() => false);
  let depth = 0;
  let from = 0;
  for (const [index, { prose, kind }] of lines.entries()) {
    if (kind !== 'text') continue;
    for (const [tag] of prose.matchAll(tags)) {
      if (tag.startsWith('</')) {
        if (depth === 1) marks.fill(true, from, index + 1);
        depth = Math.max(0, depth - 1);
      } else {
        if (depth === 0) from = index;
        depth += 1;
      }
    }
  }
  return marks;
}
