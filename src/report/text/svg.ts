/** Pieces of which the charts are made. Colours are classes: the page's style has them, for light and dark. Pure. */
import { escapeMarkup } from '#domain/neutralise.ts';

/** In units of the picture; about a pixel on a phone. */
export const WIDTH = 340;

/** A chart is a picture with words instead of it; the table after it has its numbers. */
export function picture(height: number, description: string, parts: readonly string[]): string {
  const label = escapeMarkup(description);
  return [
    `<svg viewBox="0 0 ${WIDTH} ${n(height)}" role="img" aria-label="${label}"><title>${label}</title>`,
    ...parts,
    '</svg>',
  ].join('\n');
}

export function text(content: string, x: number, y: number, className = ''): string {
  const named = className === '' ? '' : ` class="${className}"`;
  return `<text x="${n(x)}" y="${n(y)}"${named}>${escapeMarkup(content)}</text>`;
}

export const line = (x1: number, y1: number, x2: number, y2: number, className: string): string =>
  `<path d="M${n(x1)} ${n(y1)}L${n(x2)} ${n(y2)}" class="${className}"/>`;

export const rect = (x: number, y: number, width: number, height: number, className: string): string =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(Math.max(0, width))}" height="${n(Math.max(0, height))}" class="${className}"/>`;

/** A number short enough to read. */
export const n = (value: number): string => String(Math.round(value * 10) / 10);

/** Letters are about this wide, a little more than most fonts need. */
const LETTER = 6.6;
export const widthOf = (content: string): number => content.length * LETTER;

/** As much of a name as there is room for. */
export function fitting(content: string, room: number): string {
  const most = Math.max(1, Math.floor(room / LETTER));
  return content.length <= most ? content : `${content.slice(0, most - 1)}…`;
}

/** Names and their colours, in as many lines as it takes. */
export function legend(entries: readonly { readonly name: string; readonly className: string }[]): {
  readonly svg: readonly string[];
  readonly height: number;
} {
  let x = 0;
  let y = 0;
  const svg = entries.flatMap(({ name, className }) => {
    const label = fitting(name, WIDTH - 30);
    const width = 18 + widthOf(label) + 12;
    if (x > 0 && x + width > WIDTH) {
      x = 0;
      y += 18;
    }
    const drawn = [rect(x, y, 12, 12, className), text(label, x + 17, y + 10.5)];
    x += width;
    return drawn;
  });
  return { svg, height: entries.length === 0 ? 0 : y + 18 };
}

/** How many severities have a colour of their own; further ones share the last. */
const COLOURS = 5;
export const severityClass = (index: number): string => `sev${Math.min(index, COLOURS - 1)}`;

/** Steps for an axis of counts: whole, round, at most five of them. */
export function stepOf(most: number): number {
  for (let size = 1; ; size *= 10) {
    const step = [1, 2, 5].map((part) => part * size).find((one) => most / one <= 5);
    if (step !== undefined) return step;
  }
}
