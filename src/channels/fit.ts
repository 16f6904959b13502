/** A wording that is no longer than a channel takes. Pure. */
import { type Link, linesOf, moreLines, type Section, type Wording } from './wording.ts';

/**
 * The wording as it is where it fits. Else: its notes, how to answer the first incident, the headlines and links of as many incidents as
 * fit, the number of those that did not, and then as much of the rest as there is room for: how to answer all incidents comes before who
 * is called for any, and that before why. `omitted` stands for what is left out. The first incident is always listed, and how to answer it
 * always said: who makes the form leaves room for it.
 */
export function fitWording(wording: Wording, fits: (wording: Wording) => boolean, omitted = '…'): Wording {
  if (fits(wording)) return wording;
  const { sections } = wording;
  const take = (extracts: readonly Extract[]): Wording => ({
    ...wording,
    sections: sections
      .slice(0, extracts.length)
      .map((section, index) => shorten(section, extracts[index] ?? NOTHING, omitted)),
    unlisted: wording.unlisted + sections.length - extracts.length,
  });
  let extracts: readonly Extract[] = sections.map((_, index) => ({ lines: 0, answer: index === 0 }));
  while (extracts.length > 1 && !fits(take(extracts))) extracts = extracts.slice(0, -1);
  const longer = (index: number, more: Extract): void => {
    if (fits(take(extracts.with(index, more)))) extracts = extracts.with(index, more);
  };
  for (const [index, one] of extracts.entries()) longer(index, { ...one, answer: true });
  const rounds = Math.max(0, ...sections.map(({ lines }) => lines.length));
  for (let round = 0; round < rounds; round += 1)
    for (const [index, one] of extracts.entries())
      if (one.lines === round && round < (sections[index]?.lines ?? []).length)
        longer(index, { ...one, lines: round + 1 });
  return take(extracts);
}

/** What of an incident is listed besides its headline and its link: its first lines, and how to answer it. */
interface Extract {
  readonly lines: number;
  readonly answer: boolean;
}

const NOTHING: Extract = { lines: 0, answer: false };

function shorten(section: Section, { lines, answer }: Extract, omitted: string): Section {
  const isWhole = lines === section.lines.length && (answer || section.answer === null);
  if (isWhole) return section;
  const rest = answer && section.answer !== null ? [section.answer] : [];
  return { ...section, lines: [...section.lines.slice(0, lines), ...rest, omitted], answer: null };
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
      ...linesOf(section).map(line),
      ...(section.link === null ? [] : [link(section.link)]),
    ].join(gaps.lines),
  );
  const top = notes.length === 0 ? [] : [notes.map(line).join(gaps.lines)];
  return [...start, ...top, ...parts, ...moreLines(unlisted).map(line), ...end].join(gaps.sections);
}
