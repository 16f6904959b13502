/** A file as it was read. */
export interface TextFile {
  /** Its path, as whoever read it named it. */
  readonly file: string;
  readonly text: string;
}

/** A place in a text file. Lines and columns count from 1; `end` is exclusive. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly col: number;
  readonly endLine: number;
  readonly endCol: number;
}

/** A line of one of the files of a policy. */
export type Line = Pick<Place, 'file' | 'line'>;

export const lineOf = (place: Place | null | undefined): Line | null =>
  place ? { file: place.file, line: place.line } : null;

/** A file of another repository, as `extends` names it: `owner/name//path@commit`. */
const ELSEWHERE = /^(?<repository>[^/\s]+\/[^/\s]+)\/\/(?<path>.+)@(?<commit>[\da-f]{40})$/;

export interface FileElsewhere {
  readonly repository: string;
  readonly path: string;
  readonly commit: string;
}

/** Which file of another repository this is; null for one of the policy's own. */
export function elsewhere(file: string): FileElsewhere | null {
  const { repository, path, commit } = ELSEWHERE.exec(file)?.groups ?? {};
  return repository === undefined || path === undefined || commit === undefined ? null : { repository, path, commit };
}

export type Level = 'error' | 'warning' | 'advice';

/**
 * One problem, as a value. `code` is stable (tests and docs name it). `message` says what was found and what was expected,
 * `help` what to do about it ("did you mean …", the remedy).
 */
export interface Diagnostic {
  readonly code: string;
  readonly level: Level;
  readonly message: string;
  readonly help: string | null;
  readonly place: Place | null;
  /** Where in the document, as a JSON pointer, such as `/triggers/2/when`. */
  readonly path: string;
}

/** Each problem once: two policies that extend one file both have what is wrong there. */
export function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const known = new Map(diagnostics.map((one) => [JSON.stringify([one.code, one.message, one.place]), one] as const));
  return known.size === diagnostics.length ? diagnostics : [...known.values()];
}

export interface WithDiagnostics {
  readonly diagnostics: readonly Diagnostic[];
}

/** A value with the warnings about its file, or else every problem of the file. A function that differs documents so. */
export type Result<T, Failure = WithDiagnostics, Success = WithDiagnostics> =
  | ({ readonly ok: true; readonly value: T } & Success)
  | ({ readonly ok: false } & Failure);

/**
 * A document of which parts may be missing: what is left of one after the parts with schema problems were taken out, so that
 * everything else can still be checked. Elements taken out of lists leave a null, so that positions stay what they were.
 */
export type Draft<T> = T extends string | number | boolean
  ? T
  : T extends readonly (infer Element)[]
    ? readonly (Draft<Element> | null)[]
    : T extends object
      ? { readonly [Key in keyof T]?: Draft<T[Key]> | null }
      : T;
