/** Files that a command names: read whole, or refused with the reason. */
import {
  existsSync,
  type Stats,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
  realpathSync,
  renameSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isFormName, isPolicyName, isTestName, namesItsPolicy } from '#policy/files.ts';
import type { Result } from '#domain/diagnostic.ts';
import { Refusal } from './io.ts';
import { MOST_BYTES, readWhole } from './read-whole.ts';

/** `why` is the refusal without the name of the file, for what names it already. */
export type Readable<T> = Result<T, { readonly refusal: string; readonly why: string }, unknown>;

/** `-` is standard input. */
export function readText(file: string): Readable<string> {
  try {
    return { ok: true, value: Buffer.from(readWhole(file)).toString('utf8') };
  } catch (error) {
    const why = whyUnread(error);
    return { ok: false, refusal: `${file}: ${why}`, why };
  }
}

/**
 * The same for what has no other check of its encoding: in another one names would lose letters, and nobody would find them. `how` says how
 * the program that people have the file from saves it in UTF-8.
 */
export function readUtf8(file: string, how = ''): Readable<string> {
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(readWhole(file)) };
  } catch (error) {
    const isLost = error instanceof TypeError;
    const why = isLost ? `it is not in UTF-8: save it again as that${how}` : whyUnread(error);
    return { ok: false, refusal: `${file}: ${why}`, why };
  }
}

/** What the file system threw, in words. */
export function whyUnread(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'ENOTDIR') return 'it is no folder, or lies in what is none';
  if (code === 'ELOOP') return 'its links lead in a circle';
  if (code === 'EFBIG') return `it has more than ${MOST_BYTES / 1024 / 1024} MiB, or no end`;
  return code === 'EISDIR' ? 'it is a folder' : `it cannot be read (${code ?? String(error)})`;
}

/** Writes a file, its folder too where that is missing. Throws a `Refusal` where it cannot; then the file is as it was before. */
export function writeText(file: string, text: string): void {
  try {
    makeFolder(dirname(file));
    const before = statSync(file, { throwIfNoEntry: false });
    if (before?.isFile() === false) writeFileSync(file, text);
    else replace(before ? realpathSync(file) : file, text);
  } catch (error) {
    throw new Refusal(`${file}: ${whyUnwritten(error)}`);
  }
}

/** Node's own `recursive` tries without end where a system lets nobody make a folder and says that none is there, as below `/proc`. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // It is its own parent, as `a/.` is, or another program made it in between.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !isFolder(folder)) throw error;
  }
}

/** A disk that is full half-way leaves nothing of the new text, and all of the old. */
function replace(file: string, text: string): void {
  const part = `${file}.${process.pid}.part`;
  try {
    writeFileSync(part, text);
    renameSync(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

/** What the file system threw at a write, in words. */
export function whyUnwritten(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC') return 'it cannot be written: the disk is full';
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'ENOTDIR') return 'it cannot be written: what it would lie in is a file';
  return `it cannot be written (${code ?? String(error)})`;
}

/** Did the file system throw it? */
export const isFileError = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && 'code' in error && 'errno' in error;

/** Writes files of which none may be there unless `force`; either all are written or none, with a `Refusal`. */
export function writeNew(files: readonly { readonly path: string; readonly text: string }[], force: boolean): void {
  const existingPaths = files.filter(({ path }) => !force && existsSync(path)).map(({ path }) => path);
  if (existingPaths.length > 0)
    throw new Refusal(
      `${existingPaths.join(', ')}: already there. Nothing was written; --force writes over what is there, or name another file.`,
    );
  const written: string[] = [];
  for (const { path, text } of files) {
    const isNew = !existsSync(path);
    if (isNew) written.push(path);
    try {
      writeText(path, text);
    } catch (error) {
      for (const one of written) rmSync(one, { force: true });
      throw error;
    }
  }
}

export const NO_POLICY = 'There is no policy among these files and folders.';

const isFolder = (path: string): boolean => statOf(path)?.isDirectory() ?? false;

/** What a path leads to; undefined where that is nothing, or a link to itself. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ELOOP') return undefined;
    throw error;
  }
}

/** Folders in which nothing is anybody's own policy or test of one; of those in `.github`, what GitHub itself reads. */
const PACKAGES = 'node_modules';
const GITHUBS = ['workflows', 'actions', 'ISSUE_TEMPLATE', 'DISCUSSION_TEMPLATE'];
const isForeign = (folder: string, name: string): boolean =>
  name === PACKAGES || (basename(resolve(folder)) === '.github' && GITHUBS.includes(name));

/** So many folders are read again by another name: links between many folders have names without number. */
const MOST_AGAIN = 100;

/**
 * The files named; for a folder, those in it (and below it) that `wanted` takes; each once. A folder with several names is read by
 * each of them, and not inside itself.
 */
export function expand(paths: readonly string[], wanted: (name: string) => boolean): readonly string[] {
  const read = new Set<string>();
  let again = 0;
  const filesIn = (folder: string, above: readonly string[]): readonly string[] => {
    const real = realpathSync(folder);
    if (above.includes(real)) return [];
    if (read.has(real)) again += 1;
    if (read.has(real) && again > MOST_AGAIN) return [];
    read.add(real);
    const names = readdirSync(folder)
      .filter((name) => !isForeign(folder, name))
      .toSorted();
    return names.flatMap((name) => {
      const inner = join(folder, name);
      const stat = statOf(inner);
      if (stat?.isDirectory() === true) return filesIn(inner, [...above, real]);
      // A pipe would be waited for. What a link does not lead to is named and missing.
      return (stat?.isFile() ?? true) && wanted(name) ? [inner] : [];
    });
  };
  return eachOnce(paths.flatMap((path) => (isFolder(path) ? filesIn(path, []) : [path])));
}

/** A file that is named twice, in whatever way, is one: where and as it was named first. */
export function eachOnce(files: readonly string[]): readonly string[] {
  const known = new Map<string, string>();
  for (const file of files) if (!known.has(resolve(file))) known.set(resolve(file), file);
  return [...known.values()];
}

/** The same without issue forms, which `policies/*.yml` names too: each is reported as skipped, not as a broken policy. */
export function skipForms(files: readonly string[], say: (text: string) => void): readonly string[] {
  for (const form of files.filter(isFormName)) say(`${form}: skipped, it is an issue form and no policy\n`);
  return files.filter((file) => !isFormName(file));
}

/** Are these the tests of a policy, by the name of the file or by what it says? */
export function isTestFile(file: string): boolean {
  if (isTestName(file)) return true;
  const text = isPolicyName(file) ? readText(file) : null;
  return text?.ok === true && namesItsPolicy(text.value);
}

/** Says why `policiesIn` finds none among these: what is named and is neither a folder nor a form are tests. */
export function noPolicyIn(paths: readonly string[]): Refusal {
  const tests = paths.filter((path) => !isFolder(path) && !isFormName(path));
  const lines = tests.map((file) => {
    const text = readText(file);
    return text.ok ? `${file}: these are the tests of a policy. Name the policy.` : text.refusal;
  });
  return new Refusal(lines.length === 0 ? NO_POLICY : lines.join('\n'));
}

/** The policies among what is named and in the folders that are: tests can be named beside them, as `policies/*.yml` does. */
export const policiesIn = (paths: readonly string[], say: (text: string) => void): readonly string[] =>
  skipForms(expand(paths, isPolicyName), say).filter((file) => !isTestFile(file));
