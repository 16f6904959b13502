/** The policy's text, and what lies beside it, from GitHub: for runs without a checkout, and for other commits. */
import { Buffer } from 'node:buffer';
import type { Seconds } from '#domain/time.ts';
import type { Client } from './client.ts';
import { GithubError } from './error.ts';

/** A policy file's text, or why there is none. */
export type PolicyText =
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false;
      readonly code: 'policy-not-found' | 'policy-too-large' | 'policy-unread';
      readonly message: string;
      /** After a limit, for how long GitHub asks to send nothing. */
      readonly after?: Seconds;
    };

interface Contents {
  readonly type?: string;
  readonly size?: number;
  readonly encoding?: string;
  readonly content?: string;
}

/**
 * Reads one file at a commit, or, with `ref` null, at the head of the default branch. `most` is in bytes. A missing, too large or
 * unreadable file is a result, not an error. With `repository`, it is a file of that one.
 */
export async function readPolicy(
  client: Client,
  path: string,
  ref: string | null,
  most: number,
  repository: string | null = null,
): Promise<PolicyText> {
  const name = repository ?? `${client.owner}/${client.name}`;
  const [owner = '', repo = ''] = name.split('/');
  const where = `${path} in ${name}${ref === null ? '' : ` at ${ref.slice(0, 8)}`}`;
  try {
    const { data } = await client.get<Contents>(routeOf(path), { owner, repo, ...(ref === null ? {} : { ref }) });
    if (data.type !== 'file' || data.size === undefined)
      return { ok: false, code: 'policy-not-found', message: `There is no file ${where}.` };
    if (data.size > most || data.encoding !== 'base64') {
      return {
        ok: false,
        code: 'policy-too-large',
        message: `${where} has ${data.size} bytes; a policy has at most ${most}.`,
      };
    }
    return { ok: true, text: Buffer.from(data.content ?? '', 'base64').toString('utf8') };
  } catch (error) {
    if (!(error instanceof GithubError)) throw error;
    if (error.code === 'not-found') {
      const message = `There is no ${where}, or the token may not read it (\`contents: read\`).`;
      return { ok: false, code: 'policy-not-found', message };
    }
    const message = `${where} could not be read. ${error.message}`;
    const isLimit = error.code === 'rate-limited';
    return { ok: false, code: 'policy-unread', message, ...(isLimit ? { after: error.after } : {}) };
  }
}

/** Names of the files that lie in a folder at a commit; none where there is no such folder, or where it cannot be read. */
export async function readFolder(client: Client, path: string, ref: string | null): Promise<readonly string[]> {
  try {
    const { data } = await client.get<unknown>(routeOf(path), ref === null ? {} : { ref });
    const entries = Array.isArray(data) ? (data as readonly { readonly type?: string; readonly name?: string }[]) : [];
    return entries.flatMap(({ type, name }) => (type === 'file' && name !== undefined ? [name] : []));
  } catch (error) {
    if (!(error instanceof GithubError)) throw error;
    return [];
  }
}

/** Not `{path}`: octokit would encode the slashes of it. */
const routeOf = (path: string): string =>
  `/repos/{owner}/{repo}/contents/${path.split('/').map(encodeURIComponent).join('/')}`;
