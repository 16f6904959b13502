/** Where a policy lay before a pull request moved it: the input names only where it is, and a review compares it with what it was. */
import { posix } from 'node:path';
import type { Policy } from '#domain/policy.ts';
import { DEFAULT_POLICY, isPolicyName } from '#policy/files.ts';
import { validateRead } from '#policy/load-lazily.ts';
import { listFrom, type PolicySource, readOf, readWithBases } from './policies.ts';

/** The files of a pull request, after it and before. */
export interface HeadAndBase {
  /** As it would be after the merge. */
  readonly head: PolicySource;
  /** As it is without it. */
  readonly base: PolicySource;
  /** Those that the check looks at anyway. */
  readonly paths: readonly string[];
}

/** Files of a folder that are read at most. */
const MOST = 20;

/**
 * The file that the pull request takes away and that has the policy's name, or one it had before: in the same folder, or in the
 * folder of the default policy. Null where there is none.
 */
export async function formerPath({ file, name, formerly }: Policy, files: HeadAndBase): Promise<string | null> {
  const names = [name, ...formerly];
  for (const folder of new Set([posix.dirname(posix.normalize(file)), posix.dirname(DEFAULT_POLICY)])) {
    for (const path of await listRemovedPolicies(folder, files)) {
      const read = readOf(await readWithBases(files.base, path));
      const was = read === null ? null : await validateRead(read);
      if (was?.ok === true && names.includes(was.value.name)) return path;
    }
  }
  return null;
}

async function listRemovedPolicies(folder: string, { head, base, paths }: HeadAndBase): Promise<readonly string[]> {
  const [before, after] = await Promise.all([listFrom(base, folder), listFrom(head, folder)]);
  const gone = before.filter((one) => isPolicyName(one) && !after.includes(one));
  return gone
    .map((one) => posix.join(folder, one))
    .filter((path) => !paths.includes(path))
    .slice(0, MOST);
}
