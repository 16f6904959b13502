/** A wording that is no longer than a channel takes. Pure. */
import { type Link, moreLines, type Section, type Wording } from './wording.ts';

/**
 * The wording as it is where it fits. Else: its notes, the headlines and links of as many incidents as fit, the number of those that
 * did not, and then as many of their lines as there is room for: how to answer all incidents comes before who is called for any, and
 * that before why. `omitted` stands for the others. The first incident is always listed: who makes the form leaves room for it.
 */
export function fitWording(wording: Wording, fits: (wording: Wording) => boolean, omitted = '…'): Wording {
  if (fits(wording)) return wording;
  const { sections } = wording;
  /** For each incident that is listed, which of its lines are. */
  const take = (lists: readonly (readonly number[])[]): Wording => ({
    ...wording,
    sections: sections.slice(0, lists.length).map((section, index) => shorten(section, lists[index] ?? [], omitted)),
    unlisted: wording.unlisted + sections.length - lists.length,
  });
  let lists: readonly (readonly number[])[] = sections.map(() => []);
  while (lists.length > 1 && !fits(take(lists))) lists = lists.slice(0, -1);
  const rounds = Math.max(0, ...sections.map(({ lines }) => lines.length));
  for (let round = 0; round < rounds; round += 1)
    for (const [index, list] of lists.entries()) {
      const { length } = sections[index]?.lines ?? [];
      // The last line, which is how to answer, comes first.
      const more = lists.with(index, [...list, round === 0 ? length - 1 : round - 1]);
      if (round < length && fits(take(more))) lists = more;
    }
  return take(lists);
}

function shorten(section: Section, list: readonly number[], omitted: string): Section {
  if (list.length === section.lines.length) return section;
  return { ...section, lines: [...section.lines.filter((_, index) => list.includes(index)), omitted] };
}

/** How a channel writes the parts of a wording as one text, and how much it takes. */
interface Form {
  /** What `size` may count at most. */
  readonly most: number;
  /** By default UTF-16 units. */
  readonly size: (text: string) => number;
  /** The lines before everything else, as they are; none where the headline has a field of its own. */
  readonly start: readonly string[];
  /** The lines after everything else, as they are: nothing cuts them off. */
  readonly end: readonly string[];
  readonly title: (headline: string) => string;
  readonly link: (link: Link) => string;
  readonly line: (text: string) => string;
  /** Between two lines, and between two incidents. */
  readonly gaps: { readonly lines: string; readonly sections: string };
  readonly omitted: string;
}

export const linkLine = ({ reference, url }: Link): string => `${reference}: ${url}`;

const PLAIN: Form = {
  most: Number.POSITIVE_INFINITY,
  size: (text) => text.length,
  start: [],
  end: [],
  title: (headline) => headline,
  link: linkLine,
  line: (text) => text,
  gaps: { lines: '\n', sections: '\n\n' },
  omitted: '…',
};

/** As one text that fits; by default plain, and as long as it is. */
export function textOf(wording: Wording, change: Partial<Form> = {}): string {
  const form = { ...PLAIN, ...change };
  const fits = (one: Wording): boolean => form.size(asText(one, form)) <= form.most;
  return asText(fitWording(wording, fits, form.omitted), form);
}

function asText({ sections, notes, unlisted }: Wording, { start, end, title, link, line, gaps }: Form): string {
  const parts = sections.map((section) =>
    [
      ...(section.headline === null ? [] : [title(section.headline)]),
      ...section.lines.map(line),
      ...(section.link === null ? [] : [link(section.link)]),
    ].join(gaps.lines),
  );
  const top = notes.length === 0 ? [] : [notes.map(line).join(gaps.lines)];
  return [...start, ...top, ...parts, ...moreLines(unlisted).map(line), ...end].join(gaps.sections);
}
