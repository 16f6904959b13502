/** Is what `tocsin init` is to write in order, before it is written? */
import { validatePolicy } from '#policy/load-lazily.ts';
import { testsOf } from '#policy/files.ts';
import type { Draft } from './drafts.ts';

/** What is wrong with the policy at this path, or with its tests, in a sentence; null when nothing is. */
export async function whyInvalid(drafts: readonly Draft[], path: string): Promise<string | null> {
  const textAt = (wanted: string): string => drafts.find((one) => one.path === wanted)?.text ?? '';
  const policy = await validatePolicy(textAt(path), path);
  const { problemsUnder, readTests } = await import('#cases/index.ts');
  const file = testsOf(path);
  const text = textAt(file);
  const problems = policy.ok ? problemsUnder(policy.value, readTests(text, file), { text, file }) : policy.diagnostics;
  const [first] = problems.filter(({ level }) => level === 'error');
  if (first === undefined) return null;
  const named = policy.ok ? `the tests of ${path}` : path;
  return `Nothing was written, because ${named} would be invalid: ${first.message} ${first.help}`.trim();
}
