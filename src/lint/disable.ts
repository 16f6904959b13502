/** Comments in a policy that switch a rule off for one line, with the reason. Pure. */
import type { Diagnostic, Place } from '#domain/diagnostic.ts';
import type { PolicyText } from '#domain/policy.ts';
import { nearest } from '#domain/nearest.ts';
import type { Meta } from './rule.ts';

export const needlessDisable: Meta = {
  id: 'needless-disable',
  level: 'warning',
  summary: 'A comment that disables a rule without a reason, or where there is nothing to disable.',
};

interface Comment {
  /** It is written as such a comment has to be. */
  readonly formed: boolean;
  readonly rule: string;
  readonly why: string;
  readonly place: Place;
  /** The line it is about: the next that is neither empty nor a comment. */
  readonly line: number;
}

/** A comment that means to disable something, and what one has to look like. */
const COMMENT = /^(\s*)#\s*tocsin-disable\b(.*)$/;
const FORM = /^-next-line(?:\s+([\w-]+))?\s*(?::\s*(.*))?$/;

function commentsIn({ text, file }: PolicyText): readonly Comment[] {
  const lines = text.split(/\r\n?|\n/);
  return lines.flatMap((line, index) => {
    const comment = COMMENT.exec(line);
    if (comment === null) return [];
    const [, indent = '', rest = ''] = comment;
    const form = FORM.exec(rest.trimEnd());
    const [, rule = '', why = ''] = form ?? [];
    const ahead = lines.slice(index + 1).findIndex((next) => next.trim() !== '' && !next.trim().startsWith('#'));
    const place = {
      file,
      line: index + 1,
      col: indent.length + 1,
      endLine: index + 1,
      endCol: line.trimEnd().length + 1,
    };
    return [{ formed: form !== null, rule, why: why.trim(), place, line: ahead < 0 ? -1 : index + 2 + ahead }];
  });
}

/**
 * The findings that no comment disables, and what is wrong with the comments themselves. `ran` are the rules that were asked: a
 * comment for another one may have its use elsewhere.
 */
export function withoutDisabled<Found extends Diagnostic>(
  found: readonly Found[],
  texts: readonly PolicyText[],
  { known, ran }: { readonly known: readonly string[]; readonly ran: ReadonlySet<string> },
): { readonly left: readonly Found[]; readonly needless: readonly Diagnostic[] } {
  const [own] = texts;
  const comments = texts.flatMap(commentsIn);
  const disables = ({ rule, line, place: at }: Comment, { code, place }: Found): boolean =>
    code === rule && place?.line === line && place.file === at.file;
  const good = comments.filter(({ why }) => why !== '');
  const needless = comments.flatMap((comment): readonly Diagnostic[] => {
    const [message, help] = problemOf(comment, known) ?? [];
    if (message !== undefined) return [diagnosticOf(comment, message, help ?? '')];
    // In a file that several policies extend, a comment may be there for another of them.
    if (!ran.has(comment.rule) || comment.place.file !== own?.file || found.some((one) => disables(comment, one)))
      return [];
    return [diagnosticOf(comment, `\`${comment.rule}\` finds nothing in the next line.`, 'Take this comment out.')];
  });
  return { left: found.filter((one) => !good.some((comment) => disables(comment, one))), needless };
}

function problemOf({ formed, rule, why }: Comment, known: readonly string[]): readonly [string, string] | null {
  const form = 'Write `# tocsin-disable-next-line <rule>: <why>`.';
  if (!formed)
    return ['This comment disables nothing: it is not written as such a comment is.', `${form} Each rule has its own.`];
  if (rule === '') return ['This comment disables nothing: it names no rule.', form];
  if (!known.includes(rule)) {
    const near = nearest(rule, known);
    return [`There is no rule \`${rule}\`.`, near === null ? form : `Did you mean \`${near}\`?`];
  }
  return why === '' ? [`This comment gives no reason, so it does not disable \`${rule}\`.`, form] : null;
}

const diagnosticOf = ({ place }: Comment, message: string, help: string): Diagnostic => ({
  code: needlessDisable.id,
  level: needlessDisable.level,
  message,
  help,
  place,
  path: '',
});
