/** The repository one stands in, and the policy that lies in it. */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { DEFAULT_POLICY, isPolicyName } from '#policy/files.ts';
import { readText } from './files.ts';

/** What the root of a repository has: `.git`, or `.github` in files that were copied without their history. */
const MARKS = ['.git', '.github'];

/** The folders from here up to the root of the repository; null outside of one. */
function foldersUpwards(from: string): readonly string[] | null {
  const folders = [resolve(from)];
  for (let folder = resolve(from); dirname(folder) !== folder; folder = dirname(folder)) folders.push(dirname(folder));
  const [root] = MARKS.map((mark) => folders.findIndex((folder) => existsSync(join(folder, mark)))).filter(
    (index) => index !== -1,
  );
  return root === undefined ? null : folders.slice(0, root + 1);
}

/** A path as it is named from here, `.` for this folder. */
const fromHere = (path: string): string => relative('', path) || '.';

/** The root of the repository, as it is named from here; this folder outside of one. */
export const repositoryRoot = (from = '.'): string => fromHere(foldersUpwards(from)?.at(-1) ?? from);

/** The root from which a policy in this file extends others. Outside of a repository it is where one stands, or where the file lies. */
export function rootOf(file: string): string {
  const folder = dirname(file);
  const root = foldersUpwards(folder)?.at(-1);
  if (root !== undefined) return fromHere(root);
  return relative('', folder).split(sep)[0] === '..' ? fromHere(folder) : '.';
}

/** The policy where it lies by default, in this folder or one above it in the repository; null when there is none. */
export function findDefaultPolicy(): string | null {
  const files = (foldersUpwards('.') ?? ['.']).map((folder) => join(folder, DEFAULT_POLICY));
  const found = files.find((file) => existsSync(file));
  return found === undefined ? null : fromHere(found);
}

/** How many files with another name are proposed. */
const MOST_PROPOSED = 3;

/**
 * Policies that lie beside the place where a policy lies by default: with another name or ending, or in the folder above. They are what
 * somebody meant who names none.
 */
export function findStrayPolicies(): readonly string[] {
  const folders = (foldersUpwards('.') ?? ['.']).flatMap((folder) => [join(folder, dirname(DEFAULT_POLICY)), folder]);
  return [...new Set(folders)]
    .flatMap(policiesIn)
    .slice(0, MOST_PROPOSED)
    .map((file) => fromHere(file));
}

/** Its severities tell a policy from the other YAML of a repository. */
function policiesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && isPolicyName(entry.name))
    .map(({ name }) => join(folder, name))
    .filter((file) => {
      const read = readText(file);
      return read.ok && /^severities:/m.test(read.value);
    })
    .toSorted();
}
