/** What a policy on this machine extends: files of its repository, and of other repositories by a token. */
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Client } from '#github/index.ts';
import type { PolicyRead } from '#policy/load-lazily.ts';
import { basesOf, MOST_BYTES, readEachOnce, readInside, type ReadPinned } from '#runner/policy-files.ts';
import { connect } from './connect.ts';
import { type Readable, readText } from './files.ts';
import { type Io, Refusal, refusalIn } from './io.ts';
import { rootOf } from './repository.ts';

/** Gives a client for a repository, or throws a `Refusal`. */
export type ConnectTo = (repository: string) => Promise<Client>;

/** Reads files of other repositories by the token of the environment, each once for as long as what this gives is used. */
export const withToken = (io: Pick<Io, 'err'>): ReadPinned => pinnedBy((repository) => connect(io, repository));

export const pinnedBy = (connectTo: ConnectTo): ReadPinned =>
  readEachOnce(async ({ repository, path, commit }) => {
    const client = await connectTo(repository ?? '').catch(refusalIn);
    if (client instanceof Refusal) return { ok: false, code: 'no-token', message: client.message };
    const { readPolicy } = await import('#github/index.ts');
    return readPolicy(client, path, commit, MOST_BYTES);
  });

/** A policy's text, and those of what it extends. */
export async function readPolicyFile(file: string, readPinned: ReadPinned): Promise<Readable<PolicyRead>> {
  const read = readText(file);
  if (!read.ok) return read;
  const fromHere = rootOf(file);
  const root = isAbsolute(file) ? resolve(fromHere) : fromHere;
  const path = file === '-' ? file : relative(root, file).split(sep).join('/');
  const bases = await basesOf({ file, path, text: read.value }, readPinned, (beside) => {
    const name = join(root, beside);
    const found = readInside({ path: root, called: 'repository' }, beside);
    const missing = { ok: false, code: 'policy-not-found', message: `There is no ${name}.` } as const;
    return Promise.resolve({ ...(found ?? missing), file: name });
  });
  return { ok: true, value: { file, text: read.value, bases } };
}
