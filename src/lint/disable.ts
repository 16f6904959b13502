/** Comments in a policy that switch a rule off for one line, with the reason. Pure. */
import type { Diagnostic, TextFile } from '#domain/diagnostic.ts';
import { nearest } from '#domain/nearest.ts';
import { type DisablingComment, disables, disablingComments } from '#policy/disabling-comments.ts';
import type { Meta } from './rule.ts';

export const needlessDisable: Meta = {
  id: 'needless-disable',
  level: 'warning',
  summary: 'A comment that disables a rule without a reason, or where there is nothing to disable.',
};

/**
 * The findings that no comment disables, and what is wrong with the comments themselves. `ran` are the rules that were asked: a
 * comment for another one may have its use elsewhere.
 */
export function withoutDisabled<Found extends Diagnostic>(
  found: readonly Found[],
  texts: readonly TextFile[],
  { known, ran }: { readonly known: readonly string[]; readonly ran: ReadonlySet<string> },
): { readonly left: readonly Found[]; readonly needless: readonly Diagnostic[] } {
  const [own] = texts;
  const comments = texts.flatMap(disablingComments);
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

function problemOf(
  { formed, rule, why }: DisablingComment,
  known: readonly string[],
): readonly [string, string] | null {
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

const diagnosticOf = ({ place }: DisablingComment, message: string, help: string): Diagnostic => ({
  code: needlessDisable.id,
  level: needlessDisable.level,
  message,
  help,
  place,
  path: '',
});
