/** Where the files of a policy are read from: a folder of this machine, and commits of other repositories. */
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { Seconds } from '#domain/time.ts';
import { type Bases, type BaseRead, type FileRef, readBases, refName } from '#policy/load-lazily.ts';

/** Beyond it a file is not even read: no policy has so many characters, of four bytes each, and GitHub gives no larger file. */
export const MOST_BYTES = 1024 * 1024;

export interface Unavailable {
  readonly ok: false;
  readonly code: string;
  readonly message: string;
  /** After a limit, for how long GitHub asks to send nothing. */
  readonly after?: Seconds;
}

export type FileReading = { readonly ok: true; readonly text: string } | Unavailable;

/** A folder that holds the files of a repository, and what messages call it. */
export interface Folder {
  readonly path: string;
  readonly called: 'repository' | 'workspace';
}

/** A regular file of a folder; null when there is none. A link out of it could show what this machine knows, or never end. */
export function readInside(folder: Folder, path: string): FileReading | null {
  try {
    const root = realpathSync(folder.path);
    const file = realpathSync(resolve(root, path));
    const stat = statSync(file);
    if (!isInside(root, file) || !stat.isFile())
      return { ok: false, code: 'policy-outside', message: `${path} is no regular file inside the ${folder.called}.` };
    if (stat.size > MOST_BYTES)
      return {
        ok: false,
        code: 'policy-too-large',
        message: `${path} has ${stat.size} bytes; a policy has at most ${MOST_BYTES}.`,
      };
    return { ok: true, text: readFileSync(file, 'utf8') };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    return { ok: false, code: 'policy-unread', message: `${path} could not be read: ${message}` };
  }
}

/** Does a path lie in `root`? Both are real paths. */
export const isInside = (root: string, path: string): boolean =>
  path.startsWith(root.endsWith(sep) ? root : root + sep);

/** Reads a file of another repository at its commit. */
export type ReadPinned = (ref: FileRef) => Promise<FileReading>;

/** Reads each file once, as what a commit has never changes. One that could not be had is asked for again. */
export function readEachOnce(read: ReadPinned): ReadPinned {
  const known = new Map<string, Promise<FileReading>>();
  return async (ref) => {
    const name = refName(ref);
    const reading = known.get(name) ?? read(ref);
    known.set(name, reading);
    let isHad = false;
    try {
      const found = await reading;
      isHad = found.ok;
      return found;
    } finally {
      if (!isHad) known.delete(name);
    }
  };
}

/** What a policy extends: files beside it as `readBeside` reads and names them, and files of other repositories. */
export function basesOf(
  { file, path, text }: { readonly file: string; readonly path: string; readonly text: string },
  readPinned: ReadPinned,
  readBeside: (path: string) => Promise<BaseRead>,
): Promise<Bases> {
  const own = { file, text, ref: { repository: null, commit: null, path } };
  return readBases(own, async (ref) =>
    ref.repository === null ? readBeside(ref.path) : { ...(await readPinned(ref)), file: refName(ref) },
  );
}
