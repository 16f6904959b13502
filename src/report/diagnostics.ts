/** Problems for a terminal: what, where, the line itself with the place marked, and what to do about it. */
import { type Diagnostic, distinct, type Level, type Place } from '#domain/diagnostic.ts';
import { plural } from './text/clock.ts';
import { withHiddenValues } from './text/hidden-values.ts';
import { type PrintOptions, styleOf, type Style, visible, visibleLines } from './text/terminal.ts';

const WIDEST = 110;
const LEVELS: readonly Level[] = ['error', 'warning', 'advice'];

/**
 * All of them, in the order of their places, and how many there were; nothing when there are none.
 * `sources` holds the text of each file by its name; without it the line is not shown.
 */
export function printDiagnostics(
  found: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
  options: PrintOptions,
): string {
  const diagnostics = distinct(found);
  if (diagnostics.length === 0) return '';
  const style = styleOf(options);
  const blocks = diagnostics.toSorted(byPlace).map((diagnostic) => block(diagnostic, sources, style));
  return `${blocks.join('\n\n')}\n\n${style.bold(countDiagnostics(diagnostics))}\n`;
}

/** `2 errors, 1 warning`. */
export function countDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const counts = LEVELS.map((level) => ({ level, count: diagnostics.filter((one) => one.level === level).length }));
  const present = counts.filter(({ count }) => count > 0);
  if (present.length === 0) return 'no problems';
  return present.map(({ level, count }) => countLevel(count, level)).join(', ');
}

/** Advice is counted by the piece. */
export const countLevel = (count: number, level: Level, more = ''): string =>
  level === 'advice' ? `${plural(count, `${more}piece`)} of advice` : plural(count, `${more}${level}`);

function byPlace(a: Diagnostic, b: Diagnostic): number {
  const [left, right] = [a.place, b.place];
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  if (left.file !== right.file) return left.file < right.file ? -1 : 1;
  return left.line - right.line || left.col - right.col;
}

function block(diagnostic: Diagnostic, sources: ReadonlyMap<string, string>, style: Style): string {
  const { place, level, code, message, help } = diagnostic;
  const color = { error: style.red, warning: style.yellow, advice: style.blue }[level];
  const label = `${level}[${code}]`;
  const head = `${color(style.bold(label))} ${style.bold(style.wrap(visibleLines(message), label.length + 1, 2))}`;
  if (place === null) return [head, ...remedy(help, 1, style)].join('\n');
  const width = String(place.line).length + 1;
  const pad = ' '.repeat(width);
  const where = `${pad}${style.blue('-->')} ${visible(place.file)}:${place.line}:${place.col}`;
  return [head, where, ...frame(place, sources, color, style), ...remedy(help, width, style)].join('\n');
}

function frame(
  place: Place,
  sources: ReadonlyMap<string, string>,
  color: (text: string) => string,
  style: Style,
): readonly string[] {
  const text = withHiddenValues(sources.get(place.file)?.split(/\r\n?|\n/) ?? [])[place.line - 1];
  if (text === undefined) return [];
  const bar = style.blue('|');
  const pad = ' '.repeat(String(place.line).length + 1);
  // Beside the number of the line, the bar, and what says that there is more.
  const widest = Math.max(40, Math.min(WIDEST, (style.width ?? WIDEST) - pad.length - 4));
  const end = place.endLine > place.line ? text.length + 1 : place.endCol;
  const length = Math.max(1, Math.min(end, text.length + 1) - place.col);
  // A long line is shown from a little before the place.
  const from = place.col - 1 + Math.min(length, 40) <= widest ? 0 : Math.max(0, place.col - 41);
  const line = visible(text.slice(from, from + widest));
  const [before, after] = [from > 0 ? '…' : '', from + widest < text.length ? '…' : ''];
  const carets = '^'.repeat(Math.min(length, Math.max(1, widest - (place.col - 1 - from))));
  const indent = ' '.repeat(before.length + place.col - 1 - from);
  return [
    `${pad}${bar}`,
    `${style.blue(String(place.line))} ${bar} ${before}${line}${after}`,
    `${pad}${bar} ${indent}${color(carets)}`,
  ];
}

function remedy(help: string | null, width: number, style: Style): readonly string[] {
  if (help === null || help === '') return [];
  const pad = ' '.repeat(width);
  const [first = '', ...rest] = visibleLines(help)
    .split('\n')
    .map((line) => style.wrap(line, width + 8));
  return [`${pad}${style.blue('=')} ${style.bold('help:')} ${first}`, ...rest.map((line) => `${pad}        ${line}`)];
}
