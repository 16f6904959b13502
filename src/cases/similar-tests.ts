/** Files beside a policy under names like that of its tests: which of them are its tests. Pure. */
import type { TextFile } from '#domain/diagnostic.ts';
import { holdsTests } from '#policy/files.ts';
import { policyNamedIn } from './read.ts';

export interface SimilarTests {
  /** Tests that name the policy: they are run as those under the name that is looked for. */
  readonly own: TextFile | null;
  /** Tests that name no policy: nothing runs them under their name. */
  readonly stray: TextFile | null;
}

/** Tests of another policy are neither. `isPolicy`: is what a file names the policy? */
export function similarTests(
  files: readonly TextFile[],
  isPolicy: (named: string, file: string) => boolean,
): SimilarTests {
  const tests = files
    .filter(({ text }) => holdsTests(text))
    .map((one) => ({ one, named: policyNamedIn(one.text, one.file) }));
  return {
    own: tests.find(({ one, named }) => named !== null && isPolicy(named, one.file))?.one ?? null,
    stray: tests.find(({ named }) => named === null)?.one ?? null,
  };
}
