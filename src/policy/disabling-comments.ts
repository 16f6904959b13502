/** Comments in a policy that switch a finding off for one line, with the reason. Pure. */
import type { Diagnostic, Place, TextFile } from '#domain/diagnostic.ts';

export interface DisablingComment {
  /** It is written as such a comment has to be. */
  readonly formed: boolean;
  readonly rule: string;
  readonly why: string;
  readonly place: Place;
  /** The line it is about: the next that is neither empty nor a comment, -1 where none is. */
  readonly line: number;
}

/** A comment that means to disable something, and what one has to look like. */
const COMMENT = /^(\s*)#\s*tocsin-disable\b(.*)$/;
const FORM = /^-next-line(?:\s+([\w-]+))?\s*(?::\s*(.*))?$/;
const NO_LINE = -1;

/** The comments of a text, in the order of their lines. */
export function disablingComments({ text, file }: TextFile): readonly DisablingComment[] {
  const lines = text.split(/\r\n?|\n/);
  const targets = targetsOf(lines);
  return lines.flatMap((line, index) => {
    const comment = COMMENT.exec(line);
    if (comment === null) return [];
    const [, indent = '', rest = ''] = comment;
    const form = FORM.exec(rest.trimEnd());
    const [, rule = '', why = ''] = form ?? [];
    const place = {
      file,
      line: index + 1,
      col: indent.length + 1,
      endLine: index + 1,
      endCol: line.trimEnd().length + 1,
    };
    return [{ formed: form !== null, rule, why: why.trim(), place, line: targets[index] ?? NO_LINE }];
  });
}

/** For each line, which comes next that is neither empty nor a comment. From the end, as a text may be comments alone. */
function targetsOf(lines: readonly string[]): readonly number[] {
  const targets = lines.map(() => NO_LINE);
  let next = NO_LINE;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    targets[index] = next;
    const line = lines[index]?.trim() ?? '';
    if (line !== '' && !line.startsWith('#')) next = index + 1;
  }
  return targets;
}

/** True where the finding stands in the line that the comment is about; whether it gives a reason does not matter here. */
export const disables = ({ rule, line, place: at }: DisablingComment, { code, place }: Diagnostic): boolean =>
  code === rule && place?.line === line && place.file === at.file;
