/** Problems as annotations of a workflow run, within GitHub's limits. */
import { type Diagnostic, elsewhere, type Level } from '#domain/diagnostic.ts';
import { cut } from '#domain/neutralise.ts';
import { countLevel } from '#report/diagnostics.ts';

/** What `@actions/core` takes; lines and columns from 1. Columns are left out where they would span lines. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
  readonly file?: string;
  readonly startLine?: number;
  readonly endLine?: number;
  readonly startColumn?: number;
  readonly endColumn?: number;
}

/** GitHub shows ten of each level per step and drops the rest without a word. */
const PER_LEVEL = 10;
/** GitHub cuts what is longer. */
const LONGEST = 4096;
const LEVELS: Readonly<Record<Level, Annotation['level']>> = { error: 'error', warning: 'warning', advice: 'notice' };

/** At most ten of each level; when there are more, the tenth says how many. */
export function toAnnotations(diagnostics: readonly Diagnostic[]): readonly Annotation[] {
  return (['error', 'warning', 'advice'] as const).flatMap((level) => {
    const all = diagnostics.filter((diagnostic) => diagnostic.level === level);
    if (all.length <= PER_LEVEL) return all.map(annotate);
    const rest = all.length - PER_LEVEL + 1;
    const more: Annotation = {
      level: LEVELS[level],
      title: countLevel(rest, level, 'more '),
      message: 'GitHub shows ten for each step. The job summary lists all of them.',
    };
    return [...all.slice(0, PER_LEVEL - 1).map(annotate), more];
  });
}

function annotate({ level, code, message, help, place }: Diagnostic): Annotation {
  const text = help === null || help === '' ? message : `${message}\n${help}`;
  const annotation = { level: LEVELS[level], title: code, message: cut(text, LONGEST) };
  if (place === null) return annotation;
  // GitHub annotates lines of this repository alone.
  if (elsewhere(place.file) !== null)
    return { ...annotation, message: cut(`${place.file}:${place.line}:${place.col}: ${text}`, LONGEST) };
  const lines = { file: place.file, startLine: place.line, endLine: place.endLine };
  if (place.line !== place.endLine) return { ...annotation, ...lines };
  return { ...annotation, ...lines, startColumn: place.col, endColumn: Math.max(place.col, place.endCol - 1) };
}
