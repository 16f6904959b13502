/**
 * Carriage returns alone. Editors and GitHub begin a line after one, as YAML says, and the YAML library does not: what people read as
 * a line can be part of a comment. Pure.
 */
import type { LineCounter } from 'yaml';
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { Json } from '#domain/rule.ts';
import { explain } from './explain.ts';

const LONE = /\r(?!\n)/g;

export const hasLone = (text: string): boolean => text.search(LONE) !== -1;

/** The text as all but the YAML library read it, each character where it was. */
export const withoutLone = (text: string): string => text.replaceAll(LONE, '\n');

interface ParsedText {
  readonly value: Json | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly lines: Pick<LineCounter, 'lineStarts' | 'linePos'>;
}

/**
 * The diagnostics of a file with one, by how it reads here and to others. It is the error where it explains why the file cannot be
 * read; a warning where the file is read, and says something else to others. What can be read stays readable.
 */
export function ofLone(
  own: ParsedText,
  other: ParsedText,
  text: string,
  file: string,
): {
  readonly value?: undefined;
  readonly diagnostics?: readonly Diagnostic[];
  readonly warnings?: readonly Diagnostic[];
} {
  const { line, col } = own.lines.linePos(text.search(LONE));
  const at = { place: { file, line, col, endLine: line, endCol: col + 1 }, path: '' };
  const { help } = explain('lone-return');
  if (explainsError(own, other, text)) {
    const words = explain('yaml-syntax', { found: 'a line ends with a carriage return alone' });
    return { value: undefined, diagnostics: [{ ...words, help, level: 'error', ...at }] };
  }
  return own.diagnostics.length === 0 && saysOther(own, other)
    ? { warnings: [{ ...explain('lone-return'), level: 'warning', ...at }] }
    : {};
}

/** Without it the file is right, or another mistake stands in the line that it is part of. */
function explainsError(own: ParsedText, other: ParsedText, text: string): boolean {
  const [error] = own.diagnostics;
  if (error === undefined) return own.value === null && saysOther(own, other);
  if (other.diagnostics.length === 0) return true;
  const at = offsetOf(error, own);
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1).split('\n', 1)[0] ?? '';
  return hasLone(line) && !other.diagnostics.some((one) => one.code === error.code && offsetOf(one, other) === at);
}

const saysOther = (own: ParsedText, other: ParsedText): boolean =>
  other.diagnostics.length === 0 && JSON.stringify(other.value) !== JSON.stringify(own.value);

const offsetOf = ({ place }: Diagnostic, { lines }: ParsedText): number =>
  (lines.lineStarts[(place?.line ?? 1) - 1] ?? 0) + (place?.col ?? 1) - 1;
