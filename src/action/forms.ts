/** The issue forms beside a policy, as they would be and as they are: the policy reads the answers to their questions. */
import type { FormFile } from '#lint/index.ts';
import { filesIn, type PolicySource } from './policies.ts';

export interface FormChange {
  /** As they would be after the merge. */
  readonly after: readonly FormFile[];
  /** Is one changed, new or gone? */
  readonly differs: boolean;
}

const FOLDER = '.github/ISSUE_TEMPLATE';
const FORM = /(?<!^config)\.ya?ml$/;

export async function readFormChange(head: PolicySource, base: PolicySource): Promise<FormChange> {
  const [after, before] = await Promise.all([readForms(head), readForms(base)]);
  const texts = new Map(before.map(({ file, text }) => [file, text]));
  const differs = after.length !== before.length || after.some(({ file, text }) => texts.get(file) !== text);
  return { after, differs };
}

const readForms = (source: PolicySource): Promise<readonly FormFile[]> =>
  filesIn(source, FOLDER, (name) => FORM.test(name));
