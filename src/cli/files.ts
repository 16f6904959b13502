/** Files that a command names: read whole, or refused with the reason. */
import {
  existsSync,
  mkdirSync,
  readFileSync,
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

/** `why` is the refusal without the name of the file, for what names it already. */
export type Readable<T> = Result<T, { readonly refusal: string; readonly why: string }, unknown>;

/** `-` is standard input. */
export function readText(file: string): Readable<string> {
  try {
    return { ok: true, value: readFileSync(file === '-' ? 0 : file, 'utf8') };
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
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file === '-' ? 0 : file)) };
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
  return code === 'EISDIR' ? 'it is a folder' : `it cannot be read (${code ?? String(error)})`;
}

/** Writes a file, its folder too where that is missing. Returns why it could not, or null; then the file is as it was before. */
export function writeText(file: string, text: string): string | null {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const before = statSync(file, { throwIfNoEntry: false });
    if (before?.isFile() === false) writeFileSync(file, text);
    else replace(before ? realpathSync(file) : file, text);
    return null;
  } catch (error) {
    return `${file}: ${whyUnwritten(error)}`;
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
  if (code === 'ENOTDIR') return 'it cannot be written: what it would lie in is a file';
  return `it cannot be written (${code ?? String(error)})`;
}

/** Did the file system throw it? */
export const isFileError = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && 'code' in error && 'errno' in error;

/** Writes files of which none may be there unless `force`; either all are written or none. Returns why it could not, or null. */
export function writeNew(
  files: readonly { readonly path: string; readonly text: string }[],
  force: boolean,
): string | null {
  const existingPaths = files.filter(({ path }) => !force && existsSync(path)).map(({ path }) => path);
  if (existingPaths.length > 0)
    return `${existingPaths.join(', ')}: already there. Nothing was written; --force writes over what is there, or name another file.`;
  const written: string[] = [];
  for (const { path, text } of files) {
    const isNew = !existsSync(path);
    const why = writeText(path, text);
    if (why !== null) {
      for (const one of isNew ? [...written, path] : written) rmSync(one, { force: true });
      return why;
    }
    if (isNew) written.push(path);
  }
  return null;
}

export const NO_POLICY = 'There is no policy among these files and folders.';

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** Folders in which nothing is anybody's own policy or test of one; of those in `.github`, what GitHub itself reads. */
const PACKAGES = 'node_modules';
const GITHUBS = ['workflows', 'actions', 'ISSUE_TEMPLATE', 'DISCUSSION_TEMPLATE'];
const isForeign = (folder: string, name: string): boolean =>
  name === PACKAGES || (basename(resolve(folder)) === '.github' && GITHUBS.includes(name));

/** The files named; for a folder, those in it (and below it) that `wanted` takes; each once. */
export const expand = (paths: readonly string[], wanted: (name: string) => boolean): readonly string[] =>
  eachOnce(paths.flatMap((path) => filesIn(path, wanted)));

function filesIn(path: string, wanted: (name: string) => boolean): readonly string[] {
  if (!isFolder(path)) return [path];
  const names = readdirSync(path)
    .filter((name) => !isForeign(path, name))
    .toSorted();
  return names.flatMap((name) => {
    const inner = join(path, name);
    if (isFolder(inner)) return filesIn(inner, wanted);
    return wanted(name) ? [inner] : [];
  });
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

/** Why `policiesIn` finds none among these: what is named and is neither a folder nor a form are tests. */
export function noPolicyIn(paths: readonly string[]): string {
  const tests = paths.filter((path) => !isFolder(path) && !isFormName(path));
  const lines = tests.map((file) => {
    const text = readText(file);
    return text.ok ? `${file}: these are the tests of a policy. Name the policy.` : text.refusal;
  });
  return lines.length === 0 ? NO_POLICY : lines.join('\n');
}

/** The policies among what is named and in the folders that are: tests can be named beside them, as `policies/*.yml` does. */
export const policiesIn = (paths: readonly string[], say: (text: string) => void): readonly string[] =>
  skipForms(expand(paths, isPolicyName), say).filter((file) => !isTestFile(file));
