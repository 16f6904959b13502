/** A wording as one text that is no longer than a channel takes. Pure. */
import { type Link, moreLines, type Section, type Wording } from './wording.ts';

/** How a channel writes the parts of a wording, and how much it takes. */
export interface Form {
  /** What `size` may count at most. */
  readonly most: number;
  /** By default UTF-16 units. */
  readonly size: (text: string) => number;
  /** The lines before everything else, as they are; none where the headline has a field of its own. */
  readonly start: readonly string[];
  readonly title: (headline: string) => string;
  readonly link: (link: Link) => string;
  readonly line: (text: string) => string;
  /** Between two lines, and between two incidents. */
  readonly gaps: { readonly lines: string; readonly sections: string };
  /** Stands for the lines of an incident that did not fit. */
  readonly omitted: string;
}

const PLAIN: Form = {
  most: Number.POSITIVE_INFINITY,
  size: (text) => text.length,
  start: [],
  title: (headline) => headline,
  link: ({ reference, url }) => `${reference}: ${url}`,
  line: (text) => text,
  gaps: { lines: '\n', sections: '\n\n' },
  omitted: '…',
};

/**
 * The notes, the headlines and links of as many incidents as fit, the number of those that did not, and then as many of their lines
 * as there is room for: the first ones of all incidents come before the second ones of any.
 */
export function fitWording({ sections, notes, unlisted }: Wording, change: Partial<Form> = {}): string {
  const form = { ...PLAIN, ...change };
  const written = sections.map((section) => writtenOf(section, form));
  const top = [...form.start, ...(notes.length === 0 ? [] : [notes.map(form.line).join(form.gaps.lines)])];
  const join = (parts: readonly Written[]): string =>
    [
      ...top,
      ...parts.map((part) => textOf(part, form)),
      ...moreLines(unlisted + sections.length - parts.length).map(form.line),
    ].join(form.gaps.sections);
  const fits = (parts: readonly Written[]): boolean => form.size(join(parts)) <= form.most;
  if (fits(written)) return join(written);

  let parts = written.map((part) => ({ ...part, lines: part.lines.map(() => null) as Written['lines'] }));
  while (parts.length > 0 && !fits(parts)) parts = parts.slice(0, -1);
  const rounds = Math.max(0, ...written.map(({ lines }) => lines.length));
  for (let round = 0; round < rounds; round += 1)
    for (const [index, { lines }] of written.slice(0, parts.length).entries()) {
      const line = lines[round] ?? null;
      const more = parts.map((part, at) => (at === index ? { ...part, lines: part.lines.with(round, line) } : part));
      if (line !== null && fits(more)) parts = more;
    }
  return join(parts);
}

/** The parts of a section in the form of the channel. A line is null where it did not fit. */
interface Written {
  readonly title: readonly string[];
  readonly lines: readonly (string | null)[];
  readonly link: readonly string[];
}

const writtenOf = ({ headline, lines, link }: Section, form: Form): Written => ({
  title: headline === null ? [] : [form.title(headline)],
  lines: lines.map(form.line),
  link: link === null ? [] : [form.link(link)],
});

function textOf({ title, lines, link }: Written, { gaps, omitted }: Form): string {
  const present = lines.filter((line) => line !== null);
  const mark = present.length === lines.length ? [] : [omitted];
  return [...title, ...present, ...mark, ...link].join(gaps.lines);
}
