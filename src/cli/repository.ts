/** The repository one stands in, and the policy that lies in it. */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { DEFAULT_POLICY, isPolicyName } from '#policy/files.ts';
import { readText } from './files.ts';

/** The folders from here up to the root of the repository, which has `.git`; null outside of one. */
function foldersUpwards(from: string): readonly string[] | null {
  const folders = [resolve(from)];
  for (let folder = resolve(from); ; folder = dirname(folder), folders.push(folder)) {
    if (existsSync(join(folder, '.git'))) return folders;
    if (dirname(folder) === folder) return null;
  }
}

/** A path as it is named from here, `.` for this folder. */
const fromHere = (path: string): string => relative('', path) || '.';

/** The root of the repository, as it is named from here; this folder outside of one. */
export const repositoryRoot = (): string => fromHere(foldersUpwards('.')?.at(-1) ?? '.');

/**
 * The root from which a policy in this file extends others. In files that were copied without their `.git` it is the folder above the
 * `.github` in which the policy lies, else the policy's own folder. A `.github` elsewhere, such as in a home folder, says nothing.
 */
export function rootOf(file: string): string {
  const folder = resolve(dirname(file));
  const root = foldersUpwards(folder)?.at(-1);
  if (root !== undefined) return fromHere(root);
  const parts = folder.split(sep);
  const github = parts.lastIndexOf('.github');
  return fromHere(github === -1 ? folder : parts.slice(0, github).join(sep) || sep);
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
