/** Changes of a text at places that a parser has found. */

/** What stands from one offset to another gives way to another text; where both are the same, nothing does. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

/** The text with all of them made. They are of the text as it was, and none lies within another. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to, by } of edits.toSorted((one, other) => one.from - other.from || one.to - other.to)) {
    parts.push(text.slice(at, from), by);
    at = to;
  }
  return [...parts, text.slice(at)].join('');
}
