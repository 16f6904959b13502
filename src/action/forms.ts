/** The issue forms beside a policy, as they would be and as they are: the policy reads the answers to their questions. */
import { FORMS } from '#policy/files.ts';
import type { TextFile } from '#domain/diagnostic.ts';
import { filesIn, type PolicySource } from './policies.ts';

export interface FormChange {
  /** As they would be after the merge. */
  readonly after: readonly TextFile[];
  /** Is one changed, new or gone? */
  readonly differs: boolean;
}

const FORM = /(?<!^config)\.ya?ml$/;

export async function readFormChange(
  head: PolicySource,
  base: PolicySource,
  warn: (message: string) => void,
): Promise<FormChange> {
  const leftOut: string[] = [];
  const note = (message: string): void => void leftOut.push(message);
  const [after, before] = await Promise.all([readForms(head, note), readForms(base, note)]);
  if (leftOut[0] !== undefined) warn(leftOut[0]);
  const texts = new Map(before.map(({ file, text }) => [file, text]));
  // Nobody can say whether those that were not looked at are new.
  const compared = leftOut.length === 0 ? after : after.filter(({ file }) => texts.has(file));
  const differs = compared.length !== before.length || compared.some(({ file, text }) => texts.get(file) !== text);
  return { after, differs };
}

const readForms = (source: PolicySource, warn: (message: string) => void): Promise<readonly TextFile[]> =>
  filesIn(source, FORMS, { isWanted: (name) => FORM.test(name), warn });
