/** A history that a test has as text, read line by line as from a file. */
import { type Reading, readLine } from '#history/index.ts';

export interface HistoryText {
  readonly readings: readonly Reading[];
  /** Lines that are none; `line` counts from 1. */
  readonly bad: readonly { readonly line: number; readonly message: string }[];
}

export function readHistory(text: string): HistoryText {
  const readings: Reading[] = [];
  const bad: { line: number; message: string }[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const read = readLine(line);
    if (typeof read === 'string') bad.push({ line: index + 1, message: read });
    else readings.push({ at: read.at, issue: read.issue });
  }
  return { readings, bad };
}
