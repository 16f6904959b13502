/** The policies of a run: their text, from the workspace or from GitHub, and what it means. */
import { readdirSync, realpathSync, statSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import { type Diagnostic, distinct, type Result, type TextFile } from '#domain/diagnostic.ts';
import { nearest } from '#domain/nearest.ts';
import type { Policies, Policy } from '#domain/policy.ts';
import { sentence } from '#domain/sentence.ts';
import { formatDuration, type Seconds } from '#domain/time.ts';
import { isPolicyName } from '#policy/files.ts';
import { type Bases, loadLean, loadPolicies, type PolicyRead, validatePolicy } from '#policy/load-lazily.ts';
import {
  basesOf,
  isInside,
  MOST_BYTES,
  type FileReading,
  readInside,
  type ReadPinned,
  type Unavailable,
} from '#runner/policy-files.ts';

/** Where policies are taken from. */
export interface PolicySource {
  /** Null: files in the workspace are not to be trusted. */
  readonly workspace: string | null;
  /** The commit of the files in the workspace, and at which GitHub is read; null = the head of the default branch. */
  readonly commit: string | null;
  /** Asks GitHub for a file. */
  fetch(path: string, most: number): Promise<FileReading>;
  readonly fetchPinned: ReadPinned;
  /** Asks GitHub which files lie in a folder. */
  list(folder: string): Promise<readonly string[]>;
}

/** The source, which asks for each file only once. */
export function readOnce(source: PolicySource): PolicySource {
  const reads = new Map<string, Promise<FileReading>>();
  return {
    ...source,
    fetch: (path, most) => {
      const name = `${most} ${path}`;
      const read = reads.get(name) ?? source.fetch(path, most);
      reads.set(name, read);
      return read;
    },
  };
}

/** One policy's file as it was read, whatever it means. */
export interface FileRead {
  readonly path: string;
  readonly read: FileReading;
  /** What it extends; null when the file itself could not be read. */
  readonly bases: Bases | null;
}

export interface PolicyFile extends FileRead {
  /** What it means; null when it could not be read. */
  readonly result: Result<Policy> | null;
  /** Where there is no such file: the one that is probably meant. */
  readonly near: string | null;
}

export interface LoadedPolicies {
  /** Those without errors, in the order given. */
  readonly policies: readonly Policy[];
  readonly diagnostics: readonly Diagnostic[];
  /** All of them; null where one has errors: an incident could be taken for another's then, so nothing is done by the others. */
  readonly all: Policies | null;
  /** All of them, in the order given. */
  readonly files: readonly PolicyFile[];
}

/** With `templates`, those are checked too, as a reviewer wants it; a run escalates with the shipped wording rather than not at all. */
export async function readPolicies(
  paths: readonly string[],
  source: PolicySource,
  { templates = false }: { readonly templates?: boolean } = {},
): Promise<LoadedPolicies> {
  const reads: FileRead[] = [];
  for (const path of paths) reads.push(await readWithBases(source, path));
  const texts = reads.flatMap((one) => readOf(one) ?? []);
  const results = await loadPolicies(texts, { commit: source.commit }, templates ? validatePolicy : loadLean);
  const files = await Promise.all(
    reads.map(async (one) => ({
      ...one,
      result: results.get(one.path) ?? null,
      near: isMissing(one.read) ? await nearPath(source, one.path) : null,
    })),
  );
  const policies = files.flatMap(({ result }) => (result?.ok ? [result.value] : []));
  const diagnostics = distinct(files.flatMap(diagnosticsOf));
  const [first, ...rest] = policies;
  const all: Policies | null = first !== undefined && policies.length === files.length ? [first, ...rest] : null;
  return { policies, diagnostics, all, files };
}

/** What is wrong with one file. */
export const diagnosticsOf = ({ path, read, result, near }: PolicyFile): readonly Diagnostic[] =>
  result?.diagnostics ?? (read.ok ? [] : [unavailable(path, read, near)]);

/** The policy of the folder that is probably meant, such as `escalation-policy.yaml` by `escalation-policy.yml`; null where there is none. */
async function nearPath(source: PolicySource, path: string): Promise<string | null> {
  const folder = posix.dirname(posix.normalize(path));
  try {
    // Names of a fork are hostile text.
    const names = (await listFrom(source, folder)).filter((name) => isPolicyName(name) && /^[\w.-]+$/.test(name));
    const near = nearest(posix.basename(path), names);
    return near === null ? null : posix.join(folder, near);
  } catch {
    return null;
  }
}

/** A policy's text, and those of what it extends. */
export async function readWithBases(source: PolicySource, path: string): Promise<FileRead> {
  const read = await readFrom(source, path);
  if (!read.ok) return { path, read, bases: null };
  const bases = await basesOf(
    { file: path, path: posix.normalize(path), text: read.text },
    source.fetchPinned,
    async (beside) => ({ ...(await readFrom(source, beside)), file: beside }),
  );
  return { path, read, bases };
}

/** What was read, to be loaded; null when the file could not be read. */
export const readOf = ({ path, read, bases }: FileRead): PolicyRead | null =>
  read.ok && bases !== null ? { file: path, text: read.text, bases } : null;

/** A file's text, from the workspace where it has one, else from GitHub. */
export async function readFrom(source: PolicySource, path: string): Promise<FileReading> {
  const { workspace } = source;
  const found = workspace === null ? null : readInside({ path: workspace, called: 'workspace' }, path);
  return found ?? source.fetch(path, MOST_BYTES);
}

/** Files of a folder that are looked at, and characters of them together: a pull request may bring any number. */
const MOST_FILES = 100;
const MOST_TEXT = 1_000_000;
/** Each is a request where the folder is not in the workspace. */
const MOST_REQUESTS = 20;

export interface FilesWanted {
  readonly isWanted: (name: string) => boolean;
  /** Names of those that come before the others. */
  readonly first?: readonly string[];
  /** Gets what is said of files that are not looked at. */
  readonly warn: (message: string) => void;
}

/** The files of a folder, up to what is looked at. What cannot be read is left out. */
export async function filesIn(
  source: PolicySource,
  folder: string,
  { isWanted, first = [], warn }: FilesWanted,
): Promise<readonly TextFile[]> {
  const isHere = isInWorkspace(source, folder);
  const names = (await listFrom(source, folder)).filter(isWanted).toSorted();
  const ordered = [...names.filter((name) => first.includes(name)), ...names.filter((name) => !first.includes(name))];
  const files = ordered.slice(0, isHere ? MOST_FILES : MOST_REQUESTS).map((name) => `${folder}/${name}`);
  if (files.length < names.length) warn(leftOut(folder, files.length, names.length, isHere));
  const reads = await Promise.all(files.map(async (file) => ({ file, read: await readFrom(source, file) })));
  let length = 0;
  return reads.flatMap(({ file, read }) => {
    if (!read.ok || length + read.text.length > MOST_TEXT) return [];
    length += read.text.length;
    return [{ file, text: read.text }];
  });
}

const leftOut = (folder: string, looked: number, all: number, isHere: boolean): string =>
  `Of the ${all} files of ${folder}, ${looked} were looked at.${
    isHere ? '' : ' Without a checkout each takes a request: with `actions/checkout` before this step, more are.'
  }`;

function isInWorkspace({ workspace }: PolicySource, folder: string): boolean {
  return workspace !== null && statSync(resolve(workspace, folder), { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Names of what lies in a folder, from the workspace where it has the folder, else from GitHub. None where a link leads out of the workspace. */
export async function listFrom(source: PolicySource, folder: string): Promise<readonly string[]> {
  if (source.workspace === null || !isInWorkspace(source, folder)) return source.list(folder);
  const root = realpathSync(source.workspace);
  const real = realpathSync(resolve(source.workspace, folder));
  return real === root || isInside(root, real) ? readdirSync(real) : [];
}

/** There is no such file: not the same as one that could not be read. */
export const isMissing = (read: FileReading): boolean => !read.ok && read.code === 'policy-not-found';

const HELP: Readonly<Record<string, string>> = {
  'policy-not-found': 'Put a policy there, or name its path in the input `policy`.',
  'policy-outside': 'Name a file of the repository. A link has to lead to one of its files.',
  'policy-unread':
    'The next run reads it again. If it stays so, see that the file is there and that the token has `contents: read`.',
};

/** Why a file could not be had, as a problem of that file. `near`: the one that is probably meant. */
export function unavailable(
  path: string,
  { code, message, after }: Unavailable,
  near: string | null = null,
): Diagnostic {
  // Nothing is wrong with the file.
  if (after !== undefined) return limitOf(message, after);
  return {
    code,
    level: 'error',
    // Why a connection broke is in words of others, and what to do follows it.
    message: sentence(message),
    help: near === null ? (HELP[code] ?? null) : `Did you mean \`${near}\`? Name it in the input \`policy\`.`,
    place: { file: path, line: 1, col: 1, endLine: 1, endCol: 1 },
    path: '',
  };
}

const limitOf = (message: string, after: Seconds): Diagnostic => ({
  code: 'policy-unread',
  level: 'error',
  message: sentence(message),
  help: `GitHub takes no more requests with this token for now. It asks to wait for ${formatDuration(Math.max(60, Math.ceil(after / 60) * 60))}: a run after that reads the policy. See what else uses the token, or use that of an own App.`,
  place: null,
  path: '',
});
