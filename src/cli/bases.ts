/** What a policy on this machine extends: files of its repository, and of other repositories by a token. */
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Client } from '#github/index.ts';
import { type BaseRead, readBases, refName, type FileRef, type PolicyRead } from '#policy/load-lazily.ts';
import { connect } from './connect.ts';
import { readText, whyUnread } from './files.ts';
import type { Io, Refusable } from './io.ts';
import { repositoryRoot } from './repository.ts';

/** A client for a repository, or why there is none. */
export type ConnectTo = (repository: string) => Promise<Refusable<Client>>;

/** Bytes. Beyond it a file is not even read; the policy's own limit, in characters, is lower. */
export const MOST_BYTES = 2 * 1024 * 1024;

export const withToken =
  (io: Io): ConnectTo =>
  (repository) =>
    connect(repository, process.env, io.err);

/** A policy's text, and those of what it extends. */
export async function readPolicyFile(file: string, connectTo: ConnectTo): Promise<Refusable<PolicyRead>> {
  const read = readText(file);
  if (!read.ok) return read;
  const root = repositoryRoot(file === '-' ? '.' : dirname(file));
  const path = file === '-' ? file : relative(root, file).split(sep).join('/');
  const own = { file, text: read.value, ref: { repository: null, commit: null, path } };
  const bases = await readBases(own, (ref) =>
    ref.repository === null ? Promise.resolve(readInside(root, ref.path)) : readPinned(ref, connectTo),
  );
  return { ok: true, value: { file, text: read.value, bases } };
}

/** A regular file of the repository: a link out of it could show what this machine knows, or never end. */
function readInside(root: string, path: string): BaseRead {
  const file = join(root, path);
  try {
    const [real, top] = [realpathSync(file), realpathSync(resolve(root))];
    const stat = statSync(real);
    if (!real.startsWith(top.endsWith(sep) ? top : top + sep) || !stat.isFile())
      return { ok: false, message: `${file} is no regular file inside the repository.` };
    if (stat.size > MOST_BYTES)
      return { ok: false, message: `${file} has ${stat.size} bytes; a policy has at most ${MOST_BYTES}.` };
    return { ok: true, file, text: readFileSync(real, 'utf8') };
  } catch (error) {
    return { ok: false, message: `${file}: ${whyUnread(error)}.` };
  }
}

/** A commit never changes, so each file of one is read once. */
const PINNED = new Map<string, Promise<BaseRead>>();

/** A file of another repository at its commit. */
export async function readPinned(ref: FileRef, connectTo: ConnectTo): Promise<BaseRead> {
  const name = refName(ref);
  const reading = PINNED.get(name) ?? askGithub(ref, name, connectTo);
  PINNED.set(name, reading);
  const read = await reading;
  if (!read.ok) PINNED.delete(name);
  return read;
}

async function askGithub({ repository, path, commit }: FileRef, file: string, connectTo: ConnectTo): Promise<BaseRead> {
  const client = await connectTo(repository ?? '');
  if (!client.ok) return { ok: false, message: client.refusal };
  const { readPolicy } = await import('#github/index.ts');
  const read = await readPolicy(client.value, path, commit, MOST_BYTES);
  return read.ok ? { ok: true, file, text: read.text } : { ok: false, message: read.message };
}
