/**
 * One request by Node's own HTTP client, in the shape of `fetch` as far as Octokit looks at it. Node's `fetch` takes 30 ms longer to
 * load, which is most of what lies between a policy that is ready and the first request.
 */
import type { Agent, IncomingHttpHeaders, IncomingMessage } from 'node:http';

export interface RequestInit {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal?: AbortSignal;
}

/** A complete answer; names of headers are in small letters. */
export interface Answer {
  readonly status: number;
  readonly url: string;
  readonly headers: ReadonlyMap<string, string>;
  text(): Promise<string>;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export type Send = (url: string, options?: RequestInit) => Promise<Answer>;

const MOST_REDIRECTS = 20;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** Milliseconds for which a connection is kept for the next request: servers close theirs later. */
const IDLE = 4000;

const agents = new Map<string, Agent>();

/** Follows redirects as `fetch` does. Rejects with a `TypeError` whose cause says why no answer came, or with the reason of an abort. */
export const send: Send = async (url, options = {}) => {
  let [at, how] = [new URL(url), options];
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const answer = await attempt(at, how);
    const location = answer.headers.get('location');
    if (!REDIRECTS.has(answer.status) || location === undefined) return answer;
    const next = placeOf(location, at);
    how = afterRedirect(how, answer.status, next.origin === at.origin);
    at = next;
  }
  throw new TypeError('fetch failed', { cause: new Error('redirect count exceeded') });
};

function placeOf(location: string, from: URL): URL {
  try {
    return new URL(location, from);
  } catch (cause) {
    throw new TypeError('fetch failed', { cause });
  }
}

/** What is sent to another server has no token, and what has become a question has no body. */
function afterRedirect(options: RequestInit, status: number, isSame: boolean): RequestInit {
  const { method = 'GET', headers = {}, body, ...rest } = options;
  const asks = status === 303 ? method !== 'HEAD' : (status === 301 || status === 302) && method === 'POST';
  const left = Object.entries(headers).filter(
    ([name]) => (isSame || !/^(authorization|cookie)$/i.test(name)) && !(asks && /^content-/i.test(name)),
  );
  const same = { ...rest, headers: Object.fromEntries(left) };
  return asks ? { ...same, method: 'GET' } : { ...same, method, ...(body !== undefined && { body }) };
}

async function attempt(url: URL, options: RequestInit): Promise<Answer> {
  const { signal } = options;
  signal?.throwIfAborted();
  await lostConnections();
  signal?.throwIfAborted();
  try {
    const { message, bytes } = await exchange(url, options);
    const body = decode(bytes, message.headers['content-encoding']);
    return {
      status: message.statusCode ?? 0,
      url: url.href,
      headers: headersOf(message.headers),
      text: () => Promise.resolve(new TextDecoder().decode(body)),
      arrayBuffer: () => Promise.resolve(new Uint8Array(body).buffer),
    };
  } catch (error) {
    signal?.throwIfAborted();
    throw new TypeError('fetch failed', { cause: error });
  }
}

/**
 * A server may have closed the connection that was kept, while this program was busy: a turn later that has arrived, and two turns later
 * the connection is not taken any more. What is written to a closed one may have been carried out or not, and nobody knows.
 */
async function lostConnections(): Promise<void> {
  await new Promise(setImmediate);
  await new Promise(setImmediate);
}

interface Exchange {
  readonly message: IncomingMessage;
  readonly bytes: Uint8Array;
}

function exchange(url: URL, { method = 'GET', headers, body, signal }: RequestInit): Promise<Exchange> {
  // An import would read all that the module has, and one of its properties brings Node's `fetch`.
  const http = process.getBuiltinModule(url.protocol === 'https:' ? 'node:https' : 'node:http');
  const agent = agents.get(url.protocol) ?? new http.Agent({ keepAlive: true, timeout: IDLE });
  agents.set(url.protocol, agent);
  return new Promise((arrived, failed) => {
    const request = http.request(url, { method, headers: { 'accept-encoding': 'gzip', ...headers }, agent });
    const stop = (): void => void request.destroy();
    signal?.addEventListener('abort', stop, { once: true });
    request.on('error', failed);
    request.on('close', () => {
      signal?.removeEventListener('abort', stop);
      // Of an answer that switches to another protocol Node says nothing else.
      failed(new Error('The connection was closed without an answer.'));
    });
    request.on('response', (message) => {
      const chunks: Uint8Array[] = [];
      message.on('data', (chunk: Uint8Array) => chunks.push(chunk));
      message.on('error', failed);
      message.on('end', () => arrived({ message, bytes: Buffer.concat(chunks) }));
    });
    request.end(body);
  });
}

function decode(bytes: Uint8Array, encoding: string | undefined): Uint8Array {
  if (encoding === undefined || encoding === 'identity' || bytes.length === 0) return bytes;
  if (!/^(?:x-)?gzip$/i.test(encoding))
    throw new Error(`The answer is encoded as ${encoding}, which was not asked for.`);
  return process.getBuiltinModule('node:zlib').gunzipSync(bytes);
}

const headersOf = (headers: IncomingHttpHeaders): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value] as const],
    ),
  );
